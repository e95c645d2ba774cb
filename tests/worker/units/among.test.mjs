// Sequence diagrams where two rules meet: room of notes and heads, what stands below a birth or a death, where a cut
// goes when each place costs something. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { layOut } from "../../../build/gyoan/diagrams/worker/sequence/layout.mjs";
import { rowsAt, textHeight } from "../../../build/gyoan/diagrams/worker/sequence/measures.mjs";
import { Skyline } from "../../../build/gyoan/diagrams/worker/sequence/skyline.mjs";
import { split } from "../../../build/gyoan/diagrams/worker/sequence/split.mjs";
import { spotOf } from "../../../build/gyoan/diagrams/worker/sequence/spots.mjs";
import { middle, near } from "../places.mjs";
import { slide } from "../recorded.mjs";
import { actor, close, columns, divide, fall, message, note, open, rise, ruler, script, style } from "../sequences.mjs";
import { pitch, plainRuler } from "../simple.mjs";

const LONG = "여러 줄로 나뉘어야만 하는 무척이나 긴 쪽지의 글이다";
const drawn = (of, more = {}) => layOut(of, ruler, style(of.actors.length, more));
const named = (sheet, id) => sheet.nodes.find((one) => one.id === id);
const lineX = (sheet, id) => middle(named(sheet, `line ${id}`).place)[0];

describe("heads", () => {
  const heads = (...actors) => columns(script(actors, [])).heads;

  test("are as high as the highest one, but for persons, who are as high as their figures need", () => {
    const tall = textHeight(2, pitch) + 0.6;
    const [two, one, person] = heads(actor("가", { lines: ["가", "나"] }), "다", actor("라", { kind: "actor" }));
    assert.ok(near(two.height, tall, 1e-9) && near(one.height, tall, 1e-9));
    assert.ok(near(person.height, textHeight(1, pitch) + 1.7, 1e-9));
    assert.deepEqual([two.person, person.person], [false, true]);
    const [store] = heads(actor("가", { kind: "database" }));
    assert.ok(near(store.height, textHeight(1, pitch) + 0.6 + 0.5, 1e-9));
  });

  test("are as wide as their names with some room, three em at the least", () => {
    const [wide, narrow] = heads("이름이긴사람", "가");
    assert.ok(near(wide.width, ruler.width("이름이긴사람", true) + 1.1, 1e-9));
    assert.equal(narrow.width, 3);
  });
});

describe("what is said from right to left", () => {
  const three = (event, more) => columns(script(["가", "나", "다"], [event]), more);

  test("has as much room as from left to right", () => {
    for (const limits of [
      [6, 6],
      [6, 20],
    ]) {
      for (const make of [(from, to) => message(from, to, LONG), (from, to) => note(from, to, "over", LONG)]) {
        const [there, back] = [three(make("가", "다"), { limits }), three(make("다", "가"), { limits })];
        assert.deepEqual(there.x, back.x);
        assert.ok(there.x[2] - there.x[0] < ruler.width(LONG)); // broken, since there is less room than that
      }
      const lines = (from, to) => three(note(from, to, "over", LONG), { limits }).note(note(from, to, "over", LONG));
      assert.deepEqual(lines("가", "다"), lines("다", "가"));
    }
  });

  test("has beside a lifeline the room of the gap on that side alone, beyond the last that of the widest", () => {
    const lines = (one, limits) => three(one, { limits }).note(one).text.lines.length;
    const right = note("가", "가", "right", LONG);
    const left = note("다", "다", "left", LONG);
    assert.ok(lines(right, [6, 30]) > lines(right, [30, 6]));
    assert.ok(lines(left, [30, 6]) > lines(left, [6, 30]));
    const [out, far] = [note("다", "다", "right", LONG), note("가", "가", "left", LONG)];
    assert.equal(lines(out, [6, 30]), lines(right, [30, 6]));
    assert.equal(lines(far, [6, 30]), lines(right, [30, 6]));
    assert.equal(lines(out, [5, 5]), lines(right, [8, 8])); // eight em at the least
  });
});

