"""What is wrong with a file's structure tree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pikepdf

from export.pdf.conformance_content import Content, words

STANDARD = words(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H1 H2 H3 H4 H5 H6 L LI Lbl LBody"
    " Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form"
)
PARENTS = {
    "TR": "Table|THead|TBody|TFoot",
    "TH": "TR",
    "TD": "TR",
    "THead": "Table",
    "TBody": "Table",
    "LI": "L",
    "LBody": "LI",
    "TOCI": "TOC",
}
KIDS = {
    "Table": "(Caption )?((TR|THead|TBody) )*",
    "TR": "((TH|TD) )*",
    "L": "(Caption )?((L|LI) )*",
    "LI": "((Lbl|LBody) )*",
    "TOC": "(Caption )?((TOC|TOCI) )*",
}


@dataclass
class Element:
    """A node of the structure tree."""

    kind: str
    entries: pikepdf.Dictionary
    parent: Element | None
    kids: list[Element] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    """Page and number of each mark."""
    references: list[tuple[int, int]] = field(default_factory=list)
    """Identifiers of its annotations."""


def structure_faults(document: pikepdf.Pdf, contents: Sequence[Content]) -> Iterator[str]:
    """Yield what is wrong with the tree and with the ways between it and the pages."""
    if "/StructTreeRoot" not in document.Root:
        yield "UA 7.1, A 6.7.3: no structure tree"
        return
    root = document.Root.StructTreeRoot
    if "/RoleMap" in root:
        yield "UA 7.1-5..7: roles are mapped"
    pages = {page.obj.objgen: number for number, page in enumerate(document.pages)}
    elements = list(_walk(_element(root.K, None, pages)))
    for element in elements:
        yield from _element_faults(element)
    yield from _heading_faults(elements)
    yield from _note_faults(elements, root)
    yield from _way_faults(document, contents, elements)


def _element(entries: pikepdf.Dictionary, parent: Element | None, pages: dict[tuple[int, int], int]) -> Element:
    element = Element(str(entries.S)[1:], entries, parent)
    kids = entries.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            element.marks.append((pages[entries.Pg.objgen], kid))
        elif kid.get("/Type") == "/MCR":
            element.marks.append((pages[kid.Pg.objgen], int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            element.references.append(kid.Obj.objgen)
        else:
            element.kids.append(_element(kid, element, pages))
    return element


def _walk(element: Element) -> Iterator[Element]:
    yield element
    for kid in element.kids:
        yield from _walk(kid)


def _element_faults(element: Element) -> Iterator[str]:
    kind, kids = element.kind, [kid.kind for kid in element.kids]
    above = element.parent.kind if element.parent else ""
    if kind not in STANDARD:
        yield f"UA 7.1-5: {kind} is no standard tag"
    if element.parent is not None and element.entries.P.objgen != element.parent.entries.objgen:
        yield f"A 6.7.3: {kind} has another parent"
    if kind in PARENTS and not re.fullmatch(PARENTS[kind], above):
        yield f"UA 7.2: {kind} in {above}"
    if kind in KIDS and not re.fullmatch(KIDS[kind], "".join(f"{kid} " for kid in kids)):
        yield f"UA 7.2: {kind} holds {' '.join(kids)}"
    if kind in KIDS and element.marks:
        yield f"UA 7.2: {kind} has content of its own"
    attributes = element.entries.get("/A", pikepdf.Dictionary())
    match kind:
        case "Table" if len(set(_widths(element))) > 1:
            yield "UA 7.2-15: rows of different lengths"
        case "TH" if attributes.get("/Scope") not in ("/Column", "/Row", "/Both"):
            yield "UA 7.5: a head without scope"
        case "Figure" if not str(element.entries.get("/Alt", "")).strip():
            yield "UA 7.3: a picture without words"
        case "Figure" if len(attributes.get("/BBox", [])) != 4:
            yield "UA 7.3: a picture without its place"
        case "L" if "Lbl" in {kid.kind for entry in element.kids for kid in entry.kids}:
            if attributes.get("/ListNumbering") not in ("/Decimal", "/Disc"):
                yield "UA 7.6: a list that does not say how it is numbered"
        case "Link" if not element.references:
            yield "UA 7.18.5: a link without annotation"
    if element.kind not in {"TD", "TH"} and not (element.kids or element.marks or element.references):
        yield f"UA 7.1: {kind} without content"


def _widths(table: Element) -> list[int]:
    """Return how many columns the cells of each row take, those that reach into it from above included."""
    rows = [row for row in table.kids if row.kind == "TR"]
    widths = [0] * len(rows)
    for at, row in enumerate(rows):
        for cell in row.kids:
            attributes = cell.entries.get("/A", pikepdf.Dictionary())
            for below in range(at, at + int(attributes.get("/RowSpan", 1))):
                widths[below] += int(attributes.get("/ColSpan", 1))
    return widths


def _heading_faults(elements: Sequence[Element]) -> Iterator[str]:
    level = 0
    for element in elements:
        if re.fullmatch("H[1-6]", element.kind):
            own = int(element.kind[1])
            if own > level + 1:
                yield f"UA 7.4.2: H{own} below H{level}"
            level = own


def _note_faults(elements: Sequence[Element], root: pikepdf.Dictionary) -> Iterator[str]:
    names = [str(element.entries.get("/ID", "")) for element in elements if element.kind == "Note"]
    if "" in names or len(set(names)) != len(names):
        yield "UA 7.9: footnotes without a name of their own"
    tree = root.get("/IDTree", pikepdf.Dictionary()).get("/Names", pikepdf.Array())
    if [str(name) for name in list(tree)[::2]] != sorted(names):
        yield "UA 7.9: names of footnotes that cannot be looked up"


def _way_faults(document: pikepdf.Pdf, contents: Sequence[Content], elements: Sequence[Element]) -> Iterator[str]:
    numbers = list(document.Root.StructTreeRoot.ParentTree.Nums)
    keys = [int(key) for key in numbers[::2]]
    if keys != sorted(set(keys)):
        yield "UA 7.1: parent tree out of order"
    parents = dict(zip(keys, numbers[1::2], strict=True))
    owners = {mark: element for element in elements for mark in element.marks}
    if max(Counter(mark for element in elements for mark in element.marks).values(), default=0) > 1:
        yield "UA 7.1: a mark with two parents"
    for number, (page, content) in enumerate(zip(document.pages, contents, strict=True)):
        held = parents.get(int(page.obj.get("/StructParents", -1)), [])
        if sorted(mark for _, mark in content.marks) != list(range(len(held))):
            yield "UA 7.1: marks that the parent tree does not know"
            continue
        for tag, mark in content.marks:
            owner = owners.get((number, mark))
            if owner is None or owner.entries.objgen != held[mark].objgen or tag != f"/{owner.kind}":
                yield f"UA 7.1: a mark {tag} that is not its element's"
        for note in page.obj.get("/Annots", []):
            parent = parents.get(int(note.get("/StructParent", -1)), pikepdf.Dictionary())
            linked = [element for element in elements if note.objgen in element.references]
            if [element.entries.objgen for element in linked] != [parent.objgen] or linked[0].kind != "Link":
                yield "UA 7.18.5-1: an annotation in no Link element"
