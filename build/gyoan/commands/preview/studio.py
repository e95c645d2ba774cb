"""A course while it is previewed: what is known of its sessions, those that were looked at last, what an edit changes.

Everything is done by errands in one thread; the server's threads ask, and wait for what they asked for. Values that
both see never change: they are replaced.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import closing
from dataclasses import field, replace
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any

from gyoan.api import AS_SET, KnownFolder, earlier_builds, found_sessions
from gyoan.commands.preview.edits import edited_line
from gyoan.commands.preview.errands import Errands, Urgency
from gyoan.commands.preview.shown_session import Recent, ShownSession
from gyoan.course.building.choices import Overrides
from gyoan.course.building.facts import entry_of
from gyoan.course.building.glimpses import glimpse_of
from gyoan.course.building.jobs import load_composing
from gyoan.course.building.kept_facts import facts_of
from gyoan.course.building.orders import Workshop
from gyoan.course.building.request import Request
from gyoan.course.building.session_build import Built, BuiltCourse
from gyoan.course.building.sessions import finished_sessions
from gyoan.course.building.stale_outputs import settle_outputs
from gyoan.course.discovery import SessionFile
from gyoan.course.overview import CourseOverview
from gyoan.course.overview.gathering import overview_of
from gyoan.course.session_file import read_session_file
from gyoan.export import PAPERS, paper_file
from gyoan.layout.handout.headings import section_anchors
from gyoan.model.deck import Deck
from gyoan.model.diagnostic import Diagnostic
from gyoan.model.glimpse import Glimpse
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.model.values import dataclass
from gyoan.pipeline import USUAL_DECK
from gyoan.schedule import check_days, days_of
from gyoan.session_theme import printed

_MOST_SHOWN = 6
"""So many sessions stay laid out: each is a few megabytes."""
_PAGES = "pdf"
"""The format of the pages that are shown."""
_PASSING = (".swp", ".swx", ".tmp", "~", "4913")
"""How the names of files end that editors write while they save."""


@dataclass(frozen=True, slots=True)
class PreviewedSession:
    """What is known of a session."""

    file: SessionFile
    """Its file."""
    text: bytes = b""
    """What the file says, as it was read last."""
    shown: bytes | None = None
    """What it said when its slides were laid out that are shown; None before."""

    def edited_line(self, text: bytes) -> int:
        """Return the line that is edited where the file says `text` now; 0 where nothing is.

        What could not be shown is no edit that anybody has seen: the one that mends it is.
        """
        return text != self.text and (edited_line(self.text if self.shown is None else self.shown, text) or 1)

    built: Built | None = None
    """What became of it, without what it was made of; None until it is read."""
    failed: bool = False
    """Whether it could not be shown as it is written now."""
    editor: str = ""
    """The address at which an editor opens a place in it."""


@dataclass
class Studio:
    """A course that is previewed."""

    paths: Sequence[Path]
    """What the user names."""
    tools: Workshop
    """The tools that draw."""
    tell: Callable[[Mapping[str, object]], object]
    """Tells all browsers."""
    out: Path | KnownFolder = AS_SET
    """The folder for outputs."""
    choices: Overrides = field(default_factory=Overrides)
    """What the user decides over courses and sessions."""
    errands: Errands = field(default_factory=Errands)
    """What is to be done."""
    sessions: Mapping[str, PreviewedSession] = field(default_factory=dict)
    """The sessions by the paths of their outputs, in reading order."""
    trouble: tuple[Diagnostic, ...] = ()
    """What there is to say of the course."""
    output: Path | None = None
    """The folder for outputs."""
    edited: tuple[str, int] = ("", 0)
    """The session that was saved last, and the slide of its edited line."""
    _gone: dict[str, PreviewedSession] = field(default_factory=dict)
    """Sessions whose files are gone: some editors take longer than a moment to put a saved file in its place."""
    _shown: Recent[ShownSession] = field(default_factory=lambda: Recent(_MOST_SHOWN))
    _stale: set[str] = field(default_factory=set)
    _unread: set[str] = field(default_factory=set)
    _waiting: dict[str, list[Future[ShownSession | None]]] = field(default_factory=dict)
    _turn: Lock = field(default_factory=Lock)
    _looked_at: str = ""
    _token: str = field(default_factory=lambda: secrets.token_hex(4))
    _layouts: int = 0

    def begin(self) -> None:
        """Find the sessions; they are read one after the other, as soon as nothing else is to be done.

        Before, while a browser loads the page, what lays out is loaded, which the first picture would wait for.
        """
        self._find()
        self.errands.put(Urgency.READ, load_composing)
        self.errands.put(Urgency.READ, self._read_next)

    def changed(self, paths: frozenset[Path]) -> None:
        """Have done what files that have changed ask for; no paths where anything may have changed."""
        before = self._state()
        saved_alone = self._are_sessions(paths)
        if not saved_alone:
            self._find()
        # Links may lead here by another path than the one that changed: a name is enough to look.
        names = {path.name for path in paths}
        touched = {name: one for name, one in self.sessions.items() if not saved_alone or one.file.path.name in names}
        read = {name: _text_of(one) for name, one in touched.items()}
        lines = {name: line for name, text in read.items() if (line := self.sessions[name].edited_line(text))}
        for name in lines:
            self._update(name, text=read[name])
        self._stale |= lines.keys()
        if shared := self._is_shared(paths):
            self._stale |= self.sessions.keys()
        if any(path.suffix == ".toml" for path in paths):
            self._unread |= self.sessions.keys()
        saved = sorted(lines, key=lambda name: _when_saved(self.sessions[name].file), reverse=True)
        looked_at = [self._looked_at] if shared and self._looked_at in self.sessions else []
        first, *others = (*saved, *(name for name in looked_at if name not in lines)) or ("",)
        if first:
            self._write(first, lines.get(first, 0), follow=first in lines)
        for name in others:
            self.errands.put(Urgency.WRITE, partial(self._write, name))
        if self._state() != before:
            self.tell({"kind": "course"})
        self.errands.put(Urgency.READ, self._read_next)

    def look(self, name: str) -> Future[ShownSession | None]:
        """Return the promise of a session as it was laid out last; None where it never could be."""
        self._looked_at = name
        promise: Future[ShownSession | None] = Future()
        shown = self._shown.get(name)
        if shown is not None:
            promise.set_result(shown)
        else:
            with self._turn:
                self._waiting.setdefault(name, []).append(promise)
        if shown is None or name in self._stale:
            self.errands.put(Urgency.LOOK, partial(self._lay_out, name))
        return promise

    def overview(self) -> Future[CourseOverview]:
        """Return the promise of what the page of the whole course shows."""
        promise: Future[CourseOverview] = Future()
        self.errands.put(Urgency.LOOK, partial(_keeping, promise, lambda: promise.set_result(self._overview())))
        return promise

    def file(self, name: str, ending: str) -> Future[bytes | None]:
        """Return the promise of a session's deck or handout, made anew; None where that cannot be."""
        promise: Future[bytes | None] = Future()

        def make() -> None:
            built = self._built(name, partial(_only, ending))
            promise.set_result(built.files.get(ending))

        self.errands.put(Urgency.FILE, partial(_keeping, promise, make))
        return promise

    def _overview(self) -> CourseOverview:
        built = tuple(one.built for one in self.sessions.values() if one.built is not None)
        glimpses = self._built_glimpses() | {
            one.file: glimpse_of(shown.deck, shown.theme)
            for name, one in self.sessions.items()
            if (shown := self._shown.get(name)) is not None
        }
        days = check_days(days_of([entry for one in built if (entry := entry_of(one)) is not None]), whole=False)
        contents = BuiltCourse(built, (), (*self.trouble, *days))
        return overview_of(contents, lambda file: glimpses.get(file, Glimpse()), self.output or Path())

    def _built_glimpses(self) -> dict[SessionFile, Glimpse]:
        """Return what the last builds know of how sessions look."""
        if self.output is None:
            return {}
        with closing(earlier_builds(self._files, self.output, self.choices)) as earlier:
            known = ((file, earlier.glimpse(file)) for file in self._files)
            return {file: glimpse for file, glimpse in known if glimpse is not None}

    def _state(self) -> object:
        return self.trouble, {name: (one.file, one.built) for name, one in self.sessions.items()}

    def _find(self) -> None:
        """Look for the sessions; where all are gone at once, their folder may come back, and they stay known."""
        found = found_sessions(self.paths, self.out)
        self.trouble = found.diagnostics
        files, output = found.value
        if files or not self.sessions:
            names = {file.output.as_posix(): file for file in files}
            self._unread |= names.keys() - self.sessions.keys()
            begins = not self.sessions
            known = {**self._gone, **self.sessions}
            self._gone = {name: one for name, one in known.items() if name not in names}
            self.output = output
            self.sessions = {
                name: replace(known[name], file=file) if name in known else _newly_found(file, begins=begins)
                for name, file in names.items()
            }

    def _are_sessions(self, paths: frozenset[Path]) -> bool:
        """Return whether all that has changed are sessions that are known and there."""
        known = {one.file.path.absolute() for one in self.sessions.values()}
        return bool(paths) and all(path in known and path.is_file() for path in paths)

    def _is_shared(self, paths: frozenset[Path]) -> bool:
        """Return whether files have changed that sessions are made of beside their own."""
        own = {one.file.path.name for one in self.sessions.values()}
        return any(
            path.name not in own and not path.name.startswith(".") and not path.name.endswith(_PASSING)
            for path in paths
        )

    def _read_next(self) -> None:
        """Read the first session that has not been read, and have the next one read later."""
        name = next((name for name in self.sessions if name in self._unread), "")
        if name:
            self._unread.discard(name)
            request = Request((self.sessions[name].file,), None, self.choices, composed=False, linked=self._files)
            (built,) = finished_sessions(request, None)
            self._note(name, built, failed=built.plan is None)
            self.errands.put(Urgency.READ, self._read_next)
        else:
            self.tell({"kind": "course"})

    @property
    def _files(self) -> tuple[SessionFile, ...]:
        return tuple(one.file for one in self.sessions.values())

    def _lay_out(self, name: str) -> None:
        """Lay a session out for those who wait for it; nothing is written."""
        shown = self._shown.get(name)
        if name in self.sessions and (shown is None or name in self._stale):
            self._stale.discard(name)
            built = self._built(name, self._as_shown, early=partial(self._show_slides, name, 0, follow=False))
            self._show_rest(name, built)
        self._hand_over(name)

    def _write(self, name: str, line: int = 0, *, follow: bool = False) -> None:
        """Build a session that was saved: browsers see its slides before its files are written."""
        if name not in self.sessions or name not in self._stale:
            return
        self._stale.discard(name)
        if self.output is None:
            return
        earlier = earlier_builds(self._files, self.output, self.choices)
        early = partial(self._show_slides, name, line, follow=follow) if follow or name in self._shown else None
        built = self._built(name, self.choices, early=early, output=self.output, earlier=earlier)
        # A part of a course leaves the page of the whole as it is: that one is made by `gyoan build`.
        said = settle_outputs(earlier, BuiltCourse((built,), (), ()), lambda *_: None, whole=False, clean=False)
        self._show_rest(name, replace(built, diagnostics=(*built.diagnostics, *said)))

    def _built(self, name: str, overrides: Callable[[Settings], Settings], **how: object) -> Built:
        """Return a session, built; only laid out where there is no place for its files."""
        file = self.sessions[name].file
        written = overrides != self._as_shown
        request = Request((file,), None, overrides, 1, layouts=True, linked=self._files, written=written)
        (built,) = finished_sessions(replace(request, **how), self.tools)  # type: ignore[arg-type]
        return built

    def _as_shown(self, settings: Settings) -> Settings:
        """Return the settings with no more to make than what is looked at."""
        asked = self.choices(settings)
        return replace(asked, formats=(USUAL_DECK, *(name for name in asked.formats if name == _PAGES)), books=())

    def _show_slides(self, name: str, line: int, deck: Deck, theme: Theme, *, follow: bool) -> None:
        """Show the slides of a session; its pages are those from before until they are laid out, too."""
        before = self._shown.get(name)
        version = self._new_version() if before is None or before.deck != deck else before.version
        pages = (before.handouts, before.sheet, before.anchors, before.pages_version) if before else ()
        shown = ShownSession(deck, theme, version, *pages)
        self._shown.keep(name, shown)
        self._update(name, shown=self.sessions[name].text)
        self._hand_over(name)
        if follow:
            self.edited = (name, shown.slide_at(line))
        if before is not None or follow:
            at = self.edited[1] if follow else 0
            self.tell({"kind": "slides", "session": name, "slide": at, "version": version})

    def _show_rest(self, name: str, built: Built) -> None:
        """Show the pages of a session that was laid out, and what there is to say of it."""
        shown, plan, result = self._shown.get(name), built.plan, built.result
        if shown is not None and plan is not None and result is not None:
            pages = {
                paper: result.handouts[file]
                for paper in PAPERS
                if (file := paper_file(paper, _PAGES)) in result.handouts
            }
            sheet = printed(shown.theme, plan.settings)
            anchors = section_anchors(plan.session)
            self._shown.keep(
                name,
                replace(shown, handouts=pages, sheet=sheet, anchors=anchors, pages_version=self._new_version()),
            )
        elif shown is not None and not shown.pages_version:
            self._shown.keep(name, replace(shown, pages_version=self._new_version()))
        self._unread.discard(name)
        self._note(name, built, failed=built.result is None)
        self.tell({"kind": "session", "session": name})

    def _note(self, name: str, built: Built, *, failed: bool) -> None:
        """Keep what is told of a session, without what it was made of."""
        editor = built.plan.settings.editor if built.plan else self.sessions[name].editor
        kept = replace(built, plan=None, result=None, drawings={}, theme_source=None, facts=facts_of(built))
        self._update(name, built=kept, failed=failed, editor=editor)

    def _hand_over(self, name: str) -> None:
        with self._turn:
            promises = self._waiting.pop(name, [])
        for promise in promises:
            promise.set_result(self._shown.get(name))

    def _update(self, name: str, **new: object) -> None:
        if name in self.sessions:
            self.sessions = {**self.sessions, name: replace(self.sessions[name], **new)}  # type: ignore[arg-type]

    def _new_version(self) -> str:
        self._layouts += 1
        return f"{self._token}-{self._layouts}"


def _keeping(promise: Future[Any], make: Callable[[], None]) -> None:
    """Make what is promised, or hand on what stands in its way."""
    try:
        make()
    except Exception as error:
        promise.set_exception(error)


def _only(ending: str, settings: Settings) -> Settings:
    """Return the settings with one output to make, by the end of its name: `pptx`, `teacher.pdf`."""
    if ending == USUAL_DECK:
        return replace(settings, formats=(USUAL_DECK,), books=())
    edition = "teacher" if ending == paper_file("teacher", _PAGES) else "student"
    return replace(settings, formats=(_PAGES,), editions=(edition,), handouts=("pages",), books=())


def _newly_found(file: SessionFile, *, begins: bool) -> PreviewedSession:
    """Return a session that is new here: one that was just written, unless everything is new."""
    return PreviewedSession(file, (read_session_file(file).value or b"") if begins else b"")


def _text_of(one: PreviewedSession) -> bytes:
    """Return what a session's file says now; what it said where it cannot be read at the moment."""
    read = read_session_file(one.file).value
    return one.text if read is None else read


def _when_saved(file: SessionFile) -> int:
    try:
        return file.path.stat().st_mtime_ns
    except OSError:
        return 0
