// A block diagram as Mermaid's parser sees it: a graph, and the grids on which its blocks stand.
import { LOOK } from "../kinds/sheet.mjs";
import { known } from "../common/collections.mjs";
import { styleOf } from "../graph/read.mjs";
import { linesOf } from "../kinds/words.mjs";

/** @import { Blocks, Grid } from "./block.js" */

/** @type {Record<string, string>} */
const SHAPES = { square: "rect", na: "rect", round: "rounded", ellipse: "stadium", rect_left_inv_arrow: "odd" };
const UNSAID = { direction: "", link: "", ...LOOK };

/**
 * A block as Mermaid has it.
 * @typedef {object} ParsedBlock
 * @property {string} id
 * @property {string} type
 * @property {string} label
 * @property {SaidLook} css
 * @property {number} span
 * @property {number} columns
 * @property {ParsedBlock[]} children
 */

/**
 * Resolves to `{graph, grids}`: the graph as `readGraph` gives that of a flowchart, and for each container by id (that
 * of all is empty) its number of columns and its cells `{id, span}`, without id where they are left free. Null where
 * the diagram has what is not drawn here.
 * @param {StagePage} page
 * @param {string} source
 * @param {import("../kinds/typefaces.mjs").Typefaces} typefaces
 * @returns {Promise<Blocks | null>}
 */
export async function readBlocks(page, source, typefaces) {
  const { root, columns, edges: said, odd } = await page.evaluate(readInPage, source);
  if (odd) return null;
  /** @type {GraphItem[]} */
  const nodes = [];
  /** @type {Known<string, Grid>} */
  const grids = known();
  /**
   * @param {ParsedBlock[]} blocks
   * @param {string} parent
   * @param {number} count
   */
  const visit = (blocks, parent, count) => {
    grids.set(parent, {
      columns: count,
      cells: blocks.map(({ id, type, span }) => ({ id: type === "space" ? null : id, span })),
    });
    for (const { id, type, label, css, children, columns: own } of blocks.filter((block) => block.type !== "space")) {
      const isGroup = type === "composite";
      nodes.push({
        ...UNSAID,
        ...styleOf(css),
        id,
        parent,
        isGroup,
        shape: SHAPES[type] ?? type,
        lines: linesOf(label, "text"),
      });
      if (isGroup) visit(children, id, own);
    }
  };
  visit(root, "", columns);
  const edges = said.map(({ label, ...edge }, index) => ({ ...UNSAID, ...edge, index, lines: linesOf(label, "text") }));
  const advances = typefaces.of([...nodes, ...edges].flatMap(({ lines }) => lines));
  return { graph: { direction: "LR", nodes, edges, advances }, grids };
}

/**
 * Runs in the page.
 * @param {string} source
 */
async function readInPage(source) {
  /** @type {{ db: BlockDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  /** @type {(list: MermaidBlock[]) => ParsedBlock[]} */
  const blocks = (list) =>
    list.map(({ id, type, label, widthInColumns, columns, classes = [], styles = [], children = [] }) => ({
      id,
      type,
      label: words(label ?? ""),
      css: looksOf(...classes.map((name) => db.getClasses().get(name)?.styles ?? []), styles),
      span: type === "space" ? 1 : (widthInColumns ?? 1),
      columns: columns ?? -1,
      children: blocks(children),
    }));
  /** @type {(list: MermaidBlock[]) => MermaidBlock[]} */
  const all = (list) => list.flatMap((block) => [block, ...all(block.children ?? [])]);
  /** @param {string | undefined} type */
  const head = (type) => (!type || type === "arrow_open" ? "none" : type);
  return {
    root: blocks(db.getBlocks()),
    columns: db.getColumns("root") ?? -1,
    odd: all(db.getBlocks()).some(({ type }) => type === "block_arrow"),
    edges: db.getEdges().map(({ start, end, label, thickness, pattern, arrowTypeStart, arrowTypeEnd }) => ({
      start,
      end,
      label: words(label ?? ""),
      pattern: thickness === "thick" ? "thick" : (pattern ?? "normal"),
      startHead: head(arrowTypeStart),
      endHead: head(arrowTypeEnd),
    })),
  };
}
