// Cards and topics where sizes differ: rows of cards, panels with titles, columns of a mind map. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { acrossSheet } from "../../../build/gyoan/diagrams/worker/cards/across.mjs";
import { downSheet } from "../../../build/gyoan/diagrams/worker/cards/down.mjs";
import { cardDrawings } from "../../../build/gyoan/diagrams/worker/cards/fit.mjs";
import { sizeIn, worth } from "../../../build/gyoan/diagrams/worker/kinds/sheet.mjs";
import { Typefaces } from "../../../build/gyoan/diagrams/worker/kinds/typefaces.mjs";
import { mindmapSheet } from "../../../build/gyoan/diagrams/worker/mindmap/places.mjs";
import { Topics } from "../../../build/gyoan/diagrams/worker/mindmap/topics.mjs";
import { paints } from "../../../build/gyoan/diagrams/worker/sankey/looks.mjs";
import { readSankey } from "../../../build/gyoan/diagrams/worker/sankey/read.mjs";
import { RememberingRuler } from "../../../build/gyoan/diagrams/worker/sequence/remembering.mjs";
import { within } from "../../../build/gyoan/diagrams/worker/within.mjs";
import { middle, near } from "../places.mjs";
import { slide } from "../recorded.mjs";
import { pitch, plain, plainRuler, plainStyle } from "../simple.mjs";

const ruler = plainRuler();
const named = ({ nodes }, id) => nodes.find((one) => one.id === id);
const period = (name, events, section = -1) => ({
  lines: [name],
  section,
  events: events.map((one) => [one]),
});
const plan = (periods, sections = []) => ({
  title: [],
  sections,
  periods: periods.map((one, number) => ({ ...one, number })),
});
const ROOM = { width: 100, height: 90 };
const TALL = "여러 줄이 되어야만 하는 카드의 무척이나 긴 글이라서 아래로 늘어난다";

describe("cards from top to bottom", () => {
  test("that stand side by side are as high as the highest of them", () => {
    const sheet = downSheet(plan([period("때", [TALL, "하나", "둘", "셋"])]), ruler, ROOM, 2);
    const heights = [0, 1, 2, 3].map((at) => named(sheet, `event 0.${at}`).place.height);
    assert.ok(heights[0] === heights[1] && heights[0] > heights[2] + 1 && heights[2] === heights[3], `${heights}`);
    assert.ok(near(heights[2], pitch.box + 0.32, 1e-9));
  });

  test("stand in the middle beside a period that is higher than they are, and it beside them else", () => {
    const long = downSheet(plan([period("이름이 아홉 글자를 훌쩍 넘어 여러 줄이 되는 시대", ["일"])]), ruler, ROOM, 1);
    const [chip, card] = [named(long, "period 0"), named(long, "event 0.0")].map(({ place }) => place);
    assert.ok(chip.height > card.height + 2 && near(middle(chip)[1], middle(card)[1], 1e-9));
    assert.equal(chip.y, 0);
    const many = downSheet(plan([period("때", ["일", "일", "일"])]), ruler, ROOM, 1);
    const [head, first, , last] = ["period 0", "event 0.0", "event 0.1", "event 0.2"].map(
      (id) => named(many, id).place,
    );
    assert.ok(first.y === 0 && near(middle(head)[1], (first.y + last.y + last.height) / 2, 1e-9));
    assert.ok(near(many.height, last.y + last.height, 1e-9));
  });
});

describe("cards from left to right", () => {
  test("begin below the titles of their panels, the highest of a row for all of them", () => {
    const periods = [period("하나", ["일"], 0), period("둘", ["일"], 1)];
    const sheet = acrossSheet(plan(periods, [["짧게"], [TALL]]), ruler, ROOM, 1);
    const lines = sheet.clusters.map((one) => one.lines.length);
    assert.ok(lines[1] > lines[0]);
    for (const id of ["period 0", "period 1"]) {
      assert.ok(near(named(sheet, id).place.y, lines[1] * pitch.box + 0.35 + 0.25, 1e-9));
    }
    const bare = acrossSheet(
      plan(
        periods.map((one) => ({ ...one, section: -1 })),
        [["짧게"]],
      ),
      ruler,
      ROOM,
      1,
    );
    assert.ok(near(named(bare, "period 0").place.y, 0.25, 1e-9)); // a panel without a title
  });
});

