package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.query.DirectiveFacts;
import tools.jackson.databind.JsonNode;

/** What answers say of the law behind a directive, and of a directive that is not the same in all of its releases. */
class DirectiveTermsTest {
    private static ReadServer server;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = new ReadServer(directory);
        DirectiveFacts.tell(server.record());
        server.caughtUp();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aCaseShowsWhatItsFactsSay() {
        JsonNode directive = server.json("/api/releases/kept").at("/directives/0");
        if (!directive.path("directiveId").asString().equals("d")) {
            directive = server.json("/api/releases/kept").at("/directives/1");
        }
        assertThat(directive.path("jurisdiction").asString()).isEqualTo("US");
        assertThat(directive.path("form").asString()).isEqualTo("LETTER");
        assertThat(directive.path("publicity").asString()).isEqualTo("NOT_PUBLISHED");
        assertThat(directive.path("identifiers").toString()).isEqualTo("[{\"scheme\":\"DOCKET\",\"value\":\"26-17\"}]");
        assertThat(directive.path("legalBasis").toString())
                .isEqualTo("[{\"id\":\"export-control\",\"text\":\"50 U.S.C. 4813\"}]");
        assertThat(directive.path("penalty").asString()).isEqualTo("denial of export privileges");
        JsonNode eased = server.json("/api/releases/eased").at("/directives/0");
        assertThat(eased.path("penalty").asString()).isEqualTo("a fine for each day");
        assertThat(eased.path("publicity").asString()).isEqualTo("PUBLISHED");
        assertThat(eased.path("form").asString()).isEqualTo("LETTER");
        assertThat(eased.at("/amended/edtf").asString()).isEqualTo("2026-06-26");
        assertThat(directive.has("amended")).isFalse();
    }

    @Test
    void whatIsNotKnownIsAbsent() {
        JsonNode bare = server.json("/api/directives/bare");
        assertThat(bare.propertyNames())
                .contains("title", "audience")
                .doesNotContain("jurisdiction", "form", "publicity", "identifiers", "legalBasis", "penalty", "terms");
        assertThat(bare.at("/releases/0").propertyNames()).doesNotContain("amended", "differs", "terms");
    }

    @Test
    void aDirectiveIsWhatItsNewestFactSaysAndEachReleaseSaysWhereItDiffers() {
        JsonNode directive = server.json("/api/directives/d");
        assertThat(directive.path("penalty").asString()).isEqualTo("a fine for each day");
        JsonNode eased = directive.at("/releases/0");
        assertThat(eased.path("releaseId").asString()).isEqualTo("eased");
        assertThat(eased.at("/amended/edtf").asString()).isEqualTo("2026-06-26");
        assertThat(eased.propertyNames()).doesNotContain("differs", "terms", "lifted");
        JsonNode freed = directive.at("/releases/1");
        assertThat(freed.at("/lifted/edtf").asString()).isEqualTo("2026-07-01");
        assertThat(freed.path("inForce").asBoolean()).isFalse();
        for (JsonNode release : new JsonNode[] {freed, directive.at("/releases/2")}) {
            assertThat(release.path("differs").toString()).isEqualTo("[\"measures\",\"publicity\",\"penalty\"]");
            assertThat(release.at("/terms/penalty").asString()).isEqualTo("denial of export privileges");
            assertThat(release.at("/terms/form").asString()).isEqualTo("LETTER");
            assertThat(release.has("amended")).isFalse();
        }
        JsonNode list = server.json("/api/directives/d/releases").path("items");
        assertThat(list.get(2)).isEqualTo(directive.at("/releases/2"));
    }

    @Test
    void aListOfDirectivesNamesWhatDiffersAndNoMore() {
        for (String list : new String[] {"/api/directives", "/api/agencies/office-of-examples/directives"}) {
            JsonNode release = server.json(list).at("/items/1/releases/1");
            assertThat(release.path("differs").size()).as(list).isEqualTo(3);
            assertThat(release.has("terms")).as(list).isFalse();
        }
    }

    /** What the record said before the amendment is the same in all releases. */
    @Test
    void aDirectiveDiffersOnlyWhereTheMomentHasIt() {
        JsonNode before = server.json("/api/directives/d?validAt=2026-06-20");
        assertThat(before.path("penalty").asString()).isEqualTo("denial of export privileges");
        before.path("releases")
                .forEach(release ->
                        assertThat(release.propertyNames()).doesNotContain("differs", "terms", "amended", "lifted"));
    }
}
