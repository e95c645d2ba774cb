// A sequence too long for one frame, cut between messages into parts that can be read.
import { BETTER } from "../kinds/sheet.mjs";

/** @import { Activation, Division, Event, LayOutScript, Opening, Script } from "./sequence.js" */
/** @import { SequenceLayout, SequencePart } from "./sequence.js" */

const MOST_PARTS = 12; // more slides of one diagram nobody follows
const NEARLY = 0.9; // of what can be read: a longer search makes up for the rest
const HOPEFUL = 0.8; // of what can be read: labels as much larger as there are parts have to come to this
const UNEVEN = 3; // what a part costs that is as long as it should be; one twice as long costs four times as much

/** How badly a cut between two events goes: in a frame, in an activation, between a call and its answer. */
const COST = { frame: 1, bar: 0.35, answer: 0.5, heading: 3, section: -0.7 };

/** How much of a part an event takes up, its further lines not counted. */
const WEIGHT = { message: 1, note: 1.3, open: 1.2, divide: 0.9, close: 0.4 };
const FURTHER = 0.4; // a further line of its text

/** @typedef {{ at: number, cost: number }} Seam the event before which a part may begin, and what that costs */

/**
 * The parts `[{part, layout}]` of a script; empty where cutting does not help. `layOut` gives the best layout of one,
 * or quickly one that is nearly as good.
 * @param {Script} script
 * @param {SequenceLayout} whole
 * @param {LayOutScript} layOut
 * @param {Frame} frame
 * @returns {SequencePart[]}
 */
export function split(script, whole, layOut, frame) {
  const seams = seamsOf(script.events);
  /** @type {{ parts: SequencePart[], smallest: number } | null} */
  let found = null;
  const most = Math.min(MOST_PARTS, seams.length + 1);
  for (let count = 2; count <= most; count += 1) {
    if (whole.em * count < frame.readable * HOPEFUL) continue; // too few to be worth a trial
    const scripts = excerpts(script, cuts(script.events, seams, count));
    if (count < most && !scripts.every((part) => layOut(part, true).em > frame.readable * NEARLY)) continue;
    const parts = scripts.map((part) => ({ part, layout: layOut(part) }));
    const smallest = Math.min(...parts.map(({ layout }) => layout.em));
    if (!found || smallest > found.smallest) found = { parts, smallest };
    if (smallest >= frame.readable) break;
  }
  return found && found.smallest >= Math.min(frame.readable, whole.em * BETTER) ? found.parts : [];
}

/**
 * Where a script may be cut: `{at, cost}` for the event before which a part begins.
 * @param {Event[]} events
 */
function seamsOf(events) {
  /** @type {Seam[]} */
  const seams = [];
  let [frames, bars] = [0, 0];
  events.forEach((event, at) => {
    const before = events[at - 1];
    const begins = ["message", "note", "open", "divide"].includes(event.type);
    const opened = before && ["open", "divide"].includes(before.type);
    const cost = COST.frame * frames + COST.bar * bars;
    if (before && begins && !opened) seams.push({ at, cost: cost + nearness(before, event, events, at) });
    if (event.type === "open") frames += 1;
    if (event.type === "close") frames -= 1;
    if (event.type === "rise") bars += 1;
    if (event.type === "fall") bars = Math.max(0, bars - 1);
  });
  return seams;
}

/**
 * @param {Event} before
 * @param {Event} event
 * @param {Event[]} events
 * @param {number} at
 */
function nearness(before, event, events, at) {
  const said = events.slice(0, at).findLast((one) => one.type === "message");
  const answers =
    event.type === "message" &&
    said &&
    said.from === event.to &&
    said.to === event.from &&
    (event.dashed || !said.dashed); // behind an answer, what leads back is the next question
  const heading = before.type === "note" && before.side === "over";
  const section = event.type === "divide" || (event.type === "note" && event.side === "over");
  return (answers ? COST.answer : 0) + (heading ? COST.heading : 0) + (section ? COST.section : 0);
}

/**
 * The starts of `count` parts of about the same weight, at the best seams: over all, not one after the other.
 * @param {Event[]} events
 * @param {Seam[]} seams
 * @param {number} count
 */
