// Sizes of boxes, cards and drawings, the contest of layouts, and parts of what is too much. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Contest } from "../../../build/gyoan/diagrams/worker/graph/contest.mjs";
import { drawGraph } from "../../../build/gyoan/diagrams/worker/graph/native.mjs";
import { styleOf } from "../../../build/gyoan/diagrams/worker/graph/read.mjs";
import { Sizes } from "../../../build/gyoan/diagrams/worker/graph/sizes.mjs";
import { split } from "../../../build/gyoan/diagrams/worker/graph/split.mjs";
import { weightOf } from "../../../build/gyoan/diagrams/worker/graph/shares.mjs";
import { Tree } from "../../../build/gyoan/diagrams/worker/graph/tree.mjs";
import { Cards, shown } from "../../../build/gyoan/diagrams/worker/cards/card.mjs";
import { filled } from "../../../build/gyoan/diagrams/worker/kinds/said.mjs";
import { drawingOf, roomIn, sizeIn, worth } from "../../../build/gyoan/diagrams/worker/kinds/sheet.mjs";
import { cardDrawings } from "../../../build/gyoan/diagrams/worker/cards/fit.mjs";
import { near } from "../places.mjs";
import { slide } from "../recorded.mjs";
import { box, graphOf, group, lines, node, plainRuler } from "../simple.mjs";

const ruler = plainRuler();
const LONG = "이름이 꽤나 길어서 줄을 바꾸게 되는 상자";

