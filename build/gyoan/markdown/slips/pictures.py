"""`![](my photo 1.png)`: a blank in a picture's or file's address, so that Markdown sees no picture at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gyoan.markdown.slips.prose import Prose
from gyoan.markdown.slips.slip import Slip
from gyoan.messages import reading as messages
from gyoan.model.codes import Code
from gyoan.model.expressions import expression

_WITH_BLANKS = expression(
    r"(?P<before>!\[[^\]\n]{0,300}\]\()(?P<address>[^()<>\"'\s]{1,300} [^()<>\"'\n]{0,300}?"
    r"\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?))(?P<title>[ ]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ ]*\)",
    re.IGNORECASE,
)

_ANY = expression(r"\]\([^()<>\n]* ")


def addresses_with_blanks(prose: Prose) -> Iterator[Slip]:
    """Yield the lines with pictures whose address has a blank: put between `<` and `>`."""
    if not prose.holds(_ANY):
        return
    for number, line in prose:
        match = _WITH_BLANKS.search(line) if "](" in line else None
        if match is None or line.count("`", 0, match.start()) % 2:
            continue
        mended = _WITH_BLANKS.sub(lambda found: f"{found['before']}<{found['address']}>{found['title'] or ''})", line)
        message = messages.BLANK_IN_ADDRESS(address=match["address"])
        yield Slip(Code.BLANK_IN_ADDRESS, number, match.start("address") + 1, message, mended=(mended,))
