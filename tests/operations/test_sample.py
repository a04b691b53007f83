"""The sample dossier as made: as much as an office has, alive today, the same every time."""

import unicodedata
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from iar_desktop.domain import (
    Affiliation,
    Agreement,
    Attachment,
    Attendance,
    Congress,
    Contact,
    Delegation,
    EmailAddress,
    Encounter,
    Event,
    HostedEvent,
    Network,
    Note,
    Organisation,
    Participation,
    Partnership,
    Project,
    Session,
    Task,
    WatchNote,
)
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.partnerships import Stage
from iar_desktop.domain.programme import SessionKind
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.operations.attachments import file_of
from iar_desktop.operations.calendar.gathering import ways
from iar_desktop.operations.calendar.reading import entries
from iar_desktop.operations.clashing import conflicts_of
from iar_desktop.operations.encounters import capture, preview
from iar_desktop.operations.home import home
from iar_desktop.operations.office import office, staff
from iar_desktop.operations.partnerships import lapsing
from iar_desktop.operations.sample import create_sample
from iar_desktop.operations.sample.typesetting import typeset
from iar_desktop.schema.entity import HOUSEKEEPING, Entity, registry
from iar_desktop.schema.errors import DossierUnusable
from iar_desktop.schema.kinds import AnyLink
from iar_desktop.storage import files, journal
from iar_desktop.storage.check import check
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query

TODAY = date(2027, 3, 3)  # a Wednesday


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("sample") / "sample.iar"
    create_sample(made, today=TODAY)
    return made


@pytest.fixture(scope="module")
def dossier(path: Path) -> Any:
    with Dossier.open(path) as opened:
        yield opened


def test_there_is_as_much_as_promised(dossier: Dossier) -> None:
    least = {
        Delegation: 12,
        Congress: 20,
        HostedEvent: 3,
        Organisation: 150,
        Contact: 420,
        Partnership: 40,
        Project: 8,
        Network: 6,
        WatchNote: 60,
        Encounter: 100,
        Agreement: 12,
        Session: 90,
        Attachment: 15,
    }
    made = {entity: dossier.count(Query(entity)) for entity in least}
    assert {entity: made[entity] for entity in least if made[entity] < least[entity]} == {}


def test_every_status_and_stage_is_there(dossier: Dossier) -> None:
    visits = dossier.all(Query(Delegation))
    assert {each.status for each in visits} == set(DelegationStatus)
    assert {each.stage for each in dossier.all(Query(Partnership))} == set(Stage)
    years = {each.starts_on.year for each in visits if each.starts_on}
    assert len(years) >= 3


def test_nothing_is_wrong_with_the_dossier(dossier: Dossier) -> None:
    assert check(dossier).findings == []


def test_names_stand_in_five_scripts(dossier: Dossier) -> None:
    native = "".join(each.native_name or "" for each in dossier.all(Query(Contact)))
    scripts = Counter(unicodedata.name(char).split()[0] for char in native if char.isalpha())
    assert {"CJK", "DEVANAGARI", "ARABIC", "HANGUL", "CYRILLIC"} <= set(scripts)


def test_drawn_people_have_an_employer_and_an_address_of_their_own(dossier: Dossier) -> None:
    people = {each.id for each in dossier.all(Query(Contact))}
    works = {each.contact for each in dossier.all(Query(Affiliation))}
    addresses = dossier.all(Query(EmailAddress))
    assert people - {each.contact for each in addresses} == set()
    assert len(people - works) <= 2  # interpreters work for themselves
    assert len({each.address for each in addresses}) == len(addresses)
    assert [each.address for each in addresses if "example" not in each.address] == []


def test_home_is_alive(dossier: Dossier) -> None:
    seen = home(dossier, TODAY)
    assert len(seen.today) >= 5
    assert len(seen.coming) >= 6
    assert seen.to_do.items[0].due < TODAY
    assert sum(each.reached > 0 for each in seen.objectives) >= 3
    days = [each.days_left for each in lapsing(dossier, TODAY, 30)]
    assert len(days) == 2


