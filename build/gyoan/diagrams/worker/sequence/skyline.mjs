// What is taken already on the way down: how far down things reach at each stretch of the width.

const AIR = 0.15; // things this near to each other sideways are above each other

export class Skyline {
  /** @param {number} top */
  constructor(top) {
    this.top = top;
    /** @type {{ left: number, right: number, y: number }[]} */
    this.taken = [];
    this.bottom = top;
  }

  /**
   * How far down something reaches anywhere between two places.
   * @param {number} left
   * @param {number} right
   */
  over(left, right) {
    let y = this.top;
    for (const one of this.taken) if (one.left < right + AIR && one.right > left - AIR) y = Math.max(y, one.y);
    return y;
  }

  /**
   * @param {number} left
   * @param {number} right
   * @param {number} y
   */
  add(left, right, y) {
    this.taken.push({ left, right, y });
    this.bottom = Math.max(this.bottom, y);
  }

  /**
   * Everything above `y` is taken.
   * @param {number} y
   */
  raise(y) {
    this.top = Math.max(this.top, y);
    this.bottom = Math.max(this.bottom, y);
  }
}
