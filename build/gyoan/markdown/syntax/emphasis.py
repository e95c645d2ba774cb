"""`**"인용"**을` is bold: delimiter runs between punctuation and a CJK letter.

CommonMark lets `**` close only where what stands before it is no punctuation, or what follows is a space or
punctuation. A language that writes its particles straight after a quotation or a bracket breaks that rule in every
other sentence. Here a CJK letter on the outer side of the run counts like a space, as markdown-cjk-friendly
proposes; runs that touch no CJK letter are left to CommonMark:

    **"…"**을  **(필수)**입니다  이것이**"핵심"**이다      bold
    **Week 1**의  **굵게**입니다                          bold, as in CommonMark
    2 ** 3 ** 4  **"…"**and  단가*(수량)*할인             as in CommonMark: characters

A single `*` may only close this way, never open: between Hangul and a bracket it multiplies.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from markdown_it.rules_block.lheading import lheading
from markdown_it.rules_inline.state_inline import Delimiter

from gyoan.lexicon.hangul import CJK_LETTERS, SENTENCE_ENDINGS
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline


_CJK_LETTER = expression(f"[{CJK_LETTERS}]")
_DOUBLED = 2
"""Marks of strong emphasis."""


def tokenize_beside_cjk(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Return whether a run of `*` or `~~` between punctuation and a CJK letter was noted as a delimiter."""
    start, marker = state.pos, state.src[state.pos]
    if silent or marker not in "*~":
        return False
    end = start
    while end < state.posMax and state.src[end] == marker:
        end += 1
    length = end - start
    if marker == "~" and length != _DOUBLED:
        return False
    before = state.src[start - 1] if start else " "
    after = state.src[end] if end < state.posMax else " "
    closes = _is_punctuation(before) and bool(_CJK_LETTER.match(after))
    opens = length >= _DOUBLED and _is_punctuation(after) and bool(_CJK_LETTER.match(before))
    if not (opens or closes):
        return False
    _push_delimiters(state, marker, length)
    state.pos = end
    return True


def _push_delimiters(state: StateInline, marker: str, length: int) -> None:
    """Note the run as one that may open or close: `*` one by one, `~~` as a pair, as markdown-it's own rules do."""
    pieces, counted = ([marker] * length, length) if marker == "*" else ([marker * length], 0)
    for piece in pieces:
        state.push("text", "", 0).content = piece
        state.delimiters.append(
            Delimiter(marker=ord(marker), length=counted, token=len(state.tokens) - 1, end=-1, open=True, close=True)
        )


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


_LONGEST_HEADING = 60
"""A longer line above `---` is prose below which somebody drew a rule."""
_ENDS_LIKE_PROSE = expression(rf"[.!?:;,。…{SENTENCE_ENDINGS}][)\]}}>\"'”’*_~`]*$")
_BEGINS_LIKE_NO_HEADING = expression(r"[!<•·▪◦\[☐□✅❌*_|]|[A-Za-z][\w-]{0,30}:[ \t]")


def underlined_heading(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Return whether a heading with a line of `=` or `-` below it begins at `start_line`."""
    before = len(state.tokens)
    line, parent = state.line, state.parentType
    if not lheading(state, start_line, end_line, silent):
        state.parentType = parent
        return False
    if state.tokens[before].markup == "=" or reads_like_heading(state.tokens[before + 1].content):
        return True
    del state.tokens[before:]
    state.line, state.parentType = line, parent
    return False


def reads_like_heading(text: str) -> bool:
    """Return whether `text` above a `---` is meant as a heading."""
    if "\n" in text or len(text) > _LONGEST_HEADING:
        return False
    return not (_ENDS_LIKE_PROSE.search(text) or _BEGINS_LIKE_NO_HEADING.match(text))
