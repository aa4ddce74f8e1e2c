package org.modeldocket.query.search;

import org.modeldocket.query.paging.Page;

/** A page of what a search found, and how the search was understood. */
public record Found(Page<SearchItem> page, Understood understood) {}
