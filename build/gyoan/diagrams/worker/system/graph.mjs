// Systems as graphs: what they are made of as boxes, laid out as flowcharts are.
import { LOOK } from "../kinds/sheet.mjs";
import { known } from "../common/collections.mjs";
import { heading } from "../kinds/outline.mjs";
import { layouts } from "../graph/layouts.mjs";

/** @import { Graph, GraphDrawings } from "../graph/graph.js" */
/** @import { GraphNative } from "../contract.js" */

const MOST_BOXES = 300; // more than this is no picture for a frame

/**
 * A box; `isGroup`, a frame around others.
 * @param {string} id
 * @param {string | undefined} parent
 * @param {string} shape
 * @param {string[]} lines
 * @param {boolean} [isGroup]
 * @returns {GraphItem}
 */
export function box(id, parent, shape, lines, isGroup = false) {
  return { id, parent: parent ?? "", isGroup, direction: "", shape, lines: lines.filter(Boolean), link: "", ...LOOK };
}

/**
 * A line between two boxes; `heads` say at which ends it has an arrow.
 * @param {number} index
 * @param {string} start
 * @param {string} end
 * @param {string[]} lines
 * @param {boolean[]} heads
 * @returns {Link}
 */
export function line(index, start, end, lines, heads) {
  const [startHead, endHead] = heads.map((head) => (head ? "arrow_point" : "none"));
  return { index, start, end, lines: lines.filter(Boolean), pattern: "normal", startHead, endHead, ...LOOK };
}

/**
 * Resolves to what makes the drawing of each frame by name; `paint` colours the boxes of each.
 * @param {StagePage} page
 * @param {string} packages
 * @param {Pick<Graph, "nodes" | "edges">} given
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @param {(native: GraphNative) => void} paint
 * @returns {Promise<Drawn>}
 */
export async function drawSystem(page, packages, { nodes, edges }, frames, style, paint) {
  if (!nodes.length || nodes.length > MOST_BOXES) return null;
  const advances = style.typefaces.of([...nodes, ...edges].flatMap(({ lines }) => lines));
  const graph = { direction: "TB", nodes, edges, advances };
  return async (/** @type {Time} */ time) => {
    /** @type {GraphDrawings} */
    const drawings = await layouts(packages).run({ graph, frames }, time);
    for (const drawing of Object.values(drawings)) {
      drawing.outline = outlineOf(graph);
      for (const one of [drawing, ...(drawing.parts ?? [])]) paint(one.native);
    }
    return drawings;
  };
}

/**
 * The system in words: each frame with what stands in it, then what is joined.
 * @param {Graph} given
 * @returns {Heading[]}
 */
function outlineOf({ nodes, edges }) {
  /** @type {Known<string, string>} */
  const names = known(nodes.map(({ id, lines }) => [id, lines[0] ?? ""]));
  /** @param {string} id */
  const inside = (id) =>
    nodes.filter(({ parent, lines }) => parent === id && lines.length).map(({ lines }) => lines.join(" "));
  const groups = nodes.filter(({ isGroup }) => isGroup).map(({ id }) => heading(names.get(id), inside(id)));
  const free = inside("")
    .filter((name) => !groups.some(([group]) => group === name))
    .map((name) => heading(name));
  const joined = edges.filter(({ start, end }) => names.get(start) && names.get(end));
  const lines = joined.map(({ start, end, lines: said }) => heading(`${names.get(start)} – ${names.get(end)}`, said));
  return [...groups, ...free, ...lines];
}
