r"""A formula as latex2mathml reads it: words of Hangul go in as words, letters come out as fonts of texts have them.

Words keep their blanks in `\text`, and a script is a whole word.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    import re
    from xml.etree.ElementTree import Element

NUMBERED = "\\tag"
"""Numbers a formula at the edge of the page: within its line the number would be a factor."""
_HANGUL = expression(
    rf"(?P<worded>\\(?:text[a-z]*|mathrm|[mh]box|emph)\{{[^{{}}]*\}})|[{SYLLABLES}]+(?: +[{SYLLABLES}]+)*"
)
"""Words of Hangul, and those that are marked as words."""
_HANDS = expression("[\U0001d400-\U0001d7cdϕϵ]")
"""Letters that fonts of texts do not have: bold and handwritten ones, and these two forms of φ and ε."""


def element_of(source: str) -> Element:
    """Return a formula as MathML; raises whatever the reader's walk ends with where it cannot read it."""
    # Imported when the first formula is met: its table of signs takes longer to load than many a session to read.
    from latex2mathml.converter import convert_to_element  # noqa: PLC0415

    return convert_to_element(source)


def with_words(source: str) -> str:
    r"""Return a formula with each of its words of Hangul in `\text`."""
    return _HANGUL.sub(_worded, source)


def plain_letters(text: str) -> str:
    """Return text with letters in another hand as those of fonts of texts."""
    return _HANDS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def _worded(found: re.Match[str]) -> str:
    return found[0] if found["worded"] else rf"\text{{{found[0]}}}"
