"""The line that names a diagram's type: respelled, completed, or put where it is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gyoan.diagrams.kinds import KINDS, is_known
from gyoan.diagrams.repair.fix import Fix, MendedSource, Why, indent_of, is_short
from gyoan.diagrams.source import front_matter_end
from gyoan.model.expressions import expression
from gyoan.model.spelling import most_alike

DIRECTIONS = frozenset({"TB", "TD", "BT", "LR", "RL"})
FLOWCHARTS = frozenset({"graph", "flowchart", "flowchart-elk"})
_NEAR = 0.82
"""How alike a misspelled name must be; found by trial: `sequenceDiagrm` is, `pyramid` is like nothing."""
_MOST_WORDS = 3
"""A first line of more is a sentence."""
_STATEMENT = expression(
    r"\s*(?:subgraph\b|end\s*$|style\b|classDef\b|class\b|%%|$)|.*(?:--|==|-\.)|\s*\w+\s*[\[({].*[\])}]"
)
_SIGNS = (
    (expression(r"\s*\[\*\][ \t]*-->|.*-->[ \t]*\[\*\]").match, "stateDiagram-v2"),
    (expression(r"[^:\"]*\w[ \t]*--?>>[+-]?[ \t]*\w[^:]*:").match, "sequenceDiagram"),
    (expression(r"\s*quadrant-[1-4][ \t]").match, "quadrantChart"),
)
"""Statements that only one type of diagram has."""
_LINKED = expression(r"\w[\])}\"]*\s*(?:-->|---|==>|-\.->)")


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name).lower()


@cache
def _spellings() -> dict[str, str]:
    """Return each name without case, spaces and signs → the name as Mermaid wants it."""
    names = {_plain(name): name for name in KINDS}
    # Of two names for one type, the later versions of Mermaid have the one without `-beta`, but for these.
    names |= {_plain(name.removesuffix("-beta")): name for name in KINDS if name.removesuffix("-beta") not in KINDS}
    names |= {
        "architecture": "architecture-beta",
        "architecturediagram": "architecture-beta",
        "sequence": "sequenceDiagram",
        "flow": "flowchart",
        "flowdiagram": "flowchart",
        "class": "classDiagram",
        "state": "stateDiagram-v2",
        "er": "erDiagram",
        "entityrelationshipdiagram": "erDiagram",
        "ganttchart": "gantt",
        "ganttdiagram": "gantt",
        "piechart": "pie",
        "git": "gitGraph",
        "userjourney": "journey",
        "quadrant": "quadrantChart",
        "quadrantchartbeta": "quadrantChart",
        "sankeydiagram": "sankey-beta",
        "blockdiagram": "block-beta",
        "kanbanboard": "kanban",
        "radarchart": "radar-beta",
        "requirement": "requirementDiagram",
    }
    return names


def header_fixes(draft: MendedSource) -> Iterator[Fix]:
    """Yield the ways to name the type that the draft's first line may have meant, the surest first."""
    number, line = draft.header_line, draft.header
    if not number or draft.lines[number - 1] != line or not is_short(line):
        return
    for text in (_respelled(line), _unwrapped(line), _resembling(line)):
        if text is not None and text != line:
            yield Fix(number, text, Why.REFUSED if is_known(line) else Why.UNKNOWN)
    missing = _missing(draft) if draft.kind not in _KNOWN else ""
    if missing:
        yield Fix(number, f"{missing}\n{line}", Why.UNKNOWN)


_KNOWN = frozenset(name.lower() for name in KINDS)


def is_header(line: str) -> bool:
    """Return whether the line does nothing but begin a flowchart."""
    words = line.strip().rstrip(";").split()
    return len(words) == 2 and words[0] in FLOWCHARTS and words[1].upper() in DIRECTIONS


