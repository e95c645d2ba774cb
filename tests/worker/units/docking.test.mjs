// Lines led to the middles of sides and their bends halfway, where nothing is lost by it. In em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { docked } from "../../../build/gyoan/diagrams/worker/graph/docking.mjs";
import { judge } from "../../../build/gyoan/diagrams/worker/graph/judge.mjs";
import { box, sketchOf, treeOf } from "../simple.mjs";

const numbered = (things) => new Map(Object.entries(things).map(([index, one]) => [Number(index), one]));
const tried = (tree, boxes, routes, labels = {}, titles = new Map()) => {
  const judged = (bones) => ({ bones, sketch: bones, titles, ...judge(tree, bones, [...titles.values()]) });
  return docked(tree, judged(sketchOf(boxes, { routes: numbered(routes), labels: numbered(labels) })), judged).sketch;
};
const routeOf = (...all) => tried(...all).routes.get(0);

const pair = treeOf(["a", "b"], "a>b");
const apart = { a: box(0, 0, 4, 2), b: box(10, 6, 4, 2) };
const HALFWAY = [
  [4, 1],
  [7, 1],
  [7, 7],
  [10, 7],
];

describe("a line with two corners", () => {
  test("bends halfway", () => {
    const early = [
      [4, 1],
      [5, 1],
      [5, 7],
      [10, 7],
    ];
    assert.deepEqual(routeOf(pair, apart, { 0: early }), HALFWAY);
  });

  test("begins and ends at the middles of the sides at which it began and ended", () => {
    const aside = [
      [4, 0.4],
      [6, 0.4],
      [6, 7.5],
      [10, 7.5],
    ];
    assert.deepEqual(routeOf(pair, apart, { 0: aside }), HALFWAY);
    const upright = [
      [1, 2],
      [1, 3],
      [11, 3],
      [11, 6],
    ];
    assert.deepEqual(routeOf(pair, apart, { 0: upright }), [
      [2, 2],
      [2, 4],
      [12, 4],
      [12, 6],
    ]);
  });

  test("is straight where the middles face each other", () => {
    const facing = { a: box(0, 0, 4, 2), b: box(10, 0, 4, 2) };
    const jog = [
      [4, 0.5],
      [7, 0.5],
      [7, 1.5],
      [10, 1.5],
    ];
    assert.deepEqual(routeOf(pair, facing, { 0: jog }), [
      [4, 1],
      [10, 1],
    ]);
  });
});

test("a line with one corner leaves and reaches the middles", () => {
  const route = [
    [4, 1.6],
    [11, 1.6],
    [11, 6],
  ];
  assert.deepEqual(routeOf(pair, apart, { 0: route }), [
    [4, 1],
    [12, 1],
    [12, 6],
  ]);
});

