"""How much there is to see in a diagram: nodes and edges, counted in its Mermaid source.

No parser: an estimate of talk needs no more than about how many boxes and arrows there are.
"""

from __future__ import annotations

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.model.expressions import expression

_COMMENT = expression(r"%%.*")
_LABEL = expression(r"\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|\|[^|]+\||\"[^\"]*\"")
_ARROW = expression(
    r"[|}][|o]--[|o][|{]"  # entities
    r"|<\|--|--\|>|<\|\.\.|\.\.\|>|\.\.>|<\.\.|[*o]--|--[*o](?=\s|$)"  # classes
    r"|<?-{2,}>|-{1,2}>>|-{1,2}[)x](?=\s|\w)|<?={2,}>|<?-\.+->|->"  # flowcharts, sequences, states
    r"|-{3,}|={3,}|-\.+-"  # open lines
)
_NAME = expression(rf"[\w{SYLLABLES}]+")
_MESSAGE = expression(r":.*")
_KEYWORDS = frozenset(
    [
        *("accdescr", "acctitle", "activate", "actor", "alt", "and", "autonumber", "axisformat", "class", "classdef"),
        *("click", "critical", "dateformat", "deactivate", "direction", "else", "end", "linkstyle", "loop", "note"),
        *("opt", "par", "participant", "rect", "section", "style", "subgraph", "title", "x-axis", "y-axis"),
    ]
)
_GROUPS = frozenset({"subgraph", "participant", "actor", "section"})
"""Keywords whose line shows something."""


def nodes_and_edges(source: str) -> tuple[int, int]:
    """Return how many nodes and edges the Mermaid `source` has, roughly.

    A line without an arrow is a node too where it is none of the language's own words: an entry of a timeline, a
    slice of a pie, a branch of a mind map.
    """
    names: set[str] = set()
    edges = 0
    for line in source.split("\n")[1:]:
        bare = _COMMENT.sub("", line).strip()
        if not bare or bare.startswith("---"):
            continue
        word = bare.lower().split()[0]
        if word in _KEYWORDS:
            names.update({bare} if word in _GROUPS else ())
            continue
        plain = _LABEL.sub("", bare)
        ends = _ARROW.split(_MESSAGE.sub("", plain))
        edges += len(ends) - 1
        alone = _NAME.fullmatch(plain.strip())
        names.update(map(_node_name, ends) if len(ends) > 1 or alone else {bare})
    names.discard("")
    return len(names), edges


def _node_name(text: str) -> str:
    match = _NAME.search(text)
    return match[0] if match else ""
