"""Code → spans of ink by its syntax, in colours and weights that can still be told apart in grey."""

from __future__ import annotations

from dataclasses import replace

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Token, _TokenType, is_token_subtype
from pygments.util import ClassNotFound

from gyoan.layout.handout.grid import Span
from gyoan.layout.handout.styles import Styles, bold
from gyoan.model.handout import Ink
from gyoan.model.theme import ColorSlot

_LONGEST = 60_000
"""Code of more characters than this is printed in one ink: some lexers take quadratic time."""

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


def highlighted(text: str, language: str, styles: Styles) -> list[list[Span]]:
    """Return the lines of `text`, each as spans; in one ink where the language is unknown."""
    lexer = _lexer(language) if language and len(text) <= _LONGEST else None
    tokens = (
        [(Token.Text, text)] if lexer is None else [(kind, value) for kind, value in lexer.get_tokens(text)]
    )
    if "".join(value for _, value in tokens) != text:
        tokens = [(Token.Text, text)]
    lines: list[list[Span]] = [[]]
    for kind, value in tokens:
        ink = _ink(kind, styles)
        for number, part in enumerate(value.split("\n")):
            if number:
                lines.append([])
            if part:
                lines[-1].append(Span(part, ink))
    return lines


def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def _ink(kind: _TokenType, styles: Styles) -> Ink:
    plain = styles.code
    for parent, slot, heavy in _LOOKS:
        if is_token_subtype(kind, parent):
            ink = replace(plain, color=styles.color(slot))
            return bold(ink) if heavy else ink
    return plain
