"""Titles of slides, told apart by their author's words, and what stands above: rule by rule on drafts made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.deck.chunks import BoldHeading
from gyoan.layout.deck.drafts import Draft, distinguished
from gyoan.layout.text import Measure
from gyoan.model.deck import SlideKind
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Text
from gyoan.model.message import Language
from gyoan.model.session import Role, Section
from gyoan.model.theme import Theme
from gyoan.model.units import Duration

SPAN = SourceSpan("a.md", 1)


def section(title: str, minutes: int = 0, role: Role = Role.SECTION) -> Section:
    return Section((Text(title),), 2, SPAN, Duration(60 * minutes) if minutes else None, role)


def draft(title: str, path: tuple[int, ...] = (0,), *trail: Section, kind: SlideKind = SlideKind.BULLETS) -> Draft:
    return Draft(kind, title, (), "", 1.0, path, trail or (section(title),))


def told_apart(theme: Theme, *drafts: Draft) -> list[str]:
    return [one.title for one in distinguished(drafts, Measure(theme))]


def test_slides_that_continue_one_another_are_counted(theme: Theme) -> None:
    assert told_apart(theme, draft("절"), draft("절"), draft("끝", (1,))) == ["절 (1/2)", "절 (2/2)", "끝"]
    assert told_apart(theme, draft("절"), draft("끝", (1,)), draft("절")) == ["절 (1/2)", "끝", "절 (2/2)"]
    introducing = replace(draft("절", (0, 0), section("절"), section("안")), introduces=True)
    assert told_apart(theme, draft("절"), introducing) == ["절 (1/2)", "절 (2/2)"]


def test_of_equal_titles_the_later_has_that_of_the_section_above_it(theme: Theme) -> None:
    first = draft("개요", (0, 0), section("1. 앞"), section("개요"))
    second = draft("개요", (1, 0), section("🚀 2. 뒤"), section("개요"))
    third = draft("개요", (2, 0), section("🚀 2. 뒤"), section("개요"))
    assert told_apart(theme, first, second) == ["개요", "개요 – 뒤"]
    assert told_apart(theme, first, second, second) == ["개요", "개요 – 뒤 (1/2)", "개요 – 뒤 (2/2)"]
    assert told_apart(theme, first, second, third) == ["개요", "개요 – 뒤", "개요 – 뒤"]
    # Where there is no room for both, it keeps its own.
    long = draft("개요", (1, 0), section("가" * 200), section("개요"))
    assert told_apart(theme, first, long, third) == ["개요", "개요", "개요 – 뒤"]
    # The section above is one of another title.
    same = draft("개요", (3, 0), section("밖"), section("개요"), section("개요"))
    assert told_apart(theme, first, same) == ["개요", "개요 – 밖"]


def test_equal_titles_without_a_section_above_stay_as_their_author_wrote_them(theme: Theme) -> None:
    assert told_apart(theme, *(draft("쉬는 시간", (at,)) for at in range(3))) == ["쉬는 시간"] * 3
    # What continues is counted for each of them.
    twice = [draft("절", (at,)) for at in (0, 0, 1, 2, 2)]
    assert told_apart(theme, *twice) == ["절 (1/2)", "절 (2/2)", "절", "절 (1/2)", "절 (2/2)"]


def test_the_slides_into_which_a_section_was_divided_are_numbered(theme: Theme) -> None:
    divided = [replace(draft("절"), slide=at) for at in range(3)]
    assert told_apart(theme, *divided) == ["절", "절 – 2", "절 – 3"]
    assert told_apart(theme, *divided[:2], divided[1]) == ["절", "절 – 2 (1/2)", "절 – 2 (2/2)"]


def test_what_stands_before_the_sections_is_told_from_them_by_its_kind(theme: Theme) -> None:
    title, agenda = (Draft(kind, "차례", (), "", 0.0, ()) for kind in (SlideKind.TITLE, SlideKind.AGENDA))
    assert told_apart(theme, title, agenda, agenda) == ["차례", "차례 (1/2)", "차례 (2/2)"]
    said = Draft(SlideKind.BULLETS, "차례", (), "", 0.0, ())
    assert told_apart(theme, said, replace(said, kind=SlideKind.CODE)) == ["차례 (1/2)", "차례 (2/2)"]


@pytest.mark.parametrize(
    ("own", "introduces", "over", "above"),
    [
        (True, False, None, "밖 › 가운데"),
        (False, False, None, "밖 › 가운데 › 안"),
        (True, True, None, "밖"),
        (True, False, (0,), "밖 › 굵은 줄 › 가운데"),
        (True, False, (0, 1), "밖 › 가운데 › 굵은 줄"),
        (False, False, (0, 1, 2), "밖 › 가운데 › 안 › 굵은 줄"),
    ],
)
def test_above_a_title_stand_those_of_the_sections_around(
    above: str, over: tuple[int, ...] | None, *, own: bool, introduces: bool
) -> None:
    trail = (section("밖"), section("가운데"), section("안"))
    heading = BoldHeading((Text("굵은 줄"),), over) if over else None
    made = replace(draft("안", (0, 1, 2), *trail), own_title=own, introduces=introduces, over=heading)
    assert made.eyebrow == above


def test_the_minutes_are_those_of_the_innermost_section_that_states_any() -> None:
    made = draft("안", (0, 1), section("밖", 10), section("안"))
    assert (made.minutes(Language.KOREAN), made.timed_title) == ("10분", False)
    timed = draft("안", (0, 1), section("밖", 10), section("안", 3))
    assert (timed.minutes(Language.KOREAN), timed.timed_title) == ("3분", True)
    assert not replace(timed, own_title=False).timed_title
    assert replace(made, introduces=True).timed_title
    assert not replace(timed, introduces=True, trail=(section("밖"), section("안", 3))).timed_title
    assert draft("절").minutes(Language.KOREAN) == ""
    assert not Draft(SlideKind.TITLE, "제목", (), "", 0.0, ()).timed_title
