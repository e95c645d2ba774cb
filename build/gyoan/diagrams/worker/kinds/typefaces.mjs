// How wide characters are and how far lines stand apart, as the worker was told when it was opened. Lengths in em.

const OURS = [...Array.from({ length: 0xe0 }, (_, at) => String.fromCharCode(0x20 + at)), "…"]; // what drawers add

/** All that is known of a theme's typefaces. */
export class Typefaces {
  /** @param {import("../contract.js").Measures} given */
  constructor({ regular, bold, ...rest }) {
    this.rest = rest;
    this.regular = widthsOf(regular);
    this.bold = widthsOf(bold);
  }

  /**
   * What has to be known to set `texts`, as `Ruler` takes it: it is handed to threads.
   * @param {string[]} texts
   * @returns {Advances}
   */
  of(texts) {
    const characters = [...new Set([...texts.join(""), ...OURS])];
    const widths = (/** @type {(character: string) => number} */ width) =>
      Object.fromEntries(characters.map((character) => [character, width(character)]));
    const unknown = /** @type {[number, number]} */ ([this.regular("\u{10ffff}"), this.bold("\u{10ffff}")]);
    return { ...this.rest, unknown, regular: widths(this.regular), bold: widths(this.bold) };
  }
}

/**
 * The width of any character.
 * @param {import("../contract.js").WidthTable} table
 */
function widthsOf({ runs, unknown }) {
  /** @type {Map<number, number>} */
  const known = new Map();
  for (const [first, count, width] of runs) {
    for (let code = first; code < first + count; code += 1) known.set(code, width);
  }
  return (/** @type {string} */ character) => known.get(character.codePointAt(0) ?? 0) ?? unknown;
}
