// Names beside the points they belong to: each where it meets the least of what is there already.
import { NOTHING } from "../common/tolerances.mjs";

const AIR = 0.2; // em between a point and its name
const NARROW = 9; // em at which a long name is broken, where one line finds no room
const TURNS = 5; // a name placed early may find a better place once all others have theirs
const BROKEN = 3; // the turn from which on names may be broken
const OUTSIDE = 4; // times as bad as on another name it is to stand outside the plot
const HALVED = 0.72; // of its width, at which a name breaks into two lines: half, and what an uneven break takes
const [AT_SIDE, AT_CORNER] = [0.5, 0.35]; // of a point, beyond its middle: at a corner, half of it times √½
const ON_A_LINE = 0.3; // what it costs to stand on a line between two fields: less than on another name
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
]; // the first that is free

/** @typedef {{ lines: string[], place: Box }} Name a name in its place */

/**
 * Returns `{names, clashes}`: the lines and the place of each name, and how many of them meet something. Lengths in
 * em; `dots` are the points, `heads` what stands in the plot already.
 * @param {string[]} texts
 * @param {Box[]} dots
 * @param {Box[]} heads
 * @param {Box} plot
 * @param {Ruler} ruler
 */
export function placeNames(texts, dots, heads, plot, ruler) {
  /** @type {(Name | null)[]} */
  const names = texts.map(() => null);
  /** @param {number} index */
  const taken = (index) => [
    ...names.flatMap((name, at) => (name && at !== index ? [name.place] : [])),
    ...dots,
    ...heads,
  ];
  /** @param {number} index */
  const choice = (index) =>
    [...places(texts[index], dots[index], ruler, false)].filter(({ place }) => !cost(place, [...dots, ...heads], plot))
      .length;
  const order = texts
    .map((text, index) => ({ text, index, choice: choice(index) }))
    .sort((a, b) => a.choice - b.choice);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const { text, index } of order) {
      // those with the least choice first
      const name = names[index];
      if (name && !cost(name.place, taken(index), plot)) continue;
      const current = name ? [name] : [];
      names[index] = cheapest([...current, ...places(text, dots[index], ruler, turn >= BROKEN)], taken(index), plot);
    }
  }
  const placed = names.filter((name) => name !== null); // all of them: there is always a cheapest place
  return { names: placed, clashes: placed.filter((name, index) => meets(name.place, taken(index), plot)).length };
}

/**
 * @param {Iterable<Name>} candidates
 * @param {Box[]} taken
 * @param {Box} plot
 */
function cheapest(candidates, taken, plot) {
  /** @type {{ price: number, name: Name | null }} */
  let best = { price: Infinity, name: null };
  for (const name of candidates) {
    const price = cost(name.place, taken, plot);
    if (price < best.price - NOTHING) best = { price, name };
    if (!price) break;
  }
  return best.name;
}

/**
 * @param {Box} place
 * @param {Box[]} taken
 * @param {Box} plot
 */
function cost(place, taken, plot) {
  const met = taken.reduce((sum, one) => sum + overlap(place, one), 0);
  return outside(place, plot) * OUTSIDE + met + (straddles(place, plot) ? ON_A_LINE : 0);
}

/**
 * @param {Box} place
 * @param {Box[]} taken
 * @param {Box} plot
 */
function meets(place, taken, plot) {
  return outside(place, plot) > NOTHING || taken.some((one) => overlap(place, one) > NOTHING);
}

/**
 * The places for a name around its point, in one line and then, if it may be `broken`, in several.
 * @param {string} text
 * @param {Box} dot
 * @param {Ruler} ruler
 * @param {boolean} mayBreak
 * @returns {Generator<Name>}
 */
function* places(text, dot, ruler, mayBreak) {
  const whole = ruler.wrap([text], Infinity);
  const broken = ruler.wrap([text], Math.min(NARROW, whole.width * HALVED));
  for (const { lines, width } of mayBreak && broken.lines.length > 1 ? [whole, broken] : [whole]) {
    const height = lines.length * ruler.pitch.chart;
    const middle = { x: dot.x + dot.width / 2, y: dot.y + dot.height / 2 };
    for (const [across, down] of SIDES) {
      const off = across && down ? AT_CORNER : AT_SIDE;
      const x = middle.x - width / 2 + across * (width / 2 + dot.width * off + AIR);
      const y = middle.y - height / 2 + down * (height / 2 + dot.height * off);
      yield { lines, place: { x, y, width, height } };
    }
  }
}

/**
 * @param {Box} one
 * @param {Box} other
 */
function overlap(one, other) {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/**
 * How much of `place` leaves `plot`.
 * @param {Box} place
 * @param {Box} plot
 */
function outside(place, plot) {
  return place.width * place.height - overlap(place, plot);
}

/**
 * @param {Box} place
 * @param {Box} plot
 */
function straddles(place, plot) {
  const across = plot.x + plot.width / 2;
  const down = plot.y + plot.height / 2;
  return (place.x < across && place.x + place.width > across) || (place.y < down && place.y + place.height > down);
}
