package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;

/** Sends requests of any method, signed in if no header says otherwise. */
record Requester(RunningDocket docket) {
    /** @param headers names and values in turn */
    Client.Answer send(String method, String address, String... headers) {
        HttpRequest.Builder request = docket.client()
                .request(address, "Authorization", "Bearer " + Client.TOKEN)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (method.equals("POST") || method.equals("PUT")) {
            request.setHeader(
                    "Content-Type",
                    address.matches("/api/imports([?].*)?")
                            ? "application/x-ndjson"
                            : address.matches("/api/import-tables([?].*)?") ? "text/csv" : "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return docket.client().send(request.build());
    }

    static void assertProblem(Client.Answer answer, int status, String path) {
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(path).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("instance").asString()).isEqualTo(path);
    }
}
