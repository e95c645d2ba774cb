"""A section's tree → chunks: stretches of content under one title, small neighbours put together.

Half of a lecturer's headings have three lines below them. Such sections share a slide under the title of the
section that holds them, as cards with their own titles as heads.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from gyoan.layout.content import elements_of
from gyoan.layout.elements import Callout, Element, Entry, Group, Groups, Topic
from gyoan.layout.pieces import Material, pieces_of
from gyoan.layout.slides.cards import MOST_CARDS
from gyoan.layout.slides.piece import Piece, Stage
from gyoan.model.blocks import Blocks
from gyoan.model.inline import Inlines, Text
from gyoan.model.session import Section
from gyoan.model.units import Duration

LEAD_SHARE = 0.25
"""Text before the first part of a section that is no higher than this share of a slide goes onto that part's slide."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Content under one title."""

    path: tuple[int, ...]
    """The section it belongs to: its place among the session's sections, then among that one's parts, and so on."""
    trail: tuple[Section, ...]
    """The sections from the top-level one down to the one whose title it carries."""
    title: Inlines
    """The title of its slides."""
    elements: tuple[Element, ...]
    """Its content."""
    pin: Duration | None = None
    """The time that the author gives to it."""


def chunks_of(section: Section, path: tuple[int, ...], stage: Stage, material: Material) -> tuple[Chunk, ...]:
    """Return the chunks of `section` and its parts, in reading order."""
    return tuple(_merged(_flatten(section, path, (section,), material.pins), stage, material))


def _flatten(
    section: Section, path: tuple[int, ...], trail: tuple[Section, ...], pins: Mapping[int, Duration]
) -> list[Chunk]:
    chunks: list[Chunk] = []
    for blocks, pin in _at_pins(section.blocks, pins):
        elements = elements_of(blocks)
        if not chunks and section.duration_note:
            # What its author wrote beside the minutes opens the section.
            elements = (Groups((Group((), (Entry((Text(section.duration_note),)),)),)), *elements)
        if elements or not section.sections:
            chunks += _by_topic(Chunk(path, trail, section.title, elements, pin))
    for index, part in enumerate(section.sections):
        chunks += _flatten(part, (*path, index), (*trail, part), pins)
    return chunks


def _at_pins(blocks: Blocks, pins: Mapping[int, Duration]) -> list[tuple[Blocks, Duration | None]]:
    """Return the blocks cut so that one with a time of its own stands by itself."""
    stretches: list[tuple[Blocks, Duration | None]] = [((), None)]
    for block in blocks:
        pin = pins.get(block.span.line)
        if pin is not None:
            stretches += [((block,), pin), ((), None)]
        else:
            stretches[-1] = ((*stretches[-1][0], block), None)
    return [(some, pin) for some, pin in stretches if some] or [((), None)]


def _by_topic(chunk: Chunk) -> list[Chunk]:
    """Return `chunk` cut so that each branch of a large outline has slides under its own title."""
    chunks: list[Chunk] = []
    loose: list[Element] = []
    for element in chunk.elements:
        if isinstance(element, Topic):
            if loose:
                chunks.append(replace(chunk, elements=tuple(loose)))
                loose = []
            chunks.append(replace(chunk, title=element.title, elements=(element,)))
        else:
            loose.append(element)
    if loose or not chunks:
        chunks.append(replace(chunk, elements=tuple(loose)))
    return chunks


def _merged(chunks: Sequence[Chunk], stage: Stage, material: Material) -> list[Chunk]:
    merged: list[Chunk] = []
    for chunk in chunks:
        together = _together(merged[-1], chunk, stage, material) if merged else None
        if together is None:
            merged.append(chunk)
        else:
            merged[-1] = together
    return merged


def _together(first: Chunk, second: Chunk, stage: Stage, material: Material) -> Chunk | None:
    """Return both chunks as one where they belong together and fit on a slide, else None."""
    if first.pin or second.pin:
        return None
    if first.title != first.trail[-1].title or second.title != second.trail[-1].title:
        return _topic_lead(first, second)
    if _is_lead(first, second, stage, material):
        return replace(second, elements=(*first.elements, *second.elements))
    parent = _common(first, second)
    if parent is None:
        return None
    groups = (*_as_groups(first, parent), *_as_groups(second, parent))
    if not _is_text(first) or not _is_text(second) or len(groups) > MOST_CARDS:
        return None
    trail = first.trail[: len(parent)]
    together = Chunk(parent, trail, trail[-1].title, (Groups(groups),))
    return together if _fits(together, stage, material) else None


def _topic_lead(first: Chunk, second: Chunk) -> Chunk | None:
    """Return the branch `second` with the outline's own title before it, where that is all that `first` says."""
    same = first.path == second.path and first.title == first.trail[-1].title
    match first.elements:
        case (Groups((Group(head, ()),)),) if same and head:
            return replace(second, elements=(Groups((Group((), (Entry(head),)),)), *second.elements))
        case _:
            return None


def _is_lead(first: Chunk, second: Chunk, stage: Stage, material: Material) -> bool:
    """Return whether `first` is a few words of a section before its first part."""
    if first.path != second.path[:-1] or second.path[-1] != 0 or not _is_text(first) or not first.elements:
        return False
    heights = [piece.fit(stage, stage.body.height * LEAD_SHARE) for piece in pieces_of(first.elements, material)]
    return len(heights) == 1 and heights[0] is not None and not _is_headed(first)


def _is_headed(chunk: Chunk) -> bool:
    """Return whether the text has heads with something below them; a head by itself is a lead like any other."""
    first = chunk.elements[0]
    return isinstance(first, Groups) and any(group.head and group.entries for group in first.groups)


def _common(first: Chunk, second: Chunk) -> tuple[int, ...] | None:
    """Return the path of the section whose parts both are; None where they are no neighbours."""
    parent = second.path[:-1]
    return parent if parent and first.path in {parent, (*parent, *first.path[-1:])} else None


def _is_text(chunk: Chunk) -> bool:
    return all(isinstance(element, Groups | Callout) for element in chunk.elements)


def _as_groups(chunk: Chunk, parent: tuple[int, ...]) -> tuple[Group, ...]:
    """Return a text chunk as groups below its parent's title: the chunk's own title heads them."""
    groups = tuple(group for element in chunk.elements for group in _groups(element))
    if chunk.path == parent:
        return groups
    entries = tuple(
        entry for group in groups for entry in ((Entry(group.head, strong=True),) if group.head else ()) + group.entries
    )
    return (Group(timed_title(chunk.trail[-1]), entries),)


def _groups(element: Element) -> tuple[Group, ...]:
    match element:
        case Groups(groups):
            return groups
        case Callout(title, entries):
            return (Group(title, entries),)
        case _:
            return ()


def timed_title(section: Section) -> Inlines:
    """Return the section's title with its minutes behind it, as it stands at the head of a card."""
    if section.duration is None:
        return section.title
    return (*section.title, Text(f" · {section.duration.korean}"))


def _fits(chunk: Chunk, stage: Stage, material: Material) -> bool:
    pieces: tuple[Piece, ...] = pieces_of(chunk.elements, material)
    return len(pieces) == 1 and pieces[0].fit(stage, stage.body.height) is not None
