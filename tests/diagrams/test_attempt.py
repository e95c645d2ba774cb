"""Tests of trying again with a mended source."""

from __future__ import annotations

from collections.abc import Callable

from gyoan.diagrams.attempt import attempt
from gyoan.diagrams.renderer import Answer
from gyoan.diagrams.repair import Fix


def refusing(*wrong: tuple[str, int], kind: str = "syntax") -> tuple[Callable[[str], Answer], list[str]]:
    """Return a Mermaid that refuses each of these texts at its line, and the sources it was given."""
    given: list[str] = []

    def ask(source: str) -> Answer:
        given.append(source)
        for text, line in wrong:
            if text in source:
                return {"ok": False, "kind": kind, "message": f"bad {text}", "line": line}
        return {"ok": True}

    return ask, given


def test_a_source_in_order_is_asked_for_once() -> None:
    ask, given = refusing()
    assert attempt("graph TD\nA", "graph", ask).answer == {"ok": True}
    assert given == ["graph TD\nA"]


def test_every_refused_line_is_mended_and_told() -> None:
    ask, _ = refusing(("A[가 (나)]", 2), ("C[다 (라)]", 4))
    done = attempt("graph TD\nA[가 (나)] --> B\nB --> C\nC[다 (라)]", "graph", ask)
    assert done.answer is not None
    assert done.fixes == (Fix(2, 'A["가 (나)"] --> B'), Fix(4, 'C["다 (라)"]'))


def test_what_cannot_be_mended_is_refused_about_the_source_as_written() -> None:
    ask, _ = refusing(("A[가 (나)]", 2), ("???", 3))
    done = attempt("graph TD\nA[가 (나)]\n???", "graph", ask)
    assert done.answer is None
    assert done.refusal is not None
    assert (done.refusal.line, done.refusal.message) == (2, "bad A[가 (나)]")
    assert not done.fixes


def test_mending_that_does_not_help_comes_to_an_end() -> None:
    ask, given = refusing(("A", 2))
    assert attempt("graph TD\nA[가 (나)]", "graph", ask).answer is None
    assert len(given) == 2


def test_an_almost_known_type_is_respelled() -> None:
    ask, _ = refusing(("radar\n", 1), kind="unknown")
    assert attempt("radar\naxis a", "radar", ask).fixes == (Fix(1, "radar-beta"),)


def test_a_slow_diagram_is_not_tried_again() -> None:
    ask, given = refusing(("A", 1), kind="timeout")
    done = attempt("graph TD\nA[가 (나)]", "graph", ask)
    assert done.refusal is not None
    assert done.refusal.kind == "timeout"
    assert len(given) == 1
