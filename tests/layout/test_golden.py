"""Whole decks as readable text. Renew with `--renew-golden`, then read the difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from gyoan.model.theme import Theme
from layout.decks import deck_of, dump

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("source", sorted(GOLDEN.glob("*.md")), ids=lambda path: path.stem)
def test_a_session_becomes_the_deck_its_dump_shows(source: Path, theme: Theme, renew_golden: bool) -> None:
    shown = dump(deck_of(source.read_text(encoding="utf-8"), theme))
    golden = source.with_suffix(".deck.txt")
    if renew_golden:
        golden.write_text(shown, encoding="utf-8")

    assert shown == golden.read_text(encoding="utf-8")
