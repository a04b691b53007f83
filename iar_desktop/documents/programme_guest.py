"""The official programme: what the guests are handed, in their language or in two."""

from collections.abc import Iterable, Iterator

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.rows import filled, pairs
from iar_desktop.documents.kit.text.style import BODY, MUTED, SMALL
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.documents.programme.guide import Guide, days, polite, speakers_of
from iar_desktop.documents.programme.plan import VISITORS, Plan, read_plan
from iar_desktop.documents.programme.second_heading import SecondHeading
from iar_desktop.documents.programme.words import AUTONYMS, Tongues
from iar_desktop.documents.programme.zones import second_zone
from iar_desktop.documents.reading.logistics import contacts_of_the_day, logistics
from iar_desktop.documents.reading.people import Presented, function_alone, printed_name
from iar_desktop.documents.reading.places import city
from iar_desktop.documents.reading.texts import joined, paragraphs, points
from iar_desktop.documents.registry import Audience, DocumentType, Section, Setting, register
from iar_desktop.domain import Congress, Delegation, Event, HostedEvent, Meeting
from iar_desktop.domain.participations import Role
from iar_desktop.schema.dates import format_days, format_time
from iar_desktop.schema.messages import N_, _

_PROGRAMME = N_("Programme")
_HOSTS = N_("Your hosts")
_GUESTS = N_("The delegation")
_PRACTICAL = N_("Practical details")
_CONTACTS = N_("Contacts of the day")


def _read(asked: Asked) -> Guide:
    plan = read_plan(asked)
    return Guide(
        plan,
        Tongues(asked.choices["second-language"]),
        second_zone(plan, asked.choices["zone"]),
        speakers=speakers_of(plan),
    )


def _head(guide: Guide) -> Iterable[Block]:
    event, both = guide.plan.event, guide.tongues
    yield Title(event.title())
    yield subtitle("\n".join(both.both(lambda: _when_and_where(event))))
    goes = isinstance(event, Congress)  # others receive there
    yield Facts(
        [
            (both.label(N_("Your host")), "" if goes else guide.plan.office.name),
            (both.label(N_("Our stand")), event.stand or "" if isinstance(event, Congress) else ""),
            (both.label(N_("Who goes")), _named(guide.plan, Role.TRAVELLER)),
            (both.label(N_("Head of delegation")), _named(guide.plan, Role.HEAD)),
            (both.label(N_("Languages")), both.beside(lambda: Event.languages.text(event))),
            (both.label(N_("Interpreter")), _interpreters(guide.plan)),
        ]
    )


def _when_and_where(event: Event) -> str:
    first, last = event.starts_on, event.last_day()
    when = format_days(first, last, "long") if first and last else ""
    if isinstance(event, Meeting) and event.starts_at:
        times = [format_time(each.time()) for each in (event.starts_at, event.ends_at) if each]
        when = joined((when, "–".join(times)), ", ")
    # The country of a visit is where the guests come from.
    land = "" if isinstance(event, Delegation) else Event.country.text(event)
    return joined((when, event.venue, joined((event.city, land), ", ")))


def _named(plan: Plan, role: Role) -> str:
    return "\n".join(printed_name(each.contact) for each in plan.of_role(role))


def _interpreters(plan: Plan) -> str:
    said = plan.event.interpreter_name if isinstance(plan.event, Delegation) else ""
    return _named(plan, Role.INTERPRETER) or said or ""


def _programme(guide: Guide) -> Iterator[Block]:
    yield from _second(guide, _PROGRAMME)
    if not guide.plan.sessions:
        yield Text("\n".join(guide.tongues.both(_nothing_yet)), BODY.but(colour=MUTED))
        return
    if guide.zone:
        yield Text("\n".join(guide.tongues.both(lambda: _clocks(guide))), SMALL)
    yield from days(guide)


def _nothing_yet() -> str:
    return _("The programme will follow.")


def _clocks(guide: Guide) -> str:
    return _("Times are those of {place}; under them, those of {other}.").format(
        place=city(guide.plan.event.zone), other=city(guide.zone)
    )


def _second(guide: Guide, heading: str) -> list[Block]:
    said = guide.tongues.in_second(heading)
    return [SecondHeading(said)] if said and said != _(heading) else []


def _agenda(guide: Guide) -> Iterable[Block]:
    return points(guide.plan.event.agenda) if isinstance(guide.plan.event, Meeting) else []


def _hosts(guide: Guide) -> Iterator[Block]:
    plan = guide.plan
    found = {each.contact.id: each for each in (*plan.hosts(), *plan.in_charge())}
    if found and not isinstance(plan.event, Congress):
        yield from _second(guide, _HOSTS)
        yield _people(guide, list(found.values()))


def _guests(guide: Guide) -> Iterator[Block]:
    if found := guide.plan.of_role(*VISITORS):
        yield from _second(guide, _GUESTS)
        yield _people(guide, found)


def _people(guide: Guide, people: Iterable[Presented]) -> Block:
    label = guide.tongues.label
    columns = [
        Column(label(N_("Name")), 2.2),
        Column(label(N_("Function")), 2.4),
        Column(label(N_("Organisation")), 1.6),
    ]
    rows = [
        [polite(each), function_alone(each.function, each.organisation), each.organisation]
        for each in people
    ]
    return filled(columns, rows)


def _practical(guide: Guide) -> Iterator[Block]:
    label = guide.tongues.label
    if rows := logistics(guide.plan.event, for_guests=True):
        yield from _second(guide, _PRACTICAL)
        yield pairs((label(name), value) for name, value in rows)


def _contacts(guide: Guide) -> Iterator[Block]:
    if found := contacts_of_the_day(guide.plan.event, guide.plan.office):
        yield from _second(guide, _CONTACTS)
        yield from found


register(
    DocumentType(
        "programme-guest",
        N_("Official programme"),
        (Delegation.kind, HostedEvent.kind, Congress.kind, Meeting.kind),
        "",
        _read,
        _head,
        (
            Section(
                "purpose",
                N_("Purpose"),
                lambda guide: paragraphs(guide.plan.event.purpose),
                usual=False,
            ),
            Section("programme", _PROGRAMME, _programme),
            Section("agenda", N_("Agenda"), _agenda),
            Section("hosts", _HOSTS, _hosts),
            Section("guests", _GUESTS, _guests, usual=False),
            Section("practical", _PRACTICAL, _practical),
            Section("contacts", _CONTACTS, _contacts),
        ),
        Audience.OUTSIDE,
        settings=(
            Setting(
                "second-language",
                N_("Second language"),
                (("", N_("none")), *AUTONYMS.items()),
            ),
            Setting("zone", N_("Guests’ time zone (empty: as far as known; 0: none)")),
        ),
    )
)
