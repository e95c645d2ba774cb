// Names beside the points they belong to: each where it meets the least of what is there already.
import { PITCH } from "./sizes.mjs";

const AIR = 0.2;
const NARROW = 9; // em at which a long name is broken, where one line finds no room
const TURNS = 5; // a name placed early may find a better place once all others have theirs
const BROKEN = 3; // the turn from which on names may be broken
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

/**
 * Returns `{names, clashes}`: the lines and the place of each name, and how many of them meet something. Lengths in
 * em; `dots` are the points, `heads` what stands in the plot already.
 */
export function placeNames(texts, dots, heads, plot, ruler) {
  const names = texts.map(() => null);
  const taken = (index) => [
    ...names.filter((name, at) => name && at !== index).map((name) => name.place),
    ...dots,
    ...heads,
  ];
  const choice = (index) =>
    [...places(texts[index], dots[index], ruler, false)].filter(({ place }) => !cost(place, [...dots, ...heads], plot))
      .length;
  const order = texts
    .map((text, index) => ({ text, index, choice: choice(index) }))
    .sort((a, b) => a.choice - b.choice);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const { text, index } of order) {
      // those with the least choice first
      if (names[index] && !cost(names[index].place, taken(index), plot)) continue;
      const current = names[index] ? [names[index]] : [];
      names[index] = cheapest([...current, ...places(text, dots[index], ruler, turn >= BROKEN)], taken(index), plot);
    }
  }
  return { names, clashes: names.filter((name, index) => meets(name.place, taken(index), plot)).length };
}

function cheapest(candidates, taken, plot) {
  let best = { price: Infinity, name: null };
  for (const name of candidates) {
    const price = cost(name.place, taken, plot);
    if (price < best.price - 1e-6) best = { price, name };
    if (!price) break;
  }
  return best.name;
}

function cost(place, taken, plot) {
  const met = taken.reduce((sum, one) => sum + overlap(place, one), 0);
  return outside(place, plot) * 4 + met + (straddles(place, plot) ? ON_A_LINE : 0);
}

function meets(place, taken, plot) {
  return outside(place, plot) > 1e-6 || taken.some((one) => overlap(place, one) > 1e-6);
}

/** The places for a name around its point, in one line and then, if it may be `broken`, in several. */
function* places(text, dot, ruler, mayBreak) {
  const whole = ruler.wrap([text], Infinity);
  const broken = ruler.wrap([text], Math.min(NARROW, whole.width * 0.72));
  for (const { lines, width } of mayBreak && broken.lines.length > 1 ? [whole, broken] : [whole]) {
    const height = lines.length * PITCH;
    const middle = { x: dot.x + dot.width / 2, y: dot.y + dot.height / 2 };
    for (const [across, down] of SIDES) {
      const off = across && down ? 0.35 : 0.5; // a corner is nearer than it looks
      const x = middle.x - width / 2 + across * (width / 2 + dot.width * off + AIR);
      const y = middle.y - height / 2 + down * (height / 2 + dot.height * off);
      yield { lines, place: { x, y, width, height } };
    }
  }
}

function overlap(one, other) {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How much of `place` leaves `plot`. */
function outside(place, plot) {
  return place.width * place.height - overlap(place, plot);
}

function straddles(place, plot) {
  const across = plot.x + plot.width / 2;
  const down = plot.y + plot.height / 2;
  return (place.x < across && place.x + place.width > across) || (place.y < down && place.y + place.height > down);
}
