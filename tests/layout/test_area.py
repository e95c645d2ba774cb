"""Rectangles on a slide: what is cut from one, and what is told from its corner."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.area import Area, SlideGeometry
from gyoan.model.template import Places
from gyoan.model.theme import Theme
from gyoan.model.units import Box

AREA = Area(10, 20, 300, 100)


def test_parts_of_a_rectangle_fill_it_and_lie_inside() -> None:
    assert AREA.bottom == 120
    assert AREA.inner(7) == Area(17, 27, 286, 86)
    assert AREA.top(30) == Area(10, 20, 300, 30)
    assert AREA.below(30) == Area(10, 50, 300, 70)
    assert AREA.below(30).bottom == AREA.bottom
    assert AREA.at(Area(3, 4, 50, 60)) == Area(13, 24, 50, 60)


def test_a_rectangle_is_the_same_in_the_files_unit() -> None:
    assert Area.of_box(AREA.box) == AREA


def rightmost(area: Area) -> float:
    return area.x + area.width


def in_order(geometry: SlideGeometry, height: float) -> bool:
    """Return whether places lie one below the other, and what stands in the foot side by side."""
    body, footer, number, rail = geometry.body, geometry.footer, geometry.number, geometry.rail
    foot_is_below = body.bottom < footer.y and (footer.y, footer.height) == (number.y, number.height)
    return foot_is_below and rightmost(footer) < number.x and footer.bottom <= rail.y < rail.bottom <= height


def test_places_on_a_slide_lie_one_below_the_other_between_equal_margins(theme: Theme) -> None:
    geometry = SlideGeometry(theme.deck)
    height = theme.deck.height.points

    for place in (geometry.eyebrow, geometry.title, geometry.body, geometry.rail):
        assert (place.x, place.width) == (geometry.left, geometry.width)
    assert geometry.left + geometry.width == pytest.approx(theme.deck.width.points - theme.deck.margin.points)
    assert 0 < geometry.eyebrow.y < geometry.eyebrow.bottom <= geometry.title.y
    assert geometry.title.bottom < geometry.body.y
    assert rightmost(geometry.number) == rightmost(geometry.body)
    assert in_order(geometry, height)
    assert geometry.body.height > height * 0.6
    assert geometry.section is None


TITLE, BODY, FOOTER, NUMBER = (
    Box.of_points(*box) for box in [(50, 30, 600, 60), (60, 110, 580, 300), (50, 500, 400, 20), (600, 500, 50, 20)]
)


def test_a_template_s_places_are_kept_and_what_it_has_no_place_for_lies_in_its_body(theme: Theme) -> None:
    bare = SlideGeometry(replace(theme.deck, places=Places(TITLE, BODY, TITLE, BODY)))
    whole = SlideGeometry(replace(theme.deck, places=Places(TITLE, BODY, TITLE, BODY, footer=FOOTER, number=NUMBER)))

    assert (bare.title, bare.left, bare.width) == (Area(50, 30, 600, 60), 60, 580)
    assert in_order(bare, 410)
    assert bare.eyebrow.y == 110
    assert bare.eyebrow.bottom < bare.body.y
    assert rightmost(bare.number) == rightmost(bare.body) == 640
    assert (whole.footer, whole.number) == (Area(50, 500, 400, 20), Area(600, 500, 50, 20))
    assert bare.body.bottom < whole.body.bottom < whole.rail.y < whole.rail.bottom == 410
    assert bare.footer.bottom == bare.rail.y


def test_a_section_s_opener_has_the_template_s_places_where_it_has_both(theme: Theme) -> None:
    def section(**places: Box) -> tuple[Area, Area] | None:
        return SlideGeometry(replace(theme.deck, places=Places(TITLE, BODY, TITLE, BODY, **places))).section

    assert section(section_title=TITLE) is section(section_text=BODY) is None
    assert section(section_title=BODY, section_text=TITLE) == (Area.of_box(BODY), Area.of_box(TITLE))


def test_a_place_too_low_for_anything_has_no_height_below_nothing(theme: Theme) -> None:
    low = Box.of_points(60, 110, 580, 30)

    assert SlideGeometry(replace(theme.deck, places=Places(TITLE, low, TITLE, BODY))).body.height == 0
