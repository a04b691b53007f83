"""Entries for the tests of the calendar."""

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from iar_desktop.domain.calendar.entry import KINDS, Entry


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def days(name: str, first: str, last: str = "", kind: str = "delegation", **more: object) -> Entry:
    start, end = moment(first), moment(last or first) + timedelta(days=1)
    return Entry(name, kind, name, start, end, all_day=True, **more)  # type: ignore[arg-type]


def timed(name: str, start: str, end: str, kind: str = "session", **more: object) -> Entry:
    return Entry(name, kind, name, moment(start), moment(end), all_day=False, **more)  # type: ignore[arg-type]


@st.composite
def some_entries(
    draw: st.DrawFn, first: date = date(2026, 9, 20), spread: int = 60, most: int = 60
) -> list[Entry]:
    """Entries of every sort that begin in the days from ``first`` on."""
    begin = datetime.combine(first, datetime.min.time())
    made = []
    for number in range(draw(st.integers(0, most))):
        day = begin + timedelta(draw(st.integers(0, spread)))
        kind, title = draw(st.sampled_from(KINDS)), draw(st.sampled_from("abc"))
        if draw(st.booleans()):
            end = day + timedelta(draw(st.sampled_from([1, 1, 1, 2, 3, 8, 40, 400])))
            made.append(Entry(f"{number}", kind, title, day, end, all_day=True))
        else:
            start = day + timedelta(minutes=draw(st.integers(0, 1439)))
            lasts = draw(st.one_of(st.integers(0, 300), st.sampled_from([0, 1439, 1440, 5000])))
            end = start + timedelta(minutes=lasts)
            made.append(Entry(f"{number}", kind, title, start, end, all_day=False))
    return made
