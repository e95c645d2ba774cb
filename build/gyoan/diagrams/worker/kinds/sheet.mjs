// A finished layout in em becomes a drawing in points, as the Python side takes it.

const MARGIN = 1.5; // points around a drawing: half of its thickest line
const LOOK = { fill: "", stroke: "", color: "", strokeWidth: 0, dashed: false, bold: false };

/** The colours that tell branches, sections and the like apart, neighbours far from each other. */
export const SERIES = ["primary", "attention", "secondary", "emphasis", "positive"];

/** Which size of labels, in points, a layout of this size has in a frame. */
export function sizeIn(frame, { width, height }) {
  return Math.min(frame.largest, (frame.width - 2 * MARGIN) / width, (frame.height - 2 * MARGIN) / height);
}

const LARGE = 0.8; // of the largest size: from here on calm counts for more than size
const SLOW = 0.3;

/** What labels of `em` points are worth in a frame, on the scale of a logarithm. */
export function worth(em, { largest }) {
  const large = Math.log(largest * LARGE);
  return Math.min(Math.log(em), large) + SLOW * Math.max(0, Math.log(em) - large);
}

/** The free room of a frame in em of labels of this size. */
export function roomIn(frame, em) {
  return { width: (frame.width - 2 * MARGIN) / em, height: (frame.height - 2 * MARGIN) / em };
}

/**
 * The drawing of a sheet `{width, height, clusters, nodes, edges, bands}`, in em, with labels of `em` points. What
 * stands on it has `place`, `route` and `label` in em, and may have `scale`: its label's size in em. `outline` says it
 * in words: headings with what belongs to each.
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
    width: rounded(sheet.width * em + 2 * MARGIN),
    height: rounded(sheet.height * em + 2 * MARGIN),
    points: em,
    native,
    outline,
    parts,
  };
}

function scaled({ scale, ...one }, em) {
  const place = ({ x, y, width, height }) => [x * em + MARGIN, y * em + MARGIN, width * em, height * em].map(rounded);
  const result = { ...one };
  for (const key of ["place", "title", "label"]) if (one[key]) result[key] = place(one[key]);
  if (one.route) result.route = one.route.map(([x, y]) => [rounded(x * em + MARGIN), rounded(y * em + MARGIN)]);
  if (scale) result.points = em * scale;
  return result;
}

function scaledBand({ start, end, width, ...one }, em) {
  const point = (at) => at.map((length) => rounded(length * em + MARGIN));
  return { ...one, start: point(start), end: point(end), width: rounded(width * em) };
}

const rounded = (length) => Math.round(length * 100) / 100;
