// How far the frames of a sequence diagram reach to the left and right: around all that happens in them.
import { known } from "../common/collections.mjs";
import { BAR, FRAME, LOOP } from "./measures.mjs";

/** @import { Columns } from "./columns.mjs" */
/** @import { Activation, Message, Note, Script, WideFrame } from "./sequence.js" */

const TITLE = 9; // a condition may be this wide, even where its frame then grows

/**
 * A frame that is not closed, by the index of the event that opens it.
 * @typedef {Omit<WideFrame, "tag" | "titles"> & { index: number, said: string[][] }} Open
 */

/**
 * The left and right end of each frame by the index of the event that opens it, and its depth and header.
 * @param {Script} script
 * @param {Columns} columns
 */
export function framesOf(script, columns) {
  /** @type {Known<number, WideFrame>} */
  const frames = known();
  /** @type {Open[]} */
  const open = [];
  /**
   * @param {number} left
   * @param {number} right
   */
  const reach = (left, right) => {
    for (const frame of open) [frame.left, frame.right] = [Math.min(frame.left, left), Math.max(frame.right, right)];
  };
  const close = () => {
    const last = open.pop();
    if (!last) return;
    const frame = finished(last, columns);
    frames.set(last.index, frame);
    reach(frame.left, frame.right);
  };
  script.events.forEach((event, index) => {
    if (event.type === "open") {
      open.push({ index, event, depth: open.length, left: Infinity, right: -Infinity, said: [event.lines] });
    } else if (event.type === "divide") open.at(-1)?.said.push(event.lines);
    else if (event.type === "close") close();
    else reach(...extent(event, columns));
  });
  while (open.length) close();
  return known([...frames].sort(([one], [other]) => one - other));
}

/**
 * From where to where an event reaches.
 * @param {Message | Note | Activation} event
 * @param {Columns} columns
 * @returns {[number, number]}
 */
function extent(event, columns) {
  if (event.type === "note") {
    const { x, width } = columns.note(event);
    return [x, x + width];
  }
  if (event.type !== "message") return [Infinity, -Infinity];
  const [left, right] = columns.between(event.from, event.to);
  if (event.from !== event.to) return [left, right];
  const text = columns.aside(event.from, event.lines);
  return [left - BAR.width, left + BAR.width + LOOP.out + LOOP.text + text.width];
}

/**
 * A frame with its margins, and its texts with the room that they need.
 * @param {Open} given
 * @param {Columns} columns
 * @returns {WideFrame}
 */
function finished({ event, depth, left, right, said }, columns) {
  const [from, to] = left > right ? [columns.x[0], columns.x[columns.x.length - 1]] : [left, right];
  const [start, end] = [from - FRAME.side, to + FRAME.side];
  const tag = event.tag ? columns.ruler.width(event.tag, true) + 2 * FRAME.tag : 0;
  /** @param {boolean} first */
  const before = (first) => (first ? tag : 0) + 3 * FRAME.tag;
  const titles = said.map((lines, index) => columns.text(lines, Math.max(TITLE, end - start - before(!index)), !index));
  const widest = Math.max(...titles.map(({ width, lines }, index) => (lines.length ? width : 0) + before(!index)));
  const missing = Math.max(tag, widest) - (end - start);
  return { event, depth, left: start, right: missing > 0 ? end + missing : end, tag, titles };
}
