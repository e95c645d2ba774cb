"""The catalogue: what `gyoan schedule` says: tables, remarks, its page and its calendar."""

from __future__ import annotations

from gyoan.model.message import Wording

BAD_DATE = Wording("The date in the front matter cannot be read: {value}", "머리말의 날짜를 읽을 수 없습니다: {value}")
WRITE_DATE = Wording("write a date like 2025-09-01", "2025-09-01처럼 날짜를 쓰세요")
OTHER_DATE = Wording(
    "The session is dated {own}, an earlier one of its day {found}; that is used",
    "이 차시의 날짜는 {own}인데 같은 날 앞 차시는 {found}입니다. 앞 차시의 날짜를 씁니다",
)
NO_CLOCK = Wording(
    "a calendar needs times of day, and '{path}' has none: say when a day starts, --start 09:00, "
    "and how long a session is, --slot 50min",
    "캘린더에는 시각이 필요한데 '{path}'에 없습니다. 하루의 시작(--start 09:00)과 배정 시간(--slot 50분)을 지정하세요",
)
NO_DATE = Wording(
    "a calendar needs dates, and '{day}' has none: give the first day's, --date YYYY-MM-DD, "
    "or write `date: YYYY-MM-DD` in the front matter of a session of that day",
    "캘린더에는 날짜가 필요한데 '{day}'에 없습니다. 첫날의 날짜(--date YYYY-MM-DD)를 지정하거나 "
    "그날 차시의 머리말에 `date: YYYY-MM-DD`를 쓰세요",
)

EXACT = Wording("exact", "꼭 맞음")
THIS_FOLDER = Wording("this folder", "이 폴더")
WEEK = Wording("Week {number}", "{number}주 차")
DAY = Wording("Day {number}", "{number}일 차")
NUMBER = Wording("No. {number}", "{number}교시")
BREAK = Wording("break {length}", "쉬는 시간 {length}")
LUNCH = Wording("lunch {length}", "점심시간 {length}")
MISSING = Wording("no file for session {numbers} ({length})", "{numbers}교시 자료 없음 ({length})")
SESSIONS = Wording("{count:session/sessions}", "{count}개 차시")
PLANS = Wording("planned {length}", "계획 {length}")
HAS = Wording("slot {length}", "배정 {length}")

CLOCK = Wording("Time", "시각")
PERIOD = Wording("No.", "교시")
SESSION = Wording("Session", "차시")
PLANNED = Wording("Planned", "계획")
SLOT = Wording("Slot", "배정")
DIFFERENCE = Wording("Off", "차이")
SECTION = Wording("Section", "구간")
TALK = Wording("Talk (guess)", "분량(추정)")
WEEKS = Wording("Week", "주차")
DAYS = Wording("Days", "일")
COUNT = Wording("Sessions", "차시 수")
OVER = Wording("Over", "초과")
UNDER = Wording("Under", "부족")
TOTAL = Wording("Total", "합계")
WHOLE_COURSE = Wording("All", "전체")
NO_WEEK = Wording("(no week)", "(주차 없음)")
UNTIMED = Wording("no time", "시간 미정")
ABOUT = Wording("about {length}", "약 {length}")
SESSIONS_OVER = Wording("{count:session/sessions} over the slot", "배정 시간을 초과하는 차시 {count}개")
SESSIONS_UNDER = Wording("{count:session/sessions} under the slot", "배정 시간보다 부족한 차시 {count}개")
SESSIONS_EXACT = Wording("{count:session/sessions} exact", "꼭 맞는 차시 {count}개")
SESSIONS_UNKNOWN = Wording("{count:session/sessions} not compared", "비교할 수 없는 차시 {count}개")
FARTHEST = Wording("Farthest off", "가장 많이 벗어난 차시")
NO_START = Wording(
    "days whose start is not known have no times of day: --start 09:00, or start in course.toml",
    "시작 시각이 없는 날은 시각을 비워 두었습니다. --start 09:00을 주거나 course.toml에 start를 적으세요",
)
NO_SLOT = Wording(
    "sessions whose slot is not known are not compared: --slot 50min, or slot in course.toml",
    "배정 시간이 없는 차시는 비교에서 뺐습니다. --slot 50분을 주거나 course.toml에 slot을 적으세요",
)
USUAL_BREAK = Wording(
    "breaks are taken to last 10 min: change it with break in course.toml",
    "쉬는 시간은 10분으로 계산했습니다. 바꾸려면 course.toml에 break를 적으세요",
)

LECTURES = Wording("Lectures", "강의")
TIMETABLE = Wording("{title}: timetable", "{title} 시간표")
WEEK_TOTALS = Wording("Totals of the weeks", "주차별 합계")
PLAN_AND_SLOT = Wording("Plan and slot", "계획과 배정")
HELD_ON = Wording("{year}-{month:02d}-{day:02d} ({weekday})", "{year}년 {month}월 {day}일 ({weekday})")
WEEKDAYS = (
    *(Wording("Mon", "월"), Wording("Tue", "화"), Wording("Wed", "수"), Wording("Thu", "목")),
    *(Wording("Fri", "금"), Wording("Sat", "토"), Wording("Sun", "일")),
)
EVENT = Wording("slot {slot}, planned {planned}", "배정 {slot}, 계획 {planned}")
EVENT_SECTION = Wording("{clock} {title} ({length})", "{clock} {title} ({length})")
