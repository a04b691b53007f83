"""A window with every widget in it, to look at: ``python tests/ui/widgets/gallery.py [dark]``.

With ``--save FILE`` it saves its picture and ends; ``--page N`` chooses the page, ``--scale 2`` a
screen of twice the density.
"""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QDate, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMessageBox,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QStackedWidget,
    QTableView,
    QTextEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from iar_desktop import resources
from iar_desktop.ui.theme import Mode, Tone, apply_theme, icon_pixmap, load_native_fonts
from iar_desktop.ui.widgets.avatar import Avatar
from iar_desktop.ui.widgets.banner import Banner
from iar_desktop.ui.widgets.button import Button, PrimaryButton
from iar_desktop.ui.widgets.calendar import Calendar
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.widgets.elided import Elided
from iar_desktop.ui.widgets.empty_state import EmptyState
from iar_desktop.ui.widgets.facts_line import Fact, FactsLine
from iar_desktop.ui.widgets.flow_layout import FlowLayout
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.key_hint import KeyHint
from iar_desktop.ui.widgets.key_value_row import KeyValueRow
from iar_desktop.ui.widgets.menu import Menu
from iar_desktop.ui.widgets.navigation_list import NavigationList
from iar_desktop.ui.widgets.navigation_model import NavigationItem
from iar_desktop.ui.widgets.pill import Pill
from iar_desktop.ui.widgets.popup_list import PopupList
from iar_desktop.ui.widgets.popup_model import PopupRow
from iar_desktop.ui.widgets.progress_bar import ProgressBar
from iar_desktop.ui.widgets.search_field import SearchField
from iar_desktop.ui.widgets.search_opener import SearchOpener
from iar_desktop.ui.widgets.splitter import Splitter
from iar_desktop.ui.widgets.surface import Surface
from iar_desktop.ui.widgets.tabs import Tabs
from iar_desktop.ui.widgets.text import Text
from iar_desktop.ui.widgets.toast import Toast
from iar_desktop.ui.widgets.two_line_delegate import CARD_ROLE, CardRow, TwoLineDelegate

TONES: tuple[Tone, ...] = ("neutral", "accent", "amber", "red", "blue", "violet")

GROUPS: list[tuple[str, list[tuple[str, str, str, int | None]]]] = [
    ("", [("home", "Accueil", "home", None), ("calendar", "Calendrier", "calendar", None)]),
    (
        "Relations",
        [
            ("delegations", "Délégations", "people", 7),
            ("congresses", "Congrès", "congress", 12),
            ("hosted", "Événements organisés", "mic", 3),
        ],
    ),
    (
        "Carnet",
        [
            ("people", "Personnes", "person", 1284),
            ("organisations", "Organisations", "building", 412),
        ],
    ),
    (
        "Réseau",
        [
            ("partnerships", "Partenariats", "handshake", 38),
            ("projects", "Projets", "briefcase", 9),
            ("countries", "Pays", "globe", 14),
            ("watch", "Veille", "watch", 56),
        ],
    ),
    ("Travail", [("tasks", "Suivis", "tasks", 17), ("report", "Bilan", "report", None)]),
]

CARDS = [
    CardRow(
        "Délégation japonaise — NEDO",
        pill=("Confirmée", "accent"),
        country="JP",
        line2="Japon · 14–16 oct. 2026 · 8 personnes",
        line3="Prochaine échéance : menus, 2 j",
    ),
    CardRow(
        "Biobased Industries Canada",
        pill=("En préparation", "amber"),
        country="CA",
        line2="Canada · 3–4 nov. 2026 · 5 personnes",
        line3="Stand à régler : en retard de 3 j",
        late=True,
    ),
    CardRow(
        "Mission São Paulo — FAPESP, bioraffineries et agro-industries du Nordeste",
        pill=("En préparation", "amber"),
        country="BR",
        line2="Brésil · 24–27 nov. 2026 · 11 personnes · interprète portugais à trouver",
        line3="Interprète à trouver",
    ),
    CardRow(
        "Tanaka Hiroshi", native="田中 宏", country="JP", line2="NEDO Europe", line3="Paris 16ᵉ"
    ),
    CardRow("Sharma Vijay", native="विजय शर्मा", country="IN", line2="Dept. of Biotechnology"),
    CardRow("Al-Alaoui Mohamed", native="محمد العلوي", country="MA", line2="INRA Maroc"),
    CardRow("Nguyễn Thị Ánh", country="VN", line2="VAST", pill=("Terminée", "neutral"), done=True),
    CardRow("Département de biotechnologie", pill=("Demande reçue", "blue"), country="IN"),
]


