// Axes of time and Gantt charts: where marks, rows and bars stand. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { marksBetween } from "../../../build/gyoan/diagrams/worker/gantt/axis.mjs";
import { ganttSheet } from "../../../build/gyoan/diagrams/worker/gantt/sheet.mjs";
import { inside, meets, near } from "../places.mjs";
import { plainRuler } from "../simple.mjs";

const speech = { language: "ko", words: { morning: "오전", afternoon: "오후" } };
const at = (text) => Date.parse(`${text}Z`);
const marks = (from, to, format, input = "YYYY-MM-DD") => marksBetween(at(from), at(to), format, input, speech);
const labels = (...given) => marks(...given).map(({ label }) => label);
const task = (name, section, from, to, state = "") => ({ lines: [name], section, from, to, state });
const PLAN = {
  title: ["계획"],
  sections: [["조사"], ["개발"]],
  tasks: [
    task("자료", 0, 0, 0.5, "done"),
    task("답사", 0, 0.25, 0.5),
    task("제작", 1, 0.5, 1, "crit"),
    task("더 조사", 0, 0.75, 1),
    task("끝", 0, 1, 1, "milestone"),
  ],
  marks: [0, 0.5, 1].map((one, index) => ({ at: one, label: `${index}일` })),
};
const gantt = (plan = PLAN, room = { width: 50, height: 30 }) => ganttSheet(plan, plainRuler(), room);
const named = ({ nodes }, id) => nodes.find((one) => one.id === id);

describe("an axis of time", () => {
  test("has marks at even distances, at the most eleven, written as the source wants", () => {
    assert.deepEqual(labels("2024-03-04T00:00", "2024-03-10T00:00", "%m/%d"), [
      "03/04",
      "03/05",
      "03/06",
      "03/07",
      "03/08",
      "03/09",
      "03/10",
    ]);
    for (const days of [2, 9, 10, 11, 19, 21, 40, 100, 300, 900, 4000]) {
      const to = new Date(at("2024-01-01T00:00") + days * 86_400_000).toISOString().slice(0, -1);
      const found = marks("2024-01-01T00:00", to, "%Y-%m-%d");
      assert.ok(found.length >= 2 && found.length <= 12, `${days}: ${found.length}`);
      assert.deepEqual(
        found.map((one) => one.at),
        found.map((one) => one.at).toSorted((a, b) => a - b),
      );
      assert.ok(found[0].at >= 0 && found.at(-1).at <= 1);
    }
  });

  test("has them where they belong", () => {
    const found = marks("2024-03-04T00:00", "2024-03-14T00:00", "%d");
    assert.deepEqual(found.map((one) => [Math.round(one.at * 100) / 100, one.label]).slice(0, 3), [
      [0, "04"],
      [0.1, "05"],
      [0.2, "06"],
    ]);
    const months = marks("2024-01-16T00:00", "2024-06-16T00:00", "%m월");
    assert.deepEqual(
      months.map(({ label }) => label),
      ["02월", "03월", "04월", "05월", "06월"],
    );
    assert.ok(near(months[0].at, 16 / 152, 1e-3));
  });

  test("is in quarters where the source asks for them, from their first months on", () => {
    const found = marks("2024-01-01T00:00", "2025-10-01T00:00", "%Y년 %q분기");
    assert.deepEqual(
      found.map(({ label }) => label),
      [
        "2024년 1분기",
        "2024년 2분기",
        "2024년 3분기",
        "2024년 4분기",
        "2025년 1분기",
        "2025년 2분기",
        "2025년 3분기",
        "2025년 4분기",
      ],
    );
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
    assert.deepEqual(labels("2021-05-01T00:00", "2034-05-01T00:00", "%Y"), [
      "2022",
      "2024",
      "2026",
      "2028",
      "2030",
      "2032",
      "2034",
    ]);
    assert.deepEqual(labels("2024-05-01T00:00", "2025-11-01T00:00", "%y/%m"), [
      "24/05",
      "24/07",
      "24/09",
      "24/11",
      "25/01",
      "25/03",
      "25/05",
      "25/07",
      "25/09",
      "25/11",
    ]);
  });

  test("writes every sign of its format", () => {
    const once = (format, time = "2024-02-05T13:04:09") =>
      marksBetween(at(time), at(time) + 10_000, `${format}|%S`, "", speech)[0].label.split("|")[0];
    const told = {
      "%Y": "2024",
      "%y": "24",
      "%q": "1",
      "%m": "02",
      "%d": "05",
      "%e": "5",
      "%-d": "5",
      "%H": "13",
      "%I": "01",
      "%-I": "1",
      "%M": "04",
      "%p": "오후",
      "%b": "2월",
      "%B": "2월",
      "%a": "월",
      "%A": "월요일",
      "%j": "036",
      "%U": "05",
      "%W": "06",
      "%%": "%",
      "%L": "000",
    };
    for (const [sign, text] of Object.entries(told)) assert.equal(once(sign), text, sign);
    assert.deepEqual(
      [
        once("%I %p", "2024-12-31T00:00"),
        once("%q", "2024-12-31T00:00"),
        once("%j", "2024-12-31T00:00"),
        once("%q", "2024-04-01T00:00"),
        once("%q", "2024-03-31T00:00"),
      ],
      ["12 오전", "4", "366", "2", "1"],
    );
  });

  test("is none where a sign is unknown, and the numbers themselves where days say nothing of them", () => {
    assert.equal(marks("2024-01-01T00:00", "2024-01-05T00:00", "%Z"), null);
    assert.deepEqual(
      marksBetween(0, 8000, "%Y", "X", speech).map(({ label }) => label),
      ["0", "1", "2", "3", "4", "5", "6", "7", "8"],
    );
    assert.deepEqual(
      marksBetween(0, 2000, "%Y", "x", speech).map(({ label }) => label),
      ["0", "1000", "2000"],
    );
    assert.deepEqual(
      marksBetween(0, 2000, "%Y", "HH:mm", speech).map(({ label }) => label),
      ["", "", ""],
    );
  });
});

