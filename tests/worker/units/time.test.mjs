// Axes of time, Gantt charts and timelines: where marks, bars, rows and panels stand. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { marksBetween } from "../../../build/gyoan/diagrams/worker/gantt/axis.mjs";
import { ganttSheet } from "../../../build/gyoan/diagrams/worker/gantt/sheet.mjs";
import { acrossSheet } from "../../../build/gyoan/diagrams/worker/timeline/across.mjs";
import { downSheet } from "../../../build/gyoan/diagrams/worker/timeline/down.mjs";
import { slotOf, stepEdge } from "../../../build/gyoan/diagrams/worker/timeline/looks.mjs";
import { inside, meets, near } from "../places.mjs";
import { plainRuler } from "../simple.mjs";

const speech = { language: "ko", words: { morning: "오전", afternoon: "오후" } };
const at = (text) => Date.parse(`${text}Z`);
const marks = (from, to, format, input = "YYYY-MM-DD") => marksBetween(at(from), at(to), format, input, speech);
const labels = (...given) => marks(...given).map(({ label }) => label);

describe("an axis of time", () => {
  test("has marks at even distances, at the most eleven, written as the source wants", () => {
    assert.deepEqual(labels("2024-03-04T00:00", "2024-03-10T00:00", "%m/%d"), ["03/04", "03/05", "03/06", "03/07", "03/08", "03/09", "03/10"]);
    for (const days of [2, 9, 10, 11, 19, 21, 40, 100, 300, 900, 4000]) {
      const to = new Date(at("2024-01-01T00:00") + days * 86_400_000).toISOString().slice(0, -1);
      const found = marks("2024-01-01T00:00", to, "%Y-%m-%d");
      assert.ok(found.length >= 2 && found.length <= 12, `${days}: ${found.length}`);
      assert.deepEqual(found.map((one) => one.at), found.map((one) => one.at).toSorted((a, b) => a - b));
      assert.ok(found[0].at >= 0 && found.at(-1).at <= 1);
    }
  });

  test("has them where they belong", () => {
    const found = marks("2024-03-04T00:00", "2024-03-14T00:00", "%d");
    assert.deepEqual(found.map((one) => [Math.round(one.at * 100) / 100, one.label]).slice(0, 3), [[0, "04"], [0.1, "05"], [0.2, "06"]]);
    const months = marks("2024-01-16T00:00", "2024-06-16T00:00", "%m월");
    assert.deepEqual(months.map(({ label }) => label), ["02월", "03월", "04월", "05월", "06월"]);
    assert.ok(near(months[0].at, 16 / 152, 1e-3));
  });

  test("is in quarters where the source asks for them, from their first months on", () => {
    const found = marks("2024-01-01T00:00", "2025-10-01T00:00", "%Y년 %q분기");
    assert.deepEqual(found.map(({ label }) => label), ["2024년 1분기", "2024년 2분기", "2024년 3분기", "2024년 4분기", "2025년 1분기", "2025년 2분기", "2025년 3분기", "2025년 4분기"]);
    assert.ok(near(found[1].at, 91 / 639, 1e-3));
    assert.deepEqual(labels("2024-02-10T00:00", "2024-12-10T00:00", "%q분기"), ["2분기", "3분기", "4분기"]);
  });

  test("takes longer steps where shorter ones are written alike", () => {
    assert.deepEqual(labels("2024-03-04T00:00", "2024-03-06T00:00", "%m/%d"), ["03/04", "03/05", "03/06"]);
    assert.deepEqual(labels("2024-03-15T00:00", "2026-04-15T00:00", "%Y"), ["2025", "2026"]);
    assert.deepEqual(labels("2001-01-01T00:00", "2091-01-01T00:00", "%Y").slice(0, 2), ["2010", "2020"]);
  });

  test("begins its steps at round times", () => {
    assert.deepEqual(labels("2024-03-04T09:10", "2024-03-04T12:50", "%H:%M").slice(0, 3), ["09:30", "10:00", "10:30"]);
    assert.deepEqual(labels("2024-03-04T00:00:01", "2024-03-04T00:00:07", "%S").slice(0, 2), ["01", "02"]);
    assert.deepEqual(labels("2021-05-01T00:00", "2034-05-01T00:00", "%Y"), ["2022", "2024", "2026", "2028", "2030", "2032", "2034"]);
    assert.deepEqual(labels("2024-05-01T00:00", "2025-11-01T00:00", "%y/%m"), ["24/05", "24/07", "24/09", "24/11", "25/01", "25/03", "25/05", "25/07", "25/09", "25/11"]);
  });

  test("writes every sign of its format", () => {
    const once = (format, time = "2024-02-05T13:04:09") => marksBetween(at(time), at(time) + 10_000, `${format}|%S`, "", speech)[0].label.split("|")[0];
    const told = { "%Y": "2024", "%y": "24", "%q": "1", "%m": "02", "%d": "05", "%e": "5", "%-d": "5", "%H": "13", "%I": "01", "%-I": "1", "%M": "04", "%p": "오후", "%b": "2월", "%B": "2월", "%a": "월", "%A": "월요일", "%j": "036", "%U": "05", "%W": "06", "%%": "%", "%L": "000" };
    for (const [sign, text] of Object.entries(told)) assert.equal(once(sign), text, sign);
    assert.deepEqual([once("%I %p", "2024-12-31T00:00"), once("%q", "2024-12-31T00:00"), once("%j", "2024-12-31T00:00"), once("%q", "2024-04-01T00:00"), once("%q", "2024-03-31T00:00")], ["12 오전", "4", "366", "2", "1"]);
  });

  test("is none where a sign is unknown, and the numbers themselves where days say nothing of them", () => {
    assert.equal(marks("2024-01-01T00:00", "2024-01-05T00:00", "%Z"), null);
    assert.deepEqual(marksBetween(0, 8000, "%Y", "X", speech).map(({ label }) => label), ["0", "1", "2", "3", "4", "5", "6", "7", "8"]);
    assert.deepEqual(marksBetween(0, 2000, "%Y", "x", speech).map(({ label }) => label), ["0", "1000", "2000"]);
    assert.deepEqual(marksBetween(0, 2000, "%Y", "HH:mm", speech).map(({ label }) => label), ["", "", ""]);
  });
});

