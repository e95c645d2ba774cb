// Git graphs: where commits stand, where lines between them end, what a plain commit looks like. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { DOT, BranchLanes } from "../../../build/gyoan/diagrams/worker/git/branches.mjs";
import { sheetOf } from "../../../build/gyoan/diagrams/worker/git/sheet.mjs";
import { boxOf, inside, meets, near, runsThrough } from "../places.mjs";
import { answersOf, ruler as measured, setting } from "../recorded.mjs";
import { pitch, plainRuler } from "../simple.mjs";

const said = { commitOn: "{branch}의 커밋" };
const commit = (branch, more = {}) => ({ name: "", branch, tags: [], kind: "normal", from: "", parents: [], ...more });
const HISTORY = {
  branches: ["main", "dev", "empty"],
  commits: [
    commit("main", { name: "처음" }),
    commit("dev", { name: "새 기능", parents: [0] }),
    commit("main", { name: "고침", tags: ["v1"], parents: [0] }),
    commit("main", { kind: "merge", from: "dev", parents: [2, 1] }),
  ],
};
const lanesOf = (history = HISTORY, room = { width: 40, height: 20 }) => new BranchLanes(history, plainRuler(), room);
const sheet = (history = HISTORY, room) => sheetOf(history, lanesOf(history, room), said);
const named = (nodes, id) => nodes.find((one) => one.id === id);
const recorded = () => answersOf("a-history").find(([name]) => name === "saidInPage")[1];

describe("the lanes of a history", () => {
  const lanes = lanesOf();

  test("are one for each branch that has commits, in their order, apart by at least what names and tags need", () => {
    assert.deepEqual(lanes.used, ["main", "dev"]);
    assert.ok(lanes.y("main") < lanes.y("dev"));
    const name = lanes.names[2].lines.length * pitch.label;
    assert.ok(lanes.y("dev") - lanes.y("main") >= DOT / 2 + name + 0.3 + DOT / 2);
    assert.ok(lanes.y("main") >= DOT / 2 + pitch.label); // a tag above it
  });

  test("begin behind the branches' names, with a column for each commit up to the right edge", () => {
    assert.ok(near(lanes.left, plainRuler().width("main", true) + 1, 1e-9));
    assert.equal(lanes.edges.length, HISTORY.commits.length + 1);
    assert.ok(near(lanes.edges[0], lanes.left + 0.5, 1e-9) && near(lanes.width, lanes.edges.at(-1) + 0.5, 1e-9));
    for (const index of HISTORY.commits.keys()) {
      assert.ok(lanes.in(index) > lanes.edges[index] && lanes.in(index) < lanes.x(index) - DOT / 2);
      assert.ok(lanes.out(index) < lanes.edges[index + 1] && lanes.out(index) > lanes.x(index) + DOT / 2);
      assert.ok(near(lanes.x(index) - lanes.edges[index], lanes.edges[index + 1] - lanes.x(index), 1e-9));
    }
  });

  test("leave names their columns, whole words as long as there is room", () => {
    const long = {
      branches: ["main"],
      commits: [commit("main", { name: "아주 긴 이름의 커밋" }), commit("main", { name: "짧게" })],
    };
    const roomy = lanesOf(long);
    assert.ok(!roomy.cuts && roomy.fits);
    for (const [index, { width }] of roomy.names.entries()) assert.ok(width <= roomy.columns[index] - 0.5 + 0.01);
    assert.ok(roomy.columns[0] > roomy.columns[1]);
    const word = {
      branches: ["main"],
      commits: [commit("main", { name: "가".repeat(14) }), commit("main", { name: "나" })],
    };
    assert.equal(lanesOf(word, { width: 15, height: 9 }).cuts, true);
  });

  test("fit where neither width nor height is short, and say so where it is", () => {
    assert.equal(lanesOf(HISTORY, { width: 40, height: 20 }).fits, true);
    assert.equal(lanesOf(HISTORY, { width: 11, height: 20 }).fits, false);
    const least = lanes.height - lanes.gap;
    assert.equal(lanesOf(HISTORY, { width: 40, height: least + 0.2 }).fits, false);
    assert.equal(lanesOf(HISTORY, { width: 40, height: least + 0.4 }).fits, true);
    assert.ok(near(lanesOf(HISTORY, { width: 40, height: least + 1 }).gap, 1, 1e-9));
    assert.equal(lanesOf(HISTORY, { width: 40, height: 90 }).gap, 2);
    const one = lanesOf({ branches: ["main"], commits: [commit("main")] }, { width: 40, height: 5 });
    assert.deepEqual([one.gap, one.fits], [0, true]);
  });

  test("have room above for the first branch's own name, and none between lanes where there is but one", () => {
    const one = lanesOf({ branches: ["main"], commits: [commit("main")] });
    assert.ok(near(one.y("main"), pitch.label / 2 + 0.1, 1e-9) && near(one.height, 2 * (pitch.label / 2 + 0.1), 1e-9));
    assert.ok(near(lanes.height, lanes.y("dev") + Math.max(pitch.label / 2 + 0.1, DOT / 2 + pitch.label), 1e-9));
  });

  test("have columns in the room that the branches' names leave, half an em from them and from the edge", () => {
    const word = "가".repeat(9);
    const full = lanesOf(
      { branches: ["main"], commits: [commit("main", { name: word }), commit("main", { name: word })] },
      { width: 30, height: 9 },
    );
    assert.ok(full.width <= 30.01 && full.width > 23);
    for (const [at, width] of full.columns.entries()) assert.ok(near(full.edges[at + 1] - full.edges[at], width, 1e-9));
    const crowded = lanesOf(
      { branches: ["main"], commits: Array.from({ length: 6 }, () => commit("main", { name: word })) },
      { width: 40, height: 9 },
    );
    assert.ok(
      near(crowded.width, 40, 0.01) && crowded.fits && new Set(crowded.columns.map((one) => one.toFixed(6))).size === 1,
    );
  });

  test("have tags in rows above, where they would lie on each other", () => {
    const tagged = {
      branches: ["main"],
      commits: [
        commit("main", { tags: ["이름이 긴 꼬리표 하나"] }),
        commit("main", { tags: ["이름이 긴 꼬리표 둘"] }),
        commit("main", { tags: ["v1"] }),
      ],
    };
    const { tags, width } = lanesOf(tagged, { width: 24, height: 12 });
    assert.deepEqual(tags.map(([{ row }]) => row).slice(0, 2), [0, 1]);
    assert.ok(tags.flat().every(({ x, width: wide }) => x + wide <= Math.max(24, width) + 1e-9));
    const free = lanesOf({
      branches: ["main"],
      commits: [commit("main", { tags: ["a"] }), commit("main", { tags: ["b"] })],
    });
    assert.deepEqual(
      free.tags.map(([{ row }]) => row),
      [0, 0],
    );
    const two = lanesOf({ branches: ["main"], commits: [commit("main", { tags: ["a", "b"] })] });
    assert.deepEqual(
      two.tags[0].map(({ row }) => row),
      [0, 1],
    );
  });
});

