"""The catalogue: what is said of minutes, slots and days (GY2xx)."""

from __future__ import annotations

from gyoan.model.message import Wording

CORRECT_ONE = Wording("correct the one that is wrong", "틀린 쪽을 고치세요")
UNREAD_LENGTH = Wording(
    "The length `{key}: {value}` says nothing of minutes and is not used",
    "길이 `{key}: {value}`에서 몇 분인지 알 수 없어 쓰지 않습니다",
)
STATE_LENGTH = Wording("write `{key}: 50` or `{key}: 1 h 30 min`", "`{key}: 50`이나 `{key}: 1시간 30분`처럼 쓰세요")
TWO_LENGTHS = Wording(
    "The session's length is stated in several ways: {amounts}; {used} is used",
    "차시의 시간이 서로 다르게 적혀 있습니다({amounts}). {used:을/를} 씁니다",
)
HEADING_BELIEVED = Wording(
    "The heading states {heading}, the list of times {listed}; the heading is believed",
    "제목에는 {heading}, 시간 배분에는 {listed:이라고/라고} 적혀 있어 제목의 시간을 씁니다",
)
TEXT_BELIEVED = Wording(
    "The text states {text} for the session, the front matter {front}; the text is believed",
    "본문에는 차시가 {text}, 머리말에는 {front:이라고/라고} 적혀 있어 본문의 시간을 씁니다",
)

OTHER_START = Wording(
    "The heading '{title}' says {stated}, by the minutes of what stands before it the section begins at {planned}",
    "제목 '{title}'에는 {stated}, 앞 구간들의 시간으로는 {planned}에 시작합니다",
)
TIME_BREAKS = Wording(
    "write breaks as sections, `## Break (10 min)`, and `(optional)` behind what takes none of the time",
    "쉬는 시간은 `## 휴식 (10분)`처럼 구간으로, 시간에 들지 않는 구간은 제목에 `(시간 외)`라고 쓰세요",
)
PARTS_EXCEED = Wording(
    "The parts of '{title}' take {amounts}, more than its {minutes}",
    "'{title}' 안의 시간을 더하면 {amounts:으로/로}, 이 구간의 {minutes}보다 깁니다",
)
SUM = Wording("{parts} = {total}", "{parts} = {total}")
WRITE_SUM = Wording(
    "write ({total}) in its heading, or shorten a part", "제목의 시간을 {total:으로/로} 고치거나 안의 시간을 줄이세요"
)
COUNTED_ONCE = Wording(
    "'{title}' holds nothing, and the {count} sections after it add up to the same {minutes}; they are counted once",
    "'{title}'에는 내용이 없고 뒤따르는 {count}개 구간의 시간을 더하면 똑같이 {minutes}이라서 한 번만 셉니다",
)
MAKE_PARTS = Wording(
    "write {marks} before the {count} headings to make them parts of it",
    "제목 {count}개 앞에 {marks:을/를} 써서 이 구간 안에 넣으세요",
)
ENDLESS = Wording(
    "'{title}' takes {minutes}, longer than any session lasts", "'{title}' 구간이 {minutes}이라 어떤 차시보다도 깁니다"
)
CORRECT_MINUTES = Wording(
    "correct its minutes; they are used as they stand", "시간을 고치세요. 지금은 적힌 그대로 씁니다"
)
OVER_SLOT = Wording(
    "The session plans {planned}, {gap} longer than its slot of {slot}",
    "차시의 계획이 {planned:이라/라} 배정 시간({slot})을 {gap} 초과합니다",
)
UNDER_SLOT = Wording(
    "The session plans {planned}, {gap} shorter than its slot of {slot}",
    "차시의 계획이 {planned:이라/라} 배정 시간({slot})보다 {gap} 부족합니다",
)
DO_NOT_FIT = Wording(
    "{count} sections with minutes do not fit into {slot}: take some of them out",
    "시간이 있는 구간 {count}개가 {slot}에 다 들어가지 않으니 몇 개를 빼세요",
)
IN_PROPORTION = Wording("in proportion: {changes}", "같은 비율로 나누면: {changes}")
CHANGE = Wording("'{title}' {now} → {minutes}", "'{title}' {now} → {minutes}")
ESTIMATED_CHANGE = Wording("'{title}' ~{now} → {minutes}", "'{title}' 약 {now} → {minutes}")
ESTIMATES = Wording(
    "{hint}; minutes behind ~ are written nowhere, they are estimated by what there is to say",
    "{hint}. '약'을 붙인 시간은 적혀 있지 않아 내용의 양으로 어림했습니다",
)
STANDS_TWICE = Wording(
    "{hint}; '{title}' stands {count} times, on lines {lines}: is one a copy?",
    "{hint}. '{title}' 구간이 {count}번({lines}행) 나옵니다. 복사해 둔 것이 남은 것은 아닌가요?",
)

