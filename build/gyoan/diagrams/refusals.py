"""Why a diagram is not drawn, or not as written: told to the author as a diagnostic, to the reader in Korean."""

from __future__ import annotations

import re

from gyoan.diagrams.kinds import KINDS, name_of_kind, nearest_kind
from gyoan.diagrams.parsers import message_gist
from gyoan.diagrams.repair import Fix, MendedSource, Why
from gyoan.diagrams.source import header_line, is_empty, is_type_alone
from gyoan.messages import diagrams as told
from gyoan.messages import words
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.drawing import Undrawn
from gyoan.model.expressions import expression
from gyoan.model.foreign import quoted
from gyoan.model.message import Message, verbatim
from gyoan.model.values import dataclass

_ADVICE = {
    KINDS["sequenceDiagram"]: told.WRITE_MESSAGE,
    KINDS["stateDiagram"]: told.WRITE_TRANSITION,
    KINDS["erDiagram"]: told.WRITE_RELATION,
    KINDS["mindmap"]: told.ONE_ROOT,
    KINDS["pie"]: told.WRITE_SLICE,
    KINDS["gantt"]: told.WRITE_TASK,
    KINDS["xychart"]: told.QUOTE_WORDS,
    KINDS["quadrantChart"]: told.WRITE_POINT,
    KINDS["sankey"]: told.WRITE_FLOW,
    KINDS["gitGraph"]: told.WRITE_COMMITS,
    KINDS["architecture"]: told.WRITE_SIDES,
    KINDS["radar-beta"]: told.WRITE_RADAR,
}
"""What helps with most errors, by the kind's name."""
_ARROW_AT_END = expression(r"(?:--|==|-\.)[-=.]*[>xo]?[ \t]*(?:\|[^|]*\|)?[ \t]*$")
"""A flowchart's line that ends in a link, with its label or without."""
_MENDED = {Why.REFUSED: told.MENDED, Why.MISREAD: told.MISREAD, Why.UNKNOWN: told.NEAREST_DRAWN}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no drawing."""

    kind: str
    """`empty`, `unknown`, `syntax`, `blank`, `timeout`, `crash` or `uninstalled`."""
    message: str = ""
    """What Mermaid says about it."""
    line: int = 1
    """Line of the diagram's source, from 1; 0 is the fence."""
    column: int = 0
    """Column of that line, from 1; 0 where Mermaid names none."""

    @property
    def lasting(self) -> bool:
        """Whether the same source will be refused again, everywhere."""
        return self.kind in {"unknown", "syntax", "blank"}


EMPTY = Refusal("empty", line=0)
"""What is said of a fence with nothing in it, which is never drawn."""


def refused_unread(source: str) -> Refusal | None:
    """Return why there will be no drawing, where that can be seen without Mermaid: there is nothing to draw."""
    if is_empty(source):
        return EMPTY
    return Refusal("blank", line=header_line(source.split("\n"))) if is_type_alone(source) else None


def diagnose(diagram: Diagram, refusal: Refusal) -> Diagnostic:
    """Return what the author is told of a diagram that is not drawn, at the line in the Markdown file."""
    code, message, hint = _words(diagram, refusal)
    span = span_of_line(diagram, refusal.line, refusal.column)
    return Diagnostic(code, Severity.ERROR, span, message, hint, source_line(diagram, refusal.line))


def repaired(diagram: Diagram, fix: Fix) -> Diagnostic:
    """Return what the author is told of a line that was mended: how to write it."""
    message = _MENDED[fix.why]()
    if fix.whole and fix.why is Why.UNKNOWN:
        name = MendedSource.of(fix.text).kind
        message = told.DRAWN_AS(kind=diagram.kind, name=name)
    line = source_line(diagram, fix.line)
    return Diagnostic(
        Code.REPAIRED_DIAGRAM,
        Severity.WARNING,
        span_of_line(diagram, fix.line),
        message,
        _advice(fix, line.strip()),
        line,
    )


def _advice(fix: Fix, written: str) -> Message:
    text = fix.text.strip()
    if not text:
        return told.REMOVE_LINE()
    first, _, rest = text.partition("\n")
    if rest and first == written:
        return told.WRITE_BELOW(line=rest.strip())
    if "\n" not in text:
        return told.WRITE_LINE(text=text)
    return told.WRITE_LINES(text=verbatim("".join(f"\n      {quoted(line)}" for line in text.split("\n"))))


def undrawn(refusal: Refusal) -> Undrawn:
    """Return what stands below the source on slide and page."""
    if refusal.kind == "timeout":
        return Undrawn(words.UNDRAWN_SLOW())
    return Undrawn(words.UNDRAWN())


def span_of_line(diagram: Diagram, line: int, column: int = 0) -> SourceSpan:
    """Return where line `line` of a diagram's source stands in its file; line 0 is the fence.

    Without a column it is that of the line's first character.
    """
    shift = diagram.span.column - 1
    column = column or _first_column(source_line(diagram, line))
    return SourceSpan(diagram.span.path, diagram.span.line + line, shift + column)


def source_line(diagram: Diagram, line: int) -> str:
    """Return line `line` of a diagram's source as it stands in the file; empty where there is none."""
    lines = diagram.source.split("\n")
    return " " * (diagram.span.column - 1) + lines[line - 1] if 0 < line <= len(lines) else ""


def _first_column(line: str) -> int:
    return len(line) - len(line.lstrip()) + 1 if line.strip() else 1


def _words(diagram: Diagram, refusal: Refusal) -> tuple[Code, Message, Message]:
    match refusal.kind:
        case "empty":
            return Code.BAD_DIAGRAM, told.EMPTY(), told.FILL_OR_REMOVE()
        case "blank":
            return Code.BAD_DIAGRAM, told.BLANK(), told.ADD_NODES()
        case "unknown":
            return Code.UNKNOWN_DIAGRAM, told.UNKNOWN_TYPE(kind=diagram.kind), _suggestion(diagram)
        case "uninstalled":
            return Code.NO_TOOLCHAIN, told.HAS_TO_BE_PICTURE(reason=refusal.message), told.ALL_OTHERS_ARE_DRAWN()
        case "timeout":
            return Code.SLOW_DIAGRAM, told.TOO_SLOW(), told.SPLIT()
        case "crash":
            return Code.SLOW_DIAGRAM, told.BROWSER_STOPPED(), told.SPLIT_OR_DOCTOR()
        case _:
            message = told.UNREADABLE(words=message_gist(refusal.message))
            return Code.BAD_DIAGRAM, message, _hint(diagram, refusal)


def _hint(diagram: Diagram, refusal: Refusal) -> Message:
    if refusal.message and "error" not in refusal.message:
        return told.SEE_MANUAL()  # Mermaid could read it; what is wrong with it is not how it is written
    name = name_of_kind(diagram.kind)
    if name != KINDS["graph"]:
        return _ADVICE.get(name, told.SEE_MANUAL)()
    leads_nowhere = _ARROW_AT_END.search(source_line(diagram, refusal.line))
    return (told.LEAD_SOMEWHERE if leads_nowhere else told.QUOTE_LABELS)()


def _suggestion(diagram: Diagram) -> Message:
    if re.fullmatch(r"radar\w*", diagram.kind, re.IGNORECASE):
        return told.RADAR_IS(advice=told.WRITE_RADAR())
    near = nearest_kind(diagram.kind)
    if near:
        return told.DID_YOU_MEAN(name=near)
    return told.KNOWN_TYPES()
