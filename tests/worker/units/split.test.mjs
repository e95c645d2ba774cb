// Parts of what is too much for one frame: in how many it is cut, and how far each number of them is looked at.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { EFFORT } from "../../../build/gyoan/diagrams/worker/graph/search.mjs";
import { split } from "../../../build/gyoan/diagrams/worker/graph/split.mjs";
import { graphOf } from "../simple.mjs";

const names = Array.from({ length: 40 }, (_, at) => `n${at}`);
const chain = graphOf(names, ...names.slice(1).map((name, at) => `${names[at]}>${name}`));
const frame = { readable: 10, words: { more: "{count}" } };
const COUNTS = [4, 5, 6, 8]; // of parts that are tried where the whole has two fifths of the size that can be read

/** The parts of the chain whose labels come to these sizes one after the other, and how many were looked at. */
async function cut(sizes) {
  const left = [...sizes];
  const layOut = async (part, _frame, effort) => ({ em: effort === EFFORT.all ? left.shift() : 1 });
  const parts = await split(chain, { em: 4 }, frame, layOut);
  return { sizes: parts.map(({ best }) => best.em), looked: sizes.length - left.length };
}

const times = (count, size) => Array.from({ length: count }, () => size);

describe("a graph in parts", () => {
  test("is cut into as few as can be read", async () => {
    const { sizes, looked } = await cut([...times(COUNTS[0], 9), ...times(COUNTS[1], 10), ...times(30, 20)]);
    assert.deepEqual(sizes, times(COUNTS[1], 10));
    assert.equal(looked, COUNTS[0] + COUNTS[1]);
  });

  test("has the parts whose smallest labels are the largest where none can be read", async () => {
    const [few, more, many, most] = COUNTS.map((count, at) => [...times(count - 1, 9), [6, 8, 7, 8][at]]);
    const { sizes } = await cut([...few, ...more, ...many, ...most]);
    assert.deepEqual(sizes, more);
  });

  test("is looked at no further in a number of parts as soon as one of them is no larger than before", async () => {
    const { sizes, looked } = await cut([6, 9, 6, 9, ...[9, 6], ...[9, 9, 5], ...times(COUNTS[3], 7)]);
    assert.deepEqual(sizes, times(COUNTS[3], 7));
    assert.equal(looked, 4 + 2 + 3 + 8);
  });

  test("stays whole where parts are hardly larger", async () => {
    assert.deepEqual((await cut(times(30, 4.7))).sizes, []);
    assert.equal((await cut(times(30, 4.9))).sizes.length, COUNTS[0]);
  });
});
