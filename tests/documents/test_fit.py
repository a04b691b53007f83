"""Documents of a visit of any size: nobody too many, no name too long, no picture too odd."""

from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from iar_desktop.documents import DocumentType, Layout, available, render
from iar_desktop.domain import (
    Attachment,
    Contact,
    Delegation,
    Participation,
    Session,
)
from iar_desktop.domain.participations import Role
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.messages import N_
from iar_desktop.storage import files
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed
from tests.documents.test_every_document import assert_inside

LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Cf", "Co", "Cn", "Mn", "Me", "Zl", "Zp"])
NAMES = st.one_of(
    st.text(LETTERS, min_size=1, max_size=200),
    st.sampled_from([*fixed.NAMES, "W" * 200, "Wolfeschlegelsteinhausenbergerdorff " * 5]),
)
START = datetime(2026, 10, 12, 8, 0)


class Size(NamedTuple):
    """How much there is of everything; ``pages`` of text in its texts."""

    delegates: int
    sessions: int
    pages: float
    names: list[str]
    photo: tuple[int, int]


COUNTS = st.one_of(
    st.tuples(st.integers(0, 12), st.integers(0, 8)),
    st.sampled_from([(300, 1), (60, 8), (0, 80), (12, 80)]),
)
SIZES = st.builds(
    lambda counts, *others: Size(*counts, *others),
    COUNTS,
    st.sampled_from([0, 0.01, 0.5, 5]),
    st.lists(NAMES, min_size=1, max_size=5),
    st.sampled_from([(1, 900), (900, 1), (300, 400), (400, 300), (3000, 10)]),
)


def visit(change: Change, path: Path, size: Size) -> Delegation:
    text = "Un mot puis un autre. " * round(size.pages * 200)
    found = change.add(
        Delegation(
            name=size.names[0].strip() or "x",
            starts_on=START.date(),
            country="JP",
            purpose=text,
            talking_points=text,
            scene_setter=text,
        )
    )
    stored = files.store(path, picture(size.photo))
    photo = Attachment(about=found.id, name="p.png", digest=stored.digest, size=stored.size)
    change.add(photo)
    for number in range(size.delegates):
        name = size.names[number % len(size.names)].strip() or "x"
        person = Contact(
            family_name=f"{number} {name}"[:200], given_name=name, native_name=name, photo=photo.id
        )
        role = Role.DELEGATE if number else Role.HEAD
        change.add(person)
        change.add(Participation(event=found.id, contact=person.id, role=role, position=number + 1))
    kinds = list(SessionKind)
    for number in range(size.sessions):
        begins = START + timedelta(days=number // 20, minutes=40 * (number % 20))
        change.add(
            Session(
                event=found.id,
                name=size.names[number % len(size.names)].strip() or "x",
                type=kinds[number % len(kinds)],
                starts_at=begins,
                ends_at=begins + timedelta(minutes=30),
                description=text[:2000],
                place="Bazancourt-Pomacle",
            )
        )
    return found


def picture(size: tuple[int, int]) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "#caa98a").save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("document", available(Delegation.kind), ids=lambda each: str(each.name))
@settings(
    max_examples=6,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(size=SIZES)
def test_a_visit_of_any_size(document: DocumentType, size: Size) -> None:
    with (
        TemporaryDirectory() as folder,
        Dossier.create(Path(folder, "fit.iar")) as dossier,
    ):
        with dossier.change(N_("New")) as change:
            found = visit(change, dossier.path, size)
        sections = [each.key for each in document.sections]
        rendered = render(dossier, [found.id], Layout(document.name, sections=sections))
        assert_inside(rendered, document)
