"""A course to start from: answers to a few questions → its files; a title and minutes → a session to fill.

The texts stand as files beside these modules, in a folder for each language.
"""
