"""The kinds of diagram that Mermaid knows: their first words, and what they are called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from gyoan.messages import diagram_words
from gyoan.model.message import Wording
from gyoan.model.spelling import OF_KINDS, most_alike

KINDS: Mapping[str, Wording] = MappingProxyType(
    {
        "flowchart": diagram_words.FLOWCHART,
        "graph": diagram_words.FLOWCHART,
        "flowchart-elk": diagram_words.FLOWCHART,
        "sequenceDiagram": diagram_words.SEQUENCE,
        "stateDiagram": diagram_words.STATES,
        "stateDiagram-v2": diagram_words.STATES,
        "classDiagram": diagram_words.CLASSES,
        "classDiagram-v2": diagram_words.CLASSES,
        "erDiagram": diagram_words.ENTITIES,
        "mindmap": diagram_words.MINDMAP,
        "timeline": diagram_words.TIMELINE,
        "journey": diagram_words.JOURNEY,
        "gantt": diagram_words.GANTT,
        "pie": diagram_words.PIE,
        "quadrantChart": diagram_words.QUADRANTS,
        "requirementDiagram": diagram_words.REQUIREMENTS,
        "gitGraph": diagram_words.GIT,
        "C4Context": diagram_words.C4,
        "C4Container": diagram_words.C4,
        "C4Component": diagram_words.C4,
        "C4Dynamic": diagram_words.C4,
        "C4Deployment": diagram_words.C4,
        "sankey": diagram_words.SANKEY,
        "sankey-beta": diagram_words.SANKEY,
        "xychart": diagram_words.XY,
        "xychart-beta": diagram_words.XY,
        "block": diagram_words.BLOCKS,
        "block-beta": diagram_words.BLOCKS,
        "packet": diagram_words.PACKET,
        "packet-beta": diagram_words.PACKET,
        "architecture": diagram_words.ARCHITECTURE,
        "architecture-beta": diagram_words.ARCHITECTURE,
        "kanban": diagram_words.KANBAN,
        "radar-beta": diagram_words.RADAR,
        "treemap": diagram_words.TREEMAP,
        "treemap-beta": diagram_words.TREEMAP,
    }
)
"""First word of a diagram → what its kind is called."""


_RARE = frozenset(
    {
        *("agentflow-beta", "cynefin-beta", "eventmodeling", "info", "ishikawa", "ishikawa-beta", "railroad-beta"),
        *("railroad-abnf-beta", "railroad-ebnf-beta", "railroad-peg-beta", "requirement", "swimlane-beta"),
        *("treeView-beta", "usecase-beta", "venn-beta", "wardley-beta"),
    }
)
"""What Mermaid knows as well, and no lecture has been seen to use."""


def is_known(header: str) -> bool:
    """Return whether Mermaid has a type by the name at the beginning of a diagram's first line."""
    words = header.split()
    return bool(words) and words[0].rstrip(":;") in KINDS.keys() | _RARE


_LOWERED = {known.lower(): name for known, name in KINDS.items()}


def name_of_kind(kind: str) -> Wording:
    """Return what a diagram of this kind is called."""
    return _LOWERED.get(kind.lower(), diagram_words.OTHER)


def nearest_kind(kind: str) -> str:
    """Return the known kind that `kind` was most likely meant to be; empty where none is near."""
    lowered = {known.lower(): known for known in KINDS}
    return lowered.get(most_alike(kind.lower(), lowered, OF_KINDS), "")
