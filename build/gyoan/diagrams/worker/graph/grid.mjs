// Sketches in rows and columns. Lengths in em.
import { known } from "../common/collections.mjs";
import { isSign } from "./shapes.mjs";
import { bare, joined, moved } from "./sketch.mjs";

const MANY = 12; // from so many boxes on not every number of columns is tried
const ROWS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30]; // that are tried then: one more tells where there are few
const UNLIKE = 3; // boxes whose widths differ by more keep their own
const WIDENED = 1.7; // nor is what can be made wider widened to more
const HOLLOW = 2; // a frame is not stretched to more than this many times its size along a flow

/**
 * Which numbers of columns are worth trying for so many things: few rows first.
 * @param {number} count
 */
export function columnsFor(count) {
  const all = Array.from({ length: count }, (_, index) => count - index);
  if (count <= MANY) return all.filter((columns) => Math.ceil(count / Math.ceil(count / columns)) === columns);
  const rows = [...ROWS, count].filter((one) => one <= count);
  return [...new Set(rows.map((one) => Math.ceil(count / one)))];
}

/**
 * Boxes without any edges that are of nearly one size are made one size.
 * @param {Sketch[]} sketches
 * @param {string[][]} parts
 * @param {Tree} tree
 * @returns {Sketch[]}
 */
export function evened(sketches, parts, tree) {
  const single = sketches.every(
    (sketch, index) => sketch.boxes.size === 1 && !sketch.routes.size && isBox(tree.nodes.get(parts[index][0])),
  );
  if (!single || sketches.length < 2) return sketches;
  const shapes = new Set(parts.map(([id]) => tree.nodes.get(id).shape));
  const width = Math.max(...sketches.map((one) => one.width));
  const height = Math.max(...sketches.map((one) => one.height));
  if (shapes.size > 1 || sketches.some((one) => one.width * UNLIKE < width)) return sketches;
  return sketches.map((one, index) => bare(parts[index][0], { width, height }));
}

/** @param {GraphItem} node */
const isBox = (node) => !node.isGroup && !isSign(node);

/**
 * The sketches in rows of `columns`, each in the middle of its cell; what runs across begins at the cell's left.
 * @param {Sketch[]} sketches
 * @param {number} columns
 * @param {{ across: number, down: number, bare?: boolean }} gaps
 * @param {boolean} across
 * @returns {Sketch}
 */
export function onGrid(sketches, columns, gaps, across) {
  const { rows, widths, heights } = cells(sketches, columns);
  const parts = rows.flatMap((row, down) =>
    row.map((one, along) => {
      const sketch = stretched(one, widths[along], heights[down]);
      const x = before(widths, along, gaps.across) + (across && !gaps.bare ? 0 : (widths[along] - sketch.width) / 2);
      const y = before(heights, down, gaps.down) + (across || gaps.bare ? (heights[down] - sketch.height) / 2 : 0);
      return moved(sketch, x, y);
    }),
  );
  return {
    width: before(widths, widths.length, gaps.across) - gaps.across,
    height: before(heights, heights.length, gaps.down) - gaps.down,
    ...joined(parts),
  };
}

/**
 * Frames that run on from each other in one size, across the flow, where none is much smaller: `rows` have their ids.
 * @param {Known<string, Sketch>} sketches
 * @param {string[][]} rows
 * @param {boolean} across
 */
export function aligned(sketches, rows, across) {
  const even = known(sketches);
  const all = rows
    .map((row) => row.filter((id) => sketches.get(id)?.frame !== undefined))
    .filter(({ length }) => length);
  const alone = all.every(({ length }) => length === 1);
  for (const row of all) {
    const [wide, high] = [across || alone, across ? alone : true];
    const peers = { width: across ? row : all.flat(), height: across ? all.flat() : row };
    for (const id of row) {
      const own = sketches.get(id);
      const [width, height] = [
        wide ? most(sketches, peers.width, "width") : 0,
        high ? most(sketches, peers.height, "height") : 0,
      ];
      even.set(id, stretched(own, fits(own.width, width), fits(own.height, height)));
    }
  }
  return even;
}

/**
 * @param {Known<string, Sketch>} sketches
 * @param {string[]} ids
 * @param {"width" | "height"} side
 */
const most = (sketches, ids, side) => Math.max(...ids.map((id) => sketches.get(id)[side]));
/**
 * @param {number} own
 * @param {number} wished
 */
const fits = (own, wished) => (own * HOLLOW >= wished ? Math.max(own, wished) : own);

/**
 * Units in rows of `columns`, each in the middle of its cell, with room for lines in between.
 * @param {Sketch[]} units
 * @param {number} columns
 * @param {{ across: number, down: number }} given
 * @returns {Sketch}
 */
export function inLines(units, columns, { across, down }) {
  const { rows, widths, heights } = cells(units, columns);
  const parts = rows.flatMap((row, line) =>
    row.map((one, column) => {
      const unit = stretched(one, fits(one.width, widths[column]), fits(one.height, heights[line]));
      const x = before(widths, column, across) + (widths[column] - unit.width) / 2;
      return moved(unit, x, before(heights, line, down) + (heights[line] - unit.height) / 2);
    }),
  );
  return {
    width: before(widths, widths.length, across) - across,
    height: before(heights, heights.length, down) - down,
    ...joined(parts),
  };
}

/**
 * Things in rows of `columns`.
 * @template Thing
 * @param {Thing[]} things
 * @param {number} columns
 */
export function chunked(things, columns) {
  return Array.from({ length: Math.ceil(things.length / columns) }, (_, row) =>
    things.slice(row * columns, (row + 1) * columns),
  );
}

/**
 * @param {Sketch[]} sketches
 * @param {number} columns
 */
function cells(sketches, columns) {
  const rows = chunked(sketches, columns);
  const widths = Array.from({ length: Math.min(columns, sketches.length) }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.width ?? 0)),
  );
  return { rows, widths, heights: rows.map((row) => Math.max(...row.map((one) => one.height))) };
}

/**
 * A frame as large as its cell, what stands in it in the middle below the title, and a list as wide; anything else as
 * it is.
 * @param {Sketch} sketch
 * @param {number} width
 * @param {number} height
 * @returns {Sketch}
 */
export function stretched(sketch, width, height) {
  const { frame, widen } = sketch;
  if (widen && width > sketch.width) return width > sketch.width * WIDENED ? sketch : { ...sketch, ...widen(width) };
  if (frame === undefined) return sketch;
  const inside = moved(sketch, (width - sketch.width) / 2, 0);
  return { ...inside, width, height, boxes: known([...inside.boxes, [frame, { x: 0, y: 0, width, height }]]) };
}

/**
 * @param {number[]} lengths
 * @param {number} index
 * @param {number} gap
 */
export const before = (lengths, index, gap) => lengths.slice(0, index).reduce((sum, length) => sum + length + gap, 0);
