// Lines led to the middles of sides, with one corner, or two halfway: only there does every program that shows a deck
// look for them, and only there do they stay glued to their boxes. Where nothing is lost by it. In em.
import { NOTHING, ROUNDING, UNSEEN } from "../common/tolerances.mjs";
import { known } from "../common/collections.mjs";
import { overlap, passes } from "./judge.mjs";
import { between, stretchesOf } from "./strain.mjs";

/** @import { Blemishes } from "./graph.js" */

const LEAST = 0.4; // no stretch at a box is shorter, so that an arrow head has room
const LANE = 0.4; // nearer to another line no line runs along it
const SAME = 0.2; // nearer to each other two lines look like one
const CLEAR = 0.15; // nearer to the edge of a box or a title than so, a line seems to touch it
const NICK = 0.3; // a line that turns aside by less is straight
const MOST = 100; // lines up to which each way is judged

/**
 * A layout with every line docked with which it is as good to read; `judged` looks at a sketch.
 * @template {Blemishes & { bones: Sketch, sketch: Sketch, titles: Known<string, Box> }} Judged
 * @param {Tree} tree
 * @param {Judged} given
 * @param {(bones: Sketch) => Judged} judged
 * @returns {Judged}
 */
export function docked(tree, given, judged) {
  if (tree.edges.length > MOST) return given;
  /** @type {Judged} */
  let best = given;
  for (const edges of buses(tree, given.bones)) {
    const tries = edges.length > 1 ? [edges, ...edges.map((edge) => [edge])] : [edges];
    for (const some of tries) {
      const found = ways(tree, best.bones, some)
        .map(judged)
        .filter((one) => isAsGood(tree, some, one, best))
        .sort((one, other) => covered(one.sketch).length - covered(other.sketch).length)[0];
      if (found) best = found;
      if (found && some === edges) break;
    }
  }
  return best;
}

/**
 * The lines in groups that turn together: those with two corners that begin or end in one point and bend in one line.
 * @param {Tree} tree
 * @param {Sketch} given
 */
function buses(tree, { routes }) {
  /** @type {Map<string, Link[]>} */
  const groups = new Map();
  /** @type {Known<number, Link[]>} */
  const joined = known();
  for (const edge of tree.edges) {
    const route = routes.get(edge.index);
    if (!route || edge.start === edge.end || edge.pattern === "invisible") continue;
    const names = route.length === 4 ? [nameOf(edge.start, route), nameOf(edge.end, [...route].reverse())] : [];
    const group = names.map((name) => groups.get(name)).find(Boolean) ?? [];
    group.push(edge);
    for (const name of names) groups.set(name, group);
    joined.set(edge.index, group);
  }
  return new Set(joined.values());
}

/**
 * What the lines have in common that leave a box as a route does.
 * @param {string} id
 * @param {Route} route
 */
const nameOf = (id, [[x, y], [bendX, bendY]]) => [id, x, y, bendX, bendY].map((one) => fixed(one)).join();

/** @param {string | number} value */
const fixed = (value) => (typeof value === "number" ? value.toFixed(2) : value);

/**
 * Sketches in which these lines are docked, their labels where they were, and moved along; none where that is no way.
 * @param {Tree} tree
 * @param {Sketch} sketch
 * @param {Link[]} edges
 * @returns {Sketch[]}
 */
function ways(tree, sketch, edges) {
  /** @param {string} id */
  const lines = (id) => tree.edges.filter((edge) => edge.start === id || edge.end === id).length;
  const routes = known(sketch.routes);
  const labels = known(sketch.labels);
  for (const { index, start, end } of edges) {
    const old = sketch.routes.get(index);
    const route = dockedRoute(old, sketch.boxes.get(start), sketch.boxes.get(end), lines(end) > lines(start));
    if (!route || route.length > old.length) return [];
    routes.set(index, route);
    if (labels.has(index)) labels.set(index, moved(labels.get(index), old, route));
  }
  if (edges.every(({ index }) => isSame(routes.get(index), sketch.routes.get(index)))) return [];
  const isWithin = [...labels.values()].every(
    ({ x, y, width, height }) => x >= 0 && y >= 0 && x + width <= sketch.width && y + height <= sketch.height,
  );
  return [{ ...sketch, routes }, ...(isWithin ? [{ ...sketch, routes, labels }] : [])];
}

/**
 * Whether nothing is worse in one layout than in another, from which only these lines differ.
 * @param {Tree} tree
 * @param {Link[]} edges
 * @param {Blemishes & { sketch: Sketch, titles: Known<string, Box> }} one
 * @param {Blemishes & { sketch: Sketch, titles: Known<string, Box> }} other
 */
