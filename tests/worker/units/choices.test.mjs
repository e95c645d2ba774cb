// Choices between ways that are nearly as good, and what is told apart where two rules look alike. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gridSketch } from "../../../build/gyoan/diagrams/worker/block/grid.mjs";
import { drawBoxes } from "../../../build/gyoan/diagrams/worker/boxes/draw.mjs";
import { marksBetween } from "../../../build/gyoan/diagrams/worker/gantt/axis.mjs";
import { sketchPart } from "../../../build/gyoan/diagrams/worker/graph/part.mjs";
import { Sizes } from "../../../build/gyoan/diagrams/worker/graph/sizes.mjs";
import { split } from "../../../build/gyoan/diagrams/worker/graph/split.mjs";
import { ROOT, Tree } from "../../../build/gyoan/diagrams/worker/graph/tree.mjs";
import { drawMindmap } from "../../../build/gyoan/diagrams/worker/mindmap/draw.mjs";
import { prepared } from "../../../build/gyoan/diagrams/worker/prepare.mjs";
import { packages, setting, slide } from "../recorded.mjs";
import { graphOf, node, plainRuler, plainStyle } from "../simple.mjs";

const saying = (...answers) => ({ evaluate: async () => answers.shift() });

describe("a flowchart's source", () => {
  test("has signs of texts in quotes as signs, arrows behind them as arrows", () => {
    assert.equal(prepared('graph TD\na -- "x > 1" --> b'), 'graph TD\na -- "x #gt; 1" --> b');
    assert.equal(prepared('graph TD\na["x [ y"] --> b'), 'graph TD\na["x [ y"] --> b');
    assert.equal(prepared('graph TD\na["x | y"] --> b --> c'), 'graph TD\na["x | y"] --> b --> c');
    assert.equal(prepared("graph TD\na -->|x > 1| b --> c"), "graph TD\na -->|x #gt; 1| b --> c");
  });
});

describe("an axis of days", () => {
  test("has steps of one, two, seven or fourteen days", () => {
    const day = 86_400_000;
    const steps = (days) => {
      const from = Date.parse("2024-01-01T00:00Z");
      const found = marksBetween(from, from + days * day, "%m/%d", "YYYY-MM-DD", { language: "ko", words: {} });
      return [...new Set(found.slice(1).map(({ at }, index) => Math.round((at - found[index].at) * days)))];
    };
    assert.deepEqual([steps(9), steps(19), steps(60), steps(120)], [[1], [2], [7], [14]]);
  });
});

describe("blocks", () => {
  test("are fitted to the width of the cells that they span, gaps included", () => {
    const asked = [];
    const size = { width: 4, height: 2, lines: [] };
    const sizes = {
      node: () => size,
      fitted: ({ id }, width) => (asked.push([id, width]), { ...size, width }),
      title: () => ({ lines: [], width: 0, height: 0 }),
    };
    const tree = new Tree({ nodes: [node("a"), node("b")], edges: [] });
    const cells = [
      { id: "a", span: 2 },
      { id: "b", span: 1 },
    ];
    gridSketch(tree, sizes, new Map([["", { columns: 3, cells }]]), 1);
    assert.deepEqual(asked.slice(0, 2), [
      ["a", 9],
      ["b", 4],
    ]);
  });
});

describe("a note among classes", () => {
  test("alone has the colour of a note", async () => {
    const css = {};
    const one = { parent: "", isGroup: false, direction: "", label: "글", labelType: "text", link: "", css };
    const nodes = [
      { ...one, id: "책", shape: "classBox" },
      { ...one, id: "쪽지", shape: "note" },
    ];
    const said = { boxes: [{ id: "책", head: ["책"], rows: [[["제목"]], [[]]] }], ends: [], relations: [] };
    const page = saying({ direction: "TB", nodes, edges: [] }, said);
    const work = await drawBoxes(page, packages, "", [slide], setting.style);
    const { native } = (await work({ left: 60 })).slide;
    assert.deepEqual(
      native.nodes.filter(({ slot }) => slot === "attention").map(({ id, tint, lineSlot }) => [id, tint, lineSlot]),
      [["쪽지", 0.1, "attention"]],
    );
  });
});

