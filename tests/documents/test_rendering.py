"""Several records, file names, sections, and the language of errors and warnings."""

from datetime import date

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iar_desktop.documents import Layout, all_documents, available, render
from iar_desktop.domain import Contact, Delegation
from iar_desktop.schema.errors import UnknownRecord, UserError
from iar_desktop.schema.messages import N_, speaking
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed
from tests.documents.kit.printing import pages
from tests.documents.printing import said, sheet


def test_what_can_be_printed_of_what() -> None:
    kinds = {each.name: each.kinds for each in all_documents()}
    assert kinds["briefing"] == ("delegation",)
    assert kinds["contact"] == ("contact",)
    assert kinds["mission"] == ("congress",)
    assert list(kinds) == sorted(kinds)
    assert {each.name for each in available("congress")} == {
        name for name, of in kinds.items() if "congress" in of
    }
    of_both = {each.name for each in available("contact", "organisation")}
    assert of_both == {
        name for name, of in kinds.items() if {"contact", "organisation"}.issubset(of)
    }


def test_several_records_each_on_its_own_pages_and_in_the_outline(dossier: Dossier) -> None:
    ids = [fixed.TANAKA, fixed.ALAOUI, fixed.TANAKA, fixed.DANG]
    rendered = render(dossier, ids, Layout("contact"))
    assert rendered.file_name == "2026-10-12 Fiche contact (3).pdf"
    assert rendered.title == "Tanaka Hiroshi, Mohamed Al-Alaoui, Dang Thi Anh"
    assert [page[-5:] for page in pages(rendered.pdf)] == ["1 / 3", "2 / 3", "3 / 3"]
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        entries = [
            (mark.get_title().replace("\u200e", ""), mark.get_dest().get_index())
            for mark in pdf.get_toc()
            if mark.level == 0
        ]
        title = pdf.get_metadata_value("Title")
    assert entries == [
        ("M. 田中 宏 · TANAKA Hiroshi", 0),
        ("محمد العلوي · Mohamed AL-ALAOUI", 1),
        ("Đặng Thị Ánh · DANG Thi Anh", 2),
    ]
    assert title == "Fiche contact — Tanaka Hiroshi, Mohamed Al-Alaoui, Dang Thi Anh"


def test_the_same_dossier_gives_the_same_bytes(dossier: Dossier) -> None:
    first = sheet(dossier, fixed.VISIT)
    assert sheet(dossier, fixed.VISIT) == first
    assert sheet(dossier, fixed.VISIT, printed_on=date(2026, 10, 13)).pdf != first.pdf


def test_usual_sections_are_printed_unless_others_are_chosen(dossier: Dossier) -> None:
    usual = said(sheet(dossier, fixed.VISIT))
    chosen = said(sheet(dossier, fixed.VISIT, sections=["scene-setter", "contacts"]))
    assert ("CADRAGE" in usual, "Contacts du jour" in usual) == (False, True)
    assert ("CADRAGE" in chosen, "Contacts du jour" in chosen) == (True, True)
    assert "Programme" not in chosen
    assert "Programme" not in said(sheet(dossier, fixed.VISIT, sections=[]))


def test_errors_are_in_the_language_of_the_screen(dossier: Dossier) -> None:
    wrong = "“Contact sheet” is not printed of “Délégation japonaise — NEDO” (Delegation)."
    with speaking("en"), pytest.raises(UserError, match=f"^{wrong[:40]}") as raised:
        render(dossier, [fixed.VISIT], Layout("contact", "fr"))
    assert str(raised.value) == wrong
    with pytest.raises(UserError) as raised:
        render(dossier, [fixed.VISIT], Layout("contact", "en"))
    assert str(raised.value) == (
        "«\u00a0Fiche contact\u00a0» ne s’imprime pas à partir de"
        " «\u00a0Délégation japonaise — NEDO\u00a0» (Délégation)."
    )
    with pytest.raises(UserError, match="Il n’y a pas de document «\u00a0livre\u00a0»"):
        render(dossier, [fixed.VISIT], Layout("livre", "en"))
    with pytest.raises(UserError, match="Choisissez d’abord"):
        render(dossier, [], Layout("contact", "en"))
    with pytest.raises(UnknownRecord, match="Aucun"):
        render(dossier, ["f" * 32], Layout("contact", "en"))


def test_warnings_are_in_the_language_of_the_screen(empty: Dossier) -> None:
    with empty.change(N_("New")) as change:
        person = change.add(Contact(family_name="Aivilik", native_name="ᓄᓇ"))
    rendered = sheet(empty, person.id, language="en")
    assert "CONTACT SHEET" in said(rendered)
    (warning,) = rendered.warnings
    assert warning.startswith("Aucune police n’a ")
    with speaking("en"):
        (warning,) = sheet(empty, person.id, language="fr").warnings
    assert warning.startswith("No font has “ᓄ” (U+14C4)")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.text(min_size=1, max_size=300))
def test_a_file_name_is_one_that_every_system_takes(empty: Dossier, title: str) -> None:
    with empty.change(N_("New")) as change:
        visit = change.add(Delegation(name=f"x{title}"))
    name = sheet(empty, visit.id, sections=[]).file_name
    assert name.startswith("2026-10-12 Fiche de briefing -")
    assert name.endswith(".pdf")
    assert len(name.encode()) <= 200
    assert not set(name) & set('<>:"/\\|?*\u202e\u2028\x00')
    assert name.removesuffix(".pdf").strip(" .") == name.removesuffix(".pdf")
    assert name.replace(" ", "a").isprintable()
