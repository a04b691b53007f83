"""Running the scripts of ``versions`` on one connection, in one transaction."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from iar_desktop.storage import directory_refresh, sqlite, sqlite_upkeep
from iar_desktop.storage.sqlite import Connection

if TYPE_CHECKING:
    from alembic.script import Script

SCRIPTS = Path(__file__).parent


def revision(version: int) -> str | None:
    """Return the name of the script that leads to the format ``version``; 0 is an empty file."""
    return f"{version:04d}" if version else None


def upgrade(connection: Connection, since: int, to: int, scripts: Path = SCRIPTS) -> None:
    """Bring the dossier from the format ``since`` to ``to``, durably at the end or not at all.

    Nobody else may have the dossier open.  Foreign keys rest meanwhile and are checked at the
    end: a script may make a table anew.
    """
    from alembic.operations import Operations  # late: only an older dossier needs them
    from alembic.runtime.migration import MigrationContext
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    steps = list(_steps(since, to, scripts))
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    connection.execute("PRAGMA foreign_keys = OFF")
    with engine.connect() as bound, sqlite.transaction(connection):
        sqlite.drop_derived(connection)
        with Operations.context(MigrationContext.configure(bound)):
            for step in steps:
                step.module.upgrade()
        _finish(connection, to)
    connection.execute("PRAGMA foreign_keys = ON")


def _steps(since: int, to: int, scripts: Path) -> Iterator["Script"]:
    """Yield the scripts after the format ``since``, up to ``to``, in their order."""
    from alembic.script import ScriptDirectory

    known = ScriptDirectory(str(scripts)).iterate_revisions(revision(to), revision(since) or "base")
    yield from reversed(list(known))


def _finish(connection: Connection, version: int) -> None:
    sqlite.create_derived(connection)
    directory_refresh.rebuild(connection)
    sqlite.create_triggers(connection)
    sqlite.set_format_version(connection, version)
    lost = sqlite_upkeep.lost_references(connection)
    if lost:
        message = f"{len(lost)} references lead nowhere after the migration, first {lost[0]}"
        raise ValueError(message)
