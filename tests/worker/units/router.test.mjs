// Ways between placed boxes: around what stands there, with as few turns as can be, apart from other lines. In em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { borders, COST, isTaken, Lanes } from "../../../build/gyoan/diagrams/worker/graph/lanes.mjs";
import { Router } from "../../../build/gyoan/diagrams/worker/graph/router.mjs";
import { lots } from "../lots.mjs";
import { near, onBorder, routeLength, runsThrough, stretches } from "../places.mjs";
import { box } from "../simple.mjs";

const edge = (index = 0, start = "a", end = "b") => ({ index, start, end });
const scene = (boxes, more = {}) => ({
  obstacles: boxes.map((one, id) => ({ id, box: one })),
  titles: [],
  frames: [],
  routes: new Map(),
  ...more,
});
const turnsOf = (points) => corners(points).length - 2;
const MARGIN = 0.3; // nearer to a foreign box no line comes

/** A route without points at which it goes straight on. */
function corners(points) {
  const distinct = points.filter(([x, y], at) => !at || points[at - 1][0] !== x || points[at - 1][1] !== y);
  return distinct.filter(([x, y], at) => {
    const [before, after] = [distinct[at - 1], distinct[at + 1]];
    return !before || !after || !((before[0] === x && x === after[0]) || (before[1] === y && y === after[1]));
  });
}

const grown = ({ x, y, width, height }, by) => box(x - by, y - by, width + 2 * by, height + 2 * by);
const isUpright = ([[ax], [bx]]) => ax === bx;

