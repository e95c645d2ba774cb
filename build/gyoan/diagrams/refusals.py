"""Why a diagram is not drawn: told to the author as a diagnostic, to the reader in one Korean sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gyoan.diagrams.kinds import KINDS, korean_name, nearest_kind
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.drawing import Undrawn

_LONGEST_MESSAGE = 160
_QUOTING = 'labels with brackets, slashes or quotation marks must be quoted: A["/api/v1 (GET)"]'


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no drawing."""

    kind: str
    """`empty`, `unknown`, `syntax`, `blank`, `timeout` or `crash`."""
    message: str = ""
    """What Mermaid says about it."""
    line: int = 1
    """Line of the diagram's source, from 1."""

    @property
    def lasting(self) -> bool:
        """Whether the same source will be refused again, everywhere."""
        return self.kind in {"unknown", "syntax", "blank"}


EMPTY = Refusal("empty")


def diagnose(diagram: Diagram, refusal: Refusal) -> Diagnostic:
    """Return what the author is told, at the line in the Markdown file."""
    code, message, hint = _words(diagram, refusal)
    return Diagnostic(
        code,
        Severity.ERROR,
        place(diagram, refusal.line),
        message,
        hint,
        source_line(diagram, refusal.line),
    )


def undrawn(refusal: Refusal) -> Undrawn:
    """Return what stands below the source on slide and page."""
    if refusal.kind == "timeout":
        return Undrawn("이 다이어그램은 그리는 데 시간이 너무 오래 걸려 원문을 보입니다.")
    return Undrawn("이 다이어그램은 그릴 수 없어 원문을 보입니다.")


def place(diagram: Diagram, line: int) -> SourceSpan:
    """Return where line `line` of a diagram's source stands in its file; line 0 is the fence."""
    return SourceSpan(diagram.span.path, diagram.span.line + line, _column(source_line(diagram, line)))


def source_line(diagram: Diagram, line: int) -> str:
    """Return line `line` of a diagram's source; empty where there is none."""
    lines = diagram.source.split("\n")
    return lines[line - 1] if 0 < line <= len(lines) else ""


def _column(line: str) -> int:
    return len(line) - len(line.lstrip()) + 1 if line.strip() else 1


def _words(diagram: Diagram, refusal: Refusal) -> tuple[Code, str, str]:
    match refusal.kind:
        case "empty":
            return Code.BAD_DIAGRAM, "The Mermaid fence is empty", "write a diagram in it or remove the fence"
        case "blank":
            return Code.BAD_DIAGRAM, "The diagram has nothing in it", "add nodes to it or remove the fence"
        case "unknown":
            return (
                Code.UNKNOWN_DIAGRAM,
                f"Mermaid knows no diagram type `{diagram.kind}`",
                _suggestion(diagram),
            )
        case "timeout":
            hint = "split the diagram into smaller ones"
            return Code.SLOW_DIAGRAM, "The diagram took longer than 20 seconds to draw", hint
        case "crash":
            hint = "split the diagram into smaller ones, or see whether `gyoan doctor` finds a fault"
            return Code.SLOW_DIAGRAM, "The browser stopped while drawing the diagram", hint
        case _:
            hint = _QUOTING if korean_name(diagram.kind) == KINDS["graph"] else "see Mermaid's documentation"
            return Code.BAD_DIAGRAM, f"Mermaid cannot read the diagram: {gist(refusal.message)}", hint


def _suggestion(diagram: Diagram) -> str:
    near = nearest_kind(diagram.kind)
    if near:
        return f"did you mean `{near}`?"
    return "known types: graph, sequenceDiagram, stateDiagram-v2, classDiagram, mindmap, timeline, pie, gantt …"


def gist(message: str) -> str:
    """Return Mermaid's message on one line: without its drawing of the place and its list of token names."""
    lines = [line.strip() for line in message.splitlines() if not re.fullmatch(r"[-\s]*\^?", line)]
    words = " ".join(line for line in lines if line)
    words = re.sub(r"\s+on line:? \d+(?:, column \d+)?[:.,]?", ":", words, count=1)
    words = re.sub(r"Expecting '.*?, got '(\w+)'", r"(unexpected \1)", words)
    words = re.sub(r"\s+", " ", words).strip().rstrip(".")
    return words if len(words) <= _LONGEST_MESSAGE else words[: _LONGEST_MESSAGE - 1] + "…"