const task = (name, section, from, to, state = "") => ({ lines: [name], section, from, to, state });
const PLAN = {
  title: ["계획"],
  sections: [["조사"], ["개발"]],
  tasks: [task("자료", 0, 0, 0.5, "done"), task("답사", 0, 0.25, 0.5), task("제작", 1, 0.5, 1, "crit"), task("더 조사", 0, 0.75, 1), task("끝", 0, 1, 1, "milestone")],
  marks: [0, 0.5, 1].map((one, index) => ({ at: one, label: `${index}일` })),
};
const gantt = (plan = PLAN, room = { width: 50, height: 30 }) => ganttSheet(plan, plainRuler(), room);
const named = ({ nodes }, id) => nodes.find((one) => one.id === id);

describe("a Gantt chart", () => {
  const sheet = gantt();
  const places = (id) => named(sheet, id).place;

  test("has bars where their times are, over the same width as the marks", () => {
    const lines = sheet.edges.map(({ route }) => route[0][0]);
    assert.ok(near(places("bar 0").x, lines[0], 1e-9) && near(places("bar 0").x + places("bar 0").width, lines[1], 1e-9));
    assert.ok(near(places("bar 2").x, lines[1], 1e-9) && near(places("bar 2").x + places("bar 2").width, lines[2], 1e-9));
    const sign = places("bar 4");
    assert.ok(near(sign.x + sign.width / 2, lines[2], 1e-9) && sign.x + sign.width <= 50 + 1e-9);
    assert.deepEqual([named(sheet, "bar 4").shape, sign.width === sign.height], ["diamond", true]);
  });

  test("has a row for each task in the order of the source, name and bar on one height", () => {
    const middles = PLAN.tasks.map((_, at) => [`task ${at}`, `bar ${at}`].map((id) => places(id).y + places(id).height / 2));
    for (const [name, bar] of middles) assert.ok(near(name, bar, 1e-9));
    for (const [at, [y]] of middles.slice(1).entries()) assert.ok(y - middles[at][0] >= 1.45);
    for (const [at] of PLAN.tasks.entries()) assert.ok(places(`task ${at}`).x + places(`task ${at}`).width <= sheet.edges[0].route[0][0]);
  });

  test("has a panel for each run of a section, its title once, in colours that tell sections apart", () => {
    assert.deepEqual(sheet.clusters.map(({ section, slot }) => [section, slot]), [[0, "primary"], [1, "attention"], [0, "primary"]]);
    assert.deepEqual(sheet.nodes.filter(({ id }) => id.startsWith("title ")).map(({ lines }) => lines[0]), ["조사", "개발"]);
    for (const [at, { place }] of sheet.clusters.entries()) for (const { place: other } of sheet.clusters.slice(at + 1)) assert.ok(!meets(place, other));
    const home = (id) => sheet.clusters.find((one) => one.id === named(sheet, id).parent).place;
    for (const at of [0, 1, 2, 3]) assert.ok(inside(places(`bar ${at}`), home(`bar ${at}`)) && inside(places(`task ${at}`), home(`task ${at}`)));
    assert.deepEqual(sheet.clusters.map(({ place }) => [place.x, place.width]), [[0, 50], [0, 50], [0, 50]]);
  });

  test("paints a bar by its section, paler where it is done, alarming where it is critical", () => {
    const look = (at) => [named(sheet, `bar ${at}`).slot, named(sheet, `bar ${at}`).lineSlot, named(sheet, `bar ${at}`).tint];
    assert.deepEqual([look(0), look(1), look(2)], [["primary", "primary", 0.35], ["primary", "primary", undefined], ["emphasis", "emphasis", undefined]]);
  });

  test("has its labels below the axis, those left out that would touch the one before", () => {
    const shown = (sheet_) => sheet_.nodes.filter(({ id }) => id.startsWith("mark")).map(({ place }) => place);
    assert.equal(shown(sheet).length, 3);
    const many = gantt({ ...PLAN, marks: Array.from({ length: 9 }, (_, at) => ({ at: at / 8, label: `${at}번째 이름` })) });
    const places_ = shown(many);
    assert.ok(places_.length < 9 && places_.length >= 3);
    for (const [at, { x }] of places_.slice(1).entries()) assert.ok(x >= places_[at].x + places_[at].width + 0.5 - 1e-9);
    const bottom = Math.max(...many.clusters.map(({ place }) => place.y + place.height));
    assert.ok(places_.every(({ x, y, width }) => near(y, bottom + 0.1, 1e-9) && x + width <= 50 + 1e-9));
    assert.equal(many.edges.length, 9);
    assert.ok(many.edges.every(({ strokeWidth, slot, start }) => strokeWidth === 1 && slot === "line" && start === ""));
    assert.ok(near(many.height, bottom + 0.1 + places_[0].height, 1e-9));
  });

  test("says whether all has room", () => {
    assert.equal(sheet.fits, true);
    assert.equal(gantt(PLAN, { width: 50, height: sheet.height - 0.1 }).fits, false);
    assert.equal(gantt(PLAN, { width: 50, height: sheet.height }).fits, true);
    assert.equal(gantt(PLAN, { width: 21, height: 30 }).fits, false);
  });

  test("has no panels where the source has no sections", () => {
    const bare = gantt({ ...PLAN, title: [], sections: [], tasks: [task("하나", -1, 0, 1), task("둘", -1, 0.5, 1)] });
    assert.deepEqual([bare.clusters, bare.nodes.some(({ id }) => id.startsWith("title"))], [[], false]);
    assert.deepEqual([named(bare, "task 0").place.x, named(bare, "task 0").parent], [0, ""]);
  });
});

