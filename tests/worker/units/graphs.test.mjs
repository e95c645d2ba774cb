// Graphs as trees of containers, in ranks, chains and runs.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { alike, chainOf, collapsed, gaps, plainWays } from "../../../build/gyoan/diagrams/worker/graph/chain.mjs";
import { cutsOf, sequenceOf } from "../../../build/gyoan/diagrams/worker/graph/cuts.mjs";
import { bandsOf, stacked } from "../../../build/gyoan/diagrams/worker/graph/fold.mjs";
import { ranksOf, rowsOf } from "../../../build/gyoan/diagrams/worker/graph/ranks.mjs";
import { bare } from "../../../build/gyoan/diagrams/worker/graph/sketch.mjs";
import { inColumns, inRows } from "../../../build/gyoan/diagrams/worker/graph/shares.mjs";
import { ROOT, Tree } from "../../../build/gyoan/diagrams/worker/graph/tree.mjs";
import { forests, inLines } from "../../../build/gyoan/diagrams/worker/forest.mjs";
import { near } from "../places.mjs";
import { box, graphOf, group, lines, node, treeOf } from "../simple.mjs";

const links = (...said) => lines(...said);

describe("a tree", () => {
  const tree = new Tree({
    nodes: [
      group("out"),
      group("in", { parent: "out" }),
      node("a", { parent: "in" }),
      node("b", { parent: "out" }),
      node("c"),
      node("d"),
    ],
    edges: lines("a>b", "a>c", "b>c", "in>a", "c>d", "c>nobody"),
  });

  test("says what stands in what", () => {
    assert.deepEqual(tree.path("a"), ["a", "in", "out", ROOT]);
    assert.equal(tree.isInside("a", "out"), true);
    assert.equal(tree.isInside("out", "out"), false);
    assert.equal(tree.isInside("c", "out"), false);
    assert.equal(tree.childOf("out", "a"), "in");
    assert.equal(tree.childOf(ROOT, "a"), "out");
    assert.deepEqual(tree.children.get(ROOT), ["out", "c", "d"]);
    assert.deepEqual(tree.children.get("out"), ["in", "b"]);
  });

  test("counts the frames around a box, of which one that is not there is none", () => {
    assert.deepEqual(
      ["out", "in", "a", "b", "c"].map((id) => tree.depth(id)),
      [0, 1, 2, 1, 0],
    );
    const odd = new Tree({ nodes: [group("f", { parent: "f" }), group("g", { parent: "nobody" })], edges: [] });
    assert.deepEqual([odd.depth("f"), odd.depth("g")], [0, 0]);
  });

  test("keeps each line where it runs as a whole, and those inwards apart", () => {
    const at = (id) => tree.levels.get(id).map(({ start, end }) => `${start}>${end}`);
    assert.deepEqual([at("in"), at("out"), at(ROOT)], [[], ["a>b"], ["a>c", "b>c", "c>d"]]);
    assert.deepEqual(
      tree.inward.map(({ index }) => index),
      [3],
    );
    assert.equal(tree.edges.length, 5); // nobody is there to lead to
    assert.deepEqual([...tree.entered].sort(), ["in", "out"]);
  });

  test("orders children by where their first box is in the source, not by where a frame is named", () => {
    const late = new Tree({ nodes: [group("f"), node("a"), node("b", { parent: "f" }), node("c")], edges: [] });
    assert.deepEqual(late.children.get(ROOT), ["a", "f", "c"]);
    const empty = new Tree({ nodes: [group("f"), node("a")], edges: [] });
    assert.deepEqual(empty.children.get(ROOT), ["a", "f"]);
  });

  test("takes a box in no frame, or in itself, as standing outside", () => {
    const odd = new Tree({ nodes: [node("a", { parent: "a" }), node("b", { parent: "a" })], edges: [] });
    assert.deepEqual(odd.children.get(ROOT), ["a", "b"]);
  });

  test("falls into the parts between which no line runs, in the order of the source", () => {
    assert.deepEqual(treeOf(["a", "b", "c", "d", "e"], "d>b", "a>e").parts(ROOT), [["a", "e"], ["b", "d"], ["c"]]);
    assert.deepEqual(treeOf(["a", "b", "c", "d"], "a>b", "c>d", "d>a").parts(ROOT), [["a", "b", "c", "d"]]);
    assert.deepEqual(tree.parts(ROOT), [["out", "c", "d"]]);
    assert.deepEqual(
      tree.edgesOf(ROOT, ["out", "c", "d"]).map(({ index }) => index),
      [1, 2, 4],
    );
    const two = treeOf(["a", "b", "c", "d"], "a>b", "c>d");
    assert.deepEqual(
      two.edgesOf(ROOT, ["c", "d"]).map(({ index }) => index),
      [1],
    );
  });
});

