"""Text → a string of a PDF file, the same as reportlab's; addresses, which stand on many lines, are made once."""

from __future__ import annotations

import codecs
from functools import lru_cache
from urllib.parse import quote

from reportlab.pdfbase import pdfdoc

from gyoan.export.pdf.lettering import ESCAPED

_URI_SAFE = "!#$%&'()*+,/:;=?@[]~-._"
_REMEMBERED = 32
"""So many strings are kept as they were last written."""


class PdfText(pdfdoc.PDFObject):
    """A string in the file."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        self.text = text

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        """Return the string as it stands in the file."""
        return _written(self.text)


@lru_cache(_REMEMBERED)
def address(link: str) -> PdfText:
    """Return where a link leads, as a string of the characters that addresses have."""
    return PdfText(quote(link, safe=_URI_SAFE))


@lru_cache(_REMEMBERED)
def _written(text: str) -> bytes:
    try:
        data = text.encode("ascii" if text.isprintable() and text.isascii() else "pdfdoc")
    except UnicodeEncodeError:
        data = codecs.BOM_UTF16_BE + text.encode("utf-16-be")
    return f"({data.decode('latin-1').translate(ESCAPED)})".encode("ascii")
