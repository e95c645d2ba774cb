// How a timeline's parts are painted: each section has its own colour, without sections all is of one.
import { shown } from "../kinds/cards.mjs";
import { SERIES } from "../kinds/sheet.mjs";

const PANEL = 0.08; // how much of a section's colour is behind it
const CARD = 0.1;
const PLAIN = { shape: "plain", fill: "none", stroke: "none" };
export const TITLE_SCALE = 1.15;

export function slotOf(section) {
  return SERIES[Math.max(0, section) % SERIES.length];
}

export function titleNode(title, place) {
  return { id: "title", ...PLAIN, ...shown(title), place };
}

/** A section's panel; its title stands at its top. */
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

/** The line of time from one period to the next. */
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
