// A container laid out: each of its parts by ELK, then the parts on a grid in the order of the source. Lengths in em.
import { flows } from "./elk.mjs";
import { leastWidth, padding, sketchPart } from "./part.mjs";
import { bare, filled, joined, moved } from "./sketch.mjs";
import { alike, chainOf, collapsed, gaps, inRows, plainWays } from "./chain.mjs";
import { routed } from "./routing.mjs";
import { ROOT } from "./tree.mjs";

const GUTTER = 1.25;
const CLOSE = 0.9; // between boxes without any edges
const MANY = 12;
const AS_GOOD = 1.05; // a grid this little larger than the smallest one will do

/** Lays out one variant: `style` has direction, inner, mode, wrapping and forced. */
export class Level {
  constructor(elk, tree, sizes, style, memory) {
    Object.assign(this, { elk, tree, sizes, style, memory });
  }

  /** Resolves to the sketch of a container's inside, as near to `aspect` (width to height) as its grid can come. */
  async sketch(container, aspect, depth = 0) {
    const parts = this.tree.parts(container);
    const direction = this.#direction(container);
    let best = null;
    for (const columns of this.#columns(parts)) {
      const rows = Math.ceil(parts.length / columns);
      const share = (aspect * rows) / columns;
      const sketches = await Promise.all(parts.map((part) => this.#part(container, part, direction, share, depth)));
      const grid = onGrid(evened(sketches, parts, this.tree), columns, flows.across(direction), parts.every((part) => this.#isBare(container, part)));
      const cost = Math.max(grid.width / aspect, grid.height) * (parts.length % columns ? 1.04 : 1);
      if (!best || cost * AS_GOOD < best.cost) best = { grid, cost };
    }
    return best?.grid ?? { width: 0, height: 0, ...joined([]) };
  }

  /** Which numbers of columns are worth trying: few rows first. */
  #columns({ length: count }) {
    const all = Array.from({ length: count }, (_, index) => count - index);
    if (count <= MANY) return all.filter((columns) => Math.ceil(count / Math.ceil(count / columns)) === columns);
    const rows = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, count].filter((one) => one <= count);
    return [...new Set(rows.map((one) => Math.ceil(count / one)))];
  }

  #direction(container) {
    if (container === ROOT) return this.style.direction;
    const said = this.style.said.get(container);
    return said ?? this.style.inner;
  }

  #isBare(container, part) {
    return part.length === 1 && !this.tree.isCluster(part[0]) && !this.tree.edgesOf(container, part).length;
  }

  async #part(container, part, direction, aspect, depth) {
    if (this.#isBare(container, part)) return bare(part[0], this.sizes.node(part[0]));
    const edges = this.tree.edgesOf(container, part);
    const chain = this.style.mode === "packed" && chainOf(this.tree, container, part, edges);
    if (chain) return this.#chain(container, chain, edges, aspect, depth);
    const atoms = new Map();
    const inner = new Map();
    const packed = this.style.mode === "packed";
    const closed = packed ? part : this.#atoms(part);
    const heavy = closed.filter((id) => this.tree.isCluster(id) && this.tree.children.get(id).length > 1).length || 1;
    const share = part.length === 1 ? aspect : flows.across(direction) ? aspect / heavy : aspect * heavy;
    for (const id of closed) {
      const sketch = this.tree.isCluster(id) ? await this.#frame(id, share, depth) : null;
      if (sketch) inner.set(id, sketch);
      atoms.set(id, sketch ?? this.sizes.node(id));
    }
    if (part.length === 1 && !edges.length) return inner.get(part[0]);
    const style = { ...this.style, direction };
    const loose = packed && part.some((id) => this.tree.entered.has(id));
    const open = !packed && part.some((id) => this.tree.entered.has(id)) ? ["open"] : [];
    const sizes = [...inner].map(([id, { width, height }]) => [id, width, height]);
    const key = JSON.stringify([this.sizes.name, container, part[0], direction, open, loose, style.forced, style.loose, style.free, style.placement, sizes]);
    if (!this.memory.has(key)) {
      const request = { tree: this.tree, sizes: this.sizes, container, part, atoms, style, edges: loose ? collapsed(this.tree, container, edges) : null };
      this.memory.set(key, sketchPart(this.elk, request));
    }
    const sketch = filled(await this.memory.get(key), inner);
    return loose || this.style.free ? routed(this.tree, this.sizes, sketch, edges, sketch.routes) : sketch;
  }

