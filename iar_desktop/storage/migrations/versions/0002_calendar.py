"""Format 2: meetings that come back, places with travel times, the identifiers of iCalendar."""

from alembic import op

revision = "0002"
down_revision = "0001"

STATEMENTS = (
    'ALTER TABLE "event" ADD COLUMN "uid" TEXT',
    'ALTER TABLE "event" ADD COLUMN "rule" TEXT',
    'ALTER TABLE "event" ADD COLUMN "except_on" TEXT',
    """ALTER TABLE "event" ADD COLUMN "recurring" TEXT REFERENCES "event" ("id") DEFERRABLE
    INITIALLY DEFERRED""",
    'ALTER TABLE "event" ADD COLUMN "instead_of" CHAR(10)',
    'CREATE INDEX "event_ends_on" ON "event" ("ends_on")',
    'CREATE INDEX "event_uid" ON "event" ("uid")',
    'CREATE INDEX "event_recurring" ON "event" ("recurring")',
    'ALTER TABLE "task" ADD COLUMN "uid" TEXT',
    'CREATE INDEX "task_uid" ON "task" ("uid")',
    'ALTER TABLE "session" ADD COLUMN "fixed" SMALLINT',
    """CREATE TABLE "place" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "name" TEXT NOT NULL, "city" TEXT, "country" TEXT,
    "address" TEXT, "position" TEXT, "zone" TEXT, "note" TEXT)""",
    'CREATE INDEX "place_country" ON "place" ("country")',
    """CREATE TABLE "travel-time" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "start" TEXT NOT NULL REFERENCES "place" ("id")
    DEFERRABLE INITIALLY DEFERRED, "destination" TEXT NOT NULL REFERENCES "place" ("id")
    DEFERRABLE INITIALLY DEFERRED, "minutes" BIGINT NOT NULL, "note" TEXT)""",
    'CREATE INDEX "travel-time_start" ON "travel-time" ("start")',
    'CREATE INDEX "travel-time_destination" ON "travel-time" ("destination")',
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
