package org.modeldocket.query.http;

import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.Window;
import org.modeldocket.web.QueryParameters;

/** Which part of a list is asked for, and of which moment: an argument of a handler. */
@QueryParameters({"validAt", "knownAt", "limit", "cursor"})
public record Part(Clocks clocks, Window window) {}
