"""Tests of drawing and remembering, with a stand-in for Node."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from gyoan.diagrams import rendering as studio_module
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.diagrams.style import DiagramStyle
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Outcome, SourceSpan
from gyoan.model.drawing import Drawing, DrawingFrame, Drawings, FrameName, Undrawn
from gyoan.model.units import Length
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.tools import find_or_install
from toolchain.bench import Bench

SLIDE = DrawingFrame(FrameName.SLIDE, Length.of_inches(12), Length.of_inches(5), 220)
PAGE = DrawingFrame(FrameName.PAGE, Length.of_inches(6), Length.of_inches(8), 300)
SOURCE = "graph LR\nA[가] --> B[나]"


def diagram(source: str = SOURCE, line: int = 10) -> Diagram:
    return Diagram(source, source.split(maxsplit=1)[0] if source.split() else "", SourceSpan("수업.md", line))


def studio(bench: Bench, style: DiagramStyle | None = None, *, fresh: bool = False) -> DiagramRenderer:
    tools = find_or_install(lambda _: None, bench.cache, bench.machine)
    return DiagramRenderer(lambda: tools, bench.cache / "drawings", style or DiagramStyle(), fresh=fresh)


def draw(bench: Bench, *diagrams: Diagram, fresh: bool = False) -> Outcome[Drawings]:
    with studio(bench, fresh=fresh) as drawer:
        return drawer.draw(diagrams, [SLIDE, PAGE])


def drawn(bench: Bench) -> int:
    return sum(call.startswith("draw ") for call in bench.calls)


def test_a_diagram_is_drawn_for_each_frame(bench: Bench) -> None:
    outcome = draw(bench, diagram())
    drawing = outcome.value[SOURCE, FrameName.SLIDE]
    assert isinstance(drawing, Drawing)
    assert drawing.png.startswith(b"\x89PNG")
    assert (drawing.width, drawing.height) == (Length.of_points(300), Length.of_points(100))
    assert (drawing.label_points, drawing.alt) == (14, "흐름도: 가, 나")
    assert isinstance(outcome.value[SOURCE, FrameName.PAGE], Drawing)
    assert not outcome.diagnostics


def test_a_second_build_starts_no_node(bench: Bench) -> None:
    first = draw(bench, diagram())
    calls = bench.calls
    assert draw(bench, diagram()) == first
    assert bench.calls == calls


def test_a_studio_without_diagrams_needs_no_tools() -> None:
    def none_there() -> None:
        raise AssertionError

    with DiagramRenderer(none_there, SourceSpan, DiagramStyle()) as drawer:  # type: ignore[arg-type]
        assert drawer.draw([], [SLIDE]) == Outcome({})


def test_a_diagram_with_nothing_in_it_needs_no_tools() -> None:
    def none_there() -> None:
        raise AssertionError

    with DiagramRenderer(none_there, SourceSpan, DiagramStyle()) as drawer:  # type: ignore[arg-type]
        told = drawer.draw([Diagram("journey", "journey", SourceSpan("수업.md", 3))], [SLIDE]).diagnostics
    assert [(one.code, one.span.line) for one in told] == [(Code.BAD_DIAGRAM, 4)]


def test_the_same_source_twice_is_drawn_once_and_told_at_both_places(bench: Bench) -> None:
    wrong = "graph LR\nbad syntax"
    outcome = draw(bench, diagram(wrong, 10), diagram(wrong, 50))
    assert [told.span.line for told in outcome.diagnostics] == [12, 52]
    assert drawn(bench) == 1


def test_everything_that_decides_a_picture_is_in_its_key(bench: Bench) -> None:
    draw(bench, diagram())
    for frame in (
        replace(SLIDE, width=Length.of_inches(11)),
        replace(SLIDE, height=Length.of_inches(4)),
        replace(SLIDE, dots_per_inch=96),
    ):
        before = drawn(bench)
        with studio(bench) as drawer:
            drawer.draw([diagram()], [frame])
        assert drawn(bench) == before + 1
    for style in (
        DiagramStyle(background="transparent"),
        DiagramStyle(variables={"primaryColor": "#ff0000"}),
        DiagramStyle(slide_points=18),
        DiagramStyle(families="serif"),
    ):
        before = drawn(bench)
        with studio(bench, style) as drawer:
            drawer.draw([diagram()], [SLIDE])
        assert drawn(bench) == before + 1


def test_another_browser_version_draws_anew(bench: Bench) -> None:
    draw(bench, diagram())
    before = drawn(bench)
    bench.add_program("google-chrome", "Google Chrome 131.0.6778.85")
    draw(bench, diagram())
    bench.add_program("google-chrome", "Google Chrome 132.0.1.1")
    draw(bench, diagram())
    assert drawn(bench) == before + 2


def test_drawing_anew_ignores_the_cache_but_draws_each_source_once(bench: Bench) -> None:
    draw(bench, diagram())
    with studio(bench, fresh=True) as drawer:
        drawer.draw([diagram()], [SLIDE, PAGE])
        drawer.draw([diagram()], [SLIDE, PAGE])
    assert drawn(bench) == 2


def test_only_what_mermaid_refuses_for_good_is_remembered(bench: Bench) -> None:
    for _ in range(2):
        draw(bench, diagram("graph LR\nbad syntax"))
    assert drawn(bench) == 1
    for _ in range(2):
        outcome = draw(bench, diagram("graph LR\nbad timeout"))
    assert drawn(bench) == 3
    assert outcome.diagnostics[0].code is Code.SLOW_DIAGRAM


def test_one_bad_diagram_does_not_stop_the_others(bench: Bench) -> None:
    outcome = draw(bench, diagram("bad unknown", 5), diagram(), diagram("", 30))
    assert isinstance(outcome.value["bad unknown", FrameName.PAGE], Undrawn)
    assert isinstance(outcome.value[SOURCE, FrameName.PAGE], Drawing)
    assert isinstance(outcome.value["", FrameName.SLIDE], Undrawn)
    assert [told.code for told in outcome.diagnostics] == [Code.UNKNOWN_DIAGRAM, Code.BAD_DIAGRAM]


def test_a_worker_that_cannot_start_is_an_error_that_names_the_doctor(
    bench: Bench, set_mode: Callable[[str], None]
) -> None:
    drawer = studio(bench)
    set_mode("mute")
    with drawer, pytest.raises(ToolchainError, match=r"no browser here.*gyoan doctor"):
        drawer.draw([diagram()], [SLIDE])


def test_a_diagram_at_which_node_dies_is_tried_twice_and_then_told(
    bench: Bench, set_mode: Callable[[str], None]
) -> None:
    drawer = studio(bench)
    set_mode("dies-drawing")
    with drawer:
        outcome = drawer.draw([diagram()], [SLIDE])
    assert drawn(bench) == 2
    assert outcome.diagnostics[0].code is Code.SLOW_DIAGRAM


def test_a_node_that_is_gone_is_an_error(bench: Bench) -> None:
    drawer = studio(bench)
    (bench.root / "bin" / "node").unlink()
    with drawer, pytest.raises(ToolchainError, match="cannot be started"):
        drawer.draw([diagram()], [SLIDE])


def test_pictures_are_those_of_the_code_and_of_nothing_else_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(studio_module, "__file__", str(tmp_path / "rendering.py"))
    (tmp_path / "worker.mjs").mkdir()
    seen = []
    for name in (
        "rendering.py",
        "rendering.pyc",
        "worker.mjs/draw.mjs",
        "worker.mjs/draw.mjs~",
        "worker.mjs/page.html",
    ):
        (tmp_path / name).write_text("text", encoding="utf-8")
        seen.append(studio_module._code_identity.__wrapped__())
    assert [one != other for one, other in zip(seen[1:], seen, strict=False)] == [False, True, False, True]
