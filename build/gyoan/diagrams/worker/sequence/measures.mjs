// The measures of a sequence diagram, in em of its labels. Where they differ, the first is the least that looks right.

export const BESIDE = 0.5; // free space at both sides of a message's text
export const HEAD = { side: 0.55, above: 0.3, gap: 0.7, figure: 1.7, lid: 0.5 };
export const BAR = { width: 0.7, step: 0.4, least: 0.7 };
export const NOTE = { side: 0.6, above: 0.22, beside: 0.5, over: 0.9 };
export const LOOP = { out: 1.4, height: 0.8, text: 0.35 };
export const FRAME = { side: 0.7, tag: 0.45, header: 1.4, above: 0.1, beside: 0.7 };
export const BOX = { side: 0.6, above: 0.4 };
export const CROSS = 0.9; // em across the cross that ends a lifeline
export const TITLE = 1.25; // size of the diagram's title

/**
 * How high a text of so many lines is.
 * @param {number} lines
 * @param {{ label: number, last: number }} pitch
 */
export function textHeight(lines, { label, last }) {
  return lines ? (lines - 1) * label + last : 0;
}

/**
 * How far rows stand apart, for `air` from 0 (as near as looks right) to 1.
 * @param {number} air
 */
export function rowsAt(air) {
  /**
   * @param {number} least
   * @param {number} most
   */
  const between = (least, most) => least + (most - least) * air;
  return {
    text: between(0.06, 0.55), // a message's text and what is above it
    line: between(0.5, 0.9), // a message's line without a text and what is above it
    step: between(0.8, 1.3), // the lines of two messages, wherever they are
    around: between(0.2, 0.5), // notes and frames and what is above them
    head: between(0.3, 0.7), // heads and the first row
    foot: between(0.5, 0.9),
  };
}
