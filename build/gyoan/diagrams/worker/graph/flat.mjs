// Boxes that can be made larger than their text without looking odd.
import { isSign, shapeOf } from "./shapes.mjs";

const FLAT = new Set(["rectangle", "rounded", "stadium", "subroutine"]);

/** Whether a node is such a box. */
export function isFlat(node) {
  return !node.isGroup && !isSign(node) && FLAT.has(shapeOf(node));
}
