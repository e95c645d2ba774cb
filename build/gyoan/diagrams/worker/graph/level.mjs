// A container laid out: each of its parts by ELK, then the parts on a grid in the order of the source. Lengths in em.
import { leastWidth } from "./titles.mjs";
import { known } from "../common/collections.mjs";
import { flows } from "./elk.mjs";
import { padding, sketchPart } from "./part.mjs";
import { bare, filled, joined, moved } from "./sketch.mjs";
import { alike, chainOf, collapsed, gaps, plainWays } from "./chain.mjs";
import { aligned, chunked, columnsFor, evened, inLines, onGrid } from "./grid.mjs";
import { bandsOf, stacked } from "./fold.mjs";
import { isBare, isPair, partGaps } from "./forms.mjs";
import { branchesOf, hung } from "./hanging.mjs";
import { rowsOf } from "./ranks.mjs";
import { routed } from "./routing.mjs";
import { spaces } from "./spacing.mjs";
import { inColumns, inRows, weightOf } from "./shares.mjs";
import { ROOT } from "./tree.mjs";

/** @import { Ends, Engine, Memory, Placing, SizedTexts, Variant } from "./graph.js" */

const NARROWEST = 4; // em: no frame is narrower
const FLATTEST = 2; // em: no empty frame is flatter
const AROUND = 0.6; // em above and below the title of an empty frame together
const RAGGED = 1.1; // what a last row that is not full costs
const AS_GOOD = 1.05; // a grid this little larger than the smallest one will do

/** Lays out one variant: `style` has direction, inner, mode, wrapping and forced. */
export class Level {
  /**
   * @param {Engine} elk
   * @param {Tree} tree
   * @param {SizedTexts} sizes
   * @param {Variant} style
   * @param {Memory} memory
   */
  constructor(elk, tree, sizes, style, memory) {
    this.elk = elk;
    this.tree = tree;
    this.sizes = sizes;
    this.style = style;
    this.memory = memory;
  }

