"""Words of slides and books that a session has to be made for: minutes that are counted once, terms, many days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lxml.html import document_fromstring

from export.pdf.conftest import theme as theme  # noqa: PLC0414  (a fixture is known by being here)
from export.pdf.test_books import leaf, words
from export.pdf.test_document import annotations, open_pdf, pdf_of
from gyoan.export.html import export_html
from gyoan.layout.handout.book import Volume, bound
from gyoan.model.deck import Grid
from gyoan.model.graph import Label
from gyoan.model.message import Language
from gyoan.model.theme import Theme
from gyoan.session_theme import speaking
from layout.decks import deck_of, slide_text
from layout.handout.graphs import MARKDOWN, TWO, drawings, drawn
from wording.telling import Telling
from wording.test_shapes_named import TAGS

COUNTED_ONCE = "# 1\n\n## 2 (10 min)\n\n## 3 (5 min)\n\n- 4\n\n## 5 (5 min)\n\n- 6\n"
TERMS = "# 1\n\n## 2 (5)\n\n" + "\n".join(f"- **{number}**: {number * 7}\n" for number in range(3, 9))
UNNAMED = replace(TWO, nodes=(replace(TWO.nodes[0], label=Label((), 10), link="https://example.com"), TWO.nodes[1]))
BY_THE_CLOCK = "# 1 (09:30-09:50)\n\n## 2 (20 min)\n\n- 3\n"
SESSION = "# Week 3 Day 5 Session 2: 7\n\n## 8 (5)\n\n9\n"


def test_words_of_rare_slides_and_pages_are_what_their_table_says(telling: Telling, theme: Theme) -> None:
    told: dict[str, list[Sequence[str]]] = {
        "minutes that are counted once": [],
        "notes where it is known when a session begins": [],
        "terms": [],
        "a cover with many days": [],
        "a link": [],
        "the buttons of a page of slides": [],
    }
    for language in Language:
        own = speaking(theme, TAGS[language])
        slides = deck_of(COUNTED_ONCE, own).slides
        told["minutes that are counted once"].append("\n".join(map(slide_text, slides)).splitlines())
        by_clock = deck_of(BY_THE_CLOCK, own).slides
        told["notes where it is known when a session begins"].append(by_clock[-1].notes.splitlines()[:1])
        shapes = [shape for slide in deck_of(TERMS, own).slides for shape in slide.shapes]
        told["terms"].append([shape.description for shape in shapes if isinstance(shape, Grid)])
        leaves = [replace(leaf(SESSION, 1, own), day=f"{(number + 3) // 4}", language=language) for number in range(32)]
        told["a cover with many days"].append(words(bound(Volume("", "", tuple(leaves)), own).front[0]).splitlines())
        linked = open_pdf(pdf_of(MARKDOWN, own, drawings(drawn(UNNAMED, 300, 40))))
        told["a link"].append([str(note.Contents) for note in annotations(linked)])
        told["the buttons of a page of slides"].append(
            document_fromstring(export_html(deck_of(TERMS, own), own)).xpath("//nav//@aria-label")
        )
    telling.compare_lines("words_printed", told, printed=True)
