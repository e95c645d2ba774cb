"""Whatever a settings file holds: there are values of a bounded size and depth, or a reason with its place."""

from __future__ import annotations

import pytest

from gyoan.messages import settings as told
from gyoan.model.message import Wording
from gyoan.text_formats.settings import (
    DEEPEST,
    MOST_VALUES,
    KeyPositions,
    SettingsTextError,
    read_toml,
    read_yaml,
    trouble_with,
)

ENDLESS = {
    "brackets": "a = " + "[" * 10_000 + "]" * 10_000,
    "open brackets": "a = " + "[" * 10_000,
    "tables in tables": "a = " + "{b = " * 10_000,
    "digits": "x = 1\na = " + "1" * 5_000,
    "hexadecimal digits": "a = 0x" + "F" * 100_000,
    "more than 64 bits": "a = 99999999999999999999",
    "a deep key": "x = 1\n" + ".".join("a" * 400) + " = 1",
    "an endless key": ".".join("a" * 200_000) + " = 1",
    "an endless table": "[" + ".".join("a" * 200_000) + "]",
    "an endless key inside": "a = {" + ".".join("a" * 200_000) + " = 1}",
    "very many values": "a = [" + "1," * 200_000 + "]",
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_what_cannot_be_read_is_told_with_a_place(text: str) -> None:
    with pytest.raises(SettingsTextError) as caught:
        read_toml(text)
    at = caught.value.position
    assert text.splitlines()[at.line - 1] == at.source
    assert caught.value.reason
    assert caught.value.reason.korean != caught.value.reason


def test_a_slip_has_its_line_and_column() -> None:
    with pytest.raises(SettingsTextError) as caught:
        read_toml("a = 1\nb = = 2\n")
    assert (caught.value.position.line, caught.value.position.column) == (2, 5)
    assert "(at" not in caught.value.reason


def test_what_is_usual_is_read() -> None:
    assert read_toml('a = "…………"\n[b.c]\nd = [1, {e = 2}]\n') == {"a": "…………", "b": {"c": {"d": [1, {"e": 2}]}}}
    assert read_yaml("a: [1, {b: 2}]\nc:") == {"a": [1, {"b": 2}], "c": None}


UNFOLDING = "a: &a [1, 2]\n" + "\n".join(
    f"{after}: &{after} [{f'*{one}, ' * 9}]" for one, after in zip("abcdefg", "bcdefgh", strict=True)
)


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [*a]",
        "a: &a {b: *a}",
        "&a [*a]",
        UNFOLDING,
        "a: " + "[" * 400 + "]" * 400,
        "a: " + "[" * 30_000,
        "a: 0x" + "F" * 9_000,
        "a: " + "1" * 5_000,
        "a: " + ":".join("1" * 9_000),
        "? " + "a" * 1_000_000 + "\n: 1",
    ],
    ids=lambda text: text[:20],
)
def test_front_matter_that_has_no_end_is_refused(text: str) -> None:
    with pytest.raises((ValueError, RecursionError)):
        read_yaml(text)


def test_values_that_hold_themselves_are_found() -> None:
    inner: list[object] = []
    inner.append(inner)
    assert trouble_with({"a": inner})
    assert trouble_with({"a": [None, True, 1.5, "text", {"b": []}]}) is None


def nested(depth: int) -> list[object]:
    value: list[object] = []
    for _ in range(depth - 1):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("most", "more"),
    [
        (nested(DEEPEST), nested(DEEPEST + 1)),
        ([1] * (MOST_VALUES - 1), [1] * MOST_VALUES),
        (2**63 - 1, 2**63),
        (1 - 2**63, -(2**63)),
    ],
)
def test_values_are_bounded_in_depth_number_and_size(most: object, more: object) -> None:
    assert trouble_with({"a": most} if isinstance(most, int) else most) is None
    assert trouble_with({"a": more} if isinstance(more, int) else more) is not None


