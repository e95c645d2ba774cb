// Sequence diagrams: where lifelines and texts stand, and where a long one is cut. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { best } from "../../../build/gyoan/diagrams/worker/sequence/search.mjs";
import { Skyline } from "../../../build/gyoan/diagrams/worker/sequence/skyline.mjs";
import { split } from "../../../build/gyoan/diagrams/worker/sequence/split.mjs";
import { spotOf } from "../../../build/gyoan/diagrams/worker/sequence/spots.mjs";
import { near } from "../places.mjs";
import { slide } from "../recorded.mjs";
import { close, columns, divide, fall, message, note, open, rise, ruler, script } from "../sequences.mjs";

describe("lifelines", () => {
  test("stand as near as their heads allow, in the order of the source", () => {
    const { x, heads } = columns(script(["가", "나", "다"], []));
    assert.ok(near(x[1] - x[0], (heads[0].width + heads[1].width) / 2 + 0.7, 1e-9));
    assert.ok(x[0] < x[1] && x[1] < x[2]);
    assert.equal(new Set(heads.map(({ height }) => height)).size, 1);
  });

  test("stand apart by what is said between them, broken where that is long", () => {
    const wide = (text, more) => columns(script(["가", "나"], [message("가", "나", text)]), more).x[1];
    assert.ok(near(wide("열 글자쯤 되는 말이다"), ruler.width("열 글자쯤 되는 말이다") + 1 + 0.7, 1e-9));
    assert.ok(wide("열 글자쯤 되는 말이다", { limits: [6] }) < wide("열 글자쯤 되는 말이다"));
    assert.equal(wide("말", { least: [20] }), 20);
    assert.ok(near(wide("말", { least: [20], stretch: 1.5 }), 30, 1e-9));
  });

  test("share the room of what is said over several of them", () => {
    const long = "가운데를 건너뛰어 아주 멀리까지 보내는 긴 말이다";
    const { x } = columns(script(["가", "나", "다"], [message("다", "가", long)]), { limits: [40, 40] });
    assert.ok(near(x[2] - x[0], ruler.width(long) + 1 + 0.7, 1e-9) && near(x[1] - x[0], x[2] - x[1], 1e-6));
  });

  test("leave room for a loop to oneself, a note beside and the head of who is born", () => {
    const bare = columns(script(["가", "나"], [])).x[1];
    const loop = columns(script(["가", "나"], [message("가", "가", "혼잣말")])).x[1];
    assert.ok(near(loop, Math.max(bare, 0.7 + 1.4 + 0.35 + ruler.width("혼잣말") + 0.5), 1e-9));
    const beside = columns(script(["가", "나"], [note("가", "가", "right", "꽤 긴 쪽지")])).x[1];
    assert.ok(near(beside, ruler.width("꽤 긴 쪽지") + 1.2 + 1, 1e-9));
    const left = columns(script(["가", "나"], [note("나", "나", "left", "꽤 긴 쪽지")])).x[1];
    assert.ok(near(left, beside, 1e-9));
    const born = columns(script(["가", "나"], [message("가", "나", "꽤 길게 하는 말", { born: "나" })]));
    assert.ok(near(born.x[1], ruler.width("꽤 길게 하는 말") + 1.7 + born.heads[1].width / 2, 1e-9));
    const over = columns(script(["가", "나"], [note("가", "나", "over", "둘 위에 놓인 넓은 쪽지 하나")])).x[1];
    assert.ok(over <= ruler.width("둘 위에 놓인 넓은 쪽지 하나") && over > bare);
  });

  test("leave room for the borders of boxes around actors", () => {
    const boxed = (boxes) => columns(script(["가", "나"], [], { boxes })).x[1];
    const none = boxed([]);
    assert.ok(near(boxed([{ lines: [], fill: "", actors: ["가"] }]), none + 0.6, 1e-9));
    assert.ok(
      near(
        boxed([
          { lines: [], fill: "", actors: ["가"] },
          { lines: [], fill: "", actors: ["나"] },
        ]),
        none + 1.2,
        1e-9,
      ),
    );
    assert.ok(near(boxed([{ lines: [], fill: "", actors: ["가", "나"] }]), none, 1e-9));
  });
});

