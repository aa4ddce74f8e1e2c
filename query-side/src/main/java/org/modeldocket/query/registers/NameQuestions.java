package org.modeldocket.query.registers;

import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.vocabulary.organisation.OrganisationStream;

/** What is an organisation called at a moment? */
@FunctionalInterface
public interface NameQuestions {
    /** Its name, or its id where no fact had named it. */
    String of(OrganisationStream organisation, BitemporalPoint clocks);
}
