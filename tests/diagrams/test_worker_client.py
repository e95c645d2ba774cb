"""Tests of the worker's keeper: many requests at a time, deaths, silence; with a stand-in for Node."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gyoan.diagrams import worker_client as renderer
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.diagrams.style import DiagramStyle
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.drawing import Drawing, DrawingFrame, FrameName
from gyoan.model.units import Length
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.tools import find_or_install
from toolchain.bench import Bench

SLIDE = DrawingFrame(FrameName.SLIDE, Length.of_inches(12), Length.of_inches(5), 220)


def sources(count: int) -> list[str]:
    return [f"graph LR\nA[{number}]" for number in range(count)]


def diagrams(*texts: str) -> list[Diagram]:
    return [Diagram(text, "graph", SourceSpan("수업.md", 10 * at)) for at, text in enumerate(texts, start=1)]


@pytest.fixture
def studio(bench: Bench) -> Iterator[DiagramRenderer]:
    """Return a studio on the invented machine."""
    tools = find_or_install(lambda _: None, bench.cache, bench.machine)
    with DiagramRenderer(lambda: tools, bench.cache / "drawings", DiagramStyle()) as drawer:
        yield drawer


def drawn(bench: Bench) -> list[str]:
    return [call for call in bench.calls if call.startswith("draw ")]


def starts(bench: Bench) -> int:
    return bench.calls.count("main.mjs")


def svg_of(drawing: object) -> str:
    assert isinstance(drawing, Drawing)
    return drawing.svg


def test_diagrams_are_drawn_at_the_same_time_and_answers_find_their_diagram(
    studio: DiagramRenderer, set_mode: Callable[[str], None]
) -> None:
    set_mode("in-pairs")
    value = studio.draw(diagrams(*sources(6)), [SLIDE]).value
    assert [svg_of(value[source, FrameName.SLIDE]) for source in sources(6)] == [
        f"<svg>{source}</svg>" for source in sources(6)
    ]


def test_a_diagram_of_two_sessions_is_drawn_once_though_neither_is_done(
    studio: DiagramRenderer, bench: Bench, set_mode: Callable[[str], None]
) -> None:
    set_mode("in-pairs")
    first, second = sources(2)
    orders = [studio.order(diagrams(first), [SLIDE]), studio.order(diagrams(first), [SLIDE])]
    assert not any(order.is_done for order in orders)
    studio.draw(diagrams(second), [SLIDE])
    values = [order.result().value for order in orders]
    assert values[0] == values[1]
    assert len(drawn(bench)) == 2


def test_at_the_diagram_that_kills_the_worker_only_that_one_is_lost(studio: DiagramRenderer) -> None:
    poison = "graph LR\nA[poison]"
    outcome = studio.draw(diagrams(*sources(5), poison, *sources(9)[5:]), [SLIDE])
    assert [told.code for told in outcome.diagnostics] == [Code.SLOW_DIAGRAM]
    assert outcome.diagnostics[0].span.line == 61
    assert all(isinstance(outcome.value[source, FrameName.SLIDE], Drawing) for source in sources(9))


def test_a_worker_that_cannot_start_is_started_once_for_all_diagrams(
    studio: DiagramRenderer, bench: Bench, set_mode: Callable[[str], None]
) -> None:
    set_mode("mute")
    for source in sources(3):
        with pytest.raises(ToolchainError, match="no browser here"):
            studio.draw(diagrams(source), [SLIDE])
    assert starts(bench) == 2  # a second time because it may have been killed, and never again


def test_a_browser_that_dies_while_it_starts_is_started_once_more(
    studio: DiagramRenderer, bench: Bench, set_mode: Callable[[str], None]
) -> None:
    set_mode("mute-once")
    (source,) = sources(1)

    drawn = studio.draw(diagrams(source), [SLIDE])

    assert isinstance(drawn.value[source, SLIDE.name], Drawing)
    assert starts(bench) == 2


@pytest.mark.parametrize("name", ["TMPDIR", "TEMP", "TMP"])
def test_a_broken_folder_for_temporary_files_is_told_as_such(
    studio: DiagramRenderer, bench: Bench, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, str(bench.root / "nowhere"))

    with pytest.raises(ToolchainError, match=f"{name} names '.*nowhere'"):
        studio.draw(diagrams(sources(1)[0]), [SLIDE])
    assert starts(bench) == 0


def test_the_worker_gets_the_variables_that_are_named_and_no_others(
    studio: DiagramRenderer, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NODE_OPTIONS", "LD_PRELOAD", "ELECTRON_RUN_AS_NODE", "SECRET_TOKEN", "HTTPS_PROXY", "npm_config_x"):
        monkeypatch.setenv(name, "--require=/tmp/evil.js")
    monkeypatch.setenv("HOME", str(bench.root))

    studio.draw(diagrams(*sources(1)), [SLIDE])

    given = json.loads((bench.root / "variables.json").read_text(encoding="utf-8"))
    assert "--require=/tmp/evil.js" not in given.values()
    assert given["HOME"] == str(bench.root)
    assert given["PATH"]


def test_what_node_compiles_is_kept_beside_its_scripts(studio: DiagramRenderer, bench: Bench) -> None:
    studio.draw(diagrams(*sources(1)), [SLIDE])
    given = json.loads((bench.root / "variables.json").read_text(encoding="utf-8"))
    (mermaid,) = (path for path in bench.cache.glob("mermaid-*") if path.is_dir())
    assert Path(given["NODE_COMPILE_CACHE"]).parent == mermaid


@pytest.mark.clock
def test_a_worker_without_a_sign_of_life_is_given_up(
    studio: DiagramRenderer, set_mode: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renderer, "SECONDS", 0.2)
    monkeypatch.setattr(renderer, "_GRACE", 0.2)
    set_mode("silent")
    outcome = studio.draw(diagrams(*sources(1)), [SLIDE])
    assert [told.code for told in outcome.diagnostics] == [Code.SLOW_DIAGRAM]


@pytest.mark.clock
def test_a_worker_that_gives_signs_of_life_may_take_its_time(
    studio: DiagramRenderer, bench: Bench, set_mode: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renderer, "SECONDS", 0.2)
    monkeypatch.setattr(renderer, "_GRACE", 0.4)
    set_mode("slow")
    assert not studio.draw(diagrams(*sources(1)), [SLIDE]).diagnostics
    assert len(drawn(bench)) == 1


@pytest.mark.clock
def test_a_build_that_is_broken_off_does_not_wait_for_its_diagrams(
    bench: Bench, set_mode: Callable[[str], None]
) -> None:
    set_mode("silent")
    tools = find_or_install(lambda _: None, bench.cache, bench.machine)
    with DiagramRenderer(lambda: tools, bench.cache, DiagramStyle()) as drawer:
        order = drawer.order(diagrams(*sources(20)), [SLIDE])
        started = time.monotonic()
    assert time.monotonic() - started < 10
    assert order.is_done
    assert starts(bench) <= 1
