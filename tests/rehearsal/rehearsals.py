"""Rehearsals made by hand: a session, the slides of its deck, and what was recorded for each."""

from __future__ import annotations

from dataclasses import dataclass, field

from gyoan.export.pptx.timings import SlideTiming
from gyoan.markdown import read_session
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session
from gyoan.rehearsal.identities import SectionPath, origins_of
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


@dataclass
class Rehearsal:
    """A session, and the slides of its deck as they are added."""

    text: str
    """The session's Markdown."""
    session: Session = field(init=False)
    schedule: Schedule = field(init=False)
    slides: list[SlideTiming] = field(default_factory=list)

    def __post_init__(self) -> None:
        session = read_session(self.text.encode(), "source/lesson.md").value
        assert session is not None
        self.session, self.schedule = session, plan(session).value

    def identity(self, path: SectionPath, number: int = 1) -> str:
        """Return what the exporter calls a slide of a section: the `number`th that begins with its heading."""
        fitting = [
            (origin.order, identity)
            for identity, origin in origins_of(self.session).items()
            if origin.path == path and origin.order[1] == number
        ]
        return min(fitting)[1]

    def add(
        self, path: SectionPath | None, seconds: float | None, window: tuple[int, int] | None = None, **more: object
    ) -> SlideTiming:
        """Add a slide of a section; one that is not of the session where there is no section."""
        identity = str(more.pop("identity", "")) or ("" if path is None else self.identity(path))
        slide = timing(len(self.slides) + 1, identity, seconds, window, **more)  # type: ignore[arg-type]
        self.slides.append(slide)
        return slide
