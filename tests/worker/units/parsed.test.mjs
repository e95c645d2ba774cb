// What the page says of a source that Mermaid has parsed: nothing of it is lost, and what is missing has its usual
// value.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { readBlocks } from "../../../build/gyoan/diagrams/worker/block/read.mjs";
import { readBoxes } from "../../../build/gyoan/diagrams/worker/boxes/read.mjs";
import { readChart } from "../../../build/gyoan/diagrams/worker/chart/read.mjs";
import { readGantt } from "../../../build/gyoan/diagrams/worker/gantt/read.mjs";
import { drawHistory } from "../../../build/gyoan/diagrams/worker/git/draw.mjs";
import { readGraph } from "../../../build/gyoan/diagrams/worker/graph/read.mjs";
import { drawJourney } from "../../../build/gyoan/diagrams/worker/journey/draw.mjs";
import { drawKanban } from "../../../build/gyoan/diagrams/worker/kanban/draw.mjs";
import { readMindmap } from "../../../build/gyoan/diagrams/worker/mindmap/read.mjs";
import { drawPacket } from "../../../build/gyoan/diagrams/worker/packet/draw.mjs";
import { readSankey } from "../../../build/gyoan/diagrams/worker/sankey/read.mjs";
import { readSequence } from "../../../build/gyoan/diagrams/worker/sequence/read.mjs";
import { readStates } from "../../../build/gyoan/diagrams/worker/state/read.mjs";
import { drawArchitecture } from "../../../build/gyoan/diagrams/worker/system/architecture.mjs";
import { drawC4 } from "../../../build/gyoan/diagrams/worker/system/c4.mjs";
import { readTimeline } from "../../../build/gyoan/diagrams/worker/timeline/read.mjs";
import { drawTreemap } from "../../../build/gyoan/diagrams/worker/treemap/draw.mjs";
import { setting } from "../recorded.mjs";
import { plainStyle } from "../simple.mjs";
import { saidOf } from "../parsing.mjs";

const { typefaces } = plainStyle;
const NO_LOOK = {
  fill: undefined,
  stroke: undefined,
  color: undefined,
  width: undefined,
  dashes: undefined,
  weight: undefined,
};
/** What the page says to a reader. */
const read = (reader, parsed, source = "") => saidOf((page) => reader(page, source, typefaces, {}), parsed);
/** What it says to a drawer. */
const drawn = (drawer, parsed, source = "") =>
  saidOf((page) => drawer(page, "", source, setting.frames, plainStyle), parsed);

