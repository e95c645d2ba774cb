// What the page measures for kinds of diagram that are laid out here: the widths of their texts' characters.

/**
 * Resolves to the widths in em of every character of `texts`, regular and bold, as `Ruler` takes them.
 * @param {StagePage} page
 * @param {string[]} texts
 * @param {string} fontFamily
 */
export async function advancesOf(page, texts, fontFamily) {
  const [regular, bold] = await page.evaluate(measuredInPage, `${texts.join(" ")} …`, fontFamily);
  return { regular, bold };
}

/**
 * Runs in the page.
 * @param {string} text
 * @param {string} fontFamily
 */
function measuredInPage(text, fontFamily) {
  const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  // Each character by itself, too: in company its grapheme may be another.
  const whole = text + [...new Set(text)].join("");
  const segments = [...new Intl.Segmenter("ko", { granularity: "grapheme" }).segment(whole)];
  return [400, 700].map((weight) => {
    pen.font = `${weight} 100px ${fontFamily}`;
    return Object.fromEntries(segments.map(({ segment }) => [segment, pen.measureText(segment).width / 100]));
  });
}
