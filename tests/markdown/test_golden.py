"""Whole sessions, and what gyoan reads in them: each `golden/*.md` has its dump beside it."""

from pathlib import Path

import pytest

from gyoan.markdown import read_session
from markdown.session_dump import dump

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("source", sorted(GOLDEN.glob("*.md")), ids=lambda path: path.stem)
def test_a_session_reads_as_its_dump_says(source: Path, renew_golden: bool) -> None:
    read = read_session(source.read_bytes(), source.name)
    assert read.value is not None
    dumped = dump(read.value, read.diagnostics)
    expected = source.with_suffix(".txt")
    if renew_golden:
        expected.write_text(dumped, encoding="utf-8", newline="\n")
    assert dumped == expected.read_text(encoding="utf-8")
