// The net on which lines between placed boxes may run: beside boxes and frames, through their middles and through the
// middle of narrow gaps; with what a stretch of it costs. In em.
import { NOTHING, ROUNDING } from "../common/tolerances.mjs";

/** @import { Ends, Port, Scene, Segment } from "./graph.js" */

const CLEAR = [0.75, 1.35]; // how far from a box lines run beside it
const MARGIN = 0.3; // nearer to a foreign box no line comes
const BORDER = 0.25; // nearer to the border of a frame no line runs along it
const LANE = 0.45; // nearer to another line no line runs along it
const NARROW = 2.2; // in a gap no wider than this, lines may run in the middle
const SAME = 0.1; // lanes nearer to each other than this are one
const TITLE = 0.1; // nearer to a title no line runs, where it need not
const END = 0.1; // a line that passes the end of another one by no more crosses it
const OWN = 0.2; // of the shorter side of a box, or `MARGIN`: nearer to its border its own lines do not run along it
/** What ways cost: so many em of a way round are as bad. */
export const COST = {
  through: 1000, // an em through a box: only where there is no other way
  bend: 3.5, // a turn
  crossing: 4, // a line crossed
  along: 40, // an em along another line or the border of a frame
  title: 60, // a stretch through a title or a label
  foreign: 1.5, // an em, besides its length, in a frame that neither end is in
  home: 0.2, // an em, besides its length, in a frame that one end is in
  busy: 3, // an end where another line ends
  side: 1.6, // an end off the middle of a side
  straight: 0.6, // the same where the line can be straight for it
};
/** Left, right, up and down. @type {Point[]} */
export const WAYS = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
];
const ASIDE = 0.6; // em from the middle of a side at which a second and a third line join it
const LEAST_ASIDE = 0.2; // of the side that this is at the least
const MOST_ASIDE = 0.3; // and at the most
const CORNER = 0.15; // of a side, at each of its ends: there no line joins it

/** The lanes for one line from box to box, with the cost of each step on them. */
export class Lanes {
  /**
   * @param {Scene & { segments: Segment[] }} given
   * @param {Ends} edge
   * @param {Box} from
   * @param {Box} to
   */
  constructor({ obstacles, titles, frames, segments }, edge, from, to) {
    this.starts = ports(from, to);
    this.goals = ports(to, from);
    const boxes = [...obstacles.map(({ box }) => box), ...frames.map(({ box }) => box), from, to];
    const all = [...this.starts, ...this.goals].map(({ point }) => point);
    this.xs = lanesOf(
      boxes.map(({ x, width }) => [x, width]),
      all.map(([x]) => x),
    );
    this.ys = lanesOf(
      boxes.map(({ y, height }) => [y, height]),
      all.map(([, y]) => y),
    );
    this.level = new Costs(this.xs, this.ys, (box) => box);
    this.upright = new Costs(this.ys, this.xs, ({ x, y, width, height }) => ({
      x: y,
      y: x,
      width: height,
      height: width,
    }));
    for (const costs of [this.level, this.upright]) costs.fill({ obstacles, titles, frames, segments }, edge, from, to);
  }
}

/** What the steps of all lines in one direction cost; `flip` turns boxes so that the direction is across. */
class Costs {
  /**
   * @param {number[]} along
   * @param {number[]} across
   * @param {(box: Box) => Box} flip
   */
  constructor(along, across, flip) {
    this.along = along;
    this.across = across;
    this.flip = flip;
    const lengths = new Float64Array(Math.max(0, along.length - 1));
    for (let step = 0; step < lengths.length; step += 1) lengths[step] = along[step + 1] - along[step];
    this.lines = across.map(() => lengths.slice());
  }

  /**
   * @param {Scene & { segments: Segment[] }} given
   * @param {Ends} edge
   * @param {Box} from
   * @param {Box} to
   */
  fill({ obstacles, titles, frames, segments }, edge, from, to) {
    for (const { box } of obstacles) this.#add(box, same(box, from) || same(box, to) ? -NOTHING : MARGIN, COST.through);
    for (const box of [from, to]) {
      this.#addBorders(box, Math.min(MARGIN, OWN * Math.min(box.width, box.height)), COST.through);
    }
    for (const title of titles) this.#add(title, TITLE, 0, COST.title);
    for (const { box, isHome } of frames) {
      this.#add(box, 0, isHome(edge) ? COST.home : COST.foreign);
      this.#addBorders(box, BORDER, COST.along);
    }
    for (const segment of segments) {
      const flat = this.flip(segment);
      if (flat.width > NOTHING) this.#add(segment, LANE, COST.along);
      else this.#addCrossing(flat);
    }
  }

