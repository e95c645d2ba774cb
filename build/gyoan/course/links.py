"""Links inside a course: to other sessions, whose outputs they lead to, and to nowhere, which is diagnosed."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from gyoan.course.meant_names import meant, readable, told_spelling
from gyoan.course.session_file import session_answer
from gyoan.files.incoming import leads_to, nearest_file
from gyoan.files.questions import SESSION, note
from gyoan.messages import files
from gyoan.messages import incoming as said
from gyoan.messages.faults import IN_LINK, fault
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.expressions import expression
from gyoan.model.inline import Link
from gyoan.model.message import Language, Message
from gyoan.model.session import Session, walk_sections
from gyoan.model.spelling import OF_FILES, OF_HEADINGS, most_alike
from gyoan.model.traversal import found, fragment, numbered_fragment

_SCHEME = expression(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
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
        try:
            file, spelled = _destination(target, session, path)
        except _NowhereError as nowhere:
            diagnostics.append(_dead(target, nowhere.hint, _line_of(target, span, lines)))
        except Exception as error:
            diagnostics.append(fault(IN_LINK, _line_of(target, span, lines), error))
        else:
            diagnostics += told_spelling(target, spelled, _line_of(target, span, lines))
            note(SESSION, file, session_answer(outputs, file))
            if file in outputs and not target.startswith("#"):
                links[target] = Path(os.path.relpath(outputs[file], own.parent)).as_posix()
    return Outcome(links, tuple(diagnostics))


class _NowhereError(Exception):
    """A link that leads nowhere, and what to do about it."""

    def __init__(self, hint: Message) -> None:
        super().__init__(hint)
        self.hint = hint


def _destination(target: str, session: Session, path: Path) -> tuple[Path, str]:
    """Return the file that a link of the session in `path` leads to, and its name where its capitals are others.

    Raises `_NowhereError` where there is nothing.
    """
    name, _, heading = target.partition("#")
    if not name:
        hint = _missing_heading(session, heading)
        if hint is not None:
            raise _NowhereError(hint)
        return path, ""
    wanted = meant(path.parent, name)
    file = leads_to(wanted.path)
    if file is None:
        raise _NowhereError(_missing_file(name, wanted.path))
    return file, wanted.spelled


def _addresses(session: Session) -> list[tuple[str, SourceSpan]]:
    """Return the addresses inside the course, each once, with the span of the block that holds it."""
    addresses: dict[str, SourceSpan] = {}
    for link, span in found(session, Link):
        if link.target.strip("#") and not _SCHEME.match(link.target):
            addresses.setdefault(link.target, span or session.span)
    return list(addresses.items())


def _missing_heading(session: Session, heading: str) -> Message | None:
    """Return what to do about a heading that does not exist; None where it does."""
    seen: Counter[str] = Counter()
    known: dict[str, None] = {}
    for section in walk_sections(session.sections):
        names = {fragment(section.plain_title): None}
        if section.duration is not None:
            for language in Language:
                names[fragment(f"{section.plain_title} {section.duration.told.within(language)}")] = None
        known |= {numbered_fragment(name, seen[name]): None for name in names}
        seen.update(names.keys())
    wanted = fragment(unquote(heading))
    if wanted in known:
        return None
    near = most_alike(wanted, known, OF_HEADINGS)
    return files.DID_YOU_MEAN_HEADING(heading=near) if near else files.WRITE_HEADING_WORDS()


def _missing_file(name: str, file: Path) -> Message:
    near = nearest_file(file, OF_FILES)
    meant = Path(name).with_name(near).as_posix() if near and Path(name).name else near
    return said.DID_YOU_MEAN(name=meant) if meant else said.PUT_FILE_THERE()


def _dead(target: str, hint: Message, span: SourceSpan) -> Diagnostic:
    return Diagnostic(Code.DEAD_LINK, Severity.WARNING, span, said.DEAD_LINK(target=readable(target)), hint)


def _line_of(target: str, span: SourceSpan, lines: Sequence[str]) -> SourceSpan:
    """Return the place of the address itself, where it stands as written in the block's lines."""
    for number in range(span.line, max(span.end_line, span.line) + 1):
        column = lines[number - 1].find(target) if number <= len(lines) else -1
        if column >= 0:
            return replace(span, line=number, column=column + 1, end_line=number)
    return span
