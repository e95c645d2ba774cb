"""What is told of diagrams for which no Mermaid is needed: too slow, too small, mended, or in a parser's own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from diagrams.test_parsers import JISON
from gyoan.diagrams.cache import CacheRecord
from gyoan.diagrams.half_characters import half_characters
from gyoan.diagrams.legibility import cramped
from gyoan.diagrams.parsers import message_gist
from gyoan.diagrams.refusals import Refusal, diagnose, repaired
from gyoan.diagrams.repair import Fix, MendedSource, Why
from gyoan.diagrams.repair.misreadings import presumed
from gyoan.model.blocks import Diagram
from gyoan.model.diagnostic import Diagnostic, SourceSpan
from gyoan.model.drawing import FrameName
from gyoan.model.message import Language, translated
from gyoan.terminal.console import diagnostic_text
from wording.telling import Telling

PARSERS_SAY = {
    "text in quotation marks": JISON.format("STR"),
    "a space": JISON.format("SPACE"),
    "an arrow": JISON.format("LINK"),
    "the beginning of an arrow": JISON.format("START_LINK"),
    "the end": JISON.format("EOF"),
    "the end within a class": JISON.format("EOF_IN_STRUCT"),
    "the end of the line": JISON.format("NEWLINE"),
    "words": JISON.format("NODE_STRING"),
    "nothing to read": "Cannot read properties of undefined (reading 'endTime')",
    "settings": "Diagrams beginning with --- are not valid. If you were trying",
}
MISREAD = {
    "classes": "classDiagram\n  Cat extends Animal",
    "states": "stateDiagram-v2\n  two words --> idle",
}


def diagram(source: str) -> Diagram:
    return Diagram(source, MendedSource.of(source).kind, SourceSpan("session.md", 40))


def small(**facts: Any) -> tuple[Diagnostic, ...]:
    return cramped(diagram("graph TD\nA --> B"), {FrameName.SLIDE: CacheRecord(facts)})


def lines(found: Iterable[Diagnostic]) -> list[Sequence[str]]:
    """Return what is told in each language."""
    told = list(found)
    return [
        [line for one in told for line in diagnostic_text(one, language).plain.splitlines()] for language in Language
    ]


def test_what_is_told_of_diagrams_without_drawing_them_is_what_its_table_says(telling: Telling) -> None:
    flow, map_, radar = diagram("graph TD\nA[one]\nB"), diagram("mindmap\none\ntwo"), diagram("radars\naxis a, b")
    told = {
        "too slow": lines([diagnose(flow, Refusal("timeout"))]),
        "a browser that stops": lines([diagnose(flow, Refusal("crash"))]),
        "two roots": lines([diagnose(map_, Refusal("syntax", "Parse error on line 3: x", 3))]),
        "a radar": lines([diagnose(radar, Refusal("unknown"))]),
        "another kind": lines([repaired(radar, Fix(1, "radar-beta\n  axis a", Why.UNKNOWN, whole=True))]),
        "a line that is missing": lines([repaired(flow, Fix(3, "B\nend"))]),
        "half a character": lines(half_characters(diagram('graph LR\nA["a #55296; b"]'))),
        "small": lines(small(points=9.5, native={"nodes": [{"lines": ["a few words"]}]})),
        "small and long": lines(small(points=9.5, native={"nodes": [{"lines": ["long " * 70]}]})),
        "small in one": lines(small(points=6.5, parts=[{}, {}, {}])),
    }
    for kind, source in MISREAD.items():
        found = [repaired(diagram(source), fix) for fix in presumed(MendedSource.of(source))]
        assert len(found) == 1
        told[f"{kind} that are read as something else"] = lines(found)
    telling.compare_lines("diagrams_told", told)


def test_each_sign_that_a_parser_names_is_told_as_its_table_says(telling: Telling) -> None:
    told: dict[str, list[Sequence[str]]] = {
        case: [[translated(message_gist(message), language)] for language in Language]
        for case, message in PARSERS_SAY.items()
    }
    telling.compare_lines("parsers", told)
