// Pies, bars, lines and radars as what they show: the Python side lays them out, and PowerPoint draws them.
import { inEach } from "../kinds/outline.mjs";
import { FIGURE_LABELS } from "../kinds/sheet.mjs";
import { Refusal } from "../common/refusal.mjs";
import { readChart } from "./read.mjs";

/** @import { PieRead, RadarRead, XyRead } from "../contract.js" */

const MOST_SLICES = 12; // more labels than this do not fit around a circle
const THIN = 0.02; // share of a slice that is much narrower than its label
const MOST_THIN = 4; // of which labels still find room beside each other
const MOST_SERIES = 8; // no more can be told apart
const MOST_RADAR_SERIES = 40; // nor these; but Mermaid's areas hide each other
const MOST_CATEGORIES = 400; // more marks than that have no pixel each
const FEWEST_AXES = 3; // fewer span no area
const MOST_AXES = 24; // more names than that touch each other
const LARGEST = 1e12; // numbers beyond these are too long to stand at an axis
const SMALLEST = 1e-6; // and numbers nearer to zero have too many digits
const SHAPES = { slide: Infinity, page: 0.5 }; // height as a part of the width, at most

/**
 * Resolves to the drawing of each frame by name, with the chart in `native`; to null where Mermaid's own picture has
 * to do: nothing to show, no numbers, more than can be told apart.
 * @param {StagePage} page
 * @param {string} _packages
 * @param {string} source
 * @param {Frame[]} frames
 * @returns {Promise<Drawn>}
 */
export async function drawChart(page, _packages, source, frames) {
  const chart = await readChart(page, source);
  if (chart.kind === "radar" && !chart.series.length) throw new Refusal("blank", "nothing is drawn");
  if (chart.kind === "quadrants" || !isShown(chart)) return null;
  return inEach(frames, (frame) => drawn(chart, frame));
}

/** @typedef {PieRead | XyRead | RadarRead} NumberChart a chart that PowerPoint draws by itself */

/** @param {NumberChart} chart */
function isShown(chart) {
  if (chart.kind === "pie") return isPie(chart);
  return chart.kind === "xy" ? isXy(chart) : isRadar(chart);
}

/**
 * @param {NumberChart} chart
 * @param {Frame} given
 * @returns {NativeDrawing}
 */
function drawn(chart, { name, width, height, largest }) {
  const points = Math.round(largest * FIGURE_LABELS * 10) / 10;
  return { width, height: Math.min(height, width * SHAPES[name]), points, native: { chart, points }, parts: [] };
}

/** @param {PieRead} given */
function isPie({ slices }) {
  const sum = slices.reduce((total, slice) => total + slice.value, 0);
  if (slices.length > MOST_SLICES || slices.filter(({ value }) => value < THIN * sum).length > MOST_THIN) return false;
  return sum > 0 && slices.every(({ value }) => value >= 0 && isShowable(value));
}

/** @param {XyRead} given */
function isXy({ series, categories, from, to, range, horizontal }) {
  const count = categories?.length ?? series[0]?.values.length ?? 0;
  if (!series.length || series.length > MOST_SERIES || !count || count > MOST_CATEGORIES) return false;
  // Along an axis of numbers, Mermaid spreads each series over the whole of it.
  if (series.some(({ values, labelled }) => labelled || values.length !== count)) return false;
  if (horizontal && series.some(({ form }) => form !== "bar")) return false; // there are no upright lines natively
  const numbers = [...series.flatMap(({ values }) => values), ...(range ?? []), ...(categories ? [] : [from, to])];
  if (range && !(range[0] < range[1])) return false;
  return numbers.some((one) => one !== null) && numbers.every((one) => one === null || isShowable(one));
}

/** @param {RadarRead} given */
function isRadar({ axes, series, least, most }) {
  if (axes.length < FEWEST_AXES || axes.length > MOST_AXES || series.length > MOST_RADAR_SERIES) return false;
  if (series.some(({ values }) => values.length !== axes.length)) return false; // Mermaid leaves these out
  return [least, ...(most === null ? [] : [most]), ...series.flatMap(({ values }) => values)].every(isShowable);
}

/** @param {number | null} number */
function isShowable(number) {
  return (
    number !== null &&
    Number.isFinite(number) &&
    Math.abs(number) <= LARGEST &&
    (number === 0 || Math.abs(number) >= SMALLEST)
  );
}