describe("the sizes of boxes", () => {
  const graph = {
    nodes: [
      node("a", { lines: ["짧은 것"] }),
      node("b", { lines: [LONG] }),
      node("c", { shape: "diam", lines: ["그런가요?"] }),
      group("f", { lines: ["묶음의 이름"] }),
      node("d", { shape: "fork", lines: ["d"] }),
    ],
    edges: lines("a>b:무척 길게 이어지는 말"),
  };
  const sizes = new Sizes(graph, ruler, 10, false);

  test("hold their labels, broken at the limit, in steps of half an em", () => {
    assert.deepEqual(sizes.node("a").lines, ["짧은 것"]);
    assert.ok(
      sizes.node("b").lines.length === 3 &&
        sizes.node("b").width % 0.5 === 0 &&
        sizes.node("b").width >= sizes.node("b").text + 1.2,
    );
    assert.ok(sizes.node("b").width - sizes.node("b").text < 1.2 + 0.5);
    assert.equal(new Sizes(graph, ruler, 40, false).node("b").lines.length, 1);
    assert.deepEqual(sizes.node("d"), { lines: [], width: 4, height: 0.35 });
    assert.deepEqual(new Sizes(graph, ruler, 10, true).node("d"), { lines: [], width: 0.35, height: 4 });
  });

  test("of slanted shapes are the least of several ways to break them", () => {
    const long = { nodes: [node("a", { shape: "diam", lines: [LONG] })], edges: [] };
    const { width, height, lines: said } = new Sizes(long, ruler, 14, false).node("a");
    assert.ok(said.length > 1 && width / height < 3.5);
  });

  test("do not become towers", () => {
    const endless = { nodes: [node("a", { lines: [`${LONG} `.repeat(30).trim()] })], edges: [] };
    const { width, height } = new Sizes(endless, ruler, 7, false).node("a");
    assert.ok(width / height > 0.9 && width / height < 1.7);
  });

  test("of titles and of texts at lines are broken at limits of their own", () => {
    assert.deepEqual([sizes.title("f").lines, near(sizes.title("f").height, 1.45, 1e-9)], [["묶음의 이름"], true]);
    const { lines: said, width, height } = sizes.edge(0);
    assert.ok(said.length === 2 && near(height, 2.9, 1e-9) && width <= 9.4);
    assert.ok(near(width, Math.max(...said.map((one) => ruler.width(one))) + 0.4, 1e-9));
  });

  test("count how many lines too many there are, a box", () => {
    assert.ok(near(sizes.broken(graph), 2 / 3, 1e-9)); // three lines for one, of three boxes with text
    assert.equal(new Sizes(graph, ruler, 40, false).broken(graph), 0);
    assert.equal(
      new Sizes({ nodes: [node("a", { lines: [`${LONG} ${LONG}`] })], edges: [] }, ruler, 7, false).broken({
        nodes: [node("a", { lines: [`${LONG} ${LONG}`] })],
      }),
      1,
    );
  });

  test("of a box that is made wider has fewer lines where they suffice", () => {
    const wide = sizes.fitted(graph.nodes[1], 30);
    assert.deepEqual([wide.width, wide.lines.length], [30, 1]);
    assert.ok(wide.height < sizes.node("b").height);
    assert.equal(sizes.fitted(graph.nodes[1], 3), sizes.node("b"));
    assert.equal(sizes.fitted(graph.nodes[2], 60), sizes.node("c")); // a diamond keeps its size
    const little = sizes.fitted(graph.nodes[1], sizes.node("b").width + 0.5);
    assert.deepEqual([little.lines, little.height], [sizes.node("b").lines, sizes.node("b").height]);
  });

  test("are made one in a container, or in each rank, unless a box would grow too much", () => {
    const of = (by, across, ...texts) => {
      const all = { nodes: texts.map((text, at) => node("abc"[at], { lines: [text] })), edges: lines("a>b", "a>c") };
      const made = new Sizes(all, ruler, 40, across).even(new Tree(all), by, across);
      return ["a", "b", "c"].map((id) => made.node(id).width);
    };
    const [a, b, c] = ["네 글자쯤", "다섯 글자다", "여섯 글자이다"].map(
      (text) => Math.ceil((ruler.width(text) + 1.2) / 0.5) * 0.5,
    );
    assert.deepEqual(of("all", false, "네 글자쯤", "다섯 글자다", "여섯 글자이다"), [c, c, c]);
    assert.deepEqual(of("rank", false, "네 글자쯤", "다섯 글자다", "여섯 글자이다"), [a, c, c]);
    assert.ok(b < c);
    const [, short, long] = of("rank", false, "하나", "둘", "이름이 아주 긴 상자");
    assert.ok(short < long); // more than 1.7 times
    assert.deepEqual(
      of("rank", true, "하나", "둘이다", "이름이 긴 상자").slice(1),
      [8.5, 8.5].map(() => of("rank", true, "하나", "둘이다", "이름이 긴 상자")[2]),
    ); // three times where the flow runs across
  });

  test("have one height in a row where the graph runs down, not across, unless a box would grow too much", () => {
    const of = (across, ...texts) => {
      const all = { nodes: texts.map((one, at) => node("abc"[at], { lines: one })), edges: lines("a>b", "a>c") };
      const made = new Sizes(all, ruler, 40, across).even(new Tree(all), "rank", across);
      return ["a", "b", "c"].map((id) => Math.round((made.node(id).height - 0.32) / 1.45));
    };
    assert.deepEqual(of(false, ["가"], ["나"], ["다", "라"]), [1, 2, 2]);
    assert.deepEqual(of(true, ["가"], ["나"], ["다", "라"]), [1, 1, 2]);
    assert.deepEqual(of(false, ["가"], ["나"], ["다", "라", "마", "바", "사"]), [1, 1, 5]);
  });

  test("are known by what is the same for all that are the same", () => {
    assert.equal(new Sizes(graph, ruler, 10, false).signature(), sizes.signature());
    assert.notEqual(new Sizes(graph, ruler, 7, false).signature(), sizes.signature());
  });

  test("weigh as much as all they hold, gaps included", () => {
    const framed = graphOf(["f/a", "f/b", "c"]);
    const tree = new Tree(framed);
    const plain = { node: () => ({ width: 4, height: 2 }), title: () => ({ width: 6, height: 1 }) };
    assert.equal(weightOf(tree, plain, "c"), 5.25 * 3.25);
    assert.equal(weightOf(tree, plain, "f"), 7.25 * 2.25 + 2 * 5.25 * 3.25);
  });
});

