"""Values typed as text with the names of their fields, as the command line takes them."""

from collections.abc import Iterable, Mapping
from typing import Any

from iar_desktop.operations.linked import ids_called, only
from iar_desktop.operations.names import name_parts
from iar_desktop.schema.entity import Entity, own_fields, registry
from iar_desktop.schema.errors import InvalidValue, UnknownRecord, UserError
from iar_desktop.schema.field import Field
from iar_desktop.schema.folding import fold
from iar_desktop.schema.kinds import AnyLink, Link
from iar_desktop.schema.messages import LANGUAGES, _, speaking
from iar_desktop.storage.reader import Query, Reader


def entity_named(word: str) -> type[Entity]:
    """Return the entity meant by its kind or label, singular or plural, in either language.

    ``UserError`` lists the kinds there are.
    """
    wanted = fold(word)
    for kind, entity in registry.items():
        if wanted in {fold(kind), fold(kind + "s"), *_spoken(entity.label, entity.plural)}:
            return entity
    for kind, entity in registry.items():
        if wanted == fold(kind.removesuffix("y") + "ies"):
            return entity
    known = ", ".join(sorted(registry))
    raise UserError(
        _("“{text}” is no kind of record; known are: {kinds}.").format(text=word[:60], kinds=known)
    )


def field_named(entity: type[Entity], word: str) -> Field[Any]:
    """Return the field of ``entity`` meant by its identifier or its label in either language.

    ``UserError`` lists the fields there are.
    """
    fields = own_fields(entity)
    wanted = fold(word)
    for field in fields:
        if wanted == fold(field.name):
            return field
    for field in fields:
        if wanted in _spoken(field.label):
            return field
    raise UserError(
        _("“{text}” is no field of a record of this kind ({kind}); known are: {fields}.").format(
            text=word[:60], kind=_(entity.label), fields=", ".join(each.name for each in fields)
        )
    )


def is_called(field: Field[Any], word: str, name: str) -> bool:
    """Return whether ``word`` means ``field``: its label in either language, or ``name``."""
    return fold(word) == fold(name) or fold(word) in _spoken(field.label)


def assignments(words: Iterable[str]) -> dict[str, str]:
    """Return field words and texts of ``FIELD=VALUE`` words; ``UserError`` for any other."""
    found = {}
    for word in words:
        name, sign, text = word.partition("=")
        if not sign or not name.strip():
            raise UserError(_("“{text}” is not FIELD=VALUE.").format(text=word[:60]))
        found[name.strip()] = text
    return found


def parse_values(
    reader: Reader, entity: type[Entity], texts: Mapping[str, str]
) -> dict[Field[Any], Any]:
    """Return the values typed as ``texts`` (by identifier or label), by field.

    Links accept the beginning of an id or the exact title, acronym or native name of one record.
    ``InvalidValue`` names the field in which something is wrong.
    """
    values: dict[Field[Any], Any] = {}
    for word, text in texts.items():
        field = field_named(entity, word)
        try:
            values[field] = _parse(reader, field, text)
        except UserError as error:
            raise InvalidValue(f"{_(field.label)}{_(': ')}{error}") from error
    return values


def _parse(reader: Reader, field: Field[Any], text: str) -> Any:
    if not text.strip() or not isinstance(field.kind, AnyLink):
        return field.parse(text)
    if not isinstance(field.kind, Link):
        return reader.find(text).id
    return _linked(reader, field.kind.target, text.strip())


def _linked(reader: Reader, target: type[Entity], text: str) -> str:
    titled = only(_titled(reader, target, text), text)
    if titled:
        return titled
    try:
        found = reader.find(text)
    except UnknownRecord:
        found = None
    if found is None or not isinstance(found, target):
        raise UnknownRecord(_("No record is called “{name}”.").format(name=text[:60]))
    return found.id


def _titled(reader: Reader, target: type[Entity], text: str) -> list[str]:
    """Return the ids of the records of ``target`` (or an entity of it) that are called ``text``.

    Of many it returns some: enough to know whether the name is one record's.
    """
    kinds = [kind for kind, entity in registry.items() if issubclass(entity, target)]
    turned = name_parts(text)
    folded = (fold(text), fold(f"{turned.family} {turned.given or ''}"))
    found = [each for kind in kinds for each in ids_called(reader, kind, *folded)]
    for other in ("acronym", "native_name"):
        if not found and other in target.fields:
            found = reader.ids(Query(target).where(target.fields[other].equals(text)).first(2))
    return found


def _spoken(*labels: str) -> set[str]:
    """Return the labels folded, in every language of the program."""
    found = set()
    for code in LANGUAGES:
        with speaking(code):
            found |= {fold(_(label)) for label in labels}
    return found
