"""What a picture of a widget shows."""

from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QWidget


def colours(widget: QWidget) -> set[str]:
    """Return the colours of the widget's pixels, as ``#rrggbb``."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {QColor(pixel).name() for pixel in set(memoryview(image.constBits()).cast("I"))}


def spoken(widget: QWidget) -> tuple[str, str]:
    """Return the role and the name that a screen reader is given."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.role().name, interface.text(QAccessible.Text.Name)
