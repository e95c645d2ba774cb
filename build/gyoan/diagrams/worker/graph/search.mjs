// The search for the best layout of a graph in a frame: largest labels first, then as written, then calm.
import { finished, titlePlaces } from "./finish.mjs";
import { flows } from "./elk.mjs";
import { Contest, LIMIT } from "./contest.mjs";
import { deepestTree } from "./hanging.mjs";
import { judge } from "./judge.mjs";
import { Level } from "./level.mjs";
import { Sizes } from "./sizes.mjs";
import { ROOT, Tree } from "./tree.mjs";

const FLOWS = { TB: "DOWN", TD: "DOWN", BT: "UP", LR: "RIGHT", RL: "LEFT" };
const TURNED = { DOWN: "RIGHT", UP: "RIGHT", RIGHT: "DOWN", LEFT: "DOWN" };
const LIMITS = [7, 14];
const WIDE = 16; // a limit for labels that have all the room they like
const AMPLE = 0.8; // of the largest size, from which on whole lines begin to count for more than large ones
const SMALL = 1.4; // times the least readable size: below it more is tried
const TINY = 1.2; // below it all of that is tried
const MORE_LIMITS = [5, 6, 7, 8.5, 10, 12, 14];
const MANY = 120; // a graph of this many nodes takes long, and its labels are small anyway
const HUGE = 300;
const DENSE = 1.2; // lines a node
const MOST_HUNG = 3; // depths of a tree from which on its branches are tried hanging
const HOPELESS = 0.7; // times the least readable size: below it nothing helps but to split
const SHARES = [0.6, 1, 1.6]; // of how wide a frame is for its height, times what its content asks for
const FOLDS = [2, 3].flatMap((fold) =>
  ["RIGHT", "DOWN"].map((direction) => ({ direction, inner: direction, fold, hang: null, free: false })),
);
const FEW_BENDS = 2; // up to which nothing is gained by straighter lines
const RESTLESS = 0.15; // of detours, from which on calmer layouts are looked for
const MARGIN = 1.5; // points around a drawing: half of its thickest line

/** How much each blemish counts, as a share of the label size. */
const COST = {
  turned: 0.07,
  unsaid: 0.05,
  fault: 0.5,
  shuffled: 0.4,
  crossing: 0.02,
  bend: 0.003,
  detour: 0.2,
  stray: 0.04,
  limit: 0.01,
  broken: 0.04,
  folded: 0.05,
  uneven: { all: 0, rank: 0.005, "": 0.03 },
};

/** How much is tried. */
export const EFFORT = { glance: 0, look: 1, all: 2 };

export class Search {
  constructor(elk, graph, ruler) {
    Object.assign(this, { elk, graph, ruler });
    this.tree = new Tree(graph);
    this.sizes = new Map();
    this.memory = new Map();
    const groups = graph.nodes.filter((node) => node.isGroup);
    this.said = new Map(groups.filter((node) => FLOWS[node.direction]).map((node) => [node.id, FLOWS[node.direction]]));
    this.written = FLOWS[graph.direction] ?? "DOWN";
    this.hasLabels = graph.edges.some(({ lines }) => lines.length);
    this.hasGroups = groups.length > 0;
    this.isThicket = graph.nodes.length > HUGE && graph.edges.length > graph.nodes.length * DENSE;
  }

  /**
   * Resolves to the best `{sketch, titles, sizes, em, faults}` for a frame; `em` is the label size in points. For a
   * part of something larger less `effort` is enough.
   */
  async best(frame, effort = EFFORT.all) {
    const seen = new Set();
    const contest = new Contest((style, limit) => this.#try(style, limit, frame, seen), frame);
    await this.#turn(contest, effort);
    if (!contest.best) throw this.failure;
    if (this.#isHopeless(contest.em, frame)) return contest.best;
    if (effort > EFFORT.glance) await this.#loosen(contest);
    if (effort === EFFORT.all && contest.em < frame.readable * SMALL) await this.#squeeze(contest, frame);
    if (effort === EFFORT.all && contest.em < frame.readable) await this.#crowd(contest);
    await this.#mend(contest);
    if (effort === EFFORT.all) await this.#calm(contest);
    return contest.best;
  }

  /** Whether there is so much in the graph that only cutting it helps. */
  #isHopeless(em, frame) {
    const count = this.graph.nodes.length;
    return count > MANY || (count > MANY / 3 && em < frame.readable * HOPELESS);
  }

  /** As written, then in other directions, then with branches that hang. */
  async #turn(contest, effort) {
    const count = this.graph.nodes.length;
    const tight = effort === EFFORT.glance;
    const [written, ...others] = this.#styles()
      .slice(0, count > HUGE ? 1 : count > MANY ? 2 : undefined)
      .map((style) => ({ ...style, tight }));
    await contest.consider([written]);
    if (!contest.isDone) await contest.consider(others);
    if (!contest.isDone) await contest.consider(this.#hanging().map((style) => ({ ...style, tight })));
  }

  async #loosen(contest) {
    for (const limit of LIMITS) if (!contest.isDone) await contest.vary([{}], limit);
    if (!contest.isDone) await contest.vary([{ tight: true }]);
  }

