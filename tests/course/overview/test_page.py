"""The page of a course: what is in the file, without a browser."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from itertools import pairwise
from random import Random
from zlib import decompress

import pytest
from lxml import html as parser

from commands.schedule.lessons import day, lesson
from commands.schedule.lessons import session as made
from course.overview.overviews import HOSTILE, overview
from gyoan.course.overview import CourseGlance, CourseOverview, SessionGlance, course_page
from gyoan.course.overview.delivery import is_page_as_written, sealed
from gyoan.model.glimpse import Glimpse, SlideWords, Thumbnail, packed
from gyoan.model.message import Language
from gyoan.schedule.totals import weeks_of

SYLLABLES = [chr(code) for code in range(0xAC00, 0xD7A4)]


def parsed(language: Language = Language.KOREAN) -> parser.HtmlElement:
    return parser.fromstring(course_page(overview(language)))


def said(element: parser.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def session(page: parser.HtmlElement, key: str) -> parser.HtmlElement:
    (found,) = page.xpath(f"//li[@id='{key}']")
    return found


def test_weeks_days_and_sessions_stand_below_each_other_with_headings_in_order() -> None:
    page = parsed()
    heads = [(one.tag, said(one)) for one in page.iter("h1", "h2", "h3", "h4")]
    assert [text for tag, text in heads if tag == "h2"][-3:] == ["1주 차", "2주 차", "읽을 수 없는 차시"]
    assert [text for tag, text in heads if tag == "h3"] == ["1주 차 1일 차", "2주 차 1일 차", "g"]
    assert [text for tag, text in heads if tag == "h4"] == ["배포", HOSTILE, "셋", "넷", "다섯", "다음 주"]
    levels = [int(tag[1]) for tag, _ in heads]
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(
    ("key", "told", "areas"),
    [
        ("s1", "계획 55분 · 배정 50분 · 5분 초과", ["fits", "beyond", "end"]),
        ("s2", "계획 45분 · 배정 50분 · 5분 부족", ["fits", "free", "end"]),
        ("s3", "계획 50분 · 배정 50분 · 꼭 맞음", ["fits", "end"]),
        ("s4", "계획 50분 · 배정 시간 없음", []),
        ("s5", "계획한 시간 없음 · 배정 50분", []),
    ],
)
def test_minutes_are_told_against_the_slot_in_words_and_as_a_bar(key: str, told: str, areas: list[str]) -> None:
    (time,) = session(parsed(), key).xpath(".//p[@class='time']")
    assert said(time) == told
    assert [one.get("class") for one in time.iter("rect")] == areas
    assert bool(time.xpath(".//strong[@class='over']")) == ("초과" in told)


def test_weeks_and_days_tell_their_sums_in_hours_and_those_without_slots_what_they_plan() -> None:
    page = parsed()
    rows = [said(one) for one in page.xpath("//ol[@class='weeks']/li")]
    assert rows[1] == "2주 차 계획 50분 · 배정 50분 · 꼭 맞음"
    first, second = lesson(3900, None), lesson(3000, None, of=made(path="source/b.md"))
    weeks = weeks_of([day(first), day(second, week=2)])
    glances = tuple(SessionGlance("", "수업", one.entry.session.path, one) for one in (first, second))
    untimed = parser.fromstring(course_page(CourseOverview((CourseGlance("", weeks, glances),))))
    assert [said(one) for one in untimed.xpath("//ol[@class='weeks']/li")] == [
        "1주 차 계획 1시간 5분 · 배정 시간 없음",
        "2주 차 계획 50분 · 배정 시간 없음",
    ]


def test_sessions_of_no_week_are_led_to_by_the_name_of_their_folder() -> None:
    first, second = (lesson(3000, of=made(path=f"운영/{name}.md")) for name in "ab")
    weeks = weeks_of([day(first, week=None, number=None), day(second, week=2)])
    glances = tuple(SessionGlance("", "수업", one.entry.session.path, one) for one in (first, second))
    page = parser.fromstring(course_page(CourseOverview((CourseGlance("", weeks, glances),))))
    assert [one.text for one in page.xpath("//ol[@class='weeks']/li/a")] == ["운영", "2주 차"]
    assert said(page.xpath("//h2")[0]) == "운영"


def test_links_lead_to_what_there_is_and_thumbnails_to_their_slides() -> None:
    page = parsed()
    (first,) = page.xpath("//li[@id='s1']//ul[@class='links']")
    assert [(said(one), one.get("href")) for one in first.iter("a")] == [
        ("슬라이드 HTML", "a%20b.html"),
        ("슬라이드 PPTX", "a%20b.pptx"),
        ("슬라이드 PDF", "a%20b.deck.pdf"),
        ("슬라이드 PNG", "a%20b.png/01.png"),
        ("유인물 PDF", "a%20b.handout.pdf"),
        ("슬라이드 유인물 PDF", "a%20b.slides.pdf"),
        ("강사용 PDF", "a%20b.teacher.pdf"),
    ]
    assert session(page, "s1").xpath(".//ul[@class='slides']//a/@href") == ["a%20b.html#2"]
    assert session(page, "s1").xpath(".//h4/a/@href") == ["a%20b.html#1"]
    # Where no page shows slides, a thumbnail leads nowhere.
    assert session(page, "s2").xpath(".//ul[@class='slides']//a") == []
    assert session(page, "s2").xpath(".//ul[@class='slides']/li/*/@role") == ["img"]
    assert page.xpath("//a[@href='week_01/week_01.book.pdf']")


def test_findings_stand_at_their_session_and_what_is_wrong_or_too_long_is_listed_first() -> None:
    page = parsed()
    (details,) = session(page, "s1").xpath(".//details")
    assert said(details.find("summary")) == "오류 1개 · 경고 1개 · 알림 1개"
    assert [said(one.find("span")) for one in details.iter("li")] == ["오류", "경고", "알림"]
    assert details.xpath(".//a/@href") == ["vscode://file/source/a.md:9"]
    rows = page.xpath("//section[@class='check']//li")
    assert [(one.find("a").get("href"), said(one)) for one in rows] == [
        ("#s1", "1차시 · 배포 오류 1개 · 5분 초과"),
        ("#s2", f"2차시 · {HOSTILE} 만들지 못했습니다"),
        ("#s7", "g 만들지 못했습니다 · 오류 1개"),
    ]
    assert "예전 결과물" in said(session(page, "s2"))
    assert "예전 결과물" not in said(session(page, "s7"))


def test_what_is_found_of_days_leads_to_the_session_it_begins_at() -> None:
    (section,) = [one for one in parsed().iter("section") if said(one).startswith("과정 알림")]
    first, second = section.iter("li")
    assert first.xpath(".//a/@href") == ["#s1"]
    assert "a.md · 1번째 줄" in said(first)
    assert second.xpath(".//a") == []


def test_a_day_has_its_run_sheet_with_breaks_and_sections() -> None:
    table = parsed().xpath("//div[@class='sheet']/table")[0]
    rows = [" ".join(filter(None, map(said, row))) for row in table.xpath(".//tbody/tr")]
    assert rows[:5] == [
        "09:00–09:50 1교시 배포 50분 55분 +5분",
        "09:00 도입 10분",
        "09:10 실습 45분",
        f"{HOSTILE} 시간 미정",
        "09:50–10:00 쉬는 시간 10분",
    ]


def test_the_same_course_gives_the_same_page_and_each_language_its_own_words() -> None:
    assert course_page(overview()) == course_page(overview())
    english = said(parsed(Language.ENGLISH))
    assert "planned 55 min · slot 50 min · 5 min over" in english
    assert "Could not be built" in english
    assert parsed(Language.ENGLISH).get("lang") == "en"
    assert not re.search("초과|부족|계획", english)


def test_several_courses_stand_below_each_other_and_none_says_that_there_is_nothing() -> None:
    one, other = overview().courses[0], overview().courses[0]
    page = parser.fromstring(course_page(CourseOverview((one, replace(other, title="둘째")))))
    keys = page.xpath("//*/@id")
    assert len(keys) == len({*keys})
    assert {"s1", "s14"} <= {*keys}
    assert "차시가 없습니다" in said(parser.fromstring(course_page(CourseOverview(()))))


def test_what_looks_like_markup_is_text() -> None:
    page = parsed()
    assert not page.xpath("//@onload | //@style | //link | //iframe")
    assert [one.get("type") for one in page.iter("script")] == ["application/json", None]
    assert HOSTILE in page.findtext(".//title")
    assert HOSTILE in said(page.find(".//h1"))


def test_a_course_of_120_sessions_is_a_page_of_3_mb_at_most() -> None:
    chance = Random(1)
    lessons = [lesson(3000, of=made(path=f"source/{number}.md")) for number in range(120)]
    weeks = weeks_of([day(*lessons[at : at + 8], week=at // 40 + 1, number=at // 8 % 5 + 1) for at in range(0, 120, 8)])
    # Words that nothing can pack, a thousand and more to a session, and drawings as large as they may be.
    slides = [SlideWords(at, "제목", "".join(chance.choices(SYLLABLES, k=120))) for at in range(30)]
    glimpse = Glimpse((Thumbnail(1, "제목", "<svg>" + " " * 10_000 + "</svg>"),), packed(slides))
    glances = tuple(SessionGlance("", "수업", one.entry.session.path, one, glimpse=lambda: glimpse) for one in lessons)
    page = course_page(CourseOverview((CourseGlance("", weeks, glances),)))
    assert 1_000_000 < len(page.encode()) < 3_000_000


def test_what_can_be_found_stands_in_the_page_once_packed() -> None:
    (data,) = parsed().xpath("//script[@id='words']/text()")
    address, words = json.loads(data)["sessions"]["s1"]
    assert address == "a%20b.html#"
    assert json.loads(decompress(b64decode(words), wbits=-15))[2] == [3, "되돌리기", "이전 판으로 Café 돌아간다"]


def test_the_page_may_run_its_own_script_and_ask_nobody_for_anything() -> None:
    text = course_page(overview())
    (policy,) = parser.fromstring(text).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        content = text.rpartition(f"<{name}>")[2].partition(f"</{name}>")[0]
        assert f"{name}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in policy
    assert "unsafe" not in policy


def test_a_seal_tells_whether_a_page_is_as_it_was_written() -> None:
    file = BytesIO()
    said = sealed(["<p>과정</p>", "\n"], file)
    data = file.getvalue()
    assert data.startswith("<p>과정</p>\n<!-- ".encode())
    assert said == sha256(data).hexdigest()
    assert is_page_as_written(BytesIO(data))
    for other in (data.replace(b"<p>", b"<b>"), b"<p></p>", data + b"<p>more</p>", data[:-1], data[1:], b""):
        assert not is_page_as_written(BytesIO(other))
