// What the page says of a diagram, typed here by hand, becomes a drawing, or a picture where none of ours would do.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawBlocks } from "../../../build/gyoan/diagrams/worker/block/draw.mjs";
import { readBoxes } from "../../../build/gyoan/diagrams/worker/boxes/read.mjs";
import { drawChart } from "../../../build/gyoan/diagrams/worker/chart/native.mjs";
import { drawQuadrants } from "../../../build/gyoan/diagrams/worker/chart/quadrants.mjs";
import { drawGantt } from "../../../build/gyoan/diagrams/worker/gantt/draw.mjs";
import { drawHistory } from "../../../build/gyoan/diagrams/worker/git/draw.mjs";
import { drawJourney } from "../../../build/gyoan/diagrams/worker/journey/draw.mjs";
import { drawKanban } from "../../../build/gyoan/diagrams/worker/kanban/draw.mjs";
import { drawMindmap } from "../../../build/gyoan/diagrams/worker/mindmap/draw.mjs";
import { drawPacket } from "../../../build/gyoan/diagrams/worker/packet/draw.mjs";
import { drawSankey } from "../../../build/gyoan/diagrams/worker/sankey/draw.mjs";
import { readSequence } from "../../../build/gyoan/diagrams/worker/sequence/read.mjs";
import { readStates } from "../../../build/gyoan/diagrams/worker/state/read.mjs";
import { drawTreemap } from "../../../build/gyoan/diagrams/worker/treemap/draw.mjs";
import { boxOf, inside, meets, near } from "../places.mjs";
import { setting } from "../recorded.mjs";

const { frames, style } = setting;
const plain = { regular: {}, bold: {} };

/** A page that has said these things, whatever it is asked; characters are an em wide. */
const saying = (...answers) => {
  const left = structuredClone(answers);
  return { evaluate: async (work) => (work.name === "measuredInPage" ? [{}, {}] : left.shift()) };
};
const drawn = (draw, ...answers) => draw(saying(...answers), "", "", frames, style);
const byId = ({ native }, id) => native.nodes.find((one) => one.id === id);
const fitting = (drawings) => {
  for (const { name, width, height } of frames) assert.ok(drawings[name].width <= width + 0.01 && drawings[name].height <= height + 0.01, name);
};