  /**
   * Resolves to the sketch of a container's inside: in few rows where it fits into `room`, in which labels have their
   * largest size; else as near to `aspect` (width to height) as its grid can come.
   * @param {string} container
   * @param {number} aspect
   * @param {Size | null} [room]
   * @returns {Promise<Sketch>}
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
        partGaps(this.tree, this.style, container, parts, direction),
        flows.across(direction),
      );
      if (room && grid.width <= room.width && grid.height <= room.height) return grid;
      const cost = Math.max(grid.width / aspect, grid.height) * (parts.length % columns ? RAGGED : 1);
      if (!best || cost * AS_GOOD < best.cost) best = { grid, cost };
    }
    return best?.grid ?? { width: 0, height: 0, ...joined([]) };
  }

  /** @param {string} container */
  #direction(container) {
    if (container === ROOT) return this.style.direction;
    const said = this.style.said.get(container);
    return said ?? this.style.inner;
  }

  /**
   * @param {string} container
   * @param {string[]} part
   * @param {Direction} direction
   * @param {number} aspect
   * @param {Size | null} room
   * @returns {Promise<Sketch>}
   */
  async #part(container, part, direction, aspect, room) {
    if (isBare(this.tree, container, part)) return bare(part[0], this.sizes.node(part[0]));
    const edges = this.tree.edgesOf(container, part);
    const packed = this.style.mode === "packed";
    const chain = packed && chainOf(this.tree, container, part, edges);
    if (chain) return this.#chain(container, chain, edges, aspect);
    if (packed && isPair(this.tree, part, edges)) {
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
   * @param {string[]} ids
   * @param {Link[]} links
   * @param {Direction} direction
   * @param {number} aspect
   * @param {Size | null} room
   */
  async #units(ids, links, direction, aspect, room) {
    const rows = rowsOf(ids, links);
    const shares = this.#shares(rows, direction, aspect);
    /** @type {Known<string, Sketch>} */
    const frames = known();
    for (const id of ids.filter((one) => this.tree.isCluster(one))) {
      frames.set(id, await this.#frame(id, shares.get(id), room));
    }
    const inner = aligned(frames, rows, flows.across(direction));
    /** @type {Known<string, Size>} */
    const atoms = known(ids.map((id) => [id, inner.get(id) ?? this.sizes.node(id)]));
    return { inner, atoms };
  }

  /**
   * How wide each of the rows' (or columns') ids may be for its height.
   * @param {string[][]} rows
   * @param {Direction} direction
   * @param {number} aspect
   */
  #shares(rows, direction, aspect) {
    const weights = rows.map((row) => row.map((id) => weightOf(this.tree, this.sizes, id)));
    const shares = flows.across(direction) ? inColumns(weights, aspect) : inRows(weights, aspect);
    /** @type {Known<string, number>} */
    const byId = known(rows.flatMap((row, index) => row.map((id, at) => [id, shares[index][at] * this.style.share])));
    return byId;
  }

  /**
   * A tree whose branches hang, where this variant asks for it.
   * @param {string[]} part
   * @param {Link[]} links
   * @param {Known<string, Size>} atoms
   */
  #branches(part, links, atoms) {
    if (this.style.hang === null) return null;
    const branches = branchesOf(this.tree, part, links);
    if (!branches || branches.height <= this.style.hang) return null;
    return hung(this, branches, links, atoms);
  }

  /**
   * A part that is a long flow, in bands; null where it is short.
   * @param {Placing} request
   */
  async #folded(request) {
    const { part, links, direction, atoms } = request;
    const across = flows.across(direction);
    const bands = bandsOf(part, links, this.style.fold, (id) => (across ? atoms.get(id).width : atoms.get(id).height));
    if (!bands) return null;
    const band = new Map(bands.flatMap((ids, index) => ids.map((id) => [id, index])));
    /** @param {Ends} given */
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

  /**
   * A part placed by ELK, once for all variants in which it is the same.
   * @param {Placing} given
   */
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
    if (!this.memory.placed.has(key)) {
      const request = { tree: this.tree, sizes: this.sizes, container, part, atoms, style, edges: within };
      this.memory.placed.set(key, sketchPart(this.elk, request));
    }
    return this.memory.placed.get(key);
  }

  /**
   * One after the other in rows, the lines between them found afterwards.
   * @param {string} container
   * @param {string[]} chain
   * @param {Link[]} edges
   * @param {number} aspect
   * @param {number[]} [counts]
   */
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
    const { sketch, columns } = /** @type {NonNullable<typeof best>} */ (best); // one column is always tried
    return this.#routed(sketch, edges, plainWays(sketch, chain, edges, columns));
  }

  /**
   * The sketch with its lines, found once for all variants in which everything stands in the same places.
   * @param {Sketch} sketch
   * @param {Link[]} edges
   * @param {Map<number, Route>} kept
   */
  #routed(sketch, edges, kept) {
    const key = JSON.stringify([this.sizes.name, edges.map(({ index }) => index), [...sketch.boxes], [...kept]]);
    if (!this.memory.routed.has(key)) {
      this.memory.routed.set(key, routed(this.tree, this.sizes, sketch, edges, kept));
    }
    return this.memory.routed.get(key);
  }

  /**
   * What is placed as a whole: nodes, and clusters into which no edge leads.
   * @param {string[]} part
   */
  #atoms(part) {
    /** @type {(id: string) => string[]} */
    const visit = (id) => (this.tree.entered.has(id) ? this.tree.children.get(id).flatMap(visit) : [id]);
    return part.flatMap(visit);
  }

  /**
   * A cluster with everything in it.
   * @param {string} id
   * @param {number} aspect
   * @param {Size | null} [room]
   * @returns {Promise<Sketch>}
   */
  async #frame(id, aspect, room = null) {
    const title = this.sizes.title(id);
    const { top, left, right, bottom } = padding(title, this.style);
    const within = room && { width: room.width - left - right, height: room.height - top - bottom };
    const inside = await this.sketch(id, aspect, within);
    const width = Math.max(NARROWEST, inside.width + left + right, leastWidth(title));
    const empty = !inside.boxes.size;
    const height = empty ? Math.max(FLATTEST, title.height + AROUND) : inside.height + top + bottom;
    const sketch = moved(inside, (width - inside.width) / 2, top);
    return {
      ...sketch,
      frame: id,
      width,
      height,
      boxes: known([[id, { x: 0, y: 0, width, height }], ...sketch.boxes]),
    };
  }
}
