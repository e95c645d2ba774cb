"""A previewed course in a browser: what a lecturer sees while writing, and what the page must never do."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from commands.preview.conftest import HOSTILE, SESSIONS, Previewed, expect_slide, previewing
from web import COLORS, NARROW, PATIENCE, Visit, visiting

pytestmark = [pytest.mark.toolchain, pytest.mark.usefixtures("as_it_was")]


@pytest.fixture(scope="module")
def visit(chromium: Browser, course: Previewed) -> Iterator[Visit]:
    """Return the page, open all the time, as a lecturer has it."""
    with visiting(chromium, course.address, home=course.address) as one:
        yield one


@pytest.fixture
def page(visit: Visit, course: Previewed) -> Page:
    """Return the page at the first slide of the first session, once it has heard all that the test before did."""
    follow = visit.page.get_by_label("고친 곳 따라가기")
    follow.evaluate("box => box.checked = false")
    # The first answer may be to what was told before, and what follows an edit is on its way then: the next one comes
    # when that has been heard to its end.
    for _ in range(2):
        with visit.page.expect_response("**/course", timeout=PATIENCE):
            course.studio.tell({"kind": "course"})
    go(visit.page, "session_01", 1)
    follow.evaluate("box => box.checked = true")
    return visit.page


def go(page: Page, name: str, number: int) -> None:
    page.evaluate(f"location.hash = '#{name}/{number}'")
    expect_slide(page, name, number)


@contextmanager
def held(page: Page, address: str, *, times: int | None = None) -> Iterator[list[Route]]:
    """Yield what the page asks for at an address, so many times, which is answered by the test alone."""
    asked: list[Route] = []
    page.route(address, lambda route: asked.append(route), times=times)  # noqa: PLW0108  (Playwright marks it)
    yield asked
    page.unroute(address)


def wait_for(page: Page, asked: list[Route]) -> None:
    for _ in range(PATIENCE // 20):
        if asked:
            break
        page.wait_for_timeout(20)
    assert asked


def edit(course: Previewed, name: str, old: str, new: str) -> None:
    course.write(name, SESSIONS[name].replace(old, new))


def test_it_begins_with_the_first_slide_its_page_and_its_notes(page: Page) -> None:
    expect_slide(page, "session_01", 1, "첫걸음")
    expect(page.locator("#sheet img")).to_have_attribute("alt", re.compile(r"유인물: 1 / \d"), timeout=PATIENCE)
    expect(page.locator("nav [data-session]")).to_have_count(3)
    expect(page.locator("nav [aria-current][data-session]")).to_contain_text("첫걸음")
    go(page, "session_01", 4)
    expect(page.locator("#notes")).to_contain_text("천천히 말한다")


def test_keys_lead_through_the_slides(page: Page) -> None:
    count = page.locator("nav [data-slide]").count()
    seen = []
    for key in ("ArrowRight", "ArrowDown", "PageDown", "ArrowLeft", "PageUp", "End", "ArrowRight", "Home", "ArrowLeft"):
        page.keyboard.press(key)
        seen.append(int(page.url.rpartition("/")[2]))
    assert seen == [2, 3, 4, 3, 2, count, count, 1, 1]


def test_a_slash_finds_slides_and_sessions(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("웃는")
    expect(page.locator("#found li")).to_have_count(1)
    page.keyboard.press("Enter")
    expect_slide(page, "session_03", 1, "웃는 얼굴")
    page.keyboard.press("/")
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    expect_slide(page, "session_03", 2)
    page.keyboard.press("/")
    page.keyboard.type("없는 것")
    expect(page.locator("#found")).to_contain_text("찾지 못했습니다")
    page.keyboard.press("Escape")
    expect(page.locator("#found")).to_be_hidden()


def test_an_address_names_a_slide_and_what_is_none_the_nearest(chromium: Browser, course: Previewed) -> None:
    with visiting(chromium, f"{course.address}#session_03/2", home=course.address) as visit:
        expect_slide(visit.page, "session_03", 2)
        visit.page.evaluate("location.hash = '#session_03/99'")
        last = visit.page.locator("nav [data-slide]").count()
        expect_slide(visit.page, "session_03", last)
        visit.page.evaluate("location.hash = '#session_99/1'")
        expect_slide(visit.page, "session_03", 1)


def test_a_saved_edit_is_shown_at_its_slide_and_written(page: Page, course: Previewed) -> None:
    edit(course, "session_03", "- 셋", "- 셋\n- 방금 쓴 낱말")
    expect_slide(page, "session_03", 2, "방금 쓴 낱말")
    for ending in ("pptx", "handout.pdf"):
        written = course.folder / "outputs" / f"session_03.{ending}"
        for _ in range(PATIENCE // 100):
            if written.exists():
                break
            page.wait_for_timeout(100)
        assert written.stat().st_size > 1000
    assert not (course.folder / "outputs" / "session_02.pptx").exists(), "nobody has saved it"


def test_who_does_not_follow_stays_where_they_are(page: Page, course: Previewed) -> None:
    page.get_by_label("고친 곳 따라가기").uncheck()
    edit(course, "session_03", "- 셋", "- 넷")
    edit(course, "session_01", "이미지", "새 그림")
    go(page, "session_01", 4)
    expect_slide(page, "session_01", 4, "새 그림")


def test_news_of_where_one_was_leads_nobody_back_who_is_on_the_way_elsewhere(page: Page, course: Previewed) -> None:
    with held(page, "**/session/session_03") as answers:
        page.locator("nav [data-session=session_03]").click()
        with page.expect_response("**/course", timeout=PATIENCE):
            course.studio.tell({"kind": "session", "session": "session_01"})
        answers[0].continue_()
        expect_slide(page, "session_03", 1, "웃는 얼굴")


def test_what_has_changed_is_shown_though_one_turns_the_page_before_it_is_there(page: Page, course: Previewed) -> None:
    with held(page, "**/session/session_01", times=1) as answers:
        course.studio.tell({"kind": "session", "session": "session_01"})
        wait_for(page, answers)
        page.keyboard.press("ArrowRight")
        expect_slide(page, "session_01", 2)
        now = answers[0].fetch().json()
        answers[0].fulfill(json={**now, "slides": [{**slide, "title": "새 제목"} for slide in now["slides"]]})
        expect(page.locator("nav [data-slide] .title").first).to_have_text("새 제목")
        expect_slide(page, "session_01", 2)


def test_pages_that_are_laid_out_behind_the_slides_come_by_themselves(chromium: Browser, course: Previewed) -> None:
    page = chromium.new_context().new_page()
    with held(page, "**/session/session_01", times=1) as answers:
        page.goto(f"{course.address}#session_01/1")
        wait_for(page, answers)
        early = {**answers[0].fetch().json(), "pages": [], "pagesVersion": ""}
        course.studio.tell({"kind": "session", "session": "session_01"})
        answers[0].fulfill(json=early)
        expect(page.locator("#sheet img")).to_be_visible(timeout=PATIENCE)
    page.context.close()


def test_what_cannot_be_shown_keeps_the_last_picture_and_says_why_until_it_is_mended(
    page: Page, course: Previewed
) -> None:
    go(page, "session_02", 3)
    course.write("session_02", "")
    told = page.locator("#told")
    expect(told).to_contain_text("이전 모습을 보여 줍니다", timeout=PATIENCE)
    expect(told.locator("a")).to_have_text(re.compile(r"session_02\.md:1:1$"))
    expect_slide(page, "session_02", 3, "하나")
    course.write("session_02", SESSIONS["session_02"].replace("- 하나", "- 고친 것"))
    expect_slide(page, "session_02", 3, "고친 것")
    expect(told).to_be_empty(timeout=PATIENCE)


def test_a_finding_stands_at_its_slide_and_opens_the_editor_at_its_line(page: Page, course: Previewed) -> None:
    go(page, "session_02", 1)
    finding = page.locator("#findings li").filter(has_text="gone.png").first
    line = SESSIONS["session_02"][: SESSIONS["session_02"].index("![")].count("\n") + 1
    place = f"{course.path('session_02').as_posix()}:{line}:1"
    expect(finding.locator("a")).to_have_attribute("href", f"vscode://file/{place.lstrip('/')}", timeout=PATIENCE)
    finding.get_by_role("button").click()
    number = int(page.url.rpartition("/")[2])
    assert number > 1
    expect(page.locator("#findings li.here")).to_contain_text("gone.png")


def test_slides_and_buttons_lead_to_other_sessions_and_files(page: Page, course: Previewed) -> None:
    page.keyboard.press("End")
    expect(page.locator("#stage")).to_contain_text("안내서")
    with page.expect_download(timeout=PATIENCE) as waited:
        page.get_by_role("link", name="강사용 유인물").click()
    assert waited.value.suggested_filename == "session_01.teacher.pdf"
    assert waited.value.path().read_bytes().startswith(b"%PDF-")
    page.locator("#stage a", has_text="다음 차시").first.click()
    expect_slide(page, "session_02", 1)


def test_the_course_at_a_glance_leads_to_slides(chromium: Browser, course: Previewed, page: Page) -> None:
    with visiting(chromium, f"{course.address}overview", home=course.address) as visit:
        expect(visit.page.locator("h1")).to_have_text("과정")
        for title in ("첫걸음", "빈 시간", "웃는 얼굴"):
            expect(visit.page.locator("main")).to_contain_text(title)
        visit.page.get_by_role("searchbox").fill("이미지")
        found = visit.page.locator("#found a[href^='/#session_01/']").first
        expect(found).to_have_attribute("href", "/#session_01/4")
        found.click()
        expect(visit.page.locator("#stage")).to_contain_text("이미지", timeout=PATIENCE)


def test_what_looks_like_a_script_is_shown_as_text(page: Page, visit: Visit) -> None:
    assert HOSTILE in page.title()
    expect(page.locator("nav")).to_contain_text(HOSTILE)
    assert page.locator("svg[onload], script:not([src])").count() == 0


def test_a_slide_that_goes_is_left_for_the_last_one(page: Page, course: Previewed) -> None:
    page.get_by_label("고친 곳 따라가기").uncheck()
    page.keyboard.press("End")
    expect_slide(page, "session_01", 5)
    course.write("session_01", SESSIONS["session_01"].partition("## 마무리")[0])
    expect_slide(page, "session_01", 4, "이미지")
    expect(page.locator("#place")).to_have_text("4 / 4")


def test_a_session_that_goes_is_left_for_the_nearest(page: Page, course: Previewed) -> None:
    go(page, "session_02", 1)
    course.path("session_02").unlink()
    expect_slide(page, "session_03", 1)
    course.write("session_02", SESSIONS["session_02"])
    expect(page.locator("nav [data-session]")).to_have_count(3, timeout=PATIENCE)


def test_a_page_that_goes_while_its_picture_is_asked_for_is_no_fault(page: Page, course: Previewed) -> None:
    go(page, "session_02", 1)
    with held(page, "**/sheet/**", times=1) as asked:
        page.keyboard.press("End")
        edit(course, "session_02", "- 하나", "- 하나 더")
        wait_for(page, asked)
        course.path("session_02").unlink()
        expect_slide(page, "session_03", 1)
        asked[0].continue_()
        page.wait_for_timeout(200)
    course.write("session_02", SESSIONS["session_02"])
    expect(page.locator("nav [data-session]")).to_have_count(3, timeout=PATIENCE)


def test_a_folder_that_is_gone_is_told_and_comes_back(page: Page, course: Previewed) -> None:
    shutil.move(course.folder / "source", course.folder / "away")
    expect(page.locator("#told")).to_contain_text("source", timeout=PATIENCE)
    expect_slide(page, "session_01", 1, "첫걸음")
    shutil.move(course.folder / "away", course.folder / "source")
    expect(page.locator("#told")).to_be_empty(timeout=PATIENCE)


def test_a_narrow_screen_shows_everything_below_each_other_and_nothing_beside(
    chromium: Browser, course: Previewed
) -> None:
    with visiting(chromium, f"{course.address}#session_02/2", NARROW, home=course.address) as visit:
        expect_slide(visit.page, "session_02", 2)
        expect(visit.page.locator("#sheet img")).to_be_visible(timeout=PATIENCE)
        widest = visit.page.locator("html").evaluate("root => root.scrollWidth")
        assert widest == NARROW[0]
        for part in ("#stage svg", "#sheet img"):
            box = visit.page.locator(part).bounding_box()
            assert box
            assert box["width"] > 0.9 * NARROW[0]
        visit.page.locator("#course summary").click()
        visit.page.locator("nav [data-session]").first.click()
        expect_slide(visit.page, "session_01", 1)


def test_a_screen_of_middle_width_has_the_pages_below_the_slide_and_hides_neither(
    chromium: Browser, course: Previewed
) -> None:
    with visiting(chromium, f"{course.address}#session_02/2", (900, 500), home=course.address) as visit:
        expect_slide(visit.page, "session_02", 2)
        tops = {}
        for part in ("#stage svg", "#next", "#findings", "#page"):
            box = visit.page.locator(part).bounding_box()
            assert box
            tops[part] = (box["y"], box["y"] + box["height"])
        assert all(above[1] <= below[0] for above, below in pairwise(tops.values()))
        visit.page.locator("#notes").scroll_into_view_if_needed()
        expect(visit.page.locator("nav [aria-current]").first).to_be_in_viewport()


def test_nobody_who_uses_aids_finds_a_barrier(chromium: Browser, course: Previewed) -> None:
    address = f"{course.address}#session_02/2"
    with visiting(chromium, address, home=course.address, bypass_csp=True) as visit:
        expect_slide(visit.page, "session_02", 2)
        expect(visit.page.locator("#sheet img")).to_be_visible(timeout=PATIENCE)
        assert visit.barriers() == []
        visit.page.emulate_media(color_scheme="dark")
        assert visit.barriers(COLORS) == []
        visit.page.keyboard.press("/")
        visit.page.keyboard.type("하")
        assert visit.barriers(COLORS) == []
        visit.page.emulate_media(color_scheme="light")
        assert visit.barriers() == []


def test_the_page_finds_a_server_that_was_away(chromium: Browser, course: Previewed) -> None:
    with previewing(course.folder) as first:
        context = chromium.new_context()
        page = context.new_page()
        page.goto(f"{first.address}#session_03/2")
        expect_slide(page, "session_03", 2, "셋")
        port = first.port
    expect(page.locator("#told")).to_contain_text("응답하지 않습니다", timeout=PATIENCE)
    edit(course, "session_03", "- 셋", "- 그동안 쓴 것")
    with previewing(course.folder, port) as again:
        assert again.port == port
        expect_slide(page, "session_03", 2, "그동안 쓴 것")
        expect(page.locator("#told")).to_be_empty(timeout=PATIENCE)
        context.close()


def test_two_previews_of_one_course_show_the_same_edit(chromium: Browser, course: Previewed, page: Page) -> None:
    with previewing(course.folder, course.port) as other:
        assert other.port != course.port
        with visiting(chromium, other.address, home=other.address) as visit:
            expect_slide(visit.page, "session_01", 1)
            edit(course, "session_03", "- 셋", "- 둘 다 보는 것")
            for one in (visit.page, page):
                expect_slide(one, "session_03", 2, "둘 다 보는 것")
