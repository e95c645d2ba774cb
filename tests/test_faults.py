"""A fault of gyoan itself is contained, told at its place, and kept whole for the report."""

from __future__ import annotations

import pytest

from gyoan.commands.report import diagnostic_data
from gyoan.messages.faults import IN_PICTURE, fault
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.message import Language
from gyoan.terminal.console import diagnostic_text

PLACE = SourceSpan("session.md", 7)


@pytest.fixture
def contained() -> Diagnostic:
    try:
        int("seven")
    except ValueError as error:
        return fault(IN_PICTURE, PLACE, error)
    raise AssertionError


def test_a_fault_is_an_error_at_the_place_where_it_is_contained(contained: Diagnostic) -> None:
    assert (contained.code, contained.severity, contained.span) == (Code.INTERNAL_FAULT, Severity.ERROR, PLACE)
    assert "ValueError: invalid literal" in contained.message


def test_a_report_keeps_where_a_fault_happened(contained: Diagnostic) -> None:
    assert "in contained" in str(diagnostic_data(contained)["exception"])


def test_a_terminal_shows_where_a_fault_happened_only_where_asked(
    contained: Diagnostic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GYOAN_TRACEBACK", raising=False)
    assert "Traceback" not in diagnostic_text(contained, Language.ENGLISH).plain
    monkeypatch.setenv("GYOAN_TRACEBACK", "1")
    assert "Traceback" in diagnostic_text(contained, Language.ENGLISH).plain
