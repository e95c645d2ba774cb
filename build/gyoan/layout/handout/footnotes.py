"""Footnotes → what stands at the foot of pages: small entries whose numbers lead back to their marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gyoan.layout.footnotes import Footnotes, marks_in
from gyoan.layout.handout.lists import set_numbered
from gyoan.layout.handout.place import BlockSetter, TextArea
from gyoan.layout.handout.setting import footnote_anchor, mark_anchor
from gyoan.model.blocks import FootnoteList, ListItem
from gyoan.model.handout import Footnote, HandoutItem, StructureTag, TextBlock
from gyoan.model.session import Session
from gyoan.model.typeset import Line
from gyoan.model.units import Length

_SPACE = Length.of_points(1.5)
"""Above and below a footnote."""


def set_footnotes(notes: Footnotes, place: TextArea, flow: BlockSetter) -> tuple[Footnote, ...]:
    """Return the footnotes of a session, in the order of their numbers."""
    small = replace(place, points=place.styles.small)
    longest = f"{len(notes)})"
    return tuple(
        Footnote(footnote_anchor(number), mark_anchor(number), tuple(_set(item, number, longest, small, flow)))
        for number, item in enumerate(notes, start=1)
    )


def _set(item: ListItem, number: int, longest: str, place: TextArea, flow: BlockSetter) -> Iterator[HandoutItem]:
    first, *others = set_numbered(item, f"{number})", longest, place, flow)
    if isinstance(first, TextBlock):
        line, *more = first.lines
        first = replace(
            first,
            lines=(_leading_back(line, first.label, number), *more),
            tag=StructureTag.PARAGRAPH,
            anchor=footnote_anchor(number),
            space_before=_SPACE,
            space_after=_SPACE,
        )
    yield first
    yield from others


def _leading_back(line: Line, label: int, number: int) -> Line:
    """Return a footnote's first line with its number as a link to its mark."""
    back = (replace(piece, link=f"#{mark_anchor(number)}") for piece in line.fragments[:label])
    return replace(line, fragments=(*back, *line.fragments[label:]))


def with_notes_in_place(session: Session, notes: Footnotes) -> Session:
    """Return `session` with each footnote behind the section that has its first mark: the addresses in it belong there.

    Those before the first section are the first section's, and those without a mark the last one's.
    """
    known: set[int] = set()

    def of(value: object) -> tuple[FootnoteList, ...]:
        numbers = [number for number in marks_in(value) if number <= len(notes) and number not in known]
        known.update(numbers)
        return _listed([notes[number - 1] for number in numbers])

    blocks = (*session.blocks, *of((session.title, session.blocks)))
    sections = [replace(section, blocks=(*section.blocks, *of(section))) for section in session.sections]
    rest = _listed([note for number, note in enumerate(notes, start=1) if number not in known])
    if not sections:
        return replace(session, blocks=(*blocks, *rest))
    sections[0] = replace(sections[0], blocks=(*blocks, *sections[0].blocks))
    sections[-1] = replace(sections[-1], blocks=(*sections[-1].blocks, *rest))
    return replace(session, blocks=(), sections=tuple(sections))


def _listed(notes: list[ListItem]) -> tuple[FootnoteList, ...]:
    return (FootnoteList(tuple(notes), notes[0].span),) if notes else ()
