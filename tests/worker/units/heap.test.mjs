// The queue of the router: the cheapest first, and of the same cost the lowest number, whatever the order of arrival.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Heap } from "../../../build/gyoan/diagrams/worker/graph/heap.mjs";
import { lots } from "../lots.mjs";

const emptied = (heap) => Array.from({ length: heap.length }, () => [heap.least, heap.pop()]);

function filled(entries) {
  const heap = new Heap();
  for (const [cost, item] of entries) heap.push(cost, item);
  return heap;
}

const sorted = (entries) => [...entries].sort((a, b) => a[0] - b[0] || a[1] - b[1]);

describe("a heap", () => {
  test("gives what costs least first, and says before what that costs", () => {
    const entries = [
      [3, 30],
      [1, 10],
      [2, 20],
      [5, 50],
      [4, 40],
    ];
    assert.deepEqual(emptied(filled(entries)), sorted(entries));
  });

  test("gives the lower number first where the cost is the same", () => {
    const entries = [
      [1, 7],
      [1, 3],
      [1, 9],
      [0, 8],
      [1, 1],
      [0, 2],
      [1, 5],
    ];
    assert.deepEqual(emptied(filled(entries)), sorted(entries));
  });

  test("gives any lot of things in order, many of them of one cost", () => {
    for (const draw of lots(60)) {
      const entries = Array.from({ length: 1 + draw(40) }, (_, item) => [draw(6), item]).map(([cost, item]) => [
        cost,
        (item * 7) % 41,
      ]);
      assert.deepEqual(emptied(filled(entries)), sorted(entries));
    }
  });

  test("stays in order while things come and go", () => {
    for (const draw of lots(40)) {
      const heap = new Heap();
      let kept = [];
      for (let turn = 0; turn < 80; turn += 1) {
        if (kept.length && draw(3) === 0) {
          const [first, ...rest] = sorted(kept);
          assert.deepEqual([heap.least, heap.pop()], first);
          kept = rest;
        } else {
          const entry = [draw(5), turn];
          kept.push(entry);
          heap.push(...entry);
        }
        assert.equal(heap.length, kept.length);
      }
    }
  });
});
