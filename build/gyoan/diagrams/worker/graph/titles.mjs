// The titles of frames: how much room they need, and where in free room a text is tried. Lengths in em.

const BESIDE = 1.4; // free space beside a title, on both sides together
const AIR = 0.4; // of that, what a place for it needs not have
const BELOW = 0.2; // by which less than usual is free below a title: its last line has some room of its own

/** Free space between the upper border of a frame with something in it and its title. */
export const TITLE_TOP = 0.25;

/** Shares of the room that is left at which a text is tried, in this order: the middle, the ends, halfway there. */
export const SHARES = [0.5, 0, 1, 0.25, 0.75];

/**
 * How wide a frame has to be for its title.
 * @param {Size} title
 */
export function leastWidth(title) {
  return title.width + BESIDE;
}

/**
 * How wide the place of a title is that lines keep away from.
 * @param {Box} frame
 * @param {Size} title
 */
export function titleWidth(frame, title) {
  return Math.min(frame.width, leastWidth(title) - AIR);
}

/**
 * Free space above what stands in a frame: as much as elsewhere, and its title.
 * @param {Fitted} title
 * @param {number} around
 */
export function headRoom({ lines, height }, around) {
  return lines.length ? height + around - BELOW : around;
}
