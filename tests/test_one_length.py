"""A session has one length everywhere, its slot; a plan of another length is told to lecturers alone, once."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from cases_built import Built, built, case
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.layout.handout import HandoutOptions, paged
from gyoan.layout.handout.book.contents import set_book_contents
from gyoan.layout.handout.book.cover import set_cover
from gyoan.layout.handout.book.leaves import Leaf, Volume
from gyoan.layout.handout.front import set_title
from gyoan.layout.handout.run_sheet import Whereabouts, set_run_sheet
from gyoan.layout.handout.styles import Styles
from gyoan.model.handout import Edition, HandoutItem
from gyoan.model.pages import Chapter
from gyoan.model.theme import Theme
from gyoan.model.traversal import found
from gyoan.model.typeset import Fragment
from gyoan.model.units import Duration
from layout.decks import slide_text

BOTH = "배정 40분 · 계획 50분"
SECTIONS = "## 하나 (20분)\n\n- 하나\n\n## 둘 ({minutes}분)\n\n- 둘\n"


def words_of(items: object) -> str:
    return "\n".join(fragment.text for fragment, _ in found(items, Fragment))


def front(session: Built) -> str:
    """What stands above the title of the handout."""
    return words_of(session.handout.items[0])


def above_contents(session: Built) -> str:
    """What stands on the first page before the table of contents."""
    return words_of(session.handout.items).split("차례")[0]


def run_sheet(session: Built) -> tuple[HandoutItem, ...]:
    return set_run_sheet(session.session, session.schedule, Whereabouts({}, {}, {}), styles(session))


def styles(session: Built, edition: Edition = Edition.STUDENT) -> Styles:
    return Styles(session.theme, {}, {}, HandoutOptions(edition))


def for_teacher(session: Built) -> str:
    """What stands above the title of the teacher's handout."""
    return words_of(next(set_title(session.session, session.schedule, styles(session, Edition.TEACHER))))


def volume(*sessions: Built) -> Volume:
    chapters = [Chapter(paged(one.handout.for_book, one.theme.page)) for one in sessions]
    leaves = [
        Leaf(one.session, one.schedule, chapter, HandoutOptions(), f"{number}.pdf")
        for number, (one, chapter) in enumerate(zip(sessions, chapters, strict=True))
    ]
    return Volume("과정", "", tuple(leaves))


def test_the_first_slide_and_the_first_page_say_the_slot_and_only_lecturers_are_told_another_plan(theme: Theme) -> None:
    session = case("u07", theme)

    assert session.deck.slides[0].notes.splitlines()[0] == f"⏱ {BOTH}"
    assert sum(BOTH in slide.notes for slide in session.deck.slides) == 1
    assert for_teacher(session).count(BOTH) == 1
    for cover in (slide_text(session.deck.slides[0]), above_contents(session)):
        assert "계획" not in cover
        assert re.findall("40분|50분", cover) == ["40분"]
        assert len(re.findall("10:20[-–]11:00", cover)) == 1
        assert "11:10" not in cover


def test_slides_agenda_and_notes_follow_the_plan(theme: Theme) -> None:
    slides = case("u07", theme).deck.slides

    assert [round(slide.duration.minutes) for slide in slides[2:]] == [20, 30]
    assert "10:40" in slide_text(slides[1])
    assert "20:00 → 50:00" in slides[-1].notes


def test_the_run_sheet_heads_with_the_slot_and_sums_up_below(theme: Theme) -> None:
    head, *rest = run_sheet(case("u07", theme))

    assert "40분 · 10:20–11:00" in words_of(head)
    assert "계획" not in words_of(head)
    assert words_of(tuple(rest)).count("배정 40분 · 계획 50분 · 10분 초과") == 1


def test_a_book_counts_slots_and_the_one_for_teachers_names_what_is_planned_once(theme: Theme) -> None:
    first = case("u07", theme)
    book = volume(first, built(f"# 같은 길이\n\n{SECTIONS.format(minutes=30)}", theme))

    cover, teachers = (
        words_of(tuple(set_cover(book, styles(first, one)))) for one in (Edition.STUDENT, Edition.TEACHER)
    )
    contents = words_of(tuple(set_book_contents(book, styles(first))))

    assert "1시간 30분" in cover
    assert "계획" not in cover
    assert teachers.count("배정 1시간 30분 · 계획 1시간 40분") == 1
    assert teachers.count("계획") == 1
    assert "40분" in contents
    assert "계획" not in contents


