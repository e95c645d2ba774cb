"""What must hold of places on any slide, over all samples: text in its box, nothing on anything, times that add up."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import pytest

from cases_built import Built
from dumps.samples import Sample, samples
from gyoan.model.chart import ChartShape
from gyoan.model.deck import Countdown, Deck, GraphShape, Grid, PictureShape, Shape, Slide, TextBox
from gyoan.model.graph import Graph
from gyoan.model.theme import Theme
from gyoan.model.units import Box, Place
from least_room import least_height
from tried import some

ROUNDING = 1.0
"""Points."""
Made = Callable[[Sample], Built]
over_samples = pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)


def test_whatever_is_looked_at_one_by_one_is_among_the_samples(made: Made) -> None:
    decks = [made(sample).deck for sample in samples()]
    for kind in (TextBox, Grid, GraphShape):
        assert sum(bool([*_shapes(deck, kind)]) for deck in decks) >= 3, kind
    assert [
        edge for deck in decks for _, shape in _shapes(deck, GraphShape) for edge in shape.graph.edges if edge.start
    ]


@over_samples
def test_every_text_has_room_in_its_box(sample: Sample, made: Made, theme: Theme) -> None:
    for slide, shape in some(_shapes(made(sample).deck, TextBox)):
        inset = 2 * shape.inset.points
        needed = least_height(shape.paragraphs, shape.box.width.points - inset, theme) + inset
        assert needed <= shape.box.height.points + ROUNDING, (slide.title, shape.name, shape.paragraphs)


@over_samples
def test_every_row_has_room_for_its_cells(sample: Sample, made: Made, theme: Theme) -> None:
    for slide, grid in _shapes(made(sample).deck, Grid):
        assert sum(each.points for each in grid.column_widths) == pytest.approx(grid.box.width.points, abs=ROUNDING)
        assert sum(each.points for each in grid.row_heights) == pytest.approx(grid.box.height.points, abs=ROUNDING)
        for height, row in zip(grid.row_heights, grid.rows, strict=True):
            for column, cell in zip(grid.column_widths, row, strict=True):
                room = column.points - 2 * grid.inset_x.points
                needed = least_height(cell.paragraphs, room, theme) + 2 * grid.inset_y.points
                assert needed <= height.points + ROUNDING, (slide.title, cell.paragraphs)


@over_samples
def test_nothing_leaves_its_slide_or_stands_on_the_foot(sample: Sample, made: Made, theme: Theme) -> None:
    foot = theme.deck.height.points - 40
    for slide in some(made(sample).deck.slides):
        for shape in some(slide.shapes):
            box = shape.box
            assert box.x.points >= 0, (slide.title, shape.name)
            assert box.y.points >= 0, (slide.title, shape.name)
            assert box.right.points <= theme.deck.width.points + ROUNDING, (slide.title, shape.name)
            assert box.bottom.points <= theme.deck.height.points + ROUNDING, (slide.title, shape.name)
        for shape in some(_read(slide)):
            at_foot = isinstance(shape, TextBox) and shape.box.y.points >= foot
            assert at_foot or shape.box.bottom.points <= foot + ROUNDING, (slide.title, shape.name)


@over_samples
def test_nothing_that_is_read_stands_on_anything_else(sample: Sample, made: Made) -> None:
    for slide in some(made(sample).deck.slides):
        for one, other in itertools.combinations(_read(slide), 2):
            assert not _meet(one.box, other.box) or _within(one, other), (slide.title, one.name, other.name)


def _read(slide: Slide) -> list[Shape]:
    """Return what is read on a slide: texts, tables, drawings, pictures; neither grounds nor bars."""
    kinds = (Grid, GraphShape, ChartShape, PictureShape, Countdown)
    return [
        shape
        for shape in slide.shapes
        if isinstance(shape, kinds) or (isinstance(shape, TextBox) and any(part.runs for part in shape.paragraphs))
    ]


def _within(one: Shape, other: Shape) -> bool:
    """Return whether the second lies inside the first, which is its ground: a filled box, or a table with pictures."""
    around, inner = one.box, other.box
    return (
        around.x.points <= inner.x.points + ROUNDING
        and around.y.points <= inner.y.points + ROUNDING
        and around.right.points + ROUNDING >= inner.right.points
        and around.bottom.points + ROUNDING >= inner.bottom.points
        and (isinstance(other, PictureShape) if isinstance(one, Grid) else _is_filled(one))
    )


def _is_filled(shape: Shape) -> bool:
    return isinstance(shape, TextBox) and shape.style.fill is not None


def _meet(one: Box, other: Box) -> bool:
    return (
        min(one.right.points, other.right.points) - max(one.x.points, other.x.points) > ROUNDING
        and min(one.bottom.points, other.bottom.points) - max(one.y.points, other.y.points) > ROUNDING
    )


@over_samples
def test_the_seconds_of_all_slides_are_those_of_the_plan(sample: Sample, made: Made) -> None:
    built = made(sample)
    assert sum(slide.duration.seconds for slide in built.deck.slides) == built.schedule.planned.seconds


@over_samples
def test_every_slide_stands_in_one_section_and_every_jump_leads_to_a_slide(sample: Sample, made: Made) -> None:
    deck = made(sample).deck
    known = [slide.identity for slide in deck.slides]
    assert [identity for section in deck.sections for identity in section.slides] == known
    assert len(set(known)) == len(known)
    for slide in deck.slides:
        jumps = {shape.jump.identity for shape in slide.shapes if isinstance(shape, TextBox) and shape.jump}
        assert jumps <= set(known), slide.title


@over_samples
def test_what_an_arrow_joins_is_where_the_arrow_ends(sample: Sample, made: Made) -> None:
    for slide, shape in _shapes(made(sample).deck, GraphShape):
        places = {one.identity: one.place for one in (*shape.graph.nodes, *shape.graph.clusters)}
        for edge in shape.graph.edges:
            for identity, point in ((edge.start, edge.route[0]), (edge.end, edge.route[-1])):
                assert not identity or _touches(places[identity], point), (slide.title, edge)


@over_samples
def test_every_drawing_keeps_to_its_place(sample: Sample, made: Made) -> None:
    for slide, shape in _shapes(made(sample).deck, GraphShape):
        for place in _places(shape.graph):
            assert place.x >= -ROUNDING, slide.title
            assert place.y >= -ROUNDING, slide.title
            assert place.x + place.width <= shape.box.width.points + ROUNDING, slide.title
            assert place.y + place.height <= shape.box.height.points + ROUNDING, slide.title


def _places(graph: Graph) -> Iterator[Place]:
    yield from (one.place for one in (*graph.nodes, *graph.clusters))
    yield from (edge.label_place for edge in graph.edges if edge.label_place)


def _touches(place: Place, point: tuple[float, float]) -> bool:
    x, y = point
    return (
        place.x - ROUNDING <= x <= place.x + place.width + ROUNDING
        and place.y - ROUNDING <= y <= place.y + place.height + ROUNDING
    )


def _shapes(deck: Deck, kind: type[Shape]) -> Iterator[tuple[Slide, Shape]]:
    return ((slide, shape) for slide in deck.slides for shape in slide.shapes if isinstance(shape, kind))
