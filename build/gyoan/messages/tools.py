"""The catalogue: what is said of the tools that draw: installing them, what is wrong with them, `doctor`."""

from __future__ import annotations

from gyoan.model.message import Wording

SEE_DOCTOR = Wording(
    "{what}; run `gyoan doctor` to see what is missing and what to do about it",
    "{what}. 무엇이 없고 어떻게 하면 되는지는 `gyoan doctor`로 볼 수 있습니다",
)
OLD_OUTPUTS = Wording(
    "the outputs of the last good build are still in place", "마지막으로 성공한 빌드의 결과물은 그대로 있습니다"
)

INSTALLING_BASE_FONTS = Wording("fetching the fonts (once)", "글꼴을 내려받는 중(처음 한 번)")
INSTALLING_NODE = Wording("fetching Node, about 60 MB (once)", "Node를 내려받는 중(처음 한 번, 약 60 MB)")
BORROWING_NPM = Wording(
    "fetching Node, about 60 MB, to ask npm where fonts come from (once)",
    "글꼴을 어디서 받는지 npm에 물어보려고 Node를 내려받는 중(처음 한 번, 약 60 MB)",
)
INSTALLING_PACKAGES = Wording(
    "installing Mermaid and ELK with npm (once)", "Mermaid와 ELK를 npm으로 설치하는 중(처음 한 번)"
)
INSTALLING_MERMAID_CLI = Wording(
    "installing mermaid-cli with npm for a diagram that has to be a picture (once)",
    "그림으로 넣어야 하는 다이어그램이 있어 mermaid-cli를 npm으로 설치하는 중(처음 한 번)",
)
INSTALLING_COUNT = Wording(
    "installing npm packages: {done} of about {all}", "npm 패키지를 설치하는 중: 약 {all}개 중 {done}개"
)
UNPACKING_BROWSER = Wording("unpacking a headless Chromium (once)", "Chromium의 압축을 푸는 중(처음 한 번)")
FETCHING_BROWSER = Wording(
    "fetching puppeteer's headless browser (once)", "puppeteer의 브라우저를 내려받는 중(처음 한 번)"
)
INSTALLING_FONT = Wording("fetching the font {name} (once)", "글꼴 {name:을/를} 내려받는 중(처음 한 번)")
FETCHED_SO_FAR = Wording("fetching fonts: {done} of about {all} MB", "글꼴을 내려받는 중: 약 {all} MB 중 {done} MB")
NO_REGISTRY = Wording(
    "npm's settings name {address} as the place of fonts, which is no address: correct `registry`",
    "npm 설정에 글꼴을 받을 곳으로 지정된 {address:은/는} 주소가 아닙니다. `registry` 설정을 고치세요",
)
OTHER_PACKAGE = Wording(
    "what {address} sends is not what this gyoan was made with: build again, or set npm's `registry` to another",
    "{address}에서 받은 파일이 이 gyoan이 쓰려던 파일과 다릅니다. "
    "다시 빌드하거나 npm의 `registry` 설정을 다른 곳으로 바꾸세요",
)

