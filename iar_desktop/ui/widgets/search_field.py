"""The search field: a glass at the left, a cross at the right to empty it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.theme import icon


class SearchField(QLineEdit):
    """``SearchField(_("Filter…"))``: a line edit to search as one types."""

    def __init__(self, placeholder: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder or _("Search…"))
        self.setAccessibleName(_("Search"))
        self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)

    def sizeHint(self) -> QSize:
        return QSize(180, super().sizeHint().height())
