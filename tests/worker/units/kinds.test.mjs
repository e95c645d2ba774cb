// Mind maps, sankeys, quadrants, tree maps, blocks and boxes with cells: their places and colours. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gridSketch } from "../../../build/gyoan/diagrams/worker/block/grid.mjs";
import { straightWays } from "../../../build/gyoan/diagrams/worker/block/straight.mjs";
import { cellsOf, divided } from "../../../build/gyoan/diagrams/worker/boxes/cells.mjs";
import { countOf, diamonds, headOf, numbers, touches } from "../../../build/gyoan/diagrams/worker/boxes/ends.mjs";
import { placeNames } from "../../../build/gyoan/diagrams/worker/chart/names.mjs";
import { mindmapSheet } from "../../../build/gyoan/diagrams/worker/mindmap/places.mjs";
import { gapBetween, lookOf, Topics } from "../../../build/gyoan/diagrams/worker/mindmap/topics.mjs";
import { paints } from "../../../build/gyoan/diagrams/worker/sankey/looks.mjs";
import { BAR, placesIn } from "../../../build/gyoan/diagrams/worker/sankey/places.mjs";
import { box as systemBox, line as systemLine } from "../../../build/gyoan/diagrams/worker/system/graph.mjs";
import { tiles } from "../../../build/gyoan/diagrams/worker/treemap/tiles.mjs";
import { Tree } from "../../../build/gyoan/diagrams/worker/graph/tree.mjs";
import { lots } from "../lots.mjs";
import { inside, meets, middle, near, runsThrough } from "../places.mjs";
import { box, group, lines, node, plainRuler, sketchOf } from "../simple.mjs";

const ruler = plainRuler();
const named = ({ nodes }, id) => nodes.find((one) => one.id === id);