GONE = Wording("what was installed in {folder} is gone again", "{folder}에 설치한 것이 다시 없어졌습니다")
NO_BROWSER = Wording(
    "puppeteer has no browser for this machine: install Chrome, Chromium or Edge",
    "이 컴퓨터에서 쓸 수 있는 puppeteer의 브라우저가 없습니다. Chrome, Chromium, Edge 가운데 하나를 설치하세요",
)
CANNOT_START = Wording("{program} cannot be started ({reason})", "{program:을/를} 시작할 수 없습니다({reason})")
NODE_CANNOT_START = Wording("Node {node} cannot be started ({reason})", "Node({node})를 시작할 수 없습니다({reason})")
FAILED = Wording("{name} failed: {words}", "{name} 작업에 실패했습니다: {words}")
UNPACKING = Wording("unpacking the browser", "브라우저 압축 풀기")
BASE_FONTS_NEED_NETWORK = Wording(
    "the fonts are fetched once, about 75 MB, and the network cannot be reached: build with a network, behind a proxy "
    "with HTTPS_PROXY=http://HOST:PORT",
    "글꼴을 처음 한 번 내려받아야 하는데(약 75 MB) 네트워크에 연결할 수 없습니다. "
    "인터넷에 연결하고 빌드하세요. 프록시를 쓴다면 HTTPS_PROXY=http://HOST:PORT를 지정하세요",
)
BROWSER_NEEDS_NETWORK = Wording(
    "a browser for diagrams is fetched once, about 70 MB, and the network cannot be reached: build with a network, "
    "behind a proxy with HTTPS_PROXY=http://HOST:PORT, or install Chrome, Chromium or Edge",
    "다이어그램을 그릴 브라우저를 처음 한 번 내려받아야 하는데(약 70 MB) 네트워크에 연결할 수 없습니다. "
    "인터넷에 연결하고 빌드하거나 Chrome, Chromium, Edge 가운데 하나를 설치하세요. "
    "프록시를 쓴다면 HTTPS_PROXY=http://HOST:PORT를 지정하세요",
)
MERMAID_CLI_NEEDS_NETWORK = Wording(
    "mermaid-cli is fetched once, about 55 MB, and the network cannot be reached: build with a network, behind a "
    "proxy with HTTPS_PROXY=http://HOST:PORT",
    "mermaid-cli를 처음 한 번 내려받아야 하는데(약 55 MB) 네트워크에 연결할 수 없습니다. "
    "인터넷에 연결하고 빌드하세요. 프록시를 쓴다면 HTTPS_PROXY=http://HOST:PORT를 지정하세요",
)
MERMAID_CLI_BROKEN = Wording(
    "mermaid-cli in {folder} cannot be loaded ({reason}): remove the folder and build again",
    "{folder}에 있는 mermaid-cli를 불러올 수 없습니다({reason}). 폴더를 지우고 다시 빌드하세요",
)
NEEDS_NETWORK = Wording(
    "Mermaid and ELK are fetched once for diagrams, about 30 MB and 70 MB for a browser where none is installed, and "
    "the network cannot be reached: build with a network, behind a proxy with HTTPS_PROXY=http://HOST:PORT",
    "다이어그램에 쓸 Mermaid와 ELK를 처음 한 번 내려받아야 하는데(약 30 MB, 설치된 브라우저가 없으면 70 MB 더) "
    "네트워크에 연결할 수 없습니다. "
    "인터넷에 연결하고 빌드하세요. 프록시를 쓴다면 HTTPS_PROXY=http://HOST:PORT를 지정하세요",
)
FONT_NEEDS_NETWORK = Wording(
    "it is fetched once, about {megabytes} MB, and the network cannot be reached: behind a proxy, HTTPS_PROXY=http://HOST:PORT",
    "처음 한 번 내려받아야 하는데(약 {megabytes} MB) 네트워크에 연결할 수 없습니다. "
    "프록시를 쓴다면 HTTPS_PROXY=http://HOST:PORT를 지정하세요",
)
BROKEN_TEMPORARY = Wording(
    "{name} names '{folder}' for temporary files, which is no folder that can be written: correct or remove {name}",
    "임시 파일 폴더로 {name}에 지정한 '{folder}'에 쓸 수 없습니다. {name:을/를} 고치거나 지우세요",
)
NO_REASON = Wording("it gave no reason", "이유를 알려 주지 않았습니다")
NAMED_BROWSER_MISSING = Wording(
    "{variable} names {path}, which does not exist", "{variable}에 지정한 파일이 없습니다: {path}"
)
NODE_REQUIRED = Wording("22.17 or 24 and later", "22.17이나 24 이상")
NO_NODE = Wording(
    'Node {required} is missing and cannot be fetched ({why}): install it, or run `pip install "gyoan[node]"`',
    'Node({required})가 없고 내려받을 수도 없습니다({why}). Node를 설치하거나 `pip install "gyoan[node]"`를 실행하세요',
)
NO_NPM = Wording(
    "npm knows where fonts come from, and it is missing and cannot be fetched ({why}): name the registry in "
    'npm_config_registry, install Node, or run `pip install "gyoan[node]"`',
    "글꼴을 어디서 받는지 알려 줄 npm이 없고 내려받을 수도 없습니다({why}). npm_config_registry에 레지스트리 주소를 "
    '지정하거나, Node를 설치하거나, `pip install "gyoan[node]"`를 실행하세요',
)
NO_INSTALLER = Wording("neither pip nor uv was found", "pip도 uv도 찾지 못함")
INDEX_UNREACHED = Wording(
    "the network cannot be reached; behind a proxy, set HTTPS_PROXY=http://HOST:PORT",
    "네트워크에 연결할 수 없음, 프록시를 쓴다면 HTTPS_PROXY=http://HOST:PORT 지정",
)
OTHER_PYTHON_PACKAGE = Wording(
    "what {name} was sent is not what this gyoan was made with",
    "{name:이/가} 받은 파일이 이 gyoan이 쓰려던 파일과 다름",
)
NONE_FITS = Wording("{name} has none for this machine", "{name}에 이 컴퓨터에 맞는 것이 없음")
CANNOT_WRITE = Wording("the folder {folder} cannot be written ({reason})", "{folder} 폴더에 쓸 수 없습니다({reason})")
CANNOT_DRAW = Wording(
    "the browser {browser} cannot draw: {reason}", "브라우저 {browser:이/가} 그림을 그리지 못합니다: {reason}"
)

