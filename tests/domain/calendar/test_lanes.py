from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.lanes import lanes, span_of
from tests.domain.calendar.made import days, some_entries


def test_earlier_then_longer_then_by_kind_and_title() -> None:
    entries = [
        days("task", "2026-10-14", kind="task"),
        days("b", "2026-10-14"),
        days("a", "2026-10-14"),
        days("long", "2026-10-14", "2026-10-16", kind="task"),
        days("before", "2026-10-13", "2026-10-14", kind="agreement"),
        days("after", "2026-10-15"),
    ]
    assert lanes([span_of(each) for each in entries]) == [4, 3, 2, 1, 0, 0]


@given(some_entries(), st.randoms(use_true_random=False))
def test_no_two_share_a_lane_and_a_day_whatever_their_order(
    entries: list[Entry], random: st.DataObject
) -> None:
    found = dict(zip((e.id for e in entries), lanes([span_of(e) for e in entries]), strict=True))
    taken: set[tuple[int, int]] = set()
    for entry in entries:
        for day in range(entry.first_day.toordinal(), entry.last_day.toordinal() + 1):
            assert (found[entry.id], day) not in taken
            taken.add((found[entry.id], day))
    shuffled = list(entries)
    random.shuffle(shuffled)  # type: ignore[attr-defined] # a Random, typed as what draws it
    again = lanes([span_of(each) for each in shuffled])
    assert {e.id: lane for e, lane in zip(shuffled, again, strict=True)} == found


@given(some_entries())
def test_a_lane_is_only_used_when_those_above_it_are_taken(entries: list[Entry]) -> None:
    numbers = lanes([span_of(each) for each in entries])
    for entry, lane in zip(entries, numbers, strict=True):
        above = {
            other
            for each, other in zip(entries, numbers, strict=True)
            if each.first_day <= entry.first_day <= each.last_day
        }
        assert set(range(lane)) <= above
