"""How commands end, and what `doctor` prints of each tool."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from rich.cells import cell_len

from gyoan.commands import doctor as command
from gyoan.commands.running import exit_code
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.message import Language, verbatim
from gyoan.toolchain.inspection import ToolPart

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


@pytest.mark.parametrize(
    ("found", "code", "strict_code"),
    [
        ((), 0, 0),
        ((INFO,), 0, 0),
        ((WARNING, INFO), 0, 1),
        ((INFO, ERROR), 1, 1),
        ((ERROR, WARNING), 1, 1),
    ],
)
def test_one_error_is_enough_and_one_warning_where_it_is_strict(
    found: tuple[Severity, ...], code: int, strict_code: int
) -> None:
    said = [Diagnostic(Code.DEAD_LINK, one, SourceSpan("a.md", 1), verbatim("말")) for one in found]
    assert (exit_code(said, strict=False), exit_code(said, strict=True)) == (code, strict_code)


GOOD = ToolPart(verbatim("Node"), "20.1", verbatim("/usr"), ok=True)


def ends(monkeypatch: pytest.MonkeyPatch, *parts: ToolPart, as_json: bool = False) -> int:
    monkeypatch.setattr(command, "inspect", lambda _: parts)
    return command.doctor(Language.ENGLISH, as_json=as_json)


@pytest.mark.parametrize(
    ("oks", "code"), [((True, True), 0), ((True, None), 0), ((False, True), 1), ((True, False), 1)]
)
def test_one_tool_that_no_build_can_work_with_is_enough(
    monkeypatch: pytest.MonkeyPatch, oks: tuple[bool | None, ...], code: int
) -> None:
    assert ends(monkeypatch, *(replace(GOOD, ok=ok) for ok in oks)) == code


def test_parts_stand_below_each_other_with_what_to_do_about_them_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    advice = verbatim("install it")
    parts = (GOOD, ToolPart(verbatim("글꼴"), "", verbatim("here"), ok=None, advice=advice))
    ends(monkeypatch, *parts, ToolPart(verbatim("Browser"), "123.4.5", verbatim("there"), ok=False, advice=advice))
    lines = capsys.readouterr().out.split("\n")
    for cells in (("Node", "글꼴", "Browser"), ("20.1", "-", "123.4.5"), ("/usr", "here", "there")):
        before = [line.rpartition(f" {cell}")[0] for line, cell in zip(lines[1:4], cells, strict=True)]
        assert len({cell_len(one) for one in before}) == 1, "each column begins at one place of the screen"
    assert " -" in lines[2]
    (told,) = [line for line in lines[4:] if line]
    assert "글꼴, Browser" in told
    assert "install it" in told


def test_parts_as_data_have_all_that_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ends(monkeypatch, replace(GOOD, ok=None, advice=verbatim("do")), as_json=True)
    ours, told = json.loads(capsys.readouterr().out)["parts"]
    assert (ours["name"], ours["ok"], ours["advice"]) == ("gyoan", True, "")
    assert told == {"name": "Node", "version": "20.1", "origin": "/usr", "ok": None, "advice": "do"}
