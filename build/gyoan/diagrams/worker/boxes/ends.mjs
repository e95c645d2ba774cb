// What stands at the ends of lines between boxes: diamonds, and how many of each there are.
import { LOOK } from "../kinds/sheet.mjs";
import { rounded } from "../points.mjs";

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
const LARGE = 18; // points from which on the texts of lines may be a little smaller

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
 * its ends; one that has no room there stays where it is. `isFree` tells whether a place is.
 * @param {GraphEdge} edge
 * @param {string[]} counts
 * @param {number} em
 * @param {Ruler} ruler
 * @param {(place: Place, others: Place[]) => boolean} isFree
 */
export function numbers(edge, counts, em, ruler, isFree) {
  const size = Math.max(Math.min(em, LARGE), em * 0.875);
  /** @type {GraphNode[]} */
  const placed = [];
  for (const [at, count] of counts.entries()) {
    if (!count) continue;
    const box = { width: (ruler.width(count) + 0.3) * size, height: ruler.pitch.box * size };
    const place = beside(edge, at, box, em).find((one) =>
      isFree(
        one,
        placed.map((other) => other.place),
      ),
    );
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
      ruler.pitch.box * size,
      placed.map(({ place }) => place),
    );
  }
  return placed;
}

/**
 * The places at an end of an edge on either side of its line, first away from its text; or beyond a diamond.
 * @param {GraphEdge} given
 * @param {number} at
 * @param {Size} given
 * @param {number} em
 * @returns {Place[]}
 */
function beside({ route, label }, at, { width, height }, em) {
  const [[x, y], [toX, toY]] = fromEnd(route, at);
  const off = OFF * em;
  const [middleX, middleY] = label ? [label[0] + label[2] / 2, label[1] + label[3] / 2] : [x, y];
  return [0, (LONG + OFF) * em].flatMap((beyond) => {
    if (Math.abs(x - toX) < Math.abs(y - toY)) {
      const top = toY > y ? y + off / 2 + beyond : y - off / 2 - beyond - height;
      const sides = [x + off, x - off - width].map((left) => /** @type {Place} */ ([left, top, width, height]));
      return middleX > x ? sides.reverse() : sides;
    }
    const left = toX > x ? x + off + beyond : x - off - beyond - width;
    const sides = [y - height, y].map((top) => /** @type {Place} */ ([left, top, width, height]));
    return middleY < y ? sides.reverse() : sides;
  });
}

/**
 * Makes room for what is left of an edge's text: as near to its line as it was, and clear of the numbers.
 * @param {GraphEdge} edge
 * @param {number} line
 * @param {Place[]} others
 */
function shorten(edge, line, others) {
  if (!edge.label) return;
  const [x, y, width, height] = edge.label;
  const less = Math.min(height, edge.lines.length * line);
  const sides = [sideOf(edge.route, edge.label), 0.5, 0, 1];
  const tries = sides.map((side) => /** @type {Place} */ ([x, y + (height - less) * side, width, less]));
  edge.label = edge.lines.length
    ? (tries.find((one) => !others.some((other) => touches(one, other))) ?? tries[0])
    : null;
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
    const gap = (low, high, from, to) => Math.max(0, low - to, from - high);
    const down = gap(Math.min(ay, by), Math.max(ay, by), y, y + height);
    const along = gap(Math.min(ax, bx), Math.max(ax, bx), x, x + width);
    return { far: Math.hypot(along, down), level: Math.abs(ay - by) < 0.1, above: ay < y + height / 2 };
  });
  const [near] = stretches.sort((one, other) => one.far - other.far || Number(one.level) - Number(other.level));
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
