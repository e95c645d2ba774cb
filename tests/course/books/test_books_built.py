"""`gyoan build --book`, from the command line to the file."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest

from gyoan.cli import main
from gyoan.toolchain.tools import Toolchain

DAY = Path("week_01/day_02")


def write_day(folder: Path) -> None:
    """Write a day of four sessions, enough for several processes, and one that cannot be read."""
    (folder / DAY).mkdir(parents=True)
    (folder / "course.toml").write_text('title = "쿠버네티스 실무"\n', encoding="utf-8")
    for number in range(1, 5):
        after = number % 4 + 1
        text = f"# Session {number}: 주제 {number}\n\n## 절 (10분)\n[이어서](session_{after}.md#절-10분)\n"
        (folder / DAY / f"session_{number}.md").write_text(text, encoding="utf-8")
    (folder / DAY / "session_5.md").write_bytes(b"\xff\xfe")


def test_an_unknown_kind_of_book_is_told_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["build", "--book", "day,month"])
    assert end.value.code == 2
    assert "unknown book 'month'; known: day, week, course" in capsys.readouterr().err


@pytest.mark.toolchain
def test_the_books_asked_for_are_written_beside_the_handouts_and_reported(
    toolchain: Toolchain, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert toolchain
    source, output, report = tmp_path / "source", tmp_path / "outputs", tmp_path / "report.json"
    write_day(source)
    options = ["--formats", "pdf", "--book", "day,course", "--report", str(report), "-o", str(output)]
    assert main(["build", str(source), *options]) == 1
    day = output / DAY / "week_01_day_02.book.pdf"
    assert sorted(output.rglob("*.book.pdf")) == sorted([output / "course.book.pdf", day])
    with pikepdf.open(day) as document:
        assert document.docinfo["/Title"] == "쿠버네티스 실무 · 1주 차 · 2일 차"
        (link,) = (note for note in document.pages[2].Annots if note.Contents == "이어서")
        assert link.Dest[0].objgen == document.pages[3].obj.objgen
    data = json.loads(report.read_text(encoding="utf-8"))
    assert data["books"][0] == {"path": day.as_posix(), "sessions": 4}
    lacking = [found["path"] for found in data["diagnostics"] if found["code"] == "GY519"]
    assert lacking == [(source / DAY / "session_5.md").as_posix()] * 2
    assert "week_01_day_02.book.pdf (4 sessions)" in capsys.readouterr().err


@pytest.mark.toolchain
def test_no_book_is_written_that_was_not_asked_for(toolchain: Toolchain, tmp_path: Path) -> None:
    assert toolchain
    source = tmp_path / "session_1.md"
    source.write_text("# Session 1: 주제\n\n## 절 (10분)\n끝\n", encoding="utf-8")
    assert main(["build", str(source), "--formats", "pdf", "-o", str(tmp_path / "outputs")]) == 0
    assert not list(tmp_path.rglob("*.book.pdf"))