describe("a mind map", () => {
  let count = 0;
  const topic = (text, ...children) => ({ id: String(count++), lines: [text], bold: false, shape: "default", children });
  const mapOf = (left, root) => mindmapSheet(new Topics(root, ruler, { limit: 10, bare: false }).root, left);
  const garden = () => {
    count = 0;
    const tree = topic("정원", topic("꽃", topic("장미"), topic("국화"), topic("백합")), topic("나무", topic("소나무", topic("솔방울"), topic("송홧가루"))), topic("못"), topic("길", topic("돌")));
    let number = 0;
    const renumber = (one) => ({ ...one, id: String(number++), children: one.children.map(renumber) });
    return renumber(tree);
  };
  const all = (one) => [one, ...one.children.flatMap(all)];

  for (const left of [0, 1, 2]) {
    test(`has each topic in the middle of its children, with ${left} branches at the left`, () => {
      const root = garden();
      const sheet = mapOf(left, root);
      for (const { id, children } of all(root).slice(1).filter((one) => one.children.length)) {
        const ys = children.map((child) => middle(named(sheet, child.id).place)[1]);
        assert.ok(near(middle(named(sheet, id).place)[1], (ys[0] + ys.at(-1)) / 2, 1e-9), id);
      }
    });

    test(`has branches beside the middle, none on another, in the order of the source, with ${left} at the left`, () => {
      const root = garden();
      const sheet = mapOf(left, root);
      const centre = named(sheet, "0").place;
      assert.ok(near(middle(centre)[1], sheet.height / 2, 1e-9));
      for (const [at, branch] of root.children.entries()) {
        const { x, width } = named(sheet, branch.id).place;
        if (at < left) assert.ok(near(x + width, centre.x - 2.6, 1e-9));
        else assert.ok(near(x, centre.x + centre.width + 2.6, 1e-9));
      }
      const places = sheet.nodes.map(({ place }) => place);
      for (const [at, one] of places.entries()) for (const other of places.slice(at + 1)) assert.ok(!meets(one, other, -0.1), "nearer than a tenth");
      for (const side of [root.children.slice(0, left), root.children.slice(left)]) {
        const ys = side.map(({ id }) => named(sheet, id).place.y);
        assert.deepEqual(ys, ys.toSorted((a, b) => a - b));
      }
      const whole = { x: 0, y: 0, width: sheet.width, height: sheet.height };
      assert.ok(places.every((place) => inside(place, whole, 1e-9)));
      assert.ok(near(Math.max(...places.map(({ x, width }) => x + width)), sheet.width, 1e-9));
    });

    test(`has lines that swing from a side of each topic to the near side of what belongs to it, with ${left} at the left`, () => {
      const sheet = mapOf(left, garden());
      for (const { start, end, route } of sheet.edges) {
        const [from, to] = [start, end].map((id) => named(sheet, id).place);
        const isLeft = to.x < from.x;
        assert.ok(near(route[0][0], isLeft ? from.x : from.x + from.width, 1e-9) && near(route[0][1], middle(from)[1], 1e-9));
        assert.ok(near(route.at(-1)[0], isLeft ? to.x + to.width : to.x, 1e-9) && near(route.at(-1)[1], middle(to)[1], 1e-9));
        if (route.length === 4) assert.ok(near(route[1][0], (route[0][0] + route[3][0]) / 2, 1e-9) && route[1][0] === route[2][0]);
        assert.equal(route.length === 2, Math.abs(route[0][1] - route.at(-1)[1]) < 0.02);
      }
      assert.deepEqual(sheet.edges.map(({ strokeWidth, start }) => strokeWidth === 3 && start === "0"), sheet.edges.map(({ start }) => start === "0"));
    });
  }

  test("has the topics of a depth in one column, as wide as the widest", () => {
    const sheet = mapOf(0, garden());
    for (const ids of [["1", "5", "9", "10"], ["2", "3", "4", "6", "11"]]) {
      assert.equal(new Set(ids.map((id) => named(sheet, id).place.x.toFixed(6))).size, 1);
      assert.equal(new Set(ids.map((id) => named(sheet, id).place.width.toFixed(6))).size, 1);
    }
    assert.ok(named(sheet, "2").place.x >= named(sheet, "1").place.x + named(sheet, "1").place.width + 2 - 1e-9);
    assert.equal(mapOf(0, garden()).unequal, 1);
    assert.ok(mapOf(1, garden()).unequal < 0.5);
  });

  test("has a topic higher than its children in their middle, and siblings the farther apart the more belongs to them", () => {
    const tall = { id: "0", lines: ["가"], bold: false, shape: "default", children: [{ id: "1", lines: ["하나", "둘", "셋", "넷", "다섯"], bold: false, shape: "default", children: [{ id: "2", lines: ["잎"], bold: false, shape: "default", children: [] }] }] };
    const sheet = mapOf(0, tall);
    assert.ok(near(middle(named(sheet, "1").place)[1], middle(named(sheet, "2").place)[1], 1e-9));
    const one = (depth, children = [], outline = "rounded") => ({ depth, children, outline });
    assert.ok(gapBetween(one(1, [1]), one(1)) > gapBetween(one(1), one(1)));
    assert.ok(gapBetween(one(2, [1]), one(2)) > gapBetween(one(2), one(2)) && gapBetween(one(2), one(2, [1])) === gapBetween(one(2, [1]), one(2)));
    assert.ok(gapBetween(one(2, [], "plain"), one(2, [], "plain")) < gapBetween(one(2, [], "plain"), one(2)));
  });

  test("has bold first rows in full colours, the deeper ones pale, each branch its own, and the middle larger", () => {
    const { root } = new Topics(garden(), ruler, { limit: 10, bare: true });
    assert.deepEqual(root.children.map(({ branch, bold }) => [branch, bold]), [[0, true], [1, true], [2, true], [3, true]]);
    const leaf = root.children[1].children[0].children[0];
    assert.deepEqual([leaf.depth, leaf.branch, leaf.bold, leaf.outline, root.children[0].outline], [3, 1, false, "plain", "rounded"]);
    assert.deepEqual([lookOf(root).slot, lookOf(root).scale, lookOf(root.children[1]).slot, lookOf(root.children[1].children[0]).tint, lookOf(leaf).fill], ["text", 1.2, "attention", 0.1, "none"]);
    const alone = new Topics({ ...garden(), children: [] }, ruler, { limit: 10, bare: false }).root;
    assert.ok(near(alone.height, 1.2 * (1.45 + 0.32), 1e-9));
    const long = new Topics({ ...garden(), lines: ["가나다라 ".repeat(60).trim()], children: [] }, ruler, { limit: 10, bare: false }).root;
    assert.ok(long.width / long.height > 1 && long.width / long.height < 3);
  });
});

