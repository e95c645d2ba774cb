"""Lines and rectangles as the operators that draw them: what reportlab would write, in a quarter of its time.

A table of many cells, or a text with much code in it, has tens of thousands of them.
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote

from reportlab.pdfbase import pdfdoc

from gyoan.export.pdf.lettering import ESCAPED

_ARC = 0.4472
"""How far from its corner a rounded corner is pulled, in radii, as reportlab rounds corners."""
_DIGITS = 7
"""So many digits a number has, before its point and behind it."""
_NOTHING = 1e-7
"""Smaller numbers are written as 0: a place so near to it is the same on every device."""


def written_numbers(*values: float) -> str:
    """Return numbers as they stand in a page, with spaces between."""
    return " ".join(map(_number, values))


@lru_cache(8192)
def _number(value: float) -> str:
    size = abs(value)
    if size <= _NOTHING:
        return "0"
    digits = max(_DIGITS - len(str(int(size))), 0)
    text = f"{value:.{digits}f}"
    if digits:
        text = text.rstrip("0").rstrip(".")
    return text[1:] if text[0] == "0" and len(text) > 1 else text


def written_line(x1: float, y1: float, x2: float, y2: float) -> str:
    """Return the operators for a line in the colour and width that were set for lines."""
    return f"n {written_numbers(x1, y1)} m {written_numbers(x2, y2)} l S"


def filled_rectangle(x: float, y: float, width: float, height: float, radius: float) -> str:
    """Return the operators that fill a rectangle with rounded corners; `x` and `y` are its lower left corner."""
    left, right = _number(x), _number(x + width)
    low, high = _number(y), _number(y + height)
    pull = _ARC * radius
    inner_left, inner_right, pulled_left, pulled_right = map(
        _number, (x + radius, x + width - radius, x + pull, x + width - pull)
    )
    inner_low, inner_high, pulled_low, pulled_high = map(
        _number, (y + radius, y + height - radius, y + pull, y + height - pull)
    )
    return (
        f"n\n{inner_left} {low} m\n{inner_right} {low} l\n"
        f"{pulled_right} {low} {right} {pulled_low} {right} {inner_low} c\n{right} {inner_high} l\n"
        f"{right} {pulled_high} {pulled_right} {high} {inner_right} {high} c\n{inner_left} {high} l\n"
        f"{pulled_left} {high} {left} {pulled_high} {left} {inner_high} c\n{left} {inner_low} l\n"
        f"{left} {pulled_low} {pulled_left} {low} {inner_left} {low} c\nh\nf*"
    )


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
def written_address(link: str) -> PdfText:
    """Return where a link leads, as a string of the characters that addresses have."""
    return PdfText(quote(link, safe=_URI_SAFE))


@lru_cache(_REMEMBERED)
def _written(text: str) -> bytes:
    try:
        data = text.encode("ascii" if text.isprintable() and text.isascii() else "pdfdoc")
    except UnicodeEncodeError:
        data = codecs.BOM_UTF16_BE + text.encode("utf-16-be")
    return f"({data.decode('latin-1').translate(ESCAPED)})".encode("ascii")


_BLOCK = 100
"""A CMap names at most so many characters in one block."""


def to_unicode_map(fontname: str, texts: Sequence[str]) -> str:
    """Return the CMap that turns the codes of a font into the text at that place; an empty one stands for nothing.

    Code points above U+FFFF are pairs of surrogates in UTF-16BE (PDF 32000-1, 9.10.3).
    """
    entries = [f"<{code:02X}> <{_utf16(text)}>" for code, text in enumerate(texts) if text]
    blocks = [entries[start : start + _BLOCK] for start in range(0, len(entries), _BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo",
        f"<< /Registry ({fontname})",
        f"/Ordering ({fontname})",
        "/Supplement 0",
        ">> def",
        f"/CMapName /{fontname} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])


def _utf16(text: str) -> str:
    return text.encode("utf-16-be", "surrogatepass").hex().upper()