UNTIMED = Wording(
    "'{title}' has no minutes in a session that has; going through it takes about {talk}",
    "다른 구간에는 시간이 있는데 '{title}'에는 없습니다. 설명하는 데 약 {talk} 걸립니다",
)
UNTIMED_AND_NONE_LEFT = Wording(
    "'{title}' has no minutes and {owner} leaves none; going through it takes about {talk}",
    "'{title}'에 시간이 없고 {owner}에도 남은 시간이 없습니다. 설명하는 데 약 {talk} 걸립니다",
)
UNTIMED_AND_LEFT = Wording(
    "'{title}' has no minutes and {owner} leaves {left}; going through it takes about {talk}",
    "'{title}'에 시간이 없고 {owner}에는 {left} 남습니다. 설명하는 데 약 {talk} 걸립니다",
)
THE_SLOT = Wording("the slot", "배정 시간")
QUOTED = Wording("'{title}'", "'{title}'")
WRITE_MINUTES = Wording(
    "write ({minutes} min) in its heading, or (optional) if it is only to be read",
    "제목에 ({minutes}분)을 쓰거나, 읽기만 할 내용이면 (참고)를 쓰세요",
)
DENSE = Wording(
    "'{title}' has {minutes}, and just going through what it holds takes about {talk}",
    "'{title}' 구간은 {minutes}인데 내용을 설명하는 데만 약 {talk} 걸립니다",
)
GIVE_OR_TAKE_OUT = Wording(
    "give it ({minutes} min), or take about {over} out", "({minutes}분)으로 늘리거나 약 {over}만큼 덜어 내세요"
)
HEAVIEST = Wording(
    "{hint}; most of it is in the {block} on line {line} (about {talk})",
    "{hint}. {line}행의 {block:이/가} 가장 오래 걸립니다(약 {talk})",
)
A_TABLE = Wording("table", "표")
A_CODE = Wording("code", "코드")
A_DIAGRAM = Wording("diagram", "다이어그램")
A_PICTURE = Wording("picture", "그림")
A_TEXT = Wording("text", "글")

PIN_WITHOUT_BLOCK = Wording(
    "The time of {time} stands before no block, so it has no effect",
    "주석의 시간 {time} 아래에 내용이 없어 쓰지 않습니다",
)
PIN_ABOVE_BLOCK = Wording(
    "write the comment on the line above the block it is meant for", "시간을 정할 내용의 바로 윗줄에 주석을 쓰세요"
)
TWO_PINS = Wording(
    "The block below has two times; {time} is used, since it stands nearer",
    "아래 내용에 시간이 두 개 있어 더 가까운 {time:을/를} 씁니다",
)
KEEP_ONE = Wording("keep one of them", "하나만 남기세요")
PINS_EXCEED = Wording(
    "The times in comments below '{title}' add up to {pins}, more than its {minutes}",
    "'{title}' 아래 주석의 시간을 더하면 {pins:으로/로}, 이 구간의 {minutes}보다 깁니다",
)
SHORTEN_PINS = Wording(
    "give the section ({pins}) or shorten a comment's time; for now all give way in proportion",
    "구간의 시간을 {pins:으로/로} 늘리거나 주석의 시간을 줄이세요. 지금은 같은 비율로 줄여 씁니다",
)

PAST_MIDNIGHT = Wording(
    "{session} would run past midnight, so no times are shown from here on",
    "{session:이/가} 자정을 넘기게 되어 여기부터는 시각을 표시하지 않습니다",
)
SAY_DAY = Wording(
    "say which day each session belongs to: `# Week 1 Day 2 Session 3: …`, or a folder for each day",
    "차시마다 며칠째인지 쓰세요: `# 1주차 2일차 3차시: …`, 또는 하루에 폴더 하나씩",
)
SAME_NUMBER = Wording(
    "There are two sessions {number} on this day: this one and '{path}'",
    "이날 {number}차시가 둘입니다: 이 파일과 '{path}'",
)
OWN_NUMBER = Wording("give each session of a day a number of its own", "하루의 차시마다 다른 번호를 쓰세요")
OVERLAP = Wording(
    "{session} at {clock} begins before {before} at {other} ends",
    "{session}({clock})의 시작이 {before}({other})의 끝보다 이릅니다",
)
AFTER_BREAK = Wording("after it and a break it would be {clock}", "앞 차시와 쉬는 시간 뒤라면 {clock}입니다")
FREE_TIME = Wording(
    "{minutes} min are free between {before} and {session}, {clock}",
    "{before:과/와} {session} 사이에 {minutes}분({clock})이 빕니다",
)
SESSION_MISSING = Wording(
    "is a session missing, or a time of day mistyped?", "차시가 빠졌거나 시각을 잘못 적지 않았나요?"
)
NUMBERS_MISSING = Wording(
    "The day has no session {missing}, only {present}; the time of what is missing is kept free",
    "이날 {present}차시는 있고 {missing}차시가 없습니다. 없는 차시의 시간은 비워 둡니다",
)
WHAT_IS_SESSION = Wording(
    "a session is a Markdown file whose heading, front matter or name says its number",
    "제목, 머리말, 파일 이름 가운데 하나에 번호가 있는 마크다운 파일이 차시입니다",
)
NO_LUNCH = Wording(
    "The day goes on from {start} to {end} without lunch", "{start}부터 {end}까지 점심시간 없이 이어집니다"
)
NO_LUNCH_ON_DAYS = Wording(
    "The day goes on from {start} to {end} without lunch, and {others:more day/more days}",
    "{start}부터 {end}까지 점심시간 없이 이어집니다. 그런 날이 {others}일 더 있습니다",
)
WRITE_LUNCH = Wording('write `lunch = "12:00-13:00"` in course.toml', 'course.toml에 `lunch = "12:00-13:00"`을 쓰세요')
NUMBERED_SESSION = Wording("session {number}", "{number}차시")
