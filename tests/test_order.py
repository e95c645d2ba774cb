"""Whatever is nested in whatever: slides and handout say each word once, in the order of the source."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pdfplumber
from hypothesis import HealthCheck, example, given, settings

from cases_built import Built, built
from diagrams.places import texts
from examples import examples
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.layout.deck.word_account import SLIDES
from gyoan.model.deck import GraphShape, PlaceholderRole, TextBox
from gyoan.model.theme import Theme
from layout.decks import text_of
from nested import TOKEN, nested_sessions, tokens_of

MUCH = settings(
    max_examples=examples(0.5), suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
SOME = settings(MUCH, max_examples=examples(0.15))
LIST_IN_QUOTE_IN_LIST = """# 제목

## 절

1. 낱말1001

   > 낱말1002
   >
   > - 낱말1003
   >
   >   ```sh
   >   낱말1004
   >   ```
   >
   >   낱말1005
   >
   > 낱말1006

   낱말1007
2. 낱말1008
"""


def on_slides(session: Built) -> list[str]:
    """Return the words on the slides in the order of their shapes; those of a title that goes on, once."""
    said: list[str] = []
    for shape in (shape for slide in session.deck.slides for shape in slide.shapes):
        text = "\n".join(texts(shape.graph)) if isinstance(shape, GraphShape) else text_of(shape)
        titled = isinstance(shape, TextBox) and shape.placeholder is PlaceholderRole.TITLE
        said += [token for token in TOKEN.findall(text) if not titled or token not in said]
    return said


def on_pages(data: bytes) -> list[str]:
    """Return the words of a PDF in the order of its tag tree."""
    marks: dict[tuple[int, int], str] = defaultdict(str)
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            for char in page.chars:
                marks[page.page_number, char["mcid"]] += char["text"]
        said = [marks[place] for root in pdf.structure_tree for place in _marks(root)]
    return TOKEN.findall("\n".join(said))


def _marks(element: dict[str, Any], page: int = 0) -> Iterator[tuple[int, int]]:
    page = element.get("page_number") or page
    yield from ((page, mark) for mark in element.get("mcids", ()))
    for child in element.get("children", ()):
        yield from _marks(child, page)


@MUCH
@given(nested_sessions())
@example(LIST_IN_QUOTE_IN_LIST)
def test_slides_say_each_word_once_and_in_order(theme: Theme, markdown: str) -> None:
    assert on_slides(built(markdown, theme)) == tokens_of(markdown)


@SOME
@given(nested_sessions())
@example(LIST_IN_QUOTE_IN_LIST)
def test_the_handouts_tag_tree_says_each_word_once_and_in_order(theme: Theme, markdown: str) -> None:
    assert on_pages(built(markdown, theme, formats=("pdf",)).files["handout.pdf"]) == tokens_of(markdown)


@SOME
@given(nested_sessions())
def test_no_word_is_left_out_of_the_account(theme: Theme, markdown: str) -> None:
    (slides, count), *_ = built(markdown, theme).composed.value.words.outputs

    assert (slides, count.left, count.by_rule) == (SLIDES, 0, ())
