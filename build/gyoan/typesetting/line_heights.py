"""How high lines are on slides, which decks and what is drawn of them agree on."""

LINE_HEIGHT = 1.46
"""Height of a line in em at 100 % spacing: Noto Sans CJK asks for 1.448, Malgun Gothic for 1.33."""
CODE_LINE = 1.22
"""Height of a line in em at 100 % spacing: Consolas asks for 1.17, DejaVu Sans Mono for 1.16."""
