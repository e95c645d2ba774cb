"""A line of text above `---` is a heading only where it reads like one.

CommonMark turns any paragraph that touches a `---` below into a level-2 heading. Lecturers write `---` to part their
sections and forget the blank line, so a whole paragraph would become a heading. The rule:

- `===` makes a heading, always: nobody draws a rule with it.
- `---` makes a heading of a single line of at most 60 characters that neither ends like a sentence or a lead-in
  (`.`, `!`, `?`, `:`, `;`, `,`, `다`, `요`, `까`, each also before closing quotes, brackets and emphasis) nor is
  emphasised as a whole (`*…*`, `**…**`) nor begins with a picture, HTML or a line's own bullet (`•`, `✅`)
  nor reads `word: …`, which says something to another tool.
- Anything else above `---` is a paragraph, and `---` is a rule.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.rules_block.lheading import lheading

from gyoan.lexicon.hangul import SENTENCE_ENDINGS

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_LONGEST_HEADING = 60
_ENDS_LIKE_PROSE = re.compile(rf"[.!?:;,。…{SENTENCE_ENDINGS}][)\]}}>\"'”’*_~`]*$")
_BEGINS_LIKE_NO_HEADING = re.compile(r"[!<•·▪◦\[☐□✅❌*_|]|[A-Za-z][\w-]{0,30}:[ \t]")


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
