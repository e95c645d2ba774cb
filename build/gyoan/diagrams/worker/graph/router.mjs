// Ways for lines between boxes that already have their places: upright and level, short, with few turns, around
// everything in between. A* on the lines that run beside and through the middle of boxes. In em.

const CLEAR = [0.75, 1.35]; // how far from a box lines run beside it
const MARGIN = 0.35; // nearer to a foreign box no line comes
const LANE = 0.45; // nearer to another line no line runs along it
const COST = { bend: 3.5, crossing: 4, along: 40, title: 60, foreign: 1.5, busy: 3 };
const SIDES = { left: [-1, 0], right: [1, 0], top: [0, -1], bottom: [0, 1] };
const WAYS = Object.values(SIDES);
const PORTS = [0.5, 0.3, 0.7];

/**
 * Routes from box to box, one after the other. `obstacles` are boxes no line may pass, `titles` places it should not
 * pass, `frames` clusters with a test of which edges are at home in them, `routes` the lines that are there already.
 */
export class Router {
  constructor({ obstacles, titles, frames, routes }) {
    Object.assign(this, { obstacles, titles, frames });
    this.segments = routes.flatMap(segmentsOf);
  }

  /** The way from one box to another as corners, or null where there is none. */
  route(edge, from, to) {
    const grid = new Grid(this, edge, from, to);
    const points = grid.search();
    if (points) this.segments.push(...segmentsOf(points));
    return points;
  }

  /** Whether a line already ends at a point. */
  isTaken([x, y]) {
    return this.segments.some(({ ends }) => ends.some((end) => Math.hypot(end[0] - x, end[1] - y) < LANE));
  }
}

function segmentsOf(points) {
  return points.slice(1).map((point, at) => {
    const [[ax, ay], [bx, by]] = [points[at], point];
    const ends = [at === 0 ? points[0] : null, at === points.length - 2 ? point : null].filter(Boolean);
    return { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by), ends };
  });
}

class Grid {
  constructor(router, edge, from, to) {
    this.router = router;
    this.starts = ports(from);
    this.goals = ports(to);
    this.to = to;
    const boxes = [...router.obstacles.map(({ box }) => box), ...router.frames.map(({ box }) => box), from, to];
    const around = (low, size) => [...CLEAR.map((gap) => low - gap), low + size / 2, ...CLEAR.map((gap) => low + size + gap)];
    const all = [...this.starts, ...this.goals];
    this.xs = sorted([...boxes.flatMap((box) => around(box.x, box.width)), ...all.map(({ point }) => point[0])]);
    this.ys = sorted([...boxes.flatMap((box) => around(box.y, box.height)), ...all.map(({ point }) => point[1])]);
    this.level = this.#costs(this.xs, this.ys, edge, from, to, false);
    this.upright = this.#costs(this.ys, this.xs, edge, from, to, true);
  }