def test_one_clash_is_meant(dossier: Dossier) -> None:
    events = dossier.all(Query(Event))
    found = {each.title(): conflicts_of(dossier, each) for each in events}
    told = {title: len(conflicts) for title, conflicts in found.items() if conflicts}
    assert told == {"Délégation japonaise — NEDO": 1}


def test_the_calendar_shows_what_comes_back_and_what_was_moved(dossier: Dossier) -> None:
    found = entries(dossier, TODAY, TODAY + timedelta(120), today=TODAY)
    recurring = {each.id for each in found if each.occurrence}
    assert len(recurring) == 3
    weekly = [each for each in found if each.title == "Point hebdomadaire de l’équipe"]
    assert len(weekly) >= 8
    (moved,) = [each for each in found if each.recurring and not each.occurrence]
    assert (moved.start.weekday(), moved.title.startswith("Point hebdomadaire")) == (3, True)
    days = {each.occurrence for each in weekly}
    assert moved.start.date() - timedelta(3) not in days


def test_ways_between_the_places_of_programmes_are_known(dossier: Dossier) -> None:
    known = ways(dossier)
    named = {each.place for each in dossier.all(Query(Session)) if each.place}
    assert {place for place in named if not known.find(place)} == set()
    assert known.minutes(known.find("Pomacle"), known.find("Laon, salle Champagne")) == 45


def test_a_visit_holds_what_its_briefing_needs(dossier: Dossier) -> None:
    here = Delegation.status.equals(DelegationStatus.UNDER_WAY)
    (visit,) = dossier.all(Query(Delegation).where(here))
    assert visit.starts_on == TODAY
    assert visit.interpreter_name == "Naomi Mori"
    assert visit.hotel
    assert visit.hotel.splitlines()[0].startswith("Hôtel de la Cathédrale, Laon")
    assert visit.likely_questions
    assert len(visit.likely_questions.splitlines()) == 4
    roles = [
        each.role.value
        for each in dossier.of(Participation.event, visit.id, Participation.position)
    ]
    assert roles == ["head", *["delegate"] * 7, "interpreter"]


def test_talks_and_meetings_name_their_people(dossier: Dossier) -> None:
    named = {each.session for each in dossier.all(Query(Attendance))}
    talks = dossier.all(Query(Session).where(Session.type.equals(SessionKind.TALK)))
    ours = [each for each in talks if each.staff_note]
    assert len(ours) >= 9
    assert {each.id for each in ours} <= named


def test_what_was_promised_hangs_on_its_encounter(dossier: Dossier) -> None:
    promised = dossier.all(Query(Task).where(Task.direction.differs(Direction.TASK)))
    assert len(promised) == 80
    assert all(each.encounter and each.contact for each in promised)
    assert all((each.status is TaskStatus.DONE) == bool(each.done_on) for each in promised)


def test_nobody_takes_it_for_real(dossier: Dossier) -> None:
    assert "exemple" in (office(dossier).confidentiality or "")
    notes = [each.text for each in dossier.all(Query(Note))]
    assert any(text.startswith("Dossier d’exemple.") for text in notes)


def test_the_history_tells_of_the_office(dossier: Dossier) -> None:
    steps = journal.recent(dossier.connection)
    assert len(steps) >= 14
    known = {each.title() for each in staff(dossier)}
    assert {each.author for each in steps} <= known
    assert len({each.author for each in steps}) >= 5
    assert steps[-1].message == "Sample dossier"


def test_files_and_portraits_can_be_opened(dossier: Dossier) -> None:
    kept = {each.id: each for each in dossier.all(Query(Attachment))}
    assert all(file_of(dossier, each).stat().st_size == each.size for each in kept.values())
    portrayed = [each for each in dossier.all(Query(Contact)) if each.photo]
    assert len(portrayed) >= 12
    assert all(kept[each.photo or ""].about == each.id for each in portrayed)


