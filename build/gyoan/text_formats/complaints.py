"""What PyYAML and tomllib say of a text that they cannot read → a sentence for who wrote it.

Both speak English, and of tokens and nodes. What comes up in settings is known by the words that stay the same, a
message's context before a bar; all else is told as the library says it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from gyoan.messages import settings as say
from gyoan.model.expressions import expression
from gyoan.model.message import Message, Wording, verbatim

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence


class YamlMark(Protocol):
    """A place in a YAML text."""

    line: int
    """From 0."""
    column: int
    """From 0."""


_LEFT_OPEN = expression(r"simple key|quoted scalar|flow \w+")
"""What PyYAML says that it was reading, of what may go on over many lines."""
_IN_QUOTES = r"(?:single-|double-)?quoted scalar\|"
_OF_YAML = (
    (expression(r".*\|could not find expected ':'"), say.NO_COLON),
    (expression(r".*\|mapping values are not allowed"), say.SECOND_COLON),
    (expression(r".*\|found character '\\t'"), say.TAB_AS_INDENT),
    (expression(r".*\|found character '(?P<sign>.)'"), say.CANNOT_BEGIN),
    (expression(r".*an? (?P<sign>alias|anchor|tag|directive)\|"), say.CANNOT_BEGIN),
    (expression(r"\|(?:found undefined|could not determine .*) (?P<sign>alias|tag) '"), say.CANNOT_BEGIN),
    (expression(rf".*{_IN_QUOTES}found unexpected (?:end|document)"), say.QUOTE_LEFT_OPEN),
    (expression(rf".*{_IN_QUOTES}"), say.UNKNOWN_ESCAPE),
    (expression(r".*flow \w+\|expected ',' or"), say.BRACKET_LEFT_OPEN),
    (expression(r".*\|expected <block end>, but found '<scalar>'"), say.TEXT_BEHIND_VALUE),
    (expression(r".*\|(?:expected <block end>|found unhashable key)"), say.LINES_DIFFER),
    (expression(r".*\|unacceptable"), say.CONTROL_CHARACTER),
    (expression(r".*\|(?:year|month|day|hour|minute)\b.*(?:must be|out of range)"), say.NO_SUCH_DATE),
)
OF_TAGS = (LookupError, AttributeError)
"""What PyYAML stumbles with over a value that is not of the type which its tag names: `!!bool x`."""
_SIGNS = {"alias": "*", "anchor": "&", "tag": "!", "directive": "%"}
"""What the values begin with that are read as something else, by PyYAML's names for it."""
_OF_TOML = (
    (expression(r"Expected '=' after a key"), say.NO_EQUALS_SIGN),
    (expression(r"Expected newline\b"), say.TEXT_BEHIND_VALUE),
    (expression(r"Unterminated string|Illegal character '\\n'|Expected (?:\"'+\"|'\"+')"), say.QUOTE_LEFT_OPEN),
    (expression(r"Illegal"), say.CONTROL_CHARACTER),
    (expression(r"Unescaped|Invalid hex value"), say.UNKNOWN_ESCAPE),
    (expression(r"Unclosed|Expected '\]+' at the end"), say.BRACKET_LEFT_OPEN),
    (expression(r"Cannot (?:overwrite|declare|mutate|define)|Duplicate"), say.SAID_TWICE),
    (expression(r"Invalid (?:statement|initial)"), say.NO_KEY),
    (expression(r"Invalid"), say.VALUE_WITHOUT_QUOTES),
)


def yaml_complaint(error: Exception) -> tuple[Message, YamlMark | None]:
    """Return what is wrong with a YAML text, and where, by what PyYAML says; that place may be unknown.

    What may go on over many lines and is never closed is told where it begins.
    """
    if isinstance(error, OF_TAGS):
        return say.CANNOT_BEGIN(sign=_SIGNS["tag"]), None
    context = getattr(error, "context", None) or ""
    problem = getattr(error, "problem", None) or str(error).split("\n", 1)[0]
    mark: YamlMark | None = getattr(error, "problem_mark", None)
    begun = _LEFT_OPEN.search(context) and getattr(error, "context_mark", None)
    return _told(f"{context}|{problem}", _OF_YAML) or verbatim(problem), begun or mark


def toml_complaint(reason: str) -> Message:
    """Return what is wrong with a TOML text, by tomllib's words."""
    return _told(reason, _OF_TOML) or verbatim(reason.lower())


def _told(said: str, known: Sequence[tuple[re.Pattern[str], Wording]]) -> Message | None:
    for pattern, wording in known:
        if found := pattern.match(said):
            sign = found.groupdict().get("sign", "")
            return wording(sign=_SIGNS.get(sign, sign)) if sign else wording()
    return None
