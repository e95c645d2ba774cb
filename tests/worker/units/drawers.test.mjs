// What the page says of a diagram, typed here by hand, becomes a drawing, or a picture where none of ours would do.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawBlocks } from "../../../build/gyoan/diagrams/worker/block/draw.mjs";
import { drawGantt } from "../../../build/gyoan/diagrams/worker/gantt/draw.mjs";
import { drawHistory } from "../../../build/gyoan/diagrams/worker/git/draw.mjs";
import { drawJourney } from "../../../build/gyoan/diagrams/worker/journey/draw.mjs";
import { drawKanban } from "../../../build/gyoan/diagrams/worker/kanban/draw.mjs";
import { drawMindmap } from "../../../build/gyoan/diagrams/worker/mindmap/draw.mjs";
import { drawSankey } from "../../../build/gyoan/diagrams/worker/sankey/draw.mjs";
import { boxOf, near } from "../places.mjs";
import { setting } from "../recorded.mjs";
import { plainStyle } from "../simple.mjs";

const { frames } = setting;
/** A page that has said these things, whatever it is asked; characters are an em wide. */
const saying = (...answers) => {
  const left = structuredClone(answers);
  return { evaluate: async () => left.shift() };
};
const drawn = (draw, ...answers) => draw(saying(...answers), "", "", frames, plainStyle);
const byId = ({ native }, id) => native.nodes.find((one) => one.id === id);

describe("a sankey diagram that is read", () => {
  const SETTINGS = { showValues: true, prefix: "", suffix: "원", linkColor: "", colors: { 나: "#102030" } };
  const sankey = (links, more = {}) => ({
    names: ["가", "나", "다", "라"],
    links: links.map(([from, to, value]) => ({ from, to, value })),
    settings: { ...SETTINGS, ...more },
  });
  const text = (drawing, at) => byId(drawing, `label ${at}`).lines.join(" ");

  test("has nodes behind all that flows into them, what ends at the right, with what flows through them", async () => {
    const { slide } = await drawn(
      drawSankey,
      sankey([
        [0, 1, 1234.567],
        [1, 2, 1000],
        [0, 3, 5],
      ]),
    );
    const x = (at) => byId(slide, `bar ${at}`).place[0];
    assert.ok(x(0) < x(1) && x(1) < x(2) && x(3) === x(2));
    assert.match(text(slide, 0), /1,239.57원/);
    assert.match(text(slide, 1), /1,234.57원/);
    assert.equal(byId(slide, "bar 1").fill, "#102030");
    const named = { ...sankey([[0, 1, 1]]), names: ["constructor", "toString"] };
    assert.equal(byId((await drawn(drawSankey, named)).slide, "bar 0").fill, ""); // nobody gave it a colour
    assert.deepEqual(slide.outline, [
      ["가", ["나 1,234.567", "라 5"]],
      ["나", ["다 1,000"]],
    ]);
    const silent = (
      await drawn(
        drawSankey,
        sankey(
          [
            [0, 1, 1],
            [1, 2, 1],
            [2, 3, 1],
          ],
          { showValues: false },
        ),
      )
    ).slide;
    assert.equal(text(silent, 0), "가");
    assert.deepEqual(
      slide.native.bands.map(({ width }) => width),
      slide.native.bands.map(({ width }) => width).toSorted((a, b) => b - a),
    );
  });

  test("is a picture where it flows in a circle, backwards or not at all", async () => {
    for (const links of [
      [
        [0, 1, 1],
        [1, 0, 1],
      ],
      [[0, 1, 0]],
      [
        [0, 1, -1],
        [1, 2, 3],
      ],
      [
        [0, 1, Number.NaN],
        [1, 2, 3],
      ],
      [[0, 0, 1]],
    ]) {
      assert.equal(await drawn(drawSankey, sankey(links)), null, JSON.stringify(links));
    }
  });

  test("is low on a page as long as it can be read so", async () => {
    const { page } = await drawn(
      drawSankey,
      sankey([
        [0, 1, 10],
        [1, 2, 10],
        [1, 3, 5],
      ]),
    );
    assert.ok(page.height <= 0.52 * 470 + 0.01);
  });
});

