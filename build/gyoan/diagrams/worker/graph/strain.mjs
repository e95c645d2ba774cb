// What makes a layout tiring to read though nothing in it is wrong: lines that go a long way round, and labels that
// stand away from their line. Lengths in em.
import { UNSEEN } from "../common/tolerances.mjs";

const USUAL = 1.25; // times the way between two boxes that a line may be long
const FREE = 5; // em that a line may be longer without being a detour
const CLOSE = 0.6; // em from its line at which a label still belongs to it

/**
 * The ways that lines go round, as a share of the drawing's width and height together.
 * @param {Tree} tree
 * @param {Sketch} given
 * @param {[number, Route][]} routes
 */
export function detours(tree, { boxes, width, height }, routes) {
  let sum = 0;
  for (const [index, points] of routes) {
    const { start, end } = /** @type {Link} */ (tree.edges.find((edge) => edge.index === index));
    if (start === end || tree.inward.some((edge) => edge.index === index)) continue;
    const direct = middles(boxes.get(start), boxes.get(end));
    sum += Math.max(0, lengthOf(points) - USUAL * direct - FREE);
  }
  return sum / (width + height);
}

/**
 * Labels away from their own line, and labels that stand nearer to another line.
 * @param {Sketch} given
 * @param {[number, Route][]} routes
 */
export function strays({ labels }, routes) {
  const ways = /** @type {Known<number, Route>} */ (new Map(routes));
  let count = 0;
  for (const [index, label] of labels) {
    if (!ways.has(index)) continue;
    const own = distance(ways.get(index), label);
    if (own > CLOSE) count += 1;
    if (routes.some(([other, points]) => other !== index && distance(points, label) < own - UNSEEN)) count += 1;
  }
  return count;
}

/**
 * How far two boxes are apart, across and down.
 * @param {Box} one
 * @param {Box} other
 */
export function between(one, other) {
  /**
   * @param {number} low
   * @param {number} size
   * @param {number} otherLow
   * @param {number} otherSize
   */
  const gap = (low, size, otherLow, otherSize) => Math.max(0, otherLow - low - size, low - otherLow - otherSize);
  return gap(one.x, one.width, other.x, other.width) + gap(one.y, one.height, other.y, other.height);
}

/**
 * @param {Box} one
 * @param {Box} other
 */
function middles(one, other) {
  return (
    Math.abs(one.x + one.width / 2 - other.x - other.width / 2) +
    Math.abs(one.y + one.height / 2 - other.y - other.height / 2)
  );
}

/** @param {Route} points */
function lengthOf(points) {
  return points
    .slice(1)
    .reduce((sum, [x, y], at) => sum + Math.abs(x - points[at][0]) + Math.abs(y - points[at][1]), 0);
}

/**
 * How far a box is from a line.
 * @param {Route} points
 * @param {Box} box
 */
export function distance(points, box) {
  return Math.min(...stretchesOf(points).map((stretch) => between(stretch, box)));
}

/**
 * A route's stretches as boxes without width or height.
 * @param {Route} points
 * @returns {Box[]}
 */
export function stretchesOf(points) {
  return points.slice(1).map(([x, y], at) => {
    const [fromX, fromY] = points[at];
    return { x: Math.min(x, fromX), y: Math.min(y, fromY), width: Math.abs(x - fromX), height: Math.abs(y - fromY) };
  });
}
