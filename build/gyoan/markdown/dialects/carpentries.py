"""The Carpentries' lessons: boxes that say what a lesson asks, aims at and comes to, with exercises between them.

Boxes are read by the parser (`syntax.colon_boxes`); older lessons write them as quotes with a class below, and what
they ask and aim at in their front matter. Here the goals become the lesson's first section, its key points the last.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.lexicon.keys import PARTS
from gyoan.markdown.blocks import read_blocks
from gyoan.markdown.dialects.dialect import Dialect
from gyoan.markdown.parser import lecture_markdown
from gyoan.markdown.syntax.box_head import BOX, BoxHead, names_of
from gyoan.markdown.syntax.nodes import HEADINGS, SyntaxNode, made_node, nest, text_node
from gyoan.messages import words
from gyoan.model.blocks import Aside, AsideKind
from gyoan.model.expressions import expression
from gyoan.model.inline import Text
from gyoan.model.session import Role, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from gyoan.markdown.reading import Reading
    from gyoan.model.blocks import Blocks
    from gyoan.model.diagnostic import SourceSpan
    from gyoan.model.message import Wording
    from gyoan.model.session import Session

_OBJECTIVES, _QUESTIONS, _KEY_POINTS = "objectives", "questions", "keypoints"
_LEVEL = "h2"
_TABS = frozenset({"tab", "group-tab"})
_CLASS = expression(r"\{:[ \t]*(?P<names>(?:\.[a-z][\w-]*[ \t]*)+)\}[ \t]*")
_SILENT = frozenset({"stray", "private", "hr"})
_LANGUAGE = ".language-"


def _declared(settings: Mapping[str, object]) -> str:
    return PARTS[0] if all(key in settings for key in PARTS) else ""


def _arranged(nodes: Sequence[SyntaxNode], reading: Reading) -> list[SyntaxNode]:
    reading.findings.understand(("checklist", "{:…}", "{…}"))
    boxed = _boxed(nodes)
    for node in _all(boxed):
        if not _TABS.isdisjoint(names_of(node)) and any(child.kind in HEADINGS for child in node.children):
            node.token.meta[BOX] = replace(node.token.meta[BOX], names=("tabset",))
    return _with_closing(_with_goals(boxed, reading), reading)


def _with_goals(nodes: list[SyntaxNode], reading: Reading) -> list[SyntaxNode]:
    """Return `nodes` with the goals that stand before all sections as the first of them."""
    begin = next((at for at, node in enumerate(nodes) if node.kind == "heading" and node.token.tag != "h1"), len(nodes))
    goals = [node for node in nodes[:begin] if _OBJECTIVES in names_of(node)]
    if not goals:
        return nodes
    questions = [node for node in nodes[:begin] if _QUESTIONS in names_of(node)]
    others = [node for node in nodes[:begin] if node not in goals and node not in questions]
    # A lesson may begin with smaller headings than it goes on with: they are beside the goals, not below them.
    level = nodes[begin].token.tag if begin < len(nodes) else _LEVEL
    aims = [child for goal in goals for child in _section(goal, words.OBJECTIVES_ASIDE, reading, level)]
    return [*others, *aims, *questions, *nodes[begin:]]


def _with_closing(nodes: list[SyntaxNode], reading: Reading) -> list[SyntaxNode]:
    """Return `nodes` with the key points that end them as a section."""
    last = next((at for at in reversed(range(len(nodes))) if nodes[at].kind not in _SILENT), None)
    if last is None or _KEY_POINTS not in names_of(nodes[last]):
        return nodes
    levels = [node.token.tag for node in nodes if node.kind == "heading" and node.token.tag != "h1"]
    points = _section(nodes[last], words.KEY_POINTS_ASIDE, reading, min(levels, default=_LEVEL))
    return [*nodes[:last], *points, *nodes[last + 1 :]]


def _section(box: SyntaxNode, called: Wording, reading: Reading, level: str) -> list[SyntaxNode]:
    """Return a box as a heading of a `level`, its own or what it is `called`, and what it holds below that."""
    if box.children and box.children[0].kind == "heading":
        box.children[0].token.tag = level
        return box.children
    title = called.within(reading.language)
    heading = text_node("heading", reading.inline_tokens(title), title, (box.first_line, box.first_line))
    heading.token.tag = level
    return [heading, *box.children]


def _finished(session: Session, reading: Reading) -> Session:
    """Return the session with the goals and key points of its front matter, these known as what sums it up."""
    called = words.KEY_POINTS_ASIDE.within(reading.language)
    sections = list(session.sections)
    aims, place = _stated(_OBJECTIVES, session, reading)
    questions, asked = _stated(_QUESTIONS, session, reading)
    if aims or questions:
        title = (Text(words.QUESTION_ASIDE.within(reading.language)),)
        asking = (Aside(AsideKind.NOTE, title, questions, asked),) if questions else ()
        goals = (Text(words.OBJECTIVES_ASIDE.within(reading.language)),)
        sections.insert(0, Section(goals, 2, place, role=Role.OBJECTIVES, blocks=(*aims, *asking)))
    points, place = _stated(_KEY_POINTS, session, reading)
    if points:
        sections.append(Section((Text(called),), 2, place, blocks=points))
    if sections and sections[-1].plain_title == called:
        sections[-1] = replace(sections[-1], role=Role.SUMMARY)
    return replace(session, sections=tuple(sections))


def _boxed(nodes: Iterable[SyntaxNode]) -> list[SyntaxNode]:
    """Return `nodes` with each quote that has a class on the line below it as a box, at any depth."""
    found: list[SyntaxNode] = []
    for node in nodes:
        classed = _CLASS.fullmatch(node.token.content) if node.kind == "stray" and found else None
        if classed and found[-1].kind == "blockquote":
            names = tuple(name.strip(".") for name in classed["names"].split())
            head = BoxHead(names, "", "{:…}")
            quote = found.pop()
            found.append(made_node("box", quote.first_line, node.last_line, quote.children, meta={BOX: head}))
        elif classed and found[-1].kind == "fence":
            language = next((name for name in classed["names"].split() if name.startswith(_LANGUAGE)), "")
            found[-1].token.info = found[-1].token.info or language.removeprefix(_LANGUAGE)
        else:
            node.children = _boxed(node.children)
            found.append(node)
    return found


def _stated(name: str, session: Session, reading: Reading) -> tuple[Blocks, SourceSpan]:
    """Return the list `name` of the front matter, and where it stands; nothing where there is none."""
    listed = dict(session.settings).get(name)
    entries = [str(entry).strip() for entry in listed if str(entry).strip()] if isinstance(listed, list) else []
    place = next((at for at, line in enumerate(reading.source.lines) if line.startswith(f"{name}:")), 0)
    text = "\n" * place + "\n".join("- " + entry.replace("\n", "\n  ") for entry in entries)
    blocks = read_blocks(nest(lecture_markdown().parse(text, reading.environment)), reading)
    return blocks, reading.span_of(place + 1, place + 1)


def _all(nodes: Iterable[SyntaxNode]) -> Iterator[SyntaxNode]:
    for node in nodes:
        yield node
        yield from _all(node.children)


CARPENTRIES = Dialect(
    name="carpentries",
    title="Carpentries",
    declared=_declared,
    mark=expression(
        r"^:{3,}[ \t]*(?:objectives|questions|keypoints|challenge|prereq|testimonial|instructor)[ \t]*$"
        r"|^[> \t]*\{:[ \t]*\.(?:objectives|questions|keypoints|challenge|prereq|testimonial|solution|callout)[ \t]*\}",
        re.MULTILINE,
    ),
    arranged=_arranged,
    finished=_finished,
)
