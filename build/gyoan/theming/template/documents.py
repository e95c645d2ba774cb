"""XML of a file from somewhere → its root element; nothing is fetched, no entity expanded."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from gyoan.messages import templates as said
from gyoan.messages.templates import SAVE_AS_PPTX as TOLD
from gyoan.model.expressions import expression
from gyoan.model.message import Message


class TemplateError(Exception):
    """A template that no deck can be made with: what is wrong, and what to do about it."""

    def __init__(self, message: Message, hint: Message) -> None:
        """Take what a diagnostic says."""
        super().__init__(message)
        self.message, self.hint = message, hint


SAVE_AS_PPTX = TOLD()
"""What to do about a file that is no whole presentation."""


A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")
"""How UTF-16 begins."""
WHOLE_NUMBER = expression(r"\s*[+-]?[0-9]{1,19}\s*")
"""A whole number as XML writes it, of no more digits than any that the schema allows."""
_STRICT = "http://purl.oclc.org/ooxml/"


def parsed(data: bytes, name: str) -> etree._Element:
    """Return the root element of a part; raises `TemplateError` where it is no plain XML."""
    plain = data.replace(b"\x00", b"") if data.startswith(_WIDE) else data
    if any(word in plain for word in _DECLARATIONS):
        message = said.DECLARES_ENTITIES(part=name)
        raise TemplateError(message, said.MEANT_HARM())
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise TemplateError(said.NO_XML(part=name), SAVE_AS_PPTX) from error
    if _STRICT in root.tag:
        message = said.STRICT()
        raise TemplateError(message, said.SAVE_AS_USUAL())
    return root


def written(root: etree._Element) -> bytes:
    """Return a part's bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def elements(root: etree._Element) -> Iterator[etree._Element]:
    """Yield `root` and all elements below it, comments and the like left out."""
    return (one for one in root.iter() if isinstance(one.tag, str))


def number(element: etree._Element | None, name: str, usual: int = 0) -> int:
    """Return an attribute as a whole number; `usual` where there is none."""
    text = element.get(name, "") if element is not None else ""
    return int(text) if WHOLE_NUMBER.fullmatch(text) else usual
