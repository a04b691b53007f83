"""Format 1: the first released one."""

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """CREATE TABLE change_set ( position INTEGER PRIMARY KEY AUTOINCREMENT, id CHAR(32) NOT
    NULL UNIQUE, kind TEXT NOT NULL, label TEXT NOT NULL, params TEXT NOT NULL, author
    TEXT NOT NULL, made_at TEXT NOT NULL, reverts BIGINT, state TEXT NOT NULL)""",
    "CREATE INDEX change_set_state ON change_set (state, position)",
    """CREATE TABLE journal ( position INTEGER PRIMARY KEY AUTOINCREMENT, change_position
    BIGINT NOT NULL, table_name TEXT NOT NULL, record_id CHAR(32) NOT NULL, operation
    CHAR(1) NOT NULL, before TEXT, after TEXT)""",
    "CREATE INDEX journal_change ON journal (change_position)",
    "CREATE INDEX journal_record ON journal (record_id)",
    "CREATE INDEX journal_deleted ON journal (operation, position) WHERE operation = 'D'",
    "CREATE TABLE journal_now (change_position BIGINT NOT NULL)",
    """CREATE TABLE "attachment" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT
    NULL, "created_at" TEXT, "updated_at" TEXT, "about" TEXT NOT NULL, "name" TEXT NOT
    NULL, "digest" TEXT NOT NULL, "size" BIGINT NOT NULL, "media_type" TEXT)""",
    'CREATE INDEX "attachment_about" ON "attachment" ("about")',
    'CREATE INDEX "attachment_digest" ON "attachment" ("digest")',
    """CREATE TABLE "organisation" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT
    NULL, "created_at" TEXT, "updated_at" TEXT, "name" TEXT NOT NULL, "acronym" TEXT,
    "native_name" TEXT, "other_names" TEXT, "type" TEXT NOT NULL, "country" TEXT, "city"
    TEXT, "website" TEXT, "parent" TEXT REFERENCES "organisation" ("id") DEFERRABLE
    INITIALLY DEFERRED, "member" SMALLINT NOT NULL, "member_since" CHAR(10), "owner" TEXT
    REFERENCES "contact" ("id") DEFERRABLE INITIALLY DEFERRED, "description" TEXT)""",
    'CREATE INDEX "organisation_type" ON "organisation" ("type")',
    'CREATE INDEX "organisation_country" ON "organisation" ("country")',
    'CREATE INDEX "organisation_parent" ON "organisation" ("parent")',
    'CREATE INDEX "organisation_owner" ON "organisation" ("owner")',
    """CREATE TABLE "relationship" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT
    NULL, "created_at" TEXT, "updated_at" TEXT, "organisation" TEXT NOT NULL REFERENCES
    "organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "type" TEXT NOT NULL, "other"
    TEXT NOT NULL REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "since"
    CHAR(10), "until" CHAR(10), "note" TEXT)""",
    'CREATE INDEX "relationship_organisation" ON "relationship" ("organisation")',
    'CREATE INDEX "relationship_other" ON "relationship" ("other")',
    """CREATE TABLE "contact" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "honorific" TEXT, "given_name" TEXT,
    "family_name" TEXT NOT NULL, "native_name" TEXT, "name_order" TEXT NOT NULL,
    "salutation" TEXT, "country" TEXT, "city" TEXT, "zone" TEXT, "languages" TEXT, "diet"
    TEXT, "diet_note" TEXT, "good_to_know" TEXT, "photo" TEXT REFERENCES "attachment"
    ("id") DEFERRABLE INITIALLY DEFERRED, "owner" TEXT REFERENCES "contact" ("id")
    DEFERRABLE INITIALLY DEFERRED, "staff" SMALLINT NOT NULL, "source" TEXT)""",
    'CREATE INDEX "contact_country" ON "contact" ("country")',
    'CREATE INDEX "contact_photo" ON "contact" ("photo")',
    'CREATE INDEX "contact_owner" ON "contact" ("owner")',
    """CREATE TABLE "affiliation" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT
    NULL, "created_at" TEXT, "updated_at" TEXT, "contact" TEXT NOT NULL REFERENCES
    "contact" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation" TEXT NOT NULL
    REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "job_title" TEXT,
    "department" TEXT, "since" CHAR(10), "until" CHAR(10), "main" SMALLINT NOT NULL)""",
    'CREATE INDEX "affiliation_contact" ON "affiliation" ("contact")',
    'CREATE INDEX "affiliation_organisation" ON "affiliation" ("organisation")',
    """CREATE TABLE "series" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "name" TEXT NOT NULL, "acronym" TEXT,
    "organiser" TEXT REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
    "website" TEXT, "rhythm" TEXT, "description" TEXT)""",
    'CREATE INDEX "series_organiser" ON "series" ("organiser")',
    """CREATE TABLE "event" ("id" CHAR(32) NOT NULL PRIMARY KEY, "kind" TEXT NOT NULL,
    "version" BIGINT NOT NULL, "created_at" TEXT, "updated_at" TEXT, "name" TEXT NOT NULL,
    "starts_on" CHAR(10), "ends_on" CHAR(10), "country" TEXT, "city" TEXT, "venue" TEXT,
    "zone" TEXT NOT NULL, "languages" TEXT, "owner" TEXT REFERENCES "contact" ("id")
    DEFERRABLE INITIALLY DEFERRED, "purpose" TEXT, "outcome" TEXT, "talking_points" TEXT,
    "likely_questions" TEXT, "travel" TEXT, "hotel" TEXT, "report" TEXT, "status" TEXT NOT
    NULL, "series" TEXT REFERENCES "series" ("id") DEFERRABLE INITIALLY DEFERRED,
    "edition" TEXT, "website" TEXT, "stand_state" TEXT, "stand" TEXT, "messages" TEXT,
    "budget" BIGINT, "learnt" TEXT, "recommendations" TEXT, "lead_organisation" TEXT
    REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "headcount" BIGINT,
    "requested_on" CHAR(10), "interpreter" SMALLINT, "interpreter_name" TEXT, "escort"
    TEXT REFERENCES "contact" ("id") DEFERRABLE INITIALLY DEFERRED, "precedence_reason"
    TEXT, "scene_setter" TEXT, "transport" TEXT, "meals" TEXT, "day_contacts" TEXT,
    "capacity" BIGINT, "registration_opens" CHAR(10), "registration_closes" CHAR(10),
    "catering" TEXT, "starts_at" CHAR(16), "ends_at" CHAR(16), "network" TEXT REFERENCES
    "network" ("id") DEFERRABLE INITIALLY DEFERRED, "project" TEXT REFERENCES "project"
    ("id") DEFERRABLE INITIALLY DEFERRED, "partnership" TEXT REFERENCES "partnership"
    ("id") DEFERRABLE INITIALLY DEFERRED, "agenda" TEXT)""",
    'CREATE INDEX "event_kind" ON "event" ("kind")',
    'CREATE INDEX "event_starts_on" ON "event" ("starts_on")',
    'CREATE INDEX "event_country" ON "event" ("country")',
    'CREATE INDEX "event_owner" ON "event" ("owner")',
    'CREATE INDEX "event_status" ON "event" ("status")',
    'CREATE INDEX "event_series" ON "event" ("series")',
    'CREATE INDEX "event_lead_organisation" ON "event" ("lead_organisation")',
    'CREATE INDEX "event_escort" ON "event" ("escort")',
    'CREATE INDEX "event_network" ON "event" ("network")',
    'CREATE INDEX "event_project" ON "event" ("project")',
    'CREATE INDEX "event_partnership" ON "event" ("partnership")',
    """CREATE TABLE "email" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "contact" TEXT REFERENCES "contact" ("id")
    DEFERRABLE INITIALLY DEFERRED, "organisation" TEXT REFERENCES "organisation" ("id")
    DEFERRABLE INITIALLY DEFERRED, "usage" TEXT NOT NULL, "position" BIGINT NOT NULL,
    "address" TEXT NOT NULL)""",
    'CREATE INDEX "email_contact" ON "email" ("contact")',
    'CREATE INDEX "email_organisation" ON "email" ("organisation")',
    """CREATE TABLE "phone" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "contact" TEXT REFERENCES "contact" ("id")
    DEFERRABLE INITIALLY DEFERRED, "organisation" TEXT REFERENCES "organisation" ("id")
    DEFERRABLE INITIALLY DEFERRED, "usage" TEXT NOT NULL, "position" BIGINT NOT NULL,
    "number" TEXT NOT NULL)""",
    'CREATE INDEX "phone_contact" ON "phone" ("contact")',
    'CREATE INDEX "phone_organisation" ON "phone" ("organisation")',
    """CREATE TABLE "address" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "contact" TEXT REFERENCES "contact" ("id")
    DEFERRABLE INITIALLY DEFERRED, "organisation" TEXT REFERENCES "organisation" ("id")
    DEFERRABLE INITIALLY DEFERRED, "usage" TEXT NOT NULL, "position" BIGINT NOT NULL,
    "street" TEXT, "postcode" TEXT, "city" TEXT, "region" TEXT, "country" TEXT)""",
    'CREATE INDEX "address_contact" ON "address" ("contact")',
    'CREATE INDEX "address_organisation" ON "address" ("organisation")',
    """CREATE TABLE "country" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "country" TEXT NOT NULL, "priority" SMALLINT NOT
    NULL, "owner" TEXT REFERENCES "contact" ("id") DEFERRABLE INITIALLY DEFERRED,
    "situation" TEXT, "strategy" TEXT, "interlocutors" TEXT, "customs" TEXT,
    "languages_note" TEXT)""",
    'CREATE INDEX "country_country" ON "country" ("country")',
    'CREATE INDEX "country_owner" ON "country" ("owner")',
    """CREATE TABLE "encounter" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT
    NULL, "created_at" TEXT, "updated_at" TEXT, "contact" TEXT REFERENCES "contact" ("id")
    DEFERRABLE INITIALLY DEFERRED, "organisation" TEXT REFERENCES "organisation" ("id")
    DEFERRABLE INITIALLY DEFERRED, "event" TEXT REFERENCES "event" ("id") DEFERRABLE
    INITIALLY DEFERRED, "happened_on" CHAR(10), "type" TEXT NOT NULL, "place" TEXT,
    "summary" TEXT, "staff" TEXT REFERENCES "contact" ("id") DEFERRABLE INITIALLY
    DEFERRED)""",
    'CREATE INDEX "encounter_contact" ON "encounter" ("contact")',
    'CREATE INDEX "encounter_organisation" ON "encounter" ("organisation")',
    'CREATE INDEX "encounter_event" ON "encounter" ("event")',
    'CREATE INDEX "encounter_happened_on" ON "encounter" ("happened_on")',
    'CREATE INDEX "encounter_staff" ON "encounter" ("staff")',
    """CREATE TABLE "project" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "name" TEXT NOT NULL, "acronym" TEXT,
    "programme" TEXT, "reference" TEXT, "status" TEXT NOT NULL, "role" TEXT NOT NULL,
    "starts_on" CHAR(10), "ends_on" CHAR(10), "budget" BIGINT, "our_share" BIGINT, "owner"
    TEXT REFERENCES "contact" ("id") DEFERRABLE INITIALLY DEFERRED, "website" TEXT,
    "summary" TEXT)""",
    'CREATE INDEX "project_status" ON "project" ("status")',
    'CREATE INDEX "project_starts_on" ON "project" ("starts_on")',
    'CREATE INDEX "project_owner" ON "project" ("owner")',
    """CREATE TABLE "consortium-member" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT
    NOT NULL, "created_at" TEXT, "updated_at" TEXT, "project" TEXT NOT NULL REFERENCES
    "project" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation" TEXT NOT NULL
    REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "role" TEXT NOT NULL,
    "contact" TEXT REFERENCES "contact" ("id") DEFERRABLE INITIALLY DEFERRED, "share"
    BIGINT, "task" TEXT)""",
    'CREATE INDEX "consortium-member_project" ON "consortium-member" ("project")',
    'CREATE INDEX "consortium-member_organisation" ON "consortium-member" ("organisation")',
    'CREATE INDEX "consortium-member_contact" ON "consortium-member" ("contact")',
    """CREATE TABLE "deadline" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT
    NULL, "created_at" TEXT, "updated_at" TEXT, "event" TEXT NOT NULL REFERENCES "event"
    ("id") DEFERRABLE INITIALLY DEFERRED, "name" TEXT NOT NULL, "due_on" CHAR(10),
    "done_on" CHAR(10), "note" TEXT)""",
    'CREATE INDEX "deadline_event" ON "deadline" ("event")',
    'CREATE INDEX "deadline_due_on" ON "deadline" ("due_on")',
    """CREATE TABLE "budget-line" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT
    NULL, "created_at" TEXT, "updated_at" TEXT, "event" TEXT REFERENCES "event" ("id")
    DEFERRABLE INITIALLY DEFERRED, "project" TEXT REFERENCES "project" ("id") DEFERRABLE
    INITIALLY DEFERRED, "name" TEXT NOT NULL, "expense" TEXT NOT NULL, "planned" BIGINT,
    "actual" BIGINT, "currency" TEXT NOT NULL, "note" TEXT)""",
    'CREATE INDEX "budget-line_event" ON "budget-line" ("event")',
    'CREATE INDEX "budget-line_project" ON "budget-line" ("project")',
    """CREATE TABLE "network" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "name" TEXT NOT NULL, "acronym" TEXT, "type"
    TEXT NOT NULL, "organisation" TEXT REFERENCES "organisation" ("id") DEFERRABLE
    INITIALLY DEFERRED, "owner" TEXT REFERENCES "contact" ("id") DEFERRABLE INITIALLY
    DEFERRED, "website" TEXT, "description" TEXT, "positions_taken" TEXT)""",
    'CREATE INDEX "network_organisation" ON "network" ("organisation")',
    'CREATE INDEX "network_owner" ON "network" ("owner")',
    """CREATE TABLE "network-member" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT
    NOT NULL, "created_at" TEXT, "updated_at" TEXT, "network" TEXT NOT NULL REFERENCES
    "network" ("id") DEFERRABLE INITIALLY DEFERRED, "contact" TEXT REFERENCES "contact"
    ("id") DEFERRABLE INITIALLY DEFERRED, "organisation" TEXT REFERENCES "organisation"
    ("id") DEFERRABLE INITIALLY DEFERRED, "role" TEXT, "ours" SMALLINT NOT NULL, "since"
    CHAR(10), "until" CHAR(10))""",
    'CREATE INDEX "network-member_network" ON "network-member" ("network")',
    'CREATE INDEX "network-member_contact" ON "network-member" ("contact")',
    'CREATE INDEX "network-member_organisation" ON "network-member" ("organisation")',
    """CREATE TABLE "partnership" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT
    NULL, "created_at" TEXT, "updated_at" TEXT, "name" TEXT NOT NULL, "organisation" TEXT
    REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "stage" TEXT NOT NULL,
    "position" BIGINT NOT NULL, "intercluster" SMALLINT NOT NULL, "country" TEXT,
    "proximity" BIGINT, "since" CHAR(10), "next_step" TEXT, "next_step_on" CHAR(10),
    "owner" TEXT REFERENCES "contact" ("id") DEFERRABLE INITIALLY DEFERRED, "contact" TEXT
    REFERENCES "contact" ("id") DEFERRABLE INITIALLY DEFERRED, "summary" TEXT)""",
    'CREATE INDEX "partnership_organisation" ON "partnership" ("organisation")',
    'CREATE INDEX "partnership_stage" ON "partnership" ("stage")',
    'CREATE INDEX "partnership_country" ON "partnership" ("country")',
    'CREATE INDEX "partnership_next_step_on" ON "partnership" ("next_step_on")',
    'CREATE INDEX "partnership_owner" ON "partnership" ("owner")',
    'CREATE INDEX "partnership_contact" ON "partnership" ("contact")',
    """CREATE TABLE "agreement" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT
    NULL, "created_at" TEXT, "updated_at" TEXT, "name" TEXT NOT NULL, "partnership" TEXT
    REFERENCES "partnership" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation" TEXT
    REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "type" TEXT NOT NULL,
    "status" TEXT NOT NULL, "signed_on" CHAR(10), "ends_on" CHAR(10), "renewal" TEXT,
    "summary" TEXT)""",
    'CREATE INDEX "agreement_partnership" ON "agreement" ("partnership")',
    'CREATE INDEX "agreement_organisation" ON "agreement" ("organisation")',
    'CREATE INDEX "agreement_ends_on" ON "agreement" ("ends_on")',
    """CREATE TABLE "note" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "about" TEXT NOT NULL, "written_on" CHAR(10),
    "owner" TEXT REFERENCES "contact" ("id") DEFERRABLE INITIALLY DEFERRED, "text" TEXT
    NOT NULL)""",
    'CREATE INDEX "note_about" ON "note" ("about")',
    'CREATE INDEX "note_written_on" ON "note" ("written_on")',
    'CREATE INDEX "note_owner" ON "note" ("owner")',
    """CREATE TABLE "objective" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT
    NULL, "created_at" TEXT, "updated_at" TEXT, "year" BIGINT NOT NULL, "name" TEXT NOT
    NULL, "indicator" TEXT NOT NULL, "target" BIGINT, "reached" BIGINT, "position" BIGINT
    NOT NULL, "note" TEXT)""",
    'CREATE INDEX "objective_year" ON "objective" ("year")',
    """CREATE TABLE "office" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "name" TEXT NOT NULL, "organisation" TEXT
    REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "address" TEXT,
    "phone" TEXT, "email" TEXT, "confidentiality" TEXT)""",
    'CREATE INDEX "office_organisation" ON "office" ("organisation")',
    """CREATE TABLE "participation" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT
    NULL, "created_at" TEXT, "updated_at" TEXT, "event" TEXT NOT NULL REFERENCES "event"
    ("id") DEFERRABLE INITIALLY DEFERRED, "contact" TEXT NOT NULL REFERENCES "contact"
    ("id") DEFERRABLE INITIALLY DEFERRED, "organisation" TEXT REFERENCES "organisation"
    ("id") DEFERRABLE INITIALLY DEFERRED, "role" TEXT NOT NULL, "position" BIGINT NOT
    NULL, "function" TEXT, "registration" TEXT NOT NULL, "note" TEXT, "arrives_at"
    CHAR(16), "departs_at" CHAR(16), "travel" TEXT, "hotel" TEXT, "cost" BIGINT)""",
    'CREATE INDEX "participation_event" ON "participation" ("event")',
    'CREATE INDEX "participation_contact" ON "participation" ("contact")',
    'CREATE INDEX "participation_organisation" ON "participation" ("organisation")',
    """CREATE TABLE "session" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "event" TEXT NOT NULL REFERENCES "event" ("id")
    DEFERRABLE INITIALLY DEFERRED, "name" TEXT NOT NULL, "type" TEXT NOT NULL, "starts_at"
    CHAR(16), "ends_at" CHAR(16), "zone" TEXT, "place" TEXT, "room" TEXT, "host" TEXT
    REFERENCES "contact" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation" TEXT
    REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "participants" TEXT,
    "vehicle" TEXT, "equipment" TEXT, "description" TEXT, "staff_note" TEXT)""",
    'CREATE INDEX "session_event" ON "session" ("event")',
    'CREATE INDEX "session_starts_at" ON "session" ("starts_at")',
    'CREATE INDEX "session_host" ON "session" ("host")',
    'CREATE INDEX "session_organisation" ON "session" ("organisation")',
    """CREATE TABLE "attendance" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT
    NULL, "created_at" TEXT, "updated_at" TEXT, "session" TEXT NOT NULL REFERENCES
    "session" ("id") DEFERRABLE INITIALLY DEFERRED, "contact" TEXT NOT NULL REFERENCES
    "contact" ("id") DEFERRABLE INITIALLY DEFERRED, "note" TEXT)""",
    'CREATE INDEX "attendance_session" ON "attendance" ("session")',
    'CREATE INDEX "attendance_contact" ON "attendance" ("contact")',
    """CREATE TABLE "task" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "name" TEXT NOT NULL, "direction" TEXT NOT NULL,
    "status" TEXT NOT NULL, "due_on" CHAR(10), "done_on" CHAR(10), "priority" TEXT NOT
    NULL, "owner" TEXT REFERENCES "contact" ("id") DEFERRABLE INITIALLY DEFERRED,
    "contact" TEXT REFERENCES "contact" ("id") DEFERRABLE INITIALLY DEFERRED,
    "organisation" TEXT REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
    "event" TEXT REFERENCES "event" ("id") DEFERRABLE INITIALLY DEFERRED, "encounter" TEXT
    REFERENCES "encounter" ("id") DEFERRABLE INITIALLY DEFERRED, "partnership" TEXT
    REFERENCES "partnership" ("id") DEFERRABLE INITIALLY DEFERRED, "project" TEXT
    REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED, "detail" TEXT)""",
    'CREATE INDEX "task_direction" ON "task" ("direction")',
    'CREATE INDEX "task_status" ON "task" ("status")',
    'CREATE INDEX "task_due_on" ON "task" ("due_on")',
    'CREATE INDEX "task_owner" ON "task" ("owner")',
    'CREATE INDEX "task_contact" ON "task" ("contact")',
    'CREATE INDEX "task_organisation" ON "task" ("organisation")',
    'CREATE INDEX "task_event" ON "task" ("event")',
    'CREATE INDEX "task_encounter" ON "task" ("encounter")',
    'CREATE INDEX "task_partnership" ON "task" ("partnership")',
    'CREATE INDEX "task_project" ON "task" ("project")',
    """CREATE TABLE "theme" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "name" TEXT NOT NULL, "description" TEXT)""",
    """CREATE TABLE "theming" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "theme" TEXT NOT NULL REFERENCES "theme" ("id")
    DEFERRABLE INITIALLY DEFERRED, "about" TEXT NOT NULL)""",
    'CREATE INDEX "theming_theme" ON "theming" ("theme")',
    'CREATE INDEX "theming_about" ON "theming" ("about")',
    """CREATE TABLE "watch-note" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT
    NULL, "created_at" TEXT, "updated_at" TEXT, "name" TEXT NOT NULL, "noted_on" CHAR(10),
    "status" TEXT NOT NULL, "source" TEXT, "website" TEXT, "country" TEXT, "organisation"
    TEXT REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "summary" TEXT,
    "follows" TEXT, "owner" TEXT REFERENCES "contact" ("id") DEFERRABLE INITIALLY
    DEFERRED)""",
    'CREATE INDEX "watch-note_noted_on" ON "watch-note" ("noted_on")',
    'CREATE INDEX "watch-note_status" ON "watch-note" ("status")',
    'CREATE INDEX "watch-note_country" ON "watch-note" ("country")',
    'CREATE INDEX "watch-note_organisation" ON "watch-note" ("organisation")',
    'CREATE INDEX "watch-note_owner" ON "watch-note" ("owner")',
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
