"""What a reader, a listener and a machine find in the PDF file of a handout of slides."""

from __future__ import annotations

import hashlib
import io
import math
from dataclasses import replace

import pdfplumber
import pikepdf
import pytest
from PIL import Image

from export.pdf.conformance import faults
from export.pdf.test_document import open_pdf, picture
from gyoan.export.pdf.images import resampled
from gyoan.layout.deck.composition import layout_deck
from gyoan.layout.deck.slides.references import qr_picture
from gyoan.layout.handout import HandoutOptions
from gyoan.layout.handout.thumbnails import layout_slide_handout
from gyoan.markdown import read_session
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Deck, PictureShape
from gyoan.model.drawing import Drawing, Drawings, FrameName
from gyoan.model.paper import Gutter, on_sheet
from gyoan.model.picture import Picture
from gyoan.model.theme import Theme
from gyoan.model.units import Length
from gyoan.schedule import plan
from layout.handout.graphs import TWO, drawn
from paged import pdf_of_handout
from tried import some

CODE = "\n".join(f"echo 단계 {number}  # 설명" for number in range(30))
SESSION = f"""# 운영 점검 (30분)

## 1. 흐름 (10분)

```mermaid
graph TB
```

```mermaid
graph LR
```

![사진](사진.jpg)

## 2. 표와 코드 (20분)

| 이름 | 값 |
|---|---|
| 배포 | 성공 🎯 |

- [안내서](https://example.com/길)를 읽는다
- `명령`과 ~~지운 말~~

```bash
{CODE}
```

## 참고 자료

- [문서](https://example.com/docs)
"""


def written(theme: Theme, sheet: Theme | None = None, notes: str = "lines") -> tuple[Deck, bytes]:
    """Return the deck of the session and the handout of its slides as a file."""
    drawings: Drawings = {
        ("graph TB", FrameName.SLIDE): drawn(TWO, 300, 40, alt="요청에서 답으로"),
        ("graph LR", FrameName.SLIDE): Drawing(
            Length.of_points(40), Length.of_points(20), picture("RGBA"), "", 9.0, "네 가지 색"
        ),
    }
    shown = {"사진.jpg": Picture(picture("L", "JPEG"), 4, 2)}
    session = read_session(SESSION.encode(), "week_03/day_05/session_08.md").value
    assert session is not None
    schedule, sheet = plan(session).value, sheet or theme
    deck = layout_deck(session, schedule, drawings, shown, theme).value
    options = HandoutOptions(notes=notes)
    return deck, pdf_of_handout(layout_slide_handout(deck, session, schedule, theme, sheet, options).value, sheet)


@pytest.fixture(scope="module")
def slides(theme: Theme) -> tuple[Deck, bytes]:
    return written(theme)


def test_there_are_three_slides_on_every_page(slides: tuple[Deck, bytes]) -> None:
    deck, data = slides
    with open_pdf(data) as document:
        assert len(document.pages) == math.ceil(len(deck.slides) / 3)


def test_a_handout_of_slides_keeps_the_rules_of_accessibility_and_archives(slides: tuple[Deck, bytes]) -> None:
    assert faults(slides[1]) == []


def test_two_files_of_the_same_slides_are_the_same_bytes(theme: Theme, slides: tuple[Deck, bytes]) -> None:
    assert hashlib.sha256(written(theme)[1]).digest() == hashlib.sha256(slides[1]).digest()


@pytest.mark.parametrize("paper", ["A4", "Letter", "B5"])
def test_no_letter_leaves_its_page_on_any_paper(theme: Theme, paper: str) -> None:
    sheet = on_sheet(theme, paper, Gutter(Length.of_millimetres(10), mirrored=True))
    _, data = written(theme, sheet)
    with pdfplumber.open(io.BytesIO(data)) as document:
        for number, page in enumerate(some(document.pages), start=1):
            left = (sheet.page.margin_left - (sheet.page.gutter if number % 2 == 0 else Length(0))).points
            width = (sheet.page.width - sheet.page.margin_left - sheet.page.margin_right).points
            body = some(char for char in page.chars if char["text"].strip())
            assert all(left - 1 <= char["x0"] and char["x1"] <= left + width + 1 for char in body)
            assert all(char["top"] >= 0 and char["bottom"] <= page.height for char in body)


def test_the_letters_of_a_thumbnail_are_small_and_can_be_selected(slides: tuple[Deck, bytes]) -> None:
    with pdfplumber.open(io.BytesIO(slides[1])) as document:
        page = document.pages[0]
        sizes = {round(char["size"], 1) for char in page.chars if char["text"] == "운"}
        assert min(sizes) < 15 < max(sizes)
        text = "".join(page.extract_text(x_tolerance=1, y_tolerance=0.5) for page in document.pages)
    for word in ("요청을", "배포", "성공", "안내서", "echo 단계 7"):
        assert word.replace(" ", "") in text.replace(" ", "")


