"""The one place where Markdown's syntax is switched on: CommonMark, GitHub's extensions and our own rules."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from gyoan.markdown.syntax.depth import DEEPEST_LEVEL, flat_text
from gyoan.markdown.syntax.dollars import dollar_as_text
from gyoan.markdown.syntax.emphasis import tokenize_beside_cjk
from gyoan.markdown.syntax.glued_tables import table_ahead
from gyoan.markdown.syntax.underline import underlined_heading


class _AddressesAsWritten(MarkdownIt):
    """markdown-it that leaves link addresses alone: they name files of the course as often as web pages."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - markdown-it's name
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - markdown-it's name
        return link


@cache
def lecture_markdown() -> MarkdownIt:
    """Return the parser, made once: it keeps no state between files."""
    markdown = _AddressesAsWritten("commonmark", {"maxNesting": DEEPEST_LEVEL + 8, "tasklists": True})
    markdown.enable(["table", "strikethrough"])
    markdown.use(footnote_plugin, inline=False, move_to_end=False)
    markdown.use(dollarmath_plugin, allow_space=False, allow_digits=False, allow_blank_lines=False, double_inline=True)
    markdown.block.ruler.before("table", "flat_text", flat_text)
    markdown.block.ruler.before("table", "table_ahead", table_ahead, {"alt": ["paragraph"]})
    markdown.block.ruler.at("lheading", underlined_heading)
    markdown.inline.ruler.before("strikethrough", "emphasis_beside_cjk", tokenize_beside_cjk)
    markdown.inline.ruler.before("math_inline", "dollar_as_text", dollar_as_text)
    return markdown
