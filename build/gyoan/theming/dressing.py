"""Deck + look → the same deck dressed: what layout placed stays where it is, its boxes look as the theme wishes.

Layout fills boxes with slots of the theme and knows nothing of looks; what a fill becomes is decided here, for
every kind of slide alike.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from gyoan.model.chart import ChartShape, PiePlan, RadarPlan, SeriesForm
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import (
    Countdown,
    Deck,
    GraphShape,
    Grid,
    GridCell,
    Panel,
    PictureShape,
    Shape,
    ShapeStyle,
    TextBox,
    TextParagraph,
)
from gyoan.model.graph import Cluster, Graph, Node, Tint
from gyoan.model.theme import DeckLook, Filling
from gyoan.model.units import Length

NEUTRAL = frozenset({ColorSlot.TEXT, ColorSlot.BACKGROUND, ColorSlot.SURFACE, ColorSlot.LINE})
"""Slots that are no accent."""
SHADES = (0.12, 0.4, 0.22, 0.55, 0.3)
"""How dark neighbours in a chart are that is to save toner: each can be told from the next."""
THIN = Length.of_points(8)
"""A bar that is thinner is filled in any theme: no pattern can be seen in it."""
HAIRLINE, HEAVY = Length.of_points(0.75), Length.of_points(2.25)
"""Outlines of boxes, and of what stands out."""


def dressed(deck: Deck, look: DeckLook) -> Deck:
    """Return `deck` in the look of a theme."""
    slides = (replace(slide, shapes=tuple(_shape(shape, look) for shape in slide.shapes)) for slide in deck.slides)
    return deck if look == DeckLook() else replace(deck, slides=tuple(slides))


def _shape(shape: Shape, look: DeckLook) -> Shape:
    match shape:
        case TextBox():
            return _text_box(shape, look)
        case Panel():
            return replace(shape, style=_bar(shape, look))
        case Grid():
            rows = tuple(tuple(_cell(cell, look) for cell in row) for row in shape.rows)
            return replace(shape, rows=rows)
        case GraphShape():
            return replace(shape, graph=_graph(shape.graph, look))
        case Countdown():
            return replace(shape, hatched=look.bars is Filling.HATCHED)
        case ChartShape():
            return _chart(shape) if look.bars is Filling.HATCHED else shape
        case PictureShape():
            return shape
        case _:
            assert_never(shape)


def _chart(shape: ChartShape) -> ChartShape:
    """Return a chart in light and dark greys: its parts lie beside each other, and toner is saved."""
    plan = shape.plan
    if isinstance(plan, PiePlan):
        slices = tuple(replace(one, color=_grey(at)) for at, one in enumerate(plan.chart.slices))
        return replace(shape, plan=replace(plan, chart=replace(plan.chart, slices=slices)))
    if isinstance(plan, RadarPlan):
        return shape
    bars = (
        replace(one, color=_grey(at)) if one.form is SeriesForm.BARS else one
        for at, one in enumerate(plan.chart.series)
    )
    return replace(shape, plan=replace(plan, chart=replace(plan.chart, series=tuple(bars))))


def _grey(number: int) -> Tint:
    return Tint(ColorSlot.TEXT, SHADES[number % len(SHADES)])


def _text_box(shape: TextBox, look: DeckLook) -> TextBox:
    style = _surface(shape.style, look)
    if look.accents is Filling.FILLED or style.fill is None or style.fill in NEUTRAL:
        return replace(shape, style=style)
    accent = style.fill
    bare = replace(style, fill=ColorSlot.BACKGROUND, line=accent, line_width=HEAVY)
    paragraphs = tuple(_recolored(paragraph, accent) for paragraph in shape.paragraphs)
    return replace(shape, style=bare, paragraphs=paragraphs)


def _recolored(paragraph: TextParagraph, accent: ColorSlot) -> TextParagraph:
    """Return text that stood on `accent` in that colour itself."""
    runs = tuple(replace(run, color=accent) if run.color is ColorSlot.BACKGROUND else run for run in paragraph.runs)
    return replace(paragraph, runs=runs)


def _surface(style: ShapeStyle, look: DeckLook) -> ShapeStyle:
    """Return `style` with the corners and the surface of the look."""
    style = replace(style, rounded=style.rounded and look.rounded)
    if style.fill is not ColorSlot.SURFACE or look.surfaces is Filling.FILLED:
        return style
    if style.line is not None:
        return replace(style, fill=ColorSlot.BACKGROUND)
    return replace(style, fill=ColorSlot.BACKGROUND, line=ColorSlot.LINE, line_width=HAIRLINE)


def _bar(panel: Panel, look: DeckLook) -> ShapeStyle:
    style = _surface(panel.style, look)
    if look.bars is not Filling.HATCHED or style.fill is None:
        return style
    if style.fill is ColorSlot.LINE:
        return replace(style, fill=ColorSlot.BACKGROUND, line=ColorSlot.LINE, line_width=HAIRLINE)
    if style.fill in NEUTRAL or min(panel.box.width, panel.box.height) < THIN:
        return style
    return replace(style, hatched=True, line=style.fill, line_width=HAIRLINE)


def _cell(cell: GridCell, look: DeckLook) -> GridCell:
    if cell.fill is ColorSlot.SURFACE and look.surfaces is Filling.OUTLINED:
        return replace(cell, fill=None)
    return cell


def _graph(graph: Graph, look: DeckLook) -> Graph:
    if look.surfaces is Filling.FILLED and look.accents is Filling.FILLED:
        return graph
    clusters = tuple(_cluster(cluster, look) for cluster in graph.clusters)
    return replace(graph, clusters=clusters, nodes=tuple(_node(node, look) for node in graph.nodes))


def _cluster(cluster: Cluster, look: DeckLook) -> Cluster:
    if cluster.fill is ColorSlot.SURFACE and look.surfaces is Filling.OUTLINED:
        return replace(cluster, fill=ColorSlot.BACKGROUND)
    return cluster


def _node(node: Node, look: DeckLook) -> Node:
    if node.fill is ColorSlot.SURFACE and look.surfaces is Filling.OUTLINED:
        return replace(node, fill=ColorSlot.BACKGROUND)
    accent = isinstance(node.fill, ColorSlot) and node.fill not in NEUTRAL
    if not accent or look.accents is Filling.FILLED or node.label.color is not ColorSlot.BACKGROUND:
        return node
    label = replace(node.label, color=ColorSlot.TEXT)
    return replace(node, fill=ColorSlot.BACKGROUND, label=label, line=node.line or node.fill)
