"""The name of a person edited as one line: "Jane Doe", "DOE Jane", "Doe, Jane"."""

from typing import Any

from PySide6.QtWidgets import QWidget

from iar_desktop.domain import Contact
from iar_desktop.operations.names import name_parts
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Text
from iar_desktop.schema.messages import N_
from iar_desktop.ui.forms.cell import ValueCell
from iar_desktop.ui.forms.form import Form
from iar_desktop.ui.forms.shown import Shown
from iar_desktop.ui.theme import TypeRole

WHOLE_NAME: Field[str] = Field(Text(400), N_("Name"), required=True)
WHOLE_NAME.__set_name__(Contact, "whole_name")


def name_values(text: str) -> dict[Field[Any], Any]:
    """Return the fields of a contact that ``text`` names; a Latin name leaves the native one."""
    parts = name_parts(text)
    values: dict[Field[Any], Any] = {
        Contact.given_name: parts.given,
        Contact.family_name: parts.family,
    }
    if parts.native is not None:
        values |= {Contact.native_name: parts.native, Contact.name_order: parts.order}
    return values


class NameCell(ValueCell):
    """Given and family name of a person in one line, edited as "Doe, Jane"."""

    def __init__(self, form: Form, role: TypeRole = "title", parent: QWidget | None = None) -> None:
        super().__init__(form, WHOLE_NAME, role, parent)

    def shown(self) -> Shown:
        record = self.form.record
        return Shown(record.title() if record else "")

    def value_in(self, record: Entity) -> Any:
        assert isinstance(record, Contact)  # noqa: S101 - only people have such a name
        return ", ".join(part for part in (record.family_name, record.given_name) if part)

    def values_for(self, _base: Entity, value: Any) -> dict[Field[Any], Any]:
        return name_values(value)
