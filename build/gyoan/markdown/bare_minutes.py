"""`## 발표 15분`: whether bare minutes at the end of a heading are the time of its section.

`골든타임 4분` ends so, too. They are meant where what stands before them is what a stretch of a lecture is called
(`토론`, `쉬는 시간`, `【토론】 동네 문제`), or where a session states its time in no other way and half of the headings
of a level end so. All others stay in the title, and are told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.lexicon.times import STRETCHES
from gyoan.markdown.durations import by_clock, take_bare, take_duration
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

_NAMED = frozenset({Role.DISCUSSION, Role.PRACTICE, Role.CHECKPOINT, Role.OBJECTIVES, Role.INFORMATION, Role.SUMMARY})
_STRETCH = expression(rf"[\W\d]*(?:{STRETCHES})\W*", re.IGNORECASE)
_TAG = expression(r"\s*[【\[〔<](?P<tag>[^】\]〕>]{1,20})[】\]〕>]")
_FEWEST = 3
"""So many headings show that a session has its minutes so."""


def bare_minutes_meant(headings: Sequence[tuple[int, Inlines]]) -> list[bool]:
    """Return of each heading, given by its level and title, whether it ends with bare minutes that are its time."""
    stated = [bool(take_duration(title).duration or by_clock(title).duration) for _, title in headings]
    bare = [
        None if has else timed if (timed := take_bare(title)).duration else None
        for has, (_, title) in zip(stated, headings, strict=True)
    ]
    levels = [level for (level, _), timed in zip(headings, bare, strict=True) if timed]
    of_level = {one: sum(level == one for level, _ in headings) for one in levels}
    usual = {} if any(stated) else {one for one in levels if levels.count(one) >= max(_FEWEST, of_level[one] / 2)}
    return [
        timed is not None and (level in usual or names_stretch(plain_text(timed.title)))
        for (level, _), timed in zip(headings, bare, strict=True)
    ]


def report_bare(title: Inlines, line: int, reading: Reading) -> None:
    """Note bare minutes at the end of a heading that are not taken for its time."""
    duration = take_bare(title)
    if duration.duration:
        text = duration.note
        span = reading.span_of_text(line, text)
        reading.findings.inform(Code.BAD_DURATION, span, told.BARE_DURATION(text=text), told.IN_BRACKETS(text=text))


def names_stretch(name: str) -> bool:
    """Return whether `name` is what a stretch of a lecture is called: `토론`, `쉬는 시간`, `【토론】 동네 문제`."""
    tag = _TAG.match(name)
    names = (name, tag["tag"]) if tag else (name,)
    return any(role_of(one) in _NAMED or _STRETCH.fullmatch(one) for one in names)
