// Trees as organisation charts draw them: spread, or hung on a line. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { collapsed } from "../../../build/gyoan/diagrams/worker/graph/chain.mjs";
import { branchesOf, deepestTree, hung } from "../../../build/gyoan/diagrams/worker/graph/hanging.mjs";
import { spaces } from "../../../build/gyoan/diagrams/worker/graph/spacing.mjs";
import { ROOT, Tree } from "../../../build/gyoan/diagrams/worker/graph/tree.mjs";
import { middle, near } from "../places.mjs";
import { lines, node, treeOf } from "../simple.mjs";

const linksOf = (tree) => collapsed(tree, ROOT, tree.levels.get(ROOT));
const branches = (tree) => branchesOf(tree, tree.parts(ROOT)[0], linksOf(tree));
/** A tree laid out with its branches hanging from some depth on; each box `width` wide (by its letter) and 2 high. */
function hangingOf(tree, hang, { tight = false, width = () => 4 } = {}) {
  const sizes = { fitted: (one, wide) => ({ width: wide, height: 2 }) };
  const atoms = new Map([...tree.nodes.keys()].map((id) => [id, { width: width(id), height: 2 }]));
  return hung({ tree, sizes, style: { hang, tight } }, branches(tree), linksOf(tree), atoms);
}
const STAFF = ["r", "a", "b", "c", "d", "e", "f"];
const staff = () => treeOf(STAFF, "r>a", "r>b", "a>c", "a>d", "b>e", "b>f");