describe("the page says of a graph", () => {
  const graph = (nodes, edges, more = {}) => read(readGraph, { db: { getData: () => ({ nodes, edges }), ...more } });

  test("what its boxes are, as boxes in no frame where nothing is said", async () => {
    const { direction, nodes } = await graph(
      [
        { id: "a" },
        {
          id: "b",
          parentId: "f",
          isGroup: true,
          dir: "LR",
          shape: "diam",
          label: "글 &amp; 말",
          labelType: "markdown",
          link: "https://a.example",
          cssCompiledStyles: ["fill:#112233"],
          cssStyles: ["stroke: #445566 !important"],
        },
      ],
      [],
    );
    assert.equal(direction, "TB");
    assert.deepEqual(nodes[0], {
      id: "a",
      parent: "",
      isGroup: false,
      direction: "",
      shape: "rect",
      label: "",
      labelType: "text",
      link: "",
      css: NO_LOOK,
    });
    assert.deepEqual(nodes[1], {
      id: "b",
      parent: "f",
      isGroup: true,
      direction: "LR",
      shape: "diam",
      label: "글 & 말",
      labelType: "markdown",
      link: "https://a.example",
      css: { ...NO_LOOK, fill: "#112233", stroke: "#445566" },
    });
  });

  test("what its lines are, invisible ones above all, then what their pattern says, then their thickness", async () => {
    const { direction, edges } = await graph(
      [],
      [
        { start: "a", end: "b" },
        {
          start: "b",
          end: "c",
          label: "말",
          labelType: "markdown",
          pattern: "dotted",
          thickness: "thick",
          arrowTypeStart: "arrow_cross",
          arrowTypeEnd: "arrow_point",
          style: ["stroke:#112233"],
        },
        { start: "a", end: "c", thickness: "invisible", pattern: "solid" },
        { start: "a", end: "c", thickness: "thick" },
      ],
      { getDirection: () => "RL" },
    );
    assert.equal(direction, "RL");
    assert.deepEqual(edges[0], {
      start: "a",
      end: "b",
      label: "",
      labelType: "text",
      pattern: "normal",
      startHead: "none",
      endHead: "none",
      css: NO_LOOK,
    });
    assert.deepEqual(
      [edges[1].label, edges[1].labelType, edges[1].startHead, edges[1].endHead, edges[1].css.stroke],
      ["말", "markdown", "arrow_cross", "arrow_point", "#112233"],
    );
    assert.deepEqual(
      edges.map(({ pattern }) => pattern),
      ["normal", "dotted", "invisible", "thick"],
    );
  });

  test("which lines of states there are besides, and which composites say their direction", async () => {
    const db = {
      getData: () => ({
        nodes: [{ id: "a", description: ["하나", "둘"] }, { id: "b", description: "셋" }, { id: "c" }],
        edges: [],
      }),
      getRootDocV2: () => ({
        doc: [
          { id: "밖", stmt: "state", doc: [{ stmt: "dir" }, { id: "안", stmt: "state", doc: [{ stmt: "dir" }] }] },
          { id: "조용", stmt: "state", doc: [{ stmt: "state", id: "a" }] },
          { id: "a", stmt: "state" },
        ],
      }),
    };
    const said = await saidOf((page) => readStates(page, "", typefaces), { db }, 2);
    assert.deepEqual(said, { descriptions: { a: ["하나", "둘"], b: ["셋"], c: [] }, directed: ["밖", "안"] });
  });
});

describe("the page says of boxes with what they have", () => {
  const boxes = (nodes, edges = []) =>
    saidOf((page) => readBoxes(page, "", typefaces), { db: { getData: () => ({ nodes, edges }) } }, 2);

  test("their names, members and methods of classes, without the strokes before signs", async () => {
    const { boxes: said } = await boxes([
      {
        id: "A",
        shape: "classBox",
        label: "동물",
        annotations: ["interface"],
        members: [{ text: "\\+ 이름" }],
        methods: [{ text: "\\# 먹다()" }, { text: "C:\\new" }],
      },
      { id: "n", shape: "note", label: "쪽지" },
    ]);
    assert.deepEqual(said, [
      { id: "A", head: ["«interface»", "동물"], rows: [[["+ 이름"]], [["# 먹다()", "C:\\new"]]] },
    ]);
  });

  test("attributes of entities in columns, by their other name where they have one", async () => {
    const attributes = [
      { type: "int", name: "번호", keys: ["PK", "FK"], comment: "말" },
      { type: "string", name: "이름" },
    ];
    const { boxes: said } = await boxes([
      { id: "E", shape: "erBox", label: "학생", alias: "", attributes },
      { id: "F", shape: "erBox", label: "반", alias: "학급", attributes: [] },
    ]);
    assert.deepEqual(said, [
      {
        id: "E",
        head: ["학생"],
        rows: [
          [
            ["int", "string"],
            ["번호", "이름"],
            ["PK, FK", ""],
            ["말", ""],
          ],
        ],
      },
      { id: "F", head: ["학급"], rows: [[[], [], [], []]] },
    ]);
  });

  test("what is said of requirements, and that it may be broken", async () => {
    const { boxes: said } = await boxes([
      {
        id: "r",
        shape: "requirementBox",
        name: "u_ac00_",
        type: "Requirement",
        requirementId: "1",
        text: "빠르다",
        risk: "High",
        verifyMethod: "",
        docRef: " ",
      },
    ]);
    assert.deepEqual(said, [
      { id: "r", head: ["«Requirement»", "가"], rows: [[["ID: 1", "빠르다", "Risk: High"]]], prose: true },
    ]);
  });

  test("what stands at the ends of lines, and how requirements are related", async () => {
    const { relations, ends } = await boxes(
      [],
      [
        {
          start: "a",
          end: "b",
          label: "쓴다",
          arrowTypeStart: "none",
          arrowTypeEnd: "extension",
          startLabelRight: "1",
        },
        {
          start: "a",
          end: "b",
          label: "<<satisfies>>",
          arrowTypeStart: "",
          arrowTypeEnd: "requirement_arrow",
          endLabelLeft: "0..*",
        },
        { start: "a", end: "b", label: "<<contains>>", arrowTypeStart: "requirement_contains", arrowTypeEnd: "" },
      ],
    );
    assert.deepEqual(relations, [null, ["«satisfies»"], ["«contains»"]]);
    assert.deepEqual(ends, [
      ["1", ""],
      ["", "0..*"],
      ["", ""],
    ]);
  });
});

