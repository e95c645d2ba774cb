// What runs in every page, ours and mermaid-cli's: a picture's size, its labels, and it as text.
"use strict";

const MARGIN = 4; // px around a picture: half of the thickest line, and a little air
const canvas = () => /** @type {HTMLElement} */ (document.getElementById("canvas"));

/**
 * The pictures of the diagram at hand, by the name of their variant.
 * @type {Map<string, SVGSVGElement>}
 */
const kept = new Map();

/**
 * Gives a picture on the canvas its natural size, keeps it and measures it.
 * @param {string} name
 * @param {SVGSVGElement} root
 * @returns {Shown}
 */
function measured(name, root) {
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
    const words = rows.map(said).join(" ").replace(/\s+/g, " ").trim();
    const style = getComputedStyle(text);
    if (!words || style.visibility === "hidden" || style.display === "none" || style.opacity === "0") continue;
    const matrix = text.getScreenCTM();
    if (!matrix) continue;
    const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
    found.push({ words, size: smallest(text) * scale, box: text.getBoundingClientRect().toJSON() });
  }
  return found;
}

/**
 * The text of a part of a label, formulas as they are written.
 * @param {Element} row
 */
function said(row) {
  const copy = /** @type {Element} */ (row.cloneNode(true));
  for (const formula of copy.querySelectorAll(".katex")) {
    formula.replaceWith(formula.querySelector("annotation")?.textContent ?? formula.textContent ?? "");
  }
  return copy.textContent;
}

/**
 * The size of a label's smallest text; a formula's is that of its letters, not of their indexes.
 * @param {Element} text
 */
function smallest(text) {
  /** @param {Element} one */
  const isLeaf = (one) => !one.closest(".katex") && !one.children.length && one.textContent?.trim();
  const leaves = [...text.querySelectorAll("*")].filter((one) => one.matches(".katex") || isLeaf(one));
  const sizes = (leaves.length ? leaves : [text]).map((one) => parseFloat(getComputedStyle(one).fontSize));
  return Math.min(...sizes);
}

/**
 * Puts what mermaid-cli has drawn onto a canvas like ours, and measures it.
 * @param {string} name
 * @param {string} fontFamily
 */
function adopted(name, fontFamily) {
  const sheet = document.createElement("div");
  sheet.id = "canvas";
  sheet.style.cssText = "position: absolute; left: 0; top: 0";
  sheet.innerHTML = uncovered(/** @type {Element} */ (document.querySelector("#container")).innerHTML);
  document.body.replaceChildren(sheet);
  const root = /** @type {SVGSVGElement} */ (sheet.querySelector("svg"));
  if (root.getAttribute("aria-roledescription") === "zenuml") inFont(root, fontFamily); // it names fonts of its own
  const shown = measured(name, root);
  root.style.display = "block";
  return { ...shown, isText: !root.querySelector("foreignObject") };
}

/**
 * @param {SVGSVGElement} root
 * @param {string} fontFamily
 */
function inFont(root, fontFamily) {
  for (const text of root.querySelectorAll("text")) text.style.setProperty("font-family", fontFamily, "important");
}
