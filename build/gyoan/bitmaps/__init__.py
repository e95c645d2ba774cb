"""Bitmaps, whatever they are for: their formats, their margins, their colours."""
