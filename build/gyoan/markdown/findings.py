"""What the reader has to say about a source, gathered while it reads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.messages.faults import IN_BLOCK, fault
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.message import NOTHING, Message

if TYPE_CHECKING:
    from gyoan.markdown.source import Source
    from gyoan.model.codes import Code


class Findings:
    """The diagnostics of one reading, in the order of their places in the file."""

    def __init__(self, source: Source) -> None:
        """Start without any finding."""
        self._source = source
        self._found: dict[Diagnostic, None] = {}

    def error(self, code: Code, span: SourceSpan, message: Message, hint: Message = NOTHING) -> None:
        """Note a mistake that makes the command exit with 1."""
        self._add(code, Severity.ERROR, span, message, hint)

    def warn(self, code: Code, span: SourceSpan, message: Message, hint: Message = NOTHING) -> None:
        """Note something a lecturer should look at."""
        self._add(code, Severity.WARNING, span, message, hint)

    def inform(self, code: Code, span: SourceSpan, message: Message, hint: Message = NOTHING) -> None:
        """Note something that was done, in case it was not meant."""
        self._add(code, Severity.INFO, span, message, hint)

    def fault(self, span: SourceSpan, error: Exception) -> None:
        """Note that a block could not be read for a reason that nobody foresaw."""
        told = replace(fault(IN_BLOCK, span, error), source_line=self._source.line(span.line))
        self._found.setdefault(told)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything noted so far, each once, by place."""
        return tuple(sorted(self._found, key=lambda diagnostic: diagnostic.sort_key))

    def _add(self, code: Code, severity: Severity, span: SourceSpan, message: Message, hint: Message) -> None:
        line = self._source.line(span.line)
        self._found.setdefault(Diagnostic(code, severity, span, message, hint, line))
