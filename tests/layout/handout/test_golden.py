"""Whole handouts as readable text. Renew with `--renew-golden`, then read the difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from gyoan.model.theme import Theme
from layout.handout.handouts import dump, handout_of

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("source", sorted(GOLDEN.glob("*.md")), ids=lambda path: path.stem)
def test_a_session_becomes_the_handout_its_dump_shows(source: Path, theme: Theme, *, renew_golden: bool) -> None:
    shown = dump(handout_of(source.read_text(encoding="utf-8"), theme))
    golden = source.with_suffix(".txt")
    if renew_golden:
        golden.write_text(shown, encoding="utf-8")

    assert shown == golden.read_text(encoding="utf-8")
