// Labels broken into lines and the sizes that boxes need for them, for one width at which labels are broken. In em.
import { isSign, LINE, room, shapeOf, signSize } from "./shapes.mjs";

const TITLE = 22; // a title may be this wide, if labels are broken earlier
const EDGE = 9; // what stands at a line is broken earlier than what stands in a box
const SLANTED = new Set(["diamond", "circle", "double-circle", "triangle"]);
const LONG = 60; // em of text from which on a box is made wider
const TOWER = 1.2; // width to height that it then has
const STEP = 0.5; // boxes of nearly the same width get the same

export class Sizes {
  constructor(graph, ruler, limit, across) {
    this.name = `${limit} ${across}`;
    this.limit = limit;
    this.ruler = ruler;
    this.nodes = new Map();
    this.titles = new Map();
    for (const node of graph.nodes) {
      if (node.isGroup) this.titles.set(node.id, this.#title(node));
      else this.nodes.set(node.id, this.#node(node, across));
    }
    this.edges = graph.edges.map((edge) => this.#edge(edge));
  }

  node(id) {
    return this.nodes.get(id);
  }

  title(id) {
    return this.titles.get(id);
  }

  edge(index) {
    return this.edges[index];
  }

  #node(node, across) {
    if (isSign(node)) return { lines: [], ...signSize(node, across) };
    const shape = shapeOf(node);
    const limit = this.#limit(node);
    const limits = SLANTED.has(shape) ? [3, 4.5, 6, 7.5, 9, limit].filter((one) => one <= limit) : [limit];
    const tries = limits.map((one) => this.#box(node, shape, one));
    return tries.reduce((best, one) => (cost(one) < cost(best) ? one : best));
  }

  /** Where a label is broken: later where it would make a tower. */
  #limit(node) {
    const whole = node.lines.reduce((sum, line) => sum + this.ruler.width(line, node.bold), 0);
    return whole > LONG ? Math.max(this.limit, Math.sqrt(whole * TOWER * LINE)) : this.limit;
  }

  #box(node, shape, limit) {
    const { lines, width } = this.ruler.wrap(node.lines, limit, node.bold);
    const box = room(shape, width, lines.length);
    return { lines, width: SLANTED.has(shape) ? box.width : Math.ceil(box.width / STEP) * STEP, height: box.height };
  }

  #title(node) {
    const { lines, width } = this.ruler.wrap(node.lines, Math.max(TITLE, this.limit), true);
    return { lines, width, height: lines.length * LINE };
  }

  #edge(edge) {
    const { lines, width } = this.ruler.wrap(edge.lines, Math.min(EDGE, this.limit));
    return { lines, width: width + 0.4, height: lines.length * LINE };
  }
}

/** What a box costs: boxes with slanted sides grow in both directions with their text. */
function cost({ width, height }) {
  return width * height + 0.5 * width ** 2;
}
