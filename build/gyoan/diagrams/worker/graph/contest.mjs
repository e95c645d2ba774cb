// Variants of a layout against each other, each tried once.
import { ROUNDING } from "../common/tolerances.mjs";

/** @import { Layout, Variant } from "./graph.js" */

/** Width in em at which labels are broken, unless something else is tried. */
export const LIMIT = 10;
const ENOUGH = 0.97; // of the largest size; beyond it nothing is gained
const PROMISING = 0.85; // of the largest labels so far; what stays below it hardly ever comes to the front

/**
 * What decides most about a layout: where it flows to.
 * @param {Variant} given
 */
const course = ({ direction, inner, hang, fold, said }) => [direction, inner, hang, fold, said.size].join();

export class Contest {
  /**
   * Takes what lays out a variant, `(style, limit)`; it resolves to null where that is not possible.
   * @param {(style: Variant, limit: number) => Promise<Layout | null>} layOut
   * @param {Frame} frame
   */
  constructor(layOut, frame) {
    this.layOut = layOut;
    this.frame = frame;
    /** @type {Layout | null} */
    this.best = null;
    /** @type {Set<string>} */
    this.tried = new Set();
    /** @type {Map<string, number>} */
    this.reached = new Map(); // the largest labels by what is common to the variants of one course of the flow
  }

  /** The best layout so far, of which there has to be one. */
  get leader() {
    return /** @type {Layout} */ (this.best);
  }

  /** The size of labels in the best layout so far. */
  get em() {
    return this.leader.em;
  }

  /** Whether labels have come to their largest size. */
  get isLarge() {
    return this.best !== null && this.best.em >= this.frame.largest * ENOUGH;
  }

  /** Whether nothing better is to be expected. */
  get isDone() {
    return this.isLarge && !this.leader.faults && !this.leader.shuffled;
  }

  /**
   * Tries variants and keeps the best.
   * @param {Variant[]} styles
   * @param {number} [limit]
   */
  async consider(styles, limit = LIMIT) {
    const isNew = styles.filter((style) => this.#isNew(style, limit));
    for (const one of await Promise.all(isNew.map((style) => this.layOut(style, limit)))) {
      if (one) this.#note(one);
      if (one && (!this.best || one.value > this.best.value + ROUNDING)) this.best = one;
    }
  }

  /**
   * Tries the best so far with changes.
   * @param {Partial<Variant>[]} changes
   * @param {number} [limit]
   */
  async vary(changes, limit = this.leader.limit) {
    const { style } = this.leader;
    await this.consider(
      changes.map((change) => ({ ...style, ...change })),
      limit,
    );
  }

  /**
   * Those of the styles whose labels, however broken, have not been far smaller than the best so far.
   * @param {Variant[]} styles
   */
  promising(styles) {
    return styles.filter((style) => (this.reached.get(course(style)) ?? Infinity) >= this.em * PROMISING);
  }

  /** @param {Layout} given */
  #note({ style, em }) {
    const name = course(style);
    this.reached.set(name, Math.max(em, this.reached.get(name) ?? 0));
  }

  /**
   * @param {Variant} given
   * @param {number} limit
   */
  #isNew({ said, ...style }, limit) {
    const name = JSON.stringify([style, said.size, limit]);
    return !this.tried.has(name) && Boolean(this.tried.add(name));
  }
}
