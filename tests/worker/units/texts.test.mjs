// Sources as Mermaid is given them, the ways in which they may be laid out as pictures, and its settings.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { nativeOf } from "../../../build/gyoan/diagrams/worker/native.mjs";
import { prepared } from "../../../build/gyoan/diagrams/worker/prepare.mjs";
import { merged, settings } from "../../../build/gyoan/diagrams/worker/settings.mjs";
import { shoot } from "../../../build/gyoan/diagrams/worker/shoot.mjs";
import { turn, variants } from "../../../build/gyoan/diagrams/worker/variants.mjs";
import { near } from "../places.mjs";
import { setting } from "../recorded.mjs";

describe("a source", () => {
  test("loses HTML but for line breaks, and keeps what it says", () => {
    assert.equal(prepared('graph TD\na["<b>굵게</b> <span style="x">색</span>"]'), 'graph TD\na["굵게 색"]');
    assert.equal(prepared('graph TD\na["앞<p>가운데</p>뒤"]'), 'graph TD\na["앞<br/>가운데<br/>뒤"]');
    assert.equal(prepared('graph TD\na["<ul><li>하나</li><li>둘</li></ul>"]'), 'graph TD\na["• 하나<br/>• 둘"]');
    assert.equal(prepared('graph TD\na["앞<script>alert(1)</script>뒤"]'), 'graph TD\na["앞뒤"]');
    assert.equal(prepared("graph TD\na[앞<br>뒤]"), "graph TD\na[앞<br>뒤]");
    assert.equal(prepared("sequenceDiagram\n가->>나: <em>말</em>"), "sequenceDiagram\n가->>나: 말");
  });

  test("of a flowchart keeps signs in labels as signs, and arrows as arrows", () => {
    assert.equal(prepared("graph TD\na[1 < 2 > 0] --> b"), "graph TD\na[1 #lt; 2 #gt; 0] --> b");
    assert.equal(prepared('graph TD\na["x > 1"] -->|y < 2| b'), 'graph TD\na["x #gt; 1"] -->|y #lt; 2| b');
    assert.equal(prepared("graph TD\na <--> b"), "graph TD\na <--> b");
    assert.equal(prepared("graph TD\na[열린 글\nb --> c"), "graph TD\na[열린 글\nb --> c"); // a label ends with its line
    assert.equal(prepared("graph TD\na{{b > c}} --> d(e <br/> f)"), "graph TD\na{{b #gt; c}} --> d(e <br/> f)");
  });

  test("has entities spelled out that Mermaid would print, quotes in pairs", () => {
    assert.equal(prepared('graph TD\na["그는 #quot;네#quot;라고 했다"]'), 'graph TD\na["그는 “네”라고 했다"]');
    assert.equal(prepared('graph TD\na["#45;"]'), 'graph TD\na["-"]');
    assert.equal(prepared('graph TD\na["#124;"]'), 'graph TD\na["#124;"]'); // a sign that would end the label
    assert.equal(prepared('pie\n"#45;" : 1'), 'pie\n"#45;" : 1');
  });

  test("has typed line breaks as breaks where its kind knows them, but not in paths", () => {
    assert.equal(prepared("sequenceDiagram\n가->>나: 첫줄\\n둘째"), "sequenceDiagram\n가->>나: 첫줄<br/>둘째");
    assert.equal(prepared("mindmap\n  뿌리\\n둘째"), "mindmap\n  뿌리<br/>둘째");
    assert.equal(prepared("sequenceDiagram\n가->>나: C:\\new"), "sequenceDiagram\n가->>나: C:\\new");
    assert.equal(prepared("graph TD\na[앞\\n뒤]"), "graph TD\na[앞\\n뒤]");
  });

  test("keeps number signs in messages, and addresses from being read as Markdown", () => {
    assert.equal(prepared("sequenceDiagram\n가->>나: 이슈 #12"), "sequenceDiagram\n가->>나: 이슈 #35;12");
    assert.equal(prepared("sequenceDiagram\n가->>나: #9829;"), "sequenceDiagram\n가->>나: #9829;");
    assert.equal(prepared("mindmap\n  https://a.example"), "mindmap\n  https:\u2060//a.example");
    assert.equal(prepared("stateDiagram-v2\na --> b: x < 1 `코드`"), "stateDiagram-v2\na --> b: x #lt; 1 코드");
    assert.equal(prepared("mindmap\n  a < b"), "mindmap\n  a #lt; b");
  });

  test("has foreign letters covered where Mermaid takes Latin ones only", () => {
    assert.equal(prepared("sankey-beta\n가,b,1"), "sankey-beta\nu_ac00_,b,1");
    assert.equal(prepared('radar-beta\n  title 가\n  axis 나["다"]'), 'radar-beta\n  title 가\n  axis u_b098_["다"]');
    assert.equal(
      prepared("architecture-beta\n  service 가(server)[나]"),
      "architecture-beta\n  service u_ac00_(server)[나]",
    );
    assert.equal(prepared("requirementDiagram\nelement 가 {"), "requirementDiagram\nelement u_ac00_ {");
    assert.equal(prepared("graph TD\n가 --> 나"), "graph TD\n가 --> 나");
  });

  test("is known by its first word, front matter and directives left out", () => {
    assert.equal(
      prepared("---\ntitle: 글\n---\n%%{init: {}}%%\n%% 말\ngraph TD\na[1 < 2]"),
      "---\ntitle: 글\n---\n%%{init: {}}%%\n%% 말\ngraph TD\na[1 #lt; 2]",
    );
  });

  test("has a drawer of its own for every kind but those that no one draws", () => {
    for (const type of [
      "flowchart-v2",
      "stateDiagram",
      "sequence",
      "class",
      "er",
      "requirement",
      "mindmap",
      "timeline",
      "journey",
      "kanban",
      "gantt",
      "block",
      "pie",
      "xychart",
      "radar",
      "sankey",
      "packet",
      "treemap",
      "quadrantChart",
      "gitGraph",
      "architecture",
      "c4",
    ]) {
      assert.equal(typeof nativeOf(type), "function", type);
    }
    assert.equal(nativeOf("zenuml"), undefined);
    assert.notEqual(nativeOf("class"), nativeOf("c4"));
  });
});

