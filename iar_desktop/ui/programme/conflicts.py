"""What clashes, said above the programme: a banner each, with its remedies."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from iar_desktop.domain.remedies import Remedy
from iar_desktop.operations.clashing import Conflict
from iar_desktop.schema.messages import _, _n
from iar_desktop.ui.theme import tone_roles
from iar_desktop.ui.widgets.banner import Banner
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.menu import Menu

_SHOWN = 2


class ConflictBanner(Banner):
    """One conflict: the sentence, the first remedy as a button, the others in a menu."""

    chosen = Signal(object)

    def __init__(self, conflict: Conflict, parent: QWidget | None = None) -> None:
        first = conflict.remedies[0].label if conflict.remedies else ""
        super().__init__(
            "amber", _("Conflict"), conflict.sentence, action=first, closable=False, parent=parent
        )
        self.setObjectName("conflict")
        self.conflict = conflict
        self._action.setObjectName("remedy")
        self.acted.connect(self._first)
        layout = self.layout()
        if len(conflict.remedies) > 1 and isinstance(layout, QHBoxLayout):
            layout.addWidget(self._more(conflict.remedies[1:]))

    def _first(self) -> None:
        self.chosen.emit(self.conflict.remedies[0])

    def _more(self, remedies: Sequence[Remedy]) -> IconButton:
        menu = Menu(parent=self)
        for number, remedy in enumerate(remedies):
            action = menu.add(remedy.label, partial(self.chosen.emit, remedy))
            action.setObjectName(f"remedy-{number + 2}")
        button = IconButton("chevron-down", _("Other ways out"), menu=menu, quiet=True, size=16)
        button.setObjectName("other-remedies")
        button.set_icon("chevron-down", tone_roles("amber")[0])
        return button


class Conflicts(QWidget):
    """The first banners, and a button that shows the rest."""

    chosen = Signal(object)
    """A remedy to apply."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conflicts")
        self._conflicts: tuple[Conflict, ...] = ()
        self._all = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.more = Button("", quiet=True, icon="chevron-down")
        self.more.setObjectName("more-conflicts")
        self.more.clicked.connect(self._show_all)
        self.hide()

    def set_conflicts(self, conflicts: tuple[Conflict, ...]) -> None:
        """Show these conflicts; without any, nothing."""
        if conflicts == self._conflicts:
            return
        self._conflicts = conflicts
        self._fill()

    def _show_all(self) -> None:
        self._all = not self._all
        self._fill()

    def _fill(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.more:
                widget.hide()
                widget.deleteLater()
        shown = self._conflicts if self._all else self._conflicts[:_SHOWN]
        for conflict in shown:
            banner = ConflictBanner(conflict)
            banner.chosen.connect(self.chosen)
            self._column.addWidget(banner)
        rest = len(self._conflicts) - _SHOWN
        if rest > 0:
            more = _n("{count} more conflict", "{count} more conflicts", rest)
            self.more.setText(_("Show fewer") if self._all else more)
            self._column.addWidget(self.more)
        self.more.setVisible(rest > 0)
        self.setVisible(bool(self._conflicts))
