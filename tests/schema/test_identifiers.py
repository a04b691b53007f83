import threading
import time

import pytest

from iar_desktop.schema.identifiers import new_id


def test_ids_are_uuids_of_version_7() -> None:
    before = time.time_ns() // 1_000_000
    found = new_id()
    assert len(found) == 32
    assert int(found, 16)
    assert found[12] == "7"
    assert found[16] in "89ab"
    assert 0 <= int(found[:12], 16) - before < 5000


def test_ids_only_grow_even_when_the_clock_goes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    first = new_id()
    monkeypatch.setattr(time, "time_ns", lambda: 0)
    more = [new_id() for _each in range(5000)]
    assert [first, *more] == sorted({first, *more})


def test_threads_never_share_an_id() -> None:
    found: list[str] = []

    def work() -> None:
        found.extend([new_id() for _each in range(2000)])

    threads = [threading.Thread(target=work) for _each in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 8000
