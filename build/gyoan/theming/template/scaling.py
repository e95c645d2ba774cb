"""A template of another slide size brought to ours, as PowerPoint does it: places, type, lines and spaces alike."""

from __future__ import annotations

from lxml import etree

from gyoan.theming.template.documents import WHOLE_NUMBER, A, P, elements, number

_SCALED = {
    f"{A}off": ("x", "y"),
    f"{A}ext": ("cx", "cy"),
    f"{A}chOff": ("x", "y"),
    f"{A}chExt": ("cx", "cy"),
    f"{A}ln": ("w",),
    f"{A}bodyPr": ("lIns", "tIns", "rIns", "bIns"),
    f"{A}outerShdw": ("blurRad", "dist"),
    f"{A}innerShdw": ("blurRad", "dist"),
    f"{A}glow": ("rad",),
    f"{A}softEdge": ("rad",),
    f"{A}spcPts": ("val",),
    f"{A}tab": ("pos",),
    f"{A}gridCol": ("w",),
    f"{A}tr": ("h",),
    f"{A}rPr": ("sz",),
    f"{A}defRPr": ("sz",),
    f"{A}endParaRPr": ("sz",),
    f"{A}tcPr": ("marL", "marR", "marT", "marB"),
}
_PARAGRAPH = ("marL", "marR", "indent", "defTabSz")
_LEAST = {"sz": 100, "w": 0}


def scale(root: etree._Element, factor: float) -> None:
    """Multiply every length in a part by `factor`."""
    for element in elements(root):
        names = _SCALED.get(element.tag, ())
        if element.tag.startswith(A) and element.tag.endswith("pPr"):
            names = _PARAGRAPH
        for name in names:
            if element.get(name) is not None:
                element.set(name, str(max(round(number(element, name) * factor), _LEAST.get(name, -(2**31)))))
    for path in root.iter(f"{A}path"):
        _scale_path(path, factor)
    for guide in root.iter(f"{P}guide"):
        guide.set("pos", str(round(number(guide, "pos") * factor)))


def _scale_path(path: etree._Element, factor: float) -> None:
    """Scale a freeform that counts in the slide's own units; others stretch with their shape."""
    if number(path, "w") or number(path, "h"):
        return
    for point in path.iter(f"{A}pt", f"{A}arcTo"):
        for name in ("x", "y", "wR", "hR"):
            if WHOLE_NUMBER.fullmatch(point.get(name, "")):
                point.set(name, str(round(number(point, name) * factor)))
