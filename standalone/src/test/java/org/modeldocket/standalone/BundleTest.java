package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a case is taken home with proves every fact of it, to the product's auditor and to one that shares no code with it. */
class BundleTest {
    private static final String RELEASE = "openai-gpt-5-6";

    @RegisterExtension
    private static final RunningDocket DOCKET = new RunningDocket("--modeldocket.log.origin=log.example.org/docket");

    @TempDir
    private Path directory;

    private Client client;
    private Auditor auditor;

    @BeforeEach
    void connect() {
        client = DOCKET.client();
        auditor = Auditor.of(client);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    @Test
    void aBundleProvesEveryFactOfACase() throws Exception {
        Client.Answer answer = client.get("/api/releases/" + RELEASE + "/bundle");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().propertyNames())
                .containsExactly("origin", "publicKey", "checkpoint", "size", "entries");
        assertThat(answer.json().get("origin").asString()).isEqualTo("log.example.org/docket");
        assertThat(answer.json().get("publicKey").asString()).isEqualTo(auditor.key());
        int facts = client.all("/api/releases/" + RELEASE + "/facts").size();
        assertThat(new IndependentVerifier(auditor.key()).bundle(answer.text())).isEqualTo(facts);
        Auditor.Said said =
                auditor.verify("bundle", file("bundle.json", answer.text()).toString(), "--key", auditor.key());
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text())
                .contains(
                        "verified: " + facts + " of " + facts + " facts of " + RELEASE
                                + " are in the log as they were signed",
                        "not covered by this check: facts of " + RELEASE + " after sequence " + (facts - 1));
    }

    @Test
    void aBundleProvesEveryFactAboutAnOrganisation() throws Exception {
        Client.Answer renamed = client.post(
                "/api/companies/openai/facts",
                "{\"type\":\"organisation-renamed\",\"occurred\":\"2026-06\",\"name\":\"Open AI\","
                        + "\"citations\":[{\"publisher\":\"P\",\"title\":\"T\"}]}");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(201);
        assertThat(client.get("/api/companies/openai/facts", "X-Min-Sequence", "0")
                        .json()
                        .path("items"))
                .hasSize(1);
        Client.Answer answer = client.get("/api/companies/openai/bundle");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(new IndependentVerifier(auditor.key()).bundle(answer.text())).isEqualTo(1);
        Auditor.Said said =
                auditor.verify("bundle", file("bundle.json", answer.text()).toString(), "--key", auditor.key());
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains("verified: 1 of 1 facts of company:openai are in the log as they were signed");
        assertThat(client.get("/api/agencies/openai/bundle").status()).isEqualTo(404);
    }

    /** Each kind of change, seen by both verifiers. */
    @Test
    void aBundleThatWasTouchedProvesNothing() throws Exception {
        String bundle = client.get("/api/releases/" + RELEASE + "/bundle").text();
        JsonNode entries =
                client.get("/api/releases/" + RELEASE + "/bundle").json().get("entries");
        String secondProof = entries.get(1).get("proof").get(0).asString();
        List<String> touched = new ArrayList<>();
        touched.add(bundle.replaceFirst("Founding cases", "Founding caseS"));
        touched.add(bundle.replaceFirst("\\\\\"sequence\\\\\":1", "\\\\\"sequence\\\\\":2"));
        touched.add(bundle.replaceFirst("\"index\":1", "\"index\":2"));
        touched.add(bundle.replace(
                secondProof, entries.get(0).get("leaf").asString().length() + secondProof.substring(2)));
        touched.add(bundle.replace("\"size\":", "\"size\":1"));
        touched.add(bundle.replaceFirst("log.example.org/docket", "log.example.org/docker"));
        touched.add(bundle.replaceFirst("\\\\n[0-9]+\\\\n", "\\\\n3\\\\n"));
        int first = bundle.indexOf("{\"index\"");
        int second = bundle.indexOf("{\"index\"", first + 1);
        touched.add(bundle.substring(0, first) + bundle.substring(second));
        for (String one : touched) {
            assertThat(one).isNotEqualTo(bundle);
            assertThatThrownBy(() -> new IndependentVerifier(auditor.key()).bundle(one))
                    .as(one)
                    .isInstanceOf(RuntimeException.class);
            Auditor.Said said =
                    auditor.verify("bundle", file("touched.json", one).toString(), "--key", auditor.key());
            assertThat(said.code()).as(said.text() + one).isEqualTo(1);
        }
    }

    @Test
    void anotherKeyIsNotTrusted() throws Exception {
        String other = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        String bundle = client.get("/api/releases/" + RELEASE + "/bundle").text();
        assertThatThrownBy(() -> new IndependentVerifier(other).bundle(bundle)).hasMessage("not signed by the key");
        Auditor.Said said = auditor.verify("bundle", file("bundle.json", bundle).toString(), "--key", other);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("wrong-key: ");
    }
}
