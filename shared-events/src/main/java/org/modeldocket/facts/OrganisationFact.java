package org.modeldocket.facts;

/**
 * A fact about one organisation, in a {@linkplain org.modeldocket.vocabulary.organisation.OrganisationStream stream of its own}. It
 * changes no case.
 */
public sealed interface OrganisationFact extends ReleaseFact permits OrganisationRenamed, OrganisationMerged {}
