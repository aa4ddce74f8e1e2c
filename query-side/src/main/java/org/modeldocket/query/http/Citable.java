package org.modeldocket.query.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler of the read API whose answer can be cited at {@code /api/cite}. At one moment of both clocks it answers the same for
 * good.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Citable {
    /** What the answer is called: the text {@code cite.title.<value>}. */
    String value();

    /** Whether the answer comes in pages, with {@code items} and {@code total}, and takes {@code limit} and {@code cursor}. */
    boolean inPages() default true;

    /** Whether a day that is not asked about is taken from the newest entry of the record; not where the answer says the same on every day. */
    boolean ofADay() default true;
}
