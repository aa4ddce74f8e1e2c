package org.modeldocket.platform.load;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a handler, or each handler of a controller, takes a few milliseconds at most, however long a case is and however
 * much the record holds. Only such a read is answered at once; every other read waits for its turn, see {@link CostlyReadFilter}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface CheapRead {}
