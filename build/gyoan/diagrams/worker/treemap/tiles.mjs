// Places for values side by side: areas as the values, tiles wide rather than high, and in the order of the source.
//
// Strips are cut off the room, along its shorter side, each with as many tiles as make its worst one best: squarified
// treemaps (Bruls, Huizing and van Wijk, 2000), but in the order of the source, as ordered treemaps keep it (Bederson,
// Shneiderman and Wattenberg, 2002), and with text in mind: the best tile is twice as wide as it is high.
import { sum } from "../common/collections.mjs";

const WIDE = 2; // width to height that a tile has at best: text lies

/**
 * The places `{x, y, width, height}` of `values`, which fill `room` from the top left to the bottom right.
 * @param {number[]} values
 * @param {Box} room
 */
export function tiles(values, room) {
  const places = [];
  let { x, y, width, height } = room;
  let rest = [...values];
  while (rest.length) {
    const total = sum(rest);
    // a strip stands at the left of a wide room, and lies at the top of a high one
    const across = width >= height * WIDE;
    const [along, depth] = across ? [height, width] : [width, height];
    const strip = rest.slice(0, stripLength(rest, total, along, depth, across));
    const thick = (sum(strip) / total) * depth;
    let at = 0;
    for (const value of strip) {
      const long = (value / sum(strip)) * along;
      places.push(across ? { x, y: y + at, width: thick, height: long } : { x: x + at, y, width: long, height: thick });
      at += long;
    }
    if (across) [x, width] = [x + thick, width - thick];
    else [y, height] = [y + thick, height - thick];
    rest = rest.slice(strip.length);
  }
  return places;
}

/**
 * How many of the next values make the strip whose worst tile is best.
 * @param {number[]} values
 * @param {number} total
 * @param {number} along
 * @param {number} depth
 * @param {boolean} across
 */
function stripLength(values, total, along, depth, across) {
  let best = { count: 1, worst: Infinity };
  for (let count = 1; count <= values.length; count += 1) {
    const strip = values.slice(0, count);
    const thick = (sum(strip) / total) * depth;
    const worst = Math.max(...strip.map((value) => odd((value / sum(strip)) * along, thick, across)));
    if (worst < best.worst) best = { count, worst };
  }
  return best.count;
}

/**
 * How far a tile is from the shape that it has at best: 1 for that.
 * @param {number} long
 * @param {number} thick
 * @param {boolean} across
 */
function odd(long, thick, across) {
  const ratio = (across ? thick / long : long / thick) / WIDE;
  return Math.max(ratio, 1 / ratio);
}
