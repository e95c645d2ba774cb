"""A title that is too long for its place stands whole in notes and handout, and the account of words says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cases_built import built
from examples import examples
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.layout.deck.word_account import SLIDES
from gyoan.model.codes import Code
from gyoan.model.theme import Theme
from gyoan.model.traversal import found
from gyoan.model.typeset import Fragment
from gyoan.model.words import WordRule
from layout.decks import deck_of, slide_text

WORD = re.compile(r"낱말\d{4}")
BODIES = ("내용입니다.", "- 하나\n- 둘", "```sh\necho 1\n```", "| 표 | 둘 |\n|---|---|\n| 가 | 나 |", "")
SOME = settings(
    max_examples=examples(0.15), suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
LENGTHS = st.one_of(st.integers(1, 8), st.integers(20, 90))


@st.composite
def long_titles(draw: st.DrawFn) -> str:
    """Return a session whose headings, of up to four levels, have few words or very many, each word its own."""
    numbers = iter(range(1, 10_000))

    def title() -> str:
        return " ".join(f"낱말{next(numbers):04d}" for _ in range(draw(LENGTHS)))

    lines = [f"# {title()}", ""]
    level = 1
    for _ in range(draw(st.integers(1, 6))):
        level = draw(st.integers(2, min(level + 1, 4)))
        minutes = draw(st.sampled_from(["", " (10분)"]))
        lines += [f"{'#' * level} {title()}{minutes}", "", draw(st.sampled_from(BODIES)), ""]
    return "\n".join(lines)


def titled(count: int, head: str, *, first: int = 1) -> str:
    return f"{head} " + " ".join(f"낱말{number:04d}" for number in range(first, first + count))


OPENER = "\n\n".join(
    ["# 제목", titled(80, "##") + " (20분)", *(f"### 부분 {number}\n\n내용 {number}." for number in range(4))]
)
LEAD = f"# 제목\n\n{titled(80, '##')} (10분)\n\n머리말.\n\n### 하나\n\n내용.\n\n## 둘 (5분)\n\n끝."
TITLE = f"{titled(90, '#')}\n\n## 하나 (5분)\n\n내용."


@SOME
@given(long_titles())
@example(OPENER)
@example(LEAD)
@example(TITLE)
def test_every_word_of_a_title_is_on_a_slide_or_in_the_notes_and_in_the_handout(theme: Theme, markdown: str) -> None:
    session = built(markdown, theme)
    words = WORD.findall(markdown)

    slides = "\n".join(map(slide_text, session.deck.slides))
    notes = "\n".join(slide.notes for slide in session.deck.slides)
    pages = "".join(fragment.text for fragment, _ in found(session.handout.items, Fragment))

    assert set(words) - set(WORD.findall(slides + notes)) == set()
    assert set(words) - set(WORD.findall(pages)) == set()


@SOME
@given(long_titles())
@example(OPENER)
@example(TITLE)
def test_the_account_knows_a_titles_end_by_its_rule(theme: Theme, markdown: str) -> None:
    session = built(markdown, theme, formats=("pptx",))
    (name, count), *_ = session.composed.value.words.outputs

    gone = set(WORD.findall(markdown)) - set(WORD.findall("\n".join(map(slide_text, session.deck.slides))))

    assert name == SLIDES
    assert count.left == 0
    assert dict(count.by_rule).get(WordRule.LONG_TITLES, 0) == len(gone)


def test_a_whole_title_stands_in_the_notes_of_the_first_slide_below_it_alone(theme: Theme) -> None:
    slides = built(LEAD, theme).deck.slides

    told = [slide.notes.count("전체 제목: 낱말0001") for slide in slides if slide.line]

    assert told[0] == 1
    assert sum(told) == 1


def test_a_title_that_is_whole_on_a_slide_is_not_told_again(theme: Theme) -> None:
    session = built("# 제목\n\n## 짧은 절 (10분)\n\n내용.\n\n## 다른 절 (5분)\n\n```sh\necho\n```", theme)

    assert [slide.notes for slide in session.deck.slides if "전체 제목" in slide.notes] == []


def test_a_session_title_that_is_cut_is_told_and_read_out(theme: Theme) -> None:
    session = built(TITLE, theme)

    assert [one.span.line for one in session.laid_out.diagnostics if one.code is Code.OVERSIZED] == [1]
    assert "낱말0090" in session.deck.slides[0].notes


@pytest.mark.parametrize("key", ["subtitle", "author", "footer"])
def test_what_is_cut_on_covers_and_feet_stands_whole_in_notes_and_on_the_first_page(theme: Theme, key: str) -> None:
    text = " ".join(f"낱말{number:04d}" for number in range(1, 60))
    session = built("# 제목\n\n## 하나 (5분)\n\n내용.\n\n## 둘 (5분)\n\n내용.", theme, **{key: text})

    slides = "".join(map(slide_text, session.deck.slides))
    assert "낱말0059" not in slides
    assert text in session.deck.slides[0].notes
    assert set(_words_of(session.handout.items)) >= set(WORD.findall(text))


def _words_of(items: object) -> Iterator[str]:
    yield from WORD.findall("".join(fragment.text for fragment, _ in found(items, Fragment)))


def test_what_stands_before_the_first_section_is_numbered_as_one_whatever_it_shows(theme: Theme) -> None:
    code = "```python\n" + "".join(f"이름{number} = {number}\n" for number in range(16)) + "```\n"
    items = "".join(f"- 앞에서 이야기한 것을 다시 한 번 길게 적어 두는 항목 {number}번입니다.\n" for number in range(8))
    deck = deck_of(f"# 제목\n\n{items}\n{code}\n문단\n\n{items}\n## 하나\n\n글\n\n## 둘\n\n글\n", theme)
    titles = [slide.title for slide in deck.slides if slide.title.startswith("들어가며")]

    assert len(titles) > 2
    assert titles == [f"들어가며 ({number}/{len(titles)})" for number in range(1, len(titles) + 1)]
