// Tree maps: boxes in boxes, their areas as the values, each label in the largest size that its box has room for.
import { ROUNDING } from "../common/tolerances.mjs";
import { heading, inEach } from "../kinds/outline.mjs";
import { styleOf } from "../graph/read.mjs";
import { Ruler } from "../kinds/ruler.mjs";
import { linesOf } from "../kinds/words.mjs";
import { Cards, shown } from "../cards/card.mjs";
import { drawingOf, roomIn, SERIES } from "../kinds/sheet.mjs";
import { Refusal } from "../common/refusal.mjs";
import { titleNode, TITLE_SCALE } from "../cards/looks.mjs";
import { tiles } from "./tiles.mjs";

const MOST_TILES = 150; // more than this is no picture for a frame
const LABELS = 0.9; // of the largest size
// of the readable size; a box without room for this is known by its name only, as in Mermaid's picture
const LEAST = 0.6;
const NARROWEST = 0.05; // of a box with almost no value
const SMALLER = 0.92; // by which sizes of names are tried
const SIDE = 0.3; // free space beside text
const AROUND = 0.25; // free space around what stands in a frame
const GAP = 0.12; // between neighbours
const UNDER_TITLE = 0.3; // below the title
const [FRAME, LEAF] = [0.08, 0.25]; // how much of their colour is in them
const SHAPES = { slide: Infinity, page: 0.55 }; // height as a part of the width, at most

/**
 * A box as Mermaid has it: with a value where nothing is in it.
 * @typedef {{ name: string, value?: number, text: string, css: SaidLook, children?: ParsedTile[] }} ParsedTile
 */
/** @typedef {{ name: string, value: number, text: string, look: Partial<Look>, children?: Tile[] }} Tile a box */
/** @typedef {Tile & { children: Tile[] }} Framed a box with others in it */
/** @typedef {{ title: string, children: Tile[] }} Treemap */

/**
 * Resolves to the drawing of each frame by name; to null where a picture has to do.
 * @param {StagePage} page
 * @param {string} _packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawTreemap(page, _packages, source, frames, style) {
  const read = await page.evaluate(readInPage, source);
  const whole = { children: read.children.map(summed) };
  const all = flat(whole.children);
  if (!all.some(({ value }) => value > 0)) throw new Refusal("blank", "nothing is drawn");
  if (all.length > MOST_TILES || !all.every(({ value }) => value > 0 && Number.isFinite(value))) return null;
  const texts = [read.title, ...all.flatMap(({ name, text }) => [name, text]), " · "];
  const ruler = new Ruler(style.typefaces.of(texts));
  return inEach(frames, (frame) => drawing({ ...read, ...whole }, ruler, frame));
}

/**
 * @param {ParsedTile} given
 * @returns {Tile}
 */
function summed({ css, children: below, value = 0, ...node }) {
  const look = Object.fromEntries(Object.entries(styleOf(css)).filter(([, said]) => said));
  if (!below) return { ...node, value, look };
  const children = below.map(summed);
  return { ...node, look, children, value: children.reduce((total, one) => total + one.value, 0) };
}

/**
 * @param {Tile} tile
 * @returns {tile is Framed}
 */
const isFrame = (tile) => Boolean(tile.children?.length);

/**
 * @param {Tile[]} nodes
 * @returns {Tile[]}
 */
const flat = (nodes) => nodes.flatMap((node) => [node, ...flat(node.children ?? [])]);

/**
 * @param {Treemap} read
 * @param {Ruler} ruler
 * @param {Frame} frame
 */
function drawing(read, ruler, frame) {
  const own = { ...frame, height: Math.min(frame.height, frame.width * SHAPES[frame.name]) };
  const em = frame.largest * LABELS;
  const sheets = [1, LEAST].map(
    (share) => new TreeMap(read, new Cards(ruler), roomIn(own, em), (frame.readable * share) / em).sheet,
  );
  return drawingOf(sheets.find(({ fits }) => fits) ?? sheets[sheets.length - 1], em, outlineOf(read));
}

class TreeMap {
  /**
   * @param {Treemap} given
   * @param {Cards} cards
   * @param {Size} room
   * @param {number} least
   */
  constructor({ title, children }, cards, room, least) {
    this.cards = cards;
    this.least = least;
    this.count = 0;
    /** @type {Omit<FittingSheet, "edges">} */
    this.sheet = { ...room, clusters: [], nodes: [], fits: true };
    const head = cards.text(linesOf(title, "text"), room.width, { bold: true, scale: TITLE_SCALE });
    const top = title ? head.height + UNDER_TITLE : 0;
    if (title) {
      this.sheet.nodes.push(titleNode(head, room.width));
    }
    this.#fill(children, { x: 0, y: top, width: room.width, height: room.height - top }, 0, "", null);
  }

