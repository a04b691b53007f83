from collections.abc import Iterator
from pathlib import Path

import pytest

from iar_desktop.storage.dossier import Dossier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the dossier of a test is."""
    return tmp_path / "essai.iar"


@pytest.fixture
def dossier(path: Path) -> Iterator[Dossier]:
    """A new, empty dossier."""
    with Dossier.create(path) as made:
        yield made
