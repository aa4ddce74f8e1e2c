package org.modeldocket.architecture.planted.query.timeline;

import java.time.LocalDate;
import org.modeldocket.architecture.planted.command.record.WebbyStore;

/** Breaks rules on purpose: is public, knows the other side, and reads the clock. */
public class LooseWriter {
    Object other() {
        return new WebbyStore();
    }

    Object today() {
        return LocalDate.now();
    }
}
