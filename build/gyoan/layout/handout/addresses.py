"""The numbered addresses that stand at the end of each part of a session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gyoan.layout.handout.place import Place
from gyoan.layout.handout.setting import joined, plain_run, set_line, set_lines
from gyoan.model.handout import HandoutItem, Tag, TextBlock
from gyoan.model.theme import ColorSlot, Face
from gyoan.model.units import Length

_TITLE = "링크"
_POINTS = 8.0
_INDENT = 20.0


def set_addresses(entries: list[tuple[int, str]], place: Place) -> Iterator[HandoutItem]:
    """Return a small list of numbered addresses; nothing where there are none."""
    if not entries:
        return
    styles = place.styles
    title = styles.ink(_POINTS, ColorSlot.MUTED, bold=True)
    leading = Length.of_points(_POINTS * 1.5)
    yield TextBlock(
        (set_line(_TITLE, title, styles, place.x),),
        leading,
        space_before=Length.of_points(12),
        keep_with_next=True,
    )
    ink = replace(styles.ink(_POINTS, ColorSlot.MUTED), face=Face.CODE)
    for number, address in entries:
        mark = set_line(f"[{number}]", title, styles, place.x)
        run = plain_run(address, ink, styles, address)
        lines = set_lines([run], styles, place.x + _INDENT, place.width - _INDENT)
        yield TextBlock((joined((mark, lines[0])), *lines[1:]), leading, Tag.LIST_ITEM)
