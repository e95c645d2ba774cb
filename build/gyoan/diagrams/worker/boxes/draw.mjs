// Class and entity diagrams: graphs of boxes that are divided into cells, laid out as flowcharts are.
import { layouts } from "../graph/layouts.mjs";
import { heading } from "../kinds/outline.mjs";
import { divided } from "./cells.mjs";
import { diamonds, numbers, touches } from "./ends.mjs";
import { readBoxes } from "./read.mjs";

/** @import { GraphEdge, GraphNative, GraphNode } from "../contract.js" */
/** @import { GraphDrawing, GraphDrawings } from "../graph/graph.js" */
/** @import { Boxes, Cell } from "./boxes.js" */

const MOST_BOXES = 200; // more than this is no picture for a frame
const NOTE = 0.1; // how much of its colour is in a note

/**
 * Resolves to what makes the drawing of each frame by name.
 * @param {StagePage} page
 * @param {string} packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawBoxes(page, packages, source, frames, style) {
  const read = await readBoxes(page, source, style.typefaces);
  if (!read.graph.nodes.length || read.graph.nodes.length > MOST_BOXES) return null;
  return async (/** @type {Time} */ time) => {
    /** @type {GraphDrawings} */
    const drawings = await layouts(packages).run({ graph: read.graph, frames }, time);
    const outline = outlineOf(read);
    for (const drawing of Object.values(drawings)) {
      drawing.outline = outline;
      for (const one of [drawing, ...(drawing.parts ?? [])]) finish(one, read);
    }
    return drawings;
  };
}

/**
 * @param {GraphDrawing} given
 * @param {Boxes} given
 */
function finish({ native, width, height }, { graph, boxes, ends, ruler }) {
  const em = native.points;
  /** @param {Place} given */
  const inside = ([x, y, across, down]) => x >= 0 && y >= 0 && x + across <= width && y + down <= height;
  const whole = native.edges.length === graph.edges.length;
  const marked = native.edges.flatMap((edge, index) => (whole ? diamonds(edge, ends[index].marks, em) : []));
  if (whole) {
    for (const [index, edge] of native.edges.entries()) {
      /**
       * @param {Place} place
       * @param {Place[]} others
       */
      const isFree = (place, others) =>
        inside(place) && free(place, [...others, ...taken(native, marked, edge)], native.edges);
      marked.push(...numbers(edge, ends[index].counts, em, ruler, isFree));
    }
  }
  const notes = new Set(graph.nodes.filter(({ shape }) => shape === "note").map(({ id }) => id));
  for (const node of native.nodes) {
    if (notes.has(node.id)) Object.assign(node, { slot: "attention", tint: NOTE, lineSlot: "attention" });
  }
  native.nodes = [
    ...native.nodes.flatMap((node) => {
      const box = boxes.get(node.id);
      return box ? divided(node, box) : [node];
    }),
    ...marked,
  ];
}

/**
 * What an edge's numbers may not stand on.
 * @param {GraphNative} given
 * @param {GraphNode[]} marked
 * @param {GraphEdge} edge
 */
function taken({ nodes, clusters, edges }, marked, edge) {
  const labels = edges.flatMap((one) => (one !== edge && one.label ? [one.label] : []));
  const titles = clusters.flatMap(({ title }) => (title ? [title] : []));
  return [...nodes.map(({ place }) => place), ...marked.map(({ place }) => place), ...labels, ...titles];
}

/**
 * @param {Place} place
 * @param {Place[]} others
 * @param {GraphEdge[]} edges
 */
function free(place, others, edges) {
  const crossed = edges.some(({ route }) => route.slice(1).some((point, at) => touches(place, span(route[at], point))));
  return !crossed && !others.some((other) => touches(place, other));
}

/**
 * @param {Point} given
 * @param {Point} given
 * @returns {Place}
 */
const span = ([x, y], [toX, toY]) => [Math.min(x, toX), Math.min(y, toY), Math.abs(x - toX), Math.abs(y - toY)];

/**
 * The diagram in words: each box with what it has, then each line with what it says.
 * @param {Boxes} given
 * @returns {Heading[]}
 */
function outlineOf({ graph, boxes, ends }) {
  /** @param {string} id */
  const name = (id) =>
    boxes.get(id)?.cells[0].lines.join(" ") ?? graph.nodes.find((node) => node.id === id)?.lines.join(" ") ?? id;
  const things = [...boxes.values()].map(({ cells: [head, ...cells], said }) =>
    heading(head.lines.join(" "), said ?? across(cells)),
  );
  const lines = graph.edges.map(({ start, end, lines: said }, index) => {
    const [first, last] = ends[index].counts;
    const text = said.slice(first ? 1 : 0, last ? -1 : undefined).join(" ");
    return heading(
      [`${name(start)}${first && ` ${first}`}`, `${name(end)}${last && ` ${last}`}`].join(" – "),
      text ? [text] : [],
    );
  });
  return [...things, ...lines];
}

/**
 * The lines of cells, those beside each other read together.
 * @param {Cell[]} cells
 */
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
