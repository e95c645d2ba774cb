"""Text → tokens and nodes; what the parser fails on, for a reason that nobody foresaw, costs its lines alone.

The parser knows nothing of this. It is tried with stretches of the text, the lines of others left blank, until those
are found that it fails on: what stands between blank lines, a heading, a whole fence. They become `unread` nodes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown_it.token import Token

from gyoan.fault_isolation.culprits import culprits, last_of_shortest
from gyoan.markdown.parser import markdown_for
from gyoan.markdown.syntax.nodes import UNREAD, SyntaxNode, made_node, nest
from gyoan.messages.faults import IN_BLOCK
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from gyoan.markdown.findings import Findings

_HEADING = expression(r" {0,3}#{1,6}(?:\s|$)")
_FENCE = expression(r"[ \t>]*(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$")
_MOST_ROUNDS = 8
"""So many stretches that fail only beside others are looked for."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text as markdown-it takes it."""

    text: str
    """What was parsed."""
    tokens: list[Token]
    """Its tokens."""
    nodes: list[SyntaxNode]
    """The outermost nodes, those that stand for lines that cannot be read among them."""
    environment: dict[str, Any]
    """markdown-it's memory of it."""


def parse(lines: Sequence[str], findings: Findings) -> Parsed:
    """Return what `lines` hold; lines that cannot be parsed are told and become `unread` nodes."""
    try:
        return _parsed(lines)
    except Exception as error:
        return _without_culprits(lines, error, findings)


def _parsed(lines: Sequence[str]) -> Parsed:
    environment: dict[str, Any] = {}
    text = "\n".join(lines)
    tokens = markdown_for(text).parse(text, environment)
    return Parsed(text, tokens, nest(tokens), environment)


def _without_culprits(lines: Sequence[str], error: Exception, findings: Findings) -> Parsed:
    stretches = list(_stretches(lines))
    left_out: dict[int, Exception] = {}

    def tried(numbers: Collection[int]) -> Exception | None:
        kept = [stretches[number] for number in numbers if number not in left_out]
        try:
            _parsed(_only(lines, kept))
        except Exception as raised:
            return raised
        return None

    if tried(()) is not None:
        raise error
    left_out.update(list(culprits(range(len(stretches)), tried)))
    for _ in range(_MOST_ROUNDS):
        beside = tried(range(len(stretches)))
        if beside is None:
            break
        left_out[last_of_shortest(len(stretches), tried)] = beside
    else:
        left_out |= dict.fromkeys(set(range(len(stretches))) - set(left_out), error)
    parsed = _parsed(_only(lines, [one for number, one in enumerate(stretches) if number not in left_out]))
    unread = [_unread(stretches[number], left_out[number], findings) for number in sorted(left_out)]
    parsed.nodes[:] = sorted((*parsed.nodes, *unread), key=lambda node: node.first_line)
    return parsed


def _unread(stretch: range, error: Exception, findings: Findings) -> SyntaxNode:
    findings.fault(findings.span(stretch.start + 1, stretch.stop), error, IN_BLOCK)
    return made_node(UNREAD, stretch.start + 1, stretch.stop)


def _only(lines: Sequence[str], kept: Sequence[range]) -> list[str]:
    """Return as many lines, all blank but those of the stretches `kept`."""
    shown = [""] * len(lines)
    for stretch in kept:
        shown[stretch.start : stretch.stop] = lines[stretch.start : stretch.stop]
    return shown


def _stretches(lines: Sequence[str]) -> Iterator[range]:
    """Yield the lines from one blank line to the next, headings by themselves and fences as a whole."""
    start, mark = 0, ""
    for number, line in enumerate(lines):
        fence = _FENCE.match(line)
        if mark:
            ends = fence is not None and fence["mark"].startswith(mark) and not fence["info"].strip()
            mark = "" if ends else mark
        elif fence is not None:
            mark = fence["mark"]
        elif not line.strip() or _HEADING.match(line):
            yield from (range(start, number),) if start < number else ()
            yield from (range(number, number + 1),) if line.strip() else ()
            start = number + 1
    if start < len(lines):
        yield range(start, len(lines))
