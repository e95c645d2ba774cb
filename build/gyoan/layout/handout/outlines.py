"""Outlines → typeset nested lists: branches bold, short ones side by side, thin guides along deeper levels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from gyoan.layout.handout.looks import OUTLINE
from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.setting import runs
from gyoan.model.blocks import Outline, OutlineItem
from gyoan.model.colors import ColorSlot
from gyoan.model.handout import Bar, Columns, HandoutItem, StructureTag, TextBlock
from gyoan.model.inline import Inlines, Text
from gyoan.model.typeset import Ink, Line
from gyoan.model.units import Box, Length, Points
from gyoan.model.values import dataclass
from gyoan.typesetting import natural_width
from gyoan.typesetting.inks import bold
from gyoan.typesetting.line_heights import LEADING
from gyoan.typesetting.setting import in_one_line, set_line

_MOST_WRAPPED = 0.2
"""Twigs stand side by side where at most this part of their leaves takes a second line."""
_MOST_LEAVES = 16
"""A twig of more leaves is too tall to be kept on one page with its neighbour."""


@dataclass(frozen=True, slots=True, eq=False)
class _Level:
    """Where a level of a tree stands."""

    place: TextArea
    depth: int
    guides: tuple[Length, ...] = ()
    listed: bool = False
    """Whether what stands here are entries of one list, not heads of groups."""

    def below(self) -> _Level:
        """Return the level of the children, with a guide below this level's bullet."""
        indent = self.place.points * OUTLINE.indent
        guide = Length.of_points(self.place.x + self.place.points * OUTLINE.guide)
        guides = (*self.guides, guide) if self.depth else ()
        return _Level(self.place.indented(indent if self.depth else Points(0)), self.depth + 1, guides)


def set_outline(block: Outline, place: TextArea) -> Iterator[HandoutItem]:
    """Return an outline as items."""
    compact = replace(place, points=max(OUTLINE.least, place.points - OUTLINE.smaller))
    items = [
        *_title(block, compact),
        *_siblings(block.items, _Level(compact, int(block.is_list), listed=block.is_list)),
    ]
    items[-1] = replace(items[-1], space_after=OUTLINE.space)
    match items:
        case [*_, TextBlock() as last_but_one, TextBlock()]:
            items[-2] = replace(last_but_one, keep_with_next=True)
    yield from items


def _title(block: Outline, place: TextArea) -> Iterator[HandoutItem]:
    if block.title:
        ink = place.styles.ink(place.points * OUTLINE.heads, bold=True)
        title = _text(place.lines(block.title, ink), place)
        yield replace(title, tag=StructureTag.PARAGRAPH, space_before=OUTLINE.space, keep_with_next=True)


def _siblings(items: Sequence[OutlineItem], level: _Level) -> Iterator[HandoutItem]:
    """Yield the entries of one level; neighbours with short leaves stand side by side."""
    before: OutlineItem | None = None
    for twigs, group in groupby(items, key=_is_twig):
        branches = list(group)
        cells = _cells(branches, level.place)
        if twigs and not level.listed and len(branches) > 1 and _fit_beside(branches, cells[0]):
            yield from _beside(branches, cells, level)
        else:
            for number, branch in enumerate(branches):
                first, *rest = _branch(branch, level, held=_is_last_but_one_leaf(branches, number))
                yield _apart(first, branch, before) if level.depth == 0 else first
                yield from rest
                before = branch
        before = branches[-1]


def _apart(block: HandoutItem, item: OutlineItem, before: OutlineItem | None) -> HandoutItem:
    """Return the first block of `item`, apart from the leaves of the branch before it where it is none of them."""
    if item.children or before is None or not before.children:
        return block
    return replace(block, space_before=Length.of_points(OUTLINE.above_leaf))


def _is_last_but_one_leaf(items: Sequence[OutlineItem], number: int) -> bool:
    """Return whether the entry after this one ends the leaves and would be alone on the next page without it."""
    two, beyond = items[number : number + 2], items[number + 2 : number + 3]
    return len(two) > 1 and not any(item.children for item in two) and all(item.children for item in beyond)


def _is_twig(item: OutlineItem) -> bool:
    return 0 < len(item.children) <= _MOST_LEAVES and not any(child.children for child in item.children)


def _branch(item: OutlineItem, level: _Level, *, held: bool) -> Iterator[HandoutItem]:
    """Yield an entry and what stands below it; one that is `held` stays on the page of the next."""
    if not item.children:
        yield replace(_leaf(item, level), keep_with_next=held)
        return
    yield _head(item, level)
    yield from _siblings(item.children, level.below())


