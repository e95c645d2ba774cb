// What runs in the page: Mermaid's picture of a source, measured. Every call starts from the same state, so
// that a picture depends on nothing but its own source and settings.
"use strict";

const MARGIN = 4; // px around a picture: half of the thickest line, and a little air
const canvas = () => document.getElementById("canvas");

// Gantt charts look at the clock and mind maps at dice; here both always say the same.
const NOON = Date.UTC(2024, 0, 1, 12);
window.Date = new Proxy(Date, {
  construct: (target, parts) => new target(...(parts.length ? parts : [NOON])),
  get: (target, name) => (name === "now" ? () => NOON : target[name]),
});
let dice = 1;
Math.random = () => {
  dice = (Math.imul(dice, 1664525) + 1013904223) >>> 0;
  return dice / 2 ** 32;
};

/** Returns the names of those fonts that could not be loaded. */
async function loadFonts(fonts) {
  const failed = [];
  for (const { family, weight, url } of fonts) {
    const face = new FontFace(family, `url("${url}")`, { weight: String(weight) });
    document.fonts.add(face);
    face.load().catch(() => failed.push(`${family} ${weight}`));
  }
  await document.fonts.ready;
  return failed;
}

/** Makes Mermaid lay a flowchart's parts out in the order of its source; by itself it takes subgraphs last first. */
async function keepSourceOrder() {
  mermaid.initialize({ startOnLoad: false });
  const { db } = await mermaid.mermaidAPI.getDiagramFromText("flowchart LR\nA");
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
  const kind = Object.getPrototypeOf(db);
  const getData = kind.getData;
  kind.getData = function () {
    const data = getData.call(this);
    const said = declarations(this.getRootDocV2().doc);
    const styles = (names) => names.flatMap((name) => this.getClasses().get(name)?.styles ?? []);
    for (const node of data.nodes) {
      if (node.shape === "rect") node.shape = said.types.get(node.id) ?? node.shape;
      if (!node.cssCompiledStyles?.length && said.classes.has(node.id)) {
        node.cssCompiledStyles = styles(said.classes.get(node.id));
      }
    }
    return data;
  };
}

/** The types and classes of states wherever their statements stand. */
function declarations(statements, said = { types: new Map(), classes: new Map() }) {
  for (const { stmt, id, type, classes, doc, state1, state2 } of statements) {
    if (stmt === "state" && ["choice", "fork", "join"].includes(type)) said.types.set(id, type);
    if (classes?.length) said.classes.set(id, [...(said.classes.get(id) ?? []), ...classes]);
    declarations(doc ?? [], said);
    declarations([state1, state2].filter(Boolean), said);
  }
  return said;
}

/** Nodes come in the order of the source already; a group stands where its first node does, after its parent. */
function inSourceOrder(nodes) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places = new Map();
  for (const [index, node] of nodes.entries()) {
    if (node.isGroup) continue;
    const seen = new Set();
    for (let one = node, depth = 0; one && !seen.has(one.id); one = byId.get(one.parentId), depth += 1) {
      seen.add(one.id);
      const place = places.get(one.id) ?? { index, depth };
      places.set(one.id, { index: Math.min(place.index, index), depth: Math.max(place.depth, depth) });
    }
  }
  const last = { index: nodes.length, depth: 0 };
  const place = (node) => places.get(node.id) ?? last;
  return [...nodes].sort((a, b) => place(a).index - place(b).index || place(b).depth - place(a).depth);
}

// The pictures of the diagram at hand, by the name of their variant.
let kept = new Map();

/** Looks at a source without drawing it: its type, its graph if it has one, and how wide its longest words are. */
async function look(source, config) {
  kept = new Map();
  mermaid.initialize(config);
  try {
    const type = mermaid.detectType(source, config);
    const parsed = /^(flowchart|state)/.test(type) ? await graph(source) : null;
    const texts = parsed
      ? parsed.nodes.map((node) => node.label)
      : [source.replace(/^[ \t]*(title|acc\w+)\b.*$/gm, "")];
    const words = texts.flatMap((text) => text.split(/<[^>]*>|\s+/));
    const sections = [...source.matchAll(/^[ \t]*section[ \t]+(.+)$/gm)].map((found) => found[1].trim());
    const line = widest(
      texts.flatMap((text) => text.split(/<[^>]*>|\n/)),
      config,
    );
    return { type, graph: parsed, word: widest(words, config), line, section: widest(sections, config) };
  } catch (error) {
    return { refused: refusal(error, source) };
  }
}

/** Draws `source` onto the canvas and returns its size and label sizes in CSS px, or why Mermaid refuses it. */
async function picture(name, source, config) {
  dice = 1;
  canvas().replaceChildren();
  mermaid.initialize(config);
  try {
    const { svg } = await mermaid.render("diagram", source);
    return show(name, uncovered(svg));
  } catch (error) {
    return { refused: refusal(error, source) };
  } finally {
    for (const left of document.querySelectorAll("body > :not(#canvas)")) left.remove();
  }
}

