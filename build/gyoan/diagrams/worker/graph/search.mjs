// The search for the best layout of a graph in a frame: largest labels first, then as written, then calm.
import { finished, titlePlaces } from "./finish.mjs";
import { flows } from "./elk.mjs";
import { judge } from "./judge.mjs";
import { Level } from "./level.mjs";
import { Sizes } from "./sizes.mjs";
import { ROOT, Tree } from "./tree.mjs";

const FLOWS = { TB: "DOWN", TD: "DOWN", BT: "UP", LR: "RIGHT", RL: "LEFT" };
const TURNED = { DOWN: "RIGHT", UP: "RIGHT", RIGHT: "DOWN", LEFT: "DOWN" };
const LIMIT = 10; // em at which labels are broken
const LIMITS = [7, 14];
const ENOUGH = 0.97; // of the largest size; beyond it nothing is gained
const MANY = 120; // a graph of this many nodes takes long, and its labels are small anyway
const HUGE = 300;
const MARGIN = 1.5; // points around a drawing: half of its thickest line

/** How much each blemish counts, as a share of the label size. */
const COST = { turned: 0.07, unsaid: 0.05, fault: 0.5, shuffled: 0.4, crossing: 0.02, bend: 0.003, limit: 0.01 };

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
  }

  /** Resolves to the best `{sketch, titles, sizes, em, faults}` for a frame; `em` is the label size in points. */
  async best(frame) {
    const count = this.graph.nodes.length;
    let best = null;
    const consider = async (styles, limit = LIMIT) => {
      // All at once: ELK answers each only after a pause.
      for (const one of await Promise.all(styles.map((style) => this.#try(style, limit, frame)))) {
        if (one && (!best || one.value > best.value + 1e-9)) best = one;
      }
    };
    const done = () => best && best.em >= frame.largest * ENOUGH && !best.faults && !best.shuffled;
    const [written, ...others] = this.#styles().slice(0, count > HUGE ? 1 : count > MANY ? 2 : undefined);
    await consider([written]);
    if (!done()) await consider(others);
    if (!best) throw this.failure;
    if (count > MANY) return best;
    if (!done() && this.tree.entered.size) await consider([{ ...best.style, mode: "include" }]);
    if (!done()) for (const limit of LIMITS) await consider([best.style], limit);
    if (best.em < frame.readable) await consider(this.#styles().map((style) => ({ ...style, mode: "include" })));
    if (this.hasLabels && best.em < frame.readable) {
      // The texts of lines then stand where there is room, instead of being given some.
      const packed = this.#styles().map((style) => ({ ...style, free: true }));
      for (const limit of new Set([best.limit, LIMITS[0]])) await consider(packed, limit);
    }
    if (best.faults) await consider([{ ...best.style, loose: true }], best.limit);
    if (best.shuffled || best.faults) await consider([{ ...best.style, forced: true }], best.limit);
    if (best.bends) await consider([{ ...best.style, placement: "NETWORK_SIMPLEX" }], best.limit);
    return best;
  }

  /** The directions worth trying, as written first. */
  #styles() {
    const styles = [];
    for (const direction of [this.written, TURNED[this.written]]) {
      const inner = this.hasGroups ? [direction, TURNED[direction]] : [direction];
      for (const one of inner) {
        styles.push({ direction, inner: one, mode: "packed", placement: "BRANDES_KOEPF", said: this.said, forced: false, loose: false, free: false });
      }
    }
    const unsaid = this.said.size ? styles.map((style) => ({ ...style, said: new Map() })) : [];
    return [...styles, ...unsaid];
  }

  async #try(style, limit, frame) {
    const across = flows.across(style.direction);
    const sizes = remember(this.sizes, `${limit} ${across}`, () => new Sizes(this.graph, this.ruler, limit, across));
    const room = { width: frame.width - 2 * MARGIN, height: frame.height - 2 * MARGIN };
    const level = new Level(this.elk, this.tree, sizes, style, this.memory);
    let sketch;
    try {
      sketch = finished(this.tree, await level.sketch(ROOT, room.width / room.height));
    } catch (error) {
      this.failure = error; // ELK fails on some graphs in some modes; another variant will do
      return null;
    }
    const titles = titlePlaces(this.tree, sizes, sketch);
    const found = judge(this.tree, sketch, titles.values());
    const em = Math.min(frame.largest, room.width / sketch.width, room.height / sketch.height);
    return { style, limit, sizes, sketch, titles, em, ...found, value: this.#value(style, limit, em, found) };
  }

  #value(style, limit, em, { faults, shuffled, crossings, bends }) {
    const blemishes =
      COST.turned * (style.direction !== this.written) +
      COST.unsaid * (style.said.size < this.said.size) +
      COST.fault * Math.min(faults, 3) +
      COST.shuffled * (shuffled > 0) +
      Math.min(0.6, COST.crossing * crossings) +
      Math.min(0.1, COST.bend * bends) +
      COST.limit * (limit !== LIMIT);
    return Math.log(em) - blemishes;
  }
}

function remember(memory, key, make) {
  if (!memory.has(key)) memory.set(key, make());
  return memory.get(key);
}
