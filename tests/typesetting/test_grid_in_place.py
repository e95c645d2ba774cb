"""Where the characters of code stand on their grid, and how large borrowed ones are drawn."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from gyoan.model.theme import Face, Typeface
from gyoan.model.typeset import Ink, Line
from gyoan.model.units import Points
from gyoan.typesetting.grid import Span, grid_line
from gyoan.typesetting.inks import Inks
from gyoan.typesetting.least_sizes import SMALLEST_PRINT

CODE = Typeface("Code", Path("code.ttf"), {**dict.fromkeys(range(0x20, 0x7F), 0.5), ord("가"): 1.0, ord("나"): 0.9})
BODY = Typeface("Body", Path("body.ttf"), {ord("→"): 0.8, ord("↔"): 0.52, ord("說"): 1.0, ord("ﬁ"): 0.4})
INKS = Inks(SimpleNamespace(faces={Face.CODE: CODE, Face.BODY: BODY}))  # type: ignore[arg-type]
INK = Ink(Face.CODE, Points(1), "000000")


def shown(line: Line) -> list[tuple[str, float, float, str, float]]:
    """Return text, place, width, face and size of each fragment."""
    return [
        (one.text, round(one.x.points, 2), round(one.width.points, 2), one.ink.face.name, round(one.ink.points, 2))
        for one in line.fragments
    ]


def drawn(text: str, points: float = 20) -> list[tuple[str, float, float, str, float]]:
    return shown(grid_line([Span(text, INK)], INKS, Points(10), Points(points)))


def test_characters_of_the_code_face_are_one_stretch() -> None:
    assert drawn("ab") == [("ab", 10, 20, "CODE", 20)]
    assert drawn("a가b") == [("a가b", 10, 40, "CODE", 20)]
    # One that is not as wide as its columns stands by itself, and the next one where its column is.
    assert drawn("a나b") == [("a", 10, 10, "CODE", 20), ("나", 20, 18, "CODE", 20), ("b", 40, 10, "CODE", 20)]


def test_spans_follow_one_another_on_the_grid() -> None:
    other = Ink(Face.CODE, Points(1), "FF0000")
    line = grid_line([Span("ab", INK), Span("가", other), Span("c", INK)], INKS, Points(10), Points(20))
    assert shown(line) == [
        ("ab", 10, 20, "CODE", 20),
        ("가", 30, 20, "CODE", 20),
        ("c", 50, 10, "CODE", 20),
    ]
    assert [fragment.ink.color for fragment in line.fragments] == ["000000", "FF0000", "000000"]


def test_a_borrowed_character_is_made_as_small_as_its_columns() -> None:
    assert drawn("a→b") == [("a", 10, 10, "CODE", 20), ("→", 20, 10, "BODY", 12.5), ("b", 30, 10, "CODE", 20)]
    assert drawn("a說b") == [("a", 10, 10, "CODE", 20), ("說", 20, 20, "BODY", 20), ("b", 40, 10, "CODE", 20)]
    assert drawn("ﬁ")[0] == ("ﬁ", 10, 8, "BODY", 20)


@pytest.mark.parametrize(
    ("character", "times", "size"),
    [
        # Four hundredths too wide: where it would get illegible it stands out of its columns by as much.
        ("↔", 0.94, 0.94),
        ("↔", 1.02, 1.0),
        ("↔", 1.05, 1.05 / 1.04),
        # More than a tenth too wide it is made smaller in any case.
        ("→", 1.02, 1.02 / 1.6),
    ],
)
def test_a_character_may_stand_out_a_little_before_it_gets_illegible(character: str, times: float, size: float) -> None:
    (one,) = drawn(character, SMALLEST_PRINT * times)
    assert one[4] == pytest.approx(SMALLEST_PRINT * size, abs=0.006)


def test_marks_and_flags_stand_with_the_character_before_them() -> None:
    assert [one[1] for one in drawn("e\u0301나x")] == [10, 20, 40]
    assert [one[1] for one in drawn("🇰🇷x")][-1] == 30
    assert [one[1] for one in drawn("🇰🇷🇰x")][-1] == 40
