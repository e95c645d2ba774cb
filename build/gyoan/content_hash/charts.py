"""A chart → what a person can change in it: kind, series, numbers, words, colours, axes.

Programs write charts anew and add what they would have assumed anyway, so here only what is named counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from gyoan.content_hash.canonical import local_name

_SETTINGS = frozenset({"barDir", "grouping", "max", "min", "majorUnit", "legendPos", "radarStyle", "scatterStyle"})
"""Elements whose value counts."""
_COLORS = frozenset({"srgbClr", "schemeClr", "lumMod", "lumOff", "alpha"})
_VOLATILE_PARENTS = frozenset({"extLst", "dLbls"})
"""What stands in them is added by programs; labels at the points repeat the numbers."""


def chart_content(root: etree._Element) -> str:
    """Return what counts of a chart, in order."""
    return "\x06".join(_said(root))


def _said(element: etree._Element) -> Iterator[str]:
    name = local_name(element.tag)
    if name in _VOLATILE_PARENTS:
        return
    if name in {"ser", "pt", "title", "dPt"} or name.endswith("Chart"):
        yield f"{name} {element.get('idx', '')}"
    elif name in _SETTINGS or name in _COLORS:
        yield f"{name} {element.get('val', '')}"
    elif name in {"v", "t"}:
        yield f"{name} {element.text or ''}"
    for child in element:
        yield from _said(child)
