"""What every test stands on: no display, no network, no settings of the person who runs them."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from iar_desktop.schema import catalogues
from iar_desktop.schema.messages import set_language

os.environ["QT_QPA_PLATFORM"] = os.environ.get("IAR_TEST_PLATFORM", "offscreen")

settings.register_profile("local", max_examples=40, deadline=None, database=None)
settings.register_profile("ci", settings.get_profile("local"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_sessionstart() -> None:
    """Compile the translations when one was edited since."""
    if not catalogues.compiled_is_current():
        catalogues.compile_all()


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test, and the programs it starts, an empty home of its own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    return home


@pytest.fixture(autouse=True)
def french() -> None:
    """Speak the product's default language, whatever the test before left behind."""
    set_language("fr")


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuse every connection but those inside this machine's own files."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: Any) -> None:
        if self.family == socket.AF_UNIX:
            connect(self, address)
            return
        message = f"a test tried to reach {address!r}"
        raise RuntimeError(message)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        yield
