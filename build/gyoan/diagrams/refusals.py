"""Why a diagram is not drawn, or not as written: told to the author as a diagnostic, to the reader in Korean."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gyoan.diagrams.kinds import KINDS, korean_name, nearest_kind
from gyoan.diagrams.parsers import gist
from gyoan.diagrams.repair import Draft, Fix, Why
from gyoan.diagrams.source import header_line, is_empty, is_type_alone
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.drawing import Undrawn

_QUOTING = 'labels with brackets, slashes or quotation marks must be quoted: A["/api/v1 (GET)"]'
_MANUAL = "see Mermaid's documentation"
_ADVICE = {
    KINDS["sequenceDiagram"]: "write each message as: 학생->>서버: 요청",
    KINDS["stateDiagram"]: 'write each transition as: 대기 --> 실행: 시작, names with spaces as: state "두 단어" as s1',
    KINDS["erDiagram"]: 'write each relation as: A ||--o{ B : "두 단어"',
    KINDS["mindmap"]: "give it one root, and indent what lies below it by spaces",
    KINDS["pie"]: 'write each slice as: "이론" : 40',
    KINDS["gantt"]: "write each task as: 조사 :a1, 2025-03-04, 5d",
    KINDS["xychart"]: 'write words in quotation marks: x-axis ["1월", "2월"]',
    KINDS["quadrantChart"]: 'write each point as: "과제": [0.3, 0.6]',
    KINDS["sankey"]: "write each flow as: 근원,목표,10",
    KINDS["gitGraph"]: 'write only commit, branch, checkout and merge, names in quotation marks: commit id: "시작"',
    KINDS["architecture"]: "write each line with its sides: a:R --> L:b",
    KINDS["radar-beta"]: 'write: axis a["속도"], b["비용"], then curve x["첫째 안"]{1, 2}',
}
"""What helps with most errors, by Korean name of the kind."""
_MENDED = {
    Why.REFUSED: "Mermaid cannot read this line as written; it was mended for drawing",
    Why.MISREAD: "Mermaid reads this line as something else; it was drawn as it is meant",
    Why.UNKNOWN: "Mermaid knows no diagram type of this name; the nearest was drawn",
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no drawing."""

    kind: str
    """`empty`, `unknown`, `syntax`, `blank`, `timeout` or `crash`."""
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


def refused_unread(source: str) -> Refusal | None:
    """Return why there will be no drawing, where that can be seen without Mermaid: there is nothing to draw."""
    if is_empty(source):
        return EMPTY
    return Refusal("blank", line=header_line(source.split("\n"))) if is_type_alone(source) else None


def diagnose(diagram: Diagram, refusal: Refusal) -> Diagnostic:
    """Return what the author is told of a diagram that is not drawn, at the line in the Markdown file."""
    code, message, hint = _words(diagram, refusal)
    span = place(diagram, refusal.line, refusal.column)
    return Diagnostic(code, Severity.ERROR, span, message, hint, source_line(diagram, refusal.line))


def repaired(diagram: Diagram, fix: Fix) -> Diagnostic:
    """Return what the author is told of a line that was mended: how to write it."""
    message = _MENDED[fix.why]
    if fix.whole and fix.why is Why.UNKNOWN:
        name = Draft.of(fix.text).kind
        message = f"Mermaid knows no diagram type `{diagram.kind}`; it was drawn as `{name}`"
    line = source_line(diagram, fix.line)
    return Diagnostic(
        Code.REPAIRED_DIAGRAM, Severity.WARNING, place(diagram, fix.line), message, _advice(fix, line.strip()), line
    )


def _advice(fix: Fix, written: str) -> str:
    text = fix.text.strip()
    if not text:
        return "remove this line"
    first, _, rest = text.partition("\n")
    if rest and first == written:
        return f"write below it: {rest.strip()}"
    return f"write: {text}" if "\n" not in text else "write:\n      " + text.replace("\n", "\n      ")


def undrawn(refusal: Refusal) -> Undrawn:
    """Return what stands below the source on slide and page."""
    if refusal.kind == "timeout":
        return Undrawn("이 다이어그램은 그리는 데 시간이 너무 오래 걸려 원문을 보입니다.")
    return Undrawn("이 다이어그램은 그릴 수 없어 원문을 보입니다.")


def place(diagram: Diagram, line: int, column: int = 0) -> SourceSpan:
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


def _words(diagram: Diagram, refusal: Refusal) -> tuple[Code, str, str]:
    match refusal.kind:
        case "empty":
            return Code.BAD_DIAGRAM, "The Mermaid fence is empty", "write a diagram in it or remove the fence"
        case "blank":
            return Code.BAD_DIAGRAM, "The diagram has nothing in it", "add nodes to it or remove the fence"
        case "unknown":
            return Code.UNKNOWN_DIAGRAM, f"Mermaid knows no diagram type `{diagram.kind}`", _suggestion(diagram)
        case "timeout":
            hint = "split the diagram into smaller ones"
            return Code.SLOW_DIAGRAM, "The diagram took longer than 20 seconds to draw", hint
        case "crash":
            hint = "split the diagram into smaller ones, or see whether `gyoan doctor` finds a fault"
            return Code.SLOW_DIAGRAM, "The browser stopped while drawing the diagram", hint
        case _:
            message = f"Mermaid cannot read the diagram: {gist(refusal.message)}"
            return Code.BAD_DIAGRAM, message, _hint(diagram, refusal)


def _hint(diagram: Diagram, refusal: Refusal) -> str:
    if refusal.message and "error" not in refusal.message:
        return _MANUAL  # Mermaid could read it; what is wrong with it is not how it is written
    name = korean_name(diagram.kind)
    return _QUOTING if name == KINDS["graph"] else _ADVICE.get(name, _MANUAL)


def _suggestion(diagram: Diagram) -> str:
    if re.fullmatch(r"radar\w*", diagram.kind, re.IGNORECASE):
        return f"Mermaid's is `radar-beta`; {_ADVICE[KINDS['radar-beta']]}"
    near = nearest_kind(diagram.kind)
    if near:
        return f"did you mean `{near}`?"
    return "known types: graph, sequenceDiagram, stateDiagram-v2, classDiagram, mindmap, timeline, pie, gantt …"