describe("a way", () => {
  test("is straight where boxes face each other with nothing between them", () => {
    const [from, to] = [box(0, 0, 4, 2), box(10, 0, 4, 2)];
    const points = new Router(scene([from, to])).route(edge(), from, to);
    assert.deepEqual(corners(points), [
      [4, 1],
      [10, 1],
    ]);
    const below = box(0, 8, 4, 2);
    assert.deepEqual(corners(new Router(scene([from, below])).route(edge(), from, below)), [
      [2, 2],
      [2, 8],
    ]);
  });

  test("is straight to a box that is shifted a little, off the middle of a side", () => {
    const [from, to] = [box(0, 0, 4, 6), box(10, 1, 4, 4)];
    assert.equal(turnsOf(new Router(scene([from, to])).route(edge(), from, to)), 0);
    const shifted = box(10, 2, 4, 6);
    assert.equal(turnsOf(new Router(scene([from, shifted])).route(edge(), from, shifted)), 0);
  });

  test("turns once to what stands across a corner", () => {
    const [from, to] = [box(0, 0, 4, 2), box(10, 8, 4, 2)];
    const points = new Router(scene([from, to])).route(edge(), from, to);
    assert.equal(turnsOf(points), 1);
    assert.equal(routeLength(corners(points)), 8 + 7);
  });

  test("leads around a box in between, on its nearer side, and keeps away from it", () => {
    const [from, to] = [box(0, 10, 4, 2), box(20, 10, 4, 2)];
    for (const [wall, isAbove] of [
      [box(10, 0, 3, 13), false],
      [box(10, 9, 3, 13), true],
    ]) {
      const points = corners(new Router(scene([from, to, wall])).route(edge(), from, to));
      assert.ok(!runsThrough(points, grown(wall, MARGIN - 0.01), 0));
      const ys = points.map(([, y]) => y);
      assert.equal(isAbove ? Math.min(...ys) < 9 : Math.max(...ys) > 13, true);
      assert.ok(isAbove ? Math.max(...ys) <= 12 : Math.min(...ys) >= 10);
    }
  });

  test("never runs through a box, ends on both borders and leaves them upright, wherever boxes stand", () => {
    for (const draw of lots(40)) {
      const boxes = [];
      for (let row = 0; row < 3; row += 1) {
        for (let column = 0; column < 3; column += 1) {
          if (draw(4)) boxes.push(box(column * 9 + draw(3), row * 6 + draw(2), 3 + draw(3), 1.5 + draw(2)));
        }
      }
      const router = new Router(scene(boxes));
      for (let index = 0; index < 4; index += 1) {
        const [from, to] = [boxes[draw(boxes.length)], boxes[draw(boxes.length)]];
        if (from === to) continue;
        const points = router.route(edge(index), from, to);
        for (const one of boxes) {
          if (one !== from && one !== to) {
            assert.ok(
              !runsThrough(points, grown(one, MARGIN - 0.01), 0),
              `${JSON.stringify(points)} through ${JSON.stringify(one)}`,
            );
          }
        }
        assert.ok(onBorder(points[0], from, 0.002) && onBorder(points.at(-1), to, 0.002));
        for (const one of [from, to]) assert.ok(!runsThrough(points, one, 0.01));
        for (const [[ax, ay], [bx, by]] of stretches(points)) assert.ok(ax === bx || ay === by);
        const [first] = stretches(corners(points));
        assert.equal(isUpright(first), onSide(points[0], from) === "level");
      }
    }
  });

  test("has no more turns than needed: three bends cost more than a detour of ten", () => {
    for (const draw of lots(20)) {
      const [from, to] = [box(0, 0, 4, 2), box(8 + draw(10), 6 + draw(10), 4, 2)];
      assert.ok(turnsOf(new Router(scene([from, to])).route(edge(), from, to)) <= 1);
    }
  });

  test("keeps away from a line that is there already", () => {
    const [from, to] = [box(0, 0, 6, 4), box(14, 0, 6, 4)];
    const router = new Router(scene([from, to]));
    const routes = [0, 1, 2].map((index) => corners(router.route(edge(index), from, to)));
    for (const [at, one] of routes.entries()) {
      for (const other of routes.slice(at + 1)) {
        const apart = Math.min(
          ...[one[0], one.at(-1)].flatMap((end) =>
            [other[0], other.at(-1)].map(([x, y]) => Math.hypot(end[0] - x, end[1] - y)),
          ),
        );
        assert.ok(apart >= 0.45, `${JSON.stringify(one)} and ${JSON.stringify(other)}`);
      }
    }
  });

  test("crosses another line only where the way around costs more", () => {
    const [left, right] = [box(0, 4, 3, 2), box(20, 4, 3, 2)];
    const [top, bottom] = [box(10, 0, 3, 2), box(10, 8, 3, 2)];
    const all = [left, right, top, bottom];
    const router = new Router(scene(all));
    router.route(edge(0), left, right);
    assert.equal(turnsOf(router.route(edge(1), top, bottom)), 0); // one crossing for a straight line
    assert.ok(COST.crossing < 2 * COST.bend);
  });

  test("goes around a title rather than through it", () => {
    const [from, to] = [box(4, 0, 4, 2), box(4, 12, 4, 2)];
    const title = box(5, 6, 2, 1.5);
    const points = corners(new Router(scene([from, to], { titles: [title] })).route(edge(), from, to));
    assert.ok(!runsThrough(points, title));
  });

  test("keeps out of frames in which it is not at home, and crosses their borders straight", () => {
    const [from, to] = [box(0, 4, 3, 2), box(32, 4, 3, 2)];
    const frame = box(8, 3, 16, 14);
    const through = (isHome) =>
      corners(
        new Router(scene([from, to], { frames: [{ box: frame, isHome: () => isHome }] })).route(edge(), from, to),
      );
    assert.deepEqual(through(true), [
      [3, 5],
      [32, 5],
    ]);
    assert.ok(!runsThrough(through(false), frame));
  });
});

/** Which sort of side of a box a point lies on. */
function onSide([, y], one) {
  const isLevel = Math.min(Math.abs(y - one.y), Math.abs(y - one.y - one.height)) < 0.002;
  return isLevel ? "level" : "upright";
}

