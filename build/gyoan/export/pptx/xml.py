"""Parts of Office Open XML."""

from __future__ import annotations

from gyoan.text_formats.xml import Value, Xml, document

_NAMESPACES = {
    "xmlns_a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns_r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "xmlns_p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}


def office_part(name: str, /, *children: Xml, **attributes: Value) -> bytes:
    """Return a whole part: the root element `name` in UTF-8, with the namespaces `a`, `r` and `p` declared."""
    return document(name, *children, **_NAMESPACES, **attributes)
