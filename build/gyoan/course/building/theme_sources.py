"""Where a session's theme comes from → the theme, loaded once in each process."""

from __future__ import annotations

from pathlib import Path

from gyoan.course.template_file import read_template_file
from gyoan.files.questions import Remembered
from gyoan.messages import theming as told
from gyoan.model.diagnostic import Outcome, SourceSpan
from gyoan.model.further_faces import FurtherFamily
from gyoan.model.template import Template
from gyoan.model.theme import Theme
from gyoan.model.values import dataclass
from gyoan.theming import UnusableFontError, adopted, borrowing, load_theme, set_in

_NOWHERE = SourceSpan("", 1)
"""The place of diagnostics that nobody reads."""


@dataclass(frozen=True, slots=True)
class ThemeSource:
    """Where a theme comes from: what a process needs to load it, since themes are too large to hand over."""

    name: str
    """The theme's name, known to exist."""
    packages: Path
    """The folder of npm packages, which holds the fonts."""
    cache: Path
    """The folder for what is read from fonts."""
    folders: tuple[Path, ...] = ()
    """The course's own theme folders."""
    template: str = ""
    """The lecturer's own PowerPoint template, a path from `course`; empty for none."""
    course: Path = Path()
    """The course's folder."""
    family: str = ""
    """The font that pages are set in, known to be usable; empty for that of slides."""
    family_packages: Path = Path()
    """The folder of npm packages that has it."""
    further: tuple[tuple[FurtherFamily, Path], ...] = ()
    """The fonts that have characters which no other has, known to be usable, each with its folder of npm packages."""


def printable(font: Path) -> None:
    """Raise `UnusableFontError` for a font that cannot be embedded in a handout."""
    # Slides alone do without what writes PDF, and are drawn sooner.
    from gyoan.export.pdf import UnembeddableError, check_embedding  # noqa: PLC0415

    try:
        check_embedding(font)
    except UnembeddableError as error:
        raise UnusableFontError(told.FONT_NOT_EMBEDDED(reason=str(error))) from error


def _theme(source: ThemeSource) -> Theme:
    theme = load_theme(source.name, source.packages, source.cache, source.folders, check=printable).value
    if source.family:
        theme = set_in(theme, source.family, source.family_packages, source.cache, printable)
    for family, packages in source.further:
        theme = borrowing(theme, family, packages, source.cache, printable)
    template = template_of(source).value
    return adopted(theme, template) if template else theme


def _template(source: ThemeSource, asked_in: SourceSpan = _NOWHERE) -> Outcome[Template | None]:
    if not source.template:
        return Outcome(None)
    # Imported when needed: most sessions have no template, and that of one which has is read once.
    from gyoan.theming.template.reading import read_template  # noqa: PLC0415

    data = read_template_file(source.template, source.course, asked_in)
    if data.value is None:
        return Outcome(None, data.diagnostics)
    return read_template(data.value, source.template, asked_in)


theme_of = Remembered(_theme)
"""Returns the theme, loaded once in each process."""
template_of = Remembered(_template)
"""Returns the lecturer's template, read once in each process; None where there is none or it cannot be used."""


def refresh_themes() -> None:
    """Have themes and templates read anew where they were edited since the last build in the same process."""
    theme_of.refresh()
    template_of.refresh()
