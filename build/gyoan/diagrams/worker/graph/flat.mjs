// Boxes that can be made larger than their text without looking odd.
import { isSign, shapeOf, stretches } from "./shapes.mjs";

/**
 * Whether a node is such a box.
 * @param {GraphItem} node
 */
export function isFlat(node) {
  return !node.isGroup && !isSign(node) && stretches(shapeOf(node)) === "both";
}
