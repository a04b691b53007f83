"""Every page speaks every language of the paper: nothing is left in English."""

from collections.abc import Iterator
from datetime import date

import pytest

from iar_desktop.documents import (
    Layout,
    PeriodWanted,
    all_documents,
    period_documents,
    render,
    render_period,
)
from iar_desktop.schema import messages
from iar_desktop.schema.compiled_messages import CompiledMessages
from iar_desktop.schema.messages import PAPER_LANGUAGES, speaking
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed, fixed_entries
from tests.documents.knot import MAIN, tie
from tools.paper_texts import PAPER_ONLY, paper_texts, untranslated


@pytest.fixture(scope="module")
def tied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    with Dossier.create(tmp_path_factory.mktemp("paper") / "paper.iar") as made:
        tie(made, lambda _field: "—")
        yield made


@pytest.fixture
def asked_for(monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, str]]:
    """Which texts were asked for, and in which language, while pages were laid out."""
    found: set[tuple[str, str]] = set()
    translated = messages._translated

    def noted(code: str, message: str) -> str:
        found.add((code, message))
        return translated(code, message)

    monkeypatch.setattr(messages, "_translated", noted)
    return found


@pytest.mark.parametrize("code", PAPER_ONLY)
def test_the_catalogue_is_complete(code: str) -> None:
    assert untranslated(code) == {}


@pytest.mark.parametrize("code", PAPER_ONLY)
def test_nothing_printed_is_left_in_english(
    code: str, tied: Dossier, asked_for: set[tuple[str, str]]
) -> None:
    for document in all_documents():
        sections = [each.key for each in document.sections]
        for kind in document.kinds:
            render(tied, [MAIN[kind]], Layout(document.name, code, sections))
    for period in period_documents():
        with speaking(code):
            entries = fixed_entries.october() if period.of_entries else ()
        wanted = PeriodWanted(period.name, date(2026, 10, 14))
        render_period(tied, entries, wanted, language=code)
    spoken = {message for language, message in asked_for if language == code}
    assert len(spoken) > 300
    catalogue = messages._catalogue(code)
    assert isinstance(catalogue, CompiledMessages)
    assert {message for message in spoken if message and not catalogue._find(message)} == set()


def test_what_is_printed_is_found_in_the_source() -> None:
    texts = paper_texts()
    for text in ("Programme", "Delegates, in order of precedence", "Printed on {day}"):
        assert text in texts
    assert ("{count} day", "{count} days") in texts
    assert "Choose what to print first." not in texts


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_a_sheet_in_each_language(language: str, dossier: Dossier) -> None:
    rendered = render(dossier, [fixed.VISIT], Layout("briefing", language))
    assert rendered.warnings == ()
    assert f"/Lang ({language})".encode() in rendered.pdf
