// Ways for lines between boxes that already have their places: upright and level, short, with few turns, around
// everything in between. In em.
//
// The plane is reduced to lanes beside and between boxes (`lanes.mjs`), as orthogonal connector routing does (Wybrow,
// Marriott and Stuckey, 2009), and each line takes the cheapest way on them by A* (Hart, Nilsson and Raphael, 1968):
// the length left to go is the promise, and turns, other lines and foreign frames cost as `COST` says. A state is a
// crossing and the way in which it was reached, since a turn costs; it is a number, whose last two bits are the way.
// Lines are drawn one after the other, near ends first, and avoid those drawn before; none is taken back.
import { ROUNDING } from "../common/tolerances.mjs";
import { Heap } from "./heap.mjs";
import { COST, isTaken, Lanes, WAYS } from "./lanes.mjs";

/** @import { Ends, Scene, Segment } from "./graph.js" */

const WAY_BITS = 2; // of a state: they tell one of four ways
const WAY = 3; // these bits
const [LEFT, RIGHT, UP, DOWN] = WAYS.keys();

/** @param {number} way */
const opposite = (way) => way ^ 1; // they stand in pairs

/**
 * Routes from box to box, one after the other. `obstacles` are boxes no line may pass, `titles` places it should not
 * pass, `frames` clusters with a test of which edges are at home in them, `routes` the lines that are there already,
 * by edge index.
 */
export class Router {
  /** @param {Scene & { routes: Map<number, Route> }} given */
  constructor({ obstacles, titles, frames, routes }) {
    this.scene = { obstacles, titles, frames };
    this.drawn = [...routes.values()].flatMap(segmentsOf);
  }

  /**
   * The way from one box to another as points, or null where there is none.
   * @param {Ends} edge
   * @param {Box} from
   * @param {Box} to
   */
  route(edge, from, to) {
    const points = new WaySearch({ ...this.scene, segments: this.drawn }, edge, from, to).points();
    if (points) this.drawn.push(...segmentsOf(points));
    return points;
  }
}

/** @param {Route} points */
function segmentsOf(points) {
  return points.slice(1).map((point, at) => {
    const [[ax, ay], [bx, by]] = [points[at], point];
    const ends = [...(at === 0 ? [points[0]] : []), ...(at === points.length - 2 ? [point] : [])];
    return { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by), ends };
  });
}

/** A search on the lanes; a state is a crossing of lanes and the way in which it was reached. */
class WaySearch {
  /**
   * @param {Scene & { segments: Segment[] }} scene
   * @param {Ends} edge
   * @param {Box} from
   * @param {Box} to
   */
  constructor(scene, edge, from, to) {
    this.lanes = new Lanes(scene, edge, from, to);
    this.segments = scene.segments;
    this.xs = this.lanes.xs;
    this.ys = this.lanes.ys;
    this.wide = this.xs.length;
    this.right = Float64Array.from(this.xs, (x) => Math.max(0, to.x - x) + Math.min(0, to.x + to.width - x));
    this.down = Float64Array.from(this.ys, (y) => Math.max(0, to.y - y) + Math.min(0, to.y + to.height - y));
    const size = (this.wide * this.ys.length) << WAY_BITS;
    this.best = new Float64Array(size).fill(Infinity);
    this.before = new Int32Array(size).fill(-1);
    this.heap = new Heap();
  }

  /** The cheapest way as points; null where there is none. */
  points() {
    const goals = new Float64Array(this.best.length).fill(Infinity); // what it costs to end there
    for (const { point, side, extra } of this.lanes.goals) {
      goals[this.#state(point, opposite(side))] = this.#busy(point) + extra;
    }
    for (const { point, side, extra } of this.lanes.starts) {
      this.#reach(this.#state(point, side), this.#busy(point) + extra, -1);
    }
    let done = -1;
    let least = Infinity;
    while (this.heap.length) {
      const promise = this.heap.least;
      const state = this.heap.pop();
      if (promise >= least) break;
      const cost = this.best[state];
      const before = this.before[state];
      if (promise > cost + this.#left(state) + ROUNDING) continue;
      if (cost + goals[state] < least && before >= 0 && (before & WAY) === (state & WAY)) {
        least = cost + goals[state];
        done = state;
      }
      this.#walk(state, before, cost);
    }
    return done < 0 ? null : this.#way(done);
  }

  /**
   * @param {Point} given
   * @param {number} way
   */
  #state([x, y], way) {
    return ((this.ys.indexOf(y) * this.wide + this.xs.indexOf(x)) << WAY_BITS) + way;
  }

  /**
   * @param {number} state
   * @param {number} cost
   * @param {number} before
   */
  #reach(state, cost, before) {
    if (cost >= this.best[state] - ROUNDING) return;
    this.best[state] = cost;
    this.before[state] = before;
    this.heap.push(cost + this.#left(state), state);
  }

  /**
   * What it costs at the least from a state to the goal.
   * @param {number} state
   */
  #left(state) {
    const at = state >> WAY_BITS;
    const right = this.right[at % this.wide];
    const down = this.down[Math.floor(at / this.wide)];
    const wayX = WAYS[state & WAY][0];
    const wayY = WAYS[state & WAY][1];
    const turns = (right && down) || right * wayX < 0 || down * wayY < 0 || (right && !wayX) || (down && !wayY);
    return Math.abs(right) + Math.abs(down) + (turns ? COST.bend : 0);
  }

  /** @param {Point} point */
  #busy(point) {
    return isTaken(this.segments, point) ? COST.busy : 0;
  }

  /**
   * Reaches what can be reached from a state: straight on, or a turn at the place.
   * @param {number} state
   * @param {number} before
   * @param {number} cost
   */
  #walk(state, before, cost) {
    const way = state & WAY;
    const at = state >> WAY_BITS;
    const x = at % this.wide;
    const y = Math.floor(at / this.wide);
    const right = WAYS[way][0];
    const nextX = x + right;
    const nextY = y + WAYS[way][1];
    if (nextX >= 0 && nextY >= 0 && nextX < this.wide && nextY < this.ys.length) {
      const step = right
        ? this.lanes.level.lines[y][Math.min(x, nextX)]
        : this.lanes.upright.lines[x][Math.min(y, nextY)];
      if (step < Infinity) this.#reach(((nextY * this.wide + nextX) << WAY_BITS) + way, cost + step, state);
    }
    if (before < 0) return; // a line leaves its box straight
    this.#reach((at << WAY_BITS) + (right ? UP : LEFT), cost + COST.bend, state);
    this.#reach((at << WAY_BITS) + (right ? DOWN : RIGHT), cost + COST.bend, state);
  }

  /** @param {number} done */
  #way(done) {
    /** @type {Route} */
    const points = [];
    for (let state = done; state >= 0; state = this.before[state]) {
      const at = state >> WAY_BITS;
      points.push([this.xs[at % this.wide], this.ys[Math.floor(at / this.wide)]]);
    }
    return points.reverse();
  }
}
