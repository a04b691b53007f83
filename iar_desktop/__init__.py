"""IAR Desktop: contacts and events of an international office, in one dossier."""

__version__ = "0.1.0"
