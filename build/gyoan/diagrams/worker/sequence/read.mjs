// A sequence diagram as Mermaid's parser sees it: who takes part, and what happens in which order.
import { linesOf } from "../kinds/words.mjs";

/** @import { Actor, ActorBox, Event, Script } from "./sequence.js" */

const POINT = "arrow_point";
const OPEN = "arrow_open"; // nobody waits for an answer
const CROSS = "arrow_cross";
const NONE = "none";

/**
 * Line and heads of a message by Mermaid's name for its type. Half an arrow is drawn as a whole one.
 * @type {Record<string, [boolean, string, string]>}
 */
const MESSAGES = {
  SOLID: [false, NONE, POINT],
  DOTTED: [true, NONE, POINT],
  SOLID_OPEN: [false, NONE, NONE],
  DOTTED_OPEN: [true, NONE, NONE],
  SOLID_CROSS: [false, NONE, CROSS],
  DOTTED_CROSS: [true, NONE, CROSS],
  SOLID_POINT: [false, NONE, OPEN],
  DOTTED_POINT: [true, NONE, OPEN],
  BIDIRECTIONAL_SOLID: [false, POINT, POINT],
  BIDIRECTIONAL_DOTTED: [true, POINT, POINT],
  SOLID_TOP: [false, NONE, POINT],
  SOLID_BOTTOM: [false, NONE, POINT],
  STICK_TOP: [false, NONE, OPEN],
  STICK_BOTTOM: [false, NONE, OPEN],
  SOLID_TOP_DOTTED: [true, NONE, POINT],
  SOLID_BOTTOM_DOTTED: [true, NONE, POINT],
  STICK_TOP_DOTTED: [true, NONE, OPEN],
  STICK_BOTTOM_DOTTED: [true, NONE, OPEN],
  SOLID_ARROW_TOP_REVERSE: [false, POINT, NONE],
  SOLID_ARROW_BOTTOM_REVERSE: [false, POINT, NONE],
  STICK_ARROW_TOP_REVERSE: [false, OPEN, NONE],
  STICK_ARROW_BOTTOM_REVERSE: [false, OPEN, NONE],
  SOLID_ARROW_TOP_REVERSE_DOTTED: [true, POINT, NONE],
  SOLID_ARROW_BOTTOM_REVERSE_DOTTED: [true, POINT, NONE],
  STICK_ARROW_TOP_REVERSE_DOTTED: [true, OPEN, NONE],
  STICK_ARROW_BOTTOM_REVERSE_DOTTED: [true, OPEN, NONE],
};
/** @type {Record<string, string>} */
const OPENING = {
  LOOP_START: "loop",
  ALT_START: "alt",
  OPT_START: "opt",
  PAR_START: "par",
  PAR_OVER_START: "par",
  CRITICAL_START: "critical",
  BREAK_START: "break",
};
const DIVIDING = new Set(["ALT_ELSE", "PAR_AND", "CRITICAL_OPTION"]);
const CLOSING = new Set(["LOOP_END", "ALT_END", "OPT_END", "PAR_END", "CRITICAL_END", "BREAK_END", "RECT_END"]);
/** @type {("left" | "right" | "over")[]} */
const SIDES = ["left", "right", "over"]; // by Mermaid's number

/**
 * Resolves to `{title, actors, boxes, events, advances, goesOn}`; `goesOn` is said of a frame that goes on in the next
 * part. An event is a `message`, a `note`, the `rise` or `fall` of an actor's activation, or the `open`, `divide` or
 * `close` of a frame.
 * @param {StagePage} page
 * @param {string} source
 * @param {import("../kinds/typefaces.mjs").Typefaces} typefaces
 * @param {string} goesOn
 * @returns {Promise<Script>}
 */
export async function readSequence(page, source, typefaces, goesOn) {
  const parsed = await page.evaluate(readInPage, source);
  const events = eventsOf(parsed);
  const actors = parsed.actors.map((actor) => ({ ...actor, lines: said(actor.label, actor.id) }));
  const boxes = parsed.boxes.map((box) => ({ ...box, lines: linesOf(box.label) }));
  const title = linesOf(parsed.title);
  const texts = [...actors, ...boxes, ...events].flatMap(textsOf).concat(goesOn);
  return { title, actors, boxes, events, goesOn, advances: typefaces.of([...title, ...texts]) };
}

/** @param {Actor | ActorBox | Event} one */
function textsOf(one) {
  return [...("lines" in one ? one.lines : []), "tag" in one ? one.tag : ""];
}

/**
 * @param {string} label
 * @param {string} id
 */
function said(label, id) {
  const lines = linesOf(label);
  return lines.length ? lines : [id];
}

