// Straight ways between blocks that face each other with nothing between them. Lengths in em.
import { passes } from "../graph/judge.mjs";

const LEAST = 0.8; // by which two blocks must face each other
const APART = 0.7; // between two ways
const SHARES = [0.5, 0.25, 0.75]; // of the stretch on which they face each other

/**
 * The ways by edge index, as far as there are some.
 * @param {Tree} tree
 * @param {Pick<Sketch, "boxes">} given
 * @param {Link[]} edges
 */
export function straightWays(tree, { boxes }, edges) {
  /** @type {Map<number, Route>} */
  const ways = new Map();
  const leaves = [...boxes].filter(([id]) => !tree.isCluster(id));
  for (const { index, start, end } of edges) {
    if (start === end || tree.isInside(start, end) || tree.isInside(end, start)) continue;
    /** @param {Route} way */
    const free = (way) =>
      !leaves.some(([id, box]) => id !== start && id !== end && passes(way, box)) &&
      ![...ways.values()].some((other) => near(way, other));
    const way = between(boxes.get(start), boxes.get(end)).find(free);
    if (way) ways.set(index, way);
  }
  return ways;
}

/**
 * The straight lines from one box to another.
 * @param {Box} from
 * @param {Box} to
 * @returns {Route[]}
 */
function between(from, to) {
  const [left, right] = [Math.max(from.x, to.x), Math.min(from.x + from.width, to.x + to.width)];
  if (right - left >= LEAST) {
    const [start, end] = from.y < to.y ? [from.y + from.height, to.y] : [from.y, to.y + to.height];
    return SHARES.map((share) => left + (right - left) * share).map((x) => [
      [x, start],
      [x, end],
    ]);
  }
  const [top, bottom] = [Math.max(from.y, to.y), Math.min(from.y + from.height, to.y + to.height)];
  if (bottom - top < LEAST) return [];
  const [start, end] = from.x < to.x ? [from.x + from.width, to.x] : [from.x, to.x + to.width];
  return SHARES.map((share) => top + (bottom - top) * share).map((y) => [
    [start, y],
    [end, y],
  ]);
}

/**
 * Whether two ways run beside each other so closely that one could be taken for the other.
 * @param {Route} one
 * @param {Route} other
 */
function near(one, other) {
  const [[left, top], [right, bottom]] = [0, 1].map((at) =>
    [0, 1].map((axis) => Math[at ? "max" : "min"](one[0][axis], one[1][axis]) + (at ? APART : -APART)),
  );
  return passes(other, { x: left, y: top, width: right - left, height: bottom - top });
}
