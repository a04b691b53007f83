"""What the pages say of the office that prints them."""

from iar_desktop.domain import Office, Organisation
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query, Reader


def office_name(reader: Reader) -> str:
    """Return the office's name at the head of each page."""
    office = reader.first(Query(Office))
    return office.name if office else _("International office")


def office_country(reader: Reader) -> str:
    """Return the code of the country where the office is: France where nothing says another."""
    office = reader.first(Query(Office))
    organisation = reader.get(Organisation, office.organisation) if office else None
    return (organisation.country if organisation else None) or "FR"


def confidentiality(reader: Reader) -> str:
    """Return the confidentiality line at the foot of each page."""
    office = reader.first(Query(Office))
    own = office.confidentiality if office else None
    return own or _("personal data, do not pass on")
