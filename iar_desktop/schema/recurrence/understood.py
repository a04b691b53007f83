"""Reading how often something comes back, as people type it in French and English."""

from collections.abc import Iterable
from datetime import date

from iar_desktop.schema import clock
from iar_desktop.schema.dates import Token, parse_day, tokens_of
from iar_desktop.schema.dates.words import NUMBERS, UNITS, Words
from iar_desktop.schema.dates.words import words as words_of
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import _, language
from iar_desktop.schema.recurrence.rule import LONGEST, MOST_TIMES, NthDay, Rule
from iar_desktop.schema.recurrence.said import WORKING_DAYS

_FREQUENCIES = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
_EVERY = {"chaque", "every", "each", "tous", "toutes", "par", "per"}
_ADVERBS = {
    "quotidien": "DAILY", "quotidienne": "DAILY", "daily": "DAILY", "hebdomadaire": "WEEKLY",
    "weekly": "WEEKLY", "mensuel": "MONTHLY", "mensuelle": "MONTHLY", "monthly": "MONTHLY",
    "annuel": "YEARLY", "annuelle": "YEARLY", "yearly": "YEARLY", "annually": "YEARLY",
}  # fmt: skip
_RANKS = {
    "premier": 1, "premiere": 1, "first": 1, "deuxieme": 2, "second": 2, "seconde": 2,
    "troisieme": 3, "third": 3, "quatrieme": 4, "fourth": 4, "cinquieme": 5, "fifth": 5,
    "dernier": -1, "derniere": -1, "last": -1,
}  # fmt: skip
_ORDINALS = {"er", "e", "eme", "ieme", "nd", "st", "rd", "th"}
_FILLING = {
    "le", "la", "les", "l", "the", "on", "of", "de", "du", "d", "des", "en", "in", "au", "et",
    "and", ",", ".", "'", "&", "a",
}  # fmt: skip
_WORKING = {("jour", "ouvre"), ("jour", "ouvrable"), ("working", "day")}
_UNTIL = (("jusqu", "'", "au"), ("jusqu", "'", "a"), ("jusqu", "'", "en"), ("until",), ("till",))
_SEVEN_OR_FIFTEEN = {"huit": ("WEEKLY", 1), "quinze": ("WEEKLY", 2)}  # jours, said in words
_TIMES = {"fois", "time", "times", "x"}
_COUNTED = {"once": 1, "twice": 2}


def rule_of(text: str) -> Rule:
    """Return the rule that ``text`` means: chaque mardi, every 2 weeks on Friday, RRULE:FREQ=….

    Understood in both languages whatever the one spoken: every day, week, month or year and each
    second (2, two, other), weekdays, working days, days and ranks of the month, months, "10 fois",
    "until 31/12".

    Raises:
        InvalidValue: not understood, or no rule.
    """
    if "FREQ=" in text.upper():
        return Rule.read(text)
    if len(text) > LONGEST:
        raise _not_understood(text)
    said, last = _without_end(text)
    line = _Line(tokens_of(said), words_of(language()))
    if not line.read():
        raise _not_understood(text)
    rule = line.rule()._replace(until=f"{last:%Y%m%d}T235959" if last else "")
    return Rule.read(rule.text())


def _not_understood(text: str) -> InvalidValue:
    return InvalidValue(
        _(
            "“{text}” does not say how often: write for example every Tuesday, every 2 weeks or "
            "on the first Tuesday of the month."
        ).format(text=text[:60])
    )


def _without_end(text: str) -> tuple[str, date | None]:
    tokens = tokens_of(text)
    for at in range(len(tokens)):
        for said in _UNTIL:
            if tuple(token.text for token in tokens[at : at + len(said)]) == said:
                rest = text[tokens[at + len(said) - 1].end :]
                day = parse_day(rest.strip(), clock.today(), language(), "future")
                return text[: tokens[at].start], day
    return text, None


