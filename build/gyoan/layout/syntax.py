"""Code → stretches in the colours and weights of its syntax, which can still be told apart in grey."""

from __future__ import annotations

import functools

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Token, _TokenType, is_token_subtype
from pygments.util import ClassNotFound

from gyoan.model.colors import ColorSlot
from gyoan.model.values import dataclass

_LONGEST = 60_000
"""Code of more characters than this is printed in one ink: some lexers take quadratic time."""
_REMEMBERED, _SHORT = 256, 4_000
"""So many blocks of at most so many characters are kept: slides and every edition of the pages show the same code."""

_LOOKS: tuple[tuple[_TokenType, ColorSlot, bool], ...] = (
    (Token.Comment, ColorSlot.MUTED, False),
    (Token.Keyword, ColorSlot.PRIMARY, True),
    (Token.Name.Tag, ColorSlot.PRIMARY, True),
    (Token.Name.Builtin, ColorSlot.PRIMARY, False),
    (Token.Name.Function, ColorSlot.TEXT, True),
    (Token.Name.Class, ColorSlot.TEXT, True),
    (Token.Name.Attribute, ColorSlot.SECONDARY, False),
    (Token.Name.Variable, ColorSlot.EMPHASIS, False),
    (Token.Literal.String, ColorSlot.SECONDARY, False),
    (Token.Literal.Scalar, ColorSlot.TEXT, False),
    (Token.Literal.Number, ColorSlot.EMPHASIS, False),
    (Token.Generic.Heading, ColorSlot.PRIMARY, True),
    (Token.Generic.Prompt, ColorSlot.MUTED, True),
    (Token.Generic.Deleted, ColorSlot.EMPHASIS, False),
    (Token.Generic.Inserted, ColorSlot.POSITIVE, False),
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Code in one look."""

    text: str
    """The characters, no newline among them."""
    color: ColorSlot = ColorSlot.TEXT
    """Colour."""
    bold: bool = False
    """Bold."""


def stretches(text: str, language: str) -> tuple[tuple[Stretch, ...], ...]:
    """Return the lines of `text`, each as stretches; in one look where the language is unknown."""
    return _remembered(text, language) if len(text) <= _SHORT else _highlighted(text, language)


def _highlighted(text: str, language: str) -> tuple[tuple[Stretch, ...], ...]:
    lexer = _lexer(language) if language and len(text) <= _LONGEST else None
    # Some lexers know a comment only by the end of its line, which the last line of a block lacks.
    ended = f"{text}\n"
    tokens = [(Token.Text, ended)] if lexer is None else list(lexer.get_tokens(ended))
    if "".join(value for _, value in tokens) != ended:
        tokens = [(Token.Text, ended)]
    lines: list[list[Stretch]] = [[]]
    for kind, value in tokens:
        color, heavy = _look(kind)
        for number, part in enumerate(value.split("\n")):
            if number:
                lines.append([])
            if part:
                lines[-1].append(Stretch(part, color, heavy))
    return tuple(map(tuple, lines[:-1]))


_remembered = functools.lru_cache(maxsize=_REMEMBERED)(_highlighted)


def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


@functools.cache
def _look(kind: _TokenType) -> tuple[ColorSlot, bool]:
    return next(
        ((slot, heavy) for parent, slot, heavy in _LOOKS if is_token_subtype(kind, parent)), (ColorSlot.TEXT, False)
    )
