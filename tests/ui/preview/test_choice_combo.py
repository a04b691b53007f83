"""Long labels: shortened where they are shown, whole in the tip and in the list."""

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from iar_desktop.ui.preview.choice_combo import ChoiceCombo

LONG = "Avery L4728 : 8 badges, 90 × 60 mm, avec le nom en écriture d’origine au verso"


def grabbed(combo: ChoiceCombo) -> QImage:
    return combo.grab().toImage()


def test_a_long_label_ends_in_dots_and_is_read_whole_in_the_list(qtbot: QtBot) -> None:
    combo = ChoiceCombo()
    qtbot.addWidget(combo)
    combo.addItems(["A6", LONG])
    combo.resize(220, combo.sizeHint().height())
    combo.show()
    assert (combo.shown(), combo.toolTip()) == ("A6", "A6")
    combo.setCurrentIndex(1)
    assert combo.toolTip() == LONG
    assert combo.shown().endswith("…")
    assert LONG.startswith(combo.shown()[:-1])
    short = grabbed(combo)
    combo.setItemText(1, combo.shown())  # what fits is drawn the same
    assert grabbed(combo) == short
    combo.setItemText(1, LONG)
    combo.showPopup()
    metrics = combo.view().fontMetrics()
    assert combo.view().viewport().width() >= metrics.horizontalAdvance(LONG)
    combo.hidePopup()
