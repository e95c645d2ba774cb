"""The catalogue: what keeps a cluster from composing sessions."""

from __future__ import annotations

from gyoan.model.message import Wording

NOT_INSTALLED = Wording(
    "what builds on a cluster is not installed: pip install 'gyoan[cluster]'",
    "클러스터에서 빌드하는 데 필요한 패키지가 없습니다. pip install 'gyoan[cluster]'로 설치하세요",
)
UNREACHED = Wording(
    "no Dask scheduler answers at {address} ({reason})", "{address}에서 응답하는 Dask 스케줄러가 없습니다({reason})"
)
WITHOUT_WORKERS = Wording(
    "the cluster at {address} has no workers: start some with `dask worker {address}`",
    "{address} 클러스터에 워커가 없습니다. `dask worker {address}`로 시작하세요",
)
GONE = Wording(
    "the cluster at {address} cannot be reached any more: what was written is whole, and the next build goes on there",
    "{address} 클러스터에 더는 연결할 수 없습니다. 이미 쓴 파일은 온전하며 다음 빌드가 이어서 만듭니다",
)
OTHER_VERSION = Wording(
    "a worker of the cluster at {address} has another version of gyoan, of Python or of a library: "
    "install the same on all machines",
    "{address} 클러스터에 gyoan이나 파이썬, 라이브러리의 버전이 다른 워커가 있습니다. "
    "모든 컴퓨터에 같은 것을 설치하세요",
)
