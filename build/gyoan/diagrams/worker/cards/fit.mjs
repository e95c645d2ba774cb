// Columns of cards in the largest size in which they fit a frame: from left to right in one row or several, or from
// top to bottom.
import { heading, inEach } from "../kinds/outline.mjs";
import { drawingOf, roomIn, worth } from "../kinds/sheet.mjs";
import { acrossSheet } from "./across.mjs";
import { downSheet } from "./down.mjs";

/** @import { NumberedPlan, Period, Plan, Way } from "./cards.js" */

const MOST_CARDS = 250; // more than this is no picture for a frame
const MOST_ROWS = 4; // of periods from left to right
const MOST_COLUMNS = 6; // of cards beside a period
const STEP = 0.97; // by which sizes are tried
const LEAST = 4; // points; what does not fit in this size has to be a picture
const COST = { row: 0.06, down: 0.1, column: 0.01 };

/**
 * The drawing of `{title, sections, periods}` for each frame by name; null where it fits in no way. `upright` says
 * whether periods may stand one below the other, `steps` whether lines lead from one to the next.
 * @param {Plan} plan
 * @param {Ruler} ruler
 * @param {Frame[]} frames
 * @param {{ upright?: boolean, steps?: boolean }} [given]
 * @returns {Drawings | null}
 */
export function cardDrawings(plan, ruler, frames, { upright = true, steps = true } = {}) {
  const periods = plan.periods.map((period, number) => ({ ...period, number }));
  const count = periods.reduce((sum, { events }) => sum + events.length + 1, 0);
  if (!periods.length || count > MOST_CARDS) return null;
  const whole = { ...plan, periods };
  const ways = waysOf(whole, upright);
  return inEach(frames, (frame) => drawing(whole, best(whole, ruler, frame, ways), steps));
}

/**
 * @param {NumberedPlan} plan
 * @param {{ sheet: FittingSheet, em: number } | null} found
 * @param {boolean} steps
 */
function drawing(plan, found, steps) {
  if (!found) return null;
  const { sheet, em } = found;
  const short = sheet.edges.some(({ heads }) => heads?.[1] === "none");
  const edges = steps ? sheet.edges.map((edge) => (short ? { ...edge, heads: ["none", "none"] } : edge)) : [];
  return drawingOf({ ...sheet, edges }, em, outlineOf(plan));
}

/**
 * @param {NumberedPlan} given
 * @param {boolean} upright
 */
function waysOf({ periods }, upright) {
  const most = Math.min(MOST_COLUMNS, Math.max(1, ...periods.map(({ events }) => events.length)));
  /** @type {Way[]} */
  const ways = [];
  for (let count = 1; count <= Math.min(MOST_ROWS, periods.length); count += 1) {
    ways.push({ lay: acrossSheet, count, cost: COST.row * (count - 1) });
  }
  for (let count = most; upright && count >= 1; count -= 1) {
    ways.push({ lay: downSheet, count, cost: COST.down + COST.column * (most - count) });
  }
  return ways;
}

/**
 * The best `{sheet, em, value}` in a frame; null where nothing fits.
 * @param {NumberedPlan} plan
 * @param {Ruler} ruler
 * @param {Frame} frame
 * @param {Way[]} ways
 */
function best(plan, ruler, frame, ways) {
  /** @type {{ sheet: FittingSheet, em: number, value: number } | null} */
  let found = null;
  for (const { lay, count, cost } of ways) {
    const least = found ? found.value + cost : -Infinity;
    const one = largest(plan, ruler, frame, lay, count, least);
    if (one) found = { ...one, value: worth(one.em, frame) - cost };
  }
  return found;
}

/**
 * A sheet in the largest size in which it fits, if that is worth more than `least`.
 * @param {NumberedPlan} plan
 * @param {Ruler} ruler
 * @param {Frame} frame
 * @param {Way["lay"]} lay
 * @param {number} count
 * @param {number} least
 */
function largest(plan, ruler, frame, lay, count, least) {
  for (let em = frame.largest; em >= LEAST && worth(em, frame) > least; em *= STEP) {
    const sheet = lay(plan, ruler, roomIn(frame, em), count);
    if (sheet.fits) return { sheet, em };
  }
  return null;
}

/**
 * The plan in words: its title, then each period, after the section that begins with it, with its events.
 * @param {NumberedPlan} given
 * @returns {Heading[]}
 */
function outlineOf({ title, sections, periods }) {
  /** @param {string[]} lines */
  const said = (lines) => lines.join(" ");
  /**
   * @param {Period} period
   * @param {Period} [before]
   */
  const begins = ({ section }, before) => sections.length && section >= 0 && before?.section !== section;
  const told = periods.map((period, at) => {
    const texts = begins(period, periods[at - 1]) ? [sections[period.section], period.lines] : [period.lines];
    return heading(texts.map(said).join(", "), period.events.map(said));
  });
  return [heading(said(title)), ...told];
}
