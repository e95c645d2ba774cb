// A ruler that remembers: the search measures and breaks the same texts hundreds of times.
import { Ruler } from "../kinds/ruler.mjs";
import { known } from "../common/collections.mjs";

export class RememberingRuler extends Ruler {
  /** @type {Known<string, number>} */
  #widths = known();
  /** @type {Known<string, { lines: string[], width: number }>} */
  #wraps = known();

  /**
   * @param {string} text
   * @param {boolean} [bold]
   */
  width(text, bold = false) {
    const key = bold ? `b${text}` : `r${text}`;
    if (!this.#widths.has(key)) this.#widths.set(key, super.width(text, bold));
    return this.#widths.get(key);
  }

  /**
   * @param {string[]} lines
   * @param {number} limit
   * @param {boolean} [bold]
   */
  wrap(lines, limit, bold = false) {
    const key = `${bold ? "b" : "r"}${limit.toFixed(1)}${lines.join("\n")}`;
    if (!this.#wraps.has(key)) this.#wraps.set(key, super.wrap(lines, Math.round(limit * 10) / 10, bold));
    return this.#wraps.get(key);
  }
}
