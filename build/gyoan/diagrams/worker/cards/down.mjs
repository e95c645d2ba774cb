// A timeline from top to bottom: a period a row, its events as cards beside it. Lengths in em.
import { NEARLY } from "../common/tolerances.mjs";
import { Cards } from "./card.mjs";
import { eventNode, panelCluster, periodNode, stepEdge, titleNode, TITLE_SCALE } from "./looks.mjs";

/** @import { NumberedPeriod, NumberedPlan, PeriodCards } from "./cards.js" */

const CHIP = 9; // at which a period's name is broken
const WIDEST = 22; // of a card
const BESIDE = 1; // between a period and its events
const GAP = 0.45; // between cards
const ROW_GAP = 0.8; // between periods
const PANEL = 0.55; // free space in a section's panel
const PANEL_GAP = 0.6; // between panels
const UNDER_TITLE = 0.6; // below the title

/**
 * The sheet for this room with cards in `columns` columns, with `fits`: whether all that is said has room in it.
 * @param {NumberedPlan} timeline
 * @param {Ruler} ruler
 * @param {Size} room
 * @param {number} columns
 */
export function downSheet(timeline, ruler, room, columns) {
  return new Down(timeline, new Cards(ruler), room, columns).sheet;
}

/** @typedef {NumberedPeriod & { place: Box, height: number }} PlacedRow a period, and where its head stands */

class Down {
  /**
   * @param {NumberedPlan} given
   * @param {Cards} cards
   * @param {Size} room
   * @param {number} columns
   */
  constructor({ title, sections, periods }, cards, room, columns) {
    this.cards = cards;
    this.sections = sections;
    this.columns = columns;
    /** @type {Set<number>} */
    this.told = new Set(); // sections whose title stands already
    const side = sections.length ? PANEL : 0;
    const names = periods.map(({ lines }) => cards.ruler.wrap(lines, CHIP, true).width);
    this.chips = Math.max(...names) + 1.25;
    this.width = Math.min(WIDEST, (room.width - this.chips - BESIDE - 2 * side - (columns - 1) * GAP) / columns);
    const width = this.chips + BESIDE + columns * (this.width + GAP) - GAP + 2 * side;
    /** @type {FittingSheet} */
    this.sheet = { width, height: 0, clusters: [], nodes: [], edges: [], fits: this.width > 2 };
    if (!this.sheet.fits) return;
    const head = cards.text(title, this.sheet.width, { bold: true, scale: TITLE_SCALE });
    const bottom = this.#putAll(periods, title.length ? head.height + UNDER_TITLE : 0, side);
    if (title.length) {
      this.sheet.nodes.unshift(titleNode(head, this.sheet.width));
    }
    this.sheet.height = bottom;
    this.sheet.fits &&= head.fits && bottom <= room.height + NEARLY;
  }

  /**
   * @param {NumberedPeriod[]} periods
   * @param {number} top
   * @param {number} side
   */
  #putAll(periods, top, side) {
    let y = top;
    /** @type {PlacedRow | null} */
    let before = null;
    let panel = null;
    for (const period of periods) {
      if (this.sections.length && (!before || before.section !== period.section)) {
        if (panel) y = this.#close(panel, y) + PANEL_GAP;
        panel = this.#open(period.section, y);
        y = panel.inner;
      }
      const row = this.#row(period, side, y, panel?.id ?? "");
      if (before) this.#step(before, row);
      before = row;
      y += row.height + ROW_GAP;
    }
    return panel ? this.#close(panel, y) : y - ROW_GAP;
  }

  /**
   * @param {number} section
   * @param {number} y
   */
  #open(section, y) {
    const width = this.sheet.width;
    const title =
      section < 0 || this.told.has(section)
        ? null
        : this.cards.text(this.sections[section], width - 2 * PANEL, { bold: true });
    const number = this.sheet.clusters.length;
    const place = { x: 0, y, width, height: 0 };
    const cluster = panelCluster(section, number, title, place);
    this.told.add(section);
    this.sheet.fits &&= !title || title.fits;
    this.sheet.clusters.push(cluster);
    return { id: cluster.id, place, inner: y + (title ? title.height + 0.5 : PANEL) };
  }

  /**
   * Ends a panel below its last row; returns where.
   * @param {{ place: Box }} given
   * @param {number} y
   */
  #close({ place }, y) {
    place.height = y - ROW_GAP + PANEL - place.y;
    return place.y + place.height;
  }

  /**
   * @param {NumberedPeriod} period
   * @param {number} x
   * @param {number} y
   * @param {string} parent
   */
  #row(period, x, y, parent) {
    const chip = this.cards.card(period.lines, this.chips, { bold: true });
    const events = period.events.map((lines) => this.cards.card(lines, this.width));
    this.sheet.fits &&= chip.fits && events.every((one) => one.fits);
    const lines = Array.from({ length: Math.ceil(events.length / this.columns) }, (_, at) =>
      events.slice(at * this.columns, (at + 1) * this.columns),
    );
    const heights = lines.map((line) => Math.max(...line.map((card) => card.height)));
    const height = Math.max(
      chip.height,
      heights.reduce((sum, one) => sum + one + GAP, -GAP),
    );
    const row = {
      ...period,
      chip,
      height,
      place: { x, y: y + (height - chip.height) / 2, width: this.chips, height: chip.height },
    };
    this.sheet.nodes.push(periodNode(row, row.place, parent));
    let down = y + Math.max(0, (height - heights.reduce((sum, one) => sum + one + GAP, -GAP)) / 2);
    for (const [at, line] of lines.entries()) {
      for (const [along, card] of line.entries()) {
        const place = {
          x: x + this.chips + BESIDE + along * (this.width + GAP),
          y: down,
          width: this.width,
          height: heights[at],
        };
        this.sheet.nodes.push(eventNode(row, at * this.columns + along, card, place, parent));
      }
      down += heights[at] + GAP;
    }
    return row;
  }

  /**
   * @param {PlacedRow} from
   * @param {PlacedRow} to
   */
  #step(from, to) {
    const x = from.place.x + from.place.width / 2;
    this.sheet.edges.push(
      stepEdge(from, to, [
        [x, from.place.y + from.place.height],
        [x, to.place.y],
      ]),
    );
  }
}
