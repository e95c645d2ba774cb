"""`(12분)`, `(1시간 30분)`, `- 5분`, `(5분 - 팀별)` in a heading → Duration, and clock times.

A duration is a number of hours, minutes or seconds with its unit (`1시간 30분`, `90초`, `50 min`, `1.5시간`).
In a heading it counts where it stands

- in brackets, alone, with one of the words 약, 총, 소요, 예정, 내외 … (`(약 12분)`), or parted from a note by a dash,
  comma or colon (`(5분 - 팀별)`, `(실습, 10분)`);
- at the very end behind a dash: `### 2. 핵심 원리 - 10분`, or behind a clock's sign: `실습 ⏱ 15분`.

A time of day at the very end states its length: `시범 10:22~10:30`, `시범 (10:22~10:30)`. Bare minutes there
(`발표 15분`) count where the session shows that they are meant so, which `bare_minutes` tells.

`최근 5분간` and `(5분 이내)` are prose. What is plainly meant as minutes but is no plan (`(십분)`, `(5-10분)`, `(0분)`,
`(-3분)`, `(99999분)`) stays in the title and is reported.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.lexicon import times
from gyoan.markdown.inline_ends import trimmed
from gyoan.model.clock import MIDNIGHT, ClockRange, stretch_of_day
from gyoan.model.expressions import expression
from gyoan.model.inline import Inline, Inlines, Text
from gyoan.model.units import Duration
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = r"\d{1,4}(?:\.\d{1,2})?"
_HOURS = rf"(?P<hours>{_NUMBER})\s*(?:{times.HOURS})"
_MINUTES = rf"(?P<minutes>{_NUMBER})\s*(?:{times.MINUTES}|{times.MINUTE_SIGNS})"
_SECONDS = rf"(?P<seconds>\d{{1,5}})\s*(?:{times.SECONDS})"
_AMOUNT = expression(rf"(?:{_HOURS})?\s*(?:{_MINUTES})?\s*(?:{_SECONDS})?", re.IGNORECASE)
_SIGN = "[⏰⏱⏲⌛⏳🕐-🕧]\ufe0f?\\s*"
_BRACKETS = expression(r"[(（\[](?P<inner>[^()（）\[\]]{1,80})[)）\]]")
_NOTE_MARK = expression(r"\s+[-–—]\s+|\s*[,:·|/;：]\s*|\s*[–—]\s*")
_TAIL = expression(rf"(?:\s+[-–—|·]\s*|\s*[–—]\s*|\s*{_SIGN}[:：]?\s*)(?P<inner>[^-–—|·()]{{1,30}})$")
_CLOCK = r"(\d{1,2}):(\d{2})\s*[-~–—∼〜]\s*(\d{1,2}):(\d{2})"
_CLOCK_RANGE = expression(rf"(?<![\d:]){_CLOCK}(?!\d|:\d)")
_CLOCK_TAIL = expression(rf"\s*(?:[-–—|·]\s*|{_SIGN}[:：]?\s*){_CLOCK}\s*$")
_BARE_CLOCK_TAIL = expression(rf"\s{_CLOCK}\s*$")
FIRST_HOUR = 6
"""Before it nobody teaches: `요한복음 3:16~3:18` is no time of day."""
_BARE_TAIL = expression(
    rf"(?<=\S)(?:(?<!\d{times.OCLOCK})\s+|(?<=[^\W\d])[:：])(?P<amount>(?:\d{{1,2}}\s*{times.HOUR}\s*)?\d{{1,3}}\s?(?:{times.BARE_MINUTES}))$"
)
_SIGNS_BEFORE = " \t:：,，/~"
"""What parts a name from its bare minutes: `실습: 10분`."""
_CLOCK_BRACKETS = expression(rf"[(（\[]\s*(?:{_SIGN})?{_CLOCK}\s*[)）\]]")
_MINUTE, _UNIT = rf"(?:{times.MINUTE}|min\w*)", rf"(?:{times.MINUTE}|min\w*|{times.HOUR})"
_NO_PLAN = expression(
    rf"(?:[{times.SPELLED_NUMBERS}]+\s*{times.MINUTE}|[-−]\s*\d+\s*{_MINUTE}|0+\s*{_UNIT}|\d+\s*[-~–]\s*\d+\s*{_UNIT}"
    rf"|[?xX_]+\s*{times.MINUTE}|(?:\d+\s*{times.HOUR}\s*)?\d{{5,}}(?:\.\d+)?\s*{_UNIT})"
)
_FORM_AND_TIME = expression(rf"(?P<form>{times.FORMS})\s*(?P<amount>\d.*)")
_TIME_AND_FORM = expression(rf"(?P<amount>\d.*\D)\s+(?P<form>{times.FORMS})")
_LONGEST_TAIL = 300
"""How much of a heading's end is looked at for a dash and minutes; a search through all of it takes too long."""
IN_BRACKETS = expression(rf"[(（]\s*\d+\s*(?:{times.OF_PLANS})")
"""Minutes in brackets, as headings state them: `(5분`."""
LONGEST = Duration.of_minutes(MIDNIGHT)
"""No session, section or break is longer than this."""


