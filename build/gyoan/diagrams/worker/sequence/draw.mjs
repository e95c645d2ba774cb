// Sequence diagrams: the layout with the largest labels, and parts where one frame is too small.
import { known } from "../common/collections.mjs";
import { drawingOf } from "../kinds/sheet.mjs";
import { RememberingRuler } from "./remembering.mjs";
import { readSequence } from "./read.mjs";
import { best } from "./search.mjs";
import { split } from "./split.mjs";

/** @import { Script, SequenceLayout } from "./sequence.js" */

const MOST_EVENTS = 600; // more than this is nothing to look at

/**
 * Resolves to the drawing of each frame by name; to null where there is nothing to lay out.
 * @param {StagePage} page
 * @param {string} _packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawSequence(page, _packages, source, frames, style) {
  const script = await readSequence(page, source, style.typefaces, frames[0].words.continued);
  if (!script.actors.length || script.events.length > MOST_EVENTS) return null;
  const ruler = new RememberingRuler(script.advances);
  return Object.fromEntries(frames.map((frame) => [frame.name, drawing(script, ruler, frame)]));
}

/**
 * @param {Script} script
 * @param {Ruler} ruler
 * @param {Frame} frame
 */
function drawing(script, ruler, frame) {
  const whole = best(script, ruler, frame);
  const parts =
    whole.em < frame.readable ? split(script, whole, (part, quick) => best(part, ruler, frame, quick), frame) : [];
  return described(
    script,
    whole,
    parts.map(({ part, layout }) => described(part, layout)),
  );
}

/**
 * A layout in points, with what is said in it in the order of the source.
 * @param {Script} script
 * @param {SequenceLayout} given
 * @param {NativeDrawing[]} [parts]
 * @returns {NativeDrawing}
 */
function described(script, { sheet, em }, parts = []) {
  /** @type {Known<string, import("../contract.js").Party>} */
  const actors = known(
    script.actors.map(({ id, lines, kind }) => [id, { name: lines.join(" "), person: kind === "actor" }]),
  );
  const messages = script.events.filter((event) => event.type === "message");
  const steps = messages.map(({ from, to, lines, dashed }) => ({
    from: actors.get(from),
    to: actors.get(to),
    text: lines.join(" "),
    dashed,
  }));
  return { ...drawingOf(sheet, em, undefined, parts), steps };
}
