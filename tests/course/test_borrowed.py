"""Whether a session needs a font that its theme has borrowed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gyoan.course.building.fallback_fonts import needs_borrowed
from gyoan.model.further_faces import FURTHER_FAMILIES
from gyoan.model.theme import Theme, Typeface
from layout.conftest import theme as theme  # noqa: PLC0414  (a fixture is known by being here)

THAI, ARABIC = "ก", "ا"


def bare(theme: Theme) -> Theme:
    """Return the theme without any font that it may have borrowed."""
    further = {face for family in FURTHER_FAMILIES for face in family.faces}
    return replace(theme, faces={face: own for face, own in theme.faces.items() if face not in further})


@pytest.mark.parametrize(
    ("texts", "needs"),
    [
        ((), False),
        (("가나",), False),
        ((f"가{THAI}",), True),
        (("가", ARABIC), True),
        ((THAI, ARABIC), True),
        (("ꀀ",), False),
    ],
)
def test_one_character_that_only_a_borrowed_font_has_is_enough(
    theme: Theme, texts: tuple[str, ...], *, needs: bool
) -> None:
    faces = [family.faces[0] for family in FURTHER_FAMILIES][:2]
    borrowed = {
        face: Typeface(face.value, Path("further.ttf"), {ord(one): 0.5})
        for face, one in zip(faces, (THAI, ARABIC), strict=True)
    }
    assert needs_borrowed(texts, replace(theme, faces={**bare(theme).faces, **borrowed})) is needs


def test_a_theme_that_has_borrowed_nothing_needs_nothing_borrowed(theme: Theme) -> None:
    assert not needs_borrowed((THAI,), bare(theme))
