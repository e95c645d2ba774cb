"""Sections → their budgets: stated minutes rolled up, and what the slot leaves given to those that state none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from gyoan.lexicon.times import APPENDIX, OUTSIDE
from gyoan.model.blocks import Rule
from gyoan.model.expressions import expression
from gyoan.model.schedule import TimeBudget, apportion, share
from gyoan.model.session import Role, Section
from gyoan.model.units import NO_TIME, Duration, total_time
from gyoan.schedule.density import Density, Talk

MINUTE = 60
"""Seconds."""
STRETCH = 10
"""A section without minutes takes no more than this many times its talk of what the others leave. A guess: the
thinnest sections that lecturers give minutes to have about a tenth of them to say."""
LEAST_BESIDE = 30
"""What has no minutes beside parts with minutes asks for time of its own from so many seconds of talk on: less is what
introduces these. A guess."""
FRAME_SHARE = 0.1
"""Opening and closing take up what is left of a slot up to this share of it. A guess."""
FEWEST_REPEATED = 2
"""So many sections must add up to a bare heading's minutes before it counts as their sum."""


def stated(section: Section) -> Duration | None:
    """Return the minutes of `section`: its heading's, or the sum of its parts'; None where neither says any."""
    if section.duration is not None:
        return section.duration
    parts = [duration for part in section.sections if (duration := stated(part)) is not None]
    return total_time(parts) if parts else None


def budgets_of(sections: tuple[Section, ...], slot: Duration | None, density: Density) -> tuple[TimeBudget, ...]:
    """Return the time of each section, one after the other from the session's start."""
    talks = [density.of_section(section) for section in sections]
    durations = _durations(sections, slot, [_open(*pair) for pair in zip(sections, talks, strict=True)])
    starts = [NO_TIME, *map(Duration, accumulate(duration.seconds for duration in durations))]
    return tuple(
        _budget(section, start, duration, talk)
        for section, start, duration, talk in zip(sections, starts, durations, talks, strict=False)
    )


def repeated_sums(sections: Sequence[Section]) -> dict[int, int]:
    """Return the places of bare headings whose minutes are those of the sections after them, and how many these are.

    `## 핵심 개념 (35분)` with nothing below it, followed by three sections of its own level with 12, 12 and 11 minutes,
    states the same 35 minutes a second time.
    """
    found: dict[int, int] = {}
    for index, section in enumerate(sections):
        if section.sections or _says(section) or section.duration is None:
            continue
        sums = accumulate((stated(other) or NO_TIME).seconds for other in sections[index + 1 :])
        count = next((count for count, total in enumerate(sums, 1) if total >= section.duration.seconds), 0)
        total = total_time(stated(other) or NO_TIME for other in sections[index + 1 : index + 1 + count])
        if count >= FEWEST_REPEATED and total == section.duration:
            found[index] = count
    return found


