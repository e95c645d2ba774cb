"""Where the parts of a page stand, to the point: columns, margins, spaces around lines, and who gets a narrow place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import inf

import pytest

from gyoan.layout.handout import HandoutOptions
from gyoan.layout.handout.addresses import set_addresses
from gyoan.layout.handout.contents import set_contents
from gyoan.layout.handout.front import running_foot, running_head, set_title, time_text
from gyoan.layout.handout.headings import section_anchors, set_heading
from gyoan.layout.handout.marginalia import marginalia_of, slide_numbers, with_margins
from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.run_sheet import Whereabouts, set_run_sheet
from gyoan.layout.handout.styles import Styles
from gyoan.markdown import read_session
from gyoan.model.cover import Cover
from gyoan.model.deck import Slide, SlideKind
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.handout import (
    Bar,
    Columns,
    Edition,
    HandoutItem,
    Image,
    MarginNote,
    PageMark,
    PageTable,
    StructureTag,
    TextBlock,
)
from gyoan.model.picture import Picture
from gyoan.model.schedule import Schedule
from gyoan.model.session import Remark, RemarkKind, Session
from gyoan.model.theme import Theme
from gyoan.model.typeset import BASE_LINE, Line
from gyoan.model.units import Duration, Points
from gyoan.schedule import plan
from gyoan.typesetting.line_heights import LEADING
from layout.handout.handouts import text_of

NAME = "가 " * 90
"""Fills lines up to a letter."""


@pytest.fixture
def styles(theme: Theme) -> Styles:
    return Styles(theme, options=HandoutOptions(Edition.TEACHER))


@pytest.fixture
def place(styles: Styles) -> TextArea:
    return TextArea(styles, {}, {}, Points(0), styles.width, Points(10))


def planned(text: str) -> tuple[Session, Schedule]:
    session = read_session(text.encode(), "week_03/day_05/session_08.md").value
    assert session is not None
    return session, plan(session).value


def texts(items: Iterable[HandoutItem]) -> list[TextBlock]:
    return [item for item in items if isinstance(item, TextBlock)]


def ends(lines: Iterable[Line], piece: int = 0) -> float:
    """Return where the longest of lines ends: its first piece of text, or another."""
    return max(
        (line.fragments[piece].x + line.fragments[piece].width).points for line in lines if len(line.fragments) > piece
    )


def about(edge: float, letter: float) -> object:
    """Return what lines end at that fill their place up to `edge`: no further, and less than a letter before."""
    return pytest.approx(edge - (0.92 + 0.56) * letter / 2, abs=(0.92 + 0.56) * letter / 2 + 0.01)


# A place


def test_a_place_is_indented_down_to_ninety_points_and_no_further(place: TextArea) -> None:
    narrow = replace(place, x=Points(5), width=Points(100))
    assert (narrow.indented(Points(10)).x, narrow.indented(Points(10)).width) == (15, 90)
    assert narrow.indented(Points(10.1)) is narrow
    both = narrow.indented(Points(4), Points(6))
    assert (both.x, both.width) == (9, 90)
    assert narrow.indented(Points(4), Points(7)) is narrow


def test_answers_are_those_from_a_line_on_and_before_another(place: TextArea) -> None:
    answers = tuple(Remark(RemarkKind.ANSWER, (), SourceSpan("a.md", line)) for line in (3, 5, 8))

    def lines(start: int, end: float = inf) -> list[int]:
        own = replace(place, answers=answers).answers_from(start, end)
        return [answer.span.line for answer in own.answers]

    assert lines(0) == [3, 5, 8]
    assert (lines(5), lines(3, 8), lines(4, 5), lines(5, 6)) == ([5, 8], [3, 5], [], [5])


# Addresses


def test_six_addresses_stand_beside_a_code_of_their_height_and_the_seventh_below(place: TextArea) -> None:
    entries = [(number, f"https://a.kr/{number}") for number in range(1, 8)]
    head, row, *below = set_addresses(entries, place)
    assert isinstance(head, TextBlock)
    assert isinstance(row, Columns)
    beside, (code,) = row.cells
    assert code.leading.points * len(code.lines) == 72 == sum(one.leading.points * len(one.lines) for one in beside)
    assert [text_of(one).partition("]")[0] for one in (*beside, *texts(below))] == [f"[{at}" for at in range(1, 8)]
    assert len(below) == 1


def test_addresses_are_as_wide_as_the_text_but_for_a_code_with_sixteen_points_before_it(place: TextArea) -> None:
    long = "https://a.kr/" + "a" * 260
    (_, row, *_), (_, bare) = (
        [*set_addresses([(1, long)], replace(place, styles=replace(place.styles, options=HandoutOptions(qr=qr))))]
        for qr in (True, False)
    )
    assert isinstance(row, Columns)
    assert isinstance(bare, TextBlock)
    beside, (code,) = row.cells
    (grid,) = code.marks
    left = min(code.lines[-1].fragments[0].x.points, grid.x.points)  # type: ignore[union-attr]
    assert ends(bare.lines[1:]) == pytest.approx(place.width, abs=8)
    assert ends(beside[0].lines[1:]) == pytest.approx(left - 16 - 4, abs=4.01)
    assert {line.fragments[-1].x.points for line in bare.lines} == {20}
    assert set_addresses([], place) is not None
    assert list(set_addresses([], place)) == []


# The table of contents

TIMED = f"# 제목\n\n## {NAME}(20분)\n\n### {NAME}(5분)\n\n글\n\n## 둘 (1시간 30분)\n글\n\n## 셋\n글\n"


def test_the_columns_of_the_contents_stand_at_the_right_and_titles_fill_what_is_left(styles: Styles) -> None:
    session, schedule = planned(TIMED)
    head, part, sub, second, third = texts(set_contents(session, schedule, section_anchors(session), styles))
    page = styles.width
    minutes = page - 30
    # The longest minutes, in letters as large as the text's.
    widest = second.lines[0].fragments[2].width.points * styles.theme.page.body_points / 10
    bars = minutes - widest - 22 - 84
    assert [ends(head.lines, at) for at in (1, 2, 3)] == pytest.approx([bars - 12, minutes, page], abs=0.01)
    for row in (part, second):
        assert [ends(row.lines, at) for at in (1, 2)] == pytest.approx([bars - 12, minutes], abs=0.01)
    assert ends(third.lines, 1) == pytest.approx(minutes, abs=0.01)
    assert ends(sub.lines, 1) == pytest.approx(minutes, abs=0.01)
    assert ends(part.lines) == about(bars - 12 - 48, 10)
    assert ends(sub.lines) == about(minutes - widest - 22, 9)
    assert sub.lines[0].fragments[0].x.points == 14
    assert [mark.right.points for row in (part, sub) for mark in row.marks if isinstance(mark, PageMark)] == [
        pytest.approx(page, abs=0.01)
    ] * 2
    rule, bar = (mark.box for mark in part.marks if isinstance(mark, Bar))
    assert (rule.x.points, rule.y.points) == (0, -2)
    assert rule.width.points == pytest.approx(page, abs=0.01)
    assert (bar.x.points, bar.width.points) == pytest.approx((bars, 84 * 20 / 110), abs=0.01)
    assert (bar.y.points, bar.height.points) == (5, 5)
    (_, later) = (mark.box for mark in second.marks if isinstance(mark, Bar))
    assert (later.x.points, later.right.points) == pytest.approx((bars + 84 * 20 / 110, bars + 84), abs=0.01)
    assert [len([mark for mark in row.marks if isinstance(mark, Bar)]) for row in (sub, third)] == [0, 1]


def test_titles_of_contents_without_minutes_reach_to_the_page_numbers(styles: Styles) -> None:
    session, schedule = planned(f"# 제목\n\n## {NAME}\n\n### {NAME}\n\n글\n\n## 둘\n글\n")
    head, part, sub, last = texts(set_contents(session, schedule, section_anchors(session), styles))
    assert [len(row.lines[0].fragments) for row in (head, part, sub, last)] == [2, 1, 1, 1]
    assert ends(part.lines) == about(styles.width - 30, 10)
    assert ends(sub.lines) == about(styles.width - 30, 9)


def test_rows_of_the_contents_and_the_spaces_around_them(styles: Styles) -> None:
    session, schedule = planned(TIMED)
    head, *rows = texts(set_contents(session, schedule, section_anchors(session), styles))
    assert (head.leading.points, head.space_before.points, head.keep_with_next) == (16, 14, True)
    assert [(row.space_before.points, row.space_after.points) for row in rows] == [(4, 4), (0, 0), (4, 4), (4, 12)]
    assert [row.lines[0].fragments[0].ink.points for row in (head, *rows)] == [8.5, 10, 9, 10, 10]
    assert [row.only_when_long for row in rows] == [False, True, False, False]
    assert not any(row.keep_with_next for row in rows)
    assert list(set_contents(*planned("# 제목\n\n## 하나 (5분)\n글\n"), {}, styles)) == []


# The run sheet

LESSON = f"""# 배포 (40분)