describe("a chart", () => {
  const pie = (...values) => ({ kind: "pie", title: "", values: true, slices: values.map((value, at) => ({ name: `${at}`, value })) });
  const xy = (more = {}) => ({ kind: "xy", title: "", series: [{ name: "a", form: "bar", values: [1, 2], labelled: false }], categories: ["가", "나"], from: null, to: null, range: null, horizontal: false, ...more });
  const radar = (more = {}) => ({ kind: "radar", title: "", axes: ["가", "나", "다"], series: [{ name: "a", values: [1, 2, 3] }], least: 0, most: null, ...more });
  const isNative = async (chart) => (await drawn(drawChart, chart)) !== null;
  const of = async (...charts) => Promise.all(charts.map(isNative));

  test("is data where it can be shown, no higher than half of a page's width", async () => {
    const { slide, page } = await drawn(drawChart, pie(1, 2));
    assert.deepEqual([slide.width, slide.height, page.height, slide.points, slide.parts], [874, 382, 235, 16, []]);
    assert.equal(slide.native.chart.slices.length, 2);
  });

  test("of slices has numbers that are none less than nothing, few of them, not many of them thin", async () => {
    assert.deepEqual(await of(pie(1, 2), pie(0, 1), pie(), pie(0, 0), pie(-1, 2), pie(Number.NaN), pie(...new Array(12).fill(1)), pie(...new Array(13).fill(1))), [true, true, false, false, false, false, true, false]);
    assert.deepEqual(await of(pie(100, 1, 1, 1, 1), pie(100, 1, 1, 1, 1, 1), pie(100, 3, 3, 3, 3, 3), pie(1e13, 1), pie(1e-7, 1e-8)), [true, false, true, false, false]);
  });

  test("of bars and lines has as many values as categories, within what can stand at an axis", async () => {
    const series = (...values) => ({ series: [{ name: "a", form: "bar", values, labelled: false }] });
    assert.deepEqual(await of(xy(), xy(series(1)), xy(series(1, null)), xy(series(null, null)), xy(series(1, 2e12)), xy({ series: [] }), xy({ ...series(), categories: [] })), [true, false, true, false, false, false, false]);
    assert.deepEqual(await of(xy({ range: [0, 5] }), xy({ range: [5, 5] }), xy({ range: [5, 1] }), xy({ categories: null, from: 0, to: 9 }), xy({ categories: null, from: 0, to: 1e13 })), [true, false, false, true, false]);
    const form = (kind) => [{ name: "a", form: kind, values: [1, 2], labelled: false }];
    assert.deepEqual(await of(xy({ horizontal: true }), xy({ horizontal: true, series: form("line") }), xy({ series: form("line") }), xy({ series: [{ ...form("bar")[0], labelled: true }] }), xy({ series: new Array(8).fill(form("bar")[0]) }), xy({ series: new Array(9).fill(form("bar")[0]) })), [true, false, true, false, true, false]);
  });

  test("of axes has three to two dozen, a value for each", async () => {
    const axes = (count) => radar({ axes: new Array(count).fill("가"), series: [{ name: "a", values: new Array(count).fill(1) }] });
    assert.deepEqual(await of(radar(), axes(2), axes(24), axes(25), radar({ series: [{ name: "a", values: [1, 2] }] }), radar({ most: 5 }), radar({ most: 1e13 }), radar({ least: Number.NaN })), [true, false, true, false, false, true, false, false]);
    await assert.rejects(isNative(radar({ series: [] })), { kind: "blank" });
  });
});

describe("a quadrant chart", () => {
  const chart = (more = {}) => ({ kind: "quadrants", title: "제목", fields: ["오른쪽 위", "왼쪽 위", "왼쪽 아래", "오른쪽 아래"], left: "낮음", right: "높음", bottom: "적음", top: "많음", points: [{ name: "하나", x: 0.25, y: 0.25, radius: 5, color: "" }, { name: "둘", x: 1, y: 0, radius: 20, color: "#aa0000" }], advances: plain, ...more });
  const quadrants = async (more) => (await drawn(drawQuadrants, chart(more))).slide.native.quadrants;

  test("has four fields of one size side by side, the first at the upper right", async () => {
    const { fields } = await quadrants();
    const [first, second, third, fourth] = fields.map(({ place }) => boxOf(place));
    assert.ok(first.x > second.x && first.y === second.y && third.y > second.y && third.x === second.x && fourth.x === first.x && fourth.y === third.y);
    for (const one of [second, third, fourth]) assert.ok(near(one.width, first.width, 0.02) && near(one.height, first.height, 0.02));
    assert.ok(near(first.x - second.x - second.width, 0.25 * 16, 0.05) && near(third.y - second.y - second.height, 0.25 * 16, 0.05));
    assert.deepEqual(fields.map(({ lines }) => lines[0]), chart().fields);
  });

  test("has its points where they are, as large as they are meant within bounds", async () => {
    const { points, fields } = await quadrants();
    const [left, top] = [boxOf(fields[1].place).x, boxOf(fields[1].place).y];
    const [right, bottom] = [boxOf(fields[3].place).x + boxOf(fields[3].place).width, boxOf(fields[3].place).y + boxOf(fields[3].place).height];
    const [one, two] = points.map(({ dot }) => boxOf(dot));
    assert.ok(near(one.x + one.width / 2, left + (right - left) / 4, 0.05) && near(one.y + one.height / 2, top + (bottom - top) / 4, 0.05));
    assert.ok(near(two.x + two.width / 2, right, 0.05) && near(two.y + two.height / 2, top, 0.05));
    assert.ok(near(two.width, 2 * one.width, 0.05));
    assert.deepEqual(points.map(({ color }) => color), ["", "#aa0000"]);
    const small = await quadrants({ points: [{ name: "하나", x: 0.5, y: 0.5, radius: 1, color: "" }] });
    assert.ok(near(small.points[0].dot[2], 0.6 * one.width, 0.05));
  });

  test("has the words of its axes beside and below, arrows between them, and the title above", async () => {
    const { texts, axes, title, fields } = await quadrants();
    assert.deepEqual(texts.map(({ lines }) => lines[0]), ["많음", "적음", "낮음", "높음"]);
    const plot = { x: fields[1].place[0], y: fields[1].place[1], right: fields[0].place[0] + fields[0].place[2], bottom: fields[2].place[1] + fields[2].place[3] };
    const [top, bottom, left, right] = texts.map(({ place }) => boxOf(place));
    assert.ok(top.x + top.width <= plot.x && near(top.y, plot.y, 0.05) && near(bottom.y + bottom.height, plot.bottom, 0.05));
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
    for (const more of [{ x: 1.1 }, { x: -0.1 }, { y: 1.1 }, { y: -0.1 }]) assert.equal(await drawn(drawQuadrants, chart({ points: [{ ...point, ...more }] })), null);
    assert.equal(await drawn(drawQuadrants, chart({ points: new Array(61).fill(point) })), null);
    assert.notEqual(await drawn(drawQuadrants, chart({ points: [point] })), null);
  });
});

