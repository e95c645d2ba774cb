// The colours of a sankey diagram: what comes from one place has one colour as far as it can be followed.
import { SERIES } from "../kinds/sheet.mjs";

/** @import { Flow, Flowing, Sankey } from "./sankey.js" */

const BAND = 0.35; // how much of its colour is in a band
const MOSTLY = 0.6; // a node has the colour of what so much of it comes from
const NEUTRAL = "muted";

/**
 * The paint of each node and of each link, as `graphs.py` takes it: a slot of the theme or a colour of the source's.
 * @param {Sankey} given
 */
export function paints({ nodes, links, linkColor }) {
  const slots = slotsOf(nodes, links);
  // A tint, though a full one: themes that empty boxes of a full colour so that text can stand in them leave it alone.
  /** @param {number} node */
  const own = (node) => ({ slot: slots[node], tint: 1, fill: nodes[node].color });
  return { nodes: nodes.map((_, node) => own(node)), links: links.map((link) => thin(own(end(link)))) };

  /** @param {Flow} given */
  function end({ from, to }) {
    if (linkColor === "source" || linkColor === "target") return linkColor === "source" ? from : to;
    return slots[from] === NEUTRAL ? to : from;
  }
}

/** @param {{ slot: string, fill: string }} given */
function thin({ slot, fill }) {
  if (!/^#[0-9a-f]{6}$/.test(fill)) return { slot, tint: BAND, fill: "" };
  const channels = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
  return { slot, tint: BAND, fill: `rgba(${channels.join(", ")}, ${BAND})` };
}

/**
 * A colour for each source, or for what one only source is parted into; and for whatever flows together.
 * @param {Flowing[]} nodes
 * @param {Flow[]} links
 */
function slotsOf(nodes, links) {
  /** @type {string[]} */
  const slots = Array(nodes.length).fill("");
  /** @param {number} node */
  const into = (node) => links.filter(({ to }) => to === node);
  const sources = [...nodes.keys()].filter((node) => !into(node).length);
  let count = 0;
  const next = () => SERIES[count++ % SERIES.length];
  if (sources.length === 1) slots[sources[0]] = NEUTRAL;
  for (const node of [...nodes.keys()].sort((a, b) => nodes[a].column - nodes[b].column || a - b)) {
    slots[node] ||= main(into(node), slots) || next();
  }
  return slots;
}

/**
 * @param {Flow[]} links
 * @param {string[]} slots
 */
function main(links, slots) {
  const total = links.reduce((sum, { value }) => sum + value, 0);
  /** @type {Record<string, number>} */
  const shares = {};
  for (const { from, value } of links) shares[slots[from]] = (shares[slots[from]] ?? 0) + value / total;
  delete shares[NEUTRAL];
  return Object.keys(shares).find((slot) => shares[slot] >= MOSTLY) ?? "";
}
