"""Networks, projects, partnerships and agreements of the sample."""

from collections.abc import Iterator

from iar_desktop.domain import (
    Agreement,
    ConsortiumMember,
    Network,
    NetworkMember,
    Partnership,
    Project,
)
from iar_desktop.operations.sample.content import parts, table
from iar_desktop.operations.sample.event_parts import task
from iar_desktop.operations.sample.sheet import Sheet
from iar_desktop.schema.entity import Entity


def networks(sheet: Sheet) -> Iterator[Entity]:
    """Yield the networks, our seats in them and the organisations that are members."""
    for slug, record in table("network").items():
        known = sheet.id(f"network.{slug}")
        values = sheet.values(Network, record, "since", "themes", "representatives", "members")
        year = sheet.days.day(record["since"]).year
        values["description"] += f"\n{sheet.phrase('since', year=str(year))}"
        ours = [each["person"] for each in record["representatives"]]
        yield Network(id=known, owner=sheet.person(ours[0]), **values)
        yield from sheet.themings(known, record)
        for part in record["representatives"]:
            yield NetworkMember(
                network=known,
                contact=sheet.person(part["person"]),
                organisation=sheet.employer(part["person"]),
                ours=True,
                **sheet.values(NetworkMember, part, "person"),
            )
        for member in record["members"]:
            yield NetworkMember(network=known, organisation=sheet.id(f"organisation.{member}"))


def projects(sheet: Sheet) -> Iterator[Entity]:
    """Yield the projects with consortium, themes and tasks."""
    for slug, record in table("project").items():
        known = sheet.id(f"project.{slug}")
        yield Project(id=known, **sheet.values(Project, record, "themes", "consortium", "tasks"))
        yield from sheet.themings(known, record)
        for part in parts(record, "consortium"):
            yield ConsortiumMember(project=known, **sheet.values(ConsortiumMember, part))
        for part in parts(record, "tasks"):
            yield task(sheet, part, project=known, owner=sheet.person(record["owner"]))


def partnerships(sheet: Sheet) -> Iterator[Entity]:
    """Yield the partnerships, named after their organisations, in the file's order by stage."""
    places: dict[str, int] = {}
    for slug, record in table("partnership").items():
        known = sheet.id(f"partnership.{slug}")
        organisation = table("organisation")[record["organisation"]]
        place = places[record["stage"]] = places.get(record["stage"], -1) + 1
        yield Partnership(
            id=known,
            name=organisation["name"],
            country=organisation["country"],
            position=place,
            created_at=sheet.since(sheet.days.day(record["since"])),
            **sheet.values(Partnership, record, "themes"),
        )
        yield from sheet.themings(known, record)


def agreements(sheet: Sheet) -> Iterator[Entity]:
    """Yield the agreements."""
    for slug, record in table("agreement").items():
        values = sheet.values(Agreement, record)
        yield Agreement(id=sheet.id(f"agreement.{slug}"), **values)
