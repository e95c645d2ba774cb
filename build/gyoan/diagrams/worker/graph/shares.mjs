// How a container's room is shared out among what stands in it: by how much each has to show.
import { sum } from "../common/collections.mjs";

const AROUND = 1.25; // em that a box needs around it for gaps and lines
const [NARROWEST, WIDEST] = [0.12, 25];

/**
 * How much room something needs, in square em, gaps included.
 * @param {Tree} tree
 * @param {Texts} sizes
 * @param {string} id
 * @returns {number}
 */
export function weightOf(tree, sizes, id) {
  const own = tree.isCluster(id) ? sizes.title(id) : sizes.node(id);
  const weight = (own.width + AROUND) * (own.height + AROUND);
  return tree.isCluster(id)
    ? tree.children.get(id).reduce((sum, child) => sum + weightOf(tree, sizes, child), weight)
    : weight;
}

/**
 * The width to height that each of `weights`, in rows, has in an area of the width to height `aspect`.
 * @param {number[][]} rows
 * @param {number} aspect
 */
export function inRows(rows, aspect) {
  const width = Math.sqrt(sum(rows.flat()) * aspect);
  return rows.map((row) => row.map((weight) => bounded(weight / (sum(row) / width) ** 2)));
}

/**
 * The same for columns.
 * @param {number[][]} columns
 * @param {number} aspect
 */
export function inColumns(columns, aspect) {
  const height = Math.sqrt(sum(columns.flat()) / aspect);
  return columns.map((column) => column.map((weight) => bounded((sum(column) / height) ** 2 / weight)));
}

/** @param {number} aspect */
const bounded = (aspect) => Math.max(NARROWEST, Math.min(WIDEST, aspect));
