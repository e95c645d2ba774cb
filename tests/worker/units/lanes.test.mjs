// Graphs where two rules meet: the room between parts, chains of unlike boxes, boxes of one size, what a step of a lane
// costs, labels at the edges of a drawing, numbers beside short texts. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { numbers } from "../../../build/gyoan/diagrams/worker/boxes/ends.mjs";
import { drawBoxes } from "../../../build/gyoan/diagrams/worker/boxes/draw.mjs";
import { alike, chainOf, plainWays } from "../../../build/gyoan/diagrams/worker/graph/chain.mjs";
import { docked } from "../../../build/gyoan/diagrams/worker/graph/docking.mjs";
import { isBare, isPair, partGaps } from "../../../build/gyoan/diagrams/worker/graph/forms.mjs";
import { aligned } from "../../../build/gyoan/diagrams/worker/graph/grid.mjs";
import { judge, passes } from "../../../build/gyoan/diagrams/worker/graph/judge.mjs";
import { Lanes } from "../../../build/gyoan/diagrams/worker/graph/lanes.mjs";
import { routed } from "../../../build/gyoan/diagrams/worker/graph/routing.mjs";
import { Sizes } from "../../../build/gyoan/diagrams/worker/graph/sizes.mjs";
import { bare } from "../../../build/gyoan/diagrams/worker/graph/sketch.mjs";
import { ROOT, Tree } from "../../../build/gyoan/diagrams/worker/graph/tree.mjs";
import { distanceToRoute, meets, near, runsThrough } from "../places.mjs";
import { packages, setting } from "../recorded.mjs";
import { box, graphOf, group, lines, node, plainRuler, sketchOf, treeOf } from "../simple.mjs";

describe("the room between parts", () => {
  const gaps = (tree, direction = "DOWN", tight = false) =>
    partGaps(tree, { tight }, ROOT, tree.parts(ROOT), direction);

  test("is little between boxes alone, and between rows of boxes where nothing runs", () => {
    assert.deepEqual(gaps(treeOf(["a", "b"])), {
      across: 0.9,
      down: 0.9,
      bare: true,
    });
    const rows = treeOf(["a", "b", "c", "d", "e"], "a>b", "b>c", "d>e");
    assert.deepEqual(gaps(rows), { across: 0.9, down: 1.25 });
    assert.deepEqual(gaps(rows, "RIGHT"), { across: 1.25, down: 0.9 });
    assert.deepEqual(gaps(treeOf(["a", "b"]), "DOWN", true), {
      across: 0.7,
      down: 0.7,
      bare: true,
    });
  });

  test("is much where a part is no row, or a frame", () => {
    const much = { across: 1.25, down: 1.25 };
    assert.deepEqual(gaps(treeOf(["a", "b", "c", "d"], "a>b", "a>c")), much); // two lines from one box
    assert.deepEqual(gaps(treeOf(["a", "b", "c", "d"], "a>c", "b>c")), much); // two lines to one box
    assert.deepEqual(gaps(treeOf(["a", "b", "c"], "a>b", "b>a")), much); // there and back
    assert.deepEqual(gaps(treeOf(["f/a", "b"])), much);
    assert.deepEqual(gaps(treeOf(["f/a", "b", "c"], "b>c")), much);
  });

  test("depends on what a pair is and what is bare", () => {
    const tree = treeOf(["f/a", "b", "c", "d"], "b>c");
    const edges = tree.edgesOf(ROOT, ["b", "c"]);
    assert.deepEqual(
      [isPair(tree, ["b", "c"], edges), isPair(tree, ["b", "c"], []), isPair(tree, ["b", "f"], edges)],
      [true, false, false],
    );
    assert.equal(isPair(tree, ["b", "c", "d"], edges), false);
    assert.deepEqual(
      [["d"], ["f"], ["b"], ["c", "d"]].map((part) => isBare(tree, ROOT, part)),
      [true, false, false, false],
    );
  });
});

