"""Tests of trying again with a mended source."""

from __future__ import annotations

from collections.abc import Callable

from gyoan.diagrams.answers import Drawn, Refused
from gyoan.diagrams.repair import Fix, Why
from gyoan.diagrams.retry import MOST_FIXES, drawn_with_repairs


def refusing(*wrong: tuple[str, int], kind: str = "syntax") -> tuple[Callable[[str], Drawn | Refused], list[str]]:
    """Return a Mermaid that refuses each of these texts at its line, and the sources it was given."""
    given: list[str] = []

    def ask(source: str) -> Drawn | Refused:
        given.append(source)
        for text, line in wrong:
            if text in source:
                return Refused(kind, f"bad {text}", line)
        return Drawn({})

    return ask, given


def test_a_source_in_order_is_asked_for_once() -> None:
    ask, given = refusing()
    assert drawn_with_repairs("graph TD\nA", ask).answer == Drawn({})
    assert given == ["graph TD\nA"]


def test_every_refused_line_is_mended_and_told() -> None:
    ask, _ = refusing(("A[가 (나)]", 2), ("C[다 (라)]", 4))
    done = drawn_with_repairs("graph TD\nA[가 (나)] --> B\nB --> C\nC[다 (라)]", ask)
    assert done.answer is not None
    assert done.fixes == (Fix(2, 'A["가 (나)"] --> B'), Fix(4, 'C["다 (라)"]'))


def test_what_cannot_be_mended_is_refused_about_the_source_as_written() -> None:
    ask, _ = refusing(("A[가 (나)]", 2), ("???", 3))
    done = drawn_with_repairs("graph TD\nA[가 (나)]\n???", ask)
    assert done.answer is None
    assert done.refusal is not None
    assert (done.refusal.line, done.refusal.message) == (2, "bad A[가 (나)]")
    assert not done.fixes


def test_mending_that_does_not_help_comes_to_an_end() -> None:
    ask, given = refusing(("A", 2))
    assert drawn_with_repairs("graph TD\nA[가 (나)]", ask).answer is None
    assert len(given) == len(set(given)) == 2


def test_a_source_with_no_end_of_slips_is_given_up() -> None:
    given: list[str] = []

    def ask(source: str) -> Drawn | Refused:
        given.append(source)
        wrong = next(number for number, line in enumerate(source.split("\n"), 1) if " -> " in line)
        return Refused("syntax", "bad", wrong)

    done = drawn_with_repairs("graph TD\n" + "A -> B\n" * 2 * MOST_FIXES, ask)
    assert done.answer is None
    assert done.refusal is not None
    assert done.refusal.line == 2
    assert len(given) == MOST_FIXES + 1


def test_an_almost_known_type_is_respelled() -> None:
    ask, _ = refusing(("radar\n", 1), kind="unknown")
    assert drawn_with_repairs("radar\naxis a", ask).fixes == (Fix(1, "radar-beta", Why.UNKNOWN),)


def test_after_its_type_a_source_has_its_lines_mended() -> None:
    ask, _ = refusing(("Graph", 1), ("A[가 (나)]", 2))
    done = drawn_with_repairs("Graph TD\nA[가 (나)]", ask)
    assert done.source == 'graph TD\nA["가 (나)"]'
    assert [fix.line for fix in done.fixes] == [1, 2]


def test_lines_are_told_as_written_although_some_were_added() -> None:
    ask, _ = refusing(("A --> B --> C", 2), ("D -> E", 4))
    done = drawn_with_repairs("stateDiagram-v2\nA --> B --> C\nD -> E", ask)
    assert [fix.line for fix in done.fixes] == [2, 3]


def test_what_was_presumed_and_does_not_help_is_taken_back() -> None:
    ask, given = refusing(("???", 3))
    done = drawn_with_repairs("mindmap\n  - 가\n    ???", ask)
    assert done.refusal is not None
    assert not done.fixes
    assert "mindmap\n  - 가\n    ???" in given


def test_a_refusal_of_settings_names_their_line() -> None:
    def ask(_: str) -> Drawn | Refused:
        return Refused("syntax", "bad indentation (2:3)\n\n 1 | x")

    refusal = drawn_with_repairs("---\nconfig:\n  a: 'b\n---\ngraph TD\nA", ask).refusal
    assert refusal is not None
    assert (refusal.line, refusal.column) == (3, 3)


def test_a_slow_diagram_is_not_tried_again() -> None:
    ask, given = refusing(("A", 1), kind="timeout")
    done = drawn_with_repairs("graph TD\nA[가 (나)]", ask)
    assert done.refusal is not None
    assert done.refusal.kind == "timeout"
    assert len(given) == 1


def test_what_was_presumed_of_a_slow_diagram_is_not_taken_back() -> None:
    ask, given = refusing(("가", 1), kind="timeout")
    done = drawn_with_repairs("mindmap\n  - 가", ask)
    assert given == ["mindmap\n  가"]
    assert done.refusal is not None


def test_what_was_presumed_is_taken_back_although_other_lines_were_mended() -> None:
    ask, given = refusing(("나 (다", 3), ("???", 4))
    drawn_with_repairs("mindmap\n  - 가\n    나 (다\n    ???", ask)
    assert given[0] == "mindmap\n  가\n    나 (다\n    ???"
    assert "mindmap\n  - 가\n    나 (다\n    ???" in given


def test_a_refused_source_without_presumptions_is_asked_for_once_for_each_slip() -> None:
    ask, given = refusing(("A[가 (나)]", 2), ("???", 3))
    drawn_with_repairs("graph TD\nA[가 (나)]\n???", ask)
    assert len(given) == 2


def test_what_takes_too_long_is_not_asked_for_again_with_its_lines_mended() -> None:
    ask, given = refusing(("A[가 (나)]", 2), kind="timeout")
    done = drawn_with_repairs("graph TD\nA[가 (나)]", ask)
    assert done.refusal is not None
    assert (done.refusal.kind, done.fixes, given) == ("timeout", (), ["graph TD\nA[가 (나)]"])


def test_what_is_mended_and_then_takes_too_long_is_told_as_too_slow() -> None:
    answers = {"graph TD\nA[가 (나)]": Refused("syntax", "bad", 2), 'graph TD\nA["가 (나)"]': Refused("timeout", "", 0)}
    done = drawn_with_repairs("graph TD\nA[가 (나)]", answers.__getitem__)
    assert done.refusal is not None
    assert done.refusal.kind == "timeout"
