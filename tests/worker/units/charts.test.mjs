// Charts, quadrants, packets and tree maps from what the page says of them, typed here by hand.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawChart } from "../../../build/gyoan/diagrams/worker/chart/native.mjs";
import { drawQuadrants } from "../../../build/gyoan/diagrams/worker/chart/quadrants.mjs";
import { drawPacket } from "../../../build/gyoan/diagrams/worker/packet/draw.mjs";
import { drawTreemap } from "../../../build/gyoan/diagrams/worker/treemap/draw.mjs";
import { boxOf, inside, meets, near } from "../places.mjs";
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
const fitting = (drawings) => {
  for (const { name, width, height } of frames) {
    assert.ok(drawings[name].width <= width + 0.01 && drawings[name].height <= height + 0.01, name);
  }
};

describe("a chart", () => {
  const pie = (...values) => ({
    kind: "pie",
    title: "",
    values: true,
    slices: values.map((value, at) => ({ name: `${at}`, value })),
  });
  const xy = (more = {}) => ({
    kind: "xy",
    title: "",
    series: [{ name: "a", form: "bar", values: [1, 2], labelled: false }],
    categories: ["가", "나"],
    from: null,
    to: null,
    range: null,
    horizontal: false,
    ...more,
  });
  const radar = (more = {}) => ({
    kind: "radar",
    title: "",
    axes: ["가", "나", "다"],
    series: [{ name: "a", values: [1, 2, 3] }],
    least: 0,
    most: null,
    ...more,
  });
  const isNative = async (chart) => (await drawn(drawChart, chart)) !== null;
  const of = async (...charts) => Promise.all(charts.map(isNative));

  test("is data where it can be shown, no higher than half of a page's width", async () => {
    const { slide, page } = await drawn(drawChart, pie(1, 2));
    assert.deepEqual([slide.width, slide.height, page.height, slide.points, slide.parts], [874, 382, 235, 16, []]);
    assert.equal(slide.native.chart.slices.length, 2);
  });

  test("of slices has numbers that are none less than nothing, few of them, not many of them thin", async () => {
    assert.deepEqual(
      await of(
        pie(1, 2),
        pie(0, 1),
        pie(),
        pie(0, 0),
        pie(-1, 2),
        pie(Number.NaN),
        pie(...new Array(12).fill(1)),
        pie(...new Array(13).fill(1)),
      ),
      [true, true, false, false, false, false, true, false],
    );
    assert.deepEqual(
      await of(pie(100, 1, 1, 1, 1), pie(100, 1, 1, 1, 1, 1), pie(100, 3, 3, 3, 3, 3), pie(1e13, 1), pie(1e-7, 1e-8)),
      [true, false, true, false, false],
    );
  });

  test("of bars and lines has as many values as categories, within what can stand at an axis", async () => {
    const series = (...values) => ({ series: [{ name: "a", form: "bar", values, labelled: false }] });
    assert.deepEqual(
      await of(
        xy(),
        xy(series(1)),
        xy(series(1, null)),
        xy(series(null, null)),
        xy(series(1, 2e12)),
        xy({ series: [] }),
        xy({ ...series(), categories: [] }),
      ),
      [true, false, true, false, false, false, false],
    );
    assert.deepEqual(
      await of(
        xy({ range: [0, 5] }),
        xy({ range: [5, 5] }),
        xy({ range: [5, 1] }),
        xy({ categories: null, from: 0, to: 9 }),
        xy({ categories: null, from: 0, to: 1e13 }),
      ),
      [true, false, false, true, false],
    );
    const form = (kind) => [{ name: "a", form: kind, values: [1, 2], labelled: false }];
    assert.deepEqual(
      await of(
        xy({ horizontal: true }),
        xy({ horizontal: true, series: form("line") }),
        xy({ series: form("line") }),
        xy({ series: [{ ...form("bar")[0], labelled: true }] }),
        xy({ series: new Array(8).fill(form("bar")[0]) }),
        xy({ series: new Array(9).fill(form("bar")[0]) }),
      ),
      [true, false, true, false, true, false],
    );
  });

  test("of axes has three to two dozen, a value for each", async () => {
    const axes = (count) =>
      radar({ axes: new Array(count).fill("가"), series: [{ name: "a", values: new Array(count).fill(1) }] });
    assert.deepEqual(
      await of(
        radar(),
        axes(2),
        axes(24),
        axes(25),
        radar({ series: [{ name: "a", values: [1, 2] }] }),
        radar({ most: 5 }),
        radar({ most: 1e13 }),
        radar({ least: Number.NaN }),
      ),
      [true, false, true, false, false, true, false, false],
    );
    await assert.rejects(isNative(radar({ series: [] })), { kind: "blank" });
  });
});

