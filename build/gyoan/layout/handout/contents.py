"""The table of a session's parts: minutes, start and page of each; in a long or parted handout their parts too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from gyoan.layout.handout.looks import CONTENTS
from gyoan.layout.handout.styles import Styles
from gyoan.layout.wording import duration_text
from gyoan.messages import words
from gyoan.model.clock import time_of_day
from gyoan.model.colors import ColorSlot
from gyoan.model.handout import Bar, HandoutItem, ItemMark, PageMark, StructureTag, TextBlock
from gyoan.model.message import Language
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.model.session import Section, Session
from gyoan.model.typeset import Ink, Line
from gyoan.model.units import MINUTES, Box, Length, Points
from gyoan.model.values import dataclass
from gyoan.typesetting import advance
from gyoan.typesetting.line_heights import LEADING
from gyoan.typesetting.setting import in_one_line, plain_run, right_line, set_line, set_lines


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns end, in points."""

    styles: Styles
    timed: bool
    """Whether any part has minutes."""
    widest: Points
    """Width of the longest minutes."""

    @property
    def page(self) -> Points:
        """Right edge of the page numbers."""
        return self.styles.width

    @property
    def minutes(self) -> Points:
        """Right edge of the minutes."""
        return self.page - CONTENTS.page

    @property
    def bar(self) -> Points:
        """Left edge of the bars that show the minutes."""
        return self.minutes - self.widest - CONTENTS.before_minutes - CONTENTS.bar

    @property
    def start(self) -> Points:
        """Right edge of the start times."""
        return self.bar - CONTENTS.before_bar

    @property
    def title(self) -> Points:
        """Right edge of the titles of parts."""
        return self.start - CONTENTS.start if self.timed else self.page - CONTENTS.page

    @property
    def sub_title(self) -> Points:
        """Right edge of the titles of their parts, which have neither start nor bar."""
        return self.minutes - self.widest - CONTENTS.before_minutes if self.timed else self.title


def set_contents(
    session: Session, schedule: Schedule, anchors: Mapping[int, str], styles: Styles
) -> Iterator[HandoutItem]:
    """Return the table of the session's parts; nothing where it has less than two."""
    if len(session.sections) < 2:
        return
    columns = _Columns(styles, timed=schedule.planned.seconds > 0, widest=_widest_minutes(session, schedule, styles))
    rows = [_head(schedule, columns)]
    for section, budget in zip_longest(session.sections, schedule.budgets[: len(session.sections)]):
        rows.append(_part(section, budget, schedule, anchors, columns))
        finer = (_sub_part(part, anchors, columns) for part in section.sections)
        rows += (replace(row, only_when_long=not session.parted) for row in finer)
    rows[-1] = replace(rows[-1], space_after=CONTENTS.below)
    yield from rows


def _widest_minutes(session: Session, schedule: Schedule, styles: Styles) -> Points:
    durations = [budget.duration for budget in schedule.budgets]
    durations += (part.duration for section in session.sections for part in section.sections if part.duration)
    ink = styles.ink(styles.theme.page.body_points, bold=True)
    faces, language = styles.faces(ink.face), styles.theme.language
    texts = [words.UNTIMED.within(language), *(duration_text(duration, language) for duration in durations)]
    return max(advance(text, faces, ink.points) for text in texts)


def _head(schedule: Schedule, columns: _Columns) -> TextBlock:
    styles, language = columns.styles, columns.styles.theme.language
    ink = styles.ink(CONTENTS.head_size, ColorSlot.MUTED, bold=True)
    cells = [set_line(words.CONTENTS.within(language), ink, styles)]
    if columns.timed:
        start = words.ELAPSED if schedule.start_clock is None else words.START
        cells += (
            right_line(start.within(language), ink, styles, columns.start),
            right_line(words.TIME.within(language), ink, styles, columns.minutes),
        )
    cells.append(right_line(words.PAGE.within(language), ink, styles, columns.page))
    leading, above = CONTENTS.head_leading, CONTENTS.above_head
    return TextBlock((in_one_line(cells),), leading, space_before=above, keep_with_next=True)


