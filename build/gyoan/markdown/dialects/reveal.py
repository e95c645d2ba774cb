"""reveal.js: slides parted by rules, slides below slides, and attributes in comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.markdown.dialects.dialect import Dialect

if TYPE_CHECKING:
    from collections.abc import Mapping

_OWN_KEYS = ("revealOptions", "verticalSeparator", "highlightTheme")


def _declared(settings: Mapping[str, object]) -> str:
    return next((key for key in _OWN_KEYS if key in settings), "")


REVEAL = Dialect(
    name="reveal",
    title="reveal.js",
    declared=_declared,
    mark=re.compile(r"<!--\s*\.(?:slide|element):", re.MULTILINE),
)
