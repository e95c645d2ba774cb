"""The structure tree of a tagged PDF (PDF 32000-1, 14.7): what on a page belongs to which paragraph or cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from enum import Enum
from typing import Any, TypeAlias

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from gyoan.export.pdf.operators import PdfText
from gyoan.export.pdf.pen import Rectangle
from gyoan.messages import words as printed
from gyoan.model.expressions import expression
from gyoan.model.message import Language
from gyoan.model.pages import StructureElement, StructurePath
from gyoan.model.values import dataclass

_ROOT = "StructTreeRoot"
_DOCUMENT = "StructDocument"
_PRINTED = 4
"""The flag that an annotation is there in print too (PDF 32000-1, 12.5.3)."""
_HEADING = expression(r"H([1-6])")
_LONGEST = 8000
"""Characters of the words for a picture: a string of PDF/A holds no more than 32,767 bytes."""


class Artifact(Enum):
    """What is drawn but is no content; the value is its property list (PDF 32000-1, 14.8.2.2)."""

    LAYOUT = "<</Type /Layout>>"
    """Rules, grounds, lines to write on."""
    HEADER = "<</Type /Pagination /Subtype /Header>>"
    """The running head."""
    FOOTER = "<</Type /Pagination /Subtype /Footer>>"
    """The page's number."""
    REPEATED = "<</Type /Pagination>>"
    """What stood on an earlier page: the head of a table that goes on."""
    UNSPOKEN = "<</Type /Layout /ActualText ()>>"
    """Characters for the eye alone: readers that know of such text leave it out of what they copy."""


Marked: TypeAlias = StructurePath | Artifact
"""What a mark is: content of a path's last node, or no content."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark on another page than the first mark of its element."""

    page: str
    number: int


@dataclass(slots=True)
class _Collected:
    """A node of the tree as it is written."""

    name: str
    parent: str
    node: StructureElement
    kind: str
    """Its tag: the node's, but a heading is never more than one level below the one before it."""
    kids: list[object] = field(default_factory=list)
    page: str = ""
    """The page of its first mark; marks on it need no more than their number."""
    box: Rectangle | None = None
    """Where a picture stands."""

    def add(self, page: str, number: int) -> None:
        """Add the mark `number` of `page`."""
        self.page = self.page or page
        self.kids.append(number if page == self.page else _Mark(page, number))


class Structure:
    """Marks what is drawn on a canvas and writes the tree of the marks."""

    def __init__(self, canvas: Canvas, language: Language) -> None:
        """Start with an empty tree; `language` is that of what has no words of its own."""
        self._language = language
        self._canvas = canvas
        # reportlab has no public way to the document behind a canvas.
        self._document: Any = canvas._doc  # type: ignore[attr-defined]
        self._elements: dict[StructureElement, _Collected] = {}
        self._top = _Collected(_DOCUMENT, _ROOT, StructureElement("Document"), "Document")
        self._heading = 0
        self._open = False
        self._path: Marked | None = None
        self._parents: list[object] = []
        self._on_page: list[object] = []

    def mark(self, path: Marked, actual: str = "") -> None:
        """Take what is drawn from now on for content of the last node of `path`, or for what `path` says it is.

        `actual` is the text that stands for what is drawn.
        """
        if path == self._path and not actual:
            return
        self._end_mark()
        # What stands for other words is a mark by itself.
        self._open, self._path = True, None if actual else path
        if isinstance(path, Artifact):
            self._canvas.addLiteral(f"/Artifact {path.value} BDC")
            return
        number = len(self._on_page)
        element = self._element(path)
        element.add(self._document.thisPageName(), number)
        self._on_page.append(pdfdoc.PDFObjectReference(element.name))
        text = f"/ActualText <FEFF{actual.encode('utf-16-be').hex().upper()}>" if actual else ""
        self._canvas.addLiteral(f"/{element.kind} <</MCID {number}{text}>> BDC")

    def add(self, path: StructurePath) -> None:
        """Add the last node of `path` to the tree, though it may have no content: an empty cell is a cell."""
        self._element(path)

    def bound(self, path: StructurePath, box: Rectangle) -> None:
        """Say that the picture that is the last node of `path` fills `box`."""
        self._element(path).box = box

    def _end_mark(self) -> None:
        if self._open:
            self._canvas.addLiteral("EMC")
        self._open, self._path = False, None

    def _element(self, path: StructurePath) -> _Collected:
        above = self._top
        for node in path:
            element = self._elements.get(node)
            if element is None:
                element = _Collected(f"Struct{len(self._elements)}", above.name, node, self._kind(node))
                self._elements[node] = element
                above.kids.append(pdfdoc.PDFObjectReference(element.name))
            above = element
        return above

    def _kind(self, node: StructureElement) -> str:
        heading = _HEADING.fullmatch(node.kind)
        if heading is None:
            return node.kind
        self._heading = min(int(heading[1]), self._heading + 1)
        return f"H{self._heading}"

    def annotate(self, path: StructurePath, box: Rectangle, target: dict[str, object], words: str) -> None:
        """Add a link to the page, as part of the last node of `path`; `words` say what it is."""
        element = self._element(path)
        annotation = {
            "Type": pdfdoc.PDFName("Annot"),
            "Subtype": pdfdoc.PDFName("Link"),
            "Rect": pdfdoc.PDFArray(box),
            "Border": pdfdoc.PDFArray([0, 0, 0]),
            "Contents": PdfText(words.strip() or printed.LINK.within(self._language)),
            "F": _PRINTED,
            "StructParent": self._key(pdfdoc.PDFObjectReference(element.name)),
            **target,
        }
        self._canvas._addAnnotation(pdfdoc.PDFDictionary(annotation))  # type: ignore[attr-defined]
        reference = self._canvas._annotationrefs[-1]  # type: ignore[attr-defined]
        element.kids.append(_kid("OBJR", self._document.thisPageName(), Obj=reference))

    def _key(self, parent: object) -> int:
        self._parents.append(parent)
        return len(self._parents) - 1

    def show_page(self) -> None:
        """End the canvas's page."""
        self._end_mark()
        name = self._document.thisPageName()
        key = self._key(pdfdoc.PDFArray(self._on_page))
        self._on_page = []
        self._canvas.showPage()
        page = self._document.idToObject[name]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = key
        page.Trans = None
        page.Tabs = pdfdoc.PDFName("S")

    def write(self) -> None:
        """Add the tree to the document."""
        document = self._document
        for element in (self._top, *self._elements.values()):
            document.Reference(_Written(element, printed.PICTURE.within(self._language)), element.name)
        entries: dict[str, object] = {}
        names = [part for name in _identified(self._elements.values()) for part in name]
        if names:
            entries["IDTree"] = pdfdoc.PDFDictionary({"Names": pdfdoc.PDFArray(names)})
        numbers = [part for key, parent in enumerate(self._parents) for part in (key, parent)]
        root = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("StructTreeRoot"),
                "K": pdfdoc.PDFObjectReference(_DOCUMENT),
                "ParentTree": pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)}),
                "ParentTreeNextKey": len(self._parents),
                **entries,
            }
        )
        document.Catalog.StructTreeRoot = document.Reference(root, _ROOT)
        document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})


