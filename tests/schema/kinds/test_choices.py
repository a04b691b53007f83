import pytest

from iar_desktop.domain.contacts import Diet
from iar_desktop.domain.partnerships import Stage
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds import Choice, Choices, YesNo
from iar_desktop.schema.messages import speaking
from iar_desktop.schema.option import Option
from tests.schema.kinds.refusals import refused, takes_or_refuses

STAGE, DIET = Choice(Stage), Choices(Diet)


@pytest.mark.parametrize(
    "typed", ["strategy", "Stratégie commune", "strategie COMMUNE", "Joint strategy"]
)
def test_an_option_by_word_and_label(typed: str) -> None:
    assert STAGE.parse(typed) is Stage.STRATEGY


def test_an_option_that_is_none() -> None:
    assert refused(STAGE, "Fiancé") == (
        "« Fiancé » ne fait pas partie des choix : Identifié, Contacté, Rencontré, "
        "Stratégie commune, Accord signé, En sommeil."
    )
    with pytest.raises(InvalidValue, match="ne fait pas partie"):
        STAGE.check("circus")


@pytest.mark.parametrize("option", Stage)
def test_options_are_kept_as_words_and_shown_as_labels(option: Stage) -> None:
    assert STAGE.from_column(STAGE.to_column(option)) is option
    assert STAGE.check(option.value) is option
    for code in ("fr", "en"):
        with speaking(code):
            assert STAGE.parse(STAGE.edit_text(option)) is option


def test_several_options_keep_their_declared_order() -> None:
    assert DIET.parse("halal, végétarien,, halal") == (Diet.VEGETARIAN, Diet.HALAL)
    assert DIET.format((Diet.VEGETARIAN, Diet.HALAL)) == "végétarien, halal"
    assert DIET.to_column((Diet.VEGETARIAN, Diet.NO_PORK)) == "vegetarian,no-pork"
    assert DIET.from_column("vegetarian,no-pork") == (Diet.VEGETARIAN, Diet.NO_PORK)
    assert (DIET.to_column(()), DIET.parse("")) == (None, ())
    with pytest.raises(InvalidValue, match="ne fait pas partie"):
        DIET.parse("halal, pizza")


@pytest.mark.parametrize(
    ("typed", "truth"), [("oui", True), ("O", True), ("yes", True), ("non", False), ("0", False)]
)
def test_yes_and_no(typed: str, truth: bool) -> None:
    assert YesNo().parse(typed) is truth
    assert YesNo().from_column(YesNo().to_column(truth)) is truth
    assert YesNo().parse(YesNo().edit_text(truth)) is truth


def test_neither_yes_nor_no() -> None:
    assert refused(YesNo(), "peut-être") == "« peut-être » n’est ni oui ni non."


def test_an_option_is_a_word_with_a_label_and_a_tone() -> None:
    class Light(Option):
        GO = "go", "Go", "accent"
        WAIT = "wait", "Wait"

    assert [str(Light.GO), Light.GO.label, Light.GO.tone] == ["go", "Go", "accent"]
    assert Light.WAIT.tone == "neutral"


@pytest.mark.parametrize("kind", [STAGE, DIET, YesNo()])
def test_hostile_texts(kind: YesNo) -> None:
    takes_or_refuses(kind)
