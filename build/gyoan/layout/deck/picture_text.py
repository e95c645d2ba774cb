"""What the author is told of pictures whose text comes out too small to be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gyoan.messages import layout as told
from gyoan.model.blocks import Figure
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.message import Message
from gyoan.model.picture import Pictures, name_of
from gyoan.model.session import Session
from gyoan.model.traversal import found
from gyoan.model.units import Points

LEAST_ON_SLIDES, LEAST_ON_PAPER = Points(12), Points(7)
"""Points below which text cannot be read from the back row, and at arm's length."""


def small_text(
    session: Session, pictures: Pictures, on_slides: Mapping[bytes, Points], on_paper: Mapping[bytes, Points]
) -> Iterator[Diagnostic]:
    """Yield a warning for each picture with text that is too small where it stands: one, with both sizes.

    `on_slides` and `on_paper` are the widths at which pictures stand there, by their bytes, in points.
    """
    said: set[str] = set()
    for figure, span in found(session, Figure):
        picture = pictures.get(figure.target)
        if picture is None or not picture.text_share or figure.target in said:
            continue
        said.add(figure.target)
        slide, page = (picture.text_share * widths.get(picture.data, Points(0)) for widths in (on_slides, on_paper))
        if 0 < slide < LEAST_ON_SLIDES or 0 < page < LEAST_ON_PAPER:
            message, hint = _sizes(name_of(figure.target), slide, page), told.LARGER_TEXT()
            yield Diagnostic(Code.SMALL_LABELS, Severity.WARNING, span or session.span, message, hint)


def _sizes(name: str, slide: Points, page: Points) -> Message:
    if slide and page:
        return told.SMALL_TEXT(name=name, slide=round(slide, 1), page=round(page, 1))
    if slide:
        return told.SMALL_TEXT_ON_SLIDE(name=name, slide=round(slide, 1))
    return told.SMALL_TEXT_ON_PAPER(name=name, page=round(page, 1))