OK = Wording("ok", "정상")
NOT_OK = Wording("no", "문제")
NOT_THERE = Wording("later", "아직")
CACHE_FOLDER = Wording("Cache folder", "캐시 폴더")
BROWSER = Wording("Browser", "브라우저")
FONTS = Wording("Fonts", "글꼴")
FONT = Wording("Font", "글꼴")
TEST_DRAWING = Wording("Test drawing", "시험 그림")
MISSING = Wording("missing", "없음")
INSTALLED = Wording("installed", "설치됨")
FETCHED_BY_PUPPETEER = Wording("fetched by puppeteer", "puppeteer가 내려받음")
AT = Wording("{origin}: {path}", "{origin}: {path}")
NPM_AT = Wording("npm: {folder}", "npm: {folder}")
NPM_NOT_YET = Wording("npm: not installed yet", "npm: 아직 설치하지 않음")
NPM_NO_PICTURE = Wording(
    "npm: not installed, as no diagram had to be a picture", "npm: 그림으로 넣을 다이어그램이 없어 설치하지 않음"
)
NPM_NOT_ASKED = Wording("npm: not installed, as no session needed it", "npm: 쓰는 차시가 없어 설치하지 않음")
NOT_YET = Wording("{origin}: not installed yet", "{origin}: 아직 설치하지 않음")
PACKAGED_BROWSER = Wording("npm's headless Chromium", "npm의 Chromium")
PUPPETEERS_BROWSER = Wording("puppeteer's own browser", "puppeteer의 브라우저")
SANDBOX = Wording("Sandbox", "샌드박스")
SANDBOXED = Wording(
    "on: what a diagram does stays in the browser", "켜짐: 다이어그램이 하는 일은 브라우저를 벗어나지 못합니다"
)
NO_SANDBOX_FOR_ROOT = Wording(
    "off: as root a browser starts only without one", "꺼짐: root로 실행하면 브라우저가 샌드박스 없이만 시작됩니다"
)
NO_SANDBOX = Wording(
    "off: this system lets the browser have none", "꺼짐: 이 시스템에서는 브라우저가 샌드박스를 쓸 수 없습니다"
)
RUN_AS_USER = Wording(
    "run gyoan as a user other than root where sessions come from others",
    "다른 사람이 쓴 차시를 다룰 때는 root가 아닌 사용자로 gyoan을 실행하세요",
)
ALLOW_NAMESPACES = Wording(
    "allow user namespaces, which a browser's sandbox is made of, where sessions come from others",
    "다른 사람이 쓴 차시를 다룰 때는 브라우저의 샌드박스에 필요한 사용자 네임스페이스를 허용하세요",
)
DONE_IN = Wording("done in {seconds:.1f} s", "{seconds:.1f}초 걸림")
LATER = Wording("nothing to do: the first build installs it", "할 일 없음: 처음 빌드할 때 설치됩니다")
MAKE_WRITABLE = Wording(
    "make it writable, or name another folder in {variable}", "쓸 수 있게 하거나 {variable}에 다른 폴더를 지정하세요"
)
INSTALL_NODE = Wording(
    'install Node {required}, or the Python package that has it: pip install "gyoan[node]"',
    'Node({required}) 또는 Node가 든 파이썬 패키지를 설치하세요: pip install "gyoan[node]"',
)
CORRECT_BROWSER = Wording(
    "correct {variable}, or remove it to use an installed browser",
    "{variable:을/를} 고치거나, 지우고 설치된 브라우저를 쓰세요",
)
NAME_BROWSER = Wording(
    "name another Chrome, Chromium or Edge in {variable}", "{variable}에 다른 Chrome, Chromium 또는 Edge를 지정하세요"
)
REMOVE_BROWSER = Wording(
    "remove {folder} and build again, or install Chrome, Chromium or Edge",
    "{folder:을/를} 지우고 다시 빌드하거나 Chrome, Chromium, Edge 가운데 하나를 설치하세요",
)
ADVICE = Wording("{names}: {advice}", "{names}: {advice}")
NODE_SAID_NOTHING = Wording("Node stopped without a word", "Node가 아무 말 없이 멈췄습니다")
CLOSED = Wording("the worker is closed", "그리는 프로그램이 닫혔습니다")
NO_REASON_GIVEN = Wording("no reason given", "이유를 알 수 없습니다")
