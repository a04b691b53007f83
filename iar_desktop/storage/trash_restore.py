"""Bringing deleted records back: themselves, what went with them, the links to them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import UnknownRecord, UserError
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage import journal
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.journal import JournalEntry
from iar_desktop.storage.presence import present
from iar_desktop.storage.revert import insert_rows
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.tables import Reference, references, references_of, tables
from iar_desktop.storage.trash import former, last_deletions, owners


def restore_deleted(dossier: Dossier, *ids: str) -> list[Entity]:
    """Bring the records with these ids back from the trash, as one step, and return them.

    Their parts and whatever else went only because they did come too, and the links to them
    that the deletion emptied, where nothing else was put in since.  ``UnknownRecord`` when one
    is not in the trash, ``UserError`` when it belonged to a record that is itself deleted.
    """
    roots = [_in_trash(dossier.connection, each) for each in dict.fromkeys(ids)]
    if not roots:
        return []
    title = former(roots[0]).title()
    label = N_("Restore {title}") if len(roots) == 1 else N_("Restore {title} and others")
    with dossier.change(label, title=title) as change:
        # The last step first: what went before it may have pointed to what went in it.
        for step in sorted({each.change for each in roots}, reverse=True):
            _Return(change, step, [each for each in roots if each.change == step]).write()
    return [dossier.find(each.record_id) for each in roots]


def _in_trash(connection: Connection, record_id: str) -> JournalEntry:
    position = last_deletions(connection, [record_id]).get(record_id)
    if position is not None:
        entry = journal.entry_at(connection, position)
        if not present(connection, entry.table, [record_id]):
            return entry
    raise UnknownRecord(_("This record is not in the trash."))


class _Return:
    """What comes back with deleted records, from the step that deleted them."""

    def __init__(self, change: Change, step: int, roots: Iterable[JournalEntry]) -> None:
        """Collect the records and all that went because of them."""
        self.change, self.connection = change, change.connection
        self.step = list(journal.entries_of(self.connection, step))
        self.roots = {each.record_id: each for each in roots}
        self.coming = dict(self.roots)
        self._collect()
        self.rows = {key: dict(entry.before) for key, entry in self.coming.items()}
        for entry, link, target in self._emptied():
            if entry.record_id in self.rows:
                self.rows[entry.record_id].setdefault(link.column, target)

    def _collect(self) -> None:
        owned: dict[str, list[JournalEntry]] = defaultdict(list)
        gone = [each for each in self.step if each.operation == "D"]
        last = last_deletions(self.connection, [each.record_id for each in gone])
        for entry in gone:
            if entry.position == last[entry.record_id]:
                for owner in owners(entry):
                    owned[owner].append(entry)
        waiting = list(self.roots)
        while waiting:
            more = [each for each in owned[waiting.pop()] if each.record_id not in self.coming]
            self.coming.update((each.record_id, each) for each in more)
            waiting += [each.record_id for each in more]
        for key in self._there(self.coming.values()):
            del self.coming[key]

    def _there(self, entries: Iterable[JournalEntry]) -> set[str]:
        by_table: dict[str, list[str]] = defaultdict(list)
        for entry in entries:
            by_table[entry.table].append(entry.record_id)
        return {
            each for name, ids in by_table.items() for each in present(self.connection, name, ids)
        }

    def _emptied(self) -> Iterator[tuple[JournalEntry, Reference, str]]:
        """Yield (edit, link, former target) of each link that the step emptied."""
        for entry in self.step:
            if entry.operation == "U":
                for link in references_of(entry.table):
                    target = entry.before.get(link.column)
                    if target and entry.after.get(link.column) is None:
                        yield entry, link, str(target)

    def write(self) -> None:
        """Insert what comes back, and fill the links to it."""
        self._settle_links()
        by_table: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for key, row in self.rows.items():
            by_table[self.coming[key].table].append(row)
        for name, rows in by_table.items():
            insert_rows(self.change, tables()[name], rows)
        self._fill_links()

    def _settle_links(self) -> None:
        """Empty links to what is gone; leave out, again and again, what lost its owner."""
        lost = list(self._lost())
        while lost:
            for key, link in lost:
                if key in self.roots:
                    self._empty(self.roots[key], link)
                elif link.cascade:
                    self.rows.pop(key, None)
                elif key in self.rows:
                    self.rows[key][link.column] = None
            lost = list(self._lost())

    def _lost(self) -> Iterator[tuple[str, Reference]]:
        """Yield (id, link) of what comes back with a link to what neither is there nor comes."""
        for link in references():
            pointing = {
                key: row[link.column]
                for key, row in self.rows.items()
                if self.coming[key].table == link.table and row.get(link.column)
            }
            known = present(self.connection, link.target, pointing.values()) | self.rows.keys()
            yield from ((key, link) for key, target in pointing.items() if target not in known)

    def _empty(self, root: JournalEntry, link: Reference) -> None:
        record = former(root)
        if record.fields[link.column].required:
            raise UserError(
                _(
                    "“{title}” belonged to a record that is deleted, too: restore that first."
                ).format(title=record.title() or _(record.label))
            )
        self.rows[root.record_id][link.column] = None

    def _fill_links(self) -> None:
        for entry, link, target in self._emptied():
            if target in self.rows:
                self.connection.execute(
                    f'UPDATE "{link.table}" SET "{link.column}" = ?, version = version + 1, '
                    f'updated_at = ? WHERE id = ? AND "{link.column}" IS NULL',
                    (target, self.change.now.isoformat(timespec="seconds"), entry.record_id),
                )
