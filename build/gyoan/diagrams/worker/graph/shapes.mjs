// The shapes of nodes, from the table that slides and pages draw them from (`scene/shapes.json`): which row stands for
// which of Mermaid's names, the room that text needs in it, and where a line from outside meets it. Lengths in em of
// the label's size.
import { readFileSync } from "node:fs";
import { depth } from "./outlines.mjs";

/** @import { Side } from "./graph.js" */

/**
 * What of a row is used here.
 * @typedef {object} ShapeRow
 * @property {string} [names] Mermaid's names for it
 * @property {string} [outline]
 * @property {string} [docks] where lines join it, if not at its outline
 * @property {"both" | "across"} [stretches]
 * @property {Sign} [sign]
 * @property {Fit} [fit]
 * @property {string} [like] the row that it is drawn as
 * @property {string} [labelled] the row that it is drawn as where it has a text
 */
/** @typedef {{ size: [number, number], filled?: boolean, turns?: boolean }} Sign how a mere sign is drawn */
/**
 * How much room there is for text.
 * @typedef {object} Fit
 * @property {"ends" | "ellipse" | "diamond" | "triangle"} [as]
 * @property {number} [beside]
 * @property {number} [above]
 * @property {number} [across]
 * @property {number} [down]
 * @property {number} [lean]
 * @property {number} [least]
 * @property {number} [around]
 */
/** @typedef {{ wide: number, high: number, ink: number }} Text how wide and high a text is, and how high its ink */
/** @typedef {Pick<GraphItem, "id" | "shape" | "lines" | "box">} Shaped a node, as far as its shape goes */

/** @type {Record<string, ShapeRow>} */
const ROWS = JSON.parse(readFileSync(new URL("../../../scene/shapes.json", import.meta.url), "utf8"));
const NAMES = new Map(
  Object.entries(ROWS).flatMap(([name, { names = "" }]) => names.split(" ").map((theirs) => [theirs, name])),
);
const USUAL = "rectangle"; // what stands for a name that Mermaid does not know, and we neither

const SIDE = 0.6; // free space beside text
const ABOVE = 0.16; // free space above and below the lines, which have some of their own
const INK = 0.45; // of a line's height nothing is drawn in this much
const NARROWEST = 3; // no box is narrower

/**
 * The name of the row that a node is drawn as.
 * @param {Shaped} node
 */
export function shapeOf(node) {
  const name = nameOf(node);
  const { like, labelled } = ROWS[name];
  return like ?? (labelled && !isSign(node) ? labelled : name);
}

/**
 * Whether a node is a mere sign, drawn small and without text, or a box whose size is settled already.
 * @param {Shaped} node
 */
export function isSign(node) {
  if (node.box) return true;
  const { id, lines } = node;
  return Boolean(ROWS[nameOf(node)].sign) && (!lines.length || (lines.length === 1 && lines[0] === id));
}

/**
 * Whether a sign is filled with the colour of lines.
 * @param {Shaped} node
 */
export function isFilled(node) {
  return Boolean(ROWS[nameOf(node)].sign?.filled);
}

/**
 * Width and height of a sign in a graph that runs `across`.
 * @param {Shaped} node
 * @param {boolean} across
 * @returns {Size}
 */
export function signSize(node, across) {
  if (node.box) return node.box;
  const { size, turns } = /** @type {Sign} */ (ROWS[nameOf(node)].sign); // only signs are asked for
  const [width, height] = turns && across ? [...size].reverse() : size;
  return { width, height };
}

/**
 * In which directions a box of this shape can be larger than its text without looking odd: "both", "across" or "".
 * @param {string} shape
 */
export function stretches(shape) {
  return ROWS[shape].stretches ?? "";
}

/**
 * Whether a node is a box that can be made larger than its text without looking odd.
 * @param {GraphItem} node
 */
export function isFlat(node) {
  return !node.isGroup && !isSign(node) && stretches(shapeOf(node)) === "both";
}

/**
 * Whether a shape grows in both directions with its text, so that it matters where this is broken.
 * @param {string} shape
 */
export function isSlanted(shape) {
  return ["ellipse", "diamond", "triangle"].includes(ROWS[shape].fit?.as ?? "");
}

/**
 * Width and height of the box for text `wide` × `lines` lines, each with `line` to stand in.
 * @param {string} shape
 * @param {number} wide
 * @param {number} lines
 * @param {number} line
 */
export function room(shape, wide, lines, line) {
  const high = Math.max(1, lines) * line;
  const fit = ROWS[shape].fit ?? {};
  return FITS[fit.as ?? "box"]({ wide, high, ink: Math.max(0.5, high - INK) }, fit);
}

/** @param {Pick<Shaped, "shape">} given */
function nameOf({ shape }) {
  return NAMES.get(shape) ?? USUAL;
}

// How a box grows with its text: a rectangle in it has room for the text, or its outline is led around the text.
/** @type {Record<string, (text: Text, fit: Fit) => Size>} */
const FITS = {
  box({ wide, high }, { beside = SIDE, above = ABOVE, across = 1, down = 1, lean = 0, least = NARROWEST }) {
    const height = (high + 2 * above) / down;
    return { width: Math.max(least, (wide + lean * height + 2 * beside) / across), height };
  },
  ends({ wide, high, ink }, { beside = SIDE }) {
    const height = high + 2 * ABOVE;
    return { width: Math.max(NARROWEST, wide + 2 * (bulge(height / 2, ink / 2) + beside)), height };
  },
  ellipse({ wide, ink }, { around = 0, least = NARROWEST }) {
    const side = Math.max(least, Math.hypot(wide, ink) + around);
    return { width: side, height: side };
  },
  diamond: ({ wide, ink }) => ({ width: wide + 2 * ink + 1, height: ink + wide / 2 + 0.5 }),
  triangle: ({ wide, ink }) => ({ width: 2.6 * wide + 1, height: 4.4 * ink }),
};

/**
 * How far a circle of this radius has come in at `off` from its middle.
 * @param {number} radius
 * @param {number} off
 */
function bulge(radius, off) {
  return radius - Math.sqrt(Math.max(0, radius ** 2 - off ** 2));
}

/**
 * How far inside its box a shape's outline is, for a line that meets the box at `along` (0 … 1) of a side.
 * @param {string} shape
 * @param {Size} box
 * @param {Side} side
 * @param {number} along
 */
export function inset(shape, box, side, along) {
  const { outline = "", docks } = ROWS[shape];
  return docks ? 0 : depth(outline, box, side, along);
}