def _head(item: OutlineItem, level: _Level) -> TextBlock:
    """Return the label of an entry that has others below it."""
    place = level.place
    if level.depth == 0:
        ink = place.styles.ink(place.points * OUTLINE.heads, ColorSlot.PRIMARY, bold=True)
        block = _text(place.lines(_numbered(item), ink), place)
        return replace(block, space_before=OUTLINE.above_branch, keep_with_next=True)
    block = _marked(item, level, place.ink if level.listed else bold(place.ink), "•")
    above = Length.of_points(0 if level.guides else OUTLINE.above_inner_branch)
    return replace(block, keep_with_next=True, space_before=above)


def _numbered(item: OutlineItem) -> Inlines:
    return item.label if item.number is None else (Text(f"{item.number}. "), *item.label)


def _leaf(item: OutlineItem, level: _Level) -> TextBlock:
    return _marked(item, level, level.place.ink, "•" if level.depth < 2 else "–")


def _marked(item: OutlineItem, level: _Level, ink: Ink, bullet: str) -> TextBlock:
    """Return the label of an entry behind its `bullet` or number; behind nothing where it has neither."""
    place, styles = level.place, level.place.styles
    sign = bullet if item.number is None else f"{item.number}."
    if item.number is None and not item.marker:
        block = _text(place.indented(place.points * OUTLINE.sign).lines(item.label, ink), place)
    else:
        mark = styles.ink(place.points, ColorSlot.MUTED if sign == "–" else ColorSlot.PRIMARY, bold=True)
        marker = set_line(sign, mark, styles, place.x + place.points * OUTLINE.sign)
        hanging = OUTLINE.bullet if item.number is None else OUTLINE.number
        lines = place.indented(place.points * hanging).lines(item.label, ink)
        block = replace(_text((in_one_line((marker, lines[0])), *lines[1:]), place), label=len(marker.fragments))
    return replace(block, guides=level.guides, guide_color=styles.color(ColorSlot.LINE), level=level.depth)


def _text(lines: tuple[Line, ...], place: TextArea) -> TextBlock:
    return TextBlock(lines, Length.of_points(place.points * LEADING.outline), StructureTag.LIST_ITEM)


def _cells(branches: Sequence[OutlineItem], place: TextArea) -> tuple[TextArea, ...]:
    """Return the columns for `branches`: two, or three for three that are narrow, which would leave a hole else."""
    if len(branches) == 3:
        thirds = _columns(3, place)
        if _fit_beside(branches, thirds[0]):
            return thirds
    return _columns(2, place)


def _columns(count: int, place: TextArea) -> tuple[TextArea, ...]:
    step = (place.width + OUTLINE.gutter) / count
    lefts = [number * step for number in range(count)]
    return tuple(place.indented(left, place.width - left - step + OUTLINE.gutter) for left in lefts)


def _fit_beside(branches: Sequence[OutlineItem], cell: TextArea) -> bool:
    leaves = [child.label for branch in branches for child in branch.children]
    wrapped = sum(natural_width(runs(label, cell.ink, cell.styles)) > cell.width - cell.points for label in leaves)
    heads = [natural_width(runs(branch.label, bold(cell.ink), cell.styles)) for branch in branches]
    return wrapped <= _MOST_WRAPPED * len(leaves) and max(heads) <= 2 * (cell.width - 2 * cell.points)


def _beside(branches: Sequence[OutlineItem], cells: Sequence[TextArea], level: _Level) -> Iterator[Columns]:
    """Yield rows of branches, each in its cell from left to right, with the guides of the levels above beside them."""
    above = OUTLINE.above_inner_row if level.guides else OUTLINE.above_row
    for number in range(0, len(branches), len(cells)):
        row = zip(branches[number : number + len(cells)], cells, strict=False)
        (head, *leaves), *others = cards = [_card(branch, cell, level.depth) for branch, cell in row]
        height = max(sum(block.leading.points * len(block.lines) for block in card) for card in cards)
        color = level.place.styles.color(ColorSlot.LINE)
        boxes = (Box.of_points(x.points, -above, OUTLINE.guide_width, height + above) for x in level.guides)
        lines = tuple(Bar(box, color) for box in boxes)
        first = (replace(head, marks=(*head.marks, *lines)), *leaves)
        yield Columns((first, *others), Length.of_points(above), Length.of_points(OUTLINE.below_row))


def _card(branch: OutlineItem, cell: TextArea, depth: int) -> tuple[TextBlock, ...]:
    """Return a branch with its leaves below a thin rule."""
    rule = Bar(Box.of_points(cell.x, -OUTLINE.above_rule, cell.width, OUTLINE.rule), cell.styles.color(ColorSlot.LINE))
    head = _text(cell.lines(_numbered(branch), bold(cell.ink)), cell)
    return (
        replace(head, marks=(rule,)),
        *(_leaf(child, _Level(cell, max(2, depth + 1))) for child in branch.children),
    )
