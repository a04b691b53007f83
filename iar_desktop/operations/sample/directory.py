"""Themes, countries and organisations of the sample."""

from collections.abc import Iterator

from iar_desktop.domain import Country, Organisation, PostalAddress, Relationship, Theme
from iar_desktop.operations.sample.content import Row, rows, table
from iar_desktop.operations.sample.sheet import Sheet
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.kinds import Languages


def themes(sheet: Sheet) -> Iterator[Entity]:
    """Yield the themes."""
    for slug, record in table("theme").items():
        yield Theme(id=sheet.id(f"theme.{slug}"), **sheet.values(Theme, record))


def countries(sheet: Sheet) -> Iterator[Entity]:
    """Yield the country dossiers; their interlocutors are named one a line."""
    for code, record in table("country").items():
        values = sheet.values(Country, record, "zone", "languages", "interlocutors")
        yield Country(
            id=sheet.id(f"country.{code}"),
            country=code,
            languages_note=Languages().format(record["languages"]),
            interlocutors="\n".join(map(sheet.person_name, record["interlocutors"])),
            **values,
        )


def organisations(sheet: Sheet) -> Iterator[Entity]:
    """Yield the organisations with their themes, where they are, and what ties them together."""
    for slug, record in table("organisation").items():
        known = sheet.id(f"organisation.{slug}")
        values = sheet.values(Organisation, record, "themes")
        yield Organisation(id=known, owner=followed_by(sheet, record), **values)
        yield from sheet.themings(known, record)
    for record in rows("address"):
        yield _address(sheet, record)
    for record in rows("relationship"):
        yield Relationship(**sheet.values(Relationship, record))


def _address(sheet: Sheet, record: Row) -> PostalAddress:
    """Return an address in the town and the country of its organisation."""
    own = table("organisation")[record["organisation"]]
    return PostalAddress(
        city=own["city"], country=own["country"], **sheet.values(PostalAddress, record)
    )


def followed_by(sheet: Sheet, record: Row) -> str | None:
    """Return who follows a record from abroad: whoever is in charge of its country."""
    country = table("country").get(record["country"])
    return sheet.person(country["owner"]) if country else None
