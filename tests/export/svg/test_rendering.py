"""Slides as SVG beside LibreOffice's picture of the deck: the same words, nearly all of them in the same place.

LibreOffice has the theme's fonts under the names that the deck gives, so that not substitutes are compared; code is
made as wide as that of the font named. Three habits of its own are told off: a fifth of an em that it leaves between
Hangul and Latin letters; lines of 1.2 em whatever their font asks for, where layout reckons with what the deck's fonts
do; and ends of lines at spaces that hold words together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest

from dumps.recorded import recorded
from dumps.samples import samples
from export.svg.words import Word, found_in_pdf, words_in_svg
from gyoan.export.pptx import export_pptx
from gyoan.export.svg import export_svg
from gyoan.model.deck import Deck, Grid, GridCell, Shape, TextBox, TextParagraph
from gyoan.model.theme import Face, Theme
from gyoan.preparing import diagrams_of
from gyoan.scene.ground import SlideGround
from gyoan.scene.slide_texts import CODE_SIZE, is_line_of_code
from gyoan.scene.slides import to_scene
from gyoan.theming import load_theme
from gyoan.toolchain.tools import Toolchain
from gyoan.typesetting.inks import Inks
from gyoan.typesetting.line_heights import PITCH
from office import convert

NAMES = ("session_07", "session_08")
NEAR, SHARE = 0.02, 0.95
"""Of the slide's width, how far a word may stand off, and how many words must stand so near."""
OFFICE_LINE = 1.2
"""Height of a line in em as LibreOffice takes it where a deck states a percentage."""
APART, TOGETHER = ' style:text-autospace="ideograph-alpha"', ' style:text-autospace="none"'
PARAGRAPHS = "<style:paragraph-properties"
"""What begins the looks of paragraphs in LibreOffice's own files."""
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include><dir>{folder}</dir>{aliases}</fontconfig>"""
ALIAS = """<match target="pattern"><test name="family"><string>{named}</string></test>
<edit name="family" mode="assign" binding="same"><string>{own}</string></edit></match>"""

pytestmark = [pytest.mark.rendering, pytest.mark.toolchain, pytest.mark.thorough]


@pytest.fixture(scope="module")
def theme(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Theme:
    return load_theme("default", toolchain.packages, tmp_path_factory.mktemp("widths")).value


@pytest.fixture(scope="module")
def decks(theme: Theme) -> dict[str, Deck]:
    """Return the decks of the sample course."""
    made = {sample.name: sample.built(theme) for sample in samples() if sample.name in NAMES}
    drawn = {name: recorded(name, diagrams_of(one.session)) for name, one in made.items()}
    return {name: changed(replace(one, drawn=drawn[name]).deck, loosened) for name, one in made.items()}


@pytest.fixture(scope="module")
def shown(
    decks: dict[str, Deck],
    theme: Theme,
    soffice: Path,
    toolchain: Toolchain,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Return the folder with LibreOffice's picture of each deck."""
    folder = tmp_path_factory.mktemp("office")
    style, body, code = theme.deck, *(theme.faces[face].name for face in (Face.BODY, Face.CODE))
    own = {style.latin_font: body, style.korean_font: body, style.code_font: code}
    aliases = "".join(ALIAS.format(named=named, own=name) for named, name in own.items())
    (folder / "fonts.conf").write_text(FONTS.format(folder=toolchain.packages, aliases=aliases), "utf-8")
    for name, deck in decks.items():
        (folder / f"{name}.pptx").write_bytes(export_pptx(changed(deck, spread), theme))
    convert(soffice, folder.glob("*.pptx"), "fodp", folder, folder / "fonts.conf")
    for name in decks:
        opened = folder / f"{name}.fodp"
        text = opened.read_text("utf-8").replace(APART, "").replace(PARAGRAPHS, PARAGRAPHS + TOGETHER)
        opened.write_text(text, "utf-8")
    convert(soffice, folder.glob("*.fodp"), "pdf", folder, folder / "fonts.conf")
    return folder


def changed(deck: Deck, change: Callable[..., TextParagraph]) -> Deck:
    """Return the deck with all paragraphs changed; `change` is told which of them a lecturer types into."""

    def cell(one: GridCell) -> GridCell:
        return replace(one, paragraphs=tuple(change(paragraph) for paragraph in one.paragraphs))

    def shape(one: Shape) -> Shape:
        if isinstance(one, TextBox):
            typed = one.placeholder is not None
            return replace(one, paragraphs=tuple(change(paragraph, typed=typed) for paragraph in one.paragraphs))
        return replace(one, rows=tuple(tuple(map(cell, row)) for row in one.rows)) if isinstance(one, Grid) else one

    return replace(deck, slides=tuple(replace(one, shapes=tuple(map(shape, one.shapes))) for one in deck.slides))


def loosened(paragraph: TextParagraph, *, typed: bool = True) -> TextParagraph:
    """Return a paragraph in which any space may end a line."""
    return replace(paragraph, runs=tuple(replace(run, text=run.text.replace("\u00a0", " ")) for run in paragraph.runs))


def spread(paragraph: TextParagraph, *, typed: bool = True) -> TextParagraph:
    """Return a paragraph that is as high and as wide in LibreOffice as layout reckons with.

    Lines of code have their distance stated already where nobody types, as a multiple of the size.
    """
    runs = (replace(run, points=run.points * CODE_SIZE) if run.monospace else run for run in paragraph.runs)
    wide = CODE_SIZE if all(run.monospace for run in paragraph.runs) else 1.0
    em = (PITCH.code if is_line_of_code(paragraph) else PITCH.text) / wide
    spacing = paragraph.line_spacing * (1 / wide if is_line_of_code(paragraph) and not typed else em / OFFICE_LINE)
    return replace(paragraph, runs=tuple(runs), line_spacing=spacing)


def compared(
    name: str, decks: dict[str, Deck], theme: Theme, shown: Path
) -> tuple[list[tuple[Word, Word | None]], int]:
    """Return each word of a deck's SVG with LibreOffice's, and how many characters LibreOffice has besides."""
    ground = SlideGround(Inks(theme), lambda _: "")
    pairs: list[tuple[Word, Word | None]] = []
    besides = 0
    with pdfplumber.open(shown / f"{name}.pdf") as document:
        for number, (slide, page) in enumerate(zip(decks[name].slides, document.pages, strict=True), 1):
            svg = export_svg(to_scene(slide, number, ground), theme)
            own, more = found_in_pdf(list(words_in_svg(svg, theme)), page)
            pairs, besides = pairs + own, besides + more
    return pairs, besides


@pytest.mark.parametrize("name", NAMES)
def test_slides_say_the_same_words_in_the_same_places(
    name: str, decks: dict[str, Deck], theme: Theme, shown: Path
) -> None:
    pairs, besides = compared(name, decks, theme, shown)
    missing = [word.text for word, there in pairs if there is None]
    assert (missing, besides) == ([], 0)
    near = NEAR * theme.deck.width.points
    off = [(word, there) for word, there in pairs if there and word.far(there) > near]
    assert len(off) <= (1 - SHARE) * len(pairs), off
