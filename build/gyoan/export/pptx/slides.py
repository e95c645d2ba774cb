"""Slides → `p:sld`: shapes in reading order, then the transition that carries the slide's time.

A slide's `identity` is written as the name of its `p:cSld`. PowerPoint shows that name nowhere but keeps it: it is
`Slide.Name` of its object model, it stays when a slide is edited or moved, and a copy of the slide gets none. So
what a lecturer did to a deck by hand, or the times a rehearsal recorded, can be led back to the source.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import field
from typing import assert_never

from pptx.opc.package import Part

from gyoan.export.pptx.charts import ChartParts, chart
from gyoan.export.pptx.clicks import ShownByClick
from gyoan.export.pptx.countdowns import countdown, timing
from gyoan.export.pptx.graphs import graph_group
from gyoan.export.pptx.layouts import OWN, Gallery, Layout, LayoutPlaceholder, filled_placeholders, layout_of
from gyoan.export.pptx.links import LinkWriter
from gyoan.export.pptx.master import inherited_colors, shape_tree
from gyoan.export.pptx.paragraphs import TextSetting
from gyoan.export.pptx.patterns import Patterns
from gyoan.export.pptx.pictures import Media, picture
from gyoan.export.pptx.shapes import Labels, filled_placeholder, panel, text_box
from gyoan.export.pptx.tables import table
from gyoan.export.pptx.xml import office_part
from gyoan.messages import shape_names
from gyoan.model.chart import ChartShape
from gyoan.model.deck import Countdown, GraphShape, Grid, Panel, PictureShape, PlaceholderRole, Shape, Slide, TextBox
from gyoan.model.units import Duration
from gyoan.model.values import dataclass
from gyoan.text_formats.xml import Xml, tag

_LAST_CLICK = 1_000_000
"""Answers appear after all else."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a slide refers to and shares with the others."""

    parts: Mapping[str, Part]
    """All slides of the deck by identity."""
    patterns: Patterns
    """What the layouts' placeholders look like."""
    media: Media
    """The pictures of the deck."""
    language: str
    """Language of the text."""
    code_font: str
    """Typeface of monospaced runs."""
    charts: ChartParts = field(default_factory=ChartParts)
    """The charts of the deck."""
    gallery: Gallery = OWN
    """The layouts of the deck."""


def slide_part(slide: Slide, surroundings: Surroundings) -> bytes:
    """Return the part of `slide`; its pictures and links are related to the slide's part on the way."""
    part = surroundings.parts[slide.identity]
    setting = TextSetting(surroundings.language, surroundings.code_font, LinkWriter(part, surroundings.parts))
    writer = _ShapeWriter(
        part, layout_of(slide, surroundings.gallery), surroundings, setting, Labels(surroundings.language)
    )
    holders = filled_placeholders(slide, surroundings.gallery)
    shapes = (writer.write(shape, holders.get(at)) for at, shape in enumerate(slide.shapes))
    content = tag("p:cSld", shape_tree(*shapes), name=slide.identity)
    return office_part(
        "p:sld", content, inherited_colors(), transition(slide.duration), timing(writer.bars, writer.shown_by_clicks)
    )


def transition(duration: Duration) -> Xml:
    """Return the change to this slide; it carries the time after which the show goes on, none where it is zero."""
    # LibreOffice takes the time only from a transition with an effect.
    milliseconds = duration.seconds * 1000 or None
    return tag("p:transition", tag("p:fade"), spd="fast", advClick=True, advTm=milliseconds)


@dataclass(frozen=True, slots=True)
class _ShapeWriter:
    """Writes the shapes of one slide."""

    part: Part
    layout: Layout
    surroundings: Surroundings
    setting: TextSetting
    labels: Labels
    bars: list[tuple[int, Duration]] = field(default_factory=list)
    """Ids of the countdowns so far, and how long they run."""
    hidden: list[tuple[int, ShownByClick]] = field(default_factory=list)
    """What clicks let appear so far, each with the number of its click."""

    @property
    def shown_by_clicks(self) -> list[list[ShownByClick]]:
        """What each click lets appear, in order."""
        ordered = sorted(self.hidden, key=lambda one: one[0])
        return [[shown for _, shown in group] for _, group in itertools.groupby(ordered, key=lambda one: one[0])]

    def write(self, shape: Shape, holder: LayoutPlaceholder | None) -> Xml:
        """Return `shape`, in `holder` where it fills one."""
        label = self.labels.new(shape.name or _generated_name(shape))
        self._wait(shape, label.number)
        match shape:
            case TextBox() if holder is not None:
                inherited = self.surroundings.patterns[self.layout, holder].box
                return filled_placeholder(shape, holder, inherited, label, self.setting)
            case TextBox():
                return text_box(shape, label, self.setting)
            case Panel():
                return panel(shape, label, self.setting)
            case Grid():
                return table(shape, label, self.setting)
            case PictureShape():
                return picture(shape, label, self.part, self.surroundings.media, self.setting)
            case GraphShape():
                return graph_group(shape, label, self.labels, self.setting)
            case ChartShape():
                return chart(shape, label, self.part, self.surroundings.charts, self.setting)
            case Countdown():
                if shape.duration.seconds > 0:
                    self.bars.append((label.number, shape.duration))
                return countdown(shape, label, self.labels, self.setting)
            case _:
                assert_never(shape)

    def _wait(self, shape: Shape, number: int) -> None:
        """Note what of `shape`, whose id is `number`, waits for a click; answers come last, one after another."""
        if isinstance(shape, TextBox):
            text = [(click, ShownByClick(number, at)) for at, click in enumerate(shape.clicks) if click]
            self.hidden.extend(text)
            if shape.appears:
                self.hidden.append((_LAST_CLICK + number, ShownByClick(number, of_text=True)))
        if not isinstance(shape, Panel | Countdown) and shape.click:
            self.hidden.append((shape.click, ShownByClick(number, of_text=isinstance(shape, TextBox))))


def _generated_name(shape: Shape) -> str:
    match shape:
        case TextBox(placeholder=role):
            return _ROLE_NAMES[role]() if role in _ROLE_NAMES else shape_names.TEXT()
        case Panel():
            return shape_names.SHAPE()
        case Grid():
            return shape_names.TABLE()
        case PictureShape():
            return shape_names.PICTURE()
        case GraphShape():
            return shape_names.DIAGRAM()
        case ChartShape():
            return shape_names.CHART()
        case Countdown():
            return shape_names.TIMER()
        case _:
            assert_never(shape)


_ROLE_NAMES = {
    PlaceholderRole.TITLE: shape_names.TITLE,
    PlaceholderRole.SUBTITLE: shape_names.SUBTITLE,
    PlaceholderRole.BODY: shape_names.BODY,
    PlaceholderRole.FOOTER: shape_names.FOOTER,
    PlaceholderRole.SLIDE_NUMBER: shape_names.SLIDE_NUMBER,
}
