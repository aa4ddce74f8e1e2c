package org.modeldocket.query.search.request;

import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.Certainty;

/**
 * An entry that was found.
 *
 * @param happened POSSIBLE where it is not certain by the day asked about; null otherwise
 */
public record Hit(Document entry, Rank rank, @Nullable Certainty happened) {}
