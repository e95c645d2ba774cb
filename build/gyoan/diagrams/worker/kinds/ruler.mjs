// How wide text is and where its lines are broken. Lengths in em of the label's size. What a width is, for Python too,
// says `typesetting/ruler.py`.

import { known } from "../common/collections.mjs";

const LONGEST_WORD = 15; // em; what is longer is broken inside
const INSIDE = /(?<=[/_.,:;=&?|)\]}-])(?=[^\s/_.,:;=&?|)\]}-])/; // where a long word is broken first
const graphemes = new Intl.Segmenter("ko", { granularity: "grapheme" });

export class Ruler {
  /** @param {Advances} advances */
  constructor(advances) {
    this.advances = advances;
    this.pitch = advances.pitch; // from line to line
    this.seams = new RegExp(advances.seams, "gu");
    this.joined = new RegExp(advances.joined, "gu");
    /** @type {[Known<string, number>, Known<string, number>]} */
    this.known = [known(), known()]; // widths of lines, regular and bold: the same ones are asked for many times
  }

  /**
   * Width of a line.
   * @param {string} text
   * @param {boolean} [bold]
   */
  width(text, bold = false) {
    const widths = this.known[bold ? 1 : 0];
    if (!widths.has(text)) widths.set(text, this.#measured(text, bold));
    return widths.get(text);
  }

  /**
   * @param {string} text
   * @param {boolean} bold
   */
  #measured(text, bold) {
    const widths = bold ? this.advances.bold : this.advances.regular;
    const unknown = this.advances.unknown[Number(bold)];
    let sum = this.advances.seam * (text.match(this.seams)?.length ?? 0);
    for (const character of text.replace(this.joined, "")) sum += widths[character] ?? unknown;
    return sum;
  }

  /**
   * The lines broken to `limit` where words allow it, as even as can be; and how wide they are.
   * @param {string[]} lines
   * @param {number} limit
   * @param {boolean} [bold]
   */
  wrap(lines, limit, bold = false) {
    const broken = lines.flatMap((line) => this.#even(line, limit, bold));
    return { lines: broken, width: Math.max(0, ...broken.map((line) => this.width(line, bold))) };
  }

  /**
   * As many lines as `limit` asks for, but none much longer than the others.
   * @param {string} line
   * @param {number} limit
   * @param {boolean} bold
   */
  #even(line, limit, bold) {
    const whole = this.width(line, bold);
    if (whole <= limit) return [line];
    const words = this.#words(line, Math.max(limit, LONGEST_WORD), bold);
    const greedy = this.#fill(words, limit, bold);
    let [low, high] = [whole / greedy.length, limit];
    for (let step = 0; step < 6; step += 1) {
      const middle = (low + high) / 2;
      if (this.#fill(words, middle, bold).length > greedy.length) low = middle;
      else high = middle;
    }
    return this.#fill(words, high, bold);
  }

  /**
   * @param {{ text: string, space: boolean }[]} words
   * @param {number} limit
   * @param {boolean} bold
   */
  #fill(words, limit, bold) {
    /** @type {string[]} */
    const lines = [];
    for (const { text, space } of words) {
      /** @type {string | undefined} */
      const last = lines[lines.length - 1];
      const longer = last === undefined ? text : last + (space ? " " : "") + text;
      if (last !== undefined && this.width(longer, bold) <= limit) lines[lines.length - 1] = longer;
      else lines.push(text);
    }
    return lines;
  }

  /**
   * The pieces of a line between which it may be broken, and whether there is a space before each.
   * @param {string} line
   * @param {number} limit
   * @param {boolean} bold
   */
  #words(line, limit, bold) {
    return line.split(" ").flatMap((word) => {
      const pieces = this.width(word, bold) <= limit ? [word] : this.#pieces(word, limit, bold);
      return pieces.map((text, index) => ({ text, space: index === 0 }));
    });
  }

  /**
   * @param {string} word
   * @param {number} limit
   * @param {boolean} bold
   */
  #pieces(word, limit, bold) {
    return word.split(INSIDE).flatMap((piece) => {
      if (this.width(piece, bold) <= limit) return [piece];
      const parts = [""];
      for (const { segment } of graphemes.segment(piece)) {
        if (this.width(parts.at(-1) + segment, bold) > limit && parts.at(-1)) parts.push(segment);
        else parts[parts.length - 1] += segment;
      }
      return parts;
    });
  }
}
