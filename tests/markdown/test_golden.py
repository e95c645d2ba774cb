"""Whole sessions, and what gyoan reads in them: each `golden/*.md` has its dump beside it, each case below `cases`."""

from pathlib import Path

import pytest

from cases_built import CASES
from golden_files import compare
from gyoan.markdown import read_session
from markdown.session_dump import dump

GOLDEN = Path(__file__).parent / "golden"
CHAPTERS = Path(__file__).parent / "chapters"
"""Those of other tools' dialects."""
READ = [*sorted(GOLDEN.glob("*.md")), *sorted(CHAPTERS.glob("*.md"))]
LECTURES = sorted(path for path in CASES.rglob("*.md") if path.stem != "README")


@pytest.mark.parametrize("source", READ, ids=lambda path: path.stem)
def test_a_session_reads_as_its_dump_says(source: Path, renew_golden: bool) -> None:
    read = read_session(source.read_bytes(), source.name)
    assert read.value is not None
    compare(dump(read.value, read.diagnostics), source.with_suffix(".txt"), renew=renew_golden)


@pytest.mark.parametrize("source", LECTURES, ids=lambda path: path.stem)
def test_a_lecture_reads_as_its_dump_says(source: Path, renew_golden: bool) -> None:
    read = read_session(source.read_bytes(), source.name)
    assert read.value is not None
    name = "_".join(source.relative_to(CASES).with_suffix(".txt").parts)
    compare(dump(read.value, read.diagnostics), GOLDEN / "cases" / name, renew=renew_golden)


def test_every_dump_is_one_of_a_lecture() -> None:
    kept = {"_".join(source.relative_to(CASES).with_suffix(".txt").parts) for source in LECTURES}
    assert {path.name for path in (GOLDEN / "cases").iterdir()} == kept
