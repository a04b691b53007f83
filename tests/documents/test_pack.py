"""Everything for one visit or mission, as one PDF or a file each."""

import pypdfium2
import pytest

from iar_desktop.documents.pack import KINDS, pack, pack_files, pack_folder, sheets
from iar_desktop.documents.registry import document_named
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import speaking
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.progress import Cancelled, Progress
from tests.documents import fixed
from tests.documents.kit.printing import pages

OF_THE_VISIT = [
    "briefing-book",
    "programme-guest",
    "programme-staff",
    "programme-driver",
    "delegation-list",
    "sign-in",
    "transport",
    "tasks",
]


def test_a_pack_holds_what_has_something_to_say(dossier: Dossier) -> None:
    visit, congress = dossier.find(fixed.VISIT), dossier.find(fixed.CONGRESS)
    assert [each.document for each in sheets(dossier, visit)] == OF_THE_VISIT
    found = sheets(dossier, congress)
    assert [each.document for each in found] == [
        "briefing-book",
        "mission",
        "transport",
        "tasks",
        "contact",
    ]
    assert found[-1].ids == (fixed.TANAKA,)
    for record in (visit, congress):
        assert record.kind in KINDS
        for each in sheets(dossier, record)[:5]:
            assert {record.kind, "contact"} & set(document_named(each.document).kinds)


def test_one_pdf_of_all_documents(dossier: Dossier) -> None:
    rendered = pack(dossier, fixed.VISIT)
    assert rendered.file_name == "2026-10-12 Dossier complet - Délégation japonaise — NEDO.pdf"
    assert rendered.warnings == ()
    text = pages(rendered.pdf)
    heads = ("DOSSIER DE BRIEFING", "PROGRAMME OFFICIEL", "DÉROULÉ", "TRANSPORTS")
    first = [next(n for n, page in enumerate(text) if head in page) for head in heads]
    assert first == sorted(first)
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        sizes = [page.get_size() for page in pdf]
        titles = [mark.get_title() for mark in pdf.get_toc()]
    assert any(width > height for width, height in sizes)  # the run-of-show is turned
    assert sizes[0][0] < sizes[0][1]
    assert titles.count("Délégation japonaise — NEDO") >= len(OF_THE_VISIT) - 1
    assert pack(dossier, fixed.VISIT).pdf == rendered.pdf


def test_a_file_for_each_document(dossier: Dossier) -> None:
    with speaking("en"):
        found = list(pack_files(dossier, fixed.VISIT, "en"))
    assert [each.file_name for each in found][:2] == [
        "2026-10-12 Briefing book - Délégation japonaise — NEDO.pdf",
        "2026-10-12 Official programme - Délégation japonaise — NEDO.pdf",
    ]
    assert len({each.file_name for each in found}) == len(OF_THE_VISIT)
    folder = pack_folder(dossier, fixed.VISIT, "en")
    assert folder == "2026-10-12 Briefing pack - Délégation japonaise — NEDO"


def test_a_pack_can_be_given_up(dossier: Dossier) -> None:
    told: list[float] = []

    def tell(share: float) -> None:
        told.append(share)
        if share >= 0.25:
            raise Cancelled

    with pytest.raises(Cancelled):
        pack(dossier, fixed.VISIT, progress=Progress(tell))
    assert told == sorted(told)
    assert len(list(zip(range(2), pack_files(dossier, fixed.VISIT), strict=False))) == 2


def test_a_person_has_no_pack(dossier: Dossier) -> None:
    with speaking("en"), pytest.raises(UserError, match=r"no briefing pack of .* \(Person\)"):
        pack(dossier, fixed.TANAKA)
