"""A template's layouts → where titles, bodies and feet of our slides go, clear of what the template shows itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from gyoan.model.colors import contrast
from gyoan.model.template import FLOWING, TITLES, LayoutRole, Placeholder, Places, SchemeColor, TemplateLayout
from gyoan.model.units import Box, Length
from gyoan.model.values import dataclass
from gyoan.theming.template.free_space import GAP, cleared, lies_behind, overlap, size
from gyoan.theming.template.ground import ALIKE, Background, ground_of_layout, is_seen_through
from gyoan.theming.template.matching import STAND_INS
from gyoan.theming.template.placeholders import Fixture, fixtures_of
from gyoan.theming.template.presentation import HEIGHT, Master

LEAST_WIDTH, LEAST_HEIGHT = 0.6, 0.5
"""A body is at least this share of a slide, or what is free below the title is taken instead."""
EYEBROW = Length.of_points(26)
"""What a slide's body takes of the space above that of the template."""
_FOOT = 0.92
"""Where a slide's body ends, as a share of its height, where the template has nothing at its foot."""
_LEAST_BELOW_COVER = 0.1
"""How high the place below the first slide's title is at least, as a share of the slide's height."""
_NEEDED = (LayoutRole.TITLE_ONLY, LayoutRole.TWO_CONTENTS)
"""The layouts that slides with a body cannot do without; for others one of these does."""
_SPECIAL = (LayoutRole.STATEMENT, LayoutRole.CLOSING)
"""The layouts that slides with a body use where the template has them."""


def places_of(master: Master, width: Length) -> Places:
    """Return the places of our slides on the template's."""
    layouts = master.matched.layouts
    content, cover = layouts[LayoutRole.CONTENT], layouts[LayoutRole.COVER]
    inner = (content, layouts[LayoutRole.TITLE_ONLY])
    shown = [one.box for layout in inner for one in shown_by(layout, master)]
    title = cleared(_title(content), shown)
    section = opener_of(master)
    feet = [one.box for layout in inner for one in layout.placeholders if one.kind in {"ftr", "sldNum", "dt"}]
    body = _body(content, title, width, [*shown, *feet])
    return Places(
        title,
        body,
        _title(cover),
        # On a layout that only stands in for a cover, text below the title stands where all slides have theirs.
        body if LayoutRole.COVER in master.matched.stand_ins else _below_cover(cover),
        _foot(content, "ftr"),
        _foot(content, "sldNum"),
        _title(section) if section else None,
        _text(section) if section else None,
    )


def opener_of(master: Master) -> TemplateLayout | None:
    """Return the layout for section openers; None where there is none with a title and a text."""
    layout = master.matched.layouts.get(LayoutRole.SECTION)
    if layout is None or LayoutRole.SECTION in master.matched.stand_ins or _text(layout) is None:
        return None
    return layout


def shown_by(layout: TemplateLayout, master: Master) -> list[Fixture]:
    """Return what slides of `layout` show of the template's own."""
    return fixtures_of(master.layout_roots[layout.part], master.root)


@dataclass(frozen=True, slots=True, eq=False)
class Fitting:
    """How our slides stand on a template."""

    layouts: Mapping[LayoutRole, TemplateLayout]
    """The layouts that they use."""
    ground: Background
    """What is behind their bodies."""
    plated: bool
    """Whether a plate of the background's colour has to be laid behind them: nothing could be read otherwise."""

    @property
    def plates(self) -> frozenset[str]:
        """The parts of the layouts that need the plate."""
        roles = [role for role in self.layouts if self.plated and role not in {LayoutRole.COVER, LayoutRole.SECTION}]
        return frozenset(self.layouts[role].part for role in roles)


def fitting(master: Master, places: Places, scheme: Mapping[str, str]) -> Fitting:
    """Return the layouts that slides can use, and what is behind their bodies.

    A layout of another ground than that for content, or that shows something where our title or body stands, is
    used for no slide of ours: another takes its place.
    """
    own = master.matched.layouts
    content = own[LayoutRole.CONTENT]
    ground = _ground(content, master, places, scheme)
    plated = not ground.plain or _crowded(content, master, places)
    if plated:
        ground = Background(scheme.get("bg1", "FFFFFF"), SchemeColor("bg1"), plain=ground.plain)

    def serves(layout: TemplateLayout) -> bool:
        return plated or _serves(layout, master, places, scheme, ground)

    layouts = {LayoutRole.COVER: own[LayoutRole.COVER], LayoutRole.CONTENT: content}
    for role in _NEEDED:
        choices = (own[role], *(own[other] for other in STAND_INS[role] if other in own))
        layouts[role] = next(filter(serves, choices), content)
    for role in _SPECIAL:
        if role in own and role not in master.matched.stand_ins and serves(own[role]):
            layouts[role] = own[role]
    opener = opener_of(master)
    return Fitting(layouts | ({LayoutRole.SECTION: opener} if opener else {}), ground, plated)


def _crowded(layout: TemplateLayout, master: Master, places: Places) -> bool:
    """Return whether something stands on a part of the body: it was too much to keep clear of."""
    return any(
        overlap(places.body, one.box) and not lies_behind(one.box, places.body) and not is_seen_through(one.element)
        for one in shown_by(layout, master)
    )


def _serves(
    layout: TemplateLayout, master: Master, places: Places, scheme: Mapping[str, str], ground: Background
) -> bool:
    own = _ground(layout, master, places, scheme)
    shown = [one.box for one in shown_by(layout, master)]
    free = cleared(places.body, shown) == places.body and cleared(places.title, shown) == places.title
    return free and own.plain and contrast(own.color, ground.color) <= ALIKE


def _ground(layout: TemplateLayout, master: Master, places: Places, scheme: Mapping[str, str]) -> Background:
    root = master.layout_roots[layout.part]
    return ground_of_layout(root, master.root, shown_by(layout, master), places.body, scheme)


def _title(layout: TemplateLayout) -> Box:
    return next(one.box for one in layout.placeholders if one.kind in TITLES)


def _foot(layout: TemplateLayout, kind: str) -> Box | None:
    return next((one.box for one in layout.placeholders if one.kind == kind), None)


def _body(layout: TemplateLayout, title: Box, width: Length, obstacles: Iterable[Box]) -> Box:
    obstacles = [*obstacles, title]
    below = title.bottom + GAP
    free = cleared(Box(title.x, below, title.width, HEIGHT * _FOOT - below), obstacles)
    flowing = [one for one in layout.placeholders if one.kind in FLOWING]
    if not flowing:
        return free
    around = _around(flowing)
    # The line above the body has room between the template's title and its body.
    top = max(below, around.y - EYEBROW)
    stated = cleared(Box(around.x, top, around.width, around.bottom - top), obstacles)
    roomy = stated.width >= width * LEAST_WIDTH and stated.height >= HEIGHT * LEAST_HEIGHT
    return stated if roomy else max(stated, free, key=size)


def _around(placeholders: list[Placeholder]) -> Box:
    boxes = [one.box for one in placeholders]
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


def _text(layout: TemplateLayout) -> Box | None:
    return next((one.box for one in layout.placeholders if one.kind in FLOWING), None)


def _below_cover(layout: TemplateLayout) -> Box:
    """Return the place below the first slide's title: the template's own, or what is free there."""
    title = _title(layout)
    stated = _text(layout)
    if stated is not None:
        return stated
    below = title.bottom + GAP
    return Box(title.x, below, title.width, max(HEIGHT * _FOOT - below, HEIGHT * _LEAST_BELOW_COVER))
