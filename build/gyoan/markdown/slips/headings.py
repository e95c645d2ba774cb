"""`##둘 (10분)`: a heading whose blank is missing. `#태그` is none: one `#` before a word is how tags are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gyoan.markdown.slips.prose import Prose
from gyoan.markdown.slips.slip import Slip
from gyoan.messages import reading as messages
from gyoan.model.codes import Code

_GLUED = re.compile(r"(?P<before> {0,3})(?P<marks>#{2,6})(?P<text>[^\s#!/\\:;,.\-=|<>{}\[\]()][^#]*)(?:#+[ \t]*)?")

_ANY = re.compile(r"^ {0,3}#{2,6}[^\s#]", re.MULTILINE)


def glued_headings(prose: Prose) -> Iterator[Slip]:
    """Yield the lines that begin with two to six `#` and a word: mended where no text stands on the line above."""
    if not prose.holds(_ANY):
        return
    for number, line in prose:
        match = _GLUED.fullmatch(line) if "##" in line else None
        if match is None:
            continue
        mended = f"{match['before']}{match['marks']} {match['text'].strip()}"
        alone = not prose.line(number - 1) and (number == 1 or not prose.lines[number - 2].strip())
        yield Slip(
            Code.GLUED_HEADING,
            number,
            len(match["before"]) + 1,
            messages.GLUED_HEADING(mark=match["marks"]),
            messages.GLUED_HEADING_HINT(line=mended.strip()),
            (mended,) if alone else (),
        )
