"""Tests of colours: what the source sets is kept, and text can be read on it."""

from __future__ import annotations

import pytest

from gyoan.diagrams.colors import DEFAULT_SLOTS
from gyoan.diagrams.contrast import Palette
from gyoan.model.colors import ColorSlot, contrast
from gyoan.model.graph import Rgb, Tint

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


@pytest.mark.parametrize(
    ("css", "paint"),
    [
        ("#ffcc0", ColorSlot.LINE),
        ("#FFCC00", ColorSlot.LINE),
        ("#ffcc0011", ColorSlot.LINE),
        ("rgb(1, 2, 3)", ColorSlot.LINE),
        ("rgba(1, 2, 3)", ColorSlot.LINE),
        ("rgba(0, 100, 200, 0.25)", Rgb("BFD8F1")),
        ("rgba(0, 100, 200, 1)", Rgb("0064C8")),
        ("inherit", ColorSlot.LINE),
    ],
)
def test_a_colour_that_no_browser_writes_is_the_usual_one(css: str, paint: object) -> None:
    assert PALETTE.paint(css, ColorSlot.LINE) == paint


def test_a_tint_is_as_much_of_its_colour_as_it_says_over_the_page() -> None:
    slots = {**DEFAULT_SLOTS, ColorSlot.PRIMARY: "C80000", ColorSlot.BACKGROUND: "FFFF00"}
    assert Palette(slots).hexadecimal(Tint(ColorSlot.PRIMARY, 0.25)) == "F1BF00"
    assert Palette(slots).hexadecimal(Tint(ColorSlot.PRIMARY, 0)) == "FFFF00"
    assert Palette(slots).hexadecimal(ColorSlot.PRIMARY) == "C80000"


def test_where_neither_of_the_themes_colours_can_be_read_text_is_black_or_white() -> None:
    grey = Palette({**DEFAULT_SLOTS, ColorSlot.TEXT: "808080", ColorSlot.BACKGROUND: "909090"})
    assert grey.text_on(Rgb("777777")) == Rgb("000000")
    assert grey.text_on(Rgb("505050")) == Rgb("FFFFFF")


def test_a_wished_colour_counts_from_the_contrast_on_that_makes_text_readable() -> None:
    assert PALETTE.text_on(Rgb("FFFFFF"), "#767676") == Rgb("767676")
    assert PALETTE.text_on(Rgb("FFFFFF"), "#777777") == Rgb(DEFAULT_SLOTS[ColorSlot.TEXT])


def test_colours_are_told_apart_by_channel_as_the_eye_does() -> None:
    assert [round(contrast(color, "000000"), 2) for color in ("FF0000", "00FF00", "0000FF")] == [5.25, 15.3, 2.44]
    assert contrast("0A0A0A", "000000") == pytest.approx(1.0607, abs=1e-4)
    assert contrast("123456", "FEDCBA") == contrast("FEDCBA", "123456")
