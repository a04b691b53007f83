"""What stands below an empty calendar: how it is filled, or that filters hide what there is."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.operations.calendar.choice import Choice
from iar_desktop.schema.messages import _
from iar_desktop.ui.calendar.model import CalendarModel
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.surface import Surface
from iar_desktop.ui.widgets.text import Text


class EmptyHint(Surface):
    """Shown while nothing is in view."""

    def __init__(self, model: CalendarModel, parent: QWidget | None = None) -> None:
        """Follow what ``model`` reads."""
        super().__init__("panel", "top", parent=parent)
        self.setObjectName("calendar-empty")
        self._model = model
        self.text = Text("", "body", "muted", wrap=True)
        self.text.setObjectName("calendar-empty-text")
        self.button = Button(_("Show everything"))
        self.button.setObjectName("calendar-show-all")
        self.button.clicked.connect(lambda: model.choose(Choice()))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 8)
        line.addWidget(self.text, 1)
        line.addWidget(self.button)
        model.read.connect(self._follow)
        self.hide()

    def _follow(self) -> None:
        filtered = self._model.choice != Choice()
        self.button.setVisible(filtered)
        if filtered:
            self.text.setText(_("Nothing here is of what the filters let through."))
        else:
            self.text.setText(
                _(
                    "Nothing here yet. Draw over days or hours, or choose a day and type, for "
                    "example “10 am visit of ARD with NEDO”; a calendar file (.ics) can be "
                    "dropped here."
                )
            )
        self.setVisible(not self._model.shown.entries)
