"""Tests of colours: what the source sets is kept, and text can be read on it."""

from __future__ import annotations

import pytest

from gyoan.diagrams.colors import DEFAULT_SLOTS
from gyoan.diagrams.contrast import Palette
from gyoan.model.contrast import contrast
from gyoan.model.graph import Rgb
from gyoan.model.theme import ColorSlot

PALETTE = Palette(DEFAULT_SLOTS)


def test_black_on_white_has_the_largest_contrast() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_a_colour_of_the_source_is_kept_and_a_missing_one_is_the_themes() -> None:
    assert PALETTE.paint("#ffcc00", ColorSlot.SURFACE) == Rgb("FFCC00")
    assert PALETTE.paint("", ColorSlot.SURFACE) is ColorSlot.SURFACE
    assert PALETTE.paint("none", ColorSlot.SURFACE) is None


def test_a_see_through_colour_is_mixed_with_the_page() -> None:
    assert PALETTE.paint("rgba(0, 0, 0, 0.5)", None) == Rgb("808080")
    assert PALETTE.paint("rgba(0, 0, 0, 0)", ColorSlot.SURFACE) is None


@pytest.mark.parametrize("fill", ["000000", "123456", "FFEE00", "777777", "FF0000", "FFFFFF"])
def test_text_can_be_read_on_any_colour_of_the_source(fill: str) -> None:
    for wished in ("", "#777777", "#ff0000"):
        text = PALETTE.text_on(Rgb(fill), wished)
        assert contrast(PALETTE.hexadecimal(text), fill) >= 4.5
        assert isinstance(text, Rgb), "the fill does not change with the theme, so its text must not either"


def test_a_readable_text_colour_of_the_source_is_kept() -> None:
    assert PALETTE.text_on(Rgb("FFFFFF"), "#800000") == Rgb("800000")


def test_text_on_the_themes_colours_changes_with_the_theme() -> None:
    assert PALETTE.text_on(ColorSlot.SURFACE) is ColorSlot.TEXT
    assert PALETTE.text_on(ColorSlot.PRIMARY) is ColorSlot.BACKGROUND
    assert PALETTE.text_on(None) is ColorSlot.TEXT


def test_a_box_filled_by_the_source_gets_an_outline_that_goes_with_it() -> None:
    assert PALETTE.line_for(Rgb("FF0000"), ColorSlot.PRIMARY) == Rgb("8C0000")
    assert PALETTE.line_for(ColorSlot.SURFACE, ColorSlot.PRIMARY) is ColorSlot.PRIMARY
