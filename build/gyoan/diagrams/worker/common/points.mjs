// From em, in which drawings are laid out, to the points of a frame, in which they are handed over.

/** Points around a drawing: half of its thickest line. */
export const MARGIN = 1.5;

/** @param {number} length */
export const rounded = (length) => Math.round(length * 100) / 100;

/**
 * Where a box stands in a drawing whose labels have `em` points.
 * @param {Box} box
 * @param {number} em
 */
export function placeOf({ x, y, width, height }, em) {
  return /** @type {Place} */ ([x * em + MARGIN, y * em + MARGIN, width * em, height * em].map(rounded));
}

/**
 * Where a point is.
 * @param {Point} point
 * @param {number} em
 */
export function pointOf([x, y], em) {
  return /** @type {Point} */ ([x * em + MARGIN, y * em + MARGIN].map(rounded));
}

/**
 * The size of a whole drawing.
 * @param {Size} size
 * @param {number} em
 */
export function sizeOf({ width, height }, em) {
  return { width: rounded(width * em + 2 * MARGIN), height: rounded(height * em + 2 * MARGIN) };
}
