"""The guide keeps its word: each example is built, and makes what the guide says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gyoan.commands.guide import Example, guide_in
from gyoan.markdown import read_session
from gyoan.markdown.roles import role_of
from gyoan.messages import guide as made_of
from gyoan.model.blocks import CodeBlock, Diagram
from gyoan.model.deck import Countdown, SlideKind
from gyoan.model.message import Language
from gyoan.model.session import Role, walk_blocks, walk_sections
from gyoan.model.theme import Theme
from gyoan.model.units import Duration
from layout.decks import deck_of, slide_text
from tried import some

LANGUAGES = [Language.KOREAN, Language.ENGLISH]


def examples() -> Iterator[tuple[Language, Example]]:
    for language in LANGUAGES:
        for topic in guide_in(language):
            yield from ((language, example) for example in topic.examples)


def names(case: object) -> str:
    return ", ".join(case.makes) if isinstance(case, Example) else getattr(case, "value", "")


@pytest.mark.parametrize(("language", "example"), list(examples()), ids=names)
def test_an_example_of_the_guide_makes_what_the_guide_says(language: Language, example: Example, theme: Theme) -> None:
    for name in some(example.makes):
        assert made_of.made(name)
        if example.are_titles:
            assert {role_of(title) for title in example.source.splitlines()} == {Role(name)}
        else:
            assert makes(example.source, name, theme), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_has_an_example_of_every_kind_of_slide_and_every_role(language: Language) -> None:
    made = {name for topic in guide_in(language) for example in topic.examples for name in example.makes}
    of_every_session = {SlideKind.AGENDA, SlideKind.OPENER, SlideKind.STATEMENT, SlideKind.CLOSING}
    assert {kind.value for kind in SlideKind if kind not in of_every_session} <= made
    korean_only = {Role.POSITION, Role.INFORMATION, Role.CLOSING} if language is Language.ENGLISH else set()
    assert {role.value for role in Role if role is not Role.SECTION and role not in korean_only} <= made


def test_both_guides_say_the_same() -> None:
    korean, english = (
        [[part.makes if isinstance(part, Example) else "" for part in topic.parts] for topic in guide_in(language)]
        for language in LANGUAGES
    )
    left_out = [("closing",), ("position",), ("information",)]
    assert [[part for part in parts if part not in left_out] for parts in korean] == english


def makes(source: str, name: str, theme: Theme) -> bool:
    """Return whether an example makes what the guide calls `name`."""
    whole = source if source.startswith(("# ", "---")) else f"# 제목\n\n{source}\n"
    read = read_session(whole.encode(), "source/session_01.md")
    session = read.value
    assert session is not None
    deck = deck_of(whole, theme)
    kinds = {slide.kind.value for slide in deck.slides}
    notes = "\n".join(slide.notes for slide in deck.slides)
    shown = "\n".join(map(slide_text, deck.slides))
    kind, _, value = name.partition(" ")
    match kind:
        case "minutes":
            durations = [section.duration for section in walk_sections(session.sections)]
            return Duration.of_minutes(int(value)) in durations
        case "pin":
            return [pin.duration for pin in session.pins] == [Duration(int(value))]
        case "countdown":
            return any(isinstance(shape, Countdown) for slide in deck.slides for shape in slide.shapes)
        case "diagram":
            return any(isinstance(block, Diagram) for block in walk_blocks(session))
        case "outline":
            return "├" not in shown and not any(isinstance(block, CodeBlock) for block in walk_blocks(session))
        case "callout":
            return "[!" not in shown and "bullets" in kinds
        case "footnote":
            return "[^" not in shown
        case "note" | "answer":
            said = source.rsplit(": ", 1)[1].removesuffix(" -->")
            return said in notes and said not in shown
        case "quiz":
            said = source.partition("[x] ")[2]
            return notes.count(said) > 1 and "☑" not in shown + notes
        case "nothing":
            said = source.partition("<!-- ")[2].removesuffix(" -->")
            return bool(said) and said not in notes + shown
        case "settings":
            return dict(session.settings).keys() >= {"author", "organization", "date", "slot"} and not read.diagnostics
        case "figure":
            return "order.png" in str(list(walk_blocks(session)))
        case _:
            return kind in kinds
