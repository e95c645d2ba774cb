"""A page of slides in a browser: keys, addresses, steps, timers, touch, paper, and what it must never do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

import pdfplumber
import pytest
from playwright.sync_api import Browser, Page, expect

from export.html.conftest import HOSTILE
from gyoan.model.deck import Deck
from web import COLORS, NARROW, Visit, visiting

pytestmark = pytest.mark.toolchain


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Visit]:
    with visiting(chromium, address) as one:
        yield one


@pytest.fixture
def page(visit: Visit) -> Page:
    return visit.page


def shown(page: Page) -> int:
    """Return the number of the one slide that can be seen, after the address has caught up with it."""
    numbers = [int(one.get_attribute("id") or 0) for one in page.locator("section").all() if one.is_visible()]
    (number,) = numbers
    expect(page).to_have_url(re.compile(rf"#{number}$"))
    return number


def slide_with(page: Page, selector: str) -> int:
    """Return the number of the first slide that has something."""
    found = page.locator(f"section:has({selector})").first.get_attribute("id")
    assert found
    return int(found)


def go_to(page: Page, number: int) -> None:
    page.evaluate(f"location.hash = '#{number}'")
    expect(page.locator(f"section[id='{number}']")).to_be_visible()


def test_keys_lead_through_the_slides(page: Page, deck: Deck) -> None:
    last = len(deck.slides)
    steps = [shown(page)]
    for key in ("ArrowRight", "Space", "PageDown", "ArrowLeft", "PageUp", "End", "Home", "ArrowLeft"):
        page.keyboard.press(key)
        steps.append(shown(page))
    assert steps == [1, 2, 3, 4, 3, 2, last, 1, 1]


def test_buttons_do_what_keys_do_and_say_where_one_is(page: Page, deck: Deck) -> None:
    page.get_by_role("button", name="다음 슬라이드").click()
    assert shown(page) == 2
    expect(page.locator("#place")).to_have_text(f"2 / {len(deck.slides)}")
    page.keyboard.press("Space")  # the button has the focus, and is what the key is for
    assert shown(page) == 3
    page.get_by_role("button", name="이전 슬라이드").click()
    assert shown(page) == 2


@pytest.mark.parametrize(("named", "number"), [("3", 3), ("999", -1), ("0", 1), ("nonsense", 1), ("%", 1)])
def test_an_address_names_a_slide_and_what_is_none_the_nearest(
    chromium: Browser, address: str, deck: Deck, named: str, number: int
) -> None:
    with visiting(chromium, f"{address}#{named}") as visit:
        assert shown(visit.page) == (number if number > 0 else len(deck.slides))


def test_a_changed_address_shows_its_slide_and_a_link_leads_there(page: Page) -> None:
    go_to(page, 4)
    assert shown(page) == 4
    go_to(page, 2)
    link = page.locator("section.shown a[href^='#']").first
    target = int((link.get_attribute("href") or "#0")[1:])
    link.click()
    assert shown(page) == target


def test_an_answer_appears_by_a_click_and_goes_again(page: Page) -> None:
    number = slide_with(page, ".appears")
    go_to(page, number)
    answer = page.locator("section.shown .appears")
    expect(answer).to_be_hidden()
    page.keyboard.press("ArrowRight")
    expect(answer).to_be_visible()
    assert shown(page) == number
    page.keyboard.press("ArrowLeft")
    expect(answer).to_be_hidden()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert shown(page) == number + 1
    page.keyboard.press("ArrowLeft")
    expect(answer).to_be_visible()


def test_a_countdown_starts_by_a_click_or_a_key_and_not_twice(page: Page) -> None:
    go_to(page, slide_with(page, "[data-seconds]"))
    bar = page.locator("section.shown [data-seconds]")
    expect(bar).to_have_attribute("role", "button")
    running = "bar => bar.getAnimations().map(one => one.effect.getComputedTiming().duration)"
    assert bar.evaluate(running) == []
    bar.click()
    seconds = int(bar.get_attribute("data-seconds") or 0)
    assert bar.evaluate(running) == [seconds * 1000]
    bar.press("Enter")
    assert bar.evaluate(running) == [seconds * 1000]
    half = "bar => { bar.getAnimations()[0].currentTime = %d; return getComputedStyle(bar).clipPath }"
    assert bar.evaluate(half % (seconds * 500)) == "inset(0px 50% 0px 0px)"


def test_all_slides_are_seen_below_each_other_where_that_is_asked_for(page: Page, deck: Deck) -> None:
    go_to(page, 3)
    page.keyboard.press("o")
    assert all(one.is_visible() for one in page.locator("section").all())
    expect(page.locator(".appears")).to_be_visible()
    page.locator("section").nth(4).scroll_into_view_if_needed()
    page.evaluate("document.getElementById('5').scrollIntoView()")
    page.keyboard.press("o")
    assert shown(page) == 5


def test_a_swipe_turns_and_a_scroll_does_not(chromium: Browser, address: str) -> None:
    swipe = """([x, y, across, down]) => {
      const touch = (x, y) => new Touch({ identifier: 1, target: document.body, clientX: x, clientY: y });
      const at = (name, how) => document.dispatchEvent(new TouchEvent(name, how));
      at("touchstart", { touches: [touch(x, y)] });
      at("touchend", { changedTouches: [touch(x + across, y + down)] });
    }"""
    with visiting(chromium, address, NARROW, has_touch=True, is_mobile=True) as visit:
        numbers = []
        for across, down in ((-120, 10), (-120, 10), (120, 0), (-30, 0), (-60, 200)):
            visit.page.evaluate(swipe, [200, 200, across, down])
            numbers.append(shown(visit.page))
        assert numbers == [2, 3, 2, 2, 2]


def test_f_fills_the_screen(page: Page) -> None:
    page.keyboard.press("f")
    expect(page.locator(":fullscreen")).to_have_count(1)
    page.keyboard.press("f")
    expect(page.locator(":fullscreen")).to_have_count(0)


@pytest.mark.parametrize("script", [True, False])
def test_a_print_has_a_page_for_each_slide(chromium: Browser, address: str, deck: Deck, *, script: bool) -> None:
    with visiting(chromium, f"{address}#2", java_script_enabled=script) as visit:
        printed = visit.page.pdf(prefer_css_page_size=True, print_background=True)
    with pdfplumber.open(BytesIO(printed)) as document:
        assert len(document.pages) == len(deck.slides)
        for page in document.pages:
            assert page.chars
            assert page.width / page.height == pytest.approx(16 / 9, abs=0.01)


def test_without_a_script_all_slides_are_there_and_no_buttons(chromium: Browser, address: str, deck: Deck) -> None:
    with visiting(chromium, address, java_script_enabled=False) as visit:
        assert visit.page.locator("section").count() == len(deck.slides)
        assert all(one.is_visible() for one in visit.page.locator("section").all())
        assert not visit.page.locator("nav").is_visible()
        assert visit.page.locator(".appears").is_visible()


@pytest.mark.parametrize("listed", [False, True])
def test_a_narrow_screen_shows_whole_slides_and_buttons_and_nothing_beside(
    chromium: Browser, address: str, *, listed: bool
) -> None:
    with visiting(chromium, address, NARROW) as visit:
        page = visit.page
        if listed:
            page.keyboard.press("o")
        assert page.evaluate("document.documentElement.scrollWidth") == NARROW[0]
        box = page.locator("section >> visible=true").first.locator("svg").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= NARROW[0]
        assert box["width"] > 0.9 * NARROW[0]
        for button in page.locator("nav button").all():
            edges = button.bounding_box()
            assert edges
            assert min(edges["width"], edges["height"]) >= 24
            assert edges["x"] + edges["width"] <= NARROW[0]


@pytest.mark.parametrize("listed", [False, True])
def test_nobody_who_uses_aids_finds_a_barrier(chromium: Browser, address: str, *, listed: bool) -> None:
    with visiting(chromium, address) as visit:
        if listed:
            visit.page.keyboard.press("o")
        assert visit.barriers() == []
        visit.page.emulate_media(color_scheme="dark")
        assert visit.barriers(COLORS) == []


def test_what_looks_like_a_script_is_shown_as_text(page: Page) -> None:
    assert page.title().endswith(HOSTILE)
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    page.keyboard.press("End")
    assert asked == []
    assert page.locator("svg[onload]").count() == 0


def test_words_are_selected_as_text(page: Page) -> None:
    number = slide_with(page, "text:has-text('바뀌지')")
    go_to(page, number)
    chosen = (
        "number => { getSelection().selectAllChildren(document.getElementById(number)); return `${getSelection()}` }"
    )
    assert "바뀌지 않는다" in page.evaluate(chosen, f"{number}")


def test_the_fonts_of_the_page_are_used_and_lines_are_as_wide_as_they_were_set(page: Page) -> None:
    page.evaluate("document.fonts.ready.then(() => 0)")
    assert page.evaluate("[...document.fonts].filter(one => one.status === 'loaded').length") >= 2
    page.keyboard.press("o")
    # What only slides behind the first one are set in is loaded as soon as these are shown.
    page.evaluate("Promise.all([...document.fonts].map(one => one.load())).then(() => 0)")
    off = page.evaluate("""() => [...document.querySelectorAll("tspan")].map(run => {
        const set = Number(run.getAttribute("textLength"));
        run.removeAttribute("textLength");
        return Math.abs(run.getComputedTextLength() - set) / Math.max(set, 10);
    })""")
    assert max(off) < 0.02
