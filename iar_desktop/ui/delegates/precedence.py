"""The order of precedence in words: as notified, or why not; and the reason asked for."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.forms.editor import set_flag
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.text import Text
from iar_desktop.ui.widgets.whole_line import WholeLine


class Precedence(QWidget):
    """``ask`` shows the field for the reason; ``given`` and ``given_up`` tell how it ended."""

    given = Signal(str)
    given_up = Signal()
    as_notified = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("precedence")
        self._state = Text("", "small", "muted", wrap=True)
        self._state.setObjectName("precedence-state")
        self.restore = Button(_("As notified"), icon="restore")
        self.restore.setObjectName("as-notified")
        self.restore.clicked.connect(self.as_notified)
        self.reason = WholeLine()
        self.reason.setObjectName("precedence-reason")
        self.reason.setAccessibleName(_("Reason for this order"))
        self.reason.setPlaceholderText(_("Reason for this order: Enter keeps it, Esc gives up"))
        self.reason.installEventFilter(self)
        self._problem = Text("", "small", "red", wrap=True)
        self._problem.setObjectName("precedence-problem")
        line = QHBoxLayout()
        line.addWidget(self._state, 1)
        line.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.reason)
        column.addWidget(self._problem)
        self.show_reason("")

    def show_reason(self, reason: str) -> None:
        """Say which order is in force; a reason that is being asked for stays as it is."""
        text = _("Order set by hand: {reason}").format(reason=reason) if reason else ""
        self._state.setText(text or _("In the order notified by the sending side."))
        self.restore.setVisible(bool(reason))
        if not self.asks():
            self.stop()

    def asks(self) -> bool:
        """Return whether the reason is being asked for."""
        return not self.reason.isHidden()

    def ask(self, before: str) -> None:
        """Ask for the reason of a new order, beginning with the one given before."""
        if not self.asks():
            self.reason.setText(before)
        self.reason.show()
        self.reason.setFocus()
        self.reason.selectAll()

    def complain(self, problem: str) -> None:
        """Say why the order cannot be kept."""
        set_flag(self.reason, "invalid", on=bool(problem))
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def stop(self) -> None:
        """Ask no longer."""
        self.complain("")
        self.reason.hide()
        self.reason.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and watched is self.reason:
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._handle_key(event)
        return super().eventFilter(watched, event)

    def _handle_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            text = self.reason.text().strip()
            if text:
                self.given.emit(text)
            else:
                self.complain(_("Say why this order differs from the one notified."))
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            return False
        return True
