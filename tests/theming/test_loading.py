"""Theme files, good and bad: what is wrong is said with its place, and there is always a theme."""

from __future__ import annotations

from pathlib import Path

import pytest

from gyoan.model.codes import Code
from gyoan.model.colors import ColorSlot
from gyoan.model.diagnostic import Outcome, Severity, SourceSpan
from gyoan.model.theme import Face, Filling, Theme, TitleMark
from gyoan.model.units import Length
from gyoan.theming import load_theme, loading
from theming.fonts import write_font

WHITE, BLACK = "FFFFFF", "000000"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder where what is read from fonts is kept for all tests."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def load(tmp_path, packages, kept):
    """Return a function from the texts of themes by name to what loading the first of them gives."""

    def load(**files: str | bytes) -> Outcome[Theme]:
        for name, text in files.items():
            (tmp_path / name).mkdir(exist_ok=True)
            content = text if isinstance(text, bytes) else text.encode()
            (tmp_path / name / "theme.toml").write_bytes(content)
        return load_theme(next(iter(files)), packages, kept, (tmp_path,))

    return load


@pytest.fixture(scope="module")
def default(packages, kept) -> Theme:
    return load_theme("default", packages, kept).value


def only(outcome: Outcome[Theme]):
    """Return the one diagnostic of an outcome."""
    [diagnostic] = outcome.diagnostics
    return diagnostic


def test_a_theme_takes_from_the_one_it_extends_what_it_does_not_say(load, default):
    outcome = load(mine='extends = "default"\n[colors]\nprimary = "#7a1fa2"\n[deck]\ntitle-mark = "tab"\n')

    assert outcome.diagnostics == ()
    assert outcome.value.name == "mine"
    assert outcome.value.colors[ColorSlot.PRIMARY] == "7A1FA2"
    assert outcome.value.colors[ColorSlot.TEXT] == default.colors[ColorSlot.TEXT]
    assert outcome.value.deck.look.title_mark is TitleMark.TAB
    assert outcome.value.page == default.page


def test_a_chain_of_themes_is_followed_to_its_end(load):
    outcome = load(
        a='extends = "b"\n[page]\nleading = 1.5\n',
        b='extends = "c"\n[page]\nleading = 1.9\nbody-points = 11\n',
        c='extends = "default"\n[page]\nbody-points = 9\ncode-points = 8\n',
    )

    page = outcome.value.page
    assert (page.leading, page.body_points, page.code_points) == (1.5, 11, 8)


def test_themes_that_extend_each_other_are_told_so_and_end_at_the_default(load, default):
    outcome = load(a='extends = "b"\n', b='extends = "a"\n')

    diagnostic = only(outcome)
    assert diagnostic.code is Code.BAD_THEME
    assert "a → b → a" in diagnostic.message
    assert diagnostic.span.path.endswith("b/theme.toml")
    assert outcome.value.deck == default.deck


def test_without_the_default_theme_its_file_is_named(packages, tmp_path, monkeypatch):
    monkeypatch.setattr(loading, "theme_folders", lambda: ())
    for name in ("default", "mine"):
        with pytest.raises(FileNotFoundError, match=r"default.theme\.toml"):
            load_theme(name, packages, tmp_path, (tmp_path / "none",))


def test_themes_that_extend_each_other_through_several_end_at_the_default(load, default):
    names = [f"t{number}" for number in range(300)]
    circle = {name: f'extends = "{below}"\n' for name, below in zip(names, [*names[1:], "t150"], strict=True)}
    outcome = load(**{"a": 'extends = "t0"\n', **circle})

    assert only(outcome).code is Code.BAD_THEME
    assert only(outcome).span.path.endswith("t299/theme.toml")
    assert outcome.value.deck == default.deck


