"""What is told of sessions that are unchanged, of stale outputs, and of a record that cannot be kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from gyoan.commands.changes import WatchedPlace
from gyoan.course import record
from gyoan.model.message import Language
from wording.telling import Telling

SESSION = "# Session {}: One\n\n## Opening (5 min)\n- one\n"


@pytest.mark.toolchain
@pytest.mark.usefixtures("toolchain")
def test_what_a_build_leaves_alone_or_behind_is_told(telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    def make(_: Language) -> Iterator[str]:
        monkeypatch.setattr(record, "RECORDS", str(Path("records").absolute()))
        Path("source").mkdir()
        for number in (1, 2, 3):
            Path(f"source/session_0{number}.md").write_text(SESSION.format(number), "utf-8")
        yield "$ gyoan build --formats pdf"
        yield "$ gyoan build --formats  pdf"
        for number in (2, 3):
            Path(f"source/session_0{number}.md").unlink()
        yield "$ gyoan build  --formats pdf"
        Path("outputs/session_03.handout.pdf").write_bytes(b"changed")
        yield "$ gyoan build --formats pdf --clean"
        Path("outputs/manifest.json").write_text('{"name": "a web page"}', "utf-8")
        Path("source/session_01.md").write_text(SESSION.format("1 "), "utf-8")
        with pytest.MonkeyPatch.context() as full:
            full.setattr(record, "_connected", refused)
            yield "$ gyoan  build --formats pdf"

            full.setattr(WatchedPlace, "changes", once)
            yield "$ gyoan watch --formats pdf"

    telling.compare("rebuilds_told", make)


def once(_: WatchedPlace) -> Iterator[frozenset[Path]]:
    yield frozenset()
    raise KeyboardInterrupt


def refused(_: Path) -> sqlite3.Connection:
    raise sqlite3.OperationalError("attempt to write a readonly database")
