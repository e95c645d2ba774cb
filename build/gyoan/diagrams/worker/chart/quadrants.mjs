// A quadrant chart in its place: four fields, the words along the axes, and points whose names are in nobody's way.
import { Ruler } from "../kinds/ruler.mjs";
import { inEach } from "../kinds/outline.mjs";
import { rounded } from "../common/points.mjs";
import { placeNames } from "./names.mjs";
import { readChart } from "./read.mjs";
import { FIGURE_LABELS } from "../kinds/sheet.mjs";

/** @import { PlacedText, PointRead, QuadrantsPlan, QuadrantsRead } from "./chart.js" */

const MOST_POINTS = 60; // more names than that find no room
const GAP = 0.25; // between fields
const SIDE = 8; // em that words beside the upright axis take at most
const TITLE = 1.15; // size of the title, as a multiple of the labels'
const DOT = 0.62; // size of a point of usual radius
const [SMALLEST_DOT, LARGEST_DOT] = [0.6, 2]; // times that
const BESIDE = 0.6; // between words beside the upright axis and the plot
const BELOW = 0.3; // between the plot and words below it
const APART = 1; // of half the width, what words below do not take
const UNDER_TITLE = 0.4; // below the title
const UNDER_HEAD = 0.35; // below the words of a field, at whose top they stand
const INSIDE = 1; // free space at the sides of these, together
const BEFORE_ARROW = 0.5; // between a word and the arrow along the level axis
const ABOVE_ARROW = 0.2; // the same along the upright one
const SHORTEST = 1; // no arrow is shorter
const USUAL_RADIUS = 5; // px, in Mermaid
const SHAPES = { slide: Infinity, page: 0.6 }; // height as a part of the width, at most
const FIELDS = [
  [1, 0],
  [0, 0],
  [0, 1],
  [1, 1],
]; // column and row of Mermaid's first field to its fourth

/**
 * Resolves to the drawing of each frame by name, with places in `native`; to null where a picture has to do.
 * @param {StagePage} page
 * @param {string} _packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawQuadrants(page, _packages, source, frames, { typefaces }) {
  const chart = await readChart(page, source);
  /** @param {PointRead} given */
  const off = ({ x, y }) => !(x >= 0 && x <= 1 && y >= 0 && y <= 1);
  if (chart.kind !== "quadrants" || chart.points.length > MOST_POINTS || chart.points.some(off)) return null;
  const advances = typefaces.of([JSON.stringify(chart)]);
  return inEach(frames, (frame) => drawn(chart, frame, advances));
}

/**
 * The drawing in the largest size of labels in which no two of them meet; else in the one where the fewest do; null
 * where not even the largest can be read.
 * @param {QuadrantsRead} chart
 * @param {Frame} frame
 * @param {Advances} advances
 * @returns {NativeDrawing | null}
 */
function drawn(chart, frame, advances) {
  const height = Math.min(frame.height, frame.width * SHAPES[frame.name]);
  /** @type {{ points: number, native: QuadrantsPlan } | null} */
  let best = null;
  for (let points = frame.largest * FIGURE_LABELS; points >= frame.readable; points *= advances.step) {
    const one = new QuadrantPlan(chart, frame.width / points, height / points, new Ruler(advances)).native();
    if (!best || one.clashes < best.native.clashes) best = { points: rounded(points), native: one };
    if (!best.native.clashes) break;
  }
  return best && { width: frame.width, height, parts: [], ...scaled(best) };
}