describe("cards in a frame", () => {
  const huge = { ...slide, width: 9000, height: 9000 };
  const periods = (count) => plan(Array.from({ length: count }, (_, at) => period(`${at}`, ["일"])));

  test("are drawn up to two hundred and fifty, from one on", () => {
    const isDrawn = (count, more) => cardDrawings(periods(count), ruler, [huge], more) !== null;
    assert.deepEqual([isDrawn(0), isDrawn(1), isDrawn(125), isDrawn(126)], [false, true, true, false]);
    assert.equal(isDrawn(1, { upright: false }), true);
  });

  test("stand in four rows at the most", () => {
    const narrow = { ...slide, width: 150, height: 1400 };
    const named_ = (count) => plan(Array.from({ length: count }, (_, at) => period(`여섯글자이름 ${at}`, ["일"])));
    const rows = (count) => {
      const drawing = cardDrawings(named_(count), ruler, [narrow], {
        upright: false,
      }).slide;
      return new Set(drawing.native.nodes.filter(({ id }) => id.startsWith("period")).map(({ place }) => place[1]))
        .size;
    };
    assert.deepEqual([rows(3), rows(4), rows(8)], [3, 4, 4]);
  });

  test("stand in six columns beside a period at the most", () => {
    const wide = { ...slide, width: 1500, height: 100 };
    const columns = (count) => {
      const one = plan([
        period(
          "하나",
          Array.from({ length: count }, (_, at) => `여섯글자이름 ${at}`),
        ),
      ]);
      const { nodes } = cardDrawings(one, ruler, [wide]).slide.native;
      return new Set(nodes.filter(({ id }) => !id.startsWith("period")).map(({ place }) => place[0])).size;
    };
    assert.deepEqual([columns(2), columns(6), columns(12), columns(14)], [2, 6, 6, 6]);
  });

  test("have lines from one to the next only where these are steps", () => {
    const edges = (more) => cardDrawings(periods(3), ruler, [slide], more).slide.native.edges.length;
    assert.deepEqual([edges(), edges({ steps: false })], [2, 0]);
  });
});

describe("the worth of labels", () => {
  test("grows with their size, more slowly from eight tenths of the largest size on", () => {
    const sizes = [4, 8, 12, 15.9, 16, 16.1, 18, 20];
    const values = sizes.map((em) => worth(em, { largest: 20 }));
    assert.deepEqual(
      values,
      values.toSorted((a, b) => a - b),
    );
    assert.ok(near(worth(16, { largest: 20 }) - worth(8, { largest: 20 }), Math.log(2), 1e-9));
    assert.ok(near(worth(20, { largest: 20 }) - worth(16, { largest: 20 }), 0.3 * Math.log(20 / 16), 1e-9));
  });

  test("is that of the largest size in which a sheet fits, a margin around it", () => {
    const frame = { width: 103, height: 63, largest: 20 };
    const of = (width, height) => sizeIn(frame, { width, height });
    assert.deepEqual([of(10, 2), of(2, 10), of(1, 1)], [10, 6, 20]);
  });
});

describe("a mind map", () => {
  const topic = (id, depth, more = {}) => ({
    id: String(id),
    depth,
    branch: 0,
    lines: ["글"],
    outline: "rounded",
    bold: false,
    width: 4,
    height: 2,
    children: [],
    ...more,
  });
  const places = (root, left = 0) => new Map(mindmapSheet(root, left).nodes.map(({ id, place }) => [id, place]));

  test("has columns as wide as the widest in them, however narrow that is", () => {
    const [a, b] = [topic(2, 2, { width: 0.5, outline: "plain" }), topic(4, 3, { width: 0.25, outline: "plain" })];
    const root = topic(0, 0, {
      children: [topic(1, 1, { width: 0.5, children: [{ ...a, children: [b] }] })],
    });
    const found = places(root);
    assert.deepEqual(
      ["1", "2", "4"].map((id) => found.get(id).x),
      [4 + 2.6, 4 + 2.6 + 0.5 + 2, 4 + 2.6 + 0.5 + 2 + 0.5 + 2],
    );
    assert.equal(mindmapSheet(root, 0).width, 4 + 2.6 + 0.5 + 2 + 0.5 + 2 + 0.25);
  });

  test("has boxes as wide as their column, and other shapes as wide as they are", () => {
    const outlines = ["rounded", "rectangle", "stadium", "circle", "hexagon", "plain"];
    const children = outlines.map((outline, at) => topic(at + 1, 1, { outline, width: at === 3 ? 9 : 4 }));
    const found = places(topic(0, 0, { children }));
    assert.deepEqual(
      outlines.map((_, at) => found.get(String(at + 1)).width),
      [9, 9, 9, 9, 4, 4],
    );
  });

  test("has branches on both sides alike, the first ones at the left", () => {
    const root = topic(0, 0, {
      children: [topic(1, 1), topic(2, 1), topic(3, 1)],
    });
    const found = places(root, 1);
    const x = (id) => Math.round(found.get(id).x * 1e6) / 1e6 + 0;
    assert.deepEqual([x("0"), x("1"), x("2")], [6.6, 0, 13.2]);
    const { height, unequal, width } = mindmapSheet(root, 1);
    assert.ok(near(height, 2 + 0.6 + 2, 1e-9) && near(unequal, 2.6 / 4.6, 1e-9) && near(width, 17.2, 1e-9));
    assert.ok(near(found.get("1").y, 1.3, 1e-9) && found.get("2").y === 0);
  });

  test("has its middle a fifth larger than the same words elsewhere, in both directions", () => {
    const said = { lines: ["글자"], bold: true, shape: "rectangle" };
    const tree = {
      ...said,
      id: "0",
      children: [{ ...said, id: "1", children: [] }],
    };
    const { root } = new Topics(tree, ruler, { limit: 10, bare: false });
    const [child] = root.children;
    assert.ok(near(root.width, 1.2 * child.width, 1e-9) && near(root.height, 1.2 * child.height, 1e-9));
  });
});