describe("a rank", () => {
  test("is how many links something is away from where its part begins, at the most", () => {
    const ranks = ranksOf(["a", "b", "c", "d"], links("a>b", "b>c", "a>c", "c>d"));
    assert.deepEqual(
      [...ranks],
      [
        ["a", 0],
        ["b", 1],
        ["c", 2],
        ["d", 3],
      ],
    );
  });

  test("does not grow by links that lead back, to oneself or to elsewhere", () => {
    const ranks = ranksOf(["a", "b", "c"], links("a>b", "b>c", "c>a", "b>b", "c>x", "x>a"));
    assert.deepEqual([...ranks.values()], [0, 1, 2]);
  });

  test("begins at what nothing leads to, even where that comes last", () => {
    assert.deepEqual(rowsOf(["b", "c", "a"], links("a>b", "b>c")), [["a"], ["b"], ["c"]]);
    assert.deepEqual(rowsOf(["a", "b", "c", "d"], links("a>c", "b>c", "c>d")), [["a", "b"], ["c"], ["d"]]);
  });
});

describe("a chain", () => {
  const chain = (ids, ...said) => {
    const tree = treeOf(ids, ...said);
    return chainOf(tree, ROOT, tree.parts(ROOT)[0], tree.edges);
  };

  test("is at least three boxes, each leading to the next", () => {
    assert.deepEqual(chain(["a", "b", "c"], "a>b", "b>c"), ["a", "b", "c"]);
    assert.equal(chain(["a", "b"], "a>b"), null);
    assert.equal(chain(["a", "b", "c"], "a>b", "a>c"), null);
    assert.deepEqual(chain(["c", "a", "b"], "a>b", "b>c"), ["a", "b", "c"]); // the links say the order
  });

  test("may have few lines besides: one, or a third of those from one to the next", () => {
    const six = ["a", "b", "c", "d", "e", "f", "g"];
    const row = ["a>b", "b>c", "c>d", "d>e", "e>f", "f>g"];
    assert.deepEqual(chain(["a", "b", "c"], "a>b", "b>c", "c>a"), ["a", "b", "c"]);
    assert.equal(chain(["a", "b", "c"], "a>b", "b>c", "c>a", "a>c"), null);
    assert.deepEqual(chain(six, ...row, "a>c", "c>e"), six);
    assert.equal(chain(six, ...row, "a>c", "c>e", "e>g"), null);
  });

  test("is none in a circle whose boxes come in another order", () => {
    assert.equal(chain(["a", "c", "b"], "a>b", "b>c", "c>a"), null);
    assert.equal(chain(["a", "b", "c"], "a>a", "a>b", "c>b"), null);
  });

  test("leads straight on, and down and back to the next row", () => {
    const boxes = new Map(
      Object.entries({ a: box(0, 0, 4, 2), b: box(6, 0, 4, 2), c: box(0, 6, 4, 2), d: box(6, 6, 4, 3) }),
    );
    const ways = plainWays({ boxes }, ["a", "b", "c", "d"], links("a>b", "b>c", "c>d"), 2);
    assert.deepEqual(
      [...ways.values()],
      [
        [
          [4, 1],
          [6, 1],
        ],
        [
          [8, 2],
          [8, 4],
          [2, 4],
          [2, 6],
        ],
        [
          [4, 7],
          [6, 7],
        ],
      ],
    );
    const column = plainWays({ boxes }, ["a", "c"], links("a>c"), 1);
    assert.deepEqual(
      [...column.values()],
      [
        [
          [2, 2],
          [2, 6],
        ],
      ],
    ); // no corners where it is straight
    assert.equal(plainWays({ boxes }, ["a", "b"], links("b>a"), 2).size, 0);
  });

  test("has room for labels: beside boxes where lines go straight, between rows where they turn", () => {
    const tree = treeOf(["a", "b", "c", "d"], "a>b", "b>c:글", "c>d");
    const wide = (index) => ({
      tree,
      sizes: {
        edge: (one) => (one === index ? { lines: ["글"], width: 5, height: 3 } : { lines: [], width: 9, height: 9 }),
      },
      style: {},
      container: ROOT,
      chain: ["a", "b", "c", "d"],
      edges: tree.edges,
    });
    assert.deepEqual(gaps({ ...wide(9), columns: 2 }), { across: 1.8, down: 1.8 });
    assert.deepEqual(gaps({ ...wide(0), columns: 2 }), { across: 6.4, down: 1.8 });
    assert.deepEqual(gaps({ ...wide(1), columns: 2 }), { across: 1.8, down: 4.8 });
    assert.deepEqual(gaps({ ...wide(1), columns: 4 }), { across: 6.4, down: 1.8 });
    assert.deepEqual(gaps({ ...wide(9), columns: 2, style: { tight: true } }), { across: 1.4, down: 1.4 });
  });

  test("has boxes of one width where none is half as wide as another, and of one height in a row", () => {
    const tree = treeOf(["a", "b", "c"]);
    const units = (...sizes) => sizes.map(([width, height], at) => bare("abc"[at], { width, height }));
    const sizes = (made) => made.map(({ width, height }) => [width, height]);
    assert.deepEqual(sizes(alike(units([4, 2], [6, 3], [5, 2]), ["a", "b", "c"], tree, 2)), [
      [6, 3],
      [6, 3],
      [6, 2],
    ]);
    assert.deepEqual(sizes(alike(units([4, 2], [9, 3], [5, 2]), ["a", "b", "c"], tree, 2)), [
      [4, 2],
      [9, 3],
      [5, 2],
    ]);
    assert.deepEqual(sizes(alike(units([4, 2], [8, 3], [5, 2]), ["a", "b", "c"], tree, 3)), [
      [8, 3],
      [8, 3],
      [8, 3],
    ]);
    const round = new Tree({ nodes: [node("a"), node("b", { shape: "circ" }), node("c")], edges: [] });
    assert.deepEqual(sizes(alike(units([4, 2], [9, 9], [5, 2]), ["a", "b", "c"], round, 3)), [
      [5, 2],
      [9, 9],
      [5, 2],
    ]);
  });

  test("of frames has one line for each pair", () => {
    const tree = treeOf(["f/a", "f/b", "g/c", "g/d"], "a>c", "b>d", "d>a");
    assert.deepEqual(
      collapsed(tree, ROOT, tree.levels.get(ROOT)).map(({ start, end, index }) => `${start}>${end} ${index}`),
      ["f>g 0", "g>f 2"],
    );
  });
});

