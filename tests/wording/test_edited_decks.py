"""What is told of decks that were changed by hand since they were built, and of the books that are bound."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pptx import Presentation

from gyoan.model.message import Language
from wording.telling import Telling

DECK = Path("outputs/session.pptx")
ADVANCE = "{http://schemas.openxmlformats.org/presentationml/2006/main}transition"


@pytest.mark.toolchain
@pytest.mark.usefixtures("toolchain")
def test_a_deck_that_was_changed_is_told_to_be_kept(telling: Telling) -> None:
    def make(_: Language) -> Iterator[str]:
        Path("course.toml").write_text('books = ["day"]\n', "utf-8")
        Path("session.md").write_text("# Week 1 Day 1 Session 1: One\n\n## Opening (5 min)\n- one\n", "utf-8")
        yield "$ gyoan build session.md --jobs 1"
        deck = Presentation(str(DECK))
        deck.slides[1].shapes.title.text = "Another title"
        deck.save(str(DECK))
        yield "$ gyoan build session.md --jobs 1 --formats pptx"
        deck = Presentation(str(DECK))
        for slide in deck.slides:
            for transition in slide.element.iter(ADVANCE):
                transition.set("advTm", "12345")
        deck.save(str(DECK))
        yield "$ gyoan build session.md --jobs 1  --formats pptx"

    telling.compare("edited_decks", make)
