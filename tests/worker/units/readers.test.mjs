// Sequences, states and classes as they are read from what the page says, typed here by hand.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readBoxes } from "../../../build/gyoan/diagrams/worker/boxes/read.mjs";
import { readSequence } from "../../../build/gyoan/diagrams/worker/sequence/read.mjs";
import { readStates } from "../../../build/gyoan/diagrams/worker/state/read.mjs";
import { plainStyle } from "../simple.mjs";

const { typefaces } = plainStyle;
/** A page that has said these things, whatever it is asked; characters are an em wide. */
const saying = (...answers) => {
  const left = structuredClone(answers);
  return { evaluate: async () => left.shift() };
};

describe("a sequence that is read", () => {
  const said = (messages, more = {}) => ({
    title: "",
    actors: [
      { id: "가", label: "가<br/>나", kind: "actor" },
      { id: "다", label: "", kind: "participant" },
    ],
    boxes: [{ label: "둘", fill: "", actors: ["가"] }],
    created: [],
    destroyed: [],
    messages,
    ...more,
  });
  const say = (type, label = "말", more = {}) => ({
    type,
    from: "가",
    to: "다",
    label,
    side: undefined,
    number: null,
    fill: "",
    ...more,
  });
  const read = (messages, more) => readSequence(saying(said(messages, more)), "", typefaces, "(이어서)");

  test("has its messages with their lines and heads", async () => {
    const { events, actors, boxes, goesOn } = await read([
      say("SOLID"),
      say("DOTTED_OPEN"),
      say("SOLID_CROSS"),
      say("BIDIRECTIONAL_DOTTED"),
      say("DOTTED_POINT"),
    ]);
    assert.deepEqual(
      events.map(({ dashed, heads }) => [dashed, ...heads].join(" ")),
      [
        "false none arrow_point",
        "true none none",
        "false none arrow_cross",
        "true arrow_point arrow_point",
        "true none arrow_open",
      ],
    );
    assert.deepEqual(
      [actors.map(({ lines }) => lines.join("/")), boxes[0].lines, goesOn],
      [["가/나", "다"], ["둘"], "(이어서)"],
    );
  });

  test("numbers them as it is asked to, by any step, from where it is on", async () => {
    const number = (start, step, visible) => say("AUTONUMBER", "", { number: { start, step, visible } });
    const { events } = await read([
      say("SOLID", "영"),
      number(undefined, undefined, true),
      say("SOLID", "하나"),
      say("SOLID", ""),
      number(10, 0.1, true),
      say("SOLID", "열"),
      say("SOLID", "열 하나"),
      number(undefined, undefined, false),
      say("SOLID", "끝"),
    ]);
    assert.deepEqual(
      events.map(({ lines }) => lines.join(" ")),
      ["영", "1. 하나", "2.", "10. 열", "10.1. 열 하나", "끝"],
    );
  });

  test("has notes, activations and frames with their conditions in brackets", async () => {
    const { events } = await read([
      say("NOTE", "쪽지", { side: 2 }),
      say("ACTIVE_START"),
      say("ALT_START", "되면<br/>둘째 줄"),
      say("ALT_ELSE", ""),
      say("ALT_END"),
      say("RECT_START", "", { fill: "#eeeeee" }),
      say("RECT_END"),
      say("ACTIVE_END"),
      say("UNHEARD"),
    ]);
    assert.deepEqual(
      events.map(({ type }) => type),
      ["note", "rise", "open", "divide", "close", "open", "close", "fall"],
    );
    assert.deepEqual(
      [events[0].side, events[2].tag, events[2].lines, events[3].lines, events[5].tag, events[5].fill],
      ["over", "alt", ["[되면", "둘째 줄]"], [], "", "#eeeeee"],
    );
  });

  test("tells with which message somebody is born or dies", async () => {
    const { events } = await read([say("SOLID", "a"), say("SOLID", "b"), say("SOLID", "c", { from: "다", to: "가" })], {
      created: [["다", 1]],
      destroyed: [["다", 2]],
    });
    assert.deepEqual(
      events.map(({ born, dies }) => [born, dies]),
      [
        [undefined, undefined],
        ["다", undefined],
        [undefined, "다"],
      ],
    );
  });
});

