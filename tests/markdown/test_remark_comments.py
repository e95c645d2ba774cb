"""Comments that speak to the lecturer are read with their place; no slide or page shows them as text."""

from __future__ import annotations

import pytest

from gyoan.markdown import read_session
from gyoan.model.inline import LineBreak, Strong, Text, plain_text
from gyoan.model.session import RemarkKind


def remarks(markdown: str) -> list[tuple[RemarkKind, int, str]]:
    session = read_session(markdown.encode(), "session.md").value
    assert session is not None
    return [(remark.kind, remark.span.line, plain_text(remark.content)) for remark in session.remarks]


@pytest.mark.parametrize("word", ["answer", "Answer", "답", "정답"])
def test_an_answer_is_read_in_both_languages(word: str) -> None:
    assert remarks(f"# 제목\n\n질문?\n\n<!-- {word}: 네 개 -->\n") == [(RemarkKind.ANSWER, 5, "네 개")]


@pytest.mark.parametrize("word", ["note", "노트", "메모"])
def test_a_note_is_read_in_both_languages(word: str) -> None:
    assert remarks(f"# 제목\n\n글\n\n<!-- {word}： 천천히 -->\n") == [(RemarkKind.NOTE, 5, "천천히")]


def test_an_answer_behind_its_question_counts_too() -> None:
    assert remarks("# 제목\n\n1. 몇 개? <!-- answer: 네 개 -->\n2. 왜? <!-- answer: 그래서 -->\n") == [
        (RemarkKind.ANSWER, 3, "네 개"),
        (RemarkKind.ANSWER, 4, "그래서"),
    ]


def test_the_lines_of_a_long_answer_stay_lines() -> None:
    session = read_session("# 제목\n\n<!-- answer:\n하나\n\n**둘**\n-->\n".encode(), "session.md").value
    assert session is not None
    assert session.remarks[0].content == (Text("하나"), LineBreak(), Strong((Text("둘"),)))
    assert (session.remarks[0].span.line, session.remarks[0].span.end_line) == (3, 7)


def test_a_comment_that_says_nothing_or_stands_in_code_is_no_remark() -> None:
    assert remarks("# 제목\n\n<!-- answer: -->\n\n<!-- 주의: 지울 것 -->\n\n```\n<!-- answer: 3 -->\n```\n") == []
