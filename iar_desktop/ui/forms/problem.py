"""What is wrong with a value, said under it, with the ways out as buttons."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from iar_desktop.ui.forms.icon_label import IconLabel
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.flow_layout import FlowLayout
from iar_desktop.ui.widgets.text import Text

_LEAST = 60


class Problem(QWidget):
    """A red sign and a sentence; a screen reader reads it with the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problem")
        self._text = Text("", "small", "red", wrap=True)
        self._text.setObjectName("problem-text")
        sentence = QHBoxLayout()
        sentence.setSpacing(4)
        sentence.addWidget(IconLabel("error", "red", 16), 0, Qt.AlignmentFlag.AlignTop)
        sentence.addWidget(self._text, 1)
        self._buttons = FlowLayout()  # two ways out with long words stand under each other
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 4)
        column.setSpacing(6)
        column.addLayout(sentence)
        column.addLayout(self._buttons)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def say(self, text: str, ways_out: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        """Show ``text`` and a button for each way out."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self._buttons.clear()
        for number, (label, act) in enumerate(ways_out):
            button = Button(label)
            button.setObjectName(f"way-out-{number}")
            button.setToolTip(label)
            button.setMinimumWidth(_LEAST)  # rather cut than the whole form wider than its page
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._buttons.addWidget(button)

    def text(self) -> str:
        """Return what is said."""
        return self._text.text()
