// Outlines: which shape stands for which, the room for text in it, and where a line meets it. Lengths in em.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import {
  inset,
  isFilled,
  isFlat,
  isSign,
  room,
  shapeOf,
  signSize,
} from "../../../build/gyoan/diagrams/worker/graph/shapes.mjs";
import { near } from "../places.mjs";
import { box, group, node, pitch } from "../simple.mjs";

const of = (shape, lines = ["글"], more = {}) => node("a", { shape, lines, ...more });
const BOX = box(0, 0, 8, 4);
const ROWS = JSON.parse(readFileSync(new URL("../../../build/gyoan/scene/shapes.json", import.meta.url), "utf8"));

/** The middle of the rectangle in which a shape's text stands. */
function textMiddle({ text = "0,0 w,h" }, { width, height }) {
  const value = (side) => ({ w: width, h: height, s: Math.min(width, height) })[side];
  const length = (said) =>
    [...said.matchAll(/([+-]?)([\d.]*)([whs])/g)].reduce(
      (sum, [, sign, number, side]) => sum + Number(`${sign}${number || 1}`) * value(side),
      0,
    );
  const [[left, top], [right, bottom]] = text.split(" ").map((point) => point.split(",").map(length));
  return [(left + right) / 2, (top + bottom) / 2];
}

describe("a shape", () => {
  test("of Mermaid's has one of ours; what is unknown is a rectangle", () => {
    const ours = {
      rect: "rectangle",
      unheard: "rectangle",
      event: "rounded",
      pill: "stadium",
      database: "cylinder",
      circ: "circle",
      "dbl-circ": "double-circle",
      decision: "diamond",
      hex: "hexagon",
      "in-out": "lean-right",
      "out-in": "lean-left",
      "trap-b": "trapezoid",
      "trap-t": "inverted-trapezoid",
      odd: "flag",
      doc: "document",
      tri: "triangle",
      card: "card",
      note: "note",
      "sm-circ": "circle",
      "st-rect": "stacked-rectangle",
      cloud: "cloud",
      text: "plain",
      fork: "bar",
      subproc: "subroutine",
    };
    for (const [theirs, name] of Object.entries(ours)) assert.equal(shapeOf(of(theirs)), name, theirs);
    assert.equal(shapeOf(of("bolt", ["번개"])), "rectangle");
    assert.equal(shapeOf(of("bolt", [])), "bolt");
    assert.equal(shapeOf(of("collate", ["모래시계"])), "hexagon");
    assert.equal(shapeOf(of("summary", ["모음"])), "circle");
  });

  test("is a sign where it has no text of its own, or its size is settled", () => {
    assert.equal(isSign(of("start", [])), true);
    assert.equal(isSign(of("start", ["a"])), true); // Mermaid's own name for it
    assert.equal(isSign(of("start", ["a", "b"])), false);
    assert.equal(isSign(of("start", ["시작"])), false);
    assert.equal(isSign(of("rect", [])), false);
    assert.equal(isSign(of("rect", ["글"], { box: { width: 1, height: 1 } })), true);
  });

  test("is filled where it stands for a point or a bar", () => {
    for (const [shape, filled] of [
      ["start", true],
      ["fork", true],
      ["f-circ", true],
      ["stop", false],
      ["choice", false],
      ["rect", false],
    ]) {
      assert.equal(isFilled(of(shape)), filled, shape);
    }
  });

  test("that is a sign has its own size; bars stand across the flow", () => {
    assert.deepEqual(signSize(of("fork"), true), { width: 0.35, height: 4 });
    assert.deepEqual(signSize(of("fork"), false), { width: 4, height: 0.35 });
    assert.deepEqual(signSize(of("choice"), false), { width: 2, height: 2 });
    assert.deepEqual(signSize(of("start"), true), { width: 1.5, height: 1.5 });
    assert.deepEqual(signSize(of("rect", [], { box: { width: 7, height: 3 } }), true), { width: 7, height: 3 });
  });

  test("is flat where it can be made larger without looking odd", () => {
    for (const [shape, flat] of [
      ["rect", true],
      ["event", true],
      ["pill", true],
      ["subproc", true],
      ["diam", false],
      ["circ", false],
      ["database", false],
      ["card", false],
    ]) {
      assert.equal(isFlat(of(shape)), flat, shape);
    }
    assert.equal(isFlat(of("rect", ["글"], { box: { width: 1, height: 1 } })), false);
    assert.equal(isFlat(group("f")), false);
  });
});