describe("the page says of blocks", () => {
  const blocks = (tree, edges = [], columns = undefined) =>
    read(readBlocks, {
      db: {
        getBlocks: () => tree,
        getColumns: (id) => (id === "root" ? columns : 99),
        getEdges: () => edges,
        getClasses: () => new Map([["급함", { styles: ["fill:#112233"] }]]),
      },
    });

  test("how many columns they have and span, as many as there are and one where nothing is said", async () => {
    const { root, columns, odd } = await blocks([
      { id: "a", type: "square", label: "글", widthInColumns: 2 },
      { id: "s", type: "space", widthInColumns: 3 },
      { id: "c", type: "composite", columns: 2, children: [{ id: "d", type: "round" }] },
    ]);
    assert.deepEqual([columns, odd], [-1, false]);
    assert.deepEqual(
      root.map((one) => [one.id, one.type, one.label, one.span, one.columns]),
      [
        ["a", "square", "글", 2, -1],
        ["s", "space", "", 1, -1],
        ["c", "composite", "", 1, 2],
      ],
    );
    assert.deepEqual(
      root[2].children.map((one) => [one.id, one.span, one.columns, one.children]),
      [["d", 1, -1, []]],
    );
    assert.equal((await blocks([], [], 3)).columns, 3);
  });

  test("that there is an arrow as wide as a block, wherever it stands", async () => {
    const inside = [{ id: "c", type: "composite", children: [{ id: "x", type: "block_arrow" }] }];
    assert.equal((await blocks(inside)).odd, true);
    assert.equal((await blocks([{ id: "a", type: "square" }, ...inside])).odd, true);
  });

  test("what their classes and styles paint, the styles after the classes", async () => {
    const { root } = await blocks([
      { id: "a", type: "square", classes: ["급함", "없음"], styles: ["stroke:#445566"] },
      { id: "b", type: "square", classes: ["급함"], styles: ["fill:#778899"] },
    ]);
    assert.deepEqual(
      root.map(({ css }) => [css.fill, css.stroke]),
      [
        ["#112233", "#445566"],
        ["#778899", undefined],
      ],
    );
  });

  test("what their lines are: thick ones, others by their pattern, with heads where they have some", async () => {
    const { edges } = await blocks(
      [],
      [
        { start: "a", end: "b" },
        { start: "a", end: "b", label: "말", thickness: "thick", pattern: "dotted", arrowTypeEnd: "arrow_point" },
        { start: "a", end: "b", thickness: "normal", pattern: "dotted", arrowTypeStart: "arrow_open" },
      ],
    );
    assert.deepEqual(
      edges.map((one) => [one.label, one.pattern, one.startHead, one.endHead].join(" ")),
      [" normal none none", "말 thick none arrow_point", " dotted none none"],
    );
  });
});

