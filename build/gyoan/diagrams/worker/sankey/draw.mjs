// Sankey diagrams: bars and bands as wide as what flows, in the largest size of labels that leaves the bars their
// height.
import { heading, inEach } from "../kinds/outline.mjs";
import { Ruler } from "../kinds/ruler.mjs";
import { drawingOf, FIGURE_LABELS, PLAIN, roomIn } from "../kinds/sheet.mjs";
import { paints } from "./looks.mjs";
import { placesIn } from "./places.mjs";
import { readSankey } from "./read.mjs";

/** @import { Flow, FlowPlaces, Sankey } from "./sankey.js" */

const MOST_NODES = 120; // more than this is no picture for a frame
const MOST_LINKS = 400; // the same of bands
const LEAST = 5; // points; what has no room in this size has to be a picture
const STEP = 0.96; // by which sizes are tried
const FULL = 0.5; // of the height is filled with bars, where labels of a readable size allow it
const LOW = { slide: Infinity, page: 0.52 }; // height as a part of the width, as long as labels are readable so

/**
 * Resolves to the drawing of each frame by name; to null where there is none.
 * @param {StagePage} page
 * @param {string} _packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawSankey(page, _packages, source, frames, style) {
  const read = await readSankey(page, source, style.typefaces);
  if (!read || read.nodes.length > MOST_NODES || read.links.length > MOST_LINKS) return null;
  const ruler = new Ruler(read.advances);
  return inEach(frames, (frame) => drawing(read, ruler, frame));
}

/**
 * @param {Sankey} read
 * @param {Ruler} ruler
 * @param {Frame} frame
 */
function drawing(read, ruler, frame) {
  const low = drawnIn(read, ruler, { ...frame, height: Math.min(frame.height, frame.width * LOW[frame.name]) });
  return low && low.points >= frame.readable ? low : drawnIn(read, ruler, frame);
}

/**
 * @param {Sankey} read
 * @param {Ruler} ruler
 * @param {Frame} frame
 */
function drawnIn(read, ruler, frame) {
  /** @type {{ em: number, places: FlowPlaces } | null} */
  let best = null;
  for (let em = frame.largest * FIGURE_LABELS; em >= LEAST; em *= STEP) {
    if (best && em < frame.readable) break; // smaller labels are only for what has no room otherwise
    const places = placesIn(roomIn(frame, em), read, ruler);
    if (places && places.share > (best?.places.share ?? 0)) best = { em, places };
    if (best && best.places.share >= FULL) break;
  }
  return best && drawingOf(sheetOf(read, best.places, roomIn(frame, best.em)), best.em, outlineOf(read));
}

/**
 * @param {Sankey} read
 * @param {FlowPlaces} given
 * @param {Size} given
 * @returns {Sheet}
 */
function sheetOf(read, { bars, labels, bands }, { width }) {
  const paint = paints(read);
  const nodes = read.nodes.flatMap(({ name, column }, at) => {
    const bar = { id: `bar ${at}`, name, shape: "rectangle", stroke: "none", ...paint.nodes[at], place: bars[at] };
    return [
      bar,
      { id: `label ${at}`, ...PLAIN, lines: labels[at].lines, atStart: column > 0, place: labels[at].place },
    ];
  });
  const ribbons = bands.map((band, at) => ({ ...band, name: said(read, read.links[at]), ...paint.links[at] }));
  const places = [...bars, ...labels.map(({ place }) => place)];
  const height = Math.max(...places.map((place) => place.y + place.height));
  return { width, height, nodes, bands: ribbons.sort((a, b) => b.width - a.width) };
}

/**
 * @param {Sankey} given
 * @param {Flow} given
 */
function said({ nodes }, { from, to }) {
  return `${nodes[from].name} → ${nodes[to].name}`;
}

/**
 * The diagram in words: each node from which something flows, with where it flows to and how much.
 * @param {Sankey} given
 * @returns {Heading[]}
 */
function outlineOf({ nodes, links }) {
  /** @param {number} at */
  const leaving = (at) =>
    links
      .filter(({ from }) => from === at)
      .map(({ to, value }) => `${nodes[to].name} ${value.toLocaleString("en-US")}`);
  return nodes.map(({ name }, at) => heading(name, leaving(at))).filter(([, to]) => to.length);
}
