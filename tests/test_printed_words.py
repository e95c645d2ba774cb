"""What gyoan itself writes on slides and pages is in the session's language, whatever a reader sees or hears of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

import pytest

from export.pdf.conftest import theme as theme  # noqa: PLC0414  (a fixture is known by being here)
from gyoan.layout.cover import dated
from gyoan.layout.handout.book import Volume
from gyoan.model.blocks import Aside
from gyoan.model.handout import Edition
from gyoan.model.inline import plain_text
from gyoan.model.message import Language
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.pipeline import compose
from gyoan.preparing import read_and_plan
from printing import FILE, PRINTED, bound_file, composed, deck_words, drawings, parts, pdf_words, printed_files
from wording.hearing import Hearing

pytestmark = pytest.mark.long

HANGUL = re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]+")
LATIN = re.compile("[A-Za-z]{2,}")
WORD = re.compile(rf"{HANGUL.pattern}|{LATIN.pattern}")


@dataclass(frozen=True, slots=True)
class Printed:
    """A session that has all there is."""

    text: str
    """Its source."""
    said: dict[str, list[str]]
    """What a reader of each of its outputs sees or hears, by the output's name."""


@pytest.fixture(scope="module")
def printed(theme: Theme) -> Iterator[tuple[dict[Language, Printed], Hearing]]:
    """Return that session in each language, and what heard all that was said of it."""
    with pytest.MonkeyPatch.context() as patched:
        hearing = Hearing(patched)
        yield {language: printed_in(language, theme) for language in Language}, hearing


def printed_in(language: Language, theme: Theme) -> Printed:
    text = (PRINTED / f"{language.name.lower()}.md").read_text("utf-8")
    files = printed_files(text, theme)
    said = {name: list(deck_words(data) if name == "pptx" else pdf_words(data)) for name, data in files.items()}
    return Printed(text, said)


@pytest.mark.parametrize("language", Language)
def test_what_is_written_beside_a_sessions_own_words_is_in_its_language(
    printed: tuple[dict[Language, Printed], Hearing], language: Language
) -> None:
    session = printed[0][language]
    foreign = LATIN if language is Language.KOREAN else HANGUL
    own = set(foreign.findall(session.text)) | {"QR", "ii", "iii"}
    pages = {"handout.pdf", "teacher.pdf", "slides.pdf", "book of STUDENT", "book of TEACHER"}
    assert set(session.said) == {"pptx", *pages}
    assert all(len(words) > 100 for words in session.said.values())
    for file, texts in session.said.items():
        assert {words for words in texts if set(foreign.findall(words)) - own} == set(), file


def test_what_is_written_beside_a_sessions_own_words_is_what_its_table_says(
    printed: tuple[dict[Language, Printed], Hearing], renew_golden: bool
) -> None:
    sessions, hearing = printed
    shown = "".join(
        "\n".join([language.value, *beside(chain.from_iterable(session.said.values()), session.text), "", ""])
        for language, session in sessions.items()
    )
    hearing.compare(shown, "printed", printed=True, renew=renew_golden)


def test_what_is_said_of_time_and_place_is_what_its_table_says(
    theme: Theme, monkeypatch: pytest.MonkeyPatch, renew_golden: bool
) -> None:
    hearing = Hearing(monkeypatch)
    shown = "".join("\n".join([language.value, *further(language, theme), "", ""]) for language in Language)
    hearing.compare(shown, "printed_further", printed=True, renew=renew_golden)


def further(language: Language, theme: Theme) -> Iterable[str]:
    """Return what a deck, a teacher's pages and books of several sessions say beside the sessions' own words."""
    text = (PRINTED / f"further.{language.name.lower()}.md").read_text("utf-8")
    settings = Settings(formats=("pptx", "pdf"), editions=("teacher",), books=("day",))
    own, leaves = composed(text, theme, settings)
    said = [*deck_words(own.files["pptx"]), *pdf_words(own.files["teacher.pdf"])]
    at_nine = re.sub(r"(# \w+.*)", r"\1 (09:00-10:20)", text, count=1)
    for timed in (text.replace("slot: 90", "slot: 75"), at_nine):
        result, _ = composed(timed, theme, settings)
        said += [*deck_words(result.files["pptx"]), *pdf_words(result.files["teacher.pdf"])]
    next_day = text.replace("Day 5", "Day 6").replace("5일차", "6일차")
    result, of_next_day = composed(next_day.replace("slot: 90", "draft: 90"), theme, settings)
    said += [*deck_words(result.files["pptx"]), *pdf_words(result.files["teacher.pdf"])]
    two = tuple(of[Edition.TEACHER] for of in (leaves, of_next_day))
    said += pdf_words(bound_file(Volume("", "", two), theme))
    said += (dated(f"2026-{month:02}-02", f"{language.value}-") for month in range(1, 13))
    return beside(said, text)


def beside(texts: Iterable[str], source: str) -> Iterable[str]:
    """Return the lines with words that do not stand in `source`, each once; names without their numbers."""
    own = bare(source)
    lines = (re.sub(r" \d{1,2}$", "", line.strip()) for text in texts for line in text.splitlines())
    return dict.fromkeys(line for line in lines if WORD.search(line) and bare(line) not in own)


def bare(text: str) -> str:
    """Return what is written in `text` without marks, blanks and the number of a line."""
    return re.sub(r"^\d+ |[\W_]+", "", text)


def test_no_part_of_an_english_deck_has_hangul_but_the_names_of_typefaces(theme: Theme) -> None:
    plan = read_and_plan((PRINTED / "english.md").read_bytes(), FILE, Settings(formats=("pptx",))).value
    assert plan is not None
    deck = compose(plan, drawings(plan, Language.ENGLISH), {}, theme).value.files["pptx"]
    typefaces = re.compile(r'typeface="[^"]*"')

    found = [name for name, part in parts(deck) if HANGUL.search(typefaces.sub("", part))]

    assert found == []


@pytest.mark.parametrize(
    ("front_matter", "course", "title"),
    [
        ("", "en-US", "Discussion"),
        ("", "ko-KR", "토론"),
        ("---\nlanguage: en-US\n---\n", "ko-KR", "Discussion"),
        ("---\nlanguage: ko-KR\n---\n", "en-US", "토론"),
        ("---\nlanguage: ja-JP\n---\n", "ko-KR", "Discussion"),
    ],
)
def test_what_stands_for_a_sign_is_in_the_language_of_the_session_and_not_of_its_course(
    front_matter: str, course: str, title: str
) -> None:
    text = f"{front_matter}# 1\n\n::: discussion\n2\n:::\n"

    plan = read_and_plan(text.encode(), FILE, Settings(language=course)).value

    assert plan is not None
    assert [plain_text(block.title) for block in plan.session.blocks if isinstance(block, Aside)] == [title]
