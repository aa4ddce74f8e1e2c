package org.modeldocket.query.timeline.page;

import org.jspecify.annotations.Nullable;

/**
 * What a fact says beside its sentence.
 *
 * @param href where it leads; null where it leads nowhere
 * @param prose whether the text is somebody's own, of several lines perhaps
 */
record FactDetail(String label, String text, @Nullable String href, boolean prose) {
    FactDetail unlinked() {
        return new FactDetail(label, text, null, prose);
    }
}
