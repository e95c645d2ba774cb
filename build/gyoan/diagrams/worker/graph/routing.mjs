// Lines and their labels drawn into a sketch whose boxes stand already.
import { TITLE_TOP, titleWidth } from "./titles.mjs";
import { known } from "../common/collections.mjs";
import { overlap, passes } from "./judge.mjs";
import { between, distance } from "./strain.mjs";
import { borders } from "./lanes.mjs";
import { Router } from "./router.mjs";

/** @import { Ends, Scene } from "./graph.js" */

const ALONG = [0.5, 0.3, 0.7, 0.15, 0.85]; // shares of a stretch at which its label is tried, the middle first
const SHARED = 0.5; // of what a hit counts: standing as near to another line breaks ties and no more
const BESIDE = 0.2; // em between a line and its label
const SIGHT = 0.1; // em by which what touches is told from what is apart

/**
 * The sketch with a route and a place for the label of every edge in `edges`; those in `kept` have their routes.
 * @param {Tree} tree
 * @param {Texts} sizes
 * @param {Sketch} sketch
 * @param {Link[]} edges
 * @param {Map<number, Route>} kept
 */
export function routed(tree, sizes, sketch, edges, kept) {
  const routes = known([...sketch.routes].filter(([index]) => !edges.some((edge) => edge.index === index)));
  const labels = known([...sketch.labels].filter(([index]) => routes.has(index)));
  for (const { index, start, end } of edges) {
    const route = kept.get(index);
    if (!route || ![start, end].every((id) => isEndOf(route, sketch.boxes.get(id)))) continue;
    routes.set(index, route);
    if (sketch.labels.has(index)) labels.set(index, sketch.labels.get(index));
  }
  const scene = sceneOf(tree, sizes, sketch, routes, labels);
  const router = new Router(scene);
  const left = edges.filter(({ index }) => !routes.has(index));
  /** @type {Known<Link, number>} */
  const apart = known(left.map((edge) => [edge, between(sketch.boxes.get(edge.start), sketch.boxes.get(edge.end))]));
  left.sort((a, b) => apart.get(a) - apart.get(b)); // what is near takes the straight ways
  for (const edge of left) routes.set(edge.index, way(router, sketch.boxes, edge));
  const frameLines = scene.frames.flatMap(({ box }) => borders(box)).map(thick);
  for (const edge of edges.filter(({ index }) => !labels.has(index))) {
    const { lines, width, height } = sizes.edge(edge.index);
    if (!lines.length) continue;
    const taken = [...scene.obstacles.map(({ box }) => box), ...scene.titles, ...labels.values(), ...frameLines];
    labels.set(edge.index, beside(edge.index, routes, { width, height }, taken));
  }
  return grown({ ...sketch, routes, labels });
}

/**
 * The line of a frame as wide as text keeps away from it.
 * @param {Box} given
 * @returns {Box}
 */
function thick({ x, y, width, height }) {
  return { x: x - SIGHT, y: y - SIGHT, width: width + 2 * SIGHT, height: height + 2 * SIGHT };
}

/**
 * @param {Route} points
 * @param {Box} box
 */
function isEndOf(points, box) {
  return [points[0], points[points.length - 1]].some(([x, y]) => {
    const inside =
      x > box.x - SIGHT && x < box.x + box.width + SIGHT && y > box.y - SIGHT && y < box.y + box.height + SIGHT;
    return (
      inside &&
      Math.min(
        Math.abs(x - box.x),
        Math.abs(x - box.x - box.width),
        Math.abs(y - box.y),
        Math.abs(y - box.y - box.height),
      ) < SIGHT
    );
  });
}

/**
 * @param {Tree} tree
 * @param {Texts} sizes
 * @param {Sketch} given
 * @param {Map<number, Route>} routes
 * @param {Map<number, Box>} labels
 */
function sceneOf(tree, sizes, { boxes }, routes, labels) {
  const all = [...boxes];
  const leaves = all.filter(([id]) => !tree.isCluster(id) || !tree.children.get(id).length);
  const frames = all.filter(([id]) => tree.isCluster(id) && tree.children.get(id).length);
  const titled = frames.filter(([id]) => sizes.title(id).lines.length);
  return {
    obstacles: leaves.map(([id, box]) => ({ id, box })),
    titles: [...titled.map(([id, box]) => titlePlace(box, sizes.title(id))), ...labels.values()],
    frames: frames.map(([id, box]) => ({
      box,
      isHome: (/** @type {Ends} */ { start, end }) => [start, end].some((one) => one === id || tree.isInside(one, id)),
    })),
    routes,
  };
}

