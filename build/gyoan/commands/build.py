"""`gyoan build`: decks, handouts and books of the sessions that the options name, and a report for programs."""

from __future__ import annotations

import argparse

from gyoan.api import AS_SET, build_course
from gyoan.commands.exit_codes import FAILED
from gyoan.commands.report import build_data
from gyoan.commands.running import exit_code, run_course
from gyoan.course.building.request import Incremental
from gyoan.course.discovery import sources_of
from gyoan.course.outputs import write_documents
from gyoan.terminal.console import Messages
from gyoan.text_formats.json import json_text


def build(options: argparse.Namespace) -> int:
    """Build the sessions that `options` name and return the exit code."""
    messages = Messages(options.language)
    course = build_course(
        options.paths,
        AS_SET if options.output is None else options.output,
        jobs=options.cluster or options.jobs,
        fresh=options.force,
        incremental=Incremental(clean=options.clean, copied=True),
        status=messages.status,
        theme=options.theme,
        formats=options.formats,
        editions=options.edition and (options.edition,),
        handouts=options.handout and (options.handout,),
        books=options.book,
        autoplay=options.autoplay or None,
        per_page=options.per_page,
        scale=options.scale,
    )
    code = exit_code(run_course(course, messages, writing=True), strict=options.strict)
    if options.report is None:
        return code
    data = json_text(build_data(course))
    trouble = write_documents([(options.report, data.encode())], sources_of(course.files))
    if trouble is not None:
        messages.show([trouble])
        return FAILED
    return code
