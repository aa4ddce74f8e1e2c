package org.modeldocket.query.http;

import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.Window;

/** Which part of a list is asked for, and of which moment: an argument of a handler. */
@QueryParameters({"validAt", "knownAt", "limit", "cursor"})
public record Part(Clocks clocks, Window window) {}
