"""Two editions from one source: what each shows, and that nothing stands elsewhere in one than in the other."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

import pytest

from gyoan.layout.handout import HandoutOptions, layout_handout
from gyoan.layout.handout.composition import notes_without_space
from gyoan.layout.handout.headings import section_anchors
from gyoan.layout.handout.marginalia import slide_numbers
from gyoan.layout.handout.options import GRID, LINES, NO_NOTES
from gyoan.layout.handout.run_sheet import Whereabouts, set_run_sheet
from gyoan.layout.handout.styles import Styles
from gyoan.layout.handout.writing import has_note_space
from gyoan.markdown import read_session
from gyoan.model.codes import Code
from gyoan.model.deck import Slide, SlideKind
from gyoan.model.handout import Edition, Galley, HandoutItem, MarginNote, PageTable, TextBlock, TickBox
from gyoan.model.inline import plain_text
from gyoan.model.session import Session, walk_sections
from gyoan.model.theme import Theme
from gyoan.model.units import Duration, Length
from gyoan.schedule import plan
from layout.handout.handouts import block_with, blocks_of, lines_of, text_of
from printed_lines import pages_of_both
from tried import some

SESSION = """# Session 3: 배포 (40분)

<!-- note: 인사부터 한다 -->

## 1. 전략 (20분)

<!-- note: 그림을 먼저 그린다 -->

### 롤링 (10분)

1. 왜 필요한가요? <!-- answer: 멈추지 않고 바꾸려고. 그러려면 두 버전이 함께 돌아야 하니
   서로 호환되어야 한다. 그래서 자료의 모양은 넓히고 옮기고 좁히는 세 단계로 바꾼다 -->
   - 힌트 하나
2. 무엇을 보나요? <!-- 답: 오류율 -->

- [x] 준비물을 챙겼다

> 인용한 물음

<!-- answer: 인용의 답 -->

## 2. 확인 문제 (10분)

- [ ] 틀린 것
- [x] 맞는 것

## 참고 자료

<!-- note: 집에서 읽게 한다 -->

