"""Parts of a formula as one reads them: `mfrac(a, 2)`, a row as its parts, bold letters between stars."""

from __future__ import annotations

from gyoan.model.formula import FormulaPart

_ROWS = {"math", "mrow", "mtd"}


def of_part(part: FormulaPart) -> str:
    """Return a whole formula in this notation; of what is said of its parts only what is not usual."""
    return _of_part(part).removeprefix("{").removesuffix("}") if part.tag == "math" else _of_part(part)


def _of_part(part: FormulaPart) -> str:
    said = " ".join(f"{name}={value}" for name, value in part.attributes if (name, value) != ("stretchy", "false"))
    noted = f"[{said}]" if said else ""
    if part.tag in _ROWS and not said:
        inner = " ".join(map(_of_part, part.parts))
        return inner if len(part.parts) == 1 else f"{{{inner}}}"
    if not part.parts and part.tag != "mtable":
        return (f"*{part.text}*" if part.bold else part.text or part.tag) + noted
    return f"{part.tag}{noted}({', '.join(map(_of_part, part.parts))})"
