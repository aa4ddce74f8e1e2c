package org.modeldocket.facts;

/** A fact about one organisation, in a stream of its own: that of {@link org.modeldocket.vocabulary.organisation.OrganisationStream}. It changes no case. */
public sealed interface OrganisationFact extends ReleaseFact permits OrganisationRenamed, OrganisationMerged {}
