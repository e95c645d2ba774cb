r"""Words of Hangul in a formula, as LaTeX knows words: they keep their blanks, and a script is a whole word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    import re

_HANGUL = expression(
    rf"(?P<worded>\\(?:text[a-z]*|mathrm|[mh]box|emph)\{{[^{{}}]*\}})|[{SYLLABLES}]+(?: +[{SYLLABLES}]+)*"
)
"""Words of Hangul, and those that are marked as words."""


def with_words(source: str) -> str:
    r"""Return a formula with each of its words of Hangul in `\text`."""
    return _HANGUL.sub(_worded, source)


def _worded(found: re.Match[str]) -> str:
    return found[0] if found["worded"] else rf"\text{{{found[0]}}}"