describe("a note", () => {
  const LONG = "여러 줄로 나뉘어야만 하는 무척이나 긴 쪽지의 글이다";
  const of = (one, more) => {
    const all = columns(script(["가", "나", "다"], [one]), more);
    return { ...all.note(one), x0: all.x };
  };

  test("over one lifeline is as wide as its text, in the middle of the line", () => {
    const { x, width, text, x0 } = of(note("나", "나", "over"));
    assert.ok(
      near(width, ruler.width("쪽지") + 1.2, 1e-9) && near(x + width / 2, x0[1], 1e-9) && text.lines.length === 1,
    );
    assert.ok(of(note("나", "나", "over", LONG), { limits: [6, 6] }).text.width <= 12); // both gaps beside it
  });

  test("over several reaches beyond the outer ones, and is wider where its text is", () => {
    const { x, width, x0 } = of(note("가", "나", "over"));
    assert.ok(near(x, x0[0] - 0.9, 1e-9) && near(x + width, x0[1] + 0.9, 1e-9));
    assert.ok(near(of(note("나", "가", "over")).x, x, 1e-9));
    const long = of(note("가", "나", "over", LONG), { limits: [6, 6] });
    assert.ok(
      long.text.lines.length > 1 &&
        long.width >= long.text.width + 1.2 - 1e-9 &&
        long.width >= long.x0[1] - long.x0[0] + 1.8 - 1e-9,
    );
    const apart = of(note("가", "나", "over", LONG), { limits: [6, 6], least: [30, 0] });
    assert.equal(apart.text.lines.length, 1); // where lifelines stand apart anyway, there is room
  });

  test("beside a lifeline keeps half an em from it", () => {
    const left = of(note("나", "나", "left"));
    assert.ok(near(left.x + left.width, left.x0[1] - 0.5, 1e-9) && near(left.width, ruler.width("쪽지") + 1.2, 1e-9));
    const right = of(note("나", "나", "right"));
    assert.ok(near(right.x, right.x0[1] + 0.5, 1e-9));
    assert.ok(
      of(note("나", "나", "right", LONG), { limits: [30, 6] }).text.lines.length >
        of(note("나", "나", "left", LONG), { limits: [30, 6] }).text.lines.length,
    );
  });
});

describe("a skyline", () => {
  test("says how far down things reach anywhere between two places", () => {
    const sky = new Skyline(2);
    assert.deepEqual([sky.over(0, 9), sky.bottom], [2, 2]);
    sky.add(0, 4, 6);
    sky.add(3, 8, 5);
    assert.deepEqual(
      [sky.over(0, 2), sky.over(3.5, 3.6), sky.over(5, 9), sky.over(9, 12), sky.bottom],
      [6, 6, 5, 2, 6],
    );
    // things very near to each other sideways
    assert.deepEqual([sky.over(4.1, 4.12), sky.over(8.2, 9), sky.over(8.1, 9)], [6, 2, 5]);
    sky.raise(5.5);
    assert.deepEqual([sky.over(9, 12), sky.over(0, 2), sky.bottom], [5.5, 6, 6]);
    sky.raise(7);
    assert.deepEqual([sky.over(0, 2), sky.bottom], [7, 7]);
  });
});

