// Packets: fields in rows, each as wide as it has bits, their names in lines or letter below letter where they are
// narrow.
import { heading, inEach } from "../kinds/outline.mjs";
import { linesOf } from "../kinds/words.mjs";
import { Ruler } from "../kinds/ruler.mjs";
import { Cards } from "../cards/card.mjs";
import { drawingOf, FIGURE_LABELS, roomIn } from "../kinds/sheet.mjs";
import { Refusal } from "../common/refusal.mjs";
import { textNode, titleNode, TITLE_SCALE } from "../cards/looks.mjs";

const MOST_FIELDS = 160; // more than this is no picture for a frame
const LEAST = 5; // points; what has no room in this size has to be a picture
const STEP = 0.97; // by which sizes are tried
const NUMBER = 0.85; // size of the numbers of bits, where that can be read
const SIDE = 0.2; // free space beside a name
const ABOVE = 0.2; // free space above and below a name
const ROW_GAP = 0.2; // between rows
const BESIDE = 0.12; // free space beside a number
const UNDER_TITLE = 0.2; // below the title
/**
 * A field in a row, by its number: what is parted at the end of a row has one number.
 * @typedef {{ field: number, start: number, end: number, bits: number, label: string }} Field
 */
/** @typedef {{ title: string[], rows: Field[][], showBits: boolean, columns: number }} Packet */

const graphemes = new Intl.Segmenter("ko", { granularity: "grapheme" });

/**
 * Resolves to the drawing of each frame by name; to null where there is none.
 * @param {StagePage} page
 * @param {string} _packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawPacket(page, _packages, source, frames, style) {
  const read = await page.evaluate(readInPage, source);
  const rows = merged(read.rows);
  const fields = rows.flat();
  if (!fields.length) throw new Refusal("blank", "nothing is drawn");
  if (fields.length > MOST_FIELDS) return null;
  const packet = { ...read, rows, title: linesOf(read.title, "text") };
  const texts = [...packet.title, ...fields.map(({ label }) => label), "0123456789"];
  const ruler = new Ruler(style.typefaces.of(texts));
  return inEach(frames, (frame) => drawing(packet, ruler, frame));
}

/**
 * The rows, with a field that fills several of them in one.
 * @param {Field[][]} rows
 * @returns {Field[][]}
 */
function merged(rows) {
  /** @type {Field[][]} */
  const found = [];
  for (const row of rows) {
    const [before, here] = [found.at(-1), row[0]];
    const goesOn =
      before?.length === 1 && row.length === 1 && before[0].field === here.field && before[0].bits === here.bits;
    if (goesOn) found[found.length - 1] = [{ ...before[0], end: here.end }];
    else found.push(row);
  }
  return found;
}

/**
 * @param {Packet} packet
 * @param {Ruler} ruler
 * @param {Frame} frame
 */
function drawing(packet, ruler, frame) {
  for (let em = frame.largest * FIGURE_LABELS; em >= LEAST; em *= STEP) {
    const small = Math.min(1, Math.max(NUMBER, frame.readable / em));
    const sheet = sheetOf(packet, new Cards(ruler), roomIn(frame, em), small);
    if (sheet) return drawingOf(sheet, em, outlineOf(packet));
  }
  return null;
}

/**
 * The sheet for this room, numbers `small` as a part of the labels' size; null where it is too small.
 * @param {Packet} given
 * @param {Cards} cards
 * @param {Size} room
 * @param {number} small
 * @returns {Sheet | null}
 */
