"""A session's file with its slips mended, byte for byte as it was elsewhere."""

from __future__ import annotations

from gyoan.markdown.fence_repair import repair_fences
from gyoan.markdown.findings import Findings
from gyoan.markdown.front_matter import read_front_matter
from gyoan.markdown.slips import find_slips
from gyoan.markdown.source import ANY_TEXT, decode
from gyoan.model.expressions import expression

_LINE = expression(r"(?P<text>[^\r\n]*)(?P<end>\r\n|\r|\n|\Z)")


def fixed(data: bytes, path: str) -> bytes:
    """Return the file `data` with the lines mended that can only be meant in one way; as it is where none can.

    Line ends, a byte order mark and every other line stay as they are.
    """
    source = decode(data, path).value
    if source is None:
        return data
    findings = Findings(source)
    first = read_front_matter(source, findings).line_count
    readable = repair_fences(source, first, findings)
    mending = find_slips(readable, first)
    written = [(match["text"], match["end"]) for match in _LINE.finditer(data.decode("utf-8", ANY_TEXT))]
    lines = list(zip(written, readable.lines, mending.lines, strict=False))
    text = ""
    for number, ((before, end), read, mended) in enumerate(lines, 1):
        text += end * (number in mending.blank_above) + (before if read == mended else mended) + end
    return text.encode("utf-8", ANY_TEXT)