  /** One after the other in rows, the lines between them found afterwards. */
  async #chain(container, chain, edges, aspect, depth) {
    let best = null;
    for (const columns of this.#columns(chain)) {
      const rows = Math.ceil(chain.length / columns);
      const units = [];
      for (const id of chain) {
        const frame = this.tree.isCluster(id) ? await this.#frame(id, (aspect * rows) / columns, depth) : null;
        units.push(frame ?? bare(id, this.sizes.node(id)));
      }
      const sketch = inRows(alike(units, chain, this.tree, columns), columns, gaps(this.tree, this.sizes, container, chain, edges, columns));
      const cost = Math.max(sketch.width / aspect, sketch.height);
      if (!best || cost * AS_GOOD < best.cost) best = { sketch, cost, columns };
    }
    return routed(this.tree, this.sizes, best.sketch, edges, plainWays(best.sketch, chain, edges, best.columns));
  }

  /** What is placed as a whole: nodes, and clusters into which no edge leads. */
  #atoms(part) {
    const visit = (id) => (this.tree.entered.has(id) ? this.tree.children.get(id).flatMap(visit) : [id]);
    return part.flatMap(visit);
  }

  /** A cluster with everything in it. */
  async #frame(id, aspect, depth) {
    const title = this.sizes.title(id);
    const room = padding(title);
    const inside = await this.sketch(id, aspect, depth + 1);
    const least = Math.max(inside.width, leastWidth(title) - room.left - room.right);
    const width = Math.max(4, least + room.left + room.right);
    const empty = !inside.boxes.size;
    const height = empty ? Math.max(2, title.height + 0.6) : inside.height + room.top + room.bottom;
    const sketch = moved(inside, (width - inside.width) / 2, room.top);
    return { ...sketch, width, height, boxes: new Map([[id, { x: 0, y: 0, width, height }], ...sketch.boxes]) };
  }
}

/** Boxes without any edges that are of nearly one size are made one size. */
function evened(sketches, parts, tree) {
  const single = sketches.every((sketch, index) => sketch.boxes.size === 1 && !tree.isCluster(parts[index][0]) && !sketch.routes.size);
  if (!single || sketches.length < 2) return sketches;
  const shapes = new Set(parts.map(([id]) => tree.nodes.get(id).shape));
  const width = Math.max(...sketches.map((one) => one.width));
  const height = Math.max(...sketches.map((one) => one.height));
  if (shapes.size > 1 || sketches.some((one) => one.width * 3 < width)) return sketches;
  return sketches.map((one, index) => bare(parts[index][0], { width, height }));
}

/** The sketches in rows of `columns`, each centred in its cell; what runs across begins at the cell's left. */
function onGrid(sketches, columns, across, bareOnly) {
  const gap = bareOnly ? CLOSE : GUTTER;
  const rows = Array.from({ length: Math.ceil(sketches.length / columns) }, (_, row) => sketches.slice(row * columns, (row + 1) * columns));
  const widths = Array.from({ length: Math.min(columns, sketches.length) }, (_, column) => Math.max(...rows.map((row) => row[column]?.width ?? 0)));
  const heights = rows.map((row) => Math.max(...row.map((one) => one.height)));
  const parts = rows.flatMap((row, down) =>
    row.map((one, along) => {
      const x = before(widths, along, gap) + (across && !bareOnly ? 0 : (widths[along] - one.width) / 2);
      const y = before(heights, down, gap) + (across || bareOnly ? (heights[down] - one.height) / 2 : 0);
      return moved(one, x, y);
    }),
  );
  return {
    width: before(widths, widths.length, gap) - gap,
    height: before(heights, heights.length, gap) - gap,
    ...joined(parts),
  };
}

export const before = (lengths, index, gap) => lengths.slice(0, index).reduce((sum, length) => sum + length + gap, 0);