class _Line:
    """What has been read of a line, word by word."""

    def __init__(self, tokens: list[Token], known: Words) -> None:
        self.tokens, self.known = tokens, known
        self.at = 0
        self.freq, self.interval, self.times = "", 1, 0
        self.days: list[NthDay] = []
        self.ranks: list[int] = []
        self.month_days: list[int] = []
        self.months: list[int] = []
        self.working = False

    def read(self) -> bool:
        """Read all; return whether every word was understood and something was said."""
        while self.at < len(self.tokens):
            taken = self._frequency() or self._ranked() or self._named() or self._number()
            if not taken and self._word() in _FILLING:
                taken = 1
            if not taken:
                return False
            self.at += taken
        return bool(self.freq or self.days or self.month_days or self.working)

    def rule(self) -> Rule:
        """Return what was said; ranks of weekdays and days of the month ask for months."""
        monthly = bool(self.ranks or self.month_days or any(d.number for d in self.days))
        usual = ("YEARLY" if self.months else "MONTHLY") if monthly else "WEEKLY"
        days: Iterable[NthDay] = WORKING_DAYS if self.working else self.days
        return Rule(
            self.freq if self.freq and not self._plain_days() else usual,
            self.interval,
            tuple(self.months),
            tuple(self.month_days),
            days=tuple(days),
            positions=tuple(self.ranks),
            times=self.times,
        )

    def _plain_days(self) -> bool:
        return self.freq == "DAILY" and bool(self.days or self.working)

    def _word(self, ahead: int = 0) -> str:
        at = self.at + ahead
        return self.tokens[at].text if at < len(self.tokens) else ""

    def _value(self, ahead: int = 0) -> int | None:
        at = self.at + ahead
        if at >= len(self.tokens):
            return None
        word = self._word(ahead)
        spoken = NUMBERS.get(word) if word not in ("a", "an") else None
        return self.tokens[at].number or spoken

    def _frequency(self) -> int:
        if self._word() in _ADVERBS:
            self.freq = _ADVERBS[self._word()]
            return 1
        if self._word() not in _EVERY:
            return 0
        taken = 2 if self._word(1) in ("les", "the") else 1
        return taken + self._how_many(taken)

    def _how_many(self, ahead: int) -> int:
        """Read "2 weeks", "other day", "month" or the "2" of "2 Fridays" after "every"."""
        start = ahead
        number = 2 if self._word(ahead) in ("other", "second") else self._value(ahead)
        if number:
            self.interval = number
            ahead += 1
        unit = UNITS.get(self._word(ahead)) if len(self._word(ahead)) > 1 else None
        working = self._working(ahead)
        if not unit or working:
            return ahead - start
        self.freq = _FREQUENCIES[unit]
        if unit == "day" and self._word(ahead - 1) in _SEVEN_OR_FIFTEEN and number:
            self.freq, self.interval = _SEVEN_OR_FIFTEEN[self._word(ahead - 1)]
        return ahead + 1 - start

    def _working(self, ahead: int = 0) -> int:
        """Return how many words a working day takes here."""
        one, two = self._word(ahead), self._word(ahead + 1)
        if (one.removesuffix("s"), two.removesuffix("s")) in _WORKING:
            return 2
        return int(one in ("weekday", "weekdays"))

    def _ranked(self) -> int:
        """Read "first Tuesday", "2e mardi", "dernier jour", "last working day"."""
        rank, taken = _RANKS.get(self._word()), 1
        if rank is None and self._word(1) in _ORDINALS and (value := self._value()):
            rank, taken = value, 2
        if rank is None:
            return 0
        if working := self._working(taken):
            self.working = True
            self.ranks.append(rank)
            return taken + working
        weekday = self._weekday(taken)
        if weekday is not None and rank <= 5:
            self.days.append(NthDay(rank, weekday))
            return taken + 1
        if rank == -1 and UNITS.get(self._word(taken)) == "day":
            self.month_days.append(-1)
            return taken + 1
        if taken == 2:
            self.month_days.append(rank)
            return taken
        return self._rank_of_many(rank)

    def _rank_of_many(self, rank: int) -> int:
        """Read the "first" of "first and third Tuesday"."""
        ahead = 1
        while self._word(ahead) in _FILLING:
            ahead += 1
        following = _RANKS.get(self._word(ahead))
        weekday = self._weekday(ahead + 1)
        if following is None or weekday is None:
            return 0
        self.days.append(NthDay(rank, weekday))
        return ahead

    def _named(self) -> int:
        """Read a weekday, a month, "of the month", "un mardi sur deux"."""
        if working := self._working():
            self.working = True
            return working
        if self._word() == "sur" and self._value(1):
            self.interval = self._value(1) or 1
            return 2
        month = self.known.months.get(self._word())
        weekday = self._weekday()
        if month is not None and (weekday is None or self._word() in self.known.months):
            self.months.append(month)
            return 1
        if weekday is not None:
            self.days.append(NthDay(0, weekday))
            return 1
        if self._word() in ("mois", "month", "semaine", "an", "year"):
            self.freq = self.freq or _FREQUENCIES[UNITS[self._word()]]
            return 1
        return 0

    def _weekday(self, ahead: int = 0) -> int | None:
        word, known = self._word(ahead), self.known
        if word in known.months and word not in known.weekdays:
            return None
        return known.weekdays.get(word, known.weekdays.get(word.removesuffix("s")))

    def _number(self) -> int:
        """Read "10 times", "twice", the 15 of "le 15", the "un" of "un mardi sur deux"."""
        if self._word() in _COUNTED:
            return self._counted(_COUNTED[self._word()], 1)
        number = self._value()
        if number is None:
            return 0
        if self._word(1) in _TIMES:
            return self._counted(number, 2)
        if number == 1 and self.tokens[self.at].number is None:
            return 1
        if number > 31:
            return 0
        self.month_days.append(number)
        return 1

    def _counted(self, number: int, taken: int) -> int:
        """Take "10 times"; "once a month" and "une fois par mois" say how often, not how many."""
        if number == 1 and self._word(taken) in ("a", "par", "per", "every"):
            return taken
        self.times = min(number, MOST_TIMES)
        return taken
