// The way down a sequence diagram: every event as high as what stands above it allows, in the order of the source.
import { known } from "../common/collections.mjs";
import { BAR, CROSS, FRAME, LOOP, NOTE, textHeight } from "./measures.mjs";
import { Skyline } from "./skyline.mjs";
import { CLEAR, spotOf } from "./spots.mjs";

/** @import { Columns } from "./columns.mjs" */
/** @import { Activation, Event, Front, Head, Message, Note, OpenBar, PlacedFrame, Placements } from "./sequence.js" */
/** @import { Script, WideFrame } from "./sequence.js" */

const ON_LINE = 0.16; // between a message's text and its line
const BEHIND = 0.2; // how far a loop to oneself reaches to the left of where it begins
const HAIR = 0.1; // between a border and the text below it

export class Rows {
  /**
   * `top` is where the first row may begin; `spacing` is from `rowsAt`.
   * @param {Script} script
   * @param {Columns} columns
   * @param {Known<number, WideFrame>} frames
   * @param {ReturnType<typeof import("./measures.mjs").rowsAt>} spacing
   * @param {number} top
   */
  constructor(script, columns, frames, spacing, top) {
    this.script = script;
    this.columns = columns;
    this.frames = frames;
    this.spacing = spacing;
    this.sky = new Skyline(top + spacing.head);
    this.anchor = top; // where the last event took place
    /** @type {Known<string, OpenBar[]>} */
    this.active = known(script.actors.map(({ id }) => [id, []]));
    /** @type {Set<number>} */
    this.risen = new Set();
    /** @type {PlacedFrame[]} */
    this.entered = [];
    /** @type {Placements} */
    this.placed = { messages: [], notes: [], frames: [], bars: [], births: new Map(), deaths: new Map() };
    script.events.forEach((event, index) => this.#take(event, index));
    for (const bars of this.active.values()) for (const bar of bars) this.#end(bar, this.sky.bottom);
    this.bottom = this.sky.bottom + spacing.foot;
  }

  /**
   * @param {Event} event
   * @param {number} index
   */
  #take(event, index) {
    if (event.type === "message") this.say(event, index);
    else if (event.type === "note") this.note(event);
    else if (event.type === "rise") {
      if (!this.risen.has(index)) this.#rise(event.actor, index);
    } else if (event.type === "fall") this.fall(event);
    else if (event.type === "open") this.enter(index);
    else if (event.type === "divide") this.divide();
    else this.leave();
  }

  /**
   * @param {Message} event
   * @param {number} index
   */
  say(event, index) {
    const leaves = this.#front(event.from);
    const risen = this.#risingAfter(index);
    const meets = this.#front(event.to);
    if (event.from === event.to) this.#toItself(event, leaves, meets);
    else this.#toOther(event, leaves, meets);
    for (const bar of risen) bar.top = this.anchor;
  }

  /** @param {Note} event */
  note(event) {
    const { x, width, text } = this.columns.note(event);
    const height = text.height + 2 * NOTE.above;
    const y = Math.max(this.sky.over(x, x + width), this.anchor) + this.spacing.around;
    this.placed.notes.push({ x, y, width, height, text });
    this.sky.add(x, x + width, y + height);
    this.anchor = y + height / 2;
  }

  /** @param {Activation} given */
  fall({ actor }) {
    const bar = this.active.get(actor).pop();
    if (bar) this.#end(bar, this.anchor);
  }

  /**
   * @param {number} index
   */
  enter(index) {
    const frame = this.frames.get(index);
    const y = this.sky.bottom + this.spacing.around + FRAME.above;
    /** @type {PlacedFrame} */
    const shown = { ...frame, y, height: 0, dividers: [], title: null, given: 1 };
    if (frame.tag) {
      const { lines, width, height } = frame.titles[0];
      const line = textHeight(1, this.columns.ruler.pitch);
      const corner = { x: frame.left + frame.tag + FRAME.tag, y: y + (FRAME.header - line) / 2 };
      if (lines.length) shown.title = { ...corner, width, height, lines };
      const right = lines.length ? corner.x + width + FRAME.beside : corner.x;
      this.sky.add(frame.left, right, Math.max(y + FRAME.header, corner.y + height));
    }
    this.placed.frames.push(shown);
    this.entered.push(shown);
    this.#border(y);
  }

