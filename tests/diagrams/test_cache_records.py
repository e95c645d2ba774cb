"""Tests of what is kept of a drawn diagram, and what the rest of gyoan is told of it."""

from __future__ import annotations

import base64
import io
from typing import Any

import pytest
from PIL import Image

from gyoan.diagrams.answers import Drawn
from gyoan.diagrams.cache import CacheRecord
from gyoan.diagrams.cache_records import drawing_of, record_of, refusal_of, refused, told
from gyoan.diagrams.colors import DEFAULT_SLOTS
from gyoan.diagrams.refusals import Refusal
from gyoan.diagrams.repair import Fix, Why
from gyoan.diagrams.retry import DrawingAttempt
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.drawing import Drawing, FrameName, Undrawn
from gyoan.model.message import Language

DIAGRAM = Diagram("graph TD\nA[가] --> B[나]", "graph", SourceSpan("수업.md", 10))
GRAPH = {
    "nodes": [{"id": name, "label": label, "shape": "rect"} for name, label in (("A", "가"), ("B", "나"))],
    "edges": [{"start": "A", "end": "B", "label": ""}],
}
EMPTY = {"points": 14, "clusters": [], "nodes": [], "edges": []}
BOX = {
    **{"id": "A", "shape": "rectangle", "place": [0, 0, 90, 30], "lines": ["가"], "parent": "", "link": ""},
    **{"fill": "", "stroke": "", "color": "", "strokeWidth": 0, "dashed": False, "bold": False, "sign": False},
}


def png() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (40, 20), "#3060c0").save(stream, "PNG")
    return stream.getvalue()


def answer(*, labels: tuple[str, ...] = (), graph: Any = GRAPH, **drawing: Any) -> Drawn:
    slide = {"width": 100.0, "height": 50.0, "points": 13.337, **drawing}
    return Drawn({"slide": slide, "page": {**slide}}, graph, labels)


def kept(diagram: Diagram = DIAGRAM, *fixes: Fix, source: str = "", **more: Any) -> CacheRecord:
    one = DrawingAttempt(answer(**more), None, fixes, source)
    return record_of(one, diagram, FrameName.SLIDE, language=Language.KOREAN)


def drawn(entry: CacheRecord) -> Drawing:
    drawing = drawing_of(entry)
    assert isinstance(drawing, Drawing)
    return drawing


def test_a_picture_is_kept_with_its_size_its_words_and_both_of_its_files() -> None:
    drawing = drawn(kept(png=base64.b64encode(png()).decode(), svg="<svg>가</svg>"))
    assert (drawing.width.points, drawing.height.points, drawing.label_points) == (100, 50, 13.34)
    assert (drawing.svg, drawing.alt, drawing.graph) == ("<svg>가</svg>", "흐름도: 가에서 나로", None)
    with Image.open(io.BytesIO(drawing.png)) as image:
        assert (image.size, image.convert("RGB").getpixel((5, 5))) == ((40, 20), (0x30, 0x60, 0xC0))


def test_shapes_are_kept_with_the_themes_colours_and_their_parts() -> None:
    part = {"width": 80.0, "height": 40.0, "points": 15.0, "native": {**EMPTY, "nodes": [{**BOX, "points": 15}]}}
    entry = kept(native={**EMPTY, "nodes": [BOX]}, parts=[part, {**part, "alt": "둘째 쪽"}])
    assert entry.facts["slots"] == {slot.value: color for slot, color in DEFAULT_SLOTS.items()}
    drawing = drawn(entry)
    assert (drawing.width.points, drawing.height.points, drawing.label_points) == (100, 50, 14)
    assert [(one.width.points, one.height.points, one.label_points) for one in drawing.parts] == [(80, 40, 15)] * 2
    assert [one.alt for one in (drawing, *drawing.parts)] == ["흐름도: 가에서 나로", "흐름도: 가에서 나로", "둘째 쪽"]
    assert drawing.graph is not None
    assert [one.label.lines for one in drawing.graph.nodes] == [("가",)]