  /**
   * Puts `nodes` side by side; those below the first frame that has several have a colour each.
   * @param {Tile[]} nodes
   * @param {Box} room
   * @param {number} depth
   * @param {string} parent
   * @param {string | null} slot
   */
  #fill(nodes, room, depth, parent, slot) {
    for (const [at, place] of tiles(
      nodes.map(({ value }) => value),
      room,
    ).entries()) {
      const own = slot ?? (nodes.length > 1 ? SERIES[at % SERIES.length] : null);
      const inner = {
        x: place.x + GAP / 2,
        y: place.y + GAP / 2,
        width: least(place.width - GAP),
        height: least(place.height - GAP),
      };
      if (isFrame(nodes[at])) this.#frame(nodes[at], inner, depth, parent, own);
      else this.#leaf(nodes[at], inner, parent, own ?? SERIES[0]);
    }
  }

  /**
   * @param {Framed} node
   * @param {Box} place
   * @param {number} depth
   * @param {string} parent
   * @param {string | null} slot
   */
  #frame(node, place, depth, parent, slot) {
    const id = `frame ${this.count++}`;
    /** @param {string} text */
    const named = (text) => this.#label([text], place.width - 2 * SIDE, place.height / 2, true);
    const label = named(this.#whole(node)) ?? named(node.name);
    const { clusters } = this.sheet;
    const high = label ? label.height : 0;
    const title = label && { x: place.x + SIDE, y: place.y + AROUND / 2, width: label.width, height: label.height };
    const paint = slot ? { slot, tint: FRAME, lineSlot: slot } : {};
    clusters.push({ id, ...paint, ...node.look, depth, place, title, ...(label ? shown(label) : {}) });
    this.sheet.fits &&= Boolean(label);
    const top = high + AROUND;
    const room = {
      x: place.x + AROUND,
      y: place.y + top,
      width: least(place.width - 2 * AROUND),
      height: least(place.height - top - AROUND),
    };
    this.#fill(node.children, room, depth + 1, id, slot);
  }

  /**
   * @param {Tile} node
   * @param {Box} place
   * @param {string} parent
   * @param {string} slot
   */
  #leaf(node, place, parent, slot) {
    /** @param {...string} lines */
    const label = (...lines) => this.#label(lines, place.width - 2 * SIDE, place.height, false);
    const [apart, together] = [label(node.name, ...(node.text ? [node.text] : [])), label(this.#whole(node))];
    const best = ((apart?.scale ?? 0) >= (together?.scale ?? 0) ? apart : together) ?? label(node.name);
    this.sheet.fits &&= Boolean(best);
    const box = { id: `leaf ${this.count++}`, name: this.#whole(node), shape: "rectangle", parent, place };
    this.sheet.nodes.push({ ...box, slot, tint: LEAF, lineSlot: slot, ...node.look, ...(best ? shown(best) : {}) });
  }

  /** @param {Tile} given */
  #whole({ name, text }) {
    return text ? `${name} · ${text}` : name;
  }

  /**
   * A text in the largest size that has room, at most the usual one; null where it would be too small.
   * @param {string[]} texts
   * @param {number} width
   * @param {number} height
   * @param {boolean} bold
   */
  #label(texts, width, height, bold) {
    for (
      let scale = 1;
      scale >= this.least - ROUNDING;
      scale = scale > this.least ? Math.max(this.least, scale * SMALLER) : 0
    ) {
      const lines = texts.flatMap((text) => linesOf(text, "text"));
      const text = this.cards.text(lines, width, { bold, scale });
      if (
        text.fits &&
        text.lines.length * this.cards.ruler.pitch.box * scale <= height &&
        !(bold && text.lines.length > 1)
      ) {
        return text;
      }
    }
    return null;
  }
}

/** @param {number} length */
const least = (length) => Math.max(NARROWEST, length);

/**
 * The map in words: each frame with what is in it and how much, then what stands in none.
 * @param {Treemap} given
 * @returns {Heading[]}
 */
function outlineOf({ title, children }) {
  /** @param {Tile} given */
  const said = ({ name, text }) => (text ? `${name} ${text}` : name);
  const frames = flat(children)
    .filter(isFrame)
    .map((node) => heading(said(node), node.children.map(said)));
  const free = children.filter((node) => !isFrame(node)).map((node) => heading(said(node)));
  return [heading(title), ...frames, ...free];
}

/**
 * Runs in the page, where Mermaid, `words` of words.js and `looksOf` of css.js are.
 * @param {string} source
 */
async function readInPage(source) {
  await mermaid.parse(source); // settings in its front matter hold for what follows
  /** @type {{ db: TreemapDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const { showValues } = db.getConfig();
  /** @type {(node: TreemapNode) => number} */
  const total = (node) => (node.children ? node.children.reduce((sum, one) => sum + total(one), 0) : (node.value ?? 0));
  /** @type {(one: TreemapNode) => ParsedTile} */
  const node = (one) => ({
    name: words(one.name).trim(),
    value: one.value,
    text: showValues ? total(one).toLocaleString("en-US") : "",
    css: looksOf(one.cssCompiledStyles ?? []),
    children: one.children?.map(node),
  });
  return { title: words(db.getDiagramTitle() ?? ""), children: db.getRoot().children.map(node) };
}
