"""The header above the pages: title, undo and redo, print, and the page's main button."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.widgets.button import Button, PrimaryButton
from iar_desktop.ui.widgets.elided import Elided
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.shortcut_text import shortcut_text
from iar_desktop.ui.widgets.surface import Surface


class Header(Surface):
    """The bar at the top; its buttons only announce what is wanted."""

    new_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, undo: QAction, redo: QAction, parent: QWidget | None = None) -> None:
        """Show ``undo`` and ``redo`` as buttons that name what they would do."""
        super().__init__("panel", "bottom", parent=parent)
        self.setObjectName("header")
        self.title = Elided("", "heading", parent=self)
        self.title.setObjectName("header-title")
        self.print_button = Button(_("Print…"), parent=self)
        self.print_button.setObjectName("print")
        self.print_button.setToolTip(f"{_('Print…')} ({shortcut_text('Ctrl+P')})")
        self.print_button.clicked.connect(self.print_wanted)
        self.new_button = PrimaryButton("", parent=self)
        self.new_button.setObjectName("new")
        self.new_button.clicked.connect(self.new_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(8)
        layout.addWidget(self.title, 1)
        for action, name in ((undo, "undo"), (redo, "redo")):
            layout.addWidget(self._action_button(action, name))
        layout.addWidget(self.print_button)
        layout.addWidget(self.new_button)

    def _action_button(self, action: QAction, name: str) -> IconButton:
        button = IconButton(name, action.text(), parent=self)
        button.setObjectName(f"{name}-button")
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: self._follow(button, action))
        self._follow(button, action)
        return button

    @staticmethod
    def _follow(button: IconButton, action: QAction) -> None:
        button.setEnabled(action.isEnabled())
        button.set_text(f"{action.text()} ({shortcut_text(action.shortcut().toString())})")

    def show_page(self, title: str, new_label: str, *, printable: bool) -> None:
        """Say which page is shown and what its main button makes (none when empty)."""
        self.title.setText(title)
        self.new_button.setText(new_label)
        self.new_button.setVisible(bool(new_label))
        self.print_button.setVisible(printable)
