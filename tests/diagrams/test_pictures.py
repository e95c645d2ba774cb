"""Tests of diagrams that have to be pictures, with a stand-in for the worker: mermaid-cli is fetched for them alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from diagrams.drawn import PAGE, SLIDE
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.diagrams.style import DiagramStyle
from gyoan.messages.tools import MERMAID_CLI_NEEDS_NETWORK
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, SourceSpan
from gyoan.model.drawing import Drawing, Undrawn
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.tools import find_or_install
from toolchain.bench import Bench

SHAPES = [f"graph LR\nA{number}" for number in range(3)]
PICTURES = [f"graph LR\nonly a picture {number}" for number in range(3)]


@dataclass
class Installer:
    """What finds mermaid-cli, and counts how often it is asked."""

    folder: Path | None
    """Where it is; None where it cannot be had."""
    asked: list[None] = field(default_factory=list)
    """Once for each time."""

    def __call__(self) -> Path:
        self.asked.append(None)
        if self.folder is None:
            raise ToolchainError(MERMAID_CLI_NEEDS_NETWORK())
        return self.folder


def drawn(
    bench: Bench, installer: Installer, sources: list[str]
) -> tuple[list[Drawing | Undrawn], tuple[Diagnostic, ...]]:
    tools = find_or_install(lambda _: None, bench.cache, bench.machine)
    diagrams = [
        Diagram(source, "graph", span=SourceSpan("a.md", 10 * number + 1)) for number, source in enumerate(sources)
    ]
    with DiagramRenderer(lambda: tools, bench.cache / "drawings", DiagramStyle(), installer) as studio:
        outcome = studio.draw(diagrams, [SLIDE, PAGE])
    return [outcome.value[source, SLIDE.name] for source in sources], outcome.diagnostics


def test_diagrams_of_shapes_ask_for_nothing_that_draws_pictures(bench: Bench) -> None:
    installer = Installer(None)
    found, told = drawn(bench, installer, SHAPES)
    assert all(isinstance(one, Drawing) for one in found)
    assert (installer.asked, told) == ([], ())
    assert not list(bench.cache.glob("mermaid-cli-*"))


def test_the_first_picture_has_it_fetched_and_the_next_uses_it(bench: Bench, tmp_path: Path) -> None:
    installer = Installer(tmp_path)
    assert all(isinstance(one, Drawing) for one in drawn(bench, installer, PICTURES[:1])[0])
    assert len(installer.asked) == 1
    assert all(isinstance(one, Drawing) for one in drawn(bench, installer, PICTURES[:1])[0])
    assert len(installer.asked) == 1


def test_where_it_cannot_be_had_only_the_pictures_are_lost_and_told_at_their_lines(
    bench: Bench, tmp_path: Path
) -> None:
    found, told = drawn(bench, Installer(None), [SHAPES[0], PICTURES[0], SHAPES[1], PICTURES[1]])
    assert [isinstance(one, Drawing) for one in found] == [True, False, True, False]
    assert [(one.code, one.span.line) for one in told] == [(Code.NO_TOOLCHAIN, 12), (Code.NO_TOOLCHAIN, 32)]
    assert all("HTTPS_PROXY" in one.message and "doctor" in one.hint for one in told)
    # It is tried anew another time: nothing is wrong with the diagram.
    assert all(isinstance(one, Drawing) for one in drawn(bench, Installer(tmp_path), PICTURES[:2])[0])


def test_where_it_is_broken_the_folder_to_remove_is_told(
    bench: Bench, tmp_path: Path, set_mode: Callable[[str], None]
) -> None:
    set_mode("broken-cli")
    (found,), (told,) = drawn(bench, Installer(tmp_path / "broken"), PICTURES[:1])
    assert isinstance(found, Undrawn)
    assert f"{tmp_path / 'broken'} cannot be loaded" in told.message
    assert "remove the folder" in told.message
