// A picture as SVG that any program can draw: PowerPoint and many others ignore most of a style sheet, so every
// element carries its own style here, and nothing points outside the file.
"use strict";

const SVG = "http://www.w3.org/2000/svg";

// What elements hand down to those inside them, with the value that holds at the root.
/** @type {Record<string, string>} */
const INHERITED = {
  fill: "rgb(0, 0, 0)",
  "fill-opacity": "1",
  stroke: "none",
  "stroke-width": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "stroke-opacity": "1",
  "font-family": "",
  "font-size": "",
  "font-weight": "400",
  "font-style": "normal",
  "text-anchor": "start",
  visibility: "visible",
};
/** @type {Record<string, string>} */
const OWN = { opacity: "1" };
/** @type {Record<string, string>} */
const STOP = { "stop-color": "", "stop-opacity": "1" };
const OUTSIDE = /url\((?!["']?#)[^)]*\)/g;
const SEE_THROUGH = /^rgba\((.+),\s*([\d.]+)\)$/;

/**
 * The picture as SVG text.
 * @param {SVGSVGElement} root
 */
function vector(root) {
  const copy = /** @type {SVGSVGElement} */ (root.cloneNode(true));
  restyle(root, copy, INHERITED);
  for (const left of copy.querySelectorAll("style, script, foreignObject, [data-hidden]")) left.remove();
  for (const image of copy.querySelectorAll("image, use")) if (leadsOutside(image)) image.remove();
  copy.setAttribute("xmlns", SVG);
  return new XMLSerializer().serializeToString(copy);
}

/** @param {Element} element */
function leadsOutside(element) {
  const target = element.getAttribute("href") ?? element.getAttribute("xlink:href") ?? "";
  return !target.startsWith("data:") && !target.startsWith("#");
}

/**
 * Writes the style that `element` has on the page into its copy, and so on inside it.
 * @param {Element} element
 * @param {Element} copy
 * @param {Record<string, string>} around
 */
function restyle(element, copy, around) {
  const text = element instanceof SVGTextElement ? element : null;
  const computed = getComputedStyle(text ? (leaves(text)[0] ?? text) : element);
  if (computed.display === "none" && element.localName !== "style") copy.setAttribute("data-hidden", "");
  const values = { ...around, ...styled(computed, INHERITED) };
  for (const name of Object.keys(INHERITED)) write(copy, name, values[name], around[name]);
  for (const [name, usual] of Object.entries(OWN)) write(copy, name, styled(computed, OWN)[name], usual);
  if (element.localName === "stop") {
    for (const [name, value] of Object.entries(styled(computed, STOP))) write(copy, name, value, "");
  }
  for (const name of ["style", "class", "dominant-baseline", "alignment-baseline"]) copy.removeAttribute(name);
  if (text) settle(text, copy);
  else for (const [index, child] of [...element.children].entries()) restyle(child, copy.children[index], values);
}

/**
 * @param {Element} copy
 * @param {string} name
 * @param {string} value
 * @param {string} usual
 */
function write(copy, name, value, usual) {
  if (value === usual) copy.removeAttribute(name);
  else copy.setAttribute(name, value);
}

/**
 * The computed values of the properties in `names` as attributes: no foreign addresses, units or rgba().
 * @param {CSSStyleDeclaration} computed
 * @param {Record<string, string>} names
 */
function styled(computed, names) {
  /** @type {Record<string, string>} */
  const values = {};
  for (const name of Object.keys(names)) {
    values[name] = computed.getPropertyValue(name).replace(OUTSIDE, "none");
    if (name.startsWith("stroke")) values[name] = values[name].replace(/(\d)px/g, "$1");
  }
  for (const paint of ["fill", "stroke"]) {
    const [, color, alpha] = SEE_THROUGH.exec(values[paint] ?? "") ?? [];
    if (!color) continue;
    values[paint] = `rgb(${color})`;
    values[`${paint}-opacity`] = String(Number(alpha) * Number(values[`${paint}-opacity`]));
  }
  return values;
}

/**
 * Gives each line of a text a place of its own: few programs know named base lines, nested spans or relative steps.
 * @param {SVGTextElement} text
 * @param {Element} copy
 */
function settle(text, copy) {
  /** @type {Map<number, { x: number, end: number, base: number, words: string }>} */
  const lines = new Map();
  for (const leaf of leaves(text)) {
    const { x, end, base } = place(leaf);
    const line = lines.get(Math.round(base)) ?? { x, base, words: "" };
    lines.set(Math.round(base), { ...line, end, words: line.words + leaf.textContent });
  }
  const anchor = getComputedStyle(text).textAnchor;
  const spans = [...lines.values()].map(({ x, end, base, words }) => {
    const span = document.createElementNS(SVG, "tspan");
    const at = anchor === "middle" ? (x + end) / 2 : anchor === "end" ? end : x;
    span.setAttribute("x", String(rounded(at)));
    span.setAttribute("y", String(rounded(base)));
    span.textContent = words.replace(/\s+/g, " ").trim();
    return span;
  });
  for (const name of ["x", "y", "dx", "dy", "rotate", "textLength"]) copy.removeAttribute(name);
  copy.replaceChildren(...spans);
}

/**
 * The innermost spans that hold text; the text itself where it has no spans.
 * @param {SVGTextElement} text
 */
function leaves(text) {
  const spans = [...text.querySelectorAll("tspan")].filter((span) => !span.querySelector("tspan"));
  const leaves = spans.length ? spans : [text];
  return leaves.filter((leaf) => leaf.textContent?.trim() && leaf.getNumberOfChars());
}

/**
 * Where a run of text starts, ends and stands, in its own coordinates.
 * @param {SVGTextContentElement} leaf
 */
function place(leaf) {
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(leaf);
  pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText("가");
  const cell = leaf.getExtentOfChar(0);
  const base = cell.y + (cell.height * above) / (above + below);
  return { x: leaf.getStartPositionOfChar(0).x, end: leaf.getEndPositionOfChar(leaf.getNumberOfChars() - 1).x, base };
}

/** @param {number} length */
const rounded = (length) => Math.round(length * 100) / 100;
