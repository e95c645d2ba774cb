// State diagrams: graphs with states as boxes, laid out as flowcharts are.
import { layouts } from "../graph/layouts.mjs";
import { readStates } from "./read.mjs";

/** @import { GraphDrawings } from "../graph/graph.js" */
/** @import { GraphNative, GraphNode } from "../contract.js" */

const MOST_STATES = 300; // more than this is no picture for a frame
const NOTE = 0.1; // how much of its colour is in a note
const RIM = 0.24; // of an end's size

/**
 * Resolves to what makes the drawing of each frame by name.
 * @param {StagePage} page
 * @param {string} packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawStates(page, packages, source, frames, style) {
  const graph = await readStates(page, source, style.typefaces);
  if (graph.nodes.length > MOST_STATES) return null;
  const shapes = new Map(graph.nodes.map(({ id, shape }) => [id, shape]));
  return async (/** @type {Time} */ time) => {
    /** @type {GraphDrawings} */
    const drawings = await layouts(packages).run({ graph, frames }, time);
    for (const drawing of Object.values(drawings)) {
      for (const one of [drawing, ...(drawing.parts ?? [])]) paint(one.native, shapes, frames[0].words);
    }
    return drawings;
  };
}

/**
 * Sets notes, regions and ends apart from states.
 * @param {GraphNative} given
 * @param {Map<string, string>} shapes
 * @param {Record<string, string>} words
 */
function paint({ nodes, clusters }, shapes, words) {
  /** @type {(shape: string) => (item: { id: string }) => boolean} */
  const isOf =
    (shape) =>
    ({ id }) =>
      shapes.get(id) === shape;
  for (const note of nodes.filter(isOf("note"))) {
    Object.assign(note, { slot: "attention", tint: NOTE, lineSlot: "attention" });
  }
  for (const start of nodes.filter(isOf("stateStart"))) start.lineSlot = "muted";
  for (const end of nodes.filter(isOf("stateEnd"))) nodes.push(bullseye(end, words.end));
  for (const region of clusters.filter(isOf("divider"))) region.dashed = true;
}

/**
 * Makes the ring of an end hollow and returns what stands in it, called `name`.
 * @param {GraphNode} end
 * @param {string} name
 * @returns {GraphNode}
 */
function bullseye(end, name) {
  const [x, y, width, height] = end.place;
  /** @type {GraphNode} */
  const dot = {
    ...end,
    id: `${end.id} •`,
    name,
    shape: "circle",
    sign: true,
    lineSlot: "muted",
    place: [x + width * RIM, y + height * RIM, width * (1 - 2 * RIM), height * (1 - 2 * RIM)],
  };
  Object.assign(end, { shape: "circle", slot: "background", lineSlot: "muted", atBack: true });
  return dot;
}
