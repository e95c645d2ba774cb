// Blocks on their grids: columns of one width, rows as high as what is highest in them, grids in cells of grids. In em.
import { isSign, shapeOf, stretches } from "../graph/shapes.mjs";
import { joined, moved } from "../graph/sketch.mjs";
import { ROOT } from "../graph/tree.mjs";

const AROUND = 0.7; // free space around what stands in a frame
const BESIDE_TITLE = 0.7;

/** The sketch of all blocks with `gap` between them, without lines. */
export function gridSketch(tree, sizes, grids, gap) {
  return container(ROOT);

  function container(id, least = { width: 0, height: 0 }) {
    const { columns, cells } = grids.get(id);
    const rows = inRows(cells, columns);
    const own = new Map(cells.filter((cell) => cell.id).map((cell) => [cell.id, natural(cell.id)]));
    const size = (cell) => own.get(cell.id) ?? { width: 0, height: 0 };
    const count = Math.max(...rows.map((row) => row.reduce((sum, { span }) => sum + span, 0)));
    const width = Math.max(
      0,
      (least.width - (count - 1) * gap) / count,
      ...cells.map((cell) => (size(cell).width - (cell.span - 1) * gap) / cell.span),
    );
    // In the width of its cell, a label may need fewer lines than by itself.
    const high = ({ id, span }) =>
      (tree.isCluster(id) ? own.get(id) : sizes.fitted(tree.nodes.get(id), span * width + (span - 1) * gap)).height;
    const heights = rows.map((row) => Math.max(1.5, ...row.filter(({ id }) => id).map(high)));
    const more = Math.max(0, least.height - sum(heights) - (rows.length - 1) * gap) / rows.length;
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

  /** Free space above what stands in a frame, its title included. */
  function head(id) {
    const { lines, height } = sizes.title(id);
    return lines.length ? height + AROUND - 0.2 : AROUND;
  }

  /** How much room a block needs. */
  function natural(id) {
    if (!tree.isCluster(id)) return sizes.node(id);
    const inside = container(id);
    const width = Math.max(inside.width + 2 * AROUND, sizes.title(id).width + 2 * BESIDE_TITLE);
    return { width, height: inside.height + head(id) + AROUND };
  }

  /** A block in its cell. */
  function block(id, { width, height }) {
    if (!tree.isCluster(id)) {
      const node = tree.nodes.get(id);
      const own = sizes.node(id);
      const filled = isSign(node) ? "" : stretches(shapeOf(node)); // what can be larger fills its cell
      const box = filled ? { width, height: filled === "both" ? height : own.height } : own;
      return {
        boxes: new Map([[id, { x: (width - box.width) / 2, y: (height - box.height) / 2, ...box }]]),
        routes: new Map(),
        labels: new Map(),
      };
    }
    const inside = container(id, { width: width - 2 * AROUND, height: height - head(id) - AROUND });
    const here = moved(inside, AROUND, head(id));
    return { ...here, boxes: new Map([[id, { x: 0, y: 0, width, height }], ...here.boxes]) };
  }
}

/** The cells in rows of `columns`; all in one where that is not said. */
function inRows(cells, columns) {
  if (columns < 1) return [cells];
  const rows = [[]];
  let taken = 0;
  for (const cell of cells) {
    const span = Math.min(cell.span, columns);
    if (taken + span > columns) {
      rows.push([]);
      taken = 0;
    }
    rows.at(-1).push({ ...cell, span });
    taken += span;
  }
  return rows;
}

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
