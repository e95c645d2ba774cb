// Cards: texts in boxes of a given width. Lengths in em.
import { NEARLY } from "../common/tolerances.mjs";

const SIDE = 0.6; // free space beside text
const ABOVE = 0.16; // free space above and below the lines, which have some of their own

export class Cards {
  /** @param {import('../kinds/ruler.mjs').Ruler} ruler */
  constructor(ruler) {
    this.ruler = ruler;
  }

  /**
   * A card `width` wide with `texts` in it: `{lines, width, height, fits}`; at `scale` times the usual size.
   * @param {string[]} texts
   * @param {number} width
   * @param {{ bold?: boolean, scale?: number }} [given]
   */
  card(texts, width, { bold = false, scale = 1 } = {}) {
    const limit = width / scale - 2 * SIDE;
    const { lines, width: wide } = this.ruler.wrap(texts, limit, bold);
    return { lines, bold, width, height: this.high(lines.length, scale), fits: wide <= limit + NEARLY, scale };
  }

  /**
   * A text without a box in a place `width` wide.
   * @param {string[]} texts
   * @param {number} width
   * @param {{ bold?: boolean, scale?: number }} [given]
   */
  text(texts, width, { bold = false, scale = 1 } = {}) {
    const { lines, width: wide } = this.ruler.wrap(texts, width / scale, bold);
    return {
      lines,
      bold,
      width: wide * scale,
      height: lines.length * this.ruler.pitch.box * scale,
      fits: wide * scale <= width + NEARLY,
      scale,
    };
  }

  /**
   * How wide a card of one line for each of `texts` is.
   * @param {string[]} texts
   * @param {boolean} [bold]
   */
  wide(texts, bold = false) {
    return Math.max(0, ...texts.map((text) => this.ruler.width(text, bold))) + 2 * SIDE;
  }

  /**
   * @param {number} lines
   * @param {number} [scale]
   */
  high(lines, scale = 1) {
    return (Math.max(1, lines) * this.ruler.pitch.box + 2 * ABOVE) * scale;
  }
}

/**
 * What of a card goes onto a sheet.
 * @param {{ lines: string[], bold: boolean, scale: number }} given
 */
export function shown({ lines, bold, scale }) {
  return scale === 1 ? { lines, bold } : { lines, bold, scale };
}