@pytest.mark.parametrize(
    ("head", "minutes", "slot", "shown"),
    [
        ("# 제목", 30, None, "50분"),
        ("# 제목 (50분)", 30, None, "50분"),
        ("# 제목", 30, 50, "50분"),
        ("# 제목", 20, 50, "배정 50분 · 계획 40분"),
        ("---\nslot: 45분\n---\n\n# 제목", 30, None, "배정 45분 · 계획 50분"),
        ("---\ntime: 45\n---\n\n# 제목", 30, 60, "배정 45분 · 계획 50분"),
    ],
)
def test_every_kind_of_slot_leads_and_an_equal_one_is_said_once(
    head: str, minutes: int, slot: int | None, shown: str, theme: Theme
) -> None:
    session = built(f"{head}\n\n{SECTIONS.format(minutes=minutes)}", theme, slot=slot and Duration.of_minutes(slot))

    slide, slot = session.deck.slides[0], shown.split(" · ", maxsplit=1)[0].removeprefix("배정 ")
    assert f"⏱ {slot}" in slide_text(slide).splitlines()
    assert front(session) == slot
    assert (f"⏱ {shown}" in slide.notes) == ("계획" in slide.notes) == ("계획" in shown)
    assert shown in for_teacher(session)


def test_the_lengths_of_an_english_session_are_told_in_english(theme: Theme) -> None:
    session = built(f"# Title (40 min)\n\n{SECTIONS.format(minutes=30)}", replace(theme, tag="en"), language="en")

    assert "⏱ 40 min slot · 50 min planned" in session.deck.slides[0].notes
    assert "40 min slot · 50 min planned" in for_teacher(session)
    assert front(session) == "40 min"


def test_a_slot_alone_is_shown_where_no_part_has_minutes(theme: Theme) -> None:
    session = built("# 제목 (40분)\n\n본문\n", theme)

    assert "⏱ 40분" in slide_text(session.deck.slides[0]).splitlines()
    assert front(session) == "40분"


LINE = "**시간**: 10:20-11:00 (40분)"
PLACE = "이 세션은 **Week 1 > Day 2 > Session 3**으로, 두 길이를 살핍니다."


def said_below(text: str, theme: Theme) -> tuple[str, str, str]:
    """What the first slide, its notes, and the page above the contents say of a session that begins with `text`."""
    session = built(f"# Week 1 Day 2 Session 3: 제목\n\n{text}\n\n{SECTIONS.format(minutes=20)}", theme)
    slide = session.deck.slides[0]
    assert session.composed.value.words.outputs[0][1].left == 0
    assert session.composed.value.words.outputs[1][1].left == 0
    return slide_text(slide), slide.notes, above_contents(session)


@pytest.mark.parametrize(
    "text",
    [
        LINE,
        f"## 📍 세션 정보\n\n- {LINE}\n- **방식**: 실습",
        f"{LINE}\\\n**방식**: 실습",
        f"## 📍 세션 정보\n\n{LINE}\n\n**방식**: 실습",
        f"## 📍 세션 정보\n\n{LINE}\n\n---",
    ],
)
def test_a_line_of_times_is_told_by_the_cover_and_kept_in_the_notes(text: str, theme: Theme) -> None:
    slide, notes, _ = said_below(text, theme)

    assert "시간:" not in slide
    assert slide.count("40분") == 1
    assert ("방식: 실습" in slide) == ("방식" in text)
    assert "시간: 10:20-11:00 (40분)" in notes


def test_the_first_page_does_not_repeat_what_stands_above_its_title(theme: Theme) -> None:
    assert "시간:" not in said_below(f"{LINE}\n\n본문", theme)[2]
    assert "Session 3" not in (page := said_below(PLACE, theme)[2])
    assert "두 길이를 살핍니다." in page


@pytest.mark.parametrize("text", [PLACE, f"## 과정에서의 위치\n\n{PLACE}"])
def test_a_position_sentence_says_below_the_place_only_what_is_new(text: str, theme: Theme) -> None:
    slide, notes, _ = said_below(text, theme)

    assert "두 길이를 살핍니다." in slide.splitlines()
    assert "Week 1" not in slide
    assert "이 세션은 Week 1 > Day 2 > Session 3으로," in notes


@pytest.mark.parametrize(
    "text",
    [
        "**시간**: 10:20-11:00 (40분, 점심 뒤)",
        "**시간**: 10:20-11:10 (40분)",
        "**시간**: 40분 (이론 10분, 실습 30분)",
        "이 세션은 **Week 1 > Day 2 > Session 4**로, 두 길이를 살핍니다.",
        "**Week 1 > Day 2 > Session 3** 다음에 두 길이를 살핍니다.",
        "이 세션은 [Week 1 > Day 2 > Session 3](https://example.org)으로, 두 길이를 살핍니다.",
    ],
)
def test_what_says_more_than_the_cover_or_something_else_stays(text: str, theme: Theme) -> None:
    plain = re.sub(r"\*\*|\]\(.*?\)|\[", "", text)

    assert plain in said_below(text, theme)[0]
