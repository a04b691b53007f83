import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.schema import clock
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds import Recurrence
from iar_desktop.schema.messages import speaking
from iar_desktop.schema.recurrence import Rule
from iar_desktop.schema.recurrence.rule import NthDay

KIND = Recurrence()
SAID = [
    ("FREQ=DAILY", "chaque jour", "every day"),
    ("FREQ=DAILY;INTERVAL=3", "tous les 3 jours", "every 3 days"),
    ("FREQ=WEEKLY", "chaque semaine", "every week"),
    ("FREQ=WEEKLY;BYDAY=TU", "chaque mardi", "every Tuesday"),
    (
        "FREQ=WEEKLY;BYDAY=MO,WE,FR",
        "chaque lundi, mercredi et vendredi",
        "every Monday, Wednesday and Friday",
    ),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "chaque jour ouvré", "every working day"),
    (
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
        "toutes les 2 semaines, le mardi et le jeudi",
        "every 2 weeks, on Tuesday and on Thursday",
    ),
    ("FREQ=MONTHLY", "chaque mois", "every month"),
    (
        "FREQ=MONTHLY;BYDAY=1TU;UNTIL=20261231T235959",
        "le premier mardi du mois, jusqu’au 31 déc. 2026",
        "on the first Tuesday of the month, until 31 Dec 2026",
    ),
    (
        "FREQ=MONTHLY;BYDAY=1TU,3TU",
        "le premier mardi et le troisième mardi du mois",
        "on the first Tuesday and on the third Tuesday of the month",
    ),
    (
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "le dernier jour ouvré du mois",
        "on the last working day of the month",
    ),
    (
        "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1,12,-1;COUNT=10",
        "tous les 2 mois, le 1er, le 12 et le dernier jour, 10 fois",
        "every 2 months, on the 1st, on the 12th and on the last day, 10 times",
    ),
    (
        "FREQ=MONTHLY;BYMONTH=9,10;BYDAY=1TU",
        "le premier mardi du mois, en septembre et octobre",
        "on the first Tuesday of the month, in September and October",
    ),
    ("FREQ=YEARLY", "chaque année", "every year"),
    ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1", "chaque année, le 1er mars", "every year, on 1 March"),
    (
        "FREQ=YEARLY;BYMONTH=10;BYDAY=1TU;COUNT=1",
        "chaque année, le premier mardi d’octobre, une fois",
        "every year, on the first Tuesday of October, once",
    ),
    (
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=-1",
        "tous les 4 ans, le dernier jour de février",
        "every 4 years, on the last day of February",
    ),
]


