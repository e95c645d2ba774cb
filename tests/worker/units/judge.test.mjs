// What is counted as wrong with a layout, on layouts that have one thing wrong. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { judge, overlap, passes } from "../../../build/gyoan/diagrams/worker/graph/judge.mjs";
import { between, detours, distance, strays } from "../../../build/gyoan/diagrams/worker/graph/strain.mjs";
import { near } from "../places.mjs";
import { box, sketchOf, treeOf } from "../simple.mjs";

const FINE = { faults: 0, crossings: 0, bends: 0, shuffled: 0, detours: 0, strays: 0 };
const judged = (tree, boxes, { routes = {}, labels = {}, titles = [] } = {}) => {
  const numbered = (things) => new Map(Object.entries(things).map(([index, one]) => [Number(index), one]));
  return judge(tree, sketchOf(boxes, { routes: numbered(routes), labels: numbered(labels) }), titles);
};

describe("a layout", () => {
  const tree = treeOf(["a", "b", "c"], "a>b");
  const apart = { a: box(0, 0, 4, 2), b: box(10, 0, 4, 2), c: box(5, 6, 4, 2) };
  const straight = {
    0: [
      [4, 1],
      [10, 1],
    ],
  };

  test("of a straight line between two boxes has nothing wrong", () => {
    assert.deepEqual(judged(tree, apart, { routes: straight }), FINE);
  });

  test("with a line through a box it does not join has a fault", () => {
    assert.deepEqual(judged(tree, { ...apart, c: box(6, 0.5, 2, 2) }, { routes: straight }), { ...FINE, faults: 1 });
    // it touches the border
    assert.equal(judged(tree, { ...apart, c: box(6, 1, 2, 2) }, { routes: straight }).faults, 0);
    assert.equal(judged(tree, { ...apart, c: box(6, 0.94, 2, 2) }, { routes: straight }).faults, 1);
  });

  test("with two boxes on each other has a fault for each pair", () => {
    assert.equal(judged(tree, { ...apart, c: box(9, 1, 3, 3) }).faults, 1);
    assert.equal(judged(tree, { a: box(0, 0, 4, 2), b: box(1, 0, 4, 2), c: box(2, 0, 4, 2) }).faults, 3);
    assert.equal(judged(tree, { ...apart, c: box(14, 0, 3, 3) }).faults, 0); // side by side
  });

  test("with a label on a box, on another label or on another line has a fault for each", () => {
    const two = treeOf(["a", "b", "c"], "a>b", "a>c");
    const ways = {
      0: [
        [4, 1],
        [10, 1],
      ],
      1: [
        [2, 2],
        [2, 7],
        [5, 7],
      ],
    };
    // on its own line
    assert.equal(judged(two, apart, { routes: ways, labels: { 0: box(5, -0.5, 3, 1.4) } }).faults, 0);
    assert.equal(judged(two, apart, { routes: ways, labels: { 0: box(3, -0.5, 3, 1.4) } }).faults, 1); // on a
    // on the other line
    assert.equal(judged(two, apart, { routes: ways, labels: { 1: box(5, 0.5, 3, 1.4) } }).faults, 1);
    assert.equal(
      judged(two, apart, { routes: ways, labels: { 0: box(5, 2, 3, 1.4), 1: box(6, 3, 3, 1.4) } }).faults,
      1,
    );
  });

  test("with a line through a title has one fault, however many lines run there", () => {
    const two = treeOf(["a", "b", "c"], "a>b", "b>a");
    const ways = {
      0: [
        [4, 1],
        [10, 1],
      ],
      1: [
        [10, 1.5],
        [4, 1.5],
      ],
    };
    assert.equal(judged(two, apart, { routes: ways, titles: [box(5, 0.5, 3, 2)] }).faults, 1);
    assert.equal(judged(two, apart, { routes: ways, titles: [box(5, 3, 3, 2)] }).faults, 0);
  });

  test("with a label on the border of a frame or on its title has a fault", () => {
    const framed = treeOf(["f/a", "b"], "a>b");
    const boxes = { f: box(0, 0, 6, 4), a: box(1, 1, 4, 2), b: box(10, 1, 4, 2) };
    const title = box(1, 0.1, 3, 0.8);
    const with_ = (label) =>
      judged(framed, boxes, {
        routes: {
          0: [
            [5, 2],
            [10, 2],
          ],
        },
        labels: { 0: label },
        titles: [title],
      }).faults;
    assert.equal(with_(box(7, 0.5, 2, 1.4)), 0);
    assert.equal(with_(box(5.5, 0.5, 2, 1.2)), 1);
    assert.equal(with_(box(1, -0.5, 3, 0.9)), 1);
  });

  test("counts each crossing of two lines, none at their ends or of a line with itself", () => {
    const cross = treeOf(["a", "b", "c", "d"], "a>b", "c>d");
    const boxes = { a: box(0, 4, 2, 2), b: box(10, 4, 2, 2), c: box(5, 0, 2, 2), d: box(5, 9, 2, 2) };
    assert.equal(
      judged(cross, boxes, {
        routes: {
          0: [
            [2, 5],
            [10, 5],
          ],
          1: [
            [6, 2],
            [6, 9],
          ],
        },
      }).crossings,
      1,
    );
    assert.equal(
      judged(cross, boxes, {
        routes: {
          0: [
            [2, 5],
            [10, 5],
          ],
          1: [
            [6, 2],
            [6, 5],
          ],
        },
      }).crossings,
      0,
    );
    assert.equal(
      judged(cross, boxes, {
        routes: {
          0: [
            [2, 5],
            [10, 5],
          ],
          1: [
            [2, 2],
            [2, 9],
          ],
        },
      }).crossings,
      0,
    );
    const twice = {
      0: [
        [2, 5],
        [10, 5],
        [10, 7],
        [2, 7],
      ],
      1: [
        [6, 2],
        [6, 9],
      ],
    };
    assert.equal(judged(cross, boxes, { routes: twice }).crossings, 2);
    const itself = {
      0: [
        [2, 5],
        [10, 5],
        [10, 3],
        [6, 3],
        [6, 9],
      ],
    };
    assert.equal(judged(cross, boxes, { routes: itself }).crossings, 0);
  });

  test("counts every corner", () => {
    assert.equal(
      judged(tree, apart, {
        routes: {
          0: [
            [2, 2],
            [2, 4],
            [12, 4],
            [12, 2],
          ],
        },
      }).bends,
      2,
    );
  });

  test("does not mind lines that are not seen", () => {
    const unseen = treeOf(["a", "b", "c"], "a~b");
    assert.deepEqual(
      judged(
        unseen,
        { ...apart, c: box(6, 0, 2, 2) },
        {
          routes: {
            0: [
              [2, 2],
              [2, 4],
              [7, 4],
              [7, 1],
              [10, 1],
            ],
          },
        },
      ),
      FINE,
    );
  });
});

