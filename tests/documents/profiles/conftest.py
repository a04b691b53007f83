from collections.abc import Iterator

import pytest

from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed_profiles


@pytest.fixture(scope="session")
def profiled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    """The fixed dossier with all that profiles print; for reading only."""
    with Dossier.create(tmp_path_factory.mktemp("profiled") / "profiled.iar") as made:
        fixed_profiles.fill(made)
        yield made
