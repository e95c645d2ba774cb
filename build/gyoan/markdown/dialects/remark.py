"""remark: slides parted by rules, with keys at their heads and boxes of a class: `.left-column[…]`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.markdown.dialects.dialect import Dialect

if TYPE_CHECKING:
    from collections.abc import Mapping


def _declared(settings: Mapping[str, object]) -> str:
    return "remark" if "remark" in settings else ""


REMARK = Dialect(
    name="remark",
    title="remark",
    declared=_declared,
    mark=re.compile(
        r"^\.(?:(?:left|right)-column|pull-(?:left|right)|center|left|right|middle|footnote)(?:\.[a-z][\w-]*)*\[",
        re.MULTILINE,
    ),
)
