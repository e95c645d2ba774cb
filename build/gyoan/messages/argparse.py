"""The catalogue: the sentences of Python's own `argparse`, which asks gettext for each of them, in Korean."""

from __future__ import annotations

KOREAN = {
    "usage: ": "사용법: ",
    "options": "옵션",
    "positional arguments": "대상",
    "show this help message and exit": "이 도움말을 표시하고 끝냅니다",
    "%(prog)s: error: %(message)s\n": "%(prog)s: 오류: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "다음 항목이 필요합니다: %s",
    "invalid choice: %(value)r (choose from %(choices)s)": "쓸 수 없는 값 %(value)r입니다(가능한 값: %(choices)s)",
    "invalid %(type)s value: %(value)r": "쓸 수 없는 값 %(value)r입니다",
    "not allowed with argument %s": "함께 쓸 수 없는 옵션입니다: %s",
    "one of the arguments %s is required": "%s 가운데 하나가 필요합니다",
    "ignored explicit argument %r": "값을 받지 않는 옵션에 %r 값을 주었습니다",
    "expected one argument": "값이 하나 있어야 합니다",
    "expected at most one argument": "값은 하나까지만 받습니다",
    "expected at least one argument": "값이 하나 이상 있어야 합니다",
    "expected %s argument": "값이 %s개 있어야 합니다",
    "expected %s arguments": "값이 %s개 있어야 합니다",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s에 맞는 옵션이 여럿입니다: %(matches)s",
    "unexpected option string: %s": "쓸 수 없는 옵션입니다: %s",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "없는 명령 %(parser_name)r입니다(명령: %(choices)s)",
    " (default: %(default)s)": " (기본값: %(default)s)",
}
"""A template of `argparse` → the same in Korean. What a newer Python adds is English until it is added here."""
