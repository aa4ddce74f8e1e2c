package org.modeldocket.platform.load;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a handler, or each handler of a controller, takes a few milliseconds at most, independent of the size of the case
 * and of the record. Other reads wait for their turn: {@link CostlyReadFilter}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface CheapRead {}