describe("a history as drawn", () => {
  test("has lines from the right of one commit's dot to the left of the next one's", () => {
    for (const history of [HISTORY, recorded()]) {
      const lanes = new BranchLanes(history, history === HISTORY ? plainRuler() : measured(), {
        width: 48,
        height: 21,
      });
      const { edges, nodes } = sheetOf(history, lanes, said);
      const joints = edges.filter(({ start }) => start);
      assert.equal(
        joints.length,
        history.commits.reduce((sum, { parents }) => sum + parents.length, 0),
      );
      for (const { start, end, route } of joints) {
        const [from, to] = [start, end].map((id) => named(nodes, id).place);
        const [first, last] = [route[0], route.at(-1)];
        assert.ok(near(first[0], from.x + from.width, 1e-9) && near(first[1], from.y + from.height / 2, 1e-9), start);
        assert.ok(near(last[0], to.x, 1e-9) && near(last[1], to.y + to.height / 2, 1e-9), end);
        assert.ok(
          route.slice(1).every(([x, y], at) => x >= route[at][0] && (x === route[at][0] || y === route[at][1])),
        );
      }
    }
  });

  test("changes lanes right behind the commit it leaves, and right before the one it is merged into", () => {
    const lanes = lanesOf();
    const { edges } = sheet();
    const turn = (start, end) =>
      edges.find((one) => one.start === `commit ${start}` && one.end === `commit ${end}`).route;
    assert.equal(turn(0, 2).length, 2);
    assert.deepEqual(
      turn(0, 1)
        .slice(1, 3)
        .map(([x]) => x),
      [lanes.out(0), lanes.out(0)],
    );
    assert.deepEqual(
      turn(1, 3)
        .slice(1, 3)
        .map(([x]) => x),
      [lanes.in(3), lanes.in(3)],
    );
  });

  test("has its lines in the colour of the branch that begins there or is merged", () => {
    const { edges } = sheet();
    const slot = (start, end) =>
      edges.find((one) => one.start === `commit ${start}` && one.end === `commit ${end}`).slot;
    assert.deepEqual([slot(0, 2), slot(0, 1), slot(1, 3)], ["primary", "attention", "attention"]);
  });

  test("has a plain commit as a full dot of its branch's colour in the middle of its lane and column", () => {
    const lanes = lanesOf();
    const { nodes } = sheet();
    const dot = named(nodes, "commit 1");
    assert.deepEqual(
      [dot.shape, dot.slot, dot.lineSlot, dot.lines, dot.dashed, dot.bold, dot.strokeWidth],
      ["circle", "attention", "attention", [], undefined, undefined, undefined],
    );
    assert.ok(near(dot.place.x + DOT / 2, lanes.x(1), 1e-9) && near(dot.place.y + DOT / 2, lanes.y("dev"), 1e-9));
    assert.deepEqual([dot.place.width, dot.place.height], [DOT, DOT]);
    assert.deepEqual([dot.name, named(nodes, "commit 3").name], ["새 기능", "main의 커밋"]);
  });

  test("tells what kind a commit is by its shape, and whether it is hollow", () => {
    const kinds = ["normal", "reverse", "highlight", "merge", "pick", "unheard"];
    const { nodes } = sheet({ branches: ["main"], commits: kinds.map((kind) => commit("main", { kind })) });
    const looks = kinds.map((_, index) => named(nodes, `commit ${index}`));
    assert.deepEqual(
      looks.map(({ shape }) => shape),
      ["circle", "circle", "rectangle", "circle", "diamond", "circle"],
    );
    assert.deepEqual(
      looks.map(({ slot }) => slot === "background"),
      [false, true, false, true, true, false],
    );
    assert.deepEqual(
      looks.map(({ lines }) => lines.length),
      [0, 1, 0, 0, 0, 0],
    );
  });

  test("has each name below its dot, each tag above its own, and no line through any", () => {
    const history = recorded();
    const { nodes, edges } = sheetOf(history, new BranchLanes(history, measured(), { width: 48, height: 21 }), said);
    const texts = nodes.filter(({ id }) => /^(name|tag|branch)/.test(id));
    for (const { id, place } of texts) {
      assert.deepEqual(
        edges
          .filter(({ start, route }) => start && runsThrough(route, place, 0.01))
          .map(({ start, end }) => `${start} ${end}`),
        [],
        id,
      );
      assert.deepEqual(
        texts.filter((other) => other.id !== id && meets(place, other.place, 0.01)).map((other) => other.id),
        [],
        id,
      );
    }
    for (const { id, place } of texts.filter(({ id: one }) => one.startsWith("name"))) {
      const dot = named(nodes, id.replace("name", "commit")).place;
      assert.ok(near(place.y, dot.y + DOT, 1e-9) && near(place.x + place.width / 2, dot.x + DOT / 2, 1e-9));
    }
    for (const { id, place } of texts.filter(({ id: one }) => one.startsWith("tag"))) {
      const dot = named(nodes, `commit ${/\d+/.exec(id)[0]}`).place;
      assert.ok(place.y + place.height <= dot.y + 1e-9);
    }
  });

  test("runs along faint lines from the branches' names to the right edge, all of it in the sheet", () => {
    const { edges, nodes, width, height } = sheet();
    const faint = edges.filter(({ start }) => !start);
    assert.equal(faint.length, 2);
    for (const { route, pattern, strokeWidth } of faint) {
      assert.deepEqual([route[1][0], pattern, strokeWidth, route[0][1] === route[1][1]], [width, "dotted", 1, true]);
    }
    const whole = { x: 0, y: 0, width, height };
    for (const { id, place } of nodes) assert.ok(inside(place, whole, 0.01), id);
    assert.equal(boxOf([1, 2, 3, 4]).height, 4);
    assert.equal(setting.frames.length, 2);
  });
});
