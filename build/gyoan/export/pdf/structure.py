"""The structure tree of a tagged PDF (PDF 32000-1, 14.7): what on a page belongs to which paragraph or cell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from gyoan.export.pdf.nodes import Node, Path
from gyoan.export.pdf.pen import Rectangle

_ROOT = "StructTreeRoot"
_DOCUMENT = "StructDocument"
_NOTHING: Path = (Node("nothing"),)
"""Stands for the path of what is not marked yet."""
_PRINTED = 4
"""The flag that an annotation is there in print too (PDF 32000-1, 12.5.3)."""


@dataclass(slots=True)
class _Element:
    """A node of the tree as it is written."""

    name: str
    parent: str
    node: Node
    kids: list[object] = field(default_factory=list)
    page: str = ""
    """The page of its first mark; marks on it need no more than their number."""

    def add(self, page: str, number: int) -> None:
        """Add the mark `number` of `page`."""
        self.page = self.page or page
        self.kids.append(number if page == self.page else _kid("MCR", page, MCID=number))


class Structure:
    """Marks what is drawn on a canvas and writes the tree of the marks."""

    def __init__(self, canvas: Canvas) -> None:
        """Start with an empty tree."""
        self._canvas = canvas
        # reportlab has no public way to the document behind a canvas.
        self._document: Any = canvas._doc  # type: ignore[attr-defined]
        self._elements: dict[Node, _Element] = {}
        self._top = _Element(_DOCUMENT, _ROOT, Node("Document"))
        self._marking = False
        self._path: Path | None = _NOTHING
        self._parents: list[object] = []
        self._on_page: list[object] = []

    def mark(self, path: Path | None, actual: str = "") -> None:
        """Take what is drawn from now on for content of the last node of `path`, or for decoration where that is None.

        `actual` is the text that stands for what is drawn.
        """
        if self._marking and path == self._path and not actual:
            return
        self._end_mark()
        self._marking, self._path = not actual, path
        if path is None:
            self._canvas.addLiteral("/Artifact BMC")
            return
        number = len(self._on_page)
        element = self._element(path)
        element.add(self._document.thisPageName(), number)
        self._on_page.append(pdfdoc.PDFObjectReference(element.name))
        text = f"/ActualText <FEFF{actual.encode('utf-16-be').hex().upper()}>" if actual else ""
        self._canvas.addLiteral(f"/{path[-1].kind} <</MCID {number}{text}>> BDC")

    def _end_mark(self) -> None:
        if self._path is not _NOTHING:
            self._canvas.addLiteral("EMC")
        self._marking, self._path = False, _NOTHING

    def _element(self, path: Path) -> _Element:
        above = self._top
        for node in path:
            element = self._elements.get(node)
            if element is None:
                element = _Element(f"Struct{len(self._elements)}", above.name, node)
                self._elements[node] = element
                above.kids.append(pdfdoc.PDFObjectReference(element.name))
            above = element
        return above

    def annotate(self, path: Path, box: Rectangle, target: dict[str, object], words: str) -> None:
        """Add a link to the page, as part of the last node of `path`; `words` say what it is."""
        element = self._element(path)
        annotation = {
            "Type": pdfdoc.PDFName("Annot"),
            "Subtype": pdfdoc.PDFName("Link"),
            "Rect": pdfdoc.PDFArray(box),
            "Border": pdfdoc.PDFArray([0, 0, 0]),
            "Contents": pdfdoc.PDFString(words),
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
            document.Reference(_dictionary(element), element.name)
        numbers = [part for key, parent in enumerate(self._parents) for part in (key, parent)]
        root = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("StructTreeRoot"),
                "K": pdfdoc.PDFObjectReference(_DOCUMENT),
                "ParentTree": pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)}),
                "ParentTreeNextKey": len(self._parents),
            }
        )
        document.Catalog.StructTreeRoot = document.Reference(root, _ROOT)
        document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})


def _kid(kind: str, page: str, **entries: object) -> object:
    return pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName(kind), "Pg": pdfdoc.PDFObjectReference(page), **entries})


def _dictionary(element: _Element) -> pdfdoc.PDFDictionary:
    entries: dict[str, object] = {
        "S": pdfdoc.PDFName(element.node.kind),
        "P": pdfdoc.PDFObjectReference(element.parent),
        "K": element.kids[0] if len(element.kids) == 1 else pdfdoc.PDFArray(element.kids),
    }
    if element.page:
        entries["Pg"] = pdfdoc.PDFObjectReference(element.page)
    if element.node.alt:
        entries["Alt"] = pdfdoc.PDFString(element.node.alt)
    if element.node.kind == "TH":
        column = {"O": pdfdoc.PDFName("Table"), "Scope": pdfdoc.PDFName("Column")}
        entries["A"] = pdfdoc.PDFDictionary(column)
    return pdfdoc.PDFDictionary(entries)
