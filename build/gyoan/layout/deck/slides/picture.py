"""Diagrams and figures: as large as their place allows, centred, with their alternative text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace

from gyoan.layout.area import Area
from gyoan.layout.captions import caption_of
from gyoan.layout.deck.slides.captions import caption_height, draw_caption
from gyoan.layout.deck.slides.piece import Piece, Stage
from gyoan.layout.deck.slides.text import spoken
from gyoan.messages import shape_names, words
from gyoan.model.blocks import Figure, Side
from gyoan.model.chart import Chart, ChartShape
from gyoan.model.deck import GraphShape, PictureShape, Shape, SlideKind
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.drawing import Drawing, FrameName
from gyoan.model.graph import Graph, scaled
from gyoan.model.inline import Inlines
from gyoan.model.message import Language
from gyoan.model.picture import UNCROPPED, Crop, Picture
from gyoan.model.schedule import TalkSpeed
from gyoan.model.units import CSS_PIXEL, Points
from gyoan.model.values import dataclass
from gyoan.scene.charts.drawing import plan_chart
from gyoan.typesetting.least_sizes import READABLE, is_readable

_READABLE = READABLE[FrameName.SLIDE]
"""A diagram is not made smaller for the sake of text beside it once its labels are this small, in points."""
LEAST_SHARE = 0.6
"""A picture gives up no more than this share of its height to text on its slide."""
BESIDE_A_HEAD = 0.79
"""A picture without readable labels always makes room for a line that announces it: it then has this share of the slide
at the least."""
LARGEST_GROWTH, LARGEST_LABEL = 1.6, Points(28.0)
"""A graph that is alone on its slide is not enlarged more than this, nor its labels beyond this size, in points."""
LEAST_BESIDE = 0.66
"""Beside text a picture has this share of the size it would have alone, at the least."""
LARGEST_GROWTH_OF_PART = 1.25
"""The same for a diagram that is shown in parts, by the smallest label of all: they are read as one."""
LARGEST_ENLARGEMENT = 2.0
"""A bitmap is not enlarged more than this over its natural size: it would blur."""
WIDTH_OF_A_PAGE = 800
"""How wide the text of a page is, in CSS pixels, for which authors write a picture's width."""


@dataclass(frozen=True, slots=True)
class PicturePiece(Piece):
    """A picture with its caption."""

    data: bytes
    """PNG or JPEG."""
    width: Points
    """Width it would like to have, in points."""
    height: Points
    """Height it would like to have, in points."""
    description: str
    """Alternative text."""
    kind: SlideKind
    """A diagram or a figure."""
    svg: str = ""
    """The vector original."""
    caption: Inlines = ()
    """Text below it."""
    label_points: Points | None = None
    """The smallest label at the size it would like to have, in points."""
    link: str = ""
    """Where a click on it leads."""
    graph: Graph | None = None
    """The picture as native shapes, at the size it would like to have."""
    chart: Chart | None = None
    """The picture as a chart, which keeps the size of its text when it has less room."""
    line: int = 0
    """Line of the diagram in the source; 0 for a figure."""
    span: SourceSpan | None = field(default=None, compare=False)
    """Where it stands."""
    crop: Crop = UNCROPPED
    """What of the picture is left out; its width and height are those of the rest."""
    side: Side | None = None
    """Where on its slide its author put it; None for its place in the text."""
    largest_label: Points = LARGEST_LABEL
    """It is not enlarged so far that its smallest label exceeds this size, in points."""

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return its height, reduced to the limit as far as its labels stay readable."""
        wanted = self.wanted(stage)
        if wanted <= limit:
            return wanted
        enough = limit >= self._least(stage) or (self._may_shrink and limit >= stage.body.height * BESIDE_A_HEAD)
        return limit if enough else None

    @property
    def _may_shrink(self) -> bool:
        """Whether no readable label is lost when it is made smaller than its labels bear."""
        return not self.label_points or not is_readable(self.label_points, FrameName.SLIDE)

    def legible(self, stage: Stage, limit: Points) -> bool:
        """Return whether its labels can be read at `limit` points of height, or are no smaller than alone."""
        return limit >= self._least(stage)

    def wanted(self, stage: Stage) -> Points:
        """Return the height it takes where it has a slide to itself, its caption included."""
        return self._picture_height(stage) + self._caption_height(stage)

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the picture, centred, and its caption."""
        foot = self._caption_height(stage)
        room = area.height - foot
        scale = self._drawn_scale(replace(stage, body=replace(stage.body, width=area.width)), room)
        width, height = self.width * scale, self.height * scale
        place = Area(area.x + (area.width - width) / 2, area.y + (room - height) / 2, width, height)
        picture = self._chart_shape(stage, area.top(room)) or self._shape(place, scale)
        bottom = (picture.box.y + picture.box.height).points if self.caption else 0.0
        return (picture, *draw_caption(self.caption, stage, area.top(bottom - area.y + foot)))

    def drawn_height(self, stage: Stage, room: Points) -> Points:
        """Return the height that it takes in the whole width of the stage's body and `room` points of height."""
        foot = self._caption_height(stage)
        if self.chart is not None:
            return min(room, self.height + foot)
        return self.height * self._drawn_scale(stage, room - foot) + foot

    def drawn_width(self, stage: Stage, room: Points) -> Points:
        """Return the width that it takes in the stage's body and `room` points of height."""
        if self.chart is not None:
            return stage.body.width
        return self.width * self._drawn_scale(stage, room - self._caption_height(stage))

    def _drawn_scale(self, stage: Stage, room: Points) -> float:
        reduced = min(1.0, room / self._picture_height(stage)) * self.scale(stage)
        return reduced * self._growth(stage.body.width, room)

    def _shape(self, place: Area, scale: float) -> Shape:
        if self.graph is not None:
            return GraphShape(place.box, scaled(self.graph, scale), self.description, shape_names.DIAGRAM(), self.line)
        labels = self.label_points and self.label_points * scale
        return PictureShape(
            place.box,
            self.data,
            self.description,
            self.svg,
            self.link,
            shape_names.PICTURE(),
            self.line,
            labels,
            crop=self.crop,
        )

    def _chart_shape(self, stage: Stage, room: Area) -> ChartShape | None:
        """Return the chart on the whole width of `room`; None where the picture is none."""
        if self.chart is None:
            return None
        height = min(room.height, self.height)
        place = Area(room.x, room.y + (room.height - height) / 2, room.width, height)
        plan = plan_chart(
            self.chart, place.width, place.height, _READABLE, stage.measure.width, stage.measure.theme.language
        )
        return ChartShape(place.box, plan, self.description, shape_names.CHART(), self.line)

    def scale(self, stage: Stage) -> float:
        """Return by how much it is reduced to fit a whole body."""
        room = stage.body.height - self._caption_height(stage)
        return min(1.0, stage.body.width / self.width, room / self.height)

    def _growth(self, width: Points, height: Points) -> float:
        """Return by how much a small graph is enlarged, so that it does not get lost on its slide."""
        if self.graph is None or not self.label_points:
            return 1.0
        most = min(LARGEST_GROWTH, self.largest_label / self.label_points)
        return max(1.0, min(most, width / self.width, height / self.height))

    def _picture_height(self, stage: Stage) -> Points:
        return self.height * self.scale(stage)

    def _least(self, stage: Stage) -> Points:
        height = self._picture_height(stage)
        readable = height * _READABLE / self.label_points if self.label_points else height * LEAST_SHARE
        return min(height, max(readable, height * LEAST_SHARE)) + self._caption_height(stage)

    def _caption_height(self, stage: Stage) -> Points:
        return caption_height(self.caption, stage)

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