@pytest.mark.parametrize(("rule", "french", "english"), SAID)
def test_words_say_the_rule_and_are_read_again(rule: str, french: str, english: str) -> None:
    assert KIND.check(rule) == rule
    for code, said in (("fr", french), ("en", english)):
        with speaking(code):
            assert (KIND.format(rule), KIND.edit_text(rule), KIND.parse(said)) == (said, said, rule)
    assert KIND.parse(english) == rule
    with speaking("en"):
        assert KIND.parse(french) == rule


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("tous les mardis", "FREQ=WEEKLY;BYDAY=TU"),
        ("tous les quinze jours", "FREQ=WEEKLY;INTERVAL=2"),
        ("tous les 15 jours", "FREQ=DAILY;INTERVAL=15"),
        ("une fois par mois", "FREQ=MONTHLY"),
        ("Once a month", "FREQ=MONTHLY"),
        ("every other Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("un mardi sur deux", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("le 2e mardi du mois", "FREQ=MONTHLY;BYDAY=2TU"),
        ("le premier et le dernier mardi du mois", "FREQ=MONTHLY;BYDAY=1TU,-1TU"),
        ("hebdomadaire", "FREQ=WEEKLY"),
        ("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("le 15 de chaque mois", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("on the 3rd of every month", "FREQ=MONTHLY;BYMONTHDAY=3"),
        ("chaque lundi, 2 fois", "FREQ=WEEKLY;BYDAY=MO;COUNT=2"),
        ("every Monday, twice", "FREQ=WEEKLY;BYDAY=MO;COUNT=2"),
        ("chaque jour jusqu'à vendredi", "FREQ=DAILY;UNTIL=20261127T235959"),
        ("rrule:freq=weekly;interval=1;wkst=mo;byday=tu", "FREQ=WEEKLY;BYDAY=TU"),
        ("FREQ=YEARLY;UNTIL=20261231;BYYEARDAY=100", "FREQ=YEARLY;BYYEARDAY=100;UNTIL=20261231"),
    ],
)
def test_what_people_type(text: str, rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    monkeypatch.setattr(clock, "today", lambda: date(2026, 11, 23))
    assert KIND.parse(text) == rule


@pytest.mark.parametrize(
    "text",
    [
        "bla",
        "chaque",
        "every moon",
        "le 32 du mois",
        "10 times",
        "every 1001 weeks",
        "chaque mardi jusqu'au 30 février",
        "x" * 600,
        "FREQ=SECONDLY",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=9,10",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=1TU",
        "FREQ=WEEKLY;BYDAY=0TU",
        "FREQ=WEEKLY;BYMONTHDAY=3",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYWEEKNO=3",
        "FREQ=MONTHLY;BYMONTH=-1",
        "FREQ=DAILY;COUNT=2;UNTIL=20261231",
        "FREQ=DAILY;UNTIL=20261331",
        "FREQ=DAILY;UNTIL=tomorrow",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=DAILY;BYEASTER=1",
        "FREQ=DAILY;COUNT=10001",
        "FREQ=",
        "INTERVAL=2;FREQ=",
        "FREQ=DAILY\nDTSTART:20260101",
    ],
)
def test_what_is_refused_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(InvalidValue) as refusal:
        KIND.parse(text)
    assert str(refusal.value).endswith(".")


def test_a_rule_that_nobody_says_is_shown_as_it_stands() -> None:
    rule = "FREQ=YEARLY;BYWEEKNO=20"
    assert KIND.format(rule) == "selon la règle FREQ=YEARLY;BYWEEKNO=20"
    assert KIND.edit_text(rule) == rule
    assert KIND.format("FREQ=SECONDLY") == KIND.edit_text("FREQ=SECONDLY") == "FREQ=SECONDLY"
    by_position = "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1"
    assert KIND.format(by_position) == "le dernier mardi du mois"
    assert KIND.edit_text(by_position) == by_position
    assert KIND.searched(rule) == ""


def small(least: int, most: int) -> st.SearchStrategy[tuple[int, ...]]:
    numbers = st.integers(least, most).filter(bool)
    return st.lists(numbers, max_size=3, unique=True).map(tuple)


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    freq = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    numbered = freq in ("MONTHLY", "YEARLY")
    nth = st.integers(-5 if numbered else 0, 5 if numbered else 0)
    days = st.lists(st.builds(NthDay, nth, st.integers(0, 6)), max_size=5, unique=True)
    ends = draw(st.sampled_from(["", "times", "20261231", "20261231T235959", "20261231T225959Z"]))
    return Rule(
        freq,
        draw(st.integers(1, 1000)),
        draw(small(1, 12)),
        draw(small(-31, 31)) if freq != "WEEKLY" else (),
        draw(small(-366, 366)) if freq == "YEARLY" else (),
        draw(small(-53, 53)) if freq == "YEARLY" else (),
        tuple(draw(days)),
        draw(small(-366, 366)),
        draw(st.sampled_from(["", "SU"])),
        draw(st.integers(1, 10_000)) if ends == "times" else 0,
        ends if ends != "times" else "",
    )


@given(rules(), st.sampled_from(["fr", "en"]))
def test_every_rule_is_kept_and_its_editor_gives_it_back(rule: Rule, code: str) -> None:
    text = rule.text()
    assert Rule.read(text) == rule
    with speaking(code):
        assert KIND.format(text)
        assert KIND.parse(KIND.edit_text(text)) == text


@given(st.text(max_size=60))
def test_any_line_is_a_rule_or_refused(text: str) -> None:
    try:
        rule = KIND.parse(text)
    except InvalidValue:
        return
    assert KIND.check(rule) == rule