  /**
   * Makes steps near a box cost more: each by `rate` for every em, and `once` besides.
   * @param {Box} box
   * @param {number} margin
   * @param {number} rate
   * @param {number} [once]
   */
  #add(box, margin, rate, once = 0) {
    const { x, y, width, height } = this.flip(box);
    const [left, right] = [x - margin, x + width + margin];
    const { along, across } = this;
    const last = firstFrom(across, y + height + margin - ROUNDING);
    const first = Math.max(0, firstFrom(along, left) - 1);
    for (let line = firstFrom(across, y - margin + ROUNDING); line < last; line += 1) {
      const costs = this.lines[line];
      for (let step = first; step < costs.length && along[step] < right; step += 1) {
        const overlap = Math.min(along[step + 1], right) - Math.max(along[step], left);
        if (overlap > NOTHING) costs[step] += overlap * rate + once;
      }
    }
  }

  /**
   * @param {Box} box
   * @param {number} margin
   * @param {number} rate
   */
  #addBorders(box, margin, rate) {
    for (const border of borders(box)) if (this.flip(border).width) this.#add(border, margin, rate);
  }

  /** @param {Box} given */
  #addCrossing({ x, y, height }) {
    const step = firstFrom(this.along, x + ROUNDING) - 1;
    if (step < 0 || step >= this.along.length - 1) return;
    const last = firstFrom(this.across, y + height + END);
    for (let line = firstFrom(this.across, y - END + ROUNDING); line < last; line += 1) {
      this.lines[line][step] += COST.crossing;
    }
  }
}

/**
 * The first index from which on the sorted lengths reach `least`.
 * @param {number[]} lengths
 * @param {number} least
 */
function firstFrom(lengths, least) {
  let [low, high] = [0, lengths.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lengths[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The sorted places of lanes beside and through spans `[low, size]`; those in `exact` are kept as they are.
 * @param {[number, number][]} spans
 * @param {number[]} exact
 */
function lanesOf(spans, exact) {
  const around = spans.flatMap(([low, size]) => [
    ...CLEAR.flatMap((gap) => [low - gap, low + size + gap]),
    low + size / 2,
  ]);
  const edges = [...new Set(spans.flatMap(([low, size]) => [low, low + size]))].sort((a, b) => a - b);
  const middles = edges
    .slice(1)
    .flatMap((edge, at) =>
      edge - edges[at] < NARROW && edge - edges[at] >= 2 * MARGIN ? [(edge + edges[at]) / 2] : [],
    );
  const kept = [...new Set(exact)].sort((a, b) => a - b);
  /** @type {number[]} */
  const found = [];
  for (const lane of [...middles, ...around].map(fixed).sort((a, b) => a - b)) {
    if (!isNear(kept, lane) && !(lane - found[found.length - 1] < SAME)) found.push(lane);
  }
  return [...kept, ...found].sort((a, b) => a - b);
}

/**
 * @param {number[]} lengths
 * @param {number} length
 */
function isNear(lengths, length) {
  const at = firstFrom(lengths, length);
  return [lengths[at - 1], lengths[at]].some((one) => Math.abs(one - length) < SAME);
}

/**
 * Where lines may join a box, the middle of a side best; also where a straight line would come from the other box.
 * @param {Box} box
 * @param {Box} other
 */
function ports(box, other) {
  const { x, y, width, height } = box;
  /** @type {Port[]} */
  const found = [];
  for (const [side, [right, down]] of WAYS.entries()) {
    const length = right ? height : width;
    const aside = Math.max(LEAST_ASIDE, Math.min(MOST_ASIDE, ASIDE / length));
    const shares = new Map([
      [0.5, 0],
      [0.5 - aside, COST.side],
      [0.5 + aside, COST.side],
    ]);
    const middle = right ? (other.y + other.height / 2 - y) / height : (other.x + other.width / 2 - x) / width;
    if (middle > CORNER && middle < 1 - CORNER && !shares.has(middle)) shares.set(middle, COST.straight);
    for (const [share, extra] of shares) {
      const [left, top] = right
        ? [x + (right > 0 ? width : 0), y + height * share]
        : [x + width * share, y + (down > 0 ? height : 0)];
      found.push({ point: [fixed(left), fixed(top)], side, extra });
    }
  }
  return found;
}

/**
 * The four sides of a box, as boxes without width or height.
 * @param {Box} given
 * @returns {Box[]}
 */
export function borders({ x, y, width, height }) {
  const level = { x, width, height: 0 };
  const upright = { y, width: 0, height };
  return [
    { ...level, y },
    { ...level, y: y + height },
    { ...upright, x },
    { ...upright, x: x + width },
  ];
}

/**
 * Whether a line that ends in a point would end where another one of `segments` does.
 * @param {Segment[]} segments
 * @param {Point} given
 */
export function isTaken(segments, [x, y]) {
  return segments.some(({ ends }) => ends.some((end) => Math.hypot(end[0] - x, end[1] - y) < LANE));
}

/**
 * @param {Box} a
 * @param {Box} b
 */
const same = (a, b) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
/** @param {number} length */
const fixed = (length) => Math.round(length * 1000) / 1000;
