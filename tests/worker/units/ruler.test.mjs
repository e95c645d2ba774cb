// Widths of text and where its lines are broken. Each character is an em wide here, before what other fonts need.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { linesOf } from "../../../build/gyoan/diagrams/worker/kinds/words.mjs";
import { RememberingRuler } from "../../../build/gyoan/diagrams/worker/sequence/remembering.mjs";
import { near } from "../places.mjs";
import { plain, plainRuler } from "../simple.mjs";

const ruler = plainRuler();
const wide = (text, bold) => Math.round(ruler.width(text, bold) * 1000) / 1000;

describe("a width", () => {
  test("is that of the characters, with room for the fonts of other programs", () => {
    assert.equal(wide("가나"), 2.06);
    assert.equal(wide("ab"), 2.22);
    assert.equal(wide("ab", true), 2.34);
    assert.equal(wide("가나", true), 2.06);
    assert.equal(wide(""), 0);
  });

  test("has space where Hangul and Latin meet, but not across spaces twice", () => {
    assert.equal(wide("가a"), 2.26);
    assert.equal(wide("가a나"), Math.round((2.06 + 1.11 + 0.24) * 1000) / 1000);
    assert.equal(wide("가 나"), Math.round((2.06 + 1.11) * 1000) / 1000);
    assert.equal(wide("가 a"), Math.round((1.03 + 2.22 + 0.12) * 1000) / 1000);
  });

  test("is what was measured where it was", () => {
    const measured = plainRuler({ regular: { i: 0.25 }, bold: { i: 0.5 } });
    assert.ok(near(measured.width("ii"), 0.5, 1e-9));
    assert.ok(near(measured.width("ii", true), 1, 1e-9));
  });
});

describe("a line", () => {
  test("stays whole where it has room, to the last bit of it", () => {
    assert.deepEqual(ruler.wrap(["가나 다라"], wide("가나 다라")).lines, ["가나 다라"]);
    assert.deepEqual(ruler.wrap(["가나 다라"], wide("가나 다라") - 0.01).lines, ["가나", "다라"]);
    assert.equal(ruler.wrap(["가나", "다"], 10).width, ruler.width("가나"));
    assert.deepEqual(ruler.wrap([], 10), { lines: [], width: 0 });
  });

  test("is broken between words, into as few lines as there must be, as even as can be", () => {
    const { lines, width } = ruler.wrap(["하나 둘이 셋이 넷이 다섯 여섯"], 12);
    assert.deepEqual(lines, ["하나 둘이 셋이", "넷이 다섯 여섯"]);
    assert.ok(width <= 12);
    assert.deepEqual(ruler.wrap(["가나다라 마바 사아 자"], 9).lines, ["가나다라 마바", "사아 자"]);
  });

  test("keeps every word, and none is longer than the room allows", () => {
    const text = "정해진 시간마다 모든 서비스의 상태를 물어보고 답이 없으면 알린다";
    for (const limit of [3, 5, 7.5, 10, 14, 22]) {
      const { lines, width } = ruler.wrap([text], limit);
      assert.equal(lines.join(" "), text);
      assert.ok(width <= Math.max(limit, 5.2), `${limit}`);
      assert.ok(lines.length >= Math.ceil(ruler.width(text) / limit) || limit < 5.2);
    }
  });

  test("breaks a word longer than fifteen em, behind a sign where it has one, else anywhere", () => {
    const path = "/very/long-path/to.some/where";
    const { lines } = ruler.wrap([path], 10);
    assert.equal(lines.join(""), path);
    assert.ok(lines.length > 1);
    assert.deepEqual(
      lines.slice(0, -1).filter((line) => !/[/.-]$/.test(line)),
      [],
    );
    const endless = "가".repeat(40);
    const broken = ruler.wrap([endless], 10).lines;
    assert.equal(broken.join(""), endless);
    assert.ok(broken.every((line) => ruler.width(line) <= 15));
    assert.deepEqual(ruler.wrap(["가".repeat(14)], 3).lines, ["가".repeat(14)]);
    assert.ok(ruler.wrap(["가".repeat(20)], 18).lines[0].length > 14); // where there is more room, a word may have it
  });

  test("never parts what is one character", () => {
    const family = "👨‍👩‍👧".repeat(20);
    for (const line of ruler.wrap([family], 6).lines) assert.match(line, /^(👨‍👩‍👧)+$/u);
  });
});

describe("a ruler that remembers", () => {
  test("says what one that does not says, for bold and regular apart, and limits to a tenth", () => {
    const remembering = new RememberingRuler(plain({ bold: { a: 2 } }));
    const other = plainRuler({ bold: { a: 2 } });
    for (const turn of [1, 2]) {
      for (const bold of [false, true]) {
        assert.equal(remembering.width("aa", bold), other.width("aa", bold), `${turn}`);
        assert.deepEqual(remembering.wrap(["aa aa", "b"], 5, bold), other.wrap(["aa aa", "b"], 5, bold));
      }
      assert.deepEqual(remembering.wrap(["aa aa aa"], 6.04), other.wrap(["aa aa aa"], 6));
      assert.deepEqual(remembering.wrap(["aa aa aa"], 8), other.wrap(["aa aa aa"], 8));
    }
  });
});

describe("a label", () => {
  test("is lines, broken as the source breaks them", () => {
    assert.deepEqual(linesOf("하나<br/>둘<BR>셋\\n넷\n다섯"), ["하나", "둘", "셋", "넷", "다섯"]);
    assert.deepEqual(linesOf("  "), []);
    assert.deepEqual(linesOf("가   나"), ["가 나"]);
  });

  test("loses icons and tags, and marks where it is Markdown", () => {
    assert.deepEqual(linesOf("fa:fa-car <b>차</b>"), ["차"]);
    assert.deepEqual(linesOf("**굵게** _기울여_ *이렇게*", "markdown"), ["굵게 기울여 이렇게"]);
    assert.deepEqual(linesOf("__굵게__ snake_case_name 2 * 3 * 4", "markdown"), ["굵게 snake_case_name 2 * 3 * 4"]);
    assert.deepEqual(linesOf("**굵게**", "text"), ["**굵게**"]);
  });
});
