"""`course.toml` and front matter → `Settings`, every unknown key and unusable value diagnosed with its line."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.paper import EMOJI, PAPERS, Gutter, known_family
from gyoan.model.schedule import TalkSpeed
from gyoan.model.session import ClockRange
from gyoan.model.settings import Settings
from gyoan.model.units import Duration, Length

_DURATION = re.compile(r"(?:(?P<hours>\d+)\s*시간)?\s*(?:(?P<minutes>\d+)\s*(?:분|min))?")
_CLOCK = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d{2})")

_GUTTER = re.compile(r"(?P<width>\d{1,2}(?:\.\d+)?)\s*mm(?:\s+(?P<duplex>duplex))?")
_WIDEST_GUTTER = 25


def _duration(value: object) -> Duration:
    match = _DURATION.fullmatch(str(value).strip())
    if match is None or not (match["hours"] or match["minutes"]):
        raise ValueError("write a duration like '50분' or '1시간 30분'")
    return Duration.of_minutes(int(match["hours"] or 0) * 60 + int(match["minutes"] or 0))


def _slot(value: object) -> Duration:
    slot = _duration(value)
    if not slot.seconds:
        raise ValueError("a session takes some time: write a duration like '50분'")
    return slot


def _clock(value: object) -> int:
    match = _CLOCK.fullmatch(str(value).strip())
    if match is None or int(match["hour"]) > 23 or int(match["minute"]) > 59:
        raise ValueError("write a time of day in quotes, like '09:00'")
    return int(match["hour"]) * 60 + int(match["minute"])


def _clock_range(value: object) -> ClockRange:
    start, dash, end = str(value).partition("-")
    if not dash or _clock(start) >= _clock(end):
        raise ValueError("write a time of day from start to end, like '12:00-13:00'")
    return ClockRange(_clock(start), _clock(end))


def _gutter(value: object) -> Gutter:
    match = _GUTTER.fullmatch(str(value).strip())
    if match is None or float(match["width"]) > _WIDEST_GUTTER:
        raise ValueError(f"write up to {_WIDEST_GUTTER} millimetres like '8mm', or '8mm duplex' to print on both sides")
    return Gutter(Length.of_millimetres(float(match["width"])), bool(match["duplex"]))


def _figure(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value < 10_000:
        raise ValueError("write a number above 0")
    return float(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("write a text in quotes")  # noqa: TRY004  (every unusable value is one kind of mistake)
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("write true or false")  # noqa: TRY004  (as above)
    return value


def _one_of(*known: str) -> Callable[[object], str]:
    def check(value: object) -> str:
        if value not in known:
            raise ValueError(f"write one of {', '.join(known)}")
        return str(value)

    return check


@dataclass(frozen=True, slots=True)
class _Key:
    """A key's value as it is read, and the setting it decides."""

    read: Callable[[object], Any]
    field: str


KEYS: Mapping[str, _Key] = {
    "title": _Key(_text, "title"),
    "slot": _Key(_slot, "slot"),
    "start": _Key(_clock, "start"),
    "break": _Key(_duration, "pause"),
    "lunch": _Key(_clock_range, "lunch"),
    "language": _Key(_text, "language"),
    "theme": _Key(_text, "theme"),
    "deck.template": _Key(_text, "template"),
    "deck.countdown": _Key(_flag, "countdown"),
    "deck.autoplay": _Key(_flag, "autoplay"),
    "deck.diagrams": _Key(_one_of("auto", "native", "image"), "diagrams"),
    "handout.paper": _Key(_one_of(*PAPERS), "paper"),
    "handout.gutter": _Key(_gutter, "gutter"),
    "handout.notes": _Key(_one_of("lines", "grid", "none"), "notes"),
    "handout.urls": _Key(_one_of("footnotes", "inline", "none"), "urls"),
    "handout.qr": _Key(_flag, "qr"),
    "handout.emoji": _Key(_one_of(*EMOJI), "emoji"),
    "handout.font": _Key(known_family, "font"),
    **{f"time.{figure.name}": _Key(_figure, f"speed.{figure.name}") for figure in fields(TalkSpeed)},
}
"""Every setting of `course.toml`, and of front matter but for those in `OWN`."""

