"""What is told of settings that nobody can use: too long, too many, nested too deep, of no kind that is known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gyoan.model.message import Language
from wording.telling import Telling

SETTINGS = {
    "deep": f"x = {'[' * 60}1{']' * 60}\n",
    "deeper": f"x = {'[' * 3000}1{']' * 3000}\n",
    "digits": f"slot = 1{'0' * 30}\n",
    "more_digits": f"slot = 1{'0' * 5000}\n",
    "parts": f"{'a.' * 600}b = 1\n",
    "bytes": "title = \udcff\n",
    "many": "".join(f'titel{number} = "x"\n' for number in range(1, 25)),
    "kinds": 'formats = []\neditions = 3\nlanguage = "han guk"\n[time]\nsyllables_per_minute = "fast"\n'
    '[deck]\ncountdown = "yes"\nscale = "large"\n[handout]\nfont = "Noto Sans"\nemoji = "red"\npaper = "A7"\n'
    '[preview]\neditor = "javascript:{path}"\n',
    "unquoted": "slot = 50 min\ntheme = blue\n",
    "bare": "theme = blue\n",
    "colon": "slot: 50\n",
    "korean": "차시 = 50\n",
    "open": 'title = "가\n[deck]\n',
    "bracket": 'title = "가"\nformats = [\n    "pptx"\n',
    "escape": 'template = "C:\\Users"\n',
    "twice": "slot = 50\nslot = 60\n",
    "control": 'title = "\x01"\n',
    "family": '[handout]\nfont = "Comic"\n',
}
FRONT = {
    "brackets": f"x: {'[' * 600}{']' * 600}",
    "large": f"x: {'a' * 40_000}",
    "no_colon": "title: x\ndate 2026-11-30\nslot: 50",
    "two_colons": "slot: 50\ntitle: Part 1: Begin",
    "tab": "slot: 50\nx:\n\ty: z",
    "at": "title: @home",
    "star": "title: *new*",
    "quote": 'title: "open\nslot: 50',
    "escape": 'title: "C:\\Users"',
    "brackets_open": "formats: [pptx, pdf\nslot: 50",
    "behind": "title: 'it's'",
    "uneven": "x:\n    y: 1\n  z: 2",
    "no_date": "date: 2026-13-45",
    "control": "title: \x01",
    "clock": "start: 25:00",
    "values": "session: nine\ntitle: 7",
}


def test_settings_that_cannot_be_used_are_told_as_their_table_says(telling: Telling) -> None:
    telling.compare("settings_refused", settings_refused)


def settings_refused(_: Language) -> Iterator[str]:
    for name, text in SETTINGS.items():
        folder = Path("source", name)
        folder.mkdir(parents=True)
        (folder / "course.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
        (folder / "session.md").write_text(f"# {name}\n\n## Opening (5 min)\n- one\n", "utf-8")
    for name, text in FRONT.items():
        Path("source", f"{name}.md").write_text(f"---\n{text}\n---\n# {name}\n\n## Opening (5 min)\n- one\n", "utf-8")
    yield "$ gyoan check --no-diagrams"


def test_courses_that_name_different_output_folders_are_told_where_all_goes(telling: Telling) -> None:
    def make(_: Language) -> Iterator[str]:
        for name in ("one", "two"):
            folder = Path("source", name)
            folder.mkdir(parents=True)
            (folder / "course.toml").write_text(f'output = "{name}"\n', "utf-8")
            (folder / "session.md").write_text("", "utf-8")
        yield "$ gyoan build"

    telling.compare("several_outputs", make)
