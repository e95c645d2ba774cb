// A graph that is too much for one frame, cut into parts that can be read: an overview of its clusters, where it has
// several that are linked, and one part after the other in the order of the source.
import { filled } from "../kinds/said.mjs";
import { BETTER } from "../kinds/sheet.mjs";
import { sequenceOf, cutsOf } from "./cuts.mjs";
import { EFFORT } from "./search.mjs";
import { ROOT, Tree } from "./tree.mjs";

/** @import { Graph, LayOut, Layout, Part } from "./graph.js" */

const MOST_PARTS = 48; // more slides of one diagram nobody follows
const TRIES = 4; // numbers of parts to try
const MORE = 1.2; // times as many parts in the next try, where there are many
const SMALLER = 1.5; // power of how much too small labels are: so many parts it takes to begin with
const LARGE = 400; // boxes and lines from which on no part gets more than a glance
const MOST_GHOSTS = 4; // boxes for what a single box leads to outside
const OVERVIEW = 4; // boxes that an overview has at the least

/**
 * Resolves to the best layouts of the parts `[{graph, best}]`; empty where cutting does not help.
 * @param {Graph} graph
 * @param {Layout} whole
 * @param {Frame} frame
 * @param {LayOut} layOut
 * @returns {Promise<Part[]>}
 */
export async function split(graph, whole, frame, layOut) {
  const tree = new Tree(graph);
  const sequence = sequenceOf(tree);
  const most = Math.min(MOST_PARTS, Math.floor(sequence.length / 2));
  const start = Math.min(most, Math.max(2, Math.ceil((frame.readable / whole.em) ** SMALLER)));
  /** @param {string[]} chunk */
  const laidOut = async (chunk) => {
    const [part, ...others] = excerpts(graph, tree, new Set(chunk), frame.words);
    const best = await partOf(part, graph, frame, layOut);
    if (best.em >= frame.readable || !others.length) return { graph: part, best };
    const other = await partOf(others[0], graph, frame, layOut);
    return other.em > best.em ? { graph: others[0], best: other } : { graph: part, best };
  };
  let found = /** @type {Cutting | null} */ (null);
  for (const count of countsFrom(start, most)) {
    found = (await partsAbove(found?.smallest ?? 0, cutsOf(tree, sequence, count), laidOut)) ?? found;
    if (found && found.smallest >= frame.readable) break;
  }
  if (!found || found.smallest < Math.min(frame.readable, whole.em * BETTER)) return [];
  const overview = found.parts.length > 2 && overviewOf(graph, tree);
  const first = overview && { graph: overview, best: await layOut(overview, frame, EFFORT.look) };
  return first && first.best.em >= frame.readable ? [first, ...found.parts] : found.parts;
}

/** @typedef {{ parts: Part[], smallest: number }} Cutting parts, and the size of the smallest labels in them */

/**
 * The parts with larger labels than `least` in all of them; null as soon as one has not.
 * @param {number} least
 * @param {string[][]} chunks
 * @param {(chunk: string[]) => Promise<Part>} laidOut
 * @returns {Promise<Cutting | null>}
 */
async function partsAbove(least, chunks, laidOut) {
  /** @type {Part[]} */
  const parts = [];
  for (const chunk of chunks) {
    parts.push(await laidOut(chunk));
    if (parts[parts.length - 1].best.em <= least) return null;
  }
  return { parts, smallest: Math.min(...parts.map((part) => part.best.em)) };
}

/**
 * The numbers of parts to try.
 * @param {number} start
 * @param {number} most
 */
function countsFrom(start, most) {
  const counts = [start];
  while (counts.length < TRIES) {
    const last = counts[counts.length - 1];
    counts.push(Math.max(last + 1, Math.ceil(last * MORE)));
  }
  return counts.filter((count) => count > 1 && count <= most);
}

/**
 * The best layout of a part: found quickly, and with care where that is too small and the whole not too large.
 * @param {Graph} part
 * @param {Graph} graph
 * @param {Frame} frame
 * @param {LayOut} layOut
 */
async function partOf(part, graph, frame, layOut) {
  if (graph.nodes.length + graph.edges.length > LARGE) return layOut(part, frame, EFFORT.glance);
  const best = await layOut(part, frame, EFFORT.look);
  return best.em >= frame.readable ? best : layOut(part, frame, EFFORT.all);
}

/**
 * A line that leads out of a part: its end here, the other one, and which of its ends that is.
 * @typedef {{ edge: Link, here: string, away: string, way: "start" | "end" }} Leading
 */

/**
 * A part of the graph with what it leads to in the frames that it belongs to, as far as they are drawn; where that
 * makes a difference, the part with all of it outside, too, which takes less room.
 * @param {Graph} graph
 * @param {Tree} tree
 * @param {Set<string>} chunk
 * @param {Record<string, string>} words
 */
function excerpts(graph, tree, chunk, words) {
  const [framed, loose] = [true, false].map((inFrames) => excerpt(graph, tree, chunk, words, inFrames));
  const isSame = framed.nodes.every(({ parent }, index) => parent === loose.nodes[index].parent);
  return isSame ? [framed] : [framed, loose];
}

