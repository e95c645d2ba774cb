"""What the lecturer wrote in comments for nobody else: told in the notes of the slides that it is about."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from gyoan.layout.deck.slides.answers import revealing
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.deck.slides.text import spoken
from gyoan.messages import words
from gyoan.model.deck import Slide
from gyoan.model.message import Language
from gyoan.model.session import Remark, RemarkKind

LABELS = {RemarkKind.ANSWER: words.ANSWER, RemarkKind.NOTE: words.NOTE, RemarkKind.TAB: words.TAB}


def with_remarks(
    slides: Sequence[Slide], headings: Sequence[int], remarks: Sequence[Remark], language: Language
) -> tuple[Slide, ...]:
    """Return the slides, each remark in the notes of the slide that shows the block before it.

    Where a heading stands between, it is about the block after it. `headings` has the lines of all headings.
    """
    said: dict[str, list[str]] = {}
    for remark in remarks:
        about = _about(slides, headings, remark.span.line)
        label = LABELS[remark.kind].within(language)
        said.setdefault(about.identity, []).append(f"{label}: {spoken(remark.content)}")
    return tuple(_with_notes(slide, said) for slide in slides)


def with_answers_shown(
    slides: Sequence[Slide], headings: Sequence[int], remarks: Sequence[Remark], stage: Stage
) -> tuple[Slide, ...]:
    """Return the slides, each answer also on the slide in whose notes it is, where a click lets it appear."""
    given: dict[str, list[Remark]] = {}
    for remark in remarks:
        if remark.kind is RemarkKind.ANSWER:
            given.setdefault(_about(slides, headings, remark.span.line).identity, []).append(remark)
    return tuple(
        replace(slide, shapes=revealing(slide.shapes, given[slide.identity], stage))
        if slide.identity in given
        else slide
        for slide in slides
    )


def _about(slides: Sequence[Slide], headings: Sequence[int], line: int) -> Slide:
    """Return the last slide of the block nearest above `line`, else the first of the one nearest below.

    Both below the same heading; where nothing else stands there, the last slide above.
    """
    heading = max((one for one in headings if one <= line), default=0)
    end = min((one for one in headings if one > line), default=math.inf)
    shown = [(span.line, slide) for slide in slides for span in slide.spans if heading < span.line < end]
    above = max((one for one, _ in shown if one <= line), default=None)
    if above is not None:
        return next(slide for one, slide in reversed(shown) if one == above)
    below = min((one for one, _ in shown), default=None)
    if below is not None:
        return next(slide for one, slide in shown if one == below)
    over = [slide for slide in slides if 0 < slide.line <= heading]
    return max(over, key=lambda slide: slide.line, default=slides[0])


def _with_notes(slide: Slide, said: Mapping[str, Sequence[str]]) -> Slide:
    if slide.identity not in said:
        return slide
    return replace(slide, notes="\n\n".join((slide.notes, *said[slide.identity])))