describe("a quadrant chart", () => {
  const chart = (more = {}) => ({
    kind: "quadrants",
    title: "제목",
    fields: ["오른쪽 위", "왼쪽 위", "왼쪽 아래", "오른쪽 아래"],
    left: "낮음",
    right: "높음",
    bottom: "적음",
    top: "많음",
    points: [
      { name: "하나", x: 0.25, y: 0.25, radius: 5, color: "" },
      { name: "둘", x: 1, y: 0, radius: 20, color: "#aa0000" },
    ],
    ...more,
  });
  const quadrants = async (more) => (await drawn(drawQuadrants, chart(more))).slide.native.quadrants;

  test("has four fields of one size side by side, the first at the upper right", async () => {
    const { fields } = await quadrants();
    const [first, second, third, fourth] = fields.map(({ place }) => boxOf(place));
    assert.ok(
      first.x > second.x &&
        first.y === second.y &&
        third.y > second.y &&
        third.x === second.x &&
        fourth.x === first.x &&
        fourth.y === third.y,
    );
    for (const one of [second, third, fourth]) {
      assert.ok(near(one.width, first.width, 0.02) && near(one.height, first.height, 0.02));
    }
    assert.ok(
      near(first.x - second.x - second.width, 0.25 * 16, 0.05) &&
        near(third.y - second.y - second.height, 0.25 * 16, 0.05),
    );
    assert.deepEqual(
      fields.map(({ lines }) => lines[0]),
      chart().fields,
    );
  });

  test("has its points where they are, as large as they are meant within bounds", async () => {
    const { points, fields } = await quadrants();
    const [left, top] = [boxOf(fields[1].place).x, boxOf(fields[1].place).y];
    const [right, bottom] = [
      boxOf(fields[3].place).x + boxOf(fields[3].place).width,
      boxOf(fields[3].place).y + boxOf(fields[3].place).height,
    ];
    const [one, two] = points.map(({ dot }) => boxOf(dot));
    assert.ok(
      near(one.x + one.width / 2, left + (right - left) / 4, 0.05) &&
        near(one.y + one.height / 2, top + (bottom - top) / 4, 0.05),
    );
    assert.ok(near(two.x + two.width / 2, right, 0.05) && near(two.y + two.height / 2, top, 0.05));
    assert.ok(near(two.width, 2 * one.width, 0.05));
    assert.deepEqual(
      points.map(({ color }) => color),
      ["", "#aa0000"],
    );
    const small = await quadrants({ points: [{ name: "하나", x: 0.5, y: 0.5, radius: 1, color: "" }] });
    assert.ok(near(small.points[0].dot[2], 0.6 * one.width, 0.05));
  });

  test("has the words of its axes beside and below, arrows between them, and the title above", async () => {
    const { texts, axes, title, fields } = await quadrants();
    assert.deepEqual(
      texts.map(({ lines }) => lines[0]),
      ["많음", "적음", "낮음", "높음"],
    );
    const plot = {
      x: fields[1].place[0],
      y: fields[1].place[1],
      right: fields[0].place[0] + fields[0].place[2],
      bottom: fields[2].place[1] + fields[2].place[3],
    };
    const [top, bottom, left, right] = texts.map(({ place }) => boxOf(place));
    assert.ok(
      top.x + top.width <= plot.x && near(top.y, plot.y, 0.05) && near(bottom.y + bottom.height, plot.bottom, 0.05),
    );
    assert.ok(left.y >= plot.bottom && near(left.x, plot.x, 0.05) && near(right.x + right.width, plot.right, 0.05));
    const [level, upright] = axes;
    assert.ok(level[0][1] === level[1][1] && level[0][0] > left.x + left.width && level[1][0] < right.x);
    assert.ok(upright[0][0] === upright[1][0] && upright[0][1] < bottom.y && upright[1][1] > top.y + top.height);
    assert.ok(title.place[1] + title.place[3] <= plot.y && near(title.size, 1.15 * 16, 0.05));
    const bare = await quadrants({ left: "", right: "", top: "", bottom: "", title: "" });
    assert.deepEqual([bare.texts, bare.axes, bare.title], [[], [], null]);
  });

  test("is a picture where points lie outside or are too many", async () => {
    const point = { name: "점", x: 0.5, y: 0.5, radius: 5, color: "" };
    for (const more of [{ x: 1.1 }, { x: -0.1 }, { y: 1.1 }, { y: -0.1 }]) {
      assert.equal(await drawn(drawQuadrants, chart({ points: [{ ...point, ...more }] })), null);
    }
    assert.equal(await drawn(drawQuadrants, chart({ points: new Array(61).fill(point) })), null);
    const small = frames.map((frame) => ({ ...frame, readable: frame.largest }));
    // Its labels are never that large.
    assert.equal(await drawQuadrants(saying(chart()), "", "", small, plainStyle), null);
    for (const [x, y] of [
      [0.5, 0.5],
      [0, 0],
      [1, 1],
      [0, 1],
    ]) {
      assert.notEqual(await drawn(drawQuadrants, chart({ points: [{ ...point, x, y }] })), null);
    }
  });
});