def test_a_theme_that_extends_its_own_name_means_the_one_it_hides(load, default):
    outcome = load(default='extends = "default"\n[colors]\nprimary = "7A1FA2"\n')

    assert outcome.diagnostics == ()
    assert outcome.value.colors[ColorSlot.PRIMARY] == "7A1FA2"
    assert outcome.value.colors[ColorSlot.LINE] == default.colors[ColorSlot.LINE]


def test_an_unknown_parent_names_the_nearest_theme(load, default):
    diagnostic = only(outcome := load(mine='extends = "defualt"\n'))

    assert (diagnostic.span.line, diagnostic.span.column) == (1, 1)
    assert "'default'" in diagnostic.hint
    assert outcome.value.deck == default.deck


def test_an_unknown_theme_names_the_nearest_one(packages, tmp_path, default):
    asked_in = SourceSpan("source/course.toml", 3)
    outcome = load_theme("drak", packages, tmp_path, (), asked_in)

    diagnostic = only(outcome)
    assert (diagnostic.code, diagnostic.span) == (Code.UNKNOWN_THEME, asked_in)
    assert "'dark'" in diagnostic.hint
    assert outcome.value.name == "default"


@pytest.mark.parametrize("name", ["", "..", "../default", "default/", "/", "a\0b"])
def test_a_name_that_is_a_path_is_no_theme(packages, tmp_path, name):
    assert only(load_theme(name, packages, tmp_path)).code is Code.UNKNOWN_THEME


@pytest.mark.parametrize(
    ("text", "line", "column", "hint"),
    [
        ('[colors]\nprimry = "1F5FBF"\n', 3, 1, "'colors.primary'"),
        ("[deck]\nmargn = 1\n", 3, 1, "'deck.margin'"),
        ('[colours]\ntext = "000000"\n', 3, 1, "'colors.text'"),
        ("\n[page]\n  body-point = 10\n", 4, 3, "'page.body-points'"),
        ("deck = { margn = 1 }\n", 2, 10, "'deck.margin'"),
        ("deck.margn = 1\n", 2, 1, "'deck.margin'"),
        ('tilte = """\nmargn = 1\n"""\n[deck]\nmargn = 1\n', 6, 1, "'deck.margin'"),
    ],
)
def test_an_unknown_key_is_named_with_its_place_and_the_nearest_one(load, default, text, line, column, hint):
    outcome = load(mine=f'extends = "default"\n{text}')

    diagnostic = next(one for one in outcome.diagnostics if hint in one.hint)
    assert (diagnostic.code, diagnostic.severity) == (Code.BAD_THEME, Severity.ERROR)
    assert (diagnostic.span.line, diagnostic.span.column) == (line, column)
    assert diagnostic.source_line == f'extends = "default"\n{text}'.splitlines()[line - 1]
    assert outcome.value.deck == default.deck


@pytest.mark.parametrize(
    ("table", "line", "hint"),
    [
        ("colors", 'text = "blue"', "background"),
        ("colors", "text = 123456", "digits"),
        ("colors", 'text = "12345"', "digits"),
        ("colors", "text = [1, 2]", "digits"),
        ("deck", 'body-points = "22"', "16 to 36"),
        ("deck", "body-points = 8", "16 to 36"),
        ("deck", "body-points = true", "16 to 36"),
        ("deck", "margin = -1", "inches"),
        ("deck", "width = 1e308", "inches"),
        ("deck", "width = nan", "inches"),
        ("deck", "korean-font = 3", "name"),
        ("deck", 'korean-font = ""', "name"),
        ("deck", 'corners = "round"', '"rounded"'),
        ("deck", "title-mark = [1, 2]", '"rule"'),
        ("page", "leading = 0.5", "1.2 to 2.5"),
        ("page", "code-points = 2026-01-01", "points"),
        ("fonts", 'body = "Noto Sans KR"', "file"),
        ("fonts", 'body = { name = "Noto" }', "file"),
        ("fonts", 'body = { name = "Noto", file = "a.ttf", weight = 4 }', "file"),
    ],
)
def test_an_unusable_value_is_an_error_at_its_line_and_the_parents_is_taken(load, default, table, line, hint):
    outcome = load(mine=f'extends = "default"\n\n[{table}]\n# a remark\n{line}\n')

    diagnostic = only(outcome)
    assert (diagnostic.code, diagnostic.severity) == (Code.BAD_THEME, Severity.ERROR)
    assert (diagnostic.span.line, diagnostic.source_line) == (5, line)
    assert hint in diagnostic.hint
    assert (outcome.value.deck, outcome.value.page, outcome.value.colors) == (
        default.deck,
        default.page,
        default.colors,
    )