describe("a packet", () => {
  const field = (number, start, end, label) => ({ field: number, start, end, bits: end - start + 1, label });
  const packet = (rows, more = {}) => ({ title: "머리말", rows, showBits: true, columns: 8, ...more });
  const ROWS = [[field(0, 0, 3, "앞"), field(1, 4, 7, "뒤쪽 이름")], [field(2, 8, 8, "긴급"), field(3, 9, 15, "나머지")], [field(4, 16, 23, "긴 것")], [field(4, 24, 31, "긴 것")]];

  test("has fields as wide as they have bits, in rows, a field of whole rows once", async () => {
    const { slide } = await drawn(drawPacket, packet(ROWS));
    const fields = slide.native.nodes.filter(({ id }) => id.startsWith("field"));
    assert.deepEqual(fields.map(({ id }) => id), ["field 0", "field 4", "field 8", "field 9", "field 16"]);
    const unit = fields[0].place[2] / 4;
    assert.deepEqual(fields.map(({ place }) => Math.round(place[2] / unit)), [4, 4, 1, 7, 8]);
    assert.ok(near(fields[1].place[0], fields[0].place[0] + 4 * unit, 0.05) && near(fields[3].place[0], fields[2].place[0] + unit, 0.05));
    assert.ok(near(fields[0].place[1], fields[1].place[1]) && fields[2].place[1] > fields[0].place[1] + fields[0].place[3]);
    for (const [at, one] of slide.native.nodes.entries()) for (const other of slide.native.nodes.slice(at + 1)) assert.ok(!meets(boxOf(one.place), boxOf(other.place), 0.05), `${one.id} ${other.id}`);
    fitting(await drawn(drawPacket, packet(ROWS)));
  });

  test("tells the numbers of the first and last bit above each field, where they have room", async () => {
    const bits = ({ native }) => native.nodes.filter(({ id }) => id.startsWith("bit")).map(({ lines }) => lines[0]);
    assert.deepEqual(bits((await drawn(drawPacket, packet(ROWS))).slide), ["0", "3", "4", "7", "8", "9", "15", "16", "31"]);
    assert.deepEqual(bits((await drawn(drawPacket, packet(ROWS, { showBits: false }))).slide), []);
    const { slide } = await drawn(drawPacket, packet(ROWS));
    const [first, last, own] = [byId(slide, "bit 0"), byId(slide, "bit 3"), byId(slide, "field 0")].map(({ place }) => boxOf(place));
    assert.ok(first.x >= own.x && near(last.x + last.width, own.x + own.width, 4) && near(first.y + first.height, own.y, 0.05));
    const one = [byId(slide, "bit 8"), byId(slide, "field 8")].map(({ place }) => boxOf(place));
    assert.ok(near(one[0].x + one[0].width / 2, one[1].x + one[1].width / 2, 0.05));
  });

  test("has names letter below letter where they are narrow, in all as narrow, and its words", async () => {
    const narrow = [[field(0, 0, 0, "긴급 신호"), field(1, 1, 1, "급"), field(2, 2, 31, "나머지")]];
    const { slide } = await drawn(drawPacket, packet(narrow, { columns: 32 }));
    assert.deepEqual([byId(slide, "field 0").lines, byId(slide, "field 1").lines, byId(slide, "field 2").lines], [[..."긴급신호"], ["급"], ["나머지"]]);
    assert.deepEqual(slide.outline, [["머리말", []], ["0 긴급 신호", []], ["1 급", []], ["2–31 나머지", []]]);
  });

  test("is refused where it is empty, and a picture where it is too much", async () => {
    await assert.rejects(drawn(drawPacket, packet([])), { kind: "blank" });
    assert.equal(await drawn(drawPacket, packet([Array.from({ length: 161 }, (_, at) => field(at, at, at, "가"))], { columns: 161 })), null);
  });
});

