package org.modeldocket.query.cases.view;

import java.util.List;
import org.modeldocket.query.bitemporal.DateView;

/** A search that found no answer to its question. */
public record NegativeFindingView(String question, List<String> places, DateView searchedOn, String factId) {}
