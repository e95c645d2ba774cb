"""Code on a grid: where its characters stand, and what it costs to find out how they look."""

from __future__ import annotations

import pytest

from cases_built import built
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.layout.deck.slides import code
from gyoan.layout.deck.slides.code import CodePiece
from gyoan.model.theme import Face, Theme
from gyoan.model.typeset import Ink
from gyoan.model.units import Length
from gyoan.typesetting.grid import Span, grid_line
from gyoan.typesetting.inks import Inks


@pytest.mark.parametrize("text", ["x = 1  # " + "가" * 300, "אב " * 100, "a\u0301" * 100, "x가" * 100])
def test_a_look_is_found_once_a_line_for_all_characters_that_have_it(
    text: str, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Face] = []
    role = Inks.role
    monkeypatch.setattr(Inks, "role", lambda inks, face, typeface: (asked.append(face), role(inks, face, typeface))[1])
    ink = Ink(Face.CODE, 9.0, "000000")

    line = grid_line([Span(text, ink)], Inks(theme), 10.0, 9.0)

    assert line.text == text
    assert line.fragments[0].x == Length.of_points(10.0)
    assert len(asked) < 2 * len(line.fragments) + 2


def test_the_columns_of_code_are_counted_once_for_all_sizes(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[str] = []
    columns = code.columns
    monkeypatch.setattr(code, "columns", lambda text: (counted.append(text), columns(text))[1])
    sized: list[float] = []
    points = CodePiece.points
    monkeypatch.setattr(CodePiece, "points", lambda *given: (sized.append(0.0), points(*given))[1])

    deck = built("# 가\n\n## 나\n\n```python\n" + "x = '가나다'  " * 30 + "\n```\n", theme).deck

    assert len(deck.slides) > 1
    assert len([text for text in counted if len(text) > 100]) <= 4 * len(sized)
