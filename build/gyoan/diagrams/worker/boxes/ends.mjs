// What stands at the ends of lines between boxes: diamonds, and how many of each there are.
import { SHARES } from "../graph/titles.mjs";
import { LOOK } from "../kinds/sheet.mjs";
import { rounded } from "../common/points.mjs";

/** @import { GraphEdge, GraphNode } from "../contract.js" */

/** @type {Record<string, string>} */
const HEADS = {
  extension: "arrow_point",
  realization: "arrow_point",
  dependency: "arrow_open",
  lollipop: "arrow_circle",
  requirement_arrow: "arrow_open",
  requirement_contains: "arrow_circle",
};
/** @type {Record<string, Partial<GraphNode>>} */
const DIAMONDS = { composition: { sign: true }, aggregation: { sign: true, slot: "background" } };
/** @type {Record<string, string>} */
const COUNTS = { only_one: "1", zero_or_one: "0..1", one_or_more: "1..N", zero_or_more: "0..N", md_parent: "" };
const LONG = 1.1; // em; length of a diamond along its line
const HIGH = 0.7; // its height
const OFF = 0.25; // em between a number and the box and line that it stands at
const FAR = 4; // em along its line that a number may be off its end
const NEARER = 0.4; // of its line, beyond which it might be the other end's
const STEP = 0.25; // em from one place for it to the next
const LARGE = 18; // points from which on the texts of lines may be a little smaller
const SMALLER = 0.875; // of the size of other labels: no text of a line is smaller
const AROUND = 0.3; // em beside a number, on both sides together

/**
 * Our name for a head of Mermaid's.
 * @param {string} type
 */
export function headOf(type) {
  return HEADS[type] ?? "none";
}

/**
 * How many there are at an end with this mark in an entity diagram; empty for other marks.
 * @param {string} type
 */
export function countOf(type) {
  return COUNTS[type] ?? "";
}

/**
 * The diamonds at the ends of an edge as laid out; `marks` has Mermaid's names of both.
 * @param {GraphEdge} edge
 * @param {string[]} marks
 * @param {number} em
 */
export function diamonds(edge, marks, em) {
  return marks.flatMap((mark, at) => {
    if (!DIAMONDS[mark]) return [];
    const [tip, before] = fromEnd(edge.route, at);
    const level = Math.abs(tip[1] - before[1]) < Math.abs(tip[0] - before[0]);
    const [wide, tall] = level ? [LONG * em, HIGH * em] : [HIGH * em, LONG * em];
    /**
     * @param {number} from
     * @param {number} to
     */
    const way = (from, to) => Math.sign(to - from);
    const x = tip[0] + (level ? way(tip[0], before[0]) * (wide / 2) : 0);
    const y = tip[1] + (level ? 0 : way(tip[1], before[1]) * (tall / 2));
    return [sign(`${edge.start} ${mark} ${edge.end} ${at}`, [x - wide / 2, y - tall / 2, wide, tall], DIAMONDS[mark])];
  });
}

/**
 * The two first points of a route, seen from its start or, for 1, from its end.
 * @param {Route} route
 * @param {number} at
 */
function fromEnd(route, at) {
  return at ? [route[route.length - 1], route[route.length - 2]] : route;
}

/**
 * Takes the numbers out of an edge's text, where they were kept while it was laid out, and returns them as texts at
 * its ends; one that has no room near its end stays where it is. `isFree` tells whether a place is.
 * @param {GraphEdge} edge
 * @param {string[]} counts
 * @param {number} em
 * @param {Ruler} ruler
 * @param {(place: Place, others: Place[]) => boolean} isFree
 */
export function numbers(edge, counts, em, ruler, isFree) {
  const size = Math.max(Math.min(em, LARGE), em * SMALLER);
  const line = ruler.pitch.box * size;
  const rest = remainders(edge, edge.lines.length - counts.filter(Boolean).length, line);
  /** @type {GraphNode[]} */
  const placed = [];
  for (const [at, count] of counts.entries()) {
    if (!count) continue;
    const others = placed.map(({ place }) => place);
    const places = [...beside(edge, at, { width: (ruler.width(count) + AROUND) * size, height: line }, em)];
    const free = places.filter((one) => isFree(one, others));
    const place = free.find((one) => !rest.length || !touches(one, rest[0])) ?? free[0];
    if (!place) continue;
    edge.lines = at ? edge.lines.slice(0, -1) : edge.lines.slice(1);
    placed.push({
      ...sign(`${edge.start} ${count} ${edge.end} ${at}`, place, {}),
      shape: "plain",
      lines: [count],
      points: size,
      fill: "none",
      stroke: "none",
    });
  }
  if (placed.length) {
    shorten(
      edge,
      line,
      placed.map(({ place }) => place),
    );
  }
  return placed;
}

