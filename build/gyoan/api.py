"""gyoan for programs: a session read, a session built, a course built or checked. `import gyoan` offers these.

`gyoan build` and `gyoan check` are made of these functions and add what is printed; docs/api.md shows how to use them.

What is wrong with a source, be it that there is none, is a diagnostic in what comes back, as a lecturer would read it:
one bad session must not stop a course. What is wrong with a call is an exception, raised before anything is done: no
source can be blamed for it. Only faults of ours are other exceptions.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from gyoan.course.building.choices import Choices, Overrides, UsageError
from gyoan.course.building.head_start import HeadStart
from gyoan.course.building.request import Incremental, Request
from gyoan.course.building.session_build import Built
from gyoan.course.discovery import COURSE_FILE, MARKDOWN, OUTPUTS, SOURCE, SessionFile, find_sessions, session_file
from gyoan.course.output_names import told_apart
from gyoan.course.session_file import read_session_file
from gyoan.course_build import CourseBuild
from gyoan.messages import settings as say
from gyoan.messages import usage
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan

if TYPE_CHECKING:
    from gyoan.course.building.earlier_builds import EarlierBuilds
    from gyoan.course.building.orders import Workshop
    from gyoan.course.building.tools import Status
    from gyoan.model.session import Session

TEXT = Path("session.md")
"""Where a text stands that comes from no file, from the folder in which the program runs."""


class KnownFolder(Enum):
    """A folder that is not named but known."""

    AS_SET = "as set"
    """The folder that a course's settings name for outputs; `outputs` where they name none."""


AS_SET = KnownFolder.AS_SET
"""Stands for the folder that a course's settings name for outputs, `outputs` where they name none."""


def read_session(source: Path | str, *, place: Path | str = TEXT) -> Outcome[Session | None]:
    r"""Return what a session says, and what there is to say of it; None where it could not be read.

    `source` is a file or the Markdown itself. A `str` is Markdown, unless it is one line that ends in `.md`. A text is
    read as if it stood in the file `place`, whose course decides what its settings do not say.

    >>> from gyoan import read_session
    >>> outcome = read_session("# 배포 (50분)\n\n## 도입 (5분)\n\n오늘 배울 것.\n")
    >>> outcome.value.plain_title
    '배포'
    >>> [section.plain_title for section in outcome.value.sections]
    ['도입']
    >>> [told.code.value for told in read_session("missing.md").diagnostics]
    ['GY506']
    """
    file = _file_of(source, place)
    data = read_session_file(file)
    if data.value is None:
        return Outcome(None, data.diagnostics)
    from gyoan.course.course_file import read_course  # noqa: PLC0415  (as below)
    from gyoan.preparing import read_with_settings  # noqa: PLC0415

    course = read_course(file.course)
    read = read_with_settings(data.value, file.shown, course.value)
    return Outcome(read.value[0] if read.value else None, (*course.diagnostics, *read.diagnostics))


def build_session(
    source: Path | str,
    out: Path | str | None = None,
    *,
    place: Path | str = TEXT,
    fresh: bool = False,
    status: Status | None = None,
    **choices: Unpack[Choices],
) -> Built:
    r"""Return a session with its outputs, and with everything that there is to say of it.

    `source` and `place` are as `read_session` has them. The outputs are also written where `out` names a folder for
    them. `fresh` has diagrams drawn anew, `status` hears what takes its time (tools that are fetched). Raises
    `UsageError` for choices that there are none of.

    >>> from gyoan import build_session
    >>> built = build_session("# 배포 (50분)\n\n## 도입 (5분)\n\n오늘 배울 것.\n", formats=["pptx"])
    >>> built.failed, list(built.files), len(built.deck.slides)
    (False, ['pptx'], 2)
    """
    overrides = Overrides.of(choices)
    file = _file_of(source, place)
    request = Request(
        (file,),
        None if out is None else Path(out),
        lambda settings: replace(overrides(settings), books=()),
        layouts=True,
    )
    # Imported when needed: where nothing has changed nothing is read, laid out or drawn.
    from gyoan.course.building.sessions import finished_sessions  # noqa: PLC0415

    with _workshop(status, fresh=fresh) as workshop:
        (built,) = finished_sessions(request, workshop)
    return built


