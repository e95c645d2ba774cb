// Labels broken into lines and the sizes that boxes need for them, for one width at which labels are broken. In em.
import { known } from "../common/collections.mjs";
import { collapsed } from "./chain.mjs";
import { rowsOf } from "./ranks.mjs";
import { isFlat, isSign, isSlanted, room, shapeOf, signSize } from "./shapes.mjs";

/** @import { FittedNode, Graph } from "./graph.js" */

const TITLE = 22; // a title may be this wide, if labels are broken earlier
const EDGE = 9; // what stands at a line is broken earlier than what stands in a box
const SLANTED = [3, 4.5, 6, 7.5, 9]; // tried besides for a shape that grows both ways: the smallest box is kept
const LONG = 60; // em of text from which on a box is made wider
const TOWER = 1.2; // width to height that it then has
const STEP = 0.5; // boxes of nearly the same width get the same
/** How many times as wide (or high) as it has to be a box is made at the most to be as large as its neighbours. */
const MOST = { all: 1.7, rank: 1.7, across: 3, height: 3.4 };

export class Sizes {
  /**
   * @param {Pick<Graph, "nodes" | "edges">} graph
   * @param {Ruler} ruler
   * @param {number} limit
   * @param {boolean} across
   */
  constructor(graph, ruler, limit, across) {
    this.name = `${limit} ${across}`;
    this.limit = limit;
    this.ruler = ruler;
    /** @type {Known<string, FittedNode>} */
    this.nodes = known();
    /** @type {Known<string, Fitted>} */
    this.titles = known();
    for (const node of graph.nodes) {
      if (node.isGroup) this.titles.set(node.id, this.#title(node));
      else this.nodes.set(node.id, this.#node(node, across));
    }
    this.edges = graph.edges.map((edge) => this.#edge(edge));
  }

  /** @param {string} id */
  node(id) {
    return this.nodes.get(id);
  }

  /**
   * How many lines too many the labels of boxes have, as a share of these; at the most 1.
   * @param {Pick<Graph, "nodes">} given
   */
  broken({ nodes }) {
    const boxes = nodes.filter((node) => !node.isGroup && !isSign(node));
    const more = boxes.map((node) => this.node(node.id).lines.length - node.lines.length);
    return Math.min(1, more.reduce((sum, one) => sum + one, 0) / Math.max(1, boxes.length));
  }

  /** What is the same for all sizes that are the same. */
  signature() {
    return JSON.stringify([[...this.nodes.values()], [...this.titles.values()], this.edges]);
  }

  /**
   * A flat box as it is when it is `width` wide: its text may need fewer lines then.
   * @param {GraphItem} node
   * @param {number} width
   * @returns {FittedNode}
   */
  fitted(node, width) {
    const own = this.nodes.get(node.id);
    if (own.text === undefined || width <= own.width || !isFlat(node)) return own;
    const text = own.text + width - own.width;
    const { lines } = this.ruler.wrap(node.lines, text, node.bold);
    const { height } =
      lines.length < own.lines.length ? room(shapeOf(node), 0, lines.length, this.ruler.pitch.box) : own;
    return { lines: lines.length < own.lines.length ? lines : own.lines, text, width, height };
  }

  /** @param {string} id */
  title(id) {
    return this.titles.get(id);
  }

  /** @param {number} index */
  edge(index) {
    return this.edges[index];
  }

  /**
   * Gives boxes one width in a container, or in each rank of it, and one height in rows where the graph runs down.
   * @param {Tree} tree
   * @param {"all" | "rank"} by
   * @param {boolean} across
   */
  even(tree, by, across) {
    this.name = `${this.name} ${by} ${across}`;
    for (const container of tree.children.keys()) {
      const ids = tree.children.get(container);
      const rows = rowsOf(ids, collapsed(tree, container, tree.levels.get(container))).map((row) =>
        row.filter((id) => isFlat(tree.nodes.get(id))),
      );
      for (const group of by === "all" ? [rows.flat()] : rows) {
        this.#align(tree, group, "width", by === "rank" && across ? MOST.across : MOST[by]);
      }
      if (!across) for (const row of rows) this.#align(tree, row, "height", MOST.height);
    }
    return this;
  }

  /**
   * @param {Tree} tree
   * @param {string[]} ids
   * @param {"width" | "height"} side
   * @param {number} most
   */
  #align(tree, ids, side, most) {
    const length = Math.max(0, ...ids.map((id) => this.nodes.get(id)[side]));
    for (const id of ids) {
      const own = this.nodes.get(id);
      if (own[side] * most < length) continue;
      this.nodes.set(id, side === "width" ? this.fitted(tree.nodes.get(id), length) : { ...own, height: length });
    }
  }

  /**
   * @param {GraphItem} node
   * @param {boolean} across
   */
  #node(node, across) {
    if (isSign(node)) return { lines: [], ...signSize(node, across) };
    const shape = shapeOf(node);
    const limit = this.#limit(node);
    const limits = isSlanted(shape) ? [...SLANTED, limit].filter((one) => one <= limit) : [limit];
    const tries = limits.map((one) => this.#box(node, shape, one));
    return tries.reduce((best, one) => (cost(one) < cost(best) ? one : best));
  }

  /**
   * Where a label is broken: later where it would make a tower.
   * @param {GraphItem} node
   */
  #limit(node) {
    const whole = node.lines.reduce((sum, line) => sum + this.ruler.width(line, node.bold), 0);
    return whole > LONG ? Math.max(this.limit, Math.sqrt(whole * TOWER * this.ruler.pitch.box)) : this.limit;
  }

  /**
   * @param {GraphItem} node
   * @param {string} shape
   * @param {number} limit
   */
  #box(node, shape, limit) {
    const { lines, width } = this.ruler.wrap(node.lines, limit, node.bold);
    const box = room(shape, width, lines.length, this.ruler.pitch.box);
    return {
      lines,
      text: width,
      width: isSlanted(shape) ? box.width : Math.ceil(box.width / STEP) * STEP,
      height: box.height,
    };
  }

  /** @param {GraphItem} node */
  #title(node) {
    const { lines, width } = this.ruler.wrap(node.lines, Math.max(TITLE, this.limit), true);
    return { lines, width, height: lines.length * this.ruler.pitch.box };
  }

  /** @param {Link} edge */
  #edge(edge) {
    const { lines, width } = this.ruler.wrap(edge.lines, Math.min(EDGE, this.limit));
    return { lines, width: width + 0.4, height: lines.length * this.ruler.pitch.box };
  }
}

/**
 * What a box costs: boxes with slanted sides grow in both directions with their text.
 * @param {Size} given
 */
function cost({ width, height }) {
  return width * height + 0.5 * width ** 2;
}