/**
 * The places near an end of an edge on either side of its line, the nearest first, and of two first the one away from
 * its text.
 * @param {GraphEdge} given
 * @param {number} at
 * @param {Size} given
 * @param {number} em
 * @returns {Generator<Place>}
 */
function* beside({ route, label }, at, { width, height }, em) {
  const [off, points] = [OFF * em, at ? [...route].reverse() : route];
  const total = points.slice(1).reduce((sum, point, index) => sum + distance(points[index], point), 0);
  const farthest = Math.min(FAR * em, total * NEARER);
  let before = 0;
  for (const [index, [toX, toY]] of points.slice(1).entries()) {
    const [x, y] = points[index];
    const length = distance([x, y], [toX, toY]);
    const [middleX, middleY] = label ? [label[0] + label[2] / 2, label[1] + label[3] / 2] : [x, y];
    for (let beyond = 0; beyond < length && before + beyond <= farthest; beyond += STEP * em) {
      if (Math.abs(x - toX) < Math.abs(y - toY)) {
        const top = toY > y ? y + off / 2 + beyond : y - off / 2 - beyond - height;
        const sides = [x + off, x - off - width].map((left) => /** @type {Place} */ ([left, top, width, height]));
        yield* middleX > x ? sides.reverse() : sides;
      } else {
        const left = toX > x ? x + off + beyond : x - off - beyond - width;
        const sides = [y - height, y].map((top) => /** @type {Place} */ ([left, top, width, height]));
        yield* middleY < y ? sides.reverse() : sides;
      }
    }
    before += length;
  }
}

/**
 * @param {Point} given
 * @param {Point} given
 */
const distance = ([x, y], [toX, toY]) => Math.abs(toX - x) + Math.abs(toY - y);

/**
 * Makes room for what is left of an edge's text: as near to its line as it was, and clear of the numbers.
 * @param {GraphEdge} edge
 * @param {number} line
 * @param {Place[]} others
 */
function shorten(edge, line, others) {
  const places = remainders(edge, edge.lines.length, line);
  edge.label = places.find((one) => !others.some((other) => touches(one, other))) ?? places[0] ?? null;
}

/**
 * Where the text of an edge may stand once it has but `count` lines, the best place first; nothing where it has none.
 * @param {GraphEdge} given
 * @param {number} count
 * @param {number} line
 * @returns {Place[]}
 */
function remainders({ route, label }, count, line) {
  if (!label || count <= 0) return [];
  const [x, y, width, height] = label;
  const less = Math.min(height, count * line);
  return [sideOf(route, label), ...SHARES].map((side) => [x, y + (height - less) * side, width, less]);
}

/**
 * Which edge of an edge's text its line runs along: 0 the upper one, 1 the lower one, 0.5 one at the side.
 * @param {Route} route
 * @param {Place} given
 */
function sideOf(route, [x, y, width, height]) {
  const stretches = route.slice(1).map(([bx, by], at) => {
    const [ax, ay] = route[at];
    /**
     * @param {number} low
     * @param {number} high
     * @param {number} from
     * @param {number} to
     */
    const gap = (low, high, from, to) => Math.max(low - to, from - high);
    const down = gap(Math.min(ay, by), Math.max(ay, by), y, y + height);
    const along = gap(Math.min(ax, bx), Math.max(ax, bx), x, x + width);
    const far = Math.hypot(Math.max(0, along), Math.max(0, down));
    const level = Math.abs(ay - by) < 0.1;
    return { far, level, shared: -(level ? along : down), above: ay < y + height / 2 };
  });
  const [near] = stretches.sort((one, other) => one.far - other.far || other.shared - one.shared);
  if (!near.level) return 0.5;
  return near.above ? 0 : 1;
}

/**
 * Whether two places meet.
 * @param {Place} given
 * @param {Place} given
 */
export function touches([x, y, width, height], [otherX, otherY, otherWidth, otherHeight]) {
  return x < otherX + otherWidth && otherX < x + width && y < otherY + otherHeight && otherY < y + height;
}

/**
 * @param {string} id
 * @param {Place} place
 * @param {Partial<GraphNode>} look
 * @returns {GraphNode}
 */
function sign(id, place, look) {
  return {
    parent: "",
    link: "",
    ...LOOK,
    id,
    name: "",
    shape: "diamond",
    place: /** @type {Place} */ (place.map(rounded)),
    lines: [],
    sign: false,
    lineSlot: "muted",
    ...look,
  };
}
