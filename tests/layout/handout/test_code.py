"""Code keeps its columns, is wrapped where it must be, and is coloured without losing a character."""

from __future__ import annotations

import pytest

from gyoan.layout.handout.grid import Span, grid_line
from gyoan.layout.handout.styles import Styles
from gyoan.layout.handout.syntax import highlighted
from gyoan.model.handout import Panel
from gyoan.model.theme import Face, Theme
from layout.handout.handouts import blocks_of, handout_of, items_of


def code_lines(code: str, theme: Theme, tag: str = "") -> list[str]:
    """Return the lines of a code block as they are printed, without the language above them."""
    lines = panel_lines(code, theme, tag)
    return lines[1:] if tag else lines


def panel_lines(code: str, theme: Theme, tag: str) -> list[str]:
    """Return everything that is printed in a code block."""
    (panel,) = items_of(handout_of(f"# 제목\n\n## 절\n```{tag}\n{code}\n```\n", theme), Panel)
    assert isinstance(panel, Panel)
    return [line.text for block in blocks_of(panel.items) for line in block.lines]


def test_the_language_is_named_where_the_author_names_it(theme: Theme) -> None:
    assert panel_lines("kubectl get", theme, "bash") == ["bash", "kubectl get"]
    assert panel_lines("kubectl get", theme, "") == ["kubectl get"]


def test_a_line_that_fits_in_smaller_print_is_not_wrapped(theme: Theme) -> None:
    assert code_lines("x" * 110, theme, "bash") == ["x" * 110]


def test_a_longer_line_is_wrapped_and_marked(theme: Theme) -> None:
    first, *rest = code_lines("echo " + "가나다 " * 60, theme, "bash")
    assert first.startswith("echo")
    assert rest
    assert all(line.startswith("↪ ") for line in rest)


def test_the_rest_of_a_wrapped_line_keeps_its_indentation(theme: Theme) -> None:
    assert code_lines("    " + "word " * 60, theme, "yaml")[1].startswith("    ↪ ")


def test_no_character_is_lost_by_wrapping(theme: Theme) -> None:
    line = "echo " + "가나다abc" * 40
    assert "".join(part.removeprefix("↪ ") for part in code_lines(line, theme, "bash")) == line


def test_a_character_without_glyph_is_spelled_in_the_size_of_the_code(theme: Theme) -> None:
    assert code_lines("가 ꀀ = 1", theme) == ["가 [U+A000] = 1"]


def test_each_character_stands_in_its_column(theme: Theme) -> None:
    styles = Styles(theme)
    line = grid_line([Span("가a", styles.code), Span("│", styles.code)], styles, 10.0, 8.0)
    places = {fragment.text: round(fragment.x.points, 2) for fragment in line.fragments}
    assert places["│"] == 10.0 + 3 * 0.5 * 8.0


def test_a_keyword_is_heavier_and_a_comment_lighter(theme: Theme) -> None:
    styles = Styles(theme)
    (line,) = highlighted("return 1  # 끝", "python", styles)
    inks = {span.text.strip(): span.ink for span in line}
    assert inks["return"].face is Face.CODE_BOLD
    assert inks["# 끝"].color != styles.code.color


@pytest.mark.parametrize(
    ("text", "language"),
    [("a\n\n  b\n", "yaml"), ("\ufeffkubectl get", "bash"), ("x", "no such language"), ("", "python")],
)
def test_colouring_loses_no_character(theme: Theme, text: str, language: str) -> None:
    lines = highlighted(text, language, Styles(theme))
    assert "\n".join("".join(span.text for span in line) for line in lines) == text
