"""A theme's colours as Mermaid's theme variables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from gyoan.diagrams.contrast import Palette
from gyoan.model.colors import ColorSlot
from gyoan.model.graph import Tint

ThemeVariable: TypeAlias = str | bool | Mapping[str, str]
"""A theme variable of Mermaid's; some kinds of diagram have variables of their own in it."""

DEFAULT_SLOTS: Mapping[ColorSlot, str] = MappingProxyType(
    {
        ColorSlot.TEXT: "1B2430",
        ColorSlot.BACKGROUND: "FFFFFF",
        ColorSlot.MUTED: "566273",
        ColorSlot.SURFACE: "F1F5FA",
        ColorSlot.PRIMARY: "1F5FBF",
        ColorSlot.SECONDARY: "0B7A75",
        ColorSlot.POSITIVE: "2E7D32",
        ColorSlot.ATTENTION: "B45309",
        ColorSlot.LINE: "C5D0DE",
        ColorSlot.EMPHASIS: "A0264F",
        ColorSlot.LINK: "1456B8",
    }
)
"""Colours where no theme is given."""

SERIES = (
    ColorSlot.PRIMARY,
    ColorSlot.ATTENTION,
    ColorSlot.SECONDARY,
    ColorSlot.EMPHASIS,
    ColorSlot.POSITIVE,
    ColorSlot.MUTED,
)
"""Slots that tell the parts of a chart apart, neighbours far from each other."""
_MOST_PARTS = 12
"""Mermaid's palettes have twelve colours, and begin anew behind them."""
_MOST_BRANCHES = 8
"""And it has eight colours for branches."""
_BOX, _SOFT, _BAND, _GROUP, _EDGE = 0.11, 0.32, 0.06, 0.7, 0.5
"""How much of a slot's colour is in a box, in a part that carries text, in a wide background, in that of a group, and
in the edge of a note. Found by trial."""


def theme_variables(slots: Mapping[ColorSlot, str]) -> dict[str, ThemeVariable]:
    """Return Mermaid's theme variables for the colours of a theme, six hexadecimal digits a slot."""
    series = [slots[slot] for slot in SERIES]
    return {
        **_common(slots),
        **_sequence(slots),
        **_parts([_tinted(slot, _SOFT, slots) for slot in SERIES], slots),
        **_branches(series, slots),
        **_gantt(slots),
        **_quadrants(slots),
        "xyChart": _chart(series, slots),
    }


def _common(slots: Mapping[ColorSlot, str]) -> dict[str, ThemeVariable]:
    text, page = _css(slots[ColorSlot.TEXT]), _css(slots[ColorSlot.BACKGROUND])
    ranks = (("primary", ColorSlot.PRIMARY), ("secondary", ColorSlot.SECONDARY), ("tertiary", ColorSlot.ATTENTION))
    boxes: dict[str, ThemeVariable] = {}
    for rank, slot in ranks:
        boxes[f"{rank}Color"] = _tinted(slot, _BOX, slots)
        boxes[f"{rank}BorderColor"] = _css(slots[slot])
        boxes[f"{rank}TextColor"] = text
    return {
        **boxes,
        "background": page,
        "lineColor": _css(slots[ColorSlot.MUTED]),
        "textColor": text,
        "titleColor": text,
        "clusterBkg": _tinted(ColorSlot.SURFACE, _GROUP, slots),
        "clusterBorder": _css(slots[ColorSlot.LINE]),
        "edgeLabelBackground": page,
        "noteBkgColor": _tinted(ColorSlot.ATTENTION, _BOX, slots),
        "noteBorderColor": _tinted(ColorSlot.ATTENTION, _EDGE, slots),
        "noteTextColor": text,
    }


def _sequence(slots: Mapping[ColorSlot, str]) -> dict[str, ThemeVariable]:
    return {
        "actorLineColor": _css(slots[ColorSlot.LINE]),
        "signalColor": _css(slots[ColorSlot.MUTED]),
        "labelBoxBkgColor": _css(slots[ColorSlot.SURFACE]),
        "labelBoxBorderColor": _css(slots[ColorSlot.MUTED]),
        "activationBkgColor": _css(slots[ColorSlot.SURFACE]),
        "activationBorderColor": _css(slots[ColorSlot.MUTED]),
    }


