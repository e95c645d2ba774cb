"""What becomes of a theme's page on other sheets."""

from __future__ import annotations

import pytest

from gyoan.model.paper import PAPERS, Gutter, on_sheet
from gyoan.model.theme import PageStyle, Theme
from gyoan.model.units import Length


def millimetres(value: float) -> Length:
    return Length.of_millimetres(value)


@pytest.fixture
def theme() -> Theme:
    page = PageStyle(*map(millimetres, (210, 297, 22, 20, 22, 22)), 10.5, 1.6, 9)
    return Theme("test", {}, {}, None, page)  # type: ignore[arg-type]


def test_a_theme_without_a_wish_for_paper_keeps_its_page(theme: Theme) -> None:
    assert on_sheet(theme, "", Gutter()) is theme
    assert on_sheet(theme, "A4", Gutter()) is theme


@pytest.mark.parametrize("paper", PAPERS)
def test_margins_shrink_and_grow_with_the_sheet(theme: Theme, paper: str) -> None:
    page = on_sheet(theme, paper, Gutter()).page
    assert (page.width, page.height) == tuple(map(millimetres, PAPERS[paper]))
    assert page.margin_left.emu / page.width.emu == pytest.approx(22 / 210, abs=1e-4)
    assert page.margin_top.emu / page.height.emu == pytest.approx(22 / 297, abs=1e-4)


def test_letters_are_as_large_on_small_paper(theme: Theme) -> None:
    assert on_sheet(theme, "B5", Gutter()).page.body_points == theme.page.body_points


def test_a_gutter_is_taken_from_the_text_and_not_from_the_margins(theme: Theme) -> None:
    page = on_sheet(theme, "", Gutter(millimetres(8), mirrored=True)).page
    assert page.margin_left == millimetres(30)
    assert page.margin_right == millimetres(22)
    assert page.gutter == millimetres(8)
    assert page.mirrored