describe("a tree with branches", () => {
  test("is known by its root, its children in the order of the source, and its height", () => {
    const { root, children, height } = branches(treeOf(["a", "b", "c", "d"], "b>d", "b>a", "d>c"));
    assert.deepEqual([root, children.get("b"), children.get("d"), height], ["b", ["a", "d"], ["c"], 2]);
    assert.equal(branches(staff()).height, 2);
    assert.equal(deepestTree(staff()), 2);
    assert.equal(deepestTree(treeOf(["f/a", "f/b", "f/c", "d"], "a>b", "a>c")), 1);
    assert.equal(deepestTree(treeOf(["a", "b"], "a>b")), 0);
  });

  test("is none where a box has two parents, a line has a text, or there is one row only", () => {
    assert.equal(branches(treeOf(["a", "b", "c"], "a>c", "b>c")), null);
    assert.equal(branches(treeOf(["a", "b", "c"], "a>b:글", "a>c")), null);
    assert.equal(branches(treeOf(["a", "b", "c"], "a~b", "a>c")), null);
    assert.equal(branches(treeOf(["a", "b", "c"], "a>b", "b>c")), null);
    assert.equal(branches(treeOf(["a", "b", "c"], "a>b", "a>c", "b>c")), null);
    assert.equal(branches(treeOf(["a", "b", "c", "d"], "a>b", "b>c", "c>a", "a>d")), null);
    assert.equal(branches(treeOf(["a", "b"], "a>b")), null);
  });

  test("spreads: each parent over the middle of its children, which stand side by side", () => {
    const { boxes, routes, width, height } = hangingOf(staff(), 2);
    const at = (id) => middle(boxes.get(id));
    for (const [parent, first, last] of [
      ["r", "a", "b"],
      ["a", "c", "d"],
      ["b", "e", "f"],
    ]) {
      assert.ok(near(at(parent)[0], (at(first)[0] + at(last)[0]) / 2, 1e-9), parent);
    }
    const { layer, beside, gutter } = spaces({});
    assert.deepEqual(
      ["r", "a", "c"].map((id) => boxes.get(id).y),
      [0, 2 + layer, 2 * (2 + layer)],
    );
    assert.ok(near(boxes.get("d").x - boxes.get("c").x, 4 + beside, 1e-9));
    assert.ok(near(boxes.get("e").x - boxes.get("d").x, 4 + gutter, 1e-9)); // subtrees farther apart than leaves
    assert.ok(near(width, 4 * 4 + 2 * beside + gutter, 1e-9) && near(height, 3 * 2 + 2 * layer, 1e-9));
    assert.deepEqual(
      [Math.min(...[...boxes.values()].map(({ x }) => x)), Math.min(...[...boxes.values()].map(({ y }) => y))],
      [0, 0],
    );
    assert.equal(routes.size, 6);
  });

  test("has lines from the middle below a parent to the middle above a child, that turn halfway", () => {
    const tree = staff();
    const { boxes, routes } = hangingOf(tree, 2);
    for (const { index, start, end } of tree.edges) {
      const [from, to, way] = [boxes.get(start), boxes.get(end), routes.get(index)];
      const [x, toX, half] = [middle(from)[0], middle(to)[0], (from.y + 2 + to.y) / 2];
      const expected = [
        [x, from.y + 2],
        [x, half],
        [toX, half],
        [toX, to.y],
      ];
      assert.ok(
        way.every((point, at) => point.every((one, axis) => near(one, expected[at][axis], 1e-9))),
        `${start}>${end}`,
      );
    }
    const odd = treeOf(["r", "a", "b", "c"], "r>a", "r>b", "r>c");
    const straight = hangingOf(odd, 1).routes.get(1);
    assert.equal(straight.length, 2); // right below: no corners
  });

  test("has a parent wider than its children in their middle, nothing left of the edge", () => {
    const { boxes, width } = hangingOf(treeOf(["r", "a", "b"], "r>a", "r>b"), 1, {
      width: (id) => (id === "r" ? 30 : 4),
    });
    assert.deepEqual([boxes.get("r").x, width], [0, 30]);
    assert.ok(near(middle(boxes.get("r"))[0], (middle(boxes.get("a"))[0] + middle(boxes.get("b"))[0]) / 2, 1e-9));
  });

  test("hangs: children below each other, indented, on a line at the left", () => {
    const tree = staff();
    const { boxes, routes, width } = hangingOf(tree, 1);
    const { below } = spaces({});
    const [a, c, d] = ["a", "c", "d"].map((id) => boxes.get(id));
    assert.ok(near(c.x - a.x, 1.5, 1e-9) && near(d.x, c.x, 1e-9));
    assert.ok(near(c.y - a.y, 2 + below, 1e-9) && near(d.y - c.y, 2 + below, 1e-9));
    assert.ok(near(a.x + a.width, c.x + c.width, 1e-9)); // a list ends at one place at the right
    const way = routes.get(tree.edges.find(({ end }) => end === "d").index);
    assert.deepEqual(
      way.map((point) => point.map((one) => Math.round(one * 1e6) / 1e6)),
      [
        [a.x + 0.6, a.y + 2],
        [a.x + 0.6, d.y + 1],
        [d.x, d.y + 1],
      ].map((point) => point.map((one) => Math.round(one * 1e6) / 1e6)),
    );
    assert.ok(width >= Math.max(...[...boxes.values()].map((one) => one.x + one.width)) - 1e-9);
  });

  test("hangs whole as one list, which can be made wider", () => {
    const sketch = hangingOf(staff(), 0);
    const wider = sketch.widen(20);
    assert.equal(wider.width, 20);
    for (const { x, width } of wider.boxes.values()) assert.ok(near(x + width, 20, 1e-9));
    assert.equal(hangingOf(staff(), 1).widen, undefined);
    assert.equal(sketch.boxes.get("r").width, 4 + 2 * 1.5); // the deepest box has its width, too
    for (const [one, other] of [
      ["a", "c"],
      ["c", "d"],
      ["d", "b"],
    ]) {
      assert.ok(sketch.boxes.get(one).y + 2 < sketch.boxes.get(other).y);
    }
  });

  test("hangs closer where room is short", () => {
    assert.ok(hangingOf(staff(), 1, { tight: true }).height < hangingOf(staff(), 1).height);
  });

  test("makes the boxes of a depth one width, but for what would be more than twice as wide", () => {
    const wide = (widths) => hangingOf(treeOf(["r", "a", "b"], "r>a", "r>b"), 1, { width: (id) => widths[id] }).boxes;
    assert.deepEqual(
      ["a", "b"].map((id) => wide({ r: 4, a: 3.5, b: 7 }).get(id).width),
      [7, 7],
    );
    assert.deepEqual(
      ["a", "b"].map((id) => wide({ r: 4, a: 3, b: 7 }).get(id).width),
      [3, 7],
    );
  });

  test("does not hang on a parent without a straight side", () => {
    const round = new Tree({
      nodes: [node("r"), node("a", { shape: "circ" }), node("b"), node("c"), node("d")],
      edges: lines("r>a", "r>b", "a>c", "a>d"),
    });
    assert.equal(hangingOf(round, 1), null);
    assert.notEqual(hangingOf(round, 2), null);
  });
});