/** Lengths in em of the labels. */
class QuadrantPlan {
  /**
   * @param {QuadrantsRead} chart
   * @param {number} width
   * @param {number} height
   * @param {Ruler} ruler
   */
  constructor(chart, width, height, ruler) {
    this.chart = chart;
    this.width = width;
    this.height = height;
    this.ruler = ruler;
    const { title, left, right, top, bottom } = chart;
    this.beside = [top, bottom].map((text) => this.#lines(text, SIDE));
    const side = Math.max(0, ...this.beside.map((lines) => this.#width(lines)));
    const x = side ? side + BESIDE : DOT;
    const y = title ? this.ruler.pitch.chart * TITLE + UNDER_TITLE : DOT;
    const half = (width - x - DOT) / 2 - APART;
    this.below = [left, right].map((text) => this.#lines(text, half));
    const foot = Math.max(...this.below.map((lines) => lines.length)) * this.ruler.pitch.chart;
    this.plot = { x, y, width: width - x - DOT, height: height - y - (foot ? foot + BELOW : DOT) };
  }

  /** @returns {QuadrantsPlan} */
  native() {
    const fields = FIELDS.map(([column, row], index) => this.#field(column, row, this.chart.fields[index]));
    const dots = this.chart.points.map((point) => this.#dot(point));
    const texts = this.chart.points.map(({ name }) => name);
    const { names, clashes } = placeNames(
      texts,
      dots,
      fields.map((field) => field.head),
      this.plot,
      this.ruler,
    );
    const points = this.chart.points.map(({ name, color }, index) => ({
      name,
      color,
      dot: dots[index],
      label: names[index],
    }));
    return { title: this.#title(), fields, points, texts: this.#axisTexts(), axes: this.#axes(), clashes };
  }

  /** @returns {PlacedText | null} */
  #title() {
    const { lines, width } = this.ruler.wrap([this.chart.title], Infinity, true);
    if (!width) return null;
    return { lines, place: { x: 0, y: 0, width: this.width, height: this.ruler.pitch.chart * TITLE }, size: TITLE };
  }

  /**
   * @param {number} column
   * @param {number} row
   * @param {string} text
   */
  #field(column, row, text) {
    const { x, y, width, height } = this.plot;
    const place = {
      x: x + (column * (width + GAP)) / 2,
      y: y + (row * (height + GAP)) / 2,
      width: (width - GAP) / 2,
      height: (height - GAP) / 2,
    };
    const lines = text ? this.ruler.wrap([text], place.width - INSIDE, true).lines : [];
    const across = this.#width(lines, true);
    const head = {
      x: place.x + (place.width - across) / 2,
      y: place.y,
      width: across,
      height: lines.length * this.ruler.pitch.chart + UNDER_HEAD,
    };
    return { place, lines, head };
  }

  /** @param {PointRead} given */
  #dot({ x, y, radius }) {
    const size = DOT * Math.min(LARGEST_DOT, Math.max(SMALLEST_DOT, radius / USUAL_RADIUS));
    const { plot } = this;
    return { x: plot.x + x * plot.width - size / 2, y: plot.y + y * plot.height - size / 2, width: size, height: size };
  }

  /**
   * The words at the ends of the axes: beside it those of the upright one, below those of the other.
   * @returns {PlacedText[]}
   */
  #axisTexts() {
    const { plot } = this;
    const [[top, bottom], [left, right]] = [this.beside, this.below];
    /**
     * @param {string[]} lines
     * @param {number} x
     * @param {number} y
     */
    const text = (lines, x, y) => ({
      lines,
      place: { x, y, width: this.#width(lines), height: lines.length * this.ruler.pitch.chart },
    });
    const foot = plot.y + plot.height + BELOW;
    const column = plot.x - BESIDE;
    /**
     * @param {string[]} lines
     * @param {number} y
     */
    const centred = (lines, y) => text(lines, (column - this.#width(lines)) / 2, y);
    return [
      centred(top, plot.y),
      centred(bottom, plot.y + plot.height - bottom.length * this.ruler.pitch.chart),
      text(left, plot.x, foot),
      text(right, plot.x + plot.width - this.#width(right), foot),
    ].filter(({ lines }) => lines.length);
  }

  /**
   * Arrows from the lower end of each axis to the upper one, between their words.
   * @returns {Route[]}
   */
  #axes() {
    const { plot } = this;
    const [[top, bottom], [left, right]] = [this.beside, this.below];
    const level = plot.y + plot.height + BELOW + this.ruler.pitch.chart / 2;
    const from = plot.x + this.#width(left) + BEFORE_ARROW;
    const to = plot.x + plot.width - (right.length ? this.#width(right) + BEFORE_ARROW : 0);
    const low = plot.y + plot.height - bottom.length * this.ruler.pitch.chart - ABOVE_ARROW;
    const high = plot.y + top.length * this.ruler.pitch.chart + ABOVE_ARROW;
    const middle = (plot.x - BESIDE) / 2;
    /** @type {Route[]} */
    const axes = [];
    if (left.length + right.length && to - from > SHORTEST) {
      axes.push([
        [from, level],
        [to, level],
      ]);
    }
    if (top.length + bottom.length && low - high > SHORTEST) {
      axes.push([
        [middle, low],
        [middle, high],
      ]);
    }
    return axes;
  }

  /**
   * @param {string} text
   * @param {number} limit
   */
  #lines(text, limit) {
    return text ? this.ruler.wrap([text], limit).lines : [];
  }

  /**
   * @param {string[]} lines
   * @param {boolean} [bold]
   */
  #width(lines, bold = false) {
    return Math.max(0, ...lines.map((line) => this.ruler.width(line, bold)));
  }
}

/**
 * A drawing's places in points.
 * @param {{ points: number, native: QuadrantsPlan }} given
 */
function scaled({ points, native }) {
  /** @param {Box} given */
  const place = ({ x, y, width, height }) =>
    /** @type {Place} */ ([x, y, width, height].map((length) => rounded(length * points)));
  /** @param {PlacedText} one */
  const placed = (one) => ({ ...one, place: place(one.place), size: rounded((one.size ?? 1) * points) });
  return {
    points,
    native: {
      points,
      quadrants: {
        title: native.title && placed(native.title),
        fields: native.fields.map(({ place: at, lines }) => ({ place: place(at), lines })),
        points: native.points.map(({ name, color, dot, label }) => ({
          name,
          color,
          dot: place(dot),
          label: placed(label),
        })),
        texts: native.texts.map(placed),
        axes: native.axes.map((route) =>
          route.map(([x, y]) => /** @type {Point} */ ([rounded(x * points), rounded(y * points)])),
        ),
      },
    },
  };
}
