package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.ui.PagesConfiguration;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.ShortText;
import tools.jackson.databind.JsonNode;

/** A case shows the family of its model and the release before it, with a link where the record holds that. */
class FamilyAndPredecessorTest extends ReadApiTests {
    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {PagesConfiguration.class};
    }

    @Override
    void tell(MemoryRecord record) {
        record.tell(new ReleaseId("one"), registered(1, null, null));
        record.tell(new ReleaseId("two"), registered(2, "Sol", "one"));
        record.tell(new ReleaseId("three"), registered(3, "Sol", "unheard-of"));
        record.tell(new ReleaseId("three"), Facts.corrected(4, registered(3, "Luna", "unheard-of")));
    }

    @Test
    void theCaseSaysBoth() {
        assertThat(server.json("/api/releases/one").has("family")).isFalse();
        JsonNode two = server.json("/api/releases/two");
        assertThat(two.path("family").asString()).isEqualTo("Sol");
        assertThat(two.path("succeeds").asString()).isEqualTo("one");
        assertThat(server.json("/api/releases/three").path("family").asString()).isEqualTo("Luna");
        assertThat(server.get("/api/releases/three/diff?from=position:3").body())
                .contains("Luna");
    }

    @Test
    void thePageLinksOnlyWhatTheRecordHolds() {
        assertThat(server.get("/releases/two").body()).contains("<bdi>Sol</bdi>", "href=\"/releases/one\"");
        assertThat(server.get("/releases/three").body())
                .contains("unheard-of, which is not in this record")
                .doesNotContain("href=\"/releases/unheard-of\"");
    }

    private static ReleaseRegistered registered(long n, String family, String succeeds) {
        ReleaseRegistered plain = Facts.registered(n);
        return new ReleaseRegistered(
                plain.factId(),
                null,
                List.of(),
                null,
                plain.company(),
                plain.model(),
                null,
                null,
                family == null ? null : new ShortText(family),
                succeeds == null ? null : new ReleaseId(succeeds));
    }
}
