"""A laid-out graph → lines, areas and set words, as a page shows it: in colour, and as readable in black and white."""

from gyoan.layout.handout.artwork.graphs import Picture, draw_graph

__all__ = ["Picture", "draw_graph"]
