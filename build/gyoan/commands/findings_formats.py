"""Findings as other programs read them: one line each for editors (gcc) and for GitHub's annotations.

The forms: GNU's `FILE:LINE:COLUMN: warning: MESSAGE`, which every editor's problem matcher knows, and GitHub's
workflow commands `::warning file=…,line=…,col=…,title=…::MESSAGE`, in which `%`, line ends and, among the values, `:`
and `,` are escaped.
"""

from __future__ import annotations

from collections.abc import Callable

from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.message import Language, translated

_OF_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_OF_GCC = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def gcc_line(diagnostic: Diagnostic, language: Language) -> str:
    """Return a finding as compilers print theirs, its hint behind the message."""
    span = diagnostic.span
    message = " ".join(_said(diagnostic, language).split())
    return f"{span.path}:{span.line}:{span.column}: {_OF_GCC[diagnostic.severity]}: {message} [{diagnostic.code.value}]"


def github_line(diagnostic: Diagnostic, language: Language) -> str:
    """Return a finding as an annotation of a GitHub workflow."""
    span = diagnostic.span
    values = {"file": span.path, "line": span.line, "col": span.column, "title": diagnostic.code.value}
    place = ",".join(f"{name}={_value(str(value))}" for name, value in values.items())
    return f"::{_OF_GITHUB[diagnostic.severity]} {place}::{_text(_said(diagnostic, language))}"


LINES: dict[str, Callable[[Diagnostic, Language], str]] = {"gcc": gcc_line, "github": github_line}
"""What writes a finding, by the format's name."""


def _said(diagnostic: Diagnostic, language: Language) -> str:
    message, hint = (translated(text, language) for text in (diagnostic.message, diagnostic.hint))
    return f"{message} ({hint})" if hint else message


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
