"""What the pages say of the office that prints them."""

from iar_desktop.documents.kit.look import Look
from iar_desktop.documents.kit.text.style import ACCENT
from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.pictures import picture
from iar_desktop.documents.reading.texts import joined, run_in
from iar_desktop.domain import Office, Organisation
from iar_desktop.domain.office import PaperSize
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query, Reader


def the_office(reader: Reader) -> Office:
    """Return the record about the office; of a dossier that has none, one with a usual name."""
    found = reader.first(Query(Office)) or Office()
    found.name = found.name or _("International office")
    return found


def office_country(reader: Reader) -> str:
    """Return the code of the country where the office is: France where nothing says another."""
    organisation = reader.get(Organisation, the_office(reader).organisation)
    return (organisation.country if organisation else None) or "FR"


def confidentiality(office: Office) -> str:
    """Return the confidentiality line at the foot of each page."""
    return office.confidentiality or _("personal data, do not pass on")


def look(reader: PaperReader, office: Office) -> Look:
    """Return what the office's paper looks like."""
    return Look(
        accent=office.accent or ACCENT,
        logo=picture(reader, office.logo) if office.letterhead else None,
        letterhead=_letterhead(office) if office.letterhead else "",
        foot=office.footer or "",
        paper="letter" if office.paper is PaperSize.LETTER else "a4",
    )


def _letterhead(office: Office) -> str:
    website = (office.website or "").partition("://")[2].rstrip("/")
    reached = joined((office.phone, office.email, website))
    return joined((office.name, run_in(office.address or ""), reached), "\n")
