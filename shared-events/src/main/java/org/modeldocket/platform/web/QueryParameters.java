package org.modeldocket.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The query parameters, each optional, that an argument of the annotated type is made from, or that the annotated handler reads by
 * itself. Who reads them begins with {@link org.modeldocket.platform.problem.Parameters#of}, and refuses the request with all faults.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface QueryParameters {
    /** Those that are given once. */
    String[] value();

    /** Those that may be given several times. */
    String[] repeated() default {};
}
