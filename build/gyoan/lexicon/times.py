"""Words of time: units, what stands beside them, and what introduces them."""

from __future__ import annotations

HOUR, MINUTE, SECOND = "시간", "분", "초"
HOURS = f"{HOUR}|hours?|hrs?|h"
MINUTES = f"{MINUTE}|minutes?|mins?|m"
SECONDS = f"{SECOND}|seconds?|secs?|s"
BARE_MINUTES = f"{MINUTE}|minutes?|mins?"
"""The unit of minutes with nothing around them: `발표 15분`."""
OCLOCK = "시"
"""What stands before the minutes of a time of day: `9시 30분`."""
STRETCHES = (
    r"(?:(?:조별|팀|모둠|그룹|짝|개인|팀별|모둠별|개인별|학생|교수|교사|강사)\s?)?(?:발표|공유|시범|시연|강의|설명|도입|전개|출석|복습|예습|피드백|상호\s?평가|형성\s?평가)"
    r"|휴식|쉬는\s?시간|점심(?:\s?시간)?|break|lunch|demo|presentations?|introduction|warm-?up|lecture"
)
"""What stretches of a lecture are called that have no role of their own."""
FORMS = r"모둠(?:별)?|조별|팀별|팀|짝|개인(?:별)?|개별|전체|그룹|실습|토론|토의|활동|강의|발표|설명|시범|질의응답"
"""What stands beside minutes with nothing between: who works so long, or on what: `(모둠 5분)`."""
MINUTE_SIGNS = "′|'"
QUALIFIERS = "약|총|대략|소요|예정|내외|정도|분량|approx\\.?|ca\\.?|about|total"
"""What may stand beside an amount: `약 12분`, `12분 소요`."""
SPELLED_NUMBERS = "일이삼사오육칠팔구십백한두세네"
"""The letters of numbers in words: `십분`."""
OF_PLANS = f"{MINUTE}|{HOUR}|{SECOND}|min"
"""How the units begin that stand in the brackets of headings: `(5분`."""
IN_LINES = f"{HOUR}|{MINUTE}|{SECOND}|h|min"
"""The units in a line that states the session's time."""
STATING = r"(?:(?:강의|수업|세션|진행|교육|총)\s*)?시간"
"""What a line that states the session's time begins with: `강의 시간: 50분`."""
STATING_LENGTH = (
    r"(?:(?:학습\s*)?(?:예상|소요|강의|수업|세션|진행|교육|총|전체)\s*){0,3}시간"
    r"|(?i:(?:(?:estimated|expected|total)\s+)?(?:time|timing|duration))"
)
"""What a line begins with that states how long something lasts: `예상 소요 시간: 40분`."""
ALLOCATION = (
    r"시간\s*(?:배분|구성|계획|표|안배|분배)|(?:수업|강의|진행)\s*(?:흐름|순서)|(?i:time\s?(?:plan|table|allocation))"
)
"""What a section is called whose entries give sections their minutes."""
WHOLE = (
    r"(?:[합총]\s*)?계(?:\s*시간)?|총합|(?:총|전체)(?:\s*(?:강의|수업|교육|진행|소요))?(?:\s*시간)?"
    r"|(?:grand\s+)?total(?:\s+(?:time|duration))?|sum|overall"
)
"""What the entry of a 시간 배분 is called that all others make up."""
PART_SUM = r"소\s*계|중간\s*합계|sub-?total"
"""What one is called that some of them make up."""
_CLOCK_SIGN = "[⏰⏱⏲⌛⏳🕐-🕧]\ufe0f?"
_DASH = "[-~–—∼〜]"
LEADING_CLOCK = (
    rf"\s*(?:{_CLOCK_SIGN}\s*)?[\[(（]?\s*(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)"
    rf"(?:\s*{_DASH}\s*(?P<end_hour>[01]?\d|2[0-4]):(?P<end_minute>[0-5]\d))?(?!\d|:\d|\s*{_DASH}\s*\d)"
    rf"\s*[\])）]?(?:\s*(?:{_DASH}|[|·:,.])(?=\s))?\s*"
)
"""What a heading begins with that says when its section does: `13:00`, `[13:20–14:10]`."""
IN_MINUTES = rf".*[(（\[]\s*(?:{BARE_MINUTES})\.?\s*[)）\]]\s*|{BARE_MINUTES}"
"""What the head of a column of minutes says: `시간(분)`."""
FROM_TO = rf"\s*(?P<start>\d{{1,3}})\s*{MINUTE}?\s*[~–—∼〜-]\s*(?P<end>\d{{1,3}})\s*(?:{MINUTE}|min(?:ute)?s?\b)\s*"
"""From one minute of the session to another: `5~15분`."""
OUTSIDE = (
    r"시간\s*외|추가(?:\s*(?:학습|자료|내용))?|선택(?:\s*(?:사항|학습|과제))?|자율(?:\s*학습)?|심화\s*학습|부록|보너스"
    r"|참고(?:용|\s*자료)?|과제|예습|복습|optional|appendix|bonus"
)
"""Remarks in brackets that take a section out of the lecture: `FAQ (시간 외)`."""
APPENDIX = "부록|보너스|appendix|bonus"
"""Titles that do so by themselves."""
