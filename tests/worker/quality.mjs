// How calm a drawing is to read, in numbers that are counted from what is drawn, not taken from the worker's own judge.
import { boxOf, middle, routeLength, stretches } from "./places.mjs";

const SLACK = 0.1; // points

/** The lines of a drawing that are seen. */
const seen = ({ edges }) => edges.filter(({ pattern, start, end }) => pattern !== "invisible" && start && end);

/** How often two lines cross, neither of them at its end. */
export function crossings(native) {
  const lines = seen(native).map(({ route }) => stretches(route));
  let count = 0;
  for (const [at, one] of lines.entries()) {
    for (const other of lines.slice(at + 1)) {
      for (const first of one) for (const second of other) if (cross(first, second)) count += 1;
    }
  }
  return count;
}

function cross(first, second) {
  const isLevel = ([[, ay], [, by]]) => Math.abs(ay - by) < SLACK;
  if (isLevel(first) === isLevel(second)) return false;
  const [[[ax, ay], [bx]], [[cx, cy], [, dy]]] = isLevel(first) ? [first, second] : [second, first];
  const between = (low, high, at) => Math.min(low, high) + SLACK < at && at < Math.max(low, high) - SLACK;
  return between(ax, bx, cx) && between(cy, dy, ay);
}

/** How many corners all lines have together. */
export const corners = (native) => seen(native).reduce((sum, { route }) => sum + route.length - 2, 0);

/** How much longer than the way between the middles of what it joins the longest line is, in em of the labels. */
export function detour(native) {
  const places = new Map([...native.clusters, ...native.nodes].map(({ id, place }) => [id, boxOf(place)]));
  const longer = seen(native)
    .filter(({ start, end }) => start !== end)
    .map(({ start, end, route }) => {
      const [[x, y], [toX, toY]] = [middle(places.get(start)), middle(places.get(end))];
      return routeLength(route) - Math.abs(x - toX) - Math.abs(y - toY);
    });
  return Math.max(0, ...longer) / native.points;
}
