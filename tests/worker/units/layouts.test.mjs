// Boxes put side by side and below each other, and frames around them. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { finished, titlePlaces } from "../../../build/gyoan/diagrams/worker/graph/finish.mjs";
import {
  aligned,
  before,
  chunked,
  columnsFor,
  evened,
  inLines,
  onGrid,
  stretched,
} from "../../../build/gyoan/diagrams/worker/graph/grid.mjs";
import { padding, straightened } from "../../../build/gyoan/diagrams/worker/graph/part.mjs";
import { routed } from "../../../build/gyoan/diagrams/worker/graph/routing.mjs";
import { Sizes } from "../../../build/gyoan/diagrams/worker/graph/sizes.mjs";
import { bare, filled, joined, moved } from "../../../build/gyoan/diagrams/worker/graph/sketch.mjs";
import { spaces } from "../../../build/gyoan/diagrams/worker/graph/spacing.mjs";
import { leastWidth } from "../../../build/gyoan/diagrams/worker/graph/titles.mjs";
import { Tree } from "../../../build/gyoan/diagrams/worker/graph/tree.mjs";
import { meets, near, onBorder, runsThrough } from "../places.mjs";
import { box, graphOf, group, lines, node, plainRuler, sketchOf, treeOf } from "../simple.mjs";