describe("cards", () => {
  const cards = new Cards(ruler);

  test("are as wide as they are asked for, their text inside, and say whether it has room", () => {
    const card = cards.card(["여섯 글자쯤 되는 말"], 9);
    assert.ok(card.width === 9 && card.lines.length === 2 && near(card.height, 2 * 1.45 + 0.32, 1e-9) && card.fits);
    assert.equal(cards.card(["나뉘지않는긴말이다"], 9).fits, false);
    assert.equal(cards.card(["말"], 1.03 + 1.2).fits, true);
    assert.ok(near(cards.card(["말"], 20, { scale: 2 }).height, 2 * 1.77, 1e-9));
    assert.equal(cards.card([], 9).height, cards.card(["말"], 9).height);
    const text = cards.text(["말", "또 말"], 20, { bold: true, scale: 2 });
    assert.ok(
      near(text.width, 2 * ruler.width("또 말", true), 1e-9) && near(text.height, 2 * 1.45 * 2, 1e-9) && text.fits,
    );
    assert.equal(cards.text(["나뉘지않는긴말이다"], 5).fits, false);
    assert.ok(near(cards.wide(["말", "또 말"]), ruler.width("또 말") + 1.2, 1e-9));
    assert.deepEqual(
      [shown(text), shown(cards.card(["말"], 9))],
      [
        { lines: ["말", "또 말"], bold: true, scale: 2 },
        { lines: ["말"], bold: false },
      ],
    );
  });

  test("come in the largest size in which they fit, in one row as long as that is as large", () => {
    const plan = (count) => ({
      title: [],
      sections: [],
      periods: Array.from({ length: count }, (_, at) => ({
        section: -1,
        lines: [`${at}년`],
        events: [["일"], ["또 일"]],
      })),
    });
    const rowsOf = (drawing) =>
      new Set(drawing.native.nodes.filter(({ id }) => id.startsWith("period")).map(({ place }) => place[1])).size;
    const few = cardDrawings(plan(3), ruler, [slide]).slide;
    assert.deepEqual([few.points, rowsOf(few)], [slide.largest, 1]);
    const many = cardDrawings(plan(24), ruler, [slide]).slide;
    assert.ok(many.points > 11 && rowsOf(many) > 1 && many.width <= slide.width && many.height <= slide.height);
    assert.deepEqual([cardDrawings(plan(0), ruler, [slide]), cardDrawings(plan(84), ruler, [slide])], [null, null]);
    assert.equal(cardDrawings(plan(3), ruler, [slide], { steps: false }).slide.native.edges.length, 0);
    assert.deepEqual(few.outline.slice(1), [
      ["0년", ["일", "또 일"]],
      ["1년", ["일", "또 일"]],
      ["2년", ["일", "또 일"]],
    ]);
  });
});

describe("a drawing", () => {
  const frame = { name: "slide", width: 103, height: 53, largest: 20, readable: 14 };

  test("is a sheet in points, with half a line's width around it", () => {
    const sheet = {
      width: 10,
      height: 5,
      clusters: [{ id: "f", place: box(0, 0, 10, 5), title: box(1, 0.5, 2, 1) }],
      nodes: [{ id: "a", place: box(1, 2, 3, 1), scale: 0.8, bold: true }],
      edges: [
        {
          start: "a",
          end: "f",
          route: [
            [4, 2.5],
            [10, 2.5],
          ],
          label: box(5, 1, 2, 1),
        },
      ],
      bands: [{ start: [1, 2], end: [3, 4], width: 0.5 }],
    };
    const { width, height, points, native, parts } = drawingOf(sheet, 10, [["가", []]]);
    assert.deepEqual([width, height, points, parts], [103, 53, 10, []]);
    assert.deepEqual(
      [native.clusters[0].place, native.clusters[0].title, native.clusters[0].depth],
      [[1.5, 1.5, 100, 50], [11.5, 6.5, 20, 10], 0],
    );
    assert.deepEqual(
      [
        native.nodes[0].place,
        native.nodes[0].points,
        native.nodes[0].bold,
        native.nodes[0].dashed,
        native.nodes[0].scale,
      ],
      [[11.5, 21.5, 30, 10], 8, true, false, undefined],
    );
    assert.deepEqual(
      [native.edges[0].route, native.edges[0].label, native.edges[0].pattern, native.edges[0].heads],
      [
        [
          [41.5, 26.5],
          [101.5, 26.5],
        ],
        [51.5, 11.5, 20, 10],
        "normal",
        ["none", "none"],
      ],
    );
    assert.deepEqual(native.bands, [{ start: [11.5, 21.5], end: [31.5, 41.5], width: 5 }]);
  });

  test("has labels as large as its frame allows in both directions, and no larger than they may be", () => {
    assert.deepEqual(
      [
        sizeIn(frame, { width: 10, height: 1 }),
        sizeIn(frame, { width: 1, height: 10 }),
        sizeIn(frame, { width: 1, height: 1 }),
      ],
      [10, 5, 20],
    );
    assert.deepEqual(roomIn(frame, 5), { width: 20, height: 10 });
    assert.ok(
      worth(10, frame) < worth(16, frame) &&
        worth(20, frame) - worth(16, frame) < (worth(16, frame) - worth(12.8, frame)) / 2,
    );
    assert.ok(near(worth(16, frame) - worth(8, frame), Math.log(2), 1e-9));
    assert.equal(filled("{count}개 더 {what}", { count: 3, what: "있음" }), "3개 더 있음");
  });

  test("has the looks that its source says", () => {
    assert.deepEqual(styleOf({ fill: "#fff", width: "2px", dashes: "5 3", weight: "700" }), {
      fill: "#fff",
      stroke: "",
      color: "",
      strokeWidth: 2,
      dashed: true,
      bold: true,
    });
    assert.deepEqual(styleOf({}), { fill: "", stroke: "", color: "", strokeWidth: 0, dashed: false, bold: false });
    assert.deepEqual(
      [
        styleOf({ dashes: "0" }).dashed,
        styleOf({ weight: "400" }).bold,
        styleOf({ weight: "500" }).bold,
        styleOf({ weight: "bolder" }).bold,
      ],
      [false, false, false, true],
    );
  });
});

