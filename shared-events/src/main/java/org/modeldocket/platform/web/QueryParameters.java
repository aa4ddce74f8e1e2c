package org.modeldocket.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The query parameters, each optional and given once, that an argument of the annotated type is made from. Who makes it begins with
 * {@link org.modeldocket.platform.problem.Parameters#of}, and refuses the request with all faults.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface QueryParameters {
    String[] value();
}
