"""Composition root of the window: application, preferences, theme, log, and the first dossier."""

import gc
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from iar_desktop import resources
from iar_desktop.schema.messages import set_language
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.theme import Mode, apply_theme
from iar_desktop.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

_SETTLED = 250
"""Milliseconds after the first paint in which the first page is opened."""


class Application:
    """The running program: one Qt application and one window."""

    def __init__(self, dossier: Path | None) -> None:
        """Show the window at once; open ``dossier``, or the last one, after it is painted."""
        self.qt = QApplication(sys.argv[:1])
        self.qt.setApplicationName("iar-desktop")
        self.qt.setApplicationDisplayName("IAR Desktop")
        self.qt.setDesktopFileName("iar-desktop")
        self.preferences = Preferences()
        self.translators: list[QTranslator] = []
        set_language(self.preferences.language)
        QLocale.setDefault(QLocale(self.preferences.language))
        apply_theme(self.qt, _mode(self.preferences.theme))
        self.window = MainWindow(self.preferences)
        self.window.language_wanted.connect(self.change_language)
        self.window.theme_wanted.connect(self.change_theme)
        self.window.painted.connect(self._after_first_paint)
        last = self.preferences.text("last")
        self._dossier = dossier or (Path(last) if last and Path(last).is_file() else None)
        sys.excepthook = self._bug

    def run(self) -> int:
        """Show the window and return the exit status when it is closed."""
        if self._dossier is None:
            self.window.show_first_run()
        self.window.show()
        return self.qt.exec()

    def _after_first_paint(self) -> None:
        if self._dossier:
            self.window.open_dossier(self._dossier)
        QTimer.singleShot(_SETTLED, self._settle)

    def _settle(self) -> None:
        """Do what the first page can do without."""
        gc.freeze()  # what start-up made stays; no garbage was looked for until here
        gc.enable()
        self._translate_qt(self.preferences.language)
        from iar_desktop.schema import logs

        logs.start()
        from iar_desktop.ui.theme import load_native_fonts

        load_native_fonts(self.qt)
        from iar_desktop.ui.window.ahead import load_ahead

        load_ahead(self.window)

    def change_language(self, code: str) -> None:
        """Speak ``code`` on every screen from now on."""
        self._speak(code)
        self.preferences.keep("language", code)
        self.window.retranslate()

    def _speak(self, code: str) -> None:
        set_language(code)
        QLocale.setDefault(QLocale(code))
        self._translate_qt(code)

    def _translate_qt(self, code: str) -> None:
        """Give Qt's own words (of context menus and dialogs) in the language ``code``."""
        from PySide6.QtCore import QLibraryInfo, QTranslator  # late: the first window has none

        for former in self.translators:
            self.qt.removeTranslator(former)
        qt_words, our_words = QTranslator(), QTranslator()
        self.translators = [qt_words, our_words]
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if code != "en" and qt_words.load(QLocale(code), "qtbase", "_", folder):
            self.qt.installTranslator(qt_words)
        # What Qt's own catalogue lacks: two labels of its file dialog, the word for a folder.
        if our_words.load("qt", str(resources.path("translations", code))):
            self.qt.installTranslator(our_words)

    def change_theme(self, name: str) -> None:
        """Show everything in the theme ``name`` (light, dark or system) from now on."""
        self.preferences.keep("theme", name)
        apply_theme(self.qt, _mode(name))

    def _bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self.window.close()
            return
        from iar_desktop.schema import logs

        logs.bug(error.with_traceback(trace))
        self.window.state.show_error(error)


def _mode(name: str) -> Mode:
    return "dark" if name == "dark" else "light" if name == "light" else "system"


def run(dossier: Path | None = None) -> int:
    """Open the window on ``dossier``, the last one, or the first-run page; return the status."""
    return Application(dossier).run()
