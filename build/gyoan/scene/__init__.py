"""Slides, graphs and charts → what they look like: lines, areas, set words and pictures at their places."""
