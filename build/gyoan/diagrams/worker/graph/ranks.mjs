// How many links something is away from where its part begins: which boxes stand in one row or column.
import { known } from "../common/collections.mjs";

/**
 * The rank of each id, 0 for what nothing leads to; links that lead back do not count.
 * @param {string[]} ids
 * @param {{ start: string, end: string }[]} links
 */
export function ranksOf(ids, links) {
  /** @type {Known<string, string[]>} */
  const next = known(ids.map((id) => [id, []]));
  for (const { start, end } of links) if (start !== end) next.get(start)?.push(end);
  /** @type {string[]} */
  const order = [];
  /** @type {Known<string, string[]>} */
  const forward = known(ids.map((id) => [id, []]));
  /** @type {Map<string, string>} */
  const state = new Map();
  const led = new Set(links.filter(({ start, end }) => start !== end).map(({ end }) => end));
  for (const first of [...ids.filter((id) => !led.has(id)), ...ids]) visit(first, next, forward, state, order);
  /** @type {Known<string, number>} */
  const ranks = known(ids.map((id) => [id, 0]));
  for (const id of order.reverse()) {
    for (const other of forward.get(id)) ranks.set(other, Math.max(ranks.get(other), ranks.get(id) + 1));
  }
  return ranks;
}

/**
 * Walks on from `first` and notes in `order` what is done, in `forward` the links that do not lead back.
 * @param {string} first
 * @param {Known<string, string[]>} next
 * @param {Known<string, string[]>} forward
 * @param {Map<string, string>} state
 * @param {string[]} order
 */
function visit(first, next, forward, state, order) {
  if (state.has(first)) return;
  state.set(first, "open");
  /** @type {[string, number][]} */
  const stack = [[first, 0]];
  while (stack.length) {
    const top = stack[stack.length - 1];
    const [id, at] = top;
    const other = next.get(id)[at];
    if (other === undefined) {
      state.set(id, "done");
      order.push(id);
      stack.pop();
      continue;
    }
    top[1] += 1;
    if (!next.has(other)) continue;
    if (state.get(other) !== "open") forward.get(id).push(other);
    if (!state.has(other)) {
      state.set(other, "open");
      stack.push([other, 0]);
    }
  }
}

/**
 * The ids in rows of one rank, by rank.
 * @param {string[]} ids
 * @param {{ start: string, end: string }[]} links
 */
export function rowsOf(ids, links) {
  const ranks = ranksOf(ids, links);
  /** @type {string[][]} */
  const rows = [];
  for (const id of ids) (rows[ranks.get(id)] ??= []).push(id);
  return rows.filter(Boolean);
}
