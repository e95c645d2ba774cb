"""`gyoan watch`: sessions built again as their files change, with tools, fonts and themes kept warm between.

A change only says that something may be otherwise; what is, a build finds out by content. So it does no harm to be told
of an editor's temporary files, or of fifty files at once where another branch is checked out.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

import watchfiles

from gyoan.api import AS_SET, build_course, tools_for_builds
from gyoan.commands.running import counted, say_what_was_written
from gyoan.course.building.course_build import CourseBuild
from gyoan.course.building.request import Incremental
from gyoan.course.course_file import THEMES
from gyoan.course.discovery import MARKDOWN, SOURCE, course_folder
from gyoan.messages import console as told
from gyoan.model.diagnostic import Diagnostic
from gyoan.terminal.console import Messages

_FOREIGN = frozenset({".git", "node_modules", "__pycache__"})
"""Folders in which nothing is a session's."""
_SECONDS = 0.5
"""Between two looks for a folder that is gone."""


def watch(options: argparse.Namespace) -> int:
    """Build the sessions that `options` name, and again whenever one of their files changes, until a signal ends it."""
    messages = Messages(options.language)
    place = _Place(options.paths or [SOURCE])
    before: _State | None = None
    with tools_for_builds(messages.status) as tools:
        for _ in place.changes():
            course = build_course(
                options.paths,
                AS_SET if options.output is None else options.output,
                jobs=options.jobs,
                incremental=Incremental(workshop=tools),
                status=messages.status,
                theme=options.theme,
                formats=options.formats,
                editions=options.edition and (options.edition,),
                handouts=options.handout and (options.handout,),
                books=options.book,
                autoplay=options.autoplay or None,
            )
            place.leaves_out(course.output)
            before = _built(course, Messages(options.language), before)
    raise AssertionError("changes never end")


_State: TypeAlias = tuple[int, tuple[Diagnostic, ...]]
"""How many sessions there are, and what is wrong with them."""


def _built(course: CourseBuild, messages: Messages, before: _State | None) -> _State:
    """Build what has changed; say what is written and what is wrong that was not `before`, and how things stand now."""
    known = set(before[1]) if before else set()
    with course:
        for one in course:
            messages.show(found for found in one.diagnostics if found not in known)
            say_what_was_written(one, messages)
    now = len(course.files), tuple(dict.fromkeys(course.all_diagnostics))
    messages.show(found for found in now[1] if found not in known)
    if now != before:
        messages.say(told.WATCHING(sessions=now[0], found=counted(now[1])))
    return now


class _Place:
    """What is looked at for changes."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Take what the user names."""
        self._paths = paths
        self._ours: tuple[Path, ...] = ()

    def leaves_out(self, output: Path | None) -> None:
        """Take the folder for outputs, in which what changes is ours."""
        self._ours = (output.absolute(), Path(os.path.realpath(output))) if output else ()

    def changes(self) -> Iterator[None]:
        """Yield at once, and then whenever something has changed; never ends."""
        seen: list[Path] | None = None
        while True:
            folders = self._folders()
            if folders != seen:
                seen = folders
                yield
            if not folders:
                time.sleep(_SECONDS)
                continue
            unseen = True  # what has changed before the watching began is told by nobody
            timeout = round(_SECONDS * 1000)
            for found in watchfiles.watch(
                *folders, watch_filter=self._concerns, rust_timeout=timeout, yield_on_timeout=True, raise_interrupt=True
            ):
                if self._folders() != folders:
                    break
                if found or unseen:
                    unseen = False
                    yield

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