def _kid(kind: str, page: str, **entries: object) -> object:
    return pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName(kind), "Pg": pdfdoc.PDFObjectReference(page), **entries})


def _identified(elements: Iterable[_Collected]) -> Iterator[tuple[object, object]]:
    """Yield each element that has an identifier with it, in the identifiers' order."""
    notes = sorted((element.name, element) for element in elements if element.kind == "Note")
    for name, element in notes:
        yield PdfText(name), pdfdoc.PDFObjectReference(element.name)


class _Written(pdfdoc.PDFObject):
    """An element of the tree in the file: there are thousands, for which reportlab's own dictionaries take long."""

    def __init__(self, element: _Collected, unnamed: str) -> None:
        self.element, self.unnamed = element, unnamed

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the element as it stands in the file."""
        element = self.element
        entries = [f"/S /{element.kind} /P {_reference(element.parent, document)}"]
        if element.kids:
            kids = " ".join(_kid_text(kid, document) for kid in element.kids)
            entries.append(f"/K {kids}" if len(element.kids) == 1 else f"/K [{kids}]")
        if element.page:
            entries.append(f"/Pg {_reference(element.page, document)}")
        rest = _words(element, self.unnamed) | (
            {"A": pdfdoc.PDFDictionary(found)} if (found := _attributes(element)) else {}
        )
        entries += (f"/{name} {pdfdoc.format(value, document).decode('latin-1')}" for name, value in rest.items())
        return f"<<{' '.join(entries)}>>".encode("latin-1")


def _reference(name: str, document: pdfdoc.PDFDocument) -> str:
    number, version = document.idToObjectNumberAndVersion[name]
    return f"{number} {version} R"


def _kid_text(kid: object, document: pdfdoc.PDFDocument) -> str:
    if isinstance(kid, int):
        return str(kid)
    if isinstance(kid, _Mark):  # there are thousands where lines of a cell stand on many pages
        return f"<<\n/MCID {kid.number} /Pg {_reference(kid.page, document)} /Type /MCR\n>>"
    if isinstance(kid, pdfdoc.PDFObjectReference):
        return _reference(kid.name, document)
    return str(pdfdoc.format(kid, document).decode("latin-1"))


def _words(element: _Collected, unnamed: str) -> dict[str, object]:
    if element.kind == "Figure":
        return {"Alt": PdfText(element.node.alt.strip()[:_LONGEST] or unnamed)}
    return {"ID": PdfText(element.name)} if element.kind == "Note" else {}


def _attributes(element: _Collected) -> dict[str, object]:
    """Return what the element's tag alone does not say (PDF 32000-1, 14.8.5)."""
    match element.kind:
        case "TH":
            scope = pdfdoc.PDFName(element.node.scope or "Column")
            return {"O": pdfdoc.PDFName("Table"), "Scope": scope, **_spans(element.node)}
        case "TD" if element.node.span != (1, 1):
            return {"O": pdfdoc.PDFName("Table"), **_spans(element.node)}
        case "L":
            numbering = "Decimal" if element.node.numbered else "Disc"
            return {"O": pdfdoc.PDFName("List"), "ListNumbering": pdfdoc.PDFName(numbering)}
        case "Figure" if element.box:
            placement = pdfdoc.PDFName("Block")
            return {"O": pdfdoc.PDFName("Layout"), "Placement": placement, "BBox": pdfdoc.PDFArray(element.box)}
        case _:
            return {}


def _spans(node: StructureElement) -> dict[str, object]:
    down, across = node.span
    return {name: count for name, count in (("RowSpan", down), ("ColSpan", across)) if count > 1}
