"""Built sessions → books of their handouts: what belongs together, bound, exported and written."""

from gyoan.bookbinding.binding import Bound, bind
from gyoan.bookbinding.gatherings import KINDS

__all__ = ["KINDS", "Bound", "bind"]
