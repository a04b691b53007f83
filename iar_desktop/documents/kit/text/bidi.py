"""The Unicode Bidirectional Algorithm (UAX #9): which way each character of a paragraph runs.

Written here because no maintained package gives the levels, only a reordered text, and the
levels are what shaping, line breaking and extraction need.  Its order is compared in the tests
with that of python-bidi on random texts.  The names of rules are those of the annex.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from unicodedata import bidirectional

_DEEPEST = 125
_REMOVED = frozenset(("RLE", "LRE", "RLO", "LRO", "PDF", "BN"))
_ISOLATES = frozenset(("LRI", "RLI", "FSI"))
_NEUTRAL = frozenset(("B", "S", "WS", "ON", "FSI", "LRI", "RLI", "PDI"))
_RESET = frozenset(("WS", "FSI", "LRI", "RLI", "PDI"))
_PAIRS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋〈〉❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽"
    "⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_OPENING = {ord(a): ord(b) for a, b in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)}
_CANONICAL = {0x2329: 0x3008, 0x232A: 0x3009}
_MIRRORED = {**_OPENING, **{closing: opening for opening, closing in _OPENING.items()}}
for _a, _b in ("<>", "«»", "‹›", "≤≥"):
    _MIRRORED |= {ord(_a): ord(_b), ord(_b): ord(_a)}
_CLOSING = frozenset(_OPENING.values())


def base_level(text: str) -> int:
    """Return 1 when the first strong character outside isolates runs right to left (P2, P3)."""
    return _first_strong([bidirectional(char) for char in text], 0, len(text)) or 0


def levels(text: str, base: int) -> list[int]:
    """Return the embedding level of each character of one paragraph; odd runs right to left.

    Characters that the algorithm removes take the level of the one before them.
    """
    paragraph = _Paragraph([bidirectional(char) or "L" for char in text], base)
    paragraph.explicit()
    for sequence in list(paragraph.sequences()):  # all are found before any is resolved
        sequence.weak()
        sequence.brackets(text)
        sequence.neutral()
        sequence.implicit()
    return paragraph.finished()


def mirrored(char: str) -> str:
    """Return what is drawn for ``char`` in text that runs to the left: a bracket turned round."""
    return chr(_MIRRORED.get(ord(char), ord(char)))


def _first_strong(classes: list[str], start: int, end: int) -> int | None:
    depth = 0
    for kind in classes[start:end]:
        if kind in _ISOLATES:
            depth += 1
        elif kind == "PDI":
            if depth == 0:
                return None
            depth -= 1
        elif depth == 0 and kind in ("L", "R", "AL"):
            return 0 if kind == "L" else 1
    return None


def _matching_pdi(classes: list[str]) -> dict[int, int]:
    """Map each isolate initiator to its PDI, for those that have one (BD9)."""
    found: dict[int, int] = {}
    open_ones: list[int] = []
    for index, kind in enumerate(classes):
        if kind in _ISOLATES:
            open_ones.append(index)
        elif kind == "PDI" and open_ones:
            found[open_ones.pop()] = index
    return found


class _Paragraph:
    def __init__(self, classes: list[str], base: int) -> None:
        self.original = classes
        self.classes = list(classes)
        self.base = base
        self.levels = [base] * len(classes)
        self.pdi = _matching_pdi(classes)

    def explicit(self) -> None:  # noqa: C901, PLR0912, PLR0915 - one table, read beside the annex
        """Set levels from embeddings, overrides and isolates (X1 to X8)."""
        stack: list[tuple[int, str, bool]] = [(self.base, "", False)]
        too_deep_isolates = too_deep_embeddings = valid_isolates = 0
        for index, original in enumerate(self.original):
            level, override, _ = stack[-1]
            kind = self._direction(index) if original == "FSI" else original
            if kind in ("RLE", "LRE", "RLO", "LRO", "RLI", "LRI"):
                self.levels[index] = level
                if kind[2] == "I" and override:
                    self.classes[index] = override
                new = (level + 1) | 1 if kind[0] == "R" else (level + 2) & ~1
                fits = new <= _DEEPEST and not too_deep_isolates and not too_deep_embeddings
                if fits:
                    forced = kind[0] if kind[2] == "O" else ""
                    stack.append((new, forced, kind[2] == "I"))
                    valid_isolates += kind[2] == "I"
                elif kind[2] == "I":
                    too_deep_isolates += 1
                elif not too_deep_isolates:
                    too_deep_embeddings += 1
            elif kind == "PDI":
                if too_deep_isolates:
                    too_deep_isolates -= 1
                elif valid_isolates:
                    too_deep_embeddings = 0
                    while not stack[-1][2]:
                        stack.pop()
                    stack.pop()
                    valid_isolates -= 1
                self._take(index, stack[-1])
            elif kind == "PDF":
                self.levels[index] = level
                if not too_deep_isolates:
                    if too_deep_embeddings:
                        too_deep_embeddings -= 1
                    elif not stack[-1][2] and len(stack) > 1:
                        stack.pop()
            elif kind == "B":
                self.levels[index] = self.base
            else:
                self._take(index, stack[-1])

    def _direction(self, index: int) -> str:
        end = self.pdi.get(index, len(self.original))
        return "RLI" if _first_strong(self.original, index + 1, end) == 1 else "LRI"

    def _take(self, index: int, status: tuple[int, str, bool]) -> None:
        self.levels[index] = status[0]
        if status[1] and self.original[index] != "BN":
            self.classes[index] = status[1]

    def sequences(self) -> Iterator["_Sequence"]:
        """Yield the isolating run sequences (X9, X10)."""
        kept = [i for i, kind in enumerate(self.original) if kind not in _REMOVED]
        runs: list[list[int]] = []
        for place, index in enumerate(kept):
            if place and self.levels[index] == self.levels[kept[place - 1]]:
                runs[-1].append(index)
            else:
                runs.append([index])
        starting = {run[0]: run for run in runs}
        continued = {self.pdi[run[-1]] for run in runs if run[-1] in self.pdi}
        places = {index: place for place, index in enumerate(kept)}
        for run in runs:
            if run[0] in continued and self.original[run[0]] == "PDI":
                continue
            indices = list(run)
            while indices[-1] in self.pdi and self.pdi[indices[-1]] in starting:
                indices += starting[self.pdi[indices[-1]]]
            yield self._sequence(indices, kept, places)

    def _sequence(self, indices: list[int], kept: list[int], places: dict[int, int]) -> "_Sequence":
        level = self.levels[indices[0]]
        first, last = places[indices[0]], places[indices[-1]]
        before = self.levels[kept[first - 1]] if first else self.base
        unmatched = self.original[indices[-1]] in _ISOLATES and indices[-1] not in self.pdi
        at_end = last + 1 == len(kept) or unmatched
        after = self.base if at_end else self.levels[kept[last + 1]]
        return _Sequence(
            self, indices, level, _letter(max(level, before)), _letter(max(level, after))
        )

    def finished(self) -> list[int]:
        """Return the levels, trailing white space put back to the paragraph's (L1)."""
        resetting = True
        for index in range(len(self.levels) - 1, -1, -1):
            kind = self.original[index]
            if kind in ("B", "S"):
                resetting = True
                self.levels[index] = self.base
            elif resetting and (kind in _RESET or kind in _REMOVED):
                self.levels[index] = self.base
            else:
                resetting = False
        for index, kind in enumerate(self.original):
            if kind in _REMOVED:
                self.levels[index] = self.levels[index - 1] if index else self.base
        return self.levels