def build_course(
    folder: Path | str | Iterable[Path | str],
    out: Path | str | KnownFolder | None = None,
    *,
    jobs: int | str | None = None,
    fresh: bool = False,
    layouts: bool = False,
    incremental: Incremental | None = None,
    status: Status | None = None,
    **choices: Unpack[Choices],
) -> CourseBuild:
    r"""Return the sessions in a folder, each built when it is asked for: an iterator of `Built`, in reading order.

    `folder` may be several folders and files; none of them means `source`. The outputs are also written where `out`
    names a folder for them, or is `AS_SET`. `jobs` is how many processes may work (one a processor), or the address of
    a Dask scheduler whose workers do. `layouts` keeps decks and handouts as they were laid out, `fresh` and `status`
    are as `build_session` has them. An `incremental` build leaves alone what would come out as it is in `out`; of such
    sessions there is only what is told of them.
    Raises `UsageError` for choices that there are none of.

    >>> from pathlib import Path
    >>> from gyoan import build_course
    >>> Path("course").mkdir()
    >>> _ = Path("course/session_01.md").write_text("# 배포\n\n## 도입 (5분)\n\n끝.\n", "utf-8")
    >>> with build_course("course", "made", formats=["pptx"]) as course:
    ...     for built in course:
    ...         print(built.file.shown, *(path.as_posix() for path in built.written))
    course/session_01.md made/session_01.pptx
    """
    overrides = Overrides.of(choices)
    cluster, jobs = (jobs, None) if isinstance(jobs, str) else ("", jobs)
    if jobs is not None and jobs < 1:
        raise UsageError(usage.NO_WHOLE_NUMBER(text=jobs))
    paths = _paths(folder)
    found = found_sessions(paths, out)
    files, output = found.value
    asked = incremental or Incremental()
    ahead = None if asked.workshop else HeadStart()
    request = Request(files, output, overrides, jobs, cluster, layouts=layouts, head_start=ahead)
    if incremental is not None and output is not None:
        request = replace(request, earlier=earlier_builds(files, output, overrides, fresh=fresh))
    request = replace(request, clean=asked.clean, beside=asked.beside, copied=asked.copied)
    workshop = nullcontext(asked.workshop) if asked.workshop else _workshop(status, fresh=fresh, head_start=ahead)
    return CourseBuild(request, workshop, found.diagnostics, whole=_is_whole(paths))


def found_sessions(
    paths: Sequence[Path], out: Path | str | KnownFolder | None
) -> Outcome[tuple[tuple[SessionFile, ...], Path | None]]:
    """Return the sessions that `paths` mean, their outputs told apart, and the folder for outputs."""
    found = find_sessions(paths, keep_tree=out is KnownFolder.AS_SET)
    named = _output(found.value) if isinstance(out, KnownFolder) else Outcome(None if out is None else Path(out))
    apart = Outcome(found.value) if named.value is None else told_apart(found.value, named.value)
    said = (*found.diagnostics, *named.diagnostics, *apart.diagnostics)
    return Outcome((apart.value, named.value), said)


def tools_for_builds(status: Status | None = None) -> AbstractContextManager[Workshop]:
    """Return the tools of several builds, one after the other, by an `Incremental` each: they stay warm between."""
    return _workshop(status, fresh=False)


