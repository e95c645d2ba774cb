// A graph as containers in containers: what stands in what, which edges belong to which container, and which parts
// of a container have nothing to do with each other.

import { known } from "../common/collections.mjs";

export const ROOT = "";

export class Tree {
  /**
   * Takes nodes (clusters among them) and edges as `readGraph` gives them.
   * @param {{ nodes: GraphItem[], edges: Link[] }} given
   */
  constructor({ nodes, edges }) {
    /** @type {Known<string, GraphItem>} */
    this.nodes = known(nodes.map((node) => [node.id, node]));
    /** @type {Known<string, string[]>} */
    this.paths = known([]);
    /** @type {Known<string, number>} */
    this.order = known(nodes.map((node, index) => [node.id, index]));
    this.edges = edges.filter(({ start, end }) => this.nodes.has(start) && this.nodes.has(end));
    /** @type {Known<string, string[]>} */
    this.children = known([[ROOT, []]]);
    for (const node of nodes) if (node.isGroup) this.children.set(node.id, []);
    for (const node of nodes) this.children.get(this.parent(node.id)).push(node.id);
    this.#sortChildren();
    /** @type {Known<string, Link[]>} */
    this.levels = known([...this.children.keys()].map((id) => [id, []]));
    /** @type {Set<string>} */
    this.entered = new Set(); // clusters into which an edge leads from outside, or out of which
    /** @type {Link[]} */
    this.inward = []; // edges between a cluster and what stands in it
    for (const edge of this.edges) this.#sortEdge(edge);
  }

  /** @param {string} id */
  parent(id) {
    const { parent } = this.nodes.get(id);
    return parent !== id && this.nodes.get(parent)?.isGroup ? parent : ROOT;
  }

  /** @param {string} id */
  isCluster(id) {
    return this.nodes.get(id).isGroup;
  }

  /**
   * A node's containers from itself to the root.
   * @param {string} id
   */
  path(id) {
    if (!this.paths.has(id)) this.paths.set(id, id === ROOT ? [ROOT] : [id, ...this.path(this.parent(id))]);
    return this.paths.get(id);
  }

  /**
   * How many frames are around a node.
   * @param {string} id
   */
  depth(id) {
    return this.path(id).length - 2; // without itself and the root
  }

  /**
   * @param {string} id
   * @param {string} container
   */
  isInside(id, container) {
    return id !== container && this.path(id).includes(container);
  }

  /**
   * The child of `container` in which `id` stands.
   * @param {string} container
   * @param {string} id
   */
  childOf(container, id) {
    const path = this.path(id);
    return path[path.indexOf(container) - 1];
  }

  /**
   * The parts of a container between which no edge runs, in the order of the source: lists of child ids.
   * @param {string} container
   */
  parts(container) {
    const children = this.children.get(container);
    /** @type {Known<string, string>} */
    const group = known(children.map((id) => [id, id]));
    /** @param {string} id */
    /** @type {(id: string) => string} */
    const find = (id) => (group.get(id) === id ? id : find(group.get(id)));
    for (const { start, end } of this.levels.get(container)) {
      const pair = [start, end].map((id) => find(this.childOf(container, id)));
      const [first, second] = pair.sort((a, b) => this.rank(a) - this.rank(b));
      group.set(second, first);
    }
    /** @type {Map<string, string[]>} */
    const parts = new Map();
    for (const id of children) parts.set(find(id), [...(parts.get(find(id)) ?? []), id]);
    return [...parts.values()];
  }

  /**
   * The edges that run within a part of a container.
   * @param {string} container
   * @param {string[]} part
   */
  edgesOf(container, part) {
    return this.levels.get(container).filter(({ start }) => part.includes(this.childOf(container, start)));
  }

  /**
   * The innermost container in which an edge runs as a whole.
   * @param {{ start: string, end: string }} given
   */
  levelOf({ start, end }) {
    const around = this.path(end).slice(1);
    const level = this.path(start)
      .slice(1)
      .find((id) => around.includes(id));
    return /** @type {string} */ (level); // the root at the most
  }

  /**
   * Where something stands in the order of the source: a cluster where its first node does.
   * @param {string} id
   */
  rank(id) {
    return this.ranks.get(id);
  }

  #sortChildren() {
    /** @type {Known<string, number>} */
    this.ranks = known(this.order);
    const last = this.order.size;
    for (const [id, node] of this.nodes) if (node.isGroup) this.ranks.set(id, last + this.order.get(id));
    for (const [id, node] of this.nodes) {
      if (node.isGroup) continue;
      for (const container of this.path(id).slice(1, -1)) {
        this.ranks.set(container, Math.min(this.ranks.get(container), this.order.get(id) - 0.5));
      }
    }
    for (const list of this.children.values()) list.sort((a, b) => this.ranks.get(a) - this.ranks.get(b));
  }

  /** @param {Link} edge */
  #sortEdge(edge) {
    const { start, end } = edge;
    if (this.isInside(start, end) || this.isInside(end, start)) {
      this.inward.push(edge);
      return;
    }
    const level = this.levelOf(edge);
    this.levels.get(level).push(edge);
    for (const id of [start, end]) {
      const path = this.path(id);
      for (const cluster of path.slice(1, path.indexOf(level))) this.entered.add(cluster);
    }
  }
}
