"""Emoji in colour are characters of a font of drawings: each is in the file once, and can be searched and copied."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pikepdf
import pytest

from export.pdf.conformance import faults
from export.pdf.test_document import open_pdf, pdf_of
from gyoan.model.paper import with_emoji
from gyoan.model.theme import Face, Theme, Typeface
from gyoan.theming.emoji import EmojiDrawings
from theming.fonts import BLUE, HALF, RED, SQUARE, solid, write_color_font

CODER, FLAG, KEYCAP = "👩\u200d💻", "🇰🇷", "1\ufe0f\u20e3"
MANY = [chr(code) for code in range(0x1F300, 0x1F300 + 300)]
DRAWN = ["😀", "⚠", CODER, FLAG, KEYCAP.replace("\ufe0f", ""), *MANY]

Colored = Callable[[str], bytes]


@pytest.fixture(scope="module")
def colored_theme(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Theme:
    """Return the theme with emoji in colour."""
    folder = tmp_path_factory.mktemp("emoji")
    paint = {"Format": 1, "Layers": [solid(SQUARE, RED), solid(HALF, BLUE, 0.5), solid(HALF, BLUE)]}
    font = write_color_font(folder / "Colors.ttf", dict.fromkeys(DRAWN, paint))
    drawings = EmojiDrawings(font, folder / "cache", colored=True)
    return replace(
        theme, faces={**theme.faces, Face.COLOR_EMOJI: Typeface("Colors", font, drawings.advances(), drawings)}
    )


def drawing_fonts(document: pikepdf.Pdf) -> list[pikepdf.Object]:
    fonts = [thing for thing in document.objects if isinstance(thing, pikepdf.Dictionary)]
    return [thing for thing in fonts if thing.get("/Subtype") == "/Type3"]


def drawings_of(font: pikepdf.Object) -> list[pikepdf.Object]:
    """Return the drawings of a font, the glyph left out that is there for its size alone."""
    return [drawing for name, drawing in font.CharProcs.items() if name != "/m"]


def text_of(data: bytes) -> str:
    with pdfplumber.open(io.BytesIO(data)) as document:
        return "".join(page.extract_text() for page in document.pages)


def test_sequences_are_found_whole_by_those_who_search(colored_theme):
    data = pdf_of(f"# 표시\n## 절 (5분)\n가 {CODER} 나 {FLAG} 다 {KEYCAP} 라 ⚠\ufe0f 마 😀\n", colored_theme)
    assert f"가 {CODER} 나 {FLAG} 다 {KEYCAP} 라 ⚠\ufe0f 마 😀" in text_of(data)


def test_readers_that_guess_sizes_keep_them_on_their_line(colored_theme, pdftotext: Path, tmp_path: Path):
    path = tmp_path / "code.pdf"
    path.write_bytes(pdf_of(f"# 표시\n## 절 (5분)\n\n```\n시작 😀 끝 {CODER} 마지막\n다음 줄\n```\n", colored_theme))
    text = subprocess.run([pdftotext, path, "-"], capture_output=True, text=True, check=True).stdout
    assert f"시작 😀 끝 {CODER} 마지막\n다음 줄" in text


@pytest.mark.parametrize(
    "markdown",
    [
        "## 😀 절 (5분)\n",
        "- 😀 항목\n",
        "| 😀 | 나 |\n|---|---|\n| 가 | 나 |\n",
        "```python\nprint('😀')\n```\n",
        "> 😀\n",
    ],
    ids=["heading", "list", "table", "code", "quote"],
)
def test_they_are_in_colour_wherever_they_stand(colored_theme, markdown):
    data = pdf_of(f"# 표시\n\n## 절 (5분)\n\n{markdown}", colored_theme)
    assert "😀" in text_of(data)
    with open_pdf(data) as document:
        (font,) = drawing_fonts(document)
        (drawing,) = drawings_of(font)
        assert b"1 0 0 rg" in drawing.read_bytes()
        assert b"0 0 1 rg" in drawing.read_bytes()


def test_a_drawing_is_in_the_file_once_however_often_it_is_shown(colored_theme):
    section = "## 절 (5분)\n" + "⚠\ufe0f ⚠\ufe0f 가 😀 나\n\n" * 60
    with open_pdf(pdf_of(f"# 표시\n{section}", colored_theme)) as document:
        assert len(document.pages) > 1
        (font,) = drawing_fonts(document)
        assert len(drawings_of(font)) == 2


def test_areas_cover_as_much_as_they_should(colored_theme):
    with open_pdf(pdf_of("# 표시\n## 절 (5분)\n😀\n", colored_theme)) as document:
        (font,) = drawing_fonts(document)
        (drawing,) = drawings_of(font)
        states = re.findall(r"/(\w+) gs", drawing.read_bytes().decode())
        assert [float(font.Resources.ExtGState[f"/{state}"].ca) for state in states] == [0.5, 1.0]


def test_more_emoji_than_a_font_has_codes_are_in_several(colored_theme):
    data = pdf_of("# 표시\n## 절 (5분)\n" + " ".join(MANY) + "\n", colored_theme)
    text = text_of(data)
    assert all(emoji in text for emoji in MANY)
    with open_pdf(data) as document:
        assert len(drawing_fonts(document)) == 2
    assert faults(data) == []


def test_a_file_with_emoji_is_what_its_metadata_promise(colored_theme):
    markdown = (
        f"# 😀 표시\n## {FLAG} 절 (5분)\n- {CODER} 하나\n- [링크 😀](https://example.com)\n\n```\n{KEYCAP}\n```\n"
    )
    assert faults(pdf_of(markdown, colored_theme)) == []


def test_the_same_handout_gives_the_same_bytes(colored_theme, tmp_path: Path):
    markdown = f"# 표시\n## 절 (5분)\n😀 {CODER} ⚠\ufe0f\n"
    face = colored_theme.faces[Face.COLOR_EMOJI]
    copy = tmp_path / face.path.name
    copy.write_bytes(face.path.read_bytes())
    drawings = EmojiDrawings(copy, tmp_path / "cache", colored=True)
    elsewhere = replace(
        colored_theme,
        faces={**colored_theme.faces, Face.COLOR_EMOJI: Typeface("Colors", copy, drawings.advances(), drawings)},
    )
    assert pdf_of(markdown, colored_theme) == pdf_of(markdown, colored_theme) == pdf_of(markdown, elsewhere)


def test_monochrome_emoji_are_letters_in_the_text_s_colour(colored_theme):
    data = pdf_of("# 표시\n## 절 (5분)\n🎯 가\n", with_emoji(colored_theme, "monochrome"))
    assert "🎯 가" in text_of(data)
    with open_pdf(data) as document:
        assert drawing_fonts(document) == []


def test_monochrome_sequences_are_whole_and_in_the_text_s_colour(colored_theme, tmp_path: Path):
    font = write_color_font(tmp_path / "Plain.ttf", {CODER: solid(SQUARE, RED)})
    joined = Typeface("Plain", font, {}, EmojiDrawings(font, tmp_path / "cache", colored=False))
    theme = with_emoji(colored_theme, "monochrome")
    data = pdf_of(
        f"# 표시\n## 절 (5분)\n가 {CODER} 나\n", replace(theme, faces={**theme.faces, Face.JOINED_EMOJI: joined})
    )
    assert f"가 {CODER} 나" in text_of(data)
    assert faults(data) == []
    with open_pdf(data) as document:
        (font,) = drawing_fonts(document)
        (drawing,) = drawings_of(font)
        steps = [str(step.operator) for step in pikepdf.parse_content_stream(drawing)]
    assert steps == ["d1", "m", "l", "l", "l", "h", "f"]


def test_the_theme_decides_where_nobody_else_does(colored_theme):
    plain = replace(colored_theme, page=replace(colored_theme.page, color_emoji=False))
    assert Face.COLOR_EMOJI in with_emoji(colored_theme, "").faces
    assert Face.COLOR_EMOJI not in with_emoji(plain, "").faces
    assert Face.COLOR_EMOJI in with_emoji(plain, "color").faces
