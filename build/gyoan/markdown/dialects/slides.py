"""Files of slides: where their author divided them, and what all tools for slides do alike.

A slide's border is a line of its own outside of code, comments and HTML that holds text as it is. For the parser it
becomes `***`, which unlike `---` makes no heading of what stands right above it; other rules go. `Slides` are a file's
lines while a dialect takes its marks out of them.
"""

from __future__ import annotations

import re
from dataclasses import field, replace
from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING

from markdown_it.token import Token

from gyoan.markdown.remark_comments import REMARK_WORDS
from gyoan.markdown.slide_files import Passage
from gyoan.markdown.slips.prose import verbatim_end
from gyoan.markdown.syntax.box_head import BOX
from gyoan.markdown.syntax.nodes import COLUMN, SyntaxNode, column_edge, column_rule, made_node, text_node
from gyoan.messages import reading as told
from gyoan.model.blocks import ColumnEdge, Side
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from gyoan.markdown.dialects.dialect import Clicks, Written
    from gyoan.markdown.findings import Findings

BORDER, _EDGE = "***", "___"
_EDGES = (ColumnEdge.NEXT, ColumnEdge.BEGINS, ColumnEdge.ENDS)
"""The edges of columns: each is written for the parser as that many `___` on one line; no other rules are left."""
SILENT = frozenset({"stray", "private", "html", "html_block", "footnote_block"})
"""Nodes that show nothing."""
RULE = expression(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})")
"""A line across, as Markdown knows it."""
HEADING = expression(r" {0,3}#{1,6}[ \t]")
"""The beginning of a heading."""
CODE_SPAN = expression(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")
_COMMENT = expression(r"<!--(?P<text>.*?)-->", re.DOTALL)
_OF_OURS = expression(rf"\s*(?:time|{'|'.join(REMARK_WORDS)})\s*[:：]", re.IGNORECASE)
_SIDE = expression(r"(?P<side>left|right)(?::(?P<share>\d{1,3})%)?")
_SHARE = expression(r"(?P<percent>\d{1,3}(?:\.\d{1,3})?)[ \t]*%")
_BEHIND = expression(r"!\[(?:[^\]]* )?bg(?: [^\]]*)?\]\([^)]*\)")
_INDENTED = ("    ", "\t")
_CODE = ("```", "~~~", "<style", "<script")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment outside of code."""

    first: int
    """Its first line, from 0."""
    start: int
    """Where it begins on that line."""
    last: int
    """Its last line."""
    end: int
    """Where it ends on that one."""
    text: str
    """What stands between its marks."""

    @property
    def is_ours(self) -> bool:
        """Whether it says what comments of plain Markdown say: a time, an answer, a note."""
        return bool(_OF_OURS.match(self.text))


@dataclass(slots=True, eq=False)
class Slides:
    """The lines of a file of slides, being changed."""

    text: Written
    """The file."""
    findings: Findings
    """Where what is said goes."""
    lines: list[str] = field(init=False)
    """Its lines, as many as ever."""
    borders: list[int] = field(init=False, default_factory=list)
    """The lines that divide it, from 0, in order."""
    columns: dict[int, ColumnEdge] = field(init=False, default_factory=dict)
    """The edges of a slide's columns by the lines on which they stand."""
    notes: list[Passage] = field(init=False, default_factory=list)
    """What is for the lecturer alone."""
    clicks: list[Clicks] = field(init=False, default_factory=list)
    """What clicks show."""

    def __post_init__(self) -> None:
        """Begin with the file as it is."""
        self.lines = list(self.text.source.lines)

    def prose(self, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Yield the lines outside of code from line `start` on, blank ones too."""
        yield from (at for at, behind in self._stretches(start, end) if behind == at)

    def fences(self, start: int, end: int) -> Iterator[int]:
        """Yield the lines that open code."""
        yield from (at for at, behind in self._stretches(start, end) if behind > at and "<!--" not in self.lines[at])

    def divide_at(self, border: re.Pattern[str]) -> None:
        """Let each line outside of code that is a `border` divide the file."""
        self.borders = [at for at in self.prose() if border.fullmatch(self.lines[at])]

    def parts(self) -> Iterator[tuple[int, int]]:
        """Yield where each slide begins, and the line behind it."""
        edges = [self.text.first - 1, *self.borders, len(self.lines)]
        yield from ((first + 1, end) for first, end in pairwise(edges))

    def comments(self, start: int = 0, end: int | None = None) -> Iterator[Comment]:
        """Yield the comments outside of code."""
        for at, behind in self._stretches(start, end):
            line = self.lines[at]
            if behind > at and "<!--" in line and not line.lstrip(" \t>").startswith(_CODE):
                column = line.rindex("<!--")
                whole = "\n".join((line[column:], *self.lines[at + 1 : behind]))
                found = _COMMENT.match(whole)
                if found:
                    last = at + found["text"].count("\n")
                    yield Comment(at, column, last, self.lines[last].index("-->") + 3, found["text"])
            elif behind == at and "<!--" in line and not line.startswith(_INDENTED):
                bare = without_code(line)
                for found in _COMMENT.finditer(bare):
                    yield Comment(at, found.start(), at, found.end(), line[found.start("text") : found.end("text")])

    def take(self, comment: Comment) -> None:
        """Take a comment out of its lines; the others on its line must be taken from the last to the first."""
        before = self.lines[comment.first][: comment.start]
        behind = self.lines[comment.last][comment.end :]
        self.lines[comment.first : comment.last + 1] = [""] * (comment.last + 1 - comment.first)
        self.lines[comment.first] = f"{before}{behind}".rstrip() if comment.first == comment.last else before.rstrip()
        if comment.first != comment.last:
            self.lines[comment.last] = behind.strip()

    def note(self, at: int, text: str) -> None:
        """Keep `text`, which begins on line `at`, for the lecturer alone."""
        lines = text.split("\n")
        blank = next((number for number, line in enumerate(lines) if line.strip()), None)
        if blank is not None:
            shift = min(len(line) - len(line.lstrip()) for line in lines[blank:] if line.strip())
            own = "\n".join(line[shift:] for line in lines[blank:])
            self.notes.append(Passage(at + blank + 1, own.rstrip()))

    def take_note(self, begins: re.Pattern[str], start: int, end: int) -> None:
        """Take out what a slide says to the lecturer alone, from the line that `begins` it up to the slide's end."""
        at = next((row for row in self.prose(start, end) if begins.match(self.lines[row])), None)
        if at is not None:
            self.note(at, "\n".join((begins.sub("", self.lines[at], count=1), *self.lines[at + 1 : end])))
            self.empty(at, end)

    def take_comments(self, says: Callable[[Comment], str]) -> None:
        """Take the comments out that are a tool's, by what each `says`: `note`, `dropped`, or nothing if it stays."""
        for comment in reversed(list(self.comments(self.text.first))):
            kind = "" if comment.is_ours else says(comment)
            if kind:
                self.take(comment)
            if kind == "note":
                self.note(comment.first, comment.text)

    def empty(self, start: int, end: int) -> None:
        """Take the lines from `start` on out, up to `end`."""
        self.lines[start:end] = [""] * (end - start)

    def leave_out(self, start: int, end: int) -> None:
        """Take out a slide, with the border before it, or that behind the first."""
        self.empty(start, end)
        border = start - 1 if start - 1 in self.borders else end
        self.borders = [at for at in self.borders if at != border]

    def hide(self, start: int, end: int) -> None:
        """Take out a slide that its author hides, and count it."""
        self.leave_out(start, end)
        self.findings.count(Code.UNKNOWN_SYNTAX, self.findings.span(max(start, 1)), told.HIDDEN_SLIDES)

    def name(self, at: int, name: str, syntax: str) -> None:
        """Leave on line `at` the name alone of what stands elsewhere."""
        self.lines[at] = f"`{name}`"
        self.tell_elsewhere(at, syntax)

    def tell(self, at: int, syntax: str, kind: str = "") -> None:
        """Note once a kind that marks of the tool are read for what they hold, or left out."""
        place = self.findings.span(at + 1)
        self.findings.count(Code.UNKNOWN_SYNTAX, place, told.FOREIGN_LINES, kind or syntax, syntax=syntax)

    def tell_elsewhere(self, at: int, syntax: str, kind: str = "") -> None:
        """Note once a kind that only the name is shown of what stands elsewhere."""
        place = self.findings.span(at + 1)
        self.findings.count(Code.UNKNOWN_SYNTAX, place, told.ELSEWHERE, kind or syntax, syntax=syntax)

    def written(self) -> Written:
        """Return the file as the parser is to see it: divided by `***` at its borders, by nothing else."""
        borders = frozenset(self.borders)
        for at in list(self.prose(self.text.first)):
            if at not in borders and RULE.fullmatch(self.lines[at]):
                self.lines[at] = ""
        for at in self.borders:
            self._divide(at, BORDER)
        for at, edge in self.columns.items():
            self._divide(at, _EDGE * (_EDGES.index(edge) + 1))
        notes = sorted((*self.text.notes, *self.notes), key=lambda passage: passage.first)
        source = replace(self.text.source, lines=tuple(self.lines))
        return replace(self.text, source=source, notes=tuple(notes), clicks=tuple(self.clicks), divided=True)

    def _divide(self, at: int, mark: str) -> None:
        """Put a `mark` on line `at`; below HTML, which only a blank line ends, on the blank one behind it."""
        above = self.lines[at - 1].strip() if at else ""
        below = at + 1 < len(self.lines) and not self.lines[at + 1].strip()
        place = at + 1 if above and below else at
        self.lines[at] = ""
        self.lines[place] = mark

    def _stretches(self, start: int, end: int | None) -> Iterator[tuple[int, int]]:
        """Yield each line of prose with itself, and the first line of what is no prose with the line behind it."""
        at, stop = max(start, self.text.first), len(self.lines) if end is None else end
        unclosed: set[str] = set()
        while at < stop:
            behind = verbatim_end(self.lines, at, unclosed)
            yield at, behind
            at = max(behind, at + 1)


def as_slides(nodes: Sequence[SyntaxNode], divided_at: frozenset[int]) -> list[SyntaxNode]:
    """Return the outermost nodes with a border also before each heading of the levels `divided_at`."""
    result: list[SyntaxNode] = []
    for slide in by_slide(nodes):
        for at, node in enumerate(slide):
            begun = any(one.kind not in ("hr", *SILENT) for one in slide[:at])
            if begun and node.kind == "heading" and node.level in divided_at:
                result.append(made_node("hr", node.first_line, node.first_line, markup=BORDER))
            result.append(node)
    return result


def headed(nodes: Sequence[SyntaxNode]) -> list[SyntaxNode]:
    """Return the outermost nodes with each slide's first heading at its beginning; others are lines in bold."""
    result: list[SyntaxNode] = []
    for slide in by_slide(nodes):
        headings = [node for node in slide if node.kind == "heading"]
        for other in headings[1:]:
            other.kind = "headline"
        border = [node for node in slide if node.kind == "hr" and column_edge(node) is None]
        result += [*border, *headings[:1], *(node for node in slide if node not in headings[:1] and node not in border)]
    return result


def by_slide(nodes: Sequence[SyntaxNode]) -> list[list[SyntaxNode]]:
    """Return the outermost nodes slide by slide, each slide but the first with its border before it."""
    slides: list[list[SyntaxNode]] = [[]]
    for node in nodes:
        if node.kind == "hr" and node.token.markup.startswith(_EDGE):
            node.token.meta[COLUMN] = _EDGES[len(node.token.markup) // len(_EDGE) - 1]
        elif node.kind == "hr" and node.token.markup.startswith(BORDER):
            slides.append([])
        elif node.kind == "hr" and column_edge(node) is None:
            continue  # a line that HTML draws divides no slides
        slides[-1].append(node)
    return slides


def side_by_side(parts: Sequence[SyntaxNode], columns: Sequence[SyntaxNode], end: int) -> list[SyntaxNode]:
    """Return what `parts` hold, those that are `columns` each behind its edge, and the last one's end on line `end`."""
    found: list[SyntaxNode] = []
    for part in parts:
        is_column = any(part is column for column in columns)
        if is_column:
            edge = ColumnEdge.BEGINS if part is columns[0] else ColumnEdge.NEXT
            found.append(column_rule(edge, part.first_line, _share_of(part)))
        for held in part.children if is_column else [part]:
            held.kind = "headline" if held.kind == "heading" else held.kind
            found.append(held)
    return [*found, column_rule(ColumnEdge.ENDS, end)]


def _share_of(column: SyntaxNode) -> float | None:
    """Return how much of the width a box asks for; None where it says nothing, or not in percent."""
    stated = _SHARE.fullmatch(column.token.meta[BOX].width)
    if stated is None:
        return None
    share = float(stated["percent"]) / 100
    return share if 0 < share < 1 else None


def entries_of(node: SyntaxNode, counts: Callable[[SyntaxNode], bool]) -> Iterator[SyntaxNode]:
    """Yield the entries of the lists that `node` is or holds, of those that `counts`."""
    if node.kind in ("bullet_list", "ordered_list") and counts(node):
        yield from node.children
    for child in node.children:
        yield from entries_of(child, counts)


def pictures_apart(nodes: Sequence[SyntaxNode]) -> list[SyntaxNode]:
    """Return nodes, on each slide the pictures of its background apart from what it says: before it at the left.

    They are written `![bg left:30%](…)`.
    """
    return [node for slide in by_slide(nodes) for node in _pictures_apart(slide)]


def _pictures_apart(slide: Sequence[SyntaxNode]) -> list[SyntaxNode]:
    first: list[SyntaxNode] = []
    text: list[SyntaxNode] = []
    last: list[SyntaxNode] = []
    for node in slide:
        images = [token for token in node.inlines if token.type == "image" and "bg" in token.content.split()]
        if node.kind not in ("paragraph", "heading") or not images:
            text.append(node)
            continue
        text.append(_without(node, images))
        sides = [_place(image) for image in images]
        (first if Side.LEFT in sides else last).append(_line_of(images, node))
    head = 1 if text and text[0].kind == "hr" else 0
    return [*text[:head], *first, *text[head:], *last]


def _without(node: SyntaxNode, images: Sequence[Token]) -> SyntaxNode:
    """Return a paragraph or heading without those `images`; one that holds nothing else says nothing then."""
    rest = [token for token in node.inlines if not any(token is image for image in images)]
    while rest and rest[-1].type == "softbreak":
        rest.pop()
    inline = node.children[0].token
    inline.children, inline.content = list(dropwhile(_is_blank, rest)), _BEHIND.sub("", inline.content).strip()
    return node


def _is_blank(token: Token) -> bool:
    """Return whether a token shows nothing: a break or blanks, where an emphasis that begins or a picture does."""
    return token.type == "softbreak" or (token.type == "text" and not token.content.strip())


def _line_of(images: list[Token], node: SyntaxNode) -> SyntaxNode:
    """Return a paragraph with nothing but `images`, on the lines of `node`."""
    return text_node("paragraph", images, "", (node.first_line, node.last_line))


def _place(image: Token) -> Side:
    """Return where a picture of the background stands, and have it known, with the share of the slide that it takes."""
    side = next((found for found in map(_SIDE.fullmatch, image.content.split()) if found), None)
    image.attrs["side"] = side["side"] if side else Side.BEHIND.value
    if side and side["share"]:
        image.attrs["width"] = f"{side['share']}%"
    return Side(image.attrs["side"])


def without_code(line: str) -> str:
    """Return `line` with blanks in the place of its code."""
    return CODE_SPAN.sub(lambda code: " " * len(code[0]), line)


def outside_code(line: str, change: Callable[[str], str]) -> str:
    """Return `line` changed where it is no code."""
    parts: list[str] = []
    position = 0
    for code in CODE_SPAN.finditer(line):
        parts += [change(line[position : code.start()]), code[0]]
        position = code.end()
    return "".join((*parts, change(line[position:])))


def shown_by_clicks(nodes: Sequence[SyntaxNode], clicks: Sequence[Clicks]) -> Iterator[tuple[int, int]]:
    """Yield the first and last lines, from 1, of what each click shows."""
    for one in clicks:
        held = list(_begun_in(nodes, one))
        if one.entries:
            begun = (entry for node in held for entry in entries_of(node, lambda _list: True))
            yield from ((entry.first_line, entry.last_line) for entry in begun if entry.first_line <= one.end)
        elif one.each:
            for node in held:
                entries = list(entries_of(node, lambda _list: True))
                yield from ((shown.first_line, shown.last_line) for shown in entries or [node])
        elif held:
            yield held[0].first_line, held[-1].last_line


def _begun_in(nodes: Sequence[SyntaxNode], clicks: Clicks) -> Iterator[SyntaxNode]:
    """Yield the outermost nodes that begin on the lines of `clicks`, in lists and boxes that begin above, too."""
    for node in nodes:
        if clicks.first < node.first_line <= clicks.end:
            yield node
        elif node.first_line <= clicks.first < node.last_line:
            yield from _begun_in(node.children, clicks)
