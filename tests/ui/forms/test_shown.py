"""How values are shown, and what is offered for those that link."""

from decimal import Decimal
from pathlib import Path

import pytest

from iar_desktop.domain import BudgetLine, Congress, Contact, Delegation, Task
from iar_desktop.schema.messages import speaking
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.forms.lookup import find_for
from iar_desktop.ui.forms.shown import Shown, shown


@pytest.mark.parametrize(("code", "text"), [("fr", "7\u202f290\u00a0€"), ("en", "€7,290")])
def test_an_amount_without_a_currency_of_its_own_is_in_euros(code: str, text: str) -> None:
    with speaking(code):
        assert shown(Congress.budget, Decimal(7290), {}) == Shown(text, numeric=True)
        assert shown(Congress.budget, None, {}) == Shown()
        beside_its_currency = shown(BudgetLine.planned, Decimal(7290), {})
    assert beside_its_currency.text == text.replace("\u00a0€", "").replace("€", "")


def test_who_is_in_charge_is_looked_for_in_the_office_first(tmp_path: Path) -> None:
    people = [
        Contact(given_name="Bo", family_name="Cla"),
        Contact(given_name="Robert", family_name="Clarke"),
        Contact(given_name="Claire", family_name="Moreau", staff=True),
        Contact(given_name="Diane", family_name="Lambert", staff=True),
    ]
    with Dossier.create(tmp_path / "office.iar") as dossier:
        with dossier.change("x") as change:
            change.add_all(people)
        names = {
            (field.name, text): [entry.title for entry in find_for(dossier, text, field)]
            for field in (Delegation.owner, Delegation.escort, Task.contact)
            for text in ("cla", "")
        }
    assert names["owner", "cla"][0] == names["escort", "cla"][0] == "Claire Moreau"
    assert sorted(names["owner", "cla"]) == sorted(names["contact", "cla"])
    assert names["contact", "cla"][0] != "Claire Moreau"
    assert names["owner", ""] == ["Diane Lambert", "Claire Moreau"]
