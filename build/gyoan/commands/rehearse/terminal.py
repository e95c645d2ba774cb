"""Planned against spoken time as a table, in the terminal and as plain text where it is piped.

No figure is cut off: where there is little room bars are left out, and titles go on in the next line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from gyoan.commands.rehearse.comparing import Comparison, SectionTime
from gyoan.commands.rehearse.proposal import is_kept
from gyoan.messages import rehearsal as told
from gyoan.model.message import Language, Message, translated
from gyoan.model.units import Duration
from gyoan.terminal.visible_console import EXACT, GAP, OVER, QUIET, UNDER, Printer

CELLS = 12
"""A bar of what was planned is as many characters long."""
NARROWEST_TITLE = 24
"""Titles that are longer have at least so many columns beside bars."""
NOTICEABLE = 0.1
"""A section that is off its plan by less than this share of it is as planned."""


def show_rehearsal(comparison: Comparison, language: Language) -> None:
    """Print the rehearsal beside its plan, section by section, with the total and what it means for the slot."""
    printer = Printer()
    rows = [([_shown(cell, language) for cell in cells], style) for cells, style in _rows(comparison)]
    total = [_shown(cell, language) for cell in _total(comparison)]
    heads = [head.within(language) for head in _HEADS]
    columns = len(heads) + _has_room_for_bars([heads, total, *(cells for cells, _ in rows)], printer.width)
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, GAP - 1, 0, 0), header_style=QUIET)
    table.add_column(heads[0], overflow="fold")
    for head in heads[1:]:
        table.add_column(head, justify="right", no_wrap=True)
    for cells, style in rows:
        table.add_row(*cells[:columns], style=style)
    table.add_section()
    table.add_row(*total[:columns], style="bold")
    printer.print(table)
    for remark in _remarks(comparison):
        printer.print(Text(remark.within(language), QUIET))


_HEADS = (told.SECTION, told.SLIDES, told.PLANNED, told.REHEARSED, told.DIFFERENCE)


def _has_room_for_bars(rows: Sequence[Sequence[str | Text]], width: int) -> bool:
    """Return whether bars leave enough of a line of `width` characters for titles, beside all figures."""
    titles, *figures = (max(cell_len(str(row[column])) for row in rows) for column in range(len(_HEADS)))
    return width - sum(figures) - (2 * CELLS + 1) - GAP * len(_HEADS) >= min(titles, NARROWEST_TITLE)


ComparedRow = tuple[tuple[str | Text | Message, ...], str | None]


def _rows(comparison: Comparison) -> Iterator[ComparedRow]:
    if comparison.opening:
        yield (told.OPENING(), "", "–", _clock(comparison.opening), "", ""), QUIET
    for section in comparison.sections:
        yield from _section_rows(section, 0)
    if comparison.strange:
        yield (told.STRANGE(), "", "–", _clock(comparison.strange), "", ""), QUIET


def _section_rows(section: SectionTime, depth: int) -> Iterator[ComparedRow]:
    planned = section.budget.duration.seconds * 1000
    if depth and not (planned and section.slides):
        # Without slides of its own, a part has no time of its own either.
        return
    title = "  " * depth + section.budget.title
    slides = str(section.slides)
    if not planned:
        spoken = _clock(section.milliseconds) if section.milliseconds else "–"
        yield (title, slides, told.UNTIMED(), spoken, "", ""), QUIET
        return
    spoken = _clock(section.milliseconds) if section.slides > section.unvisited else "–"
    mark = "" if section.complete else "?"
    off = section.milliseconds - planned if section.complete else None
    yield (title, slides, _clock(planned), spoken + mark, _signed(off, planned), _bar(section, planned)), None
    for part in section.parts:
        yield from _section_rows(part, depth + 1)


def _total(comparison: Comparison) -> tuple[str | Text | Message, ...]:
    planned = comparison.schedule.planned.seconds * 1000
    off = comparison.spoken - planned if comparison.complete else None
    slides = str(sum(section.slides for section in comparison.sections))
    spoken = _clock(comparison.spoken) + ("" if comparison.complete else "?")
    return (told.TOTAL(), slides, _clock(planned), spoken, _signed(off, planned), "")


def _shown(cell: str | Text | Message, language: Language) -> str | Text:
    return translated(cell, language) if isinstance(cell, str) else cell


def _remarks(comparison: Comparison) -> Iterator[Message]:
    slot = comparison.schedule.slot
    if not comparison.complete:
        yield told.INCOMPLETE()
    elif slot:
        left = slot.seconds - round(comparison.spoken / 1000)
        said = {"slot": slot.told, "time": Duration(abs(left)).told}
        if left:
            yield told.OVER_SLOT(**said) if left < 0 else told.UNDER_SLOT(**said)
        else:
            yield told.IN_SLOT(slot=slot.told)
    kept = [section.budget.title for section in comparison.sections if section.complete and is_kept(section)]
    if kept:
        yield told.KEPT(names=", ".join(kept))


def _clock(milliseconds: int) -> str:
    return Duration(round(milliseconds / 1000)).clock


def _signed(off: int | None, planned: int) -> Text:
    if off is None:
        return Text("–", QUIET)
    seconds = round(abs(off) / 1000)
    style = EXACT if abs(off) <= planned * NOTICEABLE else OVER if off > 0 else UNDER
    return Text(("+" if off > 0 else "−") + Duration(seconds).clock if seconds else "±0", style)


def _bar(section: SectionTime, planned: int) -> Text:
    """Return what was spoken against what was planned, up to twice as much."""
    if not section.complete:
        return Text("")
    spoken = min(section.milliseconds, 2 * planned)
    filled = round(min(spoken, planned) * CELLS / planned)
    over = round(max(spoken - planned, 0) * CELLS / planned)
    return Text.assemble("█" * filled, ("·" * (CELLS - filled), UNDER), ("│", QUIET), ("▓" * over, OVER))
