"""`dataclass` as the standard library has it, only made sooner: what a program begins with are hundreds of them.

The standard library has six methods of each frozen class compiled from text, for four hundred classes a third of a
start. Here one is, `__init__`, and the others are shared: what they are about, they ask for by name.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls: type[Any] | None = None, /, **asked: bool) -> Any:  # noqa: ANN401  (whatever is decorated)
        """Return the class with what `dataclasses.dataclass` would give it."""
        if cls is None:
            return lambda own: dataclass(own, **asked)
        if not (asked.get("frozen") and asked.get("slots")) or asked.get("order"):
            return dataclasses.dataclass(cls, **asked)
        return _frozen(cls, eq=asked.get("eq", True))


__all__ = ["dataclass"]
_Values = Callable[[Any], tuple[Any, ...]]
"""Returns some values of an object."""


def _frozen(cls: type[Any], *, eq: bool) -> type[Any]:
    cls.__doc__ = cls.__doc__ or cls.__name__  # else its signature is looked up, to be its documentation
    made: Any = dataclasses.dataclass(cls, init=False, repr=False, eq=False, slots=True)
    fields = dataclasses.fields(made)
    own = vars(made)
    methods: dict[str, Any] = {"__init__": _init(made, fields), "__setattr__": _refuse, "__delattr__": _refuse}
    if "__repr__" not in own:
        methods["__repr__"] = _repr(tuple(one.name for one in fields if one.repr))
    if eq:
        methods |= _comparison(_values([one.name for one in fields if one.compare]))
    if "__reduce__" not in own:
        methods |= _state([one.name for one in fields], made)
    for name, method in methods.items():
        setattr(made, name, method)
    return made  # type: ignore[no-any-return]


def _init(made: type[Any], fields: tuple[dataclasses.Field[Any], ...]) -> Callable[..., None]:
    """Return the method that takes the fields; slots are set by their descriptors, which refuse nobody."""
    places: dict[str, object] = {"_made": _MADE}
    parameters, lines = ["self"], []
    for one in fields:
        name = one.name
        value = name
        if one.default_factory is not dataclasses.MISSING:
            places[f"_new_{name}"] = one.default_factory
            value = f"{name} if {name} is not _made else _new_{name}()" if one.init else f"_new_{name}()"
            parameters += [f"{name}=_made"] if one.init else []
        elif one.default is not dataclasses.MISSING:
            places[f"_default_{name}"] = one.default
            value = name if one.init else f"_default_{name}"
            parameters += [f"{name}=_default_{name}"] if one.init else []
        elif one.init:
            parameters.append(name)
        else:
            continue
        places[f"_set_{name}"] = getattr(made, name).__set__
        lines.append(f" _set_{name}(self, {value})")
    if hasattr(made, "__post_init__"):
        lines.append(" self.__post_init__()")
    text = f"def __init__({', '.join(parameters)}):\n" + ("\n".join(lines) or " pass")
    exec(text, places)
    method: Any = places["__init__"]
    method.__qualname__, method.__module__ = f"{made.__qualname__}.__init__", made.__module__
    method.__annotations__ = {one.name: one.type for one in fields if one.init} | {"return": None}
    return method  # type: ignore[no-any-return]


_MADE = object()
"""Stands for a value that is made anew for each object."""


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")


def _values(names: list[str]) -> _Values:
    """Return what returns the values of these names, however many they are."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda one: tuple(getattr(one, name) for name in names)


def _repr(names: tuple[str, ...]) -> Callable[[Any], str]:
    def representation(self: object) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return representation


def _comparison(values: _Values) -> dict[str, object]:
    def is_equal(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return {"__eq__": is_equal, "__hash__": lambda self: hash(values(self))}


def _state(names: list[str], made: type[Any]) -> dict[str, object]:
    """Return how objects travel between processes."""
    setters = [getattr(made, name).__set__ for name in names]

    def set_all(self: object, state: tuple[object, ...]) -> None:
        for put, value in zip(setters, state, strict=True):
            put(self, value)

    values = _values(names)
    return {"__getstate__": lambda self: values(self), "__setstate__": set_all}  # noqa: PLW0108  (a method)
