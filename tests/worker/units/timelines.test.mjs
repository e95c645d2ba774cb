// Timelines across and down: rows, panels, cards and the lines between them. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { acrossSheet } from "../../../build/gyoan/diagrams/worker/cards/across.mjs";
import { downSheet } from "../../../build/gyoan/diagrams/worker/cards/down.mjs";
import { slotOf, stepEdge } from "../../../build/gyoan/diagrams/worker/cards/looks.mjs";
import { inside, near } from "../places.mjs";
import { plainRuler } from "../simple.mjs";

const named = ({ nodes }, id) => nodes.find((one) => one.id === id);
const period = (name, section, ...events) => ({ lines: [name], section, events: events.map((one) => [one]) });
const AGES = (counts, sections = true) => {
  const periods = counts.flatMap((count, section) =>
    Array.from({ length: count }, (_, at) => period(`${section}.${at}`, sections ? section : -1, "일 하나", "일 둘")),
  );
  return {
    title: ["역사"],
    sections: sections ? counts.map((_, section) => [`${section}부`]) : [],
    periods: periods.map((one, number) => ({ ...one, number })),
  };
};
const ROOM = { width: 100, height: 60 };
const rowsIn = (sheet) => {
  const ys = sheet.nodes.filter(({ id }) => id.startsWith("period")).map(({ lines, place }) => [place.y, lines[0]]);
  return [...new Set(ys.map(([y]) => y))].map((y) => ys.filter(([one]) => one === y).map(([, name]) => name));
};

