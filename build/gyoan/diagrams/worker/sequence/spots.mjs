// Where the text of a message stands above its line, sideways.

export const CLEAR = 0.3; // between a text and the lifelines beside it
const GAIN = 0.8; // what a row must move up for its text to leave the middle of a gap

/**
 * The place of a text on a line between two lifelines: in the middle of the gap that is nearest to the line's middle,
 * across lifelines only where no gap has room; beside what stands there already where that saves a row.
 * `reach` says how far down other things reach between two places, `start` is where the message begins.
 * @param {number} width
 * @param {[number, number]} given
 * @param {number} start
 * @param {number[]} lifelines
 * @param {(left: number, right: number) => number} reach
 */
export function spotOf(width, [left, right], start, lifelines, reach) {
  const middle = (left + right) / 2;
  const stops = [left, ...lifelines.filter((x) => x > left + 1 && x < right - 1), right];
  const gaps = stops
    .slice(1)
    .map((stop, index) => ({ left: stops[index], right: stop, at: (stops[index] + stop) / 2 }));
  /** @param {{ at: number }} given */
  const far = ({ at }) => Math.abs(at - middle) + Math.abs(at - start) / 1000; // of two as near, that of the sender
  const fitting = gaps
    .filter((gap) => gap.right - gap.left >= width + 2 * CLEAR)
    .sort((one, other) => far(one) - far(other));
  const usual = (fitting[0]?.at ?? middle) - width / 2;
  const others = fitting.flatMap((gap) => [gap.right - CLEAR - width, gap.left + CLEAR, gap.at - width / 2]);
  /** @param {number} x */
  const high = (x) => reach(x, x + width);
  const better = others.filter((x) => high(x) < high(usual) - GAIN);
  return better.reduce((best, x) => (high(x) < high(best) - GAIN ? x : best), better[0] ?? usual);
}