  /** Small labels: many more variants, each step from the best so far. */
  async #squeeze(contest, frame) {
    if (contest.best.shuffled) await contest.vary([{ forced: true }]);
    const { forced } = contest.best.style;
    const tight = [...this.#styles(), ...this.#hanging()].map((style) => ({ ...style, tight: true, forced }));
    await contest.consider(contest.promising(tight));
    if (contest.em < frame.readable * TINY) {
      for (const limit of LIMITS) await contest.consider(contest.promising(tight), limit);
    }
    for (let before = null; before !== contest.best;) {
      before = contest.best;
      for (const limit of MORE_LIMITS) await contest.vary([{}], limit);
      if (this.hasLabels) await contest.vary([{ free: true }]);
      if (contest.best.style.mode === "packed") await contest.vary(FOLDS);
    }
  }

  /** Labels that cannot be read: everything laid out at once, the texts of lines where there is room. */
  async #crowd(contest) {
    await contest.consider(this.#styles().map((style) => ({ ...style, mode: "include" })));
    if (!this.hasLabels) return;
    const free = this.#styles().map((style) => ({ ...style, free: true }));
    for (const limit of new Set([contest.best.limit, LIMITS[0]])) await contest.consider(free, limit);
  }

  async #mend(contest) {
    if (contest.best.faults) await contest.vary([{ loose: true }]);
    if (contest.best.shuffled || contest.best.faults) await contest.vary([{ forced: true }]);
  }

  async #calm(contest) {
    if (contest.isLarge && contest.best.broken) await contest.vary([{}], WIDE);
    const { crossings, detours, style } = contest.best;
    if (crossings > 1 || detours > RESTLESS) await contest.vary(SHARES.map((share) => ({ share })));
    if (!flows.across(style.inner)) await contest.vary([{ even: "all" }]);
    if (contest.best.style.even !== "all") await contest.vary([{ even: "rank" }]);
    if (contest.best.bends > FEW_BENDS) await contest.vary([{ placement: "NETWORK_SIMPLEX" }]);
  }

  /** The directions worth trying, as written first. */
  #styles() {
    const styles = [];
    for (const direction of [this.written, TURNED[this.written]]) {
      const inner = this.hasGroups ? [direction, TURNED[direction]] : [direction];
      for (const one of inner) {
        styles.push({
          direction,
          inner: one,
          mode: "packed",
          placement: "BRANDES_KOEPF",
          said: this.said,
          forced: false,
          loose: false,
          free: false,
          hang: null,
          share: 1,
          tight: false,
          fold: 0,
          even: "",
          rough: this.isThicket,
        });
      }
    }
    const unsaid = this.said.size ? styles.map((style) => ({ ...style, said: new Map() })) : [];
    return [...styles, ...unsaid];
  }

  /** Trees whose branches hang on lines, from some depth on. */
  #hanging() {
    const [usual] = this.#styles();
    const deepest = deepestTree(this.tree);
    const depths = Array.from({ length: Math.min(MOST_HUNG, deepest) }, (_, depth) => depth);
    const flows = this.hasGroups ? ["DOWN", "RIGHT"] : ["DOWN"];
    return depths.flatMap((hang) => flows.map((direction) => ({ ...usual, direction, inner: "DOWN", hang })));
  }

  async #try(style, limit, frame, seen) {
    const across = flows.across(style.direction);
    const even = { by: style.even, across: flows.across(style.inner) };
    const sizes = remember(this.sizes, JSON.stringify([limit, across, even]), () => this.#sized(limit, across, even));
    const again = JSON.stringify([{ ...style, said: style.said.size }, sizes.name]);
    if (seen.has(again)) return null; // labels are broken as they were with another limit
    seen.add(again);
    const room = { width: frame.width - 2 * MARGIN, height: frame.height - 2 * MARGIN };
    const largest = { width: room.width / frame.largest, height: room.height / frame.largest };
    const level = new Level(this.elk, this.tree, sizes, style, this.memory);
    let sketch;
    try {
      sketch = finished(this.tree, await level.sketch(ROOT, room.width / room.height, largest));
    } catch (error) {
      this.failure = error; // ELK fails on some graphs in some modes; another variant will do
      return null;
    }
    const titles = titlePlaces(this.tree, sizes, sketch);
    const found = judge(this.tree, sketch, [...titles.values()]);
    const em = Math.min(frame.largest, room.width / sketch.width, room.height / sketch.height);
    const told = { ...found, broken: sizes.broken(this.graph) * plenty(em / frame.largest) };
    return { style, limit, sizes, sketch, titles, em, ...told, value: this.#value(style, limit, em, told) };
  }

  #sized(limit, across, even) {
    const sizes = new Sizes(this.graph, this.ruler, limit, across);
    if (even.by) sizes.even(this.tree, even.by, even.across);
    return remember(this.sizes, sizes.signature(), () => sizes);
  }

  #value(style, limit, em, { faults, shuffled, crossings, bends, detours, strays, broken }) {
    const blemishes =
      COST.turned * (style.direction !== this.written) +
      COST.unsaid * (style.said.size < this.said.size) +
      COST.fault * Math.min(faults, 3) +
      COST.shuffled * (shuffled > 0) +
      Math.min(0.6, COST.crossing * crossings) +
      Math.min(0.1, COST.bend * bends) +
      Math.min(0.3, COST.detour * detours) +
      Math.min(0.2, COST.stray * strays) +
      COST.limit * (limit !== LIMIT) +
      COST.broken * broken +
      COST.folded * (style.fold > 0) +
      COST.uneven[style.even];
    return Math.log(em) - blemishes;
  }
}

/** From 0 to 1: how little larger labels are still worth, by their share of the largest size. */
const plenty = (share) => Math.max(0, 1 - (1 - share) / (1 - AMPLE));

function remember(memory, key, make) {
  if (!memory.has(key)) memory.set(key, make());
  return memory.get(key);
}
