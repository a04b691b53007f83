"""Making new records of what the strip for new records asked."""

from collections.abc import Callable
from typing import Any, TypeVar

from iar_desktop.domain import Event
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Kind
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.forms.days import DAYS
from iar_desktop.ui.pages.section import Values

E = TypeVar("E", bound=Entity)


def asked(name: str, kind: Kind[Any], label: str, *, required: bool = False) -> Field[Any]:
    """Return a field that only the strip for new records has; an operation knows what it means."""
    made_up: Field[Any] = Field(kind, label, required=required)
    made_up.__set_name__(Entity, name)
    return made_up


def create_plain(entity: type[E]) -> Callable[[Dossier, Values], E]:
    """Return the operation that stores the values as they are, linked records made with them."""

    def create(dossier: Dossier, values: Values) -> E:
        from iar_desktop.operations.labels import new_label, short  # late: only to create
        from iar_desktop.ui.forms.keeping import made

        known = {field.name: value for field, value in values.items() if field is not DAYS}
        title = short(entity(**{k: v for k, v in known.items() if isinstance(v, str)}).title())
        with dossier.change(new_label(entity), title=title) as change:
            stored = {field.name: value for field, value in made(change, values).items()}
            return change.add(entity(**stored))

    return create


def create_event(entity: type[E]) -> Callable[[Dossier, Values], E]:
    """Return the operation for events: their first and last day come as one value."""
    create = create_plain(entity)

    def create_with_days(dossier: Dossier, values: Values) -> E:
        starts_on, ends_on = values.get(DAYS) or (None, None)
        rest = {field: value for field, value in values.items() if field is not DAYS}
        return create(dossier, {**rest, Event.starts_on: starts_on, Event.ends_on: ends_on})

    return create_with_days