function isAsGood(tree, edges, one, other) {
  /** @type {(keyof Blemishes)[]} */
  const kinds = ["faults", "crossings", "bends", "detours", "strays"];
  if (kinds.some((kind) => one[kind] > other[kind] + ROUNDING)) return false;
  const turned = new Set(edges.map(({ index }) => index));
  const titles = [...one.titles].filter(([id, box]) => !isAt(box, other.titles.get(id))).map(([id]) => titleOf(id));
  const changed = { turned, others: new Set([...titles, ...[...turned].map(textOf)]) };
  const [now, before] = [one, other].map(
    (given) =>
      new Set([...covered(given.sketch), ...close(tree, given.sketch, turned), ...brushed(tree, given, changed)]),
  );
  return [...now].every((mark) => before.has(mark));
}

/** @param {string} id */
const titleOf = (id) => `title of ${id}`;

/** @param {number} index */
const textOf = (index) => `text of ${index}`;

/**
 * @param {Box} one
 * @param {Box} other
 */
const isAt = (one, other) => one.x === other.x && one.y === other.y;

/**
 * The lines whose own labels stand on them.
 * @param {Sketch} given
 */
function covered({ routes, labels }) {
  return [...labels].filter(([index, label]) => passes(routes.get(index), label)).map(([index]) => String(index));
}

/**
 * What runs through something that is nothing of its own, or so near to it that it seems to touch it: lines through
 * boxes, titles and texts of others, and texts over boxes, titles and other texts. Of what did not change nothing is
 * told.
 * @param {Tree} tree
 * @param {{ sketch: Sketch, titles: Known<string, Box> }} given
 * @param {{ turned: Set<number>, others: Set<string> }} changed
 */
function brushed(tree, { sketch: { routes, boxes, labels }, titles }, changed) {
  const leaves = [...boxes].filter(([id]) => !tree.isCluster(id)).map(([id, box]) => named(id, around(box)));
  const all = [
    ...leaves,
    ...[...titles].map(([id, box]) => named(titleOf(id), around(box))),
    ...[...labels].map(([index, box]) => named(textOf(index), around(box))),
  ];
  const some = all.filter(([id]) => changed.others.has(id));
  return tree.edges
    .filter(({ index, pattern }) => pattern !== "invisible" && routes.has(index))
    .flatMap(({ index, start, end }) => {
      const isTurned = changed.turned.has(index);
      const others = (isTurned ? all : some).filter(([id]) => ![start, end, textOf(index)].includes(id));
      const label = labels.get(index);
      const hit = label ? others.concat(isTurned ? leaves : []).filter(([, box]) => overlap(label, box)) : [];
      return [
        ...others.filter(([, box]) => passes(routes.get(index), box)).map(([id]) => `${index} ${id}`),
        ...hit.map(([id]) => `${textOf(index)} ${id}`),
      ];
    });
}

/**
 * @param {string} id
 * @param {Box} box
 * @returns {[string, Box]}
 */
const named = (id, box) => [id, box];

/**
 * A box with what must be clear around it.
 * @param {Box} given
 */
function around({ x, y, width, height }) {
  const clear = CLEAR + UNSEEN;
  return { x: x - clear, y: y - clear, width: width + 2 * clear, height: height + 2 * clear };
}

/**
 * The pairs of lines, one of them turned, that run side by side too near to each other, and on each other.
 * @param {Tree} tree
 * @param {Sketch} given
 * @param {Set<number>} turned
 */
function close(tree, { routes }, turned) {
  const drawn = tree.edges.filter(({ index, pattern }) => pattern !== "invisible" && routes.has(index));
  return drawn.flatMap((one, at) =>
    drawn.slice(at + 1).flatMap((other) => {
      if (!turned.has(one.index) && !turned.has(other.index)) return [];
      const [first, second] = [routes.get(one.index), routes.get(other.index)];
      if (mayShare(one, first, other, second) || !runsAlong(first, second, LANE)) return [];
      return [SAME, LANE]
        .filter((near) => runsAlong(first, second, near))
        .map((near) => [one.index, other.index, near].join());
    }),
  );
}

/**
 * Whether two lines may have a stretch in common: they look alike, and leave or reach the same box in the same point.
 * @param {Link} one
 * @param {Route} route
 * @param {Link} other
 * @param {Route} second
 */
function mayShare(one, route, other, second) {
  if (one.pattern !== other.pattern) return false;
  const leave = one.start === other.start && isNear(route[0], second[0]);
  return leave || (one.end === other.end && isNear(last(route), last(second)));
}

