"""Diagrams and figures: as large as their place allows, centred, with their alternative text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gyoan.layout.area import Area
from gyoan.layout.runs import RunStyle, styled_runs
from gyoan.layout.slides.piece import Piece, Stage
from gyoan.layout.slides.text import spoken
from gyoan.model.blocks import Alignment, Figure
from gyoan.model.deck import GraphShape, PictureShape, Shape, SlideKind, TextBox, TextParagraph
from gyoan.model.drawing import Drawing
from gyoan.model.graph import Graph, scaled
from gyoan.model.inline import Inlines, Text
from gyoan.model.picture import Picture
from gyoan.model.schedule import TalkSpeed
from gyoan.model.theme import ColorSlot

READABLE = 12.0
"""A diagram is not made smaller for the sake of text beside it once its labels are this small, in points."""
LEAST_SHARE = 0.6
"""A picture gives up no more than this share of its height to text on its slide."""
BESIDE_A_HEAD = 0.79
"""A picture always makes room for a line that announces it: it then has this share of the slide at the least."""
CAPTION_SPACE = 6.0
"""Free space between a picture and its caption, in points."""
LARGEST_ENLARGEMENT = 2.0
"""A bitmap is not enlarged more than this over its natural size: it would blur."""
POINTS_PER_PIXEL = 72 / 96


@dataclass(frozen=True, slots=True)
class PicturePiece(Piece):
    """A picture with its caption."""

    data: bytes
    """PNG or JPEG."""
    width: float
    """Width it would like to have, in points."""
    height: float
    """Height it would like to have, in points."""
    description: str
    """Alternative text."""
    kind: SlideKind
    """A diagram or a figure."""
    svg: str = ""
    """The vector original."""
    caption: Inlines = ()
    """Text below it."""
    label_points: float | None = None
    """The smallest label at the size it would like to have, in points."""
    link: str = ""
    """Where a click on it leads."""
    graph: Graph | None = None
    """The picture as native shapes, at the size it would like to have."""

    def fit(self, stage: Stage, limit: float) -> float | None:
        """Return its height, reduced to the limit as far as its labels stay readable."""
        wanted = self._picture_height(stage) + self._caption_height(stage)
        if wanted <= limit:
            return wanted
        enough = limit >= self._least(stage) or limit >= stage.body.height * BESIDE_A_HEAD
        return limit if enough else None

    def split(self, stage: Stage, limit: float) -> Sequence[Piece]:
        """Return it whole: it is reduced, never cut."""
        return (self,)

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the picture, centred, and its caption."""
        foot = self._caption_height(stage)
        room = area.height - foot
        scale = min(1.0, room / self._picture_height(stage)) * self._scale(stage)
        width, height = self.width * scale, self.height * scale
        place = Area(area.x + (area.width - width) / 2, area.y + (room - height) / 2, width, height)
        picture = self._shape(place, scale)
        if not self.caption:
            return (picture,)
        caption = Area(area.x, area.bottom - foot + CAPTION_SPACE, area.width, foot - CAPTION_SPACE)
        return (picture, TextBox(caption.box, (self._caption(stage),), name="그림 설명"))

    def _shape(self, place: Area, scale: float) -> Shape:
        if self.graph is not None:
            return GraphShape(place.box, scaled(self.graph, scale), self.description, name="다이어그램")
        return PictureShape(place.box, self.data, self.description, self.svg, self.link, name="그림")

    def _scale(self, stage: Stage) -> float:
        room = stage.body.height - self._caption_height(stage)
        return min(1.0, stage.body.width / self.width, room / self.height)

    def _picture_height(self, stage: Stage) -> float:
        return self.height * self._scale(stage)

    def _least(self, stage: Stage) -> float:
        height = self._picture_height(stage)
        readable = height * READABLE / self.label_points if self.label_points else height * LEAST_SHARE
        return min(height, max(readable, height * LEAST_SHARE)) + self._caption_height(stage)

    def _caption(self, stage: Stage) -> TextParagraph:
        style = RunStyle(stage.measure.theme.deck.small_points - 2, ColorSlot.MUTED)
        return TextParagraph(styled_runs(self.caption, style), align=Alignment.CENTER, line_spacing=0.95)

    def _caption_height(self, stage: Stage) -> float:
        if not self.caption:
            return 0.0
        return stage.measure.height((self._caption(stage),), stage.body.width) + CAPTION_SPACE

    @property
    def notes(self) -> str:
        """What the picture shows, in words."""
        return "\n".join(text for text in (self.description, spoken(self.caption)) if text)

    def weight(self, speed: TalkSpeed) -> float:
        """Return the seconds to look at it and have it explained."""
        if self.graph is None:
            return speed.figure_seconds + (speed.diagram_seconds if self.kind is SlideKind.DIAGRAM else 0.0)
        nodes, edges = len(self.graph.nodes), len(self.graph.edges)
        return speed.diagram_seconds + speed.node_seconds * nodes + speed.edge_seconds * edges


def diagram_piece(drawing: Drawing) -> PicturePiece:
    """Return the piece for a drawn diagram."""
    return PicturePiece(
        drawing.png,
        drawing.width.points,
        drawing.height.points,
        drawing.alt,
        SlideKind.DIAGRAM,
        drawing.svg,
        label_points=drawing.label_points,
        graph=drawing.graph,
    )


def figure_piece(figure: Figure, picture: Picture, body: Area) -> PicturePiece:
    """Return the piece for a figure whose picture is there, as large as the slide and its resolution allow."""
    natural_width = figure.width or picture.natural_width or picture.width
    natural_height = natural_width * picture.height / picture.width
    width, height = natural_width * POINTS_PER_PIXEL, natural_height * POINTS_PER_PIXEL
    enlargement = min(LARGEST_ENLARGEMENT, body.width / width, body.height / height)
    return PicturePiece(
        picture.data,
        width * max(enlargement, 0.01),
        height * max(enlargement, 0.01),
        figure.alt or spoken(figure.caption) or "그림",
        SlideKind.FIGURE,
        picture.svg,
        caption_of(figure),
        link=figure.link if figure.link.startswith("http") else "",
    )


def caption_of(figure: Figure) -> Inlines:
    """Return what stands below a figure: its alternative text, and its caption where that says more."""
    if not figure.caption or figure.alt in spoken(figure.caption):
        return figure.caption or ((Text(figure.alt),) if figure.alt else ())
    return (Text(f"{figure.alt} – "), *figure.caption) if figure.alt else figure.caption
