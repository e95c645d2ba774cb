"""Tests of fetching fonts from npm's registry without npm."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.toolchain import node
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.machine import Machine, this_machine
from gyoan.toolchain.registry import registry_of, usual_registry
from gyoan.toolchain.tools import find_or_install_fonts
from toolchain.bench import Bench
from toolchain.fake_registry import NOBODY, Registry

NOTO, D2 = "@expo-google-fonts/noto-emoji", "d2coding"


def fetched(bench: Bench) -> list[str]:
    """Fetch the fonts that every build needs; return what was told."""
    told: list[str] = []
    find_or_install_fonts(lambda message: told.append(str(message)), bench.cache, bench.machine)
    return told


def below(registry: Registry, manner: str) -> str:
    return registry.address.replace("/ok", f"/{manner}")


@pytest.mark.parametrize(
    ("manner", "told"),
    [
        ("other", "noto-color-emoji-.*is not what this gyoan was made with"),
        ("cut", "about 75 MB, and the network cannot be reached"),
        ("nowhere", "noto-color-emoji-.*tgz failed: HTTP 404"),
    ],
)
def test_what_is_not_the_locked_archive_leaves_nothing_and_is_told(
    bench: Bench, registry: Registry, manner: str, told: str
) -> None:
    with pytest.raises(ToolchainError, match=told):
        fetched(bench.asking(below(registry, manner)))
    assert not [path for path in bench.cache.iterdir() if path.is_dir()]
    assert fetched(bench)


@pytest.mark.parametrize("address", ["file:///etc", "registry", "http://[", "http://one two"])
def test_an_address_that_is_none_is_told(bench: Bench, address: str) -> None:
    with pytest.raises(ToolchainError, match=r"npm's settings name|failed: "):
        fetched(bench.asking(address))


def test_it_is_told_how_much_has_come(bench: Bench) -> None:
    assert fetched(bench) == ["fetching the fonts (once)"] + ["fetching fonts: 0 of about 75 MB"] * 4


def asked(machine: Machine) -> tuple[str, ...]:
    return tuple(registry_of(package, machine, lambda: "https://usual/") for package in (NOTO, D2))


@pytest.mark.parametrize("variables", [{}, {"npm_config_registry": ""}, {"npm_config_fund": "false"}])
def test_without_a_setting_it_is_the_one_that_npm_knows(bench: Bench, variables: dict[str, str]) -> None:
    assert asked(replace(bench.machine, environment=variables)) == ("https://usual", "https://usual")


def test_npm_is_asked_once_where_no_setting_names_a_registry(bench: Bench, registry: Registry) -> None:
    (bench.root / "registry").write_text(registry.address, encoding="utf-8")
    unset = Bench(bench.root, {"PATH": bench.environment["PATH"]})
    assert fetched(unset)
    assert unset.calls == ["npm config"]


def test_what_npm_says_may_be_no_address(bench: Bench) -> None:
    (bench.root / "registry").write_text("undefined", encoding="utf-8")
    with pytest.raises(ToolchainError, match="npm's settings name undefined"):
        fetched(Bench(bench.root, {"PATH": bench.environment["PATH"]}))


def test_where_no_npm_can_be_asked_it_is_told(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(node, "packaged_node", lambda: None)
    with pytest.raises(ToolchainError, match=r"npm knows where fonts come from.*neither pip nor uv"):
        fetched(Bench(bench.root))


@pytest.mark.toolchain
def test_npm_itself_knows_a_registry(bench: Bench) -> None:
    assert usual_registry(replace(this_machine(), home=bench.root), bench.cache, pytest.fail).startswith("https://")


def test_npms_own_settings_say_where_the_registry_is(bench: Bench) -> None:
    home = bench.root / "home"
    home.mkdir()
    (home / ".npmrc").write_text(
        "; ours\n#registry=https://commented\nregistry = 'https://file/all/'\n@expo-google-fonts:registry=https://file/of\n"
    )
    (home / "other").write_text("registry=https://other")
    machine = replace(bench.machine, environment={})
    assert asked(machine) == ("https://file/of", "https://file/all")
    assert asked(replace(machine, environment={"NPM_CONFIG_REGISTRY": "https://variable/"})) == (
        "https://file/of",
        "https://variable",
    )
    named = {"npm_config_userconfig": str(home / "other")}
    assert asked(replace(machine, environment=named)) == ("https://other", "https://other")


def test_what_is_there_already_asks_nobody(bench: Bench) -> None:
    assert fetched(bench)
    assert fetched(bench.asking(NOBODY)) == []
