"""Built sessions → books of their handouts: what belongs together, bound, exported and written."""

from gyoan.course.books.binding import bind

__all__ = ["bind"]
