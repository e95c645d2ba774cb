// Where a line from outside meets a shape's outline, as the table of shapes has it (`scene/paths.py` tells what its
// paths mean). Lengths in parts of the box are turned into the box's own unit only here.
import { ROUNDING } from "../common/tolerances.mjs";
import { known } from "../common/collections.mjs";

/** @import { Side } from "./graph.js" */

/** @typedef {0 | 1} Axis the index of a point's number: across or down */
/** @typedef {{ kind: string, points: Point[] }} Stretch */
/** @typedef {Record<"w" | "h" | "s", number>} Parts a length as parts of width, height and shorter side */
/** @typedef {{ letter: string, points: [Parts, Parts][] }} Stride a step of a path */

const TERM = /([+-]?)(\d*\.?\d*)([whs])/g;
const STRIDE = /([MLCXYZ])([^MLCXYZ]*)/g;
const PIECES = 64; // a curve is taken for so many straight lines

/** @type {Known<string, Stride[]>} */
const read = known();

/**
 * How far inside its box an outline is, for a line that meets the box at `along` (0 … 1) of a side.
 * @param {string} path
 * @param {Size} box
 * @param {Side} side
 * @param {number} along
 */
export function depth(path, box, side, along) {
  const upright = side === "left" || side === "right"; // a level line meets an upright side
  const [across, down] = /** @type {[Axis, Axis]} */ (upright ? [0, 1] : [1, 0]);
  /** @type {Point} */
  const size = [box.width, box.height];
  const met = stretches(path, size).flatMap((one) => meeting(one, across, down, along * size[down]));
  if (!met.length) return 0;
  return side === "left" || side === "top" ? Math.max(0, Math.min(...met)) : size[across] - Math.max(...met);
}

/**
 * The straight, round and curved stretches of a path in a box of this size: `{kind, points}`.
 * @param {string} path
 * @param {[number, number]} size
 */
function stretches(path, size) {
  /** @type {Stretch[]} */
  const found = [];
  /** @type {Point} */
  let start = [0, 0];
  /** @type {Point} */
  let here = [0, 0];
  /**
   * @param {string} kind
   * @param {Point[]} points
   */
  const go = (kind, points) => {
    found.push({ kind, points: [here, ...points] });
    here = points[points.length - 1];
  };
  for (const { letter, points } of strides(path)) {
    const ends = points.map(([x, y]) => /** @type {Point} */ ([within(x, size), within(y, size)]));
    if (letter === "M") start = here = ends[0];
    else if (letter === "Z") go("L", [start]);
    else go(letter, ends);
  }
  return found;
}

/**
 * Where a stretch crosses the line at `at`: its distances in the direction `across`.
 * @param {Stretch} given
 * @param {Axis} across
 * @param {Axis} down
 * @param {number} at
 */
function meeting({ kind, points }, across, down, at) {
  if (kind === "L") return crossing(points[0], points[1], across, down, at);
  if (kind === "C") {
    const ends = Array.from({ length: PIECES + 1 }, (_, index) => onCurve(points, index / PIECES));
    return ends.slice(1).flatMap((end, index) => crossing(ends[index], end, across, down, at));
  }
  // A quarter of an ellipse that sets out level has its middle below or above its start, else beside it.
  const [start, end] = points;
  const middle = kind === "X" ? [start[0], end[1]] : [end[0], start[1]];
  const rise = Math.max(Math.abs(start[down] - middle[down]), Math.abs(end[down] - middle[down]));
  const far = start[across] === middle[across] ? end : start;
  if (!between(start[down], end[down], at) || !rise) return [];
  const share = Math.sqrt(Math.max(0, 1 - ((at - middle[down]) / rise) ** 2));
  return [middle[across] + (far[across] - middle[across]) * share];
}

/**
 * @param {Point} one
 * @param {Point} other
 * @param {Axis} across
 * @param {Axis} down
 * @param {number} at
 */
function crossing(one, other, across, down, at) {
  if (!between(one[down], other[down], at)) return [];
  const rise = other[down] - one[down];
  if (Math.abs(rise) < ROUNDING) return [one[across], other[across]];
  return [one[across] + ((other[across] - one[across]) * (at - one[down])) / rise];
}

/**
 * @param {number} one
 * @param {number} other
 * @param {number} at
 */
const between = (one, other, at) => at >= Math.min(one, other) - ROUNDING && at <= Math.max(one, other) + ROUNDING;

/**
 * @param {Point[]} given
 * @param {number} share
 */
function onCurve([a, b, c, d], share) {
  const rest = 1 - share;
  const weights = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3];
  /** @param {Axis} axis */
  const on = (axis) => [a, b, c, d].reduce((sum, point, index) => sum + weights[index] * point[axis], 0);
  return /** @type {Point} */ ([on(0), on(1)]);
}

/**
 * The steps of a path: `{letter, points}`, a point's two lengths as parts of width, height and shorter side.
 * @param {string} path
 * @returns {Stride[]}
 */
function strides(path) {
  if (!read.has(path)) {
    const found = [...path.matchAll(STRIDE)].map(([, letter, points]) => ({
      letter,
      points: points
        .trim()
        .split(" ")
        .filter(Boolean)
        .map((point) => /** @type {[Parts, Parts]} */ (point.split(",").map(length))),
    }));
    read.set(path, found);
  }
  return read.get(path);
}

/** @param {string} text */
function length(text) {
  /** @type {Parts} */
  const parts = { w: 0, h: 0, s: 0 };
  for (const [, sign, number, side] of text.matchAll(TERM)) {
    parts[/** @type {keyof Parts} */ (side)] += Number(`${sign}${number || 1}`);
  }
  return parts;
}

/**
 * @param {Parts} given
 * @param {[number, number]} given
 */
const within = ({ w, h, s }, [width, height]) => w * width + h * height + s * Math.min(width, height);
