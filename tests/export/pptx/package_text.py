"""A PowerPoint file as text that can be read: each part's XML indented, what an element holds alone on its line."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree

_PREFIXES = {
    "http://schemas.openxmlformats.org/drawingml/2006/main": "",
    "http://schemas.openxmlformats.org/presentationml/2006/main": "p:",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c:",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
}
"""What is written for a namespace; of others nothing."""
_EVERYWHERE = {"altLang": "en-US", "eaLnBrk": "0", "latinLnBrk": "0", "hangingPunct": "1", "dirty": "0"}
"""Attributes of text that say the same throughout: left out where they do."""
_EMPTY = frozenset({"bodyPr", "avLst", "lstStyle", "ahLst", "p:nvPr", "p:cNvSpPr", "p:cNvGrpSpPr"})
"""Elements that the schema asks for: left out where they say nothing."""
_NAMED = {
    ("c:v", "val"),
    ("schemeClr", "val"),
    ("srgbClr", "val"),
    ("prstGeom", "prst"),
    ("gd", "name"),
    ("gd", "fmla"),
}
"""Attributes whose values say what they are."""
_WIDTH = 140
"""What is no longer stands in one line."""
_ONE_LINE = frozenset({"gdLst", "path", "cxnLst", "c:strCache", "c:numCache", "c:manualLayout"})
"""Elements that stand in one line however long they are."""
_SIDES = ("marL", "marR", "marT", "marB", "lIns", "tIns", "rIns", "bIns")
_LENGTHS = frozenset(("x", "y", "cx", "cy", "w", "h", "indent", "defTabSz", *_SIDES))
"""Attributes in English Metric Units; shown in points."""
_STEPS = {"moveTo": "M", "lnTo": "L", "cubicBezTo": "C", "close": "Z"}
"""The steps of a path, by the letters that SVG has for them."""
_REPEATED = frozenset(
    {"p:sp", "c:cat", "c:catAx", "c:txPr", "pPr", "txBody", "tcPr", *(f"lvl{level}pPr" for level in range(1, 10))}
)
"""Elements of which a second one like the first is only said to be that."""
_OWN = re.compile(r" id=\d+|^lvl\d")
"""What two elements that are alike may differ in."""
_SEAL = re.compile(r"\b[0-9a-f]{64}\b")
"""Over all files: it changes with any of them, and says no more than that."""


def files_in(data: bytes) -> dict[str, bytes]:
    """Return the files of a ZIP file by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def parts_text(files: Mapping[str, bytes], *starts: str) -> str:
    """Return the XML parts whose names begin with one of `starts`, one after the other, with what they lead to."""
    lines, seen = [], dict[str, str]()
    for name in sorted(files, key=lambda name: (len(name), name)):
        if name.startswith(starts) and name.endswith(".xml"):
            folder, _, base = name.rpartition("/")
            lines += ["", f"== {name}", *_relations(files.get(f"{folder}/_rels/{base}.rels".lstrip("/")))]
            lines += _lines(etree.fromstring(files[name]), "", seen)
    return "\n".join(line.replace("\n", "⏎") for line in lines[1:]) + "\n"


def _relations(content: bytes | None) -> Iterator[str]:
    for one in etree.fromstring(content) if content else ():
        mode = " (outside)" if one.get("TargetMode") else ""
        yield f"{one.get('Id')}: {one.get('Type').rpartition('/')[2]} {one.get('Target')}{mode}"


def _lines(element: etree._Element, indent: str, seen: dict[str, str]) -> Iterator[str]:
    name = _name(element.tag)
    line = indent + _in_one_line(element)
    if len(line) <= _WIDTH or name in _ONE_LINE:
        yield line
        return
    if name in _REPEATED:
        alike = _OWN.sub("", line.strip())
        if alike in seen:
            yield f"{indent}{name} like {seen[alike]}"
            return
        seen[alike] = f"#{len(seen) + 1}"
        name = f"{name} {seen[alike]}"
    line, children = indent + _shown(element).replace(_name(element.tag), name, 1), _children(element)
    while len(children) == 1 and _name(children[0].tag) not in _ONE_LINE | _REPEATED:
        (element,) = children
        line, children = f"{line} > {_shown(element)}", _children(element)
    yield line
    for child in children:
        yield from _lines(child, indent + " ", seen)


def _in_one_line(element: etree._Element) -> str:
    match _name(element.tag):
        case "path":
            return f"{_shown(element)} “{' '.join(map(_step, element))}”"
        case "gdLst":
            guides = (f"{one.get('name')} {one.get('fmla')}" for one in element)
            return f"gdLst “{', '.join(guides)}”"
        case "c:strCache" | "c:numCache" as name:
            return f"{name} “{' | '.join(one.text for one in element.iter('{*}v', '{*}formatCode'))}”"
    children = [_in_one_line(one) for one in _children(element)]
    inside = f" > {children[0]}" if len(children) == 1 else f" {{{'; '.join(children)}}}" if children else ""
    return _shown(element) + inside


def _step(step: etree._Element) -> str:
    points = (f" {_points(one.get('x'))},{_points(one.get('y'))}" for one in step)
    return _STEPS[_name(step.tag)] + "".join(points)


def _children(element: etree._Element) -> list[etree._Element]:
    return [one for one in element if _name(one.tag) not in _EMPTY or len(one) or one.attrib]


def _shown(element: etree._Element) -> str:
    name = _name(element.tag)
    kept = ((_name(key), value) for key, value in element.attrib.items() if _EVERYWHERE.get(key) != value)
    words = [name, *(_attribute(name, key, value) for key, value in kept)]
    return " ".join(words) + (f" “{_SEAL.sub('seal', element.text)}”" if element.text else "")


def _attribute(element: str, name: str, value: str) -> str:
    if (element, name) in _NAMED:
        return value
    return f"{name}={_points(value)}pt" if name in _LENGTHS and value.lstrip("-").isdigit() else f"{name}={value}"


def _points(emu: str) -> str:
    return f"{round(int(emu) / 12_700, 5):g}" if int(emu) % 127 else f"{int(emu) / 12_700:g}"


def _name(tag: str) -> str:
    space, _, name = tag.rpartition("}")
    return _PREFIXES.get(space[1:], "") + name