describe("the text of a line", () => {
  test("has some room along the flow however short it is", async () => {
    const graph = graphOf(["a", "b"], "a>b:말");
    const tree = new Tree(graph);
    const sizes = new Sizes(graph, plainRuler(), 10, false);
    const atoms = new Map(["a", "b"].map((id) => [id, sizes.node(id)]));
    const room = async (direction) => {
      let question = null;
      const done = { startPoint: { x: 0, y: 0 }, endPoint: { x: 0, y: 50 } };
      const elk = {
        layout: async (one) => {
          question = one;
          return { children: [], edges: one.edges.map(({ id }) => ({ id, sections: [done] })) };
        },
      };
      const style = { direction, placement: "BRANDES_KOEPF", tight: false, loose: false, free: false };
      await sketchPart(elk, { tree, sizes, container: ROOT, part: ["a", "b"], atoms, style });
      const [label] = question.edges[0].labels;
      return [label.width, label.height].map((length) => Math.round(length * 1000) / 1000);
    };
    const { width, height } = sizes.edge(0);
    assert.ok(width < 2.2 && height < 2.2);
    const tenths = (length) => Math.round(length * 10_000) / 1000;
    assert.deepEqual(await room("RIGHT"), [1, tenths(height)]);
    assert.deepEqual(await room("DOWN"), [tenths(width), 1]);
  });
});

describe("a mind map", () => {
  const topic = (id, label, ...children) => ({ id: String(id), label, type: 0, children });
  const leaves = (from, count) => Array.from({ length: count }, (_, at) => topic(from + at, `잎 ${at}`));
  /** The topics of a map with so many leaves at each branch, as drawn on a slide. */
  const drawn = async (...counts) => {
    let next = 1;
    const branches = counts.map((count, at) => {
      next += count + 1;
      return topic(next - count - 1, `가지 ${at}`, ...leaves(next - count, count));
    });
    const drawings = await drawMindmap(saying(topic(0, "가운데", ...branches)), "", "", [slide], plainStyle);
    return drawings.slide.native.nodes;
  };
  /** How many branches stand at the left of the middle. */
  const left = async (...counts) => {
    const nodes = await drawn(...counts);
    const [middle] = nodes.find(({ id }) => id === "0").place;
    return nodes.filter(({ place, lines }) => lines[0].startsWith("가지") && place[0] < middle).length;
  };

  test("has boxes around its leaves where there is room, and labels as narrow as they usually are", async () => {
    const isBoxed = async (...counts) =>
      (await drawn(...counts)).filter(({ lines }) => lines[0].startsWith("잎")).every(({ shape }) => shape !== "plain");
    assert.deepEqual([await isBoxed(3, 3), await isBoxed(20, 20, 20, 20)], [true, false]);
    const long = topic(1, "열 글자보다 조금 더 긴 이름"); // broken at ten em, whole at eighteen
    const drawings = await drawMindmap(saying(topic(0, "가운데", long)), "", "", [slide], plainStyle);
    assert.equal(drawings.slide.native.nodes.find(({ id }) => id === "1").lines.length, 2);
  });

  test("has branches on both sides, but for one side that would be next to empty beside the other", async () => {
    assert.equal(await left(3, 3), 1);
    assert.equal(await left(3, 1), 1);
    assert.equal(await left(1, 6), 0);
    assert.equal(await left(2, 2, 2, 2), 2);
    assert.equal(await left(3), 0);
  });
});

describe("a graph in parts", () => {
  const graph = graphOf(
    Array.from({ length: 24 }, (_, at) => `n${at}`),
    ...Array.from({ length: 23 }, (_, at) => `n${at}>n${at + 1}`),
  );
  /** The parts of the graph where each part is laid out as large as `em` says of it; and with how much effort. */
  const parted = async (em, whole = 5) => {
    const efforts = [];
    const frame = { ...slide, readable: 10, words: slide.words };
    const parts = await split(graph, { em: whole }, frame, async (part, _, effort) => {
      efforts.push(effort);
      return { em: em(part, effort) };
    });
    return { count: parts.length, efforts };
  };
  const has = (part, id) => part.nodes.some((one) => one.id === id);

  test("is laid out with more effort only where labels cannot be read", async () => {
    assert.deepEqual(new Set((await parted(() => 10)).efforts), new Set([1]));
    assert.ok((await parted((_, effort) => (effort === 2 ? 10 : 9.9))).efforts.includes(2));
  });

  test("is as good as its smallest part", async () => {
    assert.ok((await parted(() => 10)).count >= 2);
    assert.equal((await parted((part) => (has(part, "n0") ? 5 : 20))).count, 0);
    assert.equal((await parted((part) => (has(part, "n23") ? 5 : 20))).count, 0);
    assert.ok((await parted((part) => (has(part, "n0") ? 6.5 : 20))).count >= 2); // much larger than the whole
  });
});
