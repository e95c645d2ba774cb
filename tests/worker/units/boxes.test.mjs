// Blocks on grids, boxes with cells, what stands at the ends of lines, and plain systems. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gridSketch } from "../../../build/gyoan/diagrams/worker/block/grid.mjs";
import { straightWays } from "../../../build/gyoan/diagrams/worker/block/straight.mjs";
import { cellsOf, divided } from "../../../build/gyoan/diagrams/worker/boxes/cells.mjs";
import { countOf, diamonds, headOf, numbers, touches } from "../../../build/gyoan/diagrams/worker/boxes/ends.mjs";
import { box as systemBox, line as systemLine } from "../../../build/gyoan/diagrams/worker/system/graph.mjs";
import { Tree } from "../../../build/gyoan/diagrams/worker/graph/tree.mjs";
import { inside, near, runsThrough } from "../places.mjs";
import { box, group, lines, node, plainRuler, sketchOf } from "../simple.mjs";

const ruler = plainRuler();

describe("blocks on a grid", () => {
  const tree = new Tree({
    nodes: [
      node("a"),
      node("b"),
      group("g"),
      node("c", { parent: "g" }),
      node("d", { parent: "g" }),
      node("e", { shape: "circ" }),
    ],
    edges: [],
  });
  const cell = (id, span = 1) => ({ id, span });
  const sizes = {
    node: (id) => ({ width: id === "e" ? 3 : 4, height: id === "e" ? 3 : 2 }),
    fitted: ({ id }) => sizes.node(id),
    title: () => ({ lines: ["묶음"], width: 4, height: 1.45 }),
  };
  const sketch = (cells, columns, inner = { columns: 1, cells: [cell("c"), cell("d")] }, known = sizes) =>
    gridSketch(
      tree,
      known,
      new Map([
        ["", { columns, cells }],
        ["g", inner],
      ]),
      1,
    );

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

  test("stand in frames that are as wide as their titles, with a little space beside them", () => {
    for (const [width, expected] of [
      [3, 5.4], // 4 for what it holds, and 0.7 at both sides
      [4, 5.4],
      [4.1, 5.5],
      [12, 13.4],
    ]) {
      const known = { ...sizes, title: () => ({ lines: ["묶음"], width, height: 1.45 }) };
      const inner = { columns: 1, cells: [cell("c")] };
      assert.ok(near(sketch([cell("g")], 1, inner, known).boxes.get("g").width, expected, 1e-9), `${width}`);
    }
  });

  test("stand in frames with room for their titles, which fill their cells", () => {
    const { boxes } = sketch([cell("a"), cell("g")], 2);
    const frame = boxes.get("g");
    for (const id of ["c", "d"]) assert.ok(inside(boxes.get(id), frame) && boxes.get(id).y >= frame.y + 1.45);
    assert.ok(
      near(boxes.get("c").x - frame.x, 0.7, 1e-9) &&
        near(frame.y + frame.height - boxes.get("d").y - boxes.get("d").height, 0.7, 1e-9),
    );
    assert.ok(near(boxes.get("d").y - boxes.get("c").y - boxes.get("c").height, 1, 1e-9));
    assert.deepEqual([boxes.get("a").height, boxes.get("a").width], [frame.height, frame.width]);
    const wide = sketch([cell("g"), cell("a", 1)], 1).boxes;
    assert.equal(wide.get("g").width, wide.get("a").width);
  });

  test("are joined straight where they face each other with nothing between them", () => {
    const three = {
      a: box(0, 0, 4, 2),
      b: box(8, 1, 4, 4),
      c: box(0, 6, 4, 2),
      d: box(20, 20, 4, 2),
      e: box(4.5, 6.5, 1, 1),
      g: box(30, 30, 1, 1),
    };
    const ways = (boxes, ...said) => [...straightWays(tree, sketchOf(boxes), lines(...said)).values()];
    assert.deepEqual(ways(three, "a>b"), [
      [
        [4, 1.5],
        [8, 1.5],
      ],
    ]);
    assert.deepEqual(ways(three, "b>a"), [
      [
        [8, 1.5],
        [4, 1.5],
      ],
    ]);
    assert.deepEqual(ways(three, "a>c", "c>a"), [
      [
        [2, 2],
        [2, 6],
      ],
      [
        [1, 6],
        [1, 2],
      ],
    ]);
    assert.deepEqual(ways(three, "a>d", "a>a"), []);
    assert.deepEqual(ways({ ...three, e: box(0.5, 3, 3, 2) }, "a>c"), []);
    assert.deepEqual(ways({ ...three, b: box(8, 1.3, 4, 4) }, "a>b"), []); // they face each other by too little
  });
});