const period = (name, section, ...events) => ({ lines: [name], section, events: events.map((one) => [one]) });
const AGES = (counts, sections = true) => {
  const periods = counts.flatMap((count, section) => Array.from({ length: count }, (_, at) => period(`${section}.${at}`, sections ? section : -1, "일 하나", "일 둘")));
  return { title: ["역사"], sections: sections ? counts.map((_, section) => [`${section}부`]) : [], periods: periods.map((one, number) => ({ ...one, number })) };
};
const ROOM = { width: 100, height: 60 };
const rowsIn = (sheet) => {
  const ys = sheet.nodes.filter(({ id }) => id.startsWith("period")).map(({ lines, place }) => [place.y, lines[0]]);
  return [...new Set(ys.map(([y]) => y))].map((y) => ys.filter(([one]) => one === y).map(([, name]) => name));
};

describe("a timeline across", () => {
  test("stands in one row, or in several of full sections where that keeps rows as short", () => {
    assert.equal(rowsIn(acrossSheet(AGES([3, 4, 5]), plainRuler(), ROOM, 1)).length, 1);
    assert.deepEqual(rowsIn(acrossSheet(AGES([3, 3, 4]), plainRuler(), ROOM, 2)).map((row) => row.length), [3, 3, 4]); // no two have room in a row of five
    assert.deepEqual(rowsIn(acrossSheet(AGES([2, 2, 2]), plainRuler(), ROOM, 3)).map((row) => row.length), [2, 2, 2]);
    assert.deepEqual(rowsIn(acrossSheet(AGES([3, 3]), plainRuler(), ROOM, 2)), [["0.0", "0.1", "0.2"], ["1.0", "1.1", "1.2"]]);
    assert.deepEqual(rowsIn(acrossSheet(AGES([6]), plainRuler(), ROOM, 2)).map((row) => row.length), [3, 3]);
    assert.deepEqual(rowsIn(acrossSheet(AGES([5], false), plainRuler(), ROOM, 2)).map((row) => row.length), [3, 2]);
  });

  const sheet = acrossSheet(AGES([2, 1]), plainRuler(), ROOM, 1);
  const columns = sheet.nodes.filter(({ id }) => id.startsWith("period"));

  test("has columns of one width at even distances, cards below their periods", () => {
    const [first, second] = columns.map(({ place }) => place);
    assert.deepEqual([first.width, first.y], [second.width, second.y]);
    for (const { id, place } of columns) {
      const own = sheet.nodes.filter((one) => one.id.startsWith(`event ${/\d+/.exec(id)[0]}.`)).map((one) => one.place);
      assert.equal(own.length, 2);
      assert.ok(own.every(({ x, width }) => near(x + width / 2, place.x + place.width / 2, 1e-9)));
      assert.ok(near(own[0].y, place.y + place.height + 0.55, 1e-9) && near(own[1].y, own[0].y + own[0].height + 0.4, 1e-9));
    }
  });

  test("has periods as wide as the longest of their names needs, no wider than their columns, and all alike where asked", () => {
    const [{ place }] = columns;
    const card = sheet.nodes.find(({ id }) => id.startsWith("event")).place;
    assert.ok(near(place.width, plainRuler().width("0.0", true) + 1.2, 1e-9) && place.width < card.width);
    const wide = acrossSheet({ ...AGES([2, 1]), wideHeads: true }, plainRuler(), ROOM, 1).nodes.find(({ id }) => id.startsWith("period")).place;
    assert.equal(wide.width, card.width);
    const long = AGES([2, 1]);
    long.periods[0].lines = ["이름이 무척이나 긴 시대의 이름"];
    const full = acrossSheet(long, plainRuler(), ROOM, 1).nodes.filter(({ id }) => /^(period|event)/.test(id));
    assert.equal(new Set(full.map((one) => one.place.width)).size, 1);
    assert.equal(full.find(({ id }) => id === "period 0").lines.length, 2);
  });

  test("has rows apart by more than cards in a column", () => {
    const two = acrossSheet(AGES([3, 3]), plainRuler(), ROOM, 2).clusters.map(({ place: one }) => one);
    assert.ok(near(two[1].y - two[0].y - two[0].height, 1.1, 1e-9));
    assert.ok(near(acrossSheet(AGES([3, 3]), plainRuler(), ROOM, 2).height, two[1].y + two[1].height, 1e-9));
  });

  test("has panels around sections, apart, with their titles once and their colours", () => {
    assert.deepEqual(sheet.clusters.map(({ lines, slot }) => [lines[0], slot]), [["0부", "primary"], ["1부", "attention"]]);
    for (const { parent, place, id } of sheet.nodes.filter((one) => one.parent)) assert.ok(inside(place, sheet.clusters.find((one) => one.id === parent).place, 1e-9), id);
    const [one, other] = sheet.clusters.map(({ place }) => place);
    assert.ok(near(other.x - one.x - one.width, 0.7, 1e-9));
    const cut = acrossSheet(AGES([4]), plainRuler(), ROOM, 2);
    assert.deepEqual(cut.clusters.map(({ lines }) => lines?.[0] ?? ""), ["0부", ""]);
  });

  test("has lines from each period to the next of its row", () => {
    assert.equal(sheet.edges.length, 2);
    for (const { route: [[x, y], [toX, toY]], start, end } of sheet.edges) {
      const [from, to] = [start, end].map((id) => named(sheet, id).place);
      assert.ok(near(x, from.x + from.width, 1e-9) && near(toX, to.x, 1e-9) && y === toY && near(y, from.y + from.height / 2, 1e-9));
    }
    assert.equal(acrossSheet(AGES([4]), plainRuler(), ROOM, 2).edges.length, 2);
  });

  test("is as large as what stands on it, with its title in the middle above", () => {
    const whole = { x: 0, y: 0, width: sheet.width, height: sheet.height };
    for (const { place, id } of [...sheet.nodes, ...sheet.clusters]) assert.ok(inside(place, whole, 1e-9), id);
    const title = named(sheet, "title").place;
    assert.ok(near(title.x + title.width / 2, sheet.width / 2, 1e-9) && title.y === 0);
    assert.ok(sheet.clusters.every(({ place }) => place.y >= title.height));
    assert.ok(near(Math.max(...sheet.clusters.map(({ place }) => place.y + place.height)), sheet.height, 1e-9));
  });

  test("fits as long as its room is not narrower or lower than it", () => {
    assert.equal(sheet.fits, true);
    assert.equal(acrossSheet(AGES([2, 1]), plainRuler(), { width: 100, height: sheet.height - 0.1 }, 1).fits, false);
    assert.equal(acrossSheet(AGES([2, 1]), plainRuler(), { width: 8, height: 60 }, 1).fits, false);
    const narrow = acrossSheet(AGES([2, 1]), plainRuler(), { width: 30, height: 60 }, 1);
    assert.ok(narrow.fits && narrow.width <= 30.01 && near(narrow.width, 30, 0.05));
  });
});

