"""Where set words stand in their lines: aligned, spread, moved and joined; a syllable is ten points wide."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from gyoan.model.blocks import Alignment
from gyoan.model.colors import ColorSlot
from gyoan.model.theme import Face, Typeface
from gyoan.model.typeset import Fragment, Ink, Line
from gyoan.model.units import Length, Points
from gyoan.typesetting.breaking import Manner
from gyoan.typesetting.inks import Inks
from gyoan.typesetting.setting import (
    in_one_line,
    justified,
    line_width,
    plain_run,
    right_line,
    set_line,
    set_lines,
    shifted,
    widths_in,
)

BODY = Typeface(
    "Body", Path("body.ttf"), {**dict.fromkeys(range(0x20, 0x7F), 0.5), **dict.fromkeys(range(0xAC00, 0xD7A4), 1.0)}
)
INKS = Inks(SimpleNamespace(faces={Face.BODY: BODY}))  # type: ignore[arg-type]
INK = Ink(Face.BODY, Points(10), "000000")


def places(line: Line) -> list[tuple[str, float, float]]:
    return [(one.text, round(one.x.points, 3), round(one.width.points, 3)) for one in line.fragments]


@pytest.mark.parametrize(
    ("alignment", "x"), [(None, 5), (Alignment.LEFT, 5), (Alignment.CENTER, 5 + 25), (Alignment.RIGHT, 5 + 50)]
)
def test_a_line_stands_where_it_is_aligned(alignment: Alignment | None, x: float) -> None:
    (line,) = set_lines([plain_run("가나 다라", INK, INKS)], INKS, Points(5), Points(95), alignment)
    assert places(line) == [("가나 다라", x, 45)]
    # What is wider than its room begins at its left.
    (wide,) = set_lines([plain_run("가", INK, INKS)], INKS, Points(5), Points(8), alignment)
    assert places(wide) == [("가", 5, 10)]


def test_a_line_is_set_moved_and_joined() -> None:
    line = set_line("가나", INK, INKS, Points(7))
    assert (places(line), line_width(line)) == ([("가나", 7, 20)], 27)
    assert places(shifted(line, Points(3))) == [("가나", 10, 20)]
    assert places(right_line("가나", INK, INKS, Points(100))) == [("가나", 80, 20)]
    both = in_one_line([line, replace(shifted(line, Points(20)), spaced=True)])
    assert (places(both), both.spaced) == ([("가나", 7, 20), ("가나", 27, 20)], True)
    assert in_one_line([line, line]).spaced is False
    assert line_width(Line()) == 0


@pytest.mark.parametrize(("right", "x"), [(60, [0, 25, 50]), (68, [0, 29, 58]), (68.9, [0, 29.45, 58.9])])
def test_a_line_is_spread_by_widening_its_blanks_alike(right: float, x: list[float]) -> None:
    line = set_line("가나 다라 마", INK, INKS)
    spread = justified(line, Points(right), INKS)
    assert [place[1] for place in places(spread)] == pytest.approx(x)
    assert [place[0] for place in places(spread)] == ["가나", "다라", "마"]


def test_a_line_whose_blanks_would_get_too_wide_stays() -> None:
    line = set_line("가나 다라 마", INK, INKS)
    assert justified(line, Points(69.1), INKS) is line
    assert justified(set_line("가나", INK, INKS), Points(99), INKS) == set_line("가나", INK, INKS)


@pytest.mark.parametrize("look", [{"fill": "FFFF00"}, {"underline": True}, {"strike": True}, {}])
def test_words_on_a_ground_or_with_a_line_are_one(look: dict[str, object]) -> None:
    marked = replace(INK, **look)  # type: ignore[arg-type]
    first = Fragment("가 나", Length.of_points(0), Length.of_points(25), marked)
    blank = Fragment(" ", Length.of_points(25), Length.of_points(5), INK)
    last = Fragment("다", Length.of_points(30), Length.of_points(10), INK)
    spread = justified(Line((first, blank, last)), Points(44), INKS)
    assert [one.text for one in spread.fragments] == (["가 나", "다"] if look else ["가", "나", "다"])
    assert spread.fragments[-1].x.points == pytest.approx(34)


def test_all_lines_of_justified_text_but_the_last_end_at_the_right() -> None:
    lines = set_lines(
        [plain_run("가나 다라 마바 사아 자차카", INK, INKS)], INKS, Points(0), Points(48), None, Manner.JUSTIFIED
    )
    assert [round(line_width(line), 2) for line in lines] == [48, 48, 30]


def test_a_glyph_that_is_borrowed_has_the_face_that_lends_it() -> None:
    lent = Typeface("Code", Path("code.ttf"), {ord("→"): 0.8})
    inks = Inks(SimpleNamespace(faces={Face.BODY: BODY, Face.CODE: lent}))  # type: ignore[arg-type]
    (line,) = set_lines([plain_run("가→", INK, inks, "#a")], inks, Points(0), Points(99))
    assert [(one.text, one.ink.face, one.link) for one in line.fragments] == [
        ("가", Face.BODY, "#a"),
        ("→", Face.CODE, "#a"),
    ]


def test_a_width_is_that_of_body_text() -> None:
    inks = Inks(SimpleNamespace(faces={Face.BODY: BODY}, colors=dict.fromkeys(ColorSlot, "000000"), page=None))  # type: ignore[arg-type]
    assert widths_in(inks)("가나", Points(20)) == 40