def test_a_table_that_is_a_plain_value_is_an_error(load, default):
    outcome = load(mine='extends = "default"\ndeck = 3\n')
    assert only(outcome).span.line == 2
    assert outcome.value.deck == default.deck


def test_a_theme_that_extends_none_is_told_what_it_lacks(load, default):
    diagnostic = only(outcome := load(mine='[colors]\ntext = "101010"\n'))

    assert "lacks colors.background" in diagnostic.message
    assert 'extends = "default"' in diagnostic.hint
    assert outcome.value.colors[ColorSlot.TEXT] == "101010"
    assert outcome.value.colors[ColorSlot.LINE] == default.colors[ColorSlot.LINE]


def test_a_file_that_is_no_toml_is_told_its_line(load, default):
    diagnostic = only(outcome := load(mine='extends = "default"\n[deck]\nmargin = 1 cm\n'))

    assert (diagnostic.span.line, diagnostic.source_line) == (3, "margin = 1 cm")
    assert outcome.value.deck == default.deck


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", "extends = '기본'".encode("cp949")])
def test_a_file_that_is_not_utf_8_is_told_so(load, default, content):
    diagnostic = only(outcome := load(mine=content))
    assert "UTF-8" in diagnostic.message
    assert outcome.value.deck == default.deck


def test_an_empty_file_is_told_to_extend_the_default(load, default):
    outcome = load(mine="")
    assert "extends" in only(outcome).hint
    assert outcome.value.deck == default.deck


def test_colours_may_be_those_of_another_name(load):
    outcome = load(mine='extends = "default"\n[colors]\nprimary = "7A1FA2"\nlink = "primary"\n')
    assert outcome.value.colors[ColorSlot.LINK] == "7A1FA2"


def test_colours_that_name_each_other_in_a_circle_are_told_so(load, default):
    outcome = load(mine='extends = "default"\n[colors]\nlink = "primary"\nprimary = "link"\n')

    messages = [one.message for one in outcome.diagnostics]
    assert any("primary → link → primary" in message for message in messages)
    assert outcome.value.colors[ColorSlot.PRIMARY] == default.colors[ColorSlot.PRIMARY]


def test_text_that_cannot_be_read_on_its_ground_is_a_warning(load):
    diagnostic = only(load(mine='extends = "default"\n[colors]\nattention = "FFC107"\n'))

    assert (diagnostic.code, diagnostic.severity) == (Code.LOW_CONTRAST, Severity.WARNING)
    assert diagnostic.span.line == 3
    assert "'attention'" in diagnostic.message


NIGHT = """extends = "default"
[colors]
text = "FFFFFF"
background = "000000"
surface = "101010"
muted = "C0C0C0"
primary = "80C0FF"
secondary = "80FFC0"
positive = "80FF80"
attention = "FFC080"
emphasis = "FFA0C0"
link = "A0D0FF"
"""


def test_a_dark_theme_is_printed_in_the_colours_of_the_light_one_it_extends(load, default):
    outcome = load(mine=NIGHT)

    printed = outcome.value.on_paper()
    assert outcome.diagnostics == ()
    assert printed.colors == default.colors
    assert outcome.value.colors[ColorSlot.BACKGROUND] == BLACK


