"""Documents of days that read what they print: hostile, endless, in every language of paper."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from iar_desktop.documents import PeriodWanted, RenderedDocument, period_documents, render_period
from iar_desktop.domain import Agreement, Congress, Delegation, HostedEvent, Project
from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.hosted_events import HostedEventStatus
from iar_desktop.domain.partnerships import AgreementStatus
from iar_desktop.domain.projects import ProjectStatus
from iar_desktop.schema.messages import N_, PAPER_LANGUAGES
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.documents.kit.printing import pages
from tests.documents.knot import Fill, tie
from tests.documents.test_every_document import ALLOWED, PAYLOAD

NAMES = [each.name for each in period_documents() if not each.of_entries]
OCTOBER = date(2026, 10, 14)
MARGIN, FUZZ = 42.5, 2.5  # points: 15 mm; the ink of a letter may reach over its own width


def tied(folder: Path, fill: Fill) -> Dossier:
    """A dossier with records of every entity, all of which took place."""
    made = Dossier.create(folder / "tied.iar")
    tie(made, fill)
    with made.change(N_("New")) as change:
        for field, status in (
            (Delegation.status, DelegationStatus.DONE),
            (Congress.status, CongressStatus.REPORTED),
            (HostedEvent.status, HostedEventStatus.DONE),
            (Project.status, ProjectStatus.RUNNING),
            (Agreement.status, AgreementStatus.SIGNED),
        ):
            for record in change.all(Query(field.owner)):
                change.update(record, {field: status})
    return made


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    with tied(tmp_path_factory.mktemp("hostile"), lambda _field: PAYLOAD) as made:
        yield made


@pytest.fixture(scope="module")
def endless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    words = "".join(each * 300 for each in ("Œuvre", "田中", "क्षत्रिय", "محمد", "Đặng")) * 100
    with tied(tmp_path_factory.mktemp("endless"), lambda _field: words[:6000]) as made:
        yield made


def printed(dossier: Dossier, name: str, language: str = "fr") -> RenderedDocument:
    return render_period(dossier, [], PeriodWanted(name, OCTOBER), language=language)


def assert_inside(rendered: RenderedDocument) -> None:
    """No text is outside of the margins, and no page is blank."""
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        for page in pdf:
            width, height = page.get_size()
            text = page.get_textpage()
            boxes = [text.get_rect(index) for index in range(text.count_rects())]
            assert boxes
            assert min(box[0] for box in boxes) >= MARGIN - FUZZ
            assert max(box[2] for box in boxes) <= width - MARGIN + FUZZ
            assert min(box[1] for box in boxes) >= 0
            assert max(box[3] for box in boxes) <= height


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_markup(name: str, hostile: Dossier) -> None:
    rendered = printed(hostile, name)
    targets = re.findall(rb"/URI \(((?:[^()\\]|\\.)*)\)", rendered.pdf)
    assert [each for each in targets if not ALLOWED.match(each)] == []
    assert b"/JavaScript" not in rendered.pdf
    assert "<b>gras <img" in " ".join(pages(rendered.pdf))
    assert_inside(rendered)


@pytest.mark.parametrize("name", NAMES)
def test_words_without_end(name: str, endless: Dossier) -> None:
    assert_inside(printed(endless, name))


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_language_of_paper(name: str, language: str, hostile: Dossier) -> None:
    rendered = printed(hostile, name, language)
    assert_inside(rendered)
    assert rendered.pdf == printed(hostile, name, language).pdf
    assert f"/Lang ({language})".encode() in rendered.pdf


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_dossier(name: str, empty: Dossier) -> None:
    assert_inside(printed(empty, name))
