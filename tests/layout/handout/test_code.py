"""Code keeps its columns, is wrapped where it must be, and is coloured without losing a character."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gyoan.layout.handout.code import highlighted, set_code
from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.styles import Styles
from gyoan.model.blocks import CodeKind
from gyoan.model.colors import ColorSlot
from gyoan.model.emoji import ColorGlyph
from gyoan.model.handout import MarginNote, PagePanel, TextBlock
from gyoan.model.theme import Face, Theme, Typeface
from gyoan.model.units import Points
from gyoan.typesetting.grid import Span, grid_line
from layout.handout.handouts import blocks_of, handout_of, items_of


def code_lines(code: str, theme: Theme, tag: str = "") -> list[str]:
    """Return the lines of a code block as they are printed, without the language above them."""
    return [line.text for line in code_block(code, theme, tag)[-1].lines]


def code_block(code: str, theme: Theme, tag: str = "") -> list[TextBlock]:
    """Return the blocks of a code block: its lines, with the language above them where it does not stand beside."""
    (panel,) = items_of(handout_of(f"# 제목\n\n## 절\n```{tag}\n{code}\n```\n", theme), PagePanel)
    assert isinstance(panel, PagePanel)
    return list(blocks_of(panel.items))


def test_the_language_is_named_in_the_corner_where_the_author_names_it(theme: Theme) -> None:
    (named,) = code_block("kubectl get", theme, "bash")
    (corner,) = named.marks
    assert isinstance(corner, MarginNote)
    assert corner.line.text == "bash"
    (bare,) = code_block("kubectl get", theme)
    assert bare.marks == ()


def test_the_language_stands_above_a_first_line_that_reaches_the_corner(theme: Theme) -> None:
    name, code = code_block("x" * 100, theme, "bash")
    assert name.lines[0].text == "bash"
    assert code.marks == ()


def test_long_code_has_its_lines_numbered(theme: Theme) -> None:
    short, long = ("\n".join(["kubectl get"] * count) for count in (12, 13))
    assert code_block(short, theme, "bash")[-1].beside == ()
    assert [line.text for line in code_block(long, theme, "bash")[-1].beside] == [str(n) for n in range(1, 14)]


def test_however_narrow_its_place_code_is_wrapped_to_no_fewer_than_eight_columns(theme: Theme) -> None:
    place = TextArea(Styles(theme), {}, {}, Points(0), Points(40), Points(10))
    (block,) = blocks_of(set_code("abcdefghijklmnop", "", CodeKind.CODE, place).items)
    assert [line.text for line in block.lines] == ["abcdefgh", "↪ ijklmn", "↪ op"]


def test_the_rest_of_a_wrapped_line_has_no_number_of_its_own(theme: Theme) -> None:
    block = code_block("\n".join(["echo " + "낱말 " * 60] + ["ls"] * 12), theme, "bash")[-1]
    numbers = [line.text for line in block.beside]
    assert len(numbers) == len(block.lines)
    assert numbers[0] == "1"
    assert [number for number in numbers if number] == [str(n) for n in range(1, 14)]


def test_numbers_of_lines_stand_between_the_panel_s_edge_and_the_code(theme: Theme) -> None:
    (panel,) = items_of(handout_of("# 제목\n\n## 절\n```bash\n" + "ls\n" * 120 + "```\n", theme), PagePanel)
    assert isinstance(panel, PagePanel)
    (block,) = blocks_of(panel.items)
    widest = block.beside[-1].fragments[0]
    assert panel.x < widest.x
    assert widest.x + widest.width < block.lines[-1].fragments[0].x


def test_a_line_that_fits_in_smaller_print_is_not_wrapped(theme: Theme) -> None:
    assert code_lines("x" * 110, theme, "bash") == ["x" * 110]


def test_a_longer_line_is_wrapped_and_marked(theme: Theme) -> None:
    first, *rest = code_lines("echo " + "가나다 " * 60, theme, "bash")
    assert first.startswith("echo")
    assert rest
    assert all(line.startswith("↪ ") for line in rest)


def test_what_stands_behind_emoji_keeps_its_column(theme: Theme) -> None:
    drawings = {one: ColorGlyph(1.25, ()) for one in ("🇰🇷", "👩\u200d💻", "1\u20e3", "✅")}
    face = Typeface("Color", Path("color.ttf"), {ord("✅"): 1.25}, drawings)
    styles = Styles(replace(theme, faces={**theme.faces, Face.COLOR_EMOJI: face}))
    spans = ("🇰🇷|", "👩\u200d💻|", "1\ufe0f\u20e3|", "✅|", "가|")
    lines = [grid_line([Span(text, styles.code)], styles, 0, 9.0) for text in spans]
    assert len({round(line.fragments[-1].x.points, 3) for line in lines[:4]}) == 1
    assert [[piece.text for piece in line.fragments] for line in lines[:4]] == [[text[:-1], "|"] for text in spans[:4]]
    assert {line.fragments[0].ink.face for line in lines[:4]} == {Face.COLOR_EMOJI}
    assert lines[-1].text == "가|"


def test_the_rest_of_a_wrapped_line_keeps_its_indentation(theme: Theme) -> None:
    assert code_lines("    " + "word " * 60, theme, "yaml")[1].startswith("    ↪ ")


@pytest.mark.parametrize("indent", [0, 8])
def test_a_wrapped_line_fills_each_line_but_the_last(theme: Theme, indent: int) -> None:
    lines = code_lines(" " * indent + "x" * 500, theme)
    assert len({len(line) for line in lines[:-1]}) == 1
    assert len(lines[-1]) <= len(lines[0])
    assert len(lines[0]) > 60


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


@pytest.mark.parametrize("code", ["ls  # 목록", "# 끝", "ls\n# 끝\n"])
def test_a_comment_on_the_last_line_looks_like_any_other(code: str, theme: Theme) -> None:
    lines = highlighted(code, "bash", Styles(theme))
    assert ["".join(span.text for span in line) for line in lines] == code.split("\n")
    comments = [span for line in lines for span in line if span.text.startswith("#")]
    assert [span.ink.color for span in comments] == [theme.colors[ColorSlot.MUTED]]


@pytest.mark.parametrize(
    ("above", "below", "kept"),
    [
        ("```bash\nls\n```", "```text\na.txt\n```", True),
        ("```bash\nls\n```", "글", False),
        ("```python\nx = 1\n```", "```text\na.txt\n```", False),
        ("> [!NOTE]\n> 글", "```text\na.txt\n```", False),
    ],
)
def test_a_command_stays_with_what_came_of_it_and_nothing_else_does(
    theme: Theme, above: str, below: str, *, kept: bool
) -> None:
    handout = handout_of(f"# 제목\n\n## 절\n\n{above}\n\n{below}\n\n끝\n", theme)
    first, *_ = items_of(handout, PagePanel)
    assert isinstance(first, PagePanel)
    assert first.keep_with_next is kept
