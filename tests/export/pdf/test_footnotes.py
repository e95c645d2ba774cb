"""Footnotes in a file: below a rule on the page of their mark, linked both ways."""

from __future__ import annotations

import io

import pdfplumber
import pikepdf

from export.pdf.test_document import open_pdf, pdf_of
from gyoan.model.theme import Theme

SESSION = "# 제목\n\n## 절\n\n글[^1]입니다. " + "\n\n".join(["글이 이어집니다. " * 30] * 12)
SESSION += "\n\n## 둘\n\n- 항목[^2]\n\n다시[^1]\n\n[^1]: 첫 각주\n\n    둘째 문단\n[^2]: 둘째 각주\n"


def test_a_note_is_on_the_page_of_its_mark_below_a_rule(theme: Theme) -> None:
    with pdfplumber.open(io.BytesIO(pdf_of(SESSION, theme))) as pdf:
        texts = [page.extract_text() for page in pdf.pages]
        first, last = texts[0], texts[-1]
        assert "1) 첫 각주" in first
        assert first.index("글1)입니다") < first.index("1) 첫 각주") < first.index("둘째 문단")
        assert "2) 둘째 각주" in last
        assert not any("첫 각주" in text for text in texts[1:])
        (note,) = [word for word in pdf.pages[0].extract_words() if word["text"] == "첫"]
        rules = [line for line in pdf.pages[0].lines if 0 < note["top"] - line["top"] < 15]
        assert [round(line["x1"] - line["x0"]) for line in rules] == [120]


def test_mark_and_note_lead_to_each_other_and_are_told_apart(theme: Theme) -> None:
    pdf = open_pdf(pdf_of(SESSION, theme))
    kinds = [str(element.S) for element in elements(pdf.Root.StructTreeRoot)]
    assert kinds.count("/Note") == 2
    assert kinds.count("/Reference") == 3

    links = {
        str(link.Contents): (number, str(link.Dest[0].objgen), float(link.Dest[3]))
        for number, page in enumerate(pdf.pages)
        for link in page.get("/Annots", [])
        if "/Dest" in link
    }
    places = [str(page.objgen) for page in pdf.pages]
    assert links["2)"][1] == places[-1]
    notes = [link for page in pdf.pages for link in page.get("/Annots", []) if str(link.get("/Contents")) == "1)"]
    ends = [(places.index(str(link.Dest[0].objgen)), float(link.Dest[3])) for link in notes]
    # The mark leads down to the note, the note up to the mark, the second mark back to the first page.
    assert [page for page, _ in ends] == [0, 0, 0]
    assert ends[0][1] < ends[1][1]
    assert ends[2] == ends[0]


def elements(tree: pikepdf.Object) -> list[pikepdf.Object]:
    """Return the elements of a structure tree."""
    kids = tree.get("/K", [])
    own = [kid for kid in (kids if isinstance(kids, pikepdf.Array) else [kids]) if isinstance(kid, pikepdf.Dictionary)]
    below = [kid for kid in own if "/S" in kid]
    return [*below, *(element for kid in below for element in elements(kid))]