describe("a packet", () => {
  const field = (number, start, end, label) => ({ field: number, start, end, bits: end - start + 1, label });
  const packet = (rows, more = {}) => ({ title: "머리말", rows, showBits: true, columns: 8, ...more });
  const ROWS = [
    [field(0, 0, 3, "앞"), field(1, 4, 7, "뒤쪽 이름")],
    [field(2, 8, 8, "긴급"), field(3, 9, 15, "나머지")],
    [field(4, 16, 23, "긴 것")],
    [field(4, 24, 31, "긴 것")],
  ];

  test("has fields as wide as they have bits, in rows, a field of whole rows once", async () => {
    const { slide } = await drawn(drawPacket, packet(ROWS));
    const fields = slide.native.nodes.filter(({ id }) => id.startsWith("field"));
    assert.deepEqual(
      fields.map(({ id }) => id),
      ["field 0", "field 4", "field 8", "field 9", "field 16"],
    );
    const unit = fields[0].place[2] / 4;
    assert.deepEqual(
      fields.map(({ place }) => Math.round(place[2] / unit)),
      [4, 4, 1, 7, 8],
    );
    assert.ok(
      near(fields[1].place[0], fields[0].place[0] + 4 * unit, 0.05) &&
        near(fields[3].place[0], fields[2].place[0] + unit, 0.05),
    );
    assert.ok(
      near(fields[0].place[1], fields[1].place[1]) && fields[2].place[1] > fields[0].place[1] + fields[0].place[3],
    );
    for (const [at, one] of slide.native.nodes.entries()) {
      for (const other of slide.native.nodes.slice(at + 1)) {
        assert.ok(!meets(boxOf(one.place), boxOf(other.place), 0.05), `${one.id} ${other.id}`);
      }
    }
    fitting(await drawn(drawPacket, packet(ROWS)));
  });

  test("tells the numbers of the first and last bit above each field, where they have room", async () => {
    const bits = ({ native }) => native.nodes.filter(({ id }) => id.startsWith("bit")).map(({ lines }) => lines[0]);
    assert.deepEqual(bits((await drawn(drawPacket, packet(ROWS))).slide), [
      "0",
      "3",
      "4",
      "7",
      "8",
      "9",
      "15",
      "16",
      "31",
    ]);
    assert.deepEqual(bits((await drawn(drawPacket, packet(ROWS, { showBits: false }))).slide), []);
    const { slide } = await drawn(drawPacket, packet(ROWS));
    const [first, last, own] = [byId(slide, "bit 0"), byId(slide, "bit 3"), byId(slide, "field 0")].map(({ place }) =>
      boxOf(place),
    );
    assert.ok(
      first.x >= own.x && near(last.x + last.width, own.x + own.width, 4) && near(first.y + first.height, own.y, 0.05),
    );
    const one = [byId(slide, "bit 8"), byId(slide, "field 8")].map(({ place }) => boxOf(place));
    assert.ok(near(one[0].x + one[0].width / 2, one[1].x + one[1].width / 2, 0.05));
  });

  test("has names letter below letter where they are narrow, in all as narrow, and its words", async () => {
    const narrow = [[field(0, 0, 0, "긴급 신호"), field(1, 1, 1, "급"), field(2, 2, 31, "나머지")]];
    const { slide } = await drawn(drawPacket, packet(narrow, { columns: 32 }));
    assert.deepEqual(
      [byId(slide, "field 0").lines, byId(slide, "field 1").lines, byId(slide, "field 2").lines],
      [[..."긴급신호"], ["급"], ["나머지"]],
    );
    assert.deepEqual(slide.outline, [
      ["머리말", []],
      ["0 긴급 신호", []],
      ["1 급", []],
      ["2–31 나머지", []],
    ]);
  });

  test("is as small as it must be to have room for all its rows", async () => {
    const rows = Array.from({ length: 14 }, (_, at) => [
      field(2 * at, 8 * at, 8 * at + 3, `앞 ${at}`),
      field(2 * at + 1, 8 * at + 4, 8 * at + 7, `뒤 ${at}`),
    ]);
    const drawings = await drawn(drawPacket, packet(rows));
    assert.ok(drawings.slide.points < 16 && drawings.slide.points >= 5 && drawings.slide.height > 0.9 * 382);
    assert.equal(drawings.slide.native.nodes.filter(({ id }) => id.startsWith("field")).length, 28);
    fitting(drawings);
  });

  test("is refused where it is empty, and a picture where it is too much", async () => {
    await assert.rejects(drawn(drawPacket, packet([])), { kind: "blank" });
    assert.equal(
      await drawn(
        drawPacket,
        packet([Array.from({ length: 161 }, (_, at) => field(at, at, at, "가"))], { columns: 161 }),
      ),
      null,
    );
  });
});