describe("the page says of a sequence", () => {
  const LINETYPE = { SOLID: 0, NOTE: 2, RECT_START: 22, AUTONUMBER: 26 };
  const db = (messages) => ({
    LINETYPE,
    getActorKeys: () => ["가", "나"],
    getActor: (id) => (id === "가" ? { description: "가 씨", type: "actor" } : { type: "participant" }),
    getDiagramTitle: () => "이야기",
    getBoxes: () => [
      { name: "둘", fill: "#112233", actorKeys: ["가", "나", "가"] },
      { fill: "무색", actorKeys: [] },
      { fill: "", actorKeys: [] },
    ],
    getCreatedActors: () => new Map([["나", 1]]),
    getDestroyedActors: () => new Map([["가", 3]]),
    getMessages: () => messages,
  });

  test("who takes part, as it is named, in which boxes", async () => {
    const said = await read(readSequence, { db: db([]) });
    assert.deepEqual(said.actors, [
      { id: "가", label: "가 씨", kind: "actor" },
      { id: "나", label: "나", kind: "participant" },
    ]);
    assert.deepEqual(said.boxes, [
      { label: "둘", fill: "#112233", actors: ["가", "나"] },
      { label: "", fill: "", actors: [] },
      { label: "", fill: "none", actors: [] },
    ]);
    assert.deepEqual([said.title, said.created, said.destroyed], ["이야기", [["나", 1]], [["가", 3]]]);
  });

  test("what is sent: words, numbers, and colours of what is coloured only", async () => {
    const number = { start: 1, step: 1 };
    const { messages } = await read(readSequence, {
      db: db([
        { from: "가", to: "나", type: 0, message: "#112233" },
        { from: "가", to: "나", type: 2, message: "쪽지", placement: 1 },
        { type: 22, message: "#445566" },
        { type: 22, message: "" },
        { type: 26, message: number },
      ]),
    });
    assert.deepEqual(
      messages.map(({ type, label, fill, side, number: count }) => [type, label, fill, side, count]),
      [
        ["SOLID", "#112233", "", undefined, null],
        ["NOTE", "쪽지", "", 1, null],
        ["RECT_START", "#445566", "#445566", undefined, null],
        ["RECT_START", "", "none", undefined, null],
        ["AUTONUMBER", "", "", undefined, number],
      ],
    );
  });
});

describe("the page says of time", () => {
  const { TZ } = process.env;
  before(() => (process.env.TZ = "Asia/Seoul")); // nine hours before Greenwich
  after(() => (TZ === undefined ? delete process.env.TZ : (process.env.TZ = TZ)));

  const task = (more) => ({ task: " 일 ", section: "나", startTime: new Date(1000), endTime: new Date(5000), ...more });
  const gantt = (tasks, { input = "YYYY-MM-DD", axis = "" } = {}) =>
    read(readGantt, {
      db: {
        getDateFormat: () => ` ${input} `,
        getAxisFormat: () => axis,
        getSections: () => ["가", "나"],
        getDiagramTitle: () => "계획",
        getTasks: () => tasks,
      },
    });

  test("tasks in milliseconds of its own calendar, by section, ending where they are drawn to end", async () => {
    const away = -9 * 3_600_000;
    const said = await gantt([
      task({}),
      task({ renderEndTime: new Date(4000), section: "", vert: "vert", crit: true, done: true }),
      task({ milestone: true, crit: true, active: true }),
    ]);
    assert.deepEqual(
      said.tasks.map((one) => [one.label, one.section, one.from, one.to, one.state, one.upright]),
      [
        ["일", 1, 1000 - away, 5000 - away, "", false],
        ["일", -1, 1000 - away, 4000 - away, "crit", true],
        ["일", 1, 1000 - away, 5000 - away, "milestone", false],
      ],
    );
    assert.deepEqual(
      [said.title, said.format, said.input, said.sections],
      ["계획", "%Y-%m-%d", "YYYY-MM-DD", ["가", "나"]],
    );
    assert.equal((await gantt([task({})], { axis: "%d" })).format, "%d");
  });

  test("seconds where tasks begin by a plain number, and numbers as they are where times are numbers", async () => {
    const raw = { startTime: { startData: " 7 " } };
    const from = async (more, input) => (await gantt([task(more)], { input })).tasks[0].from;
    const away = -9 * 3_600_000;
    assert.equal(await from({ raw }, "X"), 7000);
    assert.equal(await from({ raw: { startTime: { startData: "after a" } } }, "X"), 1000);
    assert.equal(await from({}, "X"), 1000);
    assert.equal(await from({ raw }, "x"), 1000);
    assert.equal(await from({ raw }, "YYYY-MM-DD"), 1000 - away);
  });

  test("periods by their sections, none where they stand in none", async () => {
    const said = await read(readTimeline, {
      db: {
        getSections: () => ["1부", "2부"],
        getTasks: () => [
          { section: "2부", task: "때", events: ["일", "더"] },
          { section: "", task: "&lt;때&gt;", events: [] },
        ],
        getCommonDb: () => ({ getDiagramTitle: () => null }),
      },
    });
    assert.deepEqual(said, {
      title: "",
      sections: ["1부", "2부"],
      periods: [
        { section: 1, label: "때", events: ["일", "더"] },
        { section: -1, label: "<때>", events: [] },
      ],
    });
  });

  test("tasks of a journey with whole scores from 0 to 5, none where it is no number", async () => {
    const scores = [-1, 0, 2.6, 5, 6, Number.NaN];
    const { tasks, title, sections } = await drawn(drawJourney, {
      db: {
        getSections: () => ["아침"],
        getTasks: () => scores.map((score) => ({ section: "아침", task: "일", score, people: ["나"] })),
        getDiagramTitle: () => undefined,
      },
    });
    assert.deepEqual(
      tasks.map(({ score }) => score),
      [0, 0, 3, 5, 5, null],
    );
    assert.deepEqual(
      [title, sections, tasks[0].section, tasks[0].label, tasks[0].people],
      ["", ["아침"], 0, "일", ["나"]],
    );
  });
});

