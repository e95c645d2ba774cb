"""What the values of settings mean: a value as TOML or YAML give it → a setting, or what to write instead.

A value that cannot be used raises a `ValueError` whose first argument is a `Message`. Where a value has one plain
meaning it is taken, whatever its form: 50, "50" and "50분" are as long.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Sequence

from gyoan.lexicon.keys import ENGLISH, KOREAN
from gyoan.lexicon.times import HOURS, MINUTES
from gyoan.messages import settings as say
from gyoan.model.clock import ClockRange
from gyoan.model.expressions import expression
from gyoan.model.paper import Gutter
from gyoan.model.units import Duration, Length

_DURATION = expression(
    rf"(?:(?P<hours>\d{{1,18}})\s*(?:{HOURS}))?\s*(?:(?P<minutes>\d{{1,18}})\s*(?:{MINUTES})?)?", re.IGNORECASE
)
_CLOCK = expression(r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::00)?")
_TIMESTAMP = expression(r"(?P<day>\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?")
_GUTTER = expression(r"(?P<width>\d{1,2}(?:\.\d+)?)\s*mm(?:\s+(?P<duplex>duplex))?")
_WIDEST_GUTTER = 25
"""In millimetres: of a wider one a page of A4 would be mostly edge."""
_LANGUAGE = expression(r"[a-z]{2,3}([-_][a-z0-9]{2,8})*", re.IGNORECASE)
_KOREAN, _ENGLISH = "ko-KR", "en-US"
_NAMED_LANGUAGES = dict.fromkeys(KOREAN, _KOREAN) | dict.fromkeys(ENGLISH, _ENGLISH)
_SCHEME = expression(r"[a-z][a-z0-9+.-]+")
_RUNNING = frozenset({"javascript", "data", "vbscript", "blob", "file", "about"})
"""Addresses that open nothing in an editor, or run what they say."""
_TOO_MUCH = 10_000
"""No pace of talking is so large a number."""
_HOURS_OF_A_DAY = 24
SMALLEST_SCALE, LARGEST_SCALE = 0.25, 4
"""Between 320 and 5120 pixels across: from a thumbnail to more than any screen shows."""


def duration(value: object) -> Duration:
    """Return a length of time: `50분`, `1시간 30분`, `90 min`, or a number of minutes."""
    match = None if isinstance(value, bool | float) else _DURATION.fullmatch(str(value).strip())
    if match is None or not (match["hours"] or match["minutes"]):
        raise ValueError(say.WRITE_DURATION())
    minutes = int(match["hours"] or 0) * 60 + int(match["minutes"] or 0)
    if minutes > _HOURS_OF_A_DAY * 60:
        raise ValueError(say.WRITE_SHORTER_DURATION())
    return Duration.of_minutes(minutes)


def slot(value: object) -> Duration:
    """Return the length of a session, which is more than nothing."""
    length = duration(value)
    if not length.seconds:
        raise ValueError(say.WRITE_SLOT())
    return length


def clock(value: object) -> int:
    """Return a time of day in minutes after midnight: `09:00`, 9, or what YAML makes of `9:00` without quotes."""
    if isinstance(value, datetime.time):
        return value.hour * 60 + value.minute
    if isinstance(value, int) and not isinstance(value, bool):
        # YAML reads 9:00 as a number of sixties, which is what is asked for.
        minutes = value * 60 if value < _HOURS_OF_A_DAY else value
        value = f"{minutes // 60}:{minutes % 60:02d}"
    match = _CLOCK.fullmatch(str(value).strip())
    if match is None or int(match["hour"]) >= _HOURS_OF_A_DAY or int(match["minute"]) > 59:
        raise ValueError(say.WRITE_CLOCK())
    return int(match["hour"]) * 60 + int(match["minute"])


def clock_range(value: object) -> ClockRange:
    """Return the time from one time of day to another: `12:00-13:00`."""
    start, dash, end = re.sub(r"[~–]", "-", str(value)).partition("-")
    if not dash or clock(start) >= clock(end):
        raise ValueError(say.WRITE_CLOCK_RANGE())
    return ClockRange(clock(start), clock(end))


def editor(value: object) -> str:
    """Return the address at which an editor opens a place, `vscode://file/{path}:{line}:{column}`."""
    address = line(value)
    scheme = address.partition(":")[0].lower()
    if not _SCHEME.fullmatch(scheme) or scheme in _RUNNING or "{path}" not in address:
        raise ValueError(say.WRITE_EDITOR())
    return address


def gutter(value: object) -> Gutter:
    """Return room for the binding: `8mm`, `8mm duplex`."""
    match = _GUTTER.fullmatch(str(value).strip())
    if match is None or float(match["width"]) > _WIDEST_GUTTER:
        raise ValueError(say.WRITE_GUTTER(widest=_WIDEST_GUTTER))
    return Gutter(Length.of_millimetres(float(match["width"])), bool(match["duplex"]))


def figure(value: object) -> float:
    """Return a number above 0."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value < _TOO_MUCH:
        raise ValueError(say.WRITE_NUMBER())
    return float(value)


