"""Diagrams as those hear them who cannot see them, and the words that gyoan itself puts into diagrams."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from diagrams.samples import SAMPLES
from diagrams.test_alt import graph
from diagrams.test_charts_read import pie, quadrants, radar, xy
from gyoan.diagrams.alt import describe, describe_messages, describe_outline
from gyoan.diagrams.chart_alt import describe_chart
from gyoan.messages.diagram_words import DRAWN, drawn_in
from gyoan.model.message import Language
from wording.telling import Telling

FURTHER_KINDS = ("requirementDiagram", "treemap", "erDiagram", "journey", "info")
STEPS = graph({"a": "Start", "b": "Check", "c": "Stop", "d": "Go on"}, ("a", "b"), ("b", "c"), ("b", "d"))
ANSWERS = graph({"a": "Is it new?", "b": "Ask", "c": "Go on"}, ("a", "b", "yes"), ("a", "c"), ("b", "c", "approved"))
STATES = graph({"s": "", "a": "waiting", "e": "", "p": "work"}, ("s", "a"), ("a", "e"), s="stateStart", e="stateEnd")
INNER = {**STATES, "nodes": [{**node, "parentId": "p" if node["id"] in "se" else None} for node in STATES["nodes"]]}
STUDENT, SERVER = {"name": "학생", "person": True}, {"name": "서버", "person": False}
POINTS = (("a", 150, 30, ""), ("b", 40, 30, ""), ("c", 40, 80, ""), ("d", 150, 80, ""))
CHARTS = {
    "a pie": pie(2, 1, title="몫"),
    "bars": xy(("막대", "bar", [1, 2, 3])),
    "lines": xy(("선", "line", [1, 2, 3])),
    "bars and lines": xy(("막대", "bar", [1, 2, 3]), ("선", "line", [3, 2, 1])),
    "a radar": radar(title="비교"),
    "quadrants": quadrants(*POINTS, title="우선"),
}


def step(sender: dict[str, Any], receiver: dict[str, Any], text: str, *, dashed: bool = False) -> dict[str, Any]:
    return {"from": sender, "to": receiver, "text": text, "dashed": dashed}


MESSAGES = (
    step(STUDENT, SERVER, "답"),
    step(SERVER, STUDENT, "점수", dashed=True),
    step(STUDENT, SERVER, "요청을 보낸다."),
    step(SERVER, STUDENT, "받았습니다.", dashed=True),
    step(STUDENT, SERVER, ""),
    step(SERVER, SERVER, "계산"),
)


def test_every_diagram_is_told_in_words_as_its_table_says(telling: Telling) -> None:
    told: dict[str, list[Sequence[str]]] = {
        kind: [[describe(kind, "", None, ["가"], language)] for language in Language]
        for kind in (*SAMPLES, *FURTHER_KINDS)
    }
    told["steps"] = [[describe("graph", "", STEPS, [], language)] for language in Language]
    told["answers"] = [[describe("graph", "", ANSWERS, [], language)] for language in Language]
    told["states"] = [[describe("stateDiagram-v2", "", STATES, [], language)] for language in Language]
    told["inner states"] = [[describe("stateDiagram-v2", "", INNER, [], language)] for language in Language]
    told["messages"] = [
        [describe_messages("sequenceDiagram", [one], language) for one in MESSAGES] for language in Language
    ]
    told["an outline"] = [[describe_outline("timeline", [("2010", ("가", "나"))], language)] for language in Language]
    told |= {name: [[describe_chart(chart, language)] for language in Language] for name, chart in CHARTS.items()}
    written = [drawn_in(language) for language in Language]
    assert [set(words) for words in written] == [set(DRAWN)] * len(written)
    told |= {f"written as {name}": [[words[name]] for words in written] for name in DRAWN}
    telling.compare_lines("diagrams_in_words", told, printed=True)
