"""A part of a deck → what a person can change in it, as text that is the same however a program writes it down.

Everything counts that is not known to be a program's own business: attributes in whatever order, prefixes, ids of
relationships and shapes, spelling marks, what an extension adds, how far a text was shrunk, the times of a transition.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import cast

from lxml import etree

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

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

Follow = Callable[[str], str]
"""From the id of a relationship to what it leads to."""


def parsed(data: bytes) -> etree._Element:
    """Return a part of a deck, each alternative as its first choice; raises `etree.XMLSyntaxError`."""
    # Its size is bounded before it comes here, and notes of ours may have many megabytes.
    root = etree.fromstring(
        data, etree.XMLParser(resolve_entities=False, remove_comments=True, remove_pis=True, huge_tree=True)
    )
    for alternative in list(root.iter(f"{_MC}AlternateContent")):
        parent = alternative.getparent()
        if parent is not None and len(alternative):
            for child in reversed(alternative[0]):
                alternative.addnext(child)
            parent.remove(alternative)
    return root


@functools.lru_cache(maxsize=2048)
def local_name(tag: str) -> str:
    """Return the name of an element or attribute without its namespace."""
    return tag.rpartition("}")[2]


class Canon:
    """Writes the elements of one part."""

    def __init__(self, part: etree._Element, follow: Follow) -> None:
        """Take the part, whose shapes are known by their place in it, and what its relationships lead to."""
        self._follow = follow
        self._shapes = {one.get("id", ""): str(number) for number, one in enumerate(part.iter("{*}cNvPr"))}

    def __call__(self, element: etree._Element | None) -> str:
        """Return `element`; empty where there is none."""
        pieces: list[str] = []
        if element is not None:
            self._write(element, pieces)
        return "".join(pieces)

    def animations(self, timing: etree._Element | None) -> str:
        """Return the effects of a slide's animations and what they do to which shapes, in order."""
        pieces: list[str] = []
        for element in () if timing is None else timing.iter("{*}*"):
            name = local_name(element.tag)
            if name in _BEHAVIOURS:
                self._write(element, pieces)
            elif name == "cTn" and element.get("presetClass"):
                pieces.append(self._start("effect", element))
                self._write_all(element.iterfind("{*}stCondLst"), pieces)
        return "".join(pieces)

    def _write(self, element: etree._Element, pieces: list[str]) -> None:
        tag, held = element.tag, len(element)
        name = local_name(tag)
        if name in _LEFT_OUT:
            return
        if name == "extLst":
            kept = (one for one in element.iterdescendants("{*}*") if local_name(one.tag) in _EXTENSIONS)
            self._write_all((one for one in kept if one.get("val") not in {"0", "false"}), pieces)
            return
        start = self._start(name, element)
        if name in _EMPTY and not held and start == _MARKS[0] + name:
            return
        pieces.append(start)
        if tag == f"{_A}p":
            self._write_paragraph(element, pieces)
        elif name == "custGeom":  # what PowerPoint adds to a freeform are sites to glue to
            self._write_all(element.iterfind("{*}pathLst"), pieces)
        elif name == "fld":  # its text is what the program last saw
            self._write_all(element.iterfind("{*}rPr"), pieces)
        elif held:
            self._write_all(element, pieces)
        elif words := element.text:
            pieces.append(_MARKS[2] + words)
        pieces.append(_MARKS[3])

    def _write_all(self, elements: Iterable[etree._Element], pieces: list[str]) -> None:
        for element in elements:
            self._write(element, pieces)

    def _write_paragraph(self, paragraph: etree._Element, pieces: list[str]) -> None:
        """Write runs that look alike as one: a program that checks spelling cuts them at doubtful words."""
        look: str | None = None
        for child in paragraph:
            if child.tag == f"{_A}r":
                words = "".join(one.text or "" for one in child.iterfind(f"{_A}t"))
                before, look = look, self(child.find(f"{_A}rPr")) if words else look
                pieces.append(words if before == look else f"{_MARKS[0]}r{look}{_MARKS[2]}{words}")
                continue
            look = None if child.tag != f"{_A}endParaRPr" else look
            if child.tag == f"{_A}br":
                pieces.append(f"{_MARKS[0]}br{_MARKS[3]}")
            else:
                self._write(child, pieces)

    def _start(self, name: str, element: etree._Element) -> str:
        held = cast("Sequence[tuple[str, str]]", element.items())
        if not held:
            return _MARKS[0] + name
        if name in _TO_SHAPES or any(key.startswith(_R) for key, _ in held):
            return _start_of(name, held, self._shapes, self._follow)
        return _plain_start(name, *held)


@functools.lru_cache(maxsize=4096)
def _plain_start(name: str, *held: tuple[str, str]) -> str:
    """Return how an element begins that leads nowhere: most in a deck begin as many others do."""
    return _start_of(name, held, {}, str)


def _start_of(name: str, held: Iterable[tuple[str, str]], shapes: Mapping[str, str], follow: Follow) -> str:
    volatile = _VOLATILE.get(name, frozenset())
    naming = _TO_SHAPES.get(name)
    said: list[str] = []
    for key, value in held:
        if key.startswith("{"):
            if key.startswith(_R):
                said.append(f"{local_name(key)}={follow(value) if value else ''}")
        elif key == naming:
            said.append(f"{key}={shapes.get(value, '?')}")
        elif key not in volatile:
            said.append(f"{key}={_TRUTH.get(value, value)}")
    said.sort()
    return _MARKS[0] + _MARKS[1].join((name, *said))