describe("a contest", () => {
  const style = (direction, more = {}) => ({
    direction,
    inner: direction,
    hang: null,
    fold: 0,
    said: new Map(),
    ...more,
  });
  const frame = { largest: 20 };
  const of = (results) => {
    const tried = [];
    const contest = new Contest(async (one, limit) => {
      tried.push(`${one.direction} ${limit}`);
      const found = results[one.direction];
      return found && { style: one, limit, value: found.em, ...found };
    }, frame);
    return { contest, tried };
  };

  test("keeps the best, the first of as good ones, each tried once", async () => {
    const { contest, tried } = of({ DOWN: { em: 10 }, RIGHT: { em: 12 }, UP: { em: 12 } });
    await contest.consider([style("DOWN"), style("RIGHT"), style("UP"), style("LEFT")]);
    await contest.consider([style("RIGHT"), style("DOWN")]);
    assert.deepEqual([contest.best.style.direction, contest.em, tried.length], ["RIGHT", 12, 4]);
    await contest.vary([{}], 7);
    assert.deepEqual(tried.at(-1), "RIGHT 7");
    await contest.vary([{ free: true }]);
    assert.equal(tried.length, 6);
  });

  test("is done where labels are large and nothing is wrong", async () => {
    const done = async (found) => {
      const { contest } = of({ DOWN: { faults: 0, shuffled: 0, ...found } });
      assert.equal(contest.isLarge, false);
      await contest.consider([style("DOWN")]);
      return [contest.isLarge, contest.isDone];
    };
    assert.deepEqual(
      [
        await done({ em: 20 }),
        await done({ em: 19.4 }),
        await done({ em: 19.3 }),
        await done({ em: 20, faults: 1 }),
        await done({ em: 20, shuffled: 1 }),
      ],
      [
        [true, true],
        [true, true],
        [false, false],
        [true, false],
        [true, false],
      ],
    );
  });

  test("leaves out what has stayed far smaller", async () => {
    const { contest } = of({ DOWN: { em: 10 }, RIGHT: { em: 8.5 }, UP: { em: 8.4 } });
    await contest.consider(["DOWN", "RIGHT", "UP"].map((direction) => style(direction)));
    assert.deepEqual(
      contest
        .promising(["DOWN", "RIGHT", "UP", "LEFT"].map((direction) => style(direction, { tight: true })))
        .map(({ direction }) => direction),
      ["DOWN", "RIGHT", "LEFT"],
    );
  });
});

