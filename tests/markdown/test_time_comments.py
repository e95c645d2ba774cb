"""Comments that time a block are read with their place; unreadable ones are said so."""

from __future__ import annotations

import pytest

from gyoan.markdown import read_session
from gyoan.model.codes import Code


def pins(markdown: str) -> list[tuple[int, int]]:
    session = read_session(markdown.encode(), "session.md").value
    assert session is not None
    return [(pin.span.line, pin.duration.seconds) for pin in session.pins]


@pytest.mark.parametrize(
    ("time", "seconds"), [("90s", 90), ("90초", 90), ("2분 30초", 150), ("3m", 180), ("1m 30s", 90), ("5 min", 300)]
)
def test_a_time_comment_is_read(time: str, seconds: int) -> None:
    assert pins(f"# 제목\n\n<!-- time: {time} -->\n문단\n") == [(3, seconds)]


def test_a_comment_behind_a_line_of_text_counts_too() -> None:
    assert pins("# 제목\n\n문단 <!-- time: 40s -->\n\n- 목록\n") == [(3, 40)]


def test_a_comment_in_code_is_code() -> None:
    assert pins("# 제목\n\n```html\n<!-- time: 90s -->\n```\n") == []


@pytest.mark.parametrize("time", ["soon", "0s", "", "-5s"])
def test_a_time_that_cannot_be_read_is_diagnosed(time: str) -> None:
    outcome = read_session(f"# 제목\n\n<!-- time: {time} -->\n문단\n".encode(), "session.md")

    assert [(one.code, one.span.line) for one in outcome.diagnostics] == [(Code.BAD_DURATION, 3)]
    assert outcome.value is not None
    assert outcome.value.pins == ()