OWN = frozenset({"week", "day", "session", "number", "title", "date"})
"""Front matter that speaks of the session itself and is read with its text."""


def course_settings(text: str, path: str) -> Outcome[Settings]:
    """Return what a `course.toml` says."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Outcome(Settings(), (_unreadable(error, text, path),))
    return _applied(Settings(), _flat(data), text, path)


def session_settings(
    base: Settings, front_matter: Iterable[tuple[str, object]], text: str, path: str
) -> Outcome[Settings]:
    """Return `base` as a session's front matter changes it; `text` is the session's source."""
    pairs = [(key, value) for key, value in _flat(dict(front_matter)) if key.split(".")[0] not in OWN]
    return _applied(base, pairs, text, path)


def _flat(data: Mapping[str, object], prefix: str = "") -> list[tuple[str, object]]:
    pairs: list[tuple[str, object]] = []
    for key, value in data.items():
        pairs += _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else [(f"{prefix}{key}", value)]
    return pairs


def _applied(base: Settings, pairs: Iterable[tuple[str, object]], text: str, path: str) -> Outcome[Settings]:
    settings = base
    diagnostics: list[Diagnostic] = []
    for key, value in pairs:
        span, line = _place(key, text, path)
        known = KEYS.get(key)
        if known is None:
            diagnostics.append(_unknown(key, span, line))
            continue
        try:
            read = known.read(value)
        except ValueError as error:
            message = f"The value of '{key}' cannot be used: {value!r}"
            diagnostics.append(Diagnostic(Code.BAD_SETTING, Severity.ERROR, span, message, str(error), line))
            continue
        settings = _with(settings, known.field, read)
        if known.field in {"theme", "template", "font"}:
            settings = _with(settings, f"{known.field}_span", span)
    return Outcome(settings, tuple(diagnostics))


def _with(settings: Settings, field: str, value: object) -> Settings:
    """Return `settings` with `field` set; `speed.…` is a field of its speed."""
    outer, _, inner = field.partition(".")
    changed = replace(getattr(settings, outer), **{inner: value}) if inner else value
    return replace(settings, **{outer: changed})  # type: ignore[arg-type]


def _unknown(key: str, span: SourceSpan, line: str) -> Diagnostic:
    near = difflib.get_close_matches(key, KEYS, n=1, cutoff=0.4)
    hint = f"did you mean '{near[0]}'?" if near else f"known settings: {', '.join(KEYS)}"
    return Diagnostic(Code.UNKNOWN_SETTING, Severity.ERROR, span, f"There is no setting '{key}'", hint, line)


def _place(key: str, text: str, path: str) -> tuple[SourceSpan, str]:
    """Return where `key` is set: the first line that begins with its last part."""
    name = key.rsplit(".", 1)[-1]
    pattern = re.compile(rf"[ \t]*[\"']?{re.escape(name)}[\"']?[ \t]*[=:]")
    for number, line in enumerate(text.splitlines(), 1):
        if pattern.match(line):
            return SourceSpan(path, number, len(line) - len(line.lstrip()) + 1), line
    return SourceSpan(path, 1), ""


def _unreadable(error: tomllib.TOMLDecodeError, text: str, path: str) -> Diagnostic:
    match = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    line, column = (int(match[1]), int(match[2])) if match else (1, 1)
    lines = text.splitlines()
    source = lines[line - 1] if line <= len(lines) else ""
    message = "The settings file is no valid TOML: " + str(error).split(" (at")[0].lower()
    hint = 'write settings as key = "value", texts in quotes'
    return Diagnostic(Code.BAD_SETTING, Severity.ERROR, SourceSpan(path, line, column), message, hint, source)