describe("states that are read", () => {
  const css = {};
  const node = (id, more = {}) => ({
    id,
    parent: "",
    isGroup: false,
    direction: "",
    shape: "rect",
    label: id,
    labelType: "text",
    link: "",
    css,
    ...more,
  });
  const edge = (start, end, more = {}) => ({
    start,
    end,
    label: "",
    labelType: "text",
    pattern: "normal",
    startHead: "none",
    endHead: "none",
    css,
    ...more,
  });
  const read = (nodes, edges, said = {}) =>
    readStates(saying({ direction: "TB", nodes, edges }, { descriptions: {}, directed: [], ...said }), "", typefaces);

  test("are rounded boxes, signs without names, with all their lines", async () => {
    const { nodes } = await read([node("대기"), node("s", { shape: "stateStart" })], [], {
      descriptions: { 대기: ["첫 줄", "**둘째**"] },
    });
    assert.deepEqual(
      nodes.map(({ shape, lines }) => [shape, ...lines]),
      [["rounded", "대기", "첫 줄", "둘째"], ["stateStart"]],
    );
  });

  test("have arrows, and notes beside their states on dashed lines", async () => {
    const { nodes, edges } = await read(
      [
        node("g", { shape: "noteGroup", isGroup: true }),
        node("n", { shape: "note", parent: "g" }),
        node("a"),
        node("b"),
      ],
      [edge("a", "b"), edge("a", "n", { pattern: "dashed" })],
    );
    assert.deepEqual(
      nodes.map(({ id, parent }) => [id, parent]),
      [
        ["a", ""],
        ["n", ""],
        ["b", ""],
      ],
    );
    assert.deepEqual(
      edges.map(({ startHead, endHead }) => [startHead, endHead]),
      [
        ["none", "arrow_point"],
        ["none", "none"],
      ],
    );
  });

  test("have names for regions that are the same in every run, and directions only where they are said", async () => {
    const { nodes, edges } = await read(
      [
        node("x7f", { shape: "divider", isGroup: true, direction: "LR" }),
        node("x7f_a", { parent: "x7f" }),
        node("c", { isGroup: true, direction: "LR" }),
      ],
      [edge("x7f_a", "x7f_a")],
      { directed: ["c"] },
    );
    assert.deepEqual(
      nodes.map(({ id, parent, direction }) => [id, parent, direction]),
      [
        ["region 0", "", ""],
        ["region 0_a", "region 0", ""],
        ["c", "", "LR"],
      ],
    );
    assert.equal(edges[0].start, "region 0_a");
  });
});

describe("classes that are read", () => {
  test("are boxes of a size that is settled, whose lines have their counts in their texts", async () => {
    const node = (id, shape) => ({
      id,
      parent: "",
      isGroup: false,
      direction: "",
      shape,
      label: id,
      labelType: "text",
      link: "javascript:x",
      css: { fill: "#fff" },
    });
    const edge = {
      start: "a",
      end: "b",
      label: "쓴다",
      labelType: "text",
      pattern: "normal",
      startHead: "zero_or_more",
      endHead: "extension",
      css: {},
    };
    const boxes = [
      { id: "a", head: ["이름"], rows: [[["값"]]] },
      { id: "b", head: ["둘"], rows: [[["한 문장이 무척이나 길어서 열여섯 글자를 넘긴다"]]], prose: true },
    ];
    const { graph, ends } = await readBoxes(
      saying(
        {
          direction: "TB",
          nodes: [node("a", "classBox"), node("b", "classBox"), node("n", "note")],
          edges: [edge],
        },
        { boxes, relations: [null], ends: [["", "1"]] },
      ),
      "",
      typefaces,
    );
    assert.deepEqual([graph.nodes[0].box.width, graph.nodes[2].fill, graph.nodes[0].link], [4, "", ""]);
    assert.ok(graph.nodes[1].box.height > graph.nodes[0].box.height && graph.nodes[1].box.width < 20);
    assert.deepEqual(
      [graph.edges[0].lines, graph.edges[0].startHead, graph.edges[0].endHead],
      [["0..N", "쓴다", "1"], "none", "arrow_point"],
    );
    assert.deepEqual(ends[0], { marks: ["zero_or_more", "extension"], counts: ["0..N", "1"] });
  });
});
