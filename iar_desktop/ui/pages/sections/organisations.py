"""Organisations: members, partners, agencies, universities, clusters."""

from PySide6.QtWidgets import QWidget

from iar_desktop.domain import (
    Affiliation,
    Agreement,
    ConsortiumMember,
    Encounter,
    NetworkMember,
    Organisation,
    Partnership,
    Relationship,
    Task,
)
from iar_desktop.schema.conditions import Condition
from iar_desktop.schema.messages import N_, _
from iar_desktop.ui.pages.section import Filter, Group, Section, Sorting
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sections.creating import create_plain


def _members() -> Condition:
    return Organisation.member.equals(True)


def _overview(form: object, parent: QWidget) -> QWidget:
    from iar_desktop.ui.forms.form import Form
    from iar_desktop.ui.pages.record_page_card import CardTab

    assert isinstance(form, Form)  # noqa: S101 - record pages give theirs
    return CardTab(form, SECTION, Organisation, parent)


SECTION = Section(
    entity=Organisation,
    new_label=N_("New organisation"),
    empty=N_(
        "Clusters, companies, universities, ministries stand here, with their people and all "
        "that ties the office to them. Enter the first one by name."
    ),
    groups=(
        Group(
            N_("Identity"),
            (
                Organisation.acronym,
                Organisation.native_name,
                Organisation.other_names,
                Organisation.type,
                Organisation.country,
                Organisation.city,
                Organisation.website,
                Organisation.parent,
                Organisation.member,
                Organisation.member_since,
                Organisation.owner,
            ),
        ),
        Group(N_("Description"), (Organisation.description,)),
    ),
    filters=(Filter("members", N_("Members"), _members),),
    choices=(Organisation.type, Organisation.country, Organisation.owner),
    sortings=(
        Sorting("title", N_("By name")),
        Sorting("changed", N_("Last changed first"), Organisation.updated_at.descending()),
        Sorting("created", N_("Last added first"), Organisation.created_at.descending()),
    ),
    pill=Organisation.type,
    facts=(Organisation.country, Organisation.city, Organisation.parent, Organisation.owner),
    tabs=(
        tabs.links(
            "people",
            N_("People"),
            Affiliation.organisation,
            Affiliation.contact,
            Affiliation.job_title,
            Affiliation.department,
            Affiliation.since,
            Affiliation.until,
        ),
        tabs.both_ways(
            "relationships",
            N_("Relationships"),
            (Relationship.organisation, Relationship.other),
            Relationship.type,
            Relationship.other,
            Relationship.since,
            Relationship.until,
            Relationship.note,
            told=N_("Entered at other organisations"),
            inverses={Relationship.type: lambda kind: _(kind.inverse)},
        ),
        tabs.links(
            "partnerships",
            N_("Partnerships"),
            Partnership.organisation,
            Partnership.name,
            Partnership.stage,
            Partnership.next_step,
            Partnership.next_step_on,
            Partnership.owner,
        ),
        tabs.links(
            "agreements",
            N_("Agreements"),
            Agreement.organisation,
            Agreement.name,
            Agreement.type,
            Agreement.status,
            Agreement.signed_on,
            Agreement.ends_on,
        ),
        tabs.links(
            "projects",
            N_("Projects"),
            ConsortiumMember.organisation,
            ConsortiumMember.project,
            ConsortiumMember.role,
            ConsortiumMember.contact,
            ConsortiumMember.task,
        ),
        tabs.links(
            "networks",
            N_("Networks"),
            NetworkMember.organisation,
            NetworkMember.network,
            NetworkMember.role,
            NetworkMember.contact,
            NetworkMember.since,
        ),
        tabs.encounters(Encounter.organisation),
        tabs.tasks(Task.organisation),
        tabs.FILES,
        tabs.HISTORY,
    ),
    overview=_overview,
    required=(
        Organisation.name,
        Organisation.acronym,
        Organisation.type,
        Organisation.country,
        Organisation.city,
    ),
    create=create_plain(Organisation),
    themed=True,
)
