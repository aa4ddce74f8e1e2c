package org.modeldocket.query.http;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.Window;
import org.modeldocket.web.QueryParameters;

/** Which part of a list is asked for, and of which moment: an argument of a handler. */
@QueryParameters({"validAt", "knownAt", "limit", "cursor"})
public record Part(Clocks clocks, Window window) {
    /** @throws MalformedException with every fault, when there is one */
    static Part of(
            @Nullable String validAt, @Nullable String knownAt, @Nullable String limit, @Nullable String cursor) {
        Parameters parameters = new Parameters();
        Part part = new Part(parameters.clocks(validAt, knownAt), parameters.window(limit, cursor));
        parameters.check();
        return part;
    }
}
