"""What settings and options choose among: names alone, for a command line that is read before anything else."""

USUAL_FORMATS = ("pptx", "pdf")
"""What is made of a session unless somebody says otherwise; `gyoan.export` knows what else can be."""
EDITIONS = ("student", "teacher")
"""For whom handouts can be."""
HANDOUTS = ("pages", "slides")
"""What handouts can show: the text of the session, or small slides."""
BOOKS = ("day", "week", "course")
"""What handouts can be bound into."""
SLIDES_A_PAGE = (2, 3, 4, 6)
"""How many slides a page of their handout can have."""
DIALECTS = ("marp", "slidev", "reveal", "myst", "mkdocs", "carpentries", "quarto", "pandoc", "obsidian", "remark")
"""The tools whose Markdown is read as they read it, in the order in which one of several is taken."""
FOUND_BY_NAME = frozenset({"obsidian"})
"""Those whose pictures may lie anywhere in a course."""
PLAIN = "markdown"
"""What stands for none of them."""
