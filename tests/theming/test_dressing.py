"""A deck in the look of a theme: boxes change, places and words do not."""

from __future__ import annotations

import pytest

from gyoan.model.chart import ChartShape, PieChart, PiePlan, Slice
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import (
    Countdown,
    Deck,
    GraphShape,
    Grid,
    GridCell,
    Panel,
    Run,
    Shape,
    ShapeStyle,
    Slide,
    SlideKind,
    TextBox,
    TextParagraph,
)
from gyoan.model.graph import Cluster, Graph, Label, Node, NodeShape, Tint
from gyoan.model.theme import DeckLook, Filling
from gyoan.model.units import Box, Duration, Length, Place
from gyoan.theming import dressed

PRINT = DeckLook(rounded=False, surfaces=Filling.OUTLINED, accents=Filling.OUTLINED, bars=Filling.HATCHED)
BOX = Box.of_points(40, 100, 200, 60)


def dress(shape: Shape, look: DeckLook = PRINT) -> Shape:
    """Return a shape as it is on a dressed slide."""
    slide = Slide("하나", SlideKind.CARDS, "하나", (shape,), "", Duration(60))
    return dressed(Deck("제목", "", (slide,), ()), look).slides[0].shapes[0]


def card(fill: ColorSlot, line: ColorSlot | None = None, color: ColorSlot = ColorSlot.TEXT) -> TextBox:
    paragraph = TextParagraph((Run("글", 18, color),))
    return TextBox(BOX, (paragraph,), style=ShapeStyle(fill=fill, line=line, rounded=True))


def test_a_filled_card_becomes_an_outlined_one():
    style = dress(card(ColorSlot.SURFACE)).style
    assert (style.fill, style.line, style.rounded) == (ColorSlot.BACKGROUND, ColorSlot.LINE, False)


def test_text_on_an_accent_takes_the_accents_colour_where_the_accent_is_only_a_line():
    box = dress(card(ColorSlot.PRIMARY, color=ColorSlot.BACKGROUND))
    assert (box.style.fill, box.style.line) == (ColorSlot.BACKGROUND, ColorSlot.PRIMARY)
    assert box.paragraphs[0].runs[0].color is ColorSlot.PRIMARY


def test_words_and_places_stay_as_layout_has_them():
    before = card(ColorSlot.SURFACE)
    after = dress(before)
    assert (after.box, after.paragraphs) == (before.box, before.paragraphs)


def test_a_wide_bar_is_hatched_and_a_thin_one_stays_solid():
    wide, thin = (
        dress(Panel(Box.of_points(0, 0, 100, height), ShapeStyle(fill=ColorSlot.PRIMARY))).style for height in (10, 5)
    )
    assert wide.hatched
    assert not thin.hatched
    assert dress(Countdown(BOX, Duration(300))).hatched


def test_what_is_left_of_the_time_is_an_empty_frame():
    style = dress(Panel(BOX, ShapeStyle(fill=ColorSlot.LINE))).style
    assert (style.fill, style.line) == (ColorSlot.BACKGROUND, ColorSlot.LINE)


def test_a_table_head_needs_no_ink():
    head, body = GridCell((), ColorSlot.SURFACE), GridCell((), ColorSlot.POSITIVE)
    grid = Grid(BOX, (Length(1), Length(1)), (Length(1),), ((head, body),))
    assert [cell.fill for cell in dress(grid).rows[0]] == [None, ColorSlot.POSITIVE]


def test_boxes_of_a_diagram_lose_their_fill_but_not_what_they_hide():
    place = Place(0, 0, 100, 40)
    cluster = Cluster("틀", place, Label(("틀",), 14), ColorSlot.SURFACE, ColorSlot.LINE)
    dark = Node("끝", NodeShape.CIRCLE, place, Label(("끝",), 14, ColorSlot.BACKGROUND), ColorSlot.PRIMARY)
    light = Node("시작", NodeShape.RECTANGLE, place, Label(("시작",), 14), ColorSlot.SURFACE)
    graph = dress(GraphShape(BOX, Graph((cluster,), (dark, light), ()), "흐름")).graph

    assert [one.fill for one in (*graph.clusters, *graph.nodes)] == [ColorSlot.BACKGROUND] * 3
    assert graph.nodes[0].label.color is ColorSlot.TEXT


def test_parts_of_a_chart_are_told_apart_in_grey():
    slices = tuple(Slice(name, 1.0, ColorSlot.PRIMARY) for name in "가나다라")
    place = Place(0, 0, 10, 10)
    pie = PieChart("", slices, show_values=False, points=14)
    plan = PiePlan(pie, 100, 100, 14, None, place, (), 0, one_line=True, start=0)
    colors = [one.color for one in dress(ChartShape(BOX, plan, "몫")).plan.chart.slices]

    assert all(isinstance(color, Tint) and color.slot is ColorSlot.TEXT for color in colors)
    assert len(set(colors)) == len(colors)


@pytest.mark.parametrize("look", [DeckLook(), DeckLook(rounded=False)])
def test_a_filled_look_changes_no_fill(look):
    assert dress(card(ColorSlot.SURFACE), look).style.fill is ColorSlot.SURFACE
    assert dress(card(ColorSlot.PRIMARY), look).style.fill is ColorSlot.PRIMARY
