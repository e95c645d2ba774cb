"""What is behind the text of a template's slides: a background, or a shape that covers the whole body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from gyoan.model.colors import contrast
from gyoan.model.template import SchemeColor
from gyoan.model.units import Box
from gyoan.model.values import dataclass
from gyoan.theming.template.documents import A, P
from gyoan.theming.template.free_space import lies_behind
from gyoan.theming.template.hues import fill_color, named_color
from gyoan.theming.template.placeholders import Fixture

ALIKE = 1.15
"""Two colours of no more contrast than this are one ground to text."""


@dataclass(frozen=True, slots=True)
class Background:
    """A colour behind text."""

    color: str
    """Six hexadecimal digits."""
    named: SchemeColor | None = None
    """The colour of the scheme that it is; None for any other."""
    plain: bool = True
    """Whether it is one colour, and not a picture or a gradient that the colour stands for."""


def ground_of_layout(
    layout: etree._Element, master: etree._Element, fixtures: Sequence[Fixture], body: Box, scheme: Mapping[str, str]
) -> Background:
    """Return what is behind `body` on slides of a layout that shows `fixtures`."""
    plain = True
    for fixture in reversed([one for one in fixtures if lies_behind(one.box, body)]):
        found = _filled(fixture.element.find(f"{P}spPr"), scheme)
        if found is not None:
            return found if plain else Background(found.color, found.named, plain=False)
        plain = plain and is_seen_through(fixture.element)
    stated_by = (root.find(f"{P}cSld/{P}bg") for root in (layout, master))
    background = next((one for one in stated_by if one is not None), None)
    stated = _background(background, scheme) if background is not None else None
    found = stated or Background(scheme.get("bg1", "FFFFFF"), SchemeColor("bg1"), plain=background is None)
    return Background(found.color, found.named, plain=plain and found.plain)


def _background(background: etree._Element, scheme: Mapping[str, str]) -> Background | None:
    reference = background.find(f"{P}bgRef")
    if reference is not None:
        color = fill_color(reference, scheme)
        return Background(color, named_color(reference)) if color else None
    return _filled(background.find(f"{P}bgPr"), scheme)


def _filled(properties: etree._Element | None, scheme: Mapping[str, str]) -> Background | None:
    """Return the colour that shape or background properties fill with; of a gradient the middle of its colours."""
    if properties is None:
        return None
    solid = properties.find(f"{A}solidFill")
    color = fill_color(solid, scheme)
    if color:
        return Background(color, named_color(solid))
    stops = [one for stop in properties.iterfind(f"{A}gradFill/{A}gsLst/{A}gs") if (one := fill_color(stop, scheme))]
    if not stops:
        return None
    return Background(_middle(stops), plain=max(contrast(one, _middle(stops)) for one in stops) <= ALIKE)


def _middle(colors: Sequence[str]) -> str:
    channels = zip(*(bytes.fromhex(color) for color in colors), strict=True)
    return bytes(round(sum(values) / len(colors)) for values in channels).hex().upper()


def is_seen_through(element: etree._Element) -> bool:
    """Return whether a shape is seen through: a frame, or text without a fill."""
    properties = element.find(f"{P}spPr")
    return element.tag == f"{P}sp" and properties is not None and properties.find(f"{A}noFill") is not None
