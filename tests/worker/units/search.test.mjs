// The search for a layout: what it tries, how far, and what a layout is worth. Sketches are given, not laid out.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Contest } from "../../../build/gyoan/diagrams/worker/graph/contest.mjs";
import { Level } from "../../../build/gyoan/diagrams/worker/graph/level.mjs";
import { EFFORT, Search } from "../../../build/gyoan/diagrams/worker/graph/search.mjs";
import { MARGIN } from "../../../build/gyoan/diagrams/worker/common/points.mjs";
import { near } from "../places.mjs";
import { box, graphOf, plainRuler, sketchOf } from "../simple.mjs";

const { sketch: laidOut } = Level.prototype;
const { consider } = Contest.prototype;
const ROOM = { width: 400, height: 300 };
const FRAME = {
  name: "slide",
  width: ROOM.width + 2 * MARGIN,
  height: ROOM.height + 2 * MARGIN,
  largest: 20,
  readable: 10,
};
const USUAL = 0.03; // what a layout costs whose boxes are not made even
/** Texts that are broken otherwise at each width that is tried. */
const TEXTS = [
  "가나 다라 마바 사아 자차 카타 파하",
  "가 나 다 라 마 바 사 아 자 차 카 타 파 하",
  "가나다라 마 바사아자 차",
];

let tried = [];
let leaders = [];
let layouts = [];
let laid = () => null;

/** Has sketches given rather than laid out in the tests around it. */
function givesSketches() {
  before(() => {
    Level.prototype.sketch = async function sketch() {
      tried.push(told(this.style, this.sizes.limit));
      return laid(this.style, this.sizes);
    };
    Contest.prototype.consider = async function considered(...given) {
      const { layOut } = this;
      this.layOut = async (...asked) => {
        const one = await layOut(...asked);
        if (one) layouts.push(one);
        return one;
      };
      await consider.apply(this, given);
      this.layOut = layOut;
      leaders.push(this.best);
    };
  });
  after(() => {
    Level.prototype.sketch = laidOut;
    Contest.prototype.consider = consider;
  });
}

/** A variant in short: directions, where labels are broken, and what else is unlike the usual. */
const told = (style, limit) =>
  [
    style.direction[0] + (style.inner === style.direction ? "" : style.inner[0]),
    limit,
    ...["tight", "forced", "loose", "free"].filter((one) => style[one]),
    style.hang === null ? "" : `hang${style.hang}`,
    style.fold ? `fold${style.fold}` : "",
    style.share === 1 ? "" : `share${style.share}`,
    style.even && `even-${style.even}`,
    style.placement === "BRANDES_KOEPF" ? "" : "simplex",
    style.mode === "packed" ? "" : style.mode,
  ]
    .filter(Boolean)
    .join(" ");

/** A tree of boxes with long texts, laid out in the room of few; `em` is how large its labels come out. */
const treeGraph = (texts = TEXTS, first = "a>b") => {
  const graph = graphOf(["a", "b", "c", "d"], first, "a>c", "b>d");
  for (const [at, node] of graph.nodes.entries()) node.lines = [texts[at % texts.length]];
  return graph;
};
const PLACES = { a: box(0, 0, 10, 1), b: box(0, 3, 2, 1), c: box(8, 3, 2, 1), d: box(0, 6, 2, 1) };
const WAYS = [
  [
    [1, 1],
    [1, 3],
  ],
  [
    [9, 1],
    [9, 3],
  ],
  [
    [1, 4],
    [1, 6],
  ],
];
const plainSketch = (em, { boxes = PLACES, ways = WAYS } = {}) => ({
  ...sketchOf(boxes),
  routes: new Map(ways.entries()),
  width: ROOM.width / em,
  height: 7,
});

/** What is tried for a graph whose labels come out as large as `size` says of each variant. */
async function search(size, { effort = EFFORT.all, graph = treeGraph(), sketch = plainSketch, frame = FRAME } = {}) {
  [tried, leaders, layouts] = [[], [], []];
  laid = (style, sizes) => sketch(size(style, sizes));
  const best = await new Search(null, graph, plainRuler()).best(frame, effort);
  return { tried, best, leaders, layouts };
}