def test_a_themes_own_colours_for_paper_come_first(load, default):
    printed = load(mine=f'{NIGHT}[page.colors]\nprimary = "7A1FA2"\n').value.on_paper()

    assert printed.colors[ColorSlot.PRIMARY] == "7A1FA2"
    assert printed.colors[ColorSlot.TEXT] == default.colors[ColorSlot.TEXT]


def test_a_light_theme_is_printed_in_its_own_colours(load):
    theme = load(mine='extends = "default"\n[colors]\nprimary = "7A1FA2"\n').value
    assert theme.on_paper() is theme


def test_margins_that_leave_no_page_are_those_of_the_default(load, default):
    diagnostic = only(outcome := load(mine='extends = "default"\n[page]\nwidth = 120\nmargin-left = 30\n'))

    assert "68 × 255 mm" in diagnostic.message
    assert outcome.value.page.margin_left == default.page.margin_left
    assert outcome.value.page.width == Length.of_millimetres(120)


def test_choices_of_look_are_read(load):
    look = load(mine='extends = "print"\n[deck]\nbars = "filled"\n').value.deck.look
    assert (look.surfaces, look.bars, look.rounded) == (Filling.OUTLINED, Filling.FILLED, False)


def font(file: str) -> str:
    return f'extends = "default"\n[fonts]\nbody = {{ name = "Mine", file = "{file}" }}\n'


def test_a_font_may_lie_in_the_themes_own_folder(load, tmp_path):
    write_font(tmp_path / "mine" / "own.ttf")
    outcome = load(mine=font("own.ttf"))

    assert outcome.diagnostics == ()
    assert outcome.value.faces[Face.BODY].path == tmp_path / "mine" / "own.ttf"


def spoilt(content: bytes, kind: str) -> bytes:
    return {
        "CFF": b"OTTO" + content[4:],
        "no TrueType": b"<html>" + content,
        "damaged": content[: len(content) // 2],
        "empty": b"",
    }[kind]


@pytest.mark.parametrize("kind", ["CFF", "no TrueType", "damaged", "empty"])
def test_a_font_that_cannot_be_used_is_told_why_and_the_defaults_stands_in(load, tmp_path, default, kind):
    path = write_font(tmp_path / "mine" / "own.ttf")
    path.write_bytes(spoilt(path.read_bytes(), kind))
    diagnostic = only(outcome := load(mine=font("own.ttf")))

    assert (diagnostic.code, diagnostic.severity, diagnostic.span.line) == (Code.BAD_FONT, Severity.ERROR, 3)
    assert ("no TrueType" if kind == "empty" else kind) in diagnostic.message
    assert outcome.value.faces[Face.BODY].path == default.faces[Face.BODY].path


def test_a_font_without_hangul_is_told_so_and_the_defaults_stands_in(load, tmp_path, default):
    write_font(tmp_path / "mine" / "own.ttf", hangul=False)
    diagnostic = only(outcome := load(mine=font("own.ttf")))

    assert diagnostic.code is Code.BAD_FONT
    assert "no Hangul" in diagnostic.message
    assert outcome.value.faces[Face.BODY].path == default.faces[Face.BODY].path


def test_a_font_for_emoji_needs_no_hangul(load, tmp_path):
    write_font(tmp_path / "mine" / "own.ttf", hangul=False)
    assert load(mine=font("own.ttf").replace("body =", "emoji =")).diagnostics == ()


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("missing.ttf", "no file"),
        ("../outside.ttf", "leads outside of the folder"),
        ("/etc/hostname", "leads outside of the folder"),
        (".", "is a folder"),
    ],
)
def test_a_font_that_is_not_there_or_outside_is_told_so(load, tmp_path, file, why):
    write_font(tmp_path / "outside.ttf")
    diagnostic = only(load(mine=font(file)))
    assert diagnostic.code is Code.BAD_FONT
    assert why in diagnostic.message
