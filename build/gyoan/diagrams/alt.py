"""A diagram in words, for those who cannot see it: Korean, from its graph or from its labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from gyoan.diagrams.kinds import korean_name

LONGEST = 300
"""Screen readers read alternative text in one breath; more than this is skipped by those who listen."""


def describe(kind: str, graph: Mapping[str, Any] | None, labels: Sequence[str]) -> str:
    """Return the alternative text of a diagram: `흐름도: 시작에서 검사로. 검사에서 배포, 중단으로.`

    `graph` has Mermaid's nodes and edges where the diagram is a flowchart; `labels` are its visible texts.
    """
    name = korean_name(kind)
    phrases = _steps(graph) if graph and graph["edges"] else _distinct(plain(label) for label in labels)
    joined = _fitting(phrases, ". " if graph and graph["edges"] else ", ", LONGEST - len(name) - 2)
    return f"{name}: {joined}" if joined else name


def plain(label: str) -> str:
    """Return a label's words on one line, without tags and Markdown marks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>|[*`]+", " ", label)).strip()


def _steps(graph: Mapping[str, Any]) -> list[str]:
    """Return a phrase for each node with its successors, in the order of the source."""
    names = {node["id"]: plain(node["label"]) or node["id"] for node in graph["nodes"]}
    targets: dict[str, list[str]] = {}
    for edge in graph["edges"]:
        start, end = (names.get(edge[side], edge[side]) for side in ("start", "end"))
        targets.setdefault(start, []).append(end)
    return [f"{start}에서 {_toward(', '.join(_distinct(ends)))}" for start, ends in targets.items()]


def _toward(words: str) -> str:
    """Return `words` with the particle for a direction: 로 after a vowel or ㄹ, else 으로."""
    last = next((letter for letter in reversed(words) if letter.isalnum()), "")
    final = (ord(last) - 0xAC00) % 28 if "가" <= last <= "힣" else 0
    return words + ("로" if final in {0, 8} else "으로")


def _distinct(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(word for word in words if word))


def _fitting(phrases: Sequence[str], separator: str, room: int) -> str:
    """Return as many phrases as fit, with an ellipsis where some are left out."""
    joined = separator.join(phrases)
    if len(joined) <= room:
        return joined
    kept = joined[: room - 2]
    whole = kept.rfind(separator)
    return (kept[:whole] if whole > room // 2 else kept) + " …"