describe("what comes next", () => {
  test("stands beside things that are not near to it", () => {
    const sky = new Skyline(0);
    sky.add(3, 8, 5);
    assert.deepEqual([sky.over(1, 2.9), sky.over(1, 2.8), sky.over(8.1, 9), sky.over(8.2, 9)], [5, 0, 5, 0]);
  });

  test("is beside what stands in the way: at the right or left of a gap, as far from lifelines as texts are", () => {
    const spot = (isHigh) => spotOf(2, [0, 10], 0, [0, 10], (left, right) => (isHigh(left, right) ? 3 : 0));
    assert.ok(
      near(
        spot((left, right) => left < 6 && right > 1),
        7.7,
        1e-9,
      ),
    );
    assert.ok(
      near(
        spot((left) => left < 9.9 && left > 1),
        0.3,
        1e-9,
      ),
    );
  });

  test("stands right below the head of who is born, and right below the cross of who dies", () => {
    const events = [
      message("가", "나", "생겨라", { born: "나" }),
      message("가", "다", ""),
      message("가", "나", "그만", { dies: "나" }),
      message("가", "다", ""),
    ];
    const sheet = drawn(script(["가", "나", "다"], events));
    const [, first, , second] = sheet.edges.map(({ route }) => route[0][1]);
    const low = ({ place }) => place.y + place.height;
    assert.ok(near(first - low(named(sheet, "head 나")), 0.5, 1e-9)); // a line without a text
    assert.ok(near(second - low(named(sheet, "end 나")), Math.max(0.5, 0.8 - 0.45), 1e-9));
  });

  test("to oneself stands a step below the line before, its text in the middle of the loop", () => {
    const sheet = drawn(script(["가", "나", "다"], [message("가", "나", "말"), message("나", "나", "혼자")]));
    const [before, own] = sheet.edges.map(({ route }) => route);
    assert.ok(textHeight(1, pitch) > 0.8);
    assert.ok(
      near(
        own[0][1] - before[0][1],
        Math.max(rowsAt(0).step, rowsAt(0).around + (textHeight(1, pitch) - 0.8) / 2),
        1e-9,
      ),
    );
  });

  test("to oneself swings out from the outer one of two bars", () => {
    const events = [message("가", "나"), rise("나"), message("나", "나", "속"), rise("나"), fall("나"), fall("나")];
    const sheet = drawn(script(["가", "나"], events));
    const bars = sheet.nodes.filter(({ shape }) => shape === "bar").map(({ place }) => place.x);
    assert.ok(near(sheet.edges[1].route[1][0], Math.max(...bars) + 0.7 + 1.4, 1e-9));
  });
});

describe("a frame", () => {
  const framed = (...events) => drawn(script(["가", "나", "다"], events));

  test("reaches as far as what happens in it, and a little further", () => {
    const sheet = framed(open("alt", ""), message("나", "다", "프레임의 이름보다는 넓은 말"), close());
    const [{ place }] = sheet.clusters;
    assert.ok(near(place.x, lineX(sheet, "나") - 0.7, 1e-9));
    assert.ok(near(place.x + place.width, lineX(sheet, "다") + 0.7, 1e-9));
    assert.ok(sheet.width < 99 && sheet.width >= place.x + place.width - 1e-9);
    // a bar in it takes no room of its own
    const said = message("나", "다", "프레임의 이름보다는 넓은 말");
    const [barred] = framed(open("alt", ""), said, rise("다"), fall("다"), close()).clusters;
    assert.deepEqual([barred.place.x, barred.place.width], [place.x, place.width]);
  });

  test("that is filled is the ground of what is said in it, others are not", () => {
    const of = (tag) =>
      framed(message("가", "나", "앞"), open(tag, ""), message("나", "다", "속"), close(), message("가", "나", "뒤"));
    const grounds = (sheet) => sheet.edges.filter(({ start }) => start).map(({ around }) => around);
    assert.deepEqual(grounds(of("")), ["", "frame 0", ""]);
    assert.deepEqual(grounds(of("alt")), ["", "", ""]);
  });
});

describe("a diagram's title", () => {
  test("is broken where the sheet ends, but at three em at the earliest: the sheet is as wide as it then", () => {
    const wide = plainRuler({ bold: { 가: 1.4 } });
    const sheet = layOut(script(["나"], [], { title: ["가가"] }), wide, style(1));
    assert.ok(near(sheet.width, 2.8 * 1.25, 1e-9));
    assert.deepEqual(named(sheet, "title").lines, ["가가"]);
    assert.ok(near(lineX(sheet, "나"), sheet.width / 2, 1e-9));
  });
});

