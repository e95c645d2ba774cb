// Which kinds of diagram are drawn as shapes of our own, and by what. A drawer is given
// `(page, packages, source, frames, style)` and resolves to the drawing of each frame by name,
// `{width, height, points, native, parts}`; to null where a picture has to do. One that has long work to do without
// the page resolves to a function of the time it has, which does it while the page is somebody else's.
import { drawBlocks } from "./block/draw.mjs";
import { drawBoxes } from "./boxes/draw.mjs";
import { drawChart } from "./chart/native.mjs";
import { drawQuadrants } from "./chart/quadrants.mjs";
import { drawGantt } from "./gantt/draw.mjs";
import { drawHistory } from "./git/draw.mjs";
import { drawNative } from "./graph/native.mjs";
import { drawJourney } from "./journey/draw.mjs";
import { drawKanban } from "./kanban/draw.mjs";
import { drawMindmap } from "./mindmap/draw.mjs";
import { drawPacket } from "./packet/draw.mjs";
import { drawSankey } from "./sankey/draw.mjs";
import { drawSequence } from "./sequence/draw.mjs";
import { drawStates } from "./state/draw.mjs";
import { drawArchitecture } from "./system/architecture.mjs";
import { drawC4 } from "./system/c4.mjs";
import { drawTimeline } from "./timeline/draw.mjs";
import { drawTreemap } from "./treemap/draw.mjs";

/**
 * Draws a diagram in each frame, as it is told above.
 * @callback Drawer
 * @param {StagePage} page
 * @param {string} packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */

/** @type {[RegExp, Drawer][]} */
const DRAWERS = [
  [/^flowchart/, drawNative],
  [/^state/, drawStates],
  [/^sequence/, drawSequence],
  [/^(class|er|requirement)/, drawBoxes],
  [/^mindmap/, drawMindmap],
  [/^timeline/, drawTimeline],
  [/^journey/, drawJourney],
  [/^kanban/, drawKanban],
  [/^gantt/, drawGantt],
  [/^block/, drawBlocks],
  [/^(pie|xychart|radar)/, drawChart],
  [/^sankey/, drawSankey],
  [/^packet/, drawPacket],
  [/^treemap/, drawTreemap],
  [/^quadrantChart/, drawQuadrants],
  [/^gitGraph/, drawHistory],
  [/^architecture/, drawArchitecture],
  [/^c4/, drawC4],
];

/**
 * The drawer for a diagram of Mermaid's type `type`; undefined where there is none.
 * @param {string} type
 */
export function nativeOf(type) {
  return DRAWERS.find(([pattern]) => pattern.test(type))?.[1];
}
