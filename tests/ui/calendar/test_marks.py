"""Titles of blocks take the lines that there are."""

from PySide6.QtWidgets import QApplication

from iar_desktop.ui.calendar.marks import _wrapped
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
