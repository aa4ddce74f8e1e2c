package org.modeldocket.query.lists;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.modeldocket.platform.web.QueryParameters;

/** A handler that takes the filters of the list of releases. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@QueryParameters(
        value = {"q", "occurredFrom", "occurredTo", "match", "then", "within", "stuckIn", "longerThan"},
        repeated = {
            "company",
            "family",
            "succeeds",
            "standing",
            "treatment",
            "force",
            "instrument",
            "agency",
            "jurisdiction",
            "has",
            "hasNot"
        })
public @interface ReleaseFilters {}
