"""The quick capture: one line becomes an encounter with its people and promises (Ctrl+J)."""

from iar_desktop.ui.capture.dialog import CaptureDialog
from iar_desktop.ui.capture.form import CaptureForm

__all__ = ["CaptureDialog", "CaptureForm"]