describe("a sankey diagram", () => {
  const settings = {
    showValues: true,
    prefix: "",
    suffix: "",
    linkColor: "",
    colors: {},
  };
  const said = (links) => ({
    names: ["가", "나", "다"],
    links: links.map(([from, to, value]) => ({ from, to, value })),
    settings,
  });
  const read = (links) => readSankey({ evaluate: async () => said(links) }, "", plainStyle.typefaces);

  test("has no flow for what is nothing, and is none where nothing flows", async () => {
    const { links, nodes } = await read([
      [0, 1, 5],
      [0, 2, 0],
    ]);
    assert.deepEqual([links.length, nodes[2].value], [1, 0]);
    assert.equal(await read([[0, 1, 0]]), null);
    for (const value of [-1, Number.NaN, Infinity]) {
      assert.equal(
        await read([
          [0, 1, 5],
          [1, 2, value],
        ]),
        null,
      );
    }
  });

  test("has bars of a full colour and bands of a third of it", async () => {
    const { nodes, links } = paints(await read([[0, 1, 5]]));
    assert.deepEqual([nodes[0].tint, nodes[1].tint, links[0].tint], [1, 1, 0.35]);
  });
});

describe("what is measured", () => {
  const table = { runs: [[0xac00, 2, 1.5]], unknown: 9 };
  const typefaces = new Typefaces({
    regular: table,
    bold: { ...table, unknown: 8 },
    pitch: {},
  });

  test("are so many characters from the first of a run on, and all others alike", () => {
    const { regular, bold, unknown } = typefaces.of(["가각갂"]);
    assert.deepEqual([regular.가, regular.각, regular.갂, bold.갂, unknown], [1.5, 1.5, 9, 8, [9, 8]]);
    assert.equal(regular["…"], 9);
    assert.equal(regular["\u00ff"], 9); // what drawers add themselves
  });

  test("is measured and broken once, as a ruler does it", () => {
    let asked = 0;
    const count = (widths) => new Proxy(widths, { get: (known, one) => ((asked += 1), known[one]) });
    const { regular, bold, ...rest } = plain();
    const remembering = new RememberingRuler({
      ...rest,
      regular: count(regular),
      bold: count(bold),
    });
    for (const isBold of [false, true]) {
      assert.equal(remembering.width("가나다", isBold), ruler.width("가나다", isBold));
      assert.deepEqual(remembering.wrap(["가나다 라마바"], 4, isBold), ruler.wrap(["가나다 라마바"], 4, isBold));
    }
    const before = asked;
    for (const isBold of [false, true]) {
      remembering.width("가나다", isBold);
      remembering.wrap(["가나다 라마바"], 4, isBold);
    }
    assert.equal(asked, before);
    assert.notDeepEqual(remembering.wrap(["가나다 라마바"], 9), remembering.wrap(["가나다 라마바"], 4));
  });
});

describe("what has its time", () => {
  test("is what it comes to if that is soon enough, and else the reason", async () => {
    const later = (ms, value) => new Promise((resolve) => setTimeout(() => resolve(value), ms));
    assert.equal(await within(60, later(20, "다 됨"), new Error("늦음")), "다 됨");
    await assert.rejects(within(0.02, later(60_000), new Error("늦음")), {
      message: "늦음",
    });
    await assert.rejects(within(-1, later(60_000), new Error("늦음")), {
      message: "늦음",
    });
    await assert.rejects(within(60, Promise.reject(new Error("틀림")), new Error("늦음")), { message: "틀림" });
  });
});
