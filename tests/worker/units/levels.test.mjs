// Containers laid out part by part with ELK, and which of two layouts a page has. Lengths in em.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { loadElk } from "../../../build/gyoan/diagrams/worker/graph/elk.mjs";
import { Level } from "../../../build/gyoan/diagrams/worker/graph/level.mjs";
import { drawGraph } from "../../../build/gyoan/diagrams/worker/graph/native.mjs";
import { Search } from "../../../build/gyoan/diagrams/worker/graph/search.mjs";
import { Sizes } from "../../../build/gyoan/diagrams/worker/graph/sizes.mjs";
import { ROOT, Tree } from "../../../build/gyoan/diagrams/worker/graph/tree.mjs";
import { inside, meets, middle, near, onBorder, runsThrough } from "../places.mjs";
import { packages, page, slide } from "../recorded.mjs";
import { box, graphOf, pitch, plainRuler, sketchOf } from "../simple.mjs";

const elk = loadElk(packages);
const STYLE = {
  direction: "DOWN",
  inner: "DOWN",
  mode: "packed",
  placement: "BRANDES_KOEPF",
  said: new Map(),
  forced: false,
  loose: false,
  free: false,
  hang: null,
  share: 1,
  tight: false,
  fold: 0,
  even: "",
  rough: false,
};

/** A graph laid out: its sketch, what it is asked with, and how often ELK was asked. */
async function laid(graph, style = {}, { aspect = 1.5, room = null } = {}) {
  const tree = new Tree(graph);
  const sizes = new Sizes(graph, plainRuler(), 10, false);
  const questions = [];
  const counting = { layout: (one) => (questions.push(one), elk.layout(one)) };
  const memory = { placed: new Map(), routed: new Map() };
  const level = new Level(counting, tree, sizes, { ...STYLE, ...style }, memory);
  const sketch = await level.sketch(ROOT, aspect, room);
  return { sketch, tree, sizes, questions, level, memory };
}
const at = ({ sketch }, id) => sketch.boxes.get(id);
const bottom = ({ y, height }) => y + height;
const right = ({ x, width }) => x + width;

/** Checks what must hold of every sketch. */
function sound({ sketch, tree }) {
  const boxes = [...sketch.boxes];
  const whole = { x: 0, y: 0, width: sketch.width, height: sketch.height };
  for (const [id, one] of boxes) {
    assert.ok(inside(one, whole, 1e-6), id);
    if (tree.parent(id)) {
      assert.ok(inside(one, sketch.boxes.get(tree.parent(id)), 1e-6), id);
    }
    for (const [other, two] of boxes) {
      const isApart = id !== other && !tree.isInside(id, other) && !tree.isInside(other, id);
      if (isApart) assert.ok(!meets(one, two, 1e-6), `${id} ${other}`);
    }
  }
  for (const { index, start, end } of tree.edges) {
    const route = sketch.routes.get(index);
    if (!route) continue;
    assert.ok(onBorder(route[0], sketch.boxes.get(start), 0.01), `${start} ${end}`);
    assert.ok(onBorder(route.at(-1), sketch.boxes.get(end), 0.01), `${start} ${end}`);
    for (const [id, one] of boxes) {
      if (id !== start && id !== end && !tree.isCluster(id)) {
        assert.ok(!runsThrough(route, one), `${start} ${end} ${id}`);
      }
    }
  }
}

