"""`gyoan rehearse`: a rehearsed deck and its session read, compared, and new minutes proposed or written."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from gyoan.commands.exit_codes import DONE, FAILED, WRONG_USAGE
from gyoan.commands.rehearse.belonging import session_of
from gyoan.commands.rehearse.comparing import Comparison, compare
from gyoan.commands.rehearse.editing import with_new_minutes
from gyoan.commands.rehearse.proposal import NewMinutes, proposed
from gyoan.commands.rehearse.terminal import show_rehearsal
from gyoan.commands.schedule.reading import PlannedFile, read_plans
from gyoan.commands.source_files import replace_source, show_change
from gyoan.course.discovery import OUTPUTS, SOURCE, find_sessions
from gyoan.export.pptx.timings import SlideTiming, read_timings
from gyoan.files.incoming import MOST_OF_DECK, RefusedError, read_file
from gyoan.markdown.source import ANY_TEXT
from gyoan.messages import rehearsal as told
from gyoan.messages.usage import WRONG_USAGE as WRONG_USAGE_SAID
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.session import walk_sections
from gyoan.preparing import read_and_plan
from gyoan.terminal.console import Messages


def rehearse(options: argparse.Namespace) -> int:
    """Show the rehearsal in the deck that `options` name, propose new minutes, and return the exit code."""
    messages = Messages(options.language)
    if options.yes and not options.apply:
        messages.say(WRONG_USAGE_SAID(command="rehearse", reason=told.BOTH_OPTIONS()))
        return WRONG_USAGE
    deck = _deck(options.deck)
    if deck.value is None:
        messages.show(deck.diagnostics)
        return FAILED
    source = options.source or _source_of(options.deck) or _by_content(deck.value)
    if source is None:
        reason = told.NO_SESSION_OF_DECK(deck=options.deck.as_posix())
        messages.say(WRONG_USAGE_SAID(command="rehearse", reason=reason))
        return WRONG_USAGE
    session = _session(source)
    messages.show((*deck.diagnostics, *session.diagnostics))
    if session.value is None:
        return FAILED
    plan = session.value.plan
    compared = compare(plan.session, plan.schedule, deck.value, options.deck.as_posix())
    messages.show(compared.diagnostics)
    if compared.value is None:
        return FAILED
    show_rehearsal(compared.value, options.language)
    return _propose(session.value, compared.value, messages, write=options.yes) if options.apply else DONE


def _source_of(deck: Path) -> Path | None:
    """Return the session that a deck was built from, by its place: `outputs/…/x.pptx` from `source/…/x.md`."""
    candidates = [deck.with_suffix(".md")]
    parts = deck.parts
    if OUTPUTS.name in parts:
        at = len(parts) - 1 - parts[::-1].index(OUTPUTS.name)
        candidates.insert(0, Path(*parts[:at], SOURCE.name, *parts[at + 1 :]).with_suffix(".md"))
    return next((path for path in candidates if path.is_file()), None)


def _by_content(deck: tuple[SlideTiming, ...]) -> Path | None:
    """Return the session in `source/` that a deck was built from, by what it carries: it was copied elsewhere."""
    if not SOURCE.is_dir():
        return None
    read = read_plans(find_sessions([SOURCE]).value, lambda settings: settings)
    found = session_of(deck, read.value)
    return found.file.path if found else None


def _deck(path: Path) -> Outcome[tuple[SlideTiming, ...] | None]:
    try:
        data = read_file(path, None, MOST_OF_DECK)
    except RefusedError as error:
        message = told.DECK_UNREADABLE(reason=error.message)
        span = SourceSpan(path.as_posix(), 1)
        return Outcome(None, (Diagnostic(Code.CANNOT_READ, Severity.ERROR, span, message, error.hint),))
    return read_timings(data, path.as_posix())


def _session(path: Path) -> Outcome[PlannedFile | None]:
    """Return the session, with what keeps it from being read; what else there is to say of it is for `check`."""
    if path.is_dir():
        message = told.ONE_SESSION()
        diagnostic = Diagnostic(
            Code.CANNOT_READ, Severity.ERROR, SourceSpan(path.as_posix(), 1), message, told.NAME_MARKDOWN()
        )
        return Outcome(None, (diagnostic,))
    found = find_sessions([path])
    read = read_plans(found.value, lambda settings: settings)
    said = (*found.diagnostics, *read.diagnostics)
    errors = tuple(diagnostic for diagnostic in said if diagnostic.severity is Severity.ERROR)
    return Outcome(read.value[0] if read.value else None, errors)


def _propose(file: PlannedFile, comparison: Comparison, messages: Messages, *, write: bool) -> int:
    """Print the new minutes as a diff, and write them where that is wanted."""
    before = file.data.decode("utf-8", ANY_TEXT)
    changes = proposed(comparison)
    edit = with_new_minutes(before, changes)
    messages.show(_by_hand(file, change) for change in edit.unfound)
    if edit.text == before:
        messages.say(told.NOTHING_TO_CHANGE())
        return DONE
    sys.stdout.write("\n")
    show_change(before, edit.text, file.file.shown)
    if not _reads_back(file, edit.text, [change for change in changes if change not in edit.unfound]):
        messages.say(told.NOT_READ_BACK())
        return FAILED
    if not write:
        messages.say(told.NOT_WRITTEN_YET())
        return DONE
    return _write(file.file.path, edit.text.encode("utf-8", ANY_TEXT), messages)


def _by_hand(file: PlannedFile, change: NewMinutes) -> Diagnostic:
    message = told.STATED_ELSEWHERE(section=change.section.plain_title, minutes=change.old.told)
    hint = told.WRITE_IN_LIST(minutes=change.new.told)
    return Diagnostic(Code.TIME_CONFLICT, Severity.INFO, change.section.span, message, hint)


def _reads_back(file: PlannedFile, text: str, changes: Sequence[NewMinutes]) -> bool:
    """Return whether the changed file states the new minutes, and everywhere else what it stated before."""
    expected = {section.span.line: section.duration for section in walk_sections(file.plan.session.sections)}
    expected |= {change.section.span.line: change.new for change in changes}
    read = read_and_plan(text.encode("utf-8", ANY_TEXT), file.file.shown, file.plan.settings).value
    if read is None:
        return False
    return expected == {section.span.line: section.duration for section in walk_sections(read.session.sections)}


def _write(path: Path, data: bytes, messages: Messages) -> int:
    trouble = replace_source(path, data)
    if trouble is not None:
        messages.show([trouble])
        return FAILED
    messages.say(told.CHANGED(path=path.as_posix()))
    return DONE