class Cards(QAbstractListModel):
    """As many rows as asked for, of which the first are ``CARDS``."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        card = CARDS[index.row() % len(CARDS)]
        if index.row() >= len(CARDS):
            card = CardRow(
                f"{card.title} {index.row()}",
                card.native,
                card.pill,
                card.country,
                f"{card.line2} n° {index.row()}",
                card.line3,
                late=card.late,
            )
        return {CARD_ROLE: card, int(Qt.ItemDataRole.DisplayRole): card.title}.get(role)


def navigation() -> NavigationList:
    nav = NavigationList()
    nav.set_groups(
        [
            (caption, [NavigationItem(id, text, icon, count) for id, text, icon, count in entries])
            for caption, entries in GROUPS
        ]
    )
    nav.select("delegations")
    return nav


def sidebar() -> QWidget:
    column = Surface("sidebar", "right")
    column.setFixedWidth(212)
    layout = QVBoxLayout(column)
    layout.setContentsMargins(10, 14, 10, 12)
    layout.setSpacing(10)
    brand = Text("  IAR Desktop", "heading")
    layout.addWidget(brand)
    layout.addWidget(SearchOpener("Ctrl+K"))
    layout.addWidget(navigation(), 1)
    layout.addWidget(Elided("International 2026.iar", "tiny", "muted"))
    layout.addWidget(Elided("Tout est enregistré · 09:41", "tiny", "muted"))
    return column


def header() -> QWidget:
    bar = Surface("panel", "bottom")
    row = QHBoxLayout(bar)
    row.setContentsMargins(16, 8, 16, 9)
    row.setSpacing(8)
    row.addWidget(Text("Délégations", "heading"), 1)
    row.addWidget(IconButton("undo", "Annuler : nouvelle visite", shortcut="Ctrl+Z"))
    redo = IconButton("redo", "Rétablir")
    redo.setEnabled(False)
    row.addWidget(redo)
    row.addWidget(Button("Imprimer…"))
    menu = Menu()
    menu.add("Délégation", bool, icon_name="people")
    row.addWidget(PrimaryButton("Nouveau", menu=menu))
    return bar


def chips() -> FlowLayout:
    flow = FlowLayout(gap=6, line_gap=6)
    menu = Menu()
    for chip in (
        Chip("À venir", checked=True),
        Chip("En cours"),
        Chip("Passées"),
        Chip("Pays", menu=menu),
        Chip("Responsable", menu=menu),
        Chip("Thème : bioraffinerie", removable=True, checked=True),
    ):
        flow.addWidget(chip)
    return flow


def card_list(count: int = 8) -> QListView:
    view = QListView()
    view.setUniformItemSizes(True)
    view.setModel(Cards(count))
    view.setItemDelegate(TwoLineDelegate(parent=view))
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setCurrentIndex(view.model().index(0, 0))
    return view


def list_column() -> QWidget:
    column = Surface("panel")
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    filters = Surface("panel", "bottom")
    box = QVBoxLayout(filters)
    box.setContentsMargins(14, 10, 14, 11)
    box.addLayout(chips())
    layout.addWidget(filters)
    layout.addWidget(card_list(), 1)
    return column


def programme() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    column.addWidget(
        Banner(
            "amber",
            "1 conflit",
            "jeudi 11:15, le transfert commence avant la fin de la table ronde (11:30).",
            action="Décaler de 30 min",
        )
    )
    column.addWidget(Banner("red", "Valeur non enregistrée", "« 32/13 » n’est pas une date."))
    column.addWidget(Banner("blue", "", "Une version plus récente existe.", closable=False))
    table = QTableView()
    model = QStandardItemModel(0, 4)
    model.setHorizontalHeaderLabels(["Début", "Fin", "Programme", "Lieu"])
    for line in (
        ("09:00", "10:00", "Accueil et présentation du pôle", "Laon · Salle Champagne"),
        ("10:30", "12:30", "Visite : bioraffinerie de Bazancourt-Pomacle", "Pomacle · EPI requis"),
        ("12:30", "14:00", "Déjeuner au Jardin", "Reims · Le Jardin"),
        ("14:30", "17:30", "Rendez-vous B2B (6 tables × 25 min)", "Reims · CCI"),
    ):
        model.appendRow([QStandardItem(text) for text in line])
    table.setModel(model)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.horizontalHeader().setStretchLastSection(True)
    table.setColumnWidth(2, 280)
    table.selectRow(1)
    card = Card()
    card.content.addWidget(table)
    column.addWidget(card, 1)
    return page


def record_page() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 18, 24, 18)
    column.setSpacing(8)
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(Text("Délégation japonaise — NEDO", "title"))
    head.addWidget(Pill("Confirmée", "accent"))
    head.addStretch(1)
    column.addLayout(head)
    column.addWidget(
        FactsLine(
            [
                Fact("Japon", country="JP"),
                "mercredi 14 – vendredi 16 octobre 2026",
                "8 personnes",
                Fact("Responsable : Claire Moreau", link="claire"),
                Fact("Chef de délégation : 田中 宏 (Tanaka Hiroshi), Director General", link="t"),
            ]
        )
    )
    tabs = Tabs()
    tabs.add("Aperçu", QWidget)
    tabs.add("Programme", programme, 14)
    tabs.add("Délégués", QWidget, 8)
    tabs.add("Rendez-vous B2B", QWidget, 24)
    tabs.add("Logistique", QWidget)
    tabs.add("Suivis", QWidget, 5)
    tabs.add("Documents", QWidget, 6)
    tabs.add("Journal", QWidget)
    tabs.show_tab(1)
    column.addWidget(tabs, 1)
    return page


def delegation() -> QWidget:
    splitter = Splitter(list_column(), record_page())
    splitter.setSizes([370, 860])
    return splitter


def controls_card() -> Card:
    card = Card("Commandes", corner=KeyHint("Ctrl+Shift+J"))
    grid = QGridLayout()
    grid.setSpacing(8)
    line, bad, off = (
        QLineEdit("Green Chemistry Centre"),
        QLineEdit("32/13"),
        QLineEdit("Verrouillé"),
    )
    bad.setProperty("invalid", True)
    off.setEnabled(False)
    combo, date, number = QComboBox(), QDateEdit(QDate(2026, 10, 14)), QSpinBox()
    combo.addItems(["En préparation", "Confirmée", "Terminée"])
    date.setCalendarPopup(True)
    date.setCalendarWidget(Calendar())
    number.setValue(8)
    empty = QLineEdit()
    empty.setPlaceholderText("Ajouter une rencontre, une note…")
    for place, widget in enumerate((line, bad, off, combo, date, number, empty, SearchField())):
        grid.addWidget(widget, place // 2, place % 2)
    card.content.addLayout(grid)
    ticks = QHBoxLayout()
    for text, kind in (("Objectif", QCheckBox), ("Délégués", QCheckBox), ("Notes", QRadioButton)):
        box = kind(text)
        box.setChecked(text != "Délégués")
        ticks.addWidget(box)
    partly = QCheckBox("En partie")
    partly.setCheckState(Qt.CheckState.PartiallyChecked)
    ticks.addWidget(partly)
    ticks.addStretch(1)
    card.content.addLayout(ticks)
    buttons = QHBoxLayout()
    for button in (
        PrimaryButton("Imprimer"),
        Button("Écrire", icon="mail"),
        Button("Discret", quiet=True),
        IconButton("more", "Plus", quiet=True),
        Pill("J-2", "amber"),
    ):
        buttons.addWidget(button)
    week = Button("Semaine")
    week.setCheckable(True)
    week.setChecked(True)
    buttons.addWidget(week)
    buttons.addStretch(1)
    card.content.addLayout(buttons)
    return card


def person_card() -> Card:
    card = Card("Coordonnées")
    row = QHBoxLayout()
    row.setSpacing(12)
    photo = QPixmap(240, 320)
    photo.fill(Qt.GlobalColor.darkCyan)
    pictured = Avatar("Claire Moreau", size=48)
    pictured.set_photo(photo)
    for avatar in (
        Avatar("Tanaka Hiroshi", "田中 宏"),
        Avatar("Claire Moreau"),
        Avatar("Sharma", "विजय", 48),
        Avatar("Al-Alaoui", "محمد", 48),
        pictured,
    ):
        row.addWidget(avatar)
    row.addStretch(1)
    card.content.addLayout(row)
    card.content.addWidget(KeyValueRow("Courriel", "hiroshi.tanaka@example.jp"))
    card.content.addWidget(KeyValueRow("Téléphone", "+81 3 5550 0142"))
    card.content.addWidget(KeyValueRow("Bureau", "Paris 16ᵉ, heure locale 10:41, second étage"))
    return card


def goals_card() -> Card:
    card = Card("Objectifs 2026", count=17)
    figures: tuple[tuple[int, int, Tone], ...] = (
        (7, 10, "accent"),
        (22, 40, "amber"),
        (2, 4, "red"),
        (0, 1284, "blue"),
    )
    for done, target, tone in figures:
        card.content.addWidget(ProgressBar(done, target, tone))
    pills = FlowLayout(gap=6)
    for tone in TONES:
        pills.addWidget(Pill(f"Ton {tone}", tone))
    card.content.addLayout(pills)
    return card


def views_card() -> Card:
    card = Card("Listes")
    tree = QTreeView()
    model = QStandardItemModel()
    model.setHorizontalHeaderLabels(["Thème", "Fiches"])
    for text in ("Bioraffinerie", "Chimie verte", "Agro-matériaux"):
        parent = QStandardItem(text)
        parent.setCheckable(True)
        for child in ("Europe", "Japon"):
            parent.appendRow([QStandardItem(child), QStandardItem("12")])
        model.appendRow([parent, QStandardItem("24")])
    tree.setModel(model)
    tree.expandToDepth(0)
    tree.setCurrentIndex(model.index(0, 0))
    note = QTextEdit(
        "Veut comparer nos pilotes avec ceux de Tsukuba ; budget 2027 ouvert en avril."
    )
    plain = QPlainTextEdit("\n".join(f"ligne {n}" for n in range(30)))
    row = QHBoxLayout()
    widgets: tuple[QWidget, ...] = (tree, note, plain)
    for widget in widgets:
        row.addWidget(widget)
    card.content.addLayout(row)
    return card


def popup_card() -> Card:
    card = Card("Palette")
    suggestions = PopupList()
    suggestions.set_rows(
        [
            PopupRow(1, "Tanaka Hiroshi", "NEDO Europe", country="JP", group="Personnes"),
            PopupRow(
                2,
                "Green Chemistry Centre of Excellence",
                "York",
                "building",
                "GB",
                "",
                "Organisations",
            ),
            PopupRow(3, "Nouvelle délégation", icon="add", hint="Ctrl N", group="Commandes"),
            PopupRow(4, "Passer au thème sombre", icon="moon", group="Commandes"),
        ]
    )
    card.content.addWidget(suggestions)
    return card


def empty_card() -> Card:
    card = Card()
    card.content.addWidget(
        EmptyState(
            "people",
            "Les personnes rencontrées, reçues ou à rencontrer : une fiche chacune.",
            [("Nouvelle personne", bool), ("Importer…", bool)],
            title="Personne pour l’instant",
        )
    )
    return card


def icons_card() -> Card:
    card = Card("Icônes et drapeaux")
    flow = FlowLayout(gap=8)
    for path in sorted(resources.path("icons").glob("*.svg")):
        label = Text()
        label.setPixmap(icon_pixmap(path.stem, "ink", 20, label.devicePixelRatio()))
        flow.addWidget(label)
    card.content.addLayout(flow)
    card.content.addWidget(
        FactsLine(
            [
                Fact(code, country=code)
                for code in ["FR", "JP", "BR", "US", "GB", "ES", "MX", "CH", "NP", "XX", "UN", "EU"]
            ]
        )
    )
    return card


def controls() -> QWidget:
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(24, 16, 24, 16)
    grid.setSpacing(12)
    makers: tuple[tuple[Callable[[], Card], int, int], ...] = (
        (controls_card, 0, 0),
        (person_card, 0, 1),
        (goals_card, 1, 0),
        (popup_card, 1, 1),
        (views_card, 2, 0),
        (empty_card, 2, 1),
        (icons_card, 3, 0),
    )
    for make, row, column in makers:
        grid.addWidget(make(), row, column, 1, 1 if row < 3 else 2)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setWidget(page)
    return scroll


class Gallery(QWidget):
    """The shell of the product with two pages of widgets."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(QSize(1440, 900))
        self.pages = QStackedWidget()
        self.pages.addWidget(delegation())
        self.pages.addWidget(controls())
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(header())
        right.addWidget(self.pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(sidebar())
        row.addLayout(right, 1)
        self.toast = Toast(self)


def message_box(parent: QWidget) -> QMessageBox:
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        "Dossier",
        "Ce dossier vient d’une version plus récente du programme.",
        QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel,
        parent,
    )
    box.setInformativeText("Installez la dernière version pour l’ouvrir.")
    return box


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("theme", nargs="?", default="light", choices=["light", "dark", "system"])
    parser.add_argument("--page", type=int, default=0)
    parser.add_argument("--save", type=Path)
    parser.add_argument("--scale", default="1")
    asked = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = asked.scale
    app = QApplication(sys.argv[:1])
    theme: Mode = asked.theme
    apply_theme(app, theme)
    window = Gallery()
    window.pages.setCurrentIndex(asked.page)
    window.show()
    window.toast.show_message("Annulé : nouvelle délégation", "Rétablir")

    def ready() -> None:
        if asked.save:
            window.grab().save(str(asked.save))
            app.quit()

    load_native_fonts(app, ready)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
