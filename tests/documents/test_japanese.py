"""What Japanese paper writes its own way: the year first, its own comma, units in its script."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from iar_desktop.documents.profile.clocks import clocks_in
from iar_desktop.documents.reading.day_times import length
from iar_desktop.documents.reading.past import month
from iar_desktop.documents.reading.places import city, clock_there
from iar_desktop.documents.reading.texts import after_label
from iar_desktop.schema.messages import listed, speaking

DAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def in_japanese() -> Iterator[None]:
    with speaking("ja"):
        yield


def test_a_month_stands_after_its_year() -> None:
    assert month(DAY) == "2026年11月"


@pytest.mark.parametrize(
    ("minutes", "said"), [(0, ""), (45, "45分"), (90, "1時間30分"), (120, "2時間")]
)
def test_lengths_of_time_are_in_hours_and_minutes(minutes: int, said: str) -> None:
    assert length(timedelta(minutes=minutes)) == said


def test_clocks_are_told_by_their_cities() -> None:
    assert city("Asia/Tokyo") == "東京"
    assert clock_there("Asia/Tokyo", DAY) == "パリ\u00a0+\u00a08時間"
    assert clocks_in("JP", DAY) == "冬：パリ\u00a0+\u00a08時間、夏：パリ\u00a0+\u00a07時間"


def test_lists_and_labels_need_no_space() -> None:
    assert listed(("日本語", "英語")) == "日本語、英語"
    assert after_label("期待される成果：") == ""
    assert after_label("Desired outcome:") == " "
