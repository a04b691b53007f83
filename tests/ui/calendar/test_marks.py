"""Titles of blocks take the lines that there are."""

from datetime import datetime

from PySide6.QtWidgets import QApplication

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.ui.calendar.marks import _details, _wrapped
from iar_desktop.ui.theme import metrics


def test_a_title_is_wrapped_and_its_last_line_cut(qapp: QApplication) -> None:
    wide = metrics("badge").horizontalAdvance("Visite de ") + 2
    title = "Visite de la bioraffinerie"
    lines = _wrapped(title, "badge", wide, wide, 2)
    assert lines[0] == "Visite de"
    assert lines[1].startswith("la b")
    assert lines[1].endswith("…")
    assert "".join(_wrapped(title, "badge", wide, 2 * wide, 9)).replace(" ", "") == title.replace(
        " ", ""
    )


def test_what_has_no_spaces_is_broken_anywhere(qapp: QApplication) -> None:
    title = "新エネルギー・産業技術総合開発機構"
    wide = metrics("badge").horizontalAdvance(title) // 3
    lines = _wrapped(title, "badge", wide, wide, 9)
    assert len(lines) > 2
    assert "".join(lines) == title


def test_the_hour_of_another_zone_stands_in_the_block() -> None:
    start = datetime(2027, 4, 6, 12)
    own = datetime(2027, 4, 6, 19)
    entry = Entry(
        "1",
        "session",
        "Dîner",
        start,
        start.replace(hour=14),
        all_day=False,
        zone="Asia/Tokyo",
        own_start=own,
        own_end=own.replace(hour=21),
        place="Shinagawa",
    )
    assert _details(entry, 400) == ["12:00–14:00", "19:00 Tokyo", "Shinagawa"]
    assert _details(entry._replace(own_start=start), 400) == ["12:00–14:00", "Shinagawa"]
