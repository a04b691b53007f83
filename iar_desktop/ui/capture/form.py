"""The capture's field and, below it, what was understood; used by the panel and by Home."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from iar_desktop.domain.capture import Capture
from iar_desktop.operations import encounters
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _, language, speaking
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.capture.line_edit import CaptureEdit
from iar_desktop.ui.capture.understood import Details, Row, offered, rows
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.theme import icon_pixmap
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.widgets.flow_layout import FlowLayout
from iar_desktop.ui.widgets.pill import Pill
from iar_desktop.ui.widgets.text import Text


class CaptureForm(QWidget):
    """Understands the line as it is typed; Enter keeps all of it as one undoable step."""

    kept = Signal()
    left = Signal()
    grew = Signal()
    """What is shown below the line takes another height."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read names from the dossier of ``desk`` and keep there."""
        super().__init__(parent)
        self.desk = desk
        self.capture: Capture | None = None
        self._waiting = False
        self._read = ""
        self._known: Details = {}
        self._asking: Chip | None = None
        self._question = ""
        self.edit = CaptureEdit(self)
        self.edit.textChanged.connect(self._understand)
        self.edit.entered.connect(self._keep)
        self.edit.left.connect(self.left)
        self._rows = QWidget(self)
        self._rows.setObjectName("capture-understood")
        self._hint = Text("", "small", "muted", wrap=True, parent=self)
        self._hint.setObjectName("capture-hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.edit)
        layout.addWidget(self._rows)
        layout.addWidget(self._hint)
        self._show(None)

    @property
    def understood_line(self) -> str:
        """The line that what is shown was understood from."""
        return self._read

    def _understand(self) -> None:
        line, spoken = self.edit.line(), language()
        if not line.strip():
            self._show(None)
            return

        def preview(dossier: Dossier) -> tuple[Capture, Details]:
            with speaking(spoken):
                capture = encounters.preview(dossier, line)
                entries = dossier.entries(offered(capture))
            return capture, {key: entry.subtitle for key, entry in entries.items()}

        def told(read: tuple[Capture, Details]) -> None:
            self._read = line
            capture, self._known = read
            self._show(capture)
            if self._waiting:
                self._keep()

        self.desk.lookups.run(preview, told, owner=self, failed=self._say_why, latest="capture")

    def _say_why(self, error: BaseException) -> None:
        self._waiting = False
        if not isinstance(error, UserError):
            self.desk.failed.emit(error)
        self._show(None)
        self._complain(error)
        self.grew.emit()

    def _show(self, capture: Capture | None) -> None:
        self.capture = capture
        self.edit.show_spans(capture.spans if capture else ())
        self._fill(rows(capture, self._known) if capture else [])
        self._hint.set_ink("muted")
        self._hint.setText(
            _("Enter keeps all of it as one operation; Ctrl+Z takes it back.")
            if capture and self._rows.isVisibleTo(self)
            else _("Whom did you meet, where, what was said, who promised what by when?")
        )
        self.grew.emit()

    def _fill(self, understood: list[Row]) -> None:
        old, self._asking = self._rows, None
        self._rows = QWidget(self)
        self._rows.setObjectName("capture-understood")
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(4, 0, 4, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        for number, row in enumerate(understood):
            self._add(grid, number, row)
        self.layout().replaceWidget(old, self._rows)  # type: ignore[union-attr] # set above
        self._rows.setVisible(bool(understood))
        old.hide()
        old.deleteLater()

    def _add(self, grid: QGridLayout, number: int, row: Row) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        sign = Text()
        sign.setPixmap(icon_pixmap(row.icon, "muted", 16, self.devicePixelRatioF()))
        grid.addWidget(sign, number, 0, middle)
        grid.addWidget(Text(row.label, "small", "muted"), number, 1, middle)
        text = Text(row.text, "body", wrap=not row.choices)
        text.setObjectName("capture-row")
        if row.choices:
            grid.addLayout(self._choices(text, row), number, 2)
        else:
            grid.addWidget(text, number, 2)
        if row.pill:
            grid.addWidget(Pill(row.pill, row.tone), number, 3, middle)  # type: ignore[arg-type]  # one of the tones

    def _choices(self, text: Text, row: Row) -> FlowLayout:
        """Return what is meant, then what else it might be, on one line if it can be."""
        flow = FlowLayout(gap=6, line_gap=2)
        chips = [Chip(label) for label, _capture in row.choices]
        for chip, (_label, capture) in zip(chips, row.choices, strict=True):
            chip.setObjectName("capture-choice")
            chip.clicked.connect(lambda _checked=False, chosen=capture: self._choose(chosen))
        if row.asks and self._asking is None:
            self._asking, self._question = chips[0], row.asks
        text.setMinimumHeight(max(chip.sizeHint().height() for chip in chips))
        for widget in (text, *chips):
            flow.addWidget(widget)
        return flow

    def _choose(self, capture: Capture) -> None:
        self._show(capture)
        self.edit.setFocus()  # Enter keeps, as before

    def _keep(self) -> None:
        """Keep what is shown; while it is still being read, keep when it is."""
        capture = self.capture
        line = self.edit.line()
        if capture is None or line != self._read:
            self._waiting = bool(line.strip())
            return
        self._waiting = False
        if self._asking is not None:
            self._hint.set_ink("red")
            self._hint.setText(self._question)
            self._asking.setFocus()
            self.grew.emit()
            return
        self.edit.setReadOnly(True)
        self.desk.change(
            lambda dossier: encounters.keep(dossier, capture),
            lambda _result: self._done(),
            owner=self,
            failed=self._refused,
        )

    def _refused(self, error: BaseException) -> None:
        self.edit.setReadOnly(False)
        self._complain(error)
        if not isinstance(error, UserError):
            self.desk.failed.emit(error)

    def _complain(self, error: BaseException) -> None:
        self._hint.set_ink("red")
        self._hint.setText(str(error) if isinstance(error, UserError) else "")

    def _done(self) -> None:
        self.edit.setReadOnly(False)
        self.edit.clear()
        self.desk.message.emit(_("The encounter was kept."), "undo")
        self.kept.emit()
