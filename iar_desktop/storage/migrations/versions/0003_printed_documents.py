"""Format 3: how printed pages look, their templates, and who sits where."""

from alembic import op

revision = "0003"
down_revision = "0002"

STATEMENTS = (
    'ALTER TABLE "office" ADD COLUMN "website" TEXT',
    'ALTER TABLE "office" ADD COLUMN "letterhead" SMALLINT',
    """ALTER TABLE "office" ADD COLUMN "logo" TEXT REFERENCES "attachment" ("id") DEFERRABLE
    INITIALLY DEFERRED""",
    'ALTER TABLE "office" ADD COLUMN "accent" TEXT',
    'ALTER TABLE "office" ADD COLUMN "footer" TEXT',
    'ALTER TABLE "office" ADD COLUMN "paper" TEXT',
    'ALTER TABLE "office" ADD COLUMN "day_contacts" TEXT',
    'CREATE INDEX "office_logo" ON "office" ("logo")',
    """CREATE TABLE "page-template" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "name" TEXT NOT NULL, "document" TEXT NOT NULL,
    "layout" TEXT NOT NULL)""",
    'CREATE INDEX "page-template_document" ON "page-template" ("document")',
    """CREATE TABLE "seat" ("id" CHAR(32) NOT NULL PRIMARY KEY, "version" BIGINT NOT NULL,
    "created_at" TEXT, "updated_at" TEXT, "session" TEXT NOT NULL REFERENCES "session" ("id")
    DEFERRABLE INITIALLY DEFERRED, "contact" TEXT NOT NULL REFERENCES "contact" ("id")
    DEFERRABLE INITIALLY DEFERRED, "table_number" BIGINT NOT NULL, "place" BIGINT NOT NULL)""",
    'CREATE INDEX "seat_session" ON "seat" ("session")',
    'CREATE INDEX "seat_contact" ON "seat" ("contact")',
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