describe("lanes", () => {
  const [from, to] = [box(0, 0, 4, 2), box(12, 9, 4, 2)];
  const lanes = (more = {}, one = from, other = to) =>
    new Lanes({ ...scene([from, to]), segments: [], ...more }, edge(), one, other);

  test("stand in order, none nearer to the next than a tenth of an em but where lines join boxes", () => {
    for (const list of [lanes().xs, lanes().ys]) {
      assert.deepEqual(
        list,
        [...list].sort((a, b) => a - b),
      );
      assert.equal(new Set(list).size, list.length);
    }
  });

  test("run beside a box at both its distances, through its middle, and in the middle of a narrow gap", () => {
    const { xs } = lanes();
    for (const x of [-1.35, -0.75, 2, 4.75, 5.35, 11.25, 10.65, 14, 16.75, 17.35]) {
      assert.ok(
        xs.some((one) => Math.abs(one - x) < 0.1),
        `${x}`,
      );
    }
    const narrow = lanes({ obstacles: [from, to, box(6, 0, 2, 2)].map((one) => ({ box: one })) });
    assert.ok(narrow.xs.some((one) => Math.abs(one - 5) < 0.1)); // between 4 and 6
    assert.ok(!lanes().xs.some((one) => Math.abs(one - 8) < 0.1)); // between 4 and 12 there is more than enough room
  });

  test("may be joined in the middle of each side first, then a bit aside", () => {
    const points = lanes().starts;
    for (const side of [0, 1, 2, 3]) {
      const own = points.filter((one) => one.side === side);
      const [middle, ...others] = own;
      assert.equal(middle.extra, 0);
      assert.ok(others.length >= 2);
      assert.ok(others.every(({ extra }) => extra === COST.side || extra === COST.straight));
    }
    const at = (side) => points.find((one) => one.side === side && one.extra === 0).point;
    assert.deepEqual([0, 1, 2, 3].map(at), [
      [0, 1],
      [4, 1],
      [2, 0],
      [2, 2],
    ]);
  });

  test("join where a straight line would come from the other box, unless that is at a corner", () => {
    const near = lanes({}, from, box(12, 0.4, 4, 2)).starts.filter(({ extra }) => extra === COST.straight);
    assert.ok(near.some(({ point: [x, y], side }) => side === 1 && x === 4 && y === 1.4));
    const far = lanes({}, from, box(12, 4, 4, 2)).starts.filter(({ extra }) => extra === COST.straight);
    assert.deepEqual(
      far.filter(({ side }) => side < 2),
      [],
    );
  });

  test("cost more near a foreign box than beside it", () => {
    const wall = box(6, 4, 3, 3);
    const { level, xs, ys } = lanes({ obstacles: [from, to, wall].map((one) => ({ box: one })) });
    const row = (y) => ys.reduce((best, one, at) => (Math.abs(one - y) < Math.abs(ys[best] - y) ? at : best), 0);
    const price = (y) => level.lines[row(y)].reduce((sum, one) => sum + one, 0);
    const length = xs.at(-1) - xs[0];
    assert.ok(near(price(5.5), (3 + 2 * MARGIN) * COST.through + length, 1e-6));
    assert.ok(near(price(3.35), length, 1e-6)); // beside it
    const wide = (y) => level.lines[row(y)].length;
    assert.equal(wide(5.5), xs.length - 1);
  });
});

describe("the ends of lines", () => {
  test("are taken where another line ends nearer than a lane is wide", () => {
    const segments = [
      { ends: [[0, 0]] },
      { ends: [] },
      {
        ends: [
          [5, 0],
          [5, 9],
        ],
      },
    ];
    assert.equal(isTaken(segments, [0.3, 0.3]), true);
    assert.equal(isTaken(segments, [0.45, 0]), false);
    assert.equal(isTaken(segments, [5, 9.2]), true);
    assert.equal(isTaken([], [0, 0]), false);
  });

  test("lie on four borders of a box", () => {
    assert.deepEqual(borders(box(1, 2, 3, 4)), [
      { x: 1, width: 3, height: 0, y: 2 },
      { x: 1, width: 3, height: 0, y: 6 },
      { y: 2, width: 0, height: 4, x: 1 },
      { y: 2, width: 0, height: 4, x: 4 },
    ]);
  });
});
