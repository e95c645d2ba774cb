// Where rules of layout begin and end: the last size, the first column, the place beside a line. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { diamonds } from "../../../build/gyoan/diagrams/worker/boxes/ends.mjs";
import { forests, inLines } from "../../../build/gyoan/diagrams/worker/forest.mjs";
import { BranchLanes } from "../../../build/gyoan/diagrams/worker/git/branches.mjs";
import { points } from "../../../build/gyoan/diagrams/worker/painter.mjs";
import { layOut } from "../../../build/gyoan/diagrams/worker/sequence/layout.mjs";
import { drawTreemap } from "../../../build/gyoan/diagrams/worker/treemap/draw.mjs";
import { near } from "../places.mjs";
import { setting } from "../recorded.mjs";
import { message, ruler, script, style } from "../sequences.mjs";
import { pitch, plainRuler, plainStyle } from "../simple.mjs";

const drawn = (draw, answer) => draw({ evaluate: async () => answer }, "", "", setting.frames, plainStyle);

test("a name of a tree map is set in the first size that has room, down to the smallest", async () => {
  const leaf = (name, value) => ({ name, value, text: "", css: {} });
  const scale = async (count) => {
    const { slide } = await drawn(drawTreemap, { title: "", children: [leaf("가".repeat(count), 1), leaf("나", 4)] });
    const [{ points = slide.points, place }] = slide.native.nodes;
    return [points / slide.points, (place[2] / slide.points - 0.6) / (1.03 * count), 11.95 / slide.points];
  };
  const steps = [1, 0.92, 0.92 ** 2, 0.92 ** 3, 0.92 ** 4];
  for (const count of [8, 9, 10, 11, 12]) {
    const [found, room] = await scale(count);
    assert.ok(
      near(
        found,
        steps.find((one) => one <= room),
        1e-6,
      ),
      `${count} ${found} ${room}`,
    );
  }
  const [last, room, least] = await scale(13);
  assert.ok(room < 0.92 ** 4 && room > least && near(last, least, 1e-3));
});

describe("a lifeline that ends with a message to itself", () => {
  test("ends at a cross below the message, and is shorter than the others", () => {
    const { nodes, edges } = layOut(
      script(["가", "나"], [message("가", "나"), message("가", "가", "끝", { dies: "가" })]),
      ruler,
      style(2),
    );
    const at = (id) => nodes.find((one) => one.id === id).place;
    const [cross, own, other] = [at("end 가"), at("line 가"), at("line 나")];
    const back = edges[1].route.at(-1)[1];
    assert.ok(near(cross.y, back + 0.45, 1e-9), `${cross.y} ${back}`);
    assert.ok(near(own.y + own.height, cross.y + cross.height / 2, 1e-9));
    assert.ok(other.y + other.height >= cross.y + cross.height);
  });
});

describe("the columns of a history", () => {
  const commit = (name) => ({ name, branch: "m", tags: [], kind: "normal", from: "", parents: [] });
  const lanes = (names, width, height = 9) =>
    new BranchLanes({ branches: ["m"], commits: names.map(commit) }, plainRuler(), { width, height });
  const names = ["", "가", "가나다라 마바", "가나다라마바사아자차"];
  const least = [2.2, 2.2, 0.5 + 4 * 1.03, 9];
  const most = [3.52, 3.52, 0.5 + 6 * 1.03 + 1.11, 9];
  const total = (all) => all.reduce((sum, one) => sum + one, 0);
  const besides = 1.17 + 1 + 1; // the branch's name, what stands beside it, and beside the columns

  test("are as wide as longest words where there is no more room, and share what there is less", () => {
    const short = lanes(names, 20).columns;
    for (const [at, one] of short.entries()) {
      assert.ok(near(one, Math.max(2.2, (least[at] * (20 - besides)) / total(least)), 1e-6), `${at} ${one}`);
    }
    const just = lanes(names, besides + total(least)).columns;
    for (const [at, one] of just.entries()) assert.ok(near(one, least[at], 1e-6), `${at} ${one}`);
  });

  test("share what is left by what their names could use, and are calm where there is still more", () => {
    const room = total(least) + 0.25 * (total(most) - total(least));
    for (const [at, one] of lanes(names, besides + room).columns.entries()) {
      assert.ok(near(one, least[at] + 0.25 * (most[at] - least[at]), 1e-6), `${at} ${one}`);
    }
    for (const each of [1, 3]) {
      const more = each === 3 ? 40 : 4;
      for (const [at, one] of lanes(names, besides + total(most) + more).columns.entries()) {
        assert.ok(near(one, most[at] + each, 1e-6), `${more} ${at} ${one}`);
      }
    }
  });

  test("have names of at most four lines", () => {
    const lined = (count) => lanes([Array.from({ length: count }, () => "가나다라마바사").join(" ")], 11, 30);
    const found = [4, 5].map((count) => [lined(count).names[0].lines.length, lined(count).fits]);
    assert.deepEqual(found, [
      [4, true],
      [5, false],
    ]);
  });

  test("stand in lanes that may just be as high as the room", () => {
    const height = pitch.label + 0.2;
    assert.deepEqual([lanes([""], 20, height).fits, lanes([""], 20, height - 0.01).fits], [true, false]);
  });
});

test("the end of a part is the middle of what is farthest from its first, whoever leads there", () => {
  const nodes = [..."abcdef"].map((id) => ({ id }));
  const edges = ["ab", "ac", "cd"].map(([start, end]) => ({ start, end }));
  assert.equal(inLines("graph TD", forests({ nodes, edges }), edges, 1), "graph TD\nd ~~~ e\ne ~~~ f");
});

test("a picture's labels are as large as its frame's width, its height and the largest size allow", () => {
  const size = (width, height, largest) =>
    points({ width: 400, height: 100, labels: [{ size: 12 }, { size: 10 }] }, { width, height, largest });
  assert.deepEqual([size(200, 300, 90), size(800, 50, 90), size(800, 900, 18)], [5, 5, 18]);
});

test("a diamond lies along the stretch that it ends, wherever that is", () => {
  const ends = (...route) => diamonds({ start: "a", end: "b", route }, ["composition", ""], 10)[0].place;
  assert.deepEqual(ends([0, 100], [20, 100]), [0, 96.5, 11, 7]);
  assert.deepEqual(ends([100, 0], [100, 20]), [96.5, 0, 7, 11]);
  assert.deepEqual(ends([100, 100], [80, 100]), [89, 96.5, 11, 7]);
  assert.deepEqual(ends([100, 100], [100, 80]), [96.5, 89, 7, 11]);
});
