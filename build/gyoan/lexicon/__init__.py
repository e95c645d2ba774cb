"""The words of authors that gyoan recognises, one concept a module; what it says itself stands in `messages`.

Each word has one place here, so that whoever reads a session, a settings file or a template knows the same words. What
is done where one is found is none of this package's business: it has patterns (`re`) and tables, and imports nothing.
"""
