"""The teacher's first page: what begins when, how long it takes, on which slides and which page, and what to say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from gyoan.layout.handout.composition import notes_without_space
from gyoan.layout.handout.front import when_text
from gyoan.layout.handout.looks import RUN_SHEET
from gyoan.layout.handout.marginalia import start_text
from gyoan.layout.handout.setting import runs
from gyoan.layout.handout.styles import Styles
from gyoan.layout.wording import duration_text, stated_duration
from gyoan.messages import words
from gyoan.model.colors import ColorSlot
from gyoan.model.handout import HandoutItem, PageTable, StructureTag, TableRow, TextBlock
from gyoan.model.message import Language, joined_messages
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.model.session import Remark, Section, Session, walk_sections
from gyoan.model.typeset import Ink
from gyoan.model.units import Duration, Length, Points
from gyoan.model.values import dataclass
from gyoan.typesetting.line_heights import LEADING
from gyoan.typesetting.setting import plain_run, right_line, set_line, set_lines


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where the sections of a session are shown, by the lines of their headings."""

    slides: Mapping[int, tuple[int, int]]
    """Their first and last slides."""
    pages: Mapping[int, int]
    """Their pages."""
    anchors: Mapping[int, str]
    """Their anchors."""

    @classmethod
    def of(
        cls, slides: Mapping[int, tuple[int, int]], anchors: Mapping[int, str], numbers: Mapping[str, int]
    ) -> Whereabouts:
        """Return where sections are whose anchors stand on pages of these `numbers`."""
        return cls(slides, {line: numbers[name] for line, name in anchors.items() if name in numbers}, anchors)


def set_run_sheet(session: Session, schedule: Schedule, found: Whereabouts, styles: Styles) -> tuple[HandoutItem, ...]:
    """Return the run sheet, with those of the lecturer's notes that have no place among the pages."""
    return (
        *_head(session, schedule, styles),
        _table(schedule, found, styles),
        _sum(schedule, styles),
        *_notes(session, notes_without_space(session, schedule, styles.options), found, styles),
    )


def _head(session: Session, schedule: Schedule, styles: Styles) -> Iterator[TextBlock]:
    body, language = styles.theme.page.body_points, styles.theme.language
    # Only the slot: what is planned stands below the table, as its sum.
    times = (stated_duration(schedule.length, language), when_text(session, schedule))
    place = " · ".join(part for part in (session.identity.path(language), *times) if part)
    yield _text(
        place,
        styles.ink(styles.small, ColorSlot.PRIMARY, bold=True),
        styles,
        StructureTag.PARAGRAPH,
        Points(0),
        RUN_SHEET.between,
    )
    title = styles.ink(body * RUN_SHEET.title, bold=True)
    yield _text(words.RUN_SHEET.within(language), title, styles, StructureTag.TITLE, Points(0), RUN_SHEET.between)
    yield _text(
        session.plain_title,
        styles.ink(body, ColorSlot.MUTED),
        styles,
        StructureTag.PARAGRAPH,
        Points(0),
        RUN_SHEET.below_head,
    )


def _text(text: str, ink: Ink, styles: Styles, tag: StructureTag, before: Points, after: Points) -> TextBlock:
    return TextBlock(
        set_lines([plain_run(text, ink, styles)], styles, Points(0), styles.width),
        Length.of_points(ink.points * LEADING.caption),
        tag,
        Length.of_points(before),
        Length.of_points(after),
        keep_with_next=True,
    )


def _table(schedule: Schedule, found: Whereabouts, styles: Styles) -> PageTable:
    ink = styles.ink(styles.small)
    muted = styles.ink(RUN_SHEET.head_size, ColorSlot.MUTED, bold=True)
    start = words.ELAPSED if schedule.start_clock is None else words.START
    names = [head.within(styles.theme.language) for head in (start, words.ORDER, words.TIME, words.SLIDE, words.PAGE)]
    head = _row(names, (muted, muted), "", 0, styles)
    rows = [row for budget in schedule.budgets for row in _rows(budget, 0, schedule, found, styles)]
    return PageTable(
        replace(head, fill=styles.color(ColorSlot.SURFACE)),
        tuple(rows),
        Length(0),
        Length.of_points(styles.width),
        Length.of_points(ink.points * LEADING.caption),
        RUN_SHEET.padding,
        styles.color(ColorSlot.LINE),
    )


