// Flowcharts that fall into parts without links between them. Mermaid puts all parts side by side, in one long
// row; an invisible link from one to another puts that one below, and so the parts come to stand in lines, in the
// order of the source.
import { known } from "./common/collections.mjs";

/**
 * The parts of each container that has several and nothing else: lists of node lists, in the order of the source.
 * @param {import("./contract.js").GraphOutline} given
 */
export function forests({ nodes, edges }) {
  const parents = new Set(nodes.map((node) => node.parentId).filter(Boolean));
  const leaves = nodes.filter((node) => !parents.has(node.id));
  const parts = components(leaves, edges);
  /** @type {Map<string | null | undefined, import("./contract.js").OutlineNode[][]>} */
  const containers = new Map();
  for (const part of parts) {
    const homes = new Set(part.map((node) => node.parentId));
    const linked = edges.some(({ start, end }) => parents.has(start) || parents.has(end));
    if (homes.size > 1 || linked) return [];
    const [home] = homes;
    containers.set(home, [...(containers.get(home) ?? []), part]);
  }
  return [...containers.values()].filter((some) => some.length > 1);
}

/**
 * The source with the parts of its forests in lines of at most `count`.
 * @param {string} source
 * @param {import("./contract.js").OutlineNode[][][]} forest
 * @param {import("./contract.js").OutlineEdge[]} edges
 * @param {number} count
 */
export function inLines(source, forest, edges, count) {
  const links = forest.flatMap((parts) => {
    /** @type {import("./contract.js").OutlineNode[][][]} */
    const lines = [];
    for (let start = 0; start < parts.length; start += count) lines.push(parts.slice(start, start + count));
    return lines.slice(1).flatMap((line, index) => between(lines[index], line, edges));
  });
  return [source, ...links].join("\n");
}

/**
 * Links from every part of a line to the part below it; one that has none would slip to the last line.
 * @param {import("./contract.js").OutlineNode[][]} line
 * @param {import("./contract.js").OutlineNode[][]} next
 * @param {import("./contract.js").OutlineEdge[]} edges
 */
function between(line, next, edges) {
  return line.map((part, index) => {
    const below = next[Math.floor((index * next.length) / line.length)];
    return `${end(part, edges).id} ~~~ ${below[0].id}`;
  });
}

/**
 * @param {import("./contract.js").OutlineNode[]} leaves
 * @param {import("./contract.js").OutlineEdge[]} edges
 */
function components(leaves, edges) {
  /** @type {Known<string, string>} */
  const group = known(leaves.map((node) => [node.id, node.id]));
  /** @param {string} id */
  /** @type {(id: string) => string} */
  const find = (id) => (group.get(id) === id ? id : find(group.get(id)));
  /** @type {Known<string, number>} */
  const order = known(leaves.map((node, index) => [node.id, index]));
  for (const { start, end } of edges) {
    if (!group.has(start) || !group.has(end)) continue;
    const [one, other] = [find(start), find(end)].sort((a, b) => order.get(a) - order.get(b));
    group.set(other, one);
  }
  /** @type {Map<string, import("./contract.js").OutlineNode[]>} */
  const parts = new Map();
  for (const node of leaves) parts.set(find(node.id), [...(parts.get(find(node.id)) ?? []), node]);
  return [...parts.values()];
}

/**
 * Of the nodes of a part that are the most links away from its first, the one in the middle.
 * @param {import("./contract.js").OutlineNode[]} part
 * @param {import("./contract.js").OutlineEdge[]} edges
 */
function end(part, edges) {
  const seen = new Set([part[0].id]);
  let line = [part[0]];
  let found = part[0];
  while (line.length) {
    found = line[(line.length - 1) >> 1]; // the middle one: the parts then stand straight below each other
    const ends = edges.filter(({ start }) => line.some((node) => node.id === start)).map(({ end }) => end);
    line = part.filter((node) => ends.includes(node.id) && !seen.has(node.id));
    for (const node of line) seen.add(node.id);
  }
  return found;
}
