package org.modeldocket.query.vocabulary;

/**
 * One term.
 *
 * @param revision of a type of fact, that of its stored form; of every other term, that of its meaning; from 1
 * @param since the version of the product that brought it
 */
public record Term(String term, String definition, int revision, String since, TermSource source) {}
