// The places of a sankey diagram: bars in columns, in the order of the source, each with room for its label. In em.
//
// Bars are as high as their values at the largest scale at which every column has room, found by halving. Columns then
// take turns, from the left and back: each bar wishes to be level with what it is linked to, weighed by values, as
// d3-sankey (Bostock) has it. Wishes that would change the order of the source, or let bars overlap, are settled by
// pooling neighbours at their mean (Ayer, Brunk, Ewing, Reid and Silverman, 1955): no places in this order are nearer
// to the wishes.
import { NEARLY } from "../common/tolerances.mjs";
import { SIGN } from "./read.mjs";

/** @import { Flow, FlowPlaces, Flowing, Sankey } from "./sankey.js" */

const GAPS = [0.55, 0.1]; // between two bars or their labels
export const BAR = 0.9; // width of a bar
const AWAY = 0.4; // between a bar and its label
const LIMITS = [16, 11, 8, 6]; // at which labels outside are broken
// parts of the width that labels outside may always take, and take at the most, on each side
const OUTSIDE = [0.2, 0.34];
const [LEAST_WAY, EASY_WAY] = [4, 9]; // between columns; where that is more than easy, labels outside may have the rest
const THINNEST = 0.06; // a bar or band of almost nothing can still be seen
const TURNS = 12; // in which bars come to stand level with what flows into them and out of them
const HALVINGS = 24; // in which the scale is found at which all has room

/**
 * The places in this room: `bars` and `labels` of the nodes, `bands` of the links, `scale`, the height of a value of
 * 1, and `share`, how much of the height the fullest column fills with bars. Null where there is no room for that.
 * @param {Size} room
 * @param {Sankey} read
 * @param {Ruler} ruler
 */
export function placesIn(room, read, ruler) {
  for (const gap of GAPS) {
    for (const limit of LIMITS) {
      const places = new Places(room, read, ruler, limit, gap);
      if (places.fits) return places.found();
    }
  }
  return null;
}

class Places {
  /**
   * @param {Size} given
   * @param {Sankey} given
   * @param {Ruler} ruler
   * @param {number} limit
   * @param {number} gap
   */
  constructor({ width, height }, { nodes, links }, ruler, limit, gap) {
    this.width = width;
    this.height = height;
    this.nodes = nodes;
    this.links = links;
    this.ruler = ruler;
    this.gap = gap;
    this.last = Math.max(...nodes.map(({ column }) => column));
    const most = Math.min(limit, this.#mostOutside());
    this.columns = Array.from({ length: this.last + 1 }, (_, at) =>
      [...nodes.keys()].filter((node) => nodes[node].column === at),
    );
    this.labels = nodes.map((node) => this.#label(node, most));
    /** @param {number} column */
    const outside = (column) => AWAY + Math.max(...this.columns[column].map((node) => this.labels[node].width));
    this.left = outside(0);
    this.way = (width - this.left - outside(this.last) - BAR) / this.last;
    const inner = this.way - BAR - 2 * AWAY;
    for (const node of nodes.keys()) {
      if (this.#isInner(node)) this.labels[node] = this.#label(nodes[node], inner);
    }
    /**
     * @param {Size} label
     * @param {number} node
     */
    const fitting = (label, node) => label.width <= (this.#isInner(node) ? inner : this.#mostOutside()) + NEARLY;
    this.scale = this.#largestScale();
    this.fits = this.scale > 0 && this.way >= LEAST_WAY && this.labels.every(fitting);
  }

  /** @returns {FlowPlaces} */
  found() {
    const heights = this.nodes.map(({ value }) => value * this.scale);
    const slots = heights.map((height, node) => Math.max(height, this.labels[node].height));
    const middles = this.#middles(slots);
    /** @param {number} node */
    const x = (node) => this.left + this.nodes[node].column * this.way;
    const bars = heights.map((height, node) => ({
      x: x(node),
      y: middles[node] - height / 2,
      width: BAR,
      height: Math.max(THINNEST, height),
    }));
    const fullest = Math.max(...this.columns.map((column) => column.reduce((sum, node) => sum + heights[node], 0)));
    const labels = this.labels.map((label, node) => ({
      ...label,
      place: this.#labelPlace(label, bars[node], middles[node], node),
    }));
    return { bars, labels, bands: this.#bands(bars, middles), share: fullest / this.height };
  }

  #mostOutside() {
    const [always, most] = OUTSIDE.map((share) => share * this.width);
    return Math.min(most, Math.max(always, (this.width - BAR - this.last * EASY_WAY) / 2));
  }

  /** @param {number} node */
  #isInner(node) {
    return this.nodes[node].column > 0 && this.nodes[node].column < this.last;
  }

  /**
   * A label in one line where that is short enough, else its value in a line of its own.
   * @param {Flowing} given
   * @param {number} limit
   */
  #label({ name, text }, limit) {
    const whole = text ? `${name}${SIGN}${text}` : name;
    /** @param {Omit<Fitted, "height">} given */
    const sized = ({ lines, width }) => ({ lines, width, height: lines.length * this.ruler.pitch.chart });
    if (this.ruler.width(whole) <= limit || !text) return sized(this.ruler.wrap([whole], limit));
    return sized(this.ruler.wrap([name, text], limit));
  }

  /**
   * @param {Size} given
   * @param {Box} bar
   * @param {number} middle
   * @param {number} node
   */
  #labelPlace({ width, height }, bar, middle, node) {
    const x = this.nodes[node].column ? bar.x + BAR + AWAY : bar.x - AWAY - width;
    return { x, y: middle - height / 2, width, height };
  }

  /** The largest scale at which every column has room; 0 where not even the labels have. */
  #largestScale() {
    /**
     * @param {number} node
     * @param {number} scale
     */
    const slot = (node, scale) => Math.max(this.nodes[node].value * scale, this.labels[node].height);
    /**
     * @param {number[]} column
     * @param {number} scale
     */
    const high = (column, scale) => column.reduce((sum, node) => sum + slot(node, scale) + this.gap, -this.gap);
    /** @param {number} scale */
    const roomy = (scale) => this.columns.every((column) => high(column, scale) <= this.height);
    if (!roomy(0)) return 0;
    let [low, most] = [0, this.height / Math.max(...this.nodes.map(({ value }) => value))];
    for (let turn = 0; turn < HALVINGS; turn += 1) {
      const half = (low + most) / 2;
      if (roomy(half)) low = half;
      else most = half;
    }
    return low;
  }