describe("a grid", () => {
  const unit = (id, width, height) => bare(id, { width, height });

  test("has few rows first, each number of rows once", () => {
    assert.deepEqual(columnsFor(1), [1]);
    assert.deepEqual(columnsFor(5), [5, 3, 2, 1]);
    assert.deepEqual(columnsFor(6), [6, 3, 2, 1]);
    assert.deepEqual(columnsFor(12), [12, 6, 4, 3, 2, 1]);
    const many = columnsFor(40);
    assert.deepEqual([many[0], many.at(-1), new Set(many).size], [40, 1, many.length]);
    assert.deepEqual(many.slice(0, 4), [40, 20, 14, 10]);
  });

  test("puts things in rows, in columns as wide and rows as high as what is largest there, with gaps between", () => {
    const { width, height, boxes } = onGrid(
      [unit("a", 4, 2), unit("b", 6, 4), unit("c", 2, 2)],
      2,
      { across: 1, down: 3, bare: true },
      false,
    );
    assert.deepEqual([width, height], [11, 9]);
    assert.deepEqual(
      ["a", "b", "c"].map((id) => [boxes.get(id).x, boxes.get(id).y]),
      [
        [0, 1],
        [5, 0],
        [1, 7],
      ],
    );
    const across = onGrid([unit("a", 4, 2), unit("c", 2, 4)], 1, { across: 1, down: 3 }, true).boxes;
    // what runs across begins at the left
    assert.deepEqual([across.get("a").x, across.get("c").x, across.get("c").y], [0, 0, 5]);
    const down = onGrid([unit("a", 4, 2), unit("c", 2, 4)], 2, { across: 1, down: 3 }, false).boxes;
    assert.deepEqual([down.get("a").y, down.get("c").y], [0, 0]);
  });

  test("has lines of units in the middle of their cells", () => {
    const { width, height, boxes } = inLines([unit("a", 4, 2), unit("b", 6, 4), unit("c", 2, 2)], 2, {
      across: 1,
      down: 3,
    });
    assert.deepEqual([width, height], [11, 9]);
    assert.deepEqual(
      ["a", "b", "c"].map((id) => [boxes.get(id).x, boxes.get(id).y]),
      [
        [0, 1],
        [5, 0],
        [1, 7],
      ],
    );
  });

  test("makes boxes without lines one size, unless they differ much or are no boxes", () => {
    const tree = treeOf(["a", "b"]);
    const size = (made) => made.map(({ width, height }) => [width, height]);
    const even = (one, other, of = tree) => size(evened([unit("a", ...one), unit("b", ...other)], [["a"], ["b"]], of));
    assert.deepEqual(even([4, 2], [6, 3]), [
      [6, 3],
      [6, 3],
    ]);
    assert.deepEqual(even([2, 2], [6, 3]), [
      [6, 3],
      [6, 3],
    ]);
    assert.deepEqual(even([1.9, 2], [6, 3]), [
      [1.9, 2],
      [6, 3],
    ]);
    const mixed = new Tree({ nodes: [node("a"), node("b", { shape: "circ" })], edges: [] });
    assert.deepEqual(even([4, 2], [6, 3], mixed), [
      [4, 2],
      [6, 3],
    ]);
    assert.deepEqual(size(evened([unit("a", 4, 2)], [["a"]], tree)), [[4, 2]]);
    const framed = treeOf(["f/a", "b"]);
    assert.deepEqual(size(evened([unit("f", 4, 2), unit("b", 6, 3)], [["f"], ["b"]], framed)), [
      [4, 2],
      [6, 3],
    ]);
  });

  test("stretches a frame to its cell with what it holds in the middle, and a list as far as it may be", () => {
    const frame = { ...sketchOf({ f: box(0, 0, 6, 4), a: box(1, 1, 4, 2) }), frame: "f" };
    const wide = stretched(frame, 10, 5);
    assert.deepEqual(
      [wide.width, wide.height, wide.boxes.get("f"), wide.boxes.get("a").x, wide.boxes.get("a").y],
      [10, 5, box(0, 0, 10, 5), 3, 1],
    );
    assert.deepEqual(stretched(unit("a", 4, 2), 10, 5), unit("a", 4, 2));
    const list = { ...unit("a", 4, 2), widen: (width) => ({ width }) };
    assert.equal(stretched(list, 6, 2).width, 6);
    assert.equal(stretched(list, 6.9, 2).width, 4);
    assert.equal(stretched(list, 3, 2).width, 4);
  });

  test("makes frames that run on from each other one size, none more than twice its own along the flow", () => {
    const frame = (id, width, height) => ({ ...sketchOf({ [id]: box(0, 0, width, height) }), frame: id });
    const sizes = (rows, across, ...frames) =>
      [...aligned(new Map(frames.map((one) => [one.frame, one])), rows, across).values()].map(({ width, height }) => [
        width,
        height,
      ]);
    assert.deepEqual(sizes([["f"], ["g"]], false, frame("f", 6, 4), frame("g", 10, 3)), [
      [10, 4],
      [10, 3],
    ]);
    assert.deepEqual(sizes([["f"], ["g"]], false, frame("f", 4, 4), frame("g", 10, 3)), [
      [4, 4],
      [10, 3],
    ]);
    assert.deepEqual(sizes([["f", "g"]], false, frame("f", 6, 4), frame("g", 10, 3)), [
      [6, 4],
      [10, 4],
    ]);
    assert.deepEqual(sizes([["f"], ["g"]], true, frame("f", 6, 4), frame("g", 10, 3)), [
      [6, 4],
      [10, 4],
    ]);
    assert.deepEqual(sizes([["f", "g"]], true, frame("f", 6, 4), frame("g", 10, 3)), [
      [10, 4],
      [10, 3],
    ]);
  });

  test("counts lengths before a place with their gaps, and cuts lists in rows", () => {
    assert.deepEqual([before([2, 3, 4], 0, 1), before([2, 3, 4], 2, 1)], [0, 7]);
    assert.deepEqual(chunked([1, 2, 3, 4, 5], 2), [[1, 2], [3, 4], [5]]);
  });
});

