from datetime import date

from hypothesis import given

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.domain.calendar.layout.timeline import (
    TimelineMetrics,
    TimelineRow,
    timeline_layout,
)
from tests.domain.calendar.made import days, some_entries, timed

FIRST, LAST = date(2026, 10, 1), date(2026, 11, 30)
METRICS = TimelineMetrics(width=710, labels=100, head=20, line=10, gap=2, padding=4)
ANNA = frozenset({"anna"})


def test_rows_bars_and_months() -> None:
    mission = days("mission", "2026-09-28", "2026-10-04")
    visit = days("visit", "2026-10-14", "2026-10-16")
    late = days("late", "2027-01-01")
    rows = [TimelineRow("anna", "Anna", (mission, visit, late)), TimelineRow("bo", "Bo", ())]
    laid = timeline_layout(rows, FIRST, LAST, METRICS)
    assert [(tick.month, tick.rect) for tick in laid.months] == [
        (date(2026, 10, 1), Rect(100, 0, 310, 20)),
        (date(2026, 11, 1), Rect(410, 0, 300, 20)),
    ]
    first, second = laid.rows
    assert (first.key, first.label, first.rect) == ("anna", "Anna", Rect(0, 20, 710, 18))
    assert [(bar.entry.id, bar.rect, bar.opens, bar.closes) for bar in first.bars] == [
        ("mission", Rect(100, 24, 40, 10), False, True),
        ("visit", Rect(230, 24, 30, 10), True, True),
    ]
    assert [(gap.first, gap.last, gap.days, gap.rect) for gap in first.gaps] == [
        (date(2026, 10, 5), date(2026, 10, 13), 9, Rect(140, 20, 90, 18))
    ]
    assert (second.bars, second.gaps, second.clashes) == ((), (), ())
    assert (second.rect, laid.height) == (Rect(0, 38, 710, 18), 56)


def test_two_visits_that_need_the_same_person_clash() -> None:
    visit = days("visit", "2026-10-14", "2026-10-16", people=ANNA)
    congress = days("congress", "2026-10-16", "2026-10-20", people=ANNA | {"bo"})
    other = days("other", "2026-10-15", people=frozenset({"cai"}))
    laid = timeline_layout([TimelineRow("JP", "", (visit, congress, other))], FIRST, LAST, METRICS)
    assert [
        (clash.first, clash.last, clash.rect, [each.id for each in clash.entries])
        for clash in laid.rows[0].clashes
    ] == [(date(2026, 10, 16), date(2026, 10, 16), Rect(250, 20, 10, 30), ["visit", "congress"])]


def test_what_belongs_together_or_is_finished_does_not_clash() -> None:
    visit = days("visit", "2026-10-14", "2026-10-16", people=ANNA)
    session = timed("s", "2026-10-14T09:00", "2026-10-14T10:00", event="visit", people=ANNA)
    morning = timed("m", "2026-11-02T09:00", "2026-11-02T10:00", people=ANNA)
    midday = timed("n", "2026-11-02T10:00", "2026-11-02T12:00", people=ANNA)
    cancelled = days("off", "2026-10-15", people=ANNA, finished=True)
    row = TimelineRow("anna", "Anna", (visit, session, morning, midday, cancelled))
    assert timeline_layout([row], FIRST, LAST, METRICS).rows[0].clashes == ()


@given(some_entries())
def test_bars_keep_apart_and_gaps_are_free(entries: list[Entry]) -> None:
    row = TimelineRow("all", "All", tuple(entries))
    metrics = METRICS._replace(least=0)
    (laid,) = timeline_layout([row], FIRST, LAST, metrics).rows
    bars = laid.bars
    assert not any(a.rect.meets(b.rect) for i, a in enumerate(bars) for b in bars[i + 1 :])
    shown = [e for e in entries if e.first_day <= LAST and e.last_day >= FIRST]
    assert sorted(bar.entry.id for bar in bars) == sorted(entry.id for entry in shown)
    for gap in laid.gaps:
        assert not any(e.first_day <= gap.last and e.last_day >= gap.first for e in shown)
