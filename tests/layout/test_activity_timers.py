"""The countdown of an activity begins where people begin to work, and ends with it."""

from __future__ import annotations

from gyoan.layout.deck.activity_timers import with_countdowns
from gyoan.layout.deck.drafts import Draft
from gyoan.layout.deck.slide_notes import Timed
from gyoan.model.deck import SlideKind
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Text
from gyoan.model.session import Role, Section
from gyoan.model.units import Duration

WORK = Section((Text("실습"),), 2, SourceSpan("s.md", 3), Duration(300), Role.PRACTICE)
TALK = Section((Text("설명"),), 2, SourceSpan("s.md", 1), Duration(300))


def shown(
    *seconds: int,
    kind: SlideKind = SlideKind.BULLETS,
    section: Section = WORK,
    opener: bool = False,
    timer: bool = True,
) -> list[tuple[int | None, SlideKind]]:
    """Return the countdown, in seconds, and the kind of each slide of `section`; others are before and after it."""
    kinds = [SlideKind.OPENER if opener and not at else kind for at in range(len(seconds))]
    around = Timed(Draft(SlideKind.BULLETS, "절", (), "", 1.0, (0,), (TALK,)), "", Duration(100), Duration(0))
    own = [
        Timed(Draft(own, "실습", (), "", 1.0, (1,), (section,)), "", Duration(length), Duration(0))
        for own, length in zip(kinds, seconds, strict=True)
    ]
    drafts = [item.draft for item in with_countdowns([around, *own, around], shown=timer)]
    assert drafts[0] == drafts[-1] == around.draft
    return [(draft.countdown and draft.countdown.seconds, draft.kind) for draft in drafts[1:-1]]


def test_the_first_slide_of_an_activity_of_few_slides_has_all_of_its_time() -> None:
    bullets, activity = SlideKind.BULLETS, SlideKind.ACTIVITY

    assert shown(300) == [(300, activity)]
    assert shown(100, 110, 90) == [(300, activity), (None, bullets), (None, bullets)]
    assert shown(90, 90, 60, 60) == [(None, bullets)] * 4
    assert shown(300, section=TALK) == [(None, bullets)]


def test_a_slide_that_is_shown_for_seconds_leaves_the_rest_of_the_time_to_the_next() -> None:
    assert [seconds for seconds, _ in shown(30, 270)] == [None, 270]
    assert [seconds for seconds, _ in shown(59, 60, 181)] == [None, 241, None]
    assert [seconds for seconds, _ in shown(30, 40, 50)] == [120, None, None]
    assert [seconds for seconds, _ in shown(30, 29)] == [None, None]


def test_the_seconds_that_announce_an_activity_are_a_part_of_it() -> None:
    assert [seconds for seconds, _ in shown(10, 290)] == [None, 300]
    assert [seconds for seconds, _ in shown(29, 271)] == [None, 300]
    assert [seconds for seconds, _ in shown(10, 10, 280)] == [None, None, 300]


def test_a_few_seconds_for_other_things_leave_an_activity_the_minutes_that_its_author_wrote() -> None:
    assert [seconds for seconds, _ in shown(295)] == [300]
    assert [seconds for seconds, _ in shown(305)] == [300]
    assert [seconds for seconds, _ in shown(10, 285)] == [None, 300]
    assert [seconds for seconds, _ in shown(271)] == [300]
    assert [seconds for seconds, _ in shown(270)] == [270]
    assert [seconds for seconds, _ in shown(330)] == [330]


def test_the_slide_that_opens_an_activity_is_none_to_work_with() -> None:
    assert shown(70, 100, 100, opener=True) == [
        (None, SlideKind.OPENER),
        (200, SlideKind.ACTIVITY),
        (None, SlideKind.BULLETS),
    ]
    assert shown(300, opener=True) == [(None, SlideKind.OPENER)]
    assert [seconds for seconds, _ in shown(60, 90, 90, 60, opener=True)] == [None, 240, None, None]


def test_pictures_and_code_stay_what_they_are_and_so_does_what_is_worked_on_without_a_timer() -> None:
    assert shown(300, kind=SlideKind.CODE) == [(300, SlideKind.CODE)]
    assert shown(300, kind=SlideKind.COMPARISON) == [(300, SlideKind.ACTIVITY)]
    assert shown(300, timer=False) == [(None, SlideKind.ACTIVITY)]
