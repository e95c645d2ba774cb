"""The text of a PDF file, page by page, as whoever copies it gets it: what is said instead of a sign included."""

from __future__ import annotations

from pathlib import Path

import pypdfium2


def texts_of_pages(file: bytes | Path) -> list[str]:
    """Return the text of each page, a line a line."""
    document = pypdfium2.PdfDocument(file)
    try:
        return [_text(page) for page in document]
    finally:
        document.close()


def _text(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    try:
        return "\n".join(line.strip() for line in text.get_text_range().splitlines())
    finally:
        text.close()
        page.close()