describe("a Gantt chart", () => {
  const sheet = gantt();
  const places = (id) => named(sheet, id).place;

  test("has bars where their times are, over the same width as the marks", () => {
    const lines = sheet.edges.map(({ route }) => route[0][0]);
    assert.ok(
      near(places("bar 0").x, lines[0], 1e-9) && near(places("bar 0").x + places("bar 0").width, lines[1], 1e-9),
    );
    assert.ok(
      near(places("bar 2").x, lines[1], 1e-9) && near(places("bar 2").x + places("bar 2").width, lines[2], 1e-9),
    );
    const sign = places("bar 4");
    assert.ok(near(sign.x + sign.width / 2, lines[2], 1e-9) && sign.x + sign.width <= 50 + 1e-9);
    assert.deepEqual([named(sheet, "bar 4").shape, sign.width === sign.height], ["diamond", true]);
  });

  test("has as many marks written as have room, half an em apart, none beyond the sheet", () => {
    const written = new Set();
    for (let count = 2; count <= 12; count += 1) {
      for (const width of [28, 50, 80]) {
        const marks_ = Array.from({ length: count }, (_, at) => ({ at: at / (count - 1), label: `2024-03-0${at}` }));
        const drawn = gantt({ ...PLAN, marks: marks_ }, { width, height: 30 });
        const texts = drawn.nodes.filter(({ id }) => id.startsWith("mark ")).map(({ place }) => place);
        const gaps = texts.slice(1).map((one, at) => one.x - texts[at].x - texts[at].width);
        assert.ok(gaps.every((gap) => gap >= 0.5 - 1e-9) && texts.length > 0, `${count} ${width}: ${gaps}`);
        assert.ok(texts.at(-1).x + texts.at(-1).width <= drawn.width + 1e-9);
        // what is left out would have met the one before it
        const step = drawn.edges[1].route[0][0] - drawn.edges[0].route[0][0];
        if (step > texts[0].width + 0.5 && texts.length < count - 1) assert.fail(`${count} ${width}: ${texts.length}`);
        written.add(texts.length === count);
      }
    }
    assert.deepEqual([...written].toSorted(), [false, true]);
  });

  test("has a row for each task in the order of the source, name and bar on one height", () => {
    const middles = PLAN.tasks.map((_, at) =>
      [`task ${at}`, `bar ${at}`].map((id) => places(id).y + places(id).height / 2),
    );
    for (const [name, bar] of middles) assert.ok(near(name, bar, 1e-9));
    for (const [at, [y]] of middles.slice(1).entries()) assert.ok(y - middles[at][0] >= 1.45);
    for (const [at] of PLAN.tasks.entries()) {
      assert.ok(places(`task ${at}`).x + places(`task ${at}`).width <= sheet.edges[0].route[0][0]);
    }
  });

  test("has a panel for each run of a section, its title once, in colours that tell sections apart", () => {
    assert.deepEqual(
      sheet.clusters.map(({ slot }) => slot),
      ["primary", "attention", "primary"],
    );
    assert.deepEqual(
      sheet.nodes.filter(({ id }) => id.startsWith("title ")).map(({ lines }) => lines[0]),
      ["조사", "개발"],
    );
    for (const [at, { place }] of sheet.clusters.entries()) {
      for (const { place: other } of sheet.clusters.slice(at + 1)) assert.ok(!meets(place, other));
    }
    const home = (id) => sheet.clusters.find((one) => one.id === named(sheet, id).parent).place;
    for (const at of [0, 1, 2, 3]) {
      assert.ok(inside(places(`bar ${at}`), home(`bar ${at}`)) && inside(places(`task ${at}`), home(`task ${at}`)));
    }
    assert.deepEqual(
      sheet.clusters.map(({ place }) => [place.x, place.width]),
      [
        [0, 50],
        [0, 50],
        [0, 50],
      ],
    );
  });

  test("paints a bar by its section, paler where it is done, alarming where it is critical", () => {
    const look = (at) => [
      named(sheet, `bar ${at}`).slot,
      named(sheet, `bar ${at}`).lineSlot,
      named(sheet, `bar ${at}`).tint,
    ];
    assert.deepEqual(
      [look(0), look(1), look(2)],
      [
        ["primary", "primary", 0.35],
        ["primary", "primary", undefined],
        ["emphasis", "emphasis", undefined],
      ],
    );
  });

  test("has its labels below the axis, those left out that would touch the one before", () => {
    const shown = (sheet_) => sheet_.nodes.filter(({ id }) => id.startsWith("mark")).map(({ place }) => place);
    assert.equal(shown(sheet).length, 3);
    const many = gantt({
      ...PLAN,
      marks: Array.from({ length: 9 }, (_, at) => ({ at: at / 8, label: `${at}번째 이름` })),
    });
    const places_ = shown(many);
    assert.ok(places_.length < 9 && places_.length >= 3);
    for (const [at, { x }] of places_.slice(1).entries()) {
      assert.ok(x >= places_[at].x + places_[at].width + 0.5 - 1e-9);
    }
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