- [안내서](https://example.com/guide)
"""

EDITIONS = tuple(Edition)


def edition_of(edition: Edition, theme: Theme, notes: str = NO_NOTES, markdown: str = SESSION) -> Galley:
    """Return an edition, every section on a slide of its own."""
    session = read_session(markdown.encode(), "week_01/day_02/session_03.md").value
    assert session is not None
    options = HandoutOptions(edition, notes)
    return layout_handout(session, plan(session).value, {}, {}, theme, options, slides_of(session)).value


def slides_of(session: Session) -> dict[int, tuple[int, int]]:
    """Return the slides of sections of which each has one of its own."""
    sections = list(walk_sections(session.sections))
    slides = [
        Slide(str(at), SlideKind.TITLE, "", (), "", Duration(0), part.span.line) for at, part in enumerate(sections)
    ]
    return slide_numbers(slides, session.sections)


def run_sheet_of(theme: Theme, notes: str = NO_NOTES) -> tuple[HandoutItem, ...]:
    """Return the teacher's run sheet, every section on a page of its own."""
    session = read_session(SESSION.encode(), "week_01/day_02/session_03.md").value
    assert session is not None
    anchors = section_anchors(session)
    pages = {anchor: number for number, anchor in enumerate(anchors.values(), start=1)}
    found = Whereabouts.of(slides_of(session), anchors, pages)
    styles = Styles(theme, options=HandoutOptions(Edition.TEACHER, notes))
    return set_run_sheet(session, plan(session).value, found, styles)


def words_of(items: tuple[HandoutItem, ...]) -> str:
    return "\n".join(line.text for line in lines_of(items))


def sizes(handout: Galley) -> Iterator[object]:
    """Yield everything that decides where pages end."""
    for item in handout.items:
        if isinstance(item, TextBlock):
            yield len(item.lines), item.leading, item.space_before, item.space_after, item.keep_with_next, item.bookmark
        else:
            yield type(item), [len(block.lines) for block in blocks_of((item,))]


@pytest.mark.parametrize("notes", [NO_NOTES, LINES, GRID])
def test_both_editions_have_the_same_pages(theme: Theme, notes: str) -> None:
    student, teacher = (edition_of(edition, theme, notes) for edition in EDITIONS)
    assert list(sizes(student)) == list(sizes(teacher))
    assert len(list(sizes(student))) > 15


@pytest.mark.parametrize("answer", ["멈추지 않고 바꾸려고", "오류율", "인용의 답"])
def test_answers_are_in_the_teachers_edition_only(theme: Theme, answer: str) -> None:
    student, teacher = (edition_of(edition, theme) for edition in EDITIONS)
    assert answer in words_of(teacher.items)
    assert answer not in words_of(student.items)


def test_an_answer_stands_below_its_own_question(theme: Theme) -> None:
    text = words_of(edition_of(Edition.TEACHER, theme).items)
    places = [
        text.index(words) for words in ("왜 필요", "멈추지", "힌트", "무엇을", "오류율", "준비물", "인용한", "인용의")
    ]
    assert places == sorted(places)
    assert text.count("멈추지") == 1


@pytest.mark.parametrize(
    "asked",
    [
        "왜 그런가요?\n\n<!-- answer: 까닭 -->",
        "1. 왜 그런가요? <!-- answer: 까닭 -->",
        "앞의 글\n\n왜 그런가요?\n\n<!-- answer: 까닭 -->\n\n뒤의 글",
        "> 앞의 글\n>\n> 왜 그런가요?\n\n<!-- answer: 까닭 -->",
        "```sh\n왜 그런가요?\n```\n\n<!-- answer: 까닭 -->",
        "| 왜 그런가요? | 앞의 글 |\n|---|---|\n| 뒤의 글 | 나 |\n\n<!-- answer: 까닭 -->",
        "```\n왜 그런가요?\n├── 앞의 글\n└── 뒤의 글\n```\n\n<!-- answer: 까닭 -->",
    ],
)
def test_what_is_asked_and_what_stands_around_it_is_printed_once(theme: Theme, asked: str) -> None:
    lesson = f"# 제목\n\n## 절 (10분)\n\n{asked}\n"
    for edition in EDITIONS:
        text = words_of(edition_of(edition, theme, markdown=lesson).items)
        assert text.count("왜 그런가요?") == 1
        assert text.count("까닭") == (edition is Edition.TEACHER)
        for around in ("앞의 글", "뒤의 글"):
            assert text.count(around) == (around in asked)


def test_a_question_stays_on_the_page_of_its_blank(theme: Theme) -> None:
    asked = "# 제목\n\n## 앞\n" + "글\n\n" * 40 + "1. 무엇을 보나요? <!-- 답: 오류율 -->\n\n" + "글\n\n" * 20
    found = pages_of_both("무엇을", "오류율", edition_of(Edition.TEACHER, theme, markdown=asked), theme.page)
    assert len(found) > 1
    assert all(first == second for first, second in found)


def test_a_blank_has_more_lines_than_a_long_answer(theme: Theme) -> None:
    student, teacher = (edition_of(edition, theme) for edition in EDITIONS)
    blank = next(block for block in blocks_of(student.items) if block.ruling)
    answer = next(block for block in blocks_of(teacher.items) if block.ruling)
    printed = [line for line in answer.lines if line.fragments]
    assert len(printed) > 1
    assert len(blank.lines) == len(printed) + len(printed) // 2
    assert text_of(blank).strip() == "답"


def test_ticks_are_answers_in_a_quiz_and_ticks_elsewhere(theme: Theme) -> None:
    student, teacher = (
        [
            mark.checked
            for block in blocks_of(edition_of(edition, theme).items)
            for mark in block.marks
            if isinstance(mark, TickBox)
        ]
        for edition in EDITIONS
    )
    assert student == [True, False, False]
    assert teacher == [True, False, True]


@pytest.mark.parametrize("title", ["문제 상황", "연습", "점검"])
def test_a_task_list_outside_of_a_quiz_keeps_its_ticks(theme: Theme, title: str) -> None:
    handout = edition_of(Edition.STUDENT, theme, markdown=f"# 제목\n\n## {title}\n\n- [x] 했다\n")
    (mark,) = block_with(handout, "했다").marks
    assert isinstance(mark, TickBox)
    assert mark.checked


def test_sections_earn_a_line_for_two_minutes(theme: Theme) -> None:
    student = edition_of(Edition.STUDENT, theme, LINES)
    spaces = [
        above
        for label, above in itertools.pairwise(student.items)
        if isinstance(label, TextBlock) and text_of(label) == "메모"
    ]
    assert [len(space.lines) for space in spaces if isinstance(space, TextBlock)] == [10, 5]


def test_without_a_wish_for_notes_there_is_no_space_for_them(theme: Theme) -> None:
    assert "메모" not in words_of(edition_of(Edition.STUDENT, theme).items)


def test_long_notes_enlarge_the_space_in_both_editions(theme: Theme) -> None:
    markdown = (
        "# 제목\n\n## 절 (4분)\n글\n\n<!-- note:\n" + "\n".join(f"{number}째 줄" for number in range(9)) + "\n-->\n"
    )
    student, teacher = (edition_of(edition, theme, LINES, markdown) for edition in EDITIONS)
    assert list(sizes(student)) == list(sizes(teacher))
    assert "8째 줄" in words_of(teacher.items)
    assert "8째 줄" not in words_of(student.items)


def test_no_note_is_lost(theme: Theme) -> None:
    """A note goes to the space after its section; where there is none, to the run sheet."""
    for notes in (NO_NOTES, LINES, GRID):
        teacher = edition_of(Edition.TEACHER, theme, notes)
        for note in ("인사부터", "그림을 먼저", "집에서 읽게"):
            assert words_of((*run_sheet_of(theme, notes), *teacher.items)).count(note) == 1
    assert "그림을 먼저" in words_of(edition_of(Edition.TEACHER, theme, LINES).items)
    assert "집에서 읽게" in words_of(run_sheet_of(theme, LINES))


def test_students_see_no_note(theme: Theme) -> None:
    for notes in (NO_NOTES, LINES):
        student = edition_of(Edition.STUDENT, theme, notes)
        assert "그림을 먼저" not in words_of(student.items)


def test_the_run_sheet_says_when_where_and_how_long(theme: Theme) -> None:
    (table,) = (item for item in run_sheet_of(theme) if isinstance(item, PageTable))
    rows = [[" ".join(line.text for line in cell) for cell in row.cells] for row in (table.head, *table.rows)]
    assert rows == [
        ["경과", "순서", "시간", "슬라이드", "쪽"],
        ["00:00", "1. 전략", "20분", "1–2", "1"],
        ["00:00", "롤링", "10분", "2", "2"],
        ["20:00", "2. 확인 문제", "10분", "3", "3"],
        ["", "참고 자료", "시간 미정", "4", "4"],
    ]
    assert "배정 40분 · 계획 30분 · 여유 10분" in words_of(run_sheet_of(theme))


def test_margins_name_slides_in_both_editions_and_times_in_the_teachers(theme: Theme) -> None:
    student, teacher = (
        [
            note.spoken.strip()
            for note in block_with(edition_of(edition, theme), "1. 전략").marks
            if isinstance(note, MarginNote)
        ]
        for edition in EDITIONS
    )
    assert student == ["슬라이드 1"]
    assert teacher == ["슬라이드 1", "00:00–20:00"]


def margin_notes(theme: Theme, **margins: float) -> tuple[list[MarginNote], float]:
    """Return what stands beside the first heading where margins are so wide, and the width of the text."""
    page = replace(theme.page, **{name: Length.of_points(points) for name, points in margins.items()})  # type: ignore[arg-type]
    block = block_with(edition_of(Edition.TEACHER, replace(theme, page=page)), "1. 전략")
    notes = [mark for mark in block.marks if isinstance(mark, MarginNote)]
    return notes, (page.width - page.margin_left - page.margin_right).points


@pytest.mark.parametrize(("beyond", "shown"), [(0.3, True), (-0.3, False)])
def test_a_slide_is_named_in_the_margin_where_twelve_points_beside_it_stay_free(
    theme: Theme, beyond: float, *, shown: bool
) -> None:
    (slide, *_), _ = margin_notes(theme, margin_left=100)
    taken = -slide.line.fragments[0].x.points
    notes, _ = margin_notes(theme, margin_left=taken + 12 + beyond)
    assert any(note.line.text == slide.line.text for note in notes) is shown


@pytest.mark.parametrize(("beyond", "lines"), [(0.3, 1), (-0.3, 2)])
def test_a_time_stands_in_two_lines_where_less_than_twelve_points_beside_it_would_stay_free(
    theme: Theme, beyond: float, lines: int
) -> None:
    (_, window), width = margin_notes(theme, margin_right=100)
    last = window.line.fragments[-1]
    taken = (last.x + last.width).points - width
    (_, *times), _ = margin_notes(theme, margin_right=taken + 12 + beyond)
    assert len(times) == lines
    assert "".join(time.line.text for time in times) == window.line.text == "00:00–20:00"


def test_margin_notes_stay_out_of_the_text_and_on_the_sheet(theme: Theme) -> None:
    page = theme.page
    text_width = (page.width - page.margin_left - page.margin_right).points
    marks = (mark for block in blocks_of(edition_of(Edition.TEACHER, theme).items) for mark in block.marks)
    for note in some(mark for mark in marks if isinstance(mark, MarginNote)):
        left, last = note.line.fragments[0].x.points, note.line.fragments[-1]
        right = (last.x + last.width).points
        assert -page.margin_left.points + 8 < left
        assert right < text_width + page.margin_right.points - 8
        assert right < 0 or left > text_width


def test_a_part_on_the_slide_of_its_section_does_not_name_it_again(theme: Theme) -> None:
    session = read_session(SESSION.encode(), "session.md").value
    assert session is not None
    line = session.sections[0].sections[0].span.line
    slides = slide_numbers((Slide("a", SlideKind.TITLE, "", (), "", Duration(0), line),), session.sections)
    stamped = layout_handout(session, plan(session).value, {}, {}, theme, slides=slides).value
    spoken = [mark.spoken for block in blocks_of(stamped.items) for mark in block.marks if isinstance(mark, MarginNote)]
    assert spoken == [" 슬라이드 1"]


def test_a_character_without_a_glyph_is_found_in_answers_too(theme: Theme) -> None:
    session = read_session("# 제목\n\n## 절\n물음?\n\n<!-- answer: \U00013000 -->\n".encode(), "session.md").value
    assert session is not None
    (diagnostic,) = layout_handout(session, plan(session).value, {}, {}, theme).diagnostics
    assert (diagnostic.code, diagnostic.span.line) == (Code.MISSING_GLYPH, 6)


def test_a_section_has_space_for_notes_where_it_or_the_schedule_gives_it_minutes() -> None:
    text = "# 제목 (30분)\n\n## 하나 (10분)\n\n글\n\n<!-- note: 첫째 -->\n\n## 둘\n\n글\n\n<!-- note: 둘째 -->\n"
    session = read_session(text.encode(), "a.md").value
    assert session is not None

    def without_space(notes: str, minutes: str = "(30분)") -> list[str]:
        other = read_session(text.replace("(30분)", minutes).encode(), "a.md").value
        assert other is not None
        found = notes_without_space(other, plan(other).value, HandoutOptions(Edition.TEACHER, notes))
        return [plain_text(note.content) for note in found]

    assert without_space(LINES) == []
    assert without_space(NO_NOTES) == ["첫째", "둘째"]
    assert without_space(GRID, "") == ["둘째"]
    assert not has_note_space(Duration(0), HandoutOptions(notes=LINES))
    assert has_note_space(Duration(1), HandoutOptions(notes=LINES))
