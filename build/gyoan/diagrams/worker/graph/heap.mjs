// A queue that gives the cheapest first. Ties are settled by the number, so that every run takes the same.

export class Heap {
  constructor() {
    /** @type {number[]} */
    this.costs = [];
    /** @type {number[]} */
    this.items = [];
  }

  get length() {
    return this.items.length;
  }

  /** What the cheapest costs. */
  get least() {
    return this.costs[0];
  }

  /**
   * @param {number} cost
   * @param {number} item
   */
  push(cost, item) {
    const { costs, items } = this;
    let at = items.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (costs[above] < cost || (costs[above] === cost && items[above] <= item)) break;
      costs[at] = costs[above];
      items[at] = items[above];
      at = above;
    }
    costs[at] = cost;
    items[at] = item;
  }

  /** Takes the cheapest out and returns it. */
  pop() {
    const { costs, items } = this;
    const first = items[0];
    const cost = /** @type {number} */ (costs.pop());
    const item = /** @type {number} */ (items.pop());
    if (!items.length) return first;
    let at = 0;
    for (;;) {
      let least = 2 * at + 1;
      if (least >= items.length) break;
      const right = least + 1;
      if (
        right < items.length &&
        (costs[right] < costs[least] || (costs[right] === costs[least] && items[right] < items[least]))
      ) {
        least = right;
      }
      if (cost < costs[least] || (cost === costs[least] && item <= items[least])) break;
      costs[at] = costs[least];
      items[at] = items[least];
      at = least;
    }
    costs[at] = cost;
    items[at] = item;
    return first;
  }
}
