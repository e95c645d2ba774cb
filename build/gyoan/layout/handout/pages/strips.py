"""Items → strips: the horizontal slices that a page is filled with, and where pages may break between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import assert_never

from gyoan.layout.handout.pages.nesting import Nesting
from gyoan.layout.handout.pages.rows import Rows
from gyoan.layout.handout.pages.slices import Break, CommonGround, Strip
from gyoan.model.handout import (
    Arrangement,
    Artwork,
    Bookmark,
    Columns,
    HandoutItem,
    Image,
    PagePanel,
    PageTable,
    StructureTag,
    TextBlock,
)
from gyoan.model.pages import Blank, RowSlice, StructureElement, StructurePath, TextSlice
from gyoan.model.units import Points
from gyoan.model.values import dataclass

_SHORT = 12
"""Code of at most so many lines is rather not cut."""
_CODE_LINES = 3
"""Code is not cut so that fewer lines stand on either side."""
_COMMENTS = ("#", "//", "-- ")
"""What begins a comment, which speaks of the line below it."""
_UNFINISHED = "\\"
"""Ends a line of code that goes on in the next."""
_UNDER_HEADING = 3
"""Lines that a heading wants on its page."""


def strips(items: Iterable[HandoutItem], page_height: Points) -> list[Strip]:
    """Return `items` in strips, none higher than the page."""
    return _settled(list(_Cutter(page_height, (), ()).kept(items)))


def strips_within(items: Iterable[HandoutItem], page_height: Points, above: StructurePath) -> list[Strip]:
    """Return `items` in strips that are parts of one element of the structure tree, the last of `above`."""
    return list(_Cutter(page_height, (), above).kept(items))


def for_few_pages(flow: Iterable[Strip]) -> list[Strip]:
    """Return the strips of a flow without those that only a handout of many pages shows."""
    return [
        strip for strip in flow if not (isinstance(strip.content, TextSlice) and strip.content.block.only_when_long)
    ]


def _settled(flow: list[Strip]) -> list[Strip]:
    """Return `flow` with bad breaks where a heading would stand at a page's foot with too little below it."""
    wanted = {below for number in range(len(flow)) for below in _wanted(flow, number)}
    return [
        replace(strip, breaking=max(strip.breaking, Break.BAD)) if number in wanted else strip
        for number, strip in enumerate(flow)
    ]


def _wanted(flow: list[Strip], number: int) -> Iterator[int]:
    """Yield the strips that strip `number` wants on its page if it is a heading: some lines, or the first object."""
    heading, lines = _heading_of(flow[number]), 0
    if not heading:
        return
    for below in range(number + 1, len(flow)):
        next_heading, content = _heading_of(flow[below]), flow[below].content
        if lines >= _UNDER_HEADING or (next_heading and next_heading.level <= heading.level):
            return
        yield below
        if next_heading or not isinstance(content, TextSlice | RowSlice | Blank):
            return
        lines += not isinstance(content, Blank)


def _heading_of(strip: Strip) -> Bookmark | None:
    return strip.content.block.bookmark if isinstance(strip.content, TextSlice) else None


def _code_breaks(block: TextBlock) -> Iterator[Break]:
    """Yield how welcome a page's end is before each line of code: best at a blank line, never below a comment."""
    lines = [line.text.strip() for line in block.lines]
    total, before = sum(map(bool, lines)), 0
    for above, here in pairwise(["", *lines]):
        before += bool(above)
        crumb = min(before, total - before) < _CODE_LINES
        if crumb or above.startswith(_COMMENTS) or above.endswith(_UNFINISHED):
            yield Break.BAD
        else:
            yield Break.POOR if above and here else Break.FREE


