"""The kinds of slides and of the pieces that stand on them, one module each."""
