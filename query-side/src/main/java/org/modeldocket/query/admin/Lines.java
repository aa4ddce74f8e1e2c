package org.modeldocket.query.admin;

import tools.jackson.databind.JsonNode;

/** What the command line says of the server's answers, a line each. */
final class Lines {
    private Lines() {}

    static String projection(JsonNode projection) {
        String trouble = projection.path("trouble").asString("");
        String line = "%s: generation %d, position %,d, %,d behind, %,d parked"
                .formatted(
                        projection.path("name").asString(),
                        projection.path("generation").asInt(),
                        projection.path("position").asLong(),
                        projection.path("lag").asLong(),
                        projection.path("deadLetters").asLong());
        if (!trouble.isEmpty()) {
            line += "; " + trouble;
        }
        return projection.has("rebuild") ? line + "; rebuild " + rebuild(projection.path("rebuild")) : line;
    }

    static String rebuild(JsonNode progress) {
        String line = "%s, %,d of %,d facts, %,d/s"
                .formatted(
                        progress.path("state").asString(),
                        progress.path("position").asLong(),
                        progress.path("total").asLong(),
                        progress.path("factsPerSecond").asLong());
        if (progress.has("secondsLeft")) {
            line += ", about %,d s left".formatted(progress.path("secondsLeft").asLong());
        }
        return progress.has("reason") ? line + ": " + progress.path("reason").asString() : line;
    }

    static String deadLetter(JsonNode letter) {
        JsonNode cause = letter.path("cause");
        return "%d %s %s of %s, since %s: %s"
                .formatted(
                        letter.path("position").asLong(),
                        letter.path("type").asString(),
                        letter.path("factId").asString(),
                        letter.path("releaseId").asString(),
                        letter.path("since").asString(),
                        cause.isMissingNode()
                                ? "waits behind another of its release"
                                : cause.path("type").asString() + ": "
                                        + cause.path("message").asString());
    }

    static String retried(JsonNode outcome) {
        return "%,d handled, %,d still parked"
                .formatted(
                        outcome.path("handled").asLong(),
                        outcome.path("deadLetters").asLong());
    }
}
