// What is wrong with a layout, counted: what a reader could mistake, and what merely looks restless.

import { UNSEEN } from "../common/tolerances.mjs";
import { borders } from "./lanes.mjs";
import { detours, strays } from "./strain.mjs";

/** What a fault costs a layout, and how many count: what is past reading gets no worse. Found by trial. */
const [FAULT, MOST_FAULTS] = [0.5, 3];

/**
 * What faults cost, as a part of the logarithm of the size of labels.
 * @param {number} faults
 */
export const faultCost = (faults) => FAULT * Math.min(faults, MOST_FAULTS);

/**
 * Counts of `faults`, `crossings`, `bends`, nodes out of order (`shuffled`) and labels astray (`strays`), and how far
 * lines go round.
 * @param {Tree} tree
 * @param {Sketch} sketch
 * @param {Iterable<Box>} titlePlaces
 */
export function judge(tree, sketch, titlePlaces) {
  const titles = [...titlePlaces];
  const unseen = new Set(tree.edges.filter(({ pattern }) => pattern === "invisible").map(({ index }) => index));
  const routes = [...sketch.routes].filter(([index]) => !unseen.has(index));
  const leaves = [...sketch.boxes].filter(([id]) => !tree.isCluster(id));
  return {
    faults:
      throughNodes(tree, routes, leaves) +
      labelsHit(sketch, routes, leaves) +
      bordersHit(tree, sketch, titles) +
      titlesHit(routes, titles) +
      piled(leaves),
    crossings: crossings(routes),
    bends: routes.reduce((sum, [, points]) => sum + points.length - 2, 0),
    shuffled: shuffled(tree, sketch),
    detours: detours(tree, sketch, routes),
    strays: strays(sketch, routes),
  };
}

/**
 * @param {Tree} tree
 * @param {[number, Route][]} routes
 * @param {[string, Box][]} leaves
 */
function throughNodes(tree, routes, leaves) {
  const byIndex = /** @type {Known<number, Link>} */ (new Map(tree.edges.map((edge) => [edge.index, edge])));
  let count = 0;
  for (const [index, points] of routes) {
    const { start, end } = byIndex.get(index);
    for (const [id, box] of leaves) if (id !== start && id !== end && passes(points, box)) count += 1;
  }
  return count;
}

/**
 * @param {Sketch} given
 * @param {[number, Route][]} routes
 * @param {[string, Box][]} leaves
 */
function labelsHit({ labels }, routes, leaves) {
  const all = [...labels];
  let count = 0;
  for (const [position, [index, label]] of all.entries()) {
    count += leaves.filter(([, box]) => overlap(label, box)).length;
    count += all.slice(position + 1).filter(([, other]) => overlap(label, other)).length;
    count += routes.filter(([other, points]) => other !== index && passes(points, label)).length;
  }
  return count;
}

/**
 * @param {[number, Route][]} routes
 * @param {Box[]} titles
 */
function titlesHit(routes, titles) {
  let count = 0;
  for (const title of titles) count += routes.filter(([, points]) => passes(points, title)).length ? 1 : 0;
  return count;
}

/**
 * Labels on the border of a frame or on its title.
 * @param {Tree} tree
 * @param {Sketch} given
 * @param {Box[]} titles
 */
function bordersHit(tree, { boxes, labels }, titles) {
  const frames = [...boxes].filter(([id]) => tree.isCluster(id)).map(([, box]) => box);
  const marks = [...frames.flatMap(borders), ...titles];
  return [...labels.values()].filter((label) => marks.some((mark) => overlap(label, mark))).length;
}

/** @param {[string, Box][]} leaves */
function piled(leaves) {
  let count = 0;
  for (const [position, [, box]] of leaves.entries()) {
    count += leaves.slice(position + 1).filter(([, other]) => overlap(box, other)).length;
  }
  return count;
}

/**
 * The pairs of an upright and a level line that cross, neither of them at its end.
 * @param {[number, Route][]} routes
 */
function crossings(routes) {
  const lines = routes.flatMap(([index, points]) =>
    points.slice(1).map(([x, y], at) => ({ index, from: points[at], x, y })),
  );
  /** @param {{ from: Point, y: number }} line */
  const isLevel = ({ from, y }) => Math.abs(from[1] - y) < UNSEEN;
  const level = lines.filter(isLevel).map(({ index, from, x }) => ({ index, at: from[1], ...ends(from[0], x) }));
  const upright = lines.filter((line) => !isLevel(line));
  let count = 0;
  for (const { index, from, y } of upright) {
    const { low, high } = ends(from[1], y);
    for (const other of level) {
      const isBetween = low < other.at && other.at < high && other.low < from[0] && from[0] < other.high;
      if (isBetween && index !== other.index) count += 1;
    }
  }
  return count;
}

/**
 * Between where a line counts as crossed.
 * @param {number} from
 * @param {number} to
 */
const ends = (from, to) => ({ low: Math.min(from, to) + UNSEEN, high: Math.max(from, to) - UNSEEN });

/**
 * Pairs of neighbours, joined to the same node in the same way, that stand in the wrong order.
 * @param {Tree} tree
 * @param {Sketch} given
 */
function shuffled(tree, { boxes }) {
  /** @type {Map<string, Set<string>>} */
  const siblings = new Map();
  /**
   * @param {string} key
   * @param {string} id
   */
  const note = (key, id) => siblings.set(key, (siblings.get(key) ?? new Set()).add(id));
  for (const { start, end, pattern } of tree.edges) {
    if (start === end || pattern === "invisible" || tree.isCluster(start) || tree.isCluster(end)) continue;
    note(`${start}\n>\n${tree.parent(end)}`, end);
    note(`${end}\n<\n${tree.parent(start)}`, start);
  }
  let count = 0;
  for (const group of siblings.values()) {
    const ids = [...group].sort((a, b) => tree.rank(a) - tree.rank(b));
    for (const [index, id] of ids.slice(1).entries()) if (isBefore(boxes.get(id), boxes.get(ids[index]))) count += 1;
  }
  return count;
}

/**
 * Whether a box comes before another as one reads: to its left in the same row, or above it in the same column.
 * @param {Box} box
 * @param {Box} other
 */
function isBefore(box, other) {
  /** @param {Box} given */
  const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
  const [[x, y], [ox, oy]] = [middle(box), middle(other)];
  if (Math.abs(y - oy) < Math.min(box.height, other.height) / 2) return x < ox;
  return Math.abs(x - ox) < Math.min(box.width, other.width) / 2 && y < oy;
}

/**
 * @param {Box} a
 * @param {Box} b
 */
export function overlap(a, b) {
  return (
    a.x + UNSEEN < b.x + b.width &&
    b.x + UNSEEN < a.x + a.width &&
    a.y + UNSEEN < b.y + b.height &&
    b.y + UNSEEN < a.y + a.height
  );
}

/**
 * Whether a route of upright and level lines passes through a box.
 * @param {Route} points
 * @param {Box} box
 */
export function passes(points, box) {
  for (let at = 1; at < points.length; at += 1) {
    const [[ax, ay], [bx, by]] = [points[at - 1], points[at]];
    const line = { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by) };
    if (touch(line, box)) return true;
  }
  return false;
}

/**
 * @param {Box} line
 * @param {Box} box
 */
function touch(line, box) {
  return (
    line.x < box.x + box.width - UNSEEN &&
    line.x + line.width > box.x + UNSEEN &&
    line.y < box.y + box.height - UNSEEN &&
    line.y + line.height > box.y + UNSEEN
  );
}