describe("a line keeps its way", () => {
  const early = [
    [4, 1],
    [5, 1],
    [5, 7],
    [10, 7],
  ];

  test("where it would gain a corner", () => {
    const straight = [
      [4, 1.5],
      [10, 1.5],
    ];
    const boxes = { a: box(0, 0, 4, 2), b: box(10, 0.5, 4, 2) };
    assert.deepEqual(routeOf(pair, boxes, { 0: straight }), straight);
  });

  test("where there is no room for its head", () => {
    const near = { a: box(0, 0, 4, 2), b: box(4.7, 6, 4, 2) };
    const tight = [
      [4, 1],
      [4.3, 1],
      [4.3, 7],
      [4.7, 7],
    ];
    assert.deepEqual(routeOf(pair, near, { 0: tight }), tight);
  });

  test("where a box stands in the other", () => {
    const tree = treeOf(["a", "b", "c"], "a>b");
    assert.deepEqual(routeOf(tree, { ...apart, c: box(6, 3, 2, 2) }, { 0: early }), early);
    assert.deepEqual(routeOf(tree, { ...apart, c: box(8, 3, 1, 2) }, { 0: early }), HALFWAY);
  });

  test("where it would touch a box, a title or another text", () => {
    const tree = treeOf(["a", "b", "c", "d", "e"], "a>b", "d>e");
    const others = { ...apart, c: box(40, 40, 2, 2), d: box(30, 0, 2, 2), e: box(30, 20, 2, 2) };
    const lower = [
      [31, 2],
      [31, 20],
    ];
    const routes = { 0: early, 1: lower };
    // Its upright stretch comes to stand at 7: within 0.15 of an edge it seems to touch it, from either side.
    for (const [x, kept] of [
      [7.04, true],
      [7.14, true],
      [7.16, false],
    ]) {
      const way = kept ? early : HALFWAY;
      const near = box(x, 3, 1, 2);
      const before = box(14 - x - 1, 3, 1, 2);
      for (const thing of x > 7.1 ? [near, before] : [near]) {
        assert.deepEqual(routeOf(tree, { ...others, c: thing }, routes), way, `a box at ${thing.x}`);
        assert.deepEqual(routeOf(tree, others, routes, {}, new Map([["g", thing]])), way, `a title at ${thing.x}`);
        assert.deepEqual(routeOf(tree, others, routes, { 1: thing }), way, `a text at ${thing.x}`);
      }
    }
  });

  test("where its text would touch a box", () => {
    const tree = treeOf(["a", "b", "c"], "a>b");
    const label = { 0: box(5.2, 3, 1, 1) };
    assert.deepEqual(routeOf(tree, { ...apart, c: box(8.3, 2.5, 1, 2) }, { 0: early }, label), early);
    assert.deepEqual(routeOf(tree, { ...apart, c: box(8.4, 2.5, 1, 2) }, { 0: early }, label), HALFWAY);
    const atEnd = (width) =>
      routeOf(tree, { ...apart, c: box(40, 0, 2, 2) }, { 0: early }, { 0: box(5.05, 6.1, width, 0.7) });
    assert.deepEqual([2.85, 2.75].map(atEnd), [early, HALFWAY]);
  });

  test("where its text would touch another line", () => {
    const tree = treeOf(["a", "b", "c", "d"], "a>b", "c>d");
    const boxes = { ...apart, c: box(40, 0, 2, 2), d: box(40, 20, 2, 2) };
    const upright = (x) => [
      [x, 2.5],
      [x, 4.5],
    ];
    const label = { 0: box(5.05, 3, 1, 1) };
    assert.deepEqual(routeOf(tree, boxes, { 0: early, 1: upright(8.15) }, label), early);
    assert.deepEqual(routeOf(tree, boxes, { 0: early, 1: upright(8.25) }, label), HALFWAY);
  });

  test("where it would drive a title to another line", () => {
    const tree = treeOf(["a", "b", "c", "d"], "a>b", "c>d");
    const boxes = { ...apart, c: box(30, 0, 2, 2), d: box(30, 20, 2, 2) };
    const routes = numbered({
      0: early,
      1: [
        [31, 2],
        [31, 20],
      ],
    });
    const withTitle = (x) => {
      const judged = (bones) => {
        const isEarly = bones.routes.get(0)[1][0] === early[1][0];
        const titles = new Map([["g", box(isEarly ? 20 : x, 10, 4, 1)]]);
        return { bones, sketch: bones, titles, ...judge(tree, bones, [...titles.values()]) };
      };
      return docked(tree, judged(sketchOf(boxes, { routes })), judged).sketch.routes.get(0);
    };
    assert.deepEqual(withTitle(26.9), early);
    assert.deepEqual(withTitle(26.7), HALFWAY);
  });

  test("where it would cross another line, or run along it", () => {
    const tree = treeOf(["a", "b", "c", "d"], "a>b", "c>d");
    const boxes = { ...apart, c: box(20, 0, 2, 2), d: box(20, 20, 2, 2) };
    const across = [
      [6, 4],
      [9, 4],
    ];
    assert.deepEqual(routeOf(tree, boxes, { 0: early, 1: across }), early);
    const along = [
      [7.2, 3],
      [7.2, 5],
    ];
    assert.deepEqual(routeOf(tree, boxes, { 0: early, 1: along }), early);
    const beside = [
      [7.6, 3],
      [7.6, 5],
    ];
    assert.deepEqual(routeOf(tree, boxes, { 0: early, 1: beside }), HALFWAY);
  });

  test("where it would run along any of several lines, whichever of them it is", () => {
    const tree = treeOf([..."abcd"], "a>b", "c>d", "c>d", "c>d");
    const boxes = { ...apart, c: box(20, 0, 2, 2), d: box(20, 20, 2, 2) };
    const upright = (x) => [
      [x, 3],
      [x, 5],
    ];
    for (const near of [1, 2, 3]) {
      const others = [1, 2, 3].map((index) => [index, upright(index === near ? 7.2 : 30 + index)]);
      assert.deepEqual(routeOf(tree, boxes, { 0: early, ...Object.fromEntries(others) }), early, `line ${near}`);
    }
  });
});

test("lines that leave one box alike may share their first stretch, others may not", () => {
  const boxes = { ...apart, c: box(10, 12, 4, 2) };
  const routes = {
    0: HALFWAY,
    1: [
      [4, 1.5],
      [6, 1.5],
      [6, 13],
      [10, 13],
    ],
  };
  const fan = tried(treeOf(["a", "b", "c"], "a>b", "a>c"), boxes, routes);
  assert.deepEqual(fan.routes.get(1), [
    [4, 1],
    [7, 1],
    [7, 13],
    [10, 13],
  ]);
  const against = tried(treeOf(["a", "b", "c"], "b>a", "a>c"), boxes, { ...routes, 0: HALFWAY.toReversed() });
  assert.deepEqual(against.routes.get(1), routes[1]);
});