describe("a tree map", () => {
  const leaf = (name, value, more = {}) => ({ name, value, text: String(value), css: {}, ...more });
  const map = (...children) => ({ title: "씀씀이", children });

  test("has areas as their values, leaves in their frames, a colour for each branch", async () => {
    const { slide } = await drawn(drawTreemap, map({ name: "행사", text: "15", css: {}, children: [leaf("강연", 10), leaf("전시", 5)] }, leaf("책", 40), leaf("전기", 20, { css: { fill: "#ff0000" } })));
    const { nodes, clusters } = slide.native;
    const leaves = nodes.filter(({ id }) => id.startsWith("leaf"));
    assert.deepEqual(leaves.map(({ name }) => name), ["강연 · 10", "전시 · 5", "책 · 40", "전기 · 20"]);
    for (const one of leaves.slice(0, 2)) assert.ok(inside(boxOf(one.place), boxOf(clusters[0].place)) && one.parent === clusters[0].id && one.slot === clusters[0].slot);
    const area = ({ place: [, , width, height] }) => width * height;
    assert.ok(near(area(leaves[2]) / area(leaves[3]), 2, 0.1) && near(area(leaves[0]) / area(leaves[1]), 2, 0.2));
    assert.deepEqual([clusters[0].slot, leaves[2].slot, leaves[3].slot, leaves[3].fill], ["primary", "attention", "secondary", "#ff0000"]);
    assert.ok(inside(boxOf(clusters[0].title), boxOf(clusters[0].place)) && leaves.slice(0, 2).every(({ place }) => place[1] >= clusters[0].title[1] + clusters[0].title[3]));
    assert.deepEqual(slide.outline, [["씀씀이", []], ["행사 15", ["강연 10", "전시 5"]], ["책 40", []], ["전기 20", []]]);
    for (const [at, one] of leaves.entries()) for (const other of leaves.slice(at + 1)) assert.ok(!meets(boxOf(one.place), boxOf(other.place)));
  });

  test("is refused where nothing is in it, and a picture where a value is none", async () => {
    await assert.rejects(drawn(drawTreemap, map(leaf("책", 0))), { kind: "blank" });
    assert.equal(await drawn(drawTreemap, map(leaf("책", 1), leaf("전기", 0))), null);
    assert.equal(await drawn(drawTreemap, map(...Array.from({ length: 151 }, (_, at) => leaf(`${at}`, 1)))), null);
    assert.notEqual(await drawn(drawTreemap, map(...Array.from({ length: 40 }, (_, at) => leaf(`${at}`, 1)))), null);
  });
});

