// The search for the best layout of a graph in a frame: largest labels first, then as written, then calm.
//
// Layered drawing (Sugiyama, Tagawa and Toda, 1981; ELK does it) gives one layout for each set of choices: direction,
// width of labels, hung branches, folds. This is a greedy search over these choices, a dimension at a time, most
// telling first: the best direction is kept, then the best width of labels in it, and so on. Where labels stay small,
// every direction that still promises something is tried once more, set closely, and the best of all is varied until
// nothing makes it better. What cannot win is not laid out (`contest.mjs`).
//
// A layout is worth the logarithm of the size of its labels, less `COST` for each blemish that `judge.mjs` counts: so a
// blemish is worth the same share of that size whether labels are large or small. How much each counts, and how much
// those that come in numbers count together at the most, was found by trial on diagrams of lectures, with the drawings
// of `tests/worker` as the judge.
import { known } from "../common/collections.mjs";
import { MARGIN } from "../common/points.mjs";
import { finished, titlePlaces } from "./finish.mjs";
import { Courses, HUGE } from "./courses.mjs";
import { flows } from "./elk.mjs";
import { Contest, LIMIT } from "./contest.mjs";
import { docked } from "./docking.mjs";
import { faultCost, judge } from "./judge.mjs";
import { Level } from "./level.mjs";
import { Sizes } from "./sizes.mjs";
import { ROOT, Tree } from "./tree.mjs";

/** @import { Blemishes, Engine, Graph, Layout, Memory, SizedTexts, Variant } from "./graph.js" */

const LIMITS = [7, 14];
const WIDE = 16; // a limit for labels that have all the room they like
const AMPLE = 0.8; // of the largest size, from which on whole lines begin to count for more than large ones
const SMALL = 1.4; // times the least readable size: below it more is tried
const TINY = 1.2; // below it all of that is tried
const MORE_LIMITS = [5, 6, 7, 8.5, 10, 12, 14];
const MANY = 120; // a graph of this many nodes takes long, and its labels are small anyway
const HOPELESS = 0.7; // times the least readable size: below it nothing helps but to split
const SHARES = [0.6, 1, 1.6]; // of how wide a frame is for its height, times what its content asks for
/** @type {Partial<Variant>[]} */
const FOLDS = [2, 3].flatMap((fold) =>
  /** @type {Direction[]} */ (["RIGHT", "DOWN"]).map((direction) => ({
    direction,
    inner: direction,
    fold,
    hang: null,
    free: false,
  })),
);
const FEW_BENDS = 2; // up to which nothing is gained by straighter lines
const RESTLESS = 0.15; // of detours, from which on calmer layouts are looked for

/** How much each blemish counts: 0.05 is as bad as labels that are about a twentieth smaller. */
const COST = {
  turned: 0.07, // the whole flows in another direction than is written
  unsaid: 0.05, // frames flow in other directions than they say
  shuffled: 0.4, // boxes stand in another order than is written, however many
  crossing: 0.02, // each
  bend: 0.003, // each
  detour: 0.2, // lines that go as far round as the drawing is wide and high
  stray: 0.04, // each label away from its line
  limit: 0.01, // labels are broken at another width than usual
  broken: 0.04, // a line too many in each box, where labels are large
  folded: 0.05, // a flow that begins anew in the next band
  uneven: { all: 0, rank: 0.005, "": 0.03 }, // boxes of different sizes, by which of them were made even
};
/** The most that all blemishes of a kind count together: past that nobody counts them. */
const MOST = { crossings: 0.6, bends: 0.1, detours: 0.3, strays: 0.2 };

/** How much is tried. */
export const EFFORT = { glance: 0, look: 1, all: 2 };

export class Search {
  /**
   * @param {Engine} elk
   * @param {Graph} graph
   * @param {Ruler} ruler
   */
  constructor(elk, graph, ruler) {
    this.elk = elk;
    this.graph = graph;
    this.ruler = ruler;
    this.tree = new Tree(graph);
    /** @type {Known<string, Sizes>} */
    this.sizes = known();
    /** @type {Memory} */
    this.memory = { placed: known(), routed: known() };
    /** @type {unknown} */
    this.failure = null; // why the last variant could not be laid out
    this.courses = new Courses(graph, this.tree);
    this.hasLabels = graph.edges.some(({ lines }) => lines.length);
  }

