"""What HTML pages that need nothing else have in common: what they may do, and data that no text in it can end."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from gyoan.text_formats.json import json_parts


def policy(style: str, script: str) -> str:
    """Return what a page may do (CSP): be styled and run by what stands in it, show pictures and fonts of its own."""
    return (
        f"default-src 'none'; style-src {_fingerprint(style)}; script-src {_fingerprint(script)}; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def data_block(key: str, data: object) -> Iterator[str]:
    """Yield in parts an element that holds data for the page's script, as JSON in which nothing looks like a tag.

    Functions in the data are called for what stands in their place (`json_parts`).
    """
    yield f'<script type="application/json" id="{key}">'
    for part in json_parts(data):
        yield part.replace("<", "\\u003c")
    yield "</script>"


def _fingerprint(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
