// A finished layout in em becomes a drawing in points, as the Python side takes it.
import { MARGIN, placeOf, pointOf, rounded, sizeOf } from "../common/points.mjs";

const PLACED = new Set(["place", "title", "label"]);
/** Of what the source says nothing. */
export const LOOK = { fill: "", stroke: "", color: "", strokeWidth: 0, dashed: false, bold: false };

/** The look of a text without a box. */
export const PLAIN = { shape: "plain", fill: "none", stroke: "none" };

/** The colours that tell branches, sections and the like apart, neighbours far from each other. */
export const SERIES = ["primary", "attention", "secondary", "emphasis", "positive"];

/**
 * Which size of labels, in points, a layout of this size has in a frame.
 * @param {Frame} frame
 * @param {Size} given
 */
export function sizeIn(frame, { width, height }) {
  return Math.min(frame.largest, (frame.width - 2 * MARGIN) / width, (frame.height - 2 * MARGIN) / height);
}

/** Of the largest size: what a drawing of figures begins with, which has more to show than its text. */
export const FIGURE_LABELS = 0.8;

/** Parts must be this much larger than the whole to be worth turning slides for. */
export const BETTER = 1.2;
const LARGE = 0.8; // of the largest size: from here on calm counts for more than size
const SLOW = 0.3; // what size is worth from there on, as a part of what it is worth below

/**
 * What labels of `em` points are worth in a frame, on the scale of a logarithm.
 * @param {number} em
 * @param {Pick<Frame, "largest">} given
 */
export function worth(em, { largest }) {
  const large = Math.log(largest * LARGE);
  return Math.min(Math.log(em), large) + SLOW * Math.max(0, Math.log(em) - large);
}

/**
 * The free room of a frame in em of labels of this size.
 * @param {Frame} frame
 * @param {number} em
 * @returns {Size}
 */
export function roomIn(frame, em) {
  return { width: (frame.width - 2 * MARGIN) / em, height: (frame.height - 2 * MARGIN) / em };
}

/**
 * The drawing of a sheet `{width, height, clusters, nodes, edges, bands}`, in em, with labels of `em` points. What
 * stands on it has `place`, `route` and `label` in em, and may have `scale`: its label's size in em. `outline` says it
 * in words: headings with what belongs to each.
 * @param {Sheet} sheet
 * @param {number} em
 * @param {Heading[]} [outline]
 * @param {NativeDrawing[]} [parts]
 * @returns {NativeDrawing}
 */
export function drawingOf(sheet, em, outline, parts = []) {
  const native = {
    points: em,
    clusters: (sheet.clusters ?? []).map((one) => ({ depth: 0, lines: [], ...LOOK, ...scaled(one, em) })),
    nodes: sheet.nodes.map((one) => ({ lines: [], parent: "", sign: false, link: "", ...LOOK, ...scaled(one, em) })),
    edges: (sheet.edges ?? []).map((one) => ({
      around: "",
      lines: [],
      label: null,
      pattern: "normal",
      heads: ["none", "none"],
      ...LOOK,
      ...scaled(one, em),
    })),
    ...(sheet.bands && { bands: sheet.bands.map((one) => scaledBand(one, em)) }),
  };
  return {
    ...sizeOf(sheet, em),
    points: em,
    native,
    outline,
    parts,
  };
}

/**
 * @template {Scaled} Shape
 * @param {Shape} given
 * @param {number} em
 * @returns {InPoints<Shape>}
 */
function scaled(given, em) {
  const { scale, ...one } = given;
  /** @type {Record<string, unknown>} */
  const result = { ...one };
  for (const [key, value] of Object.entries(one)) {
    if (PLACED.has(key) && value) result[key] = placeOf(value, em);
    if (key === "route") result[key] = /** @type {Route} */ (value).map((point) => pointOf(point, em));
  }
  if (scale) result.points = em * scale;
  return /** @type {InPoints<Shape>} */ (result);
}

/**
 * @param {import("../contract.js").GraphBand} given
 * @param {number} em
 */
function scaledBand({ start, end, width, ...one }, em) {
  return { ...one, start: pointOf(start, em), end: pointOf(end, em), width: rounded(width * em) };
}