describe("a timeline down", () => {
  const sheet = downSheet(AGES([2, 1]), plainRuler(), ROOM, 2);

  test("has a row for each period, its name beside its cards, and lines from one to the next", () => {
    const chips = sheet.nodes.filter(({ id }) => id.startsWith("period")).map(({ place }) => place);
    assert.equal(new Set(chips.map(({ x }) => x)).size, 1);
    for (const [at, one] of chips.slice(1).entries()) assert.ok(one.y > chips[at].y + chips[at].height);
    for (const [at, chip] of chips.entries()) {
      const own = sheet.nodes.filter(({ id }) => id.startsWith(`event ${at}.`)).map(({ place }) => place);
      assert.ok(own.every(({ x, y, height }) => x >= chip.x + chip.width + 1 - 1e-9 && near(y + height / 2, chip.y + chip.height / 2, 1e-9)));
      assert.ok(near(own[1].x - own[0].x, own[0].width + 0.45, 1e-9));
    }
    for (const { route: [[x, y], [toX, toY]], start, end } of sheet.edges) {
      const [from, to] = [start, end].map((id) => named(sheet, id).place);
      assert.ok(x === toX && near(x, from.x + from.width / 2, 1e-9) && near(y, from.y + from.height, 1e-9) && near(toY, to.y, 1e-9));
    }
  });

  test("has panels around its sections, all of one width, each with its own rows, none on another", () => {
    assert.deepEqual(sheet.clusters.map(({ section, lines }) => [section, lines[0]]), [[0, "0부"], [1, "1부"]]);
    for (const { parent, place, id } of sheet.nodes.filter((one) => one.parent)) assert.ok(inside(place, sheet.clusters.find((one) => one.id === parent).place, 1e-9), id);
    const [one, other] = sheet.clusters.map(({ place }) => place);
    assert.ok(near(other.y - one.y - one.height, 0.6, 1e-9) && one.width === sheet.width && near(other.y + other.height, sheet.height, 1e-9));
  });

  test("stands in as many columns of cards as are asked for", () => {
    const one = downSheet(AGES([1], false), plainRuler(), ROOM, 1);
    const [first, second] = one.nodes.filter(({ id }) => id.startsWith("event")).map(({ place }) => place);
    assert.ok(first.x === second.x && near(second.y - first.y, first.height + 0.45, 1e-9));
    assert.deepEqual(one.clusters, []);
    assert.equal(downSheet(AGES([1], false), plainRuler(), { width: 9, height: 60 }, 1).fits, false);
    assert.equal(downSheet(AGES([1], false), plainRuler(), { width: 60, height: one.height - 0.1 }, 1).fits, false);
    assert.equal(one.fits, true);
  });
});

describe("the looks of time", () => {
  test("are five colours in turn, and an arrow only where there is room for one", () => {
    assert.deepEqual([-1, 0, 1, 4, 5].map(slotOf), ["primary", "primary", "attention", "positive", "primary"]);
    const heads = (far) => stepEdge({ number: 0 }, { number: 1 }, [[0, 0], [far, 0]]).heads[1];
    assert.deepEqual([heads(1.2), heads(1)], ["arrow_point", "none"]);
  });
});
