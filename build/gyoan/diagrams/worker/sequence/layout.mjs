// A sequence diagram in its places, in em of its labels, as the shapes it is drawn with.
import { sum } from "../common/collections.mjs";
import { Columns } from "./columns.mjs";
import { framesOf } from "./frames.mjs";
import { BAR, BOX, CROSS, FRAME, rowsAt } from "./measures.mjs";
import { Rows } from "./rows.mjs";
import { trimmed, withTitle } from "./sheet.mjs";

/** @import { PlacedFrame, PlacedMessage, Placements, Script } from "./sequence.js" */
/** @import { SequenceSheet, SequenceStyle, Standing } from "./sequence.js" */

const THIN = 0.75; // px of a line at 16 px a label
const STRONG = 1.7; // px of a line that stands out
const LOST = "arrow_cross"; // the head of a message that is lost; no program draws one that looks like it
const LOSS = 0.6; // em across the cross that stands for that head
/** @type {Record<string, string>} */
const SHAPES = { actor: "person", database: "cylinder", queue: "stadium" };
const LIFELINE = 0.6; // width of a lifeline's box

/**
 * The sheet of `script` laid out in a style `{limits, head, stretch, air}`: `{width, height, clusters, nodes, edges}`.
 * @param {Script} script
 * @param {Ruler} ruler
 * @param {SequenceStyle} style
 * @returns {SequenceSheet}
 */
export function layOut(script, ruler, style) {
  const columns = new Columns(script, ruler, style);
  const frames = framesOf(script, columns);
  const spacing = rowsAt(style.air);
  const boxes = boxesOf(script, columns);
  const box = Math.max(0, ...boxes.map(({ text }) => text.height + BOX.above));
  const heads = box + Math.max(0, ...columns.heads.map(({ height }, index) => (isBorn(script, index) ? 0 : height)));
  const rows = new Rows(script, columns, frames, spacing, heads);
  const sheet = withTitle(
    trimmed(new Drawing(script, columns, rows, boxes, { box, heads }).sheet()),
    script.title,
    columns,
  );
  return { ...sheet, broken: broken(columns, rows.placed) };
}

/**
 * The boxes around actors: how far they reach, and their titles.
 * @param {Script} given
 * @param {Columns} columns
 */
function boxesOf({ boxes }, columns) {
  return boxes.flatMap(({ lines, fill, actors }) => {
    const members = actors.filter((id) => columns.index.has(id)).map((id) => columns.index.get(id));
    if (!members.length) return [];
    /**
     * @param {number} index
     * @param {number} side
     */
    const reach = (index, side) => columns.x[index] + side * (columns.heads[index].width / 2 + BOX.side);
    const [left, right] = [reach(Math.min(...members), -1), reach(Math.max(...members), 1)];
    return [{ left, right, fill, text: columns.text(lines, right - left - BOX.side, true) }];
  });
}

/**
 * How many lines more than they have to the texts are broken into, for each of them.
 * @param {Columns} given
 * @param {Placements} given
 */
function broken({ heads, script }, { messages, notes }) {
  const texts = [...heads, ...messages, ...notes].map(({ text }) => text.lines.length);
  const said = script.events.filter((event) => event.type === "message" || event.type === "note");
  const written = [...script.actors, ...said].map(({ lines }) => lines.length);
  return (sum(texts) - sum(written)) / Math.max(1, texts.length);
}

/**
 * @param {Script} given
 * @param {number} index
 */
function isBorn({ actors, events }, index) {
  return events.some((event) => event.type === "message" && event.born === actors[index].id);
}

class Drawing {
  /**
   * @param {Script} script
   * @param {Columns} columns
   * @param {Rows} rows
   * @param {ReturnType<typeof boxesOf>} boxes
   * @param {{ box: number, heads: number }} tops
   */
  constructor(script, columns, rows, boxes, tops) {
    this.script = script;
    this.columns = columns;
    this.rows = rows;
    this.placed = rows.placed;
    this.boxes = boxes;
    this.tops = tops;
  }

  /** @returns {Standing} */
  sheet() {
    const clusters = [...this.#boxes(), ...this.placed.frames.map((frame, index) => this.#frame(frame, index))];
    const signs = [...this.#tags(), ...this.#notes(), ...this.#heads(), ...this.#ends(), ...this.#losses()];
    const nodes = [...this.#lifelines(), ...this.#bars(), ...signs];
    const edges = [...this.#dividers(), ...this.placed.messages.map((message) => this.#message(message))];
    return { clusters, nodes, edges };
  }

  /** @returns {SheetCluster[]} */
  #boxes() {
    return this.boxes.map(({ left, right, text, fill }, index) => {
      const place = { x: left, y: 0, width: right - left, height: this.rows.bottom + BOX.side / 2 };
      const corner = { x: (left + right - text.width) / 2, y: (this.tops.box - text.height) / 2 };
      const title = text.lines.length ? { ...corner, width: text.width, height: text.height } : null;
      const look = { slot: "surface", lineSlot: "line", fill: fill === "none" ? "" : fill };
      return { id: `box ${index}`, place, title, lines: text.lines, ...look };
    });
  }

  /**
   * @param {PlacedFrame} given
   * @param {number} index
   * @returns {SheetCluster}
   */
  #frame({ event, left, right, y, height, title, depth }, index) {
    const place = { x: left, y, width: right - left, height };
    const look = event.tag ? { fill: "none", lineSlot: "muted" } : { fill: event.fill, stroke: "none" };
    return { id: `frame ${index}`, place, depth, title, lines: title?.lines ?? [], atStart: true, ...look };
  }

  /** @returns {SheetNode[]} */
  #tags() {
    return this.placed.frames.flatMap(({ event, left, y, tag }, index) => {
      const place = { x: left, y, width: tag, height: FRAME.header };
      const look = { shape: "rectangle", bold: true, slot: "muted", lineSlot: "muted" };
      return tag ? [{ id: `tag ${index}`, place, lines: [event.tag], ...look }] : [];
    });
  }

  /** @returns {SheetEdge[]} */
  #dividers() {
    return this.placed.frames.flatMap(({ left, right, dividers }) =>
      dividers.map(({ y, lines, place, crosses }) => ({
        start: "",
        end: "",
        route: [
          [left, y],
          [right, y],
        ],
        pattern: "dashed",
        slot: "muted",
        lines,
        label: lines.length ? place : null,
        atStart: true,
        scale: 1,
        strokeWidth: THIN,
        around: this.#ground(y + 0.1),
        bare: !crosses,
      })),
    );
  }

