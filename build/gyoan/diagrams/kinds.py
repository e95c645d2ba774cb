"""The kinds of diagram that Mermaid knows: their first words, and what they are called in Korean."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from types import MappingProxyType

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "flowchart": "흐름도",
        "graph": "흐름도",
        "flowchart-elk": "흐름도",
        "sequenceDiagram": "시퀀스 다이어그램",
        "stateDiagram": "상태 다이어그램",
        "stateDiagram-v2": "상태 다이어그램",
        "classDiagram": "클래스 다이어그램",
        "classDiagram-v2": "클래스 다이어그램",
        "erDiagram": "개체 관계도",
        "mindmap": "마인드맵",
        "timeline": "연대표",
        "journey": "사용자 여정",
        "gantt": "간트 차트",
        "pie": "원 차트",
        "quadrantChart": "사분면 차트",
        "requirementDiagram": "요구 사항 다이어그램",
        "gitGraph": "Git 그래프",
        "C4Context": "C4 다이어그램",
        "C4Container": "C4 다이어그램",
        "C4Component": "C4 다이어그램",
        "C4Dynamic": "C4 다이어그램",
        "C4Deployment": "C4 다이어그램",
        "sankey": "생키 다이어그램",
        "sankey-beta": "생키 다이어그램",
        "xychart": "막대·선 차트",
        "xychart-beta": "막대·선 차트",
        "block": "블록 다이어그램",
        "block-beta": "블록 다이어그램",
        "packet": "패킷 다이어그램",
        "packet-beta": "패킷 다이어그램",
        "architecture": "아키텍처 다이어그램",
        "architecture-beta": "아키텍처 다이어그램",
        "kanban": "칸반 보드",
        "radar-beta": "방사형 차트",
        "treemap": "트리맵",
        "treemap-beta": "트리맵",
    }
)
"""First word of a diagram → its Korean name."""


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


def korean_name(kind: str) -> str:
    """Return what a diagram of this kind is called in Korean."""
    return _LOWERED.get(kind.lower(), "다이어그램")


def nearest_kind(kind: str) -> str:
    """Return the known kind that `kind` was most likely meant to be; empty where none is near."""
    lowered = {known.lower(): known for known in KINDS}
    near = difflib.get_close_matches(kind.lower(), lowered, n=1, cutoff=0.6)
    return lowered[near[0]] if near else ""
