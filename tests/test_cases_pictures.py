"""The cases about pictures: each that can be read stands in deck and handout, once for each time it is asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cases_built import Built, built, case
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.model.blocks import Figure, Table
from gyoan.model.codes import Code
from gyoan.model.deck import Grid, PictureShape
from gyoan.model.diagnostic import Severity
from gyoan.model.handout import Image
from gyoan.model.inline import plain_text
from gyoan.model.scene import Pixels
from gyoan.model.theme import Theme
from gyoan.model.traversal import found
from layout.decks import slide_text
from layout.handout.handouts import blocks_of, text_of


def asked_for(built: Built) -> list[Figure]:
    """Return the pictures of the source that could be read, as often as they stand there."""
    return [figure for figure, _ in found(built.session, Figure) if figure.target in built.pictures.value]


def on_slides(built: Built) -> list[PictureShape]:
    return [shape for slide in built.deck.slides for shape in slide.shapes if isinstance(shape, PictureShape)]


def on_pages(built: Built) -> list[Image | Pixels]:
    items = built.handout.items
    return [*(one for one, _ in found(items, Image)), *(one for one, _ in found(items, Pixels))]


def said(built: Built) -> str:
    return "\n".join([*map(slide_text, built.deck.slides), *map(text_of, blocks_of(built.handout.items))])


@pytest.mark.parametrize(("name", "count"), [("b05", 1), ("b07", 25), ("c02", 9), ("h03", 1), ("o11", 3), ("o18", 3)])
def test_no_picture_is_lost_in_deck_or_handout(theme: Theme, name: str, count: int) -> None:
    built = case(name, theme)
    assert len(asked_for(built)) == count
    assert len(on_slides(built)) == count
    assert len(on_pages(built)) == count


def test_pictures_that_are_not_there_are_told_and_those_that_are_raise_no_complaint(theme: Theme) -> None:
    built = case("b07", theme)
    errors = [one for one in built.pictures.diagnostics if one.severity is Severity.ERROR]
    assert {one.code for one in errors} == {Code.BAD_PICTURE, Code.MISSING_PICTURE, Code.REMOTE_PICTURE}


def test_nothing_in_braces_behind_a_picture_is_printed(theme: Theme) -> None:
    built = case("o18", theme)
    assert not {"{", "}", "width=", ".center"} & set(said(built).split())
    assert "{" not in said(built)
    assert '학생과 수업은 "다대다" 관계' in [shape.description for shape in on_slides(built)]


def test_a_table_in_html_is_a_table_on_slides_and_pages(theme: Theme) -> None:
    built = case("b05", theme)
    table = next(table for table, _ in found(built.session, Table) if plain_text(table.header[0].content) == "구분")
    assert [plain_text(row[0].content) for row in table.rows] == ["수강", "수강", "수료"]
    assert sum(isinstance(shape, Grid) for slide in built.deck.slides for shape in slide.shapes) >= 2


def test_a_link_to_the_second_of_two_equal_headings_is_none_to_the_first(theme: Theme) -> None:
    built = case("b19", theme)
    links = {
        fragment.link
        for block in blocks_of(built.handout.items)
        for line in block.lines
        for fragment in line.fragments
        if fragment.text in ("앞으로", "뒤로")
    }
    assert len(links) == 2
    assert all(links)


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><text font-size="4">abc</text></svg>'


@pytest.mark.parametrize(
    "pictures",
    ["![가](a.svg)", "![가](a.svg) ![나](a.svg)", "- 글\n\n  ![가](a.svg)"],
    ids=["alone", "side by side", "in a list"],
)
def test_text_in_an_svg_picture_that_comes_out_too_small_is_told_with_both_sizes(
    theme: Theme, tmp_path: Path, pictures: str
) -> None:
    (tmp_path / "a.svg").write_text(SVG, encoding="utf-8")
    one = replace(built(f"# 제목\n\n## 절 (5분)\n\n{pictures}\n", theme), folder=tmp_path)
    (told,) = [diagnostic for diagnostic in one.diagnostics if diagnostic.code is Code.SMALL_LABELS]
    shown = min(shape.box.width.points / shape.crop.across for shape in on_slides(one))
    assert f" is {round(shown / 100, 1):g} pt on its slide and " in told.message
    assert told.message.endswith(" pt on paper")
