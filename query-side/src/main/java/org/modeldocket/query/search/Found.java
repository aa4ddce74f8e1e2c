package org.modeldocket.query.search;

import java.util.Map;
import org.modeldocket.query.paging.Page;

/**
 * A page of what a search found, and how the search was understood.
 *
 * @param kinds how much was found of each kind, whichever is asked for
 */
public record Found(Page<SearchItem> page, Map<SearchKind, Integer> kinds, Understood understood) {}
