"""Which newlines inside a paragraph the author means.

Markdown joins the lines of a paragraph. Lecturers write one statement per line and see them apart in their editor:

    **시간**: 09:00-09:50 (50분)
    **목표**: 배포 전략 이해

A newline is kept where the next line begins like a statement of its own (a bold label with a colon, a line all in bold,
an emoji, a typed bullet or number, `Q:`), where both lines begin in bold or are properties (`강사: 김`, `상태: 끝`),
or where the line above is a bold label standing alone, whether an emoji stands before it or not. All other newlines
only fold a long line and become a space.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from gyoan.lexicon.hangul import COUNTED
from gyoan.lexicon.quizzes import EXAMPLES
from gyoan.markdown.syntax.nodes import BREAKS
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_STATEMENT = expression(
    r"(?:[•·▪◦○●■□◆◇▶►※→⇒↓]|[-–—―－＊*+▸‣] |[0-9０-９]{1,2}(?:[.)] |[．）])|[①-⑳]"
    rf"|[{COUNTED}]\. |[QA]\d*[.:]|[＜〈<]\s?{EXAMPLES})"
)
_IN_NAME = "[^\\s:：.,?!、。？！]"
_ROW = expression(rf"[^\W\d_]{_IN_NAME}*(?: {_IN_NAME}+){{0,2}}(?:\s?[:：]\s+|：)\S")
"""The beginning of a property, or of what somebody says: `최종 편집: 오늘`, `店員：はい。`."""
_WITHOUT_BLANKS = expression(
    "[\u3001-\u303f\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60]"
)
"""Kana, Han and their punctuation."""
_EMOJI_CATEGORY = "So"
_WORD = expression(r"\w")


def author_breaks_line(tokens: Sequence[Token], index: int) -> bool:
    """Return whether the newline at `tokens[index]` parts two statements."""
    following = _first_of_line(tokens, index)
    if following is None:
        return False
    token = tokens[following]
    if token.type == "strong_open":
        return _is_label(tokens, following) or _kinds_of_line_above(tokens, index)[:1] == ["strong_open"]
    if token.type == "text" and _begins_statement(token.content.lstrip()):
        return True
    if _is_row(token) and any(map(_is_row, _line_above(tokens, index)[:1])):
        return True
    kinds = _kinds_of_line_above(tokens, index)
    return kinds[:1] == ["strong_open"] and kinds[-1] == "strong_close" and kinds.count("strong_close") == 1


def joint(tokens: Sequence[Token], index: int) -> str:
    """Return what joins the lines that the newline at `tokens[index]` only folds: a blank, but none inside Chinese.

    Languages without blanks between words have none between lines either; Korean has.
    """
    before = next((token.content for token in reversed(tokens[max(index - 3, 0) : index]) if token.content), "")
    after = next((token.content for token in tokens[index + 1 : index + 4] if token.content), "")
    return "" if _WITHOUT_BLANKS.fullmatch(before[-1:]) and _WITHOUT_BLANKS.fullmatch(after[:1]) else " "


def _is_row(token: Token) -> bool:
    return token.type == "text" and _ROW.match(token.content.lstrip()) is not None


def _line_above(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """Return the tokens of the line that the newline at `index` ends."""
    start = next((at for at in range(index, 0, -1) if tokens[at - 1].type in BREAKS), 0)
    return tokens[start:index]


def _begins_statement(text: str) -> bool:
    return bool(text) and (unicodedata.category(text[0]) == _EMOJI_CATEGORY or bool(_STATEMENT.match(text)))


def _first_of_line(tokens: Sequence[Token], index: int) -> int | None:
    for position in range(index + 1, len(tokens)):
        if tokens[position].type in BREAKS:
            return None
        if tokens[position].type != "text" or tokens[position].content.strip():
            return position
    return None


def _is_label(tokens: Sequence[Token], opening: int) -> bool:
    """Return whether the bold text at `opening` ends with or is followed by a colon, or fills its line."""
    closing = next((at for at in range(opening, len(tokens)) if tokens[at].type == "strong_close"), len(tokens))
    inside = "".join(token.content for token in tokens[opening:closing])
    rest = "".join(token.content for token in tokens[closing + 1 : _line_end(tokens, closing)])
    return inside.rstrip().endswith((":", "：")) or rest.lstrip().startswith((":", "：")) or not rest.strip()


def _kinds_of_line_above(tokens: Sequence[Token], index: int) -> list[str]:
    """Return the kinds of the tokens on that line, blanks and the emoji that it begins with left out."""
    line = [token for token in _line_above(tokens, index) if token.type != "text" or token.content.strip()]
    return [token.type for token in (line[1:] if line and _is_emoji(line[0]) else line)]


def _is_emoji(token: Token) -> bool:
    text = token.content.strip()
    return token.type == "text" and unicodedata.category(text[0]) == _EMOJI_CATEGORY and not _WORD.search(text)


def _line_end(tokens: Sequence[Token], start: int) -> int:
    return next((at for at in range(start, len(tokens)) if tokens[at].type in BREAKS), len(tokens))
