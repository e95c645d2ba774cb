"""What the structure tree takes drawn text for: each piece for itself where one of them has other words."""

from __future__ import annotations

import io
import re

import pytest
from reportlab.pdfgen.canvas import Canvas

from cases_built import built
from gyoan.export.pdf.structure import Artifact, Marked, Structure
from gyoan.model.message import Language
from gyoan.model.pages import Element, Path
from gyoan.model.theme import Theme

PARAGRAPH: Path = (Element("P"),)
OTHER: Path = (Element("P"),)
RULE = Artifact.LAYOUT


@pytest.mark.parametrize(
    ("marks", "begun"),
    [
        ([(PARAGRAPH, ""), (PARAGRAPH, "")], ["P"]),
        ([(PARAGRAPH, ""), (OTHER, "")], ["P", "P"]),
        ([(PARAGRAPH, "한"), (PARAGRAPH, "")], ["P 한", "P"]),
        ([(PARAGRAPH, "한"), (PARAGRAPH, "한")], ["P 한", "P 한"]),
        ([(PARAGRAPH, ""), (PARAGRAPH, "한"), (PARAGRAPH, "")], ["P", "P 한", "P"]),
        ([(RULE, ""), (RULE, "")], ["Artifact"]),
        ([(RULE, ""), (PARAGRAPH, ""), (RULE, "")], ["Artifact", "P", "Artifact"]),
    ],
)
def test_what_is_read_for_drawn_text_ends_with_that_text(marks: list[tuple[Marked, str]], begun: list[str]) -> None:
    canvas = Canvas(io.BytesIO(), pageCompression=0)
    structure = Structure(canvas, Language.KOREAN)
    for path, actual in marks:
        structure.mark(path, actual)
        canvas.rect(0, 0, 1, 1)
    structure.show_page()
    structure.write()
    data = canvas.getpdfdata().decode("latin-1")
    found = re.findall(r"/(\w+) <<[^\n]*?(?:<FEFF(\w+)>)?>> BDC", data)
    assert [" ".join(filter(None, (kind, bytes.fromhex(text).decode("utf-16-be")))) for kind, text in found] == begun
    assert data.count("EMC") == len(begun)


def test_a_row_that_takes_many_pages_has_its_cells_in_the_tree_once(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    added: list[Path] = []
    add = Structure.add
    monkeypatch.setattr(Structure, "add", lambda structure, path: (added.append(path), add(structure, path)))
    made = built(f"# 가\n\n| 나 | 다 |\n|---|---|\n| {'긴 글 ' * 3_000} | 라 |\n", theme)

    assert made.composed.value.pages > 3
    assert len(added) == 4
    assert len({path[-1] for path in added}) == 4
