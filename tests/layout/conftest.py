"""A theme whose widths are plain numbers, so that layout can be tested without font files."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from gyoan.model.colors import ColorSlot
from gyoan.model.theme import DeckStyle, Face, PageStyle, Theme, Typeface
from gyoan.model.units import Length

HANGUL, LATIN = 0.92, 0.56


def widths() -> dict[int, float]:
    """Return the widths of Hangul and of everything else that a test may write, in em."""
    latin = dict.fromkeys(range(32, 9728), LATIN)
    hangul = dict.fromkeys(range(44032, 55204), HANGUL)
    return latin | hangul


@pytest.fixture(scope="session")
def theme() -> Theme:
    """Return the default theme's measures with made-up fonts."""
    path = Path(__file__).parents[2] / "themes" / "default" / "theme.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    face = Typeface("Plain", Path("plain.ttf"), widths())
    deck, page = data["deck"], data["page"]
    return Theme(
        "test",
        {slot: data["colors"][slot.name.lower()] for slot in ColorSlot},
        dict.fromkeys(Face, face),
        DeckStyle(
            *(Length.of_inches(deck[key]) for key in ("width", "height", "margin")),
            *(deck[f"{key}-points"] for key in ("title", "body", "small", "code", "footer")),
            deck["latin-font"],
            deck["korean-font"],
            deck["code-font"],
        ),
        PageStyle(
            *(
                Length.of_millimetres(page[key])
                for key in ("width", "height", "margin-top", "margin-bottom", "margin-left", "margin-right")
            ),
            page["body-points"],
            page["leading"],
            page["code-points"],
        ),
    )