describe("a label", () => {
  const early = [
    [4, 1],
    [5, 1],
    [5, 7],
    [10, 7],
  ];

  test("goes along with the stretch that it stands at", () => {
    const { routes, labels } = tried(pair, apart, { 0: early }, { 0: box(5.2, 3, 1, 1) });
    assert.deepEqual(routes.get(0), HALFWAY);
    assert.deepEqual(labels.get(0), box(7.2, 3, 1, 1));
  });

  test("that has no room there keeps its line", () => {
    const tree = treeOf(["a", "b", "c"], "a>b");
    const boxes = { ...apart, c: box(7.5, 2.5, 2, 2) };
    const { routes, labels } = tried(tree, boxes, { 0: early }, { 0: box(5.2, 3, 1, 1) });
    assert.deepEqual(routes.get(0), early);
    assert.deepEqual(labels.get(0), box(5.2, 3, 1, 1));
  });
});

describe("lines that bend together", () => {
  const tree = treeOf(["a", "b", "c"], "a>b", "a>c");
  const boxes = { ...apart, c: box(10, 12, 4, 2) };
  const bent = (at) => ({
    0: [
      [4, 1],
      [at, 1],
      [at, 7],
      [10, 7],
    ],
    1: [
      [4, 1],
      [at, 1],
      [at, 13],
      [10, 13],
    ],
  });
  const labels = { 0: box(5.2, 3, 1, 1), 1: box(5.2, 9, 1, 1) };

  test("go to where they bend halfway together, with their labels", () => {
    const found = tried(tree, boxes, bent(5), labels);
    assert.deepEqual([...found.routes.values()], Object.values(bent(7)));
    assert.deepEqual([...found.labels.values()], [box(7.2, 3, 1, 1), box(7.2, 9, 1, 1)]);
  });

  test("go one by one where something is in the way of the others", () => {
    const wall = { ...boxes, d: box(6.5, 9, 1, 1) };
    const found = tried(treeOf(["a", "b", "c", "d"], "a>b", "a>c"), wall, bent(5));
    assert.deepEqual([...found.routes.values()], [bent(7)[0], bent(5)[1]]);
  });
});

test("a hanging branch keeps its trunk", () => {
  const branch = [
    [1, 2],
    [1, 7],
    [10, 7],
  ];
  assert.deepEqual(routeOf(pair, apart, { 0: branch }), branch);
});

test("a line ends right at the middles, and one that would turn aside by a nick is straight", () => {
  const nearly = [
    [4, 1.02],
    [7, 1.02],
    [7, 7],
    [10, 7],
  ];
  assert.deepEqual(routeOf(pair, apart, { 0: nearly }), HALFWAY);
  const jog = [
    [4, 1],
    [5, 1],
    [5, 1.4],
    [10, 1.4],
  ];
  const straight = [
    [4, 1],
    [10, 1],
  ];
  assert.deepEqual(routeOf(pair, { a: box(0, 0, 4, 2), b: box(10, 0.29, 4, 2) }, { 0: jog }), straight);
  assert.equal(routeOf(pair, { a: box(0, 0, 4, 2), b: box(10, 0.31, 4, 2) }, { 0: jog }).length, 4);
  // Where more lines end, it ends at the middle.
  const among = treeOf(["a", "b", "c"], "a>b", "b>c");
  const boxes = { a: box(0, 0, 4, 2), b: box(10, 0.25, 4, 2), c: box(20, 0, 4, 2) };
  const lower = [
    [4, 1.25],
    [10, 1.25],
  ];
  assert.deepEqual(routeOf(among, boxes, { 0: jog }), lower);
});

test("among more than a hundred lines none is moved", () => {
  const early = [
    [4, 1],
    [5, 1],
    [5, 7],
    [10, 7],
  ];
  const many = (count) => treeOf(["a", "b"], ...Array(count).fill("a>b"));
  assert.deepEqual(routeOf(many(100), apart, { 0: early }), HALFWAY);
  assert.deepEqual(routeOf(many(101), apart, { 0: early }), early);
});

test("a line to the box that it comes from, and one that is not drawn, stay as they are", () => {
  const loop = [
    [4, 0.5],
    [5, 0.5],
    [5, 1.5],
    [4, 1.5],
  ];
  assert.deepEqual(routeOf(treeOf(["a", "b"], "a>a"), apart, { 0: loop }), loop);
  const hidden = [
    [4, 1],
    [5, 1],
    [5, 7],
    [10, 7],
  ];
  assert.deepEqual(routeOf(treeOf(["a", "b"], "a~b"), apart, { 0: hidden }), hidden);
});
