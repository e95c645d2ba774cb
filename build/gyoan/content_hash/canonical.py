"""A part of a deck → what a person can change in it, as text that is the same however a program writes it down.

Everything counts that is not known to be a program's own business: attributes in whatever order, prefixes, ids of
relationships and shapes, spelling marks, what an extension adds, how far a text was shrunk, the times of a transition.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping

from gyoan.content_hash.elements import DeckElement

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_LEFT_OUT = frozenset({"endParaRPr", "transition", "timing", "sldLayoutIdLst", "hf", "custDataLst", "font"})
"""Elements that are written by a program alone, or that are looked at by themselves; `font` is the theme's list of
typefaces for other scripts."""
_EMPTY = frozenset({"pPr", "rPr", "lstStyle", "avLst"})
"""Elements that say nothing where there is nothing in them."""
_EXTENSIONS = frozenset({"decorative", "hlinkClr"})
"""What counts of the extensions: a picture that need not be read aloud, a link in a colour of its own."""
_OF_RUNS = frozenset({"lang", "altLang", "dirty", "err", "noProof", "smtClean", "smtId", "kumimoji", "bmk"})
_OF_TYPEFACES = frozenset({"panose", "pitchFamily", "charset"})
_VOLATILE = {
    **dict.fromkeys(("rPr", "defRPr"), _OF_RUNS),
    **dict.fromkeys(("latin", "ea", "cs", "sym", "buFont"), _OF_TYPEFACES),
    "bodyPr": frozenset({"rtlCol", "compatLnSpc", "fromWordArt", "forceAA"}),
    "normAutofit": frozenset({"fontScale", "lnSpcReduction"}),
    "sysClr": frozenset({"lastClr"}),
    "cNvPr": frozenset({"id"}),
    "cTn": frozenset({"id", "grpId"}),
    "fld": frozenset({"id"}),
    "ph": frozenset({"sz"}),
    "sldLayout": frozenset({"preserve", "userDrawn", "matchingName", "type"}),
    "sldMaster": frozenset({"preserve"}),
}
"""Attributes that say nothing of what a person did, by the elements that have them."""
_TO_SHAPES = {"stCxn": "id", "endCxn": "id", "spTgt": "spid"}
"""Attributes that name a shape."""
_TRUTH = {"true": "1", "false": "0"}
_BEHAVIOURS = frozenset(
    {"anim", "animClr", "animEffect", "animMotion", "animRot", "animScale", "audio", "cmd", "set", "video"}
)
"""What an animation does."""
_MARKS = ("\x01", "\x02", "\x03", "\x04")
"""Stand around names, attributes, texts and elements: XML has no such characters."""

_LONGEST_KEPT = 4096
"""So long may be what is kept of an element: of a part nested deeply all of it would be kept at each level."""
Follow = Callable[[str], str]
"""From the id of a relationship to what it leads to."""


class Known:
    """What is written already of a deck, for all that is like it."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.said: dict[DeckElement, str] = {}
        """What is the same in every part: elements that lead nowhere."""
        self._leading: dict[DeckElement, bool] = {}

    def leads(self, element: DeckElement) -> bool:
        """Return whether something in `element` names a shape or a relationship of its part."""
        if (known := self._leading.get(element)) is None:
            own = element.name in _TO_SHAPES or any(key.startswith(_R) for key, _ in element.items)
            known = self._leading[element] = own or any(map(self.leads, element.children))
        return known


class Canon:
    """Writes the elements of one part."""

    def __init__(self, part: DeckElement, follow: Follow, known: Known) -> None:
        """Take the part, whose shapes are known by their place in it, and what its relationships lead to."""
        self._part = part
        self._follow = follow
        self._known = known
        self._said = known.said

    def __call__(self, element: DeckElement | None) -> str:
        """Return `element`; empty where there is none."""
        return "" if element is None else self._written(element)

    def animations(self, timing: DeckElement | None) -> str:
        """Return the effects of a slide's animations and what they do to which shapes, in order."""
        pieces: list[str] = []
        for element in () if timing is None else (timing, *timing.descendants()):
            if element.name in _BEHAVIOURS:
                pieces.append(self._written(element))
            elif element.name == "cTn" and element.get("presetClass"):
                pieces += self._start("effect", element), self._all(element.below("stCondLst"))
        return "".join(pieces)

    @functools.cached_property
    def _shapes(self) -> Mapping[str, str]:
        """The number of each shape by its id."""
        shapes = (one for one in self._part.descendants() if one.name == "cNvPr")
        return {one.get("id"): str(number) for number, one in enumerate(shapes)}

    def _written(self, element: DeckElement) -> str:
        said = self._said.get(element)
        if said is None:
            said = self._write(element)
            if len(said) <= _LONGEST_KEPT and not self._known.leads(element):
                self._said[element] = said
        return said

    def _write(self, element: DeckElement) -> str:
        name = element.name
        if name in _LEFT_OUT:
            return ""
        if name == "extLst":
            kept = (one for one in element.descendants() if one.name in _EXTENSIONS)
            return self._all(one for one in kept if one.get("val") not in {"0", "false"})
        start = self._start(name, element)
        if name in _EMPTY and not element.children and start == _MARKS[0] + name:
            return ""
        return start + self._content(element) + _MARKS[3]

    def _content(self, element: DeckElement) -> str:
        if element.tag == f"{_A}p":
            return self._paragraph(element)
        if element.name == "custGeom":  # what PowerPoint adds to a freeform are sites to glue to
            return self._all(element.below("pathLst"))
        if element.name == "fld":  # its text is what the program last saw
            return self._all(element.below("rPr"))
        return _MARKS[2] + element.text if element.text else self._all(element.children)

    def _all(self, elements: Iterable[DeckElement]) -> str:
        return "".join(map(self._written, elements))

    def _paragraph(self, paragraph: DeckElement) -> str:
        """Return runs that look alike as one: a program that checks spelling cuts them at doubtful words."""
        pieces: list[str] = []
        look: str | None = None
        for child in paragraph.children:
            if child.tag == f"{_A}r":
                words = "".join(one.text for one in child.children if one.tag == f"{_A}t")
                before, look = look, self._look(child) if words else look
                pieces.append(words if before == look else f"{_MARKS[0]}r{look}{_MARKS[2]}{words}")
                continue
            look = None if child.tag != f"{_A}endParaRPr" else look
            pieces.append(f"{_MARKS[0]}br{_MARKS[3]}" if child.tag == f"{_A}br" else self._written(child))
        return "".join(pieces)

    def _look(self, run: DeckElement) -> str:
        return self(next((one for one in run.children if one.tag == f"{_A}rPr"), None))

    def _start(self, name: str, element: DeckElement) -> str:
        volatile = _VOLATILE.get(name, frozenset())
        naming = _TO_SHAPES.get(name)
        said: list[str] = []
        for key, value in element.items:
            if key.startswith("{"):
                if key.startswith(_R):
                    said.append(f"{key[len(_R) :]}={self._follow(value) if value else ''}")
            elif key == naming:
                said.append(f"{key}={self._shapes.get(value, '?')}")
            elif key not in volatile:
                said.append(f"{key}={_TRUTH.get(value, value)}")
        said.sort()
        return _MARKS[0] + _MARKS[1].join((name, *said))
