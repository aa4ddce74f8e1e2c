package org.modeldocket.query.http;

import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.paging.PageRequest;

/** Which part of a list is asked for, and of which moment: an argument of a handler. */
@QueryParameters({"validAt", "knownAt", "limit", "cursor"})
public record ListQuery(BitemporalPoint clocks, PageRequest window) {}
