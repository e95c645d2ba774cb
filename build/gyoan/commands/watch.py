"""`gyoan watch`: sessions built again as their files change, with tools, fonts and themes kept warm between.

A change only says that something may be otherwise; what is, a build finds out by content. So it does no harm to be told
of an editor's temporary files, or of fifty files at once where another branch is checked out.
"""

from __future__ import annotations

import argparse
from contextlib import closing
from typing import TypeAlias

from gyoan.api import AS_SET, build_course, tools_for_builds
from gyoan.commands.changes import WatchedPlace
from gyoan.commands.running import counted, say_what_was_written
from gyoan.course.building.request import Incremental
from gyoan.course.building.second_hand import SecondHand
from gyoan.course_build import CourseBuild
from gyoan.messages import console as told
from gyoan.model.diagnostic import Diagnostic
from gyoan.terminal.console import Messages


def watch(options: argparse.Namespace) -> int:
    """Build the sessions that `options` name, and again whenever one of their files changes, until a signal ends it."""
    messages = Messages(options.language)
    place = WatchedPlace(options.paths)
    before: _State | None = None
    with tools_for_builds(messages.status) as tools, closing(SecondHand()) as beside:
        for _ in place.changes():
            course = build_course(
                options.paths,
                AS_SET if options.output is None else options.output,
                jobs=options.jobs,
                incremental=Incremental(workshop=tools, beside=beside),
                status=messages.status,
                theme=options.theme,
                formats=options.formats,
                editions=options.edition and (options.edition,),
                handouts=options.handout and (options.handout,),
                books=options.book,
                autoplay=options.autoplay or None,
            )
            place.leaves_out(course.output)
            before = _built(course, Messages(options.language), before)
    raise AssertionError("changes never end")


_State: TypeAlias = tuple[int, tuple[Diagnostic, ...]]
"""How many sessions there are, and what is wrong with them."""


def _built(course: CourseBuild, messages: Messages, before: _State | None) -> _State:
    """Build what has changed; say what is written and what is wrong that was not `before`, and how things stand now."""
    known = set(before[1]) if before else set()
    with course:
        for one in course:
            messages.show(found for found in one.diagnostics if found not in known)
            say_what_was_written(one, messages)
    now = len(course.files), tuple(dict.fromkeys(course.all_diagnostics))
    messages.show(found for found in now[1] if found not in known)
    if now != before:
        messages.say(told.WATCHING(sessions=now[0], found=counted(now[1])))
    return now
