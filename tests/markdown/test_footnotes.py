"""Footnotes as they are read: numbered as their marks are read, and told where one lacks the other."""

from __future__ import annotations

import pytest

from gyoan.markdown import read_session
from gyoan.model.blocks import FootnoteList, Paragraph
from gyoan.model.codes import Code
from gyoan.model.inline import FootnoteReference, plain_text
from gyoan.model.session import walk_blocks
from gyoan.model.traversal import found


def notes_of(text: str) -> tuple[list[str], list[int], list[tuple[int, str]]]:
    """Return the texts of the footnotes, the numbers of all marks but those in them, and what is told of them."""
    outcome = read_session(text.encode(), "a.md")
    assert outcome.value is not None
    lists = [block for block in walk_blocks(outcome.value) if isinstance(block, FootnoteList)]
    items = [item for block in lists for item in block.items]
    texts = [plain_text(item.blocks[0].content) if isinstance(item.blocks[0], Paragraph) else "" for item in items]
    inside = found(tuple(items), FootnoteReference)
    marks = [mark.number for mark, _ in found(outcome.value, FootnoteReference)]
    told = [(one.span.line, str(one.message)) for one in outcome.diagnostics if one.code is Code.LONE_FOOTNOTE]
    return texts, marks[: len(marks) - len(inside)], told


def test_notes_are_numbered_as_their_marks_are_read() -> None:
    text = "# 가[^t]\n\n[^e]: 먼저[^in]\n\n## 나\n\n<table><tr><td>값[^c] b^[바로]</td></tr></table>\n\n글[^e]\n\n"
    texts, marks, told = notes_of(text + "[^in]: 안\n[^c]: 셀\n[^t]: 제목\n")
    assert texts == ["제목", "셀", "바로", "먼저", "안"]
    assert marks == [1, 2, 3, 4]
    assert told == []


def test_a_note_within_a_note_written_in_place_is_read() -> None:
    assert notes_of("# 가\n\n글^[밖 ^[안] 끝]\n")[0] == ["밖  끝", "안"]


def test_a_note_that_calls_itself_ends() -> None:
    assert notes_of("# 가\n\n글[^a]\n\n[^a]: 하나[^b]\n[^b]: 둘[^a]\n")[0] == ["하나", "둘"]


def test_a_footnote_without_a_mark_is_told_at_its_line() -> None:
    texts, _, told = notes_of("# 가\n\n글[^a]\n\n[^b]: 둘\n[^a]: 하나\n")
    assert texts == ["하나", "둘"]
    assert told == [(5, "Nothing in the text has the mark `[^b]` of this footnote")]


@pytest.mark.parametrize(("text", "line"), [("글[^1]\n", 3), ("글[^a]과 [^b]\n\n[^a]: 하나\n", 3), ("## 절[^2]\n", 3)])
def test_a_mark_without_a_footnote_is_told(text: str, line: int) -> None:
    assert [place for place, _ in notes_of(f"# 가\n\n{text}")[2]] == [line]


@pytest.mark.parametrize(
    "text",
    [
        "정규식 [^a-z]+와 ([^abc]*)와 [^,]",
        "`[^1]` 코드",
        "```\n[^1]\n```",
        "빈칸 [^ 1]과 \\[^1]",
        "[^0-9]는 숫자가 아닌 것",
        "[^abc]는 세 글자가 아닌 것",
    ],
)
def test_patterns_and_code_are_no_marks(text: str) -> None:
    assert notes_of(f"# 가\n\n{text}\n")[2] == []
