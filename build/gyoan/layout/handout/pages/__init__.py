"""Galley → pages → Handout: where pages end, what stands on each of them and how they are bound."""

from gyoan.layout.handout.pages.filling import paged
from gyoan.layout.handout.pages.numbering import body_of, handout_of
from gyoan.layout.handout.pages.renaming import Renaming

__all__ = ["Renaming", "body_of", "handout_of", "paged"]
