// Block diagrams: the source says which block stands where; lines are led around the others.
import { ROUNDING } from "../common/tolerances.mjs";
import { heading, inEach } from "../kinds/outline.mjs";
import { finished, titlePlaces } from "../graph/finish.mjs";
import { faultCost, judge } from "../graph/judge.mjs";
import { described } from "../graph/native.mjs";
import { routed } from "../graph/routing.mjs";
import { Ruler } from "../kinds/ruler.mjs";
import { Sizes } from "../graph/sizes.mjs";
import { Tree } from "../graph/tree.mjs";
import { sizeIn } from "../kinds/sheet.mjs";
import { gridSketch } from "./grid.mjs";
import { readBlocks } from "./read.mjs";
import { straightWays } from "./straight.mjs";

/** @import { Drawable, Graph } from "../graph/graph.js" */
/** @import { Blocks } from "./block.js" */

/** @typedef {Omit<Drawable, "em">} BlockLayout */

const MOST_BLOCKS = 150; // more than this is no picture for a frame
const LIMITS = [10, 7, 14]; // em at which labels are broken
const GAPS = [2.2, 3.2, 4.5, 6]; // em between blocks between which lines run
const CLOSE = 0.7; // where there are none

/**
 * Resolves to the drawing of each frame by name; to null where there is none.
 * @param {StagePage} page
 * @param {string} _packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawBlocks(page, _packages, source, frames, style) {
  const read = await readBlocks(page, source, style.typefaces);
  if (!read || !read.graph.nodes.length || read.graph.nodes.length > MOST_BLOCKS) return null;
  const outline = outlineOf(read.graph, frames[0].words);
  const layouts = LIMITS.flatMap((limit) => gaps(read.graph).map((gap) => layout(read, limit, gap)));
  return inEach(frames, (frame) => ({ ...described(read.graph, best(layouts, frame)), outline, parts: [] }));
}

/** @param {Graph} given */
const gaps = ({ edges }) => (edges.length ? GAPS : [CLOSE]);

/**
 * @param {Blocks} given
 * @param {number} limit
 * @param {number} gap
 */
function layout({ graph, grids }, limit, gap) {
  const tree = new Tree(graph);
  const sizes = new Sizes(graph, new Ruler(graph.advances), limit, true);
  const placed = gridSketch(tree, sizes, grids, gap);
  const drawn = graph.edges.length
    ? routed(tree, sizes, placed, tree.edges, straightWays(tree, placed, tree.edges))
    : placed;
  const sketch = finished(tree, drawn);
  const titles = titlePlaces(tree, sizes, sketch);
  return { sketch, titles, sizes, ...judge(tree, sketch, titles.values()) };
}

/**
 * The layout with the largest labels, as far as nothing runs through anything.
 * @param {BlockLayout[]} layouts
 * @param {Frame} frame
 */
function best(layouts, frame) {
  const found = layouts.map((one) => ({ ...one, em: sizeIn(frame, one.sketch) }));
  /** @param {{ em: number, faults: number }} given */
  const value = ({ em, faults }) => Math.log(em) - faultCost(faults);
  return found.reduce((first, one) => (value(one) > value(first) + ROUNDING ? one : first));
}

/**
 * The diagram in words: its blocks, then each line.
 * @param {Graph} given
 * @param {Record<string, string>} words
 * @returns {Heading[]}
 */
function outlineOf({ nodes, edges }, words) {
  /** @param {string} id */
  const name = (id) => nodes.find((node) => node.id === id)?.lines.join(" ") || id;
  /** @param {string} id */
  const children = (id) => nodes.filter((node) => node.parent === id && !node.isGroup).map((node) => name(node.id));
  const groups = nodes
    .filter((node) => node.isGroup)
    .map((node) => heading(node.lines.join(" ") || words.group, children(node.id)));
  const lines = edges.map((edge) =>
    heading(`${name(edge.start)} – ${name(edge.end)}`, edge.lines.length ? [edge.lines.join(" ")] : []),
  );
  return [...children("").map((one) => heading(one)), ...groups, ...lines];
}
