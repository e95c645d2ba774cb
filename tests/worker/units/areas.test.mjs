// Names beside points of a quadrant chart, and tiles of a tree map. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { placeNames } from "../../../build/gyoan/diagrams/worker/chart/names.mjs";
import { tiles } from "../../../build/gyoan/diagrams/worker/treemap/tiles.mjs";
import { lots } from "../lots.mjs";
import { inside, meets, middle, near } from "../places.mjs";
import { box, plainRuler } from "../simple.mjs";

const ruler = plainRuler();

describe("names beside points", () => {
  const PLOT = box(0, 0, 40, 20);
  const dot = (x, y) => box(x - 0.3, y - 0.3, 0.6, 0.6);
  const put = (points, heads = [], texts = points.map((_, at) => `이름 ${at}`)) =>
    placeNames(
      texts,
      points.map(([x, y]) => dot(x, y)),
      heads,
      PLOT,
      ruler,
    );

  test("stand at the right of their points where that is free", () => {
    const {
      names: [{ place, lines: said }],
      clashes,
    } = put([[8, 5]]);
    assert.ok(near(place.x, 8 + 0.3 + 0.2, 1e-9) && near(middle(place)[1], 5, 1e-9));
    assert.deepEqual([said, clashes, place.height], [["이름 0"], 0, 1.4]);
  });

  test("stand elsewhere where the right is not free: at the left at the edge, above or below between others", () => {
    const left = put([[38, 5]]).names[0].place;
    assert.ok(near(left.x + left.width, 38 - 0.3 - 0.2, 1e-9));
    const blocked = put([[8, 5]], [box(8.4, 4, 6, 2), box(1, 4, 6.6, 2)]).names[0].place;
    assert.ok(near(middle(blocked)[0], 8, 1e-9) && blocked.y + blocked.height <= 5);
  });

  test("do not lie across the axes in the middle, unless nothing else is free", () => {
    for (const [x, y] of [
      [18.5, 5],
      [21, 5],
      [20, 5],
      [5, 9.8],
      [20, 10],
      [17, 9],
    ]) {
      const { place } = put([[x, y]]).names[0];
      assert.ok(!(place.x < 20 - 1e-9 && place.x + place.width > 20 + 1e-9), `${x},${y} across`);
      assert.ok(!(place.y < 10 - 1e-9 && place.y + place.height > 10 + 1e-9), `${x},${y} down`);
    }
  });

  test("meet neither each other nor other points nor what stands in the plot, where that can be", () => {
    for (const draw of lots(25)) {
      const points = Array.from({ length: 7 }, () => [2 + draw(37), 1 + draw(19)]);
      const heads = [box(25, 0, 8, 1.8), box(5, 0, 8, 1.8)];
      const { names, clashes } = put(points, heads);
      const met = names.filter(
        ({ place }, at) =>
          [
            ...names.filter((_, other) => other !== at).map((one) => one.place),
            ...heads,
            ...points.map(([x, y]) => dot(x, y)),
          ].some((other) => meets(place, other, 1e-4)) || !inside(place, PLOT, 1e-4),
      );
      assert.ok(met.length <= clashes, `${JSON.stringify(points)} ${met.length} ${clashes}`);
      assert.ok(clashes <= 2);
    }
  });

  test("are broken where one line finds no room", () => {
    const walls = [box(0, 0, 40, 8), box(0, 12.2, 40, 8), box(0, 8, 10, 5), box(20, 8, 20, 5)];
    const {
      names: [{ lines: said }],
    } = placeNames(["무척이나 기다란 이름의 점"], [dot(12, 10)], walls, PLOT, ruler);
    assert.ok(said.length > 1);
    assert.equal(put([[8, 5]], [], ["무척이나 기다란 이름의 점"]).names[0].lines.length, 1);
  });

  test("are broken at nine em where one line finds no room, or earlier where they are shorter", () => {
    const walls = (right) => [box(0, 0, 40, 6), box(0, 14, 40, 6), box(0, 6, 9, 8), box(right, 6, 40 - right, 8)];
    const broken = (text, right = 22) => placeNames([text], [dot(11, 10)], walls(right), PLOT, ruler).names[0].lines;
    const [four, five] = ["가나다라", "가나다라마"];
    assert.ok(ruler.width(`${four} ${four}`) > 9 && ruler.width(`${four} ${four}`) < 10);
    assert.deepEqual(broken(`${four} ${four} ${five}`), [four, four, five]);
    assert.deepEqual(broken("가나다 라마바 사아자차카"), ["가나다 라마바", "사아자차카"]);
    // seven tenths of a short one
    assert.deepEqual(broken("가나다 라마바", 16), ["가나다", "라마바"]);
  });

  test("tell how many meet something all the same", () => {
    assert.equal(put([[8, 5]], [box(0, 0, 40, 20)]).clashes, 1);
    assert.equal(
      put([
        [8, 5],
        [30, 5],
      ]).clashes,
      0,
    );
  });
});

describe("tiles", () => {
  test("fill their room, with areas as their values, none on another, in the order of reading", () => {
    for (const draw of lots(25)) {
      const room = box(draw(5), draw(5), 10 + draw(40), 6 + draw(20));
      const values = Array.from({ length: 1 + draw(12) }, () => 1 + draw(30));
      const places = tiles(values, room);
      const total = values.reduce((sum, one) => sum + one, 0);
      for (const [at, place] of places.entries()) {
        assert.ok(near(place.width * place.height, (values[at] / total) * room.width * room.height, 1e-6));
        assert.ok(inside(place, room, 1e-6));
        for (const other of places.slice(at + 1)) assert.ok(!meets(place, other, 1e-6));
        for (const other of places.slice(at + 1)) {
          assert.ok(other.y + other.height > place.y + 1e-6 || other.x >= place.x);
        }
      }
      assert.deepEqual([places[0].x, places[0].y], [room.x, room.y]);
    }
  });

  test("are wide rather than high: about twice as wide where they are of one value", () => {
    for (const [width, height] of [
      [40, 20],
      [20, 40],
      [60, 10],
    ]) {
      const shapes = tiles(
        Array.from({ length: 8 }, () => 1),
        box(0, 0, width, height),
      ).map((one) => one.width / one.height);
      assert.ok(Math.min(...shapes) >= 0.65 && Math.max(...shapes) <= 4.5, `${width} ${height} ${shapes}`);
    }
    assert.deepEqual(tiles([1, 1], box(0, 0, 8, 2)), [box(0, 0, 4, 2), box(4, 0, 4, 2)]);
    assert.deepEqual(tiles([1, 1], box(0, 0, 4, 4)), [box(0, 0, 4, 2), box(0, 2, 4, 2)]);
  });
});
