"""What the lecturer wrote in comments for nobody else: told in the notes of the slides that it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from gyoan.layout.slides.text import spoken
from gyoan.model.deck import Slide
from gyoan.model.session import Remark, RemarkKind

LABELS = {RemarkKind.ANSWER: "답", RemarkKind.NOTE: "강의 노트"}


def with_remarks(slides: Sequence[Slide], sections: Sequence[int], remarks: Sequence[Remark]) -> tuple[Slide, ...]:
    """Return the slides, each remark in the notes of the last slide that shows what the remark is about.

    `sections` has the line of each slide's part of the session, 0 for none.
    """
    said: dict[str, list[str]] = {}
    for remark in remarks:
        about = _about(list(zip(slides, sections, strict=True)), remark.span.line)
        said.setdefault(about.identity, []).append(f"{LABELS[remark.kind]}: {spoken(remark.content)}")
    return tuple(_with_notes(slide, said) for slide in slides)


def _about(slides: Sequence[tuple[Slide, int]], line: int) -> Slide:
    """Return the last slide of the section that begins nearest above `line`, in the part of the session it is in."""
    part = max((section for _, section in slides if section <= line), default=0)
    candidates = [slide for slide, section in slides if section == part]
    # A slide that several sections share says the line of the last of them, which may stand below.
    nearest = max((slide.line for slide in candidates if slide.line <= line), default=candidates[0].line)
    return next(slide for slide in reversed(candidates) if slide.line == nearest)


def _with_notes(slide: Slide, said: Mapping[str, Sequence[str]]) -> Slide:
    if slide.identity not in said:
        return slide
    return replace(slide, notes="\n\n".join((slide.notes, *said[slide.identity])))