def text(value: object) -> str:
    """Return a text as it is."""
    if not isinstance(value, str):
        raise ValueError(say.WRITE_TEXT())  # noqa: TRY004  (every unusable value is one kind of mistake)
    return value


def line(value: object) -> str:
    """Return what is printed as one line: a text, a number, several of them, or what names a person (`name: …`)."""
    if isinstance(value, dict) and "name" in value:
        return line(value["name"])
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(line, value)))
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError(say.WRITE_TEXT())  # noqa: TRY004  (as above)
    return " ".join(str(value).split())


def day(value: object) -> str:
    """Return a date as it is written, also one that TOML or YAML read as such; a time behind it is dropped."""
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, datetime.date):
        return value.isoformat()
    stamp = _TIMESTAMP.fullmatch(written := line(value))
    return stamp["day"] if stamp else written


def language(value: object) -> str:
    """Return the code of a language: `ko-KR`."""
    named = _NAMED_LANGUAGES.get(str(value).strip().lower())
    if named is not None:
        raise ValueError(say.WRITE_THIS_LANGUAGE(code=named))
    if not isinstance(value, str) or not _LANGUAGE.fullmatch(value.strip()):
        raise ValueError(say.WRITE_LANGUAGE())
    return value.strip().replace("_", "-")


def flag(value: object) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise ValueError(say.WRITE_FLAG())  # noqa: TRY004  (as above)
    return value


def folder(value: object) -> str:
    """Return a folder below the one that is worked in."""
    named = text(value).strip().replace("\\", "/")
    if not named or named.startswith(("/", "~")) or ":" in named or ".." in named.split("/"):
        raise ValueError(say.WRITE_FOLDER())
    return named


def count_of(*known: int) -> Callable[[object], int]:
    """Return what reads one of the `known` numbers."""
    names = one_of(*map(str, known))
    return lambda value: int(names(str(value)))


def scale(value: object) -> float:
    """Return how large pictures of slides are to be."""
    try:
        number = float(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else 0.0
    except ValueError:
        number = 0.0
    if not SMALLEST_SCALE <= number <= LARGEST_SCALE:
        raise ValueError(say.WRITE_SCALE(least=SMALLEST_SCALE, most=LARGEST_SCALE))
    return number


def one_of(*known: str) -> Callable[[object], str]:
    """Return what reads one of the `known` names, in whatever case."""
    spelt = {name.lower(): name for name in known}

    def check(value: object) -> str:
        name = spelt.get(value.strip().lower()) if isinstance(value, str) else None
        if name is None:
            raise ValueError(say.WRITE_ONE_OF(names=", ".join(known)))
        return name

    return check


def some_of(known: Sequence[str], both: str = "") -> Callable[[object], tuple[str, ...]]:
    """Return what reads a list of `known` names, or a text with commas; `both` is a word for all of them."""
    one = one_of(*known, *filter(None, [both]))

    def check(value: object) -> tuple[str, ...]:
        names = value.split(",") if isinstance(value, str) else value
        if not isinstance(names, Iterable) or isinstance(names, dict):
            raise ValueError(say.WRITE_SOME_OF(names=", ".join(known)))  # noqa: TRY004  (as above)
        read = tuple(dict.fromkeys(one(name) for name in names))
        if not read:
            raise ValueError(say.WRITE_SOME_OF(names=", ".join(known)))
        return tuple(known) if both in read else read

    return check
