"""Links inside a course: to other sessions, whose outputs they lead to, and to nowhere, which is diagnosed."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.inline import Link
from gyoan.model.session import Session, walk_sections
from gyoan.model.traversal import found, fragment

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
"""What begins an address outside the course."""

Links = Mapping[str, str]
"""Where a session's links to other sessions lead: address as written → path of the output without its ending."""


def resolve_links(session: Session, path: Path, outputs: Mapping[Path, Path], lines: Sequence[str]) -> Outcome[Links]:
    """Return where the links of the session in `path` lead, with a warning for each that leads nowhere.

    `outputs` holds the sessions that are built (absolute paths) and their outputs without endings; `lines` is the
    source, to find a link's own line in.
    """
    links: dict[str, str] = {}
    diagnostics: list[Diagnostic] = []
    own = outputs.get(path.absolute(), Path(path.stem))
    for target, span in _addresses(session):
        name, _, heading = target.partition("#")
        file = (path.parent / unquote(name)).resolve() if name else path
        if not name:
            trouble = _missing_heading(session, heading)
        else:
            trouble = None if file.exists() else _missing_file(name, file)
        if trouble is not None:
            diagnostics.append(_dead(target, trouble, _line_of(target, span, lines)))
        elif file in outputs and name:
            links[target] = Path(os.path.relpath(outputs[file], own.parent)).as_posix()
    return Outcome(links, tuple(diagnostics))


def _addresses(session: Session) -> list[tuple[str, SourceSpan]]:
    """Return the addresses inside the course, each once, with the span of the block that holds it."""
    addresses: dict[str, SourceSpan] = {}
    for link, span in found(session, Link):
        if link.target.strip("#") and not _SCHEME.match(link.target):
            addresses.setdefault(link.target, span or session.span)
    return list(addresses.items())


def _missing_heading(session: Session, heading: str) -> str | None:
    """Return what to do about a heading that does not exist; None where it does."""
    known: dict[str, None] = {}
    for section in walk_sections(session.sections):
        known[fragment(section.plain_title)] = None
        if section.duration is not None:
            known[fragment(f"{section.plain_title} {section.duration.korean}")] = None
    wanted = fragment(unquote(heading))
    if wanted in known:
        return None
    near = difflib.get_close_matches(wanted, known, n=1, cutoff=0.4)
    return f"did you mean '#{near[0]}'?" if near else "write the heading's words, with hyphens for spaces"


def _missing_file(name: str, file: Path) -> str:
    names = [other.name for other in file.parent.iterdir()] if file.parent.is_dir() else []
    near = difflib.get_close_matches(file.name, names, n=1, cutoff=0.6)
    return (
        f"did you mean '{Path(name).with_name(near[0]).as_posix()}'?" if near else "check the name, or write the file"
    )


def _dead(target: str, hint: str, span: SourceSpan) -> Diagnostic:
    message = f"The link to '{target}' leads nowhere; its text is shown without it"
    return Diagnostic(Code.DEAD_LINK, Severity.WARNING, span, message, hint)


def _line_of(target: str, span: SourceSpan, lines: Sequence[str]) -> SourceSpan:
    """Return the place of the address itself, where it stands as written in the block's lines."""
    for number in range(span.line, max(span.end_line, span.line) + 1):
        column = lines[number - 1].find(target) if number <= len(lines) else -1
        if column >= 0:
            return replace(span, line=number, column=column + 1, end_line=number)
    return span