def test_a_captured_line_finds_people_places_and_events(path: Path) -> None:
    line = (
        "Rencontré Jane Doe de Green Chemistry Centre à EFIB, intéressée par l’intercluster, "
        "envoyer la plaquette vendredi"
    )
    with Dossier.open(path) as dossier:
        understood = preview(dossier, line, today=TODAY, language="fr")
        assert understood.organisation or understood.persons[0].organisation
        result = capture(dossier, line, today=TODAY, language="fr")
        met = dossier.get(Encounter, result.encounters[0])
        assert met is not None
        assert dossier.title(met.organisation or "") == "Green Chemistry Centre of Excellence"
        assert dossier.title(met.event or "").startswith("EFIB ")
        assert dossier.get_many(Task, result.tasks)[result.tasks[0]].due_on == date(2027, 3, 5)
        dossier.undo()


def content(path: Path) -> list[tuple[Any, ...]]:
    """Return every record as text without ids, in the order in which they were made."""
    with Dossier.open(path) as dossier:
        names = {key: number for number, key in enumerate(ids_of(dossier))}
        return sorted(
            (kind, *(text_of(each, name, names) for name in each.fields))
            for kind, entity in registry.items()
            for each in dossier.all(Query(entity))
        )


def ids_of(dossier: Dossier) -> list[str]:
    return sorted(each.id for entity in registry.values() for each in dossier.all(Query(entity)))


def text_of(record: Entity, name: str, names: dict[str, int]) -> str:
    value = getattr(record, name)
    if name in HOUSEKEEPING or value is None:
        return ""
    return str(names[value]) if isinstance(record.fields[name].kind, AnyLink) else str(value)


def test_the_same_seed_and_day_give_the_same_dossier(tmp_path: Path, path: Path) -> None:
    again, other = tmp_path / "again.iar", tmp_path / "other.iar"
    create_sample(again, today=TODAY)
    create_sample(other, today=TODAY, seed=2)
    assert content(again) == content(path)
    assert content(other) != content(path)


def drawn(path: Path) -> list[tuple[str, ...]]:
    with Dossier.open(path) as dossier:
        people = dossier.all(Query(Contact).order_by(Contact.id))
        entries = dossier.entries(each.id for each in people)
        return [(entries[each.id].title, entries[each.id].subtitle) for each in people]


def test_more_people_begin_with_the_same(tmp_path: Path, path: Path) -> None:
    more = tmp_path / "more.iar"
    create_sample(more, today=TODAY, people=2_500)
    first, longer = drawn(path), drawn(more)
    assert len(longer) == 2_500
    assert set(first) <= set(longer)
    with Dossier.open(more) as dossier:
        assert dossier.count(Query(Organisation)) == 500
        assert dossier.count(Query(Delegation)) == 50
        assert dossier.count(Query(Congress)) == 50
        assert dossier.count(Query(Encounter)) == 1_250
        assert check(dossier).findings == []
        assert refused(dossier) == []


def refused(dossier: Dossier) -> list[tuple[str, str, Any]]:
    """Return the values that a form would refuse or write otherwise."""
    return [
        (each.kind, name, getattr(each, name))
        for entity in registry.values()
        for each in dossier.all(Query(entity))
        for name, field in each.fields.items()
        if field.check(getattr(each, name)) != getattr(each, name)
    ]


def test_progress_is_told_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    create_sample(tmp_path / "s.iar", today=TODAY, people=300, progress=lambda *at: told.append(at))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


def test_what_is_there_already_is_left_alone(tmp_path: Path) -> None:
    taken = tmp_path / "taken.iar"
    taken.write_text("mine")
    with pytest.raises(DossierUnusable, match="taken"):
        create_sample(taken)
    assert taken.read_text() == "mine"


def test_nothing_is_left_when_it_fails(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        create_sample(tmp_path / "s.iar", progress=stop)
    assert list(tmp_path.iterdir()) == []
    assert not files.folder(tmp_path / "s.iar").exists()


def test_french_signs_keep_their_spaces() -> None:
    typed = "« Prêt ? » : oui ; 18 % !"
    spaced = "«\u00a0Prêt\u202f?\u00a0»\u00a0: oui\u202f; 18\u00a0%\u202f!"
    assert typeset(typed) == spaced
