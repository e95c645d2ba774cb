"""Session + schedule + drawings + pictures + theme → Deck (`composition`): content, cut and put together, as slides."""
