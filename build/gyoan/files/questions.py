"""What a session's build asks of the file system, with the answers: while these are the same, so are its outputs.

Reading, laying out and writing are pure: all that decides an output besides gyoan itself comes in by questions about
files. They are noted here as they are asked, also those that are answered with no, and can be asked again by their kind
and place alone. An answer is a content, a name or a place, never a time.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Generic, ParamSpec, TypeAlias, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

Question: TypeAlias = tuple[str, str]
"""A kind of question and what it is about, mostly a path."""
NotedAnswers: TypeAlias = dict[Question, str]

PLACE, CONTENT, NAMES, CALLED = "place", "content", "names", "called"
"""Where a path leads to; what a file holds; which names a folder has; which files below a folder have a name."""
SESSION, TOOLS = "session", "tools"
"""Where a session's outputs go; which tools draw. Whoever asks these again has to know."""
MOST_CALLED = 50
"""More files of one name are not asked for."""
MOST_NAMES = 20_000
"""A folder of more is not looked through."""
_LARGEST = 128 * 1024 * 1024
"""A larger file comes in nowhere: of it only the size is an answer."""
_CHANGING = "changing"
"""The answer to what was answered in two ways during one build: it is never given again."""
_MOST_REMEMBERED = 64
"""More themes and settings than these no course has."""

_listening: ContextVar[tuple[NotedAnswers, ...]] = ContextVar("listening", default=())


@contextmanager
def noting() -> Iterator[NotedAnswers]:
    """Yield what takes the answers to all that is asked meanwhile, in this thread."""
    answers: NotedAnswers = {}
    token = _listening.set((*_listening.get(), answers))
    try:
        yield answers
    finally:
        _listening.reset(token)


def note(kind: str, about: Path | str, answer: str | Callable[[], str] | None = None) -> None:
    """Note a question where somebody listens, with its answer; one that is not given is looked for."""
    listening = _listening.get()
    if not listening:
        return
    question = (kind, str(about.absolute()) if isinstance(about, Path) else about)
    if answer is None:
        answer = _ANSWERING[kind](question[1])
    _tell(listening, question, answer if isinstance(answer, str) else answer())


def _tell(listening: tuple[NotedAnswers, ...], question: Question, answer: str) -> None:
    for answers in listening:
        add(answers, {question: answer})


def add(answers: NotedAnswers, others: NotedAnswers) -> None:
    """Add answers to others; one that was given otherwise before will not be given again."""
    for question, answer in others.items():
        if answers.setdefault(question, answer) != answer:
            answers[question] = _CHANGING


class Remembered(Generic[P, R]):
    """A function that is called once for each of its arguments; its questions count for all who ask it."""

    def __init__(self, function: Callable[P, R]) -> None:
        """Take the function, whose arguments can be compared."""
        self._function = function
        self._known: dict[object, tuple[R, NotedAnswers]] = {}

    def __call__(self, *given: P.args, **named: P.kwargs) -> R:
        """Return what the function returns."""
        key = (given, tuple(named.items()))
        known = self._known.get(key)
        if known is None:
            with noting() as answers:
                value = self._function(*given, **named)
            while len(self._known) >= _MOST_REMEMBERED:
                self._known.pop(next(iter(self._known)))
            self._known[key] = value, answers
            return value
        for question, answer in known[1].items():
            _tell(_listening.get(), question, answer)
        return known[0]

    def refresh(self) -> None:
        """Have it called anew where an answer has changed since."""
        ask = Asker({})
        self._known = {
            key: known
            for key, known in self._known.items()
            if all(ask(question) == answer for question, answer in known[1].items())
        }


class Asker:
    """Asks questions again, each once."""

    def __init__(self, others: Mapping[str, Callable[[str], str]]) -> None:
        """Take what answers the kinds of questions that are not about files."""
        self._answering = {**_ANSWERING, **others}
        self._known: NotedAnswers = {}

    def __call__(self, question: Question) -> str:
        """Return the answer as it is now."""
        known = self._known.get(question)
        if known is None:
            answering = self._answering.get(question[0])
            known = self._known[question] = answering(question[1]) if answering else ""
        return known


def digest(data: bytes) -> str:
    """Return what stands for a content."""
    return hashlib.sha256(data).hexdigest()


def content(path: str) -> str:
    """Return what stands for the content of a file; the number of an error for one that cannot be read."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with open(os.open(path, flags), "rb") as file:  # noqa: PTH123  (a descriptor)
            state = os.fstat(file.fileno())
            if not stat.S_ISREG(state.st_mode):
                return f"!{stat.S_IFMT(state.st_mode)}"
            if state.st_size > _LARGEST:
                return f"!{state.st_size}"
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError) as error:
        return _refusal(error)


def _place(path: str) -> str:
    try:
        real = os.path.realpath(path, strict=True)
        return f"{stat.S_IFMT(os.stat(real).st_mode)} {real}"  # noqa: PTH116  (asked by the hundred)
    except (OSError, ValueError, RuntimeError) as error:
        return f"{_refusal(error)} {os.path.islink(path)}"  # noqa: PTH114  (as above)


def _names(folder: str) -> str:
    try:
        with os.scandir(folder) as entries:
            names = sorted(f"{one.name}/{one.is_dir()}" for _, one in zip(range(MOST_NAMES), entries, strict=False))
    except (OSError, ValueError) as error:
        return _refusal(error)
    return digest("\0".join(names).encode("utf-8", "surrogatepass"))


def _called(about: str) -> str:
    name, _, folder = about.partition("\0")
    return "\0".join(map(str, files_called(name, Path(folder))))


def files_called(name: str, folder: Path) -> tuple[Path, ...]:
    """Return the files below a folder that have a bare name, however it is composed: at most `MOST_CALLED` of them.

    Nothing where the folder holds too much to be looked through.
    """
    found: list[Path] = []
    looked_at = 0
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(own for own in folders if not own.startswith("."))
        found += [Path(place, own) for own in files if unicodedata.normalize("NFC", own) == name]
        looked_at += len(files) + len(folders)
        if looked_at > MOST_NAMES:
            return ()
        if len(found) >= MOST_CALLED:
            break
    return tuple(found[:MOST_CALLED])


def _refusal(error: Exception) -> str:
    """Return the answer of a file that is not there or cannot be read."""
    return f"!{errno.errorcode.get(error.errno or 0, '')}" if isinstance(error, OSError) else "!"


_ANSWERING: Mapping[str, Callable[[str], str]] = {PLACE: _place, CONTENT: content, NAMES: _names, CALLED: _called}