@dataclass(frozen=True, slots=True)
class TimedTitle:
    """A heading with its time taken out."""

    title: Inlines
    """The heading without its minutes."""
    duration: Duration | None = None
    """The minutes; None where it states none."""
    note: str = ""
    """What else stood in the brackets with them."""
    unreadable: str = ""
    """Brackets that are meant as minutes but cannot be read; empty where there are none. They stay in the title."""


def parse_duration(text: str) -> Duration | None:
    """Return the duration that `text` is, as a whole; None where it is anything else, zero, or longer than a day."""
    match = _AMOUNT.fullmatch(text.strip())
    if match is None or not match.lastgroup:
        return None
    hours, minutes = float(match["hours"] or 0), float(match["minutes"] or 0)
    seconds = round(hours * 3600 + minutes * 60) + int(match["seconds"] or 0)
    return Duration(seconds) if 0 < seconds <= LONGEST.seconds else None


def split_note(text: str) -> tuple[Duration | None, str]:
    """Return the duration in the brackets' words `text` and the words beside it."""
    text = re.sub(rf"^\s*(?:{_SIGN})", "", text).strip()
    whole = parse_duration(text)
    if whole:
        return whole, ""
    for mark in _NOTE_MARK.finditer(text):
        before, after = text[: mark.start()], text[mark.end() :]
        for stated, note in ((before, after), (after, before)):
            duration = parse_duration(stated)
            if duration:
                return duration, note.strip()
    for match in filter(None, (_FORM_AND_TIME.fullmatch(text), _TIME_AND_FORM.fullmatch(text))):
        if duration := parse_duration(match["amount"]):
            return duration, match["form"]
    return _qualified(text)


def _qualified(text: str) -> tuple[Duration | None, str]:
    """Return the duration and the word of `약 12분` and `12분 소요`."""
    words = re.findall(rf"(?:{times.QUALIFIERS})", text, re.IGNORECASE)
    amount = re.sub(rf"^(?:(?:{times.QUALIFIERS})\s*)+|(?:\s*(?:{times.QUALIFIERS}))+$", "", text, flags=re.IGNORECASE)
    duration = parse_duration(amount) if words else None
    return (duration, " ".join(words)) if duration else (None, "")


def take_duration(title: Inlines) -> TimedTitle:
    """Return `title` without its minutes, and the minutes."""
    texts = tuple(_texts(title))
    last = max((place for place, text in texts if text.strip()), default=())
    for place, text in texts:
        found = _in_brackets(text) or (_at_end(text) if place == last else None)
        if found:
            rest, duration, note = found
            return TimedTitle(trimmed(_with_text(title, place, rest)), duration, note)
    unreadable = next((match[0] for _, text in texts for match in _unreadable(text)), "")
    return TimedTitle(title, unreadable=unreadable)


def take_clock(title: Inlines, *, bare: bool = False) -> tuple[Inlines, ClockRange | None]:
    """Return `title` without a time of day, `(09:00-09:50)` anywhere or `– 09:00~09:50` at its end, and that time.

    With nothing before it but a blank (`시범 09:00~09:50`) it counts only where `bare` is allowed.
    """
    texts = tuple(_texts(title))
    last = max((place for place, text in texts if text.strip()), default=())
    for place, text in texts:
        match = _CLOCK_BRACKETS.search(text) or (_clock_at_end(text, bare=bare) if place == last else None)
        clock = match and find_clock(match[0])
        if match and clock:
            return trimmed(_with_text(title, place, _cut(text, match))), clock
    return title, None


def _clock_at_end(text: str, *, bare: bool) -> re.Match[str] | None:
    start = max(len(text) - _LONGEST_TAIL, 0)
    match = _CLOCK_TAIL.search(text, start) or (_BARE_CLOCK_TAIL.search(text, start) if bare else None)
    return match if match and match.start() and int(match[1]) >= FIRST_HOUR else None


def stated_time(title: Inlines) -> TimedTitle:
    """Return `title` without what can be nothing but its time: minutes in brackets or behind a sign, a time of day."""
    timed = take_duration(title)
    clock = TimedTitle(title) if timed.duration else by_clock(title)
    return clock if clock.duration else timed


