"""The print preview: the real pages beside what can be chosen about them (Ctrl+P)."""

from iar_desktop.ui.preview.dialog import PreviewDialog
from iar_desktop.ui.preview.subject import Days, Records

__all__ = ["Days", "PreviewDialog", "Records"]
