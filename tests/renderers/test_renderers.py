"""What a program that others wrote shows of a deck whose lines meet in every way."""

from pathlib import Path
from shutil import copy

import pytest
from pptx.util import Inches

from export.pptx.templates import saved, wide
from gyoan.model.graph import NodeShape
from gyoan.model.units import Box
from renderers.__main__ import built
from renderers.expected import Expected, Line, Outlined, expected
from renderers.programs import libreoffice
from renderers.seen import Seen, missing

LINE = Line("가 → 나", ((10, 10), (10, 60), (110, 60)), curved=False)
ALONG = (((10, 10), (10, 60)), ((10, 60), (110, 60)))


@pytest.mark.rendering
@pytest.mark.toolchain
@pytest.mark.parametrize("is_scaled", [False, pytest.param(True, marks=pytest.mark.thorough)])
@pytest.mark.thorough
def test_libreoffice_shows_all_words_panels_and_lines_where_they_were_laid_out(soffice, toolchain, tmp_path, is_scaled):
    session = copy(Path(__file__).with_name("edges.md"), tmp_path)
    if is_scaled:
        (tmp_path / "narrow.pptx").write_bytes(saved(wide(Inches(10), Inches(7.5))))
        (tmp_path / "course.toml").write_text('[deck]\ntemplate = "narrow.pptx"\n', encoding="utf-8")
    deck, file = built(session, tmp_path)
    assert (file.width < 900) == is_scaled
    wanted = expected(deck)
    assert sum(len(slide.lines) for slide in wanted) > 40
    shown = libreoffice(soffice, tmp_path).draw(file)
    faults = [list(missing(slide, seen)) for slide, seen in zip(wanted, shown, strict=True)]
    assert faults == [[]] * len(wanted)


def shown(text="", fills=(), stretches=()):
    return Seen(text, fills, stretches)


def test_a_word_is_missed_that_stands_nowhere():
    wanted = Expected(("클러스터", "파드"), (), (), ())
    assert list(missing(wanted, shown("클러\n스터"))) == ["word 파드"]


def test_a_box_of_a_diagram_is_missed_of_which_only_the_text_is_shown():
    drum = Outlined(NodeShape.CYLINDER, Box.of_points(10, 20, 100, 50))
    assert list(missing(Expected((), (), (drum,), ()), shown())) == ["cylinder at 10, 20"]
    assert list(missing(Expected((), (), (drum,), ()), shown(fills=((10, 20, 110, 70),)))) == []


def test_a_panel_is_missed_that_is_filled_elsewhere():
    wanted = Expected((), (Box.of_points(10, 20, 100, 50),), (), ())
    assert list(missing(wanted, shown(fills=((11, 20, 112, 70),)))) == []
    assert list(missing(wanted, shown(fills=((11, 20, 114, 70),)))) == ["panel at 10, 20"]


@pytest.mark.parametrize(
    ("stretches", "faults"),
    [
        (ALONG, []),
        ((((10, 10), (10, 60)), ((10, 60), (104, 60)), ((104, 57), (110, 60))), []),
        ((((10, 10), (110, 60)),), ["bent line 가 → 나"]),
        (ALONG[:1], ["bent line 가 → 나"]),
        ((((10, 10), (60, 10)), ((60, 10), (60, 60)), ((60, 60), (110, 60))), ["bent line 가 → 나"]),
        ((), ["bent line 가 → 나"]),
    ],
)
def test_a_line_is_missed_that_runs_elsewhere(stretches, faults):
    assert list(missing(Expected((), (), (), (LINE,)), shown(stretches=stretches))) == faults


def test_a_dashed_line_is_seen_between_its_gaps():
    dashes = tuple(((x, 60), (x + 4, 60)) for x in range(10, 110, 8))
    assert (
        list(missing(Expected((), (), (), (Line("가 → 나", ((10, 60), (110, 60)), False),)), shown(stretches=dashes)))
        == []
    )
