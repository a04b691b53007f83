"""The calendar on paper: nothing is lost, cut too short, or cut off, whatever there is."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iar_desktop.documents import Filters, Part, PeriodWanted, days_to_read, period_documents
from iar_desktop.documents.calendar.month_plan import month_plan
from iar_desktop.documents.calendar.sharing import shared
from iar_desktop.documents.calendar.week_plan import week_plan
from iar_desktop.domain.calendar.entry import KINDS, Entry
from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import speaking
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed
from tests.documents.fixed_entries import LONG, crowded, october, timed, whole
from tests.documents.kit.printing import by_poppler, pages
from tests.documents.printing import calendar, said

WIDTH, HEIGHT = 757.0, 440.0
MONTH = date(2026, 10, 1)
OCTOBER_END = date(2026, 10, 31)
WEEK = [date(2026, 10, 12) + timedelta(number) for number in range(7)]
ALL = ("calendar-month", "calendar-week", "calendar-year", "agenda")


def moments() -> st.SearchStrategy[datetime]:
    return st.datetimes(datetime(2026, 9, 25), datetime(2026, 11, 5)).map(
        lambda each: each.replace(second=0, microsecond=0)
    )


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Any entry around October 2026."""
    start, all_day = draw(moments()), draw(st.booleans())
    lasts = timedelta(minutes=draw(st.integers(0, 4000)))
    if all_day:
        start = start.replace(hour=0, minute=0)
        lasts = timedelta(days=draw(st.integers(1, 20)))
    title = draw(st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1))
    kind = draw(st.sampled_from(KINDS))
    key = str(draw(st.integers()))
    return Entry(key, kind, title * draw(st.integers(1, 5)), start, start + lasts, all_day)


def apart(boxes: Sequence[Rect]) -> bool:
    return not any(
        one.meets(Rect(other.x + 0.01, other.y + 0.01, other.width - 0.02, other.height - 0.02))
        for number, one in enumerate(boxes)
        for other in boxes[:number]
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(entries(), max_size=60, unique_by=lambda each: each.id))
def test_every_entry_is_on_the_month_or_in_its_list(found: list[Entry]) -> None:
    plan = month_plan(found, MONTH, WIDTH, HEIGHT)
    first, last = plan.days[0].day, plan.days[-1].day
    wanted = {each.id for each in found if each.first_day <= last and each.last_day >= first}
    own = {each.id for each in found if each.first_day <= OCTOBER_END and each.last_day >= MONTH}
    shown = {bar.entry.id for bar in plan.bars} | {entry.id for _, entry in plan.hidden}
    assert own <= shown <= wanted
    if shown != wanted:
        assert any(day.hidden for day in plan.days if not day.inside)
    assert apart([bar.box for bar in plan.bars])
    for bar in plan.bars:
        week = plan.days[bar.row * 7].box
        assert week.y + 12 < bar.box.y
        assert bar.box.bottom <= week.bottom + 0.01
    assert sum(day.box.height for day in plan.days[::7]) == pytest.approx(HEIGHT, abs=0.1)


@settings(max_examples=60, deadline=None)
@given(st.lists(entries(), max_size=60, unique_by=lambda each: each.id))
def test_every_entry_is_on_the_week_or_in_its_list(found: list[Entry]) -> None:
    plan = week_plan(found, WEEK, WIDTH, HEIGHT)
    wanted = {each.id for each in found if each.first_day <= WEEK[-1] and each.last_day >= WEEK[0]}
    shown = {each.entry.id for each in (*plan.bars, *plan.blocks)}
    listed = {entry.id for _day, _number, entry in plan.listed}
    # What ended before five in the morning of the Monday stands on the Sunday only.
    nights = {each.id for each in found if each.last_day == WEEK[0] > each.first_day}
    assert wanted - nights <= shown | listed <= wanted
    for each in plan.blocks:
        assert each.box.bottom <= (plan.hours[1] - plan.hours[0]) * plan.hour + 0.01
    assert {each.number for each in (*plan.bars, *plan.blocks)} - {""} <= {
        number for _day, number, _entry in plan.listed
    }


