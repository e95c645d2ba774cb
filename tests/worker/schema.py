"""What of JSON Schema the worker's messages are described with: values checked by it, and types made from it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from keyword import iskeyword
from pathlib import Path
from typing import Any

from gyoan.diagrams.process import WORKER

FILE = WORKER / "messages.schema.json"
SCHEMA = json.loads(FILE.read_text(encoding="utf-8"))
_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
    "array": list,
    "object": dict,
}


def faults(value: object, schema: dict[str, Any], at: str = "") -> Iterator[str]:
    """Yield what is wrong with a value, each with its place."""
    if name := schema.get("$ref"):
        yield from faults(value, definition(name), at)
    elif choices := schema.get("anyOf", schema.get("oneOf")):
        found = [list(faults(value, choice, at)) for choice in choices]
        if all(found):
            yield from min(found, key=len)
    elif "const" in schema:
        if value != schema["const"] or type(value) is not type(schema["const"]):
            yield f"{at}: {value!r} is not {schema['const']!r}"
    elif "enum" in schema:
        if value not in schema["enum"]:
            yield f"{at}: {value!r} is none of {schema['enum']}"
    elif "type" in schema:
        if not isinstance(value, _TYPES[schema["type"]]) or (isinstance(value, bool) and schema["type"] != "boolean"):
            yield f"{at}: {str(value)[:60]!r} is no {schema['type']}"
        elif isinstance(value, dict):
            yield from _faults_of_object(value, schema, at)
        elif isinstance(value, list):
            yield from _faults_of_array(value, schema, at)


def _faults_of_object(value: dict[str, object], schema: dict[str, Any], at: str) -> Iterator[str]:
    known, other = schema.get("properties", {}), schema["additionalProperties"]
    yield from (f"{at}.{key} is missing" for key in schema.get("required", ()) if key not in value)
    for key, one in value.items():
        if key not in known and other is False:
            yield f"{at}.{key} is not known"
        else:
            yield from faults(one, known.get(key, other), f"{at}.{key}")


def _faults_of_array(value: list[object], schema: dict[str, Any], at: str) -> Iterator[str]:
    first = schema.get("prefixItems", [])
    if first and len(value) != len(first):
        yield f"{at} has {len(value)} items, not {len(first)}"
    for index, one in enumerate(value):
        yield from faults(one, first[index] if index < len(first) else schema["items"], f"{at}[{index}]")


def definition(reference: str) -> dict[str, Any]:
    """Return what a reference within the schema leads to."""
    found: dict[str, Any] = SCHEMA["$defs"][reference.removeprefix("#/$defs/")]
    return found


def made() -> dict[Path, str]:
    """Return the text of each file that is made from the schema."""
    natives = list(_with_all_below(["GraphNative", "ChartNative", "QuadrantNative"]))
    others = [name for name in _with_all_below(SCHEMA["$defs"]) if name not in natives]
    package = WORKER.parent / "contract"
    used = "".join(f"    {name},\n" for name in ("ChartNative", "GraphNative", "QuadrantNative"))
    natives_import = f"from gyoan.diagrams.contract.natives import (\n{used})\n\n"
    return {
        WORKER / "contract.d.ts": _typescript(),
        package / "natives.py": _python("What is drawn as shapes or as a chart", natives, ""),
        package / "messages.py": _python("What is said to the worker and what it says", others, natives_import),
    }


def _with_all_below(names: Sequence[str]) -> dict[str, None]:
    """Return definitions with those they use, which come first."""
    found: dict[str, None] = {}
    for name in names:
        used = re.findall(r"#/\$defs/(\w+)", json.dumps(SCHEMA["$defs"][name]))
        found |= {**_with_all_below([one for one in dict.fromkeys(used) if one != name]), name: None}
    return found


def _python(what: str, names: Sequence[str], imports: str) -> str:
    head = f'"""{what}, as Python\'s types; JSON has tuples as lists.\n\n'
    head += "Made from `worker/messages.schema.json`, which explains each key: change that, and run\n"
    head += "`pytest tests/worker/test_contract.py --renew-golden`.\n"
    head += '"""\n\nfrom __future__ import annotations\n\nfrom collections.abc import Mapping, Sequence\n'
    body = "".join(_in_python(name, SCHEMA["$defs"][name]) for name in names)
    typing = [
        one for one in ("Literal", "NotRequired", "TypeAlias", "TypedDict", "final") if re.search(rf"\b{one}\b", body)
    ]
    if "Mapping[" not in body:
        head = head.replace("Mapping, ", "")
    return f"{head}from typing import {', '.join(typing)}\n\n{imports}{body}"


