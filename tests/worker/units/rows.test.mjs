// The rows of sequence diagrams: messages, notes, bars, frames and fates, from above to below. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { framesOf } from "../../../build/gyoan/diagrams/worker/sequence/frames.mjs";
import { layOut } from "../../../build/gyoan/diagrams/worker/sequence/layout.mjs";
import { rowsAt, textHeight } from "../../../build/gyoan/diagrams/worker/sequence/measures.mjs";
import { inside, meets, middle, near } from "../places.mjs";
import { close, columns, divide, fall, message, note, open, rise, ruler, script, style } from "../sequences.mjs";
import { pitch } from "../simple.mjs";

const drawn = (of, more = {}) => layOut(of, ruler, style(of.actors.length, more));
const named = (sheet, id) => sheet.nodes.find((one) => one.id === id);
const lineX = (sheet, id) => middle(named(sheet, `line ${id}`).place)[0];

describe("rows", () => {
  const STYLES = [{ air: 0 }, { air: 1 }];
  const talk = script(
    ["가", "나", "다"],
    [
      message("가", "나", "첫째"),
      message("나", "다", "둘째"),
      message("가", "다", ""),
      note("나", "나", "over"),
      message("다", "다", "혼자"),
      message("다", "가", "끝", { dashed: true }),
    ],
  );

  test("stand below each other in the order of the source, messages level between their lifelines", () => {
    for (const more of STYLES) {
      const sheet = drawn(talk, more);
      const ways = sheet.edges.filter(({ start }) => start);
      const ys = ways.map(({ route }) => route[0][1]);
      assert.deepEqual(
        ys,
        ys.toSorted((a, b) => a - b),
      );
      for (const [at, y] of ys.slice(1).entries()) assert.ok(y - ys[at] >= rowsAt(more.air).step - 1e-9);
      for (const { start, end, route, lines } of ways) {
        if (start === end) continue;
        const [from, to] = [start, end].map((id) => middle(named(sheet, id).place)[0]);
        assert.ok(
          near(route[0][0], from, 1e-9) && near(route[1][0], to, 1e-9) && route[0][1] === route[1][1],
          lines[0],
        );
      }
    }
  });

  test("have texts above their lines, no text on another, all in the sheet", () => {
    for (const more of STYLES) {
      const sheet = drawn(talk, more);
      for (const { label, route, start, end } of sheet.edges.filter(({ label: one }) => one)) {
        if (start === end) {
          assert.ok(label.x > route[1][0] && near(label.y + label.height / 2, (route[1][1] + route[2][1]) / 2, 1e-9));
        } else assert.ok(near(label.y + label.height, route[0][1] - 0.16, 1e-9));
      }
      const texts = [
        ...sheet.edges.map(({ label }) => label),
        named(sheet, "note 0").place,
        ...["가", "나", "다"].map((id) => named(sheet, `head ${id}`).place),
      ].filter(Boolean);
      for (const [at, one] of texts.entries()) {
        for (const other of texts.slice(at + 1)) assert.ok(!meets(one, other, 1e-9));
      }
      const whole = { x: 0, y: 0, width: sheet.width, height: sheet.height };
      for (const { place, id } of sheet.nodes) assert.ok(inside(place, whole, 1e-9), id);
    }
    assert.ok(drawn(talk, { air: 1 }).height > drawn(talk, { air: 0 }).height + 2);
  });

  test("have a loop of a message to oneself at the right of its lifeline", () => {
    const sheet = drawn(talk);
    const loop = sheet.edges.find(({ start, end }) => start && start === end).route;
    const x = lineX(sheet, "다");
    assert.deepEqual(
      loop.map(([one]) => Math.round((one - x) * 1e6) / 1e6),
      [0, 1.4, 1.4, 0],
    );
    assert.ok(near(loop[2][1] - loop[1][1], 0.8, 1e-9));
  });

  test("tell messages apart by dashes and heads; a lost one ends in a cross before the lifeline", () => {
    const sheet = drawn(
      script(
        ["가", "나"],
        [
          message("가", "나", "가", { dashed: true }),
          message("가", "나", "나", { heads: ["none", "arrow_cross"] }),
          message("나", "가", "다", { heads: ["arrow_point", "none"] }),
        ],
      ),
    );
    assert.deepEqual(
      sheet.edges.map(({ pattern, heads }) => [pattern, ...heads].join(" ")),
      ["dashed none arrow_point", "normal none none", "normal arrow_point none"],
    );
    const loss = named(sheet, "loss 1").place;
    assert.ok(
      loss.x + loss.width <= lineX(sheet, "나") + 1e-9 &&
        near(loss.y + loss.height / 2, sheet.edges[1].route[0][1], 1e-9),
    );
    assert.equal(sheet.nodes.filter(({ id }) => id.startsWith("loss")).length, 1);
  });

  test("have bars from a call to its answer, one on another to its right; lines end at their sides", () => {
    const events = [
      message("가", "나", "부름"),
      rise("나"),
      message("나", "나", "속으로"),
      rise("나"),
      fall("나"),
      message("나", "가", "답"),
      fall("나"),
    ];
    const sheet = drawn(script(["가", "나"], events));
    const bars = sheet.nodes
      .filter(({ shape }) => shape === "bar")
      .map(({ place }) => place)
      .sort((a, b) => a.x - b.x);
    const [call, own, answer] = sheet.edges.map(({ route }) => route);
    assert.equal(bars.length, 2);
    assert.ok(near(bars[0].y, call[0][1], 1e-9) && near(bars[0].y + bars[0].height, answer[0][1], 1e-9));
    assert.ok(near(call[1][0], bars[0].x, 1e-9) && near(answer[0][0], bars[0].x, 1e-9));
    assert.ok(
      near(bars[1].x - bars[0].x, 0.4, 1e-9) &&
        near(own[0][0], bars[0].x + 0.7, 1e-9) &&
        near(own.at(-1)[0], bars[1].x + 0.7, 1e-9),
    );
    assert.ok(bars.every(({ height }) => height >= 0.7 - 1e-9));
  });

  test("have who is born where that is, and who is destroyed no longer", () => {
    const sheet = drawn(
      script(
        ["가", "나"],
        [
          message("가", "나", "생겨라", { born: "나" }),
          message("나", "가", "응"),
          message("가", "나", "그만", { dies: "나" }),
          message("가", "가", "후"),
        ],
      ),
    );
    const head = named(sheet, "head 나").place;
    assert.ok(
      near(head.y + head.height / 2, sheet.edges[0].route[0][1], 1e-9) &&
        near(sheet.edges[0].route[1][0], head.x, 1e-9),
    );
    assert.ok(head.y > named(sheet, "head 가").place.y + 1);
    const line = named(sheet, "line 나").place;
    assert.ok(near(line.y, head.y + head.height, 1e-9) && near(line.y + line.height, sheet.edges[2].route[0][1], 1e-9));
    const cross = named(sheet, "end 나").place;
    assert.ok(
      near(middle(cross)[0], lineX(sheet, "나"), 1e-9) &&
        near(middle(cross)[1], sheet.edges[2].route[0][1], 1e-9) &&
        near(sheet.edges[2].route[1][0], cross.x, 1e-9),
    );
    assert.ok(named(sheet, "line 가").place.height > line.height);
  });

  test("have frames around what happens in them, one in the other, with tags and dashed lines between sections", () => {
    const events = [
      open("loop", "세 번"),
      message("가", "나", "하나"),
      open("alt", "되면"),
      message("나", "다", "둘"),
      divide("안 되면"),
      message("다", "나", "셋"),
      close(),
      close(),
      message("가", "다", "끝"),
    ];
    const of = script(["가", "나", "다"], events);
    const sheet = drawn(of);
    const [outer, inner] = sheet.clusters.map(({ place }) => place);
    assert.ok(inside(inner, outer) && outer.x < inner.x);
    const ys = sheet.edges.filter(({ start }) => start).map(({ route }) => route[0][1]);
    const holds = ({ y, height }) => ys.map((one) => one > y && one < y + height);
    assert.deepEqual(
      [holds(outer), holds(inner)],
      [
        [true, true, true, false],
        [false, true, true, false],
      ],
    );
    const divider = sheet.edges.find(({ start }) => !start);
    assert.deepEqual(
      [divider.pattern, divider.lines, divider.route.map(([x]) => x)],
      ["dashed", ["[안 되면]"], [inner.x, inner.x + inner.width]],
    );
    assert.ok(divider.route[0][1] > ys[1] && divider.route[0][1] < ys[2] && divider.label.y >= divider.route[0][1]);
    assert.deepEqual(
      sheet.nodes
        .filter(({ id }) => id.startsWith("tag"))
        .map(({ lines, place }, at) => [
          lines[0],
          place.x === sheet.clusters[at].place.x,
          place.y === sheet.clusters[at].place.y,
        ]),
      [
        ["loop", true, true],
        ["alt", true, true],
      ],
    );
    assert.ok(sheet.clusters.every(({ title, place }) => inside(title, place)));
    const frames = [...framesOf(of, columns(of)).values()];
    assert.deepEqual(
      frames.map(({ depth }) => depth),
      [0, 1],
    );
  });

  test("have a section's condition right of the first lifeline in its frame, within the frame", () => {
    const of = (text) =>
      drawn(
        script(
          ["가", "나"],
          [open("alt", "되면"), message("가", "나", "하나"), divide(text), message("나", "가", "둘"), close()],
        ),
      );
    const place = (sheet) => [sheet.edges.find(({ start }) => !start).label, sheet.clusters[0].place];
    const [label] = place(of("안 되면"));
    assert.ok(near(label.x, lineX(of("안 되면"), "가") + 0.45 + 0.35, 1e-9));
    const [long, frame] = place(of("한참을 기다려도 되지 않으면"));
    assert.ok(inside(long, { ...frame, y: 0, height: 99 }, 1e-9) && long.x >= frame.x);
  });

  test("have boxes around their actors, with room for their titles above the heads", () => {
    const sheet = drawn(
      script(["가", "나", "다"], [message("가", "다")], {
        boxes: [{ lines: ["두 사람"], fill: "#eeeeee", actors: ["가", "나"] }],
      }),
    );
    const [{ place, title, fill }] = sheet.clusters;
    assert.equal(fill, "#eeeeee");
    for (const id of ["가", "나"]) {
      assert.ok(inside(named(sheet, `head ${id}`).place, place, 1e-9) && named(sheet, `head ${id}`).parent === "box 0");
    }
    assert.ok(
      !meets(named(sheet, "head 다").place, place) &&
        !meets(title, named(sheet, "head 가").place) &&
        inside(title, place),
    );
  });

  test("have the diagram's title above all, in the middle", () => {
    const bare = drawn(talk);
    const sheet = drawn({ ...talk, title: ["이야기"] });
    const title = named(sheet, "title").place;
    assert.ok(
      title.y === 0 &&
        near(title.height, textHeight(1, pitch) * 1.25, 1e-9) &&
        near(sheet.height, bare.height + title.height + 0.4, 1e-9),
    );
    assert.ok(near(lineX(sheet, "나") - lineX(bare, "나"), (sheet.width - bare.width) / 2, 1e-9));
    assert.ok(named(sheet, "head 가").place.y >= title.height);
  });

  test("have a patch behind a text only where a lifeline crosses it", () => {
    const bare = (of, more) => drawn(of, more).edges.map((one) => one.bare);
    assert.deepEqual(
      bare(
        script(
          ["가", "나", "다"],
          [message("가", "다", "멀리 보내는 꽤나 긴 말이라서 가운데를 지난다"), message("가", "나", "말")],
        ),
        { limits: [40, 40] },
      ),
      [false, true],
    );
  });
});

