"""The practical side of an event: how one comes, sleeps and eats, whom to call on the day."""

from iar_desktop.documents.kit.links import web
from iar_desktop.documents.kit.text.text import Content, Span, Text
from iar_desktop.documents.reading.texts import points, run_in
from iar_desktop.domain import Congress, Delegation, Event, HostedEvent, Meeting, Office
from iar_desktop.schema.messages import N_

Practical = tuple[str, Content]
"""A label, not translated yet, and what there is to say."""


def logistics(event: Event, *, for_guests: bool = False) -> list[Practical]:
    """Return what is arranged, as far as it is known; what is eaten is not told to guests."""
    rows: list[Practical] = [
        (N_("Travel"), run_in(event.travel or "")),
        (N_("Hotel"), event.hotel or ""),
    ]
    if isinstance(event, Delegation):
        rows.append((N_("Transport"), event.transport or ""))
        rows.append((N_("Meals"), "" if for_guests else event.meals or ""))
    if isinstance(event, HostedEvent):
        rows.append((N_("Catering"), "" if for_guests else event.catering or ""))
    if isinstance(event, Congress | HostedEvent | Meeting) and event.website:
        rows.append((N_("Website"), _website(event.website)))
    return [(label, value) for label, value in rows if value]


def _website(address: str) -> Span:
    """Return an address without what every browser adds."""
    return web(address)._replace(text=address.partition("://")[2].rstrip("/") or address)


def contacts_of_the_day(event: Event, office: Office) -> list[Text]:
    """Return whom to call, a point each: those of the visit, else the office's usual ones."""
    own = event.day_contacts if isinstance(event, Delegation) else None
    return points(own or office.day_contacts)
