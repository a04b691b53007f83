"""The office's records and the pure rules about them; importing it declares every entity."""

from iar_desktop.domain.attachments import Attachment
from iar_desktop.domain.congresses import Congress, CongressSeries
from iar_desktop.domain.contact_details import EmailAddress, PhoneNumber, PostalAddress
from iar_desktop.domain.contacts import Affiliation, Contact
from iar_desktop.domain.countries import Country
from iar_desktop.domain.delegations import Delegation
from iar_desktop.domain.encounters import Encounter
from iar_desktop.domain.event_details import BudgetLine, Deadline
from iar_desktop.domain.events import Event
from iar_desktop.domain.hosted_events import HostedEvent
from iar_desktop.domain.meetings import Meeting
from iar_desktop.domain.networks import Network, NetworkMember
from iar_desktop.domain.notes import Note
from iar_desktop.domain.objectives import Objective
from iar_desktop.domain.office import Office
from iar_desktop.domain.organisations import Organisation, Relationship
from iar_desktop.domain.page_templates import PageTemplate
from iar_desktop.domain.participations import Participation
from iar_desktop.domain.partnerships import Agreement, Partnership
from iar_desktop.domain.places import Place, TravelTime
from iar_desktop.domain.programme import Attendance, Session
from iar_desktop.domain.projects import ConsortiumMember, Project
from iar_desktop.domain.seats import Seat
from iar_desktop.domain.tasks import Task
from iar_desktop.domain.themes import Theme, Theming
from iar_desktop.domain.watch import WatchNote

__all__ = [
    "Affiliation",
    "Agreement",
    "Attachment",
    "Attendance",
    "BudgetLine",
    "Congress",
    "CongressSeries",
    "ConsortiumMember",
    "Contact",
    "Country",
    "Deadline",
    "Delegation",
    "EmailAddress",
    "Encounter",
    "Event",
    "HostedEvent",
    "Meeting",
    "Network",
    "NetworkMember",
    "Note",
    "Objective",
    "Office",
    "Organisation",
    "PageTemplate",
    "Participation",
    "Partnership",
    "PhoneNumber",
    "Place",
    "PostalAddress",
    "Project",
    "Relationship",
    "Seat",
    "Session",
    "Task",
    "Theme",
    "Theming",
    "TravelTime",
    "WatchNote",
]