describe("the page says of lists and trees", () => {
  test("columns of a board with their own cards, and what is known of these", async () => {
    const said = await drawn(drawKanban, {
      db: {
        getData: () => ({
          nodes: [
            { id: "할", isGroup: true, label: "할 일" },
            { id: "a", parentId: "할", label: "가", ticket: "T-1", assigned: "나", priority: "High" },
            { id: "다", isGroup: true, label: "다 함" },
            { id: "b", parentId: "할", label: "둘", assigned: "나" },
          ],
        }),
      },
    });
    assert.deepEqual(said, [
      {
        label: "할 일",
        cards: [
          { label: "가", facts: ["T-1", "나"], priority: "High" },
          { label: "둘", facts: ["나"], priority: undefined },
        ],
      },
      { label: "다 함", cards: [] },
    ]);
  });

  test("topics of a mind map with those below them", async () => {
    const said = await read(readMindmap, {
      db: {
        getMindmap: () => ({
          id: 0,
          descr: "뿌리",
          type: 3,
          children: [{ id: 1, descr: "가지", type: 0, children: [] }],
        }),
      },
    });
    assert.deepEqual(said, {
      id: "0",
      label: "뿌리",
      type: 3,
      children: [{ id: "1", label: "가지", type: 0, children: [] }],
    });
  });

  test("tiles with what they hold in all, written only where values are shown", async () => {
    const children = [{ name: " 가 ", value: 1000 }, { name: "나", value: 234.5 }, { name: "다" }];
    const tiles = (showValues) =>
      drawn(drawTreemap, {
        db: {
          getConfig: () => ({ showValues }),
          getRoot: () => ({ children: [{ name: "모두", children, cssCompiledStyles: ["fill:#112233"] }] }),
          getDiagramTitle: () => "값",
        },
      });
    const shown = await tiles(true);
    assert.equal(shown.title, "값");
    const [all] = shown.children;
    assert.deepEqual([all.name, all.value, all.text, all.css.fill], ["모두", undefined, "1,234.5", "#112233"]);
    assert.deepEqual(
      all.children.map(({ name, value, text, children: below }) => [name, value, text, below]),
      [
        ["가", 1000, "1,000", undefined],
        ["나", 234.5, "234.5", undefined],
        ["다", undefined, "0", undefined],
      ],
    );
    const silent = (await tiles(false)).children[0];
    assert.deepEqual([silent.text, silent.children[0].text], ["", ""]);
  });

  test("fields of a packet with their bits, parts of a field by one number, a short row as wide as it is", async () => {
    const packet = (rows, { bitsPerRow = 8, showBits = true } = {}) =>
      drawn(drawPacket, {
        db: {
          getConfig: () => ({ bitsPerRow, showBits }),
          getPacket: () => rows,
          getDiagramTitle: () => null,
        },
      });
    const said = await packet([
      [
        { start: 0, end: 3, label: "하나" },
        { start: 4, end: 7, label: "둘" },
      ],
      [{ start: 8, end: 15, label: "둘" }],
      [
        { start: 16, end: 17, label: "셋 " },
        { start: 18, end: 19, label: "셋 " },
      ],
      [{ start: 24, end: 25, label: "넷" }],
    ]);
    assert.deepEqual(
      said.rows.map((row) => row.map(({ field, bits, label }) => [field, bits, label])),
      [
        [
          [0, 4, "하나"],
          [1, 4, "둘"],
        ],
        [[1, 8, "둘"]],
        [
          [2, 2, "셋"],
          [3, 2, "셋"],
        ],
        [[4, 2, "넷"]],
      ],
    );
    assert.deepEqual([said.columns, said.showBits, said.title], [8, true, ""]);
    const short = await packet([
      [
        { start: 0, end: 2, label: "가" },
        { start: 3, end: 4, label: "나" },
      ],
    ]);
    assert.equal(short.columns, 5);
  });

  test("commits with their names where somebody gave them, kinds, tags and what they follow", async () => {
    const commit = (id, more) => ({ id, branch: "main", type: 0, parents: [], tags: [], ...more });
    const said = await drawn(drawHistory, {
      db: {
        getBranchesAsObjArray: () => [{ name: "main" }, { name: "dev" }],
        getCommitsArray: () => [
          commit("0-abcdef0"),
          commit("첫", { branch: "dev", parents: ["0-abcdef0"], tags: ["v1", "", "v2"] }),
          commit("2-abcdef1", { type: 3, parents: ["0-abcdef0", "첫"] }),
          commit("합침", { type: 3, customType: 2, customId: true, parents: ["2-abcdef1", "없음"], tags: null }),
          commit("집음", { type: 4, parents: ["합침"] }),
          commit("돌림", { type: 1 }),
          commit("뭘까", { type: 9 }),
        ],
      },
    });
    assert.deepEqual(said.branches, ["main", "dev"]);
    assert.deepEqual(
      said.commits.map(({ name, branch, tags, kind, from, parents }) => [name, branch, tags, kind, from, parents]),
      [
        ["", "main", [], "normal", "", []],
        ["첫", "dev", ["v1", "v2"], "normal", "", [0]],
        ["", "main", [], "merge", "dev", [0, 1]],
        ["합침", "main", [], "highlight", "", [2]],
        ["", "main", [], "pick", "", [3]],
        ["돌림", "main", [], "reverse", "", []],
        ["뭘까", "main", [], "normal", "", []],
      ],
    );
  });
});

