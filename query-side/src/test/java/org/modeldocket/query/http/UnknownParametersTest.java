package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.query.pages.PagesConfiguration;
import org.modeldocket.web.MappedAddresses;
import org.modeldocket.web.MappedRequests;
import org.modeldocket.web.WebConfiguration;

/** A parameter that an address does not know is refused at every address of the query side, API and pages. */
class UnknownParametersTest {
    @TempDir
    Path directory;

    @Test
    void areRefusedEverywhere() {
        try (ReadServer server = new ReadServer(directory, WebConfiguration.class, PagesConfiguration.class)) {
            assertThat(MappedRequests.of(server.part(MappedAddresses.class)))
                    .hasSizeGreaterThan(50)
                    .allSatisfy(request -> assertThat(server.send(request.method(), request.path() + "?nonsense=1")
                                    .statusCode())
                            .as(request.toString())
                            .isEqualTo(422));
            assertThat(server.get("/api/treatments?validat=2026-01").body()).contains("did you mean \\\"validAt\\\"?");
            assertThat(server.get("/?validat=2026-01").body()).contains("<form", "did you mean");
        }
    }
}
