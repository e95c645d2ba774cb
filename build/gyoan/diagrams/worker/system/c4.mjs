// C4 diagrams: people, systems and what these are made of, in their boundaries.
import { box, drawSystem, line } from "./graph.mjs";

/** @import { GraphNative } from "../contract.js" */

const WHOLE = " the whole"; // a title stands on a frame around everything
const PERSON = 0.2; // how much of its colour is in a box
const OWN = 0.1; // the same of a system that is described
const FOREIGN = 0.12; // and of one outside

/**
 * Resolves to what makes the drawing of each frame by name; to null where steps would lose their numbers.
 * @param {StagePage} page
 * @param {string} packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawC4(page, packages, source, frames, style) {
  const said = await page.evaluate(saidInPage, source);
  if (said.numbered) return null;
  const known = new Set(said.boundaries.map(({ id }) => id));
  const whole = said.title ? [box(WHOLE, "", "rect", [said.title], true)] : [];
  /** @param {string} id */
  const parent = (id) => (known.has(id) ? id : whole.length ? WHOLE : "");
  const bounds = said.boundaries.map(({ id, parent: outer, lines }) => box(id, parent(outer), "rect", lines, true));
  const boxes = said.boxes.map(({ id, parent: outer, kind, lines }) => box(id, parent(outer), shapeOf(kind), lines));
  const edges = said.lines.map(({ from, to, lines, both }, index) => line(index, from, to, lines, [both, true]));
  const kinds = new Map(said.boxes.map(({ id, kind }) => [id, kind]));
  /** @param {GraphNative} given */
  const paint = ({ nodes }) => {
    for (const node of nodes) Object.assign(node, lookOf(kinds.get(node.id) ?? ""));
  };
  return drawSystem(page, packages, { nodes: [...whole, ...bounds, ...boxes], edges }, frames, style, paint);
}

/** @param {string} kind */
function shapeOf(kind) {
  if (kind.includes("person")) return "stadium";
  return kind.endsWith("_db") ? "cyl" : kind.endsWith("_queue") ? "lean_right" : "rounded";
}

/** @param {string} kind */
function lookOf(kind) {
  if (kind.startsWith("external")) return { slot: "muted", tint: FOREIGN, lineSlot: "muted" };
  return { slot: "primary", tint: kind.includes("person") ? PERSON : OWN };
}

/**
 * Runs in the page.
 * @param {string} source
 */
async function saidInPage(source) {
  /** @type {{ db: C4Db, type: string }} */
  const { db, type } = await mermaid.mermaidAPI.getDiagramFromText(source);
  /** @param {C4Text | undefined} value */
  const said = (value) => inOneLine((typeof value === "object" ? value.text : value) ?? "");
  /** @param {string} text */
  const bracketed = (text) => (text ? `[${text}]` : "");
  return {
    title: said(db.getTitle?.() ?? db.getDiagramTitle?.()),
    numbered: /dynamic/i.test(source.match(/C4\w+/)?.[0] ?? type),
    boundaries: db
      .getBoundaries()
      .filter(({ alias }) => alias !== "global")
      .map((one) => ({ id: one.alias, parent: one.parentBoundary, lines: [said(one.label)] })),
    boxes: db.getC4ShapeArray().map((one) => ({
      id: one.alias,
      parent: one.parentBoundary,
      kind: said(one.typeC4Shape),
      lines: [said(one.label), bracketed(said(one.techn)), said(one.descr)],
    })),
    lines: db.getRels().map((one) => ({
      from: one.from,
      to: one.to,
      lines: [said(one.label), bracketed(said(one.techn))],
      both: one.type === "birel",
    })),
  };
}
