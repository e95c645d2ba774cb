"""The values that flow through gyoan: frozen dataclasses that import the standard library only.

Every stage is a function from one of these values to another; nothing here knows how a value is read, drawn
or written.
"""
