"""Boxes of every spelling → callouts, plain text, or remarks for the lecturer alone.

`::: tip` of pandoc, Quarto and MyST, `!!! note` of MkDocs, ```` ```{exercise} ```` of MyST, a `<div>` with a heading:
the block rules in `syntax` and `html_blocks` make the same node of them all, with names and a title. A heading that
opens a box is its title. What only arranges (`columns`, `fragment`) leaves its text where it stands; a name that nobody
knows gives a callout if the box has a title, and is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.as_lines import as_lines
from gyoan.markdown.inline_ends import joined_texts
from gyoan.markdown.inlines import read_inlines
from gyoan.markdown.private import private_kind, tell_shown_answer
from gyoan.markdown.syntax.box_head import BOX
from gyoan.markdown.syntax.tag_boxes import TAGS
from gyoan.markdown.tabs import is_code_group, is_tabset, tabs_of
from gyoan.messages import reading as told
from gyoan.messages import words
from gyoan.model.blocks import Aside, AsideKind, Block, Paragraph, Quote
from gyoan.model.codes import Code
from gyoan.model.inline import Strong, Text, plain_text
from gyoan.model.session import Remark, RemarkKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.box_head import BoxHead
    from gyoan.markdown.syntax.nodes import SyntaxNode
    from gyoan.model.blocks import Blocks
    from gyoan.model.diagnostic import SourceSpan
    from gyoan.model.inline import Inlines

    ReadBlocks = Callable[[Sequence[SyntaxNode], Reading], Blocks]

KINDS = {
    **{kind.value: kind for kind in AsideKind if kind not in (AsideKind.DETAILS, AsideKind.TAB)},
    **dict.fromkeys(
        [
            "info",
            "abstract",
            "tldr",
            "seealso",
            "todo",
            "question",
            "help",
            "faq",
            "quote",
            "cite",
            "example",
            "testimonial",
        ],
        AsideKind.NOTE,
    ),
    **dict.fromkeys(["hint", "success", "check", "done"], AsideKind.TIP),
    **dict.fromkeys(["danger", "error", "failure", "fail", "bug", "missing"], AsideKind.CAUTION),
    "attention": AsideKind.WARNING,
    **dict.fromkeys(["box", "admonition", "notice", "alert", "secondary", "primary"], AsideKind.NOTE),
}
"""What the names of callouts mean."""
_QUOTING = frozenset({"quote", "cite"})

_TITLES = {
    **dict.fromkeys(["objectives", "objective"], words.OBJECTIVES_ASIDE),
    **dict.fromkeys(["exercise", "exercises"], words.EXERCISE_ASIDE),
    **dict.fromkeys(["challenge", "type-along"], words.CHALLENGE_ASIDE),
    **dict.fromkeys(["discussion", "discuss"], words.DISCUSSION_ASIDE),
    **dict.fromkeys(["keypoints", "summary"], words.KEY_POINTS_ASIDE),
    **dict.fromkeys(["prereq", "prerequisites", "prerequisite"], words.PREREQUISITES_ASIDE),
    **dict.fromkeys(["questions", "question"], words.QUESTION_ASIDE),
    **dict.fromkeys(["lab", "practice"], words.PRACTICE_ASIDE),
    **dict.fromkeys(["demo", "demonstration"], words.DEMONSTRATION_ASIDE),
    "callout": words.NOTE_ASIDE,
    "testimonial": words.TESTIMONIAL_ASIDE,
}
"""Boxes that have a title of their own where the author gives none."""

_ARRANGING_NAMES = """
    columns column col row grid container incremental nonincremental fragment fragments step steps center left right
    panel-tabset tabs tab tab-set tab-item group-tab tabitem tabpanel tabset code-group codegroup codegroupitem code
    div block figure r-stack r-hstack r-vstack r-fit-text panel-sidebar panel-input panel-fill absolute
    raw pull-left pull-right left-column right-column small footnote