def check_course(
    folder: Path | str | Iterable[Path | str],
    *,
    diagrams: bool = True,
    fresh: bool = False,
    status: Status | None = None,
    **choices: Unpack[Choices],
) -> CourseBuild:
    r"""Return the sessions in a folder with all that a build would say of them; nothing is made of them.

    Without `diagrams` these are not drawn either, for which neither Node nor a browser is needed.

    >>> from pathlib import Path
    >>> from gyoan import check_course
    >>> _ = Path("lesson.md").write_text("# 배포 (50분)\n\n## 도입 (5분)\n\n## 실습 (60분)\n\n해 본다.\n", "utf-8")
    >>> for one in check_course("lesson.md", diagrams=False):
    ...     print(*(f"{told.span.line}: {told.code.value} {told.message}" for told in one.diagnostics), sep="\n")
    1: GY202 The session plans 65 min, 15 min longer than its slot of 50 min
    """
    overrides = Overrides.of(choices)
    paths = _paths(folder)
    found = find_sessions(paths)
    workshop = _workshop(status, fresh=fresh) if diagrams else nullcontext(None)
    request = Request(found.value, None, overrides, composed=False)
    return CourseBuild(request, workshop, found.diagnostics, whole=_is_whole(paths))


def _file_of(source: Path | str, place: Path | str) -> SessionFile:
    """Return the session that `source` is or names."""
    if isinstance(source, str) and not ("\n" not in source and source.lower().endswith(MARKDOWN)):
        return session_file(Path(place), text=source.encode("utf-8", "surrogatepass"))
    return session_file(Path(source))


def _paths(folder: Path | str | Iterable[Path | str]) -> tuple[Path, ...]:
    """Return the folders and files that are named."""
    return (Path(folder),) if isinstance(folder, str | os.PathLike) else tuple(map(Path, folder))


def _is_whole(paths: Iterable[Path]) -> bool:
    """Return whether days are complete: where files are named, others of the same day may not be."""
    return all(path.is_dir() for path in paths or [SOURCE])


def _workshop(
    status: Status | None, *, fresh: bool, head_start: HeadStart | None = None
) -> AbstractContextManager[Workshop]:
    """Return the tools of a build."""

    # Imported when needed: what only reads sessions does without layout, exporters and fonts.
    @contextmanager
    def opened() -> Iterator[Workshop]:
        from gyoan.course.building import tools as workshop  # noqa: PLC0415

        with workshop.opened_tools(status or workshop.in_silence, fresh=fresh, head_start=head_start) as tools:
            yield tools

    return opened()


def _named_output(course: Path) -> str:
    """Return the folder that a course names for what is made, or the usual one."""
    path = course / COURSE_FILE
    with suppress(OSError):
        text = path.read_bytes() if os.path.lexists(path) else b""
        if b"output" not in text and b"\\" not in text:  # nor in an escape: settings need not be understood for it
            return OUTPUTS.as_posix()
    from gyoan.course.course_file import read_course  # noqa: PLC0415  (as above)

    return read_course(course).value.output or OUTPUTS.as_posix()


def earlier_builds(
    files: Sequence[SessionFile], output: Path, overrides: Overrides, *, fresh: bool = False
) -> EarlierBuilds:
    """Return what is known of earlier builds of the same sessions."""
    # Imported when needed: only a build asks for it.
    from gyoan.course.building.earlier_builds import EarlierBuilds  # noqa: PLC0415
    from gyoan.toolchain.tools import cache_folder, installed_identity  # noqa: PLC0415

    cache = cache_folder()
    tools = functools.partial(installed_identity, cache)
    return EarlierBuilds(cache, output, files, repr(overrides), tools, anew=fresh)


def _output(files: Iterable[SessionFile]) -> Outcome[Path | None]:
    """Return the folder that the sessions' course names for what is made; the usual one where none or several do."""
    courses = dict.fromkeys(file.course for file in files)
    named = {course: _named_output(course) for course in courses}
    folders = dict.fromkeys(named.values())
    if len(folders) < 2:
        return Outcome(Path(*folders) if folders else OUTPUTS)
    from gyoan.course.course_file import shown_course_file  # noqa: PLC0415  (as above)

    odd = next(course for course, folder in named.items() if folder != OUTPUTS.as_posix())
    message = say.SEVERAL_OUTPUTS(names=", ".join(folders), folder=OUTPUTS.as_posix())
    span = SourceSpan(shown_course_file(odd), 1)
    return Outcome(
        OUTPUTS, (Diagnostic(Code.BAD_SETTING, Severity.WARNING, span, message, say.SEVERAL_OUTPUTS_HINT()),)
    )
