// Numbers by lot that are the same in every run.

/** Yields `count` drawers of lots, each with a seed of its own: `draw(n)` is a whole number from 0 to n - 1. */
export function* lots(count, first = 1) {
  for (let seed = first; seed < first + count; seed += 1) {
    let state = (seed * 2654435761) % 4294967296;
    const next = () => {
      state = (state + 0x6d2b79f5) % 4294967296;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    yield (below) => Math.floor(next() * below);
  }
}
