"""Answers on their slide: boxes that a click lets appear at the foot of the body, the first question's first."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.layout.area import GAP, Area
from gyoan.layout.deck.slides.activity import TIMER_HEIGHT
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.deck.slides.text import spoken
from gyoan.messages import words
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, Countdown, PlaceholderRole, Run, Shape, ShapeStyle, TextBox, TextParagraph
from gyoan.model.session import Remark
from gyoan.model.units import Length, Points

_INSET = 8.0
"""Free space around an answer's text, in points."""
_SMALLEST = Points(14)
"""Answers that have no room in larger type are set in this; what still has none ends in the notes."""
_ROOM = 0.9
"""The part of their lines that answers are shortened to: words end before a line does."""
_LARGEST_SHARE = 0.5
"""Of the body's height, at the most, is taken by what appears."""
_FEET = (PlaceholderRole.FOOTER, PlaceholderRole.SLIDE_NUMBER)


def revealing(shapes: Sequence[Shape], answers: Sequence[Remark], stage: Stage) -> tuple[Shape, ...]:
    """Return `shapes` with boxes of `answers` before the foot; they cover what stands below them only once clicked."""
    body = stage.body
    if any(isinstance(shape, Countdown) for shape in shapes):
        body = body.top(body.height - TIMER_HEIGHT - GAP)
    boxes = _boxes(answers, body, stage)
    at = next((at for at, shape in enumerate(shapes) if _is_foot(shape)), len(shapes))
    return (*shapes[:at], *boxes, *shapes[at:])


def _is_foot(shape: Shape) -> bool:
    return isinstance(shape, TextBox) and shape.placeholder in _FEET


def _boxes(answers: Sequence[Remark], body: Area, stage: Stage) -> list[TextBox]:
    """Return the boxes one below the other, the last at the foot of `body`."""
    width = body.width - 2 * _INSET
    most = body.height * _LARGEST_SHARE / len(answers) - 2 * _INSET
    texts = [_text(answer, width, most, stage) for answer in answers]
    heights = [stage.measure.paragraph_height(text, width) + 2 * _INSET for text in texts]
    top = body.bottom - sum(heights) - GAP / 2 * (len(heights) - 1)
    boxes = []
    for answer, text, height in zip(answers, texts, heights, strict=True):
        boxes.append(_box(answer, text, Area(body.x, top, body.width, height), stage))
        top += height + GAP / 2
    return boxes


def _box(answer: Remark, text: TextParagraph, area: Area, stage: Stage) -> TextBox:
    name = words.ANSWER.within(stage.measure.theme.language)
    style = ShapeStyle(ColorSlot.BACKGROUND, ColorSlot.PRIMARY)
    inset = Length.of_points(_INSET)
    return TextBox(
        area.box, (text,), anchor=Anchor.MIDDLE, style=style, inset=inset, name=name, appears=True, spans=(answer.span,)
    )


def _text(answer: Remark, width: Points, most: Points, stage: Stage) -> TextParagraph:
    """Return an answer behind its word, in the largest type in which it is not higher than `most`."""
    label = words.ANSWER.within(stage.measure.theme.language)
    said = spoken(answer.content)
    for points in (stage.measure.theme.deck.small_points, _SMALLEST):
        text = _paragraph(label, said, points)
        if stage.measure.paragraph_height(text, width) <= most:
            return text
    lines = max(int(most / stage.measure.paragraph_height(_paragraph(label, "", _SMALLEST), width)), 1)
    return _paragraph(label, stage.measure.shortened(said, _SMALLEST, width * _ROOM, lines), _SMALLEST)


def _paragraph(label: str, said: str, points: Points) -> TextParagraph:
    return TextParagraph((Run(f"{label}: ", points, ColorSlot.PRIMARY, bold=True), Run(said, points)), line_spacing=1.0)
