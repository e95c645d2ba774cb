"""A deck as a PDF file: a slide on each page, with its words, links and outline."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from cases_built import built
from export.pdf.conformance import faults
from gyoan.export.pdf import export_slides
from gyoan.export.png import export_pngs
from gyoan.model.deck import Deck
from gyoan.model.theme import Theme

SESSION = "# 하나\n\n## 둘 (5분)\n\n- [셋](https://a.kr/b)\n\n## 넷 (5분)\n\n- 다섯\n"


@pytest.fixture(scope="module")
def deck(theme: Theme) -> Deck:
    return built(SESSION, theme).deck


@pytest.fixture(scope="module")
def document(deck: Deck, theme: Theme) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(export_slides(deck, theme)))


def test_each_slide_is_a_page_of_its_size(document: pikepdf.Pdf, deck: Deck, theme: Theme) -> None:
    size = [theme.deck.width.points, theme.deck.height.points]
    assert len(document.pages) == len(deck.slides)
    for page in document.pages:
        assert [float(one) for one in page.mediabox] == pytest.approx([0, 0, *size], abs=0.01)


def test_links_lead_to_addresses_and_jumps_to_pages(document: pikepdf.Pdf) -> None:
    notes = [note for page in document.pages for note in page.get("/Annots", [])]
    assert "https://a.kr/b" in [str(note.A.URI) for note in notes if "/A" in note]
    pages = [page.obj.objgen for page in document.pages]
    jumps = [pages.index(note.Dest[0].objgen) for note in notes if "/Dest" in note]
    assert jumps


def test_the_outline_names_sections_and_their_slides(document: pikepdf.Pdf, deck: Deck) -> None:
    with document.open_outline() as outline:
        entries = [(section.title, [slide.title for slide in section.children]) for section in outline.root]
    titles = {slide.identity: f"{number}. {slide.title}" for number, slide in enumerate(deck.slides, 1)}
    assert entries == [(one.name, [titles[slide] for slide in one.slides]) for one in deck.sections]


def test_a_file_of_slides_is_what_it_says_for_archives_and_aids(deck: Deck, theme: Theme) -> None:
    assert faults(export_slides(deck, theme)) == []


@pytest.mark.parametrize("scale", [0.25, 1.0])
def test_pictures_are_as_large_as_the_scale_says_and_show_their_slides(deck: Deck, theme: Theme, scale: float) -> None:
    shown = [Image.open(BytesIO(data)) for data in export_pngs(replace(deck, scale=scale), theme)]
    assert len(shown) == len(deck.slides)
    assert {one.size for one in shown} == {(round(1280 * scale), round(720 * scale))}
    assert len({one.tobytes() for one in shown}) == len(shown)