describe("the text of a message", () => {
  const free = () => 0;
  const spot = (width, ends, start, lifelines, reach = free) => spotOf(width, ends, start, lifelines, reach);

  test("stands in the middle between two lifelines", () => {
    assert.equal(spot(4, [0, 10], 0, [0, 10]), 3);
  });

  test("stands in the gap nearest to the middle in which it has room, of two that of the sender", () => {
    const lifelines = [0, 10, 20];
    assert.deepEqual([spot(4, [0, 20], 0, lifelines), spot(4, [0, 20], 20, lifelines)], [3, 13]);
    assert.equal(spot(4, [0, 30], 0, [0, 10, 20, 30]), 13);
    assert.equal(spot(12, [0, 20], 0, lifelines), 4); // across, where no gap has room
    assert.equal(spot(4, [0, 23], 0, [0, 4, 12, 23]), 6); // the narrow gap does not count
    assert.ok(near(spot(9.4, [0, 20], 0, lifelines), 0.3, 1e-9)); // room to the last bit
    assert.equal(spot(9.5, [0, 20], 0, lifelines), 5.25);
  });

  test("moves aside where that saves a row", () => {
    const high = (left, right) => (left < 6 && right > 4 ? 3 : 0);
    assert.ok(Math.abs(spot(2, [0, 10], 0, [0, 10], high) - 4) > 1);
    const little = (left, right) => (left < 6 && right > 4 ? 0.7 : 0);
    assert.equal(spot(2, [0, 10], 0, [0, 10], little), 4);
  });
});

describe("a search", () => {
  test("finds labels as large as a frame allows, and larger ones the longer it searches", () => {
    const of = script(
      ["가", "나", "다"],
      Array.from({ length: 8 }, (_, at) => message("가나다"[at % 3], "가나다"[(at + 1) % 3], `${at}번째로 보내는 말`)),
    );
    const [quick, whole] = [best(of, ruler, slide, true), best(of, ruler, slide)];
    assert.ok(whole.em >= quick.em * 0.999 && whole.em <= slide.largest);
    for (const { em, sheet } of [quick, whole]) {
      assert.ok(sheet.width * em <= slide.width - 3 + 0.1 && sheet.height * em <= slide.height - 3 + 0.1);
    }
    const few = best(script(["가", "나"], [message("가", "나", "말")]), ruler, slide);
    assert.equal(few.em, slide.largest);
    assert.ok(few.style.stretch > 1 && few.style.air > 0); // what has room is given it
  });
});

