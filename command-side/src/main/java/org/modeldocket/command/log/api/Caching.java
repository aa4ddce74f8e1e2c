package org.modeldocket.command.log.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.springframework.http.CacheControl;

/** How answers of the log may be kept: for ever what cannot change, and the rest only when asked about. */
final class Caching {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private Caching() {}

    static String cacheControl(boolean forEver) {
        return forEver ? FOR_EVER : String.valueOf(CacheControl.noCache().getHeaderValue());
    }

    /** A weak ETag, so that the answer may be compressed, for an answer that follows from what is given, such as a note and what was asked. */
    static String etag(Object... given) {
        StringBuilder all = new StringBuilder();
        for (Object part : given) {
            all.append(part).append('\n');
        }
        return "W/\"" + UUID.nameUUIDFromBytes(all.toString().getBytes(UTF_8)) + "\"";
    }
}
