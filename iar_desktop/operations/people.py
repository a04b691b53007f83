"""People: added with all that is known of them."""

from typing import Any, TypeVar

from iar_desktop.domain import (
    Affiliation,
    Contact,
    EmailAddress,
    PhoneNumber,
    PostalAddress,
)
from iar_desktop.operations.labels import new_label, short
from iar_desktop.operations.linked import organisation_of
from iar_desktop.operations.names import name_parts
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Country
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query, Reader

E = TypeVar("E", EmailAddress, PhoneNumber, PostalAddress)


def details(
    reader: Reader, entity: type[E], link: Field[str | None], record_id: str
) -> tuple[E, ...]:
    """Return the e-mails, phones or addresses that ``link`` ties to a record, preferred first."""
    own = Query(entity).where(link.equals(record_id))
    return tuple(reader.all(own.order_by(entity.fields["position"])))


def add_person(
    dossier: Dossier,
    name: str,
    organisation: str | None = None,
    job_title: str | None = None,
    **values: Any,
) -> Contact:
    """Add a person by name, with what else is known.

    ``name`` is taken apart by ``name_parts``; ``organisation`` is an id or a name, made if new.
    ``values`` are further values of the contact by field name; ``email`` and ``phone`` become
    its first address and number, ``country`` may be a code or a name.
    """
    with dossier.change(new_label(Contact), title=short(name)) as change:
        return new_person(change, name, organisation, job_title, **values)


def new_person(
    change: Change,
    name: str,
    organisation: str | None = None,
    job_title: str | None = None,
    **values: Any,
) -> Contact:
    """Add a person within a change under way; see ``add_person``."""
    email, phone = values.pop("email", None), values.pop("phone", None)
    if values.get("country"):
        values["country"] = Country().parse(values["country"])
    contact = change.add(Contact(**{**name_parts(name).values(), **values}))
    employer = organisation_of(change, organisation, country=contact.country)
    if employer:
        change.add(
            Affiliation(
                contact=contact.id, organisation=employer, job_title=job_title or None, main=True
            )
        )
    if email:
        change.add(EmailAddress(contact=contact.id, address=email))
    if phone:
        change.add(PhoneNumber(contact=contact.id, number=phone))
    return contact
