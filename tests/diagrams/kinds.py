"""A sample with many features of every kind of diagram that is drawn natively but is no flowchart."""

from __future__ import annotations

ORDERS = """stateDiagram-v2
    classDef urgent fill:#ffe0b2,stroke:#e65100,font-weight:bold
    [*] --> 접수
    접수 --> 심사 : 서류 도착
    심사 --> 갈림
    state 갈림 <<choice>>
    갈림 --> 승인 : 점수 80 이상
    갈림 --> 반려 : 점수 미달
    승인 --> 나눔
    state 나눔 <<fork>>
    state "배송 준비" as 준비 {
        [*] --> 포장
        포장 --> [*] : 상자 봉인
        --
        [*] --> 송장
    }
    나눔 --> 준비
    나눔 --> 알림
    state 모음 <<join>>
    준비 --> 모음
    알림 --> 모음
    모음 --> [*]
    알림 : 고객에게 알린다
    알림 : 문자와 전자우편
    반려:::urgent
    note right of 반려 : 사유를 적는다
"""

GARDEN = """mindmap
  root((우리 **정원**))
    (꽃)
      장미
      국화
      ::icon(fa fa-leaf)
    [나무]
      소나무
        솔방울
        송홧가루
      {{단풍나무}}
    채소
      상추<br/>쑥갓
      🍅 토마토
    )연못(
      잉어
"""

HISTORY = """timeline
    title 우리 도서관의 발자취
    section 문을 열다
      1998 : 마을 문고로 시작 : 책 이천 권
      2003 : 새 건물
    section 넓히다
      2011 : 전자책 대출
           : 어린이 열람실
           : 토요일 강연
      2020
"""

SHOP = """classDiagram
    class 주문 {
        +int 번호
        -List~상품~ 목록
        +합계() int
    }
    class 결제 {
        <<interface>>
        +승인()
    }
    결제 <|.. 카드결제
    회원 "1" --> "0..*" 주문 : 주문한다
    주문 *-- 상품
    주문 o-- 쿠폰
    note for 쿠폰 "한 주문에 하나만"
"""

LIBRARY = """erDiagram
    회원 ||--o{ 대출 : 신청한다
    대출 }|..|| 책 : 담는다
    책 {
        string 등록번호 PK "일련 번호"
        string 제목
    }
"""

BOARD = """kanban
  할일[할 일]
    a[안내문 쓰기]@{ assigned: '민수', priority: 'Very High', ticket: 31 }
    b[의자 고치기]
  완료
    c[책장 옮기기]
"""

VISIT = """journey
  title 도서관 나들이
  section 가는 길
    버스 타기: 2: 아이
  section 도서관에서
    책 고르기: 5: 아이, 어른
    빌리기: 4: 어른
"""

MOVE = """gantt
  title 이사 계획
  dateFormat YYYY-MM-DD
  axisFormat %m월 %d일
  section 준비
  상자 모으기 :done, a1, 2024-03-04, 5d
  책 싸기 :crit, a2, after a1, 10d
  section 이사
  옮기기 :b1, after a2, 2d
  여는 날 :milestone, b2, after b1, 0d
"""

ROOMS = """block-beta
  columns 3
  입구["큰 문"] space 서고[("책 창고")]
  block:층:3
    columns 2
    열람("열람실") 강의{{"강의실"}}
  end
  입구 --> 서고
  입구 -- "걸어서" --> 열람
"""

HEADER = """packet-beta
title 머리말
0-3: "판"
4-15: "전체 길이"
16-31: "식별 번호"
32: "급"
33: "긴급"
34-63: "남은 것"
64-127: "보내는 곳"
"""

SPENDING = """treemap-beta
"씀씀이"
    "책": 40
    "전기": 20
    "행사"
        "강연": 10
        "전시": 5.5
"""

NEEDS = """requirementDiagram
functionalRequirement 대출 {
id: 1.1
text: 회원은 책을 다섯 권까지 빌릴 수 있다.
risk: high
verifymethod: test
}
element 대출대 {
type: 단말
}
requirement 이용 {
id: 1
}
대출대 - satisfies -> 대출
이용 - contains -> 대출
"""

SOURCES = {
    "states": ORDERS,
    "mind map": GARDEN,
    "timeline": HISTORY,
    "classes": SHOP,
    "entities": LIBRARY,
    "kanban": BOARD,
    "journey": VISIT,
    "gantt": MOVE,
    "blocks": ROOMS,
    "packet": HEADER,
    "tree map": SPENDING,
    "requirements": NEEDS,
}
LABELS = {
    "states": [
        "접수 심사 승인 반려 포장 송장",
        ["배송 준비", "고객에게 알린다 문자와 전자우편", "사유를 적는다"],
        ["서류 도착", "점수 80 이상", "점수 미달", "상자 봉인"],
    ],
    "mind map": [
        "꽃 장미 국화 나무 소나무 솔방울 송홧가루 단풍나무 채소 연못 잉어",
        ["우리 정원", "상추 쑥갓", "🍅 토마토"],
    ],
    "timeline": [
        "1998 2003 2011 2020",
        ["우리 도서관의 발자취", "문을 열다", "넓히다", "마을 문고로 시작", "책 이천 권", "새 건물"],
        ["전자책 대출", "어린이 열람실", "토요일 강연"],
    ],
    "classes": [
        "주문 카드결제 회원 상품 쿠폰 주문한다 1 0..*",
        ["+int 번호 -List<상품> 목록", "+합계() : int", "«interface» 결제", "+승인()", "한 주문에 하나만"],
    ],
    "entities": [
        "회원 대출 책 신청한다 담는다 1 0..N 1..N 1 PK",
        ["string string", "등록번호 제목", "일련 번호"],
    ],
    "kanban": ["완료", ["할 일", "안내문 쓰기 31 · 민수", "의자 고치기", "책장 옮기기"]],
    "journey": [
        "빌리기 ●●○○○ ●●●●● ●●●●○ 아이 어른",
        ["도서관 나들이", "가는 길", "버스 타기", "도서관에서", "책 고르기", "아이, 어른"],
    ],
    "gantt": [
        "준비 이사 옮기기",
        ["이사 계획", "상자 모으기", "책 싸기", "여는 날"],
        ["03월 04일", "03월 08일", "03월 12일", "03월 16일", "03월 20일"],
    ],
    "blocks": ["열람실 강의실 걸어서", ["큰 문", "책 창고"]],
    "packet": [
        "머리말 판 급",
        ["전체 길이", "식별 번호", "긴 급", "남은 것", "보내는 곳"],
        "0 3 4 15 16 31 32 33 34 63 64 127",
    ],
    "tree map": [[], ["씀씀이 · 75.5", "책 40", "전기 20", "행사 · 15.5", "강연 10", "전시 5.5"]],
    "requirements": [
        "«satisfies» «contains»",
        ["«Functional Requirement» 대출", "«단말» 대출대", "«Requirement» 이용", "ID: 1"],
        ["ID: 1.1 회원은 책을 다섯 권까지 빌릴 수 있다. Risk: High Verification: Test"],
    ],
}
"""Every label of each source; in a text, words are labels."""
