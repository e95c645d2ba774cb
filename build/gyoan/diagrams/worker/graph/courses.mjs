// Where a graph may flow to: the variants that a search begins with.
import { deepestTree } from "./hanging.mjs";

/** @import { Graph, Variant } from "./graph.js" */

/** @type {Record<string, Direction>} */
const FLOWS = { TB: "DOWN", TD: "DOWN", BT: "UP", LR: "RIGHT", RL: "LEFT" };
/** @type {Record<Direction, Direction>} */
const TURNED = { DOWN: "RIGHT", UP: "RIGHT", RIGHT: "DOWN", LEFT: "DOWN" };
const DENSE = 1.2; // lines a node
const MOST_HUNG = 3; // depths of a tree from which on its branches are tried hanging
export const HUGE = 300; // boxes

export class Courses {
  /**
   * @param {Graph} graph
   * @param {Tree} tree
   */
  constructor(graph, tree) {
    this.tree = tree;
    const groups = graph.nodes.filter((node) => node.isGroup);
    this.said = new Map(groups.filter((node) => FLOWS[node.direction]).map((node) => [node.id, FLOWS[node.direction]]));
    this.written = FLOWS[graph.direction] ?? "DOWN";
    this.hasGroups = groups.length > 0;
    this.isThicket = graph.nodes.length > HUGE && graph.edges.length > graph.nodes.length * DENSE;
  }

  /**
   * The directions worth trying, as written first.
   * @returns {Variant[]}
   */
  plain() {
    /** @type {Variant[]} */
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

  /**
   * Trees whose branches hang on lines, from some depth on.
   * @returns {Variant[]}
   */
  hanging() {
    const [usual] = this.plain();
    const deepest = deepestTree(this.tree);
    const depths = Array.from({ length: Math.min(MOST_HUNG, deepest) }, (_, depth) => depth);
    /** @type {Direction[]} */
    const ways = this.hasGroups ? ["DOWN", "RIGHT"] : ["DOWN"];
    return depths.flatMap((hang) => ways.map((direction) => ({ ...usual, direction, inner: "DOWN", hang })));
  }
}
