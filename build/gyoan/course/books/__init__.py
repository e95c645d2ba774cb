"""Built sessions → books of their handouts: what belongs together, bound, exported and written."""

from gyoan.course.books.binding import bind
from gyoan.course.books.gatherings import KINDS

__all__ = ["KINDS", "bind"]
