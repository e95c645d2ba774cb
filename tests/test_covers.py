"""What settings say of who gives a session stands on its cover and at every foot, in deck and handout."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image

from cases_built import case
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (a fixture is known by being here)
from gyoan.course.pictures import LOGO_EDGE, load_logo
from gyoan.layout.cover import cover_of, dated
from gyoan.layout.deck.composition import DeckOptions
from gyoan.model.codes import Code
from gyoan.model.cover import Cover
from gyoan.model.deck import Deck, PictureShape, TextBox
from gyoan.model.diagnostic import Severity, SourceSpan
from gyoan.model.picture import LOGO, Picture
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.model.units import Box
from gyoan.pipeline import compose
from gyoan.preparing import read_and_plan
from layout.decks import deck_of, slide_text, text_of
from pdf_text import texts_of_pages
from tried import some

SESSION = "# 제목\n\n한 문장으로 소개합니다.\n\n## 하나 (5분)\n\n- 하나\n\n## 둘 (5분)\n\n- 둘\n"
LONG = "아주 긴 이름과 소속을 가진 사람이 쓴 아주 긴 문장입니다 " * 20


def png(width: int, height: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), (200, 30, 30)).save(buffer, "PNG")
    return buffer.getvalue()


def cover(**changes: object) -> Cover:
    picture = Picture(png(400, 100), 400, 100, natural_width=8000, natural_height=2000)
    whole = Cover("자료 구조", "김하늘", "한빛대학교", "2026년 3월 2일", "무단 복제 금지", picture)
    return replace(whole, **changes)  # type: ignore[arg-type]


def deck(theme: Theme, given: Cover) -> Deck:
    return deck_of(SESSION, theme, options=DeckOptions(cover=given))


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("<br><br> 자료 <b>구조</b>", "자료 구조"),
        ("[한빛대학교](https://example.com/a)", "한빛대학교"),
        ("`r Sys.Date()`", ""),
        ("a < b > c, [1] (2)", "a < b > c, [1] (2)"),
        ("홍길동 <hong@example.com>", "홍길동 <hong@example.com>"),
        ("List<T>와 Map<String, A>, Set<A>", "List<T>와 Map<String, A>, Set<A>"),
        ('<BR/><span class="x">자료</span> <int>', "자료 <int>"),
        ("`rm` 쓰기", "`rm` 쓰기"),
    ],
)
def test_a_cover_shows_no_marks_that_other_tools_read_in_front_matter(stated: str, shown: str) -> None:
    told = cover_of(replace(Settings(), subtitle=stated, author=stated, organization=stated, date=stated), {})
    assert (told.subtitle, told.author, told.organization, told.date) == (shown,) * 4


def test_the_case_shows_all_four_on_its_cover_and_one_information_for_the_keys_of_others(theme: Theme) -> None:
    built = case("u06", theme)
    (said,) = built.read.diagnostics
    assert (said.code, said.severity) == (Code.UNKNOWN_SETTING, Severity.INFO)
    assert "tags, aliases" in said.message

    page = texts_of_pages(built.files["handout.pdf"])[0]
    for wanted in ("김하늘", "한빛대학교 컴퓨터공학부", "처음 만나는 자료 구조", "2026년 3월 2일"):
        assert wanted in page
        assert wanted in slide_text(built.deck.slides[0])


def test_the_footer_stands_on_every_slide_but_the_first_and_on_every_page(theme: Theme) -> None:
    slides = deck(theme, cover()).slides
    assert all("무단 복제 금지" in slide_text(slide) for slide in slides[1:])

    long = SESSION + "".join(f"\n\n문단 {number}입니다." for number in range(120))
    settings = Settings(footer="무단 복제 금지", slot=None)
    plan = read_and_plan(long.encode(), "session.md", settings).value
    assert plan is not None
    data = compose(plan, {}, {}, theme).value.files["handout.pdf"]
    pages = texts_of_pages(data)
    assert len(pages) > 1
    assert all("무단 복제 금지" in page for page in pages)


@pytest.mark.parametrize("changes", [{}, {"subtitle": LONG}, {"author": LONG}, {"organization": LONG, "footer": LONG}])
def test_nothing_on_a_cover_lies_outside_or_on_top_of_another_thing(theme: Theme, changes: dict[str, str]) -> None:
    for slide in some(deck(theme, cover(**changes)).slides):
        places = some(shape.box for shape in slide.shapes if isinstance(shape, TextBox | PictureShape))
        assert all(place.right <= theme.deck.width and place.bottom <= theme.deck.height for place in places)
        assert [pair for pair in combinations(places, 2) if _overlap(*pair)] == []


def _overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def test_a_text_that_is_too_long_is_cut_with_an_ellipsis(theme: Theme) -> None:
    (line,) = [
        shape for shape in deck(theme, cover(author=LONG)).slides[0].shapes if getattr(shape, "name", "") == "Lecturer"
    ]
    assert text_of(line).endswith("…")


def test_a_logo_keeps_its_proportions(theme: Theme) -> None:
    (logo,) = [shape for shape in deck(theme, cover()).slides[0].shapes if isinstance(shape, PictureShape)]
    assert logo.box.width.points == pytest.approx(4 * logo.box.height.points, rel=0.01)
    assert logo.description == "한빛대학교"


@pytest.mark.parametrize(("tag", "told"), [("ko-KR", "로고"), ("en-US", "Logo")])
def test_a_logo_of_nobody_is_told_in_the_language_of_the_session(theme: Theme, tag: str, told: str) -> None:
    nobody = cover(organization="", author="")
    for shape in deck(replace(theme, tag=tag), nobody).slides[0].shapes:
        if isinstance(shape, PictureShape):
            assert shape.description == told
            return
    raise AssertionError("the first slide has no logo")


def test_a_logo_is_not_made_larger_than_it_is(theme: Theme) -> None:
    small = Picture(png(40, 40), 40, 40, natural_width=40, natural_height=40)
    (logo,) = [shape for shape in deck(theme, cover(logo=small)).slides[0].shapes if isinstance(shape, PictureShape)]
    assert logo.box.width.points == pytest.approx(30)


def test_a_logo_is_found_from_the_course_and_from_the_session_and_made_small(tmp_path: Path) -> None:
    (tmp_path / "week_01").mkdir()
    (tmp_path / "logo.png").write_bytes(png(8000, 2000))
    for folder in (tmp_path, tmp_path / "week_01"):
        outcome = load_logo(Settings(logo="logo.png"), folder, tmp_path, lambda *_: None)
        assert not outcome.diagnostics
        assert outcome.value[LOGO].width == LOGO_EDGE
        assert outcome.value[LOGO].natural_width == 8000


def test_a_logo_that_is_missing_is_told_where_it_is_asked_for(tmp_path: Path) -> None:
    settings = Settings(logo="logo.png", logo_span=SourceSpan("source/course.toml", 7))
    outcome = load_logo(settings, tmp_path, tmp_path, lambda *_: None)
    (diagnostic,) = outcome.diagnostics
    assert (diagnostic.code, diagnostic.severity) == (Code.MISSING_PICTURE, Severity.ERROR)
    assert diagnostic.span == settings.logo_span
    assert not outcome.value


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("2026-03-02", "ko-KR", "2026년 3월 2일"),
        ("2026-03-02", "en-US", "2 March 2026"),
        ("2026년 1학기", "ko-KR", "2026년 1학기"),
        ("today", "en-US", "today"),
        ("", "ko-KR", ""),
    ],
)
def test_a_date_is_said_in_the_language_of_the_session(text: str, language: str, shown: str) -> None:
    assert dated(text, language) == shown