def _part(
    section: Section, budget: TimeBudget | None, schedule: Schedule, anchors: Mapping[int, str], columns: _Columns
) -> TextBlock:
    """Return the row of a part of the session."""
    styles, anchor = columns.styles, anchors[section.span.line]
    ink = styles.ink(styles.theme.page.body_points - CONTENTS.smaller)
    lines = _title(section, ink, (Points(0), columns.title), anchor, styles)
    marks: list[ItemMark] = [_rule(columns), PageMark(anchor, Length.of_points(columns.page), ink)]
    if columns.timed and budget is not None:
        lines = (in_one_line((lines[0], *_times(budget, schedule, ink, columns))), *lines[1:])
        marks += _bar(budget, schedule, ink, columns)
    space = Length.of_points(CONTENTS.row)
    leading = Length.of_points(ink.points * LEADING.row)
    return TextBlock(lines, leading, StructureTag.TOC_ITEM, space, space, marks=tuple(marks))


def _title(section: Section, ink: Ink, edges: tuple[Points, Points], anchor: str, styles: Styles) -> tuple[Line, ...]:
    left, right = edges
    return set_lines([plain_run(section.plain_title, ink, styles, f"#{anchor}")], styles, left, right - left)


def _times(budget: TimeBudget, schedule: Schedule, ink: Ink, columns: _Columns) -> Iterator[Line]:
    styles = columns.styles
    muted = replace(ink, color=styles.color(ColorSlot.MUTED))
    if not budget.duration.seconds:
        yield right_line(words.UNTIMED.within(styles.theme.language), muted, styles, columns.minutes)
        return
    yield right_line(_start_text(budget, schedule, styles.theme.language), muted, styles, columns.start)
    yield right_line(
        duration_text(budget.duration, styles.theme.language),
        styles.ink(ink.points, bold=True),
        styles,
        columns.minutes,
    )


def _start_text(budget: TimeBudget, schedule: Schedule, language: Language) -> str:
    if schedule.start_clock is None:
        return MINUTES.within(language, count=budget.start.seconds // 60)
    return time_of_day(schedule.start_clock + budget.start.seconds // 60)


def _rule(columns: _Columns) -> Bar:
    color = columns.styles.color(ColorSlot.LINE)
    return Bar(Box.of_points(0, -CONTENTS.row / 2, columns.page, CONTENTS.rule), color)


def _bar(budget: TimeBudget, schedule: Schedule, ink: Ink, columns: _Columns) -> Sequence[Bar]:
    """Return a bar that shows when the part takes place and how long it lasts."""
    if not budget.duration.seconds:
        return ()
    scale = CONTENTS.bar / schedule.planned.seconds
    box = Box.of_points(
        columns.bar + budget.start.seconds * scale,
        (ink.points * LEADING.row - CONTENTS.bar_height) / 2,
        budget.duration.seconds * scale,
        CONTENTS.bar_height,
    )
    return (Bar(box, columns.styles.color(ColorSlot.PRIMARY), Length.of_points(CONTENTS.bar_height / 2)),)


def _sub_part(section: Section, anchors: Mapping[int, str], columns: _Columns) -> TextBlock:
    """Return the row of a part of a part."""
    styles, anchor = columns.styles, anchors[section.span.line]
    ink = styles.ink(styles.theme.page.body_points - CONTENTS.finer, ColorSlot.MUTED)
    lines = _title(section, ink, (CONTENTS.indent, columns.sub_title), anchor, styles)
    if section.duration:
        minutes = right_line(duration_text(section.duration, styles.theme.language), ink, styles, columns.minutes)
        lines = (in_one_line((lines[0], minutes)), *lines[1:])
    mark = PageMark(anchor, Length.of_points(columns.page), ink)
    return TextBlock(
        lines, Length.of_points(ink.points * LEADING.entry), StructureTag.TOC_ITEM, marks=(mark,), only_when_long=True
    )
