// What lists and maps lack.

/**
 * A map that is only asked for what it has: ids and indexes of a graph's own.
 * @template Key, Value
 * @param {Iterable<readonly [Key, Value]>} [entries]
 */
export const known = (entries = []) => /** @type {Known<Key, Value>} */ (new Map(entries));

/** @param {number[]} numbers */
export const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
