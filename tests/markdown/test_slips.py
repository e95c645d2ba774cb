"""Slips are mended where nothing else can be meant, told where they may be meant, and never seen in what is meant."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from gyoan.markdown import read_session
from gyoan.markdown.slips import find_slips
from gyoan.markdown.slips.fixing import fixed
from gyoan.markdown.source import Source
from gyoan.model.blocks import BulletList, Figure, OrderedList, Paragraph, Table, TaskList
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.inline import Strong, plain_text
from gyoan.model.session import Session
from markdown.session_dump import dump
from tried import some


def read(*lines: str) -> tuple[Session, tuple[Diagnostic, ...]]:
    outcome = read_session("\n".join(("# 제목", "", "## 절", "", *lines, "")).encode(), "a.md")
    assert outcome.value is not None
    return outcome.value, tuple(found for found in outcome.diagnostics if found.code.value.startswith("GY12"))


def slips(*lines: str) -> list[tuple[Code, bool]]:
    """Return the code of each slip in `lines`, and whether it is mended."""
    return [(slip.code, slip.is_mended) for slip in find_slips(Source("a.md", lines), 0).slips]


def without_places(text: str) -> str:
    return re.sub(r"@\d+(:\d+(-\d+)?)?", "", text)


def test_every_line_of_the_case_is_mended_or_told() -> None:
    data = (Path(__file__).parents[1] / "cases" / "u03_slips.md").read_bytes()
    outcome = read_session(data, "u03_slips.md")
    assert outcome.value is not None
    told = {found.span.line: found.code.value for found in outcome.diagnostics}
    assert told == {
        3: "GY120",
        5: "GY121",
        6: "GY121",
        7: "GY122",
        10: "GY123",
        14: "GY124",
        17: "GY125",
        20: "GY126",
        22: "GY127",
    }
    minutes = {part.plain_title: part.duration and part.duration.minutes for part in outcome.value.sections}
    assert minutes == {"둘": 10, "셋": 10}


def test_a_heading_without_its_blank_begins_a_section() -> None:
    session, (told,) = read("글", "", "##둘 (10분)", "", "뒤")
    assert [part.plain_title for part in session.sections] == ["절", "둘"]
    assert (told.code, told.severity, told.span.line) == (Code.GLUED_HEADING, Severity.INFO, 7)


@pytest.mark.parametrize("line", ["#태그", "#태그 #둘", "##태그 ##둘", "##", "##!/bin/sh", "#######일곱"])
def test_tags_are_no_headings(line: str) -> None:
    assert slips("", line, "") == []


def test_a_heading_in_the_middle_of_a_paragraph_is_told_and_left() -> None:
    assert slips("글", "##둘", "글") == [(Code.GLUED_HEADING, False)]


def test_several_entries_without_blanks_are_a_list() -> None:
    session, told = read("-하나", "-둘", "", "1.첫째", "2.둘째")
    bullets, numbers = session.sections[0].blocks
    assert isinstance(bullets, BulletList)
    assert isinstance(numbers, OrderedList)
    assert (len(bullets.items), len(numbers.items)) == (2, 2)
    assert [found.severity for found in told] == [Severity.INFO] * 4


def test_an_entry_beside_a_good_one_is_an_entry() -> None:
    session, _ = read("- 하나", "-둘", "- 셋")
    (bullets,) = session.sections[0].blocks
    assert isinstance(bullets, BulletList)
    assert len(bullets.items) == 3


@pytest.mark.parametrize("lines", [("-5도",), ("1.5배", "2.5배"), ("-p 8080",), ("-끝-",), ("--옵션",), ("2024.가을",)])
def test_numbers_options_and_dashes_are_no_entries(lines: tuple[str, ...]) -> None:
    assert slips("", *lines, "") == []


def test_a_single_entry_without_its_blank_is_told_only() -> None:
    assert slips("> 나의 소원", "", "-김구") == [(Code.GLUED_MARKER, False)]


def test_numbers_that_do_not_follow_one_another_are_told_only() -> None:
    assert slips("1.하나", "3.셋") == [(Code.GLUED_MARKER, False)] * 2


@pytest.mark.parametrize(
    ("line", "strong"),
    [("**굵게 **글자", "굵게"), ("앞 ** 굵게** 뒤", "굵게"), ("**가** 그리고 **나 **다", "가")],
)
def test_a_blank_inside_stars_is_moved_out(line: str, strong: str) -> None:
    session, (told,) = read(line)
    (paragraph,) = session.sections[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert "**" not in plain_text(paragraph.content)
    first = next(part for part in paragraph.content if isinstance(part, Strong))
    assert plain_text(first.content) == strong
    assert told.code is Code.LOOSE_EMPHASIS


@pytest.mark.parametrize(
    "line",
    [
        "2 ** 3 은 8",
        "2 ** 3 ** 4",
        "** 굵지 않음 **",
        "`** a **` 코드",
        r"\** 별 **",
        "a ** b ** c ** d",
        "**굵게** 글",
    ],
)
def test_stars_that_embrace_nothing_stay(line: str) -> None:
    assert slips(line) == []


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        (("2*3*4 = 24",), "2*3*4 = 24"),
        (("- x**2 + y**2 = z**2",), "x**2 + y**2 = z**2"),
        (("> 10*10m, 20*20m",), "10*10m, 20*20m"),
        (("**2*3*4**만",), "<b>2*3*4</b>만"),
        (("가짜 __init__.py",), "가짜 __init__.py"),
        (("넓이는 2*3", "둘레는 2*(2+3)"), "넓이는 2*3"),
    ],
)
def test_signs_of_arithmetic_and_code_are_shown(lines: tuple[str, ...], shown: str) -> None:
    session, told = read(*lines)
    assert shown in dump(session)
    assert {found.code for found in told} == {Code.LOOSE_EMPHASIS}
    assert [found.span.line for found in told] == [5, 6][: len(lines)]


def test_signs_in_cells_are_shown() -> None:
    before = ("| 식 | 값 |", "|---|---|", "| 2*3*4 | 24 |")
    assert find_slips(Source("a.md", before), 0).lines == (*before[:2], r"| 2\*3\*4 | 24 |")


@pytest.mark.parametrize(
    "lines",
    [
        ("a*b*c", "un*frigging*believable"),
        ("*x*2 그리고 **Week 1**2",),
        ("3*가지* 방법", "단가*(수량)*할인"),
        ("| 2*3 | 4*5 |",),
        ("10*20 cm",),
        ("- 2*3", "- 4*5"),
        ("`2*3*4`와 <a href='2*3*4'>글</a>, $a*2*b$", r"2\*3\*4"),
        ("__important__ 말", "__중요__"),
        ("```", "2*3*4", "```"),
    ],
)
def test_emphasis_that_is_meant_and_signs_that_are_shown_are_left(lines: tuple[str, ...]) -> None:
    assert slips(*lines) == []


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("*굵게** 글", "**굵게** 글"),
        ("앞 **굵게*은 글", "앞 **굵게**은 글"),
        ("* ***굵게** 글", "* **굵게** 글"),
        ("**가** 그리고 **나*도", "**가** 그리고 **나**도"),
    ],
)
def test_uneven_stars_are_two_on_both_sides(line: str, mended: str) -> None:
    assert find_slips(Source("a.md", (line,)), 0).lines == (mended,)


@pytest.mark.parametrize(
    "line", ["*args, **kw", "char *p, **q", "2*3**4", "가격* 및 수량**", "*a* 그리고 **b**", "`*가**`", "***가*** 나"]
)
def test_stars_that_are_no_uneven_pair_are_left(line: str) -> None:
    assert slips(line) == []


@pytest.mark.parametrize(("line", "sign"), [("2*3*4 ", "가"), ("*굵게** ", "가"), ("**굵게 **글 ", "가")])
def test_a_line_longer_than_anybody_types_is_left(line: str, sign: str) -> None:
    assert len(slips(line + sign * (2000 - len(line)))) == 1
    assert slips(line + sign * (2001 - len(line))) == []
    assert slips("짧은 글", line + sign * (2001 - len(line))) == []


def test_tasks_without_their_blanks_are_tasks() -> None:
    lines = ("- [] 하나", "-[ ] 둘", "- [x]셋", "- [X] 넷")
    assert find_slips(Source("a.md", lines), 0).lines == ("- [ ] 하나", "- [ ] 둘", "- [x] 셋", "- [X] 넷")
    session, told = read(*lines)
    (tasks,) = session.sections[0].blocks
    assert isinstance(tasks, TaskList)
    assert [item.checked for item in tasks.items] == [False, False, True, True]
    assert [found.span.line for found in told] == [5, 6, 7]


def test_a_task_by_itself_is_mended_by_its_empty_box_only() -> None:
    assert slips("> -[ ] 하나") == [(Code.GLUED_MARKER, True)]
    assert slips("- [x]하나") == [(Code.GLUED_MARKER, False)]
    assert slips("1.[ ]하나") == [(Code.GLUED_MARKER, True)]


@pytest.mark.parametrize(
    "line",
    [
        "- [] 는 빈 목록",
        "- [x]는 정수 부분",
        "- [x](a.md)",
        "- [x][1]",
        "[x]: a.md",
        "- [ ]",
        "- [xx]글",
        "a-[ ] 글",
        "`-[ ]`",
    ],
)
def test_brackets_that_are_no_box_are_left(line: str) -> None:
    assert slips("", line, "") == []


@pytest.mark.parametrize("line", ["- [] 는 빈 목록", "- [x]는 정수 부분"])
def test_sentences_about_brackets_are_no_tasks_beside_one_either(line: str) -> None:
    assert slips("- [ ] 할 일", line, "- [ ] 한 일") == []


@pytest.mark.parametrize("rule", ["---", "==="])
def test_a_glued_sign_above_a_line_is_no_part_of_the_title(rule: str) -> None:
    session, (told,) = read("#실습", rule, "내용")
    assert "실습" in dump(session)
    assert "#실습" not in dump(session)
    assert (told.code, told.span.line) == (Code.GLUED_HEADING, 5)


def test_words_behind_a_glued_sign_are_told_only() -> None:
    assert slips("", "#실습 문제 풀기", "") == [(Code.GLUED_HEADING, False)]


@pytest.mark.parametrize(
    "lines",
    [
        ("글에 #태그",),
        ("#태그", "글"),
        ("글", "#실습 문제", "글"),
        ("", "#태그를 달아 봅시다.", ""),
        ("#include <a.h>",),
        ("#태그 #둘", "---"),
        ("```", "#실습", "---", "```"),
    ],
)
def test_one_glued_sign_that_may_be_a_tag_is_left(lines: tuple[str, ...]) -> None:
    assert slips(*lines) == []


@pytest.mark.parametrize(
    ("head", "dashes", "columns"),
    [
        ("| 가 | 나 | 다", "|---|---|", 3),
        ("| 가 | 나 |", "|:--|--:|---|", 3),
        ("가 | 나", "---|---|---", 3),
        (r"| 가 \| 나 | 다 | 라 |", "|---|---|", 3),
        ("| 가 | 나 |", "|---|", 2),
        ("가 |", "---|---", 2),
    ],
)
def test_a_head_of_another_width_than_its_dashes_begins_a_table(head: str, dashes: str, columns: int) -> None:
    session, told = read("앞 문장", head, dashes, "| 1 | 2 |")
    table = session.sections[0].blocks[-1]
    assert isinstance(table, Table)
    assert len(table.header) == columns
    assert [found.code for found in told] == [Code.NO_DELIMITER_ROW]


@pytest.mark.parametrize(
    "lines",
    [
        ("a | b 중 하나", "---"),
        ("글 a|b", "|---|"),
        ("| 가 | 나 |", "|---|---|", "| 다 | 라 |", "|---|"),
        (r"| 가 \| 나 |", "|---|"),
        ("```", "| 가 | 나 | 다", "|---|---|", "```"),
        ("- | 가 | 나 |", "  |---|---|", "  | 1 | 2 |"),
        ("10) | 가 | 나 |", "    |---|---|"),
        ("> - | 가 | 나 |", ">   |---|---|"),
        ("뜻", ": | 가 | 나 |", "  |---|---|"),
    ],
)
def test_bars_that_begin_no_uneven_table_are_left(lines: tuple[str, ...]) -> None:
    assert slips(*lines) == []


@pytest.mark.parametrize(("before", "rest"), [("- ", "  "), ("> 1. ", ">    ")])
def test_a_head_of_another_width_is_so_in_an_entry_too(before: str, rest: str) -> None:
    mended = find_slips(Source("a.md", (f"{before}| 가 | 나 |", f"{rest}|---|", f"{rest}| 1 | 2 |")), 0).lines
    assert mended == (f"{before}| 가 | 나 |", f"{rest}|---| --- |", f"{rest}| 1 | 2 |")


def test_a_table_below_an_entry_is_a_table() -> None:
    session, (told,) = read("- 하나", "| 종류 | 뜻 |", "| --- | --- |", "| 가 | 나 |")
    bullets, table = session.sections[0].blocks
    assert isinstance(bullets, BulletList)
    assert isinstance(table, Table)
    assert (told.code, told.span.line) == (Code.GLUED_TABLE, 6)


def test_a_table_below_a_nested_entry_is_a_table_with_its_words_once() -> None:
    session, _ = read("- 하나", "  - 아래", "| 종류 | 뜻 |", "| --- | --- |", "| 가 | 나 |")
    assert [type(block) for block in session.sections[0].blocks] == [BulletList, Table]


def test_a_table_of_an_entry_stays_in_it() -> None:
    session, told = read("- 하나", "", "  | 종류 | 뜻 |", "  | --- | --- |", "  | 가 | 나 |")
    assert len(session.sections[0].blocks) == 1
    assert told == ()


def test_rows_without_dashes_are_told_once() -> None:
    assert slips("| 가 | 나 |", "| 다 | 라 |", "| 마 | 바 |") == [(Code.NO_DELIMITER_ROW, False)]


@pytest.mark.parametrize(
    "lines", [("| 하나 |", "| 둘 |"), ("| 가 | 나 |",), ("| 가 | 나 |", "|---|---|"), ("|절댓값|", "글")]
)
def test_bars_that_are_no_rows_are_left(lines: tuple[str, ...]) -> None:
    assert slips(*lines) == []


def test_an_address_with_a_blank_is_a_picture() -> None:
    session, (told,) = read("![사진](img/my photo 1.png)")
    (figure,) = session.sections[0].blocks
    assert isinstance(figure, Figure)
    assert figure.target == "img/my photo 1.png"
    assert (told.code, told.span.column) == (Code.BLANK_IN_ADDRESS, 7)


@pytest.mark.parametrize("line", ["![가](a.png)", '![가](a.png "제목 둘")', "![가](<a b.png>)", "`![가](a b.png)`"])
def test_addresses_that_are_read_are_left(line: str) -> None:
    assert slips(line) == []


def test_children_indented_too_little_belong_to_their_entry() -> None:
    session, (told,) = read("1. 하나", "  - 아래", "    - 더 아래", "  - 옆", "2. 둘")
    (numbers,) = session.sections[0].blocks
    assert isinstance(numbers, OrderedList)
    assert [len(item.blocks) for item in numbers.items] == [2, 1]
    nested = numbers.items[0].blocks[1]
    assert isinstance(nested, BulletList)
    assert [len(item.blocks) for item in nested.items] == [2, 1]
    assert (told.code, told.span.line, told.span.end_line) == (Code.SHALLOW_CHILD, 6, 8)


@pytest.mark.parametrize("lines", [("1. 하나", "   - 아래"), ("1. 하나", "- 옆"), ("- 하나", "  - 아래")])
def test_children_that_are_read_as_such_are_left(lines: tuple[str, ...]) -> None:
    assert slips(*lines) == []


@pytest.mark.parametrize(("word", "near"), [("anwser", "answer"), ("nots", "note"), ("ansewr", "answer")])
def test_a_misspelt_comment_is_told_with_what_was_meant(word: str, near: str) -> None:
    _, (told,) = read(f"<!-- {word}: 글 -->")
    assert told.severity is Severity.WARNING
    assert f"`{near}" in told.hint


@pytest.mark.parametrize(
    "comment", ["TODO: 고치기", "출처: 책", "prettier-ignore", "answer: 42", "note: 뒤", "https://a.b"]
)
def test_comments_that_are_read_or_to_oneself_are_left(comment: str) -> None:
    assert slips(f"<!-- {comment} -->") == []


def test_an_unknown_comment_is_mentioned_once_for_its_word() -> None:
    _, told = read("<!-- 강조: 하나 -->", "", "<!-- 강조: 둘 -->")
    assert [(found.severity, found.span.line) for found in told] == [(Severity.INFO, 5)]


@pytest.mark.parametrize(
    "lines",
    [
        ("```", "##둘", "-하나", "-둘", "```"),
        ("~~~text", "| 가 | 나 |", "| 다 | 라 |", "~~~"),
        ("- 하나", "  ```", "  ##둘", "  ```"),
        ("> ```", "> -하나", "> -둘", "> ```"),
        ("", "    ##둘", ""),
        ("<!--", "##둘", "-->"),
        ("<pre>", "-하나", "-둘", "</pre>"),
        ("$$", "-가", "-나", "$$"),
    ],
)
def test_nothing_is_found_in_code_comments_and_formulas(lines: tuple[str, ...]) -> None:
    assert slips(*lines) == []


def test_reading_goes_on_behind_a_fence_that_is_never_closed() -> None:
    assert slips("```", "글", "", "##둘") == [(Code.GLUED_HEADING, True)]


def test_a_mended_file_has_no_slip_that_is_mended() -> None:
    lines = ("##둘", "", "-하나", "-둘", "", "**굵게 **글자", "", "1. 하나", "  - 아래", "", "![](a b.png)")
    assert slips(*find_slips(Source("a.md", lines), 0).lines) == []


def test_a_line_with_two_slips_is_mended_in_both() -> None:
    mended = find_slips(Source("a.md", ("1. 하나", "  - **굵게 **글 ![](a b.png)")), 0).lines
    assert mended == ("1. 하나", "   - **굵게** 글 ![](<a b.png>)")


def test_a_fixed_file_keeps_its_mark_its_line_ends_and_every_other_line() -> None:
    decomposed = unicodedata.normalize("NFD", "가나")
    before = f"\ufeff# 제목\r\n\r\n{decomposed}\r\n\r\n##둘\r\n\r\n- 하나\r\n| 가 | 나 |\r\n|---|---|\r\n".encode()
    after = f"\ufeff# 제목\r\n\r\n{decomposed}\r\n\r\n## 둘\r\n\r\n- 하나\r\n\r\n| 가 | 나 |\r\n|---|---|\r\n".encode()
    assert fixed(before, "a.md") == after
    assert fixed(after, "a.md") == after


def test_a_fixed_file_reads_like_the_one_before() -> None:
    data = (Path(__file__).parents[1] / "cases" / "u03_slips.md").read_bytes()
    before, after = read_session(data, "a.md").value, read_session(fixed(data, "a.md"), "a.md").value
    assert before is not None
    assert after is not None
    assert without_places(dump(before)) == without_places(dump(after))
    left = {found.code.value for found in read_session(fixed(data, "a.md"), "a.md").diagnostics}
    assert left == {"GY121", "GY124", "GY127"}


def test_the_sessions_of_the_sample_course_have_no_slips(project_root: Path) -> None:
    paths = sorted((project_root / "source").rglob("session_*.md"))
    assert [(path.name, slips(*path.read_text("utf-8").split("\n"))) for path in paths] == [
        ("session_07.md", []),
        ("session_08.md", []),
    ]


def test_the_sessions_of_a_real_course_have_no_slips(shared_folder: Path) -> None:
    for path in some(sorted((shared_folder / "corpus").rglob("*.md"))):
        assert slips(*path.read_text("utf-8").split("\n")) == [], path
