"""What the reader has to say about a source, gathered while it reads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from gyoan.messages.faults import IN_STEP, fault
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.message import NOTHING, Message
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from gyoan.markdown.source import Source
    from gyoan.model.codes import Code
    from gyoan.model.message import Wording

T = TypeVar("T")


@dataclass(slots=True, eq=False)
class _Counted:
    """What is told once however often it was found."""

    code: Code
    span: SourceSpan
    values: Mapping[str, object]
    count: int = 0


class Findings:
    """The diagnostics of one reading, in the order of their places in the file."""

    def __init__(self, source: Source) -> None:
        """Start without any finding."""
        self._source = source
        self._found: dict[Diagnostic, None] = {}
        self._counted: dict[tuple[Wording, str], _Counted] = {}
        self._understood: set[str] = set()

    def error(self, code: Code, span: SourceSpan, message: Message, hint: Message = NOTHING) -> None:
        """Note a mistake that makes the command exit with 1."""
        self._add(code, Severity.ERROR, span, message, hint)

    def warn(self, code: Code, span: SourceSpan, message: Message, hint: Message = NOTHING) -> None:
        """Note something a lecturer should look at."""
        self._add(code, Severity.WARNING, span, message, hint)

    def inform(self, code: Code, span: SourceSpan, message: Message, hint: Message = NOTHING) -> None:
        """Note something that was done, in case it was not meant."""
        self._add(code, Severity.INFO, span, message, hint)

    def fault(self, span: SourceSpan, error: Exception, said: Wording) -> None:
        """Note what was raised at a place for a reason that nobody foresaw."""
        told = replace(fault(said, span, error), source_line=self._source.line(span.line))
        self._found.setdefault(told)

    def contained(
        self, step: Callable[[], T], instead: Callable[[], T], span: SourceSpan | None = None, said: Wording = IN_STEP
    ) -> T:
        """Return what a step of reading returns; where it raises what nobody foresaw, that is told and `instead` is.

        Its place is `span`, or the beginning of the file.
        """
        try:
            return step()
        except Exception as error:
            self.fault(span or self.span(1), error, said)
            return instead()

    def span(self, first: int, last: int = 0) -> SourceSpan:
        """Return the whole of the lines `first` to `last`, or of the first alone."""
        return SourceSpan(self._source.path, first, 1, max(first, last))

    def understand(self, kinds: Iterable[str]) -> None:
        """Leave untold from now on what is counted as one of `kinds`: it is read as it is meant."""
        self._understood.update(kinds)

    def understands(self, kind: str) -> bool:
        """Return whether what is of this `kind` is read as it is meant."""
        return kind in self._understood

    def count(self, code: Code, span: SourceSpan, wording: Wording, kind: str = "", **values: object) -> None:
        """Note something that a file may hold many times: it is told once for each `kind`, with `{count}`.

        The place and the other values are those of the first.
        """
        if kind in self._understood:
            return
        first = self._counted.setdefault((wording, kind), _Counted(code, span, values))
        first.count += 1

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything noted so far, each once, by place."""
        told = [*self._found, *self._told()]
        return tuple(sorted(told, key=lambda diagnostic: diagnostic.sort_key))

    def _told(self) -> Iterator[Diagnostic]:
        for (wording, _), found in self._counted.items():
            message = wording(count=found.count, **found.values)
            line = self._source.line(found.span.line)
            yield Diagnostic(found.code, Severity.INFO, found.span, message, NOTHING, line)

    def _add(self, code: Code, severity: Severity, span: SourceSpan, message: Message, hint: Message) -> None:
        line = self._source.line(span.line)
        self._found.setdefault(Diagnostic(code, severity, span, message, hint, line))
