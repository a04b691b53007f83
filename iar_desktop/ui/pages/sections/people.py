"""People: whom the office knows, its own staff included."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from iar_desktop.domain import (
    Affiliation,
    Contact,
    Delegation,
    EmailAddress,
    Encounter,
    Event,
    NetworkMember,
    Participation,
    PhoneNumber,
    Task,
)
from iar_desktop.schema import clock
from iar_desktop.schema.conditions import Condition
from iar_desktop.schema.kinds import Email, Phone
from iar_desktop.schema.messages import N_, _, _n
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.section import Action, Filter, Group, Section, Sorting, Values
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sections.creating import asked
from iar_desktop.ui.pages.sections.naming import name_or_id
from iar_desktop.ui.widgets.facts_line import Fact

ORGANISATION = asked("organisation", Affiliation.organisation.kind, N_("Organisation"))
JOB_TITLE = asked("job_title", Affiliation.job_title.kind, N_("Job title"))
EMAIL = asked("email", Email(), N_("E-mail"))
PHONE = asked("phone", Phone(), N_("Phone"))
NAME = asked("name", Contact.family_name.kind, N_("Name"), required=True)
NAME.note = N_("Jane Doe, DOE Jane or Doe, Jane")


def _create(dossier: Dossier, values: Values) -> Contact:
    from iar_desktop.operations.people import add_person  # late: only to create

    return add_person(
        dossier,
        values[NAME],
        name_or_id(values.get(ORGANISATION)),
        values.get(JOB_TITLE),
        country=values.get(Contact.country),
        email=values.get(EMAIL),
        phone=values.get(PHONE),
    )


def _position(reader: Reader, person: Contact) -> Sequence[Fact] | None:
    from iar_desktop.operations.positions import is_current  # late: only for a record

    today = clock.today()
    held = reader.of(Affiliation.contact, person.id, Affiliation.main.descending())
    now = next((each for each in held if is_current(each, today)), None)
    if now is None:
        return None
    organisation = Fact(reader.title(now.organisation), link=now.organisation)
    return [Fact(now.job_title), organisation] if now.job_title else [organisation]


def _visits(reader: Reader, person: Contact) -> Fact | None:
    links = reader.of(Participation.contact, person.id)
    events = reader.get_many(Event, [each.event for each in links]).values()
    count = sum(isinstance(event, Delegation) for event in events)
    return Fact(_n("{count} visit", "{count} visits", count)) if count else None


def _heard(reader: Reader, person: Contact) -> Fact | None:
    from iar_desktop.operations.heard import last_contact  # late: only for a record
    from iar_desktop.schema.dates import format_relative  # late: only for a record

    day = last_contact(reader, person.id)
    if day is None:
        return None
    return Fact(_("last exchange {when}").format(when=format_relative(day, clock.today())))


def _reach(scheme: str, entity: type[EmailAddress | PhoneNumber], missing: str) -> Action:
    """Return the button that writes to a person, or calls them."""

    def act(desk: Desk, person_id: str) -> None:
        def found(first: EmailAddress | PhoneNumber | None) -> None:
            if first is None:
                desk.message.emit(_(missing), "")
            else:
                QDesktopServices.openUrl(QUrl(f"{scheme}:{first.title().replace(' ', '')}"))

        desk.read(
            lambda dossier: dossier.first(
                Query(entity).where(entity.contact.equals(person_id)).order_by(entity.position)
            ),
            found,
            owner=desk,
        )

    if scheme == "mailto":
        return Action("write", N_("Write"), "mail", act)
    return Action("call", N_("Call"), "phone", act)


def _overview(form: object, parent: QWidget) -> QWidget:
    from iar_desktop.ui.forms.form import Form
    from iar_desktop.ui.pages.record_page_card import CardTab

    assert isinstance(form, Form)  # noqa: S101 - record pages give theirs
    return CardTab(form, SECTION, Contact, parent)


def _stale() -> Condition:
    from iar_desktop.operations.heard import not_heard_of  # late: only for the filter

    return not_heard_of()


def _staff() -> Condition:
    return Contact.staff.equals(True)


SECTION = Section(
    entity=Contact,
    new_label=N_("New person"),
    empty=N_(
        "The people whom the office knows stand here, with their positions and all that was "
        "said and promised. Enter the first one by name, or import an address book."
    ),
    groups=(
        Group(
            N_("Identity"),
            (
                Contact.honorific,
                Contact.given_name,
                Contact.family_name,
                Contact.native_name,
                Contact.name_order,
                Contact.salutation,
                Contact.country,
                Contact.city,
                Contact.languages,
                Contact.zone,
                Contact.owner,
                Contact.staff,
            ),
        ),
        Group(
            N_("Good to know"),
            (Contact.good_to_know, Contact.diet, Contact.diet_note, Contact.source),
        ),
    ),
    filters=(
        Filter("staff", N_("Our office"), _staff),
        Filter("stale", N_("Not heard of for three years"), _stale),
    ),
    choices=(Contact.country, Contact.owner),
    sortings=(
        Sorting("title", N_("By name")),
        Sorting("changed", N_("Last changed first"), Contact.updated_at.descending()),
        Sorting("created", N_("Last added first"), Contact.created_at.descending()),
    ),
    facts=(_position, Contact.country, _visits, _heard, Contact.owner),
    actions=(
        _reach("mailto", EmailAddress, N_("No e-mail address is known.")),
        _reach("tel", PhoneNumber, N_("No phone number is known.")),
    ),
    tabs=(
        tabs.links(
            "events",
            N_("Visits and events"),
            Participation.contact,
            Participation.event,
            Participation.role,
            Participation.function,
            Participation.registration,
        ),
        tabs.encounters(Encounter.contact),
        tabs.tasks(Task.contact),
        tabs.links(
            "networks",
            N_("Networks"),
            NetworkMember.contact,
            NetworkMember.network,
            NetworkMember.role,
            NetworkMember.ours,
            NetworkMember.since,
            NetworkMember.until,
        ),
        tabs.FILES,
        tabs.HISTORY,
    ),
    overview=_overview,
    required=(NAME, ORGANISATION, JOB_TITLE, Contact.country, EMAIL, PHONE),
    create=_create,
    themed=True,
)
