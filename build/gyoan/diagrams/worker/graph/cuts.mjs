// Where a graph is cut: its boxes in the order in which one leads to the next, and the places in that order at which
// the fewest lines and frames are cut.
//
// The best cuts before any place follow from the best ones with a part fewer: dynamic programming (Bellman, 1957) finds
// the best of all cuts together, as total-fit line breaking does (Knuth and Plass, Breaking Paragraphs into Lines,
// 1981), where a greedy search would leave what nobody wants to the last part.
import { known } from "../common/collections.mjs";
import { ROOT } from "./tree.mjs";

const UNEVEN = 0.45; // how much smaller or larger than the others a part may be, as a share
const FRAME = 3; // a frame that is cut counts as much as this many lines
const EVEN = 2; // what a part costs that is as uneven as it may be

/**
 * The boxes of a graph (and frames without any) in the order in which one leads to the next; what is in a frame stays
 * together.
 * @param {Tree} tree
 * @param {string} [container]
 * @returns {string[]}
 */
export function sequenceOf(tree, container = ROOT) {
  return inFlow(tree, container).flatMap((id) =>
    tree.isCluster(id) && tree.children.get(id).length ? sequenceOf(tree, id) : [id],
  );
}

/**
 * The children of a container, each followed by what it leads to, so that branches stay together.
 * @param {Tree} tree
 * @param {string} container
 */
function inFlow(tree, container) {
  const units = tree.children.get(container);
  /** @type {Known<string, string[]>} */
  const next = known(units.map((id) => [id, []]));
  /** @type {Set<string>} */
  const led = new Set();
  for (const { start, end } of tree.levels.get(container)) {
    const [from, to] = [tree.childOf(container, start), tree.childOf(container, end)];
    next.get(from).push(to);
    if (from !== to) led.add(to);
  }
  /** @type {Set<string>} */
  const order = new Set();
  const stack = [...units.filter((id) => !led.has(id)), ...units].reverse();
  while (stack.length) {
    const id = /** @type {string} */ (stack.pop());
    if (order.has(id)) continue;
    order.add(id);
    stack.push(
      ...next
        .get(id)
        .filter((one) => !order.has(one))
        .sort((a, b) => tree.rank(b) - tree.rank(a)),
    );
  }
  return [...order];
}

/** @typedef {Known<number, { cost: number, cuts: number[] }>} Cuts the best cuts of what ends at each place */

/**
 * The sequence in `count` runs of about the same length.
 * @param {Tree} tree
 * @param {string[]} sequence
 * @param {number} count
 */
export function cutsOf(tree, sequence, count) {
  const costs = costsOf(tree, sequence);
  const length = sequence.length / count;
  const [least, most] = [Math.max(1, Math.floor(length * (1 - UNEVEN))), Math.ceil(length * (1 + UNEVEN))];
  /** @type {Cuts} */
  let best = known([[0, { cost: 0, cuts: [] }]]);
  for (let part = 1; part <= count; part += 1) {
    /** @type {Cuts} */
    const longer = known();
    for (const [from, { cost, cuts }] of best) {
      for (let to = from + least; to <= Math.min(sequence.length, from + most); to += 1) {
        if ((part === count) !== (to === sequence.length)) continue;
        const total = cost + costs[to] + EVEN * (Math.abs(to - from - length) / length / UNEVEN) ** 2;
        if (!longer.has(to) || total < longer.get(to).cost) longer.set(to, { cost: total, cuts: [...cuts, to] });
      }
    }
    best = longer;
  }
  const { cuts } = best.get(sequence.length);
  return cuts.map((to, index) => sequence.slice(index ? cuts[index - 1] : 0, to));
}

/**
 * What it costs to cut before each place: lines and frames that are cut there.
 * @param {Tree} tree
 * @param {string[]} sequence
 */
function costsOf(tree, sequence) {
  const place = new Map(sequence.map((id, index) => [id, index]));
  const costs = new Array(sequence.length + 1).fill(0);
  /**
   * @param {string[]} ids
   * @param {number} weight
   */
  const span = (ids, weight) => {
    const places = ids.map((id) => place.get(id)).filter((one) => one !== undefined);
    for (let at = Math.min(...places) + 1; at <= Math.max(...places); at += 1) costs[at] += weight;
  };
  for (const { start, end } of tree.edges) span([start, end], 1);
  /** @type {Map<string, string[]>} */
  const frames = new Map();
  for (const id of sequence) {
    for (const around of tree.path(id).slice(1, -1)) frames.set(around, [...(frames.get(around) ?? []), id]);
  }
  for (const ids of frames.values()) if (ids.length < sequence.length) span([ids[0], ids[ids.length - 1]], FRAME);
  return costs;
}