describe("a chain", () => {
  test("is none where it leads back into itself before its end", () => {
    const of = (boxes, ...said) => {
      const tree = treeOf(boxes, ...said);
      return chainOf(tree, ROOT, tree.parts(ROOT)[0], tree.edges);
    };
    assert.deepEqual(of(["b", "a", "c"], "a>b", "b>c"), ["a", "b", "c"]);
    assert.equal(of(["b", "a", "c", "d"], "a>b", "b>c", "c>d", "d>b"), null);
  });

  test("has no box narrower than another where all can be made one width, whatever stands between them", () => {
    const tree = new Tree({
      nodes: [node("a"), node("b", { shape: "circ" }), node("c")],
      edges: lines("a>b", "b>c"),
    });
    const unit = (id, width, height) => bare(id, { width, height });
    const size = (...units) => alike(units, ["a", "b", "c"], tree, 3).map(({ width, height }) => [width, height]);
    assert.deepEqual(size(unit("a", 4, 2), unit("b", 9, 9), unit("c", 6, 3)), [
      [6, 3],
      [9, 9],
      [6, 3],
    ]);
    const round = new Tree({
      nodes: ["a", "b", "c"].map((id) => node(id, { shape: "circ" })),
      edges: lines("a>b", "b>c"),
    });
    const circles = [unit("a", 0.5, 0.5), unit("b", 0.4, 0.4), unit("c", 0.5, 0.5)];
    assert.deepEqual(alike(circles, ["a", "b", "c"], round, 3), circles);
  });

  test("turns halfway between the lowest box of one row and the highest of the next", () => {
    const boxes = {
      a: box(0, 0, 4, 6),
      b: box(8, 2, 4, 2),
      c: box(0, 11, 4, 2),
      d: box(8, 9, 4, 6),
    };
    const ways = plainWays(sketchOf(boxes), ["a", "b", "c", "d"], lines("a>b", "b>c", "c>d"), 2);
    assert.deepEqual(ways.get(1), [
      [10, 4],
      [10, 7.5],
      [2, 7.5],
      [2, 11],
    ]);
    assert.deepEqual(ways.get(0)[0], [4, 3]);
  });
});

describe("frames that run on from each other", () => {
  const frame = (id, width, height) => ({
    ...sketchOf({ [id]: box(0, 0, width, height) }),
    frame: id,
  });
  const sizes = (rows, ...frames) =>
    [...aligned(new Map(frames.map((one) => [one.frame, one])), rows, false).values()].map(({ width, height }) => [
      width,
      height,
    ]);

  test("are of one width where each stands alone in its row, and keep theirs where one has a neighbour", () => {
    const three = [frame("f", 6, 4), frame("g", 10, 3), frame("h", 8, 5)];
    assert.deepEqual(sizes([["f"], ["g", "h"]], ...three), [
      [6, 4],
      [10, 5],
      [8, 5],
    ]);
    assert.deepEqual(sizes([["f"], ["g"], ["h"]], ...three), [
      [10, 4],
      [10, 3],
      [10, 5],
    ]);
    assert.deepEqual(sizes([["f"], ["x"], ["g"]], ...three.slice(0, 2)), [
      [10, 4],
      [10, 3],
    ]);
  });
});

describe("a line at a box", () => {
  const BOX = box(2, 1, 4, 3);

  test("that runs along its border does not pass through it, one a hair within does", () => {
    for (const [x, y, toX, toY, is] of [
      [0, 4, 9, 4, false],
      [0, 3.9, 9, 3.9, true],
      [0, 1, 9, 1, false],
      [0, 1.1, 9, 1.1, true],
      [2, 0, 2, 9, false],
      [2.1, 0, 2.1, 9, true],
      [6, 0, 6, 9, false],
      [5.9, 0, 5.9, 9, true],
      [0, 2, 2, 2, false],
      [0, 2, 2.1, 2, true],
      [9, 2, 6, 2, false],
      [9, 2, 5.9, 2, true],
    ]) {
      assert.equal(passes([[x, y], [toX, toY]], BOX), is, `${x},${y} – ${toX},${toY}`); // prettier-ignore
    }
  });

  test("does not put a frame out of order", () => {
    const tree = new Tree({
      nodes: [node("a"), group("f"), node("b", { parent: "f" }), node("c")],
      edges: lines("a>f", "a>c"),
    });
    const boxes = {
      a: box(4, 0, 2, 1),
      f: box(8, 4, 4, 3),
      b: box(9, 5, 2, 1),
      c: box(0, 4, 2, 1),
    };
    assert.equal(judge(tree, sketchOf(boxes), []).shuffled, 0);
  });
});

