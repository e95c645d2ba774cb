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
  // Each character by itself, too: in company its grapheme may be another.
  const whole = text + [...new Set(text)].join("");
  return [400, 700].map((weight) => widthsOf(whole, fontFamily, weight));
}
