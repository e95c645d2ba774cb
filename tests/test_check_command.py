"""`gyoan check` for editors and other programs, and what `--fix` shows and writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gyoan.cli import main

SESSION = "# 제목\n\n##둘 (10분)\n\n-항목\n"


@pytest.fixture
def session(tmp_path: Path) -> Path:
    path = tmp_path / "a, b.md"
    path.write_bytes(SESSION.encode())
    return path


def check(*arguments: str | Path) -> int:
    return main(["--lang", "en", "check", "--no-diagrams", *map(str, arguments)])


def test_an_editor_gets_a_line_for_each_finding(session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check("--format", "gcc", session) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if "GY12" in line]
    assert lines == [
        f"{session.as_posix()}:3:1: note: A heading needs a blank behind `##` "
        "(it is read as it was meant; `gyoan check --fix` mends the file) [GY120]",
        f"{session.as_posix()}:5:1: warning: A list's entry needs a blank behind `-` "
        "(for an entry, write `- 항목`) [GY121]",
    ]


def test_an_annotation_names_the_place_with_its_commas_escaped(
    session: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    check("--format", "github", session)
    lines = [line for line in capsys.readouterr().out.splitlines() if "GY121" in line]
    place = session.as_posix().replace(",", "%2C")
    assert lines == [
        f"::warning file={place},line=5,col=1,title=GY121::A list's entry needs a blank behind `-` "
        "(for an entry, write `- 항목`)"
    ]


def test_data_is_the_same_by_both_options(session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def without_times(text: str) -> object:
        data = json.loads(text)
        for one in data["sessions"]:
            one.pop("seconds")
        return data

    check("--json", session)
    by_json = without_times(capsys.readouterr().out)
    check("--format", "json", session)
    assert without_times(capsys.readouterr().out) == by_json


def test_a_fix_is_shown_and_not_written(session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check("--fix", session) == 0
    out, err = capsys.readouterr()
    assert "-##둘 (10분)\n+## 둘 (10분)\n" in out
    assert "add --yes to change 1 file" in err
    assert session.read_bytes() == SESSION.encode()


def test_a_fix_is_written_when_it_is_told_to(session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session.chmod(0o640)
    assert check("--fix", "--yes", session) == 0
    assert session.read_text("utf-8") == SESSION.replace("##둘", "## 둘")
    assert session.stat().st_mode & 0o777 == 0o640
    assert check("--fix", session) == 0
    assert "there is nothing to mend" in capsys.readouterr().err


def test_yes_alone_is_wrong_usage(session: Path) -> None:
    assert check("--yes", session) == 2
    assert session.read_bytes() == SESSION.encode()
