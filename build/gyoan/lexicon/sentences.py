"""How sentences begin that belong to what stands before them, or after."""

from __future__ import annotations

from gyoan.lexicon.hangul import PARTICLES

_PARTICLES_AFTER = rf"(?:{PARTICLES}|라|이라|라고|이라고|이고|이며|이므로|이면|라면|이라면|임을|인)"
_ENGLISH_AFTER = "where|and|with|which|so|then|for all|for every"
GOES_ON = rf"(?:{_PARTICLES_AFTER}(?=[\s,]|$)|(?:{_ENGLISH_AFTER})\b)"
"""What begins the rest of a sentence behind a formula, in small letters: `를 얻습니다`, `where x is …`."""
_BACK_KOREAN = (
    "위|위에서|앞|앞의|앞에서|이|이처럼|이렇게|이와|이때|이는|이것은|여기서|즉|따라서|그래서|그러므로|결국|출력|결과"
)
_BACK_ENGLISH = "this|that|these|those|here|thus|hence|therefore|so|as a result|the output|the result|above"
POINTS_BACK = rf"(?:(?:{_BACK_KOREAN})(?![가-힣])|(?:출력|결과)[은는이가]|(?:{_BACK_ENGLISH})\b)"
"""What begins a sentence about what it stands behind: `위 그림에서`, `따라서`, `This prints …`."""
WHAT_FOLLOWS = "아래|다음|below|following"
"""Words of a step that is done with what stands behind it: `아래 표를 채운다`."""
_AHEAD_KOREAN = "다음|다음의|다음은|아래|아래의|아래는|아래에서"
_AHEAD_ENGLISH = "the following|the next|below|look at the"
POINTS_AHEAD = rf"(?:(?:{_AHEAD_KOREAN})(?=\s)|(?:{_AHEAD_ENGLISH})\b)"
"""What begins a sentence about what stands behind it: `다음 거래를 분개하라.`, `The following table …`."""
