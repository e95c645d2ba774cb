"""The catalogue: what is said of files, settings, themes, templates, pictures and outputs (GY5xx)."""

from __future__ import annotations

from gyoan.model.message import Wording

FONT_NEEDS_NETWORK = Wording(
    "it comes from npm, once: build with a network", "처음 한 번은 npm에서 받아 오니 인터넷에 연결하고 빌드하세요"
)
FETCH_FONT_ANEW = Wording(
    "remove {folder}, and the next build fetches it anew", "{folder:을/를} 지우면 다음 빌드가 다시 받아 옵니다"
)
NO_FONT = Wording(
    "The font '{name}' cannot be had, so the handout is set in the theme's own: {reason}",
    "글꼴 '{name}'을 쓸 수 없어 유인물을 테마의 글꼴로 만들었습니다: {reason}",
)
