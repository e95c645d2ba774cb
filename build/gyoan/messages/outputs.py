"""The catalogue: what is said of outputs: their names, and what keeps them from being written."""

from __future__ import annotations

from gyoan.model.message import Wording

NAMED_APART = Wording(
    "Another session's outputs are called '{name}', too, so this one's are called '{place}'",
    "결과물 이름이 '{name}'인 차시가 또 있어 이 차시의 결과물 이름을 바꾸었습니다: '{place}'",
)
FOLDER_REFUSED = Wording("The folder cannot be read: {why}", "폴더를 읽을 수 없습니다: {why}")
READABLE_FOLDER = Wording(
    "its sessions are left out: make the folder readable, or give it a name that begins with '_'",
    "이 폴더의 차시는 빠졌습니다. 폴더를 읽을 수 있게 하거나 이름을 '_'로 시작하게 바꾸세요",
)
IS_SOURCE = Wording(
    "'{path}' is not replaced: it is a source, or looks like one",
    "'{path}': 원문이거나 원문으로 보이는 파일이라 덮어쓰지 않았습니다",
)
IS_NO_FILE = Wording(
    "'{path}' is not replaced: it is no regular file", "'{path}': 일반 파일이 아니라 덮어쓰지 않았습니다"
)
OTHER_NAME = Wording("choose another name", "다른 이름을 쓰세요")
SAME_PLACE = Wording(
    "'{path}' is asked for twice, and one file cannot hold both", "'{path}': 한 파일에 두 가지를 함께 쓸 수 없습니다"
)

MAKE_ROOM = Wording(
    "close the file where it is open, free disk space, or choose another folder with -o",
    "파일이 열려 있으면 닫고, 디스크 공간을 비우거나 -o로 다른 폴더를 지정하세요",
)
MAKE_ROOM_OR_MOVE = Wording(
    "close the file where it is open, free disk space, or name another place",
    "파일이 열려 있으면 닫고, 디스크 공간을 비우거나 다른 곳을 지정하세요",
)
CHOOSE_FOLDER = Wording("choose another folder with -o", "-o로 다른 폴더를 지정하세요")
GONE_AGAIN = Wording(
    "'{path}' was written and is gone again: something removed it during the build",
    "'{path}': 만들었지만 빌드하는 동안 없어졌습니다",
)
STALE = Wording(
    "Outputs of sessions that are gone, or of formats that are not asked for: {names}",
    "없어진 차시의 결과물이나 이제 만들지 않는 형식의 결과물이 있습니다: {names}",
)
CLEAN = Wording(
    "gyoan build --clean removes those that nobody has changed",
    "gyoan build --clean을 실행하면 손으로 고치지 않은 것을 지웁니다",
)
REMOVED = Wording(
    "Outputs of sessions that are gone, or of formats that are not asked for, were removed: {names}",
    "없어진 차시의 결과물과 이제 만들지 않는 형식의 결과물을 지웠습니다: {names}",
)
EDITED_STALE = Wording(
    "Stale outputs that were changed since they were built are left: {names}",
    "이제 필요 없는 결과물이지만 빌드한 뒤에 고친 것이라 남겨 두었습니다: {names}",
)
REMOVE_BY_HAND = Wording("remove them yourself if nobody needs them", "필요 없으면 직접 지우세요")
FOREIGN_MANIFEST = Wording(
    "This file is not gyoan's and is left as it is: which outputs are stale is not known here",
    "gyoan이 만든 파일이 아니라 그대로 두었습니다. 이 폴더에서는 필요 없게 된 결과물을 알 수 없습니다",
)
NO_RECORD = Wording(
    "What was built cannot be noted in the cache folder: {reason}",
    "무엇을 만들었는지 캐시 폴더에 적어 둘 수 없습니다: {reason}",
)
NO_RECORD_HINT = Wording(
    "the outputs are right, but the next build makes all of them again: free disk space, or set GYOAN_CACHE_DIR",
    "결과물은 제대로 만들었지만 다음에도 모두 다시 만듭니다. 디스크 공간을 비우거나 GYOAN_CACHE_DIR을 지정하세요",
)
BUILD_AGAIN = Wording("build again", "다시 빌드하세요")
