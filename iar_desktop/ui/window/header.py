"""The header above the pages: title, undo and redo, print, and the page's main button."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.schema.messages import N_, _
from iar_desktop.ui.widgets.button import Button, PrimaryButton
from iar_desktop.ui.widgets.elided import Elided
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.shortcut_text import shortcut_text
from iar_desktop.ui.widgets.surface import Surface

if TYPE_CHECKING:  # not for the first paint
    from PySide6.QtGui import QAction

_STEPS = (("undo", N_("Undo")), ("redo", N_("Redo")))


class Header(Surface):
    """The bar at the top; its buttons only announce what is wanted."""

    new_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the buttons; those of undo and redo do nothing until they are given actions."""
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
        self._buttons = [self._button(name, _(text)) for name, text in _STEPS]
        for button in self._buttons:
            layout.addWidget(button)
        layout.addWidget(self.print_button)
        layout.addWidget(self.new_button)

    def _button(self, name: str, text: str) -> IconButton:
        button = IconButton(name, text, parent=self)
        button.setObjectName(f"{name}-button")
        button.setEnabled(False)
        return button

    def attach(self, *actions: "QAction") -> None:
        """Let the buttons of undo and redo do these actions, and name what they would do."""
        for button, action in zip(self._buttons, actions, strict=True):
            button.clicked.connect(action.trigger)
            action.changed.connect(lambda b=button, a=action: self._follow(b, a))
            self._follow(button, action)

    @staticmethod
    def _follow(button: IconButton, action: "QAction") -> None:
        button.setEnabled(action.isEnabled())
        button.set_text(f"{action.text()} ({shortcut_text(action.shortcut().toString())})")

    def show_page(self, title: str, new_label: str, *, printable: bool) -> None:
        """Say which page is shown and what its main button makes (none when empty)."""
        self.title.setText(title)
        self.new_button.setText(new_label)
        self.new_button.setVisible(bool(new_label))
        self.print_button.setVisible(printable)
