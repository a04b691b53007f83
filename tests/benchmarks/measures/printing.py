"""Pages: a sheet in a warm process, and as a whole one against bare platypus; a full month."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pypdfium2

from iar_desktop import resources
from iar_desktop.documents import Layout, PeriodWanted, render, render_period
from iar_desktop.domain import Delegation
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.operations.sample import create_sample
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.benchmarks.dossier import FOLDER
from tests.benchmarks.table import Row, measure
from tests.benchmarks.timing import middle, program, taken

_FOLDER = FOLDER / "printing"
_TODAY = date(2026, 10, 14)
_WARM, _RUNS = 15, 9
_KINDS = ("delegation", "congress", "meeting", "session", "deadline", "task")
_IN_A_MONTH = 80


@measure
def printing(_path: Path) -> Iterator[Row]:
    """Print the briefing of the sample dossier's first visit, and a month with 80 entries."""
    sample = printed_sample()
    with Dossier.open(sample) as dossier:
        visit = dossier.first(Query(Delegation).where(Delegation.name.contains("NEDO")))
        assert visit is not None

        def briefing() -> bytes:
            return render(dossier, [visit.id], Layout("briefing")).pdf

        def month() -> bytes:
            return render_period(dossier, entries, PeriodWanted("calendar-month", _TODAY)).pdf

        entries = list(_entries())
        (_FOLDER / "briefing.txt").write_text("\f".join(texts_of(briefing())), "utf-8")
        month()
        warm = [taken(briefing) for _ in range(_WARM)]
        months = [taken(month) for _ in range(_WARM)]
    yield Row("briefing, warm", middle(warm), 50)
    whole, floors = _processes(sample, visit.id)
    floor_is = "bare platypus of the same pages"
    yield Row("briefing, whole process", whole, None, floors, floor_is, 1.3)
    yield Row("a month on paper, warm", middle(months), 100)


def printed_sample(name: str = "sample") -> Path:
    """Return a sample dossier whose pages are measured; it is made at first."""
    sample = _FOLDER / f"{name}.iar"
    if not sample.exists():
        _FOLDER.mkdir(parents=True, exist_ok=True)
        create_sample(sample, today=_TODAY)
    return sample


def _processes(sample: Path, visit: str) -> tuple[float, float]:
    """Return the times of our program and of the floor, taken by turns."""
    text, pdf = _FOLDER / "briefing.txt", _FOLDER / "ours.pdf"
    ours = ("main.py", "print", str(sample), visit, "--document", "briefing", "-o")
    bare = ("tests/benchmarks/floors/bare_platypus.py", str(text))
    whole, floors = [], []
    for _ in range(_RUNS):
        floors.append(program(*bare, str(resources.path("fonts")))[0])
        whole.append(program(*ours, str(pdf))[0])
    return middle(whole), middle(floors)


def texts_of(pdf: bytes) -> list[str]:
    """Return the text of each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def _entries() -> Iterator[Entry]:
    """Yield a full month: visits and congresses over days, meetings and sessions by the hour."""
    for number in range(_IN_A_MONTH):
        kind = _KINDS[number % len(_KINDS)]
        start = datetime(2026, 10, number * 7 % 31 + 1, 9 + number % 9)
        all_day = kind not in ("meeting", "session")
        lasts = timedelta(hours=1)
        if all_day:
            start = start.replace(hour=0)
            lasts = timedelta(days=1 + number % 3 * (kind in ("delegation", "congress")))
        title = f"Visite de la bioraffinerie {number}, 田中 宏 et les partenaires"
        yield Entry(f"{number}", kind, title, start, start + lasts, all_day)
