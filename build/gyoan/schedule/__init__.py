"""Session → Schedule: roll the minutes of its headings up, and say where they do not fit."""

from gyoan.schedule.planning import plan

__all__ = ["plan"]
