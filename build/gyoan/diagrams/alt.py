"""A diagram in words, for those who cannot see it: Korean, from its graph or from its labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from gyoan.diagrams.kinds import korean_name

LONGEST = 300
"""Screen readers read alternative text in one breath; more than this is skipped by those who listen."""
_UNLABELLED = {"stateStart": "시작", "stateEnd": "끝"}
"""Names of the shapes that carry no label."""
_CLOSED_BY_SOUND = frozenset("mnMN0136")
"""Letters and digits whose Korean reading ends in a consonant that asks for 으로."""
_CLOSED = _CLOSED_BY_SOUND | frozenset("lLR78")
"""The same with those whose reading ends in ㄹ."""


def describe(kind: str, source: str, graph: Mapping[str, Any] | None, labels: Sequence[str]) -> str:
    """Return the alternative text of a diagram: `흐름도: 시작에서 검사로. 검사에서 배포, 중단으로`.

    `graph` has Mermaid's nodes and edges where the diagram is one; `labels` are its visible texts.
    """
    name = korean_name(kind)
    steps = _steps(graph) if graph else []
    phrases = steps or _in_source_order(_distinct(_spoken(kind, labels)), source)
    joined = _fitting(phrases, ". " if steps else ", ", LONGEST - len(name) - 2)
    return f"{name}: {joined}" if joined else name


def describe_outline(kind: str, outline: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Return a diagram of headings and what belongs to each: `연대표: 2010: 가상 머신. 2015: 컨테이너, 쿠버네티스`."""
    name = korean_name(kind)
    phrases = [f"{heading}: {', '.join(items)}" if items else heading for heading, items in outline]
    joined = _fitting([phrase for phrase in phrases if phrase], ". ", LONGEST - len(name) - 2)
    return f"{name}: {joined}" if joined else name


def describe_messages(kind: str, steps: Sequence[Mapping[str, Any]]) -> str:
    """Return who says what to whom: `시퀀스 다이어그램: 학생이 앱에 '답'을 보냄. 앱이 학생에게 '점수'를 돌려줌`."""
    name = korean_name(kind)
    joined = _fitting([_message(step) for step in steps], ". ", LONGEST - len(name) - 2)
    return f"{name}: {joined}" if joined else name


def _message(step: Mapping[str, Any]) -> str:
    sender, receiver, text = step["from"], step["to"], step["text"]
    if sender == receiver:
        return f"{sender['name']} 내부: '{text}'"
    to = receiver["name"] + ("에게" if receiver["person"] else "에")
    return f"{sender['name']}{'이' if _ends_closed(sender['name']) else '가'} {to} {_said(text, dashed=step['dashed'])}"


def _said(text: str, *, dashed: bool) -> str:
    """Return the words of a message with their verb: a sentence is quoted, a thing is sent or given back."""
    if not text:
        return "신호를 보냄"
    if re.search(r"(?:[다요죠까]|[.?!])$", text):
        return f"'{text}'라고 {'답함' if dashed else '전함'}"
    return f"'{text}'{'을' if _ends_closed(text) else '를'} {'돌려줌' if dashed else '보냄'}"


def plain(label: str) -> str:
    """Return a label's words on one line, without tags and Markdown marks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>|[*`]+", " ", label)).strip()


def _steps(graph: Mapping[str, Any]) -> list[str]:
    """Return a phrase for each node with its successors, in the order of the source."""
    labels = {node["id"]: plain(node["label"]) or node["id"] for node in graph["nodes"]}
    names = {node["id"]: _name(node, labels) for node in graph["nodes"]}
    notes = {node["id"] for node in graph["nodes"] if "note" in node["shape"].lower()}
    targets: dict[str, list[str]] = {}
    for edge in graph["edges"]:
        if not notes & {edge["start"], edge["end"]}:
            targets.setdefault(edge["start"], []).append(names.get(edge["end"], edge["end"]))
    return [f"{names.get(start, start)}에서 {_toward(', '.join(_distinct(ends)))}" for start, ends in targets.items()]


def _name(node: Mapping[str, Any], labels: Mapping[str, str]) -> str:
    name = _UNLABELLED.get(node["shape"])
    if name is None:
        return labels[node["id"]]
    parent = labels.get(node.get("parentId") or "")
    return f"{parent}의 {name}" if parent else name


def _toward(words: str) -> str:
    """Return `words` with the particle for a direction: 로 after a vowel or ㄹ, else 으로."""
    last = next((letter for letter in reversed(words) if letter.isalnum()), "")
    final = (ord(last) - 0xAC00) % 28 if "가" <= last <= "힣" else int(last in _CLOSED_BY_SOUND)
    return words + ("로" if final in {0, 8} else "으로")


def _ends_closed(words: str) -> bool:
    """Return whether the last sound of `words` is a consonant, which decides between 이 and 가, 을 and 를."""
    last = next((letter for letter in reversed(words) if letter.isalnum()), "")
    return (ord(last) - 0xAC00) % 28 > 0 if "가" <= last <= "힣" else last in _CLOSED


def _spoken(kind: str, labels: Sequence[str]) -> list[str]:
    """Return the labels worth saying: the numbers along an axis are not."""
    plain_labels = [plain(label) for label in labels]
    if kind.startswith("xychart"):
        return [label for label in plain_labels if not re.fullmatch(r"[\d.,]+", label)]
    return plain_labels


def _in_source_order(labels: Sequence[str], source: str) -> list[str]:
    """Return the labels as the source names them; a drawing's own order is that of its layers."""
    flat = plain(source)
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
