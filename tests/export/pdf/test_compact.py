"""A compacted file is the same file."""

from __future__ import annotations

import io

import pikepdf
from reportlab.pdfgen.canvas import Canvas

from export.pdf.test_document import SESSION, open_pdf, page_texts, pdf_of
from gyoan.export.pdf.compact import compacted
from gyoan.model.theme import Theme


def plain(pages: int) -> bytes:
    """Return a file as reportlab writes it, with a link on every page."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    canvas.setTitle("제목 endobj (괄호) 1 0 obj")
    for number in range(pages):
        canvas.drawString(100, 100, f"page {number}")
        canvas.linkURL(f"https://example.com/{number}", (0, 0, 9, 9))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_every_object_is_what_it_was() -> None:
    before, after = (pikepdf.open(io.BytesIO(data)) for data in (plain(300), compacted(plain(300))))
    assert str(after.docinfo["/Title"]) == str(before.docinfo["/Title"])
    assert len(after.pages) == 300
    for one, other in zip(before.pages, after.pages, strict=True):
        assert one.Contents.read_bytes() == other.Contents.read_bytes()
        assert str(one.Annots[0].A.URI) == str(other.Annots[0].A.URI)
    assert after.check_pdf_syntax() == []
    assert after.trailer.ID == before.trailer.ID


def test_it_is_smaller_and_says_which_version_it_needs() -> None:
    data = compacted(plain(300))
    assert data.startswith(b"%PDF-1.7\n")
    assert len(data) < 0.7 * len(plain(300))


def test_pages_can_be_counted_without_a_reader() -> None:
    assert compacted(plain(12)).count(b"/Type /Page\n") == plain(12).count(b"/Type /Page\n") == 12


def test_a_handout_is_compacted_and_sound(theme: Theme) -> None:
    data = pdf_of(SESSION, theme)
    assert b"/ObjStm" in data
    with open_pdf(data) as document:
        assert document.check_pdf_syntax() == []
    assert "운영 점검과 마무리" in page_texts(data)[0]
