"""Session → Schedule: roll the minutes of its headings up, and say where they do not fit; sessions → days."""

from gyoan.schedule.day_checks import check_days
from gyoan.schedule.days import days_of
from gyoan.schedule.planning import plan
from gyoan.schedule.timetable import Day, Gap, GapKind, Lesson, Rhythm, TimetableEntry, start_of

__all__ = ["Day", "Gap", "GapKind", "Lesson", "Rhythm", "TimetableEntry", "check_days", "days_of", "plan", "start_of"]