def by_clock(title: Inlines, *, bare: bool = False) -> TimedTitle:
    """Return `title` without the time of day in it (see `take_clock`), which is its note, and how long that is."""
    rest, clock = take_clock(title, bare=bare)
    if clock is None:
        return TimedTitle(title)
    return TimedTitle(rest, Duration.of_minutes(clock.minutes), stretch_of_day(clock, "-"))


def take_bare(title: Inlines) -> TimedTitle:
    """Return `title` without bare minutes at its very end, and the sign before them: `발표 15분`, `발표: 15분`."""
    texts = tuple(_texts(title))
    last = max((place for place, text in texts if text.strip()), default=())
    text = dict(texts).get(last, "").rstrip()
    match = _BARE_TAIL.search(text, max(len(text) - _LONGEST_TAIL, 0))
    duration = match and parse_duration(match["amount"])
    if match is None or duration is None:
        return TimedTitle(title)
    rest = text[: match.start()].rstrip(_SIGNS_BEFORE)
    return TimedTitle(trimmed(_with_text(title, last, rest)), duration)


def find_clock(text: str) -> ClockRange | None:
    """Return the first time of day in `text`, `09:00-09:50`; None where there is none that makes sense."""
    match = _CLOCK_RANGE.search(text)
    if match is None:
        return None
    start, end = int(match[1]) * 60 + int(match[2]), int(match[3]) * 60 + int(match[4])
    sensible = start < end <= MIDNIGHT and int(match[2]) < 60 and int(match[4]) < 60
    return ClockRange(start, end) if sensible else None


def is_clock(text: str) -> bool:
    """Return whether `text` is a time of day and nothing else."""
    return bool(_CLOCK_RANGE.fullmatch(text.strip())) and find_clock(text) is not None


def find_bracketed(text: str) -> Duration | None:
    """Return the first duration in brackets in `text`; None where there is none."""
    found = (split_note(match["inner"])[0] for match in _BRACKETS.finditer(text))
    return next((duration for duration in found if duration), None)


def _in_brackets(text: str) -> tuple[str, Duration, str] | None:
    for match in _BRACKETS.finditer(text):
        duration, note = split_note(match["inner"])
        if duration:
            return _cut(text, match), duration, note
    return None


def _at_end(text: str) -> tuple[str, Duration, str] | None:
    text = text.rstrip()
    tail = text[-_LONGEST_TAIL:]
    match = _TAIL.search(tail)
    if match is None:
        return None
    duration, note = split_note(match["inner"])
    return (text[: len(text) - len(tail) + match.start()], duration, note) if duration else None


def _cut(text: str, match: re.Match[str]) -> str:
    """Return `text` without the match and its colon, with one blank at most where it stood."""
    before, after = text[: match.start()], text[match.end() :]
    if not after.strip(" :："):
        rest = before.rstrip() + " " * after.endswith(" ")
    else:
        glue = "" if after[0] in ":：,.)" else " "
        rest = before.rstrip() + glue + after.lstrip()
    return f" {rest.lstrip()}" if text.startswith(" ") else rest.lstrip()


def _unreadable(text: str) -> Iterator[re.Match[str]]:
    return (
        match
        for match in _BRACKETS.finditer(text)
        if _NO_PLAN.fullmatch(match["inner"].strip()) or _is_too_long(match["inner"])
    )


def _is_too_long(text: str) -> bool:
    """Return whether `text` is an amount of time, and no session can have so much."""
    match = _AMOUNT.fullmatch(text.strip())
    return match is not None and bool(match.lastgroup) and any(float(part or 0) for part in match.groups())


TextPath = tuple[int, ...]
"""The way to a text inside nested inline content: an index for each level."""


def _texts(content: Inlines, place: TextPath = ()) -> Iterator[tuple[TextPath, str]]:
    """Yield every text of `content` with its place."""
    for index, inline in enumerate(content):
        here = (*place, index)
        if isinstance(inline, Text):
            yield here, inline.text
        elif hasattr(inline, "content"):
            yield from _texts(inline.content, here)


def _with_text(content: Inlines, place: TextPath, text: str) -> Inlines:
    """Return `content` with the text at `place` replaced, and left out where nothing is left of it."""
    index, rest = place[0], place[1:]
    changed: Inline | None
    if rest:
        inner = _with_text(content[index].content, rest, text)  # type: ignore[union-attr]
        changed = replace(content[index], content=inner) if inner else None  # type: ignore[arg-type]
    else:
        changed = Text(text) if text else None
    return (*content[:index], *((changed,) if changed else ()), *content[index + 1 :])
