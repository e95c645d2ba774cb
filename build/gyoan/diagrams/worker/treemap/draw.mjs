// Tree maps: boxes in boxes, their areas as the values, each label in the largest size that its box has room for.
import { styleOf } from "../graph/read.mjs";
import { Ruler } from "../graph/ruler.mjs";
import { linesOf } from "../graph/words.mjs";
import { Cards, shown } from "../kinds/cards.mjs";
import { drawingOf, roomIn, SERIES } from "../kinds/sheet.mjs";
import { advancesOf } from "../kinds/words.mjs";
import { Refusal } from "../refusal.mjs";
import { titleNode, TITLE_SCALE } from "../timeline/looks.mjs";
import { tiles } from "./tiles.mjs";

const MOST_TILES = 150;
const LABELS = 0.9; // of the largest size
// of the readable size; a box without room for this is known by its name only, as in Mermaid's picture
const LEAST = 0.6;
const NARROWEST = 0.05;
const SMALLER = 0.92;
const LINE = 1.45;
const SIDE = 0.3; // free space beside text
const AROUND = 0.25; // free space around what stands in a frame
const GAP = 0.12; // between neighbours
const UNDER_TITLE = 0.3;
const [FRAME, LEAF] = [0.08, 0.25]; // how much of their colour is in them
const SHAPES = { slide: Infinity, page: 0.55 }; // height as a part of the width, at most

/** Resolves to the drawing of each frame by name; to null where a picture has to do. */
export async function drawTreemap(page, _packages, source, frames, style) {
  const read = await page.evaluate(readInPage, source);
  const whole = { children: read.children.map(summed) };
  const all = flat(whole.children);
  if (!all.some(({ value }) => value > 0)) throw new Refusal("blank", "nothing is drawn");
  if (all.length > MOST_TILES || !all.every(({ value }) => value > 0 && Number.isFinite(value))) return null;
  const texts = [read.title, ...all.flatMap(({ name, text }) => [name, text]), " · "];
  const ruler = new Ruler(await advancesOf(page, texts, style.fontFamily));
  return Object.fromEntries(frames.map((frame) => [frame.name, drawing({ ...read, ...whole }, ruler, frame)]));
}

function summed({ css, ...node }) {
  const look = Object.fromEntries(Object.entries(styleOf(css)).filter(([, value]) => value));
  if (!node.children) return { ...node, look };
  const children = node.children.map(summed);
  return { ...node, look, children, value: children.reduce((total, { value }) => total + value, 0) };
}

const flat = (nodes) => nodes.flatMap((node) => [node, ...flat(node.children ?? [])]);

function drawing(read, ruler, frame) {
  const own = { ...frame, height: Math.min(frame.height, frame.width * SHAPES[frame.name]) };
  const em = frame.largest * LABELS;
  const sheets = [1, LEAST].map(
    (share) => new TreeMap(read, new Cards(ruler), roomIn(own, em), (frame.readable * share) / em).sheet,
  );
  return drawingOf(sheets.find(({ fits }) => fits) ?? sheets.at(-1), em, outlineOf(read));
}

class TreeMap {
  constructor({ title, children }, cards, room, least) {
    Object.assign(this, { cards, least, count: 0 });
    this.sheet = { ...room, clusters: [], nodes: [], fits: true };
    const head = cards.text(linesOf(title, "text"), room.width, { bold: true, scale: TITLE_SCALE });
    const top = title ? head.height + UNDER_TITLE : 0;
    if (title) {
      this.sheet.nodes.push(
        titleNode(head, { x: (room.width - head.width) / 2, y: 0, width: head.width, height: head.height }),
      );
    }
    this.#fill(children, { x: 0, y: top, width: room.width, height: room.height - top }, 0, "", null);
  }

  /** Puts `nodes` side by side; those below the first frame that has several have a colour each. */
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
      if (nodes[at].children?.length) this.#frame(nodes[at], inner, depth, parent, own);
      else this.#leaf(nodes[at], inner, parent, own ?? SERIES[0]);
    }
  }

  #frame(node, place, depth, parent, slot) {
    const id = `frame ${this.count++}`;
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

  #leaf(node, place, parent, slot) {
    const label = (...lines) => this.#label(lines, place.width - 2 * SIDE, place.height, false);
    const [apart, together] = [label(node.name, ...(node.text ? [node.text] : [])), label(this.#whole(node))];
    const best = ((apart?.scale ?? 0) >= (together?.scale ?? 0) ? apart : together) ?? label(node.name);
    this.sheet.fits &&= Boolean(best);
    const box = { id: `leaf ${this.count++}`, name: this.#whole(node), shape: "rectangle", parent, place };
    this.sheet.nodes.push({ ...box, slot, tint: LEAF, lineSlot: slot, ...node.look, ...(best ? shown(best) : {}) });
  }

  #whole({ name, text }) {
    return text ? `${name} · ${text}` : name;
  }

  /** A text in the largest size that has room, at most the usual one; null where it would be too small. */
  #label(texts, width, height, bold) {
    for (
      let scale = 1;
      scale >= this.least - 1e-9;
      scale = scale > this.least ? Math.max(this.least, scale * SMALLER) : 0
    ) {
      const lines = texts.flatMap((text) => linesOf(text, "text"));
      const text = this.cards.text(lines, width, { bold, scale });
      if (text.fits && text.lines.length * LINE * scale <= height && !(bold && text.lines.length > 1)) return text;
    }
    return null;
  }
}

const least = (length) => Math.max(NARROWEST, length);

/** The map in words: each frame with what is in it and how much, then what stands in none. */
function outlineOf({ title, children }) {
  const said = ({ name, text }) => (text ? `${name} ${text}` : name);
  const frames = flat(children)
    .filter((node) => node.children?.length)
    .map((node) => [said(node), node.children.map(said)]);
  const free = children.filter((node) => !node.children?.length).map((node) => [said(node), []]);
  return [[title, []], ...frames, ...free];
}

/** Runs in the page, where Mermaid, `words` of page.js and `looksOf` of css.js are. */
async function readInPage(source) {
  await mermaid.parse(source); // settings in its front matter hold for what follows
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const { showValues } = db.getConfig();
  const total = (node) => (node.children ? node.children.reduce((sum, one) => sum + total(one), 0) : node.value);
  const node = (one) => ({
    name: words(one.name).trim(),
    value: one.value,
    text: showValues ? total(one).toLocaleString("en-US") : "",
    css: looksOf(one.cssCompiledStyles ?? []),
    children: one.children?.map(node),
  });
  return { title: words(db.getDiagramTitle() ?? ""), children: db.getRoot().children.map(node) };
}