def test_no_name_is_cut_below_what_can_be_recognised() -> None:
    plan = month_plan(crowded(), MONTH, WIDTH, HEIGHT)
    assert len(plan.bars) > 80
    for bar in plan.bars:
        lines = bar.text.lines_at(bar.box.width - 12.5)
        shown = "".join(piece.shaped.text for line in lines for piece in line.pieces)
        assert len(shown) >= min(len(bar.entry.title), 14), bar.entry.title
        assert bar.text.style.size >= 6.5


def test_a_usual_month_shows_each_name_whole(dossier: Dossier) -> None:
    page = by_poppler(calendar(dossier, october()).pdf)
    assert [each.title for each in october() if each.title not in page] == [LONG]
    assert "Groupe de travail européen sur la valorisation" in page


def test_what_has_no_room_is_listed_in_full(dossier: Dossier) -> None:
    rendered = calendar(dossier, crowded())
    first, *rest = pages(rendered.pdf)
    text = " ".join(rest)
    assert "Octobre 2026 (suite)" in text
    assert re.search(r"\+\d+ 2 ", first)
    numbers = {int(number) for number in re.findall(r"\b(\d{1,3}) [CVGE田]", f"{first} {text}")}
    assert numbers == set(range(400))


def test_a_short_list_stands_under_the_grid(dossier: Dossier) -> None:
    many = [timed("meeting", f"Réunion parallèle {n}", "10-14 10:00", 30) for n in range(6)]
    (page,) = pages(calendar(dossier, many, "calendar-week").pdf)
    assert all(f"Réunion parallèle {n}" in page for n in range(6))
    assert "Mercredi 14 octobre 2026" in page


@pytest.mark.parametrize("document", ALL)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_at_all(document: str, language: str, dossier: Dossier) -> None:
    rendered = calendar(dossier, [], document, language=language, countries=())
    (page,) = pages(rendered.pdf)
    assert "2026" in page
    assert rendered.warnings == ()


@pytest.mark.parametrize("document", ALL)
def test_the_same_entries_give_the_same_bytes(document: str, dossier: Dossier) -> None:
    first = calendar(dossier, october(), document)
    assert calendar(dossier, october(), document) == first
    assert calendar(dossier, october()[:10], document).pdf != first.pdf


@pytest.mark.parametrize("document", ALL)
def test_names_of_two_hundred_characters_in_five_scripts(document: str, dossier: Dossier) -> None:
    long = [(name * 200)[:200].strip() for name in (*fixed.NAMES, "W", "Mot court ")]
    days = [
        *(whole("congress", name, f"10-{n + 12}", 2, country="JP") for n, name in enumerate(long))
    ]
    hours = [timed("meeting", name, f"10-{n + 12} 09:00") for n, name in enumerate(long)]
    rendered = calendar(dossier, [*days, *hours], document, first=date(2026, 10, 12))
    assert rendered.warnings == ()
    text = said(rendered).replace(" ", "")
    assert [name[:12] for name in long if name[:12].replace(" ", "") not in text] == []


def test_pages_are_turned_and_one_for_each_month(dossier: Dossier) -> None:
    rendered = calendar(dossier, october(), first=date(2026, 9, 30), last=date(2026, 11, 1))
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        assert [page.get_size()[0] > page.get_size()[1] for page in pdf] == [True] * 3
        marks = [mark.get_title() for mark in pdf.get_toc()]
    assert marks == ["Septembre 2026", "Octobre 2026", "Novembre 2026"]
    assert rendered.title == "Septembre 2026 – novembre 2026"
    assert rendered.file_name == (
        "2026-10-12 Calendrier du mois - Septembre 2026 – novembre 2026.pdf"
    )


def test_an_entry_over_the_edge_of_the_month_is_on_both(dossier: Dossier) -> None:
    over = [whole("hosted-event", "Journées lignine", "10-29", 5)]
    rendered = calendar(dossier, over, first=MONTH, last=date(2026, 11, 30))
    assert ["Journées lignine" in page for page in pages(rendered.pdf)] == [True, True]


def test_hours_before_eight_and_after_eight_are_shown_when_needed() -> None:
    def hours(*found: Entry) -> tuple[int, int]:
        return week_plan(found, WEEK, WIDTH, HEIGHT).hours

    assert hours() == (8, 20)
    assert hours(timed("meeting", "a", "10-13 06:30"), timed("task", "b", "10-14 20:30")) == (6, 22)
    assert hours(timed("meeting", "a", "10-20 05:00")) == (8, 20)
    assert hours(timed("session", "Dîner", "10-14 22:30", 150)) == (8, 24)
    assert hours(timed("session", "Vol", "10-14 22:30", 600)) == (0, 24)