describe("a container", () => {
  test("has a pair of boxes one after the other, in the order of their line, without asking ELK", async () => {
    for (const said of ["a>b", "b>a"]) {
      const [first, second] = said.split(">");
      const down = await laid(graphOf(["a", "b"], said));
      assert.ok(at(down, second).y > bottom(at(down, first)) && at(down, first).x === at(down, second).x, said);
      const across = await laid(graphOf(["a", "b"], said), {
        direction: "RIGHT",
      });
      assert.ok(at(across, second).x > right(at(across, first)) && at(across, first).y === at(across, second).y, said);
      assert.deepEqual([down.questions.length, across.questions.length], [0, 0]);
      sound(down);
      sound(across);
    }
    const other = await laid(graphOf(["a", "b"], "a>b"), { mode: "include" });
    assert.equal(other.questions.length, 1);
  });

  test("has a chain in as many rows as suit the room, without asking ELK", async () => {
    const graph = graphOf(["a", "b", "c", "d"], "a>b", "b>c", "c>d");
    const rows = ({ sketch }) => new Set([...sketch.boxes.values()].map(({ y }) => y.toFixed(3))).size;
    const [wide, square, high] = [
      await laid(graph, {}, { aspect: 20 }),
      await laid(graph, {}, { aspect: 1.5 }),
      await laid(graph, {}, { aspect: 0.1 }),
    ];
    assert.deepEqual([rows(wide), rows(square), rows(high)], [1, 2, 4]);
    for (const one of [wide, square, high]) {
      sound(one);
      assert.equal(one.questions.length, 0);
    }
  });

  test("has boxes without lines on a grid, in one row where that fits, else near the shape of the room", async () => {
    const graph = graphOf(["a", "b", "c", "d", "e", "f"]);
    const rows = ({ sketch }) => new Set([...sketch.boxes.values()].map(({ y }) => y)).size;
    assert.equal(rows(await laid(graph, {}, { room: { width: 99, height: 9 } })), 1);
    assert.equal(rows(await laid(graph, {}, { aspect: 4, room: { width: 13, height: 99 } })), 2);
    assert.equal(rows(await laid(graph, {}, { aspect: 0.1 })), 6);
    assert.equal(rows(await laid(graph, {}, { aspect: 30 })), 1);
    const seven = graphOf(["a", "b", "c", "d", "e", "f", "g"]);
    sound(await laid(seven));
    assert.deepEqual((await laid(graphOf([]))).sketch.boxes.size, 0);
  });

  test("has frames around what they hold, with their titles above and room around", async () => {
    const one = await laid(graphOf(["f/a"]));
    const [frame, own] = [at(one, "f"), at(one, "a")];
    const title = one.sizes.title("f");
    assert.ok(near(own.y - frame.y, title.height + 0.5, 1e-9));
    assert.ok(near(bottom(frame) - bottom(own), 0.7, 1e-9));
    assert.ok(near(frame.width, Math.max(4, own.width + 1.4, title.width + 1.4), 1e-9));
    assert.ok(near(middle(own)[0], middle(frame)[0], 1e-9));
    const wordy = graphOf(["f/a"]);
    wordy.nodes.find(({ id }) => id === "f").lines = ["이름이 긴 틀의 이름"];
    const wide = await laid(wordy);
    assert.ok(near(at(wide, "f").width, wide.sizes.title("f").width + 1.4, 1e-9));
    const tight = await laid(graphOf(["f/a"]), { tight: true });
    assert.ok(near(at(tight, "a").y - at(tight, "f").y, title.height + 0.35, 1e-9));
  });

  test("has empty frames as large as their titles need, two em high at the least", async () => {
    const graph = graphOf(["f/a"]);
    graph.nodes = graph.nodes.filter(({ id }) => id === "f");
    assert.ok(near(at(await laid(graph), "f").height, Math.max(2, pitch.box + 0.6), 1e-9));
    graph.nodes[0].lines = [];
    assert.deepEqual([at(await laid(graph), "f").width, at(await laid(graph), "f").height], [4, 2]);
  });

  test("flows as its frame says, else as the whole or its insides do", async () => {
    const graph = graphOf(["f/a", "f/b", "c"], "a>b", "f>c");
    const isAcross = (one) => at(one, "b").x > right(at(one, "a"));
    assert.equal(isAcross(await laid(graph)), false);
    assert.equal(isAcross(await laid(graph, { inner: "RIGHT" })), true);
    assert.equal(isAcross(await laid(graph, { said: new Map([["f", "RIGHT"]]) })), true);
    assert.equal(isAcross(await laid(graph, { inner: "RIGHT", said: new Map([["f", "DOWN"]]) })), false);
    for (const style of [{}, { inner: "RIGHT" }, { direction: "RIGHT" }]) {
      sound(await laid(graph, style));
    }
  });

  test("has a tree with branches that hang from the depth on that is asked for, as long as it is deep", async () => {
    const graph = graphOf(["a", "b", "c", "d", "e"], "a>b", "a>c", "b>d", "b>e");
    const hangs = async (hang) => {
      const one = await laid(graph, { hang });
      sound(one);
      return [one.questions.length, at(one, "e").y > bottom(at(one, "d")), at(one, "c").y > bottom(at(one, "b"))];
    };
    assert.deepEqual(await hangs(null), [1, false, false]);
    assert.deepEqual(await hangs(1), [0, true, false]);
    assert.deepEqual(await hangs(0), [0, true, true]);
    assert.deepEqual(await hangs(2), [1, false, false]); // it is no deeper than that
  });

  test("has a long flow in bands where that is asked for, each line as a whole", async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `n${index}`);
    const links = ids.slice(1).map((id, index) => `${ids[index]}>${id}`);
    const graph = graphOf(ids, ...links, "n0>n2", "n1>n3", "n2>n5", "n4>n7", "n6>n9", "n8>n11", "n5>n8");
    const plain = await laid(graph);
    const folded = await laid(graph, { fold: 2 });
    assert.ok(folded.sketch.height < 0.75 * plain.sketch.height);
    assert.equal(folded.questions.length, 2);
    assert.equal(folded.sketch.routes.size, graph.edges.length);
    const bands = folded.questions.map(({ children, edges }) => [children.map(({ id }) => id), edges]);
    assert.deepEqual(bands.flatMap(([own]) => own).toSorted(), ids.toSorted());
    for (const [own, edges] of bands) {
      for (const { sources, targets } of edges) {
        for (const end of [...sources, ...targets]) {
          assert.ok(own.includes(end.split("|")[0]), end);
        }
      }
    }
    sound(folded);
  });

  test("is asked for once where it is the same in two variants", async () => {
    const graph = graphOf(["a", "b", "c", "d"], "a>b", "a>c", "b>d", "c>d");
    const { level, questions, memory } = await laid(graph);
    assert.deepEqual([questions.length, memory.placed.size], [1, 1]);
    await level.sketch(ROOT, 2);
    assert.equal(questions.length, 1);
    level.style = { ...level.style, placement: "NETWORK_SIMPLEX" };
    await level.sketch(ROOT, 2);
    assert.equal(questions.length, 2);
  });
});