describe("a picture", () => {
  const frame = { width: 800, height: 400, largest: 20 };
  const seen = (more = {}) => ({
    type: "flowchart-v2",
    graph: { nodes: [{ id: "a" }, { id: "b" }], edges: [] },
    word: 40,
    line: 100,
    section: 60,
    ...more,
  });

  test("of a flowchart is tried as written, turned, and with its parts in lines", () => {
    const tries = variants("graph TD\na\nb", seen(), frame);
    assert.deepEqual(
      tries.map(({ source, until }) => [source, until]),
      [
        ["graph TD\na\nb", 1],
        ["graph LR\na\nb", 0.97],
        ["graph TD\na\nb\na ~~~ b", 0.65],
        ["graph LR\na\nb\na ~~~ b", 0.65],
      ],
    );
    assert.equal(tries[0].changes.flowchart.wrappingWidth, 160);
    const long = variants(
      "graph TD\na --> b",
      seen({ graph: { nodes: [{ id: "a" }, { id: "b" }], edges: [{ start: "a", end: "b" }] }, line: 1600, word: 300 }),
      frame,
    );
    assert.equal(long[0].changes.flowchart.wrappingWidth, 304);
    assert.deepEqual(
      [long.at(-1).source, long.at(-1).until, long.at(-1).changes.flowchart.wrappingWidth],
      [undefined, 0.6, 304],
    );
    const many = { nodes: Array.from({ length: 151 }, (_, at) => ({ id: `n${at}` })), edges: [] };
    assert.equal(variants("graph TD", seen({ graph: many }), frame).length, 2);
  });

  test("of frames without a direction is tried with the whole's", () => {
    const joined = { nodes: [{ id: "f" }, { id: "a", parentId: "f" }], edges: [] };
    const inheriting = (source) =>
      variants(source, seen({ graph: joined }), frame).filter(({ changes }) => changes.flowchart?.inheritDir).length;
    assert.deepEqual(
      [inheriting("graph TD\nsubgraph f\na\nend"), inheriting("graph TD\nsubgraph f\ndirection LR\na\nend")],
      [2, 0],
    );
  });

  test("is turned with all that says a direction", () => {
    assert.equal(turn("graph TD\nsubgraph f\n direction LR\nend"), "graph LR\nsubgraph f\n direction TB\nend");
    assert.deepEqual(
      ["TB", "LR", "BT", "RL"].map((way) => turn(`flowchart ${way}`)),
      ["flowchart LR", "flowchart TB", "flowchart RL", "flowchart BT"],
    );
    assert.equal(turn("graph\na"), "graph LR\na");
    const states = variants("stateDiagram-v2\n[*] --> a", seen({ type: "stateDiagram" }), frame);
    assert.deepEqual(
      states.map(({ source }) => source),
      ["stateDiagram-v2\n[*] --> a", "stateDiagram-v2\ndirection LR\n[*] --> a"],
    );
    assert.equal(
      variants("classDiagram\ndirection LR\nclass A", seen({ type: "classDiagram" }), frame)[1].source,
      "classDiagram\ndirection TB\nclass A",
    );
  });

  test("of another kind has the size of its frame, or room for its names", () => {
    const quadrant = variants("q", seen({ type: "quadrantChart" }), frame)[0].changes.quadrantChart;
    assert.deepEqual([quadrant.chartWidth, quadrant.chartHeight], [800, 400]);
    const tall = variants("q", seen({ type: "quadrantChart" }), { width: 470, height: 420, largest: 10 })[0].changes
      .quadrantChart;
    assert.deepEqual([tall.chartWidth, tall.chartHeight], [940, 580]);
    const { gantt } = variants("g", seen({ type: "gantt" }), frame)[0].changes;
    assert.deepEqual([gantt.leftPadding, gantt.useWidth], [84, 800]);
    assert.equal(variants("g", seen({ type: "gantt", section: 900 }), frame)[0].changes.gantt.leftPadding, 320);
    assert.deepEqual(
      [
        variants("timeline", seen({ type: "timeline" }), frame)[0].changes.fontSize,
        variants("timeline", seen({ type: "timeline", word: 200 }), frame)[0].changes.fontSize,
        variants("timeline", seen({ type: "timeline", word: 120 }), frame)[0].changes.fontSize,
      ],
      [24, 16, 18],
    );
    assert.deepEqual(variants("x", seen({ type: "unheard" }), frame), [{ source: "x", changes: {}, until: 1 }]);
    assert.deepEqual(
      variants("s", seen({ type: "sequence" }), frame).map(({ until }) => until),
      [1, 0.6, 0.6],
    );
  });

  test("is no larger than a screen or printer shows", async () => {
    const asked = [];
    const page = {
      evaluate: async (_, color) => asked.push(color),
      devtools: { send: async (name, given) => (asked.push([name, given]), { data: "png" }) },
    };
    assert.equal(await shoot(page, 400, 200, 2, "#ffffff"), "png");
    const clip = () => asked.at(-1)[1].clip;
    assert.deepEqual([clip().width, clip().height, clip().scale, asked.includes("#ffffff")], [400, 200, 2, true]);
    await shoot(page, 4000, 4000, 3, "transparent");
    assert.equal(clip().scale, 1);
    await shoot(page, 12_000, 100, 3, "transparent");
    assert.equal(clip().scale, 1);
    assert.deepEqual(asked.at(-3), [
      "Emulation.setDefaultBackgroundColorOverride",
      { color: { r: 0, g: 0, b: 0, a: 0 } },
    ]);
    assert.ok(near(asked.at(-1)[1].clip.x, 0));
  });
});

