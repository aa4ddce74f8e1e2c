package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.command.api.ImportClient.counts;
import static org.modeldocket.command.api.ImportLines.directive;
import static org.modeldocket.command.api.ImportLines.evaluation;
import static org.modeldocket.command.api.ImportLines.registration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modeldocket.command.api.Server.Answer;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** Files of any form and length, sent to be imported. */
class ImportFilesApiTest extends ServerTest {
    private final String id = "r" + UUID.randomUUID();
    private ImportClient imports;

    @BeforeEach
    void client() {
        imports = new ImportClient(server);
    }

    @Test
    void takesAByteOrderMarkCarriageReturnsBlankLinesAndAMissingLastEnd() {
        String file = "\ufeff" + registration(id) + "\r\n\r\n  \n" + evaluation(id, "Fine.") + "\r\n{\r\n"
                + directive(id, "d");
        JsonNode report = imports.run("", file.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        assertThat(counts(report)).containsExactly(3L, 0L, 0L, 1L);
        assertThat(imports.quarantine(report).getFirst().path("line").asLong()).isEqualTo(5);
    }

    @Test
    void anArchiveIsNoLines() throws IOException {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(inner)) {
            zip.putNextEntry(new ZipEntry("lines.jsonl"));
            zip.write(registration(id).replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        }
        JsonNode report = imports.run("", inner.toByteArray());
        assertThat(counts(report).subList(0, 3)).containsExactly(0L, 0L, 0L);
        assertThat(report.path("quarantined").asLong()).isPositive();
        assertThat(facts(id)).isZero();
    }

    @Test
    void aLongLineIsOneBadLine() {
        byte[] file = new byte[2 << 20];
        new Random(1).nextBytes(file);
        for (int i = 0; i < file.length; i++) {
            file[i] = (byte) ('a' + (file[i] & 15));
        }
        JsonNode report = imports.run("", file);
        assertThat(counts(report)).containsExactly(0L, 0L, 0L, 1L);
        JsonNode line = imports.quarantine(report).getFirst();
        assertThat(line.path("reason").asString()).contains("2097152 bytes; at most 262144");
        assertThat(line.path("text").asString()).hasSize(1_000);
    }

    @Test
    void aFileBeyondTheLimitIsRefusedAndForgotten() throws IOException {
        long before = directories();
        Answer answer = server.post(
                "/api/imports",
                BodyPublishers.ofByteArray(new byte[(3 << 20) + 1]),
                "Content-Type",
                "application/jsonl");
        assertThat(answer.problem()).isEqualTo("413 too-large");
        assertThat(answer.body().path("limit").asLong()).isEqualTo(3 << 20);
        assertThat(directories()).isEqualTo(before);
    }

    /** Sent without a length, the end of the line never comes. */
    @Test
    void anEndlessLineIsCutOff() throws IOException {
        long before = directories();
        StringBuilder request = new StringBuilder(
                "POST /api/imports HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + Server.TOKEN
                        + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 60; i++) {
            request.append("10000\r\n").append("a".repeat(0x10000)).append("\r\n");
        }
        assertThat(server.sendRaw(request.toString())).startsWith("HTTP/1.1 413");
        assertThat(directories()).isEqualTo(before);
    }

    @Test
    void onlyTheOwnerReadsItsFiles() throws IOException {
        imports.run("", registration(id), "{");
        try (Stream<Path> files = Files.walk(data().resolve("imports"))) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
            }
        }
    }

    private static long directories() throws IOException {
        Path all = data().resolve("imports");
        if (!Files.exists(all)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(all)) {
            return files.count();
        }
    }

    private int facts(String release) {
        return record.history(new ReleaseId(release), 1_000).size();
    }
}