def test_a_slide_is_a_heading_and_a_figure_with_words(slides: tuple[Deck, bytes]) -> None:
    deck, data = slides
    with open_pdf(data) as document:
        elements = [thing for thing in document.objects if isinstance(thing, pikepdf.Dictionary) and "/S" in thing]
        figures = [str(one.Alt) for one in elements if one.S == "/Figure"]
        headings = [one for one in elements if one.S in ("/H2", "/H3")]
    assert [alt.splitlines()[0] for alt in figures] == [
        f"슬라이드 {number}: {slide.title}" for number, slide in enumerate(deck.slides, start=1)
    ]
    assert "요청에서 답으로" in "\n".join(figures)
    assert len(headings) >= len(deck.slides)


def test_the_outline_has_the_slides_below_their_sections(slides: tuple[Deck, bytes]) -> None:
    deck, data = slides
    with open_pdf(data) as document, document.open_outline() as outline:
        assert [entry.title for entry in outline.root] == [section.name for section in deck.sections]
        below = [child.title for entry in outline.root for child in entry.children]
    assert all(title.partition(". ")[2] in {slide.title for slide in deck.slides} for title in below)


def test_a_row_of_the_agenda_leads_to_its_slide(slides: tuple[Deck, bytes]) -> None:
    deck, data = slides
    agenda = next(number for number, slide in enumerate(deck.slides) if slide.title == "오늘의 순서")
    with open_pdf(data) as document:
        notes = list(document.pages[agenda // 3].get("/Annots", []))
        targets = [note.Dest[0].objgen for note in notes if "/Dest" in note]
        pages = [page.objgen for page in document.pages]
    second = next(number for number, slide in enumerate(deck.slides) if slide.title.startswith("2. 표와 코드"))
    assert pages[second // 3] in targets


def test_addresses_on_slides_can_be_followed(slides: tuple[Deck, bytes]) -> None:
    with open_pdf(slides[1]) as document:
        addresses = {str(note.A.URI) for page in document.pages for note in page.get("/Annots", []) if "/A" in note}
    assert "https://example.com/docs" in addresses


def test_pictures_stand_where_they_stand_on_their_slides(theme: Theme, slides: tuple[Deck, bytes]) -> None:
    deck, data = slides
    number, shape = next(
        (at, shape) for at, slide in enumerate(deck.slides) for shape in slide.shapes if isinstance(shape, PictureShape)
    )
    with pdfplumber.open(io.BytesIO(data)) as document:
        page = document.pages[number // 3]
        image = page.images[0]
        sheets = sorted((rect for rect in page.rects if rect["width"] > 250), key=lambda rect: rect["top"])
    sheet = next(rect for rect in sheets if rect["top"] < image["top"] < rect["bottom"])
    scale = sheet["width"] / theme.deck.width.points
    assert image["x0"] - sheet["x0"] == pytest.approx(shape.box.x.points * scale, abs=0.2)
    assert image["top"] - sheet["top"] == pytest.approx(shape.box.y.points * scale, abs=0.2)
    assert image["height"] == pytest.approx(shape.box.height.points * scale, abs=0.2)


def test_a_photograph_has_no_more_pixels_than_print_shows() -> None:
    noise = Image.effect_noise((2400, 1600), 80).convert("RGB")
    files = {}
    for kind in ("JPEG", "PNG"):
        buffer = io.BytesIO()
        noise.save(buffer, kind)
        files[kind] = buffer.getvalue()
    for kind, data in files.items():
        smaller = resampled(data, 144)
        with Image.open(io.BytesIO(smaller)) as image:
            assert (image.format, image.size) == (kind, (800, 533))
        assert len(smaller) < len(data) / 4
        assert resampled(data, 400) is data


def test_a_qr_code_keeps_its_pixels() -> None:
    code = qr_picture("https://example.com/a/long/address")
    assert code
    assert resampled(code, 10) is code


def test_a_dark_slide_is_dark_on_white_paper(theme: Theme) -> None:
    night = replace(theme, colors={**theme.colors, ColorSlot.BACKGROUND: "101820", ColorSlot.TEXT: "F0F0F0"})
    _, data = written(night, theme)
    with pdfplumber.open(io.BytesIO(data)) as document:
        dark = [
            rect
            for rect in document.pages[0].rects
            if rect["fill"] and sum(rect["non_stroking_color"] or (3,)) < 0.5 and rect["width"] > 250
        ]
    assert len(dark) == 3


def test_the_file_is_called_after_the_session(slides: tuple[Deck, bytes]) -> None:
    with open_pdf(slides[1]) as document:
        assert str(document.docinfo.Title) == "운영 점검 (슬라이드)"
