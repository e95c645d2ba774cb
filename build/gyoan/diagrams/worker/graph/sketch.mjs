// Sketches: places of boxes by id, of routes and labels by edge index, in em from a corner of their own.
import { known } from "../common/collections.mjs";

/**
 * @param {string} id
 * @param {Size} given
 */
export function bare(id, { width, height }) {
  return { width, height, ...joined([]), boxes: known([[id, { x: 0, y: 0, width, height }]]) };
}

/** @param {Sketch[]} sketches */
export function joined(sketches) {
  return {
    boxes: known(sketches.flatMap((one) => [...one.boxes])),
    routes: known(sketches.flatMap((one) => [...one.routes])),
    labels: known(sketches.flatMap((one) => [...one.labels])),
  };
}

/**
 * A sketch with what stands in its frames put into them.
 * @param {Sketch} sketch
 * @param {Map<string, Sketch>} inner
 */
export function filled(sketch, inner) {
  const result = {
    ...sketch,
    boxes: known(sketch.boxes),
    routes: known(sketch.routes),
    labels: known(sketch.labels),
  };
  for (const [id, inside] of inner) {
    const { x, y } = sketch.boxes.get(id);
    const here = moved(inside, x, y);
    for (const [one, box] of here.boxes) result.boxes.set(one, box);
    for (const [one, route] of here.routes) result.routes.set(one, route);
    for (const [one, label] of here.labels) result.labels.set(one, label);
  }
  return result;
}

/**
 * @param {Sketch} sketch
 * @param {number} right
 * @param {number} down
 */
export function moved(sketch, right, down) {
  /** @param {Box} box */
  const shift = (box) => ({ ...box, x: box.x + right, y: box.y + down });
  return {
    ...sketch,
    boxes: known([...sketch.boxes].map(([id, box]) => [id, shift(box)])),
    routes: known(
      [...sketch.routes].map(([id, points]) => [
        id,
        points.map(([x, y]) => /** @type {Point} */ ([x + right, y + down])),
      ]),
    ),
    labels: known([...sketch.labels].map(([id, box]) => [id, shift(box)])),
  };
}
