// Class and entity diagrams: graphs of boxes that are divided into cells, laid out as flowcharts are.
import { layouts } from "../layouts.mjs";
import { divided } from "./cells.mjs";
import { diamonds, numbers, touches } from "./ends.mjs";
import { readBoxes } from "./read.mjs";

const MOST_BOXES = 200; // more than this is no picture for a frame
const NOTE = 0.1; // how much of its colour is in a note

/** Resolves to what makes the drawing of each frame by name. */
export async function drawBoxes(page, packages, source, frames, style) {
  const read = await readBoxes(page, source, style.fontFamily);
  if (!read.graph.nodes.length || read.graph.nodes.length > MOST_BOXES) return null;
  return async (time) => {
    const drawings = await layouts(packages).run({ graph: read.graph, frames }, time);
    const outline = outlineOf(read);
    for (const drawing of Object.values(drawings)) {
      drawing.outline = outline;
      for (const one of [drawing, ...drawing.parts]) finish(one, read);
    }
    return drawings;
  };
}

function finish({ native, width, height }, { graph, boxes, ends, ruler }) {
  const em = native.points;
  const inside = ([x, y, across, down]) => x >= 0 && y >= 0 && x + across <= width && y + down <= height;
  const whole = native.edges.length === graph.edges.length;
  const marked = native.edges.flatMap((edge, index) => (whole ? diamonds(edge, ends[index].marks, em) : []));
  if (whole) {
    for (const [index, edge] of native.edges.entries()) {
      const isFree = (place, others) =>
        inside(place) && free(place, [...others, ...taken(native, marked, edge)], native.edges, edge);
      marked.push(...numbers(edge, ends[index].counts, em, ruler, isFree));
    }
  }
  const notes = new Set(graph.nodes.filter(({ shape }) => shape === "note").map(({ id }) => id));
  for (const node of native.nodes) {
    if (notes.has(node.id)) Object.assign(node, { slot: "attention", tint: NOTE, lineSlot: "attention" });
  }
  native.nodes = [
    ...native.nodes.flatMap((node) => (boxes.has(node.id) ? divided(node, boxes.get(node.id)) : [node])),
    ...marked,
  ];
}

/** What an edge's numbers may not stand on. */
function taken({ nodes, clusters, edges }, marked, edge) {
  const labels = edges.filter((one) => one !== edge && one.label).map(({ label }) => label);
  const titles = clusters.filter(({ title }) => title).map(({ title }) => title);
  return [...nodes.map(({ place }) => place), ...marked.map(({ place }) => place), ...labels, ...titles];
}

function free(place, others, edges, own) {
  const crossed = edges.some(
    (edge) => edge !== own && edge.route.slice(1).some((point, at) => touches(place, span(edge.route[at], point))),
  );
  return !crossed && !others.some((other) => touches(place, other));
}

const span = ([x, y], [toX, toY]) => [Math.min(x, toX), Math.min(y, toY), Math.abs(x - toX), Math.abs(y - toY)];

/** The diagram in words: each box with what it has, then each line with what it says. */
function outlineOf({ graph, boxes, ends }) {
  const name = (id) =>
    boxes.get(id)?.cells[0].lines.join(" ") ?? graph.nodes.find((node) => node.id === id)?.lines.join(" ") ?? id;
  const things = [...boxes.values()].map(({ cells: [head, ...cells], said }) => [
    head.lines.join(" "),
    said ?? across(cells),
  ]);
  const lines = graph.edges.map(({ start, end, lines: said }, index) => {
    const [first, last] = ends[index].counts;
    const text = said.slice(first ? 1 : 0, last ? -1 : undefined).join(" ");
    return [
      [`${name(start)}${first && ` ${first}`}`, `${name(end)}${last && ` ${last}`}`].join(" – "),
      text ? [text] : [],
    ];
  });
  return [...things, ...lines];
}

/** The lines of cells, those beside each other read together. */
function across(cells) {
  const rows = [...new Set(cells.map(({ y }) => y))].map((y) => cells.filter((cell) => cell.y === y));
  return rows.flatMap((columns) =>
    columns[0].lines.map((_, at) =>
      columns
        .map(({ lines }) => lines[at])
        .filter(Boolean)
        .join(" "),
    ),
  );
}