describe("a sankey diagram that is read", () => {
  const SETTINGS = { showValues: true, prefix: "", suffix: "원", linkColor: "", colors: { 나: "#102030" } };
  const sankey = (links, more = {}) => ({ names: ["가", "나", "다", "라"], links: links.map(([from, to, value]) => ({ from, to, value })), settings: { ...SETTINGS, ...more } });
  const text = (drawing, at) => byId(drawing, `label ${at}`).lines.join(" ");

  test("has nodes behind all that flows into them, what ends at the right, with what flows through them", async () => {
    const { slide } = await drawn(drawSankey, sankey([[0, 1, 1234.567], [1, 2, 1000], [0, 3, 5]]));
    const x = (at) => byId(slide, `bar ${at}`).place[0];
    assert.ok(x(0) < x(1) && x(1) < x(2) && x(3) === x(2));
    assert.match(text(slide, 0), /1,239.57원/);
    assert.match(text(slide, 1), /1,234.57원/);
    assert.equal(byId(slide, "bar 1").fill, "#102030");
    assert.deepEqual(slide.outline, [["가", ["나 1,234.567", "라 5"]], ["나", ["다 1,000"]]]);
    const silent = (await drawn(drawSankey, sankey([[0, 1, 1], [1, 2, 1], [2, 3, 1]], { showValues: false }))).slide;
    assert.equal(text(silent, 0), "가");
    assert.deepEqual(slide.native.bands.map(({ width }) => width), slide.native.bands.map(({ width }) => width).toSorted((a, b) => b - a));
  });

  test("is a picture where it flows in a circle, backwards or not at all", async () => {
    for (const links of [[[0, 1, 1], [1, 0, 1]], [[0, 1, 0]], [[0, 1, -1], [1, 2, 3]], [[0, 1, Number.NaN], [1, 2, 3]], [[0, 0, 1]]]) assert.equal(await drawn(drawSankey, sankey(links)), null, JSON.stringify(links));
  });

  test("is low on a page as long as it can be read so", async () => {
    const { page } = await drawn(drawSankey, sankey([[0, 1, 10], [1, 2, 10], [1, 3, 5]]));
    assert.ok(page.height <= 0.52 * 470 + 0.01);
  });
});

describe("a sequence that is read", () => {
  const said = (messages, more = {}) => ({ title: "", actors: [{ id: "가", label: "가<br/>나", kind: "actor" }, { id: "다", label: "", kind: "participant" }], boxes: [{ label: "둘", fill: "", actors: ["가"] }], created: [], destroyed: [], messages, ...more });
  const say = (type, label = "말", more = {}) => ({ type, from: "가", to: "다", label, side: undefined, number: null, fill: "", ...more });
  const read = (messages, more) => readSequence(saying(said(messages, more)), "", "", "(이어서)");

  test("has its messages with their lines and heads", async () => {
    const { events, actors, boxes, goesOn } = await read([say("SOLID"), say("DOTTED_OPEN"), say("SOLID_CROSS"), say("BIDIRECTIONAL_DOTTED"), say("DOTTED_POINT")]);
    assert.deepEqual(events.map(({ dashed, heads }) => [dashed, ...heads].join(" ")), ["false none arrow_point", "true none none", "false none arrow_cross", "true arrow_point arrow_point", "true none arrow_open"]);
    assert.deepEqual([actors.map(({ lines }) => lines.join("/")), boxes[0].lines, goesOn], [["가/나", "다"], ["둘"], "(이어서)"]);
  });

  test("numbers them as it is asked to, by any step, from where it is on", async () => {
    const number = (start, step, visible) => say("AUTONUMBER", "", { number: { start, step, visible } });
    const { events } = await read([say("SOLID", "영"), number(undefined, undefined, true), say("SOLID", "하나"), say("SOLID", ""), number(10, 0.1, true), say("SOLID", "열"), say("SOLID", "열 하나"), number(undefined, undefined, false), say("SOLID", "끝")]);
    assert.deepEqual(events.map(({ lines }) => lines.join(" ")), ["영", "1. 하나", "2.", "10. 열", "10.1. 열 하나", "끝"]);
  });

  test("has notes, activations and frames with their conditions in brackets", async () => {
    const { events } = await read([say("NOTE", "쪽지", { side: 2 }), say("ACTIVE_START"), say("ALT_START", "되면<br/>둘째 줄"), say("ALT_ELSE", ""), say("ALT_END"), say("RECT_START", "", { fill: "#eeeeee" }), say("RECT_END"), say("ACTIVE_END"), say("UNHEARD")]);
    assert.deepEqual(events.map(({ type }) => type), ["note", "rise", "open", "divide", "close", "open", "close", "fall"]);
    assert.deepEqual([events[0].side, events[2].tag, events[2].lines, events[3].lines, events[5].tag, events[5].fill], ["over", "alt", ["[되면", "둘째 줄]"], [], "", "#eeeeee"]);
  });

  test("tells with which message somebody is born or dies", async () => {
    const { events } = await read([say("SOLID", "a"), say("SOLID", "b"), say("SOLID", "c", { from: "다", to: "가" })], { created: [["다", 1]], destroyed: [["다", 2]] });
    assert.deepEqual(events.map(({ born, dies }) => [born, dies]), [[undefined, undefined], ["다", undefined], [undefined, "다"]]);
  });
});

