// Blocks on their grids: columns of one width, rows as high as what is highest in them, grids in cells of grids. In em.
import { headRoom } from "../graph/titles.mjs";
import { known, sum } from "../common/collections.mjs";
import { isSign, shapeOf, stretches } from "../graph/shapes.mjs";
import { bare, joined, moved } from "../graph/sketch.mjs";
import { ROOT } from "../graph/tree.mjs";

/** @import { SizedTexts } from "../graph/graph.js" */
/** @import { Grid, GridCell } from "./block.js" */

const FLATTEST = 1.5; // no row is flatter
const AROUND = 0.7; // free space around what stands in a frame
const BESIDE_TITLE = 0.7; // the same below the title of a frame

/**
 * The sketch of all blocks with `gap` between them, without lines.
 * @param {Tree} tree
 * @param {SizedTexts} sizes
 * @param {Known<string, Grid>} grids
 * @param {number} gap
 */
export function gridSketch(tree, sizes, grids, gap) {
  return container(ROOT);

  /**
   * @param {string} id
   * @param {Size} [least]
   * @returns {Sketch}
   */
  function container(id, least = { width: 0, height: 0 }) {
    const { columns, cells } = grids.get(id);
    const rows = inRows(cells, columns);
    /** @type {Known<string, Size>} */
    const own = known();
    for (const { id: one } of cells) if (one) own.set(one, natural(one));
    /** @param {GridCell} cell */
    const size = ({ id: one }) => (one && own.get(one)) || { width: 0, height: 0 };
    const count = Math.max(...rows.map((row) => row.reduce((sum, { span }) => sum + span, 0)));
    const width = Math.max(
      0,
      (least.width - (count - 1) * gap) / count,
      ...cells.map((cell) => (size(cell).width - (cell.span - 1) * gap) / cell.span),
    );
    // In the width of its cell, a label may need fewer lines than by itself.
    /** @param {GridCell} cell */
    const high = ({ id: one, span }) => {
      if (!one) return 0;
      if (tree.isCluster(one)) return own.get(one).height;
      return sizes.fitted(tree.nodes.get(one), span * width + (span - 1) * gap).height;
    };
    const heights = rows.map((row) => Math.max(FLATTEST, ...row.map(high)));
    const more = Math.max(0, least.height - sum(heights) - (rows.length - 1) * gap) / rows.length;
    /** @type {Sketch[]} */
    const parts = [];
    let y = 0;
    for (const [index, row] of rows.entries()) {
      let x = 0;
      for (const cell of row) {
        const room = { width: cell.span * width + (cell.span - 1) * gap, height: heights[index] + more };
        if (cell.id) parts.push(moved(block(cell.id, room), x, y));
        x += room.width + gap;
      }
      y += heights[index] + more + gap;
    }
    return { width: count * width + (count - 1) * gap, height: y - gap, ...joined(parts) };
  }

  /**
   * Free space above what stands in a frame, its title included.
   * @param {string} id
   */
  function head(id) {
    return headRoom(sizes.title(id), AROUND);
  }

  /**
   * How much room a block needs.
   * @param {string} id
   * @returns {Size}
   */
  function natural(id) {
    if (!tree.isCluster(id)) return sizes.node(id);
    const inside = container(id);
    const width = Math.max(inside.width + 2 * AROUND, sizes.title(id).width + 2 * BESIDE_TITLE);
    return { width, height: inside.height + head(id) + AROUND };
  }

  /**
   * A block in its cell.
   * @param {string} id
   * @param {Size} given
   */
  function block(id, { width, height }) {
    if (!tree.isCluster(id)) {
      const node = tree.nodes.get(id);
      const own = sizes.node(id);
      const filled = isSign(node) ? "" : stretches(shapeOf(node)); // what can be larger fills its cell
      const box = filled ? { width, height: filled === "both" ? height : own.height } : own;
      return moved(bare(id, box), (width - box.width) / 2, (height - box.height) / 2);
    }
    const inside = container(id, { width: width - 2 * AROUND, height: height - head(id) - AROUND });
    const here = moved(inside, AROUND, head(id));
    return { ...here, boxes: known([[id, { x: 0, y: 0, width, height }], ...here.boxes]) };
  }
}

/**
 * The cells in rows of `columns`; all in one where that is not said.
 * @param {GridCell[]} cells
 * @param {number} columns
 */
function inRows(cells, columns) {
  if (columns < 1) return [cells];
  /** @type {GridCell[]} */
  let row = [];
  const rows = [row];
  let taken = 0;
  for (const cell of cells) {
    const span = Math.min(cell.span, columns);
    if (taken + span > columns) {
      row = [];
      rows.push(row);
      taken = 0;
    }
    row.push({ ...cell, span });
    taken += span;
  }
  return rows;
}
