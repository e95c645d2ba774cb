"""What each panel takes of a page, and what of a table is said again where it goes on there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gyoan.model.handout import PagePanel
from gyoan.model.pages import Backdrop, Blank, Placed, RowSlice


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


def opened(placed: Iterable[Placed]) -> Iterator[Placed]:
    """Yield what stands on a page, the first row of each table marked: what covers it from before is said again."""
    begun: set[int] = set()
    for one in placed:
        content = one.content
        if isinstance(content, RowSlice) and not one.repeated and id(content.table) not in begun:
            begun.add(id(content.table))
            yield replace(one, content=replace(content, opens=True)) if content.row.again else one
        else:
            yield one
