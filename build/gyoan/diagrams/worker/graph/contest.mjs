// Variants of a layout against each other, each tried once.

/** Width in em at which labels are broken, unless something else is tried. */
export const LIMIT = 10;
const ENOUGH = 0.97; // of the largest size; beyond it nothing is gained
const PROMISING = 0.85; // of the largest labels so far; what stays below it hardly ever comes to the front

/** What decides most about a layout: where it flows to. */
const course = ({ direction, inner, hang, fold, said }) => [direction, inner, hang, fold, said.size].join();

export class Contest {
  /** Takes what lays out a variant, `(style, limit)`; it resolves to null where that is not possible. */
  constructor(layOut, frame) {
    Object.assign(this, { layOut, frame, best: null });
    this.tried = new Set();
    this.reached = new Map(); // the largest labels by what is common to the variants of one course of the flow
  }

  /** The size of labels in the best layout so far. */
  get em() {
    return this.best.em;
  }

  /** Whether labels have come to their largest size. */
  get isLarge() {
    return this.best !== null && this.best.em >= this.frame.largest * ENOUGH;
  }

  /** Whether nothing better is to be expected. */
  get isDone() {
    return this.isLarge && !this.best.faults && !this.best.shuffled;
  }

  /** Tries variants and keeps the best. */
  async consider(styles, limit = LIMIT) {
    const isNew = styles.filter((style) => this.#isNew(style, limit));
    for (const one of await Promise.all(isNew.map((style) => this.layOut(style, limit)))) {
      if (one) this.#note(one);
      if (one && (!this.best || one.value > this.best.value + 1e-9)) this.best = one;
    }
  }

  /** Tries the best so far with changes. */
  async vary(changes, limit = this.best.limit) {
    const { style } = this.best;
    await this.consider(
      changes.map((change) => ({ ...style, ...change })),
      limit,
    );
  }

  /** Those of the styles whose labels, however broken, have not been far smaller than the best so far. */
  promising(styles) {
    return styles.filter((style) => (this.reached.get(course(style)) ?? Infinity) >= this.em * PROMISING);
  }

  #note({ style, em }) {
    const name = course(style);
    this.reached.set(name, Math.max(em, this.reached.get(name) ?? 0));
  }

  #isNew({ said, ...style }, limit) {
    const name = JSON.stringify([style, said.size, limit]);
    return !this.tried.has(name) && Boolean(this.tried.add(name));
  }
}
