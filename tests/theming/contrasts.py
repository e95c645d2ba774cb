"""A deck → every text on it with the colour it is written in and the colour behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from gyoan.export.pptx.layouts import layout_of
from gyoan.export.pptx.master import layout_marks
from gyoan.export.pptx.patterns import find_patterns
from gyoan.model.chart import ChartShape
from gyoan.model.colors import ColorSlot, contrast
from gyoan.model.deck import Deck, GraphShape, Grid, Panel, Slide, TextBox, TextParagraph
from gyoan.model.graph import Graph, Label, NodeShape, Paint, Rgb, Tint
from gyoan.model.theme import Theme
from gyoan.model.units import Box, Place


@dataclass(frozen=True)
class Written:
    """A text."""

    slide: str
    text: str
    ink: str
    ground: str

    @property
    def contrast(self) -> float:
        return contrast(self.ink, self.ground)


def texts_of(deck: Deck, theme: Theme) -> Iterator[Written]:
    """Yield every text of a deck in its own layouts."""
    patterns = find_patterns(deck, theme.deck)
    for slide in deck.slides:
        layout = layout_of(slide)
        marks = layout_marks(layout, patterns[layout, layout.placeholders[0]].box, theme.deck)
        yield from _Walk(slide, theme, [(one.box, one.style.fill) for one in marks if one.style.fill]).texts()


@dataclass
class _Walk:
    slide: Slide
    theme: Theme
    areas: list[tuple[Box, Paint]] = field(default_factory=list)

    def texts(self) -> Iterator[Written]:
        for shape in self.slide.shapes:
            match shape:
                case TextBox():
                    if shape.style.fill:
                        self.areas.append((shape.box, shape.style.fill))
                    yield from self.paragraphs(shape.paragraphs, self.behind(shape.box))
                case Panel() if shape.style.fill:
                    self.areas.append((shape.box, shape.style.fill))
                case Grid():
                    for cell in (cell for row in shape.rows for cell in row):
                        ground = self.color(cell.fill) if cell.fill else self.behind(shape.box)
                        yield from self.paragraphs(cell.paragraphs, ground)
                case GraphShape():
                    yield from self.graph(shape.graph, self.behind(shape.box))
                case ChartShape():
                    ink, ground = self.color(ColorSlot.TEXT), self.behind(shape.box)
                    yield Written(self.slide.title, shape.description, ink, ground)

    def paragraphs(self, paragraphs: tuple[TextParagraph, ...], ground: str) -> Iterator[Written]:
        for run in (run for paragraph in paragraphs for run in paragraph.runs if run.text.strip()):
            yield Written(self.slide.title, run.text, self.color(run.color), ground)

    def graph(self, graph: Graph, page: str) -> Iterator[Written]:
        def behind(place: Place) -> str:
            x, y = place.x + place.width / 2, place.y + place.height / 2
            color = page
            for one in graph.clusters:
                at = one.place
                if one.fill and at.x <= x <= at.x + at.width and at.y <= y <= at.y + at.height:
                    color = self.color(one.fill, color)
            return color

        for cluster in graph.clusters:
            yield from self.label(cluster.title, self.color(cluster.fill, page) if cluster.fill else page)
        for node in graph.nodes:
            around = behind(node.place)
            filled = node.fill and node.shape is not NodeShape.PLAIN
            yield from self.label(node.label, self.color(node.fill, around) if filled else around)
        for edge in graph.edges:
            if edge.label and edge.label_place:
                yield from self.label(edge.label, behind(edge.label_place))

    def label(self, label: Label, ground: str) -> Iterator[Written]:
        if any(label.lines):
            yield Written(self.slide.title, " ".join(label.lines), self.color(label.color, ground), ground)

    def behind(self, box: Box) -> str:
        x, y = box.x + box.width / 2, box.y + box.height / 2
        color = self.color(ColorSlot.BACKGROUND)
        for area, paint in self.areas:
            if area.x <= x <= area.right and area.y <= y <= area.bottom:
                color = self.color(paint, color)
        return color

    def color(self, paint: Paint, behind: str = "FFFFFF") -> str:
        match paint:
            case Rgb(hexadecimal):
                return hexadecimal
            case Tint(slot, share):
                pairs = zip(bytes.fromhex(self.theme.colors[slot]), bytes.fromhex(behind), strict=True)
                return bytes(round(one * share + other * (1 - share)) for one, other in pairs).hex()
            case _:
                return self.theme.colors[paint]
