"""What Mermaid's parsers say of an error, as one short sentence: each has its own way, and none is for lecturers."""

from __future__ import annotations

import re

from gyoan.messages import diagrams as told
from gyoan.model.expressions import expression
from gyoan.model.foreign import quoted
from gyoan.model.message import Message, verbatim

_LONGEST = 160
"""So much of a message of Mermaid is told."""
_SIGNS = {
    "PS": "(",
    "PE": ")",
    "SQS": "[",
    "SQE": "]",
    "DIAMOND_START": "{",
    "DIAMOND_STOP": "}",
    "PIPE": "|",
    "TAGSTART": "<",
    "TAGEND": ">",
    "MINUS": "-",
    "COLON": ":",
    "SEMI": ";",
    "COMMA": ",",
    "AMP": "&",
}
"""Signs, by the name that a parser has for each."""
_TOKENS = {
    "STR": told.QUOTATION_MARK,
    "SPACE": told.SPACE,
    "LINK": told.ARROW,
    "START_LINK": told.ARROW,
    "NEWLINE": told.END_OF_LINE,
    "NL": told.END_OF_LINE,
    "EOF": told.END_OF_DIAGRAM,
    "EOF_IN_STRUCT": told.END_OF_DIAGRAM,
    "1": told.END_OF_DIAGRAM,
}
"""What else stands in the source, by the name that a parser has for it."""
_INTERNAL = expression(r"Cannot (?:read|set) propert|\w+ is (?:not a function|undefined|null|not iterable)")
_WORDS = expression(r"[a-z_]+")
_UNEXPECTED = expression(r"Parse error on line \d+:.*got '([^']+)'\s*$", re.DOTALL)
_UNKNOWN = expression(r"Lexical error on line \d+\. Unrecognized text\.\s*\n(.*)\n(-*)\^")
_LEXER = expression(r"Lexer error on line \d+, column \d+: unexpected character: ->(.)<-")
_EXPECTING = expression(
    r"Parse error on line \d+, column \d+: Expecting token of type '(\w+|[^']+)' but found `\s*([^`]*?)\s*`"
)
_PARSER = expression(r"Parse error on line \d+, column \d+: Expecting.*?but found: '\s*([^']*?)\s*'", re.DOTALL)


def message_gist(message: str) -> Message:
    """Return Mermaid's message on one line: without its drawing of the place and its names for signs."""
    return _known(message) or verbatim(quoted(_on_one_line(message)))


def _known(message: str) -> Message | None:
    """Return what is told of a message that any of Mermaid's parsers may give; None for one of another kind."""
    if _INTERNAL.match(message):
        return told.SAYS_TOO_LITTLE()
    if message.startswith("Diagrams beginning with ---"):
        return told.SETTINGS_NOT_CLOSED()
    if found := _UNEXPECTED.search(message):
        return told.UNEXPECTED(what=_token(found[1]))
    if found := _UNKNOWN.search(message):
        return told.UNEXPECTED(what=_sign(found[1][len(found[2]) :][:1], told.TEXT()))
    if found := _LEXER.search(message):
        return told.UNEXPECTED(what=_sign(found[1], told.TEXT()))
    if found := _EXPECTING.search(message):
        return told.EXPECTED(what=_token(found[1]), found=_sign(found[2], told.END_OF_LINE()))
    if found := _PARSER.search(message):
        return told.UNEXPECTED(what=_sign(found[1], told.END_OF_LINE()))
    return None


def _on_one_line(message: str) -> str:
    lines = (line.strip() for line in message.splitlines() if not re.fullmatch(r"[-\s]*\^?", line))
    words = re.sub(r"\s+", " ", " ".join(filter(None, lines))).strip().rstrip(".")
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


def _sign(text: str, nothing: Message) -> Message:
    """Return the characters that a parser names, as they stand in the source; `nothing` where it names none."""
    return verbatim(f"`{quoted(' '.join(text.split()))}`") if text.strip() else nothing


def _token(name: str) -> Message:
    """Return what a parser's name for a sign stands for."""
    if name in _TOKENS:
        return _TOKENS[name]()
    name = _SIGNS.get(name, name)
    return _sign(name, told.TEXT()) if _WORDS.fullmatch(name) or not re.fullmatch(r"\w+", name) else told.TEXT()
