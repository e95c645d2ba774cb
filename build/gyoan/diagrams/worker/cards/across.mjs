// Cards from left to right: periods in columns, their events as cards beneath, sections as panels behind; in
// several rows, read like text, where there are many. Lengths in em.
import { NEARLY } from "../common/tolerances.mjs";
import { runsOf } from "../kinds/outline.mjs";
import { Cards } from "./card.mjs";
import { eventNode, panelCluster, periodNode, stepEdge, titleNode, TITLE_SCALE } from "./looks.mjs";

/** @import { NumberedPeriod, NumberedPlan, PeriodCards } from "./cards.js" */

const WIDEST = 17; // of a column
const BETWEEN = 0.9; // columns
const PANEL_SIDE = 0.6; // free space at the sides of a section's panel
const PANEL_GAP = 0.7; // above and below its cards
const UNDER_SECTION = 0.35; // below the title of a section
const PANEL_TOP = 0.25; // free space at the top of its panel
const UNDER_CHIP = 0.55; // between a period and its first event
const CARD_GAP = 0.4; // between events
const ROW_GAP = 1.1; // between rows
const UNDER_TITLE = 0.6; // below the title

/**
 * The sheet in `count` rows for this room, with `fits`: whether all that is said has room in it.
 * @param {NumberedPlan} given
 * @param {Ruler} ruler
 * @param {Size} room
 * @param {number} count
 * @returns {FittingSheet}
 */
export function acrossSheet({ title, sections, periods, wideHeads }, ruler, room, count) {
  const cards = new Cards(ruler);
  const rows = rowsOf(periods, count).map((row) => (sections.length ? runsOf(row) : [row]));
  const width = columnWidth(rows, room, sections.length > 0);
  /** @type {FittingSheet} */
  const sheet = { width: 0, height: 0, clusters: [], nodes: [], edges: [], fits: width > 2 };
  if (!sheet.fits) return sheet;
  const head = cards.text(title, room.width, { bold: true, scale: TITLE_SCALE });
  const chips = wideHeads
    ? width
    : Math.min(width, Math.max(...periods.map((period) => cards.wide(period.lines, true))));
  let y = title.length ? head.height + UNDER_TITLE : 0;
  /** @type {Set<number>} */
  const told = new Set();
  for (const groups of rows) {
    y += new Row(sheet, cards, sections, { width, chips, told }).put(groups, y) + ROW_GAP;
  }
  sheet.height = y - ROW_GAP;
  if (title.length) {
    sheet.fits &&= head.fits;
    sheet.width = Math.max(sheet.width, head.width);
    sheet.nodes.unshift(titleNode(head, sheet.width));
  }
  sheet.fits &&= sheet.height <= room.height + NEARLY && sheet.width <= room.width + NEARLY;
  return sheet;
}

/**
 * Periods in at most `count` rows, of full sections where that keeps the rows as short.
 * @param {NumberedPeriod[]} periods
 * @param {number} count
 */
function rowsOf(periods, count) {
  const most = Math.ceil(periods.length / count);
  /** @type {NumberedPeriod[]} */
  let row = [];
  const rows = [row];
  for (const [index, period] of periods.entries()) {
    const section = periods.filter((one) => one.section === period.section && one.section >= 0);
    const begins = section.length && section[0] === period;
    const tight = begins && section.length <= most && row.length + section.length > most;
    if (row.length >= most || (tight && index)) {
      row = [];
      rows.push(row);
    }
    row.push(period);
  }
  return rows;
}

/**
 * @param {NumberedPeriod[][][]} rows
 * @param {Size} room
 * @param {boolean} sectioned
 */
function columnWidth(rows, room, sectioned) {
  /** @param {NumberedPeriod[][]} groups */
  const free = (groups) => {
    const count = groups.flat().length;
    const panels = sectioned ? groups.length * 2 * PANEL_SIDE + (groups.length - 1) * PANEL_GAP : 0;
    return (room.width - panels - (count - groups.length) * BETWEEN) / count;
  };
  return Math.min(WIDEST, ...rows.map(free));
}

/** @typedef {{ column: PeriodCards, place: Box }} PlacedPeriod a period with where its head stands */

