"""Strips → pages: which strip stands on which page, and at what height; here every page break is decided.

A page is filled until a strip finds no room. Then the best of the breaks so far is taken: the one that leaves the least
free space at the foot, where a poor break (inside of code, say) and a bad one count as so much more free space, and
some are never taken. That is TeX's page builder with its penalties (Knuth, The TeXbook, chapter 15), page by page
and not for all pages at once (Plass, Optimal Pagination Techniques, 1981): a change in one section then moves nothing
before it. Two things that TeX does not know: pictures may be made smaller to fit, and the foot of the page grows with
the footnotes of the strips on it (`feet.py`), so that room is asked for anew with every strip.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gyoan.layout.handout.pages.feet import NO_NOTES, Calls, Foot, Notes, calls_in
from gyoan.layout.handout.pages.slices import Break, CommonGround, Strip
from gyoan.model.handout import PagePanel, StructureTag
from gyoan.model.pages import Backdrop, Blank, Content, Page, Placed, RowSlice, TextSlice
from gyoan.model.units import ROUNDING, Points

_SPARSE, _TIGHT = 0.22, 0.75
"""A last page filled less than the first share is saved, if it can be, by spaces of the second share."""
_GAPING = 0.25
"""Pictures are made smaller to fit one more where the page would else end with this share of it empty."""
_REPEATED = 0.5
"""The share of a page, without the footnotes at its foot, that repeated heads may take."""
_COSTS = {Break.FREE: 0.0, Break.POOR: 110.0, Break.BAD: 400.0}
"""A worse break is taken to avoid this much more free space at a page's foot, in points."""


def pages_of(strips: Sequence[Strip], height: Points, notes: Notes = NO_NOTES) -> list[Page]:
    """Return the pages that `strips` fill, set a little tighter where that saves a last page of few lines."""
    calls = calls_in(strips, notes)
    pages = paginate(strips, height, notes, calls)
    if len(pages) > 1 and _end(pages[-1].text) < _SPARSE * height:
        tighter = [replace(strip, before=strip.before * _TIGHT, after=strip.after * _TIGHT) for strip in strips]
        fewer = paginate(tighter, height, notes, calls)
        return fewer if len(fewer) < len(pages) else pages
    return pages


def paginate(
    strips: Sequence[Strip], height: Points, notes: Notes = NO_NOTES, calls: Calls | None = None
) -> list[Page]:
    """Return the pages that `strips` fill, each with a text area of `height` points.

    The `notes` stand at their feet, by the `calls` of the strips; None has them looked for.
    """
    pages: list[Page] = []
    start = 0
    foot = Foot(strips, notes, height, calls_in(strips, notes) if calls is None else calls)
    while start < len(strips) or foot.waiting:
        placed = _opening(strips, start, height - foot.reserved(start, start + 1))
        reached, fits = _fill(strips, start, placed, foot)
        end = reached if fits else _best_break(strips, start, reached, placed, foot)
        kept = len(placed) - (reached - end)
        text = _without_blank_end(placed[:kept])
        below = foot.placed(start, end, _end(text))
        pages.append(Page(tuple(tables_opened(text)), tuple(tables_opened(below)), backdrops_of((*text, *below))))
        start = end
        while start < len(strips) and _is_blank_code(strips[start].content):
            start += 1
    return pages or [Page()]


def _without_blank_end(placed: list[Placed]) -> list[Placed]:
    """Return what stands on a page without empty lines of code at its end, which would look like more to come."""
    shown = list(placed)
    while shown and _is_blank_code(shown[-1].content):
        shown.pop()
    return shown


def _is_blank_code(content: Content) -> bool:
    if not isinstance(content, TextSlice) or content.block.tag is not StructureTag.CODE:
        return False
    return 0 < content.index < len(content.block.lines) - 1 and not content.block.lines[content.index].text.strip()


def _opening(strips: Sequence[Strip], start: int, room: Points) -> list[Placed]:
    """Return what is repeated at the top of the page that begins with strip `start`.

    What would take more than its share of the `room` that footnotes leave is not: else a page could have one new line.
    """
    placed: list[Placed] = []
    top = Points(0)
    for ground in _continuing(strips, start):
        if top + sum(strip.height for strip in ground.repeated) > _REPEATED * room:
            continue
        for strip in ground.repeated:
            if isinstance(strip.content, Blank) and _begins_row(strips[start]):
                continue
            placed.append(strip.at(top, strip.height, repeated=True))
            top += strip.height
    return placed


