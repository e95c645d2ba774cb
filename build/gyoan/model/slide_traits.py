"""What may hold of a kind of slide, whatever is on one: each kind says so in its row of `SlideKind`."""

from __future__ import annotations

from enum import Flag, auto


class SlideTrait(Flag):
    """Something that holds of all slides of a kind, and of pieces that make such slides."""

    NONE = 0
    BEFORE_ALL = auto()
    """Stands before all sections, belongs to none, and has its name of its kind, whatever it says."""
    NEEDED = auto()
    """Holds a lecture together, and is not one to skip when time is short."""
    ALIKE = auto()
    """Looks much the same in each session, so that the page of the course shows others."""
    TELLING = auto()
    """What one knows a session by at a glance: the page of the course shows it before others."""
    ANNOUNCED = auto()
    """Is no text: a sentence right before it may announce it, and then stands on the same slide."""
    TEXT = auto()
    """Running text, which can stand at the side of something."""
    SEAMLESS = auto()
    """Is shown whole: no part of it can stay on the slide of what leads to it."""
    FIXED = auto()
    """Keeps its height; other kinds take what is left of their slide, centred in it or grown."""
    HEADED = auto()
    """Has heads of its own, and so begins something new under a title that goes on."""
    WORKED_ON = auto()
    """Is an activity where it has a countdown: steps, questions, roles. Others stay what they are."""
