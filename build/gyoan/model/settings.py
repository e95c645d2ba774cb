"""What a course, a session's front matter and the command line decide."""

from __future__ import annotations

from dataclasses import dataclass, field

from gyoan.model.diagnostic import SourceSpan
from gyoan.model.schedule import TalkSpeed
from gyoan.model.session import ClockRange
from gyoan.model.units import Duration


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one session, with everything that overrides anything already applied."""

    title: str = ""
    """The course's title; empty where nothing gives one."""
    slot: Duration | None = None
    """The length of a session."""
    start: int | None = None
    """When a day's first session starts, in minutes after midnight."""
    pause: Duration | None = None
    """The break between two sessions."""
    language: str = "ko-KR"
    """Language of the text."""
    theme: str = "default"
    """The theme's name."""
    theme_span: SourceSpan | None = None
    """Where the theme is asked for."""
    diagrams: str = "auto"
    """`auto` or `native` for native shapes where a diagram can be drawn so, `image` for pictures."""
    countdown: bool = True
    """Whether activities have a countdown on their slide."""
    autoplay: bool = False
    """Whether a deck advances by itself."""
    formats: tuple[str, ...] = ("pptx", "pdf")
    """What to write."""
    unused: tuple[str, ...] = field(default=())
    """Keys that are valid and have no effect yet."""
    lunch: ClockRange | None = None
    """The lunch break of a day; None where nothing says when it is."""
    speed: TalkSpeed = field(default_factory=TalkSpeed)
    """How fast the lecturer talks."""
