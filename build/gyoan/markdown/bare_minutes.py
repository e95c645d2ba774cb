"""`## 발표 15분`, `## 시범 10:22~10:30`: whether what ends a heading with nothing around it is the time of its section.

`골든타임 4분` and `마태복음 13:24~13:30` end so, too. Both are meant where what stands before them is what a stretch
of a lecture is called (`토론`, `쉬는 시간`, `【토론】 동네 문제`). Minutes also are where a session states its time in
no other way, half of the headings of a level end so, and all together are no longer than the session; times of day
where one begins when another ends. All others stay in the title, and are told.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.lexicon.times import STRETCHES
from gyoan.markdown.durations import TimedTitle, by_clock, take_bare, take_clock, take_duration
from gyoan.markdown.roles import role_of
from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.inline import plain_text
from gyoan.model.session import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gyoan.markdown.reading import Reading
    from gyoan.model.inline import Inlines
    from gyoan.model.units import Duration

_NAMED = frozenset({Role.DISCUSSION, Role.PRACTICE, Role.CHECKPOINT, Role.OBJECTIVES, Role.INFORMATION, Role.SUMMARY})
_STRETCH = expression(rf"[\W\d]*(?:{STRETCHES})\W*", re.IGNORECASE)
_TAG = expression(r"\s*[【\[〔<](?P<tag>[^】\]〕>]{1,20})[】\]〕>]")
_FEWEST = 3
"""So many headings show that a session has its minutes so."""


def bare_times_meant(headings: Sequence[tuple[int, Inlines]], length: Duration | None = None) -> list[bool]:
    """Return of each heading, given by its level and title, whether a bare time that it ends with is its section's.

    `length` is that of the session, where its title states one.
    """
    stated = [bool(take_duration(title).duration or by_clock(title).duration) for _, title in headings]
    bare = [
        None if has else timed if (timed := bare_time(title)).duration else None
        for has, (_, title) in zip(stated, headings, strict=True)
    ]
    usual = _usual_levels(headings, length) if not any(stated) else frozenset()
    ends = _ends_of_day(headings)
    return [
        timed is not None
        and (names_stretch(plain_text(timed.title)) or (_follows(title, ends) if timed.note else level in usual))
        for (level, title), timed in zip(headings, bare, strict=True)
    ]


def bare_time(title: Inlines) -> TimedTitle:
    """Return `title` without the bare minutes or time of day at its very end; the latter is its note."""
    minutes = take_bare(title)
    return replace(minutes, note="") if minutes.duration else by_clock(title, bare=True)


def _usual_levels(headings: Sequence[tuple[int, Inlines]], length: Duration | None) -> frozenset[int]:
    """Return the levels whose headings state their minutes so."""
    minutes = [(level, found) for level, title in headings if (found := take_bare(title).duration)]
    ends, all_of = Counter(level for level, _ in minutes), Counter(level for level, _ in headings)
    sums = {level: sum(one.seconds for at, one in minutes if at == level) for level in ends}
    return frozenset(
        level
        for level, count in ends.items()
        if count >= max(_FEWEST, all_of[level] / 2) and (length is None or sums[level] <= length.seconds)
    )


def _ends_of_day(headings: Sequence[tuple[int, Inlines]]) -> frozenset[int]:
    """Return when stretches begin and end by the bare times of day of headings, where one goes on from another."""
    clocks = [clock for _, title in headings if (clock := take_clock(title, bare=True)[1])]
    return frozenset({one.start for one in clocks} & {one.end for one in clocks})


def _follows(title: Inlines, ends: frozenset[int]) -> bool:
    clock = take_clock(title, bare=True)[1]
    return clock is not None and (clock.start in ends or clock.end in ends)


def report_bare(title: Inlines, line: int, reading: Reading) -> None:
    """Note a bare time at the end of a heading that is not taken for its section's."""
    found = bare_time(title)
    if found.duration:
        text = plain_text(title)[len(plain_text(found.title)) :].strip()
        span = reading.span_of_text(line, text)
        reading.findings.inform(Code.BAD_DURATION, span, told.BARE_DURATION(text=text), told.IN_BRACKETS(text=text))


def names_stretch(name: str) -> bool:
    """Return whether `name` is what a stretch of a lecture is called: `토론`, `쉬는 시간`, `【토론】 동네 문제`."""
    tag = _TAG.match(name)
    names = (name, tag["tag"]) if tag else (name,)
    return any(role_of(one) in _NAMED or _STRETCH.fullmatch(one) for one in names)
