"""Attacks settings: a course's file and the front matter of its sessions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from fuzz.frame import Fuzzer
from fuzz.mutations import VALUES, spoilt_lines
from fuzz.sessions import default_theme
from gyoan.course.settings import KEYS, OWN, course_settings
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic
from gyoan.model.theme import Theme
from gyoan.pipeline import compose
from gyoan.preparing import read_and_plan

COURSE = """title = "과정"
slot = "50분"
start = "09:00"
break = "10분"
lunch = "12:00-13:00"
language = "ko-KR"
theme = "default"
[deck]
template = "양식.pptx"
countdown = true
[handout]
paper = "A4"
gutter = "8mm duplex"
notes = "lines"
[time]
"""
BODY = "# 제목\n\n## 절 (10분)\n\n- 가\n- 나\n"
_EVERY = 4
MOST_TOLD = 80
"""Findings of one file."""


@dataclass(frozen=True)
class SpoiltSettings:
    """A course and a session."""

    course: str
    """Its `course.toml`."""
    session: str
    """The text of one session."""


def made(random: Random) -> SpoiltSettings:
    """Return spoilt settings: each key of gyoan's may be set to anything."""
    keys = [*KEYS, *OWN, "tags", "가나", "a" * 5000]
    course = spoilt_lines(random, COURSE, VALUES)
    front = [f"{random.choice(keys).split('.')[-1]}: {random.choice(VALUES)}" for _ in range(1 + random.randrange(6))]
    text = "\n".join(("---", *front, "---", "", BODY))
    return SpoiltSettings(course, spoilt_lines(random, text, VALUES) if random.random() < 0.4 else text)


def tried(settings: SpoiltSettings, theme: Theme | None = None) -> None:
    """Raise where something is told as a fault of ours, without a place, at great length, or where no deck is made."""
    course = course_settings(settings.course, "course.toml")
    planned = read_and_plan(settings.session.encode("utf-8", "surrogatepass"), "session.md", course.value)
    _check_told((*course.diagnostics, *planned.diagnostics))
    if planned.value is None:
        return
    plan = planned.value
    if len(settings.course) % _EVERY:  # handouts take most of the time
        plan = replace(plan, settings=replace(plan.settings, formats=("pptx",)))
    result = compose(plan, {}, {}, theme or default_theme())
    _check_told(result.diagnostics)


def _check_told(diagnostics: tuple[Diagnostic, ...]) -> None:
    assert len(diagnostics) < MOST_TOLD
    for one in diagnostics:
        assert one.code is not Code.INTERNAL_FAULT, one.exception
        assert one.span.line >= 1
        assert len(one.message) < 2_000, one.message[:300]
        assert "\x1b" not in one.message


def kept(settings: SpoiltSettings) -> bytes:
    """Return what is written down of settings."""
    return f"{settings.course}\n\0\n{settings.session}".encode("utf-8", "surrogatepass")


SETTINGS = Fuzzer("settings", made, tried, kept)
"""The fuzzer of settings."""
