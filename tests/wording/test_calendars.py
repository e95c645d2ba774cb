"""What stands in a calendar and on a page without a course's name, in the language of who asked for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from gyoan.cli import main
from wording.telling import Telling
from wording.test_wording import rows, written


def test_a_calendar_says_of_each_session_what_its_table_says(telling: Telling) -> None:
    calendars: list[Sequence[str]] = []
    pages: list[Sequence[str]] = []
    for language in telling.languages():
        written("dates")
        Path("course.toml").write_text(f'language = "{language.value}"\n', "utf-8")
        main(["schedule", "--start", "09:00", "--slot", "50min", "--ics", "days.ics", "--html", "days.html"])
        calendars.append(list(texts(Path("days.ics").read_text("utf-8"))))
        pages.append(rows(Path("days.html").read_text("utf-8")))
    telling.compare_lines("calendar", {"days.ics": calendars, "days.html": pages})


def texts(calendar: str) -> Sequence[str]:
    """Return what a reader of the calendar sees, as lines."""
    unfolded = re.sub(r"\r?\n ", "", calendar)
    said = re.findall(r"^((?:SUMMARY|DESCRIPTION)):(.*?)\r?$", unfolded, re.MULTILINE)
    return [f"{name}: {line}" for name, text in said for line in re.sub(r"\\([,;\\])", r"\1", text).split("\\n")]
