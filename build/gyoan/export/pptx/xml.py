"""Parts of Office Open XML."""

from __future__ import annotations

from gyoan.text_formats.xml import Value, Xml, document

MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
"""What elements and attributes of drawings, of links between parts and of slides are called within."""


def office_part(name: str, /, *children: Xml, **attributes: Value) -> bytes:
    """Return a whole part: the root element `name` in UTF-8, with the namespaces `a`, `r` and `p` declared."""
    return document(name, *children, xmlns_a=MAIN, xmlns_r=RELATIONSHIPS, xmlns_p=SLIDES, **attributes)
