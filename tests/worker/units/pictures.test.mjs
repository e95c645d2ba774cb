// Mermaid's own pictures: which of the ways in which they may be laid out a frame gets, and what is told of a refusal.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { draw } from "../../../build/gyoan/diagrams/worker/draw.mjs";
import { near } from "../places.mjs";
import { slide, setting } from "../recorded.mjs";

const SEEN = { type: "stateDiagram", graph: null, word: 40, line: 100, section: 0 };
const laid = (width, height, label = 16) => ({
  width,
  height,
  labels: label ? [{ words: "글", size: label, height: label }] : [],
});

/**
 * What `draw` gives where the page lays the source out as these pictures, one after the other; and what it was asked.
 */
async function pictured(pictures, seen = SEEN, source = "stateDiagram-v2\n[*] --> a") {
  const asked = [];
  const page = {
    devtools: { send: async (name, given) => (asked.push([name, given]), { data: "png" }) },
    evaluate: async (work, ...given) => {
      const text = String(work);
      if (text.includes("look(")) return seen;
      if (text.includes("picture(")) return (asked.push(["laid", given[1]]), pictures.shift());
      return text.includes("restore(") ? "<svg/>" : null;
    },
  };
  const stage = { perform: (_time, work) => work(page), tidy: async () => {} };
  const answer = await draw(
    stage,
    { source, frames: [slide], style: { ...setting.style, native: false } },
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
});
