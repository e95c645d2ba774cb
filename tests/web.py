"""Pages in a browser: what they log, what they ask for, and what is wrong with them for those who use aids."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, sync_playwright

from gyoan.toolchain.browser import Browser as Chromium

WIDE, NARROW = (1280, 800), (360, 640)
PATIENCE = 60_000
"""Milliseconds that a busy machine may need for what takes a fraction of a second."""
OF_THE_PAGE = ("data:", "blob:")
COLORS = "color-contrast"
"""The rule of axe that alone may find something else where nothing but the colours of a page is another."""
_AS_SOON_AS = """
(element, {given, patience}) => new Promise((met, missed) => {
  const holds = HOLDS;
  const look = () => {
    if (!holds(element, given)) return;
    observer.disconnect();
    clearTimeout(late);
    met();
  };
  const observer = new MutationObserver(look);
  const told = () => missed(new Error(`not in time: ${holds} of ${JSON.stringify(given)} in ${element.outerHTML}`));
  const late = setTimeout(told, patience);
  observer.observe(element, { attributes: true, childList: true, characterData: true, subtree: true });
  look();
})
"""


def wait_until(part: Locator, holds: str, given: object = None) -> None:
    """Wait for a part of a page until this JavaScript of it and of what is given holds: `(element, given) => …`.

    It is asked whenever the part changes. Playwright's `expect` looks after 0.1, 0.35, 0.85 and 1.85 seconds, and each
    second from then on: it is for what is so already, or soon.
    """
    part.evaluate(_AS_SOON_AS.replace("HOLDS", holds), {"given": given, "patience": PATIENCE})


@contextmanager
def started(chromium: Chromium) -> Iterator[Browser]:
    """Yield a browser, headless; the machine's own or that of the toolchain."""
    libraries = {"LD_LIBRARY_PATH": str(chromium.libraries)} if chromium.libraries else {}
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = ["--disable-gpu", "--disable-dev-shm-usage", *(["--no-sandbox"] if root else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.executable, args=arguments, env={**os.environ, **libraries}
        )
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page that is looked at, with what it did that no page should do."""

    page: Page
    """The page."""
    home: str
    """How the addresses begin that it may ask for."""
    faults: list[str] = field(default_factory=list)
    """What it logged, threw, or asked of anybody else."""

    def __post_init__(self) -> None:
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.on("websocket", lambda one: self._asked(one.url.replace("ws", "http", 1)))

    def _heard(self, message: ConsoleMessage) -> None:
        self.faults.append(f"console: {message.text[:200]}")

    def _asked(self, address: str) -> None:
        if not address.startswith((self.home, *OF_THE_PAGE)):
            self.faults.append(f"request: {address[:200]}")

    def barriers(self, *rules: str) -> list[str]:
        """Return what axe finds, by these of its rules alone where some are named."""
        chosen = {"runOnly": {"type": "rule", "values": list(rules)}} if rules else {}
        found = Axe().run(self.page, options={"resultTypes": ["violations"], **chosen}).response["violations"]
        return [f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:120]}" for one in found]


@contextmanager
def visiting(
    browser: Browser, address: str, size: tuple[int, int] = WIDE, *, home: str = "", **how: object
) -> Iterator[Visit]:
    """Yield a visit to a page, which must go by without faults; `how` is what Playwright knows of a context."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **how)  # type: ignore[arg-type]
    visit = Visit(context.new_page(), home or address.partition("#")[0])
    visit.page.goto(address)
    yield visit
    context.close()
    assert visit.faults == [], visit.faults