/** A picture with the letters that prepare.mjs covered. */
function uncovered(svg) {
  return svg.replace(/u_([0-9a-f]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
}

/** Puts `svg` onto the canvas at its natural size, keeps it and measures it. */
function show(name, svg) {
  canvas().innerHTML = svg;
  const root = canvas().querySelector("svg");
  const { x, y, width, height } = root.viewBox.baseVal;
  root.removeAttribute("style");
  resize(root, x, y, width, height);
  const found = labels(root);
  crop(root, found);
  kept.set(name, root);
  return { width: root.width.baseVal.value, height: root.height.baseVal.value, labels: found };
}

function resize(root, x, y, width, height) {
  root.setAttribute("viewBox", [x, y, width, height].join(" "));
  root.setAttribute("width", width);
  root.setAttribute("height", height);
}

/** Makes a picture as large as what is drawn in it: Mermaid leaves wide margins, and cuts labels that stick out. */
function crop(root, found) {
  const given = root.viewBox.baseVal;
  const drawn = root.getBBox();
  const edges = {
    left: Math.max(given.x, drawn.x),
    top: Math.max(given.y, drawn.y),
    right: Math.min(given.x + given.width, drawn.x + drawn.width),
    bottom: Math.min(given.y + given.height, drawn.y + drawn.height),
  };
  for (const { box } of found) {
    edges.left = Math.min(edges.left, given.x + box.left);
    edges.top = Math.min(edges.top, given.y + box.top);
    edges.right = Math.max(edges.right, given.x + box.right);
    edges.bottom = Math.max(edges.bottom, given.y + box.bottom);
  }
  const x = Math.floor(edges.left - MARGIN);
  const y = Math.floor(edges.top - MARGIN);
  resize(root, x, y, Math.ceil(edges.right + MARGIN) - x, Math.ceil(edges.bottom + MARGIN) - y);
}

/** Puts a kept picture back onto the canvas and returns it as SVG text. */
function restore(name) {
  canvas().replaceChildren(kept.get(name));
  return vector(kept.get(name));
}

/** Each visible text of the picture in document order with its place on the canvas and its font size, in CSS px. */
function labels(root) {
  const found = [];
  for (const text of root.querySelectorAll("text, foreignObject")) {
    const rows = text.children.length ? [...text.children] : [text];
    const words = rows
      .map((row) => row.textContent)
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
    const style = getComputedStyle(text);
    if (!words || style.visibility === "hidden" || style.display === "none" || style.opacity === "0") continue;
    const matrix = text.getScreenCTM();
    if (!matrix) continue;
    const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
    found.push({ words, size: smallest(text) * scale, box: text.getBoundingClientRect().toJSON() });
  }
  return found;
}

function smallest(text) {
  const leaves = [...text.querySelectorAll("*")].filter((one) => !one.children.length && one.textContent.trim());
  const sizes = (leaves.length ? leaves : [text]).map((one) => parseFloat(getComputedStyle(one).fontSize));
  return Math.min(...sizes);
}

const pen = document.createElement("canvas").getContext("2d");

/** Width in px of the widest text, set as labels are. */
function widest(texts, { fontSize, fontFamily }) {
  pen.font = `${fontSize}px ${fontFamily}`;
  return Math.ceil(Math.max(0, ...texts.map((text) => pen.measureText(text).width)));
}

/** Nodes and edges of a flowchart or state diagram as Mermaid's own parser sees them. */
async function graph(source) {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const { nodes, edges } = db.getData();
  const regions = new Map(nodes.filter(({ shape }) => shape === "divider").map(({ id, parentId }) => [id, parentId]));
  const outer = (id) => (regions.has(id) ? outer(regions.get(id)) : id);
  const named = nodes.filter(({ id }) => !regions.has(id));
  return {
    nodes: named.map(({ id, label, shape, parentId }) => ({
      id,
      label: words(label ?? id),
      shape: shape ?? "",
      parentId: outer(parentId),
    })),
    edges: edges.map(({ start, end, label }) => ({ start, end, label: words(label ?? "") })),
  };
}

const MEANT = new Map(Object.entries({ quot: '"', amp: "&", lt: "<", gt: ">", nbsp: " " }));

/**
 * A label as one text: states give theirs line by line, and entities stand in Mermaid's own writing.
 * @param {Label} label
 * @returns {string}
 */
function words(label) {
  const text = [label]
    .flat()
    .join(" ")
    .replace(/ﬂ°°(\d+)¶ß/g, (_, number) => String.fromCodePoint(number));
  return text.replace(/(?:ﬂ°(\w+)¶ß|&(\w+);)/g, (entity, own, usual) => MEANT.get(own ?? usual) ?? entity);
}

/** Shows an SVG file as an image and returns its size in CSS px; null where it is no picture. */
async function showFile(base64) {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${base64}`;
  canvas().replaceChildren(image);
  try {
    await image.decode();
  } catch {
    return null;
  }
  const size = { width: image.naturalWidth || 300, height: image.naturalHeight || 150 };
  image.style.width = `${size.width}px`;
  image.style.height = `${size.height}px`;
  return size;
}