describe("a sketch", () => {
  const sketch = sketchOf(
    { a: box(1, 2, 3, 4) },
    {
      routes: new Map([
        [
          0,
          [
            [0, 1],
            [2, 3],
          ],
        ],
      ]),
      labels: new Map([[0, box(5, 6, 7, 8)]]),
    },
  );

  test("is moved with all that is in it", () => {
    const here = moved(sketch, 10, 20);
    assert.deepEqual(
      [here.boxes.get("a"), here.routes.get(0), here.labels.get(0)],
      [
        box(11, 22, 3, 4),
        [
          [10, 21],
          [12, 23],
        ],
        box(15, 26, 7, 8),
      ],
    );
    assert.deepEqual(sketch.boxes.get("a"), box(1, 2, 3, 4));
  });

  test("takes what stands in its frames where they stand", () => {
    const outer = sketchOf({ f: box(10, 20, 9, 9) });
    const whole = filled(outer, new Map([["f", sketch]]));
    assert.deepEqual(
      [...whole.boxes],
      [
        ["f", box(10, 20, 9, 9)],
        ["a", box(11, 22, 3, 4)],
      ],
    );
    assert.deepEqual(
      [whole.routes.get(0), whole.labels.get(0)],
      [
        [
          [10, 21],
          [12, 23],
        ],
        box(15, 26, 7, 8),
      ],
    );
    assert.equal(outer.boxes.size, 1);
    assert.equal(joined([sketch, outer]).boxes.size, 2);
  });

  test("has routes without corners at which they do not turn", () => {
    assert.deepEqual(
      straightened([
        [0, 0],
        [0, 2],
        [0, 5],
        [3, 5],
        [3, 5],
        [6, 5],
      ]),
      [
        [0, 0],
        [0, 5],
        [6, 5],
      ],
    );
    assert.deepEqual(
      straightened([
        [0, 0],
        [0, 0],
      ]),
      [
        [0, 0],
        [0, 0],
      ],
    );
  });

  test("keeps its distances calm, or tight where labels would come out small", () => {
    for (const [name, wide] of Object.entries(spaces({}))) {
      assert.ok(spaces({ tight: true })[name] < wide && spaces({ tight: true })[name] > 0.4, name);
    }
    const { layer, turn, gutter, beside, padding: around } = spaces({});
    assert.ok(layer >= 1.5 && turn >= 1.5 && gutter > beside && around > 0.5);
  });

  test("keeps room for a frame's title above what stands in it", () => {
    const title = { lines: ["글"], width: 6, height: 1.45 };
    assert.deepEqual(padding({ ...title, lines: [] }, {}), { top: 0.7, left: 0.7, right: 0.7, bottom: 0.7 });
    assert.ok(near(padding(title, {}).top, 1.45 + 0.5, 1e-9));
    assert.ok(leastWidth(title) >= 7);
  });
});

