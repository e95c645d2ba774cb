"""Nothing that a lecturer wrote is lost on the way to deck and handout, and nothing leaves its slide."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings

from examples import examples
from gyoan.layout.handout import layout_handout
from gyoan.markdown import read_session
from gyoan.model.deck import PlaceholderRole, TextBox
from gyoan.model.theme import Theme
from gyoan.schedule import plan
from layout.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from layout.decks import deck_of, slide_text
from sessions import sessions
from tried import some

FOOT = {PlaceholderRole.FOOTER, PlaceholderRole.SLIDE_NUMBER}
TIME = {"Time rail", "Time passed"}
WORD = re.compile(r"낱말\d{4}")
MUCH = settings(
    max_examples=examples(0.6), suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@MUCH
@given(sessions())
def test_every_word_of_a_session_can_be_seen_in_its_deck(theme: Theme, session: tuple[str, list[str]]) -> None:
    markdown, words = session

    shown = "\n".join(map(slide_text, deck_of(markdown, theme).slides))

    assert sorted(set(words) - set(WORD.findall(shown))) == []


@MUCH
@given(sessions())
def test_every_word_of_a_session_can_be_seen_in_its_handout(theme: Theme, session: tuple[str, list[str]]) -> None:
    markdown, words = session
    read = read_session(markdown.encode(), "session.md").value
    assert read is not None

    handout = layout_handout(read, plan(read).value, {}, {}, theme).value

    assert sorted(set(words) - set(WORD.findall(_all_text(handout)))) == []


@MUCH
@given(sessions())
def test_nothing_leaves_its_slide_or_lies_on_the_foot(theme: Theme, session: tuple[str, list[str]]) -> None:
    markdown, _ = session

    for slide in some(deck_of(markdown, theme).slides):
        for shape in slide.shapes:
            assert shape.box.x.emu >= 0
            assert shape.box.y.emu >= 0
            assert shape.box.right.points <= theme.deck.width.points + 0.1, (slide.title, shape)
            assert shape.box.bottom.points <= theme.deck.height.points + 0.1, (slide.title, shape)
        texts = [shape for shape in slide.shapes if isinstance(shape, TextBox)]
        foot = min((text.box.y.points for text in texts if text.placeholder in FOOT), default=theme.deck.height.points)
        # Below the text of the foot runs the time that has passed.
        lowest = max(
            shape.box.bottom.points
            for shape in slide.shapes
            if shape.name not in TIME and (not isinstance(shape, TextBox) or shape.placeholder not in FOOT)
        )
        assert lowest <= foot + 0.1, slide.title


@MUCH
@given(sessions())
def test_the_slides_of_a_session_take_exactly_its_planned_time(theme: Theme, session: tuple[str, list[str]]) -> None:
    markdown, _ = session
    read = read_session(markdown.encode(), "week_03/day_05/session_08.md").value
    assert read is not None

    deck = deck_of(markdown, theme)

    assert sum(slide.duration.seconds for slide in deck.slides) == plan(read).value.planned.seconds


def _all_text(value: object) -> str:
    """Return what a tree of dataclasses and tuples sets in type: the contents of all fields called `text`."""
    if isinstance(value, tuple | list):
        return "".join(map(_all_text, value))
    fields = getattr(type(value), "__dataclass_fields__", {})
    return "".join(str(getattr(value, name)) if name == "text" else _all_text(getattr(value, name)) for name in fields)
