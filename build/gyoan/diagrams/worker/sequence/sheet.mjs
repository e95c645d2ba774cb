// What stands on the sheet of a sequence diagram, moved: to the sheet's corner, or below the diagram's title.
import { TITLE } from "./measures.mjs";

/** @import { Columns } from "./columns.mjs" */
/** @import { Standing } from "./sequence.js" */

/**
 * The sheet moved to the corner of its bounding box, with its size.
 * @param {Standing} sheet
 */
export function trimmed(sheet) {
  const { clusters, nodes, edges } = sheet;
  const boxes = [...clusters, ...nodes].map(({ place }) => place);
  for (const box of [...clusters.map(({ title }) => title), ...edges.map(({ label }) => label)]) {
    if (box) boxes.push(box);
  }
  boxes.push(...edges.flatMap(({ route }) => route.map(([x, y]) => ({ x, y, width: 0, height: 0 }))));
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  return {
    width: Math.max(...boxes.map(({ x, width }) => x + width)) - left,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) - top,
    ...moved(sheet, -left, -top),
  };
}

/**
 * The sheet with the diagram's title above it.
 * @param {Standing & Size} sheet
 * @param {string[]} title
 * @param {Columns} columns
 */
export function withTitle(sheet, title, columns) {
  if (!title.length) return sheet;
  const text = columns.text(title, sheet.width / TITLE, true);
  const [width, height] = [Math.max(sheet.width, text.width * TITLE), text.height * TITLE + 0.4];
  const place = { x: 0, y: 0, width, height: text.height * TITLE };
  const node = { id: "title", shape: "plain", place, lines: text.lines, bold: true, scale: TITLE };
  const { clusters, nodes, edges } = moved(sheet, (width - sheet.width) / 2, height);
  return { width, height: sheet.height + height, clusters, nodes: [node, ...nodes], edges };
}

/**
 * @param {Standing} sheet
 * @param {number} right
 * @param {number} down
 * @returns {Standing}
 */
function moved({ clusters, nodes, edges }, right, down) {
  /** @param {Box} box */
  const shift = (box) => ({ ...box, x: box.x + right, y: box.y + down });
  return {
    clusters: clusters.map((one) => ({ ...one, place: shift(one.place), title: one.title && shift(one.title) })),
    nodes: nodes.map((one) => ({ ...one, place: shift(one.place) })),
    edges: edges.map((one) => ({
      ...one,
      label: one.label && shift(one.label),
      route: one.route.map(([x, y]) => /** @type {Point} */ ([x + right, y + down])),
    })),
  };
}