describe("a lane", () => {
  const [FROM, TO] = [box(0, 0, 4, 2), box(14, 0, 4, 2)];
  const lanesOf = (more = {}) =>
    new Lanes({ obstacles: [], titles: [], frames: [], segments: [], ...more }, { start: "a", end: "b" }, FROM, TO);
  /** What it costs to go level from one place to another. */
  const cost = (lanes, y, x, toX) => {
    const [from, to] = [lanes.xs.indexOf(x), lanes.xs.indexOf(toX)];
    assert.ok(from >= 0 && to > from && lanes.ys.includes(y), `${lanes.xs} ${lanes.ys}`);
    return lanes.level.lines[lanes.ys.indexOf(y)].slice(from, to).reduce((sum, one) => sum + one, 0);
  };

  test("from the middle of a side to another costs its length, the boxes that it joins among the obstacles", () => {
    assert.ok(near(cost(lanesOf({ obstacles: [{ box: FROM }, { box: TO }] }), 1, 4, 14), 10, 1e-6));
    const moved = { ...FROM, x: FROM.x + 0.1 };
    assert.ok(cost(lanesOf({ obstacles: [{ box: moved }] }), 1, 4, 14) > 300); // another box, which is in the way
    for (const other of [{ y: 0.1 }, { width: 4.1 }, { height: 2.1 }]) {
      assert.ok(cost(lanesOf({ obstacles: [{ box: { ...FROM, ...other } }] }), 1, 4, 14) > 300);
    }
  });

  test("through a frame costs half as much again as beside it where that is foreign, hardly more at home", () => {
    const through = (isHome) => cost(lanesOf({ frames: [{ box: box(6, -5, 6, 12), isHome: () => isHome }] }), 1, 4, 14);
    const border = 2 * 2 * 0.25 * 0; // borders that a lane crosses cost nothing
    assert.ok(near(through(false), 10 + 6 * 1.5 + border, 0.01), `${through(false)}`);
    assert.ok(near(through(true), 10 + 6 * 0.2 + border, 0.01), `${through(true)}`);
  });

  test("across another line costs four, and forty for each em along it", () => {
    const upright = { x: 9, y: -4, width: 0, height: 10, ends: [] };
    assert.ok(near(cost(lanesOf({ segments: [upright] }), 1, 4, 14), 14, 1e-6));
    const level = { x: 6, y: 1, width: 5, height: 0, ends: [] };
    const along = cost(lanesOf({ segments: [level] }), 1, 4, 14);
    assert.ok(near(along, 10 + 40 * (5 + 2 * 0.45), 40), `${along}`);
  });

  test("over a title costs sixty", () => {
    assert.ok(near(cost(lanesOf({ titles: [box(6, 0, 2, 2)] }), 1, 4, 14), 70, 1e-6));
  });

  test("along the border of a box that it joins is barred, as near as three tenths or a fifth of the box", () => {
    const { level, xs, ys } = lanesOf();
    const along = (y) =>
      level.lines[ys.indexOf(y)].slice(xs.indexOf(0), xs.indexOf(4)).reduce((sum, one) => sum + one, 0);
    for (const y of ys.filter((one) => one > -3 && one < 5)) {
      const off = Math.min(Math.abs(y), Math.abs(y - 2));
      assert.equal(along(y) > 1000, off < 0.3 - 1e-6, `${y}: ${along(y)}`);
    }
  });
});

