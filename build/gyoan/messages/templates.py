"""The catalogue: what is said of a lecturer's PowerPoint template (GY515 to GY517)."""

from __future__ import annotations

from gyoan.model.message import Wording

NUMBER_NOT_ALLOWED = Wording(
    "The template is damaged: {part} holds a number that PowerPoint does not take, {written}",
    "템플릿이 손상되었습니다. {part}에 파워포인트가 받아들이지 않는 수가 있습니다: {written}",
)
PACKED_OTHERWISE = Wording(
    "In the template, {part} is packed in a way that no Office program uses",
    "템플릿의 {part:이/가} 오피스 프로그램이 쓰지 않는 방식으로 압축되어 있습니다",
)
UNPACKS_TO_MORE = Wording(
    "In the template, {part} unpacks to more than {size} MB", "템플릿의 {part}의 압축을 풀면 {size} MB를 넘습니다"
)
TOO_MUCH_XML = Wording(
    "The template's parts hold more than {size} MB of XML", "템플릿에 들어 있는 XML이 {size} MB를 넘습니다"
)
NO_PICTURES = Wording("files that are no pictures, whatever they are called", "이름과 달리 그림이 아닌 파일")
PROGRAM_LINKS = Wording("links that start macros or programs", "매크로나 프로그램을 실행하는 링크")
