// A flowchart as Mermaid's own parser sees it, with its styles worked out and what its labels are measured by.
import { linesOf } from "../kinds/words.mjs";

/** @import { Graph } from "./graph.js" */

const BOLD = /^(bold|bolder|[6-9]\d\d)$/;
const WEB = /^https?:\/\//i;

/**
 * Resolves to `{direction, nodes, edges, advances}`. Nodes (clusters among them) and edges come in the order of the
 * source; `advances` is what their labels are measured by.
 * @param {StagePage} page
 * @param {string} source
 * @param {import("../kinds/typefaces.mjs").Typefaces} typefaces
 * @returns {Promise<Graph>}
 */
export async function readGraph(page, source, typefaces) {
  const parsed = await page.evaluate(readInPage, source);
  const nodes = parsed.nodes.map((node) => ({
    ...node,
    ...styleOf(node.css),
    lines: linesOf(node.label, node.labelType),
  }));
  for (const node of nodes) if (!WEB.test(node.link)) node.link = "";
  const edges = parsed.edges.map((edge, index) => ({
    ...edge,
    ...styleOf(edge.css),
    index,
    lines: linesOf(edge.label, edge.labelType),
  }));
  const advances = typefaces.of([...nodes, ...edges].flatMap(({ lines }) => lines));
  return { direction: parsed.direction, nodes, edges, advances };
}

/**
 * What a node or an edge looks like, from what `looksOf` of css.js says.
 * @param {SaidLook} given
 * @returns {Look}
 */
export function styleOf({ fill, stroke, color, width, dashes, weight }) {
  return {
    fill: fill ?? "",
    stroke: stroke ?? "",
    color: color ?? "",
    strokeWidth: Number.parseFloat(width ?? "") || 0,
    dashed: /[1-9]/.test(dashes ?? ""),
    bold: BOLD.test(weight ?? ""),
  };
}

/**
 * Runs in the page, where Mermaid, `words` of words.js and `looksOf` of css.js are.
 * @param {string} source
 */
async function readInPage(source) {
  /** @type {{ db: FlowDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const { nodes, edges } = db.getData();

  /** @param {{ label?: Label }} one */
  const said = (one) => words(one.label ?? "");
  return {
    direction: db.getDirection?.() ?? "TB",
    nodes: nodes.map((node) => ({
      id: node.id,
      parent: node.parentId ?? "",
      isGroup: Boolean(node.isGroup),
      direction: node.dir ?? "",
      shape: node.shape ?? "rect",
      label: said(node),
      labelType: node.labelType ?? "text",
      link: node.link ?? "",
      css: looksOf(node.cssCompiledStyles ?? [], node.cssStyles ?? []),
    })),
    edges: edges.map((edge) => ({
      start: edge.start,
      end: edge.end,
      label: said(edge),
      labelType: edge.labelType ?? "text",
      pattern: edge.thickness === "invisible" ? "invisible" : (edge.pattern ?? edge.thickness ?? "normal"),
      startHead: edge.arrowTypeStart ?? "none",
      endHead: edge.arrowTypeEnd ?? "none",
      css: looksOf(edge.cssCompiledStyles ?? [], edge.style ?? []),
    })),
  };
}
