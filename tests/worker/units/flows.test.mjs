// Sankey diagrams: bars, bands and labels, and the colours of what flows together. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { paints } from "../../../build/gyoan/diagrams/worker/sankey/looks.mjs";
import { BAR, placesIn } from "../../../build/gyoan/diagrams/worker/sankey/places.mjs";
import { middle, near } from "../places.mjs";
import { plainRuler } from "../simple.mjs";

const ruler = plainRuler();

describe("a sankey diagram", () => {
  const flow = (from, to, value) => ({ from, to, value });
  const nodeAt = (column, value, more = {}) => ({
    name: `갈래 ${column}`,
    text: String(value),
    column,
    value,
    color: "",
    ...more,
  });
  const READ = {
    nodes: [nodeAt(0, 30), nodeAt(0, 10), nodeAt(1, 40), nodeAt(2, 25), nodeAt(2, 15)],
    links: [flow(0, 2, 30), flow(1, 2, 10), flow(2, 3, 25), flow(2, 4, 15)],
    linkColor: "",
  };
  const ROOM = { width: 50, height: 20 };
  const { bars, labels, bands, share } = placesIn(ROOM, READ, ruler);

  test("has bars in columns at even distances, as high as what flows through them", () => {
    const xs = [0, 2, 3].map((at) => bars[at].x);
    assert.ok(near(xs[1] - xs[0], xs[2] - xs[1], 1e-9) && bars[0].x === bars[1].x && bars[3].x === bars[4].x);
    assert.ok(bars.every(({ width }) => width === BAR));
    const scale = bars[2].height / 40;
    for (const [at, { value }] of READ.nodes.entries()) assert.ok(near(bars[at].height, value * scale, 1e-9));
    assert.ok(near(share, (40 * scale) / ROOM.height, 1e-9));
  });

  test("uses the height that there is: the fullest column with its gaps reaches from top to bottom", () => {
    const slots = [[0, 1], [2], [3, 4]].map((column) =>
      column.reduce((sum, at) => sum + Math.max(bars[at].height, labels[at].height) + 0.55, -0.55),
    );
    assert.ok(near(Math.max(...slots), ROOM.height, 0.01));
  });

  test("has bars in the order of the source, apart, in the room, a bar with one neighbour level with it", () => {
    for (const [one, other] of [
      [0, 1],
      [3, 4],
    ]) {
      assert.ok(bars[other].y - bars[one].y - bars[one].height >= 0.55 - 1e-6);
    }
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
    assert.ok(
      near(bands[3].start[1], bands[2].start[1] + bands[2].width, 1e-9) &&
        near(bands[3].start[1] + bands[3].width, bars[2].y + bars[2].height, 1e-9),
    );
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
    assert.deepEqual(
      wide.map(({ lines: said }) => said.length),
      [1, 1, 1, 1, 1].map((_, at) => (ruler.width(`${name} · ${READ.nodes[at].text}`) <= 16 || at === 2 ? 1 : 2)),
    );
  });

  test("shows almost nothing, too", () => {
    const thin = {
      nodes: [nodeAt(0, 1000), nodeAt(0, 0.001), nodeAt(1, 1000.001)],
      links: [flow(0, 2, 1000), flow(1, 2, 0.001)],
    };
    const places = placesIn(ROOM, thin, ruler);
    assert.deepEqual([places.bars[1].height, places.bands[1].width], [0.06, 0.06]);
  });

  test("gives each source a colour of its own by columns, and the same to what flows on mostly from it", () => {
    const slots = (nodes, links, linkColor = "") => paints({ nodes, links, linkColor }).nodes.map(({ slot }) => slot);
    assert.deepEqual(slots(READ.nodes, READ.links), ["primary", "attention", "primary", "primary", "primary"]);
    const half = slots([nodeAt(0, 1), nodeAt(0, 1), nodeAt(1, 2)], [flow(0, 2, 1), flow(1, 2, 1)]);
    assert.deepEqual(half, ["primary", "attention", "secondary"]);
    const most = (share) =>
      slots([nodeAt(0, 1), nodeAt(0, 1), nodeAt(1, 2)], [flow(0, 2, share), flow(1, 2, 1 - share)])[2];
    assert.deepEqual([most(0.6), most(0.59), most(0.4)], ["primary", "secondary", "attention"]);
    const late = slots([nodeAt(1, 2), nodeAt(0, 2), nodeAt(0, 1), nodeAt(1, 1)], [flow(1, 0, 2), flow(2, 3, 1)]);
    assert.deepEqual(late, ["primary", "primary", "attention", "attention"]); // columns before the source's order
  });

  test("parts what one only source is parted into, which itself is grey", () => {
    const { nodes, links } = paints({
      nodes: [nodeAt(0, 3), nodeAt(1, 2), nodeAt(1, 1)],
      links: [flow(0, 1, 2), flow(0, 2, 1)],
      linkColor: "",
    });
    assert.deepEqual(
      nodes.map(({ slot }) => slot),
      ["muted", "primary", "attention"],
    );
    assert.deepEqual(
      links.map(({ slot, tint }) => [slot, tint]),
      [
        ["primary", 0.35],
        ["attention", 0.35],
      ],
    );
  });

  test("colours bands by where they come from or lead to, and thins colours of the source's", () => {
    const of = (linkColor) =>
      paints({
        nodes: [nodeAt(0, 1, { color: "#102030" }), nodeAt(0, 1), nodeAt(1, 2, { color: "#ff0000" })],
        links: [flow(0, 2, 1), flow(1, 2, 1)],
        linkColor,
      }).links.map(({ fill }) => fill);
    assert.deepEqual(of("source"), ["rgba(16, 32, 48, 0.35)", ""]);
    assert.deepEqual(of("target"), ["rgba(255, 0, 0, 0.35)", "rgba(255, 0, 0, 0.35)"]);
    assert.deepEqual(of(""), of("source"));
  });
});
