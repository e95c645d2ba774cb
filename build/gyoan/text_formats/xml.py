"""XML as strings: escaped, in the order it was given, the same bytes every time."""

from __future__ import annotations

import functools
from typing import NewType, TypeAlias

from gyoan.model.expressions import expression

Xml = NewType("Xml", str)
"""Well-formed XML. Plain text becomes `Xml` only through `tag` and `text`."""

Value: TypeAlias = str | int | bool | None
"""An attribute's value; None leaves the attribute out."""

NOTHING = Xml("")
"""No element at all."""

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_IN_ATTRIBUTE = _IN_TEXT | str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})
_CONTROLS = expression("[\x00-\x08\x0b-\x1f]")
_NO_CHARACTERS = expression("[\ud800-\udfff\ufffe\uffff]")


def tag(name: str, /, *children: Xml, **attributes: Value) -> Xml:
    """Return the element `name` with `children`; an underscore in an attribute's name stands for a colon."""
    written = "".join([_attribute(key, value) for key, value in attributes.items() if value is not None])
    content = "".join(children)
    return Xml(f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>")


def text(characters: str) -> Xml:
    """Return `characters` escaped; one that XML cannot carry becomes its control picture (`␛`) or `�`."""
    return Xml(_carried(characters).translate(_IN_TEXT))


def joined(*elements: Xml) -> Xml:
    """Return `elements` one after the other."""
    return Xml("".join(elements))


def document(name: str, /, *children: Xml, **attributes: Value) -> bytes:
    """Return a whole part of which `attributes` declare all namespaces."""
    return (_DECLARATION + tag(name, *children, **attributes)).encode()


@functools.lru_cache(maxsize=4096)
def _attribute(key: str, value: Value) -> str:
    """Return an attribute: of the thousands in a deck most are as others are."""
    if isinstance(value, str):
        written = value if value.isalnum() else _carried(value).translate(_IN_ATTRIBUTE)
    else:
        written = str(int(value)) if isinstance(value, bool) else str(value)
    return f' {key.replace("_", ":")}="{written}"'


def _carried(characters: str) -> str:
    if characters.isprintable():
        return characters
    pictured = _CONTROLS.sub(lambda match: chr(0x2400 + ord(match[0])), characters)
    return _NO_CHARACTERS.sub("�", pictured)
