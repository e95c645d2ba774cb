"""The worker's messages are what `messages.schema.json` says, and so are the types on both sides."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from diagrams.drawn import PAGE, SLIDE
from gyoan.diagrams.process import WorkerProcess
from gyoan.diagrams.rendering import described
from gyoan.diagrams.style import DiagramStyle
from gyoan.diagrams.worker_client import drawing_request, opening_request, rasterize_request
from gyoan.toolchain.tools import Toolchain, find_or_install_mermaid_cli
from tried import some
from worker.schema import SCHEMA, definition, faults, made

SECONDS = 300
STYLE = DiagramStyle()
FRAMES = [described(frame, STYLE) for frame in (SLIDE, PAGE)]


def test_the_types_of_both_sides_are_made_from_the_schema(*, renew_golden: bool) -> None:
    for path, text in some(made().items()):
        if renew_golden:
            path.write_text(text, encoding="utf-8")
        # Where it was renewed, too, the difference is to be seen: formatted by the linters, it is the same again.
        assert _without_layout(path.read_text(encoding="utf-8")) == _without_layout(text), path.name


def _without_layout(text: str) -> str:
    """Return a text whatever the formatters made of its lines."""
    return "".join(text.split()).replace(",)", ")").replace(",}", "}").replace(",]", "]")


@pytest.mark.toolchain
def test_what_python_asks_is_a_request_of_the_schema(toolchain: Toolchain) -> None:
    asked = (
        opening_request(toolchain, STYLE),
        drawing_request("pie", FRAMES, STYLE.for_worker()),
        rasterize_request("<svg/>", 300),
    )
    for name, request in zip(("OpenRequest", "DrawRequest", "RasterizeRequest"), asked, strict=True):
        assert list(faults(json.loads(json.dumps(request)), definition(name))) == []


@pytest.mark.toolchain
def test_the_worker_says_of_all_else_what_the_schema_says(toolchain: Toolchain) -> None:
    worker = WorkerProcess(toolchain.node.executable, toolchain.folder)
    try:
        picture = {**STYLE.for_worker(), "native": False}
        mermaid_cli = find_or_install_mermaid_cli(lambda _: None)
        for name, request in (
            ("OpenAnswer", opening_request(toolchain, STYLE)),
            ("DrawAnswer", drawing_request('pie\n  "가" : 3', FRAMES, picture, mermaid_cli)),
            ("RefusalAnswer", drawing_request('pie\n  "가" : 3', FRAMES, picture)),
            ("RefusalAnswer", drawing_request("graph TD\nA[", FRAMES, picture)),
            (
                "RasterizeAnswer",
                rasterize_request('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 30),
            ),
            ("RefusalAnswer", rasterize_request("no picture", 30)),
        ):
            message = worker.message(request, SECONDS)
            assert list(faults_of(message, name)) == [], name
    finally:
        worker.end()


def faults_of(message: object, name: str) -> Iterator[str]:
    """Yield what is wrong with an answer of this kind, its number left out."""
    assert isinstance(message, dict)
    return faults({key: value for key, value in message.items() if key != "id"}, SCHEMA["$defs"][name])


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"ok": 1}, ".ok: 1 is not True"),
        ({"labels": [1]}, ".labels[0]: '1' is no string"),
        ({"more": 1}, ".more is not known"),
        ({"graph": {"nodes": []}}, ".graph.edges is missing"),
        ({"graph": {"nodes": [{"id": "A", "label": "", "shape": True}], "edges": []}}, "'True' is no string"),
    ],
)
def test_a_message_that_is_otherwise_is_found_out(change: dict[str, object], fault: str) -> None:
    answer = {"ok": True, "type": "pie", "graph": None, "labels": ["가"], "drawings": {}}
    assert list(faults(answer, definition("DrawAnswer"))) == []
    assert any(fault in one for one in faults({**answer, **change}, definition("DrawAnswer")))
