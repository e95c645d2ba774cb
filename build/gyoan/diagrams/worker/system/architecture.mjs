// Architectures: services in groups, each with a shape for its icon.
import { box, drawSystem, line } from "./graph.mjs";

/** @import { GraphNative } from "../contract.js" */

/** @type {Record<string, string>} */
const SHAPES = { database: "cyl", disk: "cyl", cloud: "stadium", internet: "stadium", server: "rect" };
const TINT = 0.1; // how much of its colour is in a service
const BACKWARD = new Set(["L", "T"]); // a line that leaves a box there comes from what stands before it

/**
 * Resolves to what makes the drawing of each frame by name.
 * @param {StagePage} page
 * @param {string} packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawArchitecture(page, packages, source, frames, style) {
  const said = await page.evaluate(saidInPage, source);
  const groups = said.groups.map(({ id, parent, title }) => box(id, parent, "rect", [title || id], true));
  const services = said.services.map(({ id, parent, icon, title }) =>
    box(id, parent, SHAPES[icon ?? ""] ?? "rounded", [title || id]),
  );
  const junctions = said.junctions.map(({ id, parent }) => box(id, parent, "junction", []));
  const edges = said.edges.map(({ ends, title }, index) => {
    const [first, last] = BACKWARD.has(ends[0].side) && !BACKWARD.has(ends[1].side) ? [ends[1], ends[0]] : ends;
    return line(index, first.id, last.id, [title], [first.into, last.into]);
  });
  const icons = new Map(said.services.map(({ id, icon }) => [id, icon]));
  /** @param {GraphNative} given */
  const paint = ({ nodes }) => {
    for (const node of nodes) {
      if (["cloud", "internet"].includes(icons.get(node.id) ?? "")) {
        Object.assign(node, { slot: "primary", tint: TINT });
      }
    }
  };
  return drawSystem(page, packages, { nodes: [...groups, ...services, ...junctions], edges }, frames, style, paint);
}

/**
 * Runs in the page. An end that leads to a whole group is the group's.
 * @param {string} source
 */
async function saidInPage(source) {
  /** @type {{ db: ArchitectureDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  /** @param {string | undefined} text */
  const said = (text) =>
    words(text ?? "")
      .replace(/\s+/g, " ")
      .trim();
  /** @param {ArchitectureNode} given */
  const placed = ({ id, in: parent, icon, iconText, title }) => ({
    id,
    parent,
    icon,
    title: said(title) || said(iconText),
  });
  const parents = new Map(db.getNodes().map(({ id, in: parent }) => [id, parent]));
  /**
   * @param {string} id
   * @param {string} side
   * @param {boolean | undefined} into
   * @param {boolean | undefined} whole
   */
  const end = (id, side, into, whole) => ({ id: (whole && parents.get(id)) || id, side, into: Boolean(into) });
  return {
    groups: db.getGroups().map(placed),
    services: db.getServices().map(placed),
    junctions: db.getJunctions().map(placed),
    edges: db.getEdges().map((one) => ({
      ends: [
        end(one.lhsId, one.lhsDir, one.lhsInto, one.lhsGroup),
        end(one.rhsId, one.rhsDir, one.rhsInto, one.rhsGroup),
      ],
      title: said(one.title),
    })),
  };
}
