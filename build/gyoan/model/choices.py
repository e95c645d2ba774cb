"""What settings and options choose among: names alone, for a command line that is read before anything else."""

FORMATS = ("pptx", "pdf")
"""What can be made of a session."""
EDITIONS = ("student", "teacher")
"""For whom handouts can be."""
HANDOUTS = ("pages", "slides")
"""What handouts can show: the text of the session, or small slides."""
BOOKS = ("day", "week", "course")
"""What handouts can be bound into."""
