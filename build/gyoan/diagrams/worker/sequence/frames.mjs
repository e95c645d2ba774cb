// How far the frames of a sequence diagram reach to the left and right: around all that happens in them.
import { BAR, FRAME, LOOP } from "./measures.mjs";

const TITLE = 9; // a condition may be this wide, even where its frame then grows

/** The left and right end of each frame by the index of the event that opens it, and its depth and header. */
export function framesOf(script, columns) {
  const frames = new Map();
  const open = [];
  const reach = (left, right) => {
    for (const frame of open) [frame.left, frame.right] = [Math.min(frame.left, left), Math.max(frame.right, right)];
  };
  script.events.forEach((event, index) => {
    if (event.type === "open") {
      const frame = { event, depth: open.length, left: Infinity, right: -Infinity, titles: [event.lines] };
      frames.set(index, frame);
      open.push(frame);
    } else if (event.type === "divide") open.at(-1)?.titles.push(event.lines);
    else if (event.type === "close") {
      const frame = open.pop();
      if (!frame) return;
      finish(frame, columns);
      reach(frame.left, frame.right);
    } else reach(...extent(event, columns));
  });
  return frames;
}

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

/** Gives a frame its margins, and its texts the room that they need. */
function finish(frame, columns) {
  if (frame.left > frame.right) [frame.left, frame.right] = [columns.x[0], columns.x.at(-1)];
  frame.left -= FRAME.side;
  frame.right += FRAME.side;
  const { tag } = frame.event;
  frame.tag = tag ? columns.ruler.width(tag, true) + 2 * FRAME.tag : 0;
  const before = (first) => (first ? frame.tag : 0) + 3 * FRAME.tag;
  frame.titles = frame.titles.map((lines, index) =>
    columns.text(lines, Math.max(TITLE, frame.right - frame.left - before(!index)), !index),
  );
  const widest = Math.max(
    ...frame.titles.map(({ width, lines }, index) => (lines.length ? width : 0) + before(!index)),
  );
  const missing = Math.max(frame.tag, widest) - (frame.right - frame.left);
  if (missing > 0) frame.right += missing;
}
