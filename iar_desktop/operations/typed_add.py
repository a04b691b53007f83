"""Adding a record from typed values; a person with e-mail, phone and position in the same step."""

from collections.abc import Mapping
from typing import Any

from iar_desktop.domain import Affiliation, Contact, EmailAddress, PhoneNumber
from iar_desktop.operations.names import name_parts
from iar_desktop.operations.people import add_person
from iar_desktop.operations.records import create
from iar_desktop.operations.typed import is_called, parse_values
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier

# What is typed for a person and kept in a part of the record, by the argument of ``add_person``.
_BESIDE: dict[str, Field[Any]] = {
    "email": EmailAddress.address,
    "phone": PhoneNumber.number,
    "organisation": Affiliation.organisation,
    "job_title": Affiliation.job_title,
}
_NAME = "name"


def add_typed(dossier: Dossier, entity: type[Entity], texts: Mapping[str, str]) -> Entity:
    """Add a record of ``entity`` with the values typed as ``texts``, as one step.

    See ``typed.parse_values``.  A person also takes ``name`` (the whole of it, as written),
    ``email``, ``phone``, ``organisation`` (an id or a name, made if new) and ``job_title``.
    ``InvalidValue`` names the field in which something is wrong; nothing is kept then.
    """
    if entity is Contact:
        return _add_person(dossier, dict(texts))
    return create(dossier, entity, parse_values(dossier, entity, texts))


def _add_person(dossier: Dossier, texts: dict[str, str]) -> Contact:
    beside = {argument: text for argument in _BESIDE if (text := _taken(texts, argument))}
    if "job_title" in beside and "organisation" not in beside:
        raise InvalidValue(_("A job title needs its organisation: give both."))
    values = name_parts(texts.pop(_NAME, "")).values()
    values |= {field.name: value for field, value in parse_values(dossier, Contact, texts).items()}
    return add_person(dossier, str(Contact(**values).title()), **beside, **values)


def _taken(texts: dict[str, str], argument: str) -> str:
    """Return what was typed for ``argument``, by this word or by its field's label, and take it."""
    for word in texts:
        if is_called(_BESIDE[argument], word, argument):
            return texts.pop(word).strip()
    return ""
