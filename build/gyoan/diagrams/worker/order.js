// What runs in the page beside page.js: Mermaid's ways mended, once for all diagrams.
"use strict";

/** Makes Mermaid lay a flowchart's parts out in the order of its source; by itself it takes subgraphs last first. */
async function keepSourceOrder() {
  mermaid.initialize({ startOnLoad: false });
  const { db } = await mermaid.mermaidAPI.getDiagramFromText("flowchart LR\nA");
  /** @type {FlowDb} */
  const kind = Object.getPrototypeOf(db);
  const getData = kind.getData;
  kind.getData = function () {
    const data = getData.call(this);
    return { ...data, nodes: inSourceOrder(data.nodes) };
  };
}

/** Makes `<<choice>>`, `<<fork>>` and classes of a state count where they are declared after it was first named. */
async function countLateDeclarations() {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText("stateDiagram-v2\nA");
  /** @type {StateDb} */
  const kind = Object.getPrototypeOf(db);
  const getData = kind.getData;
  kind.getData = function () {
    const data = getData.call(this);
    const said = declarations(this.getRootDocV2().doc);
    /** @param {string[]} names */
    const styles = (names) => names.flatMap((name) => this.getClasses().get(name)?.styles ?? []);
    for (const node of data.nodes) {
      if (node.shape === "rect") node.shape = said.types.get(node.id) ?? node.shape;
      const classes = said.classes.get(node.id);
      if (!node.cssCompiledStyles?.length && classes) node.cssCompiledStyles = styles(classes);
    }
    return data;
  };
}

/**
 * The types and classes of states wherever their statements stand.
 * @param {StateStatement[]} statements
 * @param {{ types: Map<string, string>, classes: Map<string, string[]> }} [said]
 */
function declarations(statements, said = { types: new Map(), classes: new Map() }) {
  for (const { stmt, id, type, classes, doc, state1, state2 } of statements) {
    if (stmt === "state" && type && ["choice", "fork", "join"].includes(type)) said.types.set(id, type);
    if (classes?.length) said.classes.set(id, [...(said.classes.get(id) ?? []), ...classes]);
    declarations(doc ?? [], said);
    declarations(
      [state1, state2].filter((one) => one !== undefined),
      said,
    );
  }
  return said;
}

/**
 * Nodes come in the order of the source already; a group stands where its first node does, after its parent.
 * @param {MermaidNode[]} nodes
 */
function inSourceOrder(nodes) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  /** @type {Map<string, { index: number, depth: number }>} */
  const places = new Map();
  for (const [index, node] of nodes.entries()) {
    if (node.isGroup) continue;
    /** @type {Set<string>} */
    const seen = new Set();
    /** @type {MermaidNode | undefined} */
    let one = node;
    for (let depth = 0; one && !seen.has(one.id); one = byId.get(one.parentId ?? ""), depth += 1) {
      seen.add(one.id);
      const place = places.get(one.id) ?? { index, depth };
      places.set(one.id, { index: Math.min(place.index, index), depth: Math.max(place.depth, depth) });
    }
  }
  const last = { index: nodes.length, depth: 0 };
  /** @param {{ id: string }} node */
  const place = (node) => places.get(node.id) ?? last;
  return [...nodes].sort((a, b) => place(a).index - place(b).index || place(b).depth - place(a).depth);
}
