"""A section's title → its role: lecturers name the same parts alike.

A title is looked at without emoji and numbering, and by what stands before its colon or bracket: `그룹 토론: 도입 전략`
is a discussion, whatever the strategy is about. The first role one of whose names fits decides; a title that fits none
is simply a section. A numbered title is content even where it sums up something of its own (`1. Week 3 전체 내용 종합
정리`); only the bare name of a role counts there (`5. 핵심 개념 정리`, `4. 그룹 토론: 선택 기준`).
"""

from __future__ import annotations

import re

from gyoan.model.session import Role

_ORNAMENT = re.compile(r"^[^\w(]+|[^\w)?]+$")
_NUMBERING = re.compile(r"^(?:\d+(?:[.-]\d+)*[.)]|(?:Part|Step|파트|단계|개념)\s*\d+\s*[:.]|[①-⑳])\s*", re.IGNORECASE)
_HEAD = re.compile(r"\s*[:：(（]")
_REMARK = re.compile(r"[(（]\s*(?P<remark>[^()（）]+?)\s*[)）]$")
_WHOSE = re.compile(
    r"(?:(?:오늘의?|이번|본|우리|전체|학습|강의|수업|세션|\d+주차|\d+일차|(?:Week|Day|Session) ?\d*)\s+)+",
    re.IGNORECASE,
)
"""What a role's name may belong to: `오늘 세션 성과`, `Week 1 핵심 키워드`."""

_NAMES: dict[Role, tuple[str, ...]] = {
    Role.POSITION: (r"(?:교과|교육|커리큘럼|과정).*위치", r".*에서의 위치"),
    Role.NEXT: (r"(?:다음|내일|차주|Next)\b.*", r".*예고", r".*미리\s?보기"),
    Role.CLOSING: (
        r".*완료 축하.*",
        r"축하합니다.*",
        r".*\b완료",
        r"\d+일차 완료",
        r"수고.*",
        r"감사합니다.*",
        r"마치며",
    ),
    Role.DISCUSSION: (
        r"(?:.*\s)?(?:그룹|페어|팀|조별|전체|모둠|짝)?\s?토론",
        r"함께 생각해\s?보기",
        r"전체 공유",
        r"질의\s?응답.*",
        r"Q&A.*",
        r"(?:Group |Pair )?Discussion",
    ),
    Role.CHECKPOINT: (
        r".*체크\s?포인트",
        r".*체크\s?리스트",
        r"이해도 (?:체크|확인|점검).*",
        r"(?:확인|점검) (?:문제|퀴즈|질문)",
        r".*퀴즈",
        r"자가 (?:점검|진단).*",
        r"Checkpoint.*",
        r"Quiz.*",
    ),
    Role.PRACTICE: (
        r"(?:(?:통합|기본|심화|종합|개별|팀|미니|핸즈온|간단|간단한)\s?)?실습(?:\s?\d+)?",
        r".*\s(?:실습|체험|따라\s?하기|챌린지)",
        r"(?:Hands-?on|핸즈온)(?:\s.*)?",
        r"(?:Lab|Challenge)(?:\s?\d+)?",
    ),
    Role.OBJECTIVES: (r"(?:학습|세션|구현|수업|강의|달성|핵심)?\s?목표", r"(?:Learning )?(?:Objectives?|Goals?)"),
    Role.INFORMATION: (
        r"정보",
        r"개요",
        r"안내",
        r"(?:세션별 )?시간 배분",
        r"시간표",
        r"진행 (?:방식|순서|안내)",
        r"방식",
    ),
    Role.REFERENCES: (
        r"참고(?:\s?(?:자료|문헌|링크|문서|사이트).*)?",
        r"(?:추가|더)\s?(?:학습|읽을)\s?(?:자료|거리)",
        r"관련 (?:링크|자료|문서)",
        r"공식 문서.*",
        r"References?",
        r"Further reading",
        r"출처",
    ),
    Role.SUMMARY: (
        r"(?:핵심|주요)?\s?(?:개념|내용|키워드|용어|포인트)?\s?(?:총\s?|종합\s?|최종\s?)?(?:정리|요약)",
        r"(?:핵심|주요) (?:키워드|용어|포인트)(?: 총정리)?",
        r"(?:회고 및 )?마무리",
        r"성과",
        r"(?:Key )?(?:Summary|Takeaways?|Wrap-?up)",
    ),
}
_PATTERNS = tuple((role, re.compile("|".join(names), re.IGNORECASE)) for role, names in _NAMES.items())
_LONGEST_NAME = 120
_NEVER_NUMBERED = frozenset({Role.CLOSING, Role.INFORMATION})


def role_of(title: str) -> Role:
    """Return what a section called `title` is for."""
    if len(title) > _LONGEST_NAME:
        return Role.SECTION
    ordered = _ORNAMENT.sub("", title)
    name = _NUMBERING.sub("", ordered)
    numbered = name != ordered
    head = _ORNAMENT.sub("", _HEAD.split(name, maxsplit=1)[0])
    bare = head if numbered else _WHOSE.sub("", head) or head
    for role, pattern in _PATTERNS:
        if (pattern.fullmatch(head) or (bare != head and pattern.fullmatch(bare))) and not (
            numbered and role in _NEVER_NUMBERED
        ):
            return role
    remark = _REMARK.search(name)
    return Role.PRACTICE if remark and remark["remark"] == "실습" else Role.SECTION
