from iar_desktop.domain.capture import Capture, Commitment, KnownName, Named, Person
from iar_desktop.operations.settling import settled

GCCE = Named("Green Chemistry Centre of Excellence", "o1")
MARGUERITE = KnownName("p1", "person", "Marguerite Haldane", (), "o1")
MARGARET = KnownName("p2", "person", "Margaret Haldane", (), "o2")


def typed(*known: KnownName, organisation: Named | None = None) -> Capture:
    person = Person("Margerite Haldane", None, known, organisation)
    return Capture(persons=(person,), commitments=(Commitment("send it", person=person),))


def test_the_only_one_of_the_organisation_is_meant() -> None:
    capture, remarks = settled(typed(MARGARET, MARGUERITE, organisation=GCCE))
    (person,) = capture.persons
    assert (person.name, person.id, person.choices) == ("Marguerite Haldane", "p1", ())
    assert capture.commitments[0].person == person
    (remark,) = remarks
    assert remark == (
        "«\u202fMargerite Haldane\u202f» a été compris comme Marguerite Haldane, "
        "de la même organisation."
    )


def test_otherwise_somebody_new_is_meant() -> None:
    also_there = KnownName("p3", "person", "Marge Haldane", (), "o1")
    unsettled = Named("Green Chemistry", None, (KnownName("o1", "organisation", GCCE.name),))
    for capture in (
        typed(MARGUERITE, MARGARET),
        typed(MARGARET, organisation=GCCE),
        typed(MARGUERITE, also_there, organisation=GCCE),
        typed(MARGUERITE, organisation=unsettled),
    ):
        found, remarks = settled(capture)
        (person,) = found.persons
        assert (person.name, person.id, person.choices) == ("Margerite Haldane", None, ())
        assert found.commitments[0].person == person
        assert remarks[-1].startswith("«\u202fMargerite Haldane\u202f» est une nouvelle personne")


def test_an_organisation_in_doubt_is_new_wherever_it_stands() -> None:
    doubtful = Named(
        "Bio Base",
        None,
        (
            KnownName("o7", "organisation", "Bio Base Delta"),
            KnownName("o8", "organisation", "Bio Base Europe Pilot Plant"),
        ),
    )
    person = Person("Jane Doe", "p9", (), doubtful)
    capture, remarks = settled(Capture(persons=(person,), organisation=doubtful))
    assert capture.organisation == Named("Bio Base")
    assert capture.persons[0].organisation == Named("Bio Base")
    (remark,) = remarks
    assert remark == (
        "«\u202fBio Base\u202f» est une nouvelle organisation, "
        "bien que l’on connaisse Bio Base Delta, Bio Base Europe Pilot Plant."
    )


def test_without_a_doubt_nothing_is_said() -> None:
    known = Person("Jane Doe", "p9", (), GCCE)
    capture = Capture(persons=(known, Person("New One")), organisation=GCCE)
    assert settled(capture) == (capture, ())
