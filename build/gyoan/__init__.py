"""gyoan turns a Markdown lecture session into a timed, editable PowerPoint deck and a Korean PDF handout."""

__version__ = "0.1.0"
