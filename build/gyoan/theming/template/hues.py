"""Colours as DrawingML reckons with them: lightness kept and added, contrast, and colours of a scheme looked up."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping

from lxml import etree

from gyoan.model.template import SchemeColor
from gyoan.text_formats.drawingml_units import PER_CENT, WHOLE
from gyoan.theming.template.documents import A, number

_PRESETS = {
    "black": "000000",
    "white": "FFFFFF",
    "red": "FF0000",
    "green": "008000",
    "blue": "0000FF",
    "gray": "808080",
}


def shaded(color: str, kept: int = 100, added: int = 0) -> str:
    """Return `color` with `kept` per cent of its lightness and `added` per cent more (`a:lumMod`, `a:lumOff`)."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(value / 255 for value in bytes.fromhex(color)))
    changed = min(1.0, max(0.0, lightness * kept / 100 + added / 100))
    return bytes(round(value * 255) for value in colorsys.hls_to_rgb(hue, changed, saturation)).hex().upper()


def scheme_of(theme: etree._Element, mapping: etree._Element | None) -> dict[str, str]:
    """Return the colours of a theme under the names that slides use: `bg1` for what the master maps to `lt1`."""
    colors: dict[str, str] = {}
    for entry in theme.iterfind(f".//{A}clrScheme/*"):
        if isinstance(entry.tag, str) and len(entry):
            value = _plain(entry[0])
            if value:
                colors[etree.QName(entry).localname] = value
    usual = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
    stated = mapping.attrib.items() if mapping is not None else ()
    mapped = usual | {str(name): str(slot) for name, slot in stated}
    named = {name: colors[slot] for name, slot in mapped.items() if slot in colors}
    return {name: color for name, color in colors.items() if name not in usual.values()} | named


def named_color(fill: etree._Element | None) -> SchemeColor | None:
    """Return the colour of a fill that names one of the scheme; None for any other."""
    found = fill.find(f"{A}schemeClr") if fill is not None else None
    if found is None:
        return None
    kept, added = number(found.find(f"{A}lumMod"), "val", WHOLE), number(found.find(f"{A}lumOff"), "val")
    shade = number(found.find(f"{A}shade"), "val", WHOLE)
    return SchemeColor(found.get("val", ""), round(kept * shade / WHOLE / PER_CENT), round(added / PER_CENT))


def fill_color(fill: etree._Element | None, scheme: Mapping[str, str]) -> str:
    """Return the six hexadecimal digits of a fill's colour; empty where it is none that is known."""
    if fill is None:
        return ""
    named = named_color(fill)
    if named is not None:
        color = scheme.get(named.name, "")
        return shaded(color, named.kept, named.added) if color else ""
    return next((value for one in fill if isinstance(one.tag, str) and (value := _plain(one))), "")


def _plain(element: etree._Element) -> str:
    name = etree.QName(element).localname
    value = element.get("lastClr" if name == "sysClr" else "val", "")
    if name == "prstClr":
        return _PRESETS.get(value, "")
    usable = name in {"srgbClr", "sysClr"} and len(value) == 6 and all(one in "0123456789abcdefABCDEF" for one in value)
    return value.upper() if usable else ""