describe("a label at the edge of a drawing", () => {
  const numbered = (things) => new Map(Object.entries(things).map(([index, one]) => [Number(index), one]));
  const pair = treeOf(["a", "b"], "a>b:말");

  test("goes along with its line on no side where it would leave the drawing", () => {
    const boxes = { a: box(0, 0, 4, 2), b: box(10, 6, 4, 2) };
    const early = [[4, 1], [5, 1], [5, 7], [10, 7]]; // prettier-ignore
    const dockedLabel = (label, turned) => {
      const flip = (one) => ({
        x: 14 - one.x - one.width,
        y: 8 - one.y - one.height,
        width: one.width,
        height: one.height,
      });
      const turn = turned ? flip : (one) => one;
      const route = early.map(([x, y]) => (turned ? [14 - x, 8 - y] : [x, y]));
      const sketch = sketchOf(
        { a: turn(boxes.a), b: turn(boxes.b) },
        {
          routes: numbered({ 0: route }),
          labels: numbered({ 0: turn(label) }),
        },
      );
      const judged = (bones) => ({
        bones,
        sketch: bones,
        titles: new Map(),
        ...judge(pair, bones, []),
      });
      const done = docked(pair, judged(sketch), judged).sketch;
      assert.ok(
        [...done.labels.values()].every(
          ({ x, y, width, height }) => x >= 0 && y >= 0 && x + width <= done.width && y + height <= done.height,
        ),
      );
      return Math.round(turn(done.labels.get(0)).x * 1e6) / 1e6;
    };
    // two em to the right, where the line bends now, as far as the drawing goes
    for (const turned of [false, true]) {
      assert.equal(dockedLabel(box(5.2, 3, 3, 1.4), turned), 7.2);
      assert.equal(dockedLabel(box(5.2, 3, 8, 1.4), turned), 5.2);
    }
  });
});

describe("the text of a line that is drawn into a sketch", () => {
  test("stands where it meets nothing, beside its own line and nearer to it than to others", () => {
    const graph = graphOf(["a", "b", "c", "d"], "a>b:말 한마디");
    const tree = new Tree(graph);
    const sizes = new Sizes(graph, plainRuler(), 10, false);
    // on both sides of the middle, where a text stands first, and before it
    const inTheWay = [
      { c: box(13, -3, 8, 3.4), d: box(13, 1.6, 8, 3) },
      { c: box(8, -3, 12, 3.4), d: box(8, 1.6, 12, 3) },
    ];
    for (const boxes of inTheWay) {
      const ends = { a: box(0, 0, 4, 2), b: box(34, 0, 4, 2) };
      const done = routed(tree, sizes, sketchOf({ ...ends, ...boxes }), tree.edges, new Map());
      const [label, way] = [done.labels.get(0), done.routes.get(0)];
      for (const [id, one] of done.boxes) assert.ok(!meets(label, one, 1e-9), id);
      assert.ok(!runsThrough(way, label, 1e-6) && distanceToRoute(way, label) < 0.6);
    }
  });
});

describe("what stands at a line between boxes", () => {
  const ruler = plainRuler();
  /** An edge of which the numbers have been taken out, and these. */
  const taken = (edge, counts, isFree = () => true) => {
    const given = { start: "a", end: "b", ...edge };
    const placed = numbers(given, counts, 10, ruler, isFree);
    return {
      label: given.label,
      lines: given.lines,
      places: placed.map(({ place }) => place),
    };
  };
  const LEVEL = [[0, 100], [200, 100]]; // prettier-ignore

  test("has its number on the other side of the line than its text", () => {
    const lines_ = ["1", "말"];
    const above = taken({ route: LEVEL, label: [60, 60, 40, 35], lines: lines_ }, ["1", ""]).places[0];
    const below = taken({ route: LEVEL, label: [60, 90, 40, 60], lines: lines_ }, ["1", ""]).places[0];
    assert.equal(above[1], 100);
    assert.ok(near(below[1] + below[3], 100, 0.05));
    const upright = [[100, 0], [100, 200]]; // prettier-ignore
    const left = taken({ route: upright, label: [50, 60, 45, 30], lines: lines_ }, ["1", ""]).places[0];
    const right = taken({ route: upright, label: [90, 60, 60, 30], lines: lines_ }, ["1", ""]).places[0];
    assert.ok(left[0] > 100 && right[0] + right[2] < 100);
  });

  test("keeps what is left of its text where it was at its line", () => {
    const bent = [[0, 0], [0, 100], [200, 100]]; // prettier-ignore
    const kept = (label, route = bent) => {
      const { label: now, lines: left } = taken({ route, label, lines: ["1", "말", "글"] }, ["1", ""]);
      assert.deepEqual(left, ["말", "글"]);
      return [now[1] - label[1], label[1] + label[3] - now[1] - now[3]].map((one) => near(one, 0, 0.05));
    };
    assert.deepEqual(kept([50, 40, 80, 60]), [false, true]); // it stands on the level stretch
    assert.deepEqual(kept([5, 40, 80, 60]), [false, true]); // as near to the upright one as half an em
    assert.deepEqual(kept([50, 100, 80, 60]), [true, false]); // it hangs below it
    const aside = [[0, 0], [0, 200], [200, 200]]; // prettier-ignore
    assert.deepEqual(kept([5, 40, 80, 60], aside), [false, false]); // beside the upright one, in its middle
    const high = [[0, 0], [200, 0], [200, 200]]; // prettier-ignore
    assert.deepEqual(kept([100, 20, 95, 60], high), [false, false]);
  });

  test("is left out of a text that holds nothing else", () => {
    const { label, lines: left } = taken({ route: LEVEL, label: [60, 60, 40, 35], lines: ["1", "N"] }, ["1", "N"]);
    assert.deepEqual([label, left], [null, []]);
  });
});