/**
 * @param {Box} box
 * @param {Fitted} title
 */
function titlePlace(box, title) {
  const width = titleWidth(box, title);
  return { x: box.x + (box.width - width) / 2, y: box.y + TITLE_TOP, width, height: title.height };
}

/**
 * @param {Router} router
 * @param {Known<string, Box>} boxes
 * @param {Link} edge
 */
function way(router, boxes, edge) {
  const [from, to] = [boxes.get(edge.start), boxes.get(edge.end)];
  const points = router.route(edge, from, to);
  if (!points) throw new Error(`no way from ${edge.start} to ${edge.end}`);
  return corners(points);
}

/**
 * A way without the places at which it does not turn.
 * @param {Route} points
 */
function corners(points) {
  /** @type {Route} */
  const kept = [];
  for (const [x, y] of points) {
    /** @type {(Point | undefined)[]} */
    const [last, other] = [kept.at(-1), kept.at(-2)];
    if (last && last[0] === x && last[1] === y) continue;
    if (last && other && ((other[0] === last[0] && last[0] === x) || (other[1] === last[1] && last[1] === y))) {
      kept.pop();
    }
    kept.push([x, y]);
  }
  return kept;
}

/**
 * The place for a label beside the longest stretch of its line where nothing else stands.
 * @param {number} index
 * @param {Known<number, Route>} routes
 * @param {Size} given
 * @param {Box[]} taken
 */
function beside(index, routes, { width, height }, taken) {
  const points = routes.get(index);
  const stretches = points.slice(1).map((point, at) => /** @type {[Point, Point]} */ ([points[at], point]));
  stretches.sort((a, b) => length(b) - length(a));
  const places = stretches.flatMap((stretch) => ALONG.flatMap((share) => around(stretch, share, width, height)));
  /** @param {Box} place */
  const hits = (place) =>
    taken.filter((box) => overlap(place, box)).length +
    [...routes.values()].filter((route) => passes(route, place)).length;
  const others = [...routes].filter(([other]) => other !== index).map(([, route]) => route);
  /** @param {Box} place */
  const isShared = (place) => others.some((route) => distance(route, place) < distance(points, place) + SIGHT);
  const counted = places.map((place) => hits(place) + (isShared(place) ? SHARED : 0));
  return places[counted.indexOf(Math.min(...counted))];
}

/**
 * @param {[Point, Point]} given
 * @param {number} share
 * @param {number} width
 * @param {number} height
 */
function around([[ax, ay], [bx, by]], share, width, height) {
  const [x, y] = [ax + (bx - ax) * share, ay + (by - ay) * share];
  const sides =
    Math.abs(ax - bx) < SIGHT
      ? [
          [x + BESIDE, y - height / 2],
          [x - BESIDE - width, y - height / 2],
        ]
      : [
          [x - width / 2, y - BESIDE - height],
          [x - width / 2, y + BESIDE],
        ];
  return sides.map(([left, top]) => ({ x: left, y: top, width, height }));
}

/** @param {[Point, Point]} given */
function length([[ax, ay], [bx, by]]) {
  return Math.abs(ax - bx) + Math.abs(ay - by);
}

/**
 * The sketch as large as what is in it, lines that run around it included.
 * @param {Sketch} given
 * @returns {Sketch}
 */
function grown({ boxes, routes, labels, width, height }) {
  const points = [...routes.values()].flat();
  const left = Math.min(0, ...points.map(([x]) => x), ...[...labels.values()].map(({ x }) => x));
  const top = Math.min(0, ...points.map(([, y]) => y), ...[...labels.values()].map(({ y }) => y));
  const right = Math.max(width, ...points.map(([x]) => x), ...[...labels.values()].map((one) => one.x + one.width));
  const bottom = Math.max(
    height,
    ...points.map(([, y]) => y),
    ...[...labels.values()].map((one) => one.y + one.height),
  );
  /**
   * @param {Point} given
   * @returns {Point}
   */
  const at = ([x, y]) => [x - left, y - top];
  /** @param {Box} box */
  const shift = (box) => ({ ...box, x: box.x - left, y: box.y - top });
  return {
    width: right - left,
    height: bottom - top,
    boxes: known([...boxes].map(([id, box]) => [id, shift(box)])),
    routes: known([...routes].map(([id, way]) => [id, way.map(at)])),
    labels: known([...labels].map(([id, box]) => [id, shift(box)])),
  };
}