describe("a sankey diagram", () => {
  const flow = (from, to, value) => ({ from, to, value });
  const nodeAt = (column, value, more = {}) => ({ name: `갈래 ${column}`, text: String(value), column, value, color: "", ...more });
  const READ = { nodes: [nodeAt(0, 30), nodeAt(0, 10), nodeAt(1, 40), nodeAt(2, 25), nodeAt(2, 15)], links: [flow(0, 2, 30), flow(1, 2, 10), flow(2, 3, 25), flow(2, 4, 15)], linkColor: "" };
  const ROOM = { width: 50, height: 20 };
  const { bars, labels, bands, share } = placesIn(ROOM, READ, ruler);

  test("has bars in columns at even distances, as high as what flows through them", () => {
    const xs = [0, 2, 3].map((at) => bars[at].x);
    assert.ok(near(xs[1] - xs[0], xs[2] - xs[1], 1e-9) && bars[0].x === bars[1].x && bars[3].x === bars[4].x);
    assert.ok(bars.every(({ width }) => width === BAR));
    const scale = bars[2].height / 40;
    for (const [at, { value }] of READ.nodes.entries()) assert.ok(near(bars[at].height, value * scale, 1e-9));
    assert.ok(near(share, 40 * scale / ROOM.height, 1e-9));
  });

  test("uses the height that there is: the fullest column with its gaps reaches from top to bottom", () => {
    const slots = [[0, 1], [2], [3, 4]].map((column) => column.reduce((sum, at) => sum + Math.max(bars[at].height, labels[at].height) + 0.55, -0.55));
    assert.ok(near(Math.max(...slots), ROOM.height, 0.01));
  });

  test("has bars in the order of the source, apart, in the room, a bar with one neighbour level with it", () => {
    for (const [one, other] of [[0, 1], [3, 4]]) assert.ok(bars[other].y - bars[one].y - bars[one].height >= 0.55 - 1e-6);
    assert.ok(bars.every(({ y, height }) => y >= -1e-9 && y + height <= ROOM.height + 1e-9));
    const straight = placesIn(ROOM, { nodes: [nodeAt(0, 5), nodeAt(1, 5)], links: [flow(0, 1, 5)] }, ruler).bars;
    assert.ok(near(middle(straight[0])[1], middle(straight[1])[1], 1e-6));
  });

  test("has bands that leave and reach their bars one below the other, filling them", () => {
    for (const [at, { from, to }] of READ.links.entries()) {
      assert.ok(near(bands[at].start[0], bars[from].x + BAR, 1e-9) && near(bands[at].end[0], bars[to].x, 1e-9));
    }
    assert.ok(near(bands[0].start[1], bars[0].y, 1e-9) && near(bands[0].end[1], bars[2].y, 1e-9));
    assert.ok(near(bands[1].end[1], bands[0].end[1] + bands[0].width, 1e-9));
    assert.ok(near(bands[3].start[1], bands[2].start[1] + bands[2].width, 1e-9) && near(bands[3].start[1] + bands[3].width, bars[2].y + bars[2].height, 1e-9));
  });

  test("has bands in the order of where they lead, whatever the source's order", () => {
    const crossed = { nodes: READ.nodes, links: [flow(1, 2, 10), flow(0, 2, 30), flow(2, 4, 15), flow(2, 3, 25)] };
    const places = placesIn(ROOM, crossed, ruler);
    assert.ok(places.bands[1].end[1] < places.bands[0].end[1] && places.bands[3].start[1] < places.bands[2].start[1]);
  });

  test("has labels beside their bars: left of the first column, else right, in their middle", () => {
    for (const [at, { place }] of labels.entries()) {
      if (READ.nodes[at].column) assert.ok(near(place.x, bars[at].x + BAR + 0.4, 1e-9));
      else assert.ok(near(place.x + place.width, bars[at].x - 0.4, 1e-9) && place.x >= -1e-9);
      assert.ok(near(middle(place)[1], middle(bars[at])[1], 1e-6));
      assert.ok(place.x + place.width <= ROOM.width + 0.01);
    }
  });

  test("has its value in a line of its own where one line is too long, and no place where all is too much", () => {
    const long = { ...READ, nodes: READ.nodes.map((one) => ({ ...one, name: "이름이 조금 긴 갈래" })) };
    assert.ok(placesIn({ width: 40, height: 20 }, long, ruler).labels[0].lines.length > 1);
    assert.equal(labels[0].lines.length, 1);
    assert.equal(placesIn({ width: 9, height: 20 }, READ, ruler), null);
    assert.equal(placesIn({ width: 50, height: 2 }, READ, ruler), null);
  });

  test("breaks a label between columns where the next column begins, and one outside later", () => {
    const name = "이름이 무척 긴 갈래 하나";
    const long = { ...READ, nodes: READ.nodes.map((one) => ({ ...one, name })) };
    for (const width of [38, 44, 50, 60]) {
      const places = placesIn({ width, height: 24 }, long, ruler);
      for (const [at, { place }] of places.labels.entries()) {
        if (long.nodes[at].column === 1) assert.ok(place.x + place.width <= places.bars[3].x - 0.4 + 0.02, `${width}`);
        else assert.ok(place.width <= Math.min(16, 0.34 * width) + 0.02, `${width}`);
      }
      const [first, , inner] = places.labels;
      assert.ok(first.lines.length >= 1 && inner.lines.join(" ").startsWith("이름이"));
    }
    const wide = placesIn({ width: 80, height: 24 }, long, ruler).labels;
    assert.deepEqual(wide.map(({ lines: said }) => said.length), [1, 1, 1, 1, 1].map((_, at) => (ruler.width(`${name} · ${READ.nodes[at].text}`) <= 16 || at === 2 ? 1 : 2)));
  });

  test("shows almost nothing, too", () => {
    const thin = { nodes: [nodeAt(0, 1000), nodeAt(0, 0.001), nodeAt(1, 1000.001)], links: [flow(0, 2, 1000), flow(1, 2, 0.001)] };
    const places = placesIn(ROOM, thin, ruler);
    assert.deepEqual([places.bars[1].height, places.bands[1].width], [0.06, 0.06]);
  });

  test("gives each source a colour of its own in the order of the columns, and what flows on mostly from one the same", () => {
    const slots = (nodes, links, linkColor = "") => paints({ nodes, links, linkColor }).nodes.map(({ slot }) => slot);
    assert.deepEqual(slots(READ.nodes, READ.links), ["primary", "attention", "primary", "primary", "primary"]);
    const half = slots([nodeAt(0, 1), nodeAt(0, 1), nodeAt(1, 2)], [flow(0, 2, 1), flow(1, 2, 1)]);
    assert.deepEqual(half, ["primary", "attention", "secondary"]);
    const most = (share) => slots([nodeAt(0, 1), nodeAt(0, 1), nodeAt(1, 2)], [flow(0, 2, share), flow(1, 2, 1 - share)])[2];
    assert.deepEqual([most(0.6), most(0.59), most(0.4)], ["primary", "secondary", "attention"]);
    const late = slots([nodeAt(1, 2), nodeAt(0, 2), nodeAt(0, 1), nodeAt(1, 1)], [flow(1, 0, 2), flow(2, 3, 1)]);
    assert.deepEqual(late, ["primary", "primary", "attention", "attention"]); // columns before the source's order
  });

  test("parts what one only source is parted into, which itself is grey", () => {
    const { nodes, links } = paints({ nodes: [nodeAt(0, 3), nodeAt(1, 2), nodeAt(1, 1)], links: [flow(0, 1, 2), flow(0, 2, 1)], linkColor: "" });
    assert.deepEqual(nodes.map(({ slot }) => slot), ["muted", "primary", "attention"]);
    assert.deepEqual(links.map(({ slot, tint }) => [slot, tint]), [["primary", 0.35], ["attention", 0.35]]);
  });

  test("colours bands by where they come from or lead to, and thins colours of the source's", () => {
    const of = (linkColor) => paints({ nodes: [nodeAt(0, 1, { color: "#102030" }), nodeAt(0, 1), nodeAt(1, 2, { color: "#ff0000" })], links: [flow(0, 2, 1), flow(1, 2, 1)], linkColor }).links.map(({ fill }) => fill);
    assert.deepEqual(of("source"), ["rgba(16, 32, 48, 0.35)", ""]);
    assert.deepEqual(of("target"), ["rgba(255, 0, 0, 0.35)", "rgba(255, 0, 0, 0.35)"]);
    assert.deepEqual(of(""), of("source"));
  });
});