/**
 * A message as Mermaid has it: what happens is one, too.
 * @typedef {object} ParsedMessage
 * @property {string} type Mermaid's name for it
 * @property {string} from
 * @property {string} to
 * @property {number} side
 * @property {Numbering | null} number
 * @property {string} label
 * @property {string} fill
 */
/** @typedef {{ start?: number, step?: number, visible: boolean }} Numbering */
/** @typedef {[string, number]} Fate whose life begins or ends, and from which message on that may be */
/** @typedef {{ messages: ParsedMessage[], created: Fate[], destroyed: Fate[] }} Parsed */

/** @param {Parsed} given */
function eventsOf({ messages, created, destroyed }) {
  const counter = new Counter();
  /**
   * @param {string} id
   * @param {number} index
   * @param {(one: ParsedMessage) => string[]} ends
   */
  const firstAt = (id, index, ends) =>
    messages.findIndex((one, at) => at >= index && MESSAGES[one.type] && ends(one).includes(id));
  const births = new Map(created.map(([id, index]) => [firstAt(id, index, (one) => [one.to]), id]));
  const deaths = new Map(destroyed.map(([id, index]) => [firstAt(id, index, (one) => [one.from, one.to]), id]));
  return messages.flatMap((one, index) => {
    if (one.number) counter.set(one.number);
    if (!MESSAGES[one.type]) return plainEvent(one);
    const [dashed, start, end] = MESSAGES[one.type];
    const lines = counter.numbered(linesOf(one.label));
    const fates = { born: births.get(index), dies: deaths.get(index) };
    /** @type {Event} */
    const message = { type: "message", from: one.from, to: one.to, lines, dashed, heads: [start, end], ...fates };
    return [message];
  });
}

/**
 * @param {ParsedMessage} given
 * @returns {Event[]}
 */
function plainEvent({ type, from, to, label, side, fill }) {
  if (type === "NOTE") return [{ type: "note", from, to, side: SIDES[side], lines: linesOf(label) }];
  if (type === "ACTIVE_START") return [{ type: "rise", actor: from }];
  if (type === "ACTIVE_END") return [{ type: "fall", actor: from }];
  if (CLOSING.has(type)) return [{ type: "close" }];
  if (type === "RECT_START") return [{ type: "open", tag: "", lines: [], fill: fill ?? "" }];
  if (OPENING[type]) return [{ type: "open", tag: OPENING[type], lines: condition(label) }];
  return DIVIDING.has(type) ? [{ type: "divide", lines: condition(label) }] : [];
}

/** @param {string} label */
function condition(label) {
  const lines = linesOf(label);
  if (!lines.length) return lines;
  lines[0] = `[${lines[0]}`;
  lines[lines.length - 1] += "]";
  return lines;
}

/** Numbers messages as `autonumber` asks. */
class Counter {
  next = 1;
  step = 1;
  visible = false;

  /** @param {Numbering} given */
  set({ start, step, visible }) {
    if (start !== undefined && Number.isFinite(start)) this.next = start;
    if (step !== undefined && Number.isFinite(step)) this.step = step;
    this.visible = visible;
  }

  /** @param {string[]} lines */
  numbered(lines) {
    const number = `${Number(this.next.toFixed(4))}.`;
    if (!this.visible) return lines;
    this.next += this.step;
    return lines.length ? [`${number} ${lines[0]}`, ...lines.slice(1)] : [number];
  }
}

/**
 * Runs in the page, where Mermaid and `words` of words.js are.
 * @param {string} source
 */
async function readInPage(source) {
  /** @type {{ db: SequenceDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const names = Object.fromEntries(Object.entries(db.LINETYPE).map(([name, number]) => [number, name]));
  /**
   * A CSS colour; empty where it is none, "none" where nothing is painted.
   * @param {string | undefined} value
   */
  const color = (value) => (value ? (colorOf(value) ?? "") : "none");

  const actors = db.getActorKeys().map((id) => ({ id, ...db.getActor(id) }));
  return {
    title: words(db.getDiagramTitle?.() ?? ""),
    actors: actors.map(({ id, description, type }) => ({ id, label: words(description ?? id), kind: type })),
    boxes: db.getBoxes().map(({ name, fill, actorKeys }) => ({
      label: words(name ?? ""),
      fill: color(fill),
      actors: [...new Set(actorKeys)],
    })),
    created: [...db.getCreatedActors()],
    destroyed: [...db.getDestroyedActors()],
    messages: db.getMessages().map(({ from, to, message, type, placement }) => ({
      from,
      to,
      type: names[type],
      side: placement,
      number: typeof message === "object" ? message : null,
      label: typeof message === "string" ? words(message) : "",
      fill: names[type] === "RECT_START" && typeof message !== "object" ? color(message) : "",
    })),
  };
}