def _letter(level: int) -> str:
    return "R" if level & 1 else "L"


@dataclass
class _Sequence:
    """An isolating run sequence: characters that are resolved as if they stood together."""

    paragraph: _Paragraph
    indices: list[int]
    level: int
    start: str  # sos
    end: str  # eos
    kinds: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.kinds = [self.paragraph.classes[index] for index in self.indices]

    def weak(self) -> None:  # noqa: C901 - seven rules in the annex's order
        """Resolve marks, numbers and separators (W1 to W7)."""
        kinds = self.kinds
        strong = previous = self.start
        for place, kind in enumerate(kinds):
            if kind == "NSM":  # W1
                kinds[place] = "ON" if previous in _ISOLATES or previous == "PDI" else previous
            previous = kinds[place]
        for place, kind in enumerate(kinds):
            if kind in ("L", "R", "AL"):
                strong = kind
            elif kind == "EN" and strong == "AL":  # W2
                kinds[place] = "AN"
        kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]  # W3
        for place in range(1, len(kinds) - 1):  # W4
            left, kind, right = kinds[place - 1 : place + 2]
            if left == right and (
                (left == "EN" and kind in ("ES", "CS")) or (left == "AN" and kind == "CS")
            ):
                kinds[place] = left
        self._terminators()
        strong = self.start
        for place, kind in enumerate(kinds):
            if kind in ("ES", "ET", "CS"):  # W6
                kinds[place] = "ON"
            elif kind in ("L", "R"):
                strong = kind
            elif kind == "EN" and strong == "L":  # W7
                kinds[place] = "L"

    def _terminators(self) -> None:
        kinds = self.kinds
        place = 0
        while place < len(kinds):  # W5
            if kinds[place] != "ET":
                place += 1
                continue
            end = place
            while end < len(kinds) and kinds[end] == "ET":
                end += 1
            if (place and kinds[place - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN"):
                kinds[place:end] = ["EN"] * (end - place)
            place = end

    def brackets(self, text: str) -> None:
        """Give both brackets of a pair one direction (N0)."""
        own = _letter(self.level)
        for opening, closing in self._pairs(text):
            inside = {_strong(kind) for kind in self.kinds[opening + 1 : closing]} - {""}
            if own in inside:
                self._set_pair(opening, closing, own)
            elif inside:
                before = next(filter(None, map(_strong, self.kinds[:opening][::-1])), self.start)
                self._set_pair(opening, closing, before if before != own else own)

    def _pairs(self, text: str) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        stack: list[tuple[int, int]] = []
        for place, index in enumerate(self.indices):
            code = _CANONICAL.get(ord(text[index]), ord(text[index]))
            if self.kinds[place] != "ON":
                continue
            if code in _OPENING:
                if len(stack) == 63:  # BD16
                    return []
                stack.append((_OPENING[code], place))
            elif code in _CLOSING:
                for depth in range(len(stack) - 1, -1, -1):
                    if stack[depth][0] == code:
                        found.append((stack[depth][1], place))
                        del stack[depth:]
                        break
        return sorted(found)

    def _set_pair(self, opening: int, closing: int, kind: str) -> None:
        originals = self.paragraph.original
        for place in (opening, closing):
            self.kinds[place] = kind
            following = place + 1
            while (
                following < len(self.indices) and originals[self.indices[following]] == "NSM"
            ):  # marks on a bracket go with it
                self.kinds[following] = kind
                following += 1

    def neutral(self) -> None:
        """Resolve what has no direction of its own from what stands around it (N1, N2)."""
        kinds = self.kinds
        place = 0
        while place < len(kinds):
            if kinds[place] not in _NEUTRAL:
                place += 1
                continue
            end = place
            while end < len(kinds) and kinds[end] in _NEUTRAL:
                end += 1
            before = _strong(kinds[place - 1]) if place else self.start
            after = _strong(kinds[end]) if end < len(kinds) else self.end
            kinds[place:end] = [before if before == after else _letter(self.level)] * (end - place)
            place = end

    def implicit(self) -> None:
        """Raise levels by the direction found (I1, I2)."""
        for index, kind in zip(self.indices, self.kinds, strict=True):
            if self.level & 1:
                self.paragraph.levels[index] = self.level + (kind != "R")
            elif kind != "L":
                self.paragraph.levels[index] = self.level + (1 if kind == "R" else 2)


def _strong(kind: str) -> str:
    """The direction that a resolved kind has for neutrals beside it: numbers count as R."""
    return kind if kind == "L" else "R" if kind in ("R", "EN", "AN") else ""


def visual_order(run_levels: list[int]) -> list[int]:
    """Return the indices of the runs of one line from left to right (L2)."""
    order = list(range(len(run_levels)))
    odd = [level for level in run_levels if level & 1]
    if not odd:
        return order
    for level in range(max(run_levels), min(odd) - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and run_levels[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return order
