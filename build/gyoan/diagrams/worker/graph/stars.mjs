// Boxes from which several lines may leave at one point, or at which they may arrive.

/** @typedef {"out" | "in"} LineEnd the end of a line, by where it leads */

/** @type {[LineEnd, "start" | "end", "start" | "end"][]} */
const WAYS = [
  ["out", "start", "end"],
  ["in", "end", "start"],
];

/**
 * The nodes whose outgoing (or incoming) edges may leave (or arrive) at one point, with the indexes of those edges:
 * only where what is at their other ends has no other edge of that way, so that no line can be taken for another.
 * @param {Tree} tree
 * @param {Link[]} edges
 */
export function stars(tree, edges) {
  /** @type {Record<LineEnd, Map<string, Set<number>>>} */
  const found = { out: new Map(), in: new Map() };
  for (const [way, near, far] of WAYS) {
    /** @type {Map<string, Link[]>} */
    const groups = new Map();
    for (const edge of edges) groups.set(edge[near], [...(groups.get(edge[near]) ?? []), edge]);
    for (const [id, group] of groups) {
      const alone = group.every(
        (edge) => edges.filter((other) => other[far] === edge[far]).length === 1 && edge.start !== edge.end,
      );
      const alike = new Set(group.map((edge) => [edge.pattern, edge.startHead, edge.stroke].join())).size === 1;
      const nodes = [...group.map((edge) => edge[far]), id].every((end) => !tree.isCluster(end));
      if (group.length > 1 && alone && alike && nodes) found[way].set(id, new Set(group.map((edge) => edge.index)));
    }
  }
  return found;
}
