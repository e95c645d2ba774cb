"""Tests of repairs with what Mermaid has said of these sources: the same as against Mermaid itself, in no time."""

from __future__ import annotations

import pytest

from diagrams.answers import replayed
from diagrams.slips import MISREAD, REFUSED, SLIPS
from gyoan.diagrams.retry import drawn_with_repairs
from gyoan.diagrams.unread import sure_fixes


@pytest.mark.parametrize(("written", "mended"), [pytest.param(*slip, id=slip[0]) for slip in (*SLIPS, *MISREAD)])
def test_a_slip_is_mended_to_what_is_meant(written: str, mended: str) -> None:
    done = drawn_with_repairs(written, replayed)
    assert done.source == mended
    assert done.answer is not None


@pytest.mark.parametrize(("source", "line", "column"), REFUSED)
def test_what_has_no_plain_meaning_is_refused_at_its_place(source: str, line: int, column: int) -> None:
    done = drawn_with_repairs(source, replayed)
    assert done.refusal is not None
    assert (done.refusal.line, done.refusal.column) == (line, column)
    assert not done.fixes


@pytest.mark.parametrize("source", [slip[0] for slip in (*SLIPS, *MISREAD)])
def test_what_is_told_without_mermaid_is_told_with_it_too(source: str) -> None:
    fixes = sure_fixes(source)
    assert fixes is not None
    assert set(fixes) <= set(drawn_with_repairs(source, replayed).fixes)
