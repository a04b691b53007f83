"""The form of a record that is not there yet: its values wait until it is created."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import InvalidValue, UserError
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.cell import ValueCell
from iar_desktop.ui.forms.form import Form

Values = Mapping[Field[Any], Any]
Create = Callable[[Dossier, Values], Entity]


class DraftForm(Form):
    """Collects values; ``create`` gives them to an operation once the required ones are there."""

    follows = False
    changed = Signal()
    created = Signal(object)
    """The record that was made."""
    refused = Signal(str)
    """Why it could not be made, where no single cell is to blame."""

    def __init__(
        self,
        desk: Desk,
        entity: type[Entity],
        operation: Create,
        parent: QObject | None = None,
        *,
        at_once: bool = False,
    ) -> None:
        """Make records of ``entity`` by ``operation``; ``at_once`` when nothing is missing."""
        super().__init__(desk, parent)
        self._at_once = at_once
        self.values: dict[Field[Any], Any] = {}
        self._entity, self._operation = entity, operation
        self._waiting = False
        self.begin()

    def begin(self, **values: Any) -> None:
        """Start anew with a record of ``values`` that the operation knows already."""
        self.values.clear()
        self._waiting = False
        self.record = None
        self.show_record(self._entity(**values), {})

    def write(self, cell: ValueCell, base: Entity, values: Values, typed: str) -> None:
        self.values.update(values)
        self.changed.emit()
        if self._at_once and not self.missing():
            self._make()

    def submit(self, cell: ValueCell) -> None:
        self.create()

    def create(self) -> bool:
        """Make the record; False when something is missing or wrong, and then it is said where."""
        kept = [cell.keep() for cell in self.cells]  # each says what is wrong with it
        if self._waiting or not all(kept):
            return False
        for cell in self.cells:
            if cell.field.required and not self._has(cell.field):
                cell.edit()
                cell.complain(_("This is needed to go on."))
                return False
        self._make()
        return True

    def is_making(self) -> bool:
        return self._waiting

    def missing(self) -> list[Field[Any]]:
        """Return the fields of the entity that need a value and have none yet."""
        fields = self._entity.fields.values()
        return [each for each in fields if each.required and not self._has(each)]

    def _has(self, field: Field[Any]) -> bool:
        value = self.values.get(field, getattr(self.record, field.name, None))
        return value is not None and value != ""

    def _make(self) -> None:
        if self._waiting:
            return
        self._waiting = True
        values = dict(self.values)
        self.desk.change(
            lambda dossier: self._operation(dossier, values),
            self._made,
            owner=self,
            failed=self._not_made,
        )

    def _made(self, record: Entity) -> None:
        self._waiting = False
        self.created.emit(record)

    def _not_made(self, error: BaseException) -> None:
        self._waiting = False
        if not isinstance(error, UserError):
            self.desk.failed.emit(error)
            return
        culprit = self._culprit(error)
        if culprit is None:
            self.refused.emit(str(error))
        else:
            culprit.edit()
            culprit.complain(str(error))

    def _culprit(self, error: UserError) -> ValueCell | None:
        if not isinstance(error, InvalidValue):
            return None
        named = (cell for cell in self.cells if str(error).startswith(_(cell.field.label)))
        return next(named, None)