  /**
   * Resolves to the best `{sketch, titles, sizes, em, faults}` for a frame; `em` is the label size in points. For a
   * part of something larger less `effort` is enough.
   * @param {Frame} frame
   * @param {number} [effort]
   */
  async best(frame, effort = EFFORT.all) {
    const best = await this.#chosen(frame, effort);
    return docked(this.tree, best, (bones) => ({ ...best, ...this.#seen(bones, best.sizes) }));
  }

  /**
   * @param {Frame} frame
   * @param {number} effort
   */
  async #chosen(frame, effort) {
    /** @type {Set<string>} */
    const seen = new Set();
    const contest = new Contest((style, limit) => this.#try(style, limit, frame, seen), frame);
    await this.#turn(contest, effort);
    if (!contest.best) throw this.failure;
    if (this.#isHopeless(contest.em, frame)) return contest.leader;
    if (effort > EFFORT.glance) await this.#loosen(contest);
    if (effort === EFFORT.all && contest.em < frame.readable * SMALL) await this.#squeeze(contest, frame);
    if (effort === EFFORT.all && contest.em < frame.readable) await this.#crowd(contest);
    await this.#mend(contest);
    if (effort === EFFORT.all) await this.#calm(contest);
    return contest.leader;
  }

  /**
   * Whether there is so much in the graph that only cutting it helps.
   * @param {number} em
   * @param {Frame} frame
   */
  #isHopeless(em, frame) {
    const count = this.graph.nodes.length;
    return count > MANY || (count > MANY / 3 && em < frame.readable * HOPELESS);
  }

  /**
   * As written, then in other directions, then with branches that hang.
   * @param {Contest} contest
   * @param {number} effort
   */
  async #turn(contest, effort) {
    const count = this.graph.nodes.length;
    const tight = effort === EFFORT.glance;
    const [written, ...others] = this.courses
      .plain()
      .slice(0, count > HUGE ? 1 : count > MANY ? 2 : undefined)
      .map((style) => ({ ...style, tight }));
    await contest.consider([written]);
    if (!contest.isDone) await contest.consider(others);
    if (!contest.isDone) await contest.consider(this.courses.hanging().map((style) => ({ ...style, tight })));
  }

  /** @param {Contest} contest */
  async #loosen(contest) {
    for (const limit of LIMITS) if (!contest.isDone) await contest.vary([{}], limit);
    if (!contest.isDone) await contest.vary([{ tight: true }]);
  }

  /**
   * Small labels: many more variants, each step from the best so far.
   * @param {Contest} contest
   * @param {Frame} frame
   */
  async #squeeze(contest, frame) {
    if (contest.leader.shuffled) await contest.vary([{ forced: true }]);
    const { forced } = contest.leader.style;
    const tight = [...this.courses.plain(), ...this.courses.hanging()].map((style) => ({
      ...style,
      tight: true,
      forced,
    }));
    await contest.consider(contest.promising(tight));
    if (contest.em < frame.readable * TINY) {
      for (const limit of LIMITS) await contest.consider(contest.promising(tight), limit);
    }
    for (let before = null; before !== contest.leader;) {
      before = contest.leader;
      for (const limit of MORE_LIMITS) await contest.vary([{}], limit);
      if (this.hasLabels) await contest.vary([{ free: true }]);
      if (contest.leader.style.mode === "packed") await contest.vary(FOLDS);
    }
  }

