// A container laid out: each of its parts by ELK, then the parts on a grid in the order of the source. Lengths in em.
import { flows } from "./elk.mjs";
import { leastWidth, padding, sketchPart } from "./part.mjs";
import { bare, filled, joined, moved } from "./sketch.mjs";
import { alike, chainOf, collapsed, gaps, plainWays } from "./chain.mjs";
import { aligned, chunked, columnsFor, evened, inLines, onGrid } from "./grid.mjs";
import { bandsOf, stacked } from "./fold.mjs";
import { branchesOf, hung } from "./hanging.mjs";
import { rowsOf } from "./ranks.mjs";
import { routed } from "./routing.mjs";
import { spaces } from "./spacing.mjs";
import { inColumns, inRows, weightOf } from "./shares.mjs";
import { ROOT } from "./tree.mjs";

const RAGGED = 1.1; // what a last row that is not full costs
const AS_GOOD = 1.05; // a grid this little larger than the smallest one will do

/** Lays out one variant: `style` has direction, inner, mode, wrapping and forced. */
export class Level {
  constructor(elk, tree, sizes, style, memory) {
    Object.assign(this, { elk, tree, sizes, style, memory });
  }

  /**
   * Resolves to the sketch of a container's inside: in few rows where it fits into `room`, in which labels have their
   * largest size; else as near to `aspect` (width to height) as its grid can come.
   */
  async sketch(container, aspect, room = null) {
    const parts = this.tree.parts(container);
    const direction = this.#direction(container);
    const weights = parts.map((part) => part.reduce((sum, id) => sum + weightOf(this.tree, this.sizes, id), 0));
    let best = null;
    for (const columns of columnsFor(parts.length)) {
      const shares = inRows(chunked(weights, columns), aspect).flat();
      const only = parts.length === 1 ? room : null;
      const sketches = await Promise.all(
        parts.map((part, index) => this.#part(container, part, direction, shares[index], only)),
      );
      const grid = onGrid(
        evened(sketches, parts, this.tree),
        columns,
        this.#gaps(container, parts, direction),
        flows.across(direction),
      );
      if (room && grid.width <= room.width && grid.height <= room.height) return grid;
      const cost = Math.max(grid.width / aspect, grid.height) * (parts.length % columns ? RAGGED : 1);
      if (!best || cost * AS_GOOD < best.cost) best = { grid, cost };
    }
    return best?.grid ?? { width: 0, height: 0, ...joined([]) };
  }

  #direction(container) {
    if (container === ROOT) return this.style.direction;
    const said = this.style.said.get(container);
    return said ?? this.style.inner;
  }

  /** Space between the parts of a container: less where nothing in them runs in that direction. */
  #gaps(container, parts, direction) {
    const { close, gutter } = spaces(this.style);
    if (parts.every((part) => this.#isBare(container, part))) return { across: close, down: close, bare: true };
    const single = parts.every((part) => !part.some((id) => this.tree.isCluster(id)) && this.#isLine(container, part));
    if (!single) return { across: gutter, down: gutter };
    return flows.across(direction) ? { across: gutter, down: close } : { across: close, down: gutter };
  }

  /** Whether the boxes of a part follow each other in one line. */
  #isLine(container, part) {
    const edges = this.tree.edgesOf(container, part);
    return (
      edges.length === part.length - 1 &&
      new Set(edges.map(({ start }) => start)).size === edges.length &&
      new Set(edges.map(({ end }) => end)).size === edges.length
    );
  }

  /** Whether a part is two boxes with one line between them. */
  #isPair(container, part, edges) {
    return part.length === 2 && edges.length === 1 && part.every((id) => !this.tree.isCluster(id));
  }

