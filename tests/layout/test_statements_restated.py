"""What is left of a paragraph whose beginning or line the cover says already."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.restated import without_statements
from gyoan.markdown import read_session
from gyoan.model.blocks import Paragraph
from gyoan.model.inline import plain_text
from gyoan.model.session import Statement, StatementKind


def left(markdown: str, text: str, kind: StatementKind) -> list[str]:
    """Return the paragraphs before the sections, without what a statement says."""
    session = read_session(f"# 제목\n\n{markdown}\n\n## 절\n\n- 글\n".encode(), "a.md").value
    assert session is not None
    first = session.blocks[0]
    stated = replace(session, statements=(Statement(kind, text, first.span),))
    return [plain_text(one.content) for one in without_statements(stated).blocks if isinstance(one, Paragraph)]


@pytest.mark.parametrize(
    ("markdown", "text", "rest"),
    [
        ("3주차 화요일 배울 것", "3주차 화요일", [" 배울 것"]),
        ("3주차 화요일", "3주차 화요일", []),
        ("**3주차** 화요일 배울 것", "3주차 화요일", [" 배울 것"]),
        ("**3주차 화요일** 배울 것", "3주차 화요일", [" 배울 것"]),
        ("*3주차 화요일*", "3주차 화요일", []),
        # More words would go with it.
        ("**3주차 화요일 배울** 것", "3주차 화요일", ["3주차 화요일 배울 것"]),
        ("[3주차 화요일](https://a.kr) 것", "3주차 화요일", ["3주차 화요일 것"]),
        ("3주차", "3주차 화요일", ["3주차"]),
    ],
)
def test_the_words_of_a_place_are_taken_from_the_beginning(markdown: str, text: str, rest: list[str]) -> None:
    assert left(markdown, text, StatementKind.PLACE) == rest


@pytest.mark.parametrize(
    ("markdown", "rest"),
    [
        ("시간: 50분", []),
        ("시간: 50분\\\n배울 것", ["배울 것"]),
        ("배울 것\\\n시간: 50분", ["배울 것"]),
        ("앞\\\n시간: 50분\\\n뒤", ["앞 뒤"]),
        ("앞\\\n뒤", ["앞 뒤"]),
    ],
)
def test_the_line_of_a_time_is_taken_out(markdown: str, rest: list[str]) -> None:
    assert [one.replace("\n", " ") for one in left(markdown, "시간: 50분", StatementKind.TIME)] == rest
