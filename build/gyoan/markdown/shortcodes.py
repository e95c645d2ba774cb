"""`:rocket:` → 🚀: the shortcodes that lecturers type, as GitHub spells them; all others stay as typed."""

from __future__ import annotations

import re

from gyoan.model.expressions import expression

EMOJI = {
    "+1": "👍",
    "arrow_right": "➡️",
    "bell": "🔔",
    "book": "📖",
    "books": "📚",
    "bookmark": "🔖",
    "bug": "🐛",
    "bulb": "💡",
    "calendar": "📅",
    "chart_with_upwards_trend": "📈",
    "clap": "👏",
    "clipboard": "📋",
    "clock9": "🕘",
    "cloud": "☁️",
    "coffee": "☕",
    "computer": "💻",
    "construction": "🚧",
    "dart": "🎯",
    "exclamation": "❗",
    "fire": "🔥",
    "gear": "⚙️",
    "hammer_and_wrench": "🛠️",
    "heavy_check_mark": "✔️",
    "hourglass": "⌛",
    "information_source": "ℹ️",
    "link": "🔗",
    "lock": "🔒",
    "mag": "🔍",
    "memo": "📝",
    "mortar_board": "🎓",
    "package": "📦",
    "pencil": "📝",
    "pushpin": "📌",
    "question": "❓",
    "rocket": "🚀",
    "smile": "😄",
    "sparkles": "✨",
    "speech_balloon": "💬",
    "star": "⭐",
    "stopwatch": "⏱️",
    "tada": "🎉",
    "thinking": "🤔",
    "thumbsup": "👍",
    "trophy": "🏆",
    "warning": "⚠️",
    "whale": "🐳",
    "white_check_mark": "✅",
    "wrench": "🔧",
    "x": "❌",
    "zap": "⚡",
}

_SHORTCODE = expression(r"(?<![\w:/]):([a-z0-9_+]+):(?![\w:/])", re.ASCII)


def emoji_for_shortcodes(text: str) -> str:
    """Return `text` with the shortcodes we know replaced; `arn:aws:lock:key` and times of day are no shortcodes."""
    if ":" not in text:
        return text
    return _SHORTCODE.sub(lambda match: EMOJI.get(match[1], match[0]), text)