describe("a long flow", () => {
  const ids = [..."abcdefgh"];
  const row = ids.slice(1).map((id, at) => `${ids[at]}>${id}`);
  const same = () => 4;

  test("is folded into bands of about the same length", () => {
    assert.deepEqual(bandsOf(ids, links(...row), 2, same), [[..."abcd"], [..."efgh"]]);
    assert.deepEqual(
      bandsOf(ids, links(...row), 3, same).map((band) => band.length),
      [3, 2, 3],
    );
    const heavy = bandsOf(ids, links(...row), 2, (id) => (id < "c" ? 12 : 4));
    assert.deepEqual(heavy[0], [..."ab"]);
  });

  test("is cut where few links are, a third off the middle at the most", () => {
    assert.deepEqual(bandsOf(ids, links(...row, "c>e", "d>f", "c>f"), 2, same)[0], [..."abc"]);
  });

  test("is none where it is short", () => {
    assert.equal(bandsOf([..."abc"], links("a>b", "b>c"), 2, same), null);
    assert.equal(bandsOf([..."abcde"], links("a>b", "b>c", "c>d", "d>e"), 3, same), null);
    assert.notEqual(bandsOf([..."abcd"], links("a>b", "b>c", "c>d"), 2, same), null);
  });

  test("has its bands one below the other, with room for lines and labels from one to the next", () => {
    const band = (id, width, height) => bare(id, { width, height });
    const sizes = { edge: (index) => ({ lines: index ? ["글"] : [], width: 5, height: 3 }) };
    const one = stacked([band("a", 20, 4), band("b", 16, 6)], links("a>b"), sizes, true, 2);
    assert.deepEqual([one.width, one.height, one.boxes.get("b").y, one.boxes.get("b").x], [20, 12, 6, 0]);
    const two = stacked([band("a", 20, 4), band("b", 16, 6)], links("a>b", "b>a"), sizes, true, 2);
    assert.ok(near(two.boxes.get("b").y, 4 + 2 + 0.6 + 3, 1e-9) && near(two.height, 15.6, 1e-9));
    const beside = stacked([band("a", 20, 4), band("b", 16, 6)], links("a>b", "b>a"), sizes, false, 2);
    assert.ok(near(beside.boxes.get("b").x, 20 + 2 + 0.6 + 5, 1e-9));
    assert.deepEqual([near(beside.width, 43.6, 1e-9), beside.height], [true, 6]);
  });
});

