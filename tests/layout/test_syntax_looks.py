"""Code in the colours and weights of its syntax: what each kind of word looks like, and what is in one look."""

from __future__ import annotations

import pytest

from gyoan.layout.syntax import Stretch, stretches
from gyoan.model.colors import ColorSlot

PYTHON = "class Box:  # note\n    def open(self):\n        return len('lid') + 12\n"


@pytest.mark.parametrize(
    ("language", "text", "word", "color", "bold"),
    [
        ("python", PYTHON, "# note", ColorSlot.MUTED, False),
        ("python", PYTHON, "return", ColorSlot.PRIMARY, True),
        ("python", PYTHON, "len", ColorSlot.PRIMARY, False),
        ("python", PYTHON, "open", ColorSlot.TEXT, True),
        ("python", PYTHON, "Box", ColorSlot.TEXT, True),
        ("python", PYTHON, "lid", ColorSlot.SECONDARY, False),
        ("python", PYTHON, "12", ColorSlot.EMPHASIS, False),
        ("python", PYTHON, "+", ColorSlot.TEXT, False),
        ("html", '<p class="a">', "p", ColorSlot.PRIMARY, True),
        ("html", '<p class="a">', "class", ColorSlot.SECONDARY, False),
        ("bash", "x=1\necho $x", "$x", ColorSlot.EMPHASIS, False),
        ("console", "$ ls", "$ ", ColorSlot.MUTED, True),
        ("diff", "diff --git a b\n-old\n+new", "-old", ColorSlot.EMPHASIS, False),
        ("diff", "diff --git a b\n-old\n+new", "+new", ColorSlot.POSITIVE, False),
        ("diff", "diff --git a b\n-old\n+new", "diff --git a b", ColorSlot.PRIMARY, True),
        ("yaml", "name: value", "value", ColorSlot.TEXT, False),
    ],
)
def test_each_kind_of_word_has_its_look(language: str, text: str, word: str, color: ColorSlot, *, bold: bool) -> None:
    found = [one for line in stretches(text, language) for one in line if one.text.strip() == word.strip()]
    assert found[0] == Stretch(found[0].text, color, bold)


@pytest.mark.parametrize(
    ("language", "text"),
    [("", PYTHON), ("no-such-language", PYTHON), ("python", "x = 1\n" * 10_000 + "y")],
    ids=["none", "unknown", "too long"],
)
def test_what_is_of_no_known_language_or_very_long_is_in_one_look(language: str, text: str) -> None:
    lines = stretches(text, language)
    assert [line for line in lines if line] == [(Stretch(one),) for one in text.split("\n") if one]


def test_code_of_sixty_thousand_letters_still_has_its_colours() -> None:
    text = "x = 1\n" * 9_999 + "y = 22"
    assert len(text) == 60_000
    assert Stretch("22", ColorSlot.EMPHASIS) in stretches(text, "python")[-1]


@pytest.mark.parametrize("text", ["", "\n", "x = 1", "x = 1\n", "\n\nx\n\n"])
def test_no_line_is_lost(text: str) -> None:
    assert ["".join(one.text for one in line) for line in stretches(text, "python")] == text.split("\n")