def readable_in(piece: PicturePiece, width: Points, height: Points, stage: Stage) -> bool:
    """Return whether `piece` can be shown in this place, in points, instead of a whole slide."""
    narrow = replace(stage, body=Area(Points(0), Points(0), width, height))
    scale, whole = piece.scale(narrow), piece.scale(stage)
    labels = piece.label_points is None or piece.label_points * scale >= min(_READABLE, piece.label_points * whole)
    return labels and scale >= whole * LEAST_BESIDE


def diagram_piece(drawing: Drawing, span: SourceSpan, caption: Inlines = ()) -> PicturePiece:
    """Return the piece for a drawn diagram, which stands at `span` in the source, with its `caption`."""
    return PicturePiece(
        drawing.png,
        drawing.width.points,
        drawing.height.points,
        drawing.alt,
        SlideKind.DIAGRAM,
        drawing.svg,
        caption,
        label_points=None if drawing.chart else drawing.label_points,
        graph=drawing.graph,
        chart=drawing.chart,
        line=span.line,
        span=span,
    )


def part_pieces(parts: Sequence[Drawing], span: SourceSpan, caption: Inlines = ()) -> tuple[PicturePiece, ...]:
    """Return the pieces for the parts of one diagram, none with letters much larger than its neighbours have."""
    pieces = [diagram_piece(part, span, caption) for part in parts]
    labels = [piece.label_points for piece in pieces if piece.label_points]
    if len(pieces) == 1 or not labels:
        return tuple(pieces)
    largest = Points(min(LARGEST_LABEL, min(labels) * LARGEST_GROWTH_OF_PART))
    return tuple(replace(piece, largest_label=largest) for piece in pieces)


def figure_piece(figure: Figure, picture: Picture, body: Area, language: Language) -> PicturePiece:
    """Return the piece for a figure whose picture is there, as large as the slide and its resolution allow."""
    crop = picture.crop
    natural_width = picture.natural_width or picture.width
    natural_height = natural_width * picture.height / picture.width
    width, height = natural_width * CSS_PIXEL * crop.across, natural_height * CSS_PIXEL * crop.down
    share = figure.share or (figure.width / WIDTH_OF_A_PAGE if figure.width else None)
    most = LARGEST_ENLARGEMENT if share is None else min(share, 1.0) * body.width / width
    enlargement = min(most, body.width / width, body.height / height)
    return PicturePiece(
        picture.data,
        width * max(enlargement, 0.01),
        height * max(enlargement, 0.01),
        figure.alt or spoken(figure.caption) or words.PICTURE.within(language),
        SlideKind.FIGURE,
        picture.svg,
        caption_of(figure),
        link=figure.link if figure.link.lower().startswith("http") else "",
        span=figure.span,
        crop=crop,
        side=figure.side,
    )