describe("what a search tries", () => {
  givesSketches();

  test("is one layout, made even, where labels reach their largest size at once", async () => {
    const { tried: all } = await search(() => 19.41);
    assert.deepEqual(all, ["D 10", "D 16", "D 10 even-all"]);
    assert.deepEqual((await search(() => 19.41, { graph: treeGraph(["말"]) })).tried, ["D 10", "D 10 even-all"]);
    assert.deepEqual((await search(() => 19.41, { effort: EFFORT.look })).tried, ["D 10"]);
    assert.deepEqual((await search(() => 19.41, { effort: EFFORT.glance })).tried, ["D 10 tight"]);
  });

  test("are other directions, hanging branches and other widths of labels where they do not", async () => {
    const turned = ["D 10", "R 10", "D 10 hang0", "D 10 hang1"];
    const glance = await search(() => 19.39, { effort: EFFORT.glance });
    assert.deepEqual(
      glance.tried,
      turned.map((one) => one.replace("10", "10 tight")),
    );
    const look = await search(() => 15, { effort: EFFORT.look });
    assert.deepEqual(look.tried, [...turned, "D 7", "D 14", "D 10 tight"]);
    const all = await search(() => 14);
    assert.deepEqual(all.tried, [...turned, "D 7", "D 14", "D 10 tight", "D 10 even-all"]);
  });

  test("stops where labels have become as large as they may", async () => {
    const of = async (large, effort) =>
      (await search((style, { limit }) => (large(style, limit) ? 20 : 15), { effort })).tried;
    assert.deepEqual(await of(({ direction }) => direction === "RIGHT", EFFORT.look), ["D 10", "R 10"]);
    assert.deepEqual(await of(({ hang }) => hang === 0, EFFORT.look), ["D 10", "R 10", "D 10 hang0", "D 10 hang1"]);
    const all = await of((_, limit) => limit === 7, EFFORT.look);
    assert.deepEqual(all.slice(4), ["D 7"]);
    assert.deepEqual((await of((_, limit) => limit === 14, EFFORT.look)).slice(4), ["D 7", "D 14"]);
  });

  test("are many more where labels come out small, the promising ones among them", async () => {
    const turned = ["D 10", "R 10", "D 10 hang0", "D 10 hang1", "D 7", "D 14", "D 10 tight"];
    const tight = (limit) => [`R ${limit} tight`, `D ${limit} tight hang0`, `D ${limit} tight hang1`];
    const folds = ["R 10 fold2", "D 10 fold2", "R 10 fold3", "D 10 fold3"];
    const more = ["D 5", "D 6", "D 8.5", "D 12", ...folds, "D 10 even-all"];
    assert.deepEqual((await search(() => 13.9)).tried, [...turned, ...tight(10), ...more]);
    const all = ["D 7 tight", ...tight(7), "D 14 tight", ...tight(14)];
    assert.deepEqual((await search(() => 11.9)).tried, [...turned, ...tight(10), ...all, ...more]);
    // what has been far smaller to the right is not tried to the right again
    const far = await search(({ direction }) => (direction === "RIGHT" ? 11 : 13.5));
    assert.deepEqual(far.tried, [...turned, ...tight(10).slice(1), ...more]);
    const { tried: spoken } = await search(() => 13.9, { graph: treeGraph(TEXTS, "a>b:말") });
    assert.ok(spoken.includes("D 10 free") && !spoken.includes("R 10 free"));
    const { tried: look } = await search(() => 11, { effort: EFFORT.look });
    assert.ok(!look.some((one) => one.includes("fold")));
  });

  test("is everything laid out at once where labels cannot be read", async () => {
    const { tried: crowd } = await search(() => 9.9);
    assert.deepEqual(
      crowd.filter((one) => one.includes("include")),
      ["D 10 include", "R 10 include"],
    );
    assert.ok(!crowd.some((one) => one.includes("free")));
    assert.ok(!(await search(() => 10)).tried.some((one) => one.includes("include")));
    const spoken = treeGraph(TEXTS, "a>b:말");
    const { tried: free } = await search(() => 9.9, { graph: spoken });
    assert.ok(free.includes("D 10 free") && free.includes("R 10 free") && free.includes("D 7 free"), `${free}`);
  });

  test("ends with the first layouts where there is too much to be read anyway", async () => {
    const of = async (count, em) => {
      const ids = Array.from({ length: count }, (_, at) => `n${at}`);
      const boxes = Object.fromEntries(ids.map((id, at) => [id, box(0, at, 1, 0.5)]));
      const sketch = () => plainSketch(em, { boxes, ways: [] });
      return (await search(() => em, { graph: graphOf(ids), sketch })).tried.slice(0, 4);
    };
    assert.deepEqual(await of(121, 15), ["D 10", "R 10"]);
    assert.ok((await of(120, 15)).includes("D 10 tight"));
    assert.deepEqual(await of(41, 6.9), ["D 10", "R 10"]);
    assert.ok((await of(41, 7)).length > 2);
    assert.ok((await of(40, 6.9)).length > 2);
    assert.deepEqual(await of(301, 15), ["D 10"]);
  });

  test("are looser and forced ways where something is wrong, forced ones where the order is", async () => {
    const through = (em) => plainSketch(em, { boxes: { ...PLACES, b: box(4, 0.5, 2, 1) } });
    const { tried: mended } = await search(() => 20, { sketch: through, effort: EFFORT.look });
    assert.deepEqual(mended.slice(-2), ["D 10 loose", "D 10 forced"]);
    const wrong = (em) =>
      plainSketch(em, {
        boxes: { ...PLACES, b: PLACES.c, c: PLACES.b, d: box(8, 6, 2, 1) },
        ways: [
          WAYS[1],
          WAYS[0],
          [
            [9, 4],
            [9, 6],
          ],
        ],
      });
    const { tried: forced } = await search(() => 20, { sketch: wrong, effort: EFFORT.look });
    assert.ok(!forced.some((one) => one.includes("loose")) && forced.at(-1) === "D 10 forced", `${forced}`);
    assert.ok(!(await search(() => 15, { effort: EFFORT.look })).tried.some((one) => /loose|forced/.test(one)));
  });

  test("are other shares where lines cross or go round, and straighter ones where they turn often", async () => {
    const turning = (count) => (em) => {
      const zigzag = Array.from({ length: count + 2 }, (_, at) => [
        1 + 0.3 * (Math.ceil(at / 2) % 2),
        1 + Math.floor(at / 2),
      ]);
      return plainSketch(em, { ways: [zigzag, ...WAYS.slice(1)] });
    };
    const shares = (all) => all.filter((one) => one.includes("share")).length;
    const straight = (all) => all.filter((one) => one.includes("simplex")).length;
    const calm = (await search(() => 20)).tried;
    assert.deepEqual([shares(calm), straight(calm)], [0, 0]);
    assert.equal(straight((await search(() => 20, { sketch: turning(3) })).tried), 1);
    assert.equal(straight((await search(() => 20, { sketch: turning(2) })).tried), 0);
    const wayRound = [
      [10, 0.5],
      [24, 0.5],
      [24, 3.5],
      [10, 3.5],
    ];
    const round = (em) => plainSketch(em, { ways: [WAYS[0], wayRound, WAYS[2]] });
    const { tried: wide, leaders: all } = await search(() => 20, { sketch: round });
    assert.ok(all[0].detours > 0.15);
    assert.deepEqual(
      wide.filter((one) => one.includes("share")),
      ["D 10 share0.6", "D 10 share1.6"],
    );
  });
});