  divide() {
    const frame = this.entered.at(-1);
    if (!frame) return;
    const y = this.sky.bottom + this.spacing.around;
    const text = frame.titles[frame.given];
    frame.given += 1;
    const first = this.columns.x.find((x) => x > frame.left) ?? frame.left;
    const x = Math.min(first + FRAME.tag + BAR.width / 2, Math.max(frame.left, frame.right - text.width - FRAME.tag));
    const place = { x, y: y + HAIR, width: text.width, height: text.height };
    frame.dividers.push({ y, lines: text.lines, place, crosses: this.#crosses(place) });
    if (text.lines.length) this.sky.add(place.x, place.x + place.width + FRAME.beside, place.y + place.height);
    this.#border(y);
  }

  leave() {
    const frame = this.entered.pop();
    if (!frame) return;
    const y = this.sky.bottom + this.spacing.around;
    frame.height = y - frame.y;
    this.#border(y);
  }

  /**
   * A line across everything: what comes next stands below it.
   * @param {number} y
   */
  #border(y) {
    this.anchor = y;
    this.sky.raise(y);
  }

  /**
   * @param {Message} given
   * @param {Front} leaves
   * @param {Front} meets
   */
  #toOther({ from, to, lines, dashed, heads, born, dies }, leaves, meets) {
    const { columns, spacing, sky } = this;
    const right = columns.at(to) > columns.at(from);
    const start = leaves.edge(right);
    const head = born ? columns.heads[columns.index.get(born)] : null;
    const short = head ? head.width / 2 : dies === to ? CROSS / 2 : 0;
    const end = short ? columns.at(to) + (right ? -short : short) : meets.edge(!right);
    const [left, far] = [Math.min(start, end), Math.max(start, end)];
    const text = columns.text(lines, far - left - 0.7);
    const x = spotOf(text.width, [left, far], start, columns.x, (from, to) => sky.over(from, to));
    const tall = head ? sky.over(columns.at(to) - short, columns.at(to) + short) + spacing.around + head.height / 2 : 0;
    const y = Math.max(
      text.lines.length ? sky.over(x, x + text.width) + spacing.text + text.height + ON_LINE : 0,
      sky.over(left, far) + spacing.line,
      this.anchor + spacing.step,
      tall,
    );
    const place = { x, width: text.width, height: text.height, y: y - ON_LINE - text.height };
    const reached = born ? `head ${born}` : dies === to ? `end ${to}` : meets.id(!right);
    this.placed.messages.push({
      heads,
      dashed,
      text,
      label: { ...place, crosses: this.#crosses(place) },
      route: [
        [start, y],
        [end, y],
      ],
      joins: [leaves.id(right), reached],
      fatal: dies === to,
    });
    sky.add(left, far, y);
    sky.add(x, x + text.width, y);
    this.anchor = y;
    if (born && head) this.#beBorn(born, head, y);
    if (dies) this.#die(dies, y);
  }

  /**
   * @param {Message} given
   * @param {Front} leaves
   * @param {Front} meets
   */
  #toItself({ from, lines, dashed, heads, dies }, leaves, meets) {
    const { columns, spacing, sky } = this;
    const [start, end] = [leaves.edge(true), meets.edge(true)];
    const out = Math.max(start, end) + LOOP.out;
    const text = columns.aside(from, lines);
    const x = out + LOOP.text;
    const height = Math.max(LOOP.height, text.height);
    const free = sky.over(start - BEHIND, x + text.width) + spacing.around;
    const top = Math.max(free, this.anchor + spacing.step - (height - LOOP.height) / 2);
    const middle = top + height / 2;
    const [y1, y2] = [middle - LOOP.height / 2, middle + LOOP.height / 2];
    const place = { x, width: text.width, height: text.height, y: middle - text.height / 2 };
    /** @type {Route} */
    const route = [
      [start, y1],
      [out, y1],
      [out, y2],
      [end, y2],
    ];
    this.placed.messages.push({
      heads,
      dashed,
      text,
      label: { ...place, crosses: this.#crosses(place) },
      route,
      aside: true,
      joins: [leaves.id(true), meets.id(true)],
    });
    sky.add(start - BEHIND, x + text.width, top + height);
    this.anchor = y2;
    if (dies) this.#die(dies, y2 + CROSS);
  }

  /**
   * Whether a lifeline runs behind a text.
   * @param {Pick<Box, "x" | "width">} given
   */
  #crosses({ x, width }) {
    return this.columns.x.some((line) => line > x - CLEAR / 2 && line < x + width + CLEAR / 2);
  }

  /**
   * Begins the activations that the message at `index` sets off.
   * @param {number} index
   */
  #risingAfter(index) {
    const bars = [];
    for (let at = index + 1; at < this.script.events.length; at += 1) {
      const event = this.script.events[at];
      if (event.type !== "rise" && event.type !== "fall") break;
      if (event.type === "rise") bars.push(this.#rise(event.actor, at));
    }
    return bars;
  }

  /**
   * @param {string} actor
   * @param {number} index
   */
  #rise(actor, index) {
    const bars = this.active.get(actor);
    const bar = { id: `bar ${index}`, actor, deep: bars.length, top: this.anchor };
    bars.push(bar);
    this.risen.add(index);
    return bar;
  }

  /**
   * What a message meets at an actor, a bar or the lifeline: its identity, and where its left or right side is.
   * @param {string} actor
   * @returns {Front}
   */
  #front(actor) {
    const bars = [...this.active.get(actor)];
    const x = this.columns.at(actor);
    if (!bars.length) return { id: () => `line ${actor}`, edge: () => x };
    const [back, front] = [bars[0], bars[bars.length - 1]]; // bars on bars stand out to the right
    /** @param {boolean} right */
    const edge = (right) => (right ? x + front.deep * BAR.step + BAR.width / 2 : x - BAR.width / 2);
    return { id: (right) => (right ? front : back).id, edge };
  }

  /**
   * @param {OpenBar} bar
   * @param {number} y
   */
  #end(bar, y) {
    this.placed.bars.push({ ...bar, bottom: Math.max(y, bar.top + BAR.least) });
    this.sky.add(this.columns.at(bar.actor), this.columns.at(bar.actor), bar.top + BAR.least);
  }

  /**
   * @param {string} id
   * @param {Head} head
   * @param {number} y
   */
  #beBorn(id, head, y) {
    const x = this.columns.at(id);
    this.placed.births.set(id, y - head.height / 2);
    this.sky.add(x - head.width / 2, x + head.width / 2, y + head.height / 2);
  }

  /**
   * @param {string} id
   * @param {number} y
   */
  #die(id, y) {
    const x = this.columns.at(id);
    this.placed.deaths.set(id, y);
    this.sky.add(x - CROSS / 2, x + CROSS / 2, y + CROSS / 2);
    for (const bar of this.active.get(id).splice(0)) this.#end(bar, y);
  }
}
