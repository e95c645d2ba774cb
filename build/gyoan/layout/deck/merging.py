"""Chunks → fewer chunks: small neighbours are put together.

Half of a lecturer's headings have three lines below them. Such sections share a slide under the title of the
section that holds them, as cards with their own titles as heads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gyoan.layout.deck.chunks import Chunk, divided, flattened, timed_title
from gyoan.layout.deck.fitting import room_left
from gyoan.layout.deck.packing import packed_bodies
from gyoan.layout.deck.pieces import Material, pieces_of
from gyoan.layout.deck.slides.activity import activity_of
from gyoan.layout.deck.slides.card_grid import MOST_CARDS
from gyoan.layout.deck.slides.cards import CardsPiece
from gyoan.layout.deck.slides.code import is_long
from gyoan.layout.deck.slides.picture import PicturePiece
from gyoan.layout.deck.slides.piece import Piece, Stage
from gyoan.layout.deck.slides.text import TextPiece, group_entries, is_bold
from gyoan.layout.elements import Callout, CodePanel, CodePanels, Element, Entry, Group, Groups, Topic
from gyoan.model.blocks import CodeBlock
from gyoan.model.inline import Inlines, plain_text
from gyoan.model.message import Language
from gyoan.model.session import Role, Section
from gyoan.model.units import Points

SMALL_SHARE = 0.2
"""Text of a section that is no higher than this share of a slide goes below the part before it, where there is room."""
SMALL_PICTURE = 0.3
"""The same for a diagram, whose labels must not get smaller."""
LEAD_SHARE = 0.25
"""Text before the first part of a section that is no higher than this share of a slide goes onto that part's slide."""


def chunks_of(section: Section, path: tuple[int, ...], stage: Stage, material: Material) -> tuple[Chunk, ...]:
    """Return the chunks of `section` and its parts, in reading order."""
    if material.divided:
        return tuple(divided(section, path, (section,), material.pins, stage.measure.theme.language))
    merged = _merged(flattened(section, path, (section,), material.pins, stage.measure.theme.language), stage, material)
    return tuple(_balanced(merged, stage, material))


def _merged(chunks: Sequence[Chunk], stage: Stage, material: Material) -> list[Chunk]:
    merged: list[Chunk] = []
    for chunk in chunks:
        together = _merged_two(merged[-1], chunk, stage, material) if merged else None
        if together is None:
            merged.append(chunk)
        else:
            merged[-1] = together
    return merged


def _merged_two(first: Chunk, second: Chunk, stage: Stage, material: Material) -> Chunk | None:
    """Return both chunks as one where they belong together and fit on a slide, else None."""
    if _merging_barred(first, second, material):
        return None
    if first.title != first.trail[-1].title or second.title != second.trail[-1].title:
        return _topic_lead(first, second) or _branches(first, second, stage, material)
    if _is_lead(first, second, stage, material):
        return replace(second, elements=(*first.elements, *second.elements), lead=len(first.elements))
    parent = _common(first, second)
    if parent is None or _apart(first, second):
        return None
    if Role.OBJECTIVES in (first.role, second.role) or _is_question(first) or _is_question(second):
        return None
    together = _as_panels(first, second, parent, stage, material) or _as_cards(
        (first, second), parent, stage.measure.theme.language
    )
    if together is not None and _fits(together, stage, material):
        return together
    return _with_remark(first, second, parent, stage, material)


def _merging_barred(first: Chunk, second: Chunk, material: Material) -> bool:
    """Return whether the chunks must not share a slide: for their times, columns, or what heads one of them."""
    own_times = first.pin or second.pin or _outside(first, material) != _outside(second, material)
    return bool(own_times or first.bands or second.bands) or first.over != second.over


def _apart(first: Chunk, second: Chunk) -> bool:
    """Return whether one of two neighbours is an activity with minutes and no step of one: it has its own slide."""
    around = second.trail[:-1]
    return not activity_of(around) and any(activity_of(chunk.trail) for chunk in (first, second))


def _as_cards(chunks: Sequence[Chunk], parent: tuple[int, ...], language: Language) -> Chunk | None:
    """Return text chunks as one, under the title of the section that holds them; None where they are no cards."""
    groups = tuple(group for chunk in chunks for group in _as_groups(chunk, parent, language))
    if not all(map(_is_text, chunks)) or len(groups) > MOST_CARDS:
        return None
    parts = tuple(part for chunk in chunks for part in chunk.parts or (chunk,))
    trail = chunks[0].trail[: len(parent)]
    return Chunk(parent, trail, trail[-1].title, (Groups(groups),), over=chunks[0].over, parts=parts)


