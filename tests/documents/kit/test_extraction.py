"""What is read out of a page is what was written into it."""

import unicodedata
from collections.abc import Callable
from functools import cache

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iar_desktop.documents.kit.paper import HEAD, MARGIN
from iar_desktop.documents.kit.rows import pairs
from iar_desktop.documents.kit.text.for_pdfium import for_pdfium
from iar_desktop.documents.kit.text.text import Text
from tests.documents.kit.printing import by_poppler, pages, plain, printed, printed_texts

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
    "👍🏽",
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
LEFTWARDS = (
    "محمد العلوي (الرباط)",
    "محمد العلوي (Rabat)",
    "(الرباط)",
    "«الاقتصاد الحيوي» كتاب جديد",
    "النسبة 50% من المجموع",
    "ارتفعت بنسبة 12,5 % في 2026.",
    "1. التقى الوفد",
    "انعقد الاجتماع في 2026.",
    "الهاتف: +212 5 37 00 00 00",
    "البريد: m.alaoui@iar.example",
    "من 10:30 إلى 12:00، قاعة B2",
    "ד״ר שרה לוי s.levy@iar.example",
    "שרה לוי (תל אביב), 14/10/2026",
    "s.levy@iar.example שרה לוי",
    "50% מהסכום, 20–30 איש",
    "שָׁלוֹם עֲלֵיכֶם",
    "מַה שְּׁלוֹמְךָ?",
    "السَّلَامُ عَلَيْكُمْ",
    "اَلْعَرَبِيَّةُ لُغَةٌ جَمِيلَةٌ، نَعَمْ!",
    "محمد: 5 < 6, 7 > 3 [ملاحظة] {أخرى}",
    "م. محمد – مدير / رئيس",
    "التقى EFIB و IAR و NEDO في Paris",
    "١٢٣ مشارك و٤٥٪ منهم",
    "ایران ۱۴۰۵ و۲۰٪",
    "صفحة https://iar.example/ar?x=1 للمزيد",
    "الاقتصاد… وغيره",
    "№ 5 محمد ® ≥ 3",
    "שרה-לוי",
    '- א "mot" محمد',
    "السعر 1 200 € أو $50",
    "محمد 👍🏽 العلوي 😀😀 𠮷",
    "שרה 🇫🇷 לוי",
)
MIXED = (
    "La salutation שָׁלוֹם se lit de droite à gauche.",
    "On dit السَّلَامُ عَلَيْكُمْ puis on entre.",
    "Reçu le محمد 14 العلوي 2026 à Rabat",
    "Voir محمد 14/10/2026 العلوي, puis 50% des autres",
    "M. محمد (الرباط), tél. +212 5 37, et ד״ר לוי!",
    "Titre « محمد العلوي » (Maroc) : 50 %",
    "שרה לוי is the director of the institute",
    "a محمد b",
    "M. محمد العلوي الأندلسي القرطبي",
    "Tél. محمد : +212 5 37 00 00 00",
    "Prix 50% محمد 20% العلوي 10%",
    "नमस्ते محمد العلوي १२३",
    "東京 محمد العلوي（東京）",
    "l’avant-projet محمد – suite… (fin)",
    "Voir محمد 😀 et 👍🏽 𠮷野家",
)
OTHER_READING = {
    ("pdfium", "نامۀ"): "نامۀ",  # letters with a decomposition are always taken apart
    ("pdfium", "ﷲ"): "الله",  # (the same)
}
"""What an extractor makes of any file with such a text; nothing in the file prevents it."""

READERS: dict[str, Callable[[bytes], str]] = {
    "pdfium": lambda pdf: " ".join(pages(pdf)),
    "poppler": by_poppler,
}
WORDS = (
    *("محمد", "العلوي", "שרה", "שָׁלוֹם", "السَّلَامُ", "א", "Rabat", "été", "b", "50%", "2026", "1."),
    *("12,5 %", "+33 3 53", "a.b@iar.example", "(Maroc)", "(الرباط)", "«كتاب»", "[1]", "…", "–"),
    *(
        "!",
        "؟",
        "،",
        "№",
        "→",
        '"mot"',
        "‘a’",
        "髙橋（株）",
        "हिन्दी",
        "😀",
        "👍🏽",
        "🇫🇷",
        "₹",
        "٤٥٪",
    ),
    *("½", "שרה-לוי", "-"),
)
"""Without direction marks: poppler may put the sign after one that was typed on its other side."""


@cache
def _alone(text: str) -> bytes:
    return printed_texts(["Liste des personnes reçues par le pôle", text, "Fin de la liste"])


@cache
def _in_arabic(text: str) -> bytes:
    return printed_texts([*["محمد العلوي من الرباط"] * 8, text])


