"""A dossier of a few records whose names have what searches stumble over."""

from collections.abc import Iterator

import pytest

from iar_desktop.domain import (
    Affiliation,
    Congress,
    CongressSeries,
    Contact,
    Country,
    Delegation,
    EmailAddress,
    Encounter,
    Organisation,
    Task,
)
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    with Dossier.create(tmp_path_factory.mktemp("search") / "office.iar") as dossier:
        fill(dossier)
        yield dossier


def fill(dossier: Dossier) -> None:
    institute = Organisation(
        name="International Economic Research Institute",
        native_name="国際経済研究所",
        acronym="IERI",
        country="JP",
    )
    centre = Organisation(name="Green Chemistry Centre of Excellence", acronym="GCCE", city="York")
    press = Organisation(name="Œuvre commune", city="Straße am Rhein", country="DE")
    jane = Contact(given_name="Jane", family_name="Doe", country="GB")
    dang = Contact(given_name="Thị Hương", family_name="Đặng")
    vijay = Contact(given_name="Vijay", family_name="Singh", native_name="विजय क्षत्रिय")
    mohamed = Contact(given_name="Mohamed", family_name="El Alaoui", native_name="محمد العلوي")
    mohammed = Contact(given_name="Martin", family_name="Mohammed")
    chloe = Contact(given_name="Chloé", family_name="Lefèvre", city="Reims")
    korean = Contact(given_name="Cheol-su", family_name="Kim", native_name="김철수")
    series = CongressSeries(name="European Forum for Industrial Biotechnology", acronym="EFIB")
    efib = Congress(name="EFIB 2026", series=series.id)
    visit = Delegation(name="Delegation of Kyōto", lead_organisation=institute.id)
    met = Encounter(contact=jane.id, organisation=centre.id, event=efib.id, summary="Intercluster")
    with dossier.change(N_("New")) as change:
        change.add_all(
            [
                *(institute, centre, press, jane, dang, vijay, mohamed, mohammed, chloe, korean),
                *(series, efib, visit, met),
                Affiliation(contact=jane.id, organisation=centre.id, job_title="Director"),
                EmailAddress(contact=chloe.id, address="chloe.lefevre@example.org"),
                Task(name="Send the brochure", contact=jane.id),
                Country(country="JP"),
            ]
        )
