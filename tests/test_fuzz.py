"""A short run of each fuzzer: `nox -s fuzz -- SECONDS` goes on for as long as one likes."""

from __future__ import annotations

import pytest
from _pytest.mark import ParameterSet

from bounded import bounded
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from fuzz import sessions, settings, sweep, templates, themes
from fuzz.frame import MOST_SECONDS, input_of
from gyoan.model.theme import Theme

FOR_A_TEST = 6 * MOST_SECONDS
"""A test runs beside others, on machines of any speed: only what would never end is ended here."""


def numbered(count: int, quickly: int) -> list[ParameterSet]:
    """Return the numbers of inputs, only the first of which are tried in a quick run."""
    return [pytest.param(one, marks=[pytest.mark.thorough] if one > quickly else []) for one in range(1, count + 1)]


@pytest.mark.parametrize("number", numbered(8, quickly=3))
def test_a_generated_session_is_composed_and_loses_no_word(number: int, theme: Theme) -> None:
    with bounded(FOR_A_TEST):
        sessions.tried(input_of(sessions.SESSIONS, number), theme)


@pytest.mark.parametrize("number", numbered(30, quickly=8))
def test_a_spoilt_template_gives_a_deck_or_a_reason(number: int, theme: Theme) -> None:
    with bounded(FOR_A_TEST):
        templates.tried(input_of(templates.TEMPLATES, number), theme)


@pytest.mark.usefixtures("toolchain")  # the fonts that are spoilt
@pytest.mark.parametrize("number", numbered(8, quickly=1))
def test_a_spoilt_theme_gives_a_deck_or_a_reason(number: int) -> None:
    with bounded(FOR_A_TEST):
        themes.tried(input_of(themes.THEMES, number))


@pytest.mark.parametrize("number", numbered(30, quickly=8))
def test_spoilt_settings_give_a_deck_and_reasons(number: int, theme: Theme) -> None:
    with bounded(FOR_A_TEST):
        settings.tried(input_of(settings.SETTINGS, number), theme)


@pytest.mark.parametrize("number", range(0, len(sweep.EVERY), len(sweep.CHARACTERS) + 1))
def test_a_place_that_is_filled_is_composed_and_costs_its_share(number: int, theme: Theme) -> None:
    with bounded(FOR_A_TEST):
        sweep.tried(sweep.EVERY[number], theme, 2_000)
