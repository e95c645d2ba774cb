// Gantt charts: bars over an axis of time, in the largest size of labels in which all rows have room.
import { heading, inEach } from "../kinds/outline.mjs";
import { Ruler } from "../kinds/ruler.mjs";
import { drawingOf, roomIn } from "../kinds/sheet.mjs";
import { readGantt } from "./read.mjs";
import { ganttSheet } from "./sheet.mjs";

/** @import { Gantt } from "./gantt.js" */

const MOST_TASKS = 60; // more than this is no picture for a frame
const STEP = 0.97; // by which sizes are tried
const LEAST = 4; // points; what does not fit in this size has to be a picture

/**
 * Resolves to the drawing of each frame by name; to null where there is none.
 * @param {StagePage} page
 * @param {string} _packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawGantt(page, _packages, source, frames, style) {
  const gantt = await readGantt(page, source, style.typefaces, frames[0]);
  if (!gantt || gantt.tasks.length > MOST_TASKS) return null;
  const ruler = new Ruler(gantt.advances);
  return inEach(frames, (frame) => drawing(gantt, ruler, frame));
}

/**
 * @param {Gantt} gantt
 * @param {Ruler} ruler
 * @param {Frame} frame
 */
function drawing(gantt, ruler, frame) {
  for (let em = frame.largest; em >= LEAST; em *= STEP) {
    const sheet = ganttSheet(gantt, ruler, roomIn(frame, em));
    if (sheet.fits) return drawingOf(sheet, em, outlineOf(gantt));
  }
  return null;
}

/**
 * The chart in words: its title, then each section with its tasks.
 * @param {Gantt} given
 * @returns {Heading[]}
 */
function outlineOf({ title, sections, tasks }) {
  /** @param {string[]} lines */
  const said = (lines) => lines.join(" ");
  /** @param {number} section */
  const names = (section) => tasks.filter((task) => task.section === section).map((task) => said(task.lines));
  const free = names(-1).map((name) => heading(name));
  return [heading(said(title)), ...free, ...sections.map((lines, section) => heading(said(lines), names(section)))];
}