describe("a graph that is cut", () => {
  test("is read with branches together, and frames whole", () => {
    assert.deepEqual(sequenceOf(treeOf([..."abcde"], "a>c", "c>e", "a>b", "b>d")), [..."abdce"]);
    assert.deepEqual(sequenceOf(treeOf(["f/a", "f/b", "c", "d"], "c>d", "d>a", "a>b")), [..."cdab"]);
    assert.deepEqual(sequenceOf(treeOf([..."abc"], "a>b", "b>c", "c>a")), [..."abc"]);
  });

  test("is cut where the fewest lines are, in parts of about the same length", () => {
    const ids = [..."abcdefgh"];
    const tree = treeOf(ids, "a>b", "b>c", "a>c", "d>e", "e>f", "f>g", "d>f", "d>g", "g>h", "c>d");
    assert.deepEqual(cutsOf(tree, ids, 2), [[..."abc"], [..."defgh"]]);
    const row = ids.slice(1).map((id, at) => `${ids[at]}>${id}`);
    assert.deepEqual(cutsOf(treeOf(ids, ...row), ids, 2), [[..."abcd"], [..."efgh"]]);
    assert.deepEqual(
      cutsOf(treeOf(ids, ...row), ids, 4).map((part) => part.length),
      [2, 2, 2, 2],
    );
    assert.deepEqual(cutsOf(treeOf(ids, ...row), ids, 8).flat(), ids);
  });

  test("is not cut through a frame where a cut beside it does", () => {
    const boxes = ["a", "b", "c", "f/d", "f/e", "f/g"];
    const ids = [..."abcdeg"];
    assert.deepEqual(cutsOf(treeOf(boxes, "a>b", "b>c", "c>d", "d>e", "e>g"), ids, 2), [[..."abc"], [..."deg"]]);
    assert.deepEqual(cutsOf(treeOf(["a", "b", "f/c", "f/d", "f/e", "f/g"], "a>b"), ids, 2)[0], [..."ab"]);
  });
});

describe("shares of room", () => {
  test("are as what is there weighs: areas that fill the whole", () => {
    const rows = [[4, 4], [8]];
    const shares = inRows(rows, 1); // a square of 4 by 4, each row half of its height
    assert.deepEqual(shares, [[1, 1], [2]]);
    const columns = inColumns(rows, 1);
    assert.deepEqual(columns, [[1, 1], [0.5]]);
    assert.ok(near(inRows([[16]], 3)[0][0], 3, 1e-9));
    assert.ok(near(inColumns([[16]], 3)[0][0], 3, 1e-9));
  });

  test("stay within what a frame may be", () => {
    assert.deepEqual(inRows([[100]], 100), [[25]]);
    assert.deepEqual(inRows([[100]], 0.01), [[0.12]]);
  });
});

describe("a forest", () => {
  const nodes = (...ids) => ids.map((id) => ({ id }));
  const edge = (start, end) => ({ start, end });

  test("is parts without links between them, each in the order of the source", () => {
    const parts = forests({ nodes: nodes(..."abcde"), edges: [edge("d", "b"), edge("a", "e")] });
    assert.deepEqual(
      parts.map((some) => some.map((part) => part.map(({ id }) => id))),
      [[["a", "e"], ["b", "d"], ["c"]]],
    );
    assert.deepEqual(forests({ nodes: nodes(..."ab"), edges: [edge("a", "b")] }), []);
  });

  test("is none where a link leads from one frame to another, or to a frame", () => {
    const framed = [{ id: "f" }, { id: "a", parentId: "f" }, { id: "b", parentId: "f" }, { id: "c" }];
    assert.equal(forests({ nodes: framed, edges: [] }).length, 1);
    assert.deepEqual(forests({ nodes: framed, edges: [edge("a", "c")] }), []);
    assert.deepEqual(forests({ nodes: framed, edges: [edge("f", "c")] }), []);
  });

  test("comes in lines: an invisible link from the end of each part to the one below", () => {
    const all = nodes(..."abcdef");
    const edges = [edge("a", "b"), edge("c", "d")];
    const parts = forests({ nodes: all, edges });
    assert.equal(inLines("graph TD", parts, edges, 2), "graph TD\nb ~~~ e\nd ~~~ f");
    assert.equal(inLines("graph TD", parts, edges, 4), "graph TD");
    const wide = [edge("a", "b"), edge("a", "c"), edge("a", "d")];
    const fan = forests({ nodes: nodes(..."abcdef"), edges: wide });
    assert.equal(inLines("graph TD", fan, wide, 1), "graph TD\nc ~~~ e\ne ~~~ f");
  });
});

describe("a graph of few words", () => {
  test("has frames before what stands in them", () => {
    assert.deepEqual(
      graphOf(["f/a", "b"]).nodes.map(({ id, parent }) => `${parent}/${id}`),
      ["/f", "f/a", "/b"],
    );
  });
});