describe("states that are read", () => {
  const css = {};
  const node = (id, more = {}) => ({ id, parent: "", isGroup: false, direction: "", shape: "rect", label: id, labelType: "text", link: "", css, ...more });
  const edge = (start, end, more = {}) => ({ start, end, label: "", labelType: "text", pattern: "normal", startHead: "none", endHead: "none", css, ...more });
  const read = (nodes, edges, said = {}) => readStates(saying({ direction: "TB", nodes, edges, advances: plain }, { descriptions: {}, directed: [], ...said }), "", "");

  test("are rounded boxes, signs without names, with all their lines", async () => {
    const { nodes } = await read([node("대기"), node("s", { shape: "stateStart" })], [], { descriptions: { 대기: ["첫 줄", "**둘째**"] } });
    assert.deepEqual(nodes.map(({ shape, lines }) => [shape, ...lines]), [["rounded", "대기", "첫 줄", "둘째"], ["stateStart"]]);
  });

  test("have arrows, and notes beside their states on dashed lines", async () => {
    const { nodes, edges } = await read([node("g", { shape: "noteGroup", isGroup: true }), node("n", { shape: "note", parent: "g" }), node("a"), node("b")], [edge("a", "b"), edge("a", "n", { pattern: "dashed" })]);
    assert.deepEqual(nodes.map(({ id, parent }) => [id, parent]), [["a", ""], ["n", ""], ["b", ""]]);
    assert.deepEqual(edges.map(({ startHead, endHead }) => [startHead, endHead]), [["none", "arrow_point"], ["none", "none"]]);
  });

  test("have names for regions that are the same in every run, and directions only where they are said", async () => {
    const { nodes, edges } = await read([node("x7f", { shape: "divider", isGroup: true, direction: "LR" }), node("x7f_a", { parent: "x7f" }), node("c", { isGroup: true, direction: "LR" })], [edge("x7f_a", "x7f_a")], { directed: ["c"] });
    assert.deepEqual(nodes.map(({ id, parent, direction }) => [id, parent, direction]), [["region 0", "", ""], ["region 0_a", "region 0", ""], ["c", "", "LR"]]);
    assert.equal(edges[0].start, "region 0_a");
  });
});

