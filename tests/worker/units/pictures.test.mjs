// Mermaid's own pictures: which of the ways in which they may be laid out a frame gets, and what is told of a refusal.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { draw } from "../../../build/gyoan/diagrams/worker/draw.mjs";
import { near } from "../places.mjs";
import { slide, setting } from "../recorded.mjs";

const SEEN = { type: "stateDiagram", graph: null };
const SPREAD = { word: 40, line: 100, section: 0 };
const laid = (width, height, label = 16) => ({
  width,
  height,
  labels: label ? [{ words: "글", size: label, height: label }] : [],
});

/**
 * What `draw` gives where the page lays the source out as these pictures, one after the other; and what it was asked.
 */
async function pictured(pictures, seen = SEEN, source = "stateDiagram-v2\n[*] --> a", mermaidCli = "/cli") {
  const asked = [];
  const shown = new Map();
  let isLettered = false;
  const page = {
    devtools: { send: async (name, given) => (asked.push([name, given]), { data: "png" }) },
    evaluate: async (work, ...given) => {
      const text = String(work);
      if (text.includes("look(")) return seen;
      if (text.includes("spread(")) {
        assert.ok(isLettered, "text is measured before its fonts are there");
        return SPREAD;
      }
      if (text.includes("picture(")) {
        asked.push(["laid", given[1]]);
        shown.set(JSON.stringify(given.slice(1)), pictures[0]);
        return pictures.shift();
      }
      return text.includes("restore(") ? "<svg/>" : null;
    },
  };
  // mermaid-cli draws what our own page has laid out.
  const picture = async (packages, source, config) => {
    asked.push(["drawn", packages, source]);
    const sheet = shown.get(JSON.stringify([source, config])) ?? laid(300, 100);
    return {
      ...sheet,
      name: "picture",
      isText: source.startsWith("state"),
      page,
      close: async () => asked.push(["closed"]),
    };
  };
  const letter = async () => {
    isLettered = true;
  };
  const stage = { perform: (_time, work) => work(page), tidy: async () => {}, letter, picture };
  const answer = await draw(
    stage,
    { source, frames: [slide], style: { ...setting.style, native: false }, mermaidCli },
    { left: 1 },
    "",
  );
  return { ...answer, asked };
}

describe("a picture of Mermaid's", () => {
  test("fills its frame, but its labels do not outgrow the text around it", async () => {
    const wide = (await pictured([laid(1748, 100, 16), laid(1748, 100, 16)])).drawings.slide;
    assert.deepEqual([wide.width, wide.height, wide.svg, wide.png], [874, 50, "<svg/>", "png"]);
    assert.ok(near(wide.points, 8, 1e-9));
    const small = (await pictured([laid(100, 50, 16)])).drawings.slide;
    assert.deepEqual([small.points, small.width], [20, 125]);
    const bare = (await pictured([laid(100, 50, 0), laid(100, 50, 0)])).drawings.slide;
    assert.ok(bare.width <= 150 + 1e-9); // without labels, half as large again at the most
  });

  test("is the one whose labels come out largest, the way it is written where that is nearly as large", async () => {
    const chosen = async (first, second) => (await pictured([first, second])).drawings.slide.width;
    assert.equal(await chosen(laid(1748, 100), laid(874, 382)), 874);
    assert.equal(await chosen(laid(1748, 382), laid(1680, 382)), 874);
    assert.ok(near((await pictured([laid(1748, 100), laid(900, 382)])).drawings.slide.points, (16 * 874) / 900, 1e-6));
    // not worth it
    assert.ok(near((await pictured([laid(900, 382), laid(874, 382)])).drawings.slide.points, (16 * 874) / 900, 1e-6));
  });

  test("is tried in no other way once it is large enough", async () => {
    const tried = async (...pictures) => (await pictured(pictures)).asked.filter(([what]) => what === "laid").length;
    assert.deepEqual([await tried(laid(100, 50)), await tried(laid(1748, 100), laid(1748, 100))], [1, 2]);
  });

  test("is not one that Mermaid refuses to lay out, unless it is as it was written", async () => {
    const refused = { refused: { kind: "syntax", message: "so nicht", line: 2, before: "a" } };
    assert.equal((await pictured([laid(1748, 100), refused])).drawings.slide.width, 874);
    // however large
    assert.equal((await pictured([laid(1748, 100), { ...laid(874, 100), ...refused }])).drawings.slide.height, 50);
    await assert.rejects(pictured([refused]), { kind: "syntax", message: "so nicht", line: 2, before: "a" });
  });

  test("is refused as Mermaid refuses to read it, and where there is nothing in it", async () => {
    await assert.rejects(pictured([], { refused: { kind: "unknown", message: "was?" } }), { kind: "unknown" });
    await assert.rejects(pictured([], { ...SEEN, graph: { nodes: [], edges: [] } }), { kind: "blank" });
  });

  test("has as many pixels as its frame asks for", async () => {
    const { asked } = await pictured([laid(874, 382), laid(874, 382)]);
    const { clip } = asked.find(([name]) => name === "Page.captureScreenshot")[1];
    assert.ok(near(clip.scale, 220 / 72, 1e-6));
  });

  test("is drawn by mermaid-cli, whose page is closed then", async () => {
    const { asked } = await pictured([laid(874, 382), laid(874, 382)]);
    assert.deepEqual(
      asked.filter(([what]) => what === "drawn" || what === "closed"),
      [["drawn", "/cli", "stateDiagram-v2\n[*] --> a"], ["closed"]],
    );
  });

  test("is refused where mermaid-cli is not there, once it is known that the source can be read", async () => {
    await assert.rejects(pictured([], SEEN, undefined, ""), { kind: "uninstalled" });
    await assert.rejects(pictured([], { refused: { kind: "syntax", message: "" } }, undefined, ""), { kind: "syntax" });
  });

  for (const source of ["zenuml\nA.b()", 'flowchart LR\nA["$$\\frac{a}{b}$$"]', "sequenceDiagram\nA->>B: $$x$$"]) {
    test(`is drawn of what our own page does not know, as it is written: ${source.split("\n")[0]}`, async () => {
      const { asked, drawings } = await pictured([], null, source);
      assert.deepEqual(asked[0], ["drawn", "/cli", source]);
      assert.equal(drawings.slide.svg, ""); // the stand-in says that it holds HTML
    });
  }

  for (const source of [
    'pie\n"$$x$$" : 1',
    "flowchart LR\nA[5$ und 6$]",
    'flowchart LR\nA["$$"]',
    "graph LR\nzenuml --> b",
  ]) {
    test(`is laid out on our own page where it needs no more: ${source.split("\n")[1]}`, async () => {
      const { asked } = await pictured([laid(874, 382), laid(874, 382)], { ...SEEN, type: "pie" }, source);
      assert.equal(asked[0][0], "laid");
    });
  }
});
