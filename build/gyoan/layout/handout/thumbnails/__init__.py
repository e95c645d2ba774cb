"""Deck + session + schedule + theme → the handout of slides: three on a page, each small, with lines to write on."""

from gyoan.layout.handout.thumbnails.composition import layout_slide_handout

__all__ = ["layout_slide_handout"]
