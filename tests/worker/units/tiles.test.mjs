// Charts at their edges: points outside, names that clash, words of axes, tiles and fields with too little room.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawChart } from "../../../build/gyoan/diagrams/worker/chart/native.mjs";
import { placeNames } from "../../../build/gyoan/diagrams/worker/chart/names.mjs";
import { drawQuadrants } from "../../../build/gyoan/diagrams/worker/chart/quadrants.mjs";
import { drawPacket } from "../../../build/gyoan/diagrams/worker/packet/draw.mjs";
import { drawTreemap } from "../../../build/gyoan/diagrams/worker/treemap/draw.mjs";
import { boxOf, inside, meets, middle, near } from "../places.mjs";
import { setting, slide as frame } from "../recorded.mjs";
import { box, pitch, plainRuler, plainStyle } from "../simple.mjs";

const ruler = plainRuler();
const drawn = (draw, answer) => draw({ evaluate: async () => answer }, "", "", setting.frames, plainStyle);
const byId = ({ native }, id) => native.nodes.find((one) => one.id === id);

describe("a quadrant chart", () => {
  const point = (name, x, y) => ({ name, x, y, radius: 5, color: "" });
  const chart = (points, more = {}) => ({
    kind: "quadrants",
    title: "",
    fields: ["", "", "", ""],
    left: "",
    right: "",
    bottom: "",
    top: "",
    points,
    ...more,
  });

  test("is a picture where any point lies outside", async () => {
    for (const [x, y] of [
      [1.01, 0.5],
      [0.5, 1.01],
      [-0.01, 0.5],
      [0.5, -0.01],
    ]) {
      assert.equal(await drawn(drawQuadrants, chart([point("안", 0.2, 0.2), point("밖", x, y)])), null, `${x} ${y}`);
    }
    assert.notEqual(await drawn(drawQuadrants, chart([point("가", 0, 0), point("나", 1, 1)])), null);
  });

  test("has smaller labels where names would meet in the usual size, as large ones as do not", async () => {
    const names = (text, columns, rows) =>
      Array.from({ length: columns * rows }, (_, at) =>
        point(text, 0.03 + (0.9 * (at % columns)) / columns, 0.05 + (0.9 * Math.floor(at / columns)) / rows),
      );
    for (const [text, size] of [
      ["가", 16],
      ["가나다라마", 15.04],
      ["가나다라마바", 13.29],
    ]) {
      const { slide } = await drawn(drawQuadrants, chart(names(text, 7, 7)));
      assert.equal(slide.points, size);
      const places = slide.native.quadrants.points.map(({ label }) => boxOf(label.place));
      for (const [at, one] of places.entries()) {
        for (const other of places.slice(at + 1)) {
          assert.ok(!meets(one, other, 0.05), text);
        }
      }
    }
  });

  test("has the words of its upright axis one above the other, the shorter in the middle of the longer", async () => {
    const { slide } = await drawn(drawQuadrants, chart([], { top: "가나다", bottom: "가" }));
    const [top, bottom] = slide.native.quadrants.texts.map(({ place }) => boxOf(place));
    assert.ok(near(middle(top)[0], middle(bottom)[0], 0.05) && top.width > 2 * bottom.width);
    const [field] = slide.native.quadrants.fields.map(({ place }) => boxOf(place)).sort((a, b) => a.x - b.x);
    assert.ok(top.x >= 0 && top.x + top.width < field.x);
    const [[low], [high]] = [slide.native.quadrants.axes[0], slide.native.quadrants.axes[0].slice(1)];
    assert.ok(near(low[0], middle(top)[0], 0.05) && low[1] < bottom.y && high[1] > top.y + top.height);
  });

  test("has no arrow where words fill the axis", async () => {
    const words = Array.from({ length: 26 }, () => "가나다라마바").join(" ");
    const axes = async (more) => (await drawn(drawQuadrants, chart([], more))).slide.native.quadrants.axes.length;
    assert.deepEqual([await axes({ top: words, bottom: words }), await axes({ top: "가", bottom: "나" })], [0, 1]);
    assert.deepEqual([await axes({ left: "가", right: "나" }), await axes({ right: "나" }), await axes({})], [1, 1, 0]);
  });
});