function cuts(events, seams, count) {
  const weights = events.map(weight);
  const sums = [0];
  for (const one of weights) sums.push(sums[sums.length - 1] + one);
  const wished = sums[sums.length - 1] / count;
  /**
   * What a part costs; over all parts that is least where they are even.
   * @param {number} from
   * @param {number} to
   */
  const uneven = (from, to) => UNEVEN * ((sums[to] - sums[from]) / wished) ** 2;
  let ways = [{ at: 0, cost: 0, starts: [0] }];
  for (let part = 1; part < count; part += 1) {
    ways = seams.flatMap(({ at, cost }) => {
      const before = ways.filter((way) => way.at < at);
      const costs = before.map((way) => way.cost + cost + uneven(way.at, at));
      const least = Math.min(...costs);
      return before.length ? [{ at, cost: least, starts: [...before[costs.indexOf(least)].starts, at] }] : [];
    });
  }
  const ends = ways.map((way) => way.cost + uneven(way.at, events.length));
  return ways[ends.indexOf(Math.min(...ends))].starts;
}

/** @param {Event} event */
function weight(event) {
  if ("actor" in event) return 0;
  if (event.type === "close") return WEIGHT.close;
  return WEIGHT[event.type] + FURTHER * Math.max(0, event.lines.length - 1);
}

/**
 * The parts as scripts of their own: with what is open where they begin, and those who take part in them.
 * @param {Script} script
 * @param {number[]} starts
 * @returns {Script[]}
 */
function excerpts(script, starts) {
  return starts.map((start, index) => {
    const going = carried(script.events.slice(0, start), script.events[start], script.goesOn);
    const events = closed([...going, ...rest(script.events, start, starts[index + 1])]);
    const there = new Set(events.flatMap(partakers));
    if (!index) for (const { id } of strangers(script)) there.add(id);
    const actors = script.actors.filter(({ id }) => there.has(id));
    const boxes = script.boxes.map((box) => ({ ...box, actors: box.actors.filter((id) => there.has(id)) }));
    return {
      ...script,
      title: index ? [] : script.title,
      actors,
      boxes: boxes.filter((box) => box.actors.length),
      events,
    };
  });
}

/**
 * Those who take part in an event.
 * @param {Event} event
 */
function partakers(event) {
  if ("actor" in event) return [event.actor];
  return "from" in event ? [event.from, event.to] : [];
}

/**
 * Those who do nothing at all.
 * @param {Script} given
 */
function strangers({ actors, events }) {
  const busy = new Set(events.flatMap(partakers));
  return actors.filter(({ id }) => !busy.has(id));
}

/**
 * The events from `start` on; where a part begins with a new section of a frame, the frame's header names it.
 * @param {Event[]} events
 * @param {number} start
 * @param {number} end
 */
function rest(events, start, end) {
  return events.slice(events[start].type === "divide" ? start + 1 : start, end);
}

/**
 * What goes on where a part begins: frames with their sections, and activations.
 * @param {Event[]} before
 * @param {Event} first
 * @param {string} goesOn
 */
function carried(before, first, goesOn) {
  /** @type {Opening[]} */
  const frames = [];
  /** @type {Activation[]} */
  let bars = [];
  for (const event of before) {
    if (event.type === "open") frames.push({ ...event });
    if (event.type === "divide") goOn(frames, event);
    if (event.type === "close") frames.pop();
    if (event.type === "rise") bars.push(event);
    if (event.type === "fall") {
      const last = bars.findLast(({ actor }) => actor === event.actor);
      bars = bars.filter((bar) => bar !== last);
    }
    if (event.type === "message") bars = bars.filter(({ actor }) => actor !== event.dies);
  }
  if (first.type === "divide") goOn(frames, first);
  return [...frames.map((frame) => (frame.tag ? { ...frame, lines: goingOn(frame.lines, goesOn) } : frame)), ...bars];
}

/**
 * The innermost frame goes on with another section.
 * @param {Opening[]} frames
 * @param {Division} section
 */
function goOn(frames, { lines }) {
  const last = frames.at(-1);
  if (last) last.lines = lines;
}

/**
 * @param {string[]} lines
 * @param {string} goesOn
 */
function goingOn(lines, goesOn) {
  return lines.length ? [...lines.slice(0, -1), `${lines.at(-1)} ${goesOn}`] : [goesOn];
}

/**
 * The events with an end for every frame that is left open.
 * @param {Event[]} events
 * @returns {Event[]}
 */
function closed(events) {
  const open =
    events.filter(({ type }) => type === "open").length - events.filter(({ type }) => type === "close").length;
  return [...events, ...Array.from({ length: Math.max(0, open) }, () => /** @type {Event} */ ({ type: "close" }))];
}