def _as_panels(first: Chunk, second: Chunk, parent: tuple[int, ...], stage: Stage, material: Material) -> Chunk | None:
    """Return two parts of short code as one chunk with a panel for each; None where they are something else."""
    panels = (_panels(first, parent), _panels(second, parent))
    if not all(panels):
        return None
    trail = first.trail[: len(parent)]
    return Chunk(parent, trail, trail[-1].title, (CodePanels((*panels[0], *panels[1])),), over=first.over)


def _panels(chunk: Chunk, parent: tuple[int, ...]) -> tuple[CodePanel, ...]:
    match chunk.elements:
        case (CodePanels(panels),) if chunk.path == parent:
            return panels
        case (CodeBlock() as code,) if chunk.path != parent and _is_panel(chunk, code):
            return (CodePanel(chunk.trail[-1].title, code),)
        case _:
            return ()


def _is_panel(chunk: Chunk, code: CodeBlock) -> bool:
    """Return whether `code` is all of `chunk`, so that its title can head it beside other code."""
    return not (chunk.trail[-1].duration or is_long(code) or code.caption)


def _with_remark(
    first: Chunk, second: Chunk, parent: tuple[int, ...], stage: Stage, material: Material
) -> Chunk | None:
    """Return `first` with the little that `second` holds below it, where that takes no slide more; else None."""
    if second.trail[-1].duration or not second.elements or first.path == parent:
        return None
    pieces = pieces_of(second.elements, material, second.role)
    if len(pieces) != 1 or pieces[0].leads or not _is_small(pieces[0], stage):
        return None
    below = (Groups((_headed_by(second.trail[-1], second.trail[-1].title, ()),)), *second.elements)
    added = (Groups(_as_groups(second, parent, stage.measure.theme.language)),) if _is_text(second) else below
    together = replace(first, elements=(*first.elements, *added))
    before = len(packed_bodies(pieces_of(first.elements, material, first.role), stage))
    return together if len(packed_bodies(pieces_of(together.elements, material, first.role), stage)) == before else None


def _is_small(piece: Piece, stage: Stage) -> bool:
    if isinstance(piece, PicturePiece):
        return piece.wanted(stage) <= stage.body.height * SMALL_PICTURE
    return piece.fit(stage, stage.body.height * SMALL_SHARE) is not None


def _outside(chunk: Chunk, material: Material) -> bool:
    return any(section.span.line in material.outside for section in chunk.trail)


def _topic_lead(first: Chunk, second: Chunk) -> Chunk | None:
    """Return the branch `second` with the outline's own title before it, where that is all that `first` says."""
    same = first.path == second.path and first.title == first.trail[-1].title
    match first.elements:
        case (Groups((Group(head, (), span),)),) if same and head:
            return replace(second, elements=(Groups((Group((), (Entry(head, span=span),)),)), *second.elements))
        case _:
            return None


def _is_question(chunk: Chunk) -> bool:
    """Return whether the chunk asks the class one thing, in bold: that wants a slide of its own."""
    match chunk.elements:
        case (Groups((Group((), (entry,)),)),) if is_bold(entry):
            asked = entry.content
        case (Groups((Group(head, ()),)),):
            asked = head
        case _:
            return False
    return plain_text(asked).rstrip(" \"'”’").endswith("?")


def _branches(first: Chunk, second: Chunk, stage: Stage, material: Material) -> Chunk | None:
    """Return small branches of one outline as cards on one slide, under their section's title; else None."""
    if first.path != second.path or not all(map(_is_outline, (first, second))):
        return None
    groups = (*_branch_groups(first), *_branch_groups(second))
    together = replace(first, title=first.trail[-1].title, elements=(Groups(groups),))
    bodies = packed_bodies(pieces_of(together.elements, material, together.role), stage)
    return together if len(groups) <= MOST_CARDS and len(bodies) == 1 else None


def _is_outline(chunk: Chunk) -> bool:
    return bool(chunk.elements) and all(isinstance(element, Groups | Topic) for element in chunk.elements)


def _branch_groups(chunk: Chunk) -> tuple[Group, ...]:
    """Return each branch as one group, its twigs' heads as entries above what they hold."""
    groups: list[Group] = []
    for element in chunk.elements:
        if isinstance(element, Topic):
            entries = [entry for twig in element.groups for entry in _twig_entries(twig)]
            groups.append(Group(element.title, tuple(entries), span=element.span))
        else:
            groups += _groups(element)
    return tuple(groups)


