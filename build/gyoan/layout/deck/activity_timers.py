"""Which slide of an activity has the countdown: the first that people work with, for the time that is left from there.

So the bar ends when the activity does; on a later slide it would run on into the next section. Seconds that a heading
or a part without minutes takes change nothing of the minutes that its author wrote. A slide that is shown for seconds
is none to work with, and in a long exercise no single one stays on the wall.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from gyoan.layout.deck.slide_notes import Timed
from gyoan.layout.deck.slides.activity import MOST_SLIDES, activity_of
from gyoan.model.deck import SlideKind
from gyoan.model.slide_traits import SlideTrait
from gyoan.model.units import NO_TIME, Duration, total_time

ANNOUNCED = 30
"""What takes fewer seconds announces an activity: they count as a part of it, so that ten minutes stay ten minutes."""
SHORTEST_COUNTDOWN = 60
"""Activities of fewer seconds have no countdown, and no slide that is shown for less has one: it only makes nervous."""


def with_countdowns(timed: Sequence[Timed], *, shown: bool = True) -> tuple[Timed, ...]:
    """Return the slides, one of each short activity as such, with a countdown where these are to be `shown`."""
    groups = groupby(timed, key=lambda item: activity_of(item.draft.trail))
    return tuple(
        item
        for activity, group in groups
        for item in (_marked(list(group), activity.duration, shown=shown) if activity else group)
    )


def _marked(items: list[Timed], stated: Duration | None, *, shown: bool) -> list[Timed]:
    """Return the slides of an activity, whose author `stated` how long it is."""
    slides = [at for at, item in enumerate(items) if item.draft.kind is not SlideKind.OPENER]
    if not 0 < len(slides) <= MOST_SLIDES:
        return items
    chosen = next((at for at in slides if items[at].duration.seconds >= SHORTEST_COUNTDOWN), slides[0])
    before, left = (total_time(one.duration for one in part) for part in (items[:chosen], items[chosen:]))
    left += before if before.seconds < ANNOUNCED else NO_TIME
    left = stated if stated and abs(stated.seconds - left.seconds) < ANNOUNCED else left
    countdown = left if shown and left.seconds >= SHORTEST_COUNTDOWN else None
    draft = items[chosen].draft
    kind = SlideKind.ACTIVITY if SlideTrait.WORKED_ON in draft.kind.traits else draft.kind
    marked = replace(items[chosen], draft=replace(draft, kind=kind, countdown=countdown))
    return [*items[:chosen], marked, *items[chosen + 1 :]]