@pytest.mark.parametrize("most", ["a: " + "x" * (32 * 1024 - 3), f"a: '{'[' * 250}{'{' * 250}'"])
def test_front_matter_is_bounded_in_size_and_brackets(most: str) -> None:
    assert read_yaml(most)
    with pytest.raises(ValueError):  # noqa: PT011  (what is said is in tests/wording)
        read_yaml(most.replace("a: ", "ab: ").replace("'[", "'[["))


@pytest.mark.parametrize(("text", "place"), [("x = 1\na = 99999999999999999999", (2, 5)), ('b = 1\na = """x', (2, 1))])
def test_what_is_wrong_is_told_where_it_stands(text: str, place: tuple[int, int]) -> None:
    with pytest.raises(SettingsTextError) as caught:
        read_toml(text)
    assert (caught.value.position.line, caught.value.position.column) == place
    assert "(at" not in caught.value.reason


@pytest.mark.parametrize(("dots", "reason"), [(500, told.NESTED_TOO_DEEP), (501, told.KEY_OF_TOO_MANY_PARTS)])
def test_a_key_of_too_many_parts_is_not_even_read(dots: int, reason: Wording) -> None:
    for text in (f"x = 1\na{'.a' * dots} = 1", f'x = "{"." * 400}"\na{".a" * dots} = "{"." * 400}"'):
        with pytest.raises(SettingsTextError) as caught:
            read_toml(text)
        assert caught.value.reason == reason()
        assert caught.value.position.line == (2 if dots > 500 else 1)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = [1]\nb = [\n1,\n", 2),
        ("a = [1]\nb = [[1],\n[2],\n", 2),
        ("a = [\n1]\nb = {c = 1\n", 3),
        ('a = [1]\nb = "c\n', 2),
        ('a = """\nb\n', 1),
        ('a = """\nb "c"\n', 1),
        ("a = '''\nb\n\nc", 4),
    ],
)
def test_what_is_never_closed_is_told_where_it_opens(text: str, line: int) -> None:
    with pytest.raises(SettingsTextError) as caught:
        read_toml(text)
    assert caught.value.position.line == line
    assert caught.value.position.source == text.splitlines()[line - 1]


def test_brackets_without_end_are_told_where_they_stand() -> None:
    with pytest.raises(SettingsTextError) as caught:
        read_toml(f"a = [1]\nb = {'[' * 10_000}{']' * 10_000}\nc = [2]\n")
    assert caught.value.position.line == 2


def test_a_file_is_looked_through_once_however_many_keys_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    from gyoan.text_formats import settings as settings_text

    seen = 0
    names = settings_text._names

    def counted(lines):
        nonlocal seen
        seen += len(lines)
        return names(lines)

    monkeypatch.setattr(settings_text, "_names", counted)
    positions = KeyPositions("".join(f"key{at} = 1\n" for at in range(500)))
    assert [positions.of(f"key{at}").line for at in range(500)] == list(range(1, 501))
    assert seen == 500


INLINE = 'title = "가"\n\n[deck]\nmargin = { left = 1, right = 2 }\n"세 목" = """\nright = 5\n"""\nfoot.size = 3\n'


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("title", (1, 1)),
        ("deck", (3, 2)),
        ("deck.margin", (4, 1)),
        ("deck.margin.left", (4, 12)),
        ("deck.margin.right", (4, 22)),
        ("deck.margin.top", (4, 1)),
        ("deck.세 목", (5, 1)),
        ("deck.right", (3, 2)),
        ("deck.foot.size", (8, 1)),
        ("deck.foot.color", (3, 2)),
        ("page.margin", (1, 1)),
    ],
)
def test_a_key_is_found_in_its_table_and_in_inline_tables_else_the_table_around_it(
    key: str, place: tuple[int, int]
) -> None:
    found = KeyPositions(INLINE).of(key)
    assert (found.line, found.column) == place
    assert found.source == INLINE.splitlines()[found.line - 1]