describe("the name of a point", () => {
  const DOT = box(19.7, 9.7, 0.6, 0.6);
  const NAME = "가나다라마바사아";
  const SIDES = [
    [1, 0],
    [-1, 0],
    [0, -1],
    [0, 1],
    [1, -1],
    [1, 1],
    [-1, -1],
    [-1, 1],
  ];
  /** Something in the way of a name on that side and on no other. */
  const wall = ([across, down]) =>
    across && down
      ? box(20 + 7 * across, 10 + 1.3 * down - 0.05, 0.1, 0.1)
      : box(20 + 7 * across, 10 + 1.2 * down - 0.05, 0.1, 0.1);

  test("stands on the first of eight sides that is free", () => {
    const wide = ruler.width(NAME);
    const high = pitch.chart;
    for (const [at, [across, down]] of SIDES.entries()) {
      const walls = SIDES.slice(0, at).map(wall);
      const { names, clashes } = placeNames([NAME], [DOT], walls, box(0, 0, 80, 40), ruler);
      const off = across && down ? 0.35 : 0.5;
      const [x, y] = middle(names[0].place);
      assert.equal(clashes, 0);
      assert.ok(near(x, 20 + across * (wide / 2 + 0.6 * off + 0.2), 1e-9), `${across} ${down}: ${x}`);
      assert.ok(near(y, 10 + down * (high / 2 + 0.6 * off), 1e-9), `${across} ${down}: ${y}`);
    }
  });

  test("stands on something only where nothing is free, and then outside the plot last of all", () => {
    const { names, clashes } = placeNames([NAME], [DOT], SIDES.map(wall), box(0, 0, 80, 40), ruler);
    assert.equal(clashes, 1);
    assert.ok(inside(names[0].place, box(0, 0, 80, 40)));
    const tight = placeNames([NAME], [DOT], [], box(0, 0, 22, 40), ruler);
    assert.ok(tight.clashes === 0 && tight.names[0].place.x < 15); // at the left, since the right is too near
  });
});

describe("a radar chart", () => {
  test("is a picture where any curve has not a value for each axis", async () => {
    const radar = (...series) => ({
      kind: "radar",
      title: "",
      axes: ["가", "나", "다"],
      series: series.map((values, at) => ({ name: `${at}`, values })),
      least: 0,
      most: null,
    });
    assert.equal(await drawn(drawChart, radar([1, 2, 3], [1, 2])), null);
    assert.equal(await drawn(drawChart, radar([1, 2], [1, 2, 3])), null);
    assert.notEqual(await drawn(drawChart, radar([1, 2, 3], [3, 2, 1])), null);
  });
});

describe("a packet", () => {
  const field = (number, start, end, label) => ({
    field: number,
    start,
    end,
    bits: end - start + 1,
    label,
  });
  const packet = (rows, more = {}) => ({
    title: "",
    rows,
    showBits: false,
    columns: 8,
    ...more,
  });
  const fields = async (rows, more) =>
    (await drawn(drawPacket, packet(rows, more))).slide.native.nodes.filter(({ id }) => id.startsWith("field"));

  test("has one field for whole rows of the same, and no others in one", async () => {
    const count = async (...rows) => (await fields(rows)).length;
    assert.equal(await count([field(0, 0, 7, "가")], [field(0, 8, 15, "가")], [field(0, 16, 23, "가")]), 1);
    assert.equal(await count([field(0, 0, 7, "가")], [field(1, 8, 15, "가")]), 2);
    assert.equal(await count([field(0, 0, 7, "가")], [field(0, 8, 11, "가")]), 2);
    assert.equal(await count([field(0, 0, 3, "가"), field(1, 4, 7, "나")], [field(1, 8, 15, "나")]), 3);
    assert.equal(await count([field(0, 0, 7, "가")], [field(0, 8, 11, "가"), field(1, 12, 15, "나")]), 3);
  });

  test("begins at the top where it has no title, and below it else", async () => {
    const [bare] = await fields([[field(0, 0, 7, "가")]]);
    assert.ok(near(bare.place[1], 1.5, 0.05), `${bare.place[1]}`);
    const titled = (await drawn(drawPacket, packet([[field(0, 0, 7, "가")]], { title: "머리말" }))).slide;
    const [title, own] = [byId(titled, "title"), byId(titled, "field 0")].map(({ place }) => boxOf(place));
    assert.ok(own.y > title.y + title.height);
    const { slide } = await drawn(drawPacket, packet([[field(0, 0, 7, "가")]]));
    assert.equal(byId(slide, "title"), undefined);
  });

  test("has its rows at even distances, each as high as its longest name, and no room below", async () => {
    const rows = [[field(0, 0, 7, "가")], [field(1, 8, 15, "나")], [field(2, 16, 23, "다")]];
    const { slide } = await drawn(drawPacket, packet(rows));
    const em = slide.points;
    const places = slide.native.nodes.map(({ place }) => boxOf(place));
    for (const { height } of places) {
      assert.ok(near(height / em, pitch.box + 0.4, 0.01));
    }
    for (const [at, { y }] of places.slice(1).entries()) {
      assert.ok(near((y - places[at].y - places[at].height) / em, 0.2, 0.01));
    }
    const last = places.at(-1);
    assert.ok(near(slide.height - last.y - last.height, 1.5, 0.05));
  });
});

