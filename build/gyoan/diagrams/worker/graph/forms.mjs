// What form a part of a container has before it is laid out, and how much room that asks for between parts.
import { flows } from "./elk.mjs";
import { spaces } from "./spacing.mjs";

/** @import { Variant } from "./graph.js" */

/**
 * Space between the parts of a container: less where nothing in them runs in that direction.
 * @param {Tree} tree
 * @param {Variant} style
 * @param {string} container
 * @param {string[][]} parts
 * @param {Direction} direction
 */
export function partGaps(tree, style, container, parts, direction) {
  const { close, gutter } = spaces(style);
  if (parts.every((part) => isBare(tree, container, part))) return { across: close, down: close, bare: true };
  const single = parts.every((part) => !part.some((id) => tree.isCluster(id)) && isLine(tree, container, part));
  if (!single) return { across: gutter, down: gutter };
  return flows.across(direction) ? { across: gutter, down: close } : { across: close, down: gutter };
}

/**
 * Whether the boxes of a part follow each other in one line.
 * @param {Tree} tree
 * @param {string} container
 * @param {string[]} part
 */
function isLine(tree, container, part) {
  const edges = tree.edgesOf(container, part);
  return (
    edges.length === part.length - 1 &&
    new Set(edges.map(({ start }) => start)).size === edges.length &&
    new Set(edges.map(({ end }) => end)).size === edges.length
  );
}

/**
 * Whether a part is two boxes with one line between them.
 * @param {Tree} tree
 * @param {string[]} part
 * @param {Link[]} edges
 */
export function isPair(tree, part, edges) {
  return part.length === 2 && edges.length === 1 && part.every((id) => !tree.isCluster(id));
}

/**
 * Whether a part is one box without any line.
 * @param {Tree} tree
 * @param {string} container
 * @param {string[]} part
 */
export function isBare(tree, container, part) {
  return part.length === 1 && !tree.isCluster(part[0]) && !tree.edgesOf(container, part).length;
}
