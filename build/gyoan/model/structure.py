"""What a page's parts are to a reader who cannot see it: nodes of the structure tree of a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from gyoan.model.handout import StructureTag


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """An element of the structure tree."""

    kind: str
    """Its tag: `P`, `H2`, `LI`."""
    alt: str = ""
    """The words that stand for it, where it is a picture."""
    numbered: bool = False
    """Whether it is a list whose entries are numbered."""
    scope: str = ""
    """Of what a table's cell is the head if not of its column: `Row`."""
    span: tuple[int, int] = (1, 1)
    """How many rows and columns a table's cell takes; none where another cell covers it."""


Path: TypeAlias = tuple[Element, ...]
"""A node with those above it, outermost first."""


def label_path(path: Path) -> Path:
    """Return the path of the label of an entry or footnote whose text has `path`; other text keeps its own."""
    if len(path) > 1 and path[-2].kind in {"LI", StructureTag.NOTE.value}:
        return (*path[:-1], Element("Lbl"))
    return path
