"""What a build is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gyoan.course.discovery import SessionFile
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from concurrent.futures import Future

    from gyoan.course.building.earlier_builds import EarlierBuilds
    from gyoan.course.building.head_start import HeadStart
    from gyoan.course.building.orders import Workshop
    from gyoan.course.building.second_hand import SecondHand
    from gyoan.model.settings import Settings
    from gyoan.pipeline import Early


@dataclass(frozen=True, slots=True)
class Incremental:
    """That a build leaves alone what an earlier one has made and what would come out as it is."""

    clean: bool = False
    """Whether stale outputs are removed, where nobody has changed them; otherwise they are told."""
    workshop: Workshop | None = None
    """Tools that are open already (`tools_for_builds`); None to open them for this build alone."""
    beside: SecondHand | None = None
    """Who helps this process with single sessions in builds one after the other."""
    copied: bool = False
    """Whether this process may be copied to help itself: only a program knows whether its threads bear that."""


@dataclass(slots=True)
class Progress:
    """How far a build is with diagrams, and what it need not do: with sessions it is as far as it has yielded them."""

    diagrams: int = 0
    """Those on order."""
    drawn: int = 0
    """Those of them that are drawn, or known already."""
    unchanged: frozenset[str] = frozenset()
    """The sessions that are left as they are, by the paths that are shown of them."""

    def ordered(self, promises: Iterable[Future[Any]]) -> None:
        """Count diagrams, and each once more when it is drawn."""
        for promise in promises:
            self.diagrams += 1
            promise.add_done_callback(self._drawn)

    def _drawn(self, _: Future[Any]) -> None:
        self.drawn += 1


@dataclass(frozen=True, slots=True)
class Request:
    """What a build is asked for."""

    files: tuple[SessionFile, ...]
    """The sessions."""
    output: Path | None
    """The output folder; None to write nothing."""
    overrides: Callable[[Settings], Settings] = lambda settings: settings
    """What the caller changes of a session's settings."""
    jobs: int | None = None
    """Processes at the most."""
    cluster: str = ""
    """The address of a cluster that composes instead of processes here; empty for none."""
    composed: bool = True
    """Whether outputs are made at all (`gyoan check` makes none)."""
    layouts: bool = False
    """Whether deck and handouts are wanted as they were laid out, too."""
    linked: tuple[SessionFile, ...] = ()
    """All sessions that links may lead to, where not all of them are built."""
    earlier: EarlierBuilds | None = None
    """What is known of earlier builds; None to make and write everything."""
    clean: bool = False
    """Whether stale outputs are removed."""
    beside: SecondHand | None = None
    """Who helps this process with single sessions."""
    copied: bool = False
    """Whether this process may be copied to help itself."""
    head_start: HeadStart | None = None
    """What draws, which may begin before anything is read; None where it is open already."""
    written: bool = True
    """Whether what is laid out becomes files at all."""
    early: Early | None = None
    """Is handed the slides of each session before the rest, where sessions are composed in this process."""
    progress: Progress = field(default_factory=Progress)
    """How far it is."""