describe("a tree map", () => {
  const leaf = (name, value, more = {}) => ({ name, value, text: String(value), css: {}, ...more });
  const map = (...children) => ({ title: "씀씀이", children });

  test("has areas as their values, leaves in their frames, a colour for each branch", async () => {
    const { slide } = await drawn(
      drawTreemap,
      map(
        { name: "행사", text: "15", css: {}, children: [leaf("강연", 10), leaf("전시", 5)] },
        leaf("책", 40),
        leaf("전기", 20, { css: { fill: "#ff0000" } }),
      ),
    );
    const { nodes, clusters } = slide.native;
    const leaves = nodes.filter(({ id }) => id.startsWith("leaf"));
    assert.deepEqual(
      leaves.map(({ name }) => name),
      ["강연 · 10", "전시 · 5", "책 · 40", "전기 · 20"],
    );
    for (const one of leaves.slice(0, 2)) {
      assert.ok(
        inside(boxOf(one.place), boxOf(clusters[0].place)) &&
          one.parent === clusters[0].id &&
          one.slot === clusters[0].slot,
      );
    }
    const area = ({ place: [, , width, height] }) => width * height;
    assert.ok(near(area(leaves[2]) / area(leaves[3]), 2, 0.1) && near(area(leaves[0]) / area(leaves[1]), 2, 0.2));
    assert.equal(clusters[0].depth, 0);
    assert.deepEqual(
      [clusters[0].slot, leaves[2].slot, leaves[3].slot, leaves[3].fill],
      ["primary", "attention", "secondary", "#ff0000"],
    );
    assert.ok(
      inside(boxOf(clusters[0].title), boxOf(clusters[0].place)) &&
        leaves.slice(0, 2).every(({ place }) => place[1] >= clusters[0].title[1] + clusters[0].title[3]),
    );
    assert.deepEqual(slide.outline, [
      ["씀씀이", []],
      ["행사 15", ["강연 10", "전시 5"]],
      ["책 40", []],
      ["전기 20", []],
    ]);
    for (const [at, one] of leaves.entries()) {
      for (const other of leaves.slice(at + 1)) assert.ok(!meets(boxOf(one.place), boxOf(other.place)));
    }
  });

  test("is refused where nothing is in it, and a picture where a value is none", async () => {
    await assert.rejects(drawn(drawTreemap, map(leaf("책", 0))), { kind: "blank" });
    assert.equal(await drawn(drawTreemap, map(leaf("책", 1), leaf("전기", 0))), null);
    assert.equal(await drawn(drawTreemap, map(...Array.from({ length: 151 }, (_, at) => leaf(`${at}`, 1)))), null);
    assert.notEqual(await drawn(drawTreemap, map(...Array.from({ length: 40 }, (_, at) => leaf(`${at}`, 1)))), null);
  });
});