describe("classes that are read", () => {
  test("are boxes of a size that is settled, whose lines have their counts in their texts", async () => {
    const node = (id, shape) => ({ id, parent: "", isGroup: false, direction: "", shape, label: id, labelType: "text", link: "javascript:x", css: { fill: "#fff" } });
    const edge = { start: "a", end: "b", label: "쓴다", labelType: "text", pattern: "normal", startHead: "zero_or_more", endHead: "extension", css: {} };
    const boxes = [{ id: "a", head: ["이름"], rows: [[["값"]]] }, { id: "b", head: ["둘"], rows: [[["한 문장이 무척이나 길어서 열여섯 글자를 넘긴다"]]], prose: true }];
    const { graph, ends } = await readBoxes(saying({ direction: "TB", nodes: [node("a", "classBox"), node("b", "classBox"), node("n", "note")], edges: [edge], advances: plain }, { boxes, relations: [null], ends: [["", "1"]] }), "", "");
    assert.deepEqual([graph.nodes[0].box.width, graph.nodes[2].fill, graph.nodes[0].link], [4, "", ""]);
    assert.ok(graph.nodes[1].box.height > graph.nodes[0].box.height && graph.nodes[1].box.width < 20);
    assert.deepEqual([graph.edges[0].lines, graph.edges[0].startHead, graph.edges[0].endHead], [["0..N", "쓴다", "1"], "none", "arrow_point"]);
    assert.deepEqual(ends[0], { marks: ["zero_or_more", "extension"], counts: ["0..N", "1"] });
  });
});