describe("the room for text", () => {
  test("is as wide as the text with space beside it, and at least three em", () => {
    assert.ok(near(room("rectangle", 8, 1, pitch.box).width, 8 + 1.2, 1e-9));
    assert.equal(room("rectangle", 1, 1, pitch.box).width, 3);
    assert.ok(near(room("rectangle", 8, 2, pitch.box).height, 2 * pitch.box + 0.32, 1e-9));
    assert.equal(room("rectangle", 8, 0, pitch.box).height, room("rectangle", 8, 1, pitch.box).height);
  });

  // Where text stands in a shape as drawn: a rectangle `wide` by the ink of its lines, in the middle of its room.
  for (const lines of [1, 2, 4]) {
    for (const wide of [2, 6, 12]) {
      test(`holds a text ${wide} em wide in ${lines} lines within every outline`, () => {
        for (const [shape, row] of Object.entries(ROWS)) {
          if (row.like || row.sign || row.docks || !row.outline) continue;
          const place = box(0, 0, ...Object.values(room(shape, wide, lines, pitch.box)));
          const [x, y] = textMiddle(row, place);
          const ink = (lines * pitch.box - 0.45) / 2;
          for (const down of [-ink, -ink / 2, 0, ink / 2, ink]) {
            const [left, right] = ["left", "right"].map((side) => inset(shape, place, side, (y + down) / place.height));
            assert.ok(x - wide / 2 >= left - 0.01, `${shape} ${down}: ${x - wide / 2} is left of ${left}`);
            assert.ok(x + wide / 2 <= place.width - right + 0.01, `${shape} ${down}: right of ${place.width - right}`);
          }
          for (const off of [-wide / 2, -wide / 4, 0, wide / 4, wide / 2]) {
            const [top, bottom] = ["top", "bottom"].map((side) => inset(shape, place, side, (x + off) / place.width));
            assert.ok(y - ink >= top - 0.01, `${shape} ${off}: ${y - ink} is above ${top}`);
            assert.ok(y + ink <= place.height - bottom + 0.01, `${shape} ${off}: below ${place.height - bottom}`);
          }
        }
      });
    }
  }

  test("is within the inner ring of a double circle", () => {
    for (const wide of [2, 6, 12]) {
      const { width } = room("double-circle", wide, 2, pitch.box);
      assert.ok(Math.hypot(wide / 2, (2 * pitch.box - 0.45) / 2) <= width / 2 - 0.25);
    }
  });

  test("is not much more than the text needs", () => {
    for (const shape of [
      "rectangle",
      "stadium",
      "hexagon",
      "lean-right",
      "circle",
      "double-circle",
      "cylinder",
      "document",
      "subroutine",
      "flag",
      "note",
      "plain",
    ]) {
      const { width, height } = room(shape, 10, 2, pitch.box);
      assert.ok(width <= 10 + 5, `${shape} ${width}`);
      assert.ok(shape.includes("circle") || height <= 2 * pitch.box + 2.6, `${shape} ${height}`);
    }
    assert.ok(room("diamond", 10, 2, pitch.box).width <= 17 && room("diamond", 10, 2, pitch.box).height <= 9);
  });
});

