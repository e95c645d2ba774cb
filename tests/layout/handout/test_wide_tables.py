"""A table with more columns than a page can hold is shown, and said."""

from __future__ import annotations

from gyoan.layout.handout import layout_handout
from gyoan.markdown import read_session
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic
from gyoan.model.theme import Theme
from gyoan.schedule import plan


def told(columns: int, word: str, theme: Theme) -> tuple[Diagnostic, ...]:
    """Return what is said of a table on line 4."""
    row = "|" + f" {word} |" * columns
    text = f"# 제목\n\n## 절\n{row}\n|{'---|' * columns}\n{row}\n"
    session = read_session(text.encode(), "session.md").value
    assert session is not None
    return layout_handout(session, plan(session).value, {}, {}, theme).diagnostics


def test_a_table_too_wide_for_a_page_is_told_with_its_line(theme: Theme) -> None:
    (diagnostic,) = told(40, "항목", theme)
    assert diagnostic.code is Code.OVERSIZED
    assert diagnostic.span.line == 4


def test_a_table_that_fits_is_not(theme: Theme) -> None:
    assert told(10, "항목", theme) == ()


def test_a_long_address_in_a_small_table_is_not(theme: Theme) -> None:
    assert told(2, "a" * 200, theme) == ()
