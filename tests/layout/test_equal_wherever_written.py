"""Where something is written decides nothing about how it looks: what differs in that alone is equal, and set once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from gyoan.layout.area import SlideGeometry
from gyoan.layout.deck.chunks import BoldHeading
from gyoan.layout.deck.pieces import Material
from gyoan.layout.deck.slides.chrome import Chrome
from gyoan.layout.deck.slides.code import CodePiece
from gyoan.layout.deck.slides.picture import PicturePiece
from gyoan.layout.elements import Callout, Entry, Group, Played, Topic
from gyoan.layout.exchanges import Exchange
from gyoan.layout.text import Measure
from gyoan.model.deck import SlideKind
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Link, Text
from gyoan.model.schedule import Schedule
from gyoan.model.theme import Theme
from gyoan.model.units import Duration, Points
from gyoan.typesetting.inks import Inks

SAID = (Text("글"),)
WRITTEN: tuple[Any, ...] = (
    Entry(SAID),
    Group(SAID, ()),
    Callout(SAID, ()),
    Topic(SAID, ()),
    Played(Link(SAID, "https://a.kr")),
    BoldHeading(SAID, (0,)),
    CodePiece(("x",)),
    PicturePiece(b"png", Points(1), Points(1), "", SlideKind.FIGURE),
)


@pytest.mark.parametrize("one", WRITTEN, ids=lambda one: type(one).__name__)
def test_what_is_written_elsewhere_is_equal(one: Any) -> None:
    other = replace(one, span=SourceSpan("a.md", 7))
    assert other == one
    assert other.span != one.span


def test_entries_that_are_said_differently_differ() -> None:
    entry = Entry(SAID)
    changes: tuple[dict[str, Any], ...] = (
        {"level": 1},
        {"marker": "•"},
        {"number": 1},
        {"strong": True},
        {"announces": True},
        {"content": ()},
    )
    assert all(replace(entry, **change) != entry for change in changes)
    assert (entry.level, entry.marker, entry.number, entry.strong, entry.announces) == (0, "", None, False, False)


def test_code_is_equal_whatever_it_is_taken_for() -> None:
    assert CodePiece(("x",), stands_for=Exchange.COMMAND) == CodePiece(("x",))


def test_what_works_things_out_is_known_by_itself(theme: Theme) -> None:
    geometry, measure = SlideGeometry(theme.deck), Measure(theme)
    plan = Schedule((), Duration(0), None)
    for made in (
        lambda: Measure(theme),
        lambda: Inks(theme),
        lambda: Material({}, {}, geometry.body),
        lambda: Chrome(geometry, measure, plan, "", None),
    ):
        assert made() != made()
        assert len({made(), made()}) == 2