def _twig_entries(twig: Group) -> tuple[Entry, ...]:
    if not twig.head:
        return twig.entries
    return (
        Entry(twig.head, 0, "•", span=twig.span),
        *(replace(entry, level=entry.level + 1) for entry in twig.entries),
    )


def _is_lead(first: Chunk, second: Chunk, stage: Stage, material: Material) -> bool:
    """Return whether `first` is a few words of a section before its first part."""
    if first.path != second.path[:-1] or second.path[-1] != 0 or not _is_text(first) or not first.elements:
        return False
    heights = [
        piece.fit(stage, stage.body.height * LEAD_SHARE) for piece in pieces_of(first.elements, material, first.role)
    ]
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


def _as_groups(chunk: Chunk, parent: tuple[int, ...], language: Language) -> tuple[Group, ...]:
    """Return a text chunk as groups below its parent's title: the chunk's own title heads what its section says."""
    if chunk.path == parent:
        return _groups_of(chunk.elements)
    section, own = chunk.trail[-1], _groups_of(chunk.elements[chunk.lead :])
    return (
        *_groups_of(chunk.elements[: chunk.lead]),
        _headed_by(section, timed_title(section, language), group_entries(own)),
    )


def _groups_of(elements: Sequence[Element]) -> tuple[Group, ...]:
    return tuple(group for element in elements for group in _groups(element))


def _headed_by(section: Section, title: Inlines, entries: tuple[Entry, ...]) -> Group:
    return Group(title, entries, span=section.span)


def _groups(element: Element) -> tuple[Group, ...]:
    match element:
        case Groups(groups):
            return groups
        case Callout(title, entries):
            return (Group(title, entries, span=element.span),)
        case _:
            return ()


def _fits(chunk: Chunk, stage: Stage, material: Material) -> bool:
    *lead, piece = pieces_of(chunk.elements, material, chunk.role)
    if len(lead) > 1 or not all(isinstance(one, TextPiece) for one in lead):
        return False
    room = room_left(lead, stage)
    if piece.fit(stage, room) is None:
        return False
    below = replace(stage, body=replace(stage.body, height=room))
    return not isinstance(piece, CardsPiece) or piece.size(below) >= stage.measure.theme.deck.small_points


def _balanced(chunks: Sequence[Chunk], stage: Stage, material: Material) -> list[Chunk]:
    """Return the chunks, cards moved to the slide after theirs where that makes the smaller text larger."""
    balanced: list[Chunk] = []
    for chunk in chunks:
        otherwise = _redistributed(balanced[-1], chunk, stage, material) if balanced else None
        balanced[-1:] = otherwise or [*balanced[-1:], chunk]
    return balanced


def _redistributed(first: Chunk, second: Chunk, stage: Stage, material: Material) -> list[Chunk] | None:
    """Return the parts of both as two other chunks; None where they are best as they are."""
    parent = first.path
    below = second.path == parent if second.parts else second.path[:-1] == parent
    if not first.parts or not below or not _is_text(second):
        return None
    if _merging_barred(first, second, material) or _apart(first, second):
        return None
    parts = (*first.parts, *(second.parts or (second,)))
    language = stage.measure.theme.language
    divisions = [
        [one for one in (_one_of(half, parent, language) for half in (parts[:cut], parts[cut:])) if one is not None]
        for cut in range(1, len(parts))
    ]
    now = _least_size((first, second), stage, material)
    sizes = [_least_size(two, stage, material) if len(two) == 2 else 0.0 for two in divisions]
    return divisions[sizes.index(max(sizes))] if max(sizes) > now else None


def _one_of(parts: Sequence[Chunk], parent: tuple[int, ...], language: Language) -> Chunk | None:
    return parts[0] if len(parts) == 1 else _as_cards(parts, parent, language)


def _least_size(chunks: Sequence[Chunk], stage: Stage, material: Material) -> Points:
    """Return the size of the smallest text on the slides of `chunks`; zero where one of them takes several."""
    sizes: list[Points] = []
    for chunk in chunks:
        bodies = packed_bodies(pieces_of(chunk.elements, material, chunk.role), stage)
        sizes += [piece.size(stage) for piece in bodies[0].pieces] if len(bodies) == 1 else [Points(0)]
    return min(sizes, default=Points(0))
