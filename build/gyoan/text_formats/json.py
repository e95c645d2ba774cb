"""Data → JSON that any terminal can show and any file can hold: letters as they are, what is obeyed as escapes."""

from __future__ import annotations

import json

from gyoan.model.foreign import OBEYED


def json_text(data: object) -> str:
    """Return `data` as JSON; a name that is not UTF-8 keeps its bytes, as halves of surrogate pairs."""
    written = json.dumps(data, ensure_ascii=False, indent=2)
    # Whatever is matched stands inside of a string, where JSON takes it in this form, too.
    return OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", written) + "\n"
