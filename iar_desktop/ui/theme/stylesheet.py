"""The one style sheet: what Fusion and the palette cannot do, and nothing about fonts.

Kept short because every widget is matched against it when first shown. Rows of item views are
left to the palette: style rules for items cost more per row than the delegates do.
"""

from string import Template

from iar_desktop import resources
from iar_desktop.ui.theme.tokens import CARD_RADIUS, RADIUS, Tokens

_SHEET = Template("""
QToolTip { background: $tip; color: $on_tip; border: 1px solid $tip; padding: 3px 6px; }

QPushButton, QToolButton {
  background: $panel; color: $ink; border: 1px solid $line_strong; border-radius: ${radius}px;
  padding: 4px 11px; min-height: 20px; outline: none; }
QToolButton { padding: 3px 2px 2px 3px; } /* Qt adds 3 pixels: as tall as a push button */
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $well; }
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $faint; border-color: $line; }
QPushButton:default, PrimaryButton, QPushButton:checked, QToolButton:checked {
  background: $accent_fill; color: $on_accent; border-color: $accent_fill; }
QPushButton:default:hover, PrimaryButton:hover, QPushButton:checked:hover {
  background: $accent_hover; }
QPushButton:default:focus, PrimaryButton:focus, QPushButton:checked:focus {
  border: 2px solid $selection; padding: 3px 10px; }
QPushButton:default:disabled, PrimaryButton:disabled {
  background: $neutral_soft; color: $faint; border-color: $neutral_soft; }
QPushButton[quiet="true"], QToolButton[quiet="true"] {
  background: transparent; border-color: transparent; }
QPushButton[quiet="true"]:hover, QToolButton[quiet="true"]:hover { background: $hover; }
QPushButton[quiet="true"]:focus, QToolButton[quiet="true"]:focus { border-color: $accent; }
QPushButton[tone="amber"] { color: $amber; }
QPushButton[tone="red"] { color: $red; }
QPushButton[tone="blue"] { color: $blue; }
QPushButton[tone="violet"] { color: $violet; }
QPushButton[tone="accent"] { color: $accent; }
QPushButton::menu-indicator { image: none; width: 0; }
QToolButton::menu-indicator { image: none; width: 0; }

QAbstractScrollArea { border: none; }
QAbstractItemView { outline: 0; }
QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox {
  background: $panel; color: $ink; border: 1px solid $line_strong; border-radius: ${radius}px;
  padding: 4px 8px; selection-background-color: $selection; selection-color: $ink; }
QLineEdit, QAbstractSpinBox, QComboBox { min-height: 20px; }
QTextEdit, QPlainTextEdit { padding: 4px 5px; }
QLineEdit:hover, QTextEdit:hover, QPlainTextEdit:hover, QAbstractSpinBox:hover, QComboBox:hover {
  border-color: $faint; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
  border: 2px solid $accent; padding: 3px 7px; }
QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: 3px 4px; }
QLineEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
  background: $ground; color: $faint; border-color: $line; }
QLineEdit:read-only { background: $ground; }
QLineEdit[invalid="true"], QTextEdit[invalid="true"], QAbstractSpinBox[invalid="true"],
QComboBox[invalid="true"] { border-color: $red; }
QLineEdit[bare="true"], QTextEdit[bare="true"], QPlainTextEdit[bare="true"] {
  background: transparent; border-color: transparent; }
QLineEdit[bare="true"]:hover { background: $hover; }
QLineEdit[bare="true"]:focus { background: $panel; border-color: $accent; }
QAbstractSpinBox > QLineEdit, QComboBox > QLineEdit {
  border: none; padding: 0; background: transparent; min-height: 0; }

QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {
  border: none; width: 24px; subcontrol-position: center right; }
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {
  image: url($controls/chevron-down.svg); width: 14px; height: 14px; }
QComboBox { combobox-popup: 0; padding-left: 10px; } /* as far in as the text of a line edit */
QComboBox:focus { padding-left: 9px; }
QComboBox QAbstractItemView {
  selection-background-color: $accent_soft; selection-color: $ink;
  background: $panel; border: 1px solid $line_strong; padding: 4px; outline: 0; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 6px; border-radius: 5px; }
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover {
  background: $accent_soft; color: $ink; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
  border: none; background: transparent; width: 20px; }
QSpinBox, QDoubleSpinBox, QTimeEdit { qproperty-alignment: AlignCenter; }
QAbstractSpinBox::up-arrow { image: url($controls/chevron-up.svg); width: 12px; height: 12px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QTimeEdit::down-arrow {
  image: url($controls/chevron-down.svg); width: 12px; height: 12px; }

QCheckBox, QRadioButton {
  spacing: 8px; outline: none; border: 1px solid transparent; border-radius: 5px;
  padding: 1px 3px; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator,
QGroupBox::indicator {
  width: 14px; height: 14px; border: 1px solid $faint; border-radius: 4px; background: $panel; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover, QCheckBox::indicator:focus,
QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked,
QGroupBox::indicator:checked {
  background: $accent_fill; border-color: $accent_fill; image: url($controls/check.svg); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
  background: $accent_fill; border-color: $accent_fill; image: url($controls/dash.svg); }
QRadioButton::indicator:checked {
  background: $accent_fill; border-color: $accent_fill; image: url($controls/dot.svg); }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }

QMenu { background: $panel; border: 1px solid $line_strong; border-radius: 8px; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 10px; border-radius: 5px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $faint; background: transparent; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::right-arrow { image: url($controls/chevron-right.svg); width: 14px; height: 14px; }
QMenu::indicator { width: 16px; height: 16px; padding-left: 6px; }
QMenu::indicator:checked { image: url($controls/tick.svg); }
QMenuBar { background: $sidebar; }
QMenuBar::item { padding: 4px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $hover; }

PopupList, NavigationList, QFrame#navigation-column, QScrollArea#help-sheet,
QWidget#help-columns { background: transparent; }
QTableView { gridline-color: $line; }
QHeaderView {
  background: transparent; border: none; qproperty-defaultAlignment: 'AlignLeft | AlignVCenter'; }
QHeaderView::section {
  background: $panel; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 6px 3px; font-weight: 600; }
QHeaderView::section:hover { color: $ink; }
QHeaderView::up-arrow { image: url($controls/chevron-up.svg); width: 12px; height: 12px; }
QHeaderView::down-arrow { image: url($controls/chevron-down.svg); width: 12px; height: 12px; }
QTableCornerButton::section { background: $panel; border: none; border-bottom: 1px solid $line; }
QListWidget::item { min-height: 26px; padding: 0 6px; border-radius: 5px; color: $ink; }
QListWidget::item:hover { background: $hover; }
QListWidget::item:selected { background: $accent_soft; color: $ink; }
QTreeView::item { min-height: 26px; padding-right: 16px; }
QTreeView::branch:has-children:closed { image: url($controls/chevron-right.svg); }
QTreeView::branch:has-children:open { image: url($controls/chevron-down.svg); }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 11px; }
QScrollBar:horizontal { height: 11px; }
QScrollBar::handle { background: $scroll; border-radius: 3px; margin: 2px 3px 2px 2px; }
QScrollBar::handle:horizontal { margin: 2px 2px 3px 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
QGroupBox {
  border: 1px solid $line; border-radius: ${card_radius}px; margin-top: 10px; padding-top: 10px; }
QGroupBox::title { subcontrol-origin: margin; left: 12px; padding: 0 4px; color: $muted; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar::tab {
  color: $muted; padding: 7px 2px; margin-right: 16px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $ink; }
QStatusBar::item { border: none; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $neutral_soft; }
QSlider::sub-page:horizontal { background: $accent_fill; border-radius: 2px; }
QSlider::handle:horizontal {
  width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: $panel;
  border: 1px solid $faint; }
QProgressDialog QProgressBar { max-height: 8px; color: transparent; }
QProgressBar { text-align: center; background: $neutral_soft; border: none; border-radius: 4px;
  color: $ink; }
QProgressBar::chunk { background: $accent_fill; border-radius: 4px; }

QCalendarWidget QWidget#qt_calendar_navigationbar { background: $panel; }
QCalendarWidget QToolButton { border-color: transparent; font-weight: 600; }
QCalendarWidget QToolButton#qt_calendar_prevmonth {
  qproperty-icon: url($controls/chevron-left.svg); }
QCalendarWidget QToolButton#qt_calendar_nextmonth {
  qproperty-icon: url($controls/chevron-right.svg); }
QCalendarWidget QAbstractItemView {
  selection-background-color: $accent_fill; selection-color: $on_accent; }

Surface { border: none; }
Surface[ground="ground"] { background: $ground; }
Surface[ground="panel"] { background: $panel; }
Surface[ground="sidebar"] { background: $sidebar; }
Surface[ground="well"] { background: $well; }
Surface[edge-left="true"] { border-left: 1px solid $line; }
Surface[edge-top="true"] { border-top: 1px solid $line; }
Surface[edge-right="true"] { border-right: 1px solid $line; }
Surface[edge-bottom="true"] { border-bottom: 1px solid $line; }
QPushButton#brand {
  background: transparent; border-color: transparent; text-align: left; padding: 3px 8px; }
QPushButton#brand:hover { background: $hover; }
QPushButton#brand:focus { border-color: $accent; }
SearchOpener { color: $muted; text-align: left; padding: 4px 8px; }
SearchOpener:focus { border: 2px solid $accent; padding: 3px 7px; }
NavigationButton:disabled { color: $faint; border-color: transparent; }
NavigationButton {
  background: transparent; border: 1px solid transparent; text-align: left; padding: 3px 8px; }
NavigationButton:hover { background: $line; }
NavigationButton:checked, NavigationButton:checked:hover {
  background: $panel; border-color: $line; color: $accent; font-weight: 600; }
NavigationButton:focus, NavigationButton:checked:focus {
  border: 1px solid $accent; padding: 3px 8px; }
QLabel[muted="true"] { color: $muted; }
KeyHint {
  background: $panel; color: $muted; border: 1px solid $line_strong; border-radius: 4px;
  padding: 0 4px; }
QLineEdit > QToolButton {
  background: transparent; border: none; padding: 0; min-height: 0; }
Toast QLabel { color: $on_tip; }
Toast QPushButton { background: transparent; color: $tip_accent; border-color: transparent; }
Toast QPushButton:hover { background: $tip_hover; }
Toast QPushButton:focus { border-color: $tip_accent; }
Card, QFrame#overlay-panel {
  background: $panel; border: 1px solid $line; border-radius: ${card_radius}px; }
""")


def stylesheet(tokens: Tokens) -> str:
    """Return the style sheet of ``tokens``."""
    return _SHEET.substitute(
        tokens._asdict(),
        radius=RADIUS,
        card_radius=CARD_RADIUS,
        controls=resources.path("icons", "controls").as_posix(),
    )
