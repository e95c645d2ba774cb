"""The teacher's file beside the students': the same pages, a run sheet before them."""

from __future__ import annotations

import io

import pdfplumber
import pikepdf
import pytest

from gyoan.export.pdf import export_pdf
from gyoan.layout.handout import HandoutOptions, finished, layout_handout, paged
from gyoan.markdown import read_session
from gyoan.model.handout import Edition
from gyoan.model.paper import Gutter, on_sheet
from gyoan.model.theme import Theme
from gyoan.model.units import Length
from gyoan.schedule import plan

FILLING = "글이 이어진다 " * 300
SESSION = f"""# 제목 (40분)

## 첫째 (20분)
{FILLING}

1. 왜? <!-- answer: {"그래서 그렇다 " * 30} -->

[안내서](https://example.com/guide)

## 둘째 (20분)
<!-- note: {"천천히 말한다 " * 60} -->
{FILLING}

[위로](#첫째)
"""


def files(theme: Theme, notes: str = "none") -> list[bytes]:
    """Return the students' file and the teacher's."""
    session = read_session(SESSION.encode(), "session.md").value
    assert session is not None
    schedule, made = plan(session).value, []
    for edition in Edition:
        options = HandoutOptions(edition, notes)
        handout = layout_handout(session, schedule, {}, {}, theme, options).value
        document = finished(paged(handout, theme.page), session, schedule, theme, options, {})
        made.append(export_pdf(document, theme))
    return made


def lines_by_page(data: bytes) -> list[list[str]]:
    with pdfplumber.open(io.BytesIO(data)) as document:
        return [[line["text"] for line in page.extract_text_lines()] for page in document.pages]


def chars_by_page(data: bytes) -> list[set[tuple[str, int, int]]]:
    """Return the characters of each page with their places."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        return [
            {(char["text"], round(char["x0"]), round(char["top"])) for char in page.chars} for page in document.pages
        ]


@pytest.mark.parametrize("notes", ["none", "lines", "grid"])
def test_what_students_read_stands_at_the_same_place_in_the_teachers_file(theme: Theme, notes: str) -> None:
    student, teacher = map(chars_by_page, files(theme, notes))
    before = len(teacher) - len(student)
    assert before >= 1
    for here, there in zip(student, teacher[before:], strict=True):
        assert here <= there
        assert len(here) > 10


def test_the_pages_before_the_first_have_roman_numbers(theme: Theme) -> None:
    _, teacher = files(theme)
    pages = lines_by_page(teacher)
    assert pages[0][-1] == "i"
    assert pages[1][-1] == f"1 / {len(pages) - 1}"
    with pikepdf.open(io.BytesIO(teacher)) as document:
        assert [page.label for page in document.pages][:3] == ["i", "1", "2"]


def test_links_of_the_teachers_file_lead_to_the_right_page(theme: Theme) -> None:
    _, teacher = files(theme)
    with pikepdf.open(io.BytesIO(teacher)) as document:
        last = document.pages[-1]
        (link,) = [note for note in last.get("/Annots", []) if "/Dest" in note]
        assert link.Dest[0].objgen == document.pages[1].objgen


def test_a_qr_code_is_vectors_and_speaks(theme: Theme) -> None:
    student, _ = files(theme)
    with pdfplumber.open(io.BytesIO(student)) as document:
        assert not any(page.images for page in document.pages)
    with pikepdf.open(io.BytesIO(student)) as document:
        spoken = [
            str(item.operands[1].get("/ActualText", ""))
            for page in document.pages
            for item in pikepdf.parse_content_stream(page)
            if str(item.operator) == "BDC" and isinstance(item.operands[1], pikepdf.Dictionary)
        ]
    assert "QR 코드: [1] 바로 가기" in spoken


def test_space_for_notes_is_ruled_in_both_files(theme: Theme) -> None:
    with (
        pdfplumber.open(io.BytesIO(files(theme)[0])) as bare,
        pdfplumber.open(io.BytesIO(files(theme, "lines")[0])) as ruled,
    ):
        drawn = [sum(len(page.lines) for page in document.pages) for document in (bare, ruled)]
    assert drawn[1] - drawn[0] >= 20


def test_page_one_is_on_the_front_of_a_sheet_where_both_sides_are_printed(theme: Theme) -> None:
    sheet = on_sheet(theme, "", Gutter(Length.of_millimetres(8), mirrored=True))
    student, teacher = map(lines_by_page, files(sheet))
    assert (len(teacher) - len(student)) % 2 == 0
    assert teacher[1][-1] == "ii"
