package org.modeldocket.query.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.modeldocket.platform.web.QueryParameters;

/** A handler that takes the filters of the list of facts. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@QueryParameters(
        value = {"q", "after", "occurredFrom", "occurredTo", "match", "sort"},
        repeated = {"company", "agency", "type", "release", "year", "actor"})
public @interface FactFilters {}