def test_a_clash_on_the_timeline_is_marked_without_colour(dossier: Dossier) -> None:
    people = frozenset({fixed.MOREAU})
    one = whole("delegation", "Visite", "03-02", 5, country="JP", people=people)
    other = whole("congress", "Congrès", "03-04", 3, country="JP", people=people)
    assert "!" in said(calendar(dossier, [one, other], "calendar-year"))
    apart = other._replace(people=frozenset({fixed.LAMBERT}))
    assert "!" not in said(calendar(dossier, [one, apart], "calendar-year"))
    by_person = said(calendar(dossier, [one, apart], "calendar-year", sections=("people",)))
    assert "C. Moreau" in by_person
    assert "Visites et missions par pays" not in by_person


def test_the_agenda_says_who_and_where_unless_left_out(dossier: Dossier) -> None:
    whole_agenda = said(calendar(dossier, october(), "agenda"))
    assert "jour 2/3" in whole_agenda
    assert "22:30 →" in whole_agenda
    assert "C. Moreau, TANAKA Hiroshi" in whole_agenda
    bare = said(calendar(dossier, october(), "agenda", sections=()))
    assert "Moreau" not in bare
    assert "Lyon" not in bare


def test_filters_are_said_on_the_page(dossier: Dossier) -> None:
    filters = Filters(
        frozenset({"congress", "meeting"}), frozenset({fixed.MOREAU}), "JP", False, "Asia/Tokyo"
    )
    text = said(calendar(dossier, october(), filters=filters))
    note = "Congrès, Réunions · C. Moreau · Japon · sans ce qui est terminé · heures de Tokyo"
    assert note in text
    assert "heures de" not in said(
        calendar(dossier, october(), filters=Filters(zone="Europe/Paris"))
    )


def test_which_days_are_to_be_read() -> None:
    def days(document: str, first: date, last: date | None = None) -> tuple[date, date] | None:
        return days_to_read(PeriodWanted(document, first, last))

    day = date(2026, 10, 14)
    assert days("calendar-month", day) == (date(2026, 9, 28), date(2026, 11, 1))
    assert days("calendar-week", day) == (date(2026, 10, 12), date(2026, 10, 18))
    assert days("calendar-year", day) == (date(2026, 1, 1), date(2026, 12, 31))
    assert days("agenda", day) == (day, date(2026, 11, 10))
    assert days("agenda", day, day) == (day, day)
    with pytest.raises(UserError, match="précède le premier"):
        days("agenda", day, date(2026, 10, 13))
    with pytest.raises(UserError, match="hors de portée"):
        days("calendar-month", date(9999, 12, 14))
    with speaking("en"), pytest.raises(UserError, match="more than ten years"):
        days("calendar-year", day, date(2040, 1, 1))
    with pytest.raises(UserError, match="s’imprime à partir de fiches"):
        days("briefing", day)


def test_free_text_comes_after_the_days(dossier: Dossier) -> None:
    sections = ("holidays", Part("", "À noter", "Bureau fermé le 2."))
    rendered = calendar(dossier, october(), "calendar-month", sections=sections)
    assert "À noter Bureau fermé le 2." in said(rendered)


def test_which_documents_are_of_days() -> None:
    found = period_documents()
    assert [each.name for each in found if each.of_entries] == sorted(ALL)
    assert [each.name for each in found if not each.of_entries] == [
        "activity-report",
        "watch-digest",
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(st.lists(entries(), max_size=20, unique_by=lambda each: each.id), st.sampled_from(ALL))
def test_anything_is_printed(dossier: Dossier, found: list[Entry], document: str) -> None:
    assert calendar(dossier, found, document, countries=()).pdf.startswith(b"%PDF-1.")


@given(st.lists(st.floats(10, 300), min_size=4, max_size=6))
def test_the_height_is_shared_wholly_and_fairly(needed: list[float]) -> None:
    heights = shared(needed, 450)
    assert sum(heights) == pytest.approx(450, abs=0.01)
    if sum(needed) <= 450:
        assert all(each >= wanted - 0.01 for each, wanted in zip(heights, needed, strict=True))
    else:
        assert all(each <= wanted + 0.01 for each, wanted in zip(heights, needed, strict=True))
