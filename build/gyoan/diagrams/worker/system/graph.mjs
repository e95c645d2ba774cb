// Systems as graphs: what they are made of as boxes, laid out as flowcharts are.
import { advancesOf } from "../kinds/words.mjs";
import { layouts } from "../layouts.mjs";

const MOST_BOXES = 300; // more than this is no picture for a frame
const LOOK = { fill: "", stroke: "", color: "", strokeWidth: 0, dashed: false, bold: false };

/** A box; `isGroup`, a frame around others. */
export function box(id, parent, shape, lines, isGroup = false) {
  return { id, parent: parent ?? "", isGroup, direction: "", shape, lines: lines.filter(Boolean), link: "", ...LOOK };
}

/** A line between two boxes; `heads` say at which ends it has an arrow. */
export function line(index, start, end, lines, heads) {
  const [startHead, endHead] = heads.map((head) => (head ? "arrow_point" : "none"));
  return { index, start, end, lines: lines.filter(Boolean), pattern: "normal", startHead, endHead, ...LOOK };
}

/** Resolves to what makes the drawing of each frame by name; `paint` colours the boxes of each. */
export async function drawSystem(page, packages, { nodes, edges }, frames, style, paint) {
  if (!nodes.length || nodes.length > MOST_BOXES) return null;
  const advances = await advancesOf(
    page,
    [...nodes, ...edges].flatMap(({ lines }) => lines),
    style.fontFamily,
  );
  const graph = { direction: "TB", nodes, edges, advances };
  return async (time) => {
    const drawings = await layouts(packages).run({ graph, frames }, time);
    for (const drawing of Object.values(drawings)) {
      drawing.outline = outlineOf(graph);
      for (const one of [drawing, ...drawing.parts]) paint(one.native);
    }
    return drawings;
  };
}

/** The system in words: each frame with what stands in it, then what is joined. */
function outlineOf({ nodes, edges }) {
  const names = new Map(nodes.map(({ id, lines }) => [id, lines[0] ?? ""]));
  const inside = (id) =>
    nodes.filter(({ parent, lines }) => parent === id && lines.length).map(({ lines }) => lines.join(" "));
  const groups = nodes.filter(({ isGroup }) => isGroup).map(({ id }) => [names.get(id), inside(id)]);
  const free = inside("")
    .filter((name) => !groups.some(([group]) => group === name))
    .map((name) => [name, []]);
  const joined = edges.filter(({ start, end }) => names.get(start) && names.get(end));
  const lines = joined.map(({ start, end, lines: said }) => [`${names.get(start)} – ${names.get(end)}`, said]);
  return [...groups, ...free, ...lines];
}
