"""The page seen before any dossier is open: make one, open one, or look at the sample."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.theme import font
from iar_desktop.ui.widgets.button import Button, PrimaryButton
from iar_desktop.ui.widgets.card import Card


class FirstRun(QWidget):
    """Three ways to begin, and the dossiers opened lately."""

    new_wanted = Signal()
    choose_wanted = Signal()
    sample_wanted = Signal()
    open_wanted = Signal(Path)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        """Show the choices; the recent dossiers come with ``show_recent``."""
        super().__init__(parent)
        self.setObjectName("first-run")
        self.preferences = preferences
        heading = QLabel(_("Your visits, congresses and contacts, in one dossier"), self)
        heading.setFont(font("title"))
        heading.setObjectName("welcome")
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        explained = QLabel(
            _("A dossier is one file on this computer. Nothing leaves it unless you ask for it."),
            self,
        )
        explained.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        explained.setProperty("muted", True)
        self.recent = QVBoxLayout()
        self.recent.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addStretch(2)
        layout.addWidget(heading)
        layout.addWidget(explained)
        layout.addSpacing(12)
        layout.addLayout(self._choices())
        layout.addSpacing(12)
        layout.addLayout(self.recent)
        layout.addStretch(3)
        self.setFocusProxy(self._first)

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addStretch(1)
        self._first = PrimaryButton(_("Create…"))
        row.addWidget(
            self._choice(
                "new-dossier-choice",
                _("New dossier"),
                _("Begin with an empty dossier for your office."),
                self._first,
                self.new_wanted.emit,
            )
        )
        row.addWidget(
            self._choice(
                "open-choice",
                _("Open"),
                _("Open a dossier that is on this computer or on a shared drive."),
                Button(_("Open…")),
                self.choose_wanted.emit,
            )
        )
        row.addWidget(
            self._choice(
                "sample-choice",
                _("Sample dossier"),
                _("Look around in the dossier of an office at work: nothing in it can be broken."),
                Button(_("Open the sample")),
                self.sample_wanted.emit,
            )
        )
        row.addStretch(1)
        return row

    def _choice(
        self, name: str, title: str, text: str, button: QPushButton, chosen: Callable[[], None]
    ) -> Card:
        button.setObjectName(name)
        button.setAccessibleDescription(text)
        button.clicked.connect(lambda _checked: chosen())
        label = QLabel(text, self)
        label.setWordWrap(True)
        card = Card(title, parent=self)
        card.setFixedSize(250, 168)
        card.content.addWidget(label)
        card.content.addStretch(1)
        card.content.addWidget(button)
        return card

    def show_recent(self) -> None:
        """Offer the dossiers opened lately that are still there."""
        while self.recent.count():
            item = self.recent.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.deleteLater()
        for path in self.preferences.recent():
            button = Button(f"{path.name}  ·  {path.parent}", quiet=True, parent=self)
            button.setObjectName("recent-dossier")
            button.clicked.connect(lambda _checked, chosen=path: self.open_wanted.emit(chosen))
            self.recent.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
