"""A diagram in words, for those who cannot see it: from its graph or from its labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from gyoan.diagrams.contract.messages import GraphOutline, Heading, OutlineNode, Step
from gyoan.diagrams.kinds import name_of_kind
from gyoan.lexicon.hangul import SPOKEN_ENDINGS
from gyoan.messages import diagram_words as told
from gyoan.model.expressions import expression
from gyoan.model.message import Language

LONGEST = 300
"""Screen readers read alternative text in one breath; more than this is skipped by those who listen."""
_UNLABELLED = {"stateStart": told.START, "stateEnd": told.END}
"""Names of the shapes that carry no label."""
_ASKING = frozenset({"diam", "diamond", "question", "decision", "choice"})
"""Names of the shapes in which a question stands, whose lines say the answers."""
_Branch: TypeAlias = tuple[str, str]
"""What is written at a line, and where it leads."""
_SENTENCE = expression(rf"(?:[{SPOKEN_ENDINGS}]|[.?!])$")
"""Ends a message that is a sentence, which is quoted; a thing is sent or given back."""


def describe(kind: str, source: str, graph: GraphOutline | None, labels: Sequence[str], language: Language) -> str:
    """Return the alternative text of a diagram: `흐름도: 시작에서 검사로. 검사에서 배포, 중단으로`.

    `graph` has Mermaid's nodes and edges where the diagram is one; `labels` are its visible texts.
    """
    name = name_of_kind(kind).within(language)
    steps = _steps(graph, language) if graph else []
    phrases = steps or _in_source_order(_distinct(_spoken(kind, labels)), source)
    joined = _fitting(phrases, ". " if steps else ", ", LONGEST - len(name) - 2)
    return f"{name}: {joined}" if joined else name


def describe_outline(kind: str, outline: Sequence[Heading], language: Language) -> str:
    """Return a diagram of headings and what belongs to each: `연대표: 2010: 가상 머신. 2015: 컨테이너, 쿠버네티스`."""
    name = name_of_kind(kind).within(language)
    phrases = [f"{heading}: {', '.join(items)}" if items else heading for heading, items in outline]
    joined = _fitting([phrase for phrase in phrases if phrase], ". ", LONGEST - len(name) - 2)
    return f"{name}: {joined}" if joined else name


def describe_messages(kind: str, steps: Sequence[Step], language: Language) -> str:
    """Return who says what to whom: `시퀀스 다이어그램: 학생이 앱에 '답'을 보냄. 앱이 학생에게 '점수'를 돌려줌`."""
    name = name_of_kind(kind).within(language)
    joined = _fitting([_message(step, language) for step in steps], ". ", LONGEST - len(name) - 2)
    return f"{name}: {joined}" if joined else name


def _message(step: Step, language: Language) -> str:
    sender, receiver, text = step["from"], step["to"], step["text"]
    if sender == receiver:
        return told.INSIDE.within(language, name=sender["name"], text=text)
    to = (told.TO_PERSON if receiver["person"] else told.TO_THING).within(language, name=receiver["name"])
    parts = {"sender": sender["name"], "receiver": to}
    if not text:
        return told.SIGNALS.within(language, **parts)
    if _SENTENCE.search(text):
        return (told.ANSWERS if step["dashed"] else told.TELLS).within(language, **parts, text=text)
    return (told.RETURNS if step["dashed"] else told.SENDS).within(language, **parts, what=f"'{text}'")


def plain_label(label: str) -> str:
    """Return a label's words on one line, without tags and Markdown marks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>|[*`]+", " ", label)).strip()


def _steps(graph: GraphOutline, language: Language) -> list[str]:
    """Return a phrase for each node with its successors, in the order of the source."""
    labels = {node["id"]: plain_label(node["label"]) or node["id"] for node in graph["nodes"]}
    names = {node["id"]: _name(node, labels, language) for node in graph["nodes"]}
    notes = {node["id"] for node in graph["nodes"] if "note" in node["shape"].lower()}
    asking = {node["id"] for node in graph["nodes"] if node["shape"] in _ASKING or labels[node["id"]].endswith("?")}
    targets: dict[str, list[_Branch]] = {}
    for edge in graph["edges"]:
        if not notes & {edge["start"], edge["end"]}:
            branch = plain_label(edge["label"]), names.get(edge["end"], edge["end"])
            targets.setdefault(edge["start"], []).append(branch)
    return [
        _leads(_quoted(names.get(start, start)), branches, language, asks=start in asking)
        for start, branches in targets.items()
    ]


def _leads(start: str, branches: Sequence[_Branch], language: Language, *, asks: bool) -> str:
    """Return where a node leads, by each branch: `검사에서 통과면 배포로, 실패면 중단으로`."""
    distinct = list(dict.fromkeys((label, _quoted(end)) for label, end in branches if end))
    if not any(label for label, _ in distinct):
        return told.LEADS.within(language, start=start, ends=", ".join(end for _, end in distinct))
    by = told.TO_END_IF if asks else told.TO_END_BY
    ends = [
        (by.within(language, label=label, end=end) if label else told.TO_END.within(language, end=end))
        for label, end in distinct
    ]
    return told.LEADS_BY.within(language, start=start, ends=", ".join(ends))


def _quoted(name: str) -> str:
    """Return a name in quotes where it ends as a sentence does, which would end there for who listens."""
    return f"'{name}'" if name.endswith((".", "?", "!")) else name


def _name(node: OutlineNode, labels: Mapping[str, str], language: Language) -> str:
    if node["shape"] not in _UNLABELLED:
        return labels[node["id"]]
    name = _UNLABELLED[node["shape"]].within(language)
    parent = labels.get(node.get("parentId") or "")
    return told.WITHIN.within(language, name=name, parent=parent) if parent else name


def _spoken(kind: str, labels: Sequence[str]) -> list[str]:
    """Return the labels worth saying: the numbers along an axis are not."""
    plain_labels = [plain_label(label) for label in labels]
    if kind.startswith("xychart"):
        return [label for label in plain_labels if not re.fullmatch(r"[\d.,]+", label)]
    return plain_labels


def _in_source_order(labels: Sequence[str], source: str) -> list[str]:
    """Return the labels as the source names them; a drawing's own order is that of its layers."""
    flat = plain_label(source)
    places = {label: flat.find(label) for label in labels}
    return sorted(labels, key=lambda label: places[label] if places[label] >= 0 else len(flat))


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
