package org.modeldocket.query.http;

import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.paging.PageRequest;

/** Which page of a list is asked for, and as of which point in time: an argument of a handler. */
@QueryParameters({"validAt", "knownAt", "limit", "cursor"})
public record ListQuery(BitemporalPoint clocks, PageRequest window) {}
