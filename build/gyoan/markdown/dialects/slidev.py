"""Slidev: slides parted by rules, with front matter of their own, and components among the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.markdown.dialects.dialect import Dialect

if TYPE_CHECKING:
    from collections.abc import Mapping

_OWN_KEYS = ("mdc", "highlighter", "drawings", "routerMode", "colorSchema", "twoslash", "canvasWidth")


def _declared(settings: Mapping[str, object]) -> str:
    if "theme" in settings and "layout" in settings:
        return "layout"
    return next((key for key in _OWN_KEYS if key in settings), "")


SLIDEV = Dialect(
    name="slidev",
    title="Slidev",
    declared=_declared,
    mark=re.compile(r"^::(?:right|left|default|bottom)::[ \t]*$|^[ \t]*<v-clicks?\b|^[ \t]*<v-switch\b", re.MULTILINE),
)