/**
 * The way from the middle of a side to the middle of a side, by the sides that a route leaves and reaches; or null.
 * @param {Route} old
 * @param {Box} from
 * @param {Box} to
 * @param {boolean} byEnd whether it is the end rather than the start by which a line is straight
 * @returns {Route | null}
 */
function dockedRoute(old, from, to, byEnd) {
  const [leaves, arrives] = [way(old[0], old[1]), way(old[old.length - 2], last(old))];
  if (!leaves || !arrives) return null;
  const start = middle(from, leaves);
  const end = middle(to, [-arrives[0], -arrives[1]]);
  /** @param {Point} given */
  const ahead = ([right, down]) => (end[0] - start[0]) * right + (end[1] - start[1]) * down;
  const turns = leaves[0] * arrives[0] + leaves[1] * arrives[1];
  if (turns > 0) return ahead(leaves) < 2 * LEAST ? null : halfway(start, end, leaves, byEnd);
  const hangs = old.length === 3 && !leaves[0] && !isNear(old[0], start); // a branch keeps its trunk
  if (turns < 0 || hangs || ahead(leaves) < LEAST || ahead(arrives) < LEAST) return null;
  return [start, leaves[0] ? [end[0], start[1]] : [start[0], end[1]], end];
}

/**
 * @param {Point} start
 * @param {Point} end
 * @param {Point} leaves
 * @param {boolean} byEnd
 * @returns {Route}
 */
function halfway(start, end, leaves, byEnd) {
  const level = leaves[0] !== 0;
  const across = level ? 1 : 0;
  if (Math.abs(start[across] - end[across]) < NICK) {
    const at = (byEnd ? end : start)[across];
    return level
      ? [
          [start[0], at],
          [end[0], at],
        ]
      : [
          [at, start[1]],
          [at, end[1]],
        ];
  }
  const bend = level ? (start[0] + end[0]) / 2 : (start[1] + end[1]) / 2;
  return level ? [start, [bend, start[1]], [bend, end[1]], end] : [start, [start[0], bend], [end[0], bend], end];
}

/** @param {Route} route */
const last = (route) => route[route.length - 1];

/**
 * @param {Point} one
 * @param {Point} other
 * @param {number} [near]
 */
const isNear = ([x, y], [otherX, otherY], near = UNSEEN) => Math.abs(x - otherX) < near && Math.abs(y - otherY) < near;

/**
 * @param {Route} one
 * @param {Route} other
 */
const isSame = (one, other) =>
  one.length === other.length && one.every((point, at) => isNear(point, other[at], NOTHING));

/**
 * The direction of a stretch; null where it is askew.
 * @param {Point} given
 * @param {Point} given
 * @returns {Point | null}
 */
function way([x, y], [toX, toY]) {
  const [right, down] = [toX - x, toY - y].map((length) => (Math.abs(length) > 1e-3 ? Math.sign(length) : 0));
  return Boolean(right) === Boolean(down) ? null : [right, down];
}

/**
 * The middle of the side of a box that looks in a direction.
 * @param {Box} given
 * @param {Point} given
 * @returns {Point}
 */
function middle({ x, y, width, height }, [right, down]) {
  return [x + (width * (1 + right)) / 2, y + (height * (1 + down)) / 2];
}

/**
 * A label moved along with the stretch of its line that is nearest to it.
 * @param {Box} label
 * @param {Route} old
 * @param {Route} route
 */
function moved(label, old, route) {
  const stretches = stretchesOf(old);
  const apart = stretches.map((stretch) => between(stretch, label));
  const mine = stretches[apart.indexOf(Math.min(...apart))];
  const shifts = stretchesOf(route)
    .filter((one) => Boolean(one.width) === Boolean(mine.width))
    .map((one) => (mine.width ? one.y - mine.y : one.x - mine.x))
    .sort((one, other) => Math.abs(one) - Math.abs(other));
  const shift = shifts[0] ?? 0;
  return mine.width ? { ...label, y: label.y + shift } : { ...label, x: label.x + shift };
}

/**
 * Whether a line runs along another and nearer to it than so.
 * @param {Route} route
 * @param {Route} other
 * @param {number} near
 */
function runsAlong(route, other, near) {
  return stretchesOf(route).some((one) =>
    stretchesOf(other).some((two) => {
      const across = Math.min(one.x + one.width, two.x + two.width) - Math.max(one.x, two.x);
      const down = Math.min(one.y + one.height, two.y + two.height) - Math.max(one.y, two.y);
      const areUpright = one.width < UNSEEN && two.width < UNSEEN;
      const areLevel = one.height < UNSEEN && two.height < UNSEEN;
      return (areUpright && -across < near && down > UNSEEN) || (areLevel && -down < near && across > UNSEEN);
    }),
  );
}
