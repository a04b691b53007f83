"""Where a line may end: Latin text at spaces and after hyphens, Japanese between characters.

A text becomes *atoms*: a stretch that stays on one line, and the spaces after it that vanish at
a line's end; a soft hyphen counts as such a space.  What is parted by spaces and does not cling
together is a *word*: where it may be parted depends on nothing around it.

French high punctuation and guillemets stay with their word, and so do groups of digits.  Japanese
follows the usual rules of kinsoku, Thai is parted where a syllable surely begins.  A web address is
parted after its slashes alone, an e-mail address only where no line is long enough.
"""

import re
from itertools import pairwise

SOFT_HYPHEN = "\u00ad"
_SPACES = " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000"
_WORDS = re.compile(f"[^{_SPACES}]+[{_SPACES}]*|[{_SPACES}]+")
_INSIDE = re.compile(
    r"(?<=[^\W\d_]{2}[-\u2010])(?=[^\W_])"  # after a hyphen, not after that of "e-mail"
    r"|(?<=\w[\u2013\u2014/])(?=[^\W\d_])"  # after a dash or slash before a word
    rf"|(?<={SOFT_HYPHEN})"
)
_ADDRESS = re.compile(r"@[\w-]+\.|://|(?<!\w)www\.")
_INSIDE_ADDRESS = re.compile(r"(?<=[^:/]/)(?=[^\W_])")
_THAI = re.compile(
    "(?<=[\u0e01-\u0e3a\u0e45-\u0e4e]{2})(?=[\u0e40-\u0e44][\u0e01-\u0e2e])"
    "|(?<=[\u0e30\u0e33\u0e45\u0e46\u0e4c])(?=[\u0e01-\u0e2e\u0e40-\u0e44])"
)
_CLINGS_BACK = re.compile(r"[;:!?%‰€)\]}]|[»›](?!\w)")
_OPENS = re.compile(r"(?:[(\[{„‚¿¡（［｛「『【〈《〔]|(?:^|[^\w.,!?…])[«‹])$")
_DIGITS = re.compile(r"\d{2,3}(?!\d)")
_MAY_CLING = re.compile(  # wherever one of the three above may have words cling together
    rf"[{_SPACES}](?:[;:!?%‰€)\]}}»›]|\d{{2,3}}(?!\d))"
    rf"|[(\[{{„‚¿¡（［｛「『【〈《〔«‹]\s*[{_SPACES}]"
)
_CJK = re.compile(
    "[\u2e80-\u2fff\u3001-\u30ff\u3105-\u312f\u31a0-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\ufe30-\ufe4f\uff01-\uff60\uff61-\uff9f\uffe0-\uffe6\U00020000-\U0003fffd]"
)
_NOT_FIRST = frozenset(
    "、。，．・：；？！ヽヾゝゞ々〻ー’”）〕］｝〉》」』】〗〙〛｠»›°′″℃％‰〜～゠‐–—…‥"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "｡､･ｰﾞﾟ｣ｧｨｩｪｫｬｭｮｯ,.:;!?)]}%\u3099\u309a\u00a0\u202f\u2060\u200d"
)
_NOT_LAST = frozenset("„‚¿¡‘“（〔［｛〈《「『【〖〘〚｟«‹([{£¥￥＄＃#$\u00a0\u202f\u2060\u200d")
_GOOD = re.compile(r"[ /?&=.,;:_+\-\u2010\u2013]$")


def words(text: str) -> list[str]:
    """Return the words of one line, each with the spaces after it."""
    found: list[str] = _WORDS.findall(text)
    return _clung(text) if len(found) > 1 and _MAY_CLING.search(text) else found


def parts(word: str) -> list[tuple[int, int, int]]:
    """Return (start, end, end of the spaces after it) of each atom of a word."""
    end = len(word.rstrip(_SPACES))
    inside = _inside(word[:end])
    if not inside:
        return [(0, end, len(word))]
    found = [(a, b - (word[b - 1] == SOFT_HYPHEN), b) for a, b in pairwise([0, *inside])]
    return [*found, (inside[-1], end, len(word))]


def is_good_break(before: str, after: str) -> bool:
    """Tell whether an address or a word too long for its line is better cut between the two."""
    return after == "@" or _GOOD.search(before) is not None


def _clung(text: str) -> list[str]:
    """Return the words of one line, those that cling together as one."""
    found: list[str] = []
    start = 0
    for match in _WORDS.finditer(text):
        end = match.end()
        if end == len(text) or not _clings(text, match.group(), end):
            found.append(text[start:end])
            start = end
    return found


def _clings(text: str, group: str, end: int) -> bool:
    """Tell whether ``group``, a word and the spaces after it, clings to what begins at ``end``."""
    word = group.rstrip()
    if not word or group == word:
        return False
    if (not word[-1].isalnum() and _OPENS.search(word)) or _CLINGS_BACK.match(text, end):
        return True
    return word[-1].isdigit() and _DIGITS.match(text, end) is not None


def _inside(word: str) -> list[int]:
    found = {match.start() for match in _INSIDE.finditer(word)}
    if found and _ADDRESS.search(word):
        found = {match.start() for match in _INSIDE_ADDRESS.finditer(word)}
    if not word.isascii():
        if _CJK.search(word):
            found.update(i for i in range(1, len(word)) if _between(word[i - 1], word[i]))
        if "\u0e00" <= word[0] <= "\u0e7f":
            found.update(match.start() for match in _THAI.finditer(word))
    return sorted(found - {0, len(word)})


def _between(before: str, after: str) -> bool:
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    if "\ufe00" <= after <= "\ufe0f" or "\U000e0100" <= after <= "\U000e01ef":
        return False
    if before == after and before in "…‥―":
        return False
    return _CJK.match(before) is not None or _CJK.match(after) is not None
