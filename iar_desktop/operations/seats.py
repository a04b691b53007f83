"""Who sits where at a session, as it was arranged on the screen."""

from collections.abc import Iterable

from iar_desktop.domain import Seat, Session
from iar_desktop.domain.seating import Seated
from iar_desktop.operations.labels import short
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query, Reader


def seats_of(reader: Reader, session_id: str) -> list[Seated]:
    """Return the seats kept for a session, by table and place; none: the usual order holds."""
    query = Query(Seat).where(Seat.session.equals(session_id))
    found = reader.all(query.order_by(Seat.table_number, Seat.place))
    return [Seated(each.contact, each.table_number, each.place) for each in found]


def keep_seats(dossier: Dossier, session: Session, seats: Iterable[Seated]) -> None:
    """Keep who sits where, in place of what was kept before, as one step."""
    former = dossier.of(Seat.session, session.id)
    with dossier.change(N_("Seat the guests of {title}"), title=short(session.title())) as change:
        change.delete(*former)
        change.add_all([_record(session, each) for each in seats])


def forget_seats(dossier: Dossier, session: Session) -> None:
    """Let the usual order hold again."""
    former = dossier.of(Seat.session, session.id)
    if former:
        label = N_("Seat {title} in the usual order")
        with dossier.change(label, title=short(session.title())) as change:
            change.delete(*former)


def _record(session: Session, seated: Seated) -> Seat:
    return Seat(
        session=session.id,
        contact=seated.id,
        table_number=seated.table,
        place=seated.place,
    )
