package org.modeldocket.command.record.transfer;

import java.sql.SQLException;
import org.modeldocket.platform.postgres.PostgresSettings;

/** What a test does to a database that a record is moved to. */
final class BrokenRecord {
    private BrokenRecord() {}

    static void makeTables(String url) {
        RecordImport.open(new PostgresSettings(url, "postgres", "")).close();
    }

    /** From that position on, the database takes no fact. */
    static void from(String url, int position) throws SQLException {
        makeTables(url);
        RecordRows.sql(
                url,
                "CREATE FUNCTION record.break() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " RAISE EXCEPTION 'the disk is full, says the test'; END $$",
                "CREATE TRIGGER break BEFORE INSERT ON record.fact FOR EACH ROW WHEN (NEW.position >= " + position
                        + ") EXECUTE FUNCTION record.break()");
    }

    static void mended(String url) throws SQLException {
        RecordRows.sql(url, "DROP TRIGGER break ON record.fact");
    }

    /** Alters a fact, as only a superuser can. */
    static void alter(String url, String assignment, int position) throws SQLException {
        RecordRows.sql(
                url,
                "ALTER TABLE record.fact DISABLE TRIGGER facts_stay",
                "UPDATE record.fact SET " + assignment + " WHERE position = " + position,
                "ALTER TABLE record.fact ENABLE TRIGGER facts_stay");
    }
}
