"""Planned against spoken time as a table, in the terminal and as plain text where it is piped."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.table import Table
from rich.text import Text

from gyoan.agenda.printing import EXACT, GAP, OVER, QUIET, UNDER, Printer
from gyoan.model.units import Duration
from gyoan.rehearsal.comparing import Comparison, SectionTime
from gyoan.rehearsal.proposal import is_kept

CELLS = 12
"""A bar of what was planned is as many characters long."""
NOTICEABLE = 0.1
"""A section that is off its plan by less than this share of it is as planned."""


def show(comparison: Comparison) -> None:
    """Print the rehearsal beside its plan, section by section, with the total and what it means for the slot."""
    printer = Printer()
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, GAP - 1, 0, 0), header_style=QUIET)
    for head in ("구간", "슬라이드", "계획", "연습", "차이", ""):
        table.add_column(head, justify="left" if head in ("구간", "") else "right", no_wrap=True)
    for cells, style in _rows(comparison):
        table.add_row(*cells, style=style)
    table.add_section()
    table.add_row(*_total(comparison), style="bold")
    printer.print(table)
    for remark in _remarks(comparison):
        printer.print(Text(remark, QUIET))


Row = tuple[tuple[str | Text, ...], str | None]


def _rows(comparison: Comparison) -> Iterator[Row]:
    if comparison.opening:
        yield ("(제목·순서)", "", "–", _clock(comparison.opening), "", ""), QUIET
    for section in comparison.sections:
        yield from _section_rows(section, 0)
    if comparison.strange:
        yield ("(원본에 없는 슬라이드)", "", "–", _clock(comparison.strange), "", ""), QUIET


def _section_rows(section: SectionTime, depth: int) -> Iterator[Row]:
    planned = section.budget.duration.seconds * 1000
    if depth and not (planned and section.slides):
        # Without slides of its own, a part has no time of its own either.
        return
    title = "  " * depth + section.budget.title
    slides = str(section.slides)
    if not planned:
        spoken = _clock(section.milliseconds) if section.milliseconds else "–"
        yield (title, slides, "시간 외", spoken, "", ""), QUIET
        return
    spoken = _clock(section.milliseconds) if section.slides > section.unvisited else "–"
    mark = "" if section.complete else "?"
    off = section.milliseconds - planned if section.complete else None
    yield (title, slides, _clock(planned), spoken + mark, _signed(off, planned), _bar(section, planned)), None
    for part in section.parts:
        yield from _section_rows(part, depth + 1)


def _total(comparison: Comparison) -> tuple[str | Text, ...]:
    planned = comparison.schedule.planned.seconds * 1000
    off = comparison.spoken - planned if comparison.complete else None
    slides = str(sum(section.slides for section in comparison.sections))
    spoken = _clock(comparison.spoken) + ("" if comparison.complete else "?")
    return ("합계", slides, _clock(planned), spoken, _signed(off, planned), "")


def _remarks(comparison: Comparison) -> Iterator[str]:
    slot = comparison.schedule.slot
    if not comparison.complete:
        yield "? 기록이 없는 슬라이드가 있어 그 구간의 시간이 다 들어 있지 않습니다"
    elif slot and comparison.spoken > slot.seconds * 1000:
        yield f"연습대로라면 배정 시간({slot.told.korean})보다 {_words(comparison.spoken - slot.seconds * 1000)} 깁니다"
    elif slot:
        left = _words(slot.seconds * 1000 - comparison.spoken)
        yield f"연습대로라면 배정 시간({slot.told.korean})에서 {left} 남습니다"
    kept = [section.budget.title for section in comparison.sections if section.complete and is_kept(section)]
    if kept:
        yield f"학생 활동 구간은 연습이 짧아도 계획을 그대로 둡니다: {', '.join(kept)}"


def _words(milliseconds: int) -> str:
    return Duration(round(milliseconds / 1000)).told.korean


def _clock(milliseconds: int) -> str:
    return Duration(round(milliseconds / 1000)).clock


def _signed(off: int | None, planned: int) -> Text:
    if off is None:
        return Text("–", QUIET)
    seconds = round(abs(off) / 1000)
    style = EXACT if abs(off) <= planned * NOTICEABLE else OVER if off > 0 else UNDER
    return Text(("+" if off > 0 else "−") + Duration(seconds).clock if seconds else "맞음", style)


def _bar(section: SectionTime, planned: int) -> Text:
    """Return what was spoken against what was planned, up to twice as much."""
    if not section.complete:
        return Text("")
    spoken = min(section.milliseconds, 2 * planned)
    filled = round(min(spoken, planned) * CELLS / planned)
    over = round(max(spoken - planned, 0) * CELLS / planned)
    return Text.assemble("█" * filled, ("·" * (CELLS - filled), UNDER), ("│", QUIET), ("▓" * over, OVER))