def _durations(sections: tuple[Section, ...], slot: Duration | None, talks: Sequence[float]) -> list[Duration]:
    repeated = repeated_sums(sections)
    known = [NO_TIME if index in repeated else stated(section) for index, section in enumerate(sections)]
    timed = total_time(duration for duration in known if duration is not None)
    slack = Duration(max((slot or NO_TIME).seconds - timed.seconds, 0))
    untimed = [
        index
        for index, (section, duration) in enumerate(zip(sections, known, strict=True))
        if duration is None or section.takes or (section.duration is None and talks[index] >= LEAST_BESIDE)
    ]
    takers = [index for index in untimed if is_content(sections[index])]
    frames = [index for index in untimed if _frames(sections[index])]
    if takers and timed.seconds:
        most = -(-STRETCH * sum(talks[index] for index in takers) // MINUTE) * MINUTE
        slack = min(slack, Duration(int(most)))
    elif takers:
        # Where nobody says any minutes, what begins and ends a lecture has its share like all else.
        takers = sorted({*takers, *frames})
    elif slot is not None and slack.seconds <= slot.seconds * FRAME_SHARE:
        takers = frames
    given = dict(zip(takers, _in_minutes(slack, [talks[index] for index in takers]), strict=True))
    return [(duration or NO_TIME) + given.get(index, NO_TIME) for index, duration in enumerate(known)]


def _may_take(section: Section) -> bool:
    """Return whether minutes that are left may go to `section` beside those that it states, or its parts do."""
    return section.takes or section.duration is None


def _open(section: Section, talk: Talk) -> float:
    """Return the seconds of talk for all of `section`, but where it or its parts state minutes for what states none."""
    if stated(section) is None:
        return talk.seconds
    pairs = zip(section.sections, talk.parts, strict=True)
    below = sum(
        _open(part, own) for part, own in pairs if _may_take(part) and (stated(part) is not None or is_content(part))
    )
    return below + (_own(talk) if section.duration is None else 0.0)


def _own(talk: Talk) -> float:
    """Return the seconds of talk for what stands in a section itself."""
    return talk.seconds - sum(part.seconds for part in talk.parts)


def _says(section: Section) -> bool:
    """Return whether something stands in `section` itself, beside its heading and its parts."""
    return not all(isinstance(block, Rule) for block in section.blocks)


def _frames(section: Section) -> bool:
    return section.role in FRAME and not is_outside(section)


def _in_minutes(total: Duration, weights: Sequence[float]) -> tuple[Duration, ...]:
    """Return `total` divided like `share`, in whole minutes where there is one for each."""
    minutes, rest = divmod(total.seconds, MINUTE)
    if rest or minutes < len(weights) or not weights:
        return share(total, weights)
    return tuple(Duration(each * MINUTE) for each in apportion(minutes, weights, [1] * len(weights)))


def _budget(section: Section, start: Duration, duration: Duration, talk: Talk) -> TimeBudget:
    parts: list[TimeBudget] = []
    at = start
    lengths = _lengths_of_parts(section, duration, talk)
    for part, part_talk, length in zip(section.sections, talk.parts, lengths, strict=True):
        parts.append(_budget(part, at, length, part_talk))
        at += length
    rounded = Duration(round(talk.seconds))
    outside = is_outside(section) and not duration.seconds
    return TimeBudget(section.plain_title, section.span.line, start, duration, tuple(parts), rounded, outside)


def _lengths_of_parts(section: Section, duration: Duration, talk: Talk) -> list[Duration]:
    """Return the minutes of each part of a section that has `duration`: those stated, zero for none.

    A part that states some only for a part of its own has its share of what the others leave, by what else it holds.
    """
    known = [stated(part) for part in section.sections]
    lengths = [length or NO_TIME for length in known]
    free = duration - total_time(lengths)
    pairs = list(zip(section.sections, talk.parts, strict=True))
    takers = {
        at: asked
        for at, (part, own) in enumerate(pairs)
        if known[at] is not None and _may_take(part) and (asked := _open(part, own))
    }
    if free.seconds <= 0 or not takers:
        return lengths
    rest = _own(talk) + sum(own.seconds for (_, own), length in zip(pairs, known, strict=True) if length is None)
    # A heading alone asks for nothing where all that stands below it has minutes.
    rests = [rest] if None in known or _says(section) else []
    for at, more in zip(takers, share(free, [*takers.values(), *rests]), strict=False):
        lengths[at] += more
    return lengths


FRAME = frozenset({Role.POSITION, Role.SUMMARY, Role.NEXT, Role.CLOSING})
"""Sections that begin and end a lecture: without minutes they take a little of what others leave, or nothing."""
NEVER_TALKED = frozenset({Role.INFORMATION, Role.REFERENCES})
"""Sections that are there to be looked up: without minutes they take no time."""

_REMARK = expression(rf"[(（\[]\s*(?:{OUTSIDE})\s*[)）\]]", re.IGNORECASE)
_NAME = expression(rf"\W*(?:{APPENDIX})\b", re.IGNORECASE)


def is_outside(section: Section) -> bool:
    """Return whether the author took `section` out of the lecture: `FAQ (시간 외)`, `공격 사례 (추가 학습)`, `부록`."""
    return bool(_REMARK.search(section.plain_title) or _NAME.match(section.plain_title))


def is_content(section: Section) -> bool:
    """Return whether `section` is something the lecture is about, and so needs time."""
    return section.role not in FRAME | NEVER_TALKED and not is_outside(section)
