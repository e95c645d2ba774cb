"""Which characters the codes of a font stand for, as a file says it to those who search, copy or listen."""

from __future__ import annotations

from collections.abc import Sequence

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
