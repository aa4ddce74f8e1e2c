package org.modeldocket.query.ui;

import java.util.Optional;

/** Where pages learn of the log. Whoever composes the product with a log provides it; without it no page speaks of one. */
public interface LogHeads {
    /** The newest checkpoint; empty while none can be given. */
    Optional<LogHead> newest();
}