  /** What each step costs: `costs[line][step]` for lines at `across`, steps between neighbours of `along`. */
  #costs(along, across, edge, from, to, turned) {
    const costs = across.map(() => along.slice(1).map((end, at) => end - along[at]));
    const flip = (box) => (turned ? { x: box.y, y: box.x, width: box.height, height: box.width } : box);
    const add = (box, margin, amount) => {
      const { x, y, width, height } = flip(box);
      for (const [line, at] of across.entries()) {
        if (at <= y - margin || at >= y + height + margin) continue;
        for (let step = 0; step < along.length - 1; step += 1) {
          const overlap = Math.min(along[step + 1], x + width + margin) - Math.max(along[step], x - margin);
          if (overlap > 1e-6) costs[line][step] += amount === Infinity ? Infinity : amount(overlap);
        }
      }
    };
    for (const { box } of this.router.obstacles) add(box, same(box, from) || same(box, to) ? -1e-6 : MARGIN, Infinity);
    for (const box of [from, to]) {
      const margin = Math.min(0.3, 0.2 * Math.min(box.width, box.height));
      for (const border of borders(box)) if (flip(border).width) add(border, margin, Infinity);
    }
    for (const title of this.router.titles) add(title, 0.1, () => COST.title);
    for (const { box, isHome } of this.router.frames) {
      if (!isHome(edge)) add(box, 0, (length) => length * COST.foreign);
      for (const border of borders(box)) if (flip(border).width) add(border, 0.4, (length) => length * COST.along);
    }
    for (const segment of this.router.segments) {
      const { width } = flip(segment);
      if (width > 1e-6) add(segment, LANE, (length) => length * COST.along);
      else this.#addCrossing(costs, along, across, flip(segment));
    }
    return costs;
  }

  #addCrossing(costs, along, across, { x, y, height }) {
    const step = along.findIndex((end, at) => at > 0 && along[at - 1] <= x && x < end) - 1;
    if (step < 0) return;
    for (const [line, at] of across.entries()) if (at > y - 0.1 && at < y + height + 0.1) costs[line][step] += COST.crossing;
  }

  search() {
    const { xs, ys } = this;
    const size = xs.length * ys.length * 4;
    const best = new Float64Array(size).fill(Infinity);
    const before = new Int32Array(size).fill(-1);
    const heap = new Heap();
    const vertex = ([x, y]) => ys.indexOf(y) * xs.length + xs.indexOf(x);
    const goals = new Map();
    for (const { point, side } of this.goals) goals.set(vertex(point) * 4 + ((side ^ 1) & 3), this.#busy(point));
    for (const { point, side, extra } of this.starts) {
      const state = vertex(point) * 4 + side;
      best[state] = this.#busy(point) + extra;
      heap.push(best[state] + this.#left(state), state);
    }
    let done = -1;
    let least = Infinity;
    while (heap.length) {
      const [promise, state] = heap.pop();
      if (promise >= least) break;
      const cost = best[state];
      if (promise > cost + this.#left(state) + 1e-9) continue;
      if (goals.has(state) && before[state] >= 0 && (before[state] & 3) === (state & 3) && cost + goals.get(state) < least) {
        least = cost + goals.get(state);
        done = state;
      }
      for (const [next, step] of this.#steps(state, before[state])) {
        const total = cost + step;
        if (total < best[next] - 1e-9) {
          best[next] = total;
          before[next] = state;
          heap.push(total + this.#left(next), next);
        }
      }
    }
    return done < 0 ? null : this.#points(done, before);
  }

  /** How far it is at the least from a state to the goal. */
  #left(state) {
    const at = state >> 2;
    const [x, y] = [this.xs[at % this.xs.length], this.ys[Math.floor(at / this.xs.length)]];
    const { to } = this;
    return Math.max(to.x - x, 0, x - to.x - to.width) + Math.max(to.y - y, 0, y - to.y - to.height);
  }

  #busy(point) {
    return this.router.isTaken(point) ? COST.busy : 0;
  }

  /** The states that can be reached from one: straight on, or a turn at the place. */
  *#steps(state, before) {
    const { xs, ys } = this;
    const [way, at] = [state & 3, state >> 2];
    const [x, y] = [at % xs.length, Math.floor(at / xs.length)];
    const [right, down] = WAYS[way];
    const [nextX, nextY] = [x + right, y + down];
    if (nextX >= 0 && nextY >= 0 && nextX < xs.length && nextY < ys.length) {
      const cost = right ? this.level[y][Math.min(x, nextX)] : this.upright[x][Math.min(y, nextY)];
      if (cost < Infinity) yield [(nextY * xs.length + nextX) * 4 + way, cost];
    }
    if (before < 0) return; // a line leaves its box straight
    for (const turn of right ? [2, 3] : [0, 1]) yield [at * 4 + turn, COST.bend];
  }

  #points(done, before) {
    const points = [];
    for (let state = done; state >= 0; state = before[state]) {
      const at = state >> 2;
      points.push([this.xs[at % this.xs.length], this.ys[Math.floor(at / this.xs.length)]]);
    }
    return points.reverse();
  }
}

/** Where lines may join a box: side numbers as in WAYS, the middle of a side first. */
function ports({ x, y, width, height }) {
  const found = [];
  for (const [side, [right, down]] of WAYS.entries()) {
    for (const share of PORTS) {
      const extra = share === 0.5 ? 0 : 1.6;
      const point = right ? [x + (right > 0 ? width : 0), y + height * share] : [x + width * share, y + (down > 0 ? height : 0)];
      found.push({ point: point.map(fixed), side, extra });
    }
  }
  return found;
}

/** The four sides of a box, as boxes without width or height. */
export function borders({ x, y, width, height }) {
  const level = { x, width, height: 0 };
  const upright = { y, width: 0, height };
  return [{ ...level, y }, { ...level, y: y + height }, { ...upright, x }, { ...upright, x: x + width }];
}

const same = (a, b) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
const fixed = (length) => Math.round(length * 1000) / 1000;

function sorted(lengths) {
  return [...new Set(lengths.map(fixed))].sort((a, b) => a - b);
}

class Heap {
  constructor() {
    this.items = [];
  }

  get length() {
    return this.items.length;
  }

  push(cost, state) {
    const { items } = this;
    let at = items.push([cost, state]) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (isFirst(items[above], items[at])) break;
      [items[above], items[at]] = [items[at], items[above]];
      at = above;
    }
  }

  pop() {
    const { items } = this;
    const first = items[0];
    const last = items.pop();
    if (!items.length) return first;
    items[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < items.length && !isFirst(items[least], items[left])) least = left;
      if (right < items.length && !isFirst(items[least], items[right])) least = right;
      if (least === at) return first;
      [items[at], items[least]] = [items[least], items[at]];
      at = least;
    }
  }
}

/** Ties are settled by the state's number, so that every run finds the same way. */
const isFirst = (a, b) => a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]);
