"""One page in every script that guests write in, as it was approved.

After a wanted change run this file with ``IAR_APPROVE=1`` and look at the page.
"""

import pytest

from iar_desktop.documents import RenderedDocument
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.heading import Title
from iar_desktop.documents.kit.report import Report
from iar_desktop.documents.kit.rows import pairs
from iar_desktop.documents.kit.text.style import BODY
from iar_desktop.documents.kit.text.text import Content, Span, Text
from iar_desktop.schema.messages import speaking
from tests.documents.approving import assert_approved
from tests.documents.kit.printing import by_poppler, pages, plain, printed

TEXTS = {
    "Français": "Où l’œuvre naît : « Dès Noël, ça va ! » — 12 500 €, soit 25 % ; et après ?",
    "Latin": "ÀÁÂÃÄÅĀĂĄ ÇĆČ ĎĐÐ ÈÉÊËĒĖĘĚ ĞĢ ÌÍÎÏĪĮİ ĶĹĽŁ ÑŃŅŇ ÒÓÔÕÖØŌŐ ŔŘ ŚŞŠȘ ŢŤȚ ÙÚÛÜŪŮŰŲ ÞÆŒß",
    "Polski, český": "Zażółć gęślą jaźń; příliš žluťoučký kůň úpěl ďábelské ódy",
    "Türkçe, íslenska": "Iğdır’da şişli çığ; Þórður Æð kæmi ný öxi hér",
    "Tiếng Việt": "Nguyễn Thị Ánh Đặng, Thành phố Hồ Chí Minh, những người bạn ở Huế",
    "Ελληνικά": "Ελλάδα, Θεσσαλονίκη· Ἐν ἀρχῇ ἦν ὁ λόγος, ᾧ τὸ ὄνομα ᾖ",
    "Кириллица": "Москва, Київ, Њујорк; съешь ещё этих мягких французских булок",
    "日本語": "東京大学の髙橋教授（バイオ）は、「持続可能な開発」について講演した。",
    "简体中文": "张伟，北京大学生物经济研究中心主任，讨论合作与发展。",
    "繁體中文": "張偉，國立臺灣大學生物經濟研究中心主任，故鄉在臺北。",
    "한국어": "김철수 교수, 서울대학교 바이오경제 협력 연구소",
    "हिन्दी": "श्री विजय क्षत्रिय ने जैव-अर्थव्यवस्था पर चर्चा की और तारीख तय की।",
    "தமிழ்": "தமிழ்நாடு உயிரியல் பொருளாதாரம், கோவை; ஸ்ரீ க்ஷேத்திரம் கொண்டு போனார்கள்",
    "العربية": "التقى الدكتور محمد العلوي في 14 أكتوبر 2026 بممثلي EFIB في باريس.",
    "עברית": "ד״ר שרה לוי מאוניברסיטת תל אביב נפגשה עם EFIB בשנת 2026 בפריז.",
    "ไทย": "ศูนย์วิจัยและพัฒนาเศรษฐกิจชีวภาพแห่งชาติ น้ำใจ ทำงาน ผู้อำนวยการ ที่กรุงเทพมหานคร",
    "Հայերեն, ქართული": "Երևան, Հայաստան; თბილისი, საქართველო",
    "Signes": "→ ✓ ✔ ✗ ☐ ★ x² H₂O ≤ ≥ ≠ ∑ √ ∞ ½ ℃ ☎ ✉ 😀 👍 🇫🇷 👩‍💻",
}
WEIGHTS: Content = [
    Span("gras Łódź Ω Ж 東 한 हि த م ש ไ", bold=True),
    ", ",
    Span("italique Łódź Ω Ж ệ", italic=True),
    ", ",
    Span("les deux Łódź Ω Ж ệ", bold=True, italic=True),
    ", mail: ",
    Span("a.b@iar.example", link="mailto:a.b@iar.example"),
]


@pytest.fixture(scope="module")
def rendered() -> RenderedDocument:
    """The page."""
    report = Report()
    with speaking("fr"):
        blocks: list[Block] = [
            Title("Écritures"),
            pairs([*TEXTS.items(), ("Graisses", WEIGHTS)]),
            Text(TEXTS["العربية"] + " " + TEXTS["العربية"], BODY.but(space_before=8)),
            Text(TEXTS["עברית"] + " " + TEXTS["עברית"], BODY.but(space_before=8)),
        ]
        pdf = printed(blocks, report)
    return RenderedDocument(pdf, "Écritures", "ecritures.pdf", tuple(report.warnings()))


def test_the_page_is_as_approved(rendered: RenderedDocument) -> None:
    assert_approved("scripts", rendered)


def test_each_text_is_read_out_as_it_was_typed(rendered: RenderedDocument) -> None:
    found = (pages(rendered.pdf)[0], by_poppler(rendered.pdf))
    assert [text for text in TEXTS.values() for read in found if plain(text) not in read] == []


def test_twenty_scripts_take_little_room(rendered: RenderedDocument) -> None:
    assert len(rendered.pdf) < 120_000