@cache
def _beside(label: str) -> bytes:
    return printed([pairs([(label, text) for text in LEFTWARDS + MIXED])])


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("text", NAMES + SENTENCES + LEFTWARDS + MIXED)
def test_a_text_alone_on_its_line(text: str, reader: str) -> None:
    assert plain(text) in READERS[reader](_alone(text))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("text", SENTENCES[:3] + LEFTWARDS + MIXED)
def test_a_text_on_a_page_in_arabic(text: str, reader: str) -> None:
    assert plain(text) in READERS[reader](_in_arabic(text))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("label", ["Nom complet de la personne", "العربية", "1."])
def test_a_text_beside_a_label(label: str, reader: str) -> None:
    found = READERS[reader](_beside(label))
    assert [text for text in LEFTWARDS + MIXED if plain(text) not in found] == []


@pytest.mark.parametrize("reader", READERS)
def test_all_on_one_page(reader: str) -> None:
    found = READERS[reader](printed_texts(NAMES + SENTENCES))
    assert [text for text in NAMES + SENTENCES if plain(text) not in found] == []


@pytest.mark.parametrize("reader", READERS)
def test_a_text_over_several_lines(reader: str) -> None:
    texts = [" ".join([text] * 6) for text in LEFTWARDS + MIXED]
    found = READERS[reader](printed_texts(texts))
    assert [text for text in texts if plain(text) not in found] == []


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7), min_size=6, max_size=6))
def test_any_order_of_words(rows: list[list[str]]) -> None:
    texts = [" ".join(words) for words in rows]
    table = printed([pairs(list(zip(texts[::2], texts[1::2], strict=True)))])
    for pdf in (printed_texts(texts), table):
        found = {name: read(pdf) for name, read in READERS.items()}
        assert [(n, t) for n, said in found.items() for t in texts if plain(t) not in said] == []


def test_a_page_in_arabic_with_figures_and_an_acronym() -> None:
    sentence = "التقى الدكتور محمد العلوي في 14 أكتوبر 2026 بممثلي EFIB في باريس."
    pdf = printed_texts([sentence] * 6)
    assert [pages(pdf)[0].count(sentence), by_poppler(pdf).count(sentence)] == [6, 6]


@pytest.mark.parametrize("reader", READERS)
def test_single_characters_with_blanks(reader: str) -> None:
    assert "Liste 1 / 3 Fin" in READERS[reader](printed_texts(["Liste", "1 / 3", "Fin"]))


@pytest.mark.parametrize("reader", READERS)
def test_a_hyphen_at_the_end_of_a_line_stays(reader: str) -> None:
    found = READERS[reader](printed_texts(["avant-", "après-", "محمد-", "- محمد", "Fin"]))
    assert "avant- après- محمد- - محمد Fin" in found


@pytest.mark.parametrize(("reader", "text"), OTHER_READING)
def test_what_an_extractor_reads_otherwise(reader: str, text: str) -> None:
    found = unicodedata.normalize("NFC", READERS[reader](printed_texts([text, "Fin"])))
    assert unicodedata.normalize("NFC", OTHER_READING[reader, text]) in found


def test_a_word_that_is_found_is_marked_where_it_stands() -> None:
    with pypdfium2.PdfDocument(printed_texts(["Reçu par محمد (الرباط) à midi"])) as document:
        text = document[0].get_textpage()
        assert text.get_text_bounded().startswith("Reçu par محمد (الرباط) à midi\r\n")
        places = []
        for word in ("Reçu", "محمد", "midi"):
            index, count = text.search(word).get_next()
            assert text.count_rects(index, count) == 1
            places.append(text.get_rect(0))
    assert [place[3] - place[1] > 5 for place in places] == [True, True, True]
    assert places[0][0] < places[0][2] <= places[1][0] < places[1][2] <= places[2][0]


def test_pdfium_reads_side_by_side_from_left_to_right_if_most_of_it_runs_so() -> None:
    assert for_pdfium(["Nom", "محمد (Rabat)"]) == ["Nom", "محمد )Rabat)"]
    assert for_pdfium(["1.", "محمد العلوي"]) == ["1.", "العلوي محمد"]


def test_controls_do_not_reach_the_page() -> None:
    pdf = printed_texts(["a\x00\x07b\x1b[31mrouge\ud800 fin"])
    assert "ab[31mrouge fin" in pages(pdf)[0]


def test_what_is_there_to_be_read_alone_is_not_seen() -> None:
    block = Text("avant-")
    with pypdfium2.PdfDocument(printed([block])) as document:
        picture = document[0].render(scale=2, grayscale=True).to_pil().convert("L")
    line = picture.crop((0, int(2 * HEAD), picture.width, int(2 * HEAD + 40)))
    left, _, right, _ = line.point(lambda grey: 255 * (grey < 200)).getbbox() or (0, 0, 0, 0)
    assert left >= 2 * MARGIN
    assert right <= 2 * (MARGIN + block.natural_width()) + 1
