"""The one place where Markdown's syntax is switched on: CommonMark, GitHub's extensions and our own rules."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from gyoan.markdown.syntax.block_lines import line_start
from gyoan.markdown.syntax.colon_boxes import colon_box
from gyoan.markdown.syntax.directives import directive
from gyoan.markdown.syntax.dollars import formula_or_dollar, formula_over_blanks, formulas_told_apart
from gyoan.markdown.syntax.emphasis import tokenize_beside_cjk, underlined_heading
from gyoan.markdown.syntax.foreign_lines import foreign_line
from gyoan.markdown.syntax.foreign_marks import foreign_mark
from gyoan.markdown.syntax.glued_tables import table_ahead
from gyoan.markdown.syntax.hidden_html import hidden_html
from gyoan.markdown.syntax.indented_boxes import indented_box
from gyoan.markdown.syntax.tag_boxes import tag_box
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock


_INTERRUPT = ["paragraph", "reference", "blockquote", "list"]
"""What a box may interrupt; HTML interrupts no list."""


class _AddressesAsWritten(MarkdownIt):
    """markdown-it that leaves link addresses alone: they name files of the course as often as web pages."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - markdown-it's name
        return url

    def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it's name
        """Return whether `url` may be an address; one of a file on one computer is read, so that it can be told."""
        return url.strip().lower().startswith("file:") or super().validateLink(url)

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - markdown-it's name
        return link


def _foreign_block(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Return whether a box or a line of another tool begins at `start_line`: one look at its first character."""
    rule = _BLOCKS.get(state.src[line_start(state, start_line) : line_start(state, start_line) + 1])
    return rule is not None and rule(state, start_line, end_line, silent)


def _colon(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    return colon_box(state, start_line, end_line, silent) or _tagged(state, start_line, end_line, silent)


def _tagged(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    return tag_box(state, start_line, end_line, silent) or foreign_line(state, start_line, end_line, silent)


_BLOCKS = {
    ":": _colon,
    **dict.fromkeys("!?=", indented_box),
    **dict.fromkeys("{<./", _tagged),
    **dict.fromkeys("([%*i", foreign_line),
}
"""The rules that may begin with a character."""

_NEEDED_BY = {
    "foreign_block": expression(
        r":::|!!!|///|\?\?\?|===|::[\w-]+::|\)=|\{[:%{/]|\. \. \.|\[_?(?:toc|TOC)|%%|\*\[|:begin_tab:|<[A-Z]\w*[a-z]"
        r"|^[ \t]*\.[a-z][\w.-]*\[[ \t]*$|^import[ \t]",
        re.MULTILINE,
    ),
    "deflist": expression(r"\n[ \t>]*[:~][ \t]"),
    "footnote_def": expression(r"\[\^"),
    "html_block": expression("<"),
    "math_block": expression(r"\$\$"),
    "reference": expression(r"\]:"),
    "table": expression(r"\|"),
    "table_ahead": expression(r"\|"),
}
"""What a text has where a rule finds anything in it: each line of a paragraph asks every rule that is switched on."""


def markdown_for(text: str) -> MarkdownIt:
    """Return a parser for `text`, without the rules that would find nothing in it."""
    return _without(tuple(name for name, needed in _NEEDED_BY.items() if not needed.search(text)))


@lru_cache(maxsize=16)
def _without(rules: tuple[str, ...]) -> MarkdownIt:
    return _made().disable(list(rules)) if rules else lecture_markdown()


@cache
def lecture_markdown() -> MarkdownIt:
    """Return the parser with all rules, made once: it keeps no state between files."""
    return _made()


def _made() -> MarkdownIt:
    markdown = _AddressesAsWritten("commonmark", {"maxNesting": DEEPEST_LEVEL + 8, "tasklists": True})
    markdown.enable(["table", "strikethrough"])
    markdown.use(footnote_plugin, move_to_end=False)
    markdown.use(deflist_plugin)
    markdown.use(dollarmath_plugin)
    markdown.block.ruler.at("math_block", formula_over_blanks(markdown), {"alt": _INTERRUPT})
    markdown.block.ruler.before("table", "flat_text", flat_text)
    markdown.block.ruler.before("table", "table_ahead", table_ahead, {"alt": ["paragraph"]})
    markdown.block.ruler.at("fence", directive, {"alt": _INTERRUPT})
    markdown.block.ruler.at("html_block", hidden_html, {"alt": _INTERRUPT[:-1]})
    markdown.block.ruler.before("fence", "foreign_block", _foreign_block, {"alt": _INTERRUPT})
    markdown.block.ruler.at("lheading", underlined_heading)
    markdown.inline.ruler.before("strikethrough", "emphasis_beside_cjk", tokenize_beside_cjk)
    markdown.inline.ruler.before("emphasis_beside_cjk", "foreign_mark", foreign_mark)
    markdown.core.ruler.before("inline", "formulas_told_apart", formulas_told_apart)
    markdown.inline.ruler.at("math_inline", formula_or_dollar)
    return markdown


DEEPEST_LEVEL = 32
"""markdown-it's level from which on nothing nests any more: sixteen lists, since a list and its entry count two."""


def flat_text(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Return whether the lines from `start_line` on lie too deep; then they became one `flat` token."""
    if silent or state.level < DEEPEST_LEVEL:
        return False
    line = start_line + 1
    while line < end_line and (state.isEmpty(line) or state.sCount[line] >= state.blkIndent):
        line += 1
    token = state.push("flat", "", 0)
    token.map = [start_line, line]
    token.content = state.getLines(start_line, line, state.blkIndent, False)  # noqa: FBT003
    state.line = line
    return True
