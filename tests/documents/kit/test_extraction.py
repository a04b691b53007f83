"""What is read out of a page is what was written into it."""

import pytest

from tests.documents.kit.printing import by_poppler, pages, plain, printed_texts

NAMES = (
    "髙橋 美咲 様",
    "श्री विजय क्षत्रिय",
    "الدكتور محمد العلوي",
    "Nguyễn Thị Ánh",
    "محمد بن عبد الله بن عبد المطلب",
    "𠮷野家",
    "Œuvre Straße Ελλάδα Москва",
    "தமிழ்நாடு கோவை",
    "ผู้อำนวยการสำนักงาน น้ำใจ",
    "ד״ר שרה לוי, תל אביב",
    "故鄉 讨论 김철수 🇫🇷",
)
SENTENCES = (
    "Rendez-vous avec محمد العلوي et 髙橋 様 et श्री विजय क्षत्रिय.",
    "Reçu par الدكتور محمد (الرباط) puis par un autre, et ד״ר לוי, תל אביב ensuite à midi.",
    "Reçu par الدكتور محمد العلوي (Rabat), puis श्री विजय क्षत्रिय à 10:30.",
    "श्री विजय क्षत्रिय ने जैव-अर्थव्यवस्था पर चर्चा की और अगली बैठक की तारीख तय की।",
    "東京大学の髙橋教授（バイオ）は、「持続可能な開発」について講演した。",
    "Il a dit : « Bonjour ! » — l’avant-projet de 12 500 €, soit 25 % de plus.",
    '<b>gras</b> <img src="/etc/hostname"> &amp; &lt; $x',
)


@pytest.mark.parametrize("text", NAMES + SENTENCES)
def test_a_text_alone_on_its_line(text: str) -> None:
    pdf = printed_texts(["Liste des personnes reçues par le pôle", text, "Fin de la liste"])
    assert plain(text) in pages(pdf)[0]
    assert plain(text) in by_poppler(pdf)


def test_all_on_one_page() -> None:
    pdf = printed_texts(NAMES + SENTENCES)
    found = (pages(pdf)[0], by_poppler(pdf))
    assert [text for text in NAMES + SENTENCES for read in found if plain(text) not in read] == []


def test_a_page_in_arabic_with_figures_and_an_acronym() -> None:
    sentence = "التقى الدكتور محمد العلوي في 14 أكتوبر 2026 بممثلي EFIB في باريس."
    pdf = printed_texts([sentence] * 6)
    assert [pages(pdf)[0].count(sentence), by_poppler(pdf).count(sentence)] == [6, 6]


def test_controls_do_not_reach_the_page() -> None:
    pdf = printed_texts(["a\x00\x07b\x1b[31mrouge\ud800 fin"])
    assert "ab[31mrouge fin" in pages(pdf)[0]