def _in_python(name: str, schema: dict[str, Any]) -> str:
    said = f'"""{schema["description"]}"""'
    if schema["type"] != "object":
        return f"{name}: TypeAlias = {_python_type(schema)}\n{said}\n\n"
    keys = {key: _python_type(one) for key, one in schema["properties"].items()}
    types = {key: one if key in schema["required"] else f"NotRequired[{one}]" for key, one in keys.items()}
    if any(map(iskeyword, types)):
        lines = "".join(f'        "{key}": {one},\n' for key, one in types.items())
        return f'{name} = TypedDict(\n    "{name}",\n    {{\n{lines}    }},\n)\n{said}\n\n'
    lines = "".join(f"    {key}: {one}\n" for key, one in types.items())
    return f"\n@final\nclass {name}(TypedDict):\n    {said}\n\n{lines}\n\n"


def _python_type(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).removeprefix("#/$defs/")
    if "const" in schema:
        return f"Literal[{_python_value(schema['const'])}]"
    if "enum" in schema:
        return f"Literal[{', '.join(map(_python_value, schema['enum']))}]"
    if "anyOf" in schema:
        return " | ".join(map(_python_type, schema["anyOf"]))
    if "prefixItems" in schema:
        return f"tuple[{', '.join(map(_python_type, schema['prefixItems']))}]"
    if schema["type"] == "array":
        return f"Sequence[{_python_type(schema['items'])}]"
    if schema["type"] == "object":
        other = schema["additionalProperties"]
        return f"Mapping[str, {_python_type(other) if other else 'object'}]"
    return {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}[schema["type"]]


def _python_value(value: object) -> str:
    return str(value) if isinstance(value, bool) else json.dumps(value)


def _typescript() -> str:
    """Return the schema's definitions as types of TypeScript."""
    head = "// Made from messages.schema.json by `pytest tests/worker/test_contract.py --renew-golden`.\n"
    return head + "".join(f"\n{_declared(name, one)}" for name, one in SCHEMA["$defs"].items())


def _declared(name: str, schema: dict[str, Any]) -> str:
    said = f"/** {schema['description']} */\n" if "description" in schema else ""
    if schema["type"] != "object":
        return f"{said}export type {name} = {_typed(schema)};\n"
    lines = []
    for key, one in schema["properties"].items():
        if "description" in one:
            lines.append(f"  /** {one['description']} */\n")
        lines.append(f"  {key}{'' if key in schema['required'] else '?'}: {_typed(one)};\n")
    return f"{said}export interface {name} {{\n{''.join(lines)}}}\n"


def _typed(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).removeprefix("#/$defs/")
    if "const" in schema:
        return json.dumps(schema["const"])
    if "enum" in schema:
        return " | ".join(map(json.dumps, schema["enum"]))
    if "anyOf" in schema:
        return " | ".join(map(_typed, schema["anyOf"]))
    if "prefixItems" in schema:
        return f"[{', '.join(map(_typed, schema['prefixItems']))}]"
    if schema["type"] == "array":
        inner = _typed(schema["items"])
        return f"({inner})[]" if re.search(r" \| ", inner) else f"{inner}[]"
    if schema["type"] == "object":
        return (
            f"Record<string, {_typed(schema['additionalProperties']) if schema['additionalProperties'] else 'unknown'}>"
        )
    return "number" if schema["type"] == "integer" else str(schema["type"])