describe("names beside points", () => {
  const PLOT = box(0, 0, 40, 20);
  const dot = (x, y) => box(x - 0.3, y - 0.3, 0.6, 0.6);
  const put = (points, heads = [], texts = points.map((_, at) => `이름 ${at}`)) => placeNames(texts, points.map(([x, y]) => dot(x, y)), heads, PLOT, ruler);

  test("stand at the right of their points where that is free", () => {
    const { names: [{ place, lines: said }], clashes } = put([[8, 5]]);
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
    for (const [x, y] of [[18.5, 5], [21, 5], [20, 5], [5, 9.8], [20, 10], [17, 9]]) {
      const { place } = put([[x, y]]).names[0];
      assert.ok(!(place.x < 20 - 1e-9 && place.x + place.width > 20 + 1e-9), `${x},${y} across`);
      assert.ok(!(place.y < 10 - 1e-9 && place.y + place.height > 10 + 1e-9) , `${x},${y} down`);
    }
  });

  test("meet neither each other nor other points nor what stands in the plot, where that can be", () => {
    for (const draw of lots(25)) {
      const points = Array.from({ length: 7 }, () => [2 + draw(37), 1 + draw(19)]);
      const heads = [box(25, 0, 8, 1.8), box(5, 0, 8, 1.8)];
      const { names, clashes } = put(points, heads);
      const met = names.filter(({ place }, at) => [...names.filter((_, other) => other !== at).map((one) => one.place), ...heads, ...points.map(([x, y]) => dot(x, y))].some((other) => meets(place, other, 1e-4)) || !inside(place, PLOT, 1e-4));
      assert.ok(met.length <= clashes, `${JSON.stringify(points)} ${met.length} ${clashes}`);
      assert.ok(clashes <= 2);
    }
  });

  test("are broken where one line finds no room", () => {
    const walls = [box(0, 0, 40, 8), box(0, 12.2, 40, 8), box(0, 8, 10, 5), box(20, 8, 20, 5)];
    const { names: [{ lines: said }] } = placeNames(["무척이나 기다란 이름의 점"], [dot(12, 10)], walls, PLOT, ruler);
    assert.ok(said.length > 1);
    assert.equal(put([[8, 5]], [], ["무척이나 기다란 이름의 점"]).names[0].lines.length, 1);
  });

  test("tell how many meet something all the same", () => {
    assert.equal(put([[8, 5]], [box(0, 0, 40, 20)]).clashes, 1);
    assert.equal(put([[8, 5], [30, 5]]).clashes, 0);
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
        for (const other of places.slice(at + 1)) assert.ok(other.y + other.height > place.y + 1e-6 || other.x >= place.x);
      }
      assert.deepEqual([places[0].x, places[0].y], [room.x, room.y]);
    }
  });

  test("are wide rather than high: about twice as wide where they are of one value", () => {
    for (const [width, height] of [[40, 20], [20, 40], [60, 10]]) {
      const shapes = tiles(Array.from({ length: 8 }, () => 1), box(0, 0, width, height)).map((one) => one.width / one.height);
      assert.ok(Math.min(...shapes) >= 0.65 && Math.max(...shapes) <= 4.5, `${width} ${height} ${shapes}`);
    }
    assert.deepEqual(tiles([1, 1], box(0, 0, 8, 2)), [box(0, 0, 4, 2), box(4, 0, 4, 2)]);
    assert.deepEqual(tiles([1, 1], box(0, 0, 4, 4)), [box(0, 0, 4, 2), box(0, 2, 4, 2)]);
  });
});

