"""What gyoan tells a lecturer about a source: coded diagnostics with the place they speak of.

A lecturer's mistake is a `Diagnostic`; a fault of ours is an exception below `GyoanError`.
"""

from __future__ import annotations

from dataclasses import field
from enum import Enum
from typing import Generic, TypeVar

from gyoan.model.codes import Code
from gyoan.model.message import NOTHING, Message, verbatim
from gyoan.model.values import dataclass

T = TypeVar("T")


class Severity(Enum):
    """How much a diagnostic matters; an error makes the command exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class GyoanError(Exception):
    """A fault of gyoan or of its tools, never of the lecturer's source."""

    message: Message
    """What went wrong; `str` of the error is its English."""

    def __init__(self, message: str) -> None:
        """Say what went wrong: a sentence of the catalogue, or the plain words of what only a report will show."""
        self.message = message if isinstance(message, Message) else verbatim(message)
        super().__init__(message)


@dataclass(frozen=True, slots=True, order=True)
class SourceSpan:
    """A stretch of lines in a source file."""

    path: str
    """The file as the user named it, with `/` between folders."""
    line: int
    """First line, from 1."""
    column: int = 1
    """First column in characters, from 1."""
    end_line: int = 0
    """Last line, from 1 and included; 0 where only the start is known."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing a lecturer should know, where it stands, and what to do about it."""

    code: Code
    """Its stable code, `GY204`."""
    severity: Severity
    """Error, warning or information."""
    span: SourceSpan
    """Where it stands."""
    message: Message
    """What is wrong, in one plain sentence without a full stop."""
    hint: Message = NOTHING
    """What to do about it; empty where there is nothing to say."""
    source_line: str = ""
    """The line it speaks of, as written; empty where there is none."""
    exception: str = field(default="", compare=False)
    """The exception behind a fault of gyoan itself, with where it happened; empty for all else."""

    @property
    def sort_key(self) -> tuple[SourceSpan, str, str]:
        """Order by place, then code."""
        return (self.span, self.code.value, self.message)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """A stage's result together with everything it has to say about its input."""

    value: T
    """The result; as complete as the input allows."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """In the order they were found."""