describe("the page says of flows", () => {
  const graph = {
    nodes: [{ id: "u_ac00_" }, { id: "b" }],
    links: [{ source: "u_ac00_", target: "b", value: 3 }],
  };

  test("what flows from where to where, with values unless they are hidden", async () => {
    const db = { getGraph: () => graph };
    const plain = await read(readSankey, { db });
    assert.deepEqual([plain.names, plain.links], [["가", "b"], [{ from: 0, to: 1, value: 3 }]]);
    assert.deepEqual(plain.settings, { showValues: true, prefix: "", suffix: "", linkColor: "", colors: {} });
    const sankey = {
      showValues: false,
      prefix: 1,
      suffix: "u_c6d0_",
      linkColor: "source",
      nodeColors: { u_ac00_: "#112233", b: "무색" },
    };
    const { settings } = await read(readSankey, { db, config: { sankey } });
    assert.deepEqual(settings, {
      showValues: false,
      prefix: "1",
      suffix: "원",
      linkColor: "source",
      colors: { 가: "#112233", b: "" },
    });
  });
});

describe("the page says of systems", () => {
  test("what services, groups and junctions there are, and which ends lead to a whole group", async () => {
    const said = await drawn(drawArchitecture, {
      db: {
        getNodes: () => [{ id: "a", in: "g" }, { id: "b" }],
        getGroups: () => [{ id: "g", title: "묶음  하나 ", icon: "cloud" }],
        getServices: () => [
          { id: "a", in: "g", iconText: "그림", icon: "server" },
          { id: "b", title: "둘", iconText: "그림" },
        ],
        getJunctions: () => [{ id: "j", in: "g" }],
        getEdges: () => [
          {
            lhsId: "a",
            lhsDir: "R",
            lhsInto: true,
            lhsGroup: true,
            rhsId: "b",
            rhsDir: "L",
            rhsGroup: true,
            title: "말",
          },
          { lhsId: "a", lhsDir: "T", rhsId: "b", rhsDir: "B", rhsInto: true },
        ],
      },
    });
    assert.deepEqual(said.groups, [{ id: "g", parent: undefined, icon: "cloud", title: "묶음 하나" }]);
    assert.deepEqual(
      said.services.map(({ id, parent, icon, title }) => [id, parent, icon, title]),
      [
        ["a", "g", "server", "그림"],
        ["b", undefined, undefined, "둘"],
      ],
    );
    assert.deepEqual([said.junctions[0].id, said.junctions[0].title], ["j", ""]);
    assert.deepEqual(said.edges, [
      {
        ends: [
          { id: "g", side: "R", into: true },
          { id: "b", side: "L", into: false },
        ],
        title: "말",
      },
      {
        ends: [
          { id: "a", side: "T", into: false },
          { id: "b", side: "B", into: true },
        ],
        title: "",
      },
    ]);
  });

  test("what people and systems there are, with techniques in brackets, and whether steps are numbered", async () => {
    const c4 = (source, type = "c4", more = {}) =>
      drawn(
        drawC4,
        {
          db: {
            getTitle: () => "그림",
            getBoundaries: () => [
              { alias: "global", label: { text: "global" }, parentBoundary: "" },
              { alias: "b", label: { text: "학교" }, parentBoundary: "global" },
            ],
            getC4ShapeArray: () => [
              {
                alias: "p",
                parentBoundary: "b",
                typeC4Shape: { text: "person" },
                label: { text: "학생" },
                descr: { text: "배운다" },
              },
              { alias: "s", parentBoundary: "b", typeC4Shape: { text: "system" }, label: "계", techn: { text: "웹" } },
            ],
            getRels: () => [
              { from: "p", to: "s", type: "rel", label: { text: "쓴다" } },
              { from: "s", to: "p", type: "birel", label: { text: "말" }, techn: { text: "HTTP" } },
            ],
            ...more,
          },
          type,
        },
        source,
      );
    const said = await c4("C4Context\n");
    assert.deepEqual([said.title, said.numbered], ["그림", false]);
    assert.deepEqual(said.boundaries, [{ id: "b", parent: "global", lines: ["학교"] }]);
    assert.deepEqual(said.boxes, [
      { id: "p", parent: "b", kind: "person", lines: ["학생", "", "배운다"] },
      { id: "s", parent: "b", kind: "system", lines: ["계", "[웹]", ""] },
    ]);
    assert.deepEqual(said.lines, [
      { from: "p", to: "s", lines: ["쓴다", ""], both: false },
      { from: "s", to: "p", lines: ["말", "[HTTP]"], both: true },
    ]);
    assert.equal((await c4("C4Dynamic\n")).numbered, true);
    assert.equal((await c4("title 글", "c4Dynamic")).numbered, true);
    const untitled = { getTitle: undefined, getDiagramTitle: () => "이름" };
    assert.equal((await c4("C4Context", "c4", untitled)).title, "이름");
  });
});

