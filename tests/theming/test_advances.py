"""The widths of a font: read once, kept, and made anew where what was kept is no good."""

from __future__ import annotations

from pathlib import Path

import pytest

from gyoan.files.checked_records import read_record, write_record
from gyoan.theming import advances
from gyoan.theming.advances import read_advances

WIDTHS = {0x20: 0.25, 0xAC00: 0.92, 0x1F600: 1.0}


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Have fonts measured without reading them; return those that were."""
    fonts: list[Path] = []

    def measure(font: Path) -> dict[int, float]:
        fonts.append(font)
        return WIDTHS

    monkeypatch.setattr(advances, "_measure", measure)
    return fonts


def test_what_is_kept_is_what_was_measured(measured: list[Path], tmp_path: Path) -> None:
    font, cache = tmp_path / "font.ttf", tmp_path / "cache"
    font.write_bytes(b"glyphs")
    assert [read_advances(font, cache) for _ in range(2)] == [WIDTHS, WIDTHS]
    assert measured == [font]


@pytest.mark.parametrize("damage", [lambda content: content[:-1], lambda _: b"[]", lambda _: b"[[32, 1, 0.25]]"])
def test_what_is_no_list_of_widths_is_made_anew(damage: object, measured: list[Path], tmp_path: Path) -> None:
    font, cache = tmp_path / "font.ttf", tmp_path / "cache"
    font.write_bytes(b"glyphs")
    read_advances(font, cache)
    (stored,) = cache.iterdir()
    content = read_record(stored)
    assert content is not None
    assert callable(damage)
    write_record(stored, damage(content))
    assert read_advances(font, cache) == WIDTHS
    assert measured == [font, font]
    assert read_record(stored) == content