describe("ELK", () => {
  test("is asked once for the same, as long as that is not long ago, and says what fails", async () => {
    const graph = (id) => ({
      id,
      children: [{ id: "a", width: 10, height: 10 }],
      edges: [],
    });
    const one = await elk.layout(graph("x"));
    assert.equal(await elk.layout(graph("x")), one);
    assert.notEqual(await elk.layout(graph("y")), one);
    for (let index = 0; index < 61; index += 1) {
      await elk.layout(graph(`z${index}`));
    }
    assert.notEqual(await elk.layout(graph("x")), one); // it is long ago
    const wrong = {
      id: "w",
      children: [{ id: "a" }],
      edges: [{ id: "e", sources: ["a"], targets: ["nobody"] }],
    };
    await assert.rejects(elk.layout(wrong));
  });
});

describe("a page", () => {
  const { best } = Search.prototype;
  const GRAPH = graphOf(["a"]);
  let layouts = {};
  before(() => {
    Search.prototype.best = async function chosen(frame) {
      const { em, high, ...counts } = frame.height === page.height ? layouts.full : layouts.flat;
      const sketch = {
        ...sketchOf({ a: box(0, 0, 4, high) }),
        width: 20,
        height: high,
      };
      const none = {
        faults: 0,
        crossings: 0,
        shuffled: 0,
        bends: 0,
        detours: 0,
        strays: 0,
      };
      return {
        sketch,
        em,
        titles: new Map(),
        sizes,
        style: {},
        limit: 10,
        ...none,
        ...counts,
      };
    };
  });
  after(() => (Search.prototype.best = best));
  const sizes = new Sizes(GRAPH, plainRuler(), 10, false);
  /** Whether a page has the flat layout rather than the other. */
  const isFlat = async (flat, full = {}) => {
    layouts = {
      flat: { em: page.largest, high: 5, ...flat },
      full: { em: page.largest, high: 10, ...full },
    };
    const drawings = await drawGraph(null, GRAPH, [page]);
    return near(drawings[page.name].height, 5 * layouts.flat.em + 3, 0.1);
  };

  test("has a flat layout where its labels are large, or as large", async () => {
    assert.equal(await isFlat({}), true);
    assert.equal(await isFlat({ em: page.largest * 0.9 }), true);
    assert.equal(await isFlat({ em: page.largest * 0.89 }), false);
    assert.equal(await isFlat({ em: page.largest * 0.89 }, { em: page.largest * 0.89 }), true);
    assert.equal(await isFlat({ high: 10 }), false); // it is no flatter
  });

  test("has it only where it is as sound, and hardly more restless", async () => {
    for (const kind of ["faults", "shuffled", "crossings"]) {
      assert.deepEqual([await isFlat({ [kind]: 1 }), await isFlat({ [kind]: 1 }, { [kind]: 1 })], [false, true], kind);
    }
    assert.deepEqual([await isFlat({ bends: 4 }), await isFlat({ bends: 5 })], [true, false]);
    assert.deepEqual(
      [await isFlat({ bends: 9 }, { bends: 5 }), await isFlat({ bends: 9 }, { bends: 4 })],
      [true, false],
    );
    assert.deepEqual([await isFlat({ detours: 0.1 }), await isFlat({ detours: 0.11 })], [true, false]);
    assert.equal(await isFlat({ detours: 0.5 }, { detours: 0.45 }), true);
  });

  test("alone is drawn flat: a slide has the best layout, whatever its height", async () => {
    layouts = {
      flat: { em: slide.largest, high: 10 },
      full: { em: slide.largest, high: 10 },
    };
    const drawings = await drawGraph(null, GRAPH, [slide]);
    assert.ok(near(drawings[slide.name].height, 10 * slide.largest + 3, 0.1));
  });
});