describe("a tree map", () => {
  const leaf = (name, value, more = {}) => ({
    name,
    value,
    text: String(value),
    css: {},
    ...more,
  });
  const branch = (name, ...children) => ({ name, text: "", css: {}, children });
  const drawnMap = async (...children) => (await drawn(drawTreemap, { title: "", children })).slide;

  test("has no colour on a frame around everything, and one on each of several", async () => {
    const { native } = await drawnMap(branch("모두", branch("하나", leaf("가", 1)), branch("둘", leaf("나", 2))));
    assert.deepEqual(
      native.clusters.map(({ id, slot }) => [id, slot ?? ""]),
      [
        ["frame 0", ""],
        ["frame 1", "primary"],
        ["frame 3", "attention"],
      ],
    );
  });

  test("has every label in its box, as large as has room there, and none only where none has", async () => {
    const names = Array.from({ length: 34 }, (_, at) =>
      leaf(`${at}번째 몫의 이름`, Math.round(900 / (1 + at) ** 1.6) + 1),
    );
    for (const count of [3, 8, 14, 22, 34]) {
      const { native, points: em } = await drawnMap(branch("모두", ...names.slice(0, count)));
      const least = (0.6 * frame.readable) / em;
      for (const { id, name, lines, points = em, place } of native.nodes) {
        const scale = points / em;
        const [width, height] = [place[2] / em - 0.6, place[3] / em];
        if (lines.length) {
          const wide = Math.max(...lines.map((one) => ruler.width(one))) * scale;
          assert.ok(wide <= width + 0.05 && lines.length * pitch.box * scale <= height + 0.05, `${count} ${id}`);
          assert.ok(scale <= 1 && scale >= least * 0.999 - 1e-6, `${count} ${id} ${scale} ${least}`);
        } else {
          const [own] = name.split(" · ");
          const fitted = ruler.wrap([own], width / least);
          const fits = fitted.width * least <= width && fitted.lines.length * pitch.box * least <= height - 0.02;
          assert.ok(!fits, `${count} ${id} has room for ${own} in ${width} × ${height}`);
        }
      }
    }
  });

  test("has the title of a frame in one line, at the most half as high as the frame", async () => {
    const { native, points: em } = await drawnMap(
      branch("이름이 무척이나 긴 갈래의 이름", leaf("가", 1), leaf("나", 1)),
      branch("짧은 갈래", leaf("다", 30), leaf("라", 20)),
    );
    for (const { lines, title, place, points = em } of native.clusters) {
      assert.ok((lines ?? []).length <= 1);
      if (!title) continue;
      assert.ok(title[3] <= place[3] / 2 + 0.05 && near(title[3], pitch.box * points, 0.05));
      assert.ok(near((title[0] - place[0]) / em, 0.3, 0.01) && near((title[1] - place[1]) / em, 0.125, 0.01));
    }
  });
});
