"""The first page of a book: course, part of the course, who gives it, its sessions with their minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from gyoan.layout.handout.book.leaves import Leaf, Volume, title_anchor, total, total_plan
from gyoan.layout.handout.front import ruled_title, set_logo
from gyoan.layout.handout.looks import BOOK
from gyoan.layout.handout.styles import Styles
from gyoan.layout.wording import stated_duration, told_length
from gyoan.messages import words
from gyoan.model.colors import ColorSlot
from gyoan.model.handout import Bar, HandoutItem, StructureTag, TextBlock
from gyoan.model.typeset import Ink, Line
from gyoan.model.units import Box, Length, Points
from gyoan.typesetting import advance
from gyoan.typesetting.line_heights import LEADING
from gyoan.typesetting.setting import in_one_line, plain_run, right_line, set_line, set_lines


def set_cover(volume: Volume, styles: Styles) -> Iterator[HandoutItem]:
    """Return what stands on a book's first page: its sessions, or only its days where they are too many for it."""
    logo = set_logo(volume.cover, styles)
    taken = sum((one.height + one.space_after for one in logo), Length(0)).points
    above = max(BOOK.above * styles.height - taken, Points(0))
    top = (_space(above), *_titles(volume, styles), _space(BOOK.below * styles.height))
    cover = (*top, *_sessions(volume, styles))
    yield from logo
    too_high = volume.has_days and taken + _height(cover) > styles.height
    yield from (*top, *_days(volume, styles)) if too_high else cover


def _height(blocks: Sequence[TextBlock]) -> Points:
    """Return the height of `blocks` one below the other, in points."""
    spaces = sum((max(above.space_after, below.space_before).points for above, below in pairwise(blocks)), Points(0))
    return sum((block.leading.points * len(block.lines) for block in blocks), spaces)


def _space(height: Points) -> TextBlock:
    return TextBlock((Line(),), Length.of_points(height))


def _titles(volume: Volume, styles: Styles) -> Iterator[TextBlock]:
    body, language = styles.theme.page.body_points, styles.theme.language
    title = volume.place or volume.title
    edition = words.TEACHERS.within(language) if styles.options.for_teacher else ""
    above = " · ".join(part for part in (volume.course if volume.place else "", edition) if part)
    yield _text(above, styles.ink(body * BOOK.beside_title, ColorSlot.PRIMARY, bold=True), styles, BOOK.above_title)
    ink = styles.ink(body * BOOK.title, bold=True)
    ruled = ruled_title([plain_run(title, ink, styles)], ink, BOOK.above_rule, BOOK.rule, styles)
    yield replace(ruled, space_after=BOOK.below_title)
    cover = volume.cover
    if cover.subtitle:
        yield _text(cover.subtitle, styles.ink(body * BOOK.beside_title), styles, BOOK.below_subtitle)
    if cover.credits:
        yield _text(cover.credits, styles.ink(body), styles, BOOK.below_credits)
    length, planned = total(volume.leaves), total_plan(volume.leaves)
    parts = (
        words.SESSIONS.within(language, count=len(volume.leaves)),
        told_length(length, planned, language, with_plan=styles.options.for_teacher),
    )
    yield _text(" · ".join(part for part in parts if part), styles.ink(body, ColorSlot.MUTED), styles, Points(0))


def _text(text: str, ink: Ink, styles: Styles, after: Points) -> TextBlock:
    lines = set_lines([plain_run(text, ink, styles)], styles, Points(0), styles.width)
    return TextBlock(lines, Length.of_points(ink.points * BOOK.leading), space_after=Length.of_points(after))


def _sessions(volume: Volume, styles: Styles) -> Iterator[TextBlock]:
    labels = label_width([leaf.label for leaf in volume.leaves], styles)
    day = ""
    for number, leaf in enumerate(volume.leaves, start=1):
        if volume.has_days and leaf.day != day:
            day = leaf.day
            yield set_day(day, styles)
        yield _row(leaf.label, leaf.session.plain_title, [leaf], f"#{title_anchor(number)}", labels, styles)


def _days(volume: Volume, styles: Styles) -> Iterator[TextBlock]:
    number = 1
    for day, group in groupby(volume.leaves, key=lambda leaf: leaf.day):
        leaves = list(group)
        label = words.DAY_OF_SESSIONS.within(styles.theme.language, day=day, count=len(leaves))
        yield _row("", label, leaves, f"#{title_anchor(number)}", Points(0), styles)
        number += len(leaves)


def set_day(day: str, styles: Styles) -> TextBlock:
    """Return the heading of a day's sessions, where there are several days."""
    ink = styles.ink(styles.theme.page.body_points * BOOK.day, ColorSlot.PRIMARY, bold=True)
    line = set_line(day, ink, styles)
    leading, tag = Length.of_points(ink.points * LEADING.row), StructureTag.HEADING_2
    return TextBlock((line,), leading, tag, BOOK.above_day, BOOK.below_day, keep_with_next=True)


def label_width(labels: list[str], styles: Styles) -> Points:
    """Return the width of the column of `labels`; 0 where all are empty."""
    ink = styles.ink(styles.theme.page.body_points)
    widest = max(advance(label, styles.faces(ink.face), ink.points) for label in labels)
    return widest + BOOK.label_gap if widest else Points(0)


def _row(label: str, title: str, leaves: list[Leaf], link: str, labels: Points, styles: Styles) -> TextBlock:
    ink = styles.ink(styles.theme.page.body_points)
    muted = styles.ink(ink.points, ColorSlot.MUTED)
    lines = set_lines([plain_run(title, ink, styles, link)], styles, labels, styles.width - labels - BOOK.cover_minutes)
    minutes = right_line(stated_duration(total(leaves), styles.theme.language), muted, styles, styles.width)
    first = in_one_line((set_line(label, muted, styles), lines[0], minutes))
    leading = Length.of_points(ink.points * LEADING.row)
    tag, marks = StructureTag.PARAGRAPH, (row_rule(styles),)
    return TextBlock((first, *lines[1:]), leading, tag, BOOK.row, BOOK.row, marks=marks)


def row_rule(styles: Styles) -> Bar:
    """Return the rule above a session."""
    return Bar(Box.of_points(0, -BOOK.row_rule_rise, styles.width, BOOK.row_rule), styles.color(ColorSlot.LINE))
