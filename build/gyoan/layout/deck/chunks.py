"""A section's tree → chunks: stretches of content under one title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace

from gyoan.layout.deck.content import elements_of
from gyoan.layout.deck.slides.picture_row import MOST_IN_A_ROW
from gyoan.layout.elements import Element, Entry, Group, Groups, Topic
from gyoan.model.blocks import Block, Blocks, ColumnEdge, Figure, FigureRow, Rule
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Inlines, Text
from gyoan.model.message import Language
from gyoan.model.session import Role, Section
from gyoan.model.units import Duration, total_time
from gyoan.model.values import dataclass

INHERITED = frozenset({Role.SUMMARY, Role.REFERENCES, Role.NEXT, Role.CLOSING})
"""What a section is for, its parts are for as well."""


@dataclass(frozen=True, slots=True)
class BoldHeading:
    """A bold line at the end of a section's own text: it heads the section's parts."""

    content: Inlines
    """Its text."""
    path: tuple[int, ...]
    """The section that says it."""
    span: SourceSpan | None = field(default=None, compare=False)
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class ColumnBand:
    """Columns of a slide side by side."""

    counts: tuple[int, ...]
    """How many elements stand in each."""
    shares: tuple[float | None, ...] = ()
    """How much of the width their author gives to each; None, or nothing at all, where nothing is said."""


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
    over: BoldHeading | None = None
    """What heads it and its neighbours, beside the titles of sections."""
    parts: tuple[Chunk, ...] = ()
    """The chunks that were put together in it as cards; empty where it is one by itself."""
    slide: int = 0
    """Which of the slides it is, from 0, into which its author divided its section."""
    bands: tuple[ColumnBand, ...] = ()
    """In which columns its elements stand, from top to bottom; none where all are one below the other."""
    lead: int = 0
    """How many of its elements are a few words that the section around its own says before it."""

    @property
    def role(self) -> Role:
        """What it is for: what its section says, or the one that holds it."""
        own = self.trail[-1].role
        above = (section.role for section in reversed(self.trail) if section.role in INHERITED)
        return next(above, Role.SECTION) if own is Role.SECTION else own


def flattened(
    section: Section,
    path: tuple[int, ...],
    trail: tuple[Section, ...],
    pins: Mapping[int, Duration],
    language: Language,
) -> list[Chunk]:
    """Return the section's own content, then that of its parts, as chunks in reading order."""
    chunks: list[Chunk] = []
    for blocks, pin in _at_pins(section.blocks, pins):
        opening = () if chunks else _beside_minutes(section)
        if has_columns(blocks):
            elements, bands = in_bands(blocks, opening, language)
            chunks.append(Chunk(path, trail, section.title, elements, pin, bands=bands))
            continue
        elements = (*opening, *elements_of(blocks, language))
        if elements or not section.sections:
            chunks += _by_topic(Chunk(path, trail, section.title, elements, pin))
    heading = None
    if chunks and section.sections:
        chunks[-1], heading = _without_heading(chunks[-1])
    for index, part in enumerate(section.sections):
        below = flattened(part, (*path, index), (*trail, part), pins, language)
        chunks += [replace(chunk, over=chunk.over or heading) for chunk in below]
    return chunks


def divided(
    section: Section,
    path: tuple[int, ...],
    trail: tuple[Section, ...],
    pins: Mapping[int, Duration],
    language: Language,
) -> Iterator[Chunk]:
    """Yield the slides into which its author divided the section, and then its parts; a heading is one by itself."""
    for number, blocks in enumerate(chunks_between_rules(section.blocks)):
        elements, bands = in_bands(blocks, () if number else _beside_minutes(section), language)
        if elements or not number:
            pin = _pinned(blocks, pins)
            yield Chunk(path, trail, section.title, elements, pin, slide=number, bands=bands)
    for index, part in enumerate(section.sections):
        yield from divided(part, (*path, index), (*trail, part), pins, language)


def _beside_minutes(section: Section) -> tuple[Element, ...]:
    """Return what the author wrote beside the minutes, which opens the section; nothing where there is none."""
    if not section.duration_note:
        return ()
    return (Groups((Group((), (Entry((Text(section.duration_note),), span=section.span),)),)),)


def has_columns(blocks: Blocks) -> bool:
    """Return whether their author put some of `blocks` side by side."""
    return any(isinstance(block, Rule) and block.column is not None for block in blocks)