describe("neighbours", () => {
  const tree = treeOf(["a", "b", "c", "d"], "a>b", "a>c", "a>d");
  const row = (...xs) => ({
    a: box(5, 0, 4, 2),
    b: box(xs[0], 5, 4, 2),
    c: box(xs[1], 5, 4, 2),
    d: box(xs[2], 5, 4, 2),
  });

  test("joined alike are shuffled for each that stands before the one before it", () => {
    assert.equal(judged(tree, row(0, 6, 12)).shuffled, 0);
    assert.equal(judged(tree, row(6, 0, 12)).shuffled, 1);
    assert.equal(judged(tree, row(12, 6, 0)).shuffled, 2);
  });

  test("stand in order from above to below, too, and far off each other in no order at all", () => {
    const column = (...ys) => ({
      a: box(0, 0, 4, 2),
      b: box(8, ys[0], 4, 2),
      c: box(8, ys[1], 4, 2),
      d: box(8, ys[2], 4, 2),
    });
    assert.equal(judged(tree, column(0, 4, 8)).shuffled, 0);
    assert.equal(judged(tree, column(4, 0, 8)).shuffled, 1);
    assert.equal(
      judged(tree, { a: box(0, 0, 4, 2), b: box(20, 10, 4, 2), c: box(8, 3, 4, 2), d: box(30, 20, 4, 2) }).shuffled,
      0,
    );
  });

  test("that lead to one are looked at, too; unseen lines and lines to oneself are not", () => {
    const boxes = { a: box(6, 0, 4, 2), b: box(0, 0, 4, 2), c: box(3, 6, 4, 2) };
    assert.equal(judged(treeOf(["a", "b", "c"], "a>c", "b>c"), boxes).shuffled, 1);
    assert.equal(judged(treeOf(["a", "b", "c"], "a~c", "b>c"), boxes).shuffled, 0);
    assert.equal(judged(treeOf(["a", "b", "c"], "c>a", "c>c"), boxes).shuffled, 0);
  });
});

