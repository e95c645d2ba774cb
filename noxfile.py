"""The project's commands: `nox -s build` (the default), `nox --list` for the others.

Each session has an environment of its own below `.nox/`, made by uv and kept. A stamp in it says what was
installed, so a second run starts without asking an installer anything.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import nox
import nox.virtualenv

nox.needs_version = ">=2024.4.15"
nox.options.sessions = ["build"]
nox.options.default_venv_backend = "uv"
nox.options.reuse_venv = "yes"

PROJECT = Path(__file__).parent
SOURCES = ("build", "tests", "docs", "noxfile.py")
NOTHING_CHOSEN = 5
"""pytest's exit code where it ran no test."""
COMPILED_ONCE = {"PYTHONDONTWRITEBYTECODE": ""}
"""Where Python may not write its caches, every process of every test would compile all modules anew."""


@nox.session
def build(session: nox.Session) -> None:
    """Build the sessions in source/ into outputs/; arguments go to `gyoan build`."""
    install_project(session)
    session.run("python", "-m", "gyoan", "build", *session.posargs)


@nox.session
def watch(session: nox.Session) -> None:
    """Build the sessions in source/ again whenever their files change; arguments go to `gyoan watch`."""
    install_project(session)
    session.run("python", "-m", "gyoan", "watch", *session.posargs)


@nox.session
def preview(session: nox.Session) -> None:
    """Show the sessions in source/ in the browser as they are written; arguments go to `gyoan preview`."""
    install_project(session, "preview")
    session.run("python", "-m", "gyoan", "preview", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the quick tests, or with `--all` every one; further arguments go to pytest.

    Tests by the clock run by themselves behind the others, which run on all processors. With `--coverage` is printed
    which branches of our Python the others take; it fails where these are less than 95 of 100.
    """
    install_project(session, "tests")
    asked = [argument for argument in session.posargs if argument not in ("--all", "--coverage")]
    pytest = ("python", "-m", "pytest", *([] if "--all" in session.posargs else ["--quick"]))
    together = ("--numprocesses=auto", "--dist=loadscope", "--no-loadscope-reorder", "--clock=without")
    counted = ("--cov", "--cov-config=tests/coverage.toml", "--cov-report=term:skip-covered")
    together += counted if "--coverage" in session.posargs else ()
    # Only the second run knows whether anything at all was chosen, and fails where nothing was.
    session.run(*pytest, *together, *asked, env=COMPILED_ONCE, success_codes=[0, NOTHING_CHOSEN])
    session.run(*pytest, "--clock=only", *asked, env=COMPILED_ONCE)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, format and types, of JavaScript too; arguments go to `ruff check`."""
    install_project(session, "lint")
    session.run("python", "-m", "ruff", "check", *SOURCES, *session.posargs)
    session.run("python", "-m", "ruff", "format", "--check", *SOURCES)
    session.run("python", "-m", "mypy")
    session.run(
        "python", "tests/worker/javascript.py", *(argument for argument in session.posargs if argument == "--fix")
    )


@nox.session
def bench(session: nox.Session) -> None:
    """Time builds, drawings, the preview and peers; arguments go to tests/bench.py."""
    install_project(session, "tests")
    session.run("python", "tests/bench.py", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Attack gyoan with made-up input: `nox -s fuzz -- SECONDS [FUZZER …]`."""
    install_project(session, "tests")
    session.run("python", "-m", "fuzz", *session.posargs, env={"PYTHONPATH": str(PROJECT / "tests")})


@nox.session
def mutants(session: nox.Session) -> None:
    """Count the single faults that the tests notice: `nox -s mutants -- AREA N SEED`."""
    install_project(session, "tests")
    session.run("python", "-m", "mutants", *session.posargs, env={"PYTHONPATH": str(PROJECT / "tests")})


@nox.session
def renderers(session: nox.Session) -> None:
    """Compare what LibreOffice, rpptx and pptx-preview show of decks with what was laid out: `-- [SESSION …]`."""
    install_project(session, "tests", "renderers")
    session.run("python", "-m", "renderers", *session.posargs, env={"PYTHONPATH": str(PROJECT / "tests")})


@nox.session
def acceptance(session: nox.Session) -> None:
    """Build the decks that a person looks at in PowerPoint, as docs/powerpoint.md says."""
    install_project(session)
    command = ("build", "docs/acceptance", "-o", "outputs/acceptance", "--formats", "pptx", "--strict")
    session.run("python", "-m", "gyoan", *command, *session.posargs)


@nox.session
def pictures(session: nox.Session) -> None:
    """Make the README's pictures from the sample course anew."""
    install_project(session, "tests")
    session.run("python", "docs/make_pictures.py", *session.posargs)


def install_project(session: nox.Session, *extras: str) -> None:
    """Return with the project and its `extras` installed, editable; at once where the stamp says they are."""
    # An environment that uv makes has no pip: so gyoan finds what can bring it a Node.
    session.env["UV"] = nox.virtualenv.UV
    stamp = Path(session.virtualenv.location) / "gyoan-installed"
    wanted = fingerprint(extras)
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    stamp.unlink(missing_ok=True)
    # Compiled now, once: where Python may not write its caches, every start would compile half the packages anew.
    session.install("--compile-bytecode", "--editable", f".[{','.join(extras)}]" if extras else ".")
    stamp.write_text(wanted)


def fingerprint(extras: tuple[str, ...]) -> str:
    """Return a hash of all that decides what an installation holds.

    The folder is part of it: an editable installation names it, and a moved checkout would run the code it
    was moved away from.
    """
    parts = (str(PROJECT.resolve()), sys.version, *extras, (PROJECT / "pyproject.toml").read_text("utf-8"))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