describe("what stands above", () => {
  const LEAST = 0.5; // free space beside what is written, from which on something may stand at its height

  /** Checks that a text stands below another one, or well to the side of it, however long that is. */
  const clear = (above, below, name) => {
    const isBelow = below.y >= above.y + above.height - 1e-9;
    const beside = Math.max(below.x - above.x - above.width, above.x - below.x - below.width);
    assert.ok(isBelow || beside >= LEAST, `${name}: ${JSON.stringify([above, below])}`);
  };

  test("has what comes next below it or well beside it: conditions of frames and of their sections", () => {
    let besides = 0;
    for (let length = 1; length < 40; length += 1) {
      const text = "가".repeat(length);
      const says = (...events) => script(["가", "나", "다", "라", "마"], events);
      const last = message("라", "마", "다음 말");
      for (const [name, of] of [
        ["frame", says(message("가", "나"), open("opt", text), last, close())],
        ["section", says(open("alt", "되면"), message("가", "나"), divide(text), last, close())],
      ]) {
        const sheet = drawn(of);
        const next = sheet.edges.find(({ lines }) => lines.includes("다음 말")).label;
        const head = name === "frame" ? sheet.clusters[0].title : sheet.edges.find(({ start }) => !start).label;
        clear(head, next, `${name} ${length}`);
        if (next.y < head.y + head.height) besides += 1;
      }
    }
    assert.ok(besides > 4, `only ${besides} stand beside a condition`);
  });

  test("has what comes next below notes, whatever their widths", () => {
    for (let length = 1; length < 30; length += 1) {
      const of = script(
        ["가", "나", "다"],
        [note("가", "가", "right", "가".repeat(length)), message("나", "다", "다음 말")],
      );
      const sheet = drawn(of);
      clear(named(sheet, "note 0").place, sheet.edges[0].label, `note ${length}`);
    }
  });
});
