"""Graphs and charts → lines, areas and set words, as a page shows them: in colour, or as readable without."""

from gyoan.layout.handout.artwork.charts import draw_chart, draw_plan
from gyoan.layout.handout.artwork.graphs import Picture, draw_graph

__all__ = ["Picture", "draw_chart", "draw_graph", "draw_plan"]
