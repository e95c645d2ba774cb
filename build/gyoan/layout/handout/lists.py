"""Lists → items: hung markers, real numbers, boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import inf

from gyoan.layout.handout.looks import LIST
from gyoan.layout.handout.place import BlockSetter, TextArea
from gyoan.layout.handout.styles import Styles
from gyoan.layout.handout.writing import with_blanks
from gyoan.layout.wording import BULLETS
from gyoan.model.blocks import Blocks, BulletList, ListItem, OrderedList, Paragraph, TaskList
from gyoan.model.colors import ColorSlot
from gyoan.model.handout import Arrangement, HandoutItem, ItemMark, StructureTag, TextBlock, TickBox
from gyoan.model.inline import Text
from gyoan.model.theme import Face
from gyoan.model.typeset import Line
from gyoan.model.units import Length, Points
from gyoan.typesetting import set_text
from gyoan.typesetting.inks import bold
from gyoan.typesetting.setting import in_one_line, right_line, set_line

_EMOJI = (Face.EMOJI, Face.COLOR_EMOJI)


def set_list(block: BulletList | OrderedList | TaskList, place: TextArea, flow: BlockSetter) -> Iterator[HandoutItem]:
    """Return the entries of a list as items."""
    items = list(_entries(block, place, flow))
    if items and place.depth == 0:
        items[0] = replace(items[0], space_before=Length.of_points(LIST.space))
        items[-1] = replace(items[-1], space_after=Length.of_points(LIST.space))
    yield from items


def _entries(block: BulletList | OrderedList | TaskList, place: TextArea, flow: BlockSetter) -> Iterator[HandoutItem]:
    ends = [*(item.span.line for item in block.items[1:]), inf]
    for number, item in enumerate(block.items):
        own = place.answers_from(item.span.line, ends[number])
        match block:
            case OrderedList(start=start):
                last = start + len(block.items) - 1
                entry = list(set_numbered(item, f"{start + number}.", f"{last}.", own, flow))
            case _:
                entry = list(_bulleted(item, own, flow, ticks=_shows_ticks(block, own)))
        yield from _kept(entry) if number in _holding(len(block.items)) else entry


def _holding(count: int) -> tuple[int, ...]:
    """Return which of `count` entries keep the next on their page, so that none stands alone."""
    return (0, count - 2) if count > 1 else ()


def _kept(entry: list[HandoutItem]) -> list[HandoutItem]:
    """Return `entry`, kept with the next if it is only text: what holds more is not alone on its page."""
    match entry:
        case [TextBlock() as text]:
            return [replace(text, keep_with_next=True)]
        case _:
            return entry


def set_numbered(
    item: ListItem, number: str, longest: str, place: TextArea, flow: BlockSetter
) -> Iterator[HandoutItem]:
    """Return an entry with its `number` before it, as much hung in as the `longest` needs."""
    ink = replace(bold(place.ink), color=place.styles.color(ColorSlot.PRIMARY))
    extra = max(0, len(longest) - 2) * LIST.digit
    indent = place.points * (LIST.number_indent + extra)
    marker = right_line(number, ink, place.styles, place.x + indent - place.points * LIST.before_text)
    yield from _entry(item, marker, (), indent, place, flow)


def _bulleted(item: ListItem, place: TextArea, flow: BlockSetter, *, ticks: bool) -> Iterator[HandoutItem]:
    if item.checked is not None:
        box = _tick_box(place, checked=item.checked and ticks)
        yield from _entry(item, Line(), (box,), place.points * LIST.box_indent, place, flow)
        return
    ink = replace(bold(place.ink), color=place.styles.color(ColorSlot.PRIMARY))
    sign = BULLETS[min(place.depth, len(BULLETS) - 1)]
    emoji, item = _led_by_emoji(item, place.styles)
    if emoji:
        marker = set_line(emoji, place.ink, place.styles, place.x)
    else:
        marker = set_line(sign, ink, place.styles, place.x + place.points * LIST.bullet)
    yield from _entry(item, marker, (), place.points * LIST.indent, place, flow)


def _led_by_emoji(item: ListItem, styles: Styles) -> tuple[str, ListItem]:
    """Return the emoji that begins an entry and the entry without it: a bullet before it would be a second one."""
    own, rest = _own_text(item)
    if own is None or not own.content or not isinstance(own.content[0], Text):
        return "", item
    emoji, _, text = own.content[0].text.partition(" ")
    glyphs = set_text(emoji, styles.faces(Face.BODY))
    alone = len(glyphs) == 1 and styles.role(Face.BODY, glyphs[0].face) in _EMOJI
    if not (alone and (text or own.content[1:])):
        return "", item
    return emoji, replace(item, blocks=(replace(own, content=(Text(text), *own.content[1:])), *rest))


def _shows_ticks(block: BulletList | OrderedList | TaskList, place: TextArea) -> bool:
    """Return whether ticks are printed: those that are answers only for the lecturer."""
    return place.styles.options.for_teacher or not (isinstance(block, TaskList) and block.quiz)


def _tick_box(place: TextArea, *, checked: bool) -> TickBox:
    color = place.styles.color(ColorSlot.PRIMARY if checked else ColorSlot.MUTED)
    return TickBox(
        Length.of_points(place.x + place.points * LIST.box),
        Length.of_points(place.points * LIST.box_side),
        color,
        checked,
    )


def _entry(
    item: ListItem, marker: Line, marks: tuple[ItemMark, ...], indent: Points, place: TextArea, flow: BlockSetter
) -> Iterator[HandoutItem]:
    """Yield an entry: its first text with the marker before it, then what else it holds."""
    inner = replace(place.indented(indent), depth=place.depth + 1)
    own, rest = _own_text(item)
    lines = inner.lines(own.content) if own else (Line(),)
    first: HandoutItem = replace(
        inner.paragraph((in_one_line((marker, lines[0])), *lines[1:]), LIST.entry, LIST.entry),
        marks=marks,
        tag=StructureTag.LIST_ITEM,
        label=len(marker.fragments),
        keep_with_next=bool(rest) and not isinstance(rest[0], Paragraph),
    )
    held: list[HandoutItem] = []
    if own:
        behind = rest[0].span.line if rest else inf
        first, *held = with_blanks([first], inner.answers_from(0, behind))
        inner = inner.answers_from(rest[0].span.line) if rest else replace(inner, answers=())
    yield first
    yield from (_held(item) for item in (*held, *flow(rest, inner)))


def _held(item: HandoutItem) -> HandoutItem:
    """Return `item`, known to stand in one entry more."""
    return item if isinstance(item, Arrangement) else replace(item, within=item.within + 1)


def _own_text(item: ListItem) -> tuple[Paragraph | None, Blocks]:
    if item.blocks and isinstance(item.blocks[0], Paragraph):
        return item.blocks[0], item.blocks[1:]
    return None, item.blocks