describe("a timeline across", () => {
  test("stands in one row, or in several of full sections where that keeps rows as short", () => {
    assert.equal(rowsIn(acrossSheet(AGES([3, 4, 5]), plainRuler(), ROOM, 1)).length, 1);
    assert.deepEqual(
      rowsIn(acrossSheet(AGES([3, 3, 4]), plainRuler(), ROOM, 2)).map((row) => row.length),
      [3, 3, 4],
    ); // no two have room in a row of five
    assert.deepEqual(
      rowsIn(acrossSheet(AGES([2, 2, 2]), plainRuler(), ROOM, 3)).map((row) => row.length),
      [2, 2, 2],
    );
    assert.deepEqual(rowsIn(acrossSheet(AGES([3, 3]), plainRuler(), ROOM, 2)), [
      ["0.0", "0.1", "0.2"],
      ["1.0", "1.1", "1.2"],
    ]);
    assert.deepEqual(
      rowsIn(acrossSheet(AGES([6]), plainRuler(), ROOM, 2)).map((row) => row.length),
      [3, 3],
    );
    assert.deepEqual(
      rowsIn(acrossSheet(AGES([5], false), plainRuler(), ROOM, 2)).map((row) => row.length),
      [3, 2],
    );
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
      assert.ok(
        near(own[0].y, place.y + place.height + 0.55, 1e-9) && near(own[1].y, own[0].y + own[0].height + 0.4, 1e-9),
      );
    }
  });

  test("has periods as wide as their longest name, no wider than their columns, all alike where asked", () => {
    const [{ place }] = columns;
    const card = sheet.nodes.find(({ id }) => id.startsWith("event")).place;
    assert.ok(near(place.width, plainRuler().width("0.0", true) + 1.2, 1e-9) && place.width < card.width);
    const wide = acrossSheet({ ...AGES([2, 1]), wideHeads: true }, plainRuler(), ROOM, 1).nodes.find(({ id }) =>
      id.startsWith("period"),
    ).place;
    assert.equal(wide.width, card.width);
    const long = AGES([2, 1]);
    long.periods[0].lines = ["이름이 무척이나 긴 시대의 이름"];
    const full = acrossSheet(long, plainRuler(), ROOM, 1).nodes.filter(({ id }) => /^(period|event)/.test(id));
    assert.equal(new Set(full.map((one) => one.place.width)).size, 1);
    assert.equal(full.find(({ id }) => id === "period 0").lines.length, 2);
  });

  test("breaks a section's title at the width of its own columns", () => {
    const titled = (text) => {
      const plan = AGES([2, 1]);
      plan.sections[0] = [text];
      return acrossSheet(plan, plainRuler(), ROOM, 1).clusters[0].lines;
    };
    assert.equal(titled("두 칸에 걸쳐 한 줄로 놓이는 제목이라 나뉘지 않는다").length, 1); // a column is 17 em wide
    assert.ok(titled("두 칸에 걸쳐서도 한 줄로는 도무지 놓일 수가 없는 아주 긴 제목이라서 나뉜다").length > 1);
  });

  test("has rows apart by more than cards in a column", () => {
    const two = acrossSheet(AGES([3, 3]), plainRuler(), ROOM, 2).clusters.map(({ place: one }) => one);
    assert.ok(near(two[1].y - two[0].y - two[0].height, 1.1, 1e-9));
    assert.ok(near(acrossSheet(AGES([3, 3]), plainRuler(), ROOM, 2).height, two[1].y + two[1].height, 1e-9));
  });

  test("has panels around sections, apart, with their titles once and their colours", () => {
    assert.deepEqual(
      sheet.clusters.map(({ lines, slot }) => [lines[0], slot]),
      [
        ["0부", "primary"],
        ["1부", "attention"],
      ],
    );
    for (const { parent, place, id } of sheet.nodes.filter((one) => one.parent)) {
      assert.ok(inside(place, sheet.clusters.find((one) => one.id === parent).place, 1e-9), id);
    }
    const [one, other] = sheet.clusters.map(({ place }) => place);
    assert.ok(near(other.x - one.x - one.width, 0.7, 1e-9));
    const cut = acrossSheet(AGES([4]), plainRuler(), ROOM, 2);
    assert.deepEqual(
      cut.clusters.map(({ lines }) => lines?.[0] ?? ""),
      ["0부", ""],
    );
  });

  test("has lines from each period to the next of its row", () => {
    assert.equal(sheet.edges.length, 2);
    for (const {
      route: [[x, y], [toX, toY]],
      start,
      end,
    } of sheet.edges) {
      const [from, to] = [start, end].map((id) => named(sheet, id).place);
      assert.ok(
        near(x, from.x + from.width, 1e-9) &&
          near(toX, to.x, 1e-9) &&
          y === toY &&
          near(y, from.y + from.height / 2, 1e-9),
      );
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
      assert.ok(
        own.every(
          ({ x, y, height }) =>
            x >= chip.x + chip.width + 1 - 1e-9 && near(y + height / 2, chip.y + chip.height / 2, 1e-9),
        ),
      );
      assert.ok(near(own[1].x - own[0].x, own[0].width + 0.45, 1e-9));
    }
    for (const {
      route: [[x, y], [toX, toY]],
      start,
      end,
    } of sheet.edges) {
      const [from, to] = [start, end].map((id) => named(sheet, id).place);
      assert.ok(
        x === toX &&
          near(x, from.x + from.width / 2, 1e-9) &&
          near(y, from.y + from.height, 1e-9) &&
          near(toY, to.y, 1e-9),
      );
    }
  });

  test("has panels around its sections, all of one width, each with its own rows, none on another", () => {
    assert.deepEqual(
      sheet.clusters.map(({ id, lines, ...rest }) => [id, lines[0], "section" in rest]),
      [
        ["section 0", "0부", false],
        ["section 1", "1부", false], // the contract knows no sections
      ],
    );
    for (const { parent, place, id } of sheet.nodes.filter((one) => one.parent)) {
      assert.ok(inside(place, sheet.clusters.find((one) => one.id === parent).place, 1e-9), id);
    }
    const [one, other] = sheet.clusters.map(({ place }) => place);
    assert.ok(
      near(other.y - one.y - one.height, 0.6, 1e-9) &&
        one.width === sheet.width &&
        near(other.y + other.height, sheet.height, 1e-9),
    );
  });

  test("has rows, cards and panels at even distances, and cards no wider than can be read at a glance", () => {
    const plain = downSheet(AGES([3], false), plainRuler(), ROOM, 2);
    const rows = [0, 1, 2].map(
      (at) => plain.nodes.filter(({ id }) => id.startsWith(`event ${at}.`)).map(({ place }) => place)[0],
    );
    for (const [at, one] of rows.slice(1).entries()) assert.ok(near(one.y - rows[at].y - rows[at].height, 0.8, 1e-9));
    assert.deepEqual(
      rows.map(({ width }) => width),
      [22, 22, 22],
    );
    const [panel] = sheet.clusters;
    const own = sheet.nodes.filter(({ parent }) => parent === panel.id).map(({ place }) => place);
    assert.ok(near(Math.min(...own.map(({ x }) => x)) - panel.place.x, 0.55, 1e-9));
    assert.ok(
      near(panel.place.y + panel.place.height - Math.max(...own.map(({ y, height }) => y + height)), 0.55, 1e-9),
    );
    const long = AGES([1], false);
    long.periods[0].lines = ["이름이 아홉 글자를 훌쩍 넘는 시대"];
    assert.ok(downSheet(long, plainRuler(), ROOM, 1).nodes.find(({ id }) => id === "period 0").lines.length > 1);
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
    const heads = (far) =>
      stepEdge({ number: 0 }, { number: 1 }, [
        [0, 0],
        [far, 0],
      ]).heads[1];
    assert.deepEqual([heads(1.2), heads(1)], ["arrow_point", "none"]);
  });
});
