r"""`$` is money more often than mathematics: what is not plainly a formula stays text.

`$x^2$` is mathematics; `$200 크레딧 … $5` and `$HOME/$USER` are not. A formula hugs its dollars (no space inside), is
followed by no Latin letter or digit, and is a single letter, a letter's brackets (`$O(n)$`), or holds a sign of
mathematics. Hangul stands in it only as an argument (`$V_{최대}$`, `$\text{이익}$`) or beside a command of mathematics
(`$이익률 = \frac{이익}{매출}$`). In a text that holds a formula, words and brackets between dollars are some, too:
`$whnm$`, `$(x, y)$`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdit_py_plugins.dollarmath.index import math_block_dollar

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.markdown.syntax.block_lines import line_start, line_text
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline

_FORMULA = expression(
    r"(?<![0-9])(?P<mark>\$\$?)(?![\s$])(?P<inner>(?:\\[^\n]|[^\\$\n]){1,500}?)(?<!\s)(?P=mark)(?![A-Za-z0-9_$])"
)
_ARGUMENT = expression(r"(?:\\[A-Za-z]+|[_^])(?:\{[^{}]*\})+")
_COMMAND = expression(
    r"\\(?:[dt]?frac|text[a-z]{0,2}|mathrm|times|cdot|div|sum|prod|sqrt|approx|leq?|geq?|neq?|pm|quad|to|rightarrow)"
    r"(?![a-z])"
)
"""Commands that nobody writes among prices and paths."""
_HANGUL = expression(f"[{SYLLABLES}]")
_SIGN_OF_MATHEMATICS = expression(r"[A-Za-z]'?|[A-Za-z]\(.*\)|.*[\\^_={}<>+].*")
_WORDS_OF_MATHEMATICS = expression(r"[\w(\[|-](?:.*[\w)\]|!'])?", re.ASCII)
_CODE = expression(r"(`+)[^`]*\1")
_DOLLAR = expression(r"\$")
_HOLDS_FORMULAS = "holds_formulas"

_LONGEST_FORMULA = 40
"""Lines that `$$` with blank lines between are apart at the most."""


def formula_over_blanks(_markdown: MarkdownIt) -> Callable[[StateBlock, int, int, bool], bool]:
    """Return the rule of formulas between `$$`, which reads those with a blank line inside, too.

    Only where both `$$` stand alone on their lines, few lines apart and with no heading between: what is never closed
    must not take the rest.
    """
    usual = math_block_dollar(allow_labels=True, allow_blank_lines=False)

    def formula(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
        if not state.src.startswith("$$", line_start(state, start_line)):
            return False
        tokens, line = len(state.tokens), state.line
        if usual(state, start_line, end_line, silent):
            if silent:  # the plugin's rule reads even where it is only asked whether a paragraph or a table ends here
                del state.tokens[tokens:]
                state.line = line
            return True
        if line_text(state, start_line).strip() != "$$" or state.is_code_block(start_line):
            return False
        end = _formula_end(state, start_line, end_line)
        if end is None or silent:
            return end is not None
        token = state.push("math_block", "math", 0)
        token.block, token.markup, token.map = True, "$$", [start_line, end + 1]
        token.content = state.getLines(start_line + 1, end, state.sCount[start_line], True)  # noqa: FBT003
        state.line = end + 1
        return True

    return formula


def _formula_end(state: StateBlock, start: int, end: int) -> int | None:
    for line in range(start + 1, min(end, start + _LONGEST_FORMULA)):
        text = line_text(state, line).strip()
        if text == "$$":
            return line
        if text.startswith(("#", "```", "~~~")) or (text and state.sCount[line] < state.blkIndent):
            return None
    return None


def formulas_told_apart(state: StateCore) -> None:
    """Note whether the text holds what is plainly a formula, before its `$` are read one by one."""
    inlines = (token for token in state.tokens if token.type == "inline" and "$" in token.content)
    contents = (_CODE.sub("", token.content) for token in inlines)
    state.env[_HOLDS_FORMULAS] = any(
        _is_plain(found["inner"])
        for text in contents
        for at in _DOLLAR.finditer(text)
        if (found := _FORMULA.match(text, at.start()))
    )


def formula_or_dollar(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Take the formula that begins here, or a `$` that begins none as a character; return whether there is a `$`."""
    if state.src[state.pos] != "$":
        return False
    formula = _FORMULA.match(state.src, state.pos)
    if formula is None or not (_is_plain(formula["inner"]) or _is_likely(formula["inner"], state)):
        if not silent:
            state.append_pending("$")
        state.pos += 1
        return True
    if not silent:
        token = state.push("math_inline" if formula["mark"] == "$" else "math_inline_double", "math", 0)
        token.content, token.markup = formula["inner"], formula["mark"]
    state.pos = formula.end()
    return True


def _is_plain(inner: str) -> bool:
    return _SIGN_OF_MATHEMATICS.fullmatch(inner) is not None and not _is_prose(inner)


def _is_prose(inner: str) -> bool:
    return bool(_HANGUL.search(_ARGUMENT.sub("", inner))) and not _COMMAND.search(inner)


def _is_likely(inner: str, state: StateInline) -> bool:
    return bool(state.env.get(_HOLDS_FORMULAS)) and _WORDS_OF_MATHEMATICS.fullmatch(inner) is not None
