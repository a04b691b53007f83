"""Days in the languages that only paper speaks."""

from datetime import date, time
from decimal import Decimal

import pytest

from iar_desktop.schema.dates import (
    format_day,
    format_days,
    format_time,
    month_name,
    weekday_name,
)
from iar_desktop.schema.kinds import Country, Integer, Languages, Money, Percent
from iar_desktop.schema.messages import PAPER_LANGUAGES, speaking

DAY, LATER = date(2026, 10, 14), date(2026, 10, 16)
EXPECTED = {
    "de": ("Mittwoch, 14. Oktober 2026", "14.–16. Okt. 2026", "1.284,50", "Mittwoch"),
    "es": ("miércoles, 14 de octubre de 2026", "14–16 de octubre de 2026", "1.284,50", "miércoles"),
    "pt": (
        "quarta-feira, 14 de outubro de 2026",
        "14\u2009–\u200916 de out. de 2026",
        "1.284,50",
        "quarta-feira",
    ),
    "it": ("mercoledì 14 ottobre 2026", "14–16 ott 2026", "1.284,50", "mercoledì"),
    "ja": ("2026年10月14日水曜日", "2026年10月14日～16日", "1,284.50", "水曜日"),
}


@pytest.mark.parametrize("code", EXPECTED)
def test_days_and_numbers(code: str) -> None:
    with speaking(code):
        found = (
            format_day(DAY, "full"),
            format_days(DAY, LATER),
            Money().format(Decimal("1284.50")),
            weekday_name(2),
        )
        assert found == EXPECTED[code]
        assert format_days(DAY, DAY) == format_day(DAY, "long")
        assert format_time(time(9, 30), "prose") == "09:30"


@pytest.mark.parametrize("code", PAPER_LANGUAGES)
def test_every_style_names_the_day(code: str) -> None:
    with speaking(code):
        for style in ("numeric", "short", "medium", "long", "full", "weekday"):
            assert "14" in format_day(DAY, style)
            assert "16" in format_days(DAY, LATER, style)
        assert month_name(10) in format_day(DAY, "month")
        assert Percent().format(12).rstrip("%\u00a0") == "12"
        assert Integer().format(999) == "999"


def test_countries_and_languages_are_named_by_cldr() -> None:
    with speaking("ja"):
        assert Country().format("JP") == "日本"
        assert Languages().format(("fr", "ja")) == "フランス語、日本語"
    with speaking("de"):
        assert Country().format("JP") == "Japan"
        assert Country().format("EU") == "Europäische Union"
