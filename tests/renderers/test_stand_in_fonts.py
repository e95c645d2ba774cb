"""No text leaves its box where another typeface stands in for the one that a deck names, which few machines have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from gyoan.model.deck import Deck, GraphShape, Shape, TextBox
from gyoan.model.units import Place
from gyoan.toolchain.tools import Toolchain
from office import convert
from renderers.__main__ import SESSIONS, built
from renderers.programs import HANGUL
from renderers.programs import Deck as File

STAND_INS = {"Noto Sans CJK KR": "NotoSansCJK", "NanumGothic": "NanumGothic"}
"""What machines without Windows have for Korean, with how their names begin in a PDF."""
EDGE = 1.0
"""Points by which the frame of a letter, not its ink, may reach beyond."""
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include><match target="pattern"><test name="family"><string>{named}</string></test>
<edit name="family" mode="assign" binding="same"><string>{own}</string></edit></match></fontconfig>"""

pytestmark = [pytest.mark.rendering, pytest.mark.toolchain, pytest.mark.thorough]


@pytest.fixture(scope="module")
def decks(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Deck, File]]:
    """Return three decks, each with its file."""
    folder = tmp_path_factory.mktemp("decks")
    return [built(session, folder) for session in SESSIONS]


@pytest.mark.parametrize("family", STAND_INS)
def test_every_text_stays_in_its_box(
    family: str, decks: list[tuple[Deck, File]], soffice: Path, tmp_path: Path
) -> None:
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(FONTS.format(named=HANGUL, own=family), "utf-8")
    convert(soffice, [file.path for _, file in decks], "pdf", tmp_path, fonts)
    count, left = 0, []
    for deck, file in decks:
        with pdfplumber.open(tmp_path / f"{file.path.stem}.pdf") as document:
            assert any(STAND_INS[family] in letter["fontname"] for letter in document.pages[0].chars)
            for slide, page in zip(deck.slides, document.pages, strict=True):
                scale = file.width / float(page.width)
                for place, text in texts(slide.shapes):
                    count += 1
                    lacking = letters(text) - inside(page, scale, place)
                    left += [(file.path.stem, page.page_number, text, sorted(lacking))] if lacking else []
    assert count > 300
    assert left == []


def texts(shapes: tuple[Shape, ...]) -> Iterator[tuple[Place, str]]:
    """Yield each text that has a box of its own, with the box."""
    for shape in shapes:
        match shape:
            case TextBox(box=box, paragraphs=paragraphs, placeholder=None):
                place = Place(box.x.points, box.y.points, box.width.points, box.height.points)
                yield place, "\n".join("".join(run.text for run in one.runs) for one in paragraphs)
            case GraphShape(box=box, graph=graph):
                for node in graph.nodes:
                    at = node.place
                    yield (
                        Place(at.x + box.x.points, at.y + box.y.points, at.width, at.height),
                        "\n".join(node.label.lines),
                    )
            case _:
                pass


def letters(text: str) -> Counter[str]:
    """Return the letters and digits of a text."""
    return Counter(character for character in text if character.isalnum())


def inside(page: Any, scale: float, place: Place) -> Counter[str]:
    """Return the letters that stand wholly in a place."""
    left, top, right, bottom = (
        place.x - EDGE,
        place.y - EDGE,
        place.x + place.width + EDGE,
        place.y + place.height + EDGE,
    )
    shown = (
        one["text"]
        for one in page.chars
        if left <= one["x0"] * scale and one["x1"] * scale <= right
        if top <= (one["top"] + one["bottom"]) / 2 * scale <= bottom
    )
    return letters("".join(shown))
