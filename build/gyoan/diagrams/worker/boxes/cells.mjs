// Boxes that are divided into cells: a name above rows or columns of what belongs to it. Lengths in em.
import { sum } from "../common/collections.mjs";
import { rounded } from "../common/points.mjs";

/** @import { GraphNode } from "../contract.js" */
/** @import { Cell, CellBox } from "./boxes.js" */

const SIDE = 0.75; // free space beside text, of which there is more where it ends: other fonts are wider
const ABOVE = 0.16; // free space above and below the lines, which have some of their own
const NARROWEST = 4; // no box is narrower

/**
 * The cells of a box, from its top left corner: `head`, the lines of its name, then `rows`, each a list of columns,
 * each a list of lines. Rows and columns without a line are left out.
 * @param {string[]} head
 * @param {string[][][]} rows
 * @param {Ruler} ruler
 * @returns {CellBox}
 */
export function cellsOf(head, rows, ruler) {
  const kept = rows
    .map((columns) => columns.filter((lines) => lines.some(Boolean)))
    .filter((columns) => columns.length);
  /**
   * @param {string[]} lines
   * @param {boolean} [bold]
   */
  const wide = (lines, bold) => Math.max(...lines.map((line) => ruler.width(line, bold))) + 2 * SIDE;
  /** @param {string[]} lines */
  const high = (lines) => lines.length * ruler.pitch.box + 2 * ABOVE;
  const widths = kept.map((columns) => columns.map((lines) => wide(lines)));
  const width = Math.max(NARROWEST, wide(head, true), ...widths.map(sum));
  /** @type {Cell[]} */
  const cells = [];
  let y = 0;
  /**
   * @param {string[]} lines
   * @param {number} x
   * @param {number} across
   * @param {{ head: boolean }} look
   */
  const put = (lines, x, across, look) => cells.push({ lines, x, y, width: across, height: high(lines), ...look });
  put(head, 0, width, { head: true });
  y += high(head);
  for (const [index, columns] of kept.entries()) {
    const more = (width - sum(widths[index])) / columns.length;
    let x = 0;
    for (const [at, lines] of columns.entries()) {
      put(lines, x, widths[index][at] + more, { head: false });
      x += widths[index][at] + more;
    }
    y += Math.max(...columns.map(high));
  }
  return { width, height: y, cells };
}

/**
 * A box as it was laid out, and its cells on it.
 * @param {GraphNode} box
 * @param {CellBox} given
 * @returns {GraphNode[]}
 */
export function divided(box, { width, height, cells }) {
  const [x, y, across, down] = box.place;
  const [scaleX, scaleY] = [across / width, down / height];
  const outline = { ...box, lines: [], atBack: true, name: cells[0].lines.join(" "), lineSlot: "primary" };
  const drawn = cells.map((cell, index) => {
    const place = /** @type {Place} */ (
      [x + cell.x * scaleX, y + cell.y * scaleY, cell.width * scaleX, cell.height * scaleY].map(rounded)
    );
    const look = cell.head ? { slot: "primary", bold: true } : { atStart: true };
    return { ...box, id: `${box.id} ${index}`, place, lines: cell.lines, lineSlot: "primary", ...look };
  });
  return [outline, ...drawn];
}
