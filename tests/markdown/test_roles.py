"""A section's title says what the section is for."""

import pytest

from gyoan.markdown.roles import role_of
from gyoan.model.session import Role


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("📍 교과과정에서의 위치", Role.POSITION),
        ("🕘 세션 정보", Role.INFORMATION),
        ("⏰ 시간 배분", Role.INFORMATION),
        ("학습 목표", Role.OBJECTIVES),
        ("🎯 세션 목표", Role.OBJECTIVES),
        ("🛠️ 구현 목표", Role.OBJECTIVES),
        ("💬 그룹 토론: 도입 전략", Role.DISCUSSION),
        ("4. 그룹 토론: 실습 계획 수립", Role.DISCUSSION),
        ("🤝 페어 토론", Role.DISCUSSION),
        ("💭 함께 생각해보기", Role.DISCUSSION),
        ("5. 질의응답 및 토론", Role.DISCUSSION),
        ("🛠️ 실습: 클러스터 만들기", Role.PRACTICE),
        ("통합 실습", Role.PRACTICE),
        ("환경별 설정 실습", Role.PRACTICE),
        ("첫 컨테이너 띄우기 (실습)", Role.PRACTICE),
        ("Hands-on: kubectl", Role.PRACTICE),
        ("팀 활동 ①: 문제 30개 쓰기", Role.PRACTICE),
        ("활동 2", Role.PRACTICE),
        ("모둠활동: 벽보", Role.PRACTICE),
        ("🗣️ 나누기", Role.PRACTICE),
        ("생각 나누기", Role.PRACTICE),
        ("갤러리 워크", Role.PRACTICE),
        ("실습 과제 1 — 라쏘 경로 그리기", Role.PRACTICE),
        ("실습 2 - 배포", Role.PRACTICE),
        ("Exercise 2: joins", Role.PRACTICE),
        ("Group activity", Role.PRACTICE),
        ("✅ 실습 체크포인트", Role.CHECKPOINT),
        ("💡 이해도 체크 질문", Role.CHECKPOINT),
        ("세션 완료 체크리스트", Role.CHECKPOINT),
        ("💡 핵심 개념 정리", Role.SUMMARY),
        ("5. 핵심 개념 정리", Role.SUMMARY),
        ("🔑 핵심 키워드", Role.SUMMARY),
        ("💡 Week 1 핵심 키워드 총정리", Role.SUMMARY),
        ("✅ 오늘 세션 성과", Role.SUMMARY),
        ("📝 세션 마무리", Role.SUMMARY),
        ("Day 1 종합 정리", Role.SUMMARY),
        ("📚 참고 자료", Role.REFERENCES),
        ("📚 참고", Role.REFERENCES),
        ("🔗 공식 문서 (필수)", Role.REFERENCES),
        ("📖 추가 학습 자료", Role.REFERENCES),
        ("다음 세션 준비", Role.NEXT),
        ("🎯 다음 세션 예고", Role.NEXT),
        ("내일 준비사항", Role.NEXT),
        ("다음", Role.NEXT),
        ("다음 시간까지 해 오세요", Role.NEXT),
        ("다음 주에는", Role.NEXT),
        ("다음 단계", Role.NEXT),
        ("Next steps", Role.NEXT),
        ("Week 2 학습 목표 미리보기", Role.NEXT),
        ("Week 3 완료 축하", Role.CLOSING),
        ("1일차 완료! 🎉", Role.CLOSING),
    ],
)
def test_a_name_that_lecturers_use_has_its_role(title: str, role: Role) -> None:
    assert role_of(title) is role


@pytest.mark.parametrize(
    "title",
    [
        "1. Week 3 전체 내용 종합 정리",
        "4. 1일차 학습 내용 정리",
        "📖 핵심 개념",
        "🔍 개념 1: 컨테이너란?",
        "4. Week 2 실습 환경 준비",
        "🚨 시작 전에 꼭 갖출 것",
        "📊 실습 연계",
        "Lab 1에서 활용",
        "활동 기록 읽기",
        "경제 활동",
        "곱하기와 나누기",
        "10을 3으로 나누기",
        "실습 과제 제출 방법",
        "실습-환경",
        "Activity diagrams",
        "Exercise files",
        "4. 컨테이너 종료와 정리",
        "📖 서비스 개요",
        "토론 결과 공유",
        "🎉 Fun Facts",
        "2. 다음 코드는 무엇을 반환하나요?",
        "다음 중 옳은 것은?",
        "다음 글을 읽고 물음에 답하시오",
        "다음 빈칸을 채우시오",
        "다음 코드의 결과",
        "Next.js 라우팅",
        "",
        "가" * 200,
    ],
)
def test_a_title_of_its_own_is_simply_a_section(title: str) -> None:
    assert role_of(title) is Role.SECTION