describe("a graph that is too much", () => {
  const ids = Array.from({ length: 16 }, (_, at) => `n${at}`);
  const chain = ids.slice(1).map((id, at) => `${ids[at]}>${id}`);
  const frame = { readable: 14, words: { more: "그 밖에 {count}개" } };
  const bySize = async (part) => ({ em: 160 / part.nodes.length });
  const cut = async (graph, em = 160 / graph.nodes.length) =>
    (await split(graph, { em }, frame, bySize)).map((one) => one.graph);

  test("comes in parts with all boxes once, and what lines lead to beside their border", async () => {
    const parts = await cut(graphOf(ids, ...chain));
    assert.equal(parts.length, 2);
    const own = parts.map(({ nodes }) => nodes.filter(({ id }) => !id.endsWith("→")).map(({ id }) => id));
    assert.deepEqual(own.flat(), ids);
    const ghosts = parts.map(({ nodes }) => nodes.filter(({ id }) => id.endsWith("→")));
    assert.deepEqual(
      ghosts.map((some) => some.map(({ id }) => id)),
      [["n8→"], ["n7→"]],
    );
    assert.ok(ghosts.flat().every(({ dashed, shape }) => dashed && shape === "rounded"));
    assert.ok(parts.every(({ nodes }) => nodes.filter(({ id }) => !id.endsWith("→")).every(({ dashed }) => !dashed)));
    assert.deepEqual(
      parts.map(({ edges }) => [edges.length, edges.map(({ index }) => index).join()]),
      [
        [8, "0,1,2,3,4,5,6,7"],
        [8, "0,1,2,3,4,5,6,7"],
      ],
    );
  });

  test("keeps what lines lead to in the frames that are drawn, where its labels stay readable so", async () => {
    const boxes = ["f", "g"].flatMap((id) => Array.from({ length: 8 }, (_, at) => `${id}/${id}${at}`));
    const names = boxes.map((one) => one.split("/")[1]);
    const graph = graphOf(boxes, ...names.slice(1).map((id, at) => `${names[at]}>${id}`));
    const around = { ...node("o", { isGroup: true }), parent: "" };
    graph.nodes = [around, ...graph.nodes.map((one) => (one.isGroup ? { ...one, parent: "o" } : one))];
    const parents = async (layOut) =>
      (await split(graph, { em: 10 }, frame, layOut)).map((one) =>
        one.graph.nodes.filter(({ id }) => id.endsWith("→")).map(({ parent }) => parent),
      );
    assert.deepEqual(await parents(async () => ({ em: 20 })), [["o"], ["o"]]);
    const isLoose = ({ nodes }) => nodes.every(({ id, parent }) => !id.endsWith("→") || parent === "");
    assert.deepEqual(await parents(async (part) => ({ em: isLoose(part) ? 20 : 13 })), [[""], [""]]);
  });

  test("has one box for very many outside", async () => {
    const spokes = Array.from({ length: 24 }, (_, at) => `s${at}`);
    const parts = await cut(graphOf(["hub", ...spokes], ...spokes.map((id) => `hub>${id}`)));
    const crowd = parts.flatMap(({ nodes }) => nodes).filter(({ id }) => id === "hub→end");
    assert.equal(crowd.length, 1);
    assert.match(crowd[0].lines[0], /^그 밖에 \d+개$/);
    const first = parts.find(({ nodes }) => nodes.some(({ id }) => id === "hub"));
    assert.equal(first.edges.filter(({ end }) => end === "hub→end").length, 1);
  });

  test("keeps frames around what stands in them, and tells how they hang together first", async () => {
    const boxes = ["f", "g", "h", "k"].flatMap((frame_) => [1, 2, 3, 4].map((at) => `${frame_}/${frame_}${at}`));
    const inner = ["f", "g", "h", "k"].flatMap((one) => [1, 2, 3].map((at) => `${one}${at}>${one}${at + 1}`));
    const parts = await split(
      graphOf(boxes, ...inner, "f4>g1", "g4>h1", "f1>g2", "h4>k1"),
      { em: 4 },
      frame,
      async (part) => ({ em: part.nodes.length < 9 ? 14 : 5 }),
    );
    const [overview, ...others] = parts.map((one) => one.graph);
    assert.deepEqual(
      overview.nodes.map(({ id, isGroup, bold }) => [id, isGroup, bold]),
      ["f", "g", "h", "k"].map((id) => [id, false, true]),
    );
    assert.deepEqual(
      overview.edges.map(({ start, end, lines: said }) => `${start}>${end}${said}`),
      ["f>g", "g>h", "h>k"],
    );
    for (const { nodes } of others) {
      for (const one of nodes.filter(({ parent }) => parent)) assert.ok(nodes.some(({ id }) => id === one.parent));
    }
  });

  test("has an overview of at least four boxes, all but one of them frames, with lines between them", async () => {
    const overviewed = async (frames, single, ...links) => {
      const boxes = frames.flatMap((one) => [1, 2, 3, 4, 5, 6].map((at) => `${one}/${one}${at}`));
      const inner = frames.flatMap((one) => [1, 2, 3, 4, 5].map((at) => `${one}${at}>${one}${at + 1}`));
      const graph = graphOf([...boxes, ...single], ...inner, ...links);
      const parts = await split(graph, { em: 4 }, frame, async (part) => ({ em: part.nodes.length < 9 ? 14 : 5 }));
      return parts.some(({ graph: { nodes } }) => nodes.filter(({ bold }) => bold).length === frames.length);
    };
    assert.equal(await overviewed(["f", "g", "h"], ["x"], "f1>g1", "g1>h1", "x>f1"), true);
    assert.equal(await overviewed(["f", "g", "h"], [], "f1>g1", "g1>h1"), false);
    assert.equal(await overviewed(["f", "g"], ["x", "y"], "f1>g1", "x>f1", "y>g1"), false);
    assert.equal(await overviewed(["f", "g", "h", "k"], []), false);
  });

  test("stays whole where parts are hardly larger", async () => {
    assert.deepEqual(await split(graphOf(ids, ...chain), { em: 10 }, frame, async () => ({ em: 11.9 })), []);
    assert.notDeepEqual(await split(graphOf(ids, ...chain), { em: 10 }, frame, async () => ({ em: 12 })), []);
    assert.equal(typeof drawGraph, "function");
  });
});
