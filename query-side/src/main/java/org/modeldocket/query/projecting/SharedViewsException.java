package org.modeldocket.query.projecting;

/** Views that several nodes share are not rebuilt in place. */
public final class SharedViewsException extends RuntimeException {
    SharedViewsException() {
        super("These views are shared by several nodes and are not rebuilt in place. Start query-side nodes on another"
                + " database; once they are ready, send readers there.");
    }
}