def _begins_row(strip: Strip) -> bool:
    """Return whether `strip` is a row with free space of its own above its text."""
    return isinstance(strip.content, RowSlice) and strip.content.top > 0


def _continuing(strips: Sequence[Strip], start: int) -> tuple[CommonGround, ...]:
    """Return the grounds that go on across a break before strip `start`."""
    if not 0 < start < len(strips):
        return ()
    before, own = strips[start - 1].grounds, strips[start].grounds
    return own if own is before else tuple(ground for ground in own if ground in before)


def _fill(strips: Sequence[Strip], start: int, placed: list[Placed], foot: Foot) -> tuple[int, bool]:
    """Add strips to `placed` while they fit; return the number behind the last, and whether it is the flow's end."""
    y, least = _end(placed), [Points(0)] * len(placed)
    for number in range(start, len(strips)):
        strip, height = strips[number], foot.height - foot.reserved(start, number + 1)
        gap = max(strip.before, strips[number - 1].after) if number > start else Points(0)
        room = height - y - gap - sum(ground.closing for ground in _continuing(strips, number + 1))
        size = strip.height
        if strip.least and size > room - _followers(strips, number):
            size = max(strip.least, min(size, room - _followers(strips, number)))
        if size > room + ROUNDING and number > start:
            shortage = size + _followers(strips, number) - room
            if not strip.least or room < _GAPING * height or not _squeeze(placed, least, shortage):
                return number, False
            y = _end(placed)
        placed.append(strip.at(y + gap, size))
        least.append(strip.least)
        y += gap + size
    return len(strips), True


def _end(placed: Sequence[Placed]) -> Points:
    return placed[-1].top + placed[-1].height if placed else Points(0)


def _squeeze(placed: list[Placed], least: Sequence[Points], shortage: Points) -> bool:
    """Make the pictures in `placed` smaller by `shortage` in all, move up what is below, and say whether it can be.

    `least` is the least height of each; 0 of what cannot be made smaller.
    """
    slack = [max(0.0, item.height - low) if low else 0.0 for item, low in zip(placed, least, strict=True)]
    if sum(slack) < shortage:
        return False
    moved = 0.0
    for number, item in enumerate(placed):
        less = shortage * slack[number] / sum(slack)
        placed[number] = replace(item, top=item.top - moved, height=item.height - less)
        moved += less
    return True


def _followers(strips: Sequence[Strip], number: int) -> Points:
    """Return the height of what must stand on the page of strip `number`, below it."""
    total, after = Points(0), strips[number].after
    for strip in (strips[below] for below in range(number + 1, len(strips))):
        if strip.breaking is not Break.NEVER:
            break
        total += max(after, strip.before) + strip.height
        after = strip.after
    return total


def _best_break(strips: Sequence[Strip], start: int, reached: int, placed: list[Placed], foot: Foot) -> int:
    """Return the number of the strip that begins the next page: the break that leaves the least free space.

    Where none is allowed the page ends with what fits.
    """
    repeated = len(placed) - (reached - start)
    best, least = reached, float("inf")
    for number in range(start + 1, reached + 1):
        if strips[number].breaking is Break.NEVER:
            continue
        last = placed[repeated + number - start - 1]
        room = foot.height - foot.reserved(start, number)
        cost = room - last.top - last.height + _COSTS[strips[number].breaking]
        if cost <= least:
            best, least = number, cost
    return best


def backdrops_of(placed: Iterable[Placed]) -> tuple[Backdrop, ...]:
    """Return what each panel takes of a page with these on it, outer ones before what they hold."""
    found: dict[int, Backdrop] = {}
    for one in placed:
        for ground in one.grounds:
            if isinstance(ground, PagePanel):
                ends = isinstance(one.content, Blank) and one.content.ends and ground is one.grounds[-1]
                bottom = one.top + one.height + (0.0 if ends else ground.style.padding.points)
                begun = found.get(id(ground)) or Backdrop(ground, one.top, bottom, one.repeated, ends)
                found[id(ground)] = replace(begun, bottom=bottom, ends=ends)
    return tuple(found.values())


def tables_opened(placed: Iterable[Placed]) -> Iterator[Placed]:
    """Yield what stands on a page, the first row of each table marked: what covers it from before is said again."""
    begun: set[int] = set()
    for one in placed:
        content = one.content
        if isinstance(content, RowSlice) and not one.repeated and id(content.table) not in begun:
            begun.add(id(content.table))
            yield replace(one, content=replace(content, opens=True)) if content.row.again else one
        else:
            yield one