def test_shapes_without_any_text_have_the_size_of_labels_that_the_worker_says() -> None:
    assert drawn(kept(native=EMPTY, parts=[])).label_points == 13.34


def test_headings_and_messages_are_told_for_the_whole_and_for_each_part() -> None:
    part = {"width": 80.0, "height": 40.0, "points": 15.0, "native": EMPTY}
    outlined = {"outline": [["봄", ["씨앗", "비"]]]}
    entry = kept(native=EMPTY, parts=[{**part, "outline": [["여름", []]]}], **outlined)
    assert [one.alt for one in (drawn(entry), *drawn(entry).parts)] == ["흐름도: 봄: 씨앗, 비", "흐름도: 여름"]
    step = {"from": {"name": "앱", "person": False}, "to": {"name": "앱", "person": False}, "text": "센다"}
    steps = kept(native=EMPTY, parts=[{**part, "steps": [{**step, "text": "쉰다"}]}], steps=[step])
    assert [one.alt for one in (drawn(steps), *drawn(steps).parts)] == [
        "흐름도: 앱 내부: '센다'",
        "흐름도: 앱 내부: '쉰다'",
    ]


def test_a_chart_is_told_by_its_numbers() -> None:
    slices = [{"name": "일", "value": 3}, {"name": "잠", "value": 1}]
    native = {"points": 14, "chart": {"kind": "pie", "title": "하루", "slices": slices, "values": False}}
    drawing = drawn(kept(native=native, parts=[]))
    assert drawing.alt == "원 그래프: 하루. 일 75%, 잠 25%"
    assert drawing.chart is not None


def test_what_is_told_is_of_the_source_that_was_drawn() -> None:
    pie = Diagram("Pie\n일 : 1", "Pie", SourceSpan("수업.md", 10))
    entry = kept(pie, source='pie\n"일" : 1', graph=None, labels=("일",), png=base64.b64encode(png()).decode(), svg="")
    assert entry.facts["alt"] == "원 그래프: 일"
    unnamed = Diagram("%% 말", "sequenceDiagram", SourceSpan("수업.md", 10))
    entry = kept(unnamed, graph=None, labels=("일",), png=base64.b64encode(png()).decode(), svg="")
    assert entry.facts["alt"] == "시퀀스 다이어그램: 일"


def test_repairs_are_told_at_their_lines_again_when_they_come_from_the_cache() -> None:
    fixes = Fix(1, "graph TD", Why.UNKNOWN, whole=True), Fix(2, 'A["가"] --> B[나]', Why.MISREAD)
    entry = kept(DIAGRAM, *fixes, native=EMPTY, parts=[])
    assert [(one.code, one.span.line) for one in told(DIAGRAM, entry)] == [
        (Code.REPAIRED_DIAGRAM, 11),
        (Code.REPAIRED_DIAGRAM, 12),
    ]
    first, second = told(DIAGRAM, entry)
    assert "drawn as" in first.message
    assert 'A["가"]' in second.hint
    assert told(DIAGRAM, kept(native=EMPTY, parts=[])) == ()


@pytest.mark.parametrize("refusal", [Refusal("syntax", "Parse error", 2, 7), Refusal("timeout"), Refusal("empty")])
def test_a_refusal_comes_back_as_it_was_kept(refusal: Refusal) -> None:
    entry = record_of(DrawingAttempt(None, refusal), DIAGRAM, FrameName.SLIDE)
    assert refusal_of(entry) == refusal
    assert entry == refused(refusal)
    assert isinstance(drawing_of(entry), Undrawn)
    (one,) = told(DIAGRAM, entry)
    assert one.span.line == 10 + refusal.line


def test_no_answer_and_no_reason_is_a_crash() -> None:
    assert refusal_of(record_of(DrawingAttempt(None), DIAGRAM, FrameName.PAGE)) == Refusal("crash")
    assert refusal_of(kept(native=EMPTY, parts=[])) is None
