"""How values are shown."""

from decimal import Decimal

import pytest

from iar_desktop.domain import BudgetLine, Congress
from iar_desktop.schema.messages import speaking
from iar_desktop.ui.forms.shown import Shown, shown


@pytest.mark.parametrize(("code", "text"), [("fr", "7\u202f290\u00a0€"), ("en", "€7,290")])
def test_an_amount_without_a_currency_of_its_own_is_in_euros(code: str, text: str) -> None:
    with speaking(code):
        assert shown(Congress.budget, Decimal(7290), {}) == Shown(text, numeric=True)
        assert shown(Congress.budget, None, {}) == Shown()
        beside_its_currency = shown(BudgetLine.planned, Decimal(7290), {})
    assert beside_its_currency.text == text.replace("\u00a0€", "").replace("€", "")
