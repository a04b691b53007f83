from collections.abc import Iterator

import pytest

from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed_office


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    """The fixed dossier with what the office's own documents print; for reading only."""
    with Dossier.create(tmp_path_factory.mktemp("office") / "office.iar") as made:
        fixed_office.fill(made)
        yield made
