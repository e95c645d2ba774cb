"""Titles that say what a section is for: patterns of the whole title, without emoji, numbering and remarks."""

from __future__ import annotations

NUMBERING = r"(?:\d+(?:[.-]\d+)*[.)]|(?:Part|Step|파트|단계|개념)\s*\d+\s*[:.]|[①-⑳])"
POSITION = (r"(?:교과|교육|커리큘럼|과정).*위치", r".*에서의 위치")
NEXT = (
    r"다음\s?(?:시간(?!\s?복잡)|차시|수업|강의|세션|교시|주(?![가-힣]*[을를])|단계).*",
    # `다음 중 옳은 것은?` asks, `다음 코드의 결과` shows, and Next.js is a name.
    r"(?:다음(?!\s?(?:중|코드|문제|문장|글|그림|표|질문|식|사례|예제|자료)(?:[을를의은는이가]|에\b|\b))|내일|차주|Next(?!\.|\s?js\b))"
    r"\b(?!.*(?:[?？]|시오|세요|하라)\W*$).*",
    r".*예고",
    r".*미리\s?보기",
)
CLOSING = (
    r".*완료 축하.*",
    r"축하합니다.*",
    r".*\b완료",
    r"\d+일차 완료",
    r"수고.*",
    r"감사합니다.*",
    r"마치며",
)
DISCUSSION = (
    r"(?:.*\s)?(?:그룹|페어|팀|조별|전체|모둠|짝)?\s?(?:토론|토의)",
    r"함께 생각해\s?보기",
    r"전체 공유",
    r"질의\s?응답.*",
    r"Q&A.*",
    r"(?:Group |Pair )?Discussion",
)
CHECKPOINT = (
    r".*체크\s?포인트",
    r".*체크\s?리스트",
    r"이해도 (?:체크|확인|점검).*",
    r"(?:확인|점검) (?:문제|퀴즈|질문)",
    r".*퀴즈",
    r"자가 (?:점검|진단).*",
    r"Checkpoint.*",
    r"Quiz.*",
)
PRACTICE_WORD = "실습"
PRACTICE = (
    rf"(?:(?:통합|기본|심화|종합|개별|팀|미니|핸즈온|간단|간단한)\s?)?{PRACTICE_WORD}(?:\s?\d+)?",
    rf".*\s(?:{PRACTICE_WORD}|체험|따라\s?하기|챌린지)",
    r"(?:Hands-?on|핸즈온)(?:\s.*)?",
    r"(?:Lab|Challenge)(?:\s?\d+)?",
    rf"{PRACTICE_WORD}\s?과제(?:\s?\d+)?(?:\s[—–-]\s.*)?",
    rf"{PRACTICE_WORD}(?:\s?\d+)?\s[—–-]\s.*",
    r"(?:(?:팀|팀별|조별|그룹|모둠|짝|개별|개인|전체|참여|체험|탐구|모의)\s?)?활동(?:\s?(?:\d+|[①-⑳]))?",
    r"(?:(?:생각|의견|경험|소감|느낌|이야기)\s?)?나누기",
    r"갤러리\s?워크",
    r"(?:(?:Group|Team|Pair|Class|In-class)\s)?(?:Activity|Exercise)(?:\s?\d+)?",
    r"Gallery walk",
)
OBJECTIVES = (r"(?:학습|세션|구현|수업|강의|달성|핵심)?\s?목표", r"(?:Learning )?(?:Objectives?|Goals?)")
INFORMATION = (
    r"정보",
    r"개요",
    r"안내",
    r"(?:세션별 )?시간 배분",
    r"시간표",
    r"진행 (?:방식|순서|안내)",
    r"방식",
)
REFERENCES = (
    r"참고(?:\s?(?:자료|문헌|링크|문서|사이트).*)?",
    r"(?:추가|더)\s?(?:학습|읽을)\s?(?:자료|거리)",
    r"관련 (?:링크|자료|문서)",
    r"공식 문서.*",
    r"References?",
    r"Further reading",
    r"출처",
)
SUMMARY = (
    r"(?:핵심|주요)?\s?(?:개념|내용|키워드|용어|포인트)?\s?(?:총\s?|종합\s?|최종\s?)?(?:정리|요약)",
    r"(?:핵심|주요) (?:키워드|용어|포인트)(?: 총정리)?",
    r"(?:회고 및 )?마무리",
    r"성과",
    r"(?:Key )?(?:Summary|Takeaways?|Wrap-?up)",
)
CONTENTS = r"목차|차례|순서|(?:table of )?contents|toc"
"""Titles of a session's own table of contents."""
