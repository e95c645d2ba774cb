"""`$` is money more often than mathematics: what is not plainly a formula stays text.

`$x^2$` is mathematics; `$200 크레딧 … $5` and `$HOME/$USER` are not. A formula hugs its dollars (no space inside), is
followed by no Latin letter or digit, holds no Hangul, and either is a single letter or holds a sign of mathematics.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_FORMULA = re.compile(r"\$\$?(?![\s$])(?P<inner>[^$\n가-힣]{1,500}?)(?<!\s)\$\$?(?![A-Za-z0-9_$])")
_SIGN_OF_MATHEMATICS = re.compile(r"[A-Za-z]'?|.*[\\^_={}<>+].*")


def dollar_as_text(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Return whether the `$` here opens no formula; then it was taken as a character."""
    if state.src[state.pos] != "$":
        return False
    formula = _FORMULA.match(state.src, state.pos)
    if formula and _SIGN_OF_MATHEMATICS.fullmatch(formula["inner"]):
        return False
    if not silent:
        state.append_pending("$")
    state.pos += 1
    return True
