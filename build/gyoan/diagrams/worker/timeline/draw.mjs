// Timelines: periods with their events, from left to right or from top to bottom, whichever has the largest labels.
import { Ruler } from "../kinds/ruler.mjs";
import { cardDrawings } from "../cards/fit.mjs";
import { readTimeline } from "./read.mjs";

/**
 * Resolves to the drawing of each frame by name; to null where there is none.
 * @param {StagePage} page
 * @param {string} _packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawTimeline(page, _packages, source, frames, style) {
  const { advances, ...timeline } = await readTimeline(page, source, style.typefaces);
  return cardDrawings(timeline, new Ruler(advances), frames);
}
