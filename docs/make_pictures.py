"""Make the README's pictures from the sample course: what the build draws, and what a browser shows of a preview.

`python docs/make_pictures.py`, or `nox -s pictures`. Slides are those of the handout of slides, which draws the same
layout as the deck with fonts of its own, so that the pictures look alike on every machine.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pdfplumber
from pdfplumber.page import CroppedPage, Page
from PIL import Image
from playwright.sync_api import Browser

from gyoan.toolchain.tools import Toolchain, find_or_install

PROJECT = Path(__file__).resolve().parent.parent
sys.path.append(str(PROJECT / "tests"))
from web import started  # noqa: E402  (what opens pages for tests)

PICTURES = PROJECT / "docs" / "pictures"
SESSION = PROJECT / "source" / "week_03" / "day_05" / "session_07.md"
SLIDE, DIAGRAM = "오늘의 순서", "점검표 채우기"
"""What the slides say that are shown."""
PAGE = 2
SHOWN, OTHER = "#week_03/day_05/session_07/6", "#week_03/day_05/session_08/1"
"""The slide at which the preview stands, and one of the other session, which the course shows once it was looked at."""
SCREENS = {"preview": (SHOWN, (1280, 720), "light"), "course": ("overview", (1280, 720), "dark")}
"""What a browser shows: the end of its address, the size of the window, and how light it is."""
WIDTHS = {"slide": 960, "diagram": 960, "page": 720, "preview": 960, "course": 960}
"""In pixels."""
EMOJI = "U+2300-2bff, U+1f300-1faff"
COLORS = 128
"""Text and flat areas need no more; the files stay small."""
WIDE = 16 / 9


def main() -> None:
    """Build the session and write its pictures."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "gyoan", "build", str(SESSION), "-o", folder, "--handout", "both"]
        subprocess.run(command, check=True, cwd=PROJECT)
        built = Path(folder) / SESSION.stem
        PICTURES.mkdir(exist_ok=True)
        with pdfplumber.open(built.with_suffix(".handout.pdf")) as pages:
            save(pages.pages[PAGE - 1], "page")
        with pdfplumber.open(built.with_suffix(".slides.pdf")) as pages:
            slides = [slide for page in pages.pages for slide in slides_on(page)]
            for name, words in (("slide", SLIDE), ("diagram", DIAGRAM)):
                save(next(slide for slide in slides if words in (slide.extract_text() or "")), name)
    tools = find_or_install(report=print)
    with started(tools.browser) as browser, previewing() as address:
        for name in SCREENS:
            save_screen(name, browser, address, tools)


@contextmanager
def previewing() -> Iterator[str]:
    """Yield the address at which the sample course is previewed."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "gyoan", "preview", "--port", "0", "-o", folder, "source"]
        environment = {**os.environ, "GYOAN_LANG": "ko"}
        running = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=PROJECT, env=environment
        )
        assert running.stdout is not None
        try:
            yield next(word for line in running.stdout for word in line.split() if word.startswith("http://"))
        finally:
            running.terminate()
            running.wait()


def save_screen(name: str, browser: Browser, address: str, tools: Toolchain) -> None:
    """Write what a browser shows, once all of it is there."""
    path, (width, height), scheme = SCREENS[name]
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, device_scale_factor=1.5, bypass_csp=True
    )
    page = context.new_page()
    page.set_default_timeout(120_000)
    for one in (OTHER, SHOWN):
        page.goto(f"{address}{one}")
        page.locator(f"#stage[aria-busy=false][data-shows^='{one[1:-2]} {one[-1]} ']").wait_for()
        page.locator("#sheet img").evaluate("picture => picture.decode()")
    if path != SHOWN:
        page.goto(f"{address}{path}")
    # Emoji as a machine has them that has some.
    font = next(tools.packages.rglob("NotoEmoji_400Regular.ttf"))
    source = f"data:font/ttf;base64,{b64encode(font.read_bytes()).decode()}"
    face = f"font-family: 'Noto Sans KR'; src: url({source}); unicode-range: {EMOJI}"
    page.add_style_tag(content=f"@font-face {{ {face} }}")
    page.evaluate("document.fonts.ready")
    write(Image.open(io.BytesIO(page.screenshot())).convert("RGB"), name)
    context.close()


def slides_on(page: Page) -> Iterator[CroppedPage]:
    """Yield the small slides of a page: they have frames with the proportions of a screen."""
    for frame in [*page.rects, *page.curves]:
        width, height = frame["x1"] - frame["x0"], frame["bottom"] - frame["top"]
        if width > page.width / 3 and abs(width / height - WIDE) < 0.01:
            yield page.crop((frame["x0"], frame["top"], frame["x1"], frame["bottom"]))


def save(page: Page, name: str) -> None:
    """Write a page, or a part of one, as a small PNG of so many pixels as its picture has."""
    write(page.to_image(resolution=2 * 72 * WIDTHS[name] / float(page.width)).original.convert("RGB"), name)


def write(image: Image.Image, name: str) -> None:
    """Write a picture as wide as it is to be, in few colours."""
    width = WIDTHS[name]
    small = image.resize((width, round(image.height * width / image.width)), Image.Resampling.LANCZOS)
    small.quantize(COLORS).save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
