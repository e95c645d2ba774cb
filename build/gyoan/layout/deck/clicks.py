"""What clicks show of a slide: whole shapes, or one paragraph of a text after another.

The session says which lines of the source a click shows; the paragraphs of plain text know their lines, and every other
shape what it is about. A shape waits for a click only where all that it shows does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gyoan.model.deck import Countdown, Panel, Shape, Slide, TextBox
from gyoan.model.diagnostic import SourceSpan


def with_clicks(slides: Sequence[Slide], clicks: Sequence[SourceSpan]) -> tuple[Slide, ...]:
    """Return the slides with the click that shows it at each shape and paragraph that waits for one."""
    return tuple(_waiting(slide, clicks) for slide in slides) if clicks else tuple(slides)


def _waiting(slide: Slide, clicks: Sequence[SourceSpan]) -> Slide:
    shown = [_click_of(span.line, clicks) for span in slide.spans]
    order = {number: at for at, number in enumerate(sorted({number for number in shown if number >= 0}), 1)}
    if not order:
        return slide
    numbers = {span.line: order.get(number, 0) for span, number in zip(slide.spans, shown, strict=True)}
    return replace(slide, shapes=tuple(_shape(shape, numbers) for shape in slide.shapes))


def _click_of(line: int, clicks: Sequence[SourceSpan]) -> int:
    """Return the place among `clicks` of the innermost one that shows `line`; -1 where none does."""
    held = [at for at, span in enumerate(clicks) if span.line <= line <= span.end_line]
    return max(held, key=lambda at: clicks[at].line, default=-1)


def _shape(shape: Shape, numbers: dict[int, int]) -> Shape:
    if isinstance(shape, Panel | Countdown) or not shape.spans:
        return shape
    if isinstance(shape, TextBox) and shape.lines:
        each = tuple(numbers.get(line, 0) for line in shape.lines)
        return replace(shape, clicks=each) if any(each) else shape
    found = {numbers.get(span.line, 0) for span in shape.spans}
    return replace(shape, click=max(found)) if 0 not in found else shape