describe("other kinds", () => {
  test("of cards: a board has its columns, a journey its scores, urgent and bad ones marked", async () => {
    const board = (await drawn(drawKanban, [{ label: "할 일", cards: [{ label: "쓰기", facts: ["7", "민수"], priority: "Very High" }, { label: "읽기", facts: [], priority: undefined }] }, { label: "끝", cards: [] }])).slide;
    assert.deepEqual(board.native.nodes.map(({ lines, lineSlot }) => [lines.join("/"), lineSlot]), [["할 일", "primary"], ["쓰기/7 · 민수", "emphasis"], ["읽기", "primary"], ["끝", "attention"]]);
    const task = (label, score, ...people) => ({ section: 0, label, score, people });
    const journey = (await drawn(drawJourney, { title: "나들이", sections: ["아침"], tasks: [task("타기", 2, "아이"), task("먹기", 5), task("쉬기", 3), task("자기", null, "아이", "어른")] })).slide;
    const events = journey.native.nodes.filter(({ id }) => id.startsWith("event")).map(({ lines, lineSlot }) => [lines.join(" "), lineSlot]);
    assert.deepEqual(events, [["●●○○○", "emphasis"], ["아이", "primary"], ["●●●●●", "positive"], ["●●●○○", "attention"], ["아이, 어른", "primary"]]);
    assert.deepEqual(journey.outline[1], ["아침, 타기", ["●●○○○", "아이"]]);
  });

  test("of time: a plan has its bars as shares of the whole, and is a picture where it has upright marks or no length", async () => {
    const day = 86_400_000;
    const task = (label, section, from, to, more = {}) => ({ label, section, from: from * day, to: to * day, state: "", upright: false, ...more });
    const plan = (...tasks) => ({ title: "계획", format: "%m/%d", input: "YYYY-MM-DD", sections: ["앞"], tasks });
    const { slide } = await drawn(drawGantt, plan(task("하나", 0, 0, 4), task("둘", 0, 2, 8), task("밖", -1, 8, 8, { state: "milestone" })));
    const [first, second] = [byId(slide, "bar 0"), byId(slide, "bar 1")].map(({ place }) => place);
    assert.ok(near(second[2] / first[2], 1.5, 0.01) && near(second[0], first[0] + first[2] / 2, 0.05));
    assert.deepEqual(slide.outline, [["계획", []], ["밖", []], ["앞", ["하나", "둘"]]]);
    assert.equal(await drawn(drawGantt, plan(task("하나", 0, 0, 4), task("선", 0, 1, 2, { upright: true }))), null);
    assert.equal(await drawn(drawGantt, plan(task("하나", 0, 0, 0))), null);
    assert.equal(await drawn(drawGantt, plan(...Array.from({ length: 61 }, (_, at) => task(`${at}`, 0, at, at + 1)))), null);
  });

  test("of branches: a history has its words, and is a picture where it has very many commits", async () => {
    const commit = (branch, more = {}) => ({ name: "", branch, tags: [], kind: "normal", from: "", parents: [], ...more });
    const { slide } = await drawn(drawHistory, { branches: ["main", "dev"], commits: [commit("main", { name: "처음", tags: ["v1"] }), commit("dev", { parents: [0] }), commit("main", { kind: "merge", from: "dev", parents: [0, 1] })] });
    assert.equal(slide.points, 18);
    assert.deepEqual(slide.outline.map(([branch, said]) => [branch, said.length, said[0]]), [["main", 2, "처음 v1"], ["dev", 1, slide.outline[1][1][0]]]);
    assert.match(slide.outline[0][1][1], /dev/);
    const many = (count) => drawn(drawHistory, { branches: ["main"], commits: Array.from({ length: count }, () => commit("main")) });
    assert.deepEqual([await many(41), await many(0), (await many(12)) === null], [null, null, false]);
  });

  test("of topics: a mind map comes in parts where it is too much, the middle in each", async () => {
    let number = 0;
    const topic = (label, ...children) => ({ id: String(number++), label, type: 0, children });
    const branch = (at) => topic(`갈래 ${at}`, ...Array.from({ length: 14 }, (_, leaf) => topic(`갈래 ${at}의 ${leaf}번째 이야기`)));
    const large = topic("가운데", ...Array.from({ length: 6 }, (_, at) => branch(at)));
    const { slide } = await drawn(drawMindmap, large);
    assert.ok(slide.points < 14 && slide.parts.length >= 2 && slide.parts.every(({ points }) => points > slide.points * 1.2));
    const told = slide.parts.flatMap(({ native }) => native.nodes.map(({ lines }) => lines.join(" ")));
    assert.equal(told.filter((one) => one === "가운데").length, slide.parts.length);
    for (let at = 0; at < 6; at += 1) assert.equal(told.filter((one) => one === `갈래 ${at}`).length, 1);
    const small = (await drawn(drawMindmap, topic("가운데", topic("하나"), topic("**둘**")))).slide;
    assert.deepEqual([small.parts, small.points, small.outline.slice(1)], [[], 20, [["하나", []], ["둘", []]]]);
  });

  test("of blocks: a grid has its blocks and lines, and is a picture where it has arrows that are blocks", async () => {
    const block = (id, more = {}) => ({ id, type: "square", label: id, css: {}, span: 1, columns: -1, children: [], ...more });
    const grid = (root, edges = [], odd = false) => ({ root, columns: 2, edges, odd });
    const { slide } = await drawn(drawBlocks, grid([block("a"), block("b"), block(null, { type: "space" }), block("c", { type: "composite", children: [block("d", { type: "round" })] })], [{ start: "a", end: "b", label: "간다", pattern: "normal", startHead: "none", endHead: "arrow_point" }]));
    assert.deepEqual([slide.native.nodes.map(({ id, shape }) => `${id} ${shape}`), slide.native.clusters.map(({ id }) => id), slide.native.edges.length], [["a rectangle", "b rectangle", "d rounded"], ["c"], 1]);
    const [a, b] = [byId(slide, "a"), byId(slide, "b")].map(({ place }) => boxOf(place));
    assert.ok(a.y === b.y && near(slide.native.edges[0].route[0][0], a.x + a.width, 0.05) && near(slide.native.edges[0].route[1][0], b.x, 0.05));
    assert.deepEqual(slide.outline, [["a", []], ["b", []], ["c", ["d"]], ["a – b", ["간다"]]]);
    assert.deepEqual([await drawn(drawBlocks, grid([block("a")], [], true)), await drawn(drawBlocks, grid([]))], [null, null]);
  });
});
