// A sketch made ready to be drawn: routes that end on outlines, titles where no line runs, nothing left out.
import { SHARES, TITLE_TOP, titleWidth } from "./titles.mjs";
import { known } from "../common/collections.mjs";
import { passes } from "./judge.mjs";
import { inset, shapeOf } from "./shapes.mjs";

/** @import { Ends } from "./graph.js" */

const LOW = 0.75; // of the height of a box: where the line from the frame around it arrives, below its text

/**
 * The sketch with its routes ending on the outlines of what they join, and with the edges that lead inwards.
 * @param {Tree} tree
 * @param {Sketch} sketch
 * @returns {Sketch}
 */
export function finished(tree, sketch) {
  /** @type {Known<number, Route>} */
  const routes = known();
  for (const edge of tree.edges) {
    const points = sketch.routes.get(edge.index) ?? inward(tree, sketch, edge);
    routes.set(edge.index, onOutlines(tree, sketch, edge, points));
  }
  return { ...sketch, routes };
}

/**
 * The places of the clusters' titles by id: where the fewest lines run, in the middle first.
 * @param {Tree} tree
 * @param {Texts} sizes
 * @param {Sketch} given
 */
export function titlePlaces(tree, sizes, { boxes, routes }) {
  const drawn = tree.edges.filter(({ pattern }) => pattern !== "invisible").map(({ index }) => routes.get(index));
  /** @type {Known<string, Box>} */
  const places = known();
  for (const [id, box] of boxes) {
    if (!tree.isCluster(id)) continue;
    const title = sizes.title(id);
    if (!title.lines.length) continue;
    const width = titleWidth(box, title);
    const y = box.y + (tree.children.get(id).length ? TITLE_TOP : (box.height - title.height) / 2);
    const free = box.width - width;
    const tries = SHARES.map((share) => ({ x: box.x + free * share, y, width, height: title.height }));
    const hits = tries.map((place) => drawn.filter((points) => passes(points, place)).length);
    places.set(id, tries[hits.indexOf(Math.min(...hits))]);
  }
  return places;
}

/**
 * A straight line between a cluster's border and something in it.
 * @param {Tree} tree
 * @param {Sketch} given
 * @param {Ends} given
 * @returns {Route}
 */
function inward(tree, { boxes }, { start, end }) {
  const outside = tree.isInside(end, start);
  const [inner, outer] = outside ? [boxes.get(end), boxes.get(start)] : [boxes.get(start), boxes.get(end)];
  const y = inner.y + inner.height * LOW;
  /** @type {Route} */
  const points = [
    [outer.x, y],
    [inner.x, y],
  ];
  return outside ? points : points.reverse();
}

/**
 * @param {Tree} tree
 * @param {Sketch} given
 * @param {Ends} given
 * @param {Route} points
 */
function onOutlines(tree, { boxes }, { start, end }, points) {
  const route = points.map(([x, y]) => /** @type {Point} */ ([x, y]));
  extend(route, 0, 1, tree, start, boxes);
  extend(route, route.length - 1, route.length - 2, tree, end, boxes);
  return route;
}

/**
 * Moves the end of a route from the border of the box, where ELK leaves it, to the outline within.
 * @param {Route} route
 * @param {number} at
 * @param {number} before
 * @param {Tree} tree
 * @param {string} id
 * @param {Known<string, Box>} boxes
 */
function extend(route, at, before, tree, id, boxes) {
  const node = tree.nodes.get(id);
  if (node.isGroup || node.box) return;
  const box = boxes.get(id);
  const [[x, y], [fromX, fromY]] = [route[at], route[before]];
  const upright = Math.abs(x - fromX) < Math.abs(y - fromY);
  const side = upright ? (fromY < y ? "top" : "bottom") : fromX < x ? "left" : "right";
  const along = upright ? (x - box.x) / box.width : (y - box.y) / box.height;
  const deep = inset(shapeOf(node), box, side, Math.max(0, Math.min(1, along)));
  const way = { top: [0, 1], bottom: [0, -1], left: [1, 0], right: [-1, 0] }[side];
  route[at] = [x + way[0] * deep, y + way[1] * deep];
}
