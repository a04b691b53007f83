"""The office that keeps the dossier, and who of it sits at the keyboard."""

from collections.abc import Mapping
from typing import Any

from iar_desktop.domain import Contact, Office
from iar_desktop.schema.field import Field
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query, Reader


def office(reader: Reader) -> Office:
    """Return the one record about the office; a new dossier's has its default texts."""
    stored = reader.first(Query(Office).order_by(Office.created_at))
    return stored or Office(
        name=_("International office"), confidentiality=_("Confidential – for internal use")
    )


def edit_office(dossier: Dossier, values: Mapping[Field[Any], Any]) -> Office:
    """Write ``values`` into the record about the office, making it when there is none."""
    with dossier.change(N_("Edit our office")) as change:
        known = office(change)
        if known.version:
            return change.update(known, values)
        for field, value in values.items():
            setattr(known, field.name, value)
        return change.add(known)


def staff(reader: Reader) -> list[Contact]:
    """Return the members of the office, by family name."""
    members = Query(Contact).where(Contact.staff.equals(True))  # noqa: FBT003 - the value asked for
    return reader.all(members.order_by(Contact.family_name, Contact.given_name))


def me(reader: Reader, author: str) -> Contact | None:
    """Return the member of the office called ``author``, None when nobody or several are.

    Names are compared folded, in either order; a given name alone will do, and so will the
    usual forms of a login (cmoreau, claire.moreau).
    """
    wanted = _letters(author)
    if not wanted:
        return None
    members = staff(reader)
    for forms in (_whole_names, _logins):
        found = [each for each in members if wanted in forms(each)]
        if len(found) == 1:
            return found[0]
    return None


def _letters(text: str) -> str:
    return "".join(char for char in fold(text) if char.isalnum())


def _whole_names(contact: Contact) -> set[str]:
    given, family = _letters(contact.given_name or ""), _letters(contact.family_name)
    return {given + family, family + given}


def _logins(contact: Contact) -> set[str]:
    given, family = _letters(contact.given_name or ""), _letters(contact.family_name)
    return {given, given[:1] + family, family + given[:1], family} - {""}