class Row {
  /**
   * @param {FittingSheet} sheet
   * @param {Cards} cards
   * @param {string[][]} sections
   * @param {{ width: number, chips: number, told: Set<number> }} given
   */
  constructor(sheet, cards, sections, { width, chips, told }) {
    this.sheet = sheet;
    this.cards = cards;
    this.sections = sections;
    this.width = width;
    this.chips = chips;
    this.told = told;
  }

  /**
   * Puts a row at `top` onto the sheet and returns its height.
   * @param {NumberedPeriod[][]} groups
   * @param {number} top
   */
  put(groups, top) {
    const sectioned = this.sections.length > 0;
    const titles = groups.map((group) => (sectioned ? this.#title(group) : null));
    const side = sectioned ? PANEL_SIDE : 0;
    const head = sectioned
      ? Math.max(0, ...titles.map((one) => (one ? one.height + UNDER_SECTION : 0))) + PANEL_TOP
      : 0;
    const columns = groups.flat().map((period) => this.#column(period));
    const chip = Math.max(...columns.map((column) => column.chip.height));
    const under = Math.max(...columns.map(({ events }) => events.reduce((sum, one) => sum + one.height + CARD_GAP, 0)));
    const height = head + chip + (under ? UNDER_CHIP + under - CARD_GAP : 0) + side;
    let x = 0;
    let taken = 0;
    /** @type {PlacedPeriod | null} */
    let before = null;
    for (const [index, group] of groups.entries()) {
      const inner = group.length * this.width + (group.length - 1) * BETWEEN;
      const parent = sectioned
        ? this.#panel(group[0].section, titles[index], { x, y: top, width: inner + 2 * side, height })
        : "";
      for (const [at] of group.entries()) {
        const column = columns[taken + at];
        const place = this.#putColumn(column, x + side + at * (this.width + BETWEEN), top + head, chip, parent);
        if (before) this.#step(before, { column, place });
        before = { column, place };
      }
      x += inner + 2 * side + PANEL_GAP;
      taken += group.length;
    }
    this.sheet.width = Math.max(this.sheet.width, x - PANEL_GAP);
    return height;
  }

  /**
   * A section's title, once.
   * @param {NumberedPeriod[]} group
   */
  #title(group) {
    const [{ section }] = group;
    if (section < 0 || this.told.has(section)) return null;
    this.told.add(section);
    const inner = group.length * this.width + (group.length - 1) * BETWEEN;
    const title = this.cards.text(this.sections[section], inner, { bold: true });
    this.sheet.fits &&= title.fits;
    return title;
  }

  /**
   * @param {number} section
   * @param {Card | null} title
   * @param {Box} place
   */
  #panel(section, title, place) {
    const number = this.sheet.clusters.length;
    this.sheet.clusters.push(panelCluster(section, number, title, place));
    return `section ${number}`;
  }

  /**
   * @param {NumberedPeriod} period
   * @returns {PeriodCards}
   */
  #column(period) {
    const chip = this.cards.card(period.lines, this.chips, { bold: true });
    const events = period.events.map((lines) => this.cards.card(lines, this.width));
    this.sheet.fits &&= chip.fits && events.every((one) => one.fits);
    return { ...period, chip, events };
  }

  /**
   * @param {PeriodCards} column
   * @param {number} x
   * @param {number} top
   * @param {number} high
   * @param {string} parent
   */
  #putColumn(column, x, top, high, parent) {
    const place = { x: x + (this.width - this.chips) / 2, y: top, width: this.chips, height: high };
    this.sheet.nodes.push(periodNode(column, place, parent));
    let y = top + high + UNDER_CHIP;
    for (const [number, card] of column.events.entries()) {
      this.sheet.nodes.push(eventNode(column, number, card, { x, y, width: this.width, height: card.height }, parent));
      y += card.height + CARD_GAP;
    }
    return place;
  }

  /**
   * @param {PlacedPeriod} from
   * @param {PlacedPeriod} to
   */
  #step(from, to) {
    const y = from.place.y + from.place.height / 2;
    this.sheet.edges.push(
      stepEdge(from.column, to.column, [
        [from.place.x + from.place.width, y],
        [to.place.x, y],
      ]),
    );
  }
}
