package org.modeldocket.command.log.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.command.log.audit.TamperedRecord.FACTS;
import static org.modeldocket.command.log.audit.TamperedRecord.id;
import static org.modeldocket.command.log.audit.TamperedRecord.renumber;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modeldocket.command.log.audit.TamperedRecord.Said;

/** Whatever is done to a fact in a copy of a real record is found, and the fact named. */
class TamperingTest extends RecordUnderAudit {
    @Test
    void aPayloadIsEdited() throws Exception {
        found(
                tampered(
                        "UPDATE fact SET payload = CAST(REPLACE(CAST(payload AS VARCHAR), 'note of fact 17', 'note of fact 18')"
                                + " AS VARBINARY) WHERE position = 17"),
                at("altered", 17, 17));
    }

    /** In the file itself, past the database, which then hides some facts, or all. */
    @Test
    void oneByteOfTheFileIsFlipped() throws Exception {
        TamperedRecord flipped = original.copy(copy);
        flipped.flip("the note of fact 23\"");
        assertThat(flipped.verify().findings())
                .anyMatch(line -> line.startsWith(at("altered", 23, 23)))
                .allMatch(line -> line.startsWith(at("altered", 23, 23)) || line.startsWith("file-damaged: "));
    }

    @Test
    void oneByteIsFlippedInWhatWasWrittenLast() throws Exception {
        TamperedRecord flipped = original.copy(copy.resolve("open")).copyOpen(FACTS + 1, copy.resolve("killed"));
        assertThat(flipped.verify().code()).isZero();
        flipped.flip("the note of fact " + (FACTS + 1) + "\"");
        assertThat(flipped.verify().findings())
                .anyMatch(line -> line.startsWith(at("altered", FACTS + 1, FACTS + 1)))
                .allMatch(line ->
                        line.startsWith(at("altered", FACTS + 1, FACTS + 1)) || line.startsWith("file-damaged: "));
    }

    @Test
    void aFactIsDeleted() throws Exception {
        found(
                tampered("DELETE FROM fact WHERE position = 17"),
                "missing: no fact stands at position 17",
                "missing: position 17: the fact that was signed at this position is gone",
                at("sequence-broken", 20, 20));
    }

    @Test
    void aFactIsDeletedAndTheRestMovedUp() throws Exception {
        List<String> statements = new ArrayList<>(List.of("DELETE FROM fact WHERE position = 58"));
        statements.addAll(List.of(renumber(59, -1)));
        found(
                tampered(statements.toArray(String[]::new)),
                at("moved", 58, 59),
                at("moved", 59, 60),
                "missing: position 58: ");
    }

    @Test
    void aFactIsInserted() throws Exception {
        List<String> statements = new ArrayList<>(List.of(renumber(59, 1)));
        statements.add(
                "INSERT INTO fact SELECT 59, 59, 'release-new', 0, '" + id(999) + "', type, revision, recorded_at,"
                        + " actor_subject, actor_name, command_id, correlation_id, causation_id,"
                        + " CAST(REPLACE(CAST(payload AS VARCHAR), '" + id(58) + "', '" + id(999) + "') AS VARBINARY)"
                        + " FROM fact WHERE position = 58");
        found(
                tampered(statements.toArray(String[]::new)),
                at("inserted", 59, 999),
                at("moved", 60, 59),
                at("moved", 61, 60));
    }

    @Test
    void twoFactsChangePlaces() throws Exception {
        found(
                tampered(
                        "UPDATE fact SET position = 1000 WHERE position = 4",
                        "UPDATE fact SET position = 4 WHERE position = 56",
                        "UPDATE fact SET position = 56 WHERE position = 1000"),
                at("moved", 4, 56),
                at("moved", 56, 4),
                at("clock-runs-back", 5, 5),
                at("clock-runs-back", 56, 4),
                at("sequence-broken", 4, 56),
                at("sequence-broken", 5, 5),
                at("sequence-broken", 7, 7),
                at("sequence-broken", 56, 4),
                at("sequence-broken", 58, 58),
                at("sequence-broken", 59, 59));
    }

    @Test
    void anActorIsChanged() throws Exception {
        found(tampered("UPDATE fact SET actor_name = 'Eve' WHERE position = 30"), at("altered", 30, 30));
    }

    @Test
    void aTimeIsBackDated() throws Exception {
        found(
                tampered("UPDATE fact SET recorded_at = DATEADD('HOUR', -1, recorded_at) WHERE position = 30"),
                at("altered", 30, 30),
                at("clock-runs-back", 30, 30));
    }

    @Test
    void everyMemberOfAFactIsSigned() throws Exception {
        int number = 0;
        for (String change : List.of(
                "type = 'release-withdrawn'",
                "revision = 2",
                "actor_subject = 'token:2'",
                "recorded_at = DATEADD('MICROSECOND', 1, recorded_at)",
                "fact_id = '" + id(999) + "'")) {
            TamperedRecord changed = original.copy(
                    copy.resolve("c" + number++), "UPDATE fact SET " + change + " WHERE position = " + FACTS);
            Said said = changed.verify("--checkpoint", kept.toString());
            assertThat(said.findings()).as(change).anyMatch(line -> line.startsWith("altered: position " + FACTS));
        }
    }

    @Test
    void everythingIsFoundNotOnlyTheFirst() throws Exception {
        found(
                tampered(
                        "UPDATE fact SET actor_name = 'Eve' WHERE position IN (3, 33)",
                        "UPDATE fact SET payload = CAST('{}' AS VARBINARY) WHERE position = 40",
                        "UPDATE fact SET payload = CAST('{ }' AS VARBINARY) WHERE position = 41"),
                at("altered", 3, 3),
                at("altered", 33, 33),
                at("altered", 40, 40),
                at("fact-id-wrong", 40, 40),
                at("altered", 41, 41),
                at("not-canonical", 41, 41));
    }

    @Test
    void theTailIsCutOff() throws Exception {
        found(tampered("DELETE FROM fact WHERE position > 58"), "missing: position 59: ", "missing: position 60: ");
    }
}