def in_bands(
    blocks: Blocks, opening: tuple[Element, ...], language: Language
) -> tuple[tuple[Element, ...], tuple[ColumnBand, ...]]:
    """Return the elements of one slide, and in which columns they stand; no bands if all are one column.

    What is its `opening` is a band by itself, above all columns.
    """
    elements: list[Element] = list(opening)
    bands = [ColumnBand((len(opening),))] if opening else []
    for columns in _columns(blocks):
        held = [(_side_by_side(with_heads(elements_of(tuple(part), language))), share) for part, share in columns]
        filled = [(column, share) for column, share in held if column]
        elements += [element for column, _ in filled for element in column]
        if filled:
            bands.append(ColumnBand(tuple(len(column) for column, _ in filled), tuple(share for _, share in filled)))
    return tuple(elements), tuple(bands) if any(len(band.counts) > 1 for band in bands) else ()


def _columns(blocks: Blocks) -> list[list[tuple[list[Block], float | None]]]:
    """Return the columns of each band, each with the share of the width that its author gives to it."""
    bands: list[list[tuple[list[Block], float | None]]] = [[([], None)]]
    for block in blocks:
        if not isinstance(block, Rule) or block.column is None:
            bands[-1][-1][0].append(block)
        elif block.column is ColumnEdge.NEXT:
            bands[-1].append(([], block.share))
        else:
            bands.append([([], block.share)])
    return bands


def chunks_between_rules(blocks: Blocks) -> Iterator[Blocks]:
    """Yield the slides into which rules divide `blocks`."""
    part: list[Block] = []
    for block in blocks:
        if isinstance(block, Rule) and block.column is None:
            yield tuple(part)
            part = []
        else:
            part.append(block)
    yield tuple(part)


def _side_by_side(elements: Sequence[Element]) -> list[Element]:
    """Return the elements, neighbouring pictures in rows: one below the other they would not fit on a slide."""
    result: list[Element] = []
    for element in elements:
        before = result[-1] if result else None
        if isinstance(element, Figure) and element.side is None and isinstance(before, Figure | FigureRow):
            figures = (before,) if isinstance(before, Figure) else before.figures
            if len(figures) < MOST_IN_A_ROW and all(figure.side is None for figure in figures):
                result[-1] = FigureRow((*figures, element), before.span)
                continue
        result.append(element)
    return result


def _without_heading(chunk: Chunk) -> tuple[Chunk, BoldHeading | None]:
    """Return `chunk` without the bold line that ends it, and that line; None where there is no such line."""
    *before, last = chunk.elements or (None,)
    if not isinstance(last, Groups) or chunk.pin:
        return chunk, None
    *groups, group = last.groups
    if group.entries or group.listed or not group.head or not (groups or before):
        return chunk, None
    kept = (Groups(tuple(groups)),) if groups else ()
    elements = tuple(element for element in before if element is not None)
    return replace(chunk, elements=(*elements, *kept)), BoldHeading(group.head, chunk.path, group.span)


def _at_pins(blocks: Blocks, pins: Mapping[int, Duration]) -> list[tuple[Blocks, Duration | None]]:
    """Return the blocks cut so that one with a time of its own stands by itself, and so do columns with one."""
    stretches: list[tuple[list[Block], Duration | None]] = [([], None)]
    for unit in _units(blocks):
        own = _pinned(unit, pins)
        if own is not None:
            stretches += [(unit, own), ([], None)]
        else:
            stretches[-1][0].extend(unit)
    return [(tuple(some), pin) for some, pin in stretches if some] or [((), None)]


def _units(blocks: Blocks) -> Iterator[list[Block]]:
    """Yield each block by itself, but columns as a whole, with their edges."""
    unit: list[Block] = []
    for block in blocks:
        edge = block.column if isinstance(block, Rule) else None
        unit.append(block)
        if edge is ColumnEdge.ENDS or (edge is not ColumnEdge.BEGINS and len(unit) == 1):
            yield unit
            unit = []
    yield from ([block] for block in unit)


def _pinned(blocks: Sequence[Block], pins: Mapping[int, Duration]) -> Duration | None:
    """Return the time that comments give to blocks together; None where they say nothing of them."""
    own = [pins[block.span.line] for block in blocks if block.span.line in pins]
    return total_time(own) if own else None


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


def with_heads(elements: Sequence[Element]) -> list[Element]:
    """Return the elements of slides whose title is another's: the branches of a large outline have heads instead."""
    return [
        Groups((Group(element.title, (), span=element.span), *element.groups))
        if isinstance(element, Topic)
        else element
        for element in elements
    ]


def timed_title(section: Section, language: Language) -> Inlines:
    """Return the section's title with its minutes behind it, as it stands at the head of a card."""
    if section.duration is None:
        return section.title
    return (*section.title, Text(f" · {section.duration.told.within(language)}"))
