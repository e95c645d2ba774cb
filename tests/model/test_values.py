"""Values whose methods are shared: they do what those of the standard library's dataclasses do."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Callable
from dataclasses import field, replace
from typing import Any, Generic, TypeVar

import pytest

from gyoan.model.values import dataclass

T = TypeVar("T")


def classes(maker: Callable[..., Any]) -> dict[str, Any]:
    """Return one class of each kind, made by `maker`."""

    @maker(frozen=True, slots=True)
    class Empty: ...

    @maker(frozen=True, slots=True)
    class One:
        name: str

    @maker(frozen=True, slots=True)
    class Many(Generic[T]):
        name: str
        size: int = 3
        parts: list[str] = field(default_factory=list, compare=False)
        hidden: str = field(default="h", repr=False)
        length: int = field(init=False)
        seen: dict[str, int] = field(init=False, default_factory=dict, compare=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "length", len(self.name) + self.size)

    @maker(frozen=True, slots=True)
    class Longer(One):
        more: tuple[int, ...] = ()

        def __repr__(self) -> str:
            return f"<{self.more}>"

    @maker(frozen=True, slots=True, eq=False)
    class Itself:
        name: str

    @maker(frozen=True, slots=True, order=True)
    class Ordered:
        rank: int

    @maker(slots=True)
    class Changing:
        name: str = ""

    made = (Empty, One, Many, Longer, Itself, Ordered, Changing)
    return {one.__name__: one for one in made}


OURS, THEIRS = classes(dataclass), classes(dataclasses.dataclass)
CALLS: tuple[tuple[str, tuple[Any, ...]], ...] = (
    *(("Empty", ()), ("One", ("a",)), ("Many", ("a",)), ("Many", ("b", 4, ["x"], "y"))),
    *(("Longer", ("a", (1, 2))), ("Ordered", (2,)), ("Changing", ("a",))),
)


@pytest.mark.parametrize(("kind", "given"), CALLS)
def test_they_show_compare_and_count_as_the_standard_librarys_do(kind: str, given: tuple[Any, ...]) -> None:
    our, their = OURS[kind](*given), THEIRS[kind](*given)

    assert repr(our) == repr(their)
    assert [one.name for one in dataclasses.fields(our)] == [one.name for one in dataclasses.fields(their)]
    assert dataclasses.astuple(our) == dataclasses.astuple(their)
    assert our == OURS[kind](*given)
    assert our != their
    assert OURS[kind].__match_args__ == THEIRS[kind].__match_args__
    assert list(inspect.signature(OURS[kind]).parameters) == list(inspect.signature(THEIRS[kind]).parameters)
    if kind != "Changing":
        assert hash(our) == hash(their)


def test_what_is_not_compared_does_not_count_and_all_else_does() -> None:
    many = OURS["Many"]

    assert many("a", 1, ["x"]) == many("a", 1, ["y"])
    assert hash(many("a", 1, ["x"])) == hash(many("a", 1, ["y"]))
    assert many("a", 1) != many("a", 2)
    assert OURS["One"]("a") != OURS["One"]("b")
    assert OURS["One"]("a") != OURS["Longer"]("a")
    assert OURS["Itself"]("a") != OURS["Itself"]("a")
    assert OURS["Ordered"](1) < OURS["Ordered"](2)


@pytest.mark.parametrize("kind", ["One", "Many", "Longer", "Itself"])
def test_nothing_of_a_frozen_one_can_be_changed(kind: str) -> None:
    one = OURS[kind]("a")

    with pytest.raises(dataclasses.FrozenInstanceError, match="name"):
        one.name = "b"
    with pytest.raises(dataclasses.FrozenInstanceError, match="name"):
        del one.name
    assert one.name == "a"
    assert replace(one, name="b").name == "b"
    assert not hasattr(one, "__dict__")


def test_each_object_has_a_new_one_of_what_is_made_anew() -> None:
    first, second = OURS["Many"]("a"), OURS["Many"]("a")

    first.parts.append("x")
    first.seen["x"] = 1
    assert (second.parts, second.seen) == ([], {})
    assert OURS["Many"]("a", parts=None).parts is None
    with pytest.raises(TypeError, match="name"):
        OURS["Many"]()


@dataclass(frozen=True, slots=True)
class Sent:
    name: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SentFurther(Sent):
    more: int = field(default=0, compare=False)


@pytest.mark.parametrize("one", [Sent("a"), Sent("a", ("b",)), SentFurther("a", ("b",), 3)])
def test_they_travel_between_processes(one: Sent) -> None:
    for other in (pickle.loads(pickle.dumps(one)), copy.copy(one), copy.deepcopy(one)):
        assert other == one
        assert dataclasses.astuple(other) == dataclasses.astuple(one)
