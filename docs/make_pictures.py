"""Make the README's pictures from the sample course: a slide, a page and a diagram, as the build draws them.

`python docs/make_pictures.py`, or `nox -s pictures`. Slides are those of the handout of slides, which draws the same
layout as the deck with fonts of its own, so that the pictures look alike on every machine.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pdfplumber
from pdfplumber.page import CroppedPage, Page
from PIL import Image

PROJECT = Path(__file__).resolve().parent.parent
PICTURES = PROJECT / "docs" / "pictures"
SESSION = PROJECT / "source" / "week_03" / "day_05" / "session_07.md"
SLIDE, DIAGRAM = "오늘의 순서", "점검표 채우기"
"""What the slides say that are shown."""
PAGE = 2
WIDTHS = {"slide": 960, "diagram": 960, "page": 720}
"""In pixels."""
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


def slides_on(page: Page) -> Iterator[CroppedPage]:
    """Yield the small slides of a page: they have frames with the proportions of a screen."""
    for frame in [*page.rects, *page.curves]:
        width, height = frame["x1"] - frame["x0"], frame["bottom"] - frame["top"]
        if width > page.width / 3 and abs(width / height - WIDE) < 0.01:
            yield page.crop((frame["x0"], frame["top"], frame["x1"], frame["bottom"]))


def save(page: Page, name: str) -> None:
    """Write a page, or a part of one, as a small PNG of so many pixels as its picture has."""
    width = WIDTHS[name]
    image = page.to_image(resolution=2 * 72 * width / float(page.width)).original.convert("RGB")
    height = round(image.height * width / image.width)
    small = image.resize((width, height), Image.Resampling.LANCZOS)
    small.quantize(COLORS).save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