describe("a sequence that is too long", () => {
  const readable = { ...slide, readable: 14, largest: 20 };
  const byLength = (part) => ({ em: 120 / part.events.filter(({ type }) => type === "message").length, part });
  const cut = (events, more = {}) => {
    const of = script(["가", "나", "다"], events, more);
    return split(of, byLength(of), byLength, readable).map(({ part }) => part);
  };
  const said = (part) => part.events.filter(({ type }) => type === "message").map(({ lines }) => lines[0]);
  const pairs = (count) =>
    Array.from({ length: count }, (_, at) => [
      message("가", "나", `물음 ${at}`),
      message("나", "가", `답 ${at}`, { dashed: true }),
    ]).flat();

  test("comes in parts that can be read, each message once and in order", () => {
    const events = pairs(8);
    const parts = cut(events);
    assert.equal(parts.length, 2);
    assert.deepEqual(
      parts.flatMap(said),
      events.map(({ lines }) => lines[0]),
    );
    assert.equal(cut(pairs(12)).length, 3);
  });

  test("is never cut between a question and its answer", () => {
    for (const count of [5, 6, 7, 8, 9, 11, 13]) {
      for (const part of cut(pairs(count))) assert.match(said(part)[0], /^물음/, `${count}`);
    }
    const odd = [message("가", "다", "먼저"), ...pairs(7)];
    for (const part of cut(odd).slice(1)) assert.match(said(part)[0], /^물음/);
  });

  test("is cut before a note over all rather than behind it, and outside of frames", () => {
    const row = (count, name) => Array.from({ length: count }, (_, at) => message("가", "다", `${name} ${at}`));
    const noted = cut([...row(8, "앞"), note("가", "다", "over", "둘째 마당"), ...row(8, "뒤")]);
    assert.equal(noted[1].events[0].type, "note");
    const framed = cut([...row(6, "앞"), open("loop", "다시"), ...row(4, "속"), close(), ...row(6, "뒤")]);
    assert.ok(
      framed.every(
        ({ events }) =>
          events.filter(({ type }) => type === "open").length === events.filter(({ type }) => type === "close").length,
      ),
    );
    assert.ok(framed.every(({ events }) => !events.some(({ lines }) => lines?.at(-1)?.includes("(이어서)"))));
    const risen = cut([
      ...row(7, "앞"),
      message("가", "나", "부름"),
      rise("나"),
      ...row(3, "속"),
      fall("나"),
      ...row(7, "뒤"),
    ]);
    assert.ok(
      risen.every(
        ({ events }) =>
          events.filter(({ type }) => type === "rise").length === events.filter(({ type }) => type === "fall").length,
      ),
    );
  });

  test("goes on in the next part with the frame, its section and the activation in which it was cut", () => {
    const row = (count, name) => Array.from({ length: count }, (_, at) => message("가", "나", `${name} ${at}`));
    const parts = cut([
      rise("나"),
      open("alt", "되면"),
      ...row(3, "하나"),
      divide("안 되면"),
      ...row(14, "둘"),
      close(),
      fall("나"),
    ]);
    assert.ok(parts.length >= 2);
    const [first, second] = parts;
    assert.equal(first.events.at(-1).type, "close");
    const begun = second.events.slice(0, 2);
    assert.deepEqual(
      begun.map(({ type, tag }) => tag ?? type),
      ["alt", "rise"],
    );
    assert.match(begun[0].lines.at(-1), /안 되면\] \(이어서\)$/);
    assert.equal(second.events.filter(({ type }) => type === "close").length, 1);
  });

  test("carries no activation of somebody who died before", () => {
    const row = (count, name) => Array.from({ length: count }, (_, at) => message("가", "다", `${name} ${at}`));
    const [, second] = cut([
      message("가", "나", "부름"),
      rise("나"),
      message("가", "나", "그만", { dies: "나" }),
      ...row(7, "앞"),
      ...row(8, "뒤"),
    ]);
    assert.deepEqual(
      second.events.filter(({ type }) => type === "rise"),
      [],
    );
    assert.deepEqual(
      second.actors.map(({ id }) => id),
      ["가", "다"],
    );
  });

  test("carries the activations of others when the bar of somebody who died is put down afterwards", () => {
    const row = (count, name) => Array.from({ length: count }, (_, at) => message("가", "다", `${name} ${at}`));
    const [, second] = cut([
      rise("가"),
      message("가", "나", "부름"),
      rise("나"),
      message("나", "가", "끝", { dashed: true, dies: "나" }),
      fall("나"),
      ...row(7, "앞"),
      ...row(8, "뒤"),
      fall("가"),
    ]);
    assert.deepEqual(
      second.events.filter(({ type }) => type === "rise").map(({ actor: id }) => id),
      ["가"],
    );
  });

  test("names a section by the frame's header where a part begins with it", () => {
    const row = (count, name) => Array.from({ length: count }, (_, at) => message("가", "나", `${name} ${at}`));
    const [, second] = cut([open("alt", "되면"), ...row(8, "하나"), divide("안 되면"), ...row(8, "둘"), close()]);
    assert.deepEqual(
      [second.events[0].tag, second.events[0].lines, second.events[1].type],
      ["alt", ["[안 되면] (이어서)"], "message"],
    );
  });

  test("has in each part those who take part in it, strangers in the first, and its title once", () => {
    const events = [
      ...Array.from({ length: 8 }, () => message("가", "나")),
      ...Array.from({ length: 8 }, () => message("나", "다")),
    ];
    const of = script(["가", "나", "다", "라"], events, {
      title: ["이야기"],
      boxes: [{ lines: [], fill: "", actors: ["가"] }],
    });
    const parts = split(of, byLength(of), byLength, readable).map(({ part }) => part);
    assert.deepEqual(
      parts.map(({ actors }) => actors.map(({ id }) => id).join("")),
      ["가나라", "나다"],
    );
    assert.deepEqual(
      parts.map(({ title, boxes }) => [title.length, boxes.length]),
      [
        [1, 1],
        [0, 0],
      ],
    );
  });

  test("stays whole where parts would not be larger", () => {
    const same = (part) => ({ em: 10, part });
    const of = script(["가", "나"], pairs(8));
    assert.deepEqual(split(of, { em: 10 }, same, readable), []);
  });
});
