"""`<ruby>会計<rt>かいけい</rt></ruby>` → `会計(かいけい)`: how a word is read stands behind it, in brackets.

Lines of slides and pages have no room for small letters above them, and books without such lines write it so. What a
browser without ruby is given in `<rp>` are these brackets already. A tag of a sentence about tags opens nothing that
closes, and stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.html_tags import parse_tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_WORD, _READING, _BRACKET = "ruby", "rt", "rp"
_UNSEEN = frozenset({_WORD, "rb", "rtc"})


def with_word_readings(tokens: Sequence[Token]) -> list[Token]:
    """Return inline `tokens` with each whole `<ruby>` element as text, its readings in brackets."""
    result: list[Token] = []
    last = next((at for at in reversed(range(len(tokens))) if _edge(tokens[at]) == (_WORD, True)), 0)
    at = 0
    while at < len(tokens):
        end = _end(tokens, at) if at < last and _edge(tokens[at]) == (_WORD, False) else None
        result += [tokens[at]] if end is None else _as_text(tokens[at:end])
        at = end or at + 1
    return result


def _edge(token: Token) -> tuple[str, bool]:
    """Return the name of the element that `token` opens or closes, and whether it closes it; no name for another."""
    tag = parse_tag(token.content) if token.type == "html_inline" else None
    return (tag.name, tag.closing) if tag else ("", False)


def _end(tokens: Sequence[Token], start: int) -> int:
    """Return where the element that opens at `start`, and is closed, has ended."""
    return next(at + 1 for at in range(start, len(tokens)) if _edge(tokens[at]) == (_WORD, True))


def _as_text(element: Sequence[Token]) -> Iterator[Token]:
    """Yield what an element holds, with brackets around each reading, whether or not its author closed it."""
    reading = hidden = False
    for token in element:
        name, closing = _edge(token)
        if reading and name in (_READING, _BRACKET, *_UNSEEN):
            yield _text(element[0], ")")
            reading = False
        if name == _BRACKET:
            hidden = not closing
        elif name == _READING:
            reading = not closing
            if reading:
                yield _text(element[0], "(")
        elif name not in _UNSEEN and not hidden:
            yield token


def _text(like: Token, content: str) -> Token:
    return like.copy(type="text", content=content)