def _respelled(line: str) -> str | None:
    """Return the line with its first words, as many as are a type's name, as Mermaid knows them; None for none.

    Of a name of one word with others behind it, the line is what `_resembling` says.
    """
    words = line.split()
    for count in range(_MOST_WORDS, 1, -1):
        name = _spellings().get(_plain("".join(words[:count])))
        if name is not None:
            return indent_of(line) + _completed(name, words[count:])
    return None


def _completed(name: str, rest: list[str]) -> str:
    """Return a header of `name` and what stands behind it."""
    if name in FLOWCHARTS and rest:
        first = rest[0].rstrip(":;,：；").upper()
        statements = " ".join(rest[1:]).lstrip("; ")
        if first in DIRECTIONS:
            return f"{name} {first}" + (f"; {statements}" if statements else "")
        return " ".join((name, *rest))
    if name == "pie":
        rest = ["showData" if word.lower() == "showdata" else word for word in rest]
    return " ".join((name, *(word for word in rest if word not in {":", ";"})))


def _unwrapped(line: str) -> str | None:
    """Return what to write for a line that is a fence's own, or a direction alone."""
    text = line.strip()
    if re.fullmatch(r"(?:`{3,}|~{3,})?\s*mermaid", text, re.IGNORECASE):
        return ""
    direction = text.rstrip(";:").upper()
    return f"{indent_of(line)}graph {direction}" if direction in DIRECTIONS else None


def _resembling(line: str) -> str | None:
    words = line.split()
    near = most_alike(_plain(words[0]), _spellings(), _NEAR)
    return indent_of(line) + _completed(_spellings()[near], words[1:]) if near else None


def _missing(draft: MendedSource) -> str:
    """Return the first line that is missing above lines which only one type of diagram has; empty for none."""
    if _is_flowchart(draft):
        return "graph TD"
    return next((header for sign, header in _SIGNS if any(is_short(line) and sign(line) for line in draft.lines)), "")


def _is_flowchart(draft: MendedSource) -> bool:
    """Return whether the lines are a flowchart's without its first: each a statement, with links and labels."""
    return (
        all(is_short(line) and _STATEMENT.match(line) for line in draft.lines)
        and any(_LINKED.search(line) for line in draft.lines)
        and any(re.search(r"\w[\[({]\S", line) for line in draft.lines)
    )


_TITLE = expression(r"^(\s*title[ \t]*:)[ \t]*(?![\"'|>])(\S.*?)[ \t]*$")
_OPENED = expression(r"^(\s*%%\{[ \t]*init(?:ialize)?[ \t]*:.*?)(\}*)[ \t]*%*[ \t]*$")


def preamble_fixes(draft: MendedSource) -> Iterator[Fix]:
    """Yield what makes front matter readable as YAML, and what closes a directive."""
    end = front_matter_end(draft.lines)
    if not all(map(is_short, draft.lines[: max(end, 1)])):
        return
    for number, line in enumerate(draft.lines[:end], 1):
        spaced = re.sub(r"^\t+", lambda tabs: "  " * len(tabs[0]), line)
        mended = _TITLE.sub(lambda found: found[1] + ' "' + found[2].replace('"', "'") + '"', spaced)
        if mended != line and (mended == spaced or re.search(r"[:#\[\]{}&*!|>%@`]", line.partition(":")[2])):
            yield Fix(number, mended)
    if not end:
        yield from _unopened(draft)
    for number, line in enumerate(draft.lines, 1):
        found = _OPENED.match(line) if is_short(line) and "}%%" not in line else None
        if found:
            missing = line.count("{") - found[1].count("}")
            yield Fix(number, f"{found[1]}{'}' * missing}%%")


def _unopened(draft: MendedSource) -> Iterator[Fix]:
    """Yield what closes front matter that is opened, its first lines being settings."""
    if not draft.lines or not re.fullmatch(r"\s*---\s*", draft.lines[0]):
        return
    for number, line in enumerate(draft.lines[1:], 2):
        if not re.match(r"\s*(?:(?!gitGraph)[\w-]+[ \t]*:(?!:)|$)", line):
            yield Fix(number, f"---\n{line}")
            return
