// A state diagram as a graph: states as boxes, composite states as clusters, notes joined to what they speak of.
import { known } from "../common/collections.mjs";
import { readGraph } from "../graph/read.mjs";
import { linesOf } from "../kinds/words.mjs";

/** @import { Graph } from "../graph/graph.js" */

const SIGNS = new Set(["stateStart", "stateEnd", "choice", "fork", "join"]); // their names are not shown
const BOXES = new Set(["rect", "rectWithTitle"]);

/**
 * Resolves to the graph of a state diagram, as `readGraph` gives that of a flowchart.
 * @param {StagePage} page
 * @param {string} source
 * @param {import("../kinds/typefaces.mjs").Typefaces} typefaces
 * @returns {Promise<Graph>}
 */
export async function readStates(page, source, typefaces) {
  const graph = withFixedNames(await readGraph(page, source, typefaces));
  const said = await page.evaluate(saidInPage, source);
  const groups = new Set(graph.nodes.filter((node) => node.shape === "noteGroup").map((node) => node.id));
  const nodes = graph.nodes.filter((node) => !groups.has(node.id)).map((node) => state(node, said, groups));
  const advances = typefaces.of([...nodes, ...graph.edges].flatMap(({ lines }) => lines));
  return { ...graph, nodes: withNotes(nodes, graph.edges), edges: graph.edges.map(transition), advances };
}

/**
 * The graph with names of regions that do not change from one parse to the next: Mermaid draws lots for them.
 * @param {Graph} graph
 * @returns {Graph}
 */
function withFixedNames(graph) {
  const regions = graph.nodes.filter(({ shape }) => shape === "divider").map(({ id }) => id);
  /** @param {string} name */
  const fixed = (name) => {
    const at = regions.findIndex((id) => name === id || name.startsWith(`${id}_`));
    return at < 0 ? name : `region ${at}${name.slice(regions[at].length)}`;
  };
  return {
    ...graph,
    nodes: graph.nodes.map((node) => ({ ...node, id: fixed(node.id), parent: fixed(node.parent) })),
    edges: graph.edges.map((edge) => ({ ...edge, start: fixed(edge.start), end: fixed(edge.end) })),
  };
}

/**
 * @param {GraphItem} node
 * @param {{ descriptions: Record<string, string[]>, directed: string[] }} given
 * @param {Set<string>} groups
 * @returns {GraphItem}
 */
function state(node, { descriptions, directed }, groups) {
  const described = node.isGroup ? [] : (descriptions[node.id] ?? []).flatMap((one) => linesOf(one, "markdown"));
  return {
    ...node,
    shape: BOXES.has(node.shape) ? "rounded" : node.shape,
    lines: SIGNS.has(node.shape) ? [] : [...node.lines, ...described],
    direction: directed.includes(node.id) ? node.direction : "",
    parent: groups.has(node.parent) ? "" : node.parent,
  };
}

/**
 * The states, each followed by its notes, which stand in what it stands in.
 * @param {GraphItem[]} nodes
 * @param {Link[]} edges
 */
function withNotes(nodes, edges) {
  /** @type {Known<string, GraphItem>} */
  const notes = known(nodes.filter(({ shape }) => shape === "note").map((note) => [note.id, note]));
  const ends = edges
    .map(({ start, end }) => (notes.has(start) ? [start, end] : [end, start]))
    .filter(([note]) => notes.has(note));
  const said = new Set(ends.map(([note]) => note));
  return nodes.flatMap((node) => {
    if (said.has(node.id)) return [];
    const own = ends
      .filter(([, state]) => state === node.id)
      .map(([note]) => ({ ...notes.get(note), parent: node.parent }));
    return [node, ...own];
  });
}

/**
 * @param {Link} edge
 * @returns {Link}
 */
function transition(edge) {
  const note = edge.pattern === "dashed";
  return { ...edge, startHead: "none", endHead: note ? "none" : "arrow_point" };
}

/**
 * Runs in the page: what `readGraph` leaves out, further lines of states and which composites say their direction.
 * @param {string} source
 */
async function saidInPage(source) {
  /** @type {{ db: StateDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const descriptions = db.getData().nodes.map(({ id, description }) => [id, [description ?? []].flat().map(words)]);
  /** @type {(statements: StateStatement[]) => StateStatement[]} */
  const composites = (statements) => statements.flatMap((one) => (one.doc ? [one, ...composites(one.doc)] : []));
  const directed = composites(db.getRootDocV2().doc).filter(({ doc }) => doc?.some(({ stmt }) => stmt === "dir"));
  return { descriptions: Object.fromEntries(descriptions), directed: directed.map(({ id }) => id) };
}
