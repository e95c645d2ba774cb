// What runs in the page: Mermaid's picture of a source, measured. Every call starts from the same state, so
// that a picture depends on nothing but its own source and settings.
"use strict";

const MARGIN = 4; // px around a picture: half of the thickest line, and a little air
const canvas = () => /** @type {HTMLElement} */ (document.getElementById("canvas"));

// Gantt charts look at the clock and mind maps at dice; here both always say the same.
const NOON = Date.UTC(2024, 0, 1, 12);
window.Date = new Proxy(Date, {
  construct: (target, parts) => Reflect.construct(target, parts.length ? parts : [NOON]),
  get: (target, name) => (name === "now" ? () => NOON : Reflect.get(target, name)),
});
let dice = 1;
Math.random = () => {
  dice = (Math.imul(dice, 1664525) + 1013904223) >>> 0;
  return dice / 2 ** 32;
};

/**
 * Returns the names of those fonts that could not be loaded.
 * @param {{ family: string, weight: number, url: string }[]} fonts
 */
async function loadFonts(fonts) {
  /** @type {string[]} */
  const failed = [];
  for (const { family, weight, url } of fonts) {
    const face = new FontFace(family, `url("${url}")`, { weight: String(weight) });
    document.fonts.add(face);
    face.load().catch(() => failed.push(`${family} ${weight}`));
  }
  await document.fonts.ready;
  return failed;
}

// The pictures of the diagram at hand, by the name of their variant.
/** @type {Map<string, SVGSVGElement>} */
let kept = new Map();

/**
 * Looks at a source without drawing it: its type, its graph if it has one, and how wide its longest words are.
 * @param {string} source
 * @param {PageConfig} config
 * @returns {Promise<Seen | { refused: PageRefusal }>}
 */
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

/**
 * Draws `source` onto the canvas and returns its size and label sizes in CSS px, or why Mermaid refuses it.
 * @param {string} name
 * @param {string} source
 * @param {PageConfig} config
 * @returns {Promise<Shown | { refused: PageRefusal }>}
 */
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

/**
 * Puts `svg` onto the canvas at its natural size, keeps it and measures it.
 * @param {string} name
 * @param {string} svg
 * @returns {Shown}
 */
function show(name, svg) {
  canvas().innerHTML = svg;
  const root = /** @type {SVGSVGElement} */ (canvas().querySelector("svg"));
  const { x, y, width, height } = root.viewBox.baseVal;
  root.removeAttribute("style");
  resize(root, x, y, width, height);
  const found = labels(root);
  crop(root, found);
  kept.set(name, root);
  return { width: root.width.baseVal.value, height: root.height.baseVal.value, labels: found };
}

/**
 * @param {SVGSVGElement} root
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 */
function resize(root, x, y, width, height) {
  root.setAttribute("viewBox", [x, y, width, height].join(" "));
  root.setAttribute("width", String(width));
  root.setAttribute("height", String(height));
}

/**
 * Makes a picture as large as what is drawn in it: Mermaid leaves wide margins, and cuts labels that stick out.
 * @param {SVGSVGElement} root
 * @param {ShownLabel[]} found
 */
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

/**
 * Puts a kept picture back onto the canvas and returns it as SVG text.
 * @param {string} name
 */
function restore(name) {
  const root = kept.get(name);
  if (!root) throw new Error(`no picture is called ${name}`);
  canvas().replaceChildren(root);
  return vector(root);
}

/**
 * Each visible text of the picture in document order with its place on the canvas and its font size, in CSS px.
 * @param {SVGSVGElement} root
 */
function labels(root) {
  /** @type {ShownLabel[]} */
  const found = [];
  /** @type {NodeListOf<SVGGraphicsElement>} */
  const texts = root.querySelectorAll("text, foreignObject");
  for (const text of texts) {
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

/** @param {Element} text */
function smallest(text) {
  const leaves = [...text.querySelectorAll("*")].filter((one) => !one.children.length && one.textContent?.trim());
  const sizes = (leaves.length ? leaves : [text]).map((one) => parseFloat(getComputedStyle(one).fontSize));
  return Math.min(...sizes);
}

/**
 * Width in px of the widest text, set as labels are.
 * @param {string[]} texts
 * @param {PageConfig} given
 */
function widest(texts, { fontSize, fontFamily }) {
  pen.font = `${fontSize}px ${fontFamily}`;
  return Math.ceil(Math.max(0, ...texts.map((text) => pen.measureText(text).width)));
}

/**
 * Nodes and edges of a flowchart or state diagram as Mermaid's own parser sees them.
 * @param {string} source
 */
async function graph(source) {
  /** @type {{ db: FlowDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const { nodes, edges } = db.getData();
  const dividers = nodes.filter(({ shape }) => shape === "divider");
  /** @type {Map<string | undefined, string | undefined>} */
  const regions = new Map(dividers.map(({ id, parentId }) => [id, parentId]));
  /** @type {(id: string | undefined) => string | undefined} */
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

/**
 * Shows an SVG file as an image and returns its size in CSS px; null where it is no picture.
 * @param {string} base64
 */
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
