"""What Mermaid's parsers say of an error, as one short sentence: each has its own way, and none is for lecturers."""

from __future__ import annotations

import re

_LONGEST = 160
_TOKENS = {
    "PS": "`(`",
    "PE": "`)`",
    "SQS": "`[`",
    "SQE": "`]`",
    "DIAMOND_START": "`{`",
    "DIAMOND_STOP": "`}`",
    "PIPE": "`|`",
    "TAGSTART": "`<`",
    "TAGEND": "`>`",
    "MINUS": "`-`",
    "COLON": "`:`",
    "SEMI": "`;`",
    "COMMA": "`,`",
    "AMP": "`&`",
    "STR": "quotation mark",
    "SPACE": "space",
    "LINK": "arrow",
    "START_LINK": "arrow",
    "NEWLINE": "end of the line",
    "NL": "end of the line",
    "EOF": "end of the diagram",
    "EOF_IN_STRUCT": "end of the diagram",
    "1": "end of the diagram",
}
"""What stands in the source, by the name that a parser has for it."""
_INTERNAL = re.compile(r"Cannot (?:read|set) propert|\w+ is (?:not a function|undefined|null|not iterable)")
_WORDS = re.compile(r"[a-z_]+")
_UNEXPECTED = re.compile(r"Parse error on line \d+:.*got '([^']+)'\s*$", re.DOTALL)
_UNKNOWN = re.compile(r"Lexical error on line \d+\. Unrecognized text\.\s*\n(.*)\n(-*)\^")
_LEXER = re.compile(r"Lexer error on line \d+, column \d+: unexpected character: ->(.)<-")
_EXPECTING = re.compile(
    r"Parse error on line \d+, column \d+: Expecting token of type '(\w+|[^']+)' but found `\s*([^`]*?)\s*`"
)
_PARSER = re.compile(r"Parse error on line \d+, column \d+: Expecting.*?but found: '\s*([^']*?)\s*'", re.DOTALL)


def gist(message: str) -> str:
    """Return Mermaid's message on one line: without its drawing of the place and its names for signs."""
    words = _told(message)
    words = re.sub(r"\s+", " ", words).strip().rstrip(".")
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


def _told(message: str) -> str:
    if _INTERNAL.match(message):
        return "something in it names nothing, or says less than Mermaid needs"
    if message.startswith("Diagrams beginning with ---"):
        return "the settings between `---` lines are not closed"
    if found := _UNEXPECTED.search(message):
        return f"unexpected {_token(found[1])}"
    if found := _UNKNOWN.search(message):
        sign = found[1][len(found[2]) :][:1].strip()
        return f"unexpected `{sign}`" if sign else "unexpected text"
    if found := _LEXER.search(message):
        return f"unexpected `{found[1]}`"
    if found := _EXPECTING.search(message):
        return f"expected {_token(found[1])}, found {f'`{found[2]}`' if found[2] else 'end of the line'}"
    if found := _PARSER.search(message):
        return f"unexpected `{found[1]}`" if found[1] else "unexpected end of the line"
    lines = (line.strip() for line in message.splitlines() if not re.fullmatch(r"[-\s]*\^?", line))
    return " ".join(line for line in lines if line)


def _token(name: str) -> str:
    """Return what a parser's name for a sign stands for."""
    if name in _TOKENS:
        return _TOKENS[name]
    return f"`{name}`" if _WORDS.fullmatch(name) or not re.fullmatch(r"\w+", name) else "text"