describe("boxes with cells", () => {
  test("have their name above rows of columns, as wide as what is widest, without gaps", () => {
    const { width, height, cells } = cellsOf(
      ["이름"],
      [
        [
          ["int", "string"],
          ["번호", "아주 긴 제목"],
        ],
        [[""]],
        [["합계()"]],
      ],
      ruler,
    );
    assert.equal(cells.length, 4);
    assert.deepEqual(
      cells.map(({ head }) => head),
      [true, false, false, false],
    );
    const [head, types, names, method] = cells;
    assert.deepEqual(
      [head.x, head.y, head.width, types.y, types.x, names.y],
      [0, 0, width, head.height, 0, head.height],
    );
    assert.ok(near(names.x, types.width, 1e-9) && near(names.x + names.width, width, 1e-9));
    assert.ok(
      near(method.y, types.y + types.height, 1e-9) &&
        near(method.y + method.height, height, 1e-9) &&
        method.width === width,
    );
    assert.ok(near(width, ruler.width("string") + ruler.width("아주 긴 제목") + 3, 1e-9));
    assert.equal(cellsOf(["a"], [], ruler).width, 4);
    assert.ok(near(types.height, 2 * 1.45 + 0.32, 1e-9));
  });

  test("are drawn where they were laid out, at the size of their box", () => {
    const layout = cellsOf(["이름"], [[["값"]]], ruler);
    const [outline, head, value] = divided(
      { id: "a", place: [10, 20, layout.width * 2, layout.height * 2], lines: ["a"] },
      layout,
    );
    assert.deepEqual([outline.lines, outline.atBack, outline.name], [[], true, "이름"]);
    assert.deepEqual(
      [head.place[0], head.place[1], head.bold, head.slot, value.bold, value.atStart],
      [10, 20, true, "primary", undefined, true],
    );
    assert.ok(
      near(value.place[1], 20 + head.place[3], 0.02) &&
        near(value.place[1] + value.place[3], 20 + layout.height * 2, 0.02),
    );
  });

  test("are told of at the ends of lines: heads, counts and diamonds", () => {
    assert.deepEqual(["extension", "dependency", "lollipop", "only_one", "composition"].map(headOf), [
      "arrow_point",
      "arrow_open",
      "arrow_circle",
      "none",
      "none",
    ]);
    assert.deepEqual(
      ["only_one", "zero_or_one", "one_or_more", "zero_or_more", "md_parent", "extension"].map(countOf),
      ["1", "0..1", "1..N", "0..N", "", ""],
    );
    const edge = {
      start: "a",
      end: "b",
      route: [
        [10, 10],
        [10, 40],
        [60, 40],
      ],
    };
    const [first, last] = diamonds(edge, ["composition", "aggregation"], 10);
    assert.deepEqual(
      [first.place, last.place],
      [
        [6.5, 10, 7, 11],
        [49, 36.5, 11, 7],
      ],
    );
    assert.deepEqual([first.slot, last.slot, first.shape], [undefined, "background", "diamond"]);
    assert.deepEqual(diamonds(edge, ["none", "extension"], 10), []);
  });

  test("have their counts beside the ends of a line, off the line, where that is free", () => {
    const edge = (label = [30, 5, 20, 29]) => ({
      start: "a",
      end: "b",
      route: [
        [0, 50],
        [100, 50],
      ],
      lines: ["1", "주문", "0..N"],
      label,
    });
    const anywhere = () => true;
    const one = edge();
    const [first, last] = numbers(one, ["1", "0..N"], 10, ruler, anywhere);
    assert.deepEqual([first.lines, last.lines, one.lines], [["1"], ["0..N"], ["주문"]]);
    assert.ok(near(first.place[0], 2.5, 0.01) && near(last.place[0] + last.place[2], 97.5, 0.01));
    for (const { place } of [first, last]) assert.ok(place[1] >= 50 || place[1] + place[3] <= 50);
    assert.ok(first.place[1] >= 50); // the text stands above, the count below
    // what is left of the text stays near the line
    assert.deepEqual([one.label[1] + one.label[3], one.label[3]], [34, 14.5]);
    const taken = edge();
    assert.deepEqual([numbers(taken, ["1", ""], 10, ruler, () => false), taken.lines.length], [[], 3]);
    const upright = {
      ...edge(null),
      route: [
        [50, 0],
        [50, 100],
      ],
      lines: ["1"],
      label: [60, 40, 10, 15],
    };
    const [beside] = numbers(upright, ["1", ""], 10, ruler, anywhere);
    assert.ok(beside.place[0] + beside.place[2] <= 47.5 + 0.01 && near(beside.place[1], 1.25, 0.01));
    assert.equal(upright.label, null);
    assert.deepEqual(
      [touches([0, 0, 4, 4], [3, 3, 4, 4]), touches([0, 0, 4, 4], [4, 0, 4, 4]), touches([0, 0, 4, 4], [0, 4, 4, 4])],
      [true, false, false],
    );
  });

  const relation = (route, label, said) => ({ start: "가", end: "나", route, label, lines: said });
  const corner = [
    [100, 50],
    [100, 45],
    [0, 45],
    [0, 100],
  ];

  test("have counts along a bent line, the nearest free place to its end, off all of the line", () => {
    const counted = relation(corner, null, ["1", "1..*"]);
    const above = ([, y]) => y >= 45; // nothing may stand above the line
    const [first, last] = numbers(counted, ["1", "1..*"], 10, ruler, (place) => {
      const spans = corner.slice(1).map(([x, y], at) => {
        const [fromX, fromY] = corner[at];
        return [Math.min(x, fromX), Math.min(y, fromY), Math.abs(x - fromX), Math.abs(y - fromY)];
      });
      return above(place) && !spans.some((span) => touches(place, span)) && !touches(place, [80, 50, 60, 50]);
    });
    assert.deepEqual([first.lines, last.lines, counted.lines], [["1"], ["1..*"], []]);
    const [x, y, width] = first.place;
    assert.ok(y === 45 && x + width <= 80 && x + width > 76, "below the line, as near to its end as the box allows");
    assert.ok(last.place[1] + last.place[3] > 97, "at the other end");
  });

  test("keep a count in the text where only the other half of the line has room", () => {
    const counted = relation(corner, [10, 46, 20, 15], ["1"]);
    assert.deepEqual(
      numbers(counted, ["1", ""], 10, ruler, ([x]) => x < 30),
      [],
    );
    assert.deepEqual(counted.lines, ["1"]);
  });

  test("have counts clear of what is left of the text", () => {
    const upright = [
      [50, 0],
      [50, 60],
    ];
    const counted = relation(upright, [10, 10, 38, 43.5], ["0..*", "주문", "1"]);
    const left = ([x]) => x < 50;
    const placed = numbers(
      counted,
      ["0..*", "1"],
      10,
      ruler,
      (place, others) => left(place) && !others.some((other) => touches(place, other)),
    );
    assert.equal(placed.length, 2);
    for (const { place } of placed) assert.ok(!touches(place, counted.label));
  });

  test("have what is left of a text at the stretch of its line that it stands along", () => {
    const stepped = [
      [0, 40],
      [80, 40],
      [80, 0],
    ];
    const counted = relation(stepped, [6, 46, 74, 43.5], ["1", "주문한다", "0..N"]);
    numbers(counted, ["1", "0..N"], 10, ruler, ([, y]) => y < 40);
    assert.deepEqual([counted.lines, counted.label[1]], [["주문한다"], 46]);
  });
});

describe("a system", () => {
  test("has plain boxes and lines: neither dashed nor bold, in no colours of their own", () => {
    const plain = { fill: "", stroke: "", color: "", strokeWidth: 0, dashed: false, bold: false };
    for (const one of [
      systemBox("a", undefined, "rect", ["글", ""]),
      systemLine(3, "a", "b", ["말", ""], [false, true]),
    ]) {
      for (const [key, value] of Object.entries(plain)) assert.equal(one[key], value, key);
      assert.equal(one.lines.length, 1);
    }
    assert.deepEqual(
      [
        systemBox("a", undefined, "rect", []).parent,
        systemBox("a", "g", "rect", [], true).isGroup,
        systemBox("a", "g", "rect", []).isGroup,
      ],
      ["", true, false],
    );
    const joined = systemLine(3, "a", "b", [], [false, true]);
    assert.deepEqual(
      [joined.startHead, joined.endHead, joined.pattern, joined.index],
      ["none", "arrow_point", "normal", 3],
    );
    assert.ok(
      !runsThrough(
        [
          [0, 0],
          [1, 0],
        ],
        box(2, 2, 1, 1),
      ),
    );
  });
});
