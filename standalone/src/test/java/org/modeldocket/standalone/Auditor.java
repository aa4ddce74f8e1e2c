package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.modeldocket.command.log.audit.CheckpointCommand;
import org.modeldocket.command.log.audit.VerifyCommand;
import tools.jackson.databind.JsonNode;

/** Somebody who audits a running docket: asks it as anybody may, and has the product's auditor at hand. */
record Auditor(Client client, String key) {
    /** What the auditor's command line said. */
    record Said(int code, String text) {}

    /** Waits for the first checkpoint, which is there a moment after the start. */
    static Auditor of(Client client) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> client.get("/api/log/checkpoint").status() == 200);
        return new Auditor(client, client.get("/api/log/key").text().strip());
    }

    String checkpoint() {
        return client.get("/api/log/checkpoint").text();
    }

    /** Records a fact, which may not be signed yet. */
    JsonNode record() {
        Client.Answer answer =
                client.post("/api/releases", "{\"company\":\"Log Company\",\"model\":\"" + System.nanoTime() + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /** Records a fact and waits until it is signed: the proof of it does. */
    JsonNode recordAndProve() {
        return client.get("/api/log/proof/inclusion?factId="
                        + record().get("factId").asString())
                .json();
    }

    /** Every leaf that is signed. */
    List<String> entries() {
        Client.Answer answer = client.get("/api/log/entries", "Accept", "application/jsonl");
        assertThat(answer.header("Content-Type")).startsWith("application/jsonl");
        return answer.text().lines().toList();
    }

    Said verify(String... arguments) {
        StringWriter out = new StringWriter();
        int code = VerifyCommand.run(new PrintWriter(out, true), new PrintWriter(out, true), arguments);
        return new Said(code, out.toString());
    }

    Said checkpoint(String... arguments) {
        StringWriter out = new StringWriter();
        int code = CheckpointCommand.run(new PrintWriter(out, true), new PrintWriter(out, true), arguments);
        return new Said(code, out.toString());
    }
}
