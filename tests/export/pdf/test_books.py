"""What a reader and a machine find in a book of several sessions' handouts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pikepdf
import pytest

from export.pdf.conformance import faults
from export.pdf.test_document import open_pdf, page_texts, pages_as_seen
from gyoan.export.pdf import export_pdf
from gyoan.layout.handout import HandoutOptions, layout_handout, paged
from gyoan.layout.handout.book import Leaf, Volume, bound
from gyoan.markdown import read_session
from gyoan.model.cover import Cover
from gyoan.model.handout import Edition
from gyoan.model.pages import Chapter, Page
from gyoan.model.paper import Gutter, on_sheet
from gyoan.model.theme import Theme
from gyoan.model.units import Length
from gyoan.schedule import plan
from printed_lines import lines_placed

FIRST = """# Week 3 Day 5 Session 1: 저장소

## 목표 (10분)
[같은 이름의 절](#목표-10분)과 [다음 시간의 정리](session_02.handout.pdf#정리-5분),
[다른 날](../day_04/session_01.handout.pdf)

<!-- note: 칠판을 쓴다 -->

## 실습 (30분)
""" + "\n\n".join(f"{number}. 단계를 밟는다" for number in range(60))
SECOND = """# Week 3 Day 5 Session 2: 네트워크

## 목표 (10분)
[같은 이름의 절](#목표-10분)과 [앞 시간](session_01.handout.pdf)

## 정리 (5분)
끝
"""


def leaf(text: str, number: int, theme: Theme, edition: Edition = Edition.STUDENT) -> Leaf:
    """Return a session of a day as the book of its week needs it."""
    session = read_session(text.encode(), f"week_03/day_05/session_0{number}.md").value
    assert session is not None
    schedule, options = plan(session).value, HandoutOptions(edition)
    handout = layout_handout(session, schedule, {}, {}, theme, options).value
    chapter = Chapter(paged(handout.for_book, theme.page))
    return Leaf(session, schedule, chapter, options, f"day_05/session_0{number}.handout.pdf", "Week 3 · Day 5")


def pdf_of(theme: Theme, edition: Edition = Edition.STUDENT, texts: Sequence[str] = (FIRST, SECOND)) -> bytes:
    """Return the book of `texts`."""
    leaves = tuple(leaf(text, number, theme, edition) for number, text in enumerate(texts, start=1))
    volume = Volume("쿠버네티스 실무", "Week 3 · Day 5", leaves)
    return export_pdf(bound(volume, theme), theme)


def ends(document: pikepdf.Pdf, page: int) -> dict[str, int | str]:
    """Return the page or address that each link on a page leads to, by its words."""
    numbers = {other.obj.objgen: number for number, other in enumerate(document.pages)}
    found: dict[str, int | str] = {}
    for note in document.pages[page].get("/Annots", []):
        found[str(note.Contents)] = str(note.A.URI) if "/A" in note else numbers[note.Dest[0].objgen]
    return found


def first_page(texts: Sequence[str], words: str) -> int:
    return next(number for number, text in enumerate(texts) if words in text.splitlines()[1:3])


@pytest.mark.parametrize("others", [(), ("둘째 반",), ("첫째 반", "둘째 반"), ("둘째 반", "첫째 반")])
def test_a_books_cover_says_what_all_its_sessions_say(theme: Theme, others: Sequence[str]) -> None:
    whole = leaf(SECOND, 1, theme)
    leaves = tuple(
        replace(whole, chapter=replace(whole.chapter, cover=Cover(subtitle=subtitle, author="김하늘")))
        for subtitle in ("첫째 반", *others)
    )
    cover = Volume("쿠버네티스 실무", "Week 3", leaves).cover
    assert (cover.subtitle, cover.author) == ("" if others else "첫째 반", "김하늘")


@pytest.mark.parametrize(
    ("text", "said", "unsaid"),
    [
        ("# 가 (40분)\n\n## 나 (40분)\n글\n", ["40분"], ["0분 "]),
        ("# 가 (40분)\n\n## 나 (25분)\n글\n\n## 다 (10분)\n글\n", ["40분"], ["35분"]),
        ("# 가\n\n## 나\n글\n", [], ["분"]),
    ],
)
def test_a_books_cover_says_how_long_it_takes_and_not_what_of_that_is_planned(
    theme: Theme, text: str, said: Sequence[str], unsaid: Sequence[str]
) -> None:
    first = page_texts(pdf_of(theme, texts=(text,)))[0]
    cover = next(line for line in first.splitlines() if "1개 차시" in line)
    assert all(words in cover for words in said), cover
    assert not any(words in cover for words in unsaid), cover


@pytest.fixture(scope="module")
def book(theme: Theme) -> bytes:
    return pdf_of(theme)


def test_the_cover_names_course_day_and_sessions_with_their_minutes(book: bytes) -> None:
    cover = page_texts(book)[0]
    assert "쿠버네티스 실무" in cover
    assert "Week 3 · Day 5" in cover
    assert "2개 차시 · 55분" in cover
    assert "1차시 저장소 40분" in cover
    assert "2차시 네트워크 15분" in cover


def test_a_cover_names_only_the_days_where_all_sessions_would_not_fit(theme: Theme) -> None:
    leaves = [replace(leaf(SECOND, number, theme), day=f"Week 1 · Day {(number + 3) // 4}") for number in range(1, 33)]
    few, many = bound(Volume("", "", tuple(leaves[:8])), theme), bound(Volume("", "", tuple(leaves)), theme)
    assert (few.title, many.title) == ("유인물 모음", "유인물 모음")
    assert "네트워크" in words(few.front[0])
    assert "네트워크" not in words(many.front[0])
    assert "Week 1 · Day 8 · 4개 차시1시간(60분)" in words(many.front[0])
    first, second = page_texts(export_pdf(many, theme))[:2]
    assert "Day 8" in first
    assert second.startswith("차례")


def test_a_book_of_several_days_says_of_each_session_on_which_it_is(theme: Theme) -> None:
    leaves = [leaf(SECOND, number, theme) for number in (1, 2)]
    volume = Volume("실무", "Week 3", (replace(leaves[0], day="Week 3 · Day 4"), leaves[1]))
    data = export_pdf(bound(volume, theme), theme)
    for text in page_texts(data)[:2]:
        days = [line for line in text.splitlines() if line in ("Week 3 · Day 4", "Week 3 · Day 5")]
        assert days == ["Week 3 · Day 4", "Week 3 · Day 5"]
    with open_pdf(data).open_outline() as outline:
        titles = [entry.title for entry in outline.root]
    assert titles[1:] == ["Week 3 · Day 4 · 2차시: 네트워크", "Week 3 · Day 5 · 2차시: 네트워크"]


def words(page: Page) -> str:
    return "\n".join(line.text for placed in page.placed for line, _ in lines_placed(placed))


def test_one_table_of_contents_leads_to_every_section_and_says_its_page(book: bytes) -> None:
    texts, document = page_texts(book), open_pdf(book)
    assert sum("차례" in text for text in texts) == 1
    second = first_page(texts, "네트워크")
    page = second - 2 + 1
    assert page > 2
    assert f"2차시 네트워크 15분 {page}" in texts[1]
    assert f"정리 5분 {page}" in texts[1]
    assert ends(document, 1)["네트워크"] == second
    assert ends(document, 1)["저장소"] == 2


def test_pages_are_counted_through_the_whole_book(book: bytes) -> None:
    texts = page_texts(book)
    count = len(texts) - 2
    assert [text.splitlines()[-1] for text in texts[2:]] == [f"{number} / {count}" for number in range(1, count + 1)]
    assert texts[1].splitlines()[-1] == "ii"


def test_a_session_has_its_own_running_head_but_not_on_its_first_page(theme: Theme) -> None:
    texts = pages_as_seen(pdf_of(theme, texts=(FIRST, FIRST.replace("저장소", "관측"))))
    second = first_page(texts, "관측")
    assert texts[3].splitlines()[0].startswith("저장소")
    assert not texts[second].splitlines()[0].startswith("관측")
    assert texts[second + 1].splitlines()[0].startswith("관측")


def test_the_outline_names_the_sessions_and_below_them_their_sections(book: bytes) -> None:
    with open_pdf(book).open_outline() as outline:
        named = [(entry.title, [below.title for below in entry.children]) for entry in outline.root]
    assert named == [
        ("차례", []),
        ("1차시: 저장소", ["목표 (10분)", "실습 (30분)"]),
        ("2차시: 네트워크", ["목표 (10분)", "정리 (5분)"]),
    ]


def test_links_between_sessions_of_the_book_lead_inside_it(book: bytes) -> None:
    texts, document = page_texts(book), open_pdf(book)
    second = first_page(texts, "네트워크")
    assert ends(document, 2)["다음 시간의 정리"] == second
    assert ends(document, second)["앞 시간"] == 2


def test_links_lead_inside_the_book_wherever_they_stand(theme: Theme) -> None:
    leads = "session_02.handout.pdf#정리-5분"
    text = f"""# Week 3 Day 5 Session 1: 저장소

## 목표 (10분)

| 무엇 | 어디 |
| --- | --- |
| [표](<{leads}>) | 가 |

> [!TIP]
> [상자](<{leads}>)

- [목록](<{leads}>)
  - [더 안](<{leads}>)

글[^1]

[^1]: [각주](<{leads}>)
"""
    document = open_pdf(pdf_of(theme, texts=(text, SECOND)))
    led = {words: end for words, end in ends(document, 2).items() if words in ("표", "상자", "목록", "더 안", "각주")}
    assert led == dict.fromkeys(("표", "상자", "목록", "더 안", "각주"), 3)


def test_links_to_sections_of_one_name_stay_in_their_session(book: bytes) -> None:
    document = open_pdf(book)
    second = first_page(page_texts(book), "네트워크")
    assert ends(document, 2)["같은 이름의 절"] == 2
    assert ends(document, second)["같은 이름의 절"] == second


def test_a_link_to_a_session_that_is_not_in_the_book_leads_to_its_file_from_the_books_folder(book: bytes) -> None:
    assert ends(open_pdf(book), 2)["다른 날"] == "day_04/session_01.handout.pdf"


def test_a_session_begins_on_a_right_hand_page_where_sheets_are_printed_on_both_sides(theme: Theme) -> None:
    duplex = on_sheet(theme, "A4", Gutter(Length.of_millimetres(8), mirrored=True))
    short = SECOND.replace("Session 2: 네트워크", "Session 1: 짧은 시간")
    data = pdf_of(duplex, texts=(short, SECOND))
    texts = page_texts(data)
    assert [number for number, text in enumerate(texts, start=1) if not text] == [2, 4, 6]
    assert first_page(texts, "네트워크") + 1 == 7
    assert texts[6].splitlines()[-1] == "3 / 3"
    assert not faults(data)


def test_both_editions_have_the_same_pages_and_the_teachers_run_sheets_name_those_of_the_book(theme: Theme) -> None:
    student, teacher = page_texts(pdf_of(theme)), page_texts(pdf_of(theme, Edition.TEACHER))
    page = first_page(student, "네트워크") - 1
    assert len(teacher) == len(student) + 2
    assert "강사용" in teacher[0]
    assert "진행표" in teacher[2]
    assert "칠판을 쓴다" in teacher[2]
    assert f"정리 5분 {page}" in teacher[3]
    assert teacher[-1].splitlines()[-1] == student[-1].splitlines()[-1]


@pytest.mark.parametrize("edition", Edition)
def test_a_book_keeps_what_its_metadata_promise(edition: Edition, theme: Theme) -> None:
    data = pdf_of(theme, edition)
    assert not faults(data)
    document = open_pdf(data)
    assert document.docinfo["/Title"] == "쿠버네티스 실무 · Week 3 · Day 5"


def test_the_same_sessions_give_the_same_bytes(book: bytes, theme: Theme) -> None:
    assert pdf_of(theme) == book


def test_fonts_are_embedded_once_for_all_sessions(book: bytes, theme: Theme) -> None:
    def fonts(data: bytes) -> int:
        return sum("/FontFile2" in thing for thing in open_pdf(data).objects if isinstance(thing, pikepdf.Dictionary))

    assert fonts(book) == fonts(pdf_of(theme, texts=(FIRST,)))