describe("a diagram of classes", () => {
  const look = {
    fill: undefined,
    stroke: undefined,
    color: undefined,
    width: undefined,
    dashes: undefined,
    weight: undefined,
  };
  const classOf = (id) => ({
    id,
    parent: "",
    isGroup: false,
    direction: "",
    shape: "classBox",
    label: id,
    labelType: "text",
    link: "",
    css: look,
  });
  const edge = (start, end, label, [startHead, endHead]) => ({
    start,
    end,
    label,
    labelType: "text",
    pattern: "solid",
    startHead,
    endHead,
    css: look,
  });
  const boxOf_ = (id, ...members) => ({
    id,
    head: [id],
    rows: [[members], [[]]],
  });
  const drawnSlide = async (edges, ends, nodes = [classOf("책"), classOf("저자")]) => {
    const answers = [
      { direction: "TB", nodes, edges },
      {
        boxes: [boxOf_("책", "+제목"), boxOf_("저자")],
        ends,
        relations: edges.map(() => null),
      },
    ];
    const page = { evaluate: async () => answers.shift() };
    const work = await drawBoxes(page, packages, "", [setting.frames[0]], setting.style);
    return work && (await work({ left: 60 })).slide;
  };

  test("is said in words: boxes with what they have, then lines with their numbers and texts", async () => {
    const heads = ["none", "extension"];
    const slide = await drawnSlide(
      [edge("책", "저자", "쓴다", heads), edge("저자", "책", "", heads), edge("책", "저자", "가진다", heads)],
      [
        ["1", "0..*"],
        ["", ""],
        ["", "N"],
      ],
    );
    assert.deepEqual(slide.outline, [
      ["책", ["+제목"]],
      ["저자", []],
      ["책 1 – 저자 0..*", ["쓴다"]],
      ["저자 – 책", []],
      ["책 – 저자 N", ["가진다"]],
    ]);
  });

  test("has its numbers within it, on no box, on no other line and on no other number", async () => {
    const heads = ["composition", "none"];
    const { native, width, height } = await drawnSlide(
      [edge("책", "저자", "쓴다", heads), edge("책", "저자", "산다", heads), edge("저자", "책", "본다", heads)],
      [
        ["1", "0..*"],
        ["2", "3"],
        ["4", "5"],
      ],
    );
    const placed = native.nodes.filter(({ id, shape }) => shape === "plain" && /^(책|저자) \S+ (책|저자)/.test(id));
    const said = [...placed.flatMap((one) => one.lines), ...native.edges.flatMap((one) => one.lines)];
    assert.deepEqual(said.toSorted(), ["0..*", "1", "2", "3", "4", "5", "본다", "산다", "쓴다"].toSorted());
    assert.ok(placed.length >= 4, `${placed.length}`);
    for (const {
      place: [x, y, wide, high],
    } of placed) {
      // prettier-ignore
      assert.ok(x >= 0 && y >= 0 && x + wide <= width && y + high <= height);
    }
    assert.equal(native.nodes.filter(({ shape }) => shape === "diamond").length, 3);
  });

  test("is a picture where it has no box, or too many", async () => {
    assert.equal(await drawnSlide([], [], []), null);
    const many = Array.from({ length: 201 }, (_, at) => classOf(`n${at}`));
    assert.equal(await drawnSlide([], [], many), null);
  });
});