"""
_ARRANGING = frozenset(_ARRANGING_NAMES.split())
_PREFIXES = ("callout-", "alert-", "admonition-")
_FOLDED = frozenset({"details", "spoiler", "dropdown", "toggle", "collapse", "expand"})


def read_box(node: SyntaxNode, reading: Reading, read_blocks: ReadBlocks) -> list[Block]:
    """Return the blocks that the box `node` shows; what it says to the lecturer alone goes to the remarks."""
    head: BoxHead = node.token.meta[BOX]
    if is_tabset(node) or is_code_group(node):
        return list(read_blocks(tabs_of(node), reading))
    title, children = _title(node, head, reading)
    span = reading.span(node)
    private = private_kind(head.names, plain_text(title))
    if private is not None:
        return tell_lecturer(private, read_blocks(children, reading), node, reading)
    tell_shown_answer(title, span, reading)
    blocks = read_blocks(children, reading)
    kind = next((found for found in map(_kind, head.names) if found), None)
    named = next((_TITLES[name] for name in head.names if name in _TITLES), None)
    own = named.within(reading.language) if named else ""
    if not blocks and not title:
        return []
    if kind is None and not own:
        if not any(_arranges(name) for name in head.names):
            _tell(node, head, reading)
            if title:
                return [Aside(AsideKind.NOTE, title, blocks, span)]
        return [*([Paragraph((Strong(title),), reading.span_of(span.line, span.line))] if title else []), *blocks]
    return [
        callout(
            next(iter(head.names), ""), kind or AsideKind.NOTE, title or ((Text(own),) if own else ()), blocks, span
        )
    ]


def callout(name: str, kind: AsideKind, title: Inlines, blocks: Blocks, span: SourceSpan) -> Aside | Quote:
    """Return the callout called `name`; one of somebody's words without a title is a quotation: no note says so."""
    quotes = name.lower() in _QUOTING and blocks and not title
    return Quote(blocks, span) if quotes else Aside(kind, title, blocks, span)


def read_further_tab(node: SyntaxNode, reading: Reading, read_blocks: ReadBlocks) -> list[Block]:
    """Return a tab behind the first of its set, which pages show; what it says is also told in the notes of a slide."""
    head: BoxHead = node.token.meta[BOX]
    title, children = _title(node, head, reading)
    if private_kind(head.names, plain_text(title)) is not None:
        return read_box(node, reading, read_blocks)
    blocks = read_blocks(children, reading)
    said = as_lines([Paragraph(title, reading.span(node)), *blocks] if title else blocks)
    if not said:
        return list(blocks)
    reading.findings.count(Code.UNKNOWN_SYNTAX, reading.span(node), told.OTHER_TABS)
    reading.remarks.append(Remark(RemarkKind.TAB, said, reading.span(node)))
    return [Aside(AsideKind.TAB, title, blocks, reading.span(node))]


def tell_lecturer(kind: RemarkKind, blocks: Blocks, node: SyntaxNode, reading: Reading) -> list[Block]:
    """Return nothing, and keep what `blocks` say for the lecturer alone."""
    content = as_lines(blocks)
    if content:
        reading.remarks.append(Remark(kind, content, reading.span(node)))
    return []


def _title(node: SyntaxNode, head: BoxHead, reading: Reading) -> tuple[Inlines, list[SyntaxNode]]:
    """Return the title of a box and what else it holds."""
    children = node.children
    if head.title.strip():
        return joined_texts(read_inlines(reading.inline_tokens(head.title.strip()), reading, node.first_line)), children
    if children and children[0].kind in ("heading", "headline"):
        return read_inlines(children[0].inlines, reading, children[0].first_line), children[1:]
    return (), children


def _kind(name: str) -> AsideKind | None:
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    return AsideKind.DETAILS if name in _FOLDED else KINDS.get(name)


def _arranges(name: str) -> bool:
    return name in _ARRANGING or name.startswith(("col-", "grid-", "fragment"))


def _tell(node: SyntaxNode, head: BoxHead, reading: Reading) -> None:
    """Note a box whose name means nothing here; one without a name only sets attributes."""
    name = head.names[-1 if head.syntax in TAGS else 0] if head.names else ""
    if name and not reading.findings.understands(name):
        place = reading.span_of(node.first_line, node.first_line)
        reading.findings.count(Code.UNKNOWN_SYNTAX, place, told.UNKNOWN_BOX, head.syntax, syntax=head.syntax, name=name)
