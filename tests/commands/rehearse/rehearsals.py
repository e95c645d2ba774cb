"""Rehearsals made by hand: a session, the slides of its deck, and what was recorded for each."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field

from gyoan.commands.rehearse.identities import SectionPath, origins_of
from gyoan.export.pptx.timings import SlideTiming
from gyoan.markdown import read_session
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session
from gyoan.schedule import plan


def timing(
    number: int,
    identity: str,
    seconds: float | None,
    window: tuple[int, int] | None = None,
    left: int | None = None,
    **more: object,
) -> SlideTiming:
    """Return what a deck says of a slide; `window` is when it was planned to be shown, in seconds from the start."""
    notes = str(more.get("notes", ""))
    if window is not None:
        start, end = (f"{second // 60:02}:{second % 60:02}" for second in window)
        rest = f" (남은 시간 {left // 60:02}:{left % 60:02})" if left is not None else ""
        notes = f"⏱ {start} → {end}{rest}\n말할 것"
    milliseconds = None if seconds is None else round(seconds * 1000)
    return SlideTiming(number, identity, str(more.get("title", "")), milliseconds, bool(more.get("hidden")), notes)


@functools.cache
def _planned(text: str) -> tuple[Session, Schedule, dict[SectionPath, str]]:
    """Return a session with its plan, and what the exporter calls the first slide of each of its sections."""
    session = read_session(text.encode(), "source/lesson.md").value
    assert session is not None
    first: dict[SectionPath, str] = {}
    for identity, origin in sorted(origins_of(session).items(), key=lambda pair: pair[1].order):
        first.setdefault(origin.path, identity)
    return session, plan(session).value, first


@dataclass
class Rehearsal:
    """A session, and the slides of its deck as they are added."""

    text: str
    """The session's Markdown."""
    session: Session = field(init=False)
    schedule: Schedule = field(init=False)
    slides: list[SlideTiming] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.session, self.schedule, _ = _planned(self.text)

    def identity(self, path: SectionPath) -> str:
        """Return what the exporter calls the first slide of a section."""
        return _planned(self.text)[2][path]

    def add(
        self, path: SectionPath | None, seconds: float | None, window: tuple[int, int] | None = None, **more: object
    ) -> SlideTiming:
        """Add a slide of a section; one that is not of the session where there is no section."""
        identity = str(more.pop("identity", "")) or ("" if path is None else self.identity(path))
        slide = timing(len(self.slides) + 1, identity, seconds, window, **more)  # type: ignore[arg-type]
        self.slides.append(slide)
        return slide
