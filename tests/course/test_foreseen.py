"""Whether a build will draw, by the text of what has changed: new blocks of Mermaid, and no other change."""

from __future__ import annotations

from pathlib import Path

import pytest

from gyoan import build_course
from gyoan.course.building.foreseen import blocks_of_mermaid
from gyoan.course.building.head_start import HeadStart
from gyoan.course.building.request import Incremental

BLOCK = "```mermaid\ngraph LR\n  A --> B\n```\n"
SESSION = f"# Session 1: 하나 (50분)\n\n## 도입 (5분)\n\n글\n\n{BLOCK}"


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (BLOCK, {"graph LR\nA --> B"}),
        (BLOCK.replace("```", "~~~~"), {"graph LR\nA --> B"}),
        (BLOCK.replace("mermaid", " {.mermaid}"), {"graph LR\nA --> B"}),
        ("".join(f"> {line}\n" for line in BLOCK.splitlines()), {"graph LR\nA --> B"}),
        ("- 목록\n\n" + "".join(f"  {line}\n" for line in BLOCK.splitlines()), {"graph LR\nA --> B"}),
        (BLOCK * 2, {"graph LR\nA --> B"}),
        ("```\nmermaid\n```\n", set()),
        ("```mermaids\ngraph LR\n```\n", set()),
        ("```mermaid\ngraph LR\n", set()),
    ],
)
def test_blocks_of_mermaid_are_found_by_their_fences(text: str, blocks: set[str]) -> None:
    assert blocks_of_mermaid(text.encode()) == blocks


def test_bytes_that_are_no_text_are_no_fault() -> None:
    assert blocks_of_mermaid(b"\xff\xfe\n" + BLOCK.encode()) == {"graph LR\nA --> B"}


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the one session of a course."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "course.toml").write_text("", "utf-8")
    (tmp_path / "session_01.md").write_text(SESSION, "utf-8")
    return tmp_path / "session_01.md"


@pytest.mark.toolchain
@pytest.mark.usefixtures("toolchain", "one_browser")
def test_a_head_start_is_begun_where_a_diagram_is_new(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[Path] = []
    monkeypatch.setattr(HeadStart, "begin", lambda _, cache: begun.append(cache))

    def built() -> int:
        begun.clear()
        with build_course(".", "outputs", incremental=Incremental(), formats=["pptx"]) as building:
            assert [one.failed for one in building] == [False]
        return len(begun)

    assert built() == 1
    assert built() == 0, "nothing changed"
    course.write_text(f"{SESSION}\n한 낱말\n", "utf-8")
    assert built() == 0, "no diagram changed"
    course.write_text(SESSION.replace("A -->", "C -->"), "utf-8")
    assert built() == 1
