package org.modeldocket.architecture.planted.query.timeline;

import org.modeldocket.architecture.planted.command.store.WebbyStore;

/** Breaks rules on purpose: is public, and knows the other side. */
public class LooseProjection {
    Object other() {
        return new WebbyStore();
    }
}
