"""Data → JSON that any terminal can show and any file can hold: letters as they are, what is obeyed as escapes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from gyoan.model.foreign import OBEYED


def json_text(data: object) -> str:
    """Return `data` as JSON; a name that is not UTF-8 keeps its bytes, as halves of surrogate pairs."""
    return "".join(json_parts(data))


def json_parts(data: object) -> Iterator[str]:
    """Yield `json_text(data)` in parts; a function in it is called in its turn, for what stands in its place."""
    for part in json.JSONEncoder(ensure_ascii=False, indent=2, default=_called).iterencode(data):
        # Whatever is matched stands inside of a string, where JSON takes it in this form, too.
        yield OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", part)
    yield "\n"


def _called(later: Callable[[], object]) -> object:
    return later()
