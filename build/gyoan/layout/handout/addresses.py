"""The numbered addresses that stand at the end of each part of a session, with a QR code beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gyoan.layout.handout.looks import ADDRESSES
from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.qr import QrCode, code_of_addresses, qr_height, qr_width, set_qr_code
from gyoan.messages import words
from gyoan.model.colors import ColorSlot
from gyoan.model.handout import Columns, HandoutItem, StructureTag, TextBlock
from gyoan.model.theme import Face
from gyoan.model.units import Length, Points
from gyoan.typesetting.line_heights import LEADING
from gyoan.typesetting.setting import in_one_line, plain_run, set_line, set_lines

_LEADING = Length.of_points(ADDRESSES.size * LEADING.row)


def set_addresses(entries: list[tuple[int, str]], place: TextArea) -> Iterator[HandoutItem]:
    """Return a small list of numbered addresses; nothing where there are none."""
    if not entries:
        return
    styles = place.styles
    title = styles.ink(ADDRESSES.size, ColorSlot.MUTED, bold=True)
    line = set_line(words.LINKS.within(styles.theme.language), title, styles, place.x)
    yield TextBlock((line,), _LEADING, space_before=ADDRESSES.above, keep_with_next=True)
    code = code_of_addresses(entries, styles.theme.language) if styles.options.qr else None
    beside: list[TextBlock] = []
    if code is not None:
        beside = _beside(entries, code, place)
        yield Columns((tuple(beside), (set_qr_code(code, styles, place.x + place.width),)))
    yield from (_entry(*entry, place) for entry in entries[len(beside) :])


def _beside(entries: Sequence[tuple[int, str]], code: QrCode, place: TextArea) -> list[TextBlock]:
    """Return those of the first entries that begin beside the code; one that ends below it leaves no gap there."""
    narrow = place.indented(Points(0), qr_width(code, place.styles) + ADDRESSES.gap)
    blocks: list[TextBlock] = []
    room = qr_height(code)
    for entry in entries:
        if room <= 0:
            break
        block = _entry(*entry, narrow)
        room -= len(block.lines) * block.leading.points
        blocks.append(block)
    return blocks


def _entry(number: int, address: str, place: TextArea) -> TextBlock:
    styles = place.styles
    mark = set_line(f"[{number}]", styles.ink(ADDRESSES.size, ColorSlot.MUTED, bold=True), styles, place.x)
    ink = replace(styles.ink(ADDRESSES.size, ColorSlot.MUTED), face=Face.CODE)
    run = plain_run(address, ink, styles, address)
    lines = set_lines([run], styles, place.x + ADDRESSES.indent, place.width - ADDRESSES.indent)
    return TextBlock(
        (in_one_line((mark, lines[0])), *lines[1:]), _LEADING, StructureTag.LIST_ITEM, label=len(mark.fragments)
    )
