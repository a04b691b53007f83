"""Which records are about which themes."""

from collections.abc import Iterable

from iar_desktop.domain import Theme, Theming
from iar_desktop.operations.labels import params
from iar_desktop.operations.linked import theme_of
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query, Reader


def themes_of(reader: Reader, record_id: str) -> tuple[Theme, ...]:
    """Return the themes of a record, by name."""
    about = Theming.theme.having(Theming.about.equals(record_id))
    return tuple(reader.all(Query(Theme).where(about).order_by(Theme.name)))


def set_themes(dossier: Dossier, record_id: str, themes: Iterable[str]) -> tuple[Theme, ...]:
    """Make ``themes`` (ids or names; new names become themes) those of a record."""
    label = N_("Themes of {title}")
    with dossier.change(label, **params(1, dossier.title(record_id))) as change:
        wanted = list(dict.fromkeys(theme_of(change, named) for named in _distinct(themes)))
        stored: list[Theming] = change.of(Theming.about, record_id)
        change.delete(*(each for each in stored if each.theme not in wanted))
        kept = {each.theme for each in stored}
        change.add_all(Theming(theme=each, about=record_id) for each in wanted if each not in kept)
    return themes_of(dossier, record_id)


def add_theme_to_many(dossier: Dossier, ids: Iterable[str], theme: str) -> int:
    """Add one theme (id or name) to the records with ``ids``; return how many had it not."""
    wanted = list(dict.fromkeys(ids))
    label = N_("Add theme {theme} to {count} records")
    with dossier.change(label, theme=_name(dossier, theme), **params(len(wanted))) as change:
        chosen = theme_of(change, theme)
        having = {each.about for each in change.of(Theming.theme, chosen)}
        missing = [each for each in wanted if each not in having]
        change.add_copies(Theming(theme=chosen), Theming.about, missing)
    return len(missing)


def remove_theme_from_many(dossier: Dossier, ids: Iterable[str], theme: str) -> int:
    """Take one theme (by id) from the records with ``ids``; return how many had it."""
    wanted = set(ids)
    label = N_("Remove theme {theme} from {count} records")
    with dossier.change(label, theme=_name(dossier, theme), **params(len(wanted))) as change:
        having = change.of(Theming.theme, theme)
        taken = [each.id for each in having if each.about in wanted]
        change.delete_many(Theming.table, taken)
    return len(taken)


def _name(reader: Reader, theme: str) -> str:
    return reader.title(theme) or theme


def _distinct(themes: Iterable[str]) -> list[str]:
    return list({each.casefold().strip(): each for each in themes if each.strip()}.values())
