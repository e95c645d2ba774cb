"""Reading takes bounded depth and linear time, whatever a file holds."""

import functools
import sys
import time
from collections.abc import Callable

import pytest

from gyoan.markdown import read_session

pytestmark = pytest.mark.long

MOST = 15
"""So many times as long as fair text of its length may a file take: what grows faster than its input takes more."""
LEAST_LETTERS = 15_000
"""Shorter files count as this long: some work is the same for all."""


def repeated(pattern: str, size: int = 40_000) -> str:
    return pattern * (size // len(pattern))


LONG: dict[str, Callable[[], str]] = {
    "nested lists": lambda: "\n".join("  " * (n % 8) + f"- 항목 {n} 내용" for n in range(4_000)),
    "lists 200 levels deep": lambda: "\n".join("  " * (n % 200) + f"- 항목 {n}" for n in range(800)),
    "a tree": lambda: "```\n하나:\n" + "\n".join("│   " * (n % 5) + "├── 가" for n in range(4_000)) + "\n```",
    "a ragged tree": lambda: "```\n하나:\n" + "\n".join(" " * (n * 7 % 90) + "├── 가" for n in range(4_000)) + "\n```",
    "a typed list": lambda: "```\n하나:\n" + "\n".join(" " * (n * 3 % 60) + "• 가:" for n in range(4_000)) + "\n```",
    "a long line": lambda: repeated("가나다 "),
    "a long heading": lambda: "## " + repeated("가 (5분 - "),
    "a heading of blanks": lambda: "## 가" + repeated(" ") + "나",
    "a heading of brackets": lambda: "## " + repeated("가 (나) "),
    "a heading of bold brackets": lambda: "## " + repeated("**가** (나) ", 16_000),
    "a title of blanks": lambda: "# 가" + repeated(" ") + "나",
    "a heading of digits": lambda: "## " + repeated("1"),
    "a heading of bars": lambda: "## " + repeated("|"),
    "a heading of dashes": lambda: "## Week " + repeated("-"),
    "a session's place parted by blanks": lambda: "# Week 1" + repeated(" ") + "Day 2",
    "stars": lambda: repeated("*가 **나 "),
    "only stars": lambda: repeated("*"),
    "bold beside Hangul": lambda: repeated('**"가"**을 '),
    "bold nested in bold": lambda: repeated("**a ", 20_000) + repeated("a**", 20_000),
    "brackets": lambda: repeated("[", 20_000),
    "pictures that never end": lambda: repeated("![", 20_000),
    "tags that never end": lambda: repeated("<a "),
    "tags that never close": lambda: repeated("<b>"),
    "tags that close in the wrong order": lambda: repeated("<b><i>", 12_000) + repeated("</b></i>", 12_000),
    "braces that never end": lambda: repeated("<a b={"),
    "braces on one line": lambda: repeated("<a b={1}> `c` "),
    "links through a site": lambda: repeated("[← 이전](a.md)\n\n"),
    "comments that never end": lambda: repeated("<!--"),
    "placeholders": lambda: repeated("<none> "),
    "roles that never end, or colons": lambda: repeated(":a"),
    "shortcodes": lambda: repeated(":rocket:"),
    "addresses": lambda: repeated("https://a.io/b으로 "),
    "beginnings of addresses": lambda: repeated("http://"),
    "dollars": lambda: repeated("$a "),
    "backticks": lambda: "".join("`" * n + " " for n in range(280)),
    "lines of a paragraph": lambda: repeated("줄\n"),
    "lines that count below signs": lambda: repeated("□ 가\n○ 나\n① 다\n"),
    "signs in another order": lambda: repeated("○ 가\n□ 나\n① 다\n"),
    "a question about deeds": lambda: "문제 1. " + repeated("었") + "\n정답: 2",
    "questions with their answers": lambda: "## 퀴즈\n\n" + repeated("문제 1. 다음은?\n정답: 가\n"),
    "an answer of blanks": lambda: "## 퀴즈\n\n정답: " + repeated("__a ( "),
    "underlines": lambda: repeated("줄\n---\n"),
    "divisions": lambda: repeated('<div align="center">\n\n', 20_000),
    "details": lambda: repeated("<details>\n\n", 16_000) + repeated("</details>\n\n", 16_000),
    "quotes": lambda: repeated(">", 8_000) + " 가",
    "footnotes": lambda: "".join(f"[^{n}]: 가\n\n" for n in range(1_200)) + "".join(f"[^{n}] " for n in range(1_200)),
    "link references": lambda: repeated("[a]: "),
    "fences": lambda: repeated("```\n"),
    "long rows": lambda: "|a|b|\n|-|-|\n" + repeated("|x|`y|z`|w|\n"),
    "blanks in a fence": lambda: "```\n" + repeated(" ") + "가\n```",
    "lines in a fence": lambda: "```\n" + repeated("가 ──") + "\n```",
    "classes of a remark": lambda: repeated(".a["),
    "percents behind a letter": lambda: "a" + repeated("%"),
    "brackets in a template's mark": lambda: "{% " + repeated(")") + "a %}",
    "brackets in a box's title": lambda: "::: note " + repeated("[") + "\n가\n:::",
    "boxes closed by too many colons": lambda: repeated(":::a\n", 20_000) + repeated("::::\n", 20_000),
    "blanks in a row of dashes": lambda: "- 가\n|a|b|\n|-|-" + repeated(" ") + "x",
    "blanks behind a template's mark": lambda: "{{< a >}}" + repeated(" ") + "x",
    "a component whose name never ends": lambda: "<A" + repeated("a") + "-",
    "a table in HTML that blank lines part": lambda: "<table>\n" + repeated("<tr><td>가</td></tr>\n\n") + "</table>",
    "HTML in a list": lambda: "- 가\n\n" + repeated("  <b>\n\n"),
    "comments in HTML": lambda: "<div>" + repeated("<!---->"),
    "programs in HTML": lambda: "<div>" + repeated("<?"),
    "a tag's name": lambda: "<div>\n<" + repeated("a"),
    "components": lambda: repeated("<a-b>\n"),
    "nested divisions": lambda: repeated("<div>", 20_000) + repeated("</div>", 20_000),
    "styles in a line": lambda: "가 " + repeated("<style> "),
    "notes that never end": lambda: "<div>" + repeated("<!--note:"),
    "times that never end": lambda: "가 <!-- --> " + repeated("<!--time:"),
    "preformatted text that never ends": lambda: repeated("<pre\n"),
    "fences of many languages": lambda: repeated("~~~a\n"),
    "tables in a paragraph": lambda: repeated("a\n|a|\n|-|\n"),
    "pictures with blanks": lambda: ("![" * 150 + "](a" + " a" * 100) * 80,
    "lines of dashes": lambda: "```\n" + ("가" + "─" * 298 + "\n") * 120 + "```",
    "a label": lambda: "`가` {#" + repeated("a"),
    "minutes of sections": lambda: (
        "## 시간 배분\n\n"
        + "".join(f"- 이름{n}: 5분\n" for n in range(1_200))
        + "".join(f"## 이름{n}\n\n" for n in range(1_200))
    ),
    "comments in a diagram": lambda: "```mermaid\n" + repeated("%% 가\n") + "graph TD\n```",
}


@functools.cache
def seconds_for_a_letter() -> float:
    """Return the processor time that fair text takes, on this machine, as busy as it is: the less of two."""
    data = read_as_file(LONG["nested lists"]())
    return min(seconds_for(data) for _ in range(2)) / len(data)


def seconds_for(data: bytes) -> float:
    start = time.process_time()
    assert read_session(data, "a.md").value is not None
    return time.process_time() - start


def read_as_file(text: str) -> bytes:
    return f"# 제목\n\n{text}\n".encode()


@pytest.mark.parametrize("name", LONG)
@pytest.mark.sampled(12)
def test_time_grows_with_the_size_of_the_file(name: str) -> None:
    data = read_as_file(LONG[name]())
    # Whoever counts lines slows down what is short and often called more than the rest.
    most = MOST if sys.gettrace() is None else 2 * MOST
    assert seconds_for(data) < most * seconds_for_a_letter() * max(len(data), LEAST_LETTERS)


def test_front_matter_that_multiplies_itself_costs_nothing() -> None:
    lines = ["a0: &a0 [가]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60))]
    data = ("---\n" + "\n".join(lines) + "\n---\n# 제목\n").encode()
    assert seconds_for(data) < MOST * seconds_for_a_letter() * LEAST_LETTERS
