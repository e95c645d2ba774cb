"""What a diagnostic shows of its line: so much of a long one that the caret stands below the letter that is meant."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from gyoan.messages import console as told
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.message import Language
from gyoan.terminal.console import WIDEST, diagnostic_text


def excerpt(line: str, column: int) -> tuple[str, str]:
    """Return the line as it is shown, and the line with the caret below it."""
    span = SourceSpan("session.md", 1, column)
    one = Diagnostic(Code.DEAD_LINK, Severity.WARNING, span, told.BUILDING(), "", line)
    _, shown, caret = diagnostic_text(one, Language.ENGLISH).plain.split("\n")
    return shown, caret


@pytest.mark.parametrize("filling", ["-", "가"])
@pytest.mark.parametrize("length", [20, WIDEST, WIDEST + 1, 3 * WIDEST])
def test_the_caret_stands_below_its_letter_wherever_in_a_line(filling: str, length: int) -> None:
    for column in range(1, length + 1):
        shown, caret = excerpt(filling * (column - 1) + "x" + filling * (length - column), column)
        assert cell_len(shown.partition("x")[0]) == cell_len(caret.partition("^")[0])
        assert shown.count("x") == caret.count("^") == 1
        assert len(shown.strip("… ")) <= WIDEST


def test_a_line_is_shown_from_its_beginning_while_the_letter_stands_there() -> None:
    assert excerpt("x" * WIDEST, WIDEST)[0] == "    " + "x" * WIDEST
    for column in (1, WIDEST // 2):
        assert excerpt("x" * (WIDEST + 1), column)[0] == "    " + "x" * WIDEST
    assert excerpt("x" * (WIDEST + 1), WIDEST // 2 + 1)[0] == "    … " + "x" * WIDEST


def test_a_column_behind_the_line_has_its_caret_behind_the_line() -> None:
    assert excerpt("abc", 9)[1] == " " * 7 + "^"
