"""A node on a slide and on a page: one outline, in a wide box, a high one and a square, and one place for its text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from lxml import etree

from export.pptx.preset_paths import along, preset_ways
from gyoan.export.pptx.outlines import geometry_of, outline_of
from gyoan.model.graph import NodeShape
from gyoan.model.units import Place, Point
from gyoan.scene.shapes import row_of
from scene.outlines import course, nearest

pytestmark = pytest.mark.long

BOXES = [Place(0, 0, 160, 60), Place(0, 0, 60, 160), pytest.param(Place(0, 0, 100, 100), marks=pytest.mark.thorough)]
EMU = 12_700
CLOSE = 0.5
"""How far slide and page may differ, in points."""


def geometry(shape: NodeShape, place: Place) -> etree._Element:
    """Return a shape's geometry as it is written into a slide."""
    written = geometry_of(outline_of(shape), place)
    return etree.fromstring(f'<g xmlns:a="a">{written}</g>')[0]


def slide_ways(shape: NodeShape, place: Place) -> list[list[Point]]:
    """Return points along the outline of a shape as PowerPoint draws it."""
    written = geometry(shape, place)
    if written.tag == "{a}prstGeom":
        guides = {one.get("name"): int(one.get("fmla").removeprefix("val ")) for one in written.iter("{a}gd")}
        return preset_ways(written.get("prst"), place.width, place.height, guides)
    paths = [path for path in written.iter("{a}path") if path.get("stroke") != "0" or path.get("fill") != "none"]
    for path in paths:
        assert (int(path.get("w")), int(path.get("h"))) == (round(place.width * EMU), round(place.height * EMU))
    return [along(" ".join(_steps(path)), 1 / EMU, 1 / EMU) for path in paths]


def _steps(path: etree._Element) -> Iterator[str]:
    letters = {"{a}moveTo": "M", "{a}lnTo": "L", "{a}cubicBezTo": "C", "{a}close": "Z"}
    for step in path:
        yield letters[step.tag]
        yield from (f"{point.get('x')},{point.get('y')}" for point in step)


def page_ways(shape: NodeShape, place: Place) -> list[list[Point]]:
    """Return points along the outline of a shape as a page and a picture in SVG have it."""
    row = row_of(shape)
    parts = [part.contour for part in row.drawn(place)]
    return [course(contour) for contour in parts or row.silhouette(place)]


@pytest.mark.parametrize("place", BOXES)
@pytest.mark.parametrize("shape", NodeShape)
@pytest.mark.sampled(5)
def test_slide_and_page_draw_the_same_outline(shape: NodeShape, place: Place) -> None:
    slide, page = slide_ways(shape, place), page_ways(shape, place)
    assert max(nearest(point, page) for way in slide for point in way) < CLOSE
    assert max(nearest(point, slide) for way in page for point in way) < CLOSE


@pytest.mark.parametrize("place", BOXES)
@pytest.mark.parametrize("shape", [shape for shape in NodeShape if row_of(shape).preset is None])
@pytest.mark.sampled(2)
def test_a_geometry_of_our_own_has_the_rooms_and_sites_of_the_table(shape: NodeShape, place: Place) -> None:
    written = geometry(shape, place)
    guides = {one.get("name"): _value(one.get("fmla"), place) for one in written.iter("{a}gd")}
    guides |= {"l": 0.0, "t": 0.0, "r": place.width, "b": place.height}
    (rect,) = written.iter("{a}rect")
    left, top, right, bottom = (guides[rect.get(edge)] for edge in "ltrb")
    room = row_of(shape).text_room(place)
    assert (left, top, right - left, bottom - top) == pytest.approx((room.x, room.y, room.width, room.height), abs=0.01)
    sites = [(guides[one.get("x")], guides[one.get("y")]) for one in written.iter("{a}pos")]
    assert sites == [pytest.approx(site, abs=0.01) for site in row_of(shape).sites_in(place)]


def _value(formula: str, place: Place) -> float:
    """Return the value of a guide: a part of the shape's width or height."""
    sign, side, part, whole = formula.split()
    assert sign == "*/"
    return {"w": place.width, "h": place.height}[side] * int(part) / int(whole)


@pytest.mark.parametrize("shape", [shape for shape in NodeShape if row_of(shape).preset is None])
def test_the_first_four_sites_of_a_geometry_of_our_own_are_known_where_they_are_the_middles_of_its_sides(shape):
    # LibreOffice takes 0 to 3 for these, whatever is written; what is added stands behind them.
    place = Place(0, 0, 100, 60)
    middles = row_of(NodeShape.RECTANGLE).sites_in(place)
    sites = row_of(shape).sites_in(place)
    assert len(sites) == 4
    for outline in (outline_of(shape), outline_of(shape).joined_at([(13.0, 60.0), *sites], 100, 60)):
        numbers = [outline.site_at(site, 100, 60) for site in sites]
        glued = [number for number in numbers if number is not None]
        assert [outline.sites_in(100, 60)[number] for number in glued] == [
            pytest.approx(site, abs=0.05) for site, number in zip(sites, numbers, strict=True) if number is not None
        ]
        assert all(outline.sites_in(100, 60)[one] == pytest.approx(middles[one], abs=0.05) for one in glued if one < 4)


@pytest.mark.parametrize("size", [(0.0, 0.0), (0.0, 20.0), (20.0, 0.0)])
def test_a_shape_without_width_or_height_has_sites_too(size):
    place = Place(0.0, 0.0, *size)
    assert geometry_of(outline_of(NodeShape.CYLINDER), place).count("<a:cxn ") == 4


SEVERAL = {NodeShape.DATASTORE, NodeShape.STACKED_RECTANGLE, NodeShape.LABELLED_PERSON}
"""Shapes with an area over another one, or without a line around it: no one path looks like that."""


@pytest.mark.parametrize("shape", [shape for shape in NodeShape if row_of(shape).preset is None])
def test_a_geometry_of_our_own_is_one_path_since_some_programs_draw_nothing_of_several(shape):
    paths = list(geometry(shape, Place(0, 0, 120, 60)).iter("{a}path"))
    assert (len(paths) > 1) == (shape in SEVERAL)


@pytest.mark.parametrize("shape", [NodeShape.CYLINDER, NodeShape.DOUBLE_CIRCLE, NodeShape.NOTE, NodeShape.BROWSER])
def test_what_is_only_a_line_fills_nothing_since_it_is_led_back_as_it_came(shape):
    place = Place(0, 0, 120, 60)
    [path] = geometry(shape, place).iter("{a}path")
    assert path.get("fill") is None
    parts = row_of(shape).drawn(place)
    ways = " ".join(_steps(path)).split("M")[1:]
    assert len(ways) == len(parts)
    for way, part in zip(ways, parts, strict=True):
        points = along(f"M{way}", 1 / EMU, 1 / EMU)
        area = sum(x * below - right * y for (x, y), (right, below) in pairwise(points)) / 2
        assert (abs(area) > CLOSE) == part.filled


def test_only_what_is_open_or_is_a_figure_does_not_reach_to_the_sides_of_its_box() -> None:
    inside = {shape for shape in NodeShape if not outline_of(shape).fills_its_box}
    braces = {NodeShape.BRACE, NodeShape.RIGHT_BRACE, NodeShape.BRACES}
    assert inside == braces | {NodeShape.PERSON, NodeShape.LIFELINE, NodeShape.CROSS}
