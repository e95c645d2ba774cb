"""Every example of CommonMark's specification is built, and no word of it is lost but raw HTML's."""

from __future__ import annotations

import subprocess

import pytest

from cases_built import Built, built
from conftest import end_without
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.model.codes import Code
from gyoan.model.theme import Theme
from gyoan.toolchain.tools import Toolchain
from layout.decks import slide_text
from markdown.specification import Example, examples
from test_completeness import _all_text

EXTENSIONS = (
    "| foo | bar |\n| --- | --- |\n| baz | bim |\n",
    "| abc | defghi |\n:-: | -----------:\nbar | baz\n",
    "| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n",
    "| abc | def |\n| --- | --- |\n| bar | baz |\n> quoted\n",
    "| abc | def |\n| --- | --- |\n| bar |\n| more | boo |\n",
    "- [ ] foo\n- [x] bar\n  - [x] inner\n",
    "~~Hello~~ world there\n",
    "www.commonmark.org/help for more\n",
    "(www.google.com/search?q=Markup+(business))\n",
    "foo@bar.baz and more\n",
)
"""What GitHub adds to it."""

ARITHMETIC = {"5*6*78\n": {"5*6*78"}}
"""What is emphasis to CommonMark and a product to everybody else: its signs are shown, and told."""


@pytest.fixture(scope="module")
def specification(toolchain: Toolchain) -> list[Example]:
    try:
        return examples(toolchain)
    except (subprocess.CalledProcessError, OSError) as error:
        end_without(f"CommonMark's specification is neither here nor to be had: {error}")


def lost(session: Built, words: set[str]) -> list[str]:
    """Return the words that the deck, its notes included, or the handout does not show."""
    slides = session.deck.slides
    shown = "\n".join(f"{slide.title}\n{slide_text(slide)}\n{slide.notes}" for slide in slides)
    printed = _all_text(session.handout)
    return sorted(word for word in words if word not in shown or word not in printed)


@pytest.mark.toolchain
@pytest.mark.thorough
def test_no_example_of_commonmark_loses_a_word_or_meets_a_fault(specification: list[Example], theme: Theme) -> None:
    sessions = {example.number: (example, built(example.markdown, theme)) for example in specification}
    read = {number: pair for number, pair in sessions.items() if pair[1].read.value is not None}

    assert len(specification) > 600
    assert len(read) > 600
    words = {number: ARITHMETIC.get(example.markdown, example.words) for number, (example, _) in read.items()}
    assert {number: gone for number, (_, session) in read.items() if (gone := lost(session, words[number]))} == {}
    assert [
        example.words for example, session in sessions.values() if session.read.value is None and example.words
    ] == []
    # What is laid out raises here; what is written is tried for some, for it takes ten times as long.
    assert [number for number, (_, session) in read.items() if _is_faulty(session, written=not number % 10)] == []


@pytest.mark.parametrize("markdown", EXTENSIONS)
def test_no_extension_of_github_loses_a_word_or_meets_a_fault(markdown: str, theme: Theme) -> None:
    session = built(markdown, theme)
    words = {word for word in Example(0, markdown, markdown.replace("|", " ")).words if word != "www"}

    assert lost(session, words) == []
    assert not _is_faulty(session, written=True)


def _is_faulty(session: Built, *, written: bool) -> bool:
    said = session.diagnostics if written else session.read.diagnostics
    return any(found.code is Code.INTERNAL_FAULT for found in said)