  /** @param {number[]} slots */
  #middles(slots) {
    /** @type {number[]} */
    const middles = Array(slots.length).fill(this.height / 2);
    /**
     * @param {number[]} column
     * @param {(node: number) => number} wished
     */
    const settle = (column, wished) => {
      const placed = spread(
        column.map(wished),
        column.map((node) => slots[node]),
        this.height,
        this.gap,
      );
      for (const [at, node] of column.entries()) middles[node] = placed[at];
    };
    /**
     * @param {number} node
     * @param {"from" | "to"} near
     * @param {"from" | "to"} far
     */
    const level = (node, near, far) => {
      const met = this.links.filter((link) => link[near] === node);
      const weight = met.reduce((sum, { value }) => sum + value, 0);
      return weight ? met.reduce((sum, link) => sum + link.value * middles[link[far]], 0) / weight : middles[node];
    };
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const column of this.columns) settle(column, (node) => level(node, "to", "from"));
      for (const column of this.columns.toReversed()) settle(column, (node) => level(node, "from", "to"));
    }
    return middles;
  }

  /**
   * A band for each link, which leave and reach a bar in the order of where they lead and come from.
   * @param {Box[]} bars
   * @param {number[]} middles
   */
  #bands(bars, middles) {
    /**
     * @param {"from" | "to"} near
     * @param {"from" | "to"} far
     */
    const tops = (near, far) => {
      const taken = bars.map(({ y }) => y);
      const order = [...this.links.keys()].sort(
        (a, b) => middles[this.links[a][far]] - middles[this.links[b][far]] || a - b,
      );
      /** @type {number[]} */
      const found = [];
      for (const at of order) {
        const { [near]: node, value } = this.links[at];
        found[at] = taken[node];
        taken[node] += value * this.scale;
      }
      return found;
    };
    const [leaving, reaching] = [tops("from", "to"), tops("to", "from")];
    return this.links.map(({ from, to, value }, at) => ({
      start: /** @type {Point} */ ([bars[from].x + BAR, leaving[at]]),
      end: /** @type {Point} */ ([bars[to].x, reaching[at]]),
      width: Math.max(THINNEST, value * this.scale),
    }));
  }
}

/** @typedef {{ sum: number, count: number }} Block neighbours that stand together: the sum of their wishes */

/**
 * The middles of things `gap` apart in a column, as near to `wished` as they come in order, between 0 and `height`.
 * @param {number[]} wished
 * @param {number[]} sizes
 * @param {number} height
 * @param {number} gap
 */
function spread(wished, sizes, height, gap) {
  /** @type {number[]} */
  const offsets = [];
  let below = 0;
  for (const size of sizes) {
    offsets.push(below + size / 2);
    below += size + gap;
  }
  const free = height - (below - gap);
  // Neighbours that would change places stand together where they would be on average.
  /** @type {Block[]} */
  const blocks = [];
  for (const [at, wish] of wished.entries()) {
    blocks.push({ sum: wish - offsets[at], count: 1 });
    for (let last = blocks.length - 1; last > 0 && mean(blocks[last - 1]) >= mean(blocks[last]); last -= 1) {
      blocks[last - 1].sum += blocks[last].sum;
      blocks[last - 1].count += blocks[last].count;
      blocks.pop();
    }
  }
  const shifts = blocks.flatMap((block) => Array(block.count).fill(Math.min(Math.max(mean(block), 0), free)));
  return offsets.map((offset, at) => offset + shifts[at]);
}

/** @param {Block} given */
const mean = ({ sum, count }) => sum / count;