describe("a cut", () => {
  const frame = { ...slide, readable: 14, largest: 20 };
  const row = (count, name = "말", from = "가", to = "다") =>
    Array.from({ length: count }, (_, at) => message(from, to, `${name} ${at}`));
  /** The parts in which a script is read whose parts are all large enough; `em` is how large the whole is. */
  const halves = (events, em = 8) => {
    const of = script(["가", "나", "다"], events);
    return split(of, { em }, (part) => ({ em: part === of ? em : 14 }), frame).map(({ part }) => part);
  };
  const said = (part) => part.events.filter(({ type }) => type === "message").length;
  const counts = (events) => halves(events).map(said);

  test("leaves about the same to each part: further lines count for less than further messages", () => {
    assert.deepEqual(counts(row(16)), [8, 8]);
    const tall = row(4).map((one) => ({ ...one, lines: ["하나", "둘", "셋", "넷", "다섯", "여섯"] }));
    assert.deepEqual(counts([...tall, ...row(12)]), [4, 12]); // 4 of weight 3
    assert.deepEqual(counts([...Array.from({ length: 4 }, () => note("가", "가", "right")), ...row(12)]), [3, 9]);
  });

  test("goes into a frame rather than leave parts too uneven, and around it else", () => {
    const inside = (outside) => {
      const [first, second] = halves([...row(outside), open("loop", "다시"), ...row(12), close()]);
      return [said(first), second.events[0].lines.at(-1).includes("(이어서)")];
    };
    assert.deepEqual([inside(4)[1], inside(6)], [true, [6, false]]);
  });

  test("goes around a bar where that costs little, one bar within another counting twice", () => {
    const risen = [...row(6), rise("가"), ...row(3), fall("가"), ...row(7)];
    assert.deepEqual(counts(risen), [9, 7]);
    const inner = [rise("나"), ...row(4), fall("나")];
    const twice = [...row(10), rise("가"), ...row(4), ...inner, ...row(14), fall("가")];
    assert.deepEqual(counts(twice), [18, 14]);
  });

  test("is not drawn to where a bar ends that never began", () => {
    assert.deepEqual(counts([...row(9), fall("가"), ...row(7)]), [8, 8]);
  });

  test("is drawn to the next section, and to a note over all, a little off the middle", () => {
    const sections = [open("alt", "되면"), ...row(7, "하나"), divide("안 되면"), ...row(9, "둘"), close()];
    assert.deepEqual(counts(sections), [7, 9]);
    const begins = (note_, before) => halves([...row(before), note_, ...row(16 - before)])[1].events[0].type;
    assert.equal(begins(note("가", "다", "over"), 7), "note");
    assert.equal(begins(note("가", "다", "over"), 3), "message"); // too far off
    assert.equal(begins(note("가", "가", "right"), 7), "message"); // it says something of one alone
  });

  test("parts no answer from its question, whether or not it is dashed", () => {
    const pair = (dashed) => [message("가", "나", "물음"), message("나", "가", "답", { dashed })];
    for (const dashed of [true, false]) assert.deepEqual(counts([...row(7), ...pair(dashed), ...row(7)]), [7, 9]);
    // behind a dashed answer, what leads back is the next question
    const chat = Array.from({ length: 8 }, (_, at) =>
      at % 2 ? message("나", "가", "물음") : message("가", "나", "답", { dashed: true }),
    );
    assert.equal(halves([message("다", "나", "처음"), ...chat, ...row(0)])[1].events[0].lines[0], "물음");
  });

  test("is worth it where parts can be read, or are a fifth larger than the whole", () => {
    const of = script(["가", "다"], row(8));
    const parts = (whole, part) =>
      split(of, { em: whole }, (one) => ({ em: one === of ? whole : part }), frame).length > 1;
    assert.deepEqual([parts(6, 7.2), parts(6, 7.1), parts(13, 14), parts(13, 13.9)], [true, false, true, false]);
  });
});
