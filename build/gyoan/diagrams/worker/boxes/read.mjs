// Classes, entities and requirements with what they have, as Mermaid's parser sees them, and the lines between them as
// a graph.
import { readGraph } from "../graph/read.mjs";
import { Ruler } from "../kinds/ruler.mjs";
import { linesOf } from "../kinds/words.mjs";
import { cellsOf } from "./cells.mjs";
import { countOf, headOf } from "./ends.mjs";

/** @import { BoxEnds, Boxes } from "./boxes.js" */

const SENTENCE = 16; // em at which the text of a requirement is broken; members of classes stay in one line

/**
 * What a box says: lists of lines, in rows of columns; `prose` may be broken.
 * @typedef {{ id: string, head: string[], rows: string[][][], prose?: boolean }} SaidBox
 */

/**
 * Resolves to `{graph, boxes, ends, ruler}`: `boxes` has the cells of each by id and, where their lines are broken,
 * what they `said`; `ends` the marks and counts of each edge.
 * @param {StagePage} page
 * @param {string} source
 * @param {import("../kinds/typefaces.mjs").Typefaces} typefaces
 * @returns {Promise<Boxes>}
 */
export async function readBoxes(page, source, typefaces) {
  const graph = await readGraph(page, source, typefaces);
  const said = await page.evaluate(saidInPage, source);
  const ends = graph.edges.map((edge, index) => ({
    marks: [edge.startHead, edge.endHead],
    counts: [countOf(edge.startHead) || said.ends[index][0], countOf(edge.endHead) || said.ends[index][1]],
  }));
  const texts = [
    ...said.boxes.flatMap(({ head, rows }) => [head, ...rows.flat()].flat()),
    ...ends.flatMap(({ counts }) => counts),
  ];
  const advances = typefaces.of([...texts, ...[...graph.nodes, ...graph.edges].flatMap(({ lines }) => lines)]);
  const ruler = new Ruler(advances);
  /** @param {string[][][]} rows */
  const broken = (rows) => rows.map((columns) => columns.map((lines) => ruler.wrap(lines, SENTENCE).lines));
  /** @param {SaidBox} given */
  const cells = ({ head, rows, prose }) => ({
    ...cellsOf(
      head.flatMap((one) => linesOf(one, "markdown")),
      prose ? broken(rows) : rows,
      ruler,
    ),
    said: prose ? rows.flat(2) : null,
  });
  const boxes = new Map(said.boxes.map((one) => [one.id, cells(one)]));
  const nodes = graph.nodes.map((node) => {
    const box = boxes.get(node.id);
    if (box) return { ...node, box: { width: box.width, height: box.height } };
    return node.shape === "note" ? { ...node, fill: "", stroke: "" } : node;
  });
  const edges = graph.edges.map((edge, index) => ({
    ...edge,
    ...between({ ...edge, lines: said.relations[index] ?? edge.lines }, ends[index]),
  }));
  return { graph: { ...graph, nodes, edges, advances }, boxes, ends, ruler };
}

/**
 * An edge whose text holds the numbers at its ends, so that there is room for them.
 * @param {Link} edge
 * @param {BoxEnds} given
 */
function between(edge, { marks, counts }) {
  const [start, end] = counts.map((count) => (count ? [count] : []));
  return { lines: [...start, ...edge.lines, ...end], startHead: headOf(marks[0]), endHead: headOf(marks[1]) };
}

/**
 * Runs in the page. A box is `{id, head, rows}`: lists of lines, in rows of columns; with `prose`, they may be broken.
 * `relations` has the lines of edges that say what they are.
 * @param {string} source
 */
async function saidInPage(source) {
  /** @type {{ db: BoxDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const { nodes, edges } = db.getData();
  /** @param {{ text: string }} given */
  const said = ({ text }) => words(text.replace(/\\(?=[-+#~*_$])/g, ""));
  /** @param {ClassNode} given */
  const ofClass = ({ id, label, annotations, members, methods }) => ({
    id,
    head: [...annotations.map((one) => `«${words(one)}»`), words(label)],
    rows: [[members.map(said)], [methods.map(said)]],
  });
  /** @param {EntityNode} given */
  const ofEntity = ({ id, label, alias, attributes }) => {
    /** @param {(one: EntityNode["attributes"][number]) => string | undefined} value */
    const column = (value) => attributes.map((one) => words(value(one) ?? ""));
    const columns = [
      column((one) => one.type),
      column((one) => one.name),
      column((one) => one.keys?.join(", ")),
      column((one) => one.comment),
    ];
    return { id, head: [words(alias || label)], rows: [columns] };
  };
  /** @param {string | undefined} text */
  const plain = (text) => uncovered(words(text ?? "")).trim();
  /** @param {RequirementNode} given */
  const ofRequirement = ({ id, name, type, requirementId, text, risk, verifyMethod, docRef }) => {
    const facts = [
      ["ID", requirementId],
      ["", text],
      ["Risk", risk],
      ["Verification", verifyMethod],
      ["Reference", docRef],
    ];
    const rows = facts
      .filter(([, value]) => plain(value))
      .map(([label, value]) => (label ? `${label}: ${plain(value)}` : plain(value)));
    return { id, head: [`«${plain(type)}»`, plain(name)], rows: [[rows]], prose: true };
  };
  /** @param {BoxEdge} given */
  const relation = ({ label, arrowTypeStart, arrowTypeEnd }) => {
    const between = /^requirement_/.test(arrowTypeStart || arrowTypeEnd);
    return between ? [words(label).replace(/^<<(.*)>>$/, "«$1»")] : null;
  };
  /** @param {BoxNode} node */
  const ofNode = (node) => {
    if (node.shape === "classBox") return [ofClass(node)];
    if (node.shape === "erBox") return [ofEntity(node)];
    return node.shape === "requirementBox" ? [ofRequirement(node)] : [];
  };
  return {
    boxes: nodes.flatMap(ofNode),
    relations: edges.map(relation),
    ends: edges.map(({ startLabelRight, endLabelLeft }) => [words(startLabelRight ?? ""), words(endLabelLeft ?? "")]),
  };
}