describe("blocks on a grid", () => {
  const tree = new Tree({ nodes: [node("a"), node("b"), group("g"), node("c", { parent: "g" }), node("d", { parent: "g" }), node("e", { shape: "circ" })], edges: [] });
  const cell = (id, span = 1) => ({ id, span });
  const sizes = { node: (id) => ({ width: id === "e" ? 3 : 4, height: id === "e" ? 3 : 2 }), fitted: ({ id }) => sizes.node(id), title: () => ({ lines: ["묶음"], width: 4, height: 1.45 }) };
  const sketch = (cells, columns, inner = { columns: 1, cells: [cell("c"), cell("d")] }) => gridSketch(tree, sizes, new Map([["", { columns, cells }], ["g", inner]]), 1);

  test("stand in rows of so many columns, all of one width, over their spans", () => {
    const { boxes, width, height } = sketch([cell("a"), cell(null), cell("b"), cell("e", 3)], 3);
    assert.deepEqual([boxes.get("a"), boxes.get("b"), width, height], [box(0, 0, 4, 2), box(10, 0, 4, 2), 14, 6]);
    assert.deepEqual(boxes.get("e"), box(5.5, 3, 3, 3)); // a circle keeps its size in the middle
    const wide = sketch([cell("a", 2), cell("b")], 3).boxes;
    assert.deepEqual([wide.get("a").width, wide.get("b").x], [9, 10]);
    const one = sketch([cell("a"), cell("b")], -1).boxes;
    assert.deepEqual([one.get("b").x, one.get("b").y], [5, 0]);
    assert.equal(sketch([cell("a", 5), cell("b")], 2).boxes.get("a").width, 9); // no wider than the row
  });

  test("stand in frames with room for their titles, which fill their cells", () => {
    const { boxes } = sketch([cell("a"), cell("g")], 2);
    const frame = boxes.get("g");
    for (const id of ["c", "d"]) assert.ok(inside(boxes.get(id), frame) && boxes.get(id).y >= frame.y + 1.45);
    assert.ok(near(boxes.get("c").x - frame.x, 0.7, 1e-9) && near(frame.y + frame.height - boxes.get("d").y - boxes.get("d").height, 0.7, 1e-9));
    assert.ok(near(boxes.get("d").y - boxes.get("c").y - boxes.get("c").height, 1, 1e-9));
    assert.deepEqual([boxes.get("a").height, boxes.get("a").width], [frame.height, frame.width]);
    const wide = sketch([cell("g"), cell("a", 1)], 1).boxes;
    assert.equal(wide.get("g").width, wide.get("a").width);
  });

  test("are joined straight where they face each other with nothing between them", () => {
    const three = { a: box(0, 0, 4, 2), b: box(8, 1, 4, 4), c: box(0, 6, 4, 2), d: box(20, 20, 4, 2), e: box(4.5, 6.5, 1, 1), g: box(30, 30, 1, 1) };
    const ways = (boxes, ...said) => [...straightWays(tree, sketchOf(boxes), lines(...said)).values()];
    assert.deepEqual(ways(three, "a>b"), [[[4, 1.5], [8, 1.5]]]);
    assert.deepEqual(ways(three, "b>a"), [[[8, 1.5], [4, 1.5]]]);
    assert.deepEqual(ways(three, "a>c", "c>a"), [[[2, 2], [2, 6]], [[1, 6], [1, 2]]]);
    assert.deepEqual(ways(three, "a>d", "a>a"), []);
    assert.deepEqual(ways({ ...three, e: box(0.5, 3, 3, 2) }, "a>c"), []);
    assert.deepEqual(ways({ ...three, b: box(8, 1.3, 4, 4) }, "a>b"), []); // they face each other by too little
  });
});