  /** @returns {SheetNode[]} */
  #lifelines() {
    return this.script.actors.map(({ id, lines }, index) => {
      const { height } = this.columns.heads[index];
      const top = this.#headTop(id, height) + height;
      const bottom = this.placed.deaths.get(id) ?? this.rows.bottom;
      const place = { x: this.columns.x[index] - LIFELINE / 2, y: top, width: LIFELINE, height: bottom - top };
      const look = { shape: "lifeline", atBack: true, fill: "none", lineSlot: "muted", dashed: true };
      return { id: `line ${id}`, place, name: lines.join(" "), ...look, strokeWidth: THIN };
    });
  }

  /** @returns {SheetNode[]} */
  #bars() {
    return this.placed.bars.map((bar) => {
      const x = this.columns.at(bar.actor) + bar.deep * BAR.step - BAR.width / 2;
      const place = { x, y: bar.top, width: BAR.width, height: bar.bottom - bar.top };
      return {
        id: bar.id,
        shape: "bar",
        place,
        name: this.#name(bar.actor),
        atBack: true,
        slot: "surface",
        lineSlot: "primary",
      };
    });
  }

  /** @returns {SheetNode[]} */
  #notes() {
    const look = { shape: "note", slot: "background", lineSlot: "attention" };
    return this.placed.notes.map(({ text, ...place }, index) => ({
      id: `note ${index}`,
      place,
      lines: text.lines,
      ...look,
    }));
  }

  /** @returns {SheetNode[]} */
  #heads() {
    return this.script.actors.map(({ id, kind }, index) => {
      const { width, height, text } = this.columns.heads[index];
      const place = { x: this.columns.x[index] - width / 2, y: this.#headTop(id, height), width, height };
      const box = this.script.boxes.findIndex(({ actors }) => actors.includes(id));
      return {
        id: `head ${id}`,
        shape: SHAPES[kind] ?? "rounded",
        place,
        lines: text.lines,
        bold: true,
        parent: box < 0 ? "" : `box ${box}`,
      };
    });
  }

  /**
   * @param {string} id
   * @param {number} height
   */
  #headTop(id, height) {
    return this.placed.births.get(id) ?? this.tops.heads - height;
  }

  /**
   * Where lifelines end for good.
   * @returns {SheetNode[]}
   */
  #ends() {
    return [...this.placed.deaths].map(([id, y]) => ({
      ...cross(this.columns.at(id), y, CROSS),
      id: `end ${id}`,
      name: this.#name(id),
    }));
  }

  /**
   * Where messages are lost.
   * @returns {SheetNode[]}
   */
  #losses() {
    return this.placed.messages.flatMap(({ heads, route, fatal }, index) => {
      if (heads[1] !== LOST || fatal) return [];
      const [[before], [x, y]] = route.slice(-2);
      return [{ ...cross(x + Math.sign(before - x) * LOSS * 0.6, y, LOSS), id: `loss ${index}`, name: "×" }];
    });
  }

  /**
   * @param {PlacedMessage} given
   * @returns {SheetEdge}
   */
  #message({ route, text, label, heads, dashed, aside, joins }) {
    return {
      start: joins[0],
      end: joins[1],
      route,
      lines: text.lines,
      label: text.lines.length ? label : null,
      scale: 1,
      heads: heads.map((head) => (head === LOST ? "none" : head)),
      pattern: dashed ? "dashed" : "normal",
      bare: !label.crosses,
      atStart: Boolean(aside),
      around: this.#ground(route[0][1]),
      slot: "text",
      strokeWidth: STRONG,
    };
  }

  /**
   * The innermost filled frame at a height.
   * @param {number} y
   */
  #ground(y) {
    const filled = this.placed.frames
      .map((frame, index) => ({ ...frame, id: `frame ${index}` }))
      .filter(({ event }) => !event.tag);
    return filled.findLast((frame) => frame.y <= y && y <= frame.y + frame.height)?.id ?? "";
  }

  /** @param {string} id */
  #name(id) {
    return this.script.actors[this.columns.index.get(id)].lines.join(" ");
  }
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} size
 */
function cross(x, y, size) {
  const place = { x: x - size / 2, y: y - size / 2, width: size, height: size };
  return { shape: "cross", place, fill: "none", lineSlot: "text", strokeWidth: STRONG };
}