<!-- note: 인사부터 한다 -->

## 1. {NAME} (20분)

<!-- note: 그림을 먼저 그린다 -->

### {NAME} (10분)

#### {NAME} (4분)

- 하나

## 2. 정리 (10분) <!-- note: 머리에 쓴 것 -->

<!-- note: 아래에 쓴 것 -->

- 셋
"""


def sheet(styles: Styles, lesson: str = LESSON) -> tuple[HandoutItem, ...]:
    session, schedule = planned(lesson)
    anchors = section_anchors(session)
    pages = {anchor: number for number, anchor in enumerate(anchors.values(), 1)}
    slides = {line: (number, number + number % 2) for number, line in enumerate(anchors, 1)}
    return set_run_sheet(session, schedule, Whereabouts.of(slides, anchors, pages), styles)


def test_the_columns_of_the_run_sheet(styles: Styles) -> None:
    (table,) = (item for item in sheet(styles) if isinstance(item, PageTable))
    right = styles.width - 5
    rights = [right - 34 - 56, right - 34, right]
    for row in (table.head, *table.rows):
        assert row.cells[0][0].fragments[0].x.points == 5
        assert [ends(cell) for cell in row.cells[2:]] == pytest.approx(rights, abs=0.01)
    assert [row.cells[1][0].fragments[0].x.points for row in table.rows] == [47, 59, 71, 47]
    for row, size in zip(table.rows[:3], (9.5, 9, 8.5), strict=True):
        assert row.cells[0][0].fragments[0].ink.points == row.cells[1][0].fragments[0].ink.points == size
        assert ends(row.cells[1]) == about(rights[0] - 78, size)
    assert {line.fragments[0].ink.points for cell in table.head.cells for line in cell} == {8.5}
    assert (table.x.points, table.width.points, table.padding.points) == (0, pytest.approx(styles.width), 3.4)
    assert table.leading.points == pytest.approx(9.5 * 1.45, abs=0.001)


def test_the_spaces_around_the_lines_of_the_run_sheet(styles: Styles) -> None:
    body = styles.theme.page.body_points
    seen = [
        (block.tag, block.lines[0].fragments[0].ink.points, block.space_before.points, block.space_after.points)
        for block in texts(sheet(styles))
    ]
    paragraph, small = StructureTag.PARAGRAPH, body - 1
    assert seen[:6] == [
        (paragraph, small, 0, 2),
        (StructureTag.TITLE, body * 1.7, 0, 2),
        (paragraph, body, 0, 12),
        (paragraph, small, 8, 14),
        (StructureTag.HEADING_2, body * 1.2, 8, 4),
        (paragraph, small, 6, 1),
    ]
    assert seen[6] == (paragraph, small, 0, 3)
    heads, note = texts(sheet(styles))[:6], texts(sheet(styles))[6]
    for block in heads:
        assert block.leading.points == pytest.approx(block.lines[0].fragments[0].ink.points * LEADING.caption, abs=0.01)
    assert note.leading.points == pytest.approx(small * LEADING.row, abs=0.01)
    assert all(len(block.lines[0].fragments) == 1 for block in heads)


@pytest.mark.parametrize(("about", "head"), [("", "경과"), ("## 정보\n- **시간**: 09:00-09:50 (50분)\n\n", "시작")])
def test_times_of_day_are_headed_as_such_and_times_from_the_start_as_such(
    styles: Styles, about: str, head: str
) -> None:
    lesson = f"# 제목\n\n{about}## 하나 (20분)\n글\n\n## 둘 (30분)\n글\n"
    (table,) = (item for item in sheet(styles, lesson) if isinstance(item, PageTable))
    session, schedule = planned(lesson)
    first, *_ = texts(set_contents(session, schedule, section_anchors(session), styles))
    assert table.head.cells[0][0].text == head
    assert first.lines[0].fragments[1].text == head


def test_a_note_stands_below_the_name_of_the_section_that_it_is_written_in_its_heading_included(
    styles: Styles,
) -> None:
    found = [text_of(block) for block in texts(sheet(styles))]
    at = found.index("2. 정리 (4쪽)")
    assert found[at : at + 3] == ["2. 정리 (4쪽)", "머리에 쓴 것", "아래에 쓴 것"]
    assert found[found.index("시작하기 전에") + 1] == "인사부터 한다"


def test_a_section_without_slides_or_pages_names_none(styles: Styles) -> None:
    session, schedule = planned(LESSON)
    first, *_ = section_anchors(session)
    found = Whereabouts.of({first: (3, 3)}, {first: "s1"}, {})
    items = set_run_sheet(session, schedule, found, styles)
    (table,) = (item for item in items if isinstance(item, PageTable))
    assert [[cell[0].text for cell in row.cells[3:]] for row in table.rows] == [["3", ""], *[["", ""]] * 3]
    assert [row.cells[1][0].fragments[0].link for row in table.rows] == ["#s1", "", "", ""]
    assert "2. 정리" in [text_of(block) for block in texts(items)]


def test_notes_reach_from_side_to_side_but_for_their_indent(styles: Styles) -> None:
    blocks = texts(sheet(styles, f"# 제목\n\n## 절\n\n<!-- note: {NAME} -->\n\n글\n"))
    note = blocks[-1]
    assert {line.fragments[0].x.points for line in note.lines} == {12}
    assert ends(note.lines) == about(styles.width, 9.5)


# Margins


def noted(styles: Styles, window: str = "") -> list[MarginNote]:
    session, schedule = planned("# 제목\n\n## 하나 (10분)\n\n글\n\n## 둘 (20분)\n\n글\n")
    anchors = section_anchors(session)
    slides = {line: (number, number) for number, line in enumerate(anchors, 3)}
    area = TextArea(styles, {}, {}, Points(0), styles.width, Points(10))
    section = session.sections[1]
    heading = tuple(set_heading(section, Duration(1200), 0, anchors[section.span.line], area))
    (block,) = with_margins(heading, marginalia_of(slides, schedule, anchors, for_teacher=True), styles)
    assert isinstance(block, TextBlock)
    return [mark for mark in block.marks if isinstance(mark, MarginNote)]


def test_margin_notes_keep_six_points_from_the_text_in_the_middle_of_its_first_line(styles: Styles) -> None:
    slide, window = noted(styles)
    assert (slide.line.text, window.line.text) == ("▣ 4", "10:00–30:00")
    assert ends([slide.line]) == pytest.approx(-6, abs=0.01)
    assert window.line.fragments[0].x.points == pytest.approx(styles.width + 6, abs=0.01)
    assert slide.top == window.top
    assert slide.top.points + slide.leading.points / 2 == pytest.approx(
        styles.heading(2).ink.points * LEADING.heading / 2, abs=0.01
    )
    assert (slide.spoken, window.spoken) == (" 슬라이드 4", " 10:00–30:00")


def test_a_time_in_two_lines_has_the_second_close_below_the_first_and_is_spoken_once(styles: Styles) -> None:
    page = styles.theme.page
    narrow = replace(page, margin_right=page.margin_left - page.margin_left + type(page.margin_left).of_points(40))
    small = replace(styles, theme=replace(styles.theme, page=narrow))
    _, first, second = noted(small)
    assert (first.line.text, second.line.text) == ("10:00", "–30:00")
    assert first.line.fragments[0].x == second.line.fragments[0].x
    assert first.line.fragments[0].x.points == pytest.approx(small.width + 6, abs=0.01)
    assert (second.top - first.top).points == pytest.approx(9)
    assert (first.spoken, second.spoken) == (" 10:00–30:00", "")


def test_a_section_is_on_the_slides_from_the_first_to_the_last_of_its_own_and_its_parts() -> None:
    session, _ = planned("# 제목\n\n## 하나\n\n글\n\n### 속\n\n글\n\n## 둘\n\n글\n")
    one, two = session.sections
    own, inner, other = one.span.line, one.sections[0].span.line, two.span.line
    shown = [
        Slide(str(at), SlideKind.TITLE, "", (), "", Duration(0), line)
        for at, line in enumerate((1, inner, own, inner, own, other))
    ]
    assert slide_numbers(shown, session.sections) == {own: (2, 5), inner: (2, 4), other: (6, 6)}
    assert slide_numbers(shown[:5], session.sections) == {own: (2, 5), inner: (2, 4)}


# The title


def picture(wide: int, high: int) -> Picture:
    return Picture(b"", wide, high, natural_width=wide, natural_height=high)


def title(styles: Styles, lesson: str = "# 제목 (50분)\n\n글\n", **cover: object) -> list[HandoutItem]:
    dressed = replace(styles, options=replace(styles.options, cover=Cover(**cover)))  # type: ignore[arg-type]
    return [*set_title(*planned(lesson), dressed)]


def test_a_rule_runs_below_the_last_line_of_the_title(styles: Styles) -> None:
    size = styles.theme.page.body_points * 2.3
    for name, lines in (("제목", 1), ("아주 긴 이름 " * 5, 2)):
        block = texts(title(styles, f"# {name}\n\n글\n"))[-1]
        (rule,) = block.marks
        assert isinstance(rule, Bar)
        assert block.lines[0].fragments[0].ink.points == pytest.approx(size)
        assert len(block.lines) == lines
        assert rule.box.y.points == pytest.approx(block.leading.points * lines + 7, abs=0.01)
        assert (rule.box.x.points, rule.box.height.points) == (0, pytest.approx(1.6, abs=0.01))
        assert rule.box.width.points == pytest.approx(styles.width, abs=0.01)


def test_what_belongs_to_the_title_stands_close_below_it_and_the_last_of_it_apart(styles: Styles) -> None:
    def after(**cover: object) -> list[float]:
        return [item.space_after.points for item in texts(title(styles, **cover))]  # type: ignore[union-attr]

    assert after() == [0, 20]
    assert after(subtitle="부제") == [0, 8, 20]
    assert after(subtitle="부제", author="김하늘") == [0, 8, 2, 20]
    assert after(subtitle="부제", footer="꼬리") == [0, 8, 20]
    assert after(footer="아주 긴 꼬리 " * 20) == [0, 8, 20]
    assert all(item.keep_with_next for item in texts(title(styles, subtitle="부제", author="김하늘")))


def test_a_logo_ends_at_the_right_edge(styles: Styles) -> None:
    logo, *_ = title(styles, logo=picture(200, 40))
    assert isinstance(logo, Image)
    assert (logo.x + logo.width).points == pytest.approx(styles.width, abs=0.01)
    assert (logo.width.points, logo.height.points) == (pytest.approx(130, abs=0.5), pytest.approx(26, abs=0.5))
    assert (logo.alt, logo.space_after.points, logo.keep_with_next) == ("로고", 8, True)
    named, *_ = title(styles, logo=picture(40, 200), organization="학교")
    assert isinstance(named, Image)
    assert (named.alt, named.height.points) == ("학교", pytest.approx(34, abs=0.5))


def test_the_head_of_further_pages_has_the_place_at_the_right_and_keeps_clear_of_it(styles: Styles) -> None:
    session, _ = planned(f"# {NAME}\n\n글\n")
    head = running_head(session, styles)
    name, *_, where = head.fragments
    assert (where.x + where.width).points == pytest.approx(styles.width, abs=0.01)
    assert name.text.endswith("…")
    gap = (where.x - name.x - name.width).points
    assert 16 <= gap < 16 + 3 * 8
    assert {name.ink.points, where.ink.points} == {8}
    short, *_ = running_head(planned("# 제목\n\n글\n")[0], styles).fragments
    assert short.text == "제목"


@pytest.mark.parametrize(("letters", "whole"), [(24, True), (26, False)])
def test_a_foot_takes_two_fifths_of_the_width(styles: Styles, letters: int, *, whole: bool) -> None:
    dressed = replace(styles, options=replace(styles.options, cover=Cover(footer="가" * letters)))
    foot = running_foot(dressed)
    assert foot is not None
    assert (foot.text == "가" * letters) is whole
    assert ends([foot]) <= styles.width * 0.4 + 8
    assert running_foot(styles) is None


@pytest.mark.parametrize(
    ("lesson", "said"),
    [
        ("# 제목\n\n## 절\n글\n", ""),
        ("# 제목 (50분)\n\n## 절 (50분)\n글\n", "50분"),
        ("# 제목 (50분)\n\n## 정보\n- **시간**: 09:00-09:50 (50분)\n\n## 절 (50분)\n글\n", "50분 · 09:00–09:50"),
    ],
)
def test_beside_the_place_stands_how_long_it_takes_and_when(lesson: str, said: str, styles: Styles) -> None:
    assert time_text(*planned(lesson), styles) == said


# Headings


def test_headings_of_each_level_look_less_than_those_above(styles: Styles) -> None:
    body = styles.theme.page.body_points
    looks = [styles.heading(level) for level in range(2, 8)]
    assert [round(look.ink.points / body, 4) for look in looks] == [1.52, 1.2, 1.08, 1, 1, 1]
    assert [(look.space_before, look.space_after) for look in looks] == [
        *((26, 9), (17, 5), (13, 4), (11, 3)),
        *[(10, 3)] * 2,
    ]
    assert [look.ruled for look in looks] == [True, *[False] * 5]
    assert all(look.ink.face.name.endswith("BOLD") for look in looks)
    assert len({look.ink.color for look in looks[2:5]}) == 3


def test_a_text_area_is_what_margins_leave(theme: Theme, styles: Styles) -> None:
    page = theme.page
    assert styles.width == pytest.approx(page.width.points - page.margin_left.points - page.margin_right.points)
    assert styles.height == pytest.approx(page.height.points - page.margin_top.points - page.margin_bottom.points)
    assert (styles.small, styles.leading) == (page.body_points - 1, page.leading)


def heading(place: TextArea, depth: int, minutes: int, name: str = NAME, note: str = "") -> list[TextBlock]:
    session, _ = planned(f"# 제목\n\n## {name}\n\n글\n")
    section = replace(session.sections[0], duration_note=note)
    return texts(set_heading(section, Duration(60 * minutes) if minutes else None, depth, "s1", place))


@pytest.mark.parametrize("x", [0, 30])
def test_minutes_stand_in_a_pill_at_the_right_and_the_heading_ends_before_it(place: TextArea, x: float) -> None:
    own = replace(place, x=Points(x), width=Points(300))
    for depth, size in ((0, 10.5 * 1.52 * 0.58), (1, 10.5 * 1.2 * 0.76)):
        (block,) = heading(own, depth, 20)
        pill, *rule = [mark.box for mark in block.marks if isinstance(mark, Bar)]
        minutes = block.lines[0].fragments[-1]
        assert minutes.ink.points == pytest.approx(size)
        assert pill.right.points == pytest.approx(x + 300, abs=0.01)
        assert (minutes.x - pill.x).points == pytest.approx(6.5, abs=0.01)
        assert (pill.right - minutes.x - minutes.width).points == pytest.approx(6.5, abs=0.01)
        assert pill.height.points == pytest.approx(size * 1.72, abs=0.01)
        letters = block.lines[0].fragments[0].ink.points
        assert ends(block.lines) <= minutes.x.points - 12
        assert ends(block.lines) > minutes.x.points - 12 - (1.5 if depth else 6) * letters
        if depth == 0:
            (line,) = rule
            assert (line.x.points, line.width.points) == (x, 300)
            assert line.y.points == pytest.approx(block.leading.points * len(block.lines) + 3, abs=0.01)
            assert line.height.points == pytest.approx(0.8, abs=0.01)
        else:
            assert rule == []


def test_minutes_of_small_headings_are_eight_points_high_at_the_least(place: TextArea) -> None:
    (block,) = heading(place, 3, 20, "절")
    assert block.lines[0].fragments[-1].ink.points == 8


def test_a_heading_has_the_whole_width_where_it_says_no_minutes(place: TextArea) -> None:
    (block,) = heading(place, 1, 0)
    assert ends(block.lines) == about(place.width, 10.5 * 1.2)
    assert block.marks == ()
    assert block.bookmark is not None
    assert block.bookmark.title == NAME.strip()


def test_a_note_on_the_time_stands_below_the_heading_and_its_space_below_the_note(place: TextArea) -> None:
    block, note = heading(place, 0, 20, "절", "천천히")
    (alone,) = heading(place, 0, 20, "절")
    assert (block.space_after.points, note.space_after.points, alone.space_after.points) == (13, 9, 9)
    assert block.keep_with_next
    assert note.keep_with_next
    assert text_of(note) == "천천히"


def test_minutes_stand_on_the_base_line_of_their_heading_in_the_middle_of_their_pill(place: TextArea) -> None:
    for depth in (0, 1):
        (block,) = heading(place, depth, 20, "절")
        (pill, *_) = [mark.box for mark in block.marks if isinstance(mark, Bar)]
        middle = pill.y.points + pill.height.points / 2
        heads, minutes = (block.lines[0].fragments[at].ink.points for at in (0, -1))
        assert middle + BASE_LINE * minutes == pytest.approx(block.leading.points / 2 + BASE_LINE * heads, abs=0.01)
