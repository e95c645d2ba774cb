"""Marp: slides parted by rules, told what to look like by comments and by words before pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.markdown.dialects.dialect import Dialect

if TYPE_CHECKING:
    from collections.abc import Mapping

_DIRECTIVES = (
    "theme|style|headingDivider|size|math|paginate|header|footer|class|color|transition|"
    "background(?:Color|Image|Position|Repeat|Size)?"
)


def _declared(settings: Mapping[str, object]) -> str:
    return next((key for key in ("marp", "headingDivider") if settings.get(key)), "")


MARP = Dialect(
    name="marp",
    title="Marp",
    declared=_declared,
    mark=re.compile(rf"<!--\s*(?:_(?:{_DIRECTIVES})|headingDivider)[ \t]*:", re.MULTILINE),
)
