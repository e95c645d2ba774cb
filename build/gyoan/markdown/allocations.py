"""The list or table of a section called 시간 배분 or 수업 흐름 → the names and minutes of its entries.

An entry that is the whole (`계`, `합계`, `총 시간`) is what the others make up, and gives no section its minutes. So is
the sum of some of them (`소계`). A cell that belongs to several rows has its minutes once, and the head of a column may
say what its numbers are: `시간(분)`. Where there are only times of day (`13:00~13:20`), these say how long the entries
are if half of them name sections: else they are the timetable of a day.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from gyoan.lexicon import times
from gyoan.markdown.durations import find_bracketed, find_clock, is_clock, parse_duration
from gyoan.markdown.leading_times import without_leading_time
from gyoan.model.blocks import BulletList, ListItem, OrderedList, Paragraph, Table, TableCell
from gyoan.model.expressions import expression
from gyoan.model.inline import plain_text
from gyoan.model.units import Duration
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from gyoan.model.clock import ClockRange
    from gyoan.model.diagnostic import SourceSpan
    from gyoan.model.session import Section, Session

_TITLE = expression(times.ALLOCATION)
_NAME = expression(r"\W*(?P<name>.*?)\s*(?:[(（:：|].*)?")
_SPAN = expression(times.FROM_TO)
_WHOLE = expression(rf"\W*(?:{times.WHOLE})\W*", re.IGNORECASE)
_PART_SUM = expression(rf"\W*(?:{times.PART_SUM})\W*", re.IGNORECASE)
_BESIDE_NAMES = " \t:：|·-–—()（）[]"
_LONGEST_NAME = 200
"""So many characters of an entry are looked at."""
_IN_MINUTES = expression(times.IN_MINUTES, re.IGNORECASE)
_NUMBER = expression(r"\s*\d{1,3}\s*")
_LETTER = expression(r"[^\W\d_]")
_DASH = expression(r"\s+[—–-]\s")
_COLON = expression("[:：]")
_MOST_COLONS = 20
"""So many colons of a title are tried as the end of the name that an allocation has."""
_NUMBERING = expression(r"^(?:[^\w]|\d+[.)])+\s*")
_BRACKETS = expression(r"[(（\[].*?[)）\]]")
_Named = tuple[str, Duration]


@dataclass(frozen=True, slots=True)
class Allocation:
    """An entry with its minutes."""

    name: str
    """What it names: a section, or all of the session."""
    duration: Duration
    """How long it is."""
    span: SourceSpan
    """Where its list or table stands."""


def entry_names(section: Section) -> list[str]:
    """Return what entries may call `section`: its title, what a colon or a dash ends of it."""
    title = bare_name(section.plain_title)
    ended = [title[: colon.start()].rstrip() for colon in islice(_COLON.finditer(title), _MOST_COLONS)]
    return [title, *ended, before_dash(title)]


def bare_name(name: str) -> str:
    """Return `name` without a time of day and numbering in front of it."""
    return _NUMBERING.sub("", without_leading_time(name))


def before_dash(name: str) -> str:
    """Return what a name says before the dash that explains it: `도입 — 왜 배우는가`."""
    return _DASH.split(name, maxsplit=1)[0].rstrip()


def is_allocation(section: Section) -> bool:
    """Return whether the entries of `section` give other sections their minutes."""
    return bool(_TITLE.search(section.plain_title))


def parted_allocations(session: Session) -> tuple[list[Allocation], list[Allocation]]:
    """Return the entries that give minutes to sections of `session`, and those that state the whole."""
    entries = [each for each in _allocations(session) if not _PART_SUM.fullmatch(each.name)]
    wholes = [each for each in entries if _WHOLE.fullmatch(each.name)]
    return [each for each in entries if each not in wholes], wholes


def _allocations(session: Session) -> Iterator[Allocation]:
    names = {name for section in session.sections for name in entry_names(section)}
    for section in filter(is_allocation, session.sections):
        for block in section.blocks:
            if isinstance(block, Table):
                found = _of_table(block, names)
            elif isinstance(block, BulletList | OrderedList):
                found = _of_list(block, names)
            else:
                continue
            yield from (Allocation(name, duration, block.span) for name, duration in found)


def _of_table(table: Table, names: Set[str]) -> list[_Named]:
    units = [times.MINUTE if _IN_MINUTES.fullmatch(plain_text(cell.content)) else "" for cell in table.header]
    rows = [tuple(map(_in_words, row, units)) for row in table.rows]
    found = _from_minute_to_minute(rows) or list(filter(None, map(_of_cells, rows)))
    return found or _by_clock(filter(None, map(_of_row, rows)), names)


def _in_words(cell: TableCell, unit: str) -> str:
    """Return what `cell` says in its first row, a bare number with the `unit` that the head of its column states."""
    text = "" if cell.above else plain_text(cell.content)
    return text + unit if _NUMBER.fullmatch(text) else text


def _of_list(entries: BulletList | OrderedList, names: Set[str]) -> list[_Named]:
    texts = list(map(_first_words, entries.items))
    parts = [(span[0], text[: span.start()] + text[span.end() :]) for text in texts if (span := _SPAN.search(text))]
    found = _from_minute_to_minute(parts) or list(filter(None, map(_of_item, texts)))
    return found or _by_clock(((without_leading_time(text), find_clock(text)) for text in texts), names)


def _from_minute_to_minute(rows: Sequence[tuple[str, ...]]) -> list[_Named]:
    """Return the names and minutes of rows that each begin at the minute at which the one before ends (`5~15분`)."""
    found: list[_Named] = []
    reached = None
    for row in rows:
        span = next(filter(None, map(_SPAN.fullmatch, row)), None)
        start, end = (int(span["start"]), int(span["end"])) if span else (0, 0)
        if span is None or start >= end or start != (start if reached is None else reached):
            return []
        name = next((cell.strip(_BESIDE_NAMES) for cell in row if cell != span[0] and _LETTER.search(cell)), "")
        found.append((name, Duration.of_minutes(end - start)))
        reached = end
    return found if len(found) > 1 else []


def _of_row(cells: tuple[str, ...]) -> tuple[str, ClockRange] | None:
    """Return the first cell of words that is no time of day, and the time of day that another cell is."""
    clock = next((find_clock(cell) for cell in cells if is_clock(cell)), None)
    name = next((cell.strip() for cell in cells if _LETTER.search(cell)), "")
    return (name, clock) if clock and name else None


def _by_clock(entries: Iterable[tuple[str, ClockRange | None]], names: Set[str]) -> list[_Named]:
    """Return names and minutes of entries with a time of day each, if half are among the `names` of sections."""
    found = [(name, Duration.of_minutes(clock.minutes)) for name, clock in entries if clock]
    known = [name for name, _ in found if {bare_name(name), before_dash(bare_name(name))} & names]
    return found if len(known) > 1 and len(known) * 2 >= len(found) else []


def _first_words(item: ListItem) -> str:
    return plain_text(item.blocks[0].content) if item.blocks and isinstance(item.blocks[0], Paragraph) else ""


def _of_item(text: str) -> _Named | None:
    duration = find_bracketed(text) or next(filter(None, map(parse_duration, re.split(r"[:：]", text))), None)
    name = _NAME.fullmatch(text[:_LONGEST_NAME])
    return (name["name"].strip(), duration) if duration and name and name["name"] else None


def _of_cells(cells: tuple[str, ...]) -> _Named | None:
    """Return what the first cell of words that is no time names, and the minutes that a cell states."""
    duration = next(filter(None, (parse_duration(cell) or find_bracketed(cell) for cell in cells)), None)
    names = (cell for cell in cells if not parse_duration(cell) and not find_clock(cell))
    bare = (_BRACKETS.sub("", name).strip() if find_bracketed(name) else name.strip() for name in names)
    name = next((name for name in bare if _LETTER.search(name)), "")
    return (name, duration) if duration and name else None
