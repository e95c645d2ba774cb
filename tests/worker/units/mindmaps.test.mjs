// Mind maps: each topic in the middle of what belongs to it. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { mindmapSheet } from "../../../build/gyoan/diagrams/worker/mindmap/places.mjs";
import { gapBetween, lookOf, Topics } from "../../../build/gyoan/diagrams/worker/mindmap/topics.mjs";
import { inside, meets, middle, near } from "../places.mjs";
import { plainRuler } from "../simple.mjs";

const ruler = plainRuler();

const named = ({ nodes }, id) => nodes.find((one) => one.id === id);

describe("a mind map", () => {
  let count = 0;
  const topic = (text, ...children) => ({
    id: String(count++),
    lines: [text],
    bold: false,
    shape: "default",
    children,
  });
  const mapOf = (left, root) => mindmapSheet(new Topics(root, ruler, { limit: 10, bare: false }).root, left);
  const garden = () => {
    count = 0;
    const tree = topic(
      "정원",
      topic("꽃", topic("장미"), topic("국화"), topic("백합")),
      topic("나무", topic("소나무", topic("솔방울"), topic("송홧가루"))),
      topic("못"),
      topic("길", topic("돌")),
    );
    let number = 0;
    const renumber = (one) => ({ ...one, id: String(number++), children: one.children.map(renumber) });
    return renumber(tree);
  };
  const all = (one) => [one, ...one.children.flatMap(all)];

  for (const left of [0, 1, 2]) {
    test(`has each topic in the middle of its children, with ${left} branches at the left`, () => {
      const root = garden();
      const sheet = mapOf(left, root);
      for (const { id, children } of all(root)
        .slice(1)
        .filter((one) => one.children.length)) {
        const ys = children.map((child) => middle(named(sheet, child.id).place)[1]);
        assert.ok(near(middle(named(sheet, id).place)[1], (ys[0] + ys.at(-1)) / 2, 1e-9), id);
      }
    });

    test(`has branches beside the middle, apart, in the order of the source, with ${left} at the left`, () => {
      const root = garden();
      const sheet = mapOf(left, root);
      const centre = named(sheet, "0").place;
      assert.ok(near(middle(centre)[1], sheet.height / 2, 1e-9));
      for (const [at, branch] of root.children.entries()) {
        const { x, width } = named(sheet, branch.id).place;
        if (at < left) assert.ok(near(x + width, centre.x - 2.6, 1e-9));
        else assert.ok(near(x, centre.x + centre.width + 2.6, 1e-9));
      }
      const places = sheet.nodes.map(({ place }) => place);
      for (const [at, one] of places.entries()) {
        for (const other of places.slice(at + 1)) assert.ok(!meets(one, other, -0.1), "nearer than a tenth");
      }
      for (const side of [root.children.slice(0, left), root.children.slice(left)]) {
        const ys = side.map(({ id }) => named(sheet, id).place.y);
        assert.deepEqual(
          ys,
          ys.toSorted((a, b) => a - b),
        );
      }
      const whole = { x: 0, y: 0, width: sheet.width, height: sheet.height };
      assert.ok(places.every((place) => inside(place, whole, 1e-9)));
      assert.ok(near(Math.max(...places.map(({ x, width }) => x + width)), sheet.width, 1e-9));
    });

    test(`has lines from a topic's side to the near side of what belongs to it, with ${left} at the left`, () => {
      const sheet = mapOf(left, garden());
      for (const { start, end, route } of sheet.edges) {
        const [from, to] = [start, end].map((id) => named(sheet, id).place);
        const isLeft = to.x < from.x;
        assert.ok(
          near(route[0][0], isLeft ? from.x : from.x + from.width, 1e-9) && near(route[0][1], middle(from)[1], 1e-9),
        );
        assert.ok(
          near(route.at(-1)[0], isLeft ? to.x + to.width : to.x, 1e-9) && near(route.at(-1)[1], middle(to)[1], 1e-9),
        );
        if (route.length === 4) {
          assert.ok(near(route[1][0], (route[0][0] + route[3][0]) / 2, 1e-9) && route[1][0] === route[2][0]);
        }
        assert.equal(route.length === 2, Math.abs(route[0][1] - route.at(-1)[1]) < 0.02);
      }
      assert.deepEqual(
        sheet.edges.map(({ strokeWidth, start }) => strokeWidth === 3 && start === "0"),
        sheet.edges.map(({ start }) => start === "0"),
      );
    });
  }

  test("has the topics of a depth in one column, as wide as the widest", () => {
    const sheet = mapOf(0, garden());
    for (const ids of [
      ["1", "5", "9", "10"],
      ["2", "3", "4", "6", "11"],
    ]) {
      assert.equal(new Set(ids.map((id) => named(sheet, id).place.x.toFixed(6))).size, 1);
      assert.equal(new Set(ids.map((id) => named(sheet, id).place.width.toFixed(6))).size, 1);
    }
    assert.ok(named(sheet, "2").place.x >= named(sheet, "1").place.x + named(sheet, "1").place.width + 2 - 1e-9);
    assert.equal(mapOf(0, garden()).unequal, 1);
    assert.ok(mapOf(1, garden()).unequal < 0.5);
  });

  test("has a topic higher than its children in their middle, siblings farther apart the more belongs to them", () => {
    const tall = {
      id: "0",
      lines: ["가"],
      bold: false,
      shape: "default",
      children: [
        {
          id: "1",
          lines: ["하나", "둘", "셋", "넷", "다섯"],
          bold: false,
          shape: "default",
          children: [{ id: "2", lines: ["잎"], bold: false, shape: "default", children: [] }],
        },
      ],
    };
    const sheet = mapOf(0, tall);
    assert.ok(near(middle(named(sheet, "1").place)[1], middle(named(sheet, "2").place)[1], 1e-9));
    const one = (depth, children = [], outline = "rounded") => ({ depth, children, outline });
    assert.ok(gapBetween(one(1, [1]), one(1)) > gapBetween(one(1), one(1)));
    assert.ok(
      gapBetween(one(2, [1]), one(2)) > gapBetween(one(2), one(2)) &&
        gapBetween(one(2), one(2, [1])) === gapBetween(one(2, [1]), one(2)),
    );
    assert.ok(gapBetween(one(2, [], "plain"), one(2, [], "plain")) < gapBetween(one(2, [], "plain"), one(2)));
  });

  test("has bold first rows in full colours, the deeper ones pale, each branch its own, and the middle larger", () => {
    const { root } = new Topics(garden(), ruler, { limit: 10, bare: true });
    assert.deepEqual(
      root.children.map(({ branch, bold }) => [branch, bold]),
      [
        [0, true],
        [1, true],
        [2, true],
        [3, true],
      ],
    );
    const leaf = root.children[1].children[0].children[0];
    assert.deepEqual(
      [leaf.depth, leaf.branch, leaf.bold, leaf.outline, root.children[0].outline],
      [3, 1, false, "plain", "rounded"],
    );
    assert.deepEqual(
      [
        lookOf(root).slot,
        lookOf(root).scale,
        lookOf(root.children[1]).slot,
        lookOf(root.children[1].children[0]).tint,
        lookOf(leaf).fill,
      ],
      ["text", 1.2, "attention", 0.1, "none"],
    );
    const alone = new Topics({ ...garden(), children: [] }, ruler, { limit: 10, bare: false }).root;
    assert.ok(near(alone.height, 1.2 * (1.45 + 0.32), 1e-9));
    const long = new Topics({ ...garden(), lines: ["가나다라 ".repeat(60).trim()], children: [] }, ruler, {
      limit: 10,
      bare: false,
    }).root;
    assert.ok(long.width / long.height > 1 && long.width / long.height < 3);
  });
});
