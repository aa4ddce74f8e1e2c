package org.modeldocket.query.ui;

import java.util.Optional;

/** Where pages get the newest checkpoint of the log. The program that has a log provides a bean; without it no page shows a checkpoint. */
public interface LogHeads {
    /** The newest checkpoint; empty while none can be given. */
    Optional<LogHead> newest();
}