  #isBare(container, part) {
    return part.length === 1 && !this.tree.isCluster(part[0]) && !this.tree.edgesOf(container, part).length;
  }

  async #part(container, part, direction, aspect, room) {
    if (this.#isBare(container, part)) return bare(part[0], this.sizes.node(part[0]));
    const edges = this.tree.edgesOf(container, part);
    const packed = this.style.mode === "packed";
    const chain = packed && chainOf(this.tree, container, part, edges);
    if (chain) return this.#chain(container, chain, edges, aspect);
    if (packed && this.#isPair(container, part, edges)) {
      const [first, second] = edges[0].start === part[0] ? part : [part[1], part[0]];
      return this.#chain(container, [first, second], edges, aspect, [flows.across(direction) ? 2 : 1]);
    }
    const entered = part.some((id) => this.tree.entered.has(id));
    const loose = packed && entered;
    const links = loose ? collapsed(this.tree, container, edges) : edges;
    const closed = packed ? part : this.#atoms(part);
    const { atoms, inner } = await this.#units(closed, links, direction, aspect, part.length === 1 ? room : null);
    if (part.length === 1 && !edges.length) return inner.get(part[0]);
    const folded =
      this.style.fold && packed ? await this.#folded({ container, part, direction, atoms, inner, links, loose }) : null;
    if (folded) return this.#routed(filled(folded, inner), edges, folded.routes);
    const bones =
      this.#branches(part, links, atoms) ??
      (await this.#placed({ container, part, direction, atoms, inner, links, loose, open: entered && !packed }));
    const sketch = filled(bones, inner);
    return loose || this.style.free ? this.#routed(sketch, edges, sketch.routes) : sketch;
  }

  /**
   * The sizes of what is placed as a whole, and the insides of the clusters among it; each gets its share of the room.
   */
  async #units(ids, links, direction, aspect, room) {
    const rows = rowsOf(ids, links);
    const shares = this.#shares(rows, direction, aspect);
    const frames = new Map();
    for (const id of ids.filter((one) => this.tree.isCluster(one))) {
      frames.set(id, await this.#frame(id, shares.get(id), room));
    }
    const inner = aligned(frames, rows, flows.across(direction));
    return { inner, atoms: new Map(ids.map((id) => [id, inner.get(id) ?? this.sizes.node(id)])) };
  }

  /** How wide each of the rows' (or columns') ids may be for its height. */
  #shares(rows, direction, aspect) {
    const weights = rows.map((row) => row.map((id) => weightOf(this.tree, this.sizes, id)));
    const shares = flows.across(direction) ? inColumns(weights, aspect) : inRows(weights, aspect);
    return new Map(rows.flatMap((row, index) => row.map((id, at) => [id, shares[index][at] * this.style.share])));
  }

  /** A tree whose branches hang, where this variant asks for it. */
  #branches(part, links, atoms) {
    if (this.style.hang === null) return null;
    const branches = branchesOf(this.tree, part, links);
    if (!branches || branches.height <= this.style.hang) return null;
    return hung(this, branches, links, atoms);
  }

  /** A part that is a long flow, in bands; null where it is short. */
  async #folded(request) {
    const { part, links, direction, atoms } = request;
    const across = flows.across(direction);
    const bands = bandsOf(part, links, this.style.fold, (id) => (across ? atoms.get(id).width : atoms.get(id).height));
    if (!bands) return null;
    const band = new Map(bands.flatMap((ids, index) => ids.map((id) => [id, index])));
    const isWithin = ({ start, end }) => band.get(start) === band.get(end);
    const sketches = await Promise.all(
      bands.map((ids, index) =>
        this.#placed({
          ...request,
          part: ids,
          within: links.filter((link) => isWithin(link) && band.get(link.start) === index),
        }),
      ),
    );
    return stacked(
      sketches,
      links.filter((link) => !isWithin(link)),
      this.sizes,
      across,
      spaces(this.style).turn,
    );
  }

  /** A part placed by ELK, once for all variants in which it is the same. */
  #placed({ container, part, direction, atoms, inner, links, loose, open, within = loose ? links : null }) {
    const style = { ...this.style, direction };
    const sizes = [...inner].map(([id, { width, height }]) => [id, width, height]);
    const key = JSON.stringify([
      this.sizes.name,
      container,
      part.join("\n"),
      direction,
      open,
      loose,
      style.forced,
      style.loose,
      style.free,
      style.placement,
      style.tight,
      sizes,
    ]);
    if (!this.memory.has(key)) {
      const request = { tree: this.tree, sizes: this.sizes, container, part, atoms, style, edges: within };
      this.memory.set(key, sketchPart(this.elk, request));
    }
    return this.memory.get(key);
  }

  /** One after the other in rows, the lines between them found afterwards. */
  async #chain(container, chain, edges, aspect, counts = columnsFor(chain.length)) {
    let best = null;
    for (const columns of counts) {
      const shares = this.#shares(chunked(chain, columns), "DOWN", aspect);
      const units = [];
      for (const id of chain) {
        const frame = this.tree.isCluster(id) ? await this.#frame(id, shares.get(id)) : null;
        units.push(frame ?? bare(id, this.sizes.node(id)));
      }
      const sketch = inLines(
        alike(units, chain, this.tree, columns),
        columns,
        gaps({ ...this, container, chain, edges, columns }),
      );
      const cost = Math.max(sketch.width / aspect, sketch.height);
      if (!best || cost * AS_GOOD < best.cost) best = { sketch, cost, columns };
    }
    return this.#routed(best.sketch, edges, plainWays(best.sketch, chain, edges, best.columns));
  }

  /** The sketch with its lines, found once for all variants in which everything stands in the same places. */
  #routed(sketch, edges, kept) {
    const key = JSON.stringify([
      "routes",
      this.sizes.name,
      edges.map(({ index }) => index),
      [...sketch.boxes],
      [...kept],
    ]);
    if (!this.memory.has(key)) this.memory.set(key, routed(this.tree, this.sizes, sketch, edges, kept));
    return this.memory.get(key);
  }

  /** What is placed as a whole: nodes, and clusters into which no edge leads. */
  #atoms(part) {
    const visit = (id) => (this.tree.entered.has(id) ? this.tree.children.get(id).flatMap(visit) : [id]);
    return part.flatMap(visit);
  }

  /** A cluster with everything in it. */
  async #frame(id, aspect, room = null) {
    const title = this.sizes.title(id);
    const { top, left, right, bottom } = padding(title, this.style);
    const within = room && { width: room.width - left - right, height: room.height - top - bottom };
    const inside = await this.sketch(id, aspect, within);
    const width = Math.max(4, inside.width + left + right, leastWidth(title));
    const empty = !inside.boxes.size;
    const height = empty ? Math.max(2, title.height + 0.6) : inside.height + top + bottom;
    const sketch = moved(inside, (width - inside.width) / 2, top);
    return {
      ...sketch,
      frame: id,
      width,
      height,
      boxes: new Map([[id, { x: 0, y: 0, width, height }], ...sketch.boxes]),
    };
  }
}
