"""The folders of sessions as they change, for commands that go on as long as a lecturer writes."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import watchfiles

from gyoan.course.course_file import THEMES
from gyoan.course.discovery import MARKDOWN, SOURCE, course_folder

_FOREIGN = frozenset({".git", "node_modules", "__pycache__"})
"""Folders in which nothing is a session's."""
_SECONDS = 0.5
"""Between two looks for a folder that is gone."""
_STEP = 15
"""Milliseconds without a change after which a save is over: editors need a few, and somebody waits for the slide."""


class WatchedPlace:
    """The folders that sessions, pictures, settings and themes are in."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Take what the user names."""
        self._paths = paths or [SOURCE]
        self._ours: tuple[Path, ...] = ()
        self._ended = threading.Event()

    def end(self) -> None:
        """Have the thread that waits for changes wait no longer."""
        self._ended.set()

    def leaves_out(self, output: Path | None) -> None:
        """Take the folder for outputs, in which what changes is ours."""
        self._ours = (output.absolute(), Path(os.path.realpath(output))) if output else ()

    def changes(self) -> Iterator[frozenset[Path]]:
        """Yield at once, and then the files that have changed whenever some have, none where anything may have.

        It ends where it is ended.
        """
        seen: list[Path] | None = None
        while not self._ended.is_set():
            folders = self._folders()
            if folders != seen:
                seen = folders
                yield frozenset()
            if not folders:
                self._ended.wait(_SECONDS)
                continue
            unseen = True  # what has changed before the watching began is told by nobody
            for found in watchfiles.watch(
                *folders,
                watch_filter=self._concerns,
                step=_STEP,
                rust_timeout=round(_SECONDS * 1000),
                yield_on_timeout=True,
                raise_interrupt=True,
                stop_event=self._ended,
            ):
                if self._folders() != folders:
                    break
                if found or unseen:
                    yield frozenset() if unseen else frozenset(Path(path) for _, path in found)
                    unseen = False

    def _folders(self) -> list[Path]:
        """Return the folders that sessions, pictures, settings and themes are in, of those that are there."""
        # A file is gone for a moment while some editors save it: its folder is not.
        named = [path.absolute().parent if path.suffix.lower() in MARKDOWN else path.absolute() for path in self._paths]
        courses = [course_folder(folder / "session.md") for folder in named]
        wanted = [*named, *courses, *(course.parent / THEMES for course in courses)]
        there = sorted({folder for folder in wanted if folder.is_dir()}, key=lambda folder: len(folder.parts))
        outermost: list[Path] = []
        for folder in there:
            if not any(folder.is_relative_to(outer) for outer in outermost):
                outermost.append(folder)
        return outermost

    def _concerns(self, _: watchfiles.Change, path: str) -> bool:
        """Return whether a changed file may be one of a session's."""
        changed = Path(path)
        if not _FOREIGN.isdisjoint(changed.parts):
            return False
        holds_sources = any(folder.is_relative_to(output) for output in self._ours for folder in self._folders())
        return holds_sources or not any(changed.is_relative_to(output) for output in self._ours)
