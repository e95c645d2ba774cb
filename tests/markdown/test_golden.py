"""Whole sessions, and what gyoan reads in them: each `golden/*.md` has its dump beside it."""

from pathlib import Path

import pytest

from golden_files import compare
from gyoan.markdown import read_session
from markdown.session_dump import dump

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("source", sorted(GOLDEN.glob("*.md")), ids=lambda path: path.stem)
def test_a_session_reads_as_its_dump_says(source: Path, renew_golden: bool) -> None:
    read = read_session(source.read_bytes(), source.name)
    assert read.value is not None
    compare(dump(read.value, read.diagnostics), source.with_suffix(".txt"), renew=renew_golden)
