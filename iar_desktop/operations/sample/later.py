"""What the office changed after the first entry, so that the history has something to tell."""

from collections.abc import Iterable, Iterator
from typing import Any

from iar_desktop.domain import Task
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.operations.labels import short
from iar_desktop.operations.notes import add_note
from iar_desktop.operations.records import record_of
from iar_desktop.operations.sample.content import Row, rows, table
from iar_desktop.operations.sample.sheet import Sheet
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier

Values = dict[Field[Any], Any]

_LABELS = {"status": N_("Status of {title}"), "stage": N_("Stage of {title}")}


class Later:
    """Makes records as they were first, then changes them to what the content says."""

    def __init__(self, sheet: Sheet) -> None:
        """Read the changes; ``earlier`` finds what they need."""
        self.sheet = sheet
        self.changes = rows("later")
        self._edits = {sheet.id(e["about"]): e for e in self._all("edit")}
        self._done = set(self._all("done"))
        self._tasks: dict[str, tuple[str, Values]] = {}

    def _all(self, key: str) -> Iterator[Any]:
        return (change[key] for change in self.changes if key in change)

    def earlier(self, records: Iterable[Entity]) -> Iterator[Entity]:
        """Yield the records, those that are changed later as they were before."""
        for record in records:
            edit = self._edits.get(record.id)
            if edit:
                setattr(record, edit["field"], edit["before"])
            if isinstance(record, Task) and record.name in self._done:
                done: Values = {Task.status: TaskStatus.DONE, Task.done_on: record.done_on}
                self._tasks[record.name] = record.id, done
                record.status, record.done_on = TaskStatus.OPEN, None
            yield record

    def make(self, dossier: Dossier) -> None:
        """Make the changes one after the other, each by its author."""
        author = dossier.author
        for change in self.changes:
            dossier.author = self.sheet.person_name(change["author"])
            if "edit" in change:
                self._edit(dossier, change["edit"])
            elif "done" in change:
                known, done = self._tasks[change["done"]]
                _write(dossier, N_("Done: {title}"), known, done)
            else:
                note = change["note"]
                owner = self.sheet.person(change["author"])
                about, today = self.sheet.id(note["about"]), self.sheet.today
                add_note(dossier, about, note["text"], written_on=today, owner=owner)
        dossier.author = author

    def _edit(self, dossier: Dossier, edit: Row) -> None:
        about = self.sheet.id(edit["about"])
        sort, slug = edit["about"].split(".", 1)
        entity = type(record_of(dossier, about))
        field = entity.fields[edit["field"]]
        now = self.sheet.values(entity, {field.name: table(sort)[slug][field.name]})
        label = _LABELS.get(field.name, N_("Edit {title}"))
        _write(dossier, label, about, {field: now[field.name]})


def _write(dossier: Dossier, label: str, known: str, values: Values) -> None:
    record = record_of(dossier, known)
    with dossier.change(label, title=short(record.title())) as change:
        change.update(record, values)