def _rows(budget: TimeBudget, depth: int, schedule: Schedule, found: Whereabouts, styles: Styles) -> Iterator[TableRow]:
    """Yield the row of a section and those of its parts that have minutes of their own."""
    timed, language = bool(budget.duration.seconds), styles.theme.language
    if depth == 0 or timed:
        line = budget.line
        cells = (
            start_text(budget.start.seconds, schedule.start_clock) if timed else "",
            budget.title,
            duration_text(budget.duration, language) if timed else words.UNTIMED.within(language),
            range_of(found.slides[line]) if line in found.slides else "",
            str(found.pages[line]) if line in found.pages else "",
        )
        slot = ColorSlot.MUTED if depth or not timed else ColorSlot.TEXT
        ink = styles.ink(styles.small - depth * RUN_SHEET.smaller, slot)
        title = styles.ink(styles.small, bold=True) if not depth and timed else ink
        yield _row(cells, (ink, title), found.anchors.get(line, ""), depth, styles)
    for part in budget.parts:
        yield from _rows(part, depth + 1, schedule, found, styles)


def range_of(numbers: tuple[int, int]) -> str:
    """Return the numbers of a stretch of slides: `5–9`, `5` for one."""
    first, last = numbers
    return f"{first}" if first == last else f"{first}–{last}"


def _row(texts: Sequence[str], inks: tuple[Ink, Ink], anchor: str, depth: int, styles: Styles) -> TableRow:
    """Return a row; the second ink is that of its title."""
    ink, title = inks
    start, name, minutes, slides, page = texts
    right = styles.width - RUN_SHEET.side
    before_page = right - RUN_SHEET.page
    before_slides = before_page - RUN_SHEET.slides
    x = RUN_SHEET.side + RUN_SHEET.start + depth * RUN_SHEET.indent
    width = before_slides - RUN_SHEET.minutes - x
    run = plain_run(name, title, styles, f"#{anchor}" if anchor else "")
    return TableRow(
        (
            (set_line(start, ink, styles, RUN_SHEET.side),),
            set_lines([run], styles, x, width),
            (right_line(minutes, ink, styles, before_slides),),
            (right_line(slides, ink, styles, before_page),),
            (right_line(page, ink, styles, right),),
        )
    )


def _sum(schedule: Schedule, styles: Styles) -> TextBlock:
    """Return what the session has, what is planned, and what is left."""
    parts = [words.PLANNED(duration=schedule.planned.told)]
    if schedule.slot is not None:
        left = schedule.slot.seconds - schedule.planned.seconds
        rest = Duration(abs(left)).told
        parts.insert(0, words.SLOT(duration=schedule.slot.told))
        parts.append(
            words.SPARE(duration=rest) if left > 0 else words.OVER(duration=rest) if left < 0 else words.EXACT()
        )
    block = _text(
        joined_messages(parts, " · ").within(styles.theme.language),
        styles.ink(styles.small, bold=True),
        styles,
        StructureTag.PARAGRAPH,
        RUN_SHEET.above_sum,
        RUN_SHEET.below_sum,
    )
    return replace(block, keep_with_next=False)


def _notes(session: Session, remarks: Sequence[Remark], found: Whereabouts, styles: Styles) -> Iterator[HandoutItem]:
    """Yield the notes, each group below the title of its section."""
    if not remarks:
        return
    body, language = styles.theme.page.body_points, styles.theme.language
    yield _text(
        words.NOTE.within(language),
        styles.ink(body * RUN_SHEET.title_of_notes, bold=True),
        styles,
        StructureTag.HEADING_2,
        RUN_SHEET.above_notes,
        RUN_SHEET.below_notes,
    )
    ink = styles.ink(styles.small)
    sections = list(walk_sections(session.sections))
    title = None
    for remark in remarks:
        around = next((section for section in reversed(sections) if section.span.line <= remark.span.line), None)
        named = _name(around, found, language) if around else words.BEFORE_STARTING.within(language)
        if named != title:
            title = named
            yield _text(
                named,
                styles.ink(styles.small, ColorSlot.PRIMARY, bold=True),
                styles,
                StructureTag.PARAGRAPH,
                RUN_SHEET.above_section,
                RUN_SHEET.below_section,
            )
        lines = set_lines(runs(remark.content, ink, styles), styles, RUN_SHEET.indent, styles.width - RUN_SHEET.indent)
        yield TextBlock(lines, Length.of_points(ink.points * LEADING.row), space_after=RUN_SHEET.below_note)


def _name(section: Section, found: Whereabouts, language: Language) -> str:
    page = found.pages.get(section.span.line)
    title = section.plain_title
    return words.TITLE_ON_PAGE.within(language, title=title, page=page) if page else title
