"""Tests of a theme's colours as Mermaid takes them: each where it belongs, and lighter by as much as is meant."""

from __future__ import annotations

import pytest

from gyoan.diagrams.colors import theme_variables
from gyoan.model.colors import ColorSlot

SLOTS = {
    ColorSlot.TEXT: "101010",
    ColorSlot.BACKGROUND: "FFFFFF",
    ColorSlot.MUTED: "A00000",
    ColorSlot.SURFACE: "C86400",
    ColorSlot.PRIMARY: "0000C8",
    ColorSlot.SECONDARY: "00C800",
    ColorSlot.POSITIVE: "00C8C8",
    ColorSlot.ATTENTION: "C80000",
    ColorSlot.LINE: "404040",
    ColorSlot.EMPHASIS: "C800C8",
    ColorSlot.LINK: "808080",
}


def share(color: object, slot: ColorSlot) -> float:
    """Return how much of a slot's colour is in one that is mixed with a white page."""
    channels = [int(str(color)[start : start + 2], 16) for start in (1, 3, 5)]
    own = [int(SLOTS[slot][start : start + 2], 16) for start in (0, 2, 4)]
    shares = [(255 - one) / (255 - two) for one, two in zip(channels, own, strict=True) if two < 255]
    assert max(shares) - min(shares) < 0.02, f"{color} is not mixed of {slot}"
    return shares[0]


@pytest.mark.parametrize(
    ("name", "slot", "expected"),
    [
        ("primaryColor", ColorSlot.PRIMARY, 0.11),
        ("secondaryColor", ColorSlot.SECONDARY, 0.11),
        ("tertiaryColor", ColorSlot.ATTENTION, 0.11),
        ("noteBkgColor", ColorSlot.ATTENTION, 0.11),
        ("noteBorderColor", ColorSlot.ATTENTION, 0.5),
        ("clusterBkg", ColorSlot.SURFACE, 0.7),
        ("sectionBkgColor", ColorSlot.PRIMARY, 0.06),
        ("sectionBkgColor2", ColorSlot.ATTENTION, 0.06),
        ("taskBkgColor", ColorSlot.PRIMARY, 0.32),
        ("activeTaskBkgColor", ColorSlot.SECONDARY, 0.32),
        ("critBkgColor", ColorSlot.EMPHASIS, 0.32),
        ("quadrant1Fill", ColorSlot.POSITIVE, 0.11),
        ("quadrant2Fill", ColorSlot.PRIMARY, 0.11),
        ("quadrant3Fill", ColorSlot.MUTED, 0.11),
        ("quadrant4Fill", ColorSlot.ATTENTION, 0.11),
        ("pie1", ColorSlot.PRIMARY, 0.32),
        ("pie2", ColorSlot.ATTENTION, 0.32),
        ("pie7", ColorSlot.PRIMARY, 0.32),
        ("pie12", ColorSlot.MUTED, 0.32),
        ("cScale0", ColorSlot.PRIMARY, 0.32),
        ("cScale5", ColorSlot.MUTED, 0.32),
        ("fillType3", ColorSlot.EMPHASIS, 0.32),
    ],
)
def test_a_ground_is_a_slots_colour_made_as_light_as_what_it_carries_asks_for(
    name: str, slot: ColorSlot, expected: float
) -> None:
    assert share(theme_variables(SLOTS)[name], slot) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(
    ("name", "slot"),
    [
        ("primaryBorderColor", ColorSlot.PRIMARY),
        ("secondaryBorderColor", ColorSlot.SECONDARY),
        ("tertiaryBorderColor", ColorSlot.ATTENTION),
        ("primaryTextColor", ColorSlot.TEXT),
        ("background", ColorSlot.BACKGROUND),
        ("lineColor", ColorSlot.MUTED),
        ("clusterBorder", ColorSlot.LINE),
        ("actorLineColor", ColorSlot.LINE),
        ("git0", ColorSlot.PRIMARY),
        ("git6", ColorSlot.PRIMARY),
        ("git7", ColorSlot.ATTENTION),
        ("gitBranchLabel7", ColorSlot.BACKGROUND),
        ("cScaleInv11", ColorSlot.MUTED),
        ("doneTaskBkgColor", ColorSlot.SURFACE),
        ("critBorderColor", ColorSlot.EMPHASIS),
        ("quadrantPointFill", ColorSlot.PRIMARY),
    ],
)
def test_lines_and_texts_have_a_slots_colour_as_it_is(name: str, slot: ColorSlot) -> None:
    assert theme_variables(SLOTS)[name] == f"#{SLOTS[slot].lower()}"


def test_as_many_parts_have_colours_as_mermaid_asks_for() -> None:
    variables = theme_variables(SLOTS)
    assert [f"cScale{number}" in variables for number in (0, 11, 12)] == [True, True, False]
    assert [f"pie{number}" in variables for number in (0, 1, 12, 13)] == [False, True, True, False]
    assert [f"git{number}" in variables for number in (0, 7, 8)] == [True, True, False]


def test_series_of_charts_have_six_colours_in_their_order() -> None:
    chart = theme_variables(SLOTS)["xyChart"]
    assert isinstance(chart, dict)
    assert chart["plotColorPalette"] == "#0000c8,#c80000,#00c800,#c800c8,#00c8c8,#a00000"