describe("what a layout is worth", () => {
  givesSketches();

  const COST = { crossing: 0.02, bend: 0.003, detour: 0.2, stray: 0.04, fault: 0.5, shuffled: 0.4, broken: 0.04 };
  /** What is taken off for what is wrong, as far as it counts. */
  const blemishes = ({ crossings, bends, detours, strays, faults, shuffled, broken }) =>
    Math.min(0.6, COST.crossing * crossings) +
    Math.min(0.1, COST.bend * bends) +
    Math.min(0.3, COST.detour * detours) +
    Math.min(0.2, COST.stray * strays) +
    COST.fault * Math.min(3, faults) +
    (shuffled ? COST.shuffled : 0) +
    COST.broken * broken;

  /** The first layout of a graph with these lines, drawn so. */
  async function first(graph, boxes, routes, labels = [], em = 20) {
    const sketch = () => ({
      ...sketchOf(boxes),
      routes: new Map(routes.entries()),
      labels: new Map(labels),
      width: ROOM.width / em,
      height: 1,
    });
    return (await search(() => em, { graph, sketch, effort: EFFORT.glance })).leaders[0];
  }

  const grid = (count) => {
    const boxes = {};
    const said = [];
    const routes = [];
    for (let at = 0; at < count; at += 1) {
      Object.assign(boxes, {
        [`l${at}`]: box(0, 3 * at, 1, 1),
        [`r${at}`]: box(100, 3 * at, 1, 1),
        [`t${at}`]: box(3 + 3 * at, -9, 1, 1),
        [`u${at}`]: box(3 + 3 * at, 90, 1, 1),
      });
      said.push(`l${at}>r${at}`, `t${at}>u${at}`);
      routes.push(
        [
          [1, 3 * at + 0.5],
          [100, 3 * at + 0.5],
        ],
        [
          [3.5 + 3 * at, -8],
          [3.5 + 3 * at, 90],
        ],
      );
    }
    return [graphOf(Object.keys(boxes), ...said), boxes, routes];
  };

  test("is less for each crossing, up to thirty", async () => {
    for (const [count, crossings] of [
      [1, 1],
      [3, 9],
      [6, 36],
    ]) {
      const { value, ...one } = await first(...grid(count));
      assert.deepEqual([one.crossings, one.faults, one.bends, one.em], [crossings, 0, 0, 20]);
      assert.ok(near(value, Math.log(20) - USUAL - blemishes(one), 1e-9), `${value}`);
    }
  });

  test("is less for each corner, up to thirty-three, and for ways round", async () => {
    const boxes = { a: box(0, 0, 2, 1), b: box(0, 90, 2, 1) };
    for (const corners of [2, 10, 40]) {
      const route = [[1, 1]];
      for (let at = 0; at < corners / 2; at += 1) {
        const [x, y] = [1 + 0.01 * (at % 2), 2 + at];
        route.push([x, y], [2.01 - x, y]);
      }
      route.push([route.at(-1)[0], 90]);
      const { value, ...one } = await first(graphOf(["a", "b"], "a>b"), boxes, [route]);
      assert.equal(one.bends, corners);
      assert.ok(near(value, Math.log(20) - USUAL - blemishes(one), 1e-9), `${corners}: ${value}`);
    }
    for (const far of [40, 400]) {
      const route = [
        [1, 1],
        [1, 2],
        [far, 2],
        [far, 89],
        [1, 89],
        [1, 90],
      ];
      const near_ = { a: box(0, 0, 2, 1), b: box(0, 5, 2, 1) };
      const short = [
        [2, 0.5],
        [far, 0.5],
        [far, 5.5],
        [2, 5.5],
      ];
      for (const [places, way] of [
        [boxes, route],
        [near_, short],
      ]) {
        const { value, ...one } = await first(graphOf(["a", "b"], "a>b"), places, [way]);
        assert.ok(one.detours > 0);
        assert.ok(near(value, Math.log(20) - USUAL - blemishes(one), 1e-9), `${far}: ${value} ${one.detours}`);
      }
    }
  });

  test("is less for faults, up to three, for what is out of order, and for labels astray", async () => {
    for (const count of [1, 2, 3, 5]) {
      const boxes = Object.fromEntries(
        Array.from({ length: count * 2 }, (_, at) => [`n${at}`, box(0, 3 * Math.floor(at / 2), 2, 1)]),
      );
      const { value, ...one } = await first(graphOf(Object.keys(boxes)), boxes, []);
      assert.equal(one.faults, count);
      assert.ok(near(value, Math.log(20) - USUAL - 0.5 * Math.min(3, count), 1e-9));
    }
    const star = { a: box(4, 0, 2, 1), b: box(8, 6, 2, 1), c: box(4, 6, 2, 1), d: box(0, 6, 2, 1) };
    const { value, ...one } = await first(graphOf(["a", "b", "c", "d"], "a>b", "a>c", "a>d"), star, [
      [
        [5.5, 1],
        [5.5, 3],
        [9, 3],
        [9, 6],
      ],
      [
        [5, 1],
        [5, 6],
      ],
      [
        [4.5, 1],
        [4.5, 3],
        [1, 3],
        [1, 6],
      ],
    ]);
    assert.equal(one.shuffled, 2);
    assert.ok(near(value, Math.log(20) - USUAL - blemishes(one), 1e-9));
    for (const count of [1, 7]) {
      const ids = Array.from({ length: 2 * count }, (_, at) => `n${at}`);
      const boxes = Object.fromEntries(ids.map((id, at) => [id, box((at % 2) * 80, 9 * Math.floor(at / 2), 2, 1)]));
      const said = Array.from({ length: count }, (_, at) => `n${2 * at}>n${2 * at + 1}:말`);
      const across = (y) => [
        [2, y],
        [80, y],
      ];
      const routes = Array.from({ length: count }, (_, at) => across(9 * at + 0.5));
      const labels = Array.from({ length: count }, (_, at) => [at, box(30, 9 * at + 2, 2, 1)]);
      const astray = await first(graphOf(ids, ...said), boxes, routes, labels);
      assert.equal(astray.strays, count);
      assert.ok(near(astray.value, Math.log(20) - USUAL - blemishes(astray), 1e-9), `${astray.value}`);
    }
  });

  test("is less for broken labels, the more the nearer they are to their largest size", async () => {
    const of = (em) => first(treeGraph(), PLACES, WAYS, [], em);
    const [full, less, small] = [await of(20), await of(18), await of(16)];
    assert.equal(full.broken, 1); // three lines each, one at the most counts
    assert.ok(near(less.broken, 0.5, 1e-9) && near(small.broken, 0, 1e-9), `${less.broken} ${small.broken}`);
    for (const one of [full, less, small]) {
      assert.ok(near(one.value, Math.log(one.em) - USUAL - 0.04 * one.broken, 1e-9));
    }
  });

  test("is less for what is not as written: turned, unsaid, folded, uneven, broken elsewhere", async () => {
    const graph = (direction) => {
      const given = treeGraph();
      given.nodes.push({ ...given.nodes[0], id: "f", isGroup: true, direction: "LR", lines: [] });
      given.nodes.find(({ id }) => id === "d").parent = "f";
      return { ...given, direction };
    };
    const sketch = (em) => plainSketch(em, { boxes: { ...PLACES, f: box(-1, 5.5, 4, 3) } });
    const costs = new Map();
    for (const [direction, em] of [
      ["TB", 11],
      ["TB", 20],
      ["LR", 20],
    ]) {
      const { layouts: found } = await search(() => em, { graph: graph(direction), sketch });
      for (const { style, limit, value, broken } of found) {
        const name = `${direction} ${told(style, limit)}${style.said.size ? "" : " unsaid"}`;
        costs.set(name, Math.round((value - Math.log(em) + 0.04 * broken) * 1e6) / -1e6);
      }
    }
    const told_ = {
      "TB D 10": 0.03,
      "TB D 10 tight": 0.03,
      "TB R 10": 0.1,
      "TB D 10 unsaid": 0.08,
      "TB R 10 unsaid": 0.15,
      "TB D 7": 0.04,
      "TB D 10 fold2": 0.08,
      "TB D 10 even-all": 0,
      "LR R 10": 0.03,
      "LR R 10 even-rank": 0.005,
    };
    for (const [name, cost] of Object.entries(told_)) assert.equal(costs.get(name), cost, name);
  });
});