describe("a sketch made ready", () => {
  test("has lines that end on the outline within the box, where that is not its border", () => {
    const tree = new Tree({
      nodes: [node("a", { shape: "diam" }), node("b", { shape: "circ" }), group("f"), node("c", { parent: "f" })],
      edges: lines("a>b", "b>f"),
    });
    const boxes = { a: box(0, 0, 8, 4), b: box(12, 0, 4, 4), f: box(20, 0, 6, 4), c: box(21, 1, 3, 2) };
    const { routes } = finished(
      tree,
      sketchOf(boxes, {
        routes: new Map([
          [
            0,
            [
              [8, 1],
              [12, 1],
            ],
          ],
          [
            1,
            [
              [14, 4],
              [14, 8],
              [22, 8],
              [22, 4],
            ],
          ],
        ]),
      }),
    );
    assert.deepEqual(routes.get(0)[0], [6, 1]); // a quarter down, a diamond is 2 in
    assert.ok(near(Math.hypot(routes.get(0)[1][0] - 14, 1 - 2), 2, 1e-9));
    assert.deepEqual(routes.get(1), [
      [14, 4],
      [14, 8],
      [22, 8],
      [22, 4],
    ]);
  });

  test("joins a frame and what stands in it by a straight line from its border", () => {
    const tree = new Tree({ nodes: [group("f"), node("a", { parent: "f" })], edges: lines("f>a", "a>f") });
    const { routes } = finished(tree, sketchOf({ f: box(0, 0, 8, 4), a: box(2, 1, 4, 2) }));
    assert.deepEqual(
      [...routes.values()],
      [
        [
          [0, 2.5],
          [2, 2.5],
        ],
        [
          [2, 2.5],
          [0, 2.5],
        ],
      ],
    );
  });

  test("has titles in the middle of their frames, else where fewest lines run", () => {
    const tree = treeOf(["f/a", "b"], "a>b");
    const sizes = { title: () => ({ lines: ["글"], width: 4, height: 1.4 }) };
    const place = (route) =>
      titlePlaces(
        tree,
        sizes,
        sketchOf({ f: box(0, 0, 20, 6), a: box(8, 3, 4, 2), b: box(8, -6, 4, 2) }, { routes: new Map([[0, route]]) }),
      ).get("f");
    assert.deepEqual(
      place([
        [12, 4],
        [30, 4],
      ]),
      box(7.5, 0.25, 5, 1.4),
    );
    assert.deepEqual(
      place([
        [10, 3],
        [10, -4],
      ]),
      box(0, 0.25, 5, 1.4),
    );
    const narrow = titlePlaces(
      tree,
      { title: () => ({ lines: ["글"], width: 30, height: 1.4 }) },
      sketchOf(
        { f: box(0, 0, 20, 6), a: box(8, 3, 4, 2) },
        {
          routes: new Map([
            [
              0,
              [
                [0, 9],
                [1, 9],
              ],
            ],
          ]),
        },
      ),
    );
    assert.equal(narrow.get("f").width, 20);
    const none = titlePlaces(
      tree,
      { title: () => ({ lines: [], width: 0, height: 0 }) },
      sketchOf(
        { f: box(0, 0, 20, 6) },
        {
          routes: new Map([
            [
              0,
              [
                [0, 9],
                [1, 9],
              ],
            ],
          ]),
        },
      ),
    );
    assert.equal(none.size, 0);
  });
});

describe("lines drawn into a sketch", () => {
  const graph = graphOf(["f/a", "f/b", "c"], "a>b:글", "b>c:말", "a>c");
  const tree = new Tree(graph);
  const sizes = new Sizes(graph, plainRuler(), 10, false);
  const boxes = { f: box(0, 0, 16, 6), a: box(1, 3, 4, 2), b: box(11, 3, 4, 2), c: box(11, 12, 4, 2) };

  test("join their boxes, have their labels beside them, and the sketch holds them all", () => {
    const done = routed(tree, sizes, sketchOf(boxes), tree.edges, new Map());
    for (const { index, start, end } of tree.edges) {
      const way = done.routes.get(index);
      assert.ok(onBorder(way[0], done.boxes.get(start), 0.01) && onBorder(way.at(-1), done.boxes.get(end), 0.01));
      for (const id of ["a", "b", "c"]) {
        if (id !== start && id !== end) assert.ok(!runsThrough(way, done.boxes.get(id)));
      }
    }
    assert.deepEqual([...done.labels.keys()], [0, 1]);
    for (const [index, label] of done.labels) {
      for (const id of ["a", "b", "c"]) assert.ok(!meets(label, done.boxes.get(id)));
      for (const [, way] of done.routes) assert.ok(!runsThrough(way, label), `${index}`);
    }
    const all = [...done.boxes.values(), ...done.labels.values()];
    assert.ok(
      all.every(({ x, y, width, height }) => x >= 0 && y >= 0 && x + width <= done.width && y + height <= done.height),
    );
  });

  test("stay as they are where they end at their boxes, and are drawn anew where they do not", () => {
    const kept = new Map([
      [
        0,
        [
          [5, 4],
          [11, 4],
        ],
      ],
      [
        1,
        [
          [13, 5],
          [13, 9],
        ],
      ],
    ]);
    const done = routed(tree, sizes, sketchOf(boxes), tree.edges, kept);
    const off = done.boxes.get("a").x - 1;
    assert.deepEqual(done.routes.get(0), [
      [5 + off, 4],
      [11 + off, 4],
    ]);
    assert.ok(near(done.routes.get(1).at(-1)[1], done.boxes.get("c").y, 0.01));
  });
});