function sheetOf({ title, rows, showBits, columns }, cards, room, small) {
  /** @type {SheetNode[]} */
  const nodes = [];
  let y = 0;
  const head = cards.text(title, room.width, { bold: true, scale: TITLE_SCALE });
  if (title.length) {
    nodes.push(titleNode(head, room.width));
    y = head.height + UNDER_TITLE;
  }
  const unit = room.width / columns;
  const line = cards.ruler.pitch.box;
  for (const row of rows) {
    const names = namesOf(row, unit, cards.ruler);
    if (!names) return null;
    const height = Math.max(...names.map(({ length }) => length)) * line + 2 * ABOVE;
    const top = y + (showBits ? line * small : 0);
    for (const [at, field] of row.entries()) {
      const place = { x: (field.start % columns) * unit, y: top, width: field.bits * unit, height };
      if (showBits) nodes.push(...numbers(field, place, cards, small));
      nodes.push({ id: `field ${field.start}`, shape: "rectangle", lines: names[at], place });
    }
    y = top + height + ROW_GAP;
  }
  return y - ROW_GAP <= room.height && head.fits ? { width: room.width, height: y - ROW_GAP, nodes } : null;
}

/**
 * The lines of the names in a row: broken between words, else letter below letter, and so in all fields that are as
 * narrow; null where letters are too wide.
 * @param {Field[]} row
 * @param {number} unit
 * @param {Ruler} ruler
 */
function namesOf(row, unit, ruler) {
  /** @param {Field} given */
  const room = ({ bits }) => bits * unit - 2 * SIDE;
  const broken = row.map((field) => ruler.wrap(linesOf(field.label, "text"), room(field)));
  const narrow = Math.max(0, ...row.filter((field, at) => broken[at].width > room(field)).map(({ bits }) => bits));
  const names = row.map((field, at) => (field.bits > narrow ? broken[at].lines : letters(field.label)));
  /** @param {string[]} lines */
  const wide = (lines) => Math.max(0, ...lines.map((line) => ruler.width(line)));
  return names.every((lines, at) => wide(lines) <= room(row[at]) + SIDE) ? names : null;
}

/** @param {string} label */
function letters(label) {
  return [...graphemes.segment(label)].map(({ segment }) => segment).filter((one) => one.trim());
}

/**
 * The numbers of a field's first and last bit above it, as far as they have room.
 * @param {Field} given
 * @param {Box} given
 * @param {Cards} cards
 * @param {number} small
 */
function numbers({ start, end }, { x, y, width }, cards, small) {
  /** @param {number} bit */
  const text = (bit) => cards.text([String(bit)], Infinity, { scale: small });
  const [first, last] = [text(start), text(end)];
  /**
   * @param {number} bit
   * @param {Card} one
   * @param {number} left
   */
  const node = (bit, one, left) => textNode(`bit ${bit}`, one, left, y - one.height);
  if (first.width > width) return [];
  if (start === end) return [node(start, first, x + (width - first.width) / 2)];
  if (first.width + last.width + 4 * BESIDE > width) return [node(start, first, x + BESIDE)];
  return [node(start, first, x + BESIDE), node(end, last, x + width - last.width - BESIDE)];
}

/**
 * The packet in words: its title, then the bits of each field with its name.
 * @param {Packet} given
 * @returns {Heading[]}
 */
function outlineOf({ title, rows }) {
  const fields = rows
    .flat()
    .map(({ start, end, label }) => heading(start === end ? `${start} ${label}` : `${start}–${end} ${label}`));
  return [heading(title.join(" ")), ...fields];
}

/**
 * Runs in the page, where Mermaid and `words` of words.js are.
 * @param {string} source
 */
async function readInPage(source) {
  await mermaid.parse(source); // settings in its front matter hold for what follows
  /** @type {{ db: PacketDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const { bitsPerRow, showBits } = db.getConfig();
  /** @type {[number, string | null]} */
  let [field, last] = [-1, null];
  const rows = db.getPacket().map((row) =>
    row.map(({ start, end, label }) => {
      // Mermaid parts a field at the end of a row; each part has its whole name.
      if (label !== last || start % bitsPerRow) field += 1;
      last = label;
      return { field, start, end, bits: end - start + 1, label: words(label).trim() };
    }),
  );
  const all = rows.flat().reduce((sum, { bits }) => sum + bits, 0);
  // A packet of one short row fills the width.
  return { title: words(db.getDiagramTitle() ?? ""), rows, showBits, columns: rows.length > 1 ? bitsPerRow : all };
}
