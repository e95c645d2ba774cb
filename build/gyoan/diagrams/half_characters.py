"""Halves of characters: Mermaid makes them of entities like `#55296;`, and no file can hold them."""

from __future__ import annotations

from gyoan.diagrams.refusals import source_line, span_of_line
from gyoan.messages import diagrams as say
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.expressions import expression

_ESCAPED = expression(rb"(?<!\\)((?:\\\\)*)\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
"""JavaScript writes whole characters as they are, and only halves of them as escapes."""
_ENTITY = expression(r"[#&](?:(?P<decimal>\d{5})|#?[xX](?P<hexadecimal>[dD][89a-fA-F][0-9a-fA-F]{2}));")
_SURROGATES = range(0xD800, 0xE000)
"""Halves of characters in UTF-16, which mean nothing by themselves."""


def whole_characters(answer: bytes) -> bytes:
    """Return JSON of the worker's with no half of a character in it."""
    return _ESCAPED.sub(rb"\1", answer)


def half_characters(diagram: Diagram) -> tuple[Diagnostic, ...]:
    """Return what the author of a diagram should know of an entity in it that is half a character."""
    for number, line in enumerate(diagram.source.split("\n"), 1):
        for match in _ENTITY.finditer(line):
            code = int(match["decimal"]) if match["decimal"] else int(match["hexadecimal"], 16)
            if code in _SURROGATES:
                said = say.HALF_CHARACTER(entity=match[0])
                span, shown = span_of_line(diagram, number, match.start() + 1), source_line(diagram, number)
                return (Diagnostic(Code.BAD_CHARACTER, Severity.WARNING, span, said, say.WHOLE_CHARACTER(), shown),)
    return ()
