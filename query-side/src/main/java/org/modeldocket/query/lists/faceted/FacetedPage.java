package org.modeldocket.query.lists.faceted;

import java.util.Map;
import org.modeldocket.query.paging.Page;

/**
 * A page of a list with the counts of its facets.
 *
 * @param facets empty where none are asked for
 */
public record FacetedPage<T>(Page<T> page, Map<ListFacet, FacetCounts> facets) {}
