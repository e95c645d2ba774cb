"""`## 발표 15분`, `## 시범 10:22~10:30`: whether what ends a heading with nothing around it is the time of its section.

`골든타임 4분` and `마태복음 13:24~13:30` end so, too. Both are meant where what stands before them is what a stretch
of a lecture is called (`토론`, `쉬는 시간`, `【토론】 동네 문제`). Minutes also are where a session states its time in
no other way, half of the headings of a level end so, and all together are no longer than the session; times of day
where one begins when another ends. All others stay in the title, and are told.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from gyoan.lexicon.times import STRETCHES
from gyoan.markdown.durations import TimedTitle, by_clock, stated_time, take_bare, take_clock
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
    timed = [None if stated_time(title).duration else bare_time(title) for _, title in headings]
    bare = [one if one and one.duration else None for one in timed]
    levels = [level for level, _ in headings]
    usual = _usual_levels(levels, bare, length) if None not in timed else frozenset()
    clocks = [take_clock(title, bare=True)[1] for _, title in headings]
    ends = {one.start for one in clocks if one} & {one.end for one in clocks if one}
    return [
        one is not None
        and (
            names_stretch(plain_text(one.title))
            or (level in usual if clock is None else clock.start in ends or clock.end in ends)
        )
        for level, one, clock in zip(levels, bare, clocks, strict=True)
    ]


def bare_time(title: Inlines) -> TimedTitle:
    """Return `title` without the bare minutes or time of day at its very end; the latter is its note."""
    minutes = take_bare(title)
    return minutes if minutes.duration else by_clock(title, bare=True)


def _usual_levels(levels: Sequence[int], bare: Sequence[TimedTitle | None], length: Duration | None) -> frozenset[int]:
    """Return the levels whose headings state their minutes so."""
    minutes = [(level, one.duration) for level, one in zip(levels, bare, strict=True) if one and not one.note]
    ends, all_of = Counter(level for level, _ in minutes), Counter(levels)
    sums = {level: sum(stated.seconds for at, stated in minutes if stated and at == level) for level in ends}
    return frozenset(
        level
        for level, count in ends.items()
        if count >= max(_FEWEST, all_of[level] / 2) and (length is None or sums[level] <= length.seconds)
    )


def report_bare(title: Inlines, found: TimedTitle, line: int, reading: Reading) -> None:
    """Note the bare time that was `found` at the end of a heading and is not taken for its section's."""
    if found.duration:
        text = plain_text(title)[len(plain_text(found.title)) :].strip()
        span = reading.span_of_text(line, text)
        reading.findings.inform(Code.BAD_DURATION, span, told.BARE_DURATION(text=text), told.IN_BRACKETS(text=text))


def names_stretch(name: str) -> bool:
    """Return whether `name` is what a stretch of a lecture is called: `토론`, `쉬는 시간`, `【토론】 동네 문제`."""
    tag = _TAG.match(name)
    names = (name, tag["tag"]) if tag else (name,)
    return any(role_of(one) in _NAMED or _STRETCH.fullmatch(one) for one in names)