describe("boxes with cells", () => {
  test("have their name above rows of columns, as wide as what is widest, without gaps", () => {
    const { width, height, cells } = cellsOf(["이름"], [[["int", "string"], ["번호", "아주 긴 제목"]], [[""]], [["합계()"]]], ruler);
    assert.equal(cells.length, 4);
    assert.deepEqual(cells.map(({ head }) => head), [true, false, false, false]);
    const [head, types, names, method] = cells;
    assert.deepEqual([head.x, head.y, head.width, types.y, types.x, names.y], [0, 0, width, head.height, 0, head.height]);
    assert.ok(near(names.x, types.width, 1e-9) && near(names.x + names.width, width, 1e-9));
    assert.ok(near(method.y, types.y + types.height, 1e-9) && near(method.y + method.height, height, 1e-9) && method.width === width);
    assert.ok(near(width, ruler.width("string") + ruler.width("아주 긴 제목") + 3, 1e-9));
    assert.equal(cellsOf(["a"], [], ruler).width, 4);
    assert.ok(near(types.height, 2 * 1.45 + 0.32, 1e-9));
  });

  test("are drawn where they were laid out, at the size of their box", () => {
    const layout = cellsOf(["이름"], [[["값"]]], ruler);
    const [outline, head, value] = divided({ id: "a", place: [10, 20, layout.width * 2, layout.height * 2], lines: ["a"] }, layout);
    assert.deepEqual([outline.lines, outline.atBack, outline.name], [[], true, "이름"]);
    assert.deepEqual([head.place[0], head.place[1], head.bold, head.slot, value.bold, value.atStart], [10, 20, true, "primary", undefined, true]);
    assert.ok(near(value.place[1], 20 + head.place[3], 0.02) && near(value.place[1] + value.place[3], 20 + layout.height * 2, 0.02));
  });

  test("are told of at the ends of lines: heads, counts and diamonds", () => {
    assert.deepEqual(["extension", "dependency", "lollipop", "only_one", "composition"].map(headOf), ["arrow_point", "arrow_open", "arrow_circle", "none", "none"]);
    assert.deepEqual(["only_one", "zero_or_one", "one_or_more", "zero_or_more", "md_parent", "extension"].map(countOf), ["1", "0..1", "1..N", "0..N", "", ""]);
    const edge = { start: "a", end: "b", route: [[10, 10], [10, 40], [60, 40]] };
    const [first, last] = diamonds(edge, ["composition", "aggregation"], 10);
    assert.deepEqual([first.place, last.place], [[6.5, 10, 7, 11], [49, 36.5, 11, 7]]);
    assert.deepEqual([first.slot, last.slot, first.shape], [undefined, "background", "diamond"]);
    assert.deepEqual(diamonds(edge, ["none", "extension"], 10), []);
  });

  test("have their counts beside the ends of a line, off the line, where that is free", () => {
    const edge = (label = [30, 5, 20, 29]) => ({ start: "a", end: "b", route: [[0, 50], [100, 50]], lines: ["1", "주문", "0..N"], label });
    const anywhere = () => true;
    const one = edge();
    const [first, last] = numbers(one, ["1", "0..N"], 10, ruler, anywhere);
    assert.deepEqual([first.lines, last.lines, one.lines], [["1"], ["0..N"], ["주문"]]);
    assert.ok(near(first.place[0], 2.5, 0.01) && near(last.place[0] + last.place[2], 97.5, 0.01));
    for (const { place } of [first, last]) assert.ok(place[1] >= 50 || place[1] + place[3] <= 50);
    assert.ok(first.place[1] >= 50); // the text stands above, the count below
    assert.deepEqual([one.label[1] + one.label[3], one.label[3]], [34, 14.5]); // what is left of the text stays near the line
    const taken = edge();
    assert.deepEqual([numbers(taken, ["1", ""], 10, ruler, () => false), taken.lines.length], [[], 3]);
    const upright = { ...edge(null), route: [[50, 0], [50, 100]], lines: ["1"], label: [60, 40, 10, 15] };
    const [beside] = numbers(upright, ["1", ""], 10, ruler, anywhere);
    assert.ok(beside.place[0] + beside.place[2] <= 47.5 + 0.01 && near(beside.place[1], 1.25, 0.01));
    assert.equal(upright.label, null);
    assert.deepEqual([touches([0, 0, 4, 4], [3, 3, 4, 4]), touches([0, 0, 4, 4], [4, 0, 4, 4]), touches([0, 0, 4, 4], [0, 4, 4, 4])], [true, false, false]);
  });
});

describe("a system", () => {
  test("has plain boxes and lines: neither dashed nor bold, in no colours of their own", () => {
    const plain = { fill: "", stroke: "", color: "", strokeWidth: 0, dashed: false, bold: false };
    for (const one of [systemBox("a", undefined, "rect", ["글", ""]), systemLine(3, "a", "b", ["말", ""], [false, true])]) {
      for (const [key, value] of Object.entries(plain)) assert.equal(one[key], value, key);
      assert.equal(one.lines.length, 1);
    }
    assert.deepEqual([systemBox("a", undefined, "rect", []).parent, systemBox("a", "g", "rect", [], true).isGroup, systemBox("a", "g", "rect", []).isGroup], ["", true, false]);
    const joined = systemLine(3, "a", "b", [], [false, true]);
    assert.deepEqual([joined.startHead, joined.endHead, joined.pattern, joined.index], ["none", "arrow_point", "normal", 3]);
    assert.ok(!runsThrough([[0, 0], [1, 0]], box(2, 2, 1, 1)));
  });
});
