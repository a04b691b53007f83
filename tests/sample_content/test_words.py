"""Choices in the sample are words that the domain knows."""

from collections.abc import Iterator
from enum import StrEnum

import pytest

from iar_desktop.domain.congresses import CongressStatus, StandState
from iar_desktop.domain.contacts import Diet, NameOrder
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.encounters import EncounterKind
from iar_desktop.domain.event_details import Expense
from iar_desktop.domain.hosted_events import HostedEventStatus
from iar_desktop.domain.meetings import MeetingStatus
from iar_desktop.domain.networks import NetworkKind
from iar_desktop.domain.objectives import Indicator
from iar_desktop.domain.organisations import OrganisationKind, RelationshipKind
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.domain.partnerships import AgreementKind, AgreementStatus, Stage
from iar_desktop.domain.programme import SessionKind
from iar_desktop.domain.projects import ProjectRole, ProjectStatus
from iar_desktop.domain.tasks import Direction, Priority
from iar_desktop.domain.watch import WatchStatus
from tests.sample_content.reading import LISTS, records, table

WORDS: dict[tuple[str, str, str], type[StrEnum]] = {
    ("organisation", "", "type"): OrganisationKind,
    ("relationship", "", "type"): RelationshipKind,
    ("person", "", "diet"): Diet,
    ("person", "", "name_order"): NameOrder,
    ("delegation", "", "status"): DelegationStatus,
    ("delegation", "delegates", "role"): Role,
    ("delegation", "sessions", "type"): SessionKind,
    ("delegation", "budget", "expense"): Expense,
    ("edition", "", "status"): CongressStatus,
    ("edition", "travellers", "registration"): Registration,
    ("edition", "budget", "expense"): Expense,
    ("edition", "stand", "state"): StandState,
    ("hosted_event", "", "status"): HostedEventStatus,
    ("hosted_event", "sessions", "type"): SessionKind,
    ("hosted_event", "participants", "role"): Role,
    ("hosted_event", "participants", "registration"): Registration,
    ("hosted_event", "budget", "expense"): Expense,
    ("meeting", "", "status"): MeetingStatus,
    ("network", "", "type"): NetworkKind,
    ("project", "", "status"): ProjectStatus,
    ("project", "", "role"): ProjectRole,
    ("project", "consortium", "role"): ProjectRole,
    ("partnership", "", "stage"): Stage,
    ("agreement", "", "type"): AgreementKind,
    ("agreement", "", "status"): AgreementStatus,
    ("encounter", "", "type"): EncounterKind,
    ("encounter", "commitments", "direction"): Direction,
    ("task", "", "priority"): Priority,
    ("watch_note", "", "status"): WatchStatus,
    ("objective", "", "indicator"): Indicator,
}


def used(sort: str, part: str, key: str) -> Iterator[str]:
    for record in records(sort) if sort in LISTS else table(sort).values():
        inner = record.get(part, []) if part else [record]
        for line in inner if isinstance(inner, list) else [inner]:
            value = line.get(key, [])
            yield from value if isinstance(value, list) else [value]


@pytest.mark.parametrize("where", WORDS, ids=".".join)
def test_words_are_known(where: tuple[str, str, str]) -> None:
    words = set(used(*where))
    assert words
    assert words - set(WORDS[where]) == set()


def test_delegations_are_in_every_status() -> None:
    assert set(used("delegation", "", "status")) == set(DelegationStatus)


def test_partnerships_are_at_every_stage() -> None:
    assert set(used("partnership", "", "stage")) == set(Stage)
