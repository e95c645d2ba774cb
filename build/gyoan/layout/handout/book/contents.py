"""The one table of contents of a book: its days, their sessions and the parts of these, with minutes and pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gyoan.layout.handout.book.cover import label_width, row_rule, set_day
from gyoan.layout.handout.book.leaves import Leaf, Volume, in_book, title_anchor
from gyoan.layout.handout.headings import section_anchors
from gyoan.layout.handout.looks import BOOK
from gyoan.layout.handout.styles import Styles
from gyoan.layout.wording import stated_duration
from gyoan.messages import words
from gyoan.model.colors import ColorSlot
from gyoan.model.handout import Bookmark, HandoutItem, PageMark, StructureTag, TextBlock
from gyoan.model.session import Section
from gyoan.model.typeset import Ink
from gyoan.model.units import Duration, Length, Points
from gyoan.typesetting.line_heights import LEADING
from gyoan.typesetting.setting import in_one_line, plain_run, right_line, set_line, set_lines

ANCHOR = "contents"


def set_book_contents(volume: Volume, styles: Styles) -> Iterator[HandoutItem]:
    """Return the table of contents of a book."""
    yield _title(styles)
    labels = label_width([leaf.label for leaf in volume.leaves], styles)
    day = ""
    for number, leaf in enumerate(volume.leaves, start=1):
        if volume.has_days and leaf.day != day:
            day = leaf.day
            yield set_day(day, styles)
        yield _session(leaf, number, labels, styles)
        yield from _sections(leaf, number, labels, styles)


def _title(styles: Styles) -> TextBlock:
    style = styles.heading(2)
    leading = style.ink.points * LEADING.row
    return TextBlock(
        (set_line(words.CONTENTS.within(styles.theme.language), style.ink, styles),),
        Length.of_points(leading),
        StructureTag.TITLE,
        space_after=BOOK.below_contents,
        keep_with_next=True,
        anchor=ANCHOR,
        bookmark=Bookmark(words.CONTENTS.within(styles.theme.language), 0),
    )


def _session(leaf: Leaf, number: int, labels: Points, styles: Styles) -> TextBlock:
    ink = styles.ink(styles.theme.page.body_points, bold=True)
    row = _row(leaf.session.plain_title, leaf.length, title_anchor(number), ink, labels, styles)
    label = set_line(leaf.label, replace(ink, color=styles.color(ColorSlot.MUTED)), styles)
    return replace(
        row,
        lines=(in_one_line((label, row.lines[0])), *row.lines[1:]),
        space_before=BOOK.above_row,
        keep_with_next=bool(leaf.session.sections),
        marks=(row_rule(styles), *row.marks),
    )


def _sections(leaf: Leaf, number: int, labels: Points, styles: Styles) -> Iterator[TextBlock]:
    """Yield a row for each part of a session."""
    anchors = section_anchors(leaf.session)
    minutes = {budget.line: budget.duration for budget in leaf.schedule.budgets}
    ink = styles.ink(styles.theme.page.body_points - 1, ColorSlot.MUTED)
    for section in leaf.session.sections:
        anchor = in_book(number, anchors[section.span.line])
        yield _row(section.plain_title, _minutes(section, minutes), anchor, ink, labels, styles)


def _minutes(section: Section, minutes: dict[int, Duration]) -> Duration:
    return section.duration or minutes.get(section.span.line, Duration(0))


def _row(title: str, length: Duration, anchor: str, ink: Ink, x: Points, styles: Styles) -> TextBlock:
    run = plain_run(title, ink, styles, f"#{anchor}")
    lines = set_lines([run], styles, x, styles.width - x - BOOK.page - BOOK.minutes)
    minutes = right_line(stated_duration(length, styles.theme.language), ink, styles, styles.width - BOOK.page)
    mark = PageMark(anchor, Length.of_points(styles.width), ink)
    leading = Length.of_points(ink.points * LEADING.entry)
    return TextBlock((in_one_line((lines[0], minutes)), *lines[1:]), leading, StructureTag.TOC_ITEM, marks=(mark,))
