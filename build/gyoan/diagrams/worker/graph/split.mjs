// A graph that is too much for one frame, cut into parts that can be read: an overview of its clusters, where they
// are linked, and one part after the other in the order of the source.
import { ROOT, Tree } from "./tree.mjs";

const MOST_PARTS = 12;
const UNEVEN = 0.3; // how far from an even cut a cut may be, as a share of a part, where it cuts fewer lines
const BETTER = 1.2; // parts must be this much larger than the whole to be worth turning slides for
const GHOST = "→";

/** Resolves to the best layouts of the parts `[{graph, best}]`; empty where cutting does not help. */
export async function split(graph, whole, frame, layOut) {
  const tree = new Tree(graph);
  const { container, units } = unitsOf(tree);
  const start = Math.max(2, Math.ceil((frame.readable / whole.em) ** 1.5));
  let found = null;
  for (let count = start; count <= Math.min(start + 3, MOST_PARTS, units.length); count += 1) {
    const parts = [];
    for (const chunk of cut(tree, units, count)) {
      const part = excerpt(graph, tree, chunk, container);
      parts.push({ graph: part, best: await layOut(part, frame) });
    }
    const smallest = Math.min(...parts.map((part) => part.best.em));
    if (!found || smallest > found.smallest) found = { parts, smallest };
    if (smallest >= frame.readable) break;
  }
  if (!found || found.smallest < Math.min(frame.readable, whole.em * BETTER)) return [];
  const overview = overviewOf(graph, tree, units);
  const first = overview && { graph: overview, best: await layOut(overview, frame) };
  return first && first.best.em >= frame.readable ? [first, ...found.parts] : found.parts;
}

/** What is cut apart: the children of the first container that has several. */
function unitsOf(tree) {
  let container = ROOT;
  for (;;) {
    const units = tree.children.get(container);
    if (units.length !== 1 || !tree.isCluster(units[0])) return { container, units: inFlow(tree, container, units) };
    [container] = units;
  }
}

/** The units in the order in which one leads to the next, so that branches stay together. */
function inFlow(tree, container, units) {
  const next = new Map(units.map((id) => [id, []]));
  const led = new Set();
  for (const { start, end } of tree.levels.get(container)) {
    const [from, to] = [tree.childOf(container, start), tree.childOf(container, end)];
    next.get(from).push(to);
    if (from !== to) led.add(to);
  }
  const order = new Set();
  const stack = [...units.filter((id) => !led.has(id)), ...units].reverse();
  while (stack.length) {
    const id = stack.pop();
    if (order.has(id)) continue;
    order.add(id);
    stack.push(...next.get(id).filter((one) => !order.has(one)).sort((a, b) => tree.rank(b) - tree.rank(a)));
  }
  return [...order];
}

/** The units in `count` runs of about the same weight, cut where few lines are. */
function cut(tree, units, count) {
  const weights = units.map((id) => 1 + leaves(tree, id).length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const cuts = [0];
  for (let part = 1; part < count; part += 1) {
    const wished = (total * part) / count;
    let best = null;
    for (let at = cuts.at(-1) + 1; at <= units.length - (count - part); at += 1) {
      const off = Math.abs(weights.slice(0, at).reduce((sum, weight) => sum + weight, 0) - wished) / (total / count);
      const cost = crossing(tree, units, at) + (off > UNEVEN ? 100 * off : off);
      if (!best || cost < best.cost) best = { at, cost };
    }
    cuts.push(best.at);
  }
  return cuts.map((at, index) => units.slice(at, cuts[index + 1]));
}

function crossing(tree, units, at) {
  const side = new Map(units.flatMap((id, index) => [id, ...leaves(tree, id)].map((one) => [one, index < at])));
  return tree.edges.filter(({ start, end }) => side.has(start) && side.has(end) && side.get(start) !== side.get(end)).length;
}

function leaves(tree, id) {
  return tree.isCluster(id) ? tree.children.get(id).flatMap((child) => [child, ...leaves(tree, child)]) : [];
}

/** A part of the graph: what stands in `chunk`, and at its border the ends of lines that lead out of it. */
function excerpt(graph, tree, chunk, container) {
  const around = container === ROOT ? [] : tree.path(container).slice(0, -1);
  const kept = new Set([...around, ...chunk, ...chunk.flatMap((id) => leaves(tree, id))]);
  const nodes = graph.nodes.filter(({ id }) => kept.has(id));
  const ghosts = new Map();
  const edges = [];
  for (const edge of graph.edges) {
    if (!kept.has(edge.start)) continue;
    if (!kept.has(edge.end)) ghosts.set(edge.end, ghostOf(tree.nodes.get(edge.end)));
    edges.push({ ...edge, index: edges.length, end: kept.has(edge.end) ? edge.end : ghosts.get(edge.end).id });
  }
  return { ...graph, nodes: [...nodes, ...ghosts.values()], edges };
}

function ghostOf(node) {
  return { ...node, id: `${node.id}${GHOST}`, parent: ROOT, isGroup: false, shape: "rounded", dashed: true, fill: "", stroke: "", color: "", link: "" };
}

/** The units as boxes, where several of them are clusters and lines run between them; else null. */
function overviewOf(graph, tree, units) {
  const clusters = units.filter((id) => tree.isCluster(id));
  if (clusters.length < 3) return null;
  const of = new Map(units.flatMap((id) => [id, ...leaves(tree, id)].map((one) => [one, id])));
  const nodes = units.map((id) => ({ ...tree.nodes.get(id), parent: ROOT, ...(tree.isCluster(id) ? { isGroup: false, shape: "rounded", bold: true } : {}) }));
  const links = new Map();
  for (const edge of graph.edges) {
    const [start, end] = [of.get(edge.start), of.get(edge.end)];
    if (start && end && start !== end) links.set(`${start}\n${end}`, links.get(`${start}\n${end}`) ?? { ...edge, start, end, lines: [] });
  }
  if (!links.size) return null;
  return { ...graph, nodes, edges: [...links.values()].map((edge, index) => ({ ...edge, index })) };
}
