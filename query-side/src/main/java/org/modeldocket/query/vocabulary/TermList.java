package org.modeldocket.query.vocabulary;

import java.util.List;

/** Terms of one kind: the types of facts, or the constants of an enum. */
public record TermList(String name, String definition, List<Term> terms) {}