describe("boxes and lines", () => {
  test("overlap by more than can be seen", () => {
    assert.equal(overlap(box(0, 0, 4, 2), box(3.9, 0, 4, 2)), true);
    assert.equal(overlap(box(0, 0, 4, 2), box(3.96, 0, 4, 2)), false);
    assert.equal(overlap(box(0, 0, 4, 2), box(0, 1.9, 4, 2)), true);
    assert.equal(overlap(box(0, 0, 4, 2), box(0, 1.96, 4, 2)), false);
    for (const off of [
      [5, 0],
      [-5, 0],
      [0, 3],
      [0, -3],
    ]) {
      assert.equal(overlap(box(0, 0, 4, 2), box(...off, 4, 2)), false);
    }
  });

  test("pass through each other where any stretch of a line does", () => {
    const line = [
      [0, 0],
      [0, 5],
      [8, 5],
    ];
    assert.equal(passes(line, box(-1, 1, 2, 2)), true);
    assert.equal(passes(line, box(6, 4, 1, 2)), true);
    assert.equal(passes(line, box(1, 0, 5, 4)), false);
    assert.equal(passes(line, box(9, 4, 2, 2)), false);
    assert.equal(passes(line, box(6, 5.0, 1, 2)), false);
  });

  test("are as far apart as there is between them, across and down", () => {
    assert.equal(between(box(0, 0, 4, 2), box(7, 0, 4, 2)), 3);
    assert.equal(between(box(7, 6, 4, 2), box(0, 0, 4, 2)), 3 + 4);
    assert.equal(between(box(0, 0, 4, 2), box(2, 1, 4, 2)), 0);
    assert.equal(
      distance(
        [
          [0, 0],
          [0, 5],
          [8, 5],
        ],
        box(3, 1, 2, 2),
      ),
      2,
    );
    assert.equal(
      distance(
        [
          [0, 0],
          [0, 5],
          [8, 5],
        ],
        box(1, 0, 2, 2),
      ),
      1,
    );
  });
});

describe("a line that goes round", () => {
  const tree = treeOf(["f/a", "b"], "a>b", "a>a", "f>a");
  const sketch = sketchOf({ f: box(0, 0, 4, 2), a: box(0, 0, 4, 2), b: box(10, 0, 4, 2) }, { width: 20, height: 10 });

  test("counts for what it is longer than a quarter more than its way, beyond five em", () => {
    const middles = 10;
    const around = [
      [2, 2],
      [2, 12],
      [12, 12],
      [12, 2],
    ]; // 30
    assert.ok(near(detours(tree, sketch, [[0, around]]), (30 - 1.25 * middles - 5) / 30, 1e-9));
    assert.equal(
      detours(tree, sketch, [
        [
          0,
          [
            [2, 2],
            [2, 5],
            [12, 5],
            [12, 2],
          ],
        ],
      ]),
      0,
    ); // 16 of 17.5
  });

  test("does not count where it leads to oneself or out of one's own frame", () => {
    const far = [
      [2, 2],
      [2, 40],
      [12, 40],
      [12, 2],
    ];
    assert.equal(
      detours(tree, sketch, [
        [1, far],
        [2, far],
      ]),
      0,
    );
  });
});

describe("a label", () => {
  const own = [
    [0, 0],
    [10, 0],
  ];
  const other = [
    [0, 3],
    [10, 3],
  ];
  const astray = (label) =>
    strays({ labels: new Map([[0, label]]) }, [
      [0, own],
      [1, other],
    ]);

  test("belongs to its line as near as six tenths of an em", () => {
    assert.equal(astray(box(4, 0.2, 2, 1.2)), 0);
    assert.equal(astray(box(4, -2, 2, 1.2)), 1);
    assert.equal(astray(box(4, -1.79, 2, 1.2)), 0);
  });

  test("is astray, and twice, where another line is nearer", () => {
    assert.equal(astray(box(4, 1.2, 2, 1.5)), 2);
    assert.equal(astray(box(4, 0.5, 2, 2.3)), 1);
  });

  test("of a line that is not drawn is not counted", () => {
    assert.equal(strays({ labels: new Map([[5, box(4, 20, 2, 1)]]) }, [[0, own]]), 0);
  });
});