describe("other kinds", () => {
  test("of cards: a board has its columns, a journey its scores, urgent and bad ones marked", async () => {
    const board = (
      await drawn(drawKanban, [
        {
          label: "할 일",
          cards: [
            { label: "쓰기", facts: ["7", "민수"], priority: "Very High" },
            { label: "읽기", facts: [], priority: undefined },
          ],
        },
        { label: "끝", cards: [] },
      ])
    ).slide;
    assert.deepEqual(
      board.native.nodes.map(({ lines, lineSlot }) => [lines.join("/"), lineSlot]),
      [
        ["할 일", "primary"],
        ["쓰기/7 · 민수", "emphasis"],
        ["읽기", "primary"],
        ["끝", "attention"],
      ],
    );
    const task = (label, score, ...people) => ({ section: 0, label, score, people });
    const journey = (
      await drawn(drawJourney, {
        title: "나들이",
        sections: ["아침"],
        tasks: [task("타기", 2, "아이"), task("먹기", 5), task("쉬기", 3), task("자기", null, "아이", "어른")],
      })
    ).slide;
    const events = journey.native.nodes
      .filter(({ id }) => id.startsWith("event"))
      .map(({ lines, lineSlot }) => [lines.join(" "), lineSlot]);
    assert.deepEqual(events, [
      ["●●○○○", "emphasis"],
      ["아이", "primary"],
      ["●●●●●", "positive"],
      ["●●●○○", "attention"],
      ["아이, 어른", "primary"],
    ]);
    assert.deepEqual(journey.outline[1], ["아침, 타기", ["●●○○○", "아이"]]);
  });

  test("of time: a plan's bars are shares of it; with upright marks or no length it is a picture", async () => {
    const day = 86_400_000;
    const task = (label, section, from, to, more = {}) => ({
      label,
      section,
      from: from * day,
      to: to * day,
      state: "",
      upright: false,
      ...more,
    });
    const plan = (...tasks) => ({ title: "계획", format: "%m/%d", input: "YYYY-MM-DD", sections: ["앞"], tasks });
    const { slide } = await drawn(
      drawGantt,
      plan(task("하나", 0, 0, 4), task("둘", 0, 2, 8), task("밖", -1, 8, 8, { state: "milestone" })),
    );
    const [first, second] = [byId(slide, "bar 0"), byId(slide, "bar 1")].map(({ place }) => place);
    assert.ok(near(second[2] / first[2], 1.5, 0.01) && near(second[0], first[0] + first[2] / 2, 0.05));
    assert.deepEqual(slide.outline, [
      ["계획", []],
      ["밖", []],
      ["앞", ["하나", "둘"]],
    ]);
    assert.equal(await drawn(drawGantt, plan(task("하나", 0, 0, 4), task("선", 0, 1, 2, { upright: true }))), null);
    assert.equal(await drawn(drawGantt, plan(task("하나", 0, 0, 0))), null);
    assert.equal(
      await drawn(drawGantt, plan(...Array.from({ length: 61 }, (_, at) => task(`${at}`, 0, at, at + 1)))),
      null,
    );
  });

  test("of branches: a history has its words, and is a picture where it has very many commits", async () => {
    const commit = (branch, more = {}) => ({
      name: "",
      branch,
      tags: [],
      kind: "normal",
      from: "",
      parents: [],
      ...more,
    });
    const { slide } = await drawn(drawHistory, {
      branches: ["main", "dev"],
      commits: [
        commit("main", { name: "처음", tags: ["v1"] }),
        commit("dev", { parents: [0] }),
        commit("main", { kind: "merge", from: "dev", parents: [0, 1] }),
      ],
    });
    assert.equal(slide.points, 18);
    assert.deepEqual(
      slide.outline.map(([branch, said]) => [branch, said.length, said[0]]),
      [
        ["main", 2, "처음 v1"],
        ["dev", 1, slide.outline[1][1][0]],
      ],
    );
    assert.match(slide.outline[0][1][1], /dev/);
    const long = await drawn(drawHistory, {
      branches: ["main"],
      commits: Array.from({ length: 6 }, () => commit("main", { name: "가".repeat(8) })),
    });
    assert.ok(long.slide.points < 18 && long.slide.points >= 14); // smaller, as long as it can be read, for whole words
    assert.ok(
      long.slide.native.nodes.filter(({ id }) => id.startsWith("name")).every(({ lines }) => lines.length === 1),
    );
    const many = (count) =>
      drawn(drawHistory, { branches: ["main"], commits: Array.from({ length: count }, () => commit("main")) });
    assert.deepEqual([await many(41), await many(0), (await many(12)) === null], [null, null, false]);
  });

  test("of topics: a mind map comes in parts where it is too much, the middle in each", async () => {
    let number = 0;
    const topic = (label, ...children) => ({ id: String(number++), label, type: 0, children });
    const branch = (at) =>
      topic(`갈래 ${at}`, ...Array.from({ length: 14 }, (_, leaf) => topic(`갈래 ${at}의 ${leaf}번째 이야기`)));
    const large = topic("가운데", ...Array.from({ length: 6 }, (_, at) => branch(at)));
    const { slide } = await drawn(drawMindmap, large);
    assert.ok(
      slide.points < 14 && slide.parts.length >= 2 && slide.parts.every(({ points }) => points > slide.points * 1.2),
    );
    const told = slide.parts.flatMap(({ native }) => native.nodes.map(({ lines }) => lines.join(" ")));
    assert.equal(told.filter((one) => one === "가운데").length, slide.parts.length);
    for (let at = 0; at < 6; at += 1) assert.equal(told.filter((one) => one === `갈래 ${at}`).length, 1);
    const small = (await drawn(drawMindmap, topic("가운데", topic("하나"), topic("**둘**")))).slide;
    assert.deepEqual(
      [small.parts, small.points, small.outline.slice(1)],
      [
        [],
        20,
        [
          ["하나", []],
          ["둘", []],
        ],
      ],
    );
  });

  test("of blocks: a grid has its blocks and lines, and is a picture where it has arrows that are blocks", async () => {
    const block = (id, more = {}) => ({
      id,
      type: "square",
      label: id,
      css: {},
      span: 1,
      columns: -1,
      children: [],
      ...more,
    });
    const grid = (root, edges = [], odd = false) => ({ root, columns: 2, edges, odd });
    const { slide } = await drawn(
      drawBlocks,
      grid(
        [
          block("a"),
          block("b"),
          block(null, { type: "space" }),
          block("c", { type: "composite", children: [block("d", { type: "round" })] }),
        ],
        [{ start: "a", end: "b", label: "간다", pattern: "normal", startHead: "none", endHead: "arrow_point" }],
      ),
    );
    assert.deepEqual(
      [
        slide.native.nodes.map(({ id, shape }) => `${id} ${shape}`),
        slide.native.clusters.map(({ id }) => id),
        slide.native.edges.length,
      ],
      [["a rectangle", "b rectangle", "d rounded"], ["c"], 1],
    );
    const [a, b] = [byId(slide, "a"), byId(slide, "b")].map(({ place }) => boxOf(place));
    assert.ok(
      a.y === b.y &&
        near(slide.native.edges[0].route[0][0], a.x + a.width, 0.05) &&
        near(slide.native.edges[0].route[1][0], b.x, 0.05),
    );
    assert.deepEqual(slide.outline, [
      ["a", []],
      ["b", []],
      ["c", ["d"]],
      ["a – b", ["간다"]],
    ]);
    assert.deepEqual(
      [await drawn(drawBlocks, grid([block("a")], [], true)), await drawn(drawBlocks, grid([]))],
      [null, null],
    );
  });
});