  /**
   * Labels that cannot be read: everything laid out at once, the texts of lines where there is room.
   * @param {Contest} contest
   */
  async #crowd(contest) {
    await contest.consider(this.courses.plain().map((style) => ({ ...style, mode: "include" })));
    if (!this.hasLabels) return;
    const free = this.courses.plain().map((style) => ({ ...style, free: true }));
    for (const limit of new Set([contest.leader.limit, LIMITS[0]])) await contest.consider(free, limit);
  }

  /** @param {Contest} contest */
  async #mend(contest) {
    if (contest.leader.faults) await contest.vary([{ loose: true }]);
    if (contest.leader.shuffled || contest.leader.faults) await contest.vary([{ forced: true }]);
  }

  /** @param {Contest} contest */
  async #calm(contest) {
    if (contest.isLarge && contest.leader.broken) await contest.vary([{}], WIDE);
    const { crossings, detours, style } = contest.leader;
    if (crossings > 1 || detours > RESTLESS) await contest.vary(SHARES.map((share) => ({ share })));
    if (!flows.across(style.inner)) await contest.vary([{ even: "all" }]);
    if (contest.leader.style.even !== "all") await contest.vary([{ even: "rank" }]);
    if (contest.leader.bends > FEW_BENDS) await contest.vary([{ placement: "NETWORK_SIMPLEX" }]);
  }

  /**
   * @param {Variant} style
   * @param {number} limit
   * @param {Frame} frame
   * @param {Set<string>} tried
   * @returns {Promise<Layout | null>}
   */
  async #try(style, limit, frame, tried) {
    const across = flows.across(style.direction);
    const even = { by: style.even, across: flows.across(style.inner) };
    const sizes = remember(this.sizes, JSON.stringify([limit, across, even]), () => this.#sized(limit, across, even));
    const again = JSON.stringify([{ ...style, said: style.said.size }, sizes.name]);
    if (tried.has(again)) return null; // labels are broken as they were with another limit
    tried.add(again);
    const room = { width: frame.width - 2 * MARGIN, height: frame.height - 2 * MARGIN };
    const largest = { width: room.width / frame.largest, height: room.height / frame.largest };
    const level = new Level(this.elk, this.tree, sizes, style, this.memory);
    let seen;
    try {
      seen = this.#seen(await level.sketch(ROOT, room.width / room.height, largest), sizes);
    } catch (error) {
      this.failure = error; // ELK fails on some graphs in some modes; another variant will do
      return null;
    }
    const em = Math.min(frame.largest, room.width / seen.sketch.width, room.height / seen.sketch.height);
    const told = { ...seen, broken: sizes.broken(this.graph) * plenty(em / frame.largest) };
    return { style, limit, sizes, em, ...told, value: this.#value(style, limit, em, told) };
  }

  /**
   * What a sketch comes to, and what is wrong with it.
   * @param {Sketch} bones
   * @param {SizedTexts} sizes
   */
  #seen(bones, sizes) {
    const sketch = finished(this.tree, bones);
    const titles = titlePlaces(this.tree, sizes, sketch);
    return { bones, sketch, titles, ...judge(this.tree, sketch, [...titles.values()]) };
  }

  /**
   * @param {number} limit
   * @param {boolean} across
   * @param {{ by: Variant["even"], across: boolean }} even
   */
  #sized(limit, across, even) {
    const sizes = new Sizes(this.graph, this.ruler, limit, across);
    if (even.by) sizes.even(this.tree, even.by, even.across);
    return remember(this.sizes, sizes.signature(), () => sizes);
  }

  /**
   * @param {Variant} style
   * @param {number} limit
   * @param {number} em
   * @param {Blemishes & { broken: number }} given
   */
  #value(style, limit, em, { faults, shuffled, crossings, bends, detours, strays, broken }) {
    const blemishes =
      COST.turned * Number(style.direction !== this.courses.written) +
      COST.unsaid * Number(style.said.size < this.courses.said.size) +
      faultCost(faults) +
      COST.shuffled * Number(shuffled > 0) +
      Math.min(MOST.crossings, COST.crossing * crossings) +
      Math.min(MOST.bends, COST.bend * bends) +
      Math.min(MOST.detours, COST.detour * detours) +
      Math.min(MOST.strays, COST.stray * strays) +
      COST.limit * Number(limit !== LIMIT) +
      COST.broken * broken +
      COST.folded * Number(style.fold > 0) +
      COST.uneven[style.even];
    return Math.log(em) - blemishes;
  }
}

/**
 * From 0 to 1: how little larger labels are still worth, by their share of the largest size.
 * @param {number} share
 */
const plenty = (share) => Math.max(0, 1 - (1 - share) / (1 - AMPLE));

/**
 * @param {Known<string, Sizes>} memory
 * @param {string} key
 * @param {() => Sizes} make
 */
function remember(memory, key, make) {
  if (!memory.has(key)) memory.set(key, make());
  return memory.get(key);
}