def _parts(fills: Sequence[str], slots: Mapping[ColorSlot, str]) -> dict[str, ThemeVariable]:
    """Return the fills of timelines, mind maps, journeys and pies, all with dark text on them."""
    text = _css(slots[ColorSlot.TEXT])
    variables: dict[str, ThemeVariable] = {
        "pieSectionTextColor": text,
        "pieTitleTextColor": text,
        "pieLegendTextColor": text,
        "pieTitleTextSize": "20px",
        "pieStrokeColor": _css(slots[ColorSlot.BACKGROUND]),
        "pieStrokeWidth": "2px",
        "pieOuterStrokeWidth": "0px",
        "pieOpacity": "1",
    }
    for number in range(_MOST_PARTS):
        fill = fills[number % len(fills)]
        variables |= {f"cScale{number}": fill, f"cScaleLabel{number}": text, f"pie{number + 1}": fill}
        variables |= {f"cScaleInv{number}": _css(slots[ColorSlot.MUTED]), f"fillType{number}": fill}
    return variables


def _branches(series: Sequence[str], slots: Mapping[ColorSlot, str]) -> dict[str, ThemeVariable]:
    variables: dict[str, ThemeVariable] = {
        "commitLabelColor": _css(slots[ColorSlot.TEXT]),
        "commitLabelBackground": _css(slots[ColorSlot.BACKGROUND]),
        "commitLabelFontSize": "16px",
        "tagLabelFontSize": "16px",
    }
    for number in range(_MOST_BRANCHES):
        variables[f"git{number}"] = _css(series[number % len(series)])
        variables[f"gitBranchLabel{number}"] = _css(slots[ColorSlot.BACKGROUND])
    return variables


def _gantt(slots: Mapping[ColorSlot, str]) -> dict[str, ThemeVariable]:
    return {
        "gridColor": _css(slots[ColorSlot.LINE]),
        "sectionBkgColor": _tinted(ColorSlot.PRIMARY, _BAND, slots),
        "sectionBkgColor2": _tinted(ColorSlot.ATTENTION, _BAND, slots),
        "altSectionBkgColor": _css(slots[ColorSlot.BACKGROUND]),
        "taskBkgColor": _tinted(ColorSlot.PRIMARY, _SOFT, slots),
        "taskBorderColor": _css(slots[ColorSlot.PRIMARY]),
        "taskTextColor": _css(slots[ColorSlot.TEXT]),
        "activeTaskBkgColor": _tinted(ColorSlot.SECONDARY, _SOFT, slots),
        "activeTaskBorderColor": _css(slots[ColorSlot.SECONDARY]),
        "doneTaskBkgColor": _css(slots[ColorSlot.SURFACE]),
        "doneTaskBorderColor": _css(slots[ColorSlot.MUTED]),
        "critBkgColor": _tinted(ColorSlot.EMPHASIS, _SOFT, slots),
        "critBorderColor": _css(slots[ColorSlot.EMPHASIS]),
    }


def _quadrants(slots: Mapping[ColorSlot, str]) -> dict[str, ThemeVariable]:
    fills = (ColorSlot.POSITIVE, ColorSlot.PRIMARY, ColorSlot.MUTED, ColorSlot.ATTENTION)
    quadrants = {f"quadrant{number}Fill": _tinted(slot, _BOX, slots) for number, slot in enumerate(fills, 1)}
    return {**quadrants, "quadrantPointFill": _css(slots[ColorSlot.PRIMARY])}


def _chart(series: Sequence[str], slots: Mapping[ColorSlot, str]) -> dict[str, str]:
    return {
        "backgroundColor": "transparent",
        "plotColorPalette": ",".join(_css(color) for color in series),
        "titleColor": _css(slots[ColorSlot.TEXT]),
    }


def _tinted(slot: ColorSlot, share: float, slots: Mapping[ColorSlot, str]) -> str:
    return _css(Palette(slots).hexadecimal(Tint(slot, share)))


def _css(color: str) -> str:
    return f"#{color.lower()}"
