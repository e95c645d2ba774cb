// A flowchart as boxes and lines with places, for every frame that it is asked for.
import { layouts } from "./layouts.mjs";
import { placeOf, pointOf, rounded, sizeOf } from "../common/points.mjs";
import { readGraph } from "./read.mjs";
import { Ruler } from "../kinds/ruler.mjs";
import { Search } from "./search.mjs";
import { split } from "./split.mjs";
import { Tree } from "./tree.mjs";
import { isFilled, isSign, shapeOf } from "./shapes.mjs";

/** @import { Drawable, Engine, Graph, GraphDrawing, GraphDrawings, LayOut, Layout } from "./graph.js" */

const FLAT = 0.55; // of a page's height for drawings, of which the rest is better left to text
const LARGE = 0.9; // of the largest size, which labels must reach in that
const [FEW_BENDS, SHORT_DETOUR] = [4, 0.1]; // by which a flat layout may be more restless
const MOST_NODES = 600; // more than this is no picture for a frame, and would take too long
const MOST_EDGES = 900; // the same of lines

/**
 * Resolves to what makes the drawing of each frame by name, `{width, height, points, native, parts}`, in a thread of
 * its own; to null where a graph is too large for that, and a picture has to do.
 * @param {StagePage} page
 * @param {string} packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawNative(page, packages, source, frames, style) {
  const graph = await readGraph(page, source, style.typefaces);
  if (graph.nodes.length > MOST_NODES || graph.edges.length > MOST_EDGES) return null;
  return (/** @type {Time} */ time) => layouts(packages).run({ graph, frames }, time);
}

/**
 * Resolves to the drawing of a graph for each frame by name.
 * @param {Engine} elk
 * @param {Graph} graph
 * @param {Frame[]} frames
 * @returns {Promise<GraphDrawings>}
 */
export async function drawGraph(elk, graph, frames) {
  const ruler = new Ruler(graph.advances);
  const search = new Search(elk, graph, ruler);
  /** @type {LayOut} */
  const layOut = (part, frame, effort) => new Search(elk, part, ruler).best(frame, effort);
  /** @type {GraphDrawings} */
  const drawings = {};
  for (const frame of frames) {
    const best = await bestIn(frame, search);
    const parts = best.em < frame.readable ? await split(graph, best, frame, layOut) : [];
    drawings[frame.name] = { ...described(graph, best), parts: parts.map((part) => described(part.graph, part.best)) };
  }
  return drawings;
}

/**
 * The best layout in a frame; where text goes on below it, one that leaves much of the height if that is as good.
 * @param {Frame} frame
 * @param {Search} search
 */
async function bestIn(frame, search) {
  const best = await search.best(frame);
  if (frame.name !== "page") return best;
  const flat = await search.best({ ...frame, height: frame.height * FLAT });
  const isLarge = flat.em >= Math.min(best.em, frame.largest * LARGE);
  return isLarge && isAsCalm(flat, best) && flat.sketch.height * flat.em < best.sketch.height * best.em ? flat : best;
}

/**
 * @param {Layout} one
 * @param {Layout} other
 */
function isAsCalm(one, other) {
  const isSound = one.faults <= other.faults && one.shuffled <= other.shuffled && one.crossings <= other.crossings;
  return isSound && one.bends <= other.bends + FEW_BENDS && one.detours <= other.detours + SHORT_DETOUR;
}

/**
 * A layout in points, as the Python side takes it.
 * @param {Graph} graph
 * @param {Drawable} given
 * @returns {GraphDrawing}
 */
export function described(
  graph,
  { sketch, titles, sizes, em, faults, crossings, shuffled, bends, detours, strays, style, limit },
) {
  /** @param {Look} given */
  const look = ({ fill, stroke, color, strokeWidth, dashed, bold }) => ({
    fill,
    stroke,
    color,
    strokeWidth,
    dashed,
    bold,
  });
  const tree = new Tree(graph);
  /** @param {Link} edge */
  const around = (edge) => (tree.inward.includes(edge) ? tree.parent(edge.start) : tree.levelOf(edge));
  const groups = graph.nodes.filter((node) => node.isGroup).map((node) => ({ node, depth: tree.depth(node.id) }));
  groups.sort((a, b) => a.depth - b.depth);
  return {
    ...sizeOf(sketch, em),
    points: em,
    quality: { faults, crossings, shuffled, bends, detours: rounded(detours), strays, ...style, limit },
    native: {
      points: em,
      clusters: groups.map(({ node, depth: deep }) => ({
        id: node.id,
        place: placeOf(sketch.boxes.get(node.id), em),
        lines: sizes.title(node.id).lines,
        title: titles.has(node.id) ? placeOf(titles.get(node.id), em) : null,
        depth: deep,
        ...look(node),
      })),
      nodes: graph.nodes
        .filter((node) => !node.isGroup)
        .map((node) => ({
          id: node.id,
          shape: shapeOf(node),
          place: placeOf(sketch.boxes.get(node.id), em),
          lines: sizes.fitted(node, sketch.boxes.get(node.id).width).lines,
          parent: node.parent,
          sign: isSign(node) && isFilled(node),
          link: node.link,
          ...look(node),
        })),
      edges: graph.edges.map((edge) => ({
        start: edge.start,
        end: edge.end,
        around: around(edge),
        route: sketch.routes.get(edge.index).map((point) => pointOf(point, em)),
        lines: sizes.edge(edge.index).lines,
        label: sketch.labels.has(edge.index) ? placeOf(sketch.labels.get(edge.index), em) : null,
        pattern: edge.pattern,
        heads: [edge.startHead, edge.endHead],
        ...look(edge),
      })),
    },
  };
}
