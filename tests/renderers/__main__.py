"""Draws decks by programs that others wrote and says what each does not show: `nox -s renderers -- [SESSION …]`.

Without sessions three of ours are drawn: one whose lines meet in every way, the sample course's, and one with every
construct. What is looked for: every word on its slide, every filled panel, every line of a diagram where it was laid
out.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import gyoan
from gyoan.toolchain.tools import find_or_install
from office import MISSING, find_office
from renderers.expected import expected
from renderers.programs import Deck, Program, libreoffice, pptx_preview, rpptx
from renderers.seen import missing

TESTS = Path(__file__).parents[1]
SESSIONS = (
    TESTS / "renderers" / "edges.md",
    TESTS.parent / "source" / "week_03" / "day_05" / "session_08.md",
    TESTS / "theming" / "rich_session.md",
)


def main(arguments: list[str]) -> int:
    """Return 1 where a program does not show something that is not known of it."""
    soffice = find_office()
    if soffice is None:
        raise SystemExit(MISSING)
    toolchain = find_or_install(print)
    with tempfile.TemporaryDirectory(prefix="renderers-") as name:
        folder = Path(name)
        programs = {
            "LibreOffice": libreoffice(soffice, folder),
            "rpptx": rpptx(toolchain.fonts[0].file),
            "pptx-preview": pptx_preview(toolchain),
        }
        faults = [fault for path in map(Path, arguments or SESSIONS) for fault in faults_of(path, folder, programs)]
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    return 1 if faults else 0


def faults_of(session: Path, folder: Path, programs: Mapping[str, Program]) -> Iterator[str]:
    """Yield what programs do not show of a session's deck, and count on the way what is known of them."""
    deck, file = built(session, folder)
    wanted = expected(deck)
    for name, program in programs.items():
        shown = program.draw(file)
        lacking = [
            (number, fault)
            for number, (slide, seen) in enumerate(zip(wanted, shown, strict=True), 1)
            for fault in missing(slide, seen)
        ]
        told = [(number, fault) for number, fault in lacking if not program.cannot(fault)]
        lines = sum(len(slide.lines) for slide in wanted)
        sys.stderr.write(f"{session.name} {name}: {lines} lines, {len(lacking)} missing, {len(told)} of them new\n")
        yield from (f"{session.name} {name} slide {number}: {fault}" for number, fault in told)


def built(session: Path, folder: Path) -> tuple[gyoan.Deck, Deck]:
    """Return a session's deck and its file in `folder`."""
    made = gyoan.build_session(session, folder, formats=["pptx"])
    if made.deck is None or made.theme is None:
        raise SystemExit("\n".join(map(str, made.diagnostics)))
    [path] = made.written
    return made.deck, Deck(path, made.theme.deck.width.points, made.theme.deck.height.points)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
