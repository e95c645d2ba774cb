// Long flows folded like text: cut between ranks into bands, the bands one below the other (or side by side where the
// flow runs down), the lines from band to band found afterwards.
import { known } from "../common/collections.mjs";
import { rowsOf } from "./ranks.mjs";
import { joined, moved } from "./sketch.mjs";

const FEWEST = 4; // ranks from which on a flow is long
const UNEVEN = 0.35; // how far from even a cut may be, as a share of a band, where it cuts fewer lines
const OFF = 3; // lines cut that a cut is worth which is off by a whole band
const UNBEARABLE = 100; // the same beyond what it may be off: more than any lines
const LANE = 0.6; // em that each line from band to band takes up between them

/**
 * The ids of a flow in `count` bands of consecutive ranks, cut where few links are; null where it is short.
 * @param {string[]} ids
 * @param {Link[]} links
 * @param {number} count
 * @param {(id: string) => number} weigh
 */
export function bandsOf(ids, links, count, weigh) {
  const rows = rowsOf(ids, links);
  if (rows.length < FEWEST || rows.length < 2 * count) return null;
  const rank = known(rows.flatMap((row, index) => row.map((id) => [id, index])));
  /** @param {number} at */
  const cut = (at) => links.filter(({ start, end }) => rank.get(start) < at !== rank.get(end) < at).length;
  const weights = rows.map((row) => Math.max(...row.map(weigh)));
  const total = weights.reduce((sum, one) => sum + one, 0);
  const cuts = [0];
  for (let band = 1; band < count; band += 1) {
    let best = null;
    for (let at = cuts[cuts.length - 1] + 1; at < rows.length; at += 1) {
      const off =
        Math.abs(weights.slice(0, at).reduce((sum, one) => sum + one, 0) - (total * band) / count) / (total / count);
      const cost = off > UNEVEN ? UNBEARABLE * off : cut(at) + OFF * off;
      if (!best || cost < best.cost) best = { at, cost };
    }
    if (!best) return null;
    cuts.push(best.at);
  }
  return cuts.map((at, index) => rows.slice(at, cuts[index + 1]).flat());
}

/**
 * Sketches of bands put together: below each other for a flow that runs across, else side by side.
 * @param {Sketch[]} bands
 * @param {Link[]} crossing
 * @param {Texts} sizes
 * @param {boolean} across
 * @param {number} turn
 */
export function stacked(bands, crossing, sizes, across, turn) {
  const label = Math.max(
    0,
    ...crossing
      .map(({ index }) => sizes.edge(index))
      .filter(({ lines }) => lines.length)
      .map((one) => (across ? one.height : one.width)),
  );
  const gap = turn + LANE * Math.max(0, crossing.length - 1) + label;
  let at = 0;
  const parts = bands.map((band) => {
    const here = across ? moved(band, 0, at) : moved(band, at, 0);
    at += (across ? band.height : band.width) + gap;
    return here;
  });
  const size = {
    width: Math.max(...bands.map((one) => one.width)),
    height: Math.max(...bands.map((one) => one.height)),
  };
  return { ...size, ...(across ? { height: at - gap } : { width: at - gap }), ...joined(parts) };
}
