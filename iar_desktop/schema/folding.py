"""Folding: the form of a text in which it is searched and matched.

Two spellings of one name must meet: "Đặng" and "dang", "Œuvre" and "oeuvre", "ﾀﾅｶ" and "タナカ",
"أحمد" and "احمد", "髙橋" and "高橋". The folded form is never shown.
"""

from __future__ import annotations

import unicodedata

_LETTERS = {
    # Latin letters that carry a stroke, a hook or a ligature and so have no decomposition.
    "đ": "d", "ð": "d", "ɖ": "d", "ɗ": "d", "ħ": "h", "ı": "i", "ɨ": "i", "ĸ": "k", "ƙ": "k",
    "ł": "l", "ɫ": "l", "ŋ": "ng", "ø": "o", "ɔ": "o", "œ": "oe", "æ": "ae", "þ": "th", "ŧ": "t",
    "ƒ": "f", "ƀ": "b", "ɓ": "b", "ƈ": "c", "ȼ": "c", "ə": "e", "ɛ": "e", "ɣ": "g", "ǥ": "g",
    "ⱥ": "a", "ɉ": "j", "ɍ": "r", "ʉ": "u", "ɏ": "y", "ƴ": "y", "ƶ": "z",
    "ґ": "г",
    # Arabic: one alef, one yeh, one kaf, one heh (the hamzas and madda fall as marks).
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ے": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ە": "ه", "ھ": "ه",
    "ـ": "",
    "ँ": "ं",  # candrabindu is written as anusvara as often as not
    # Apostrophes that Unicode counts as letters.
    "ʹ": " ", "ʺ": " ", "ʻ": " ", "ʼ": " ", "ʽ": " ", "ˈ": " ",
    # Han forms met in family names (itaiji and old forms), to the form of today.
    "髙": "高", "﨑": "崎", "𠮷": "吉", "濵": "浜", "濱": "浜", "澤": "沢", "邊": "辺", "邉": "辺",
    "齋": "斎", "齊": "斎", "斉": "斎", "廣": "広", "國": "国", "嶋": "島", "嶌": "島", "櫻": "桜",
    "條": "条", "眞": "真", "德": "徳", "惠": "恵", "龍": "竜", "學": "学", "會": "会", "榮": "栄",
    "藏": "蔵", "曾": "曽", "冨": "富", "峯": "峰", "桒": "桑", "栁": "柳", "舘": "館", "瀧": "滝",
    "豐": "豊", "經": "経", "濟": "済", "關": "関", "淵": "渕", "壽": "寿", "萬": "万", "實": "実",
    "黑": "黒", "靑": "青", "淸": "清", "增": "増", "寬": "寛", "彥": "彦", "瀨": "瀬", "兒": "児",
}  # fmt: skip

# Marks written over, under or around a letter that a person leaves out when typing.
_DROPPED_MARKS = (
    (0x0300, 0x036F), (0x0483, 0x0489),  # Latin, Greek and Cyrillic accents
    (0x0591, 0x05BD), (0x05BF, 0x05C7),  # Hebrew points
    (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06ED),  # Arabic harakat
    (0x180B, 0x180D), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF),
    (0xFE00, 0xFE0F), (0xFE20, 0xFE2F), (0xE0100, 0xE01EF),  # variation selectors, half marks
)  # fmt: skip

_KATAKANA_TO_HIRAGANA = 0x60

# The nukta of these five marks a borrowed sound and is mostly left out (ज़मीन, जमीन); that of ड़ ढ़
# makes another letter and stays.
_NUKTA = "\u093c"
_LOANS = tuple((letter + _NUKTA, letter) for letter in "कखगजफ")

_ASCII = bytes(
    ord(chr(byte).lower()) if chr(byte).isalnum() and byte < 128 else ord(" ")
    for byte in range(256)
)


def _fold_code_point(code: int) -> str:
    character = chr(code)
    if character in _LETTERS:
        return _LETTERS[character]
    if 0x30A1 <= code <= 0x30F6 or code == 0x30FD:
        return chr(code - _KATAKANA_TO_HIRAGANA)
    if any(low <= code <= high for low, high in _DROPPED_MARKS):
        return ""
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "Cf":  # joiners, direction marks and soft hyphens stand inside words
        return ""
    return " " if category[0] in "PSZC" else character


class _Folds(dict[int, str]):
    """What each code point becomes, worked out the first time it is met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_code_point(code)
        return folded


_FOLDS = _Folds()


def fold(text: str) -> str:
    """The searchable form of `text`: lower case, no accent, no punctuation, single spaces.

    NFKC and casefold, then letters with strokes and ligatures are spelt out (đ d, œ oe, ß ss),
    accents, harakat, tatweel and variation selectors fall, Arabic letter variants, katakana and
    hiragana, digits of every script and the commonest itaiji of Japanese names become one.
    Letters of every other script stay, with the signs they cannot be read without. Idempotent;
    never raises; the result holds letters, digits, their signs and single inner spaces only.
    """
    if text.isascii():
        return " ".join(text.encode().translate(_ASCII).decode().split())
    once = unicodedata.normalize("NFKD", text).casefold()
    plain = unicodedata.normalize("NFKD", once).translate(_FOLDS)
    if _NUKTA in plain:
        for with_nukta, letter in _LOANS:
            plain = plain.replace(with_nukta, letter)
    return " ".join(unicodedata.normalize("NFC", plain).split())