/**
 * A part of the graph: the boxes in `chunk`, the frames around them, and at its border what lines lead to or from.
 * @param {Graph} graph
 * @param {Tree} tree
 * @param {Set<string>} chunk
 * @param {Record<string, string>} words
 * @param {boolean} inFrames whether these stand in the frames that they belong to
 * @returns {Graph}
 */
function excerpt(graph, tree, chunk, words, inFrames) {
  const around = new Set([...chunk].flatMap((id) => tree.path(id).slice(1)));
  const nodes = graph.nodes.filter(({ id }) => chunk.has(id) || around.has(id));
  /** @type {Map<string, GraphItem>} */
  const ghosts = new Map();
  /** @type {Link[]} */
  const edges = [];
  /** @type {Leading[]} */
  const leading = [];
  for (const edge of graph.edges) {
    if (![edge.start, edge.end].some((id) => chunk.has(id) || isFirst(tree, id, chunk))) continue;
    /** @param {string} id */
    const isHere = (id) => chunk.has(id) || around.has(id);
    if (isHere(edge.start) && isHere(edge.end)) edges.push(edge);
    else {
      leading.push(
        isHere(edge.start)
          ? { edge, here: edge.start, away: edge.end, way: "end" }
          : { edge, here: edge.end, away: edge.start, way: "start" },
      );
    }
  }
  /** @param {string} id */
  const frameOf = (id) => {
    const [, ...frames] = tree.path(id);
    return (inFrames && frames.find((one) => around.has(one))) || ROOT;
  };
  for (const { edge, here, away, way } of leading) {
    const many = leading.filter((other) => other.here === here && other.way === way).length;
    const ghost =
      many > MOST_GHOSTS
        ? crowdOf(here, way, filled(words.more, { count: many }))
        : ghostOf(tree.nodes.get(away), frameOf(away));
    const isThere = ghosts.has(ghost.id);
    ghosts.set(ghost.id, ghost);
    if (!isThere || many <= MOST_GHOSTS) edges.push({ ...edge, [way]: ghost.id });
  }
  return { ...graph, nodes: [...nodes, ...ghosts.values()], edges: edges.map((edge, index) => ({ ...edge, index })) };
}

/**
 * Whether a chunk has the first box of a cluster: the cluster's own lines are drawn there.
 * @param {Tree} tree
 * @param {string} id
 * @param {Set<string>} chunk
 * @returns {boolean}
 */
function isFirst(tree, id, chunk) {
  if (!tree.isCluster(id)) return false;
  const [first] = tree.children.get(id);
  return first !== undefined && (chunk.has(first) || isFirst(tree, first, chunk));
}

const GHOST = {
  parent: ROOT,
  isGroup: false,
  direction: "",
  shape: "rounded",
  dashed: true,
  fill: "",
  stroke: "",
  color: "",
  link: "",
  box: undefined,
};

/**
 * The box that stands for something outside of the part.
 * @param {GraphItem} node
 * @param {string} parent
 * @returns {GraphItem}
 */
function ghostOf(node, parent) {
  return { ...node, ...GHOST, parent, id: `${node.id}→` };
}

/**
 * The box that stands for very many.
 * @param {string} id
 * @param {string} way
 * @param {string} text
 * @returns {GraphItem}
 */
function crowdOf(id, way, text) {
  return { ...GHOST, id: `${id}→${way}`, lines: [text], strokeWidth: 0, bold: false };
}

/**
 * The outermost clusters as boxes, where there are several and lines run between them; else null.
 * @param {Graph} graph
 * @param {Tree} tree
 * @returns {Graph | null}
 */
function overviewOf(graph, tree) {
  const units = unitsOf(tree);
  if (units.length < OVERVIEW || units.filter((id) => tree.isCluster(id)).length < OVERVIEW - 1) return null;
  const of = new Map(units.flatMap((id) => inside(tree, id).map((one) => [one, id])));
  const asBox = { isGroup: false, shape: "rounded", bold: true };
  const nodes = units.map((id) => ({ ...tree.nodes.get(id), parent: ROOT, ...(tree.isCluster(id) ? asBox : {}) }));
  /** @type {Map<string, Link>} */
  const links = new Map();
  for (const edge of graph.edges) {
    const [start, end] = [of.get(edge.start), of.get(edge.end)];
    if (start && end && start !== end && !links.has(`${start}\n${end}`)) {
      links.set(`${start}\n${end}`, { ...edge, start, end, lines: [] });
    }
  }
  if (!links.size) return null;
  return { ...graph, nodes, edges: [...links.values()].map((edge, index) => ({ ...edge, index })) };
}

/**
 * The children of the first container that has several.
 * @param {Tree} tree
 * @param {string} [container]
 * @returns {string[]}
 */
function unitsOf(tree, container = ROOT) {
  const units = tree.children.get(container);
  return units.length === 1 && tree.isCluster(units[0]) ? unitsOf(tree, units[0]) : units;
}

/**
 * @param {Tree} tree
 * @param {string} id
 * @returns {string[]}
 */
function inside(tree, id) {
  return tree.isCluster(id) ? [id, ...tree.children.get(id).flatMap((child) => inside(tree, child))] : [id];
}