describe("settings", () => {
  test("are safe, and say what a diagram may not change", () => {
    const all = settings(setting.style);
    assert.deepEqual(
      [
        all.securityLevel,
        all.htmlLabels,
        all.startOnLoad,
        all.deterministicIds,
        all.suppressErrorRendering,
        all.arrowMarkerAbsolute,
      ],
      ["strict", false, false, true, true, false],
    );
    for (const key of ["securityLevel", "htmlLabels", "secure", "fontFamily", "theme", "themeCSS", "layout"]) {
      assert.ok(all.secure.includes(key), key);
    }
    assert.ok(!all.secure.includes("themeVariables"));
    for (const kind of ["flowchart", "state", "class", "er", "sequence"]) {
      assert.deepEqual([all[kind].theme, all[kind].look], ["base", "classic"]);
    }
    assert.deepEqual([all.flowchart.htmlLabels, all.sequence.mirrorActors], [false, false]);
  });

  test("have the session's fonts and colours for all kinds", () => {
    const all = settings({
      ...setting.style,
      fontFamily: "글꼴",
      themeVariables: { textColor: "#123456", fontSize: "9px" },
    });
    assert.deepEqual(
      [
        all.fontFamily,
        all.sequence.actorFontFamily,
        all.c4.personFontFamily,
        all.journey.taskFontFamily,
        all.timeline.taskFontFamily,
      ],
      new Array(5).fill("글꼴"),
    );
    assert.deepEqual(
      [
        all.journey.sectionColours,
        all.themeVariables.fontSize,
        settings({ fontFamily: "", themeVariables: {} }).journey.sectionColours,
      ],
      [["#123456"], "9px", ["#333"]],
    );
    assert.deepEqual([all.sequence.messageFontSize, all.fontSize, all.gantt.fontSize], [16, 16, 16]);
  });

  test("are changed at any depth, lists as a whole", () => {
    const first = { a: { b: 1, c: { d: 2 } }, list: [1, 2], e: 0 };
    assert.deepEqual(merged(first, { a: { c: { f: 3 } }, list: [3], g: { h: 1 }, e: null }), {
      a: { b: 1, c: { d: 2, f: 3 } },
      list: [3],
      g: { h: 1 },
      e: null,
    });
    assert.deepEqual(first, { a: { b: 1, c: { d: 2 } }, list: [1, 2], e: 0 });
    assert.equal(settings(setting.style, { flowchart: { nodeSpacing: 3 } }).flowchart.nodeSpacing, 3);
    assert.ok(settings(setting.style, { flowchart: { nodeSpacing: 3 } }).flowchart.rankSpacing > 3);
  });
});