@dataclass(frozen=True, slots=True, eq=False)
class _Cutter:
    """Cuts the items of one flow: the handout's or a panel's."""

    page_height: Points
    grounds: tuple[CommonGround, ...]
    above: StructurePath

    def kept(self, items: Iterable[HandoutItem]) -> Iterator[Strip]:
        """Yield the strips of `items`, without a break behind one that must stay with the next."""
        kept = False
        nesting = Nesting(self.above)
        for item in items:
            for number, strip in enumerate(self._cut(item, nesting)):
                yield replace(strip, breaking=Break.NEVER) if kept and number == 0 else strip
            kept = not isinstance(item, Columns) and item.keep_with_next

    def _cut(self, item: HandoutItem, nesting: Nesting) -> Iterator[Strip]:
        if isinstance(item, TextBlock):
            return self._text(item, nesting.path(item, item.within))
        if isinstance(item, Columns):
            return iter((self._columns(item, nesting),))
        if isinstance(item, Arrangement):
            return iter((self._arrangement(item, nesting),))
        above = nesting.holder(item.within)
        match item:
            case Image() | Artwork():
                return iter((self._image(item, above),))
            case PagePanel():
                return self._panel(item, above)
            case PageTable():
                return Rows(item, self.page_height, self.grounds, (*above, StructureElement("Table"))).strips()
            case _:
                assert_never(item)

    def _text(self, block: TextBlock, path: StructurePath) -> Iterator[Strip]:
        """Yield the lines of a block; neither its first nor its last line may stand on a page alone."""
        last = len(block.lines) - 1
        heading = block.bookmark is not None
        worst = list(_code_breaks(block)) if block.tag is StructureTag.CODE else [Break.FREE] * (last + 1)
        for index in range(last + 1):
            inside = max(worst[index], Break.NEVER if heading or index in (1, last) else Break.FREE)
            yield Strip(
                block.leading.points,
                TextSlice(block, index),
                block.space_before.points if index == 0 else Points(0),
                block.space_after.points if index == last else Points(0),
                Break.FREE if index == 0 else inside,
                self.grounds,
                paths=(path,),
            )

    def _columns(self, item: Columns, nesting: Nesting) -> Strip:
        height = max(sum((block.leading.points * len(block.lines) for block in cell), Points(0)) for cell in item.cells)
        paths = tuple(nesting.path(block, item.within) for cell in item.cells for block in cell)
        before, after = item.space_before.points, item.space_after.points
        return Strip(height, item, before, after, grounds=self.grounds, paths=paths)

    def _arrangement(self, item: Arrangement, nesting: Nesting) -> Strip:
        paths = tuple(
            nesting.path(part.item)
            if isinstance(part.item, TextBlock)
            else (*self.above, StructureElement("Figure", part.item.alt))
            for part in item.parts
        )
        before, after = item.space_before.points, item.space_after.points
        return Strip(item.height.points, item, before, after, grounds=self.grounds, paths=paths)

    def _image(self, item: Image | Artwork, above: StructurePath) -> Strip:
        height, path = item.height.points, (*above, StructureElement("Figure", item.alt))
        before, after = item.space_before.points, item.space_after.points
        least = height * item.least_scale
        return Strip(height, item, before, after, grounds=self.grounds, least=least, paths=(path,))

    def _panel(self, panel: PagePanel, above: StructurePath) -> Iterator[Strip]:
        padding = panel.style.padding.points
        again = list(self._text(panel.continued, ())) if panel.continued else []
        ground = CommonGround(panel, (Strip(padding, Blank(), grounds=self.grounds), *again), padding)
        inner = _Cutter(self.page_height, (*self.grounds, ground), (*above, StructureElement(panel.tag.value)))
        held = list(inner.kept(panel.items))
        short = len(held) <= _SHORT
        yield Strip(padding, Blank(), panel.space_before.points, grounds=inner.grounds)
        for number, strip in enumerate(held):
            breaking = Break.NEVER if number == 0 else strip.breaking
            yield replace(strip, breaking=_worse(breaking) if short else breaking)
        yield Strip(padding, Blank(ends=True), Points(0), panel.space_after.points, Break.NEVER, inner.grounds)


def _worse(breaking: Break) -> Break:
    return Break(breaking + 1) if breaking < Break.BAD else breaking
