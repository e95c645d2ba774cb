"""How much an SVG picture draws, told before a browser is given it.

`<use>` draws another element once more, and what that one uses, too: a few dozen lines can ask for billions of shapes,
for which a browser takes gigabytes. Elements are counted as often as they are drawn, each count made once (an element
that uses itself is drawn by none), so that counting takes no longer than reading.
"""

from __future__ import annotations

from dataclasses import field
from xml.parsers import expat

from gyoan.model.values import dataclass

MOST_DRAWN = 100_000
"""More elements than this are not drawn: maps and charts with each point a shape of its own have some ten thousand."""
_AMPLIFIED = 43
"""expat's number for text that entities make grow beyond measure: XML_ERROR_AMPLIFICATION_LIMIT_BREACH."""


@dataclass(slots=True, eq=False)
class _Element:
    """An element with what it draws."""

    parts: list[_Element] = field(default_factory=list)
    used: str = ""
    """The id of what a `<use>` draws."""
    drawn: int | None = None
    """How many elements that are; None while they are counted."""


def draws_too_much(svg: str) -> bool:
    """Return whether `svg` draws more elements than a browser may be given; not where it is no XML."""
    root = _Element()
    named: dict[str, _Element] = {}
    try:
        _read(svg, root, named)
    except expat.ExpatError as error:
        return error.code == _AMPLIFIED
    return _drawn(root, named) > MOST_DRAWN


def _read(svg: str, root: _Element, named: dict[str, _Element]) -> None:
    """Put the elements of `svg` below `root`, and into `named` by their ids."""
    path = [root]

    def begins(name: str, attributes: dict[str, str]) -> None:
        element = _Element()
        if name.rpartition(":")[2] == "use":
            address = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "href"), "")
            element.used = address[1:] if address.startswith("#") else ""
        path[-1].parts.append(element)
        path.append(element)
        if "id" in attributes:
            named.setdefault(attributes["id"], element)

    def ends(_name: str) -> None:
        path.pop()

    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler, parser.EndElementHandler = begins, ends
    parser.Parse(svg.encode(), True)  # noqa: FBT003  (expat takes it by place)


def _drawn(root: _Element, named: dict[str, _Element]) -> int:
    """Return how many elements `root` draws, what is used counted each time; files nest too deep for recursion."""
    pending, underway = [root], set[int]()
    while pending:
        element = pending[-1]
        parts = _parts(element, named)
        if id(element) not in underway:
            underway.add(id(element))
            pending += [part for part in parts if part.drawn is None and id(part) not in underway]
            continue
        pending.pop()
        if element.drawn is None:
            element.drawn = 1 + sum(part.drawn or 0 for part in parts)
    return root.drawn or 0


def _parts(element: _Element, named: dict[str, _Element]) -> list[_Element]:
    used = named.get(element.used) if element.used else None
    return [*element.parts, used] if used is not None else element.parts
