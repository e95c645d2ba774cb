"""The page of a course in a browser: its search, narrow screens, paper, and what it must never do."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from playwright.sync_api import Browser, Page, expect

from course.overview.overviews import HOSTILE, overview
from gyoan.course.overview import course_page
from web import COLORS, NARROW, WIDE, visiting

pytestmark = pytest.mark.toolchain


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = Path(tmp_path_factory.mktemp("page"), "index.html")
    path.write_text(course_page(overview()), "utf-8")
    return path.as_uri()


def search(page: Page, words: str) -> list[str]:
    """Return the titles that are found."""
    page.locator("#search").fill(words)
    expect(page.locator("#found")).to_be_visible()
    expect(page.get_by_role("status")).not_to_be_empty()
    page.wait_for_function("document.querySelector('[role=status]').textContent !== ''")
    return page.locator("#found li li a").all_text_contents()


def test_words_are_found_in_titles_and_text_and_lead_to_their_slides(chromium: Browser, address: str) -> None:
    with visiting(chromium, address) as visit:
        page = visit.page
        page.keyboard.press("/")
        expect(page.locator("#search")).to_be_focused()
        assert search(page, "컨테이너 서버") == ["배포란"]
        expect(page.get_by_role("status")).to_have_text("1개 차시에서 1곳을 찾았습니다")
        assert page.locator("#found mark").all_text_contents() == ["컨테이너", "서버"]
        assert (page.locator("#found li li a").first.get_attribute("href") or "").endswith("a%20b.html#1")
        expect(page.locator("#all")).to_be_hidden()
        # A letter and its accent as two characters, and capitals, are the same.
        page.locator("#search").fill("CAFE\u0301")
        expect(page.locator("#found li li a")).to_have_text(["되돌리기"])
        page.locator("#search").fill("없는말")
        expect(page.get_by_role("status")).to_have_text("찾는 말이 없습니다")
        page.keyboard.press("Escape")
        expect(page.locator("#all")).to_be_visible()
        expect(page.locator("#found")).to_be_hidden()


def test_a_session_that_is_found_is_shown_in_its_place(chromium: Browser, address: str) -> None:
    with visiting(chromium, address) as visit:
        page = visit.page
        page.locator("#search").fill("다섯")
        for _ in range(2):  # the second time the address is there already
            page.locator("#found h2 a").first.click()
            expect(page.locator("#s5")).to_be_in_viewport()
            expect(page.locator("#search")).to_have_value("")
            page.locator("#search").fill("다섯")


def test_what_looks_like_a_script_is_found_and_shown_as_text(chromium: Browser, address: str) -> None:
    with visiting(chromium, address) as visit:
        asked: list[str] = []
        visit.page.on("dialog", lambda dialog: asked.append(dialog.message))
        visit.page.locator("#search").fill("<svg onload")
        expect(visit.page.locator("#found li li a")).to_have_text([f"목차 {HOSTILE}"])
        assert visit.page.locator("svg[onload]").count() == 0
        assert asked == []


def test_nobody_who_uses_aids_finds_a_barrier(chromium: Browser, address: str) -> None:
    with visiting(chromium, address) as visit:
        for summary in visit.page.locator("summary").all():
            summary.click()
        assert visit.barriers() == []
        visit.page.emulate_media(color_scheme="dark")
        assert visit.barriers(COLORS) == []
        visit.page.locator("#search").fill("컨테이너")
        expect(visit.page.locator("#found li li a")).to_have_count(1)
        assert visit.barriers(COLORS) == []
        visit.page.emulate_media(color_scheme="light")
        assert visit.barriers() == []


def test_a_narrow_screen_has_nothing_beside_it(chromium: Browser, address: str) -> None:
    with visiting(chromium, address, NARROW) as visit:
        for summary in visit.page.locator("summary").all():
            summary.click()
        assert visit.page.evaluate("document.documentElement.scrollWidth") == NARROW[0]
        visit.page.locator("#search").fill("컨테이너")
        expect(visit.page.locator("#found li li a")).to_have_count(1)
        assert visit.page.evaluate("document.documentElement.scrollWidth") == NARROW[0]


@pytest.mark.parametrize("script", [True, False])
def test_all_is_there_without_a_script_and_on_paper(chromium: Browser, address: str, *, script: bool) -> None:
    with visiting(chromium, address, WIDE, java_script_enabled=script) as visit:
        page = visit.page
        assert page.locator("form").is_visible() == script
        assert page.locator(".session:visible").count() == 7
        if script:
            page.locator("#search").fill("컨테이너")
            expect(page.locator("#all")).to_be_hidden()
        with pdfplumber.open(BytesIO(page.pdf(prefer_css_page_size=True))) as document:
            text = "\n".join(one.extract_text() for one in document.pages)
    for expected in ("다음 주", "쉬는 시간 10분", "실습", "look again", "5분 초과"):
        assert expected in text, expected