describe("the page says of charts", () => {
  const chart = (type, db, more = {}, source = "") =>
    read(
      (page) => readChart(page, source),
      { type, db: { getDiagramTitle: () => "그림<br/>표", ...db }, ...more },
      source,
    );

  test("slices of a pie, and whether their values are shown", async () => {
    const slices = new Map([
      ["가", 3],
      ["나", 1],
    ]);
    const said = await chart("pie", { getSections: () => slices, getShowData: () => undefined });
    assert.deepEqual(said, {
      kind: "pie",
      title: "그림 표",
      slices: [
        { name: "가", value: 3 },
        { name: "나", value: 1 },
      ],
      values: false,
    });
    assert.equal((await chart("pie", { getSections: () => slices, getShowData: () => true })).values, true);
  });

  test("series over categories or from number to number, a range only where the source has one", async () => {
    const data = (xAxis) => ({
      getXYChartData: () => ({
        xAxis,
        yAxis: { title: "값", min: 2, max: 9 },
        plots: [
          {
            type: "bar",
            title: "첫째",
            data: [
              ["a", 3],
              ["b", null],
            ],
            pointLabels: ["3"],
          },
          { type: "line", data: [["a", 0]] },
        ],
      }),
      getChartConfig: () => ({ chartOrientation: "horizontal" }),
    });
    const band = await chart("xychart", data({ type: "band", title: "때", categories: ["a", "b"] }));
    assert.deepEqual(
      [band.kind, band.categories, band.from, band.to, band.range, band.horizontal, band.values],
      ["xy", ["a", "b"], null, null, null, true, false],
    );
    assert.deepEqual([band.categoryTitle, band.valueTitle], ["때", "값"]);
    assert.deepEqual(band.series, [
      { name: "첫째", form: "bar", values: [3, null], labelled: true },
      { name: "", form: "line", values: [0], labelled: false },
    ]);
    const linear = await chart(
      "xychart",
      data({ type: "linear", min: 1, max: 5 }),
      { config: { xyChart: { showDataLabel: true } } },
      'xychart-beta\n  y-axis "값" 2 --> 9\n',
    );
    assert.deepEqual(
      [linear.categories, linear.from, linear.to, linear.range, linear.values],
      [null, 1, 5, [2, 9], true],
    );
  });

  test("curves of a radar between what they may be", async () => {
    const radar = (options) =>
      chart("radar", {
        getOptions: () => ({ ticks: 4.6, max: 10, min: 1, graticule: "circle", showLegend: true, ...options }),
        getAxes: () => [{ label: "u_ac00_" }, { label: "b" }],
        getCurves: () => [{ label: "갑", entries: [1, 2] }],
      });
    const said = await radar({});
    assert.deepEqual(
      [said.kind, said.axes, said.series, said.least, said.most, said.ticks, said.round, said.named],
      ["radar", ["가", "b"], [{ name: "갑", form: "line", values: [1, 2] }], 1, 10, 5, true, true],
    );
    const plain = await radar({ ticks: 0, graticule: "polygon", showLegend: false });
    assert.deepEqual([plain.ticks, plain.round, plain.named], [1, false, false]);
  });

  test("points among four fields, in the order of the source, as shares of the whole", async () => {
    const field = (text, x, y) => ({ text: { text }, x, y, width: 50, height: 40 });
    const label = (text, x, y, rotation = 0) => ({ text, x, y, rotation });
    const data = {
      quadrants: [field("1", 60, 20), field("2", 10, 20), field("3", 10, 60), field("4", 60, 60)],
      points: [
        { text: { text: "뒤" }, x: 85, y: 40, radius: 5, fill: "#abcdef" },
        { text: { text: "앞" }, x: 35, y: 80, radius: 8, fill: "#112233" },
      ],
      axisLabels: [label("왼", 20, 99), label("오른", 60, 99), label("아래", 5, 90, -90), label("위", 5, 60, -90)],
    };
    const more = { theme: { quadrantPointFill: "#abcdef" } };
    const said = await chart("quadrantChart", { getQuadrantData: () => data }, more);
    assert.deepEqual(
      [said.kind, said.fields, said.left, said.right, said.bottom, said.top],
      ["quadrants", ["1", "2", "3", "4"], "왼", "오른", "아래", "위"],
    );
    assert.deepEqual(said.points, [
      { name: "앞", x: 0.25, y: 0.75, radius: 8, color: "#112233" },
      { name: "뒤", x: 0.75, y: 0.25, radius: 5, color: "" },
    ]);
    const bare = await chart("quadrantChart", { getQuadrantData: () => ({ ...data, axisLabels: [] }) }, more);
    assert.deepEqual([bare.left, bare.top], ["", ""]);
  });

  test("the title of the front matter where there is one, without its quotes", async () => {
    const titles = async (front) => {
      const given = [];
      const page = { evaluate: async (_, source, title) => given.push(title) };
      await readChart(page, front);
      return given[0];
    };
    assert.equal(await titles("---\ntitle: 값  \n---\npie"), "값");
    assert.equal(await titles('---\nconfig: 1\ntitle: "따옴"\n---\npie'), "따옴");
    assert.equal(await titles("pie\ntitle: 밖"), "");
  });
});
