"""All repairs, by the kind of diagram, and which of them comes next."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from gyoan.diagrams.repair import charts, flowchart, git_graphs, quotation, sequence, styles, trees
from gyoan.diagrams.repair.characters import narrow, remark, respelled, visible
from gyoan.diagrams.repair.fix import Fix, Mend, MendedSource, is_short
from gyoan.diagrams.repair.headers import header_fixes, preamble_fixes
from gyoan.diagrams.repair.labels import quoted
from gyoan.diagrams.repair.misreadings import presumed
from gyoan.diagrams.repair.structure import structure_fixes
from gyoan.diagrams.repair.translation import translation

_COMMON: tuple[Mend, ...] = (visible, remark)
_FLOWCHART = (
    flowchart.once,
    flowchart.ended,
    quoted,
    narrow,
    flowchart.straight,
    flowchart.forward,
    flowchart.keyword,
    styles.attached,
    styles.listed,
    styles.declared,
    flowchart.closed,
    flowchart.ended_early,
    flowchart.clicked,
)
_SEQUENCE = (
    sequence.keyword,
    sequence.straight,
    sequence.escaped,
    sequence.noted,
    sequence.without_end,
    sequence.spoken,
)
_TREE = (trees.lined_up, trees.bracketed)
_BY_KIND: Mapping[str, tuple[Mend, ...]] = {
    "graph": _FLOWCHART,
    "flowchart": _FLOWCHART,
    "flowchart-elk": _FLOWCHART,
    "sequencediagram": _SEQUENCE,
    "statediagram": (trees.state_named,),
    "statediagram-v2": (trees.state_named,),
    "classdiagram": (trees.class_related,),
    "classdiagram-v2": (trees.class_related,),
    "erdiagram": (trees.entity_related,),
    "mindmap": _TREE,
    "kanban": _TREE,
    "pie": (charts.sliced,),
    "treemap": (quotation.tree_quoted,),
    "treemap-beta": (quotation.tree_quoted,),
    "xychart": (charts.charted, charts.chart_quoted),
    "xychart-beta": (charts.charted, charts.chart_quoted),
    "quadrantchart": (charts.placed,),
    "sankey": (charts.flowing,),
    "sankey-beta": (charts.flowing,),
    "gantt": (charts.dated,),
    "timeline": (charts.timed,),
    "journey": (charts.timed,),
    "gitgraph": (git_graphs.committed, git_graphs.branch_quoted, git_graphs.main_branch),
    "packet": (quotation.packet_quoted,),
    "packet-beta": (quotation.packet_quoted,),
    "block": (trees.blocks_quoted,),
    "block-beta": (trees.blocks_quoted,),
    "requirementdiagram": (quotation.requirement_quoted,),
    **{
        f"c4{name}": (quotation.arguments_quoted,)
        for name in ("context", "container", "component", "dynamic", "deployment")
    },
}
"""What mends a line, by kind of diagram in lower case; the surest first."""
_VAGUE = frozenset({"xychart", "xychart-beta", "gitgraph", "gantt", "kanban"})
"""Kinds for which Mermaid names no line, or a wrong one."""


def reread(draft: MendedSource) -> MendedSource:
    """Return the draft with those lines mended that Mermaid would read as something else."""
    return functools.reduce(MendedSource.with_fix, presumed(draft), draft)


def next_fix(draft: MendedSource, line: int, message: str) -> Fix | None:
    """Return what may help a draft that Mermaid refuses at `line` of what was written, with `message`.

    It is None where nothing is known that would. Mermaid sometimes names the line after the faulty one.
    """
    if draft.translated:
        return None
    return next((fix for fix in _fixes(draft, line, message) if fix.text != draft.lines[fix.line - 1]), None)


def _fixes(draft: MendedSource, line: int, message: str) -> Iterator[Fix]:
    header = draft.header_line
    if draft.kind not in _BY_KIND:
        translated = translation(draft)
        if translated is not None:
            yield translated
    if line <= header or draft.kind not in _BY_KIND:
        yield from preamble_fixes(draft)
        yield from _hidden(draft, header)
        yield from header_fixes(draft)
    yield from _line_fixes(draft, line, header)
    yield from structure_fixes(draft)
    if "setting 'style'" in message and (fix := styles.beyond_links(draft)):
        yield fix
    if fix := sequence.inactive(draft, message) or trees.one_root(draft, message):
        yield fix


def _hidden(draft: MendedSource, header: int) -> Iterator[Fix]:
    """Yield the first line without characters that nobody sees: they make its type unknown."""
    if header and "\n" not in draft.lines[header - 1]:
        yield Fix(header, visible(draft.lines[header - 1]))


def _others(draft: MendedSource) -> Iterator[int]:
    """Yield lines that may be meant instead of the one that Mermaid names: a label that is not closed runs on."""
    is_flowchart = _BY_KIND.get(draft.kind) is _FLOWCHART
    for number, line in enumerate(draft.lines, 1):
        if draft.kind in _VAGUE or (is_flowchart and flowchart.is_open(line)):
            yield number


def _line_fixes(draft: MendedSource, line: int, header: int) -> Iterator[Fix]:
    mends = (*_COMMON, *_BY_KIND.get(draft.kind, ()))
    is_flowchart = _BY_KIND.get(draft.kind) is _FLOWCHART
    for number in dict.fromkeys((line, line - 1, *_others(draft))):
        if not header < number <= len(draft.lines) or "\n" in draft.lines[number - 1]:
            continue
        text = draft.lines[number - 1]
        if is_short(text):
            yield from (Fix(number, mend(text)) for mend in mends)
            yield Fix(number, respelled(text, draft.kind))
            if is_flowchart:
                yield Fix(number, flowchart.named(text, draft.lines))
        elif is_flowchart:
            yield Fix(number, quoted(text))
