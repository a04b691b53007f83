"""The quick capture as a panel over any page."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.capture.form import CaptureForm
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.overlay import Overlay
from iar_desktop.ui.widgets.text import Text

_WIDTH = 760


class CaptureDialog(Overlay):
    """The capture's field, ready to type; goes when the line is kept or with Esc."""

    def __init__(self, desk: Desk, beginning: str, window: QWidget) -> None:
        """Begin the line with ``beginning``."""
        super().__init__("capture", _("Quick capture"), _WIDTH, window)
        self.content.addWidget(Text(_("Quick capture"), "heading", parent=self.panel))
        self.form = CaptureForm(desk, self.panel)
        self.content.addWidget(self.form)
        self.form.kept.connect(self.close_panel)
        self.form.left.connect(self.close_panel)
        self.form.grew.connect(self.fit)
        self.form.edit.setPlainText(beginning)
        self.form.edit.moveCursor(QTextCursor.MoveOperation.End)

    def open(self) -> None:
        """Show the panel, ready to type."""
        super().open()
        self.form.edit.setFocus()
