"""Where lines may end."""

import pytest

from iar_desktop.documents.kit.text import breaks


def parts(text: str) -> list[str]:
    return [word[start:end] for word in breaks.words(text) for start, end, _ in breaks.parts(word)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("un deux  trois", ["un", "deux", "trois"]),
        ("Jean-Pierre et e-mail", ["Jean-", "Pierre", "et", "e-mail"]),
        ("09:00–10:00", ["09:00–10:00"]),
        ("Nord–Sud et/ou", ["Nord–", "Sud", "et/", "ou"]),
        ("Il dit : « Oui ! »", ["Il", "dit :", "« Oui ! »"]),
        ("fin ; 25 % de", ["fin ;", "25 %", "de"]),
        ("+33 3 23 00 00 00 bureau", ["+33", "3 23 00 00 00", "bureau"]),
        ("12 500 000 personnes", ["12 500 000", "personnes"]),
        ("10\u00a0h et 12\u202f500", ["10\u00a0h", "et", "12\u202f500"]),
        ("東京大学", ["東", "京", "大", "学"]),
        ("「東京」、は。", ["「東", "京」、", "は。"]),
        ("ちょっと", ["ちょっ", "と"]),
        ("ー々カー", ["ー々", "カー"]),
        ("EFIB東京", ["EFIB", "東", "京"]),
        ("待って……東", ["待っ", "て……", "東"]),
        (" début", ["", "début"]),
        ("inter\u00adnatio\u00adnal et", ["inter", "natio", "nal", "et"]),
        ("voir ( ici ) et [ là ]", ["voir", "( ici )", "et", "[ là ]"]),
        ("dit « oui » et d’« ici »", ["dit", "« oui »", "et", "d’« ici »"]),
        ("er sagt »Ja« und", ["er", "sagt", "»Ja«", "und"]),
        ("¿ Qué tal ?", ["¿ Qué", "tal ?"]),
        ("dès 10:30 : accueil", ["dès", "10:30 :", "accueil"]),
        ("à jean-marc@iar-pole.example", ["à", "jean-marc@iar-pole.example"]),
        (
            "https://www.iar-pole.example/une-page/deux?a=b",
            ["https://www.iar-pole.example/", "une-page/", "deux?a=b"],
        ),
        ("กรุงเทพมหานคร", ["กรุง", "เทพมหานคร"]),
        ("ประเทศไทย", ["ประ", "เทศ", "ไทย"]),
        ("ทำงานที่เชียงใหม่", ["ทำ", "งานที่", "เชียง", "ใหม่"]),
        ("สเปน แสดง", ["สเปน", "แสดง"]),
    ],
)
def test_a_text_is_cut_where_a_line_may_end(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_spaces_belong_to_the_words_before_them() -> None:
    assert breaks.words("un  deux ") == ["un  ", "deux "]
    assert breaks.parts("un  ") == [(0, 2, 4)]