describe("where a line meets an outline", () => {
  const at = (shape, side, along) => inset(shape, BOX, side, along);

  test("is the border of a box, and of every shape in the middle of a side", () => {
    for (const side of ["left", "right", "top", "bottom"]) {
      for (const along of [0, 0.3, 1]) assert.equal(at("rectangle", side, along), 0);
      for (const shape of ["diamond", "circle", "stadium", "hexagon"]) {
        assert.ok(near(at(shape, side, 0.5), 0, 1e-9), `${shape} ${side}`);
      }
    }
  });

  test("lies on the sides of a diamond", () => {
    for (const along of [0, 0.2, 0.5, 0.9]) {
      const off = at("diamond", "left", along);
      assert.ok(near(Math.abs(off - 4) / 4 + Math.abs(along * 4 - 2) / 2, 1, 1e-9));
      const down = at("diamond", "top", along);
      assert.ok(near(Math.abs(along * 8 - 4) / 4 + Math.abs(down - 2) / 2, 1, 1e-9));
    }
  });

  test("lies on the round of a circle and of a stadium's ends", () => {
    const circle = box(0, 0, 6, 6);
    for (const along of [0, 0.1, 0.35, 0.8, 1]) {
      assert.ok(near(Math.hypot(inset("circle", circle, "left", along) - 3, along * 6 - 3), 3, 1e-9));
      assert.ok(near(Math.hypot(inset("circle", circle, "top", along) - 3, along * 6 - 3), 3, 1e-9));
      assert.ok(near(Math.hypot(at("stadium", "left", along) - 2, along * 4 - 2), 2, 1e-9));
    }
    for (const along of [0, 0.1, 0.2]) {
      assert.ok(near(Math.hypot(at("stadium", "top", along) - 2, along * 8 - 2), 2, 1e-9));
    }
    for (const along of [0.25, 0.4, 0.75]) assert.equal(at("stadium", "bottom", along), 0);
    assert.equal(at("stadium", "top", 1), at("stadium", "top", 0));
  });

  test("lies on a hexagon's slanted ends, a quarter of its height deep", () => {
    assert.equal(at("hexagon", "left", 0), 1);
    assert.equal(at("hexagon", "right", 1), 1);
    assert.equal(at("hexagon", "left", 0.25), 0.5);
    assert.equal(at("hexagon", "top", 0), 2);
    assert.equal(at("hexagon", "top", 0.0625), 1); // half of the corner
    assert.equal(at("hexagon", "top", 0.125), 0);
    assert.equal(at("hexagon", "bottom", 1), 2);
  });

  test("lies on the slanted sides of parallelograms and trapezoids", () => {
    // Top left, bottom left, top right, bottom right corners: how far in the outline is there.
    const corners = {
      "lean-right": [1, 0, 0, 1],
      "lean-left": [0, 1, 1, 0],
      trapezoid: [1, 0, 1, 0],
      "inverted-trapezoid": [0, 1, 0, 1],
    };
    for (const [shape, [topLeft, bottomLeft, topRight, bottomRight]] of Object.entries(corners)) {
      assert.deepEqual(
        [at(shape, "left", 0), at(shape, "left", 1), at(shape, "right", 0), at(shape, "right", 1)],
        [topLeft, bottomLeft, topRight, bottomRight],
        shape,
      );
      assert.equal(at(shape, "left", 0.5), 0.5);
      const down = (side, along, corner) =>
        assert.ok(near(at(shape, side, along), corner ? 2 : 0, 1e-9), `${shape} ${side} ${along}`);
      down("top", 0.0625, topLeft);
      down("bottom", 0.0625, bottomLeft);
      down("top", 0.9375, topRight);
      down("bottom", 0.9375, bottomRight);
      assert.equal(at(shape, "top", 0.5), 0);
    }
  });

  test("lies on a triangle's sides", () => {
    assert.deepEqual(
      [
        at("triangle", "bottom", 0.2),
        at("triangle", "top", 0.5),
        at("triangle", "top", 0.25),
        at("triangle", "left", 1),
        at("triangle", "right", 0),
      ],
      [0, 0, 2, 0, 4],
    );
  });
});
