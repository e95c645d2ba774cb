// How a timeline's parts are painted: each section has its own colour, without sections all is of one.
import { shown } from "./card.mjs";
import { PLAIN, SERIES } from "../kinds/sheet.mjs";

/** @import { PeriodCards } from "./cards.js" */

const PANEL = 0.08; // how much of a section's colour is behind it
const CARD = 0.1; // how much of its colour is in a card
export const TITLE_SCALE = 1.15; // size of a title, as a multiple of the labels'

/** @param {number} section */
export function slotOf(section) {
  return SERIES[Math.max(0, section) % SERIES.length];
}

/**
 * A diagram's title above the middle of what is `across` wide.
 * @param {Card} title
 * @param {number} across
 * @returns {SheetNode}
 */
export function titleNode(title, across) {
  return textNode("title", title, (across - title.width) / 2, 0);
}

/**
 * A text without a box, its left top corner at `x` and `y`.
 * @param {string} id
 * @param {Card} text
 * @param {number} x
 * @param {number} y
 * @returns {SheetNode}
 */
export function textNode(id, text, x, y) {
  return { id, ...PLAIN, ...shown(text), place: { x, y, width: text.width, height: text.height } };
}

/**
 * A section's panel; its title stands at its top.
 * @param {number} section
 * @param {number} number
 * @param {Card | null} title
 * @param {Box} place
 * @returns {SheetCluster}
 */
export function panelCluster(section, number, title, place) {
  const slot = slotOf(section);
  return {
    id: `section ${number}`,
    slot,
    tint: PANEL,
    lineSlot: slot,
    place,
    title: null,
    ...(title ? shown(title) : {}),
  };
}

/**
 * @param {Pick<PeriodCards, "section" | "number" | "chip">} period
 * @param {Box} place
 * @param {string} parent
 * @returns {SheetNode}
 */
export function periodNode(period, place, parent) {
  const slot = slotOf(period.section);
  return {
    id: `period ${period.number}`,
    shape: "rounded",
    slot,
    lineSlot: slot,
    parent,
    ...shown(period.chip),
    place,
  };
}

/**
 * @param {Pick<PeriodCards, "section" | "number" | "tones">} period
 * @param {number} number
 * @param {Card} card
 * @param {Box} place
 * @param {string} parent
 * @returns {SheetNode}
 */
export function eventNode(period, number, card, place, parent) {
  const slot = period.tones?.[number] ?? slotOf(period.section);
  const fill = parent ? { slot: "background" } : { slot, tint: CARD };
  return {
    id: `event ${period.number}.${number}`,
    shape: "rounded",
    ...fill,
    lineSlot: slot,
    parent,
    ...shown(card),
    place,
  };
}

/**
 * The line of time from one period to the next.
 * @param {{ number: number }} from
 * @param {{ number: number }} to
 * @param {[Point, Point]} route
 * @returns {SheetEdge}
 */
export function stepEdge(from, to, route) {
  const [[x, y], [toX, toY]] = route;
  const far = Math.hypot(toX - x, toY - y) > 1.1;
  return {
    start: `period ${from.number}`,
    end: `period ${to.number}`,
    route,
    heads: ["none", far ? "arrow_point" : "none"],
    strokeWidth: 2.5,
  };
}
