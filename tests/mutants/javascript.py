"""The changes that can be made in a module of JavaScript: found in its tokens, so that text and comments stay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mutants.changes import Change, Kind

_TOKEN = re.compile(
    r"""(?P<space>\s+|//[^\n]*|/\*.*?\*/)
    |(?P<number>\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?n?)
    |(?P<word>[\w$\#]+)
    |(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')
    |(?P<sign>===|!==|\*\*=?|=>|<=|>=|==|!=|&&=?|\|\|=?|\?\?=?|\?\.|\+\+|--|[-+*/%]=|<<|>>>?|\.\.\.|.)""",
    re.VERBOSE | re.DOTALL,
)
_REGEX = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*")
_COMMENTS = ("//", "/*")
_ENDS_A_VALUE = re.compile(r"[\w$)\]}\"'`]$")
_BEFORE_A_VALUE = {"return", "typeof", "case", "in", "of", "new", "await", "else", "yield", "void"}
_IMPORT = re.compile(r"^import\b[^;]*;", re.MULTILINE)

_SIGNS = {
    "<": ("<=", Kind.COMPARISON),
    "<=": ("<", Kind.COMPARISON),
    ">": (">=", Kind.COMPARISON),
    ">=": (">", Kind.COMPARISON),
    "===": ("!==", Kind.COMPARISON),
    "!==": ("===", Kind.COMPARISON),
    "-": ("+", Kind.ARITHMETIC),
    "*": ("/", Kind.ARITHMETIC),
    "/": ("*", Kind.ARITHMETIC),
    "%": ("*", Kind.ARITHMETIC),
    "+=": ("-=", Kind.ARITHMETIC),
    "-=": ("+=", Kind.ARITHMETIC),
    "&&": ("||", Kind.BOOLEAN),
    "||": ("&&", Kind.BOOLEAN),
}
_WORDS = {
    "true": ("false", Kind.CONSTANT),
    "false": ("true", Kind.CONSTANT),
    "min": ("max", Kind.EXTREME),
    "max": ("min", Kind.EXTREME),
    "some": ("every", Kind.EXTREME),
    "every": ("some", Kind.EXTREME),
}


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the source."""

    start: int
    """Where it begins."""
    text: str
    """What it is."""
    sort: str
    """`number`, `word`, `string` or `sign`."""

    @property
    def end(self) -> int:
        """Return where it ends."""
        return self.start + len(self.text)


def javascript_changes(text: str) -> Iterator[Change]:
    """Yield every change of a module's code, in order; imports, strings, regular expressions and comments stay."""
    imports = [found.span() for found in _IMPORT.finditer(text)]
    found = [token for token in tokens(text) if not any(low <= token.start < high for low, high in imports)]
    for at, token in enumerate(found):
        yield from _changes_of(found, at, token, text)


def _changes_of(found: Sequence[Token], at: int, token: Token, text: str) -> Iterator[Change]:
    before = found[at - 1] if at else None
    if token.sort == "number":
        yield Change(token.start, token.text, _one_more(token.text), Kind.CONSTANT)
    elif token.sort == "word" and token.text in _WORDS:
        is_called = before is not None and before.text == "."
        after, kind = _WORDS[token.text]
        if is_called == (kind is Kind.EXTREME):
            yield Change(token.start, token.text, after, kind)
    elif token.text == "if" and at + 1 < len(found):
        condition = _parenthesis(found, at + 1)
        yield Change(condition[0], text[condition[0] : condition[1]], "(true)", Kind.CONDITION)
    elif token.sort == "sign":
        yield from _of_sign(found, at, token, is_binary=before is not None and _is_value(before))


def _of_sign(found: Sequence[Token], at: int, token: Token, *, is_binary: bool) -> Iterator[Change]:
    if token.text in _SIGNS and is_binary:
        after, kind = _SIGNS[token.text]
        yield Change(token.start, token.text, after, kind)
    elif token.text == "+" and is_binary and "string" not in (found[at - 1].sort, found[at + 1].sort):
        yield Change(token.start, "+", "-", Kind.ARITHMETIC)
    elif token.text in ("!", "-") and not is_binary:
        yield Change(token.start, token.text, " ", Kind.NEGATION)


def _is_value(token: Token) -> bool:
    """Return whether an operand ends here, so that a sign behind it stands between two."""
    if token.text == "${":
        return False
    return bool(_ENDS_A_VALUE.search(token.text)) and token.text not in _BEFORE_A_VALUE


def _parenthesis(found: Sequence[Token], at: int) -> tuple[int, int]:
    """Return where the parenthesis that opens at `at` begins and ends in the text."""
    depth = 0
    for token in found[at:]:
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        if not depth:
            return found[at].start, token.end
    raise ValueError("a parenthesis is never closed")


def _one_more(number: str) -> str:
    if re.fullmatch(r"[\d_]+", number):
        return str(int(number.replace("_", "")) + 1)
    return f"({number} + 1)"


def tokens(text: str) -> list[Token]:
    """Return the tokens of a module, those inside templates' `${…}` among them."""
    found: list[Token] = []
    at = _scanned(text, 0, found)
    assert at == len(text), "a brace is closed that was never opened"
    return found


def _scanned(text: str, at: int, found: list[Token]) -> int:
    """Add the tokens from `at` on to `found`, up to a brace that was opened before; return where that stands."""
    depth = 0
    while at < len(text):
        last = found[-1] if found else None
        regex = (
            _REGEX.match(text, at) if not (last and _is_value(last)) and text[at : at + 2] not in _COMMENTS else None
        )
        if text[at] == "`":
            at = _template_scanned(text, at, found)
        elif regex:
            found.append(Token(at, regex[0], "string"))
            at = regex.end()
        elif text[at] == "}" and not depth:
            return at
        else:
            matched = _TOKEN.match(text, at)
            assert matched is not None
            if matched.lastgroup != "space":
                found.append(Token(at, matched[0], str(matched.lastgroup)))
            depth += {"{": 1, "}": -1}.get(matched[0], 0)
            at = matched.end()
    return at


def _template_scanned(text: str, start: int, found: list[Token]) -> int:
    """Add the tokens of a template literal that begins at `start`; return where what follows it begins."""
    at = start + 1
    while text[at] != "`":
        if text.startswith("${", at):
            found.append(Token(at, "${", "sign"))
            at = _scanned(text, at + 2, found) + 1
        else:
            at += 2 if text[at] == "\\" else 1
    found.append(Token(at, "`", "string"))
    return at + 1
