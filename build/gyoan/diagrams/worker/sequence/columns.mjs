// Where the lifelines of a sequence diagram stand: as near to each other as what is said between them allows.
import { known } from "../common/collections.mjs";
import { BAR, BESIDE, BOX, HEAD, LOOP, NOTE, textHeight } from "./measures.mjs";

/** @import { Actor, Event, Head, Message, Note, Script, SequenceStyle } from "./sequence.js" */

const NARROWEST = 3; // no head is narrower
const OUTER = 8; // at which texts beyond the outer lifelines are broken at the least

export class Columns {
  /**
   * `limits` has the width in em at which texts in the gap behind each lifeline are broken, `least` how wide that gap
   * is at least; `head` is where names are broken, `stretch` how far all is pulled apart.
   * @param {Script} script
   * @param {Ruler} ruler
   * @param {SequenceStyle} given
   */
  constructor(script, ruler, { limits, least, head, stretch }) {
    this.script = script;
    this.ruler = ruler;
    this.limits = limits;
    /** @type {Known<string, number>} */
    this.index = known(script.actors.map(({ id }, index) => [id, index]));
    const heads = script.actors.map((actor) => this.#head(actor, head));
    const height = Math.max(...heads.map((one) => (one.person ? 0 : one.height)));
    this.heads = heads.map((one) => (one.person ? one : { ...one, height }));
    /** @type {{ from: number, to: number, distance: number }[]} */
    this.rules = [];
    for (let index = 1; index < this.heads.length; index += 1) {
      this.#rule(index - 1, index, Math.max(this.#headGap(index), least[index - 1]));
    }
    for (const event of script.events) this.#demand(event);
    this.x = this.#places().map((x) => x * stretch);
  }

  /**
   * Where the lifeline of an actor stands.
   * @param {string} id
   */
  at(id) {
    return this.x[this.index.get(id)];
  }

  /**
   * The places of two actors' lifelines, the left one first.
   * @param {string} one
   * @param {string} other
   */
  between(one, other) {
    const [a, b] = [this.at(one), this.at(other)];
    return /** @type {[number, number]} */ (a < b ? [a, b] : [b, a]);
  }

  /**
   * A text broken into lines for a width; never narrower than its longest word.
   * @param {string[]} lines
   * @param {number} width
   * @param {boolean} [bold]
   * @returns {Fitted}
   */
  text(lines, width, bold = false) {
    const broken = this.ruler.wrap(lines, Math.max(NARROWEST, width), bold);
    return { ...broken, height: textHeight(broken.lines.length, this.ruler.pitch) };
  }

  /**
   * The box of a note before it has a height: where it begins, how wide it is, and its text.
   * @param {Note} given
   */
  note({ from, to, side, lines }) {
    const [left, right] = this.between(from, to);
    const [a, b] = this.#span(from, to);
    if (side === "over") {
      const room =
        a === b ? this.#limit(a - 1, a + 1) : Math.max(this.#limit(a, b), right - left + 2 * (NOTE.over - NOTE.side));
      const text = this.text(lines, room);
      const width = Math.max(text.width + 2 * NOTE.side, a === b ? 0 : right - left + 2 * NOTE.over);
      return { x: (left + right - width) / 2, width, text };
    }
    const text = this.text(lines, side === "left" ? this.#limit(a - 1, a) : this.#limit(a, a + 1));
    const width = text.width + 2 * NOTE.side;
    return { x: side === "left" ? left - NOTE.beside - width : left + NOTE.beside, width, text };
  }

  /**
   * The text beside a loop to oneself.
   * @param {string} from
   * @param {string[]} lines
   */
  aside(from, lines) {
    const index = this.index.get(from);
    return this.text(lines, this.#limit(index, index + 1));
  }

  /**
   * The numbers of two actors' lifelines, the left one first.
   * @param {string} from
   * @param {string} to
   */
  #span(from, to) {
    return [this.index.get(from), this.index.get(to)].sort((one, other) => one - other);
  }

  /**
   * How wide texts may be between two lifelines; beyond the outer ones, as in the widest gap.
   * @param {number} from
   * @param {number} to
   */
  #limit(from, to) {
    let sum = 0;
    for (let gap = from; gap < to; gap += 1) sum += this.limits[gap] ?? Math.max(OUTER, ...this.limits);
    return sum;
  }

  /**
   * @param {Actor} given
   * @param {number} limit
   * @returns {Head}
   */
  #head({ lines, kind }, limit) {
    const text = this.text(lines, limit, true);
    const person = kind === "actor";
    const height = text.height + (person ? HEAD.figure : 2 * HEAD.above) + (kind === "database" ? HEAD.lid : 0);
    return { text, person, width: Math.max(NARROWEST, text.width + 2 * HEAD.side), height };
  }

  /** @param {number} index */
  #headGap(index) {
    /** @param {number} at */
    const box = (at) => this.script.boxes.findIndex(({ actors }) => actors.includes(this.script.actors[at].id));
    const [one, other] = [box(index - 1), box(index)];
    const borders = one === other ? 0 : Number(one >= 0) + Number(other >= 0);
    return (this.heads[index - 1].width + this.heads[index].width) / 2 + HEAD.gap + borders * BOX.side;
  }

  /** @param {Event} event */
  #demand(event) {
    if (event.type === "message") this.#demandMessage(event);
    if (event.type === "note") this.#demandNote(event);
  }

  /** @param {Message} given */
  #demandMessage({ from, to, lines, born }) {
    const [a, b] = this.#span(from, to);
    if (a === b) {
      this.#rule(a, a + 1, BAR.width + LOOP.out + LOOP.text + this.aside(from, lines).width + BESIDE);
      return;
    }
    const head = born ? this.heads[this.index.get(born)].width / 2 : 0;
    this.#rule(a, b, this.text(lines, this.#limit(a, b)).width + 2 * BESIDE + BAR.width + head);
  }

  /** @param {Note} given */
  #demandNote({ from, to, side, lines }) {
    const [a, b] = this.#span(from, to);
    if (side !== "over") {
      /** @type {[number, number]} */
      const room = side === "left" ? [a - 1, a] : [a, a + 1];
      this.#rule(...room, this.text(lines, this.#limit(...room)).width + 2 * NOTE.side + 2 * NOTE.beside);
      return;
    }
    if (a !== b) {
      this.#rule(a, b, this.text(lines, this.#limit(a, b)).width - 2 * (NOTE.over - NOTE.side));
      return;
    }
    const half = this.text(lines, this.#limit(a - 1, a + 1)).width / 2 + NOTE.side + NOTE.beside;
    this.#rule(a - 1, a, half);
    this.#rule(a, a + 1, half);
  }

  /**
   * @param {number} from
   * @param {number} to
   * @param {number} distance
   */
  #rule(from, to, distance) {
    if (from >= 0 && to < this.heads.length) this.rules.push({ from, to, distance });
  }

  /** Places that keep all distances: halfway between as far left and as far right as each can be. */
  #places() {
    const count = this.heads.length;
    const earliest = new Array(count).fill(0);
    for (let index = 0; index < count; index += 1) {
      for (const { from, to, distance } of this.rules) {
        if (to === index) earliest[index] = Math.max(earliest[index], earliest[from] + distance);
      }
    }
    const latest = new Array(count).fill(earliest[count - 1]);
    for (let index = count - 1; index >= 0; index -= 1) {
      for (const { from, to, distance } of this.rules) {
        if (from === index) latest[index] = Math.min(latest[index], latest[to] - distance);
      }
    }
    return earliest.map((x, index) => (x + latest[index]) / 2);
  }
}
