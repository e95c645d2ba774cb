"""What the structure tree takes drawn text for: each piece for itself where one of them has other words."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from cases_built import built
from gyoan.export.pdf.structure import Artifact, Marked, Structure
from gyoan.model.message import Language
from gyoan.model.pages import StructureElement, StructurePath
from gyoan.model.theme import Theme

PARAGRAPH: StructurePath = (StructureElement("P"),)
OTHER: StructurePath = (StructureElement("P"),)
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
    added: list[StructurePath] = []
    add = Structure.add
    monkeypatch.setattr(Structure, "add", lambda structure, path: (added.append(path), add(structure, path)))
    made = built(f"# 가\n\n| 나 | 다 |\n|---|---|\n| {'긴 글 ' * 3_000} | 라 |\n", theme)

    assert made.composed.value.pages > 3
    assert len(added) == 4
    assert len({path[-1] for path in added}) == 4


def pages_of(*pages: Sequence[Marked], added: Sequence[StructurePath] = ()) -> pikepdf.Pdf:
    """Return a file with these marks on its pages, and nodes that have none."""
    canvas = Canvas(io.BytesIO(), pageCompression=0)
    structure = Structure(canvas, Language.KOREAN)
    for marks in pages:
        for path in marks:
            structure.mark(path)
        structure.show_page()
    for path in added:
        structure.add(path)
    structure.write()
    return pikepdf.open(io.BytesIO(canvas.getpdfdata()))


def test_marks_name_their_page_where_it_is_not_that_of_their_element() -> None:
    with pages_of([PARAGRAPH, RULE, PARAGRAPH], [PARAGRAPH], added=[(StructureElement("TD"),)]) as document:
        root = document.Root.StructTreeRoot
        paragraph, empty = root.K.K
        assert [kid if isinstance(kid, int) else int(kid.MCID) for kid in paragraph.K] == [0, 1, 0]
        assert [isinstance(kid, int) for kid in paragraph.K] == [True, True, False]
        assert paragraph.Pg.objgen != paragraph.K[2].Pg.objgen
        assert not {"/K", "/Pg"} & set(empty.keys())
        assert "/IDTree" not in root
        assert int(root.ParentTreeNextKey) == len(root.ParentTree.Nums) // 2 == 2


def test_headings_begin_at_the_first_level_and_go_one_deeper_at_the_most() -> None:
    with pages_of([(StructureElement(f"H{level}"),) for level in (3, 3, 6, 2, 1, 4)]) as document:
        found = [str(one.S) for one in document.Root.StructTreeRoot.K.K]
    assert found == ["/H1", "/H2", "/H3", "/H2", "/H1", "/H2"]


def test_footnotes_and_nothing_else_can_be_found_by_their_names() -> None:
    with pages_of([(StructureElement(kind),) for kind in ("P", "Note", "Figure", "Note")]) as document:
        names = document.Root.StructTreeRoot.IDTree.Names
        found = dict(zip(map(str, names[::2]), names[1::2], strict=True))
        assert [str(one.S) for one in found.values()] == ["/Note", "/Note"]
        assert [str(one.ID) for one in found.values()] == list(found)
