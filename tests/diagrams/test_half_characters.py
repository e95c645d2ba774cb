"""Half a character in a label costs neither the deck nor the handout, and is told at its line."""

from __future__ import annotations

import json
from concurrent.futures import Future

import pytest

from gyoan.diagrams.batch import DiagramBatch
from gyoan.diagrams.half_characters import half_characters, whole_characters
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import SourceSpan
from gyoan.toolchain.errors import ToolchainError


def diagram(source: str, line: int = 10) -> Diagram:
    return Diagram(source, "graph", SourceSpan("수업.md", line))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r'"a \ud800 b"', "a  b"),
        (r'"\uDFFF\ud83d"', ""),
        (r'"\\ud800"', r"\ud800"),
        (r'"\\\ud800"', "\\"),
        (r'"가 \u2028 \ue000 \u00e9"', "가 \u2028 \ue000 é"),
    ],
)
def test_what_the_worker_says_holds_whole_characters_only(written: str, meant: str) -> None:
    assert json.loads(whole_characters(written.encode())) == meant


@pytest.mark.parametrize("entity", ["#55296;", "#57343;", "#xD83D;", "&#xdc00;"])
def test_an_entity_that_is_half_a_character_is_told_at_its_line(entity: str) -> None:
    [told] = half_characters(diagram(f'graph LR\nA["가"] --> B["a {entity} b"]'))
    assert (told.code, told.span.line) == (Code.BAD_CHARACTER, 12)
    assert told.source_line[told.span.column - 1 :].startswith(entity)
    assert entity.lstrip("&") in told.message


@pytest.mark.parametrize("text", ["#35;", "#x1F600;", "#128512;", "#55295;", "#57344;", "# 55296", "#D83D"])
def test_whole_characters_are_not_told(text: str) -> None:
    assert half_characters(diagram(f'graph LR\nA["{text}"]')) == ()


def promised(error: Exception) -> Future:
    future: Future = Future()
    future.set_exception(error)
    return future


def test_a_fault_in_one_diagram_is_told_at_its_line_and_the_others_are_drawn() -> None:
    bad, good = diagram("graph A", 5), diagram("graph B", 9)
    outcome = DiagramBatch((bad,), {"graph A": promised(AssertionError("nobody foresaw this"))}).result()
    [told] = outcome.diagnostics
    assert outcome.value == {}
    assert (told.code, told.span.line) == (Code.INTERNAL_FAULT, 5)
    assert "nobody foresaw this" in told.exception
    both = DiagramBatch((bad, good), {"graph A": promised(AssertionError()), "graph B": promised(AssertionError())})
    assert [one.span.line for one in both.result().diagnostics] == [5, 9]


def test_a_missing_tool_is_no_fault_of_a_diagram() -> None:
    with pytest.raises(ToolchainError):
        DiagramBatch((diagram("graph A"),), {"graph A": promised(ToolchainError("no Node"))}).result()
