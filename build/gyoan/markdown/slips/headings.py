"""`##둘 (10분)`: a heading whose blank is missing. `#태그` is none: one `#` before a word is how tags are written.

Where a line of `---` or `===` makes a heading of it, the `#` is no tag's; where words follow it on a line by itself, it
may be either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.markdown.slips.prose import Prose
from gyoan.markdown.slips.slip import Slip
from gyoan.markdown.syntax.emphasis import reads_like_heading
from gyoan.messages import reading as messages
from gyoan.model.codes import Code
from gyoan.model.expressions import expression

_GLUED = expression(
    r"(?P<before> {0,3})(?P<marks>#{2,6})(?=[^#]*\w)(?P<text>[^\s#!/\\:;,.\-=|<>{}\[\]()][^#]*)(?:#+[ \t]*)?"
)
_SINGLE = expression(rf"(?P<before> {{0,3}})#(?P<text>[{SYLLABLES}A-Za-z][^#]*)")
_UNDERLINE = expression(r" {0,3}(?:-{2,}|={2,})[ \t]*")
_WORDS = expression(rf"[{SYLLABLES}]+ \S")
_ANY = expression(r"^ {0,3}#{1,6}[^\s#]", re.MULTILINE)


def glued_headings(prose: Prose) -> Iterator[Slip]:
    """Yield the lines that begin with two to six `#` and a word: mended where no text stands on the line above."""
    if not prose.holds(_ANY):
        return
    for number, line in prose:
        alone = not prose.line(number - 1) and (number == 1 or not prose.lines[number - 2].strip())
        yield from _marked(number, line, alone=alone) if "##" in line else _single(prose, number, line, alone=alone)


def _marked(number: int, line: str, *, alone: bool) -> Iterator[Slip]:
    """Yield the slip of `line`, where it begins with several `#`."""
    match = _GLUED.fullmatch(line)
    if match is None:
        return
    mended = f"{match['before']}{match['marks']} {match['text'].strip()}"
    message, hint = messages.GLUED_HEADING(mark=match["marks"]), messages.GLUED_HEADING_HINT(line=mended.strip())
    yield Slip(Code.GLUED_HEADING, number, len(match["before"]) + 1, message, hint, (mended,) if alone else ())


def _single(prose: Prose, number: int, line: str, *, alone: bool) -> Iterator[Slip]:
    """Yield the slip of `line`, where it stands by itself and begins with one `#` that is no tag's."""
    match = _SINGLE.fullmatch(line) if alone and "#" in line else None
    if match is None or not reads_like_heading(match["text"].strip()):
        return
    text, below = match["text"].strip(), prose.line(number + 1)
    message, hint = messages.GLUED_HEADING(mark="#"), messages.GLUED_HEADING_HINT(line=f"# {text}")
    column = len(match["before"]) + 1
    if _UNDERLINE.fullmatch(below):
        yield Slip(Code.GLUED_HEADING, number, column, message, hint, (match["before"] + text,))
    elif not below and _WORDS.match(text):
        yield Slip(Code.GLUED_HEADING, number, column, message, hint, doubtful=True)
