from typing import get_args

import pytest

from iar_desktop.ui.theme.tokens import DARK, LIGHT, Role, Tokens, Tone, tone_roles
from tests.ui.theme.contrast import contrast

GROUNDS: tuple[Role, ...] = ("ground", "panel", "sidebar", "well", "hover", "accent_soft")
TEXT_ON: list[tuple[Role, Role]] = [
    *((ink, ground) for ink in ("ink", "muted", "accent") for ground in GROUNDS),
    *(
        (ink, ground)
        for ink in ("red", "amber", "blue", "violet")
        for ground in ("panel", "ground")
    ),
    *(tone_roles(tone)[:2] for tone in get_args(Tone)),
    ("on_accent", "accent_fill"),
    ("on_accent", "accent_hover"),
    ("ink", "selection"),
    ("on_tip", "tip"),
    ("tip_accent", "tip"),
    ("tip_accent", "tip_hover"),
    ("ink", "line"),
    ("red", "accent_soft"),
]
MARK_ON: list[tuple[Role, Role]] = [
    *((tone_roles(tone)[2], "panel") for tone in get_args(Tone) if tone != "neutral"),
    ("accent", "ground"),
    ("accent_fill", "panel"),
]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("ink", "ground"), TEXT_ON)
def test_text_stands_out_from_its_ground(tokens: Tokens, ink: Role, ground: Role) -> None:
    assert contrast(tokens.value(ink), tokens.value(ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("mark", "ground"), MARK_ON)
def test_marks_stand_out_from_their_ground(tokens: Tokens, mark: Role, ground: Role) -> None:
    assert contrast(tokens.value(mark), tokens.value(ground)) >= 3


def test_every_role_is_a_token_and_every_token_a_role() -> None:
    assert set(get_args(Role)) == set(Tokens._fields) - {"name"}


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
