"""The head of the seating plan: tables, order, and what can be done with all seats at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from iar_desktop.domain.seating import SeatingOrder, Shape
from iar_desktop.schema.messages import _
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.elided import Elided
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.shortcut_text import shortcut_text
from iar_desktop.ui.widgets.surface import Surface
from iar_desktop.ui.widgets.text import Text

SHAPE, ORDER = "seating/shape", "seating/order"
"""Where the last choices of this machine's user are kept."""


class SeatingChoices(Surface):
    """What is chosen here is announced; whatever is shown by code is not."""

    chosen = Signal()
    """Other tables or another order: everybody is to be seated anew."""
    usual_wanted = Signal()
    table_wanted = Signal()
    undo_wanted = Signal()
    print_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, shape: str, order: str, parent: QWidget | None = None) -> None:
        """Begin with ``shape`` and ``order``; empty: with those chosen last."""
        super().__init__("panel", "bottom", parent=parent)
        kept = Preferences()
        self._title = Elided(_("Seating plan"), "heading")
        self._title.setObjectName("seating-title")
        self._about = Elided("", "small", "muted")
        self.shapes = self._box("seating-shape", _("Tables"), Shape)
        self.orders = self._box("seating-order", _("Order"), SeatingOrder)
        _show(self.shapes, shape or kept.text(SHAPE))
        _show(self.orders, order or kept.text(ORDER))
        self._usual = Button(_("Usual order"), quiet=True)
        self._usual.setObjectName("seating-usual")
        self._usual.setToolTip(_("Forget the seats given by hand"))
        self._table = Button(_("Add a table"), icon="add", quiet=True)
        self._table.setObjectName("seating-table")
        self._undo = IconButton("undo", _("Undo"), quiet=True)
        self._undo.setObjectName("seating-undo")
        self._print = Button(_("Print…"), icon="print")
        self._print.setObjectName("seating-print")
        close = IconButton("close", _("Close"), quiet=True)
        close.setObjectName("seating-close")
        for button, signal in (
            (self._usual, self.usual_wanted),
            (self._table, self.table_wanted),
            (self._undo, self.undo_wanted),
            (self._print, self.print_wanted),
            (close, self.close_wanted),
        ):
            button.clicked.connect(lambda _checked=False, each=signal: each.emit())
        self._lay_out(close)

    @property
    def shape(self) -> Shape:
        """Which tables are chosen."""
        return next(each for each in Shape if each.value == self.shapes.currentData())

    @property
    def order(self) -> SeatingOrder:
        """Which order is chosen."""
        return next(each for each in SeatingOrder if each.value == self.orders.currentData())

    def show_session(self, title: str, about: str) -> None:
        """Say of which session the plan is."""
        self._title.setText(_("Seating plan — {title}").format(title=title))
        self._about.setText(about)

    def show_shape(self, shape: Shape) -> None:
        """Show other tables as chosen."""
        _show(self.shapes, str(shape.value))

    def set_usable(self, *, usable: bool, kept: bool, undo: str) -> None:
        """Let be used what makes sense: with people, with seats kept, with a step to ``undo``."""
        for each in (self.shapes, self.orders, self._table):
            each.setEnabled(usable)
        self._usual.setEnabled(usable and kept)
        self._undo.setEnabled(bool(undo))
        said = _("Undo: {step}").format(step=undo) if undo else _("Undo")
        self._undo.set_text(f"{said} ({shortcut_text('Ctrl+Z')})")

    def _box(self, name: str, label: str, options: type[Shape] | type[SeatingOrder]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(label)
        for each in options:
            box.addItem(_(each.label), each.value)
        box.activated.connect(self._choose)
        return box

    def _choose(self) -> None:
        kept = Preferences()
        kept.keep(SHAPE, str(self.shape.value))
        kept.keep(ORDER, str(self.order.value))
        self.chosen.emit()

    def _lay_out(self, close: IconButton) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._about)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(words, 1)
        head.addWidget(self._print)
        head.addWidget(close)
        line = QHBoxLayout()
        line.setSpacing(8)
        for label, box in ((_("Tables"), self.shapes), (_("Order"), self.orders)):
            line.addWidget(Text(label, "small", "muted"))
            line.addWidget(box)
            line.addSpacing(8)
        line.addWidget(self._usual)
        line.addWidget(self._table)
        line.addStretch(1)
        line.addWidget(self._undo)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 2, 12, 10)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addLayout(line)


def _show(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(max(box.findData(value), 0))
