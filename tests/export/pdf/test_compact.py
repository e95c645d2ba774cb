"""A compacted file is the same file."""

from __future__ import annotations

import io
import re
import zlib

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


def test_small_objects_stand_two_hundred_in_a_stream_and_are_found_by_their_places() -> None:
    data = compacted(plain(300))
    counts = [int(count) for count in re.findall(rb"/Type /ObjStm /N (\d+)", data)]
    assert counts[:-1] == [200] * (len(counts) - 1)
    assert 0 < counts[-1] <= 200
    place = int(data.split()[-2])
    number, cross = re.match(rb"(\d+) 0 obj\n<<(.*?) /Filter", data[place:], re.DOTALL).groups()
    root, info, identity = (
        re.search(pattern, data)[0] for pattern in (rb"/Root\s+\d+ 0 R", rb"/Info\s+\d+ 0 R", rb"/ID\s*\[")
    )
    assert cross.startswith(
        b"/Type /XRef /Size %d /W [1 4 2] /DecodeParms <</Predictor 12 /Columns 7>>" % (int(number) + 1)
    )
    assert all(kept in cross for kept in (root, info, identity))
    assert data.endswith(b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % place)


def test_the_table_of_places_says_of_each_object_where_it_is() -> None:
    # PDF 32000-1, 7.5.8.3: 0 is free, 1 at a place in the file, 2 in a stream.
    data = compacted(plain(3))
    rows = re.search(rb"/XRef.*?stream\n(.*?)\nendstream", data, re.DOTALL)[1]
    entries, above = [], bytes(7)
    packed = zlib.decompress(rows)
    for start in range(0, len(packed), 8):
        assert packed[start] == 2
        above = bytes((one + before) % 256 for one, before in zip(packed[start + 1 : start + 8], above, strict=True))
        entries.append((above[0], int.from_bytes(above[1:5], "big"), int.from_bytes(above[5:], "big")))
    assert entries[0] == (0, 0, 0xFFFF)
    assert {kind for kind, _, _ in entries[1:]} == {1, 2}
    for number, (kind, place, index) in enumerate(entries[1:], 1):
        if kind == 1:
            assert data[place:].startswith(b"%d 0 obj" % number)
            assert index == 0
        else:
            assert entries[place][0] == 1
    assert sorted(index for kind, _, index in entries if kind == 2) == list(
        range(sum(kind == 2 for kind, _, _ in entries))
    )
